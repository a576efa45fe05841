"""A review of a goal: what was expected, what is, why, what is decided, and when it is next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from cxdesk.domain import goal_reasons, goal_words, review_words
from cxdesk.domain.periods import Grain, period_of
from cxdesk.domain.reviews import CADENCE_WORDS, Cadence, ReviewDraft, Seen
from cxdesk.domain.text import T
from cxdesk.services import actions, effects, goals, review_parts, reviews, why
from cxdesk.ui import theme
from cxdesk.ui.dialogs.deleting import delete_shown
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.looks import screen_look
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.datetime_field import DayPicker
from cxdesk.ui.widgets.goal_badge import goal_badge
from cxdesk.ui.widgets.goal_progress import GoalProgress
from cxdesk.ui.widgets.note_field import NoteField
from cxdesk.ui.widgets.plain import PlainLabel, column, flush_link, link_button, row
from cxdesk.ui.widgets.review_parts import ReviewParts
from cxdesk.ui.widgets.sparkline import Sparkline
from cxdesk.ui.widgets.title_and_badge import TitleAndBadge

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from PySide6.QtWidgets import QVBoxLayout

    from cxdesk.domain.chart import Chart
    from cxdesk.domain.goals import Target
    from cxdesk.services.effects import Told
    from cxdesk.services.goals import GoalView
    from cxdesk.services.why import Why
    from cxdesk.ui.context import Context

SHOWN_DECISIONS = 3
TOLD = 2  # sentences of a change and of what explains it
_WHY_JOB, _BESIDE_JOB = "review-why", "review-beside"


class ReviewDialog(FormDialog):
    """``views`` are the goals to review, the first of them now; Ctrl+Enter goes on to the next.

    With a ``review_id`` it is that review of today, to be set right.
    """

    name = "review"
    least_width = 680

    def __init__(
        self,
        ctx: Context,
        parent: QWidget | None = None,
        *,
        views: tuple[GoalView, ...],
        number: int = 1,
        review_id: int | None = None,
    ) -> None:
        super().__init__(ctx, parent)
        self.views, self.number, self.proposed = views, number, ""
        self.saved_id: int | None = None
        self.view = views[number - 1]
        self.goal = self.view.goal
        self.review_id = review_id
        self.draft_name = f"review-{self.goal.id}" if review_id is None else f"reviewed-{review_id}"
        self.set_title(self._heading())
        self._place_standing()
        self._build_fields()
        self._build_next()
        self._build_buttons_below()
        if review_id is None:
            self._look_up_why()
        else:
            self.watch("review", review_id)
            self.fill()
        self._look_beside()
        self.offer_draft()
        self.why.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> ReviewDialog | None:
        """The first open goal; None when there is none."""
        views = goals.goals(ctx.now() + 1)
        if not views:
            return None
        made = cls(ctx, views=views)
        made.draft_name = ""
        made.decision.setPlainText(
            ctx.say(T("ReviewDialog", "Answer WhatsApp at 12:00 and at 17:00"))
        )
        return made

    def review_draft(self) -> ReviewDraft:
        """What was typed, with what was seen."""
        has_next = self.fields["next_on"].isEnabled()
        return ReviewDraft(
            goal_id=self.goal.id,
            reviewed_on=self.ctx.today(),
            seen=Seen.of(self.view.assessment),
            why=self.why.text(),
            decision=self.decision.text(),
            next_on=self.next_on.date.day() if has_next else None,
        )

    def save(self) -> None:
        """Write the review and tell when the next one is."""
        draft = self.review_draft()
        if self.review_id is not None:
            reviews.edit_review(self.review_id, draft, seen=self.seen, now=self.ctx.now())
            self.saved_id = self.review_id
            self.ctx.toast(self.tr("Review changed."), self.ctx.undo)
            return
        self.saved_id = reviews.record_review(draft, self._cadence(), now=self.ctx.now())
        told = self.tr("Review saved.")
        if draft.next_on is not None:
            told = self.tr("Review saved. The next one is on {day}.")
            told = told.format(day=self.ctx.format.day_month(draft.next_on))
        self.ctx.toast(told, self.ctx.undo)

    def fill(self) -> None:
        """Show a review of today as it is kept now; its rhythm is not asked again."""
        if self.review_id is None:
            return
        kept = reviews.review(self.review_id)
        self.why.setPlainText(kept.why)
        self.decision.setPlainText(kept.decision)
        self.fields["cadence"].setEnabled(False)
        self.fields["next_on"].setEnabled(kept.next_on is not None)
        if kept.next_on is not None:
            self.next_on.date.set_day(kept.next_on)

    def save_and_go_on(self) -> None:
        """Save, and open the next goal that is due."""
        if not self.try_save():
            return
        self.accept()
        if self.number < len(self.views):
            self.ctx.open_dialog("review", views=self.views, number=self.number + 1)

    def save_as_action(self) -> None:
        """Save, and make what was decided an action: its form, filled in."""
        said = self.decision.text()
        if not said:
            self.field_error("decision", self.tr("Write what is to be done first."))
            return
        if not self.try_save():
            return
        self.accept()
        self.ctx.open_dialog(
            "shop_action", goal_id=self.goal.id, title=said, review_id=self.saved_id
        )

    def draft(self) -> dict[str, object]:
        """What was typed."""
        texts: dict[str, object] = {"why": self._typed_why(), "decision": self.decision.text()}
        return texts if any(texts.values()) else {}

    def restore_draft(self, values: dict[str, object]) -> None:
        """Put it back."""
        self.why.setPlainText(str(values.get("why", "")))
        self.decision.setPlainText(str(values.get("decision", "")))

    def reject(self) -> None:
        """Close; what is still looked up is not wanted any more."""
        self.ctx.jobs.cancel(_WHY_JOB)
        self.ctx.jobs.cancel(_BESIDE_JOB)
        super().reject()

    def _heading(self) -> str:
        if len(self.views) == 1:
            return self.tr("Review")
        text = self.tr("Review {number} of {count}")
        return text.format(number=self.number, count=len(self.views))

    def _place_standing(self) -> None:
        """Expected beside what is, the way so far, and what was decided before."""
        view = self.view
        badge = goal_badge(self.ctx, view.overall, self)
        self.place(TitleAndBadge(self.goal.title, badge, self))
        pair = QWidget(self)
        line = row(pair, spacing=theme.L)
        for title, words in review_words.standing(self.goal, view.kpi, view.assessment):
            line.addLayout(self._figure(title, words, pair), 1)
        holder = QWidget(pair)
        self._chart = column(holder)
        line.addWidget(holder, 1)
        self.place(pair)
        self.place(GoalProgress(view.assessment, self))
        ahead = goal_words.outlook(self.goal, view.kpi, view.assessment)
        needed = goal_words.needed(view.kpi, view.assessment)
        why = goal_reasons.reason(self.goal, view.kpi, view.assessment)
        told = [self.ctx.say(text) for text in (why, needed, *ahead) if text is not None]
        if told:
            self.place(PlainLabel(" ".join(told), "caption", self, wrap=True))
        self._place_parts()
        self._place_decisions()

    def _place_parts(self) -> None:
        """All indicators of a goal with parts: now, and at the last review once that is counted."""
        self._parts: ReviewParts | None = None
        if self.view.parts:
            last = next(iter(reviews.reviews(self.goal.id)), None)
            self._parts = ReviewParts(self.ctx, self.view, last, self)
            self.place(self._parts)

    def _figure(self, title: T, words: tuple[T, ...], parent: QWidget) -> QVBoxLayout:
        made = column(spacing=0)
        made.addWidget(PlainLabel(self.ctx.say(title), "caption", parent))
        first, *more = words
        made.addWidget(PlainLabel(self.ctx.say(first), "title", parent))
        for text in more:
            made.addWidget(PlainLabel(self.ctx.say(text), "caption", parent, wrap=True))
        made.addStretch(1)
        return made

    def _place_decisions(self) -> None:
        self._before = reviews.reviews(self.goal.id)[:SHOWN_DECISIONS]
        self._actions = actions.actions(goal_id=self.goal.id)
        self._decided = PlainLabel("", "", self, wrap=True)
        if not self._before:
            self._decided.hide()
            return
        told = QWidget(self)
        both = column(told, spacing=2)
        both.addWidget(PlainLabel(self.tr("Decided before"), "caption", told))
        both.addWidget(self._decided)
        self._show_decisions({})
        self.place(told)

    def _show_decisions(self, told: Mapping[int, Told]) -> None:
        """What became of each, with what the indicator says once that is counted."""
        short = {action_id: one.effect.short for action_id, one in told.items()}
        lines = (review_words.line(one, self._actions, short) for one in self._before)
        self._decided.setText("\n".join(self.ctx.say(line) for line in lines))

    def _look_beside(self) -> None:
        """The way so far as a little line, and what followed the actions, beside the window."""
        view, listed, as_of = self.view, self._actions, self.ctx.now() + 1
        last = self._parts.last if self._parts else None
        self.ctx.jobs.run(
            lambda _progress: (
                goals.chart(view, as_of),
                effects.effects(listed, as_of),
                review_parts.stood(last) if last else {},
            ),
            key=_BESIDE_JOB,
            on_done=self._on_beside_done,
        )

    def _on_beside_done(self, found: tuple[Chart, dict[int, Told], dict[int, Seen]]) -> None:
        chart, told, stood = found
        look = screen_look(self.ctx.theme, self.ctx.format)
        self._chart.addWidget(Sparkline(chart, look, self))
        self._show_decisions(told)
        if self._parts is not None:
            self._parts.show_then(stood)

    def _build_fields(self) -> None:
        self.why, self.decision = NoteField(self), NoteField(self)
        self.add_field("why", self.tr("&Why"), self.why)
        self.decision.setPlaceholderText(self.tr("Go on as before"))
        self.add_field("decision", self.tr("&Decision"), self.decision)
        for field in (self.why, self.decision):
            field.submitted.connect(self.submit)
        links = QWidget(self)
        line = row(links, spacing=theme.L)
        for words, dialog in (
            (self.tr("Change the target…"), "goal_target"),
            (self.tr("Close the goal…"), "goal_close"),
        ):
            link = flush_link(words, links)
            link.clicked.connect(partial(self._decide, dialog))
            line.addWidget(link)
        self.act = link_button(self.tr("Save and make it an action…"), links, shortcut="F6")
        self.act.setProperty("edge", "flush")
        self.act.clicked.connect(self.save_as_action)
        QShortcut(QKeySequence("F6"), self, self.act.click)
        line.addWidget(self.act)
        line.addStretch(1)
        self.place(links)

    def _build_next(self) -> None:
        rhythm = reviews.rhythm(self.goal.id)
        self.cadence = CalmCombo(self)
        for one, words in CADENCE_WORDS.items():
            self.cadence.addItem(self.ctx.say(words), one)
        self.cadence.setCurrentIndex(self.cadence.findData(rhythm.cadence))
        self.next_on = DayPicker(self._next_day() or self.ctx.today(), self.ctx.format, self)
        self.place_beside(
            ("cadence", self.tr("&How often"), self.cadence),
            ("next_on", self.tr("&Next review"), self.next_on),
        )
        self.cadence.currentIndexChanged.connect(self._on_cadence_changed)
        self._on_cadence_changed()

    def delete(self) -> None:
        """Take the review of today back, its words kept nowhere but in the bin; with Undo."""
        review_id = self.review_id
        if review_id is not None:
            act = partial(reviews.delete_review, review_id, now=self.ctx.now())
            delete_shown(self, act, self.tr("Review deleted."))

    def _build_buttons_below(self) -> None:
        if self.review_id is not None:
            self.add_button(self.tr("Delete")).clicked.connect(self.delete)
        self.add_cancel()
        if self.number < len(self.views):
            self.go_on = self.add_button(self.tr("Save and go on"), "Ctrl+Return")
            self.go_on.clicked.connect(self.save_and_go_on)
        else:
            QShortcut(QKeySequence("Ctrl+Return"), self, self.submit)
        self.add_primary(self.tr("Save review"), "Return")

    def _cadence(self) -> Cadence:
        return Cadence(str(self.cadence.currentData() or ""))

    def _next_day(self) -> date | None:
        return reviews.next_after(self.goal.id, self._cadence(), self.ctx.today())

    def _on_cadence_changed(self) -> None:
        """The day that the rhythm proposes; without one there is no next review."""
        on = self._next_day()
        self.fields["next_on"].setEnabled(on is not None)
        if on is not None:
            self.next_on.date.set_day(on)

    def _decide(self, dialog: str) -> None:
        """The form of what is decided; once it is saved, the decision says so."""
        form = self.ctx.open_dialog(dialog, goal=goals.kept_goal(self.goal.id))
        if form is not None:
            form.accepted.connect(partial(self._note_decided, dialog))

    def _note_decided(self, dialog: str) -> None:
        self.goal = goals.kept_goal(self.goal.id)
        target: Target | None = self.goal.target
        text = review_words.CLOSED
        if dialog == "goal_target" and target is not None:
            text = review_words.changed(target, self.view.kpi)
        said = [self.decision.text(), self.ctx.say(text)]
        self.decision.setPlainText(" ".join(part for part in said if part))

    def _look_up_why(self) -> None:
        """What explains the last month, as a proposal: nothing typed is overwritten."""
        key, as_of, where = self.view.kpi.key, self.ctx.now() + 1, self.goal.where
        month = period_of(self.ctx.today(), Grain.MONTH)
        self.ctx.jobs.run(
            lambda _progress: why.why(key, month, as_of, where=where),
            key=_WHY_JOB,
            on_done=self._on_why_done,
        )

    def _on_why_done(self, found: Why) -> None:
        if found.is_noise or len(found.sentences) < TOLD or self.why.text():
            return
        self.proposed = self.ctx.say(found.sentences[1])
        self.why.setPlainText(self.proposed)

    def _typed_why(self) -> str:
        """The words of people: what was only proposed is no draft."""
        said = self.why.text()
        return "" if said == self.proposed else said

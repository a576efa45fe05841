"""A review of a goal: what was expected, what is, why, what is decided, and when it is next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from cxdesk.domain import review_words
from cxdesk.domain.periods import Grain, period_of
from cxdesk.domain.reviews import ReviewDraft, Seen
from cxdesk.domain.text import T
from cxdesk.services import goals, reviews, why
from cxdesk.ui import theme
from cxdesk.ui.dialogs.deleting import delete_shown
from cxdesk.ui.dialogs.review_standing import ReviewStanding
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.cadence_combo import CadenceCombo
from cxdesk.ui.widgets.datetime_field import DayPicker
from cxdesk.ui.widgets.note_field import NoteField
from cxdesk.ui.widgets.plain import flush_link, link_button, row

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.domain.goals import Target
    from cxdesk.services.goals import GoalView
    from cxdesk.services.why import Why
    from cxdesk.ui.context import Context

TOLD = 2  # sentences of a change and of what explains it
_WHY_JOB = "review-why"


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
        self.standing = ReviewStanding(ctx, self.view, self)
        self.place(self.standing)
        self._build_fields()
        self._build_next()
        self._build_buttons_below()
        if review_id is None:
            self._look_up_why()
        else:
            self.watch("review", review_id)
            self.fill()
        self.standing.look_beside()
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
        self.saved_id = reviews.record_review(draft, self.cadence.cadence(), now=self.ctx.now())
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

    def delete(self) -> None:
        """Take the review of today back, its words kept nowhere but in the bin; with Undo."""
        review_id = self.review_id
        if review_id is not None:
            act = partial(reviews.delete_review, review_id, now=self.ctx.now())
            delete_shown(self, act, self.tr("Review deleted."))

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
        self.standing.leave()
        super().reject()

    def _heading(self) -> str:
        if len(self.views) == 1:
            return self.tr("Review")
        text = self.tr("Review {number} of {count}")
        return text.format(number=self.number, count=len(self.views))

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
        self.cadence = CadenceCombo(self.ctx, self)
        self.cadence.set_cadence(rhythm.cadence)
        self.next_on = DayPicker(self._next_day() or self.ctx.today(), self.ctx.format, self)
        self.place_beside(
            ("cadence", self.tr("&How often"), self.cadence),
            ("next_on", self.tr("&Next review"), self.next_on),
        )
        self.cadence.currentIndexChanged.connect(self._on_cadence_changed)
        self._on_cadence_changed()

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

    def _next_day(self) -> date | None:
        return reviews.next_after(self.goal.id, self.cadence.cadence(), self.ctx.today())

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

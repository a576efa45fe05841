"""How a goal stands in its review: expected beside what is, the way so far, what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cxdesk.domain import goal_reasons, goal_words, review_words
from cxdesk.services import actions, effects, goals, review_parts, reviews
from cxdesk.ui import theme
from cxdesk.ui.looks import screen_look
from cxdesk.ui.widgets.goal_badge import goal_badge
from cxdesk.ui.widgets.goal_progress import GoalProgress
from cxdesk.ui.widgets.plain import PlainLabel, column, row
from cxdesk.ui.widgets.review_parts import ReviewParts
from cxdesk.ui.widgets.sparkline import Sparkline
from cxdesk.ui.widgets.title_and_badge import TitleAndBadge

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QVBoxLayout

    from cxdesk.domain.chart import Chart
    from cxdesk.domain.reviews import Seen
    from cxdesk.domain.text import T
    from cxdesk.services.effects import Told
    from cxdesk.services.goals import GoalView
    from cxdesk.ui.context import Context

SHOWN_DECISIONS = 3
JOB = "review-beside"


class ReviewStanding(QWidget):
    """What takes longer to count is shown once it is: the little line, and what followed."""

    def __init__(self, ctx: Context, view: GoalView, parent: QWidget) -> None:
        super().__init__(parent)
        self.ctx, self.view, self.goal = ctx, view, view.goal
        self.setProperty("role", "plain")
        self._before = reviews.reviews(self.goal.id)
        self._actions = actions.actions(goal_id=self.goal.id)
        self._layout = column(self, spacing=theme.M)
        self._place_head()
        self._place_figures()
        self._layout.addWidget(GoalProgress(view.assessment, self))
        self._place_words()
        self._place_parts()
        self._place_decisions()

    def look_beside(self) -> None:
        """Count the way so far and what followed the actions, beside the window."""
        view, listed, as_of = self.view, self._actions, self.ctx.now() + 1
        last = self._parts.last if self._parts else None
        self.ctx.jobs.run(
            lambda _progress: (
                goals.chart(view, as_of),
                effects.effects(listed, as_of),
                review_parts.stood(last) if last else {},
            ),
            key=JOB,
            on_done=self._on_beside_done,
        )

    def leave(self) -> None:
        """What is still counted is not wanted any more."""
        self.ctx.jobs.cancel(JOB)

    def _place_head(self) -> None:
        badge = goal_badge(self.ctx, self.view.overall, self)
        self._layout.addWidget(TitleAndBadge(self.goal.title, badge, self))

    def _place_figures(self) -> None:
        """Expected beside what is, and the room for the way so far."""
        pair = QWidget(self)
        line = row(pair, spacing=theme.L)
        for title, words in review_words.standing(self.goal, self.view.kpi, self.view.assessment):
            line.addLayout(self._figure(title, words, pair), 1)
        holder = QWidget(pair)
        self._chart = column(holder)
        line.addWidget(holder, 1)
        self._layout.addWidget(pair)

    def _figure(self, title: T, words: tuple[T, ...], parent: QWidget) -> QVBoxLayout:
        made = column(spacing=0)
        made.addWidget(PlainLabel(self.ctx.say(title), "caption", parent))
        first, *more = words
        made.addWidget(PlainLabel(self.ctx.say(first), "title", parent))
        for text in more:
            made.addWidget(PlainLabel(self.ctx.say(text), "caption", parent, wrap=True))
        made.addStretch(1)
        return made

    def _place_words(self) -> None:
        """Why its status is what it is, what is needed, and where it leads."""
        about = self.goal, self.view.kpi, self.view.assessment
        needed = goal_words.needed(self.view.kpi, self.view.assessment)
        alone = goal_words.alone(self.view.assessment, self.view.overall)
        found = (alone, goal_reasons.reason(*about), needed, *goal_words.outlook(*about))
        told = [self.ctx.say(text) for text in found if text is not None]
        if told:
            self._layout.addWidget(PlainLabel(" ".join(told), "caption", self, wrap=True))

    def _place_parts(self) -> None:
        """All indicators of a goal with parts: now, and at the last review once that is counted."""
        self._parts: ReviewParts | None = None
        if self.view.parts:
            last = next(iter(self._before), None)
            self._parts = ReviewParts(self.ctx, self.view, last, self)
            self._layout.addWidget(self._parts)

    def _place_decisions(self) -> None:
        self._decided = PlainLabel("", "", self, wrap=True)
        if not self._before:
            self._decided.hide()
            return
        told = QWidget(self)
        both = column(told, spacing=2)
        both.addWidget(PlainLabel(self.tr("Decided before"), "caption", told))
        both.addWidget(self._decided)
        self._show_decisions({})
        self._layout.addWidget(told)

    def _show_decisions(self, told: Mapping[int, Told]) -> None:
        """What became of each, with what the indicator says once that is counted."""
        short = {action_id: one.effect.short for action_id, one in told.items()}
        shown = self._before[:SHOWN_DECISIONS]
        lines = (review_words.line(one, self._actions, short) for one in shown)
        self._decided.setText("\n".join(self.ctx.say(line) for line in lines))

    def _on_beside_done(self, found: tuple[Chart, dict[int, Told], dict[int, Seen]]) -> None:
        chart, told, stood = found
        look = screen_look(self.ctx.theme, self.ctx.format)
        self._chart.addWidget(Sparkline(chart, look, self))
        self._show_decisions(told)
        if self._parts is not None:
            self._parts.show_then(stood)

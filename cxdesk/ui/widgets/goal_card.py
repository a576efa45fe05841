"""A goal on the board: title, status, present value, progress with the pace mark, what it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import goal_reasons, goal_words, pairs, review_words
from cxdesk.domain.goal_tree import told_words
from cxdesk.domain.phrases import amount
from cxdesk.domain.text import T, plural
from cxdesk.ui import theme
from cxdesk.ui.widgets.click_card import ClickCard
from cxdesk.ui.widgets.goal_badge import goal_badge
from cxdesk.ui.widgets.goal_parts import GoalParts
from cxdesk.ui.widgets.goal_progress import GoalProgress
from cxdesk.ui.widgets.plain import PlainLabel, column, hairline, row
from cxdesk.ui.widgets.title_and_badge import TitleAndBadge

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout, QWidget

    from cxdesk.domain.goal_tree import Rolled
    from cxdesk.services.goal_board import Beside
    from cxdesk.services.goals import GoalView
    from cxdesk.ui.context import Context


class GoalCard(ClickCard):
    """One goal; ``opened`` leads to its indicator. ``beside`` it stands more on its own board."""

    def __init__(
        self,
        ctx: Context,
        view: GoalView,
        parent: QWidget | None = None,
        *,
        beside: Beside | None = None,
    ) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.view = view
        self._layout = column(self, spacing=theme.XS)
        self._layout.setContentsMargins(14, 11, 14, 12)
        badge = goal_badge(ctx, view.overall, self)
        self._layout.addWidget(TitleAndBadge(view.goal.title, badge, self))
        if view.parts:
            self._layout.addSpacing(theme.XS)
            self._layout.addWidget(GoalParts(ctx, view, self))
            told = [*GoalParts.told(view), *self._of_parts()]
            self._add(*self._of_parts())
        else:
            told = self._show_figure()
        ending = self._ending() if beside is None else (*self._ending(), *self._beside(beside))
        if ending:
            self._layout.addSpacing(theme.XS)
            self._layout.addWidget(hairline(self))
            self._layout.addSpacing(theme.XS)
            self._add(*ending)
        self._layout.addStretch(1)
        self.setAccessibleName(view.goal.title)
        self.setAccessibleDescription(". ".join(map(ctx.say, (*told, *ending))))

    def _show_figure(self) -> list[T]:
        """The value and how far it is along; what is told of it to those who hear it."""
        view, found = self.view, self.view.assessment
        text = T("GoalCard", "{name}: {aim}")
        aim = text.fill(name=view.kpi.name, aim=goal_words.aim(view.goal, view.kpi))
        self._add(aim)
        self._layout.addLayout(self._figure())
        self._layout.addWidget(GoalProgress(found, self))
        far = goal_words.progress(view.goal, found)
        is_over = view.goal.closed_on is not None  # nothing lies ahead of it any more
        needed = None if is_over else goal_words.needed(view.kpi, found)
        heading = None if is_over else goal_words.outlook_short(view.kpi, found)
        why = None if is_over else goal_reasons.reason(view.goal, view.kpi, found)
        lines = [line for line in (why, far, needed, heading) if line is not None]
        self._add(*lines)
        ahead = () if is_over else goal_words.outlook(view.goal, view.kpi, found)
        return [aim, *lines, *ahead]

    def _figure(self) -> QHBoxLayout:
        current = self.view.assessment.current
        value = amount(current.value, self.view.kpi.unit)
        line = row(spacing=theme.S)
        line.addWidget(PlainLabel(self.ctx.format.amount(value), "heading", self))
        told = self.ctx.say(goal_words.sure(self.view.goal, self.view.kpi, current))
        line.addWidget(PlainLabel(told, "caption", self, wrap=True), 1)
        return line

    def _of_parts(self) -> tuple[T, ...]:
        """How far the whole of a goal with parts is, and how many of them tell something."""
        whole = self.view.rolled
        told = (_way(whole), told_words(whole))
        return tuple(text for text in told if text is not None)

    def _ending(self) -> tuple[T, ...]:
        """When and why a goal was closed."""
        told = goal_words.ending(self.view.goal)
        return () if told is None else (told,)

    def _beside(self, beside: Beside) -> tuple[T, ...]:
        """The next review, who is responsible with what is being done, what moves before."""
        told = []
        if beside.rhythm is not None:
            told.append(review_words.comes_next(beside.rhythm, self.ctx.today()))
        told += [*self._done(beside)]
        leads = [
            pairs.told(one.kpi.name, amount(one.measure.value, one.kpi.unit), one.arrow)
            for one in beside.leads
        ]
        earlier = pairs.shows_earlier(leads)
        return (*told, earlier) if earlier is not None else tuple(told)

    def _done(self, beside: Beside) -> tuple[T, ...]:
        """Who is responsible and how many actions are under way, "Andrés · 2 actions under way"."""
        doing = None
        if beside.under_way:
            doing = plural(beside.under_way, _ONE_UNDER_WAY, _MANY_UNDER_WAY)
        elif beside.to_do:
            doing = plural(beside.to_do, _ONE_TO_DO, _MANY_TO_DO)
        owner = self.view.goal.owner_name
        if owner and doing is not None:
            return (T("GoalCard", "{name} · {actions}").fill(name=owner, actions=doing),)
        if owner:
            return (T("GoalCard", "{name} is responsible").fill(name=owner),)
        return () if doing is None else (doing,)

    def _add(self, *lines: T) -> None:
        for line in lines:
            self._layout.addWidget(PlainLabel(self.ctx.say(line), "caption", self, wrap=True))


_ONE_UNDER_WAY = T("GoalCard", "1 action under way")
_MANY_UNDER_WAY = T("GoalCard", "{n} actions under way")
_ONE_TO_DO = T("GoalCard", "1 action to be done")
_MANY_TO_DO = T("GoalCard", "{n} actions to be done")


def _way(whole: Rolled) -> T | None:
    """How far the indicators of a goal that can be judged are; below zero they moved away."""
    if whole.progress is None:
        return None
    has_all = whole.told == whole.of
    if whole.progress < 0:
        return _ALL_BACK if has_all else _SOME_BACK
    far = _ALL_FAR if has_all else _SOME_FAR
    return far.fill(share=goal_words.share(whole.progress))


_ALL_FAR = T("GoalCard", "{share} of the way, all indicators together")
_SOME_FAR = T("GoalCard", "{share} of the way")
_ALL_BACK = T("GoalCard", "Moved away from the target, all indicators together")
_SOME_BACK = T("GoalCard", "Moved away from the target")

"""Why did it move? A change told in one sentence, by its parts, and with what stood beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cxdesk.domain.actions import ActionKind
from cxdesk.domain.causes import ONLY_BESIDE, PART_ACTIONS, Verdict, candidates
from cxdesk.domain.splits import DIMENSION_WORDS
from cxdesk.domain.text import T
from cxdesk.services import why
from cxdesk.ui import theme
from cxdesk.ui.screens.indicators.opened.card import OpenedCard
from cxdesk.ui.screens.indicators.opened.why_tables import factor_table, part_table, side_table
from cxdesk.ui.widgets.held_words import HeldWords
from cxdesk.ui.widgets.plain import (
    ElidedLabel,
    PlainLabel,
    YieldingLink,
    clear,
    column,
    flush_link,
    hairline,
    link_button,
    row,
)
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QResizeEvent

    from cxdesk.domain.causes import Cause
    from cxdesk.domain.insight import Breakdown
    from cxdesk.services.why import Why
    from cxdesk.ui.context import Context
    from cxdesk.ui.opened_indicator import Opened

SHOWN_DIMENSIONS = 4
NARROW_BELOW = 720
_MARGIN = 14


class Asked(NamedTuple):
    """What somebody asked the card for, which the one that follows it shows, too."""

    is_beside_shown: bool = False
    is_since_goal: bool = False


class WhyCard(OpenedCard):
    """Says that it counts until ``show_why``; ``again`` asks for another try after ``fail``.

    With a goal it tells of the chosen period or, by ``since``, of all since the goal began.
    """

    again = Signal()
    counts = ("indicator-why",)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.found: Why | None = None
        self.by: Segmented | None = None
        self.since: Segmented | None = None
        self.opened: Opened | None = None
        self._asked = Asked()
        self._held = HeldWords(self)
        self._halves: QHBoxLayout | None = None
        self.again.connect(self._count)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        outer = column(self, spacing=0)
        self._head = row(spacing=theme.S)
        self._head.setContentsMargins(_MARGIN, 10, _MARGIN, 9)
        self._title = PlainLabel(self.tr("Why did it move?"), "strong", self)
        self._head.addWidget(self._title)
        self._dates = ElidedLabel("", "dim", self)
        self._head.addWidget(self._dates, 1)
        outer.addLayout(self._head)
        outer.addWidget(hairline(self))
        self._body = column(spacing=theme.S)
        self._body.setContentsMargins(_MARGIN, 10, _MARGIN, 12)
        outer.addLayout(self._body)
        self._rows = column(spacing=theme.XS)
        self._tell(self.tr("Counting…"), "dim")

    def show_opened(self, found: Opened) -> None:
        """Count why the shown period moved, once everything else is there."""
        self.opened = found
        if found.period is None:
            self.show_nothing()
            return
        if found.view.goal is not None:
            self._offer_since()
        self._count()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window what stood beside it stands below; the choice of days is a list."""
        super().resizeEvent(event)
        self._turn()
        if self.since is not None:
            beside = self._title.sizeHint().width() + 2 * (_MARGIN + theme.S)
            self.since.fold(self.width() - beside)

    def follow(self, found: Opened) -> bool:
        """Of the same period what was told stands until it is counted anew."""
        before = self.opened
        if before is None or found.period is None or _asked(before) != _asked(found):
            return False
        self.opened = found
        self._count()
        return True

    def state(self) -> object:
        """Whether what stood beside a change that is none was asked for, and since when."""
        return self._asked

    def restore(self, state: object) -> None:
        """It stays asked for."""
        if isinstance(state, Asked):
            self._asked = state

    def show_nothing(self) -> None:
        """There is no period to explain."""
        self._tell(self.tr("There is no data yet that could have moved."), "dim")

    def fail(self) -> None:
        """Say that it did not work, and offer to try again."""
        self._tell(self.tr("This could not be counted."), "dim")
        link = flush_link(self.tr("Try again"), self)
        link.clicked.connect(self.again)
        self._body.addWidget(link)
        self._held.hand_back(self._stops())

    def show_why(self, found: Why) -> None:
        """The sentences; the parts by the dimension that explains most, others at one press."""
        self.found = found
        if found.is_noise and not found.is_young and self._asked.is_beside_shown:
            self._look_beside()  # what is there stays until then, and the page as high as it is
            return
        self._name_dates(found)
        self._clear()
        for index, text in enumerate(found.sentences):
            role = "dim" if found.is_noise else ("" if index < 2 else "caption")
            self._body.addWidget(PlainLabel(self.ctx.say(text), role, self, wrap=True))
        if found.is_noise:
            self._offer_beside(found)
        else:
            self._explain(found)
        self._held.hand_back(self._stops())

    def _name_dates(self, found: Why) -> None:
        dates = T("WhyCard", "{period} against {earlier}")
        dates = dates.fill(period=found.period, earlier=found.earlier)
        self._dates.setText("" if found.is_young else self.ctx.say(dates))

    def _explain(self, found: Why) -> None:
        """The parts, and what stood beside."""
        halves = self._add_halves()
        if found.breakdowns or found.factors:
            halves.addLayout(self._explaining(found), 3)
            halves.addLayout(self._beside(found), 2)
        else:
            halves.addLayout(self._beside(found), 3)
            halves.addStretch(2)
        self._body.addWidget(PlainLabel(self.ctx.say(ONLY_BESIDE), "caption", self, wrap=True))

    def _offer_beside(self, found: Why) -> None:
        """What stood beside a change that is none, at one press; nobody has to look at it."""
        if self.opened is None or found.is_young:
            return
        link = flush_link(self.tr("See what stood beside it"), self)
        link.clicked.connect(self._look_beside)
        self._body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _offer_since(self) -> None:
        """The chosen period, or all since the goal began."""
        options = [(False, self.tr("This period")), (True, self.tr("Since the goal began"))]
        self.since = Segmented(options, self, name=self.tr("Which days to explain"))
        self.since.set_value(self._asked.is_since_goal)
        self.since.changed.connect(self._on_since_changed)
        self._head.addWidget(self.since)

    def _on_since_changed(self, is_since_goal: object) -> None:
        self._asked = Asked(is_since_goal=is_since_goal is True)
        self._count()

    def _goal_id(self) -> int | None:
        """The goal since whose beginning is told; None where it is the chosen period."""
        if self.opened is None or self.opened.view.goal is None or not self._asked.is_since_goal:
            return None
        return self.opened.view.goal.goal.id

    def _look_beside(self) -> None:
        found, as_of = self.opened, self.ctx.now() + 1
        if found is None or found.period is None:
            return
        key, period, where = found.view.kpi.key, found.period, found.where
        against, goal_id, among = found.against, self._goal_id(), found.view.trend
        self.ctx.jobs.run(
            lambda _progress: (
                why.beside(key, period, as_of, against=against, where=where, among=among)
                if goal_id is None
                else why.beside_goal(goal_id, as_of)
            ),
            key="indicator-why",
            on_done=self.show_beside,
            on_error=self._on_failed,
        )

    def show_beside(self, found: Why) -> None:
        """The sentence that nothing is to be explained, and below it what stood beside."""
        self._asked = self._asked._replace(is_beside_shown=True)
        self._name_dates(found)
        self._clear()
        for text in found.sentences:
            self._body.addWidget(PlainLabel(self.ctx.say(text), "dim", self, wrap=True))
        halves = self._add_halves()
        figures, told = column(), column(spacing=theme.S)
        figures.addWidget(side_table(self.ctx, found.sides, self))
        figures.addStretch(1)
        self._add_told(told, found)
        if not found.events and not found.comments:
            nothing = self.tr("No event was noted in those days.")
            told.addWidget(PlainLabel(nothing, "dim", self, wrap=True))
        told.addStretch(1)
        halves.addLayout(figures, 3)
        halves.addLayout(told, 3)
        self._held.hand_back(self._stops())

    def _add_halves(self) -> QHBoxLayout:
        """Two columns, or one above the other where the card is narrow."""
        self._halves = row(spacing=theme.XL)
        self._body.addLayout(self._halves)
        self._turn()
        return self._halves

    def _turn(self) -> None:
        if self._halves is not None:
            ways = QBoxLayout.Direction
            is_narrow = self.width() < NARROW_BELOW
            self._halves.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)

    def _clear(self) -> None:
        self._held.remember(self._stops())
        self._halves = None
        clear(self._body)

    def _stops(self) -> list[QPushButton]:
        """What takes the keyboard in the body."""
        found = self.findChildren(QPushButton)
        return [one for one in found if self.since is None or not self.since.isAncestorOf(one)]

    def _count(self) -> None:
        found, as_of = self.opened, self.ctx.now() + 1
        if found is None or found.period is None:
            return
        key, period, where, against = found.view.kpi.key, found.period, found.where, found.against
        goal_id, among = self._goal_id(), found.view.trend
        told = partial(why.why, key, period, as_of, against=against, where=where, among=among)
        if goal_id is not None:
            told = partial(why.since_goal, goal_id, as_of)
        self.ctx.jobs.run(
            lambda progress: told(step=progress.step),
            key="indicator-why",
            on_done=self.show_why,
            on_error=self._on_failed,
        )

    def _on_failed(self, _error: Exception) -> None:
        self.fail()

    def _tell(self, text: str, role: str) -> None:
        self._clear()
        self._body.addWidget(PlainLabel(text, role, self, wrap=True))

    def _explaining(self, found: Why) -> QVBoxLayout:
        """The choice of dimension and its parts, or the factors alone."""
        made = column(spacing=theme.S)
        shown = found.breakdowns[:SHOWN_DIMENSIONS]
        if shown:
            options = [
                (one.dimension, self.ctx.say(DIMENSION_WORDS[one.dimension])) for one in shown
            ]
            self.by = Segmented(options, self, name=self.tr("Explain it by"))
            self.by.changed.connect(self._on_by_changed)
            made.addWidget(self.by)
            self._rows = column(spacing=theme.XS)
            made.addLayout(self._rows)
            self._show_parts(shown[0])
        if found.factors:
            made.addWidget(factor_table(self.ctx, found, self))
        made.addStretch(1)
        return made

    def _on_by_changed(self, dimension: object) -> None:
        if self.found is not None:
            chosen = (one for one in self.found.breakdowns if one.dimension == dimension)
            self._show_parts(next(chosen))

    def _show_parts(self, found: Breakdown) -> None:
        clear(self._rows)
        if self.found is not None:
            self._rows.addWidget(part_table(self.ctx, self.found.kpi, found, self))
            self._offer_action(found)

    def _offer_action(self, found: Breakdown) -> None:
        """The way to an action about the part that explains most, unless it is a person."""
        action, part = PART_ACTIONS.get(found.dimension), found.rows[0]
        if action is None or not part.value or self.opened is None:
            return
        if found.dimension not in self.opened.view.kpi.filters:
            return
        name = part.name if isinstance(part.name, str) else self.ctx.say(part.name)
        link = YieldingLink(self.tr("Do something about “{part}”…").format(part=name), self)
        link.setProperty("edge", "flush")
        where = {found.dimension: part.value}
        link.clicked.connect(partial(self._open_action, action, where))
        self._rows.addWidget(link)

    def _beside(self, found: Why) -> QVBoxLayout:
        """What stood beside it: volume, people, first contact; events; what customers said."""
        made = column(spacing=theme.S)
        if found.sides:
            made.addWidget(side_table(self.ctx, found.sides, self))
        for cause in candidates(found.kpi, found.change.difference or 0.0, found.sides):
            made.addLayout(self._cause(cause))
        self._add_told(made, found)
        made.addStretch(1)
        return made

    def _add_told(self, made: QVBoxLayout, found: Why) -> None:
        """The events of those days, and what customers said, each a press from an action."""
        for event in found.events:
            text = f"{self.ctx.format.day_month(event.on)} · {event.note}"
            made.addWidget(ElidedLabel(text, "caption", self))
        for comment in found.comments:
            line = row(spacing=theme.S)
            quote = self._quote(comment.text, comment.score, comment.scale_max)
            line.addWidget(ElidedLabel(quote, "caption", self), 1)
            act = partial(self._open_comment, comment.text, comment.customer_id)
            link = self._doing(act)
            line.addWidget(link)
            made.addLayout(line)

    def _doing(self, act: Callable[[], None]) -> QPushButton:
        link = link_button(self.tr("Do something…"), self)
        link.clicked.connect(lambda _checked=False: act())
        return link

    def _open_comment(self, said: str, customer_id: int | None) -> None:
        self._open_action(ActionKind.CUSTOMERS, {}, said=said, customer_id=customer_id)

    def _cause(self, cause: Cause) -> QHBoxLayout:
        """What goes with the change, and the way to an action about it."""
        line = row(spacing=theme.S)
        goes_with = cause.verdict is Verdict.COINCIDES
        words = PlainLabel(self.ctx.say(cause.words), "" if goes_with else "dim", self, wrap=True)
        line.addWidget(words, 1)
        if goes_with:
            link = self._doing(partial(self._open_action, cause.action, {}))
            line.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _open_action(self, kind: ActionKind, more: Mapping[str, str], **beside: object) -> None:
        if self.opened is None:
            return
        view = self.opened.view
        named: dict[str, object] = {"kpi_key": view.kpi.key, "where": {**self.opened.where, **more}}
        if view.goal is not None:
            named["goal_id"] = view.goal.goal.id
        self.ctx.open_dialog("shop_action", kind=kind.value, **named, **beside)

    def _quote(self, said: str, score: float | None, scale_max: int) -> str:
        text = " ".join(said.split())
        if score is None:
            return self.tr("“{text}”").format(text=text)
        quote = self.tr("{score} of {scale}: “{text}”")
        return quote.format(score=self.ctx.format.number(score), scale=scale_max, text=text)


def _asked(found: Opened) -> tuple[object, ...]:
    goal = found.view.goal
    goal_id = goal.goal.id if goal is not None else None
    return found.view.kpi.key, found.period, dict(found.where), goal_id

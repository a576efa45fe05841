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
    QWidget,
)

from cxdesk.domain.causes import ONLY_BESIDE
from cxdesk.domain.text import T
from cxdesk.services import why
from cxdesk.ui import theme
from cxdesk.ui.screens.indicators.opened import why_beside
from cxdesk.ui.screens.indicators.opened.card import OpenedCard
from cxdesk.ui.screens.indicators.opened.why_parts import PartsExplained
from cxdesk.ui.screens.indicators.opened.why_tables import side_table
from cxdesk.ui.widgets.held_words import HeldWords
from cxdesk.ui.widgets.plain import (
    ElidedLabel,
    PlainLabel,
    clear,
    column,
    flush_link,
    hairline,
    row,
)
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from cxdesk.domain.actions import ActionKind
    from cxdesk.services.why import Why
    from cxdesk.ui.context import Context
    from cxdesk.ui.opened_indicator import Opened

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
        self.parts: PartsExplained | None = None
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
        self._tell(self.tr("Counting…"), "dim")

    def show_opened(self, found: Opened) -> None:
        """Count why the shown period moved, once everything else is there."""
        self.opened = found
        if found.period is None:
            self.show_nothing()
            return
        if found.goal_id is not None:
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
            self.parts = PartsExplained(self.ctx, found, self._open_action, self)
            halves.addWidget(self.parts, 3)
        beside = why_beside.beside(self.ctx, found, self._open_action, self)
        halves.addLayout(beside, 3 if self.parts is None else 2)
        if self.parts is None:
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
        if self.opened is None or not self._asked.is_since_goal:
            return None
        return self.opened.goal_id

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
        figures = column()
        figures.addWidget(side_table(self.ctx, found.sides, self))
        figures.addStretch(1)
        halves.addLayout(figures, 3)
        halves.addLayout(why_beside.told(self.ctx, found, self._open_action, self), 3)
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
        self._halves = self.parts = None
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

    def _open_action(self, kind: ActionKind, where: Mapping[str, str], **about: object) -> None:
        if self.opened is not None:
            named = self.opened.for_action(where)
            self.ctx.open_dialog("shop_action", kind=kind.value, **named, **about)


def _asked(found: Opened) -> tuple[object, ...]:
    return found.view.kpi.key, found.period, dict(found.where), found.goal_id

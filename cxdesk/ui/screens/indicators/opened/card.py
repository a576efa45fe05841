"""What a card of an opened indicator is, and one with a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import (
    ElidedLabel,
    PlainLabel,
    YieldingLabel,
    column,
    hairline,
    row,
    scrolling,
)

if TYPE_CHECKING:
    from cxdesk.ui.context import Context
    from cxdesk.ui.opened_indicator import Opened


class OpenedCard(QFrame):
    """Built once for what ``show_opened`` is given; the page makes a new one when that changes.

    A card that tells the same of what comes next stays, with the keyboard in it: ``follow``.

    ``filter_wanted`` carries a dimension and a value, ``period_wanted`` a Period whose records are
    to be shown, ``chart_wanted`` a GoalView whose own chart is. ``counts`` are the keys of the jobs
    that it runs beside the window. Tab walks its stops as they are read.
    """

    filter_wanted = Signal(str, str)
    period_wanted = Signal(object)
    chart_wanted = Signal(object)
    counts: ClassVar[tuple[str, ...]] = ()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "card")

    def show_opened(self, found: Opened) -> None:
        """Build what is told of an indicator."""
        raise NotImplementedError

    def follow(self, found: Opened) -> bool:
        """Go on with what is new without being built again; False where that cannot be."""
        return False

    def state(self) -> object:
        """What the card that follows it comes back to."""
        return None

    def restore(self, state: object) -> None:
        """Come back to what ``state`` of the card before said; comes before ``show_opened``."""

    def leave(self) -> None:
        """Another card follows: what it still counts is not wanted any more."""
        for key in self.counts:
            self.ctx.jobs.cancel(key)


class TitledCard(OpenedCard):
    """A card with a heading, a hairline and a body that scrolls when it is long."""

    def __init__(
        self,
        ctx: Context,
        title: str,
        parent: QWidget | None = None,
        *,
        has_stops: bool = False,
    ) -> None:
        super().__init__(ctx, parent)
        outer = column(self, spacing=0)
        self.head = row(spacing=theme.S)
        self.head.setContentsMargins(14, 10, 14, 9)
        self.head.addWidget(YieldingLabel(title, "strong", self))
        self.dim = ElidedLabel("", "dim", self)
        self.head.addWidget(self.dim, 2)
        outer.addLayout(self.head)
        outer.addWidget(hairline(self))
        inner = QWidget(self)
        self.body = column(inner, spacing=theme.XS)
        self.body.setContentsMargins(14, 10, 14, 10)
        self.area = scrolling(inner, self, has_stops=has_stops)
        self.area.setAccessibleName(title)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(self.area, 1)

    def let_be_read(self) -> None:
        """Nothing in it is a stop after all: the whole of it is one, to be scrolled by keys."""
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setProperty("role", "reading")

    def add_text(self, text: str, role: str = "caption") -> None:
        """A paragraph of plain text."""
        self.body.addWidget(PlainLabel(text, role, self, wrap=True))

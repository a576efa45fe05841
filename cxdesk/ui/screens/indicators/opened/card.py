"""What a card of an opened indicator is, and one with a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.focus_in_view import WHOLE
from cxdesk.ui.widgets.plain import (
    ElidedLabel,
    PlainLabel,
    YieldingLabel,
    column,
    hairline,
    row,
)

if TYPE_CHECKING:
    from cxdesk.ui.context import Context
    from cxdesk.ui.opened_indicator import Opened


class OpenedCard(QFrame):
    """Built once for what ``show_opened`` is given; the page makes a new one when that changes.

    A card that tells the same of what comes next stays, with the keyboard in it: ``follow``.

    ``filter_wanted`` carries a dimension and a value, ``period_wanted`` a Period whose records are
    to be shown, ``chart_wanted`` whether the goal's own chart is. ``counts`` are the keys of the
    jobs that it runs beside the window. Tab walks its stops as they are read.
    """

    filter_wanted = Signal(str, str)
    period_wanted = Signal(object)
    chart_wanted = Signal(bool)
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
    """A card with a heading, a hairline and a body, shown whole: the page scrolls."""

    def __init__(self, ctx: Context, title: str, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.setProperty(WHOLE, True)
        outer = column(self, spacing=0)
        self.head = row(spacing=theme.S)
        self.head.setContentsMargins(14, theme.XS, theme.S, theme.XS)
        self.head.addStrut(theme.FIELD_HEIGHT)  # as high with a field as without
        self.head.addWidget(YieldingLabel(title, "strong", self))
        self.dim = ElidedLabel("", "dim", self)
        self.head.addWidget(self.dim, 2)
        outer.addLayout(self.head)
        outer.addWidget(hairline(self))
        self.body = column(spacing=theme.XS)
        self.body.setContentsMargins(14, 10, 14, 10)
        outer.addLayout(self.body, 1)

    def add_text(self, text: str, role: str = "caption") -> None:
        """A paragraph of plain text."""
        self.body.addWidget(PlainLabel(text, role, self, wrap=True))

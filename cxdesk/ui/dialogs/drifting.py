"""The customers who stay away longer than is usual for them, each leading to the card."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from cxdesk.domain.text import T
from cxdesk.services.inactivity import DriftingCustomer
from cxdesk.ui import theme
from cxdesk.ui.widgets.link_walk import LinkWalk
from cxdesk.ui.widgets.plain import (
    ElidedLabel,
    PlainLabel,
    YieldingLink,
    button,
    column,
    row,
    scrolling,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.ui.context import Context

SHOWN, SEEN = 100, 10
LINE_HEIGHT = 28
WIDTH = 580
NAME_SHARE, AWAY_SHARE = 2, 3


class DriftingDialog(QDialog):
    """The most unusual first; a name opens the customer and closes the list, as Esc does."""

    name: ClassVar[str] = "drifting"

    def __init__(
        self,
        ctx: Context,
        parent: QWidget | None = None,
        *,
        customers: Sequence[DriftingCustomer],
    ) -> None:
        super().__init__(parent or ctx.window)
        self.ctx = ctx
        self.setModal(True)
        self.setMinimumWidth(WIDTH)
        title = self.tr("Customers who drift away")
        self.setWindowTitle(title)
        outer = column(self, spacing=theme.M)
        outer.setContentsMargins(theme.XL, 20, theme.XL, 20)
        outer.addWidget(PlainLabel(title, "heading", self))
        told = self.tr("Each by their own rhythm; those who want no contact are left out.")
        outer.addWidget(PlainLabel(told, "dim", self, wrap=True))
        outer.addWidget(self._lines(customers[:SHOWN]))
        if len(customers) > SHOWN:
            more = self.tr("and {n} more")
            text = more.format(n=ctx.format.number(len(customers) - SHOWN, 0))
            outer.addWidget(PlainLabel(text, "caption", self))
        close = button(self.tr("Close"), self)
        close.clicked.connect(self.reject)
        outer.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        if self.links:
            self.links[0].setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> DriftingDialog:
        """Two customers."""
        names = (T("DriftingDialog", "Ana Ruiz"), T("DriftingDialog", "Roofing company Lúa"))
        found = [
            DriftingCustomer(
                customer_id=number,
                name=ctx.say(name),
                last_on=ctx.today() - timedelta(days=60 + number),
                usual_days=14 * number,
                away_days=60 + number,
            )
            for number, name in enumerate(names, 1)
        ]
        return cls(ctx, customers=found)

    def _lines(self, customers: Sequence[DriftingCustomer]) -> QWidget:
        inner = QWidget(self)
        inner.setProperty("role", "plain")
        lines = column(inner, spacing=0)
        self.links: list[YieldingLink] = []
        for one in customers:
            lines.addWidget(self._line(one, inner))
        lines.addStretch(1)
        area = scrolling(inner, self, has_stops=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedHeight(min(max(len(customers), 1), SEEN) * LINE_HEIGHT)
        LinkWalk(self.links, self)
        return area

    def _line(self, one: DriftingCustomer, parent: QWidget) -> QWidget:
        made = QWidget(parent)
        made.setProperty("role", "plain")
        made.setFixedHeight(LINE_HEIGHT)
        line = row(made, spacing=theme.S)
        link = YieldingLink(one.name, made)
        link.clicked.connect(lambda: self._open(one.customer_id))
        self.links.append(link)
        text = self.tr("last on {on}, {away} days away, usually back within {usual}").format(
            on=self.ctx.format.day_month(one.last_on),
            away=self.ctx.format.number(one.away_days, 0),
            usual=self.ctx.format.number(one.usual_days, 0),
        )
        line.addWidget(link, NAME_SHARE)
        line.addWidget(ElidedLabel(text, "caption", made), AWAY_SHARE)
        return made

    def _open(self, customer_id: int) -> None:
        self.accept()
        self.ctx.navigate("customers", customer_id)

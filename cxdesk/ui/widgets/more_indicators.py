"""The indicators without a card: one line each, which opens it or leads to its first record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy

from cxdesk.ui import theme
from cxdesk.ui.sources import form_of
from cxdesk.ui.widgets.click_card import ClickCard
from cxdesk.ui.widgets.plain import ElidedLabel, PlainLabel, link_button, row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.kpi import Kpi
    from cxdesk.domain.text import T
    from cxdesk.ui.context import Context

LINE_HEIGHT = 38
NAME_LETTERS = 34  # that the longest name takes


class MoreLine(ClickCard):
    """Name and meaning; ``opened`` leads to the indicator. Without data it offers the form.

    What an empty one still ``need``s is told in place of its meaning.

    The names keep their room, one column down all lines; the meaning gives way.
    """

    def __init__(
        self,
        ctx: Context,
        kpi: Kpi,
        parent: QWidget | None = None,
        *,
        is_empty: bool = False,
        need: T | None = None,
    ) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.kpi = kpi
        self.setProperty("role", "line")
        self.setMinimumHeight(LINE_HEIGHT)
        line = row(self, spacing=theme.M)
        line.setContentsMargins(theme.S, 0, theme.S, 0)
        name = ctx.say(kpi.name)
        meaning = ctx.say(need if is_empty and need is not None else kpi.meaning)
        named = ElidedLabel(name, "strong", self)
        named.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        named.setFixedWidth(named.fontMetrics().averageCharWidth() * NAME_LETTERS)
        line.addWidget(named)
        line.addWidget(ElidedLabel(meaning, "caption", self), 1)
        if is_empty:
            line.addWidget(PlainLabel(self.tr("No data yet:"), "caption", self))
            words, open_form = form_of(ctx, kpi)
            link = link_button(words, self)
            link.clicked.connect(open_form)
            line.addWidget(link)
        self.setAccessibleName(name)
        told = self.tr("No data yet.") if is_empty else ""
        self.setAccessibleDescription(f"{meaning} {told}".strip())

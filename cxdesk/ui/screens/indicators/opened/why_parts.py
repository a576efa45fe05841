"""The parts of a change: by the dimension that explains most, by others at one press."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cxdesk.domain.causes import PART_ACTIONS
from cxdesk.domain.splits import DIMENSION_WORDS
from cxdesk.ui import theme
from cxdesk.ui.screens.indicators.opened.why_tables import factor_table, part_table
from cxdesk.ui.widgets.plain import YieldingLink, clear, column
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from cxdesk.domain.insight import Breakdown
    from cxdesk.services.why import Why
    from cxdesk.ui.context import Context
    from cxdesk.ui.screens.indicators.opened.why_beside import Act

SHOWN_DIMENSIONS = 4


class PartsExplained(QWidget):
    """The choice of dimension and its parts, or the factors alone; ``by`` is None without parts.

    ``act`` begins an action about the part that explains most.
    """

    def __init__(self, ctx: Context, found: Why, act: Act, parent: QWidget) -> None:
        super().__init__(parent)
        self.ctx, self.found, self._act = ctx, found, act
        self.setProperty("role", "plain")
        self.by: Segmented | None = None
        layout = column(self, spacing=theme.S)
        self._rows = column(spacing=theme.XS)
        shown = found.breakdowns[:SHOWN_DIMENSIONS]
        if shown:
            options = [(one.dimension, ctx.say(DIMENSION_WORDS[one.dimension])) for one in shown]
            self.by = Segmented(options, self, name=self.tr("Explain it by"))
            self.by.changed.connect(self._on_by_changed)
            layout.addWidget(self.by)
            layout.addLayout(self._rows)
            self._show(shown[0])
        if found.factors:
            layout.addWidget(factor_table(ctx, found, self))
        layout.addStretch(1)

    def _on_by_changed(self, dimension: object) -> None:
        self._show(next(one for one in self.found.breakdowns if one.dimension == dimension))

    def _show(self, chosen: Breakdown) -> None:
        clear(self._rows)
        self._rows.addWidget(part_table(self.ctx, self.found.kpi, chosen, self))
        self._offer_action(chosen)

    def _offer_action(self, chosen: Breakdown) -> None:
        """The way to an action about the part that explains most, unless it is a person."""
        kind, part = PART_ACTIONS.get(chosen.dimension), chosen.rows[0]
        if kind is None or not part.value or chosen.dimension not in self.found.kpi.filters:
            return
        name = part.name if isinstance(part.name, str) else self.ctx.say(part.name)
        link = YieldingLink(self.tr("Do something about “{part}”…").format(part=name), self)
        link.setProperty("edge", "flush")
        where = {chosen.dimension: part.value}
        link.clicked.connect(partial(self._act, kind, where))
        self._rows.addWidget(link)

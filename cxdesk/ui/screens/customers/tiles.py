"""The top line of a customer's card: five small figures side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import ElidedLabel, PlainLabel, column, hairline, row

if TYPE_CHECKING:
    from cxdesk.domain.customers import CustomerCard
    from cxdesk.ui.context import Context

NONE = "–"
SHARES = (14, 10, 12, 10, 11)


class Tiles(QWidget):
    """Last visit, usual gap, spent in twelve months, last score, open promises."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        captions = (
            self.tr("Last visit"),
            self.tr("Usual gap"),
            self.tr("Spent, 12 months"),
            self.tr("Last score"),
            self.tr("Open promises"),
        )
        line = row(self, spacing=0)
        line.setContentsMargins(0, 0, 0, 0)
        self._values: list[ElidedLabel] = []
        for index, caption in enumerate(captions):
            if index:
                line.addWidget(hairline(self, vertical=True))
            line.addWidget(self._tile(caption, is_first=not index), SHARES[index])

    def show_card(self, card: CustomerCard, ctx: Context) -> None:
        """Show the figures of one customer."""
        show = ctx.format
        texts = (
            show.ago(card.last_visit_on, ctx.today()) if card.last_visit_on else NONE,
            show.days(card.usual_gap_days) if card.usual_gap_days is not None else NONE,
            show.money(card.spent_12m_minor),
            self._score(card),
            self._promises(card, ctx),
        )
        for label, text in zip(self._values, texts, strict=True):
            label.setText(text)

    def texts(self) -> tuple[str, ...]:
        """What the five tiles say."""
        return tuple(label.full_text() for label in self._values)

    def _score(self, card: CustomerCard) -> str:
        if card.last_score is None:
            return NONE
        words = self.tr("{score} of {top}")
        return words.format(score=card.last_score.score, top=card.last_score.scale_max)

    def _promises(self, card: CustomerCard, ctx: Context) -> str:
        count = card.open_tasks or card.open_cases
        if not count:
            return self.tr("none")
        if card.next_due_on is None:
            return str(count)
        due = ctx.format.ago(card.next_due_on, ctx.today())
        return f"{count} · {due}"

    def _tile(self, caption: str, *, is_first: bool) -> QWidget:
        tile = QWidget(self)
        box = column(tile, spacing=2)
        box.setContentsMargins(theme.L + 2 if is_first else theme.M, theme.M, theme.XS, theme.M)
        label = PlainLabel(caption, "caption", tile, wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        value = ElidedLabel("", "strong", tile)
        box.addWidget(label, 1)
        box.addWidget(value)
        self._values.append(value)
        return tile

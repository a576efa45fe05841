"""The top line of a customer's card: five small figures side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel, column, hairline, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from cxdesk.domain.customers import CustomerCard
    from cxdesk.ui.context import Context

NONE = "–"
SHARES = (14, 10, 11, 9, 13)
CLOSE_BELOW = 500


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
        self._air = theme.M
        line = self._line = row(self, spacing=0)
        line.setContentsMargins(0, 0, 0, 0)
        self._values: list[PlainLabel] = []
        self._captions: list[PlainLabel] = []
        self._tiles: list[QWidget] = []
        for index, caption in enumerate(captions):
            if index:
                line.addWidget(hairline(self, vertical=True))
            line.addWidget(self._tile(caption), SHARES[index])

    def show_card(self, card: CustomerCard, ctx: Context) -> None:
        """Show the figures of one customer."""
        show = ctx.format
        texts = (
            show.ago(card.last_visit_on, ctx.today()) if card.last_visit_on else NONE,
            show.days(card.usual_gap_days) if card.usual_gap_days is not None else NONE,
            show.money(card.spent_12m_minor),
            self._score(card, ctx),
            self._promises(card, ctx),
        )
        for label, text in zip(self._values, texts, strict=True):
            label.setText(text)
        self._share()

    def set_low(self, *, is_low: bool) -> None:
        """Less air above and below."""
        self._air = theme.XS if is_low else theme.M
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share()

    def texts(self) -> tuple[str, ...]:
        """What the five tiles say."""
        return tuple(label.text() for label in self._values)

    def _share(self) -> None:
        """Fixed shares, so that nothing moves from one customer to the next; by need when close."""
        is_close = self.width() < CLOSE_BELOW
        left, right = (theme.S, 2) if is_close else (theme.M, theme.XS)
        shares = self._needed() if is_close else SHARES
        for index, (tile, share) in enumerate(zip(self._tiles, shares, strict=True)):
            before = left if index else theme.L + 2
            tile.setContentsMargins(before, self._air, right, self._air)
            self._line.setStretch(2 * index, share)

    def _needed(self) -> Sequence[int]:
        """The width of each figure in one line; where they do not fit, the last takes two lines."""
        *needed, last = (self._need(index) for index in range(len(SHARES)))
        return *needed, max(min(last, self.width() - sum(needed) - len(needed)), 1)

    def _need(self, index: int) -> int:
        value, caption = self._values[index], self._captions[index]
        wide = value.fontMetrics().horizontalAdvance(value.text()) + 2
        return max(wide, caption.minimumSizeHint().width()) + (theme.S if index else theme.L + 2)

    def _score(self, card: CustomerCard, ctx: Context) -> str:
        if card.is_score_hidden:
            return self.tr("not shown")
        if card.last_score is None:
            return NONE
        words = self.tr("{score} of {top}")
        score = ctx.format.number(card.last_score.score)
        return words.format(score=score, top=card.last_score.scale_max)

    def _promises(self, card: CustomerCard, ctx: Context) -> str:
        count = card.open_tasks or card.open_cases
        if not count:
            return self.tr("none")
        if card.next_due_on is None:
            return str(count)
        due = ctx.format.ago(card.next_due_on, ctx.today())
        return f"{count} · {due}"

    def _tile(self, caption: str) -> QWidget:
        tile = QWidget(self)
        box = column(tile, spacing=2)
        box.setContentsMargins(0, 0, 0, 0)
        label = PlainLabel(caption, "caption", tile, wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        value = PlainLabel("", "strong", tile, wrap=True)
        box.addWidget(label, 1)
        box.addWidget(value)
        self._values.append(value)
        self._captions.append(label)
        self._tiles.append(tile)
        return tile

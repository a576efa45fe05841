"""An amount of money: takes "." and "," as decimal sign, with the currency at its right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from cxdesk.domain import money
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.format import Format


class MoneyField(QLineEdit):
    """Text of an amount; the currency's sign stands inside the field and cannot be edited."""

    def __init__(self, currency: str, symbol: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._currency = currency
        self._symbol = symbol
        self._sign = PlainLabel(symbol, "dim", self)
        self._given: tuple[str, int] | None = None

    def set_minor(self, minor: int, show: Format) -> None:
        """Show an amount; until it is edited the field holds exactly this one."""
        units = money.to_units(minor, self._currency)
        self.setText(show.number(units, money.exponent(self._currency)))
        self._given = (self.text(), minor)

    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return not self.text().strip()

    def minor(self) -> int:
        """The amount in minor units; raises ValidationError("amount") when it cannot be read."""
        if self._given is not None and self._given[0] == self.text():
            return self._given[1]
        return money.parse_exactly(self._typed(), self._currency)

    def is_ambiguous(self) -> bool:
        """Whether three digits follow one separator, so that it may be thousands or decimals.

        In a currency without decimals it can only be thousands.
        """
        if money.exponent(self._currency) == 0:
            return False
        is_given = self._given is not None and self._given[0] == self.text()
        return not is_given and money.is_ambiguous(self._typed(), self._currency)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._sign.sizeHint()
        self._sign.resize(size)
        self._sign.move(self.width() - size.width() - theme.M, (self.height() - size.height()) // 2)
        self.setTextMargins(0, 0, size.width() + theme.S, 0)

    def _typed(self) -> str:
        return self.text().replace(self._symbol, "").strip()

"""The lines of a purchase: product, category, amount and cost; a new line when the last is used."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.purchases import ItemDraft
from cxdesk.domain.text import T
from cxdesk.services import purchase_list
from cxdesk.ui import icons, theme
from cxdesk.ui.widgets.money_field import MoneyField
from cxdesk.ui.widgets.plain import PlainLabel, button, tooltip
from cxdesk.ui.widgets.topic_field import TopicField

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QLineEdit, QPushButton

    from cxdesk.ui.format import Format

NO_AMOUNT = T("ItemsField", "Write what “{product}” costs.")
_SHARES = (5, 3, 2, 2)
_SMALL = 28


class _Line(NamedTuple):
    """The fields of one item."""

    product: TopicField
    category: TopicField
    amount: MoneyField
    cost: MoneyField
    remove: QPushButton

    def fields(self) -> tuple[QLineEdit, ...]:
        """What is typed into, in the order of Tab."""
        return (self.product, self.category, self.amount, self.cost)

    def is_empty(self) -> bool:
        """Whether nothing was typed into it."""
        return not any(field.text().strip() for field in self.fields())


class ItemsField(QWidget):
    """Empty lines do not count; ``changed`` after every edit. Ctrl+Delete takes a line away."""

    changed = Signal()

    def __init__(self, show: Format, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._format = show
        self._known = purchase_list.sold_before()
        self._lines: list[_Line] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.S)
        self._grid.setVerticalSpacing(theme.XS)
        for column, share in enumerate(_SHARES):
            self._grid.setColumnStretch(column, share)
        self._build_heads()
        self._add()

    def items(self) -> tuple[ItemDraft, ...]:
        """The items typed; ValidationError("items") for one without a readable amount."""
        return tuple(self._item(line) for line in self._lines if not line.is_empty())

    def is_empty(self) -> bool:
        """Whether there is no item."""
        return all(line.is_empty() for line in self._lines)

    def set_items(self, items: tuple[ItemDraft, ...]) -> None:
        """Show these items and one empty line."""
        for line in tuple(self._lines):
            self._drop(line)
        self._add()
        for item in items:
            line = self._lines[-1]
            line.product.setText(item.product)
            line.category.setText(item.category)
            line.amount.set_minor(item.amount_minor, self._format)
            if item.cost_minor is not None:
                line.cost.set_minor(item.cost_minor, self._format)

    def texts(self) -> list[list[str]]:
        """What stands in the lines that are not empty, for a draft."""
        used = (line for line in self._lines if not line.is_empty())
        return [[field.text() for field in line.fields()] for line in used]

    def set_texts(self, texts: object) -> None:
        """Put back what ``texts`` gave; anything else is left out."""
        self.set_items(())
        for row in texts if isinstance(texts, list) else ():
            for field, text in zip(self._lines[-1].fields(), row, strict=False):
                field.setText(str(text))
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Delete takes the line away that has the keyboard."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        held = next((line for line in self._lines if watched in line.fields()), None)
        if held is None or not is_control or event.key() != Qt.Key.Key_Delete:
            return super().eventFilter(watched, event)
        self._remove(held)
        return True

    def _build_heads(self) -> None:
        heads = (self.tr("Product"), self.tr("Category"), self.tr("Amount"), self.tr("Cost"))
        for column, head in enumerate(heads):
            self._grid.addWidget(PlainLabel(head, "caption", self), 0, column)

    def _add(self) -> _Line:
        show = self._format
        line = _Line(
            TopicField(self._known.products, self),
            TopicField(self._known.categories, self),
            MoneyField(show.currency, show.symbol(), self),
            MoneyField(show.currency, show.symbol(), self),
            self._remove_button(),
        )
        names = (self.tr("Product"), self.tr("Category"), self.tr("Amount"), self.tr("Cost"))
        row = self._grid.rowCount()
        last: QLineEdit | None = self._lines[-1].cost if self._lines else None
        for column, (field, name) in enumerate(zip(line.fields(), names, strict=True)):
            field.setAccessibleName(name)
            field.setMinimumWidth(_SMALL * 3)
            self._grid.addWidget(field, row, column)
            if last is not None:
                QWidget.setTabOrder(last, field)
            last = field
            field.textChanged.connect(self._on_line_changed)
            field.installEventFilter(self)
            field.setVisible(True)
        self._grid.addWidget(line.remove, row, len(names))
        line.remove.clicked.connect(lambda: self._remove(line))
        line.product.editingFinished.connect(lambda: self._complete(line))
        self._lines.append(line)
        self.setFocusProxy(self._lines[0].product)
        return line

    def _remove_button(self) -> QPushButton:
        made = button("", self, role="icon")
        says = self.tr("Take this line away (Ctrl+Delete)")
        made.setIcon(icons.icon("close", theme.current().dim))
        made.setFixedSize(_SMALL, _SMALL)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setAccessibleName(says)
        made.setToolTip(tooltip(says))
        return made

    def _item(self, line: _Line) -> ItemDraft:
        product, category = line.product.topic(), line.category.topic()
        if line.amount.is_empty():
            raise ValidationError("items", NO_AMOUNT.fill(product=product or category))
        try:
            cost = None if line.cost.is_empty() else line.cost.minor()
            return ItemDraft(line.amount.minor(), product, category, cost)
        except ValidationError as error:
            raise ValidationError("items", error.text) from error

    def _complete(self, line: _Line) -> None:
        """A product sold before brings its category, and what it cost last."""
        known = purchase_list.last_sold(line.product.text().strip())
        if known is None:
            return
        if not line.category.text():
            line.category.setText(known.category)
        if line.amount.is_empty():
            line.amount.set_minor(known.amount_minor, self._format)
            if line.cost.is_empty() and known.cost_minor is not None:
                line.cost.set_minor(known.cost_minor, self._format)

    def _on_line_changed(self) -> None:
        if self._lines and not self._lines[-1].is_empty():
            self._add()
        self.changed.emit()

    def _remove(self, line: _Line) -> None:
        place = self._lines.index(line)
        self._drop(line)
        if not self._lines or not self._lines[-1].is_empty():
            self._add()
        self.setFocusProxy(self._lines[0].product)
        self._lines[min(place, len(self._lines) - 1)].product.setFocus()
        self.changed.emit()

    def _drop(self, line: _Line) -> None:
        self._lines.remove(line)
        for widget in (*line.fields(), line.remove):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

"""A combo box of values of Python: Qt would give tuples back as lists, and words as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from cxdesk.ui.widgets.calm_combo import CalmCombo

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

V = TypeVar("V")
LEAST_LETTERS = 10  # longer words are cut where a form is narrow; the list shows them whole


class ChoiceCombo(CalmCombo, Generic[V]):
    """One choice of (value, words); the first at the beginning."""

    def __init__(self, options: Iterable[tuple[V, str]] = (), parent: QWidget | None = None):
        super().__init__(parent)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(LEAST_LETTERS)
        self._values: list[V] = []
        self.set_options(options)

    def set_options(self, options: Iterable[tuple[V, str]]) -> None:
        """Replace the choices."""
        self.clear()
        self._values = []
        for value, words in options:
            self._values.append(value)
            self.addItem(words)

    def value(self) -> V:
        """The chosen value."""
        return self._values[max(0, self.currentIndex())]

    def set_value(self, value: V) -> None:
        """Choose without telling; an unknown value changes nothing."""
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))

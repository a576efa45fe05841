"""What stands beside the list of answers as cards: one answer, or how all of them spread."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget

    from cxdesk.ui.screens.surveys.answers.detail import AnswerDetail


class Beside:
    """The right side as the card of the list: without an answer it shows how all spread."""

    def __init__(self, side: QStackedWidget, detail: AnswerDetail) -> None:
        self._side, self._detail = side, detail

    def reload(self) -> None:
        """Read the answer again."""
        self._detail.reload()

    def show(self) -> None:
        """Show an answer."""
        self._side.setCurrentIndex(1)

    def hide(self) -> None:
        """Show how all spread."""
        self._side.setCurrentIndex(0)

    def isHidden(self) -> bool:
        """Whether no answer is shown."""
        return self._side.currentIndex() == 0


class Over:
    """What covers the list where there is no room for both: an answer, or how all spread."""

    def __init__(self, beside: Beside) -> None:
        self._beside = beside
        self.is_opened = self._was_answer = False

    def reload(self) -> None:
        """Read the answer again."""
        self._beside.reload()

    def show(self) -> None:
        """Show again what was hidden."""
        if self._was_answer:
            self._beside.show()
        else:
            self.is_opened = True

    def hide(self) -> None:
        """Uncover the list."""
        self._was_answer = not self._beside.isHidden()
        self._beside.hide()
        self.is_opened = False

    def isHidden(self) -> bool:
        """Whether nothing covers it."""
        return self._beside.isHidden() and not self.is_opened

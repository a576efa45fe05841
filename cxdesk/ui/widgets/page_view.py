"""Pages of paper on screen: real pages, drawn as they will print, one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from cxdesk.ui import paper_file, theme

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from cxdesk.ui.paper_file import Printed

WIDEST, NARROWEST = 1400, 260
ZOOM_STEP = 1.2


class PageView(QScrollArea):
    """Fits the width until zoomed (Ctrl with the wheel or + −; Ctrl+0 fits again).

    Where it ``shows_whole`` pages it wants this height and fits them to less, too. ``turned`` is
    told when other pages, or another place in them, come to be shown.
    """

    turned = Signal()

    def __init__(self, parent: QWidget | None = None, *, shows_whole: int = 0) -> None:
        super().__init__(parent)
        self._shows_whole = shows_whole
        self.setProperty("role", "reading")  # a frame tells where the keyboard is
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sheets: Printed | None = None
        self._zoom: float | None = None
        self._pages: list[_PageSheet] = []
        self._holder = QWidget(self)
        self._holder.setProperty("role", "plain")
        self._layout = QVBoxLayout(self._holder)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.L)
        self._layout.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._holder)
        bar = self.verticalScrollBar()
        for moved in (bar.valueChanged, bar.rangeChanged):
            moved.connect(lambda *_: self.turned.emit())

    def show_sheets(self, sheets: Printed) -> None:
        """Show these pages; the place in the text stays."""
        self.sheets = sheets
        at = self.verticalScrollBar().value()
        for old in self._pages:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        count = len(sheets.pages)
        self._pages = [_PageSheet(sheets, number, self._holder) for number in range(count)]
        for page in self._pages:
            self._layout.addWidget(page)
        self._resize_pages()
        self._layout.activate()
        self.verticalScrollBar().setValue(at)
        self.turned.emit()

    def sizeHint(self) -> QSize:
        """As high as whole pages want to be."""
        found = super().sizeHint()
        return QSize(found.width(), self._shows_whole or found.height())

    def at(self) -> int:
        """The page in the middle of what is shown, counted from 0."""
        bar = self.verticalScrollBar()
        if not self._pages or bar.maximum() == 0:
            return 0
        middle = bar.value() + self.viewport().height() / 2
        return min(int(middle / self._step()), len(self._pages) - 1)

    def go_to(self, number: int) -> None:
        """Show this page from its top; the first or the last one where there is none."""
        number = min(max(number, 0), len(self._pages) - 1)
        self.verticalScrollBar().setValue(round(number * self._step()))

    def pages(self) -> list[_PageSheet]:
        """The sheets being shown."""
        return list(self._pages)

    def zoom(self, factor: float) -> None:
        """Larger or smaller than now."""
        self._zoom = (self._zoom or float(self._fitting_width())) * factor
        self._zoom = min(max(self._zoom, NARROWEST), WIDEST)
        self._resize_pages()

    def fit_width(self) -> None:
        """As wide as there is room, no wider than paper is comfortable to read."""
        self._zoom = None
        self._resize_pages()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again unless zoomed."""
        super().resizeEvent(event)
        self._resize_pages()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms, the bare wheel scrolls."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl with + − 0 zooms; the rest scrolls."""
        key = Qt.Key(event.key())
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom(ZOOM_STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / ZOOM_STEP)
        elif key == Qt.Key.Key_0:
            self.fit_width()

    def _step(self) -> int:
        """From the top of one page to that of the next."""
        return self._pages[0].height() + self._layout.spacing()

    def _fitting_width(self) -> int:
        room = self.viewport().width() - self.verticalScrollBar().sizeHint().width() - theme.S
        if self._shows_whole and self.sheets is not None:
            paper = self.sheets.paper
            return min(room, int(self.viewport().height() * paper.width / paper.height))
        return min(max(room, NARROWEST), 860)

    def _resize_pages(self) -> None:
        width = round(self._zoom) if self._zoom else self._fitting_width()
        for page in self.pages():
            page.set_width(width)


class _PageSheet(QWidget):
    """One sheet, white in every look; painted once for each size and pixel ratio."""

    def __init__(self, sheets: Printed, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheets = sheets
        self._number = number
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        text = self.tr("Page {number} of {count}")
        self.setAccessibleName(text.format(number=number + 1, count=len(sheets.pages)))

    def set_width(self, width: int) -> None:
        """As high as the paper asks for."""
        height = round(width * self._sheets.paper.height / self._sheets.paper.width)
        if self.size() != QSize(width, height):
            self._image = None
            self.setFixedSize(width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page and a hairline around it."""
        ratio = self.devicePixelRatioF()
        if self._image is None:
            dpi = self.width() * ratio / self._sheets.paper.width * paper_file.POINTS_PER_INCH
            self._image = paper_file.page_image(self._sheets, self._number, dpi)
        painter = QPainter(self)
        painter.drawImage(QRectF(self.rect()), self._image)
        painter.setPen(QPen(QColor(theme.current().hairline), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

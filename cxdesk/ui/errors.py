"""What people see when something fails, and what the log keeps: the last line of defence."""

from __future__ import annotations

import logging
import platform
import re
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QObject,
    Qt,
    QTimer,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

import cxdesk
from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.services import faults
from cxdesk.ui.kiosk.running import running

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.format import Format
    from cxdesk.ui.kiosk.window import KioskWindow

log = logging.getLogger(__name__)
# From the first quotation mark to the last one (a name may hold one); addresses; paths.
_DATA = re.compile(
    r"""(?s:(?P<mark>['"]).*(?P=mark)) | \b[a-z][a-z0-9+.-]*:(?=[^\s:])\S+
        | (?<!\w)(?:[A-Za-z]:)?(?:[\\/][^\s\\/]+){2,}""",
    re.VERBOSE,
)
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Errors(QObject):
    """Shows failures: plain words for what the world did, details to copy for our own bugs."""

    _caught = Signal(object)

    def __init__(self, fmt: Format, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.format = fmt
        self.window: QWidget | None = None
        self._is_showing = False
        self._caught.connect(self.show)

    def install(self) -> None:
        """Hear of everything that nobody caught, in any thread, and of Qt's own messages."""
        sys.excepthook = self._on_uncaught
        threading.excepthook = self._on_thread_uncaught
        qInstallMessageHandler(_on_qt_message)

    def show(self, error: Exception) -> None:
        """Tell about a failure; one dialog at a time, and none over a kiosk."""
        if self._is_showing:
            return
        kiosk = running()
        if kiosk is not None and kiosk.is_alone:
            self._show_after(kiosk, error)
            return
        self._is_showing = True
        try:
            self._box(error).exec()
        finally:
            self._is_showing = False

    def _show_after(self, kiosk: KioskWindow, error: Exception) -> None:
        """The first of them, once the staff are back."""
        self._is_showing = True
        kiosk.left.connect(lambda: QTimer.singleShot(0, self, lambda: self._tell(error)))

    def _tell(self, error: Exception) -> None:
        self._is_showing = False
        self.show(error)

    def _box(self, error: Exception) -> QMessageBox:
        if isinstance(error, OutsideError | ValidationError):
            return message_box(self.format.show(error.text), parent=self._parent())
        box = message_box(
            self.tr("Something went wrong inside CXDesk."),
            self.tr(
                "What was already saved is safe. If it happens again, copy the details and send"
                " them to whoever looks after this computer. They hold no names."
            ),
            parent=self._parent(),
        )
        copy = box.addButton(self.tr("Copy details"), QMessageBox.ButtonRole.ActionRole)
        copy.clicked.disconnect()
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details(error)))
        return box

    def _parent(self) -> QWidget | None:
        return QApplication.activeModalWidget() or self.window

    def _on_uncaught(
        self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(130)
            return
        if not isinstance(error, OutsideError | ValidationError):
            log.error("Not caught: %s", faults.places(error))
        if isinstance(error, Exception):
            self._caught.emit(error)

    def _on_thread_uncaught(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_uncaught(args.exc_type, args.exc_value, args.exc_traceback)


def message_box(text: str, more: str = "", *, parent: QWidget | None = None) -> QMessageBox:
    """A message in plain words; typed text in it stays text."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle("CXDesk")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(more)
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    return box


def details(error: BaseException) -> str:
    """What helps to mend a bug: versions and where it happened, without anyone's data."""
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    head = f"CXDesk {cxdesk.__version__}, Qt {qVersion()}, {system}"
    return f"{head}\n{faults.places(error)}"


def _on_qt_message(kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    if "propagateSizeHints" in text:
        return
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.INFO), "%s", without_data(text))


def without_data(message: str) -> str:
    """A message of Qt for the log: what it quotes, addresses and paths hold people's data."""
    return _DATA.sub("…", message)

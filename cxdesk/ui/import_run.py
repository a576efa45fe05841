"""Our own command line importing a file in a child process: what it tells, and how it is stopped.

The window is free meanwhile, and killing the child leaves the shop file as it was.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from cxdesk import paths
from cxdesk.services import lent, shop

if TYPE_CHECKING:
    from collections.abc import Sequence

STOP_AFTER_MS = 3000


class ImportRun(QObject):
    """One run. ``looked`` tells what the columns are taken for, ``progressed`` lines done of all.

    ``ended`` carries the last thing told, with a key result, error or cancelled, or nothing at
    all; ``not_started`` comes before it where the child could not begin.
    """

    looked = Signal(object)
    progressed = Signal(int, int)
    not_started = Signal()
    ended = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._unread = b""
        self._last: dict[str, Any] = {}  # Any: plain JSON values
        self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        for key, value in lent.environment().items():
            environment.insert(key, value)
        self._process.setProcessEnvironment(environment)
        self._process.readyReadStandardOutput.connect(self._on_process_ready_read)
        self._process.finished.connect(self._on_process_finished)
        self._process.errorOccurred.connect(self._on_process_error_occurred)

    def start(self, arguments: Sequence[str]) -> None:
        """Begin with these arguments of ``cxdesk import``."""
        program, *first = paths.job_command()
        chosen = ["--file", str(shop.path()), *arguments, "--progress", "json"]
        self._process.start(program, [*first, *chosen])

    def cancel(self) -> None:
        """Ask it to stop, with nothing written; kill it where it does not."""
        self._process.write(b"cancel\n")
        QTimer.singleShot(STOP_AFTER_MS, self, self._process.kill)

    def drop(self) -> None:
        """Nobody wants to know any more; only for a run that writes nothing."""
        self.blockSignals(True)
        self._process.finished.connect(self.deleteLater)
        self._process.kill()

    def take(self, told: bytes) -> None:
        """What the child told since, cut anywhere: a line is read when the whole of it is here."""
        *lines, self._unread = (self._unread + told).split(b"\n")
        for line in lines:
            self._take_line(json.loads(line))

    def end(self) -> None:
        """Tell how it ended."""
        self.ended.emit(self._last)

    def _take_line(self, told: dict[str, Any]) -> None:  # Any: plain JSON values
        if "look" in told:
            self.looked.emit(told["look"])
        elif "done" in told:
            self.progressed.emit(told["done"], told["total"])
        else:
            self._last = told

    def _on_process_ready_read(self) -> None:
        self.take(bytes(self._process.readAllStandardOutput().data()))

    def _on_process_finished(self) -> None:
        self._on_process_ready_read()
        self.end()

    def _on_process_error_occurred(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.not_started.emit()
            self.end()

"""Looking for likely duplicates in a child process, so that the window stays free."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from cxdesk import paths
from cxdesk.domain.same_person import Detail
from cxdesk.services import shop
from cxdesk.services.duplicate_pairs import LikelyPair

if TYPE_CHECKING:
    from cxdesk.ui.context import Context

STOP_AFTER_MS = 1000


class PairSearch(QObject):
    """``found`` tells the pairs, ``failed`` that there are none because the search broke off."""

    progressed = Signal(int, int)
    found = Signal(object)
    failed = Signal()

    def __init__(self, ctx: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._process: QProcess | None = None
        self._unread = b""
        self._pairs: tuple[LikelyPair, ...] | None = None

    def is_running(self) -> bool:
        """Whether the child is at work."""
        return self._process is not None

    def start(self) -> None:
        """Look anew."""
        program, *first = paths.job_command()
        arguments = ["--file", str(shop.path()), "customers", "duplicates", "--progress", "json"]
        self._unread, self._pairs = b"", None
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._on_process_ready_read)
        self._process.finished.connect(self._on_process_finished)
        self._process.errorOccurred.connect(self._on_process_error_occurred)
        self._process.start(program, [*first, *arguments])

    def cancel(self) -> None:
        """Stop the child; ``failed`` is told when it has gone."""
        if self._process is not None:
            self._process.write(b"cancel\n")
            QTimer.singleShot(STOP_AFTER_MS, self, self._kill)

    def leave(self) -> None:
        """Stop without a word and without waiting for more than a moment."""
        if self._process is None:
            return
        self._process.blockSignals(True)
        self._process.kill()
        self._process.waitForFinished(STOP_AFTER_MS)
        self._process = None

    def _take(self, told: bytes) -> None:
        """What the child told since, cut anywhere: a line is read when the whole of it is here."""
        *lines, self._unread = (self._unread + told).split(b"\n")
        for line in lines:
            values = json.loads(line)
            if "result" in values:
                self._pairs = tuple(_pair(row) for row in values["result"])
            else:
                self.progressed.emit(values["done"], values["total"])

    def _on_process_ready_read(self) -> None:
        if self._process is not None:
            self._take(bytes(self._process.readAllStandardOutput().data()))

    def _on_process_finished(self) -> None:
        self._on_process_ready_read()
        self._process = None
        if self._pairs is None:
            self.failed.emit()
        else:
            self.found.emit(self._pairs)

    def _on_process_error_occurred(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._on_process_finished()

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()


def _pair(row: list[object]) -> LikelyPair:
    one, other, chance, is_family, agree = row
    details = tuple(map(Detail, agree)) if isinstance(agree, list) else ()
    return LikelyPair(int(str(one)), int(str(other)), float(str(chance)), bool(is_family), details)

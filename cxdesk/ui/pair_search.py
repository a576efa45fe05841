"""Looking for likely duplicates beside the window; among many in a child process."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from cxdesk import paths
from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.same_person import Detail
from cxdesk.domain.text import T
from cxdesk.services import duplicate_pairs, shop
from cxdesk.services.duplicate_pairs import LikelyPair

if TYPE_CHECKING:
    from cxdesk.ui.context import Context
    from cxdesk.ui.jobs import Progress

log = logging.getLogger(__name__)
STOP_AFTER_MS = 1000
JOB = "pair_search"
STOPPED = T("PairSearch", "The search was stopped before its end. Look again.")
FAILED = T("PairSearch", "The search failed. Look again.")
BROKEN = T("PairSearch", "The search failed: its answer could not be read. Look again.")


class PairSearch(QObject):
    """``found`` tells the pairs, ``failed`` why there are none (a T).

    A small shop is compared on the worker thread: a program would take longer to start than to
    compare them. In a large one the comparing would hold up the window's own Python.
    """

    progressed = Signal(int, int)
    found = Signal(object)
    failed = Signal(object)

    def __init__(self, ctx: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._process: QProcess | None = None
        self._unread = b""
        self._pairs: tuple[LikelyPair, ...] | None = None
        self._reason = STOPPED
        ctx.jobs.progressed.connect(self._on_jobs_progressed)

    def is_running(self) -> bool:
        """Whether somebody is comparing."""
        return self._process is not None or self._ctx.jobs.is_wanted(JOB)

    def start(self) -> None:
        """Look anew."""
        if duplicate_pairs.is_quick():
            self._ctx.jobs.run(
                _compare, key=JOB, on_done=self.found.emit, on_error=self._on_job_error
            )
        else:
            self._start_child()

    def cancel(self) -> None:
        """Stop; ``failed`` is told, by a child when it has gone."""
        if self._process is not None:
            self._process.write(b"cancel\n")
            QTimer.singleShot(STOP_AFTER_MS, self, self._kill)
        elif self._ctx.jobs.is_wanted(JOB):
            self._ctx.jobs.cancel(JOB)
            self.failed.emit(STOPPED)

    def leave(self) -> None:
        """Stop without a word and without waiting for more than a moment."""
        self._ctx.jobs.cancel(JOB)
        if self._process is None:
            return
        self._process.blockSignals(True)
        self._process.kill()
        self._process.waitForFinished(STOP_AFTER_MS)
        self._process = None

    def _take(self, told: bytes) -> None:
        """What the child told since, cut anywhere: a line is read when the whole of it is here."""
        *lines, self._unread = (self._unread + told).split(b"\n")
        try:
            for line in lines:
                self._take_line(json.loads(line))
        except (ValueError, TypeError, KeyError) as error:
            self._give_up(error)

    def _take_line(self, values: dict[str, Any]) -> None:
        if "result" in values:
            self._pairs = tuple(_pair(row) for row in values["result"])
        else:
            self.progressed.emit(int(values["done"]), int(values["total"]))

    def _give_up(self, error: Exception) -> None:
        """What the child tells makes no sense: nothing of it is taken."""
        log.warning("Comparing customers: unreadable answer, %s", type(error).__name__)
        self._reason, self._pairs, self._unread = BROKEN, None, b""
        if self._process is not None:
            self._process.readyReadStandardOutput.disconnect(self._on_process_ready_read)
            self._process.kill()

    def _start_child(self) -> None:
        program, *first = paths.job_command()
        arguments = ["--file", str(shop.path()), "customers", "duplicates", "--progress", "json"]
        self._unread, self._pairs, self._reason = b"", None, STOPPED
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._on_process_ready_read)
        self._process.finished.connect(self._on_process_finished)
        self._process.errorOccurred.connect(self._on_process_error_occurred)
        self._process.start(program, [*first, *arguments])

    def _on_process_ready_read(self) -> None:
        if self._process is not None:
            self._take(bytes(self._process.readAllStandardOutput().data()))

    def _on_process_finished(self) -> None:
        if self._reason is not BROKEN:
            self._on_process_ready_read()
        self._process = None
        if self._pairs is None:
            self.failed.emit(self._reason)
        else:
            self.found.emit(self._pairs)

    def _on_process_error_occurred(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._on_process_finished()

    def _on_jobs_progressed(self, key: str, done: int, total: int) -> None:
        if key == JOB:
            self.progressed.emit(done, total)

    def _on_job_error(self, error: Exception) -> None:
        if isinstance(error, (ValidationError, OutsideError)):
            self.failed.emit(error.text)
        else:
            self.failed.emit(FAILED)

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()


def _compare(progress: Progress) -> tuple[LikelyPair, ...]:
    return duplicate_pairs.find_pairs(progress.step)


def _pair(row: list[Any]) -> LikelyPair:
    one, other, chance, is_family, agree = row
    return LikelyPair(
        int(one), int(other), float(chance), bool(is_family), tuple(map(Detail, agree))
    )

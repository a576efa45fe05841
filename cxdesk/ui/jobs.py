"""Slow reads on the one worker thread: progress, cancel, and the newest of a key wins."""

from __future__ import annotations

import logging
import threading
import time
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThreadPool, Signal

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.services import faults, hats

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

log = logging.getLogger(__name__)
REPORT_SECONDS = 0.05  # more often than the eye follows only floods the window


class Cancelled(Exception):
    """The work was asked to stop."""


class Progress:
    """What a job tells about itself; ``step`` is also where it learns that nobody wants it."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._report = report
        self._next_report = 0.0
        self._stop = threading.Event()

    def step(self, done: int, total: int) -> None:
        """Report; raises ``Cancelled`` when asked to stop."""
        if self._stop.is_set():
            raise Cancelled
        if done == total or time.monotonic() >= self._next_report:
            self._next_report = time.monotonic() + REPORT_SECONDS
            self._report(done, total)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether the work was asked to stop."""
        return self._stop.is_set()


class Job:
    """One piece of work under way and what happens with its result. ``Any`` is its result."""

    def __init__(
        self,
        work: Callable[[Progress], Any],
        *,
        key: str,
        on_done: Callable[[Any], None] | None,
        on_error: Callable[[Exception], None] | None,
        report: Callable[[str, int, int], None],
    ) -> None:
        self.work = work
        self.key = key
        self.on_done = on_done
        self.on_error = on_error
        self.progress = Progress(lambda done, total: report(key, done, total))

    def cancel(self) -> None:
        """Ask the work to stop; nothing is delivered."""
        self.progress.cancel()


class Jobs(QObject):
    """Runs jobs one after another beside the window; results arrive on the window's thread."""

    progressed = Signal(str, int, int)
    started = Signal(str)
    ended = Signal(str)
    failed = Signal(object)
    _finished = Signal(object, object, object)

    def __init__(
        self,
        around: Callable[[], AbstractContextManager[object]] = nullcontext,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._around = around
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._newest: dict[str, Job] = {}
        self._finished.connect(self._on_finished)

    def run(
        self,
        work: Callable[[Progress], Any],
        *,
        key: str,
        on_done: Callable[[Any], None] | None = None,
        on_error: Callable[[Exception], None] | None = None,
    ) -> Job:
        """Start ``work``; an older job of the same key is cancelled and its result dropped.

        It runs under the hat and for the person of now. Without ``on_error`` a failure goes to
        the ``failed`` signal, which shows it.
        """
        job = Job(work, key=key, on_done=on_done, on_error=on_error, report=self.progressed.emit)
        self.cancel(key)
        self._newest[key] = job
        self.started.emit(key)
        around = hats.carried()
        self._pool.start(lambda: around.run(self._work, job))
        return job

    def cancel(self, key: str) -> None:
        """Stop the job of this key, if any, and drop its result."""
        older = self._newest.pop(key, None)
        if older is not None:
            older.cancel()
            self.ended.emit(key)

    def is_busy(self) -> bool:
        """Whether any wanted job is under way."""
        return bool(self._newest)

    def is_wanted(self, key: str) -> bool:
        """Whether a job of this key is under way and its result will be delivered."""
        return key in self._newest

    def is_idle(self) -> bool:
        """Whether the worker has nothing left to do, wanted or not."""
        return self._pool.activeThreadCount() == 0

    def forget(self, *, but: str = "") -> None:
        """Drop all results (of the keys other than ``but``) without waiting for the worker."""
        for key in list(self._newest):
            if key != but:
                self.cancel(key)

    def stop(self, wait_ms: int = 2000) -> bool:
        """Cancel everything and wait for the worker (-1: as long as it takes)."""
        self.forget()
        self._pool.clear()
        return self._pool.waitForDone(wait_ms)

    def _work(self, job: Job) -> None:
        if job.progress.is_cancelled:
            return
        try:
            with self._around():
                result = job.work(job.progress)
        except Cancelled:
            return
        except (ValidationError, OutsideError) as error:
            self._finished.emit(job, None, error)
        except Exception as error:  # noqa: BLE001 - told and logged, whatever it is
            log.error("Job %s failed: %s", job.key, faults.places(error))
            self._finished.emit(job, None, error)
        else:
            self._finished.emit(job, result, None)

    def _on_finished(self, job: Job, result: object, error: Exception | None) -> None:
        if self._newest.get(job.key) is not job:
            return
        del self._newest[job.key]
        self.ended.emit(job.key)
        if error is None:
            if job.on_done is not None:
                job.on_done(result)
            return
        if job.on_error is not None:
            job.on_error(error)
            return
        self.failed.emit(error)

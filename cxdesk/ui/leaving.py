"""Leaving a shop file: the work under way ends first, with a sentence when that takes long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer

from cxdesk.domain.text import T
from cxdesk.ui import words
from cxdesk.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from cxdesk.ui.format import Format
    from cxdesk.ui.jobs import Jobs

PATIENCE_MS = 300
LOOK_MS = 50
BUSY = T("Leaving", "Finishing the work under way, so that nothing is left half done…")


def end_work(jobs: Jobs, fmt: Format) -> None:
    """Return when the worker has ended; nobody else may have the file while it works on it."""
    jobs.forget()
    if not jobs.is_idle():
        _wait_with_words(jobs, fmt)
    jobs.stop(wait_ms=-1)


def _wait_with_words(jobs: Jobs, fmt: Format) -> None:
    told = PlainLabel(words.say(BUSY, fmt))
    told.setWindowTitle("CXDesk")
    told.setMargin(24)
    loop, look, patience = QEventLoop(), QTimer(interval=LOOK_MS), QTimer(singleShot=True)
    patience.timeout.connect(told.show)
    patience.start(PATIENCE_MS)
    look.timeout.connect(lambda: loop.quit() if jobs.is_idle() else None)
    look.start()
    loop.exec()
    patience.stop()
    told.hide()
    told.deleteLater()

"""When Python looks for garbage in circles: between two events of the window, and seldom.

Left alone it looks wherever the next object is made: in the worker, or while Qt is laying out. A
window that it finds there is deleted under the hands of whoever uses it, which ends the program;
Qt wants windows to be deleted by the thread that made them.

Figures are made of hundreds of thousands of small rows that all stay until the answer is told, so
that looking at Python's own pace takes a tenth of the time of measuring.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000
_NEW_ONES, _AGAIN = 10_000, 10
_SHARE = 0.01  # of the time, at most, for looking through everything


def leave_it_to_the_window() -> None:
    """Python does not look by itself any more; what has been made so far stays for good."""
    gc.disable()
    gc.freeze()


class GarbageTimer(QObject):
    """Looks for garbage once a second, if enough was made to be worth it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all_after = 0.0
        timer = QTimer(self, interval=_EVERY_MS)
        timer.timeout.connect(self.look)
        timer.start()

    def look(self) -> None:
        """Look through the newest, now and then the older and all; call from the window's thread.

        Looking through all may take some hundredths of a second: the longer, the more seldom.
        """
        new, older, oldest = gc.get_count()
        started = time.monotonic()
        if oldest > _AGAIN and started >= self._all_after:
            gc.collect()
            took = time.monotonic() - started
            self._all_after = started + took / _SHARE
        elif older > _AGAIN:
            gc.collect(1)
        elif new > _NEW_ONES:
            gc.collect(0)

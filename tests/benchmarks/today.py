"""The place Today: reading the day, showing it painted, and reading what was entered."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from cxdesk.services import entered, shop, staying_away, today
from tests.benchmarks.desk import context
from tests.benchmarks.measure import Bar, Result, milliseconds
from tests.benchmarks.shops import LAST_DAY, NOW

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TIMES = 5


def the_day(_size: str, work: Path) -> Iterator[Result]:
    """What the first place of the window costs, apart from starting the program."""
    took = milliseconds(lambda: today.today(now=NOW))
    yield Result("Today, read", took, None, Bar(None, 50))
    took = milliseconds(lambda: today.summary(now=NOW))
    yield Result("Today, the day in figures", took, None, Bar(None, 16))
    took = milliseconds(lambda: entered.entered(LAST_DAY, now=NOW))
    yield Result("Entered on a day, read", took, None, Bar(None, 50))
    took = milliseconds(lambda: staying_away.away(NOW + 1), times=3)
    yield Result("who stays away, in the worker", took, None, Bar(None, 1000))
    yield Result("Today, shown and painted", _painted(work), None, Bar(None, 60), "the worst")


def _painted(work: Path) -> float:
    from PySide6.QtWidgets import QApplication

    from cxdesk.ui.jobs import Jobs
    from cxdesk.ui.screens.today.screen import TodayScreen

    app = QApplication.instance() or QApplication(["bench"])
    _kept.append(app)
    jobs = Jobs(shop.worker_connection)
    screen = TodayScreen(context(jobs, work))
    screen.resize(1150, 700)
    screen.show()
    app.processEvents()
    times = []
    for _ in range(TIMES):
        started = time.perf_counter()
        screen.refresh()
        screen.grab()
        times.append((time.perf_counter() - started) * 1000)
    screen.close()
    jobs.stop()
    return max(times)


_kept: list[object] = []

"""What a person feels at the open window: keystroke to painted list, changing customer, gaps."""

from __future__ import annotations

import statistics
import time
from itertools import pairwise
from typing import TYPE_CHECKING

from cxdesk.domain import kpis
from cxdesk.domain.periods import Grain, period_of, previous
from cxdesk.services import dashboard, reports, shop, why
from tests.benchmarks.data import TERMS
from tests.benchmarks.measure import Bar, Result
from tests.benchmarks.shops import LAST_DAY, NOW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context
    from cxdesk.ui.jobs import Jobs
    from cxdesk.ui.screens.customers.screen import CustomersScreen

TICK_MS = 5
OPENED = 12


def at_the_window(_size: str, work: Path) -> Iterator[Result]:
    """Everything in the thread of the window, painted."""
    from PySide6.QtWidgets import QApplication

    from cxdesk.ui.jobs import Jobs
    from cxdesk.ui.screens.customers.screen import CustomersScreen

    app = QApplication.instance() or QApplication(["bench"])
    _kept.append(app)
    jobs = Jobs(shop.worker_connection)
    screen = CustomersScreen(context(jobs, work))
    screen.resize(1200, 800)
    screen.show()
    app.processEvents()
    yield from _typed_and_opened(screen)
    screen.close()
    yield _wizard(screen.ctx)
    yield from _gaps(jobs)
    jobs.stop()


def _typed_and_opened(screen: CustomersScreen) -> Iterator[Result]:
    took = sorted((_painted(screen, lambda t=t: screen.list.set_filter(t)), t) for t in TERMS)
    middle, worst = took[len(took) // 2], took[-1]
    yield Result("keystroke to painted list", middle[0], None, Bar(None, 40), "median of all terms")
    yield Result("keystroke, worst term", worst[0], None, Bar(None, 60), repr(worst[1]))
    screen.list.set_filter("")
    opened = max(_painted(screen, lambda i=i: screen.show_record(i)) for i in range(1, OPENED))
    yield Result("customer opened, painted", opened, None, Bar(None, 60), "the worst")


def _wizard(ctx: Context) -> Result:
    """A new goal, from asking for it to its first step; nothing of it is kept."""
    from PySide6.QtWidgets import QApplication

    from cxdesk.ui.dialogs.goal_wizard.dialog import GoalWizard

    def opened() -> float:
        started = time.perf_counter()
        form = GoalWizard(ctx)
        form.show()
        form.grab()
        took = (time.perf_counter() - started) * 1000
        QApplication.processEvents()
        form.done(0)
        return took

    took = statistics.median([opened() for _ in range(OPENED)][1:])
    return Result("a new goal opened, painted", took, None, Bar(None, 60), "its first step")


def _gaps(jobs: Jobs) -> Iterator[Result]:
    every = [kpi.key for kpi in kpis.ALL]
    before = previous(period_of(LAST_DAY, Grain.MONTH))
    for name, job in (
        ("the board", lambda: dashboard.kpi_cards(NOW)),
        ("every indicator", lambda: dashboard.kpi_cards(NOW, every)),
        ("an explanation", lambda: why.why("revenue", before, NOW)),
        (
            "report",
            lambda: reports.build(LAST_DAY.replace(month=1, day=1), LAST_DAY, "es", as_of=NOW),
        ),
    ):
        gap = longest_gap(jobs, job)
        yield Result(f"window waits, {name} in the worker", gap, None, Bar(None, 50), "the worst")


def _painted(screen: QWidget, act: Callable[[], object]) -> float:
    from PySide6.QtWidgets import QApplication

    started = time.perf_counter()
    act()
    screen.grab()
    QApplication.processEvents()
    return (time.perf_counter() - started) * 1000


def longest_gap(jobs: Jobs, job: Callable[[], object]) -> float:
    """The longest time between two ticks of a timer while the worker works, in milliseconds."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop, ticks = QEventLoop(), [time.perf_counter()]
    timer = QTimer(interval=TICK_MS)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start()
    faults: list[Exception] = []

    def failed(error: Exception) -> None:
        faults.append(error)
        loop.quit()

    jobs.run(lambda _: job(), key="bench", on_done=lambda _: loop.quit(), on_error=failed)
    loop.exec()
    ticks.append(time.perf_counter())
    for error in faults:
        raise error
    return 1000 * max(after - before for before, after in pairwise(ticks))


def context(jobs: Jobs, work: Path) -> Context:
    """A context with a clock that stands still at the last day of the made shops."""
    from cxdesk.ui import theme
    from cxdesk.ui.context import Context
    from cxdesk.ui.format import Format
    from cxdesk.ui.hub import Hub
    from cxdesk.ui.prefs import Prefs

    fmt = Format("en", "EUR")
    fmt.today = LAST_DAY
    return Context(
        hub=Hub(),
        jobs=jobs,
        prefs=Prefs(work / "bench.ini"),
        theme=theme.LIGHT,
        now=lambda: NOW,
        today=lambda: LAST_DAY,
        format=fmt,
        show_error=lambda *_: None,
    )


_kept: list[object] = []

"""From saving, or asking for a place, to what is shown right again and painted."""

from __future__ import annotations

import statistics
import time
from itertools import count
from typing import TYPE_CHECKING

from cxdesk.domain.purchases import PurchaseDraft
from cxdesk.domain.surveys import AnswerDraft
from cxdesk.services import command, purchases, surveys
from cxdesk.services import shop as shops
from tests.benchmarks.desk import context
from tests.benchmarks.figures import set_goals
from tests.benchmarks.measure import Bar, Result
from tests.benchmarks.shops import LAST_DAY, NOW
from tests.benchmarks.window import application

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from cxdesk.ui.jobs import Jobs
    from cxdesk.ui.screen import Screen
    from cxdesk.ui.screens.indicators.screen import IndicatorsScreen

TIMES = 7
_BUDGET = {"small": 100, "medium": 100, "large": 1000}
_OPENING = {"small": 150, "medium": 150, "large": 1000}
_LONGEST = 60.0
_TICK = 2
_SOON_MS = 500


def after_saving(size: str, work: Path) -> Iterator[Result]:
    """The whole way: the write, the hub, the worker, the window."""
    from cxdesk.ui.jobs import Jobs
    from cxdesk.ui.screens.indicators.screen import IndicatorsScreen

    app = application()
    jobs = Jobs(shops.worker_connection)
    ctx = context(jobs, work)
    ctx.hub.plug_into(command.listeners)
    screen = IndicatorsScreen(ctx)
    screen.resize(1200, 800)
    screen.show()
    try:
        _settle(jobs)
        number = count(1)
        bar = Bar(None, _BUDGET[size])
        took = statistics.median(_saved(screen, jobs, next(number)) for _ in range(TIMES))
        yield Result("answer saved, the board right again", took, None, bar)
        screen.open_indicator("nps")
        _settle(jobs)
        took = statistics.median(_saved(screen, jobs, next(number)) for _ in range(TIMES))
        yield Result("answer saved, the opened NPS right again", took, None, bar)
        set_goals()
        _settle(jobs)
        took = statistics.median(_saved(screen, jobs, next(number)) for _ in range(TIMES))
        yield Result("answer saved, the opened NPS with its goal", took, None, bar, "6 goals")
    finally:
        ctx.hub.unplug_from(command.listeners)
        jobs.stop(-1)
        screen.close()
        app.processEvents()


def opened_again(size: str, work: Path) -> Iterator[Result]:
    """Today and Indicators with six goals: shown again with right figures, and right after a save.

    The window has been open for a while, so that they were counted once.
    """
    from cxdesk.ui.jobs import Jobs
    from cxdesk.ui.screens.indicators.screen import IndicatorsScreen
    from cxdesk.ui.screens.today.screen import TodayScreen

    set_goals()
    app = application()
    jobs = Jobs(shops.worker_connection)
    ctx = context(jobs, work)
    ctx.hub.plug_into(command.listeners)
    try:
        for screen, name in ((TodayScreen(ctx), "Today"), (IndicatorsScreen(ctx), "Indicators")):
            screen.resize(1200, 800)
            screen.show()
            _shown(screen, jobs, lambda: None)
            for what, change in _CHANGES:
                took = statistics.median(_shown(screen, jobs, change) for _ in range(TIMES))
                bar = Bar(None, _OPENING[size])
                yield Result(f"{name} opened, {what}", took, None, bar, "right and painted")
            screen.hide()
    finally:
        ctx.hub.unplug_from(command.listeners)
        jobs.stop(-1)
        app.processEvents()


def _shown(screen: Screen, jobs: Jobs, change: Callable[[], object]) -> float:
    """Milliseconds from asking for a place to its picture with figures that hold."""
    screen.hide()
    change()
    _settle(jobs)
    started = time.perf_counter()
    screen.show()
    application().processEvents()
    _wait_while(lambda: _asks_soon(screen) or jobs.is_wanted(screen.key))
    screen.grab()
    took = (time.perf_counter() - started) * 1000
    _settle(jobs)
    return took


def _asks_soon(screen: Screen) -> bool:
    """Whether a timer of the place is about to ask the worker for something."""
    from PySide6.QtCore import QTimer

    timers = screen.findChildren(QTimer)
    return any(t.isSingleShot() and t.isActive() and t.interval() <= _SOON_MS for t in timers)


def _answered() -> None:
    survey = surveys.surveys()[0]
    draft = AnswerDraft(survey_id=survey.id, score=9, answered_at=NOW - 600 + next(_numbers))
    surveys.record_answer(draft, now=NOW)


def _sold() -> None:
    draft = PurchaseDraft(customer_id=1, sold_on=LAST_DAY, amount_minor=1_000 + next(_numbers))
    purchases.record_purchase(draft, now=NOW)


_numbers = count(1)
_CHANGES: tuple[tuple[str, Callable[[], object]], ...] = (
    ("nothing new", lambda: None),
    ("an answer was saved", _answered),
    ("a sale was saved", _sold),
)


def _saved(screen: IndicatorsScreen, jobs: Jobs, number: int) -> float:
    """Milliseconds until the picture is made after what had to be counted anew."""
    survey = surveys.surveys()[0]
    draft = AnswerDraft(survey_id=survey.id, score=9, answered_at=NOW - 600 + number)
    key = "indicator" if screen.opened_key else "indicators"
    started = time.perf_counter()
    surveys.record_answer(draft, now=NOW)
    application().processEvents()
    _wait_while(lambda: jobs.is_wanted(key))
    screen.grab()
    took = (time.perf_counter() - started) * 1000
    _settle(jobs)
    return took


def _settle(jobs: Jobs) -> None:
    """Until nothing is under way, the jobs that follow others too, and all of it is painted."""
    application().processEvents()
    _wait_while(lambda: jobs.is_busy() or not jobs.is_idle())
    application().processEvents()


def _wait_while(is_so: Callable[[], bool]) -> None:
    """Let the window do what comes, asleep in between, so that the worker has its turn."""
    from PySide6.QtCore import QEventLoop, QTimer

    tick = QTimer(interval=_TICK)
    tick.start()
    until = time.perf_counter() + _LONGEST
    while is_so() and time.perf_counter() < until:
        application().processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    tick.stop()

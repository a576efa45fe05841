"""Opening hours in one line: a week, the blocks of a day, a closure."""

from __future__ import annotations

from datetime import date, time, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from cxdesk.domain.hours import clock
from cxdesk.domain.text import T
from cxdesk.ui.format import NARROW

if TYPE_CHECKING:
    from datetime import datetime

    from cxdesk.domain.hours import Blocks, Closure, Week
    from cxdesk.ui.format import Format

NO_HOURS = T("HoursWords", "no hours: counted day and night")
MIDNIGHT = time(0)
_A_MONDAY = date(2024, 1, 1)


def week_words(week: Week, fmt: Format) -> str:
    """Days with the same hours together: ``Mon–Fri 09:00–14:00 · Sat 10:00–13:30``."""
    if not any(week):
        return fmt.show(NO_HOURS)
    runs = [list(days) for _, days in groupby(range(7), key=lambda day: week[day])]
    parts = (f"{_days(run, fmt)} {blocks_words(week[run[0]])}" for run in runs if week[run[0]])
    return " · ".join(part.replace(" ", NARROW) for part in parts)


def blocks_words(blocks: Blocks) -> str:
    """``09:00–14:00, 16:00–20:00``."""
    return ", ".join(f"{clock(block.opens)}–{clock(block.closes)}" for block in blocks)


def closure_words(closure: Closure, fmt: Format) -> str:
    """Whole days by their dates, else the moments: ``10 Aug 2026, 14:00–18:00``."""
    first, last = closure.starts.date(), closure.ends.date()
    if closure.starts.time() == closure.ends.time() == MIDNIGHT:
        return fmt.date_range(first, last - timedelta(days=1))
    if first == last:
        return f"{fmt.date(first)}, {_time(closure.starts)}–{_time(closure.ends)}"
    starts, ends = _time(closure.starts), _time(closure.ends)
    return f"{fmt.date(first)}, {starts} – {fmt.date(last)}, {ends}"


def _days(run: list[int], fmt: Format) -> str:
    names = [fmt.weekday_short(_A_MONDAY + timedelta(days=day)) for day in (run[0], run[-1])]
    return names[0] if len(run) == 1 else "–".join(names)


def _time(moment: datetime) -> str:
    return f"{moment:%H:%M}"

"""What a counting query is asked: periods, filter and instant; and its spans in UTC."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from cxdesk.domain.choices import Choices
from cxdesk.domain.hours import DAY_NAMES
from cxdesk.domain.periods import day_start, local_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from cxdesk.domain.calendar import Calendar
    from cxdesk.domain.facts import Stream
    from cxdesk.domain.periods import Period

_DAY = timedelta(days=1)


class Span(NamedTuple):
    """Instants ``low <= at < high`` that belong to the ``number``-th period."""

    number: int
    low: int
    high: int


class Memo:
    """What gatherers have read already by one calendar and instant; nothing when none is kept."""

    def __init__(self, *, keeps: bool = True) -> None:
        self.keeps = keeps
        self._found: dict[tuple[object, ...], list[Any]] = {}

    def of(self, *key: object) -> list[Any]:  # each key its own readings
        """The readings under a key, to look at and to add to."""
        return self._found.setdefault(key, []) if self.keeps else []


class Job(NamedTuple):
    """Periods to count, ``where`` as checked, and nothing at or after ``as_of``."""

    periods: Sequence[Period]
    calendar: Calendar
    as_of: int
    where: Mapping[str, str] = {}
    choices: Choices = Choices()
    memo: Memo = Memo(keeps=False)

    def spans(self) -> tuple[Span, ...]:
        """Each period in UTC seconds, cut at ``as_of``; by a day of the week one span a day."""
        return tuple(
            Span(i, day_start(first, self.calendar.zone), min(self._start(end), self.as_of))
            for i, period in enumerate(self.periods)
            for first, end in self._days(period)
        )

    def of_weekday(self, instants: Iterable[int]) -> list[int]:
        """The instants on the day of the week that is asked for; all when none is."""
        if "weekday" not in self.where:
            return list(instants)
        wanted, zone = DAY_NAMES.index(self.where["weekday"]), self.calendar.zone
        return [at for at in instants if local_date(at, zone).weekday() == wanted]

    def _start(self, on: date) -> int:
        return day_start(on, self.calendar.zone)

    def _days(self, period: Period) -> Iterable[tuple[date, date]]:
        if "weekday" not in self.where:
            return ((period.start, period.end),)
        wanted = DAY_NAMES.index(self.where["weekday"])
        first = period.start + timedelta(days=(wanted - period.start.weekday()) % 7)
        weeks = range(0, (period.end - first).days, 7)
        return tuple((first + days * _DAY, first + (days + 1) * _DAY) for days in weeks)


class Gatherer(NamedTuple):
    """How a stream is counted, and which filters it understands."""

    stream: Stream[Any]  # each stream has its own facts
    gather: Callable[[Job], Sequence[object]]
    filters: frozenset[str]


def values_sql(spans: Sequence[Span]) -> str:
    """``VALUES (?, ?, ?), …`` for a table of spans; SQLite takes no empty list."""
    rows = ", ".join("(?, ?, ?)" for _ in spans)
    return f"VALUES {rows}" if rows else "SELECT 0, 0, 0 WHERE 0"


def flat(rows: Iterable[tuple[object, ...]]) -> tuple[object, ...]:
    """The parameters of a table, one after the other."""
    return tuple(value for row in rows for value in row)

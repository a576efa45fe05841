"""Values that the shop typed itself, by the key of their indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.facts import Stream

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from cxdesk.domain.periods import Period


class TypedValue(NamedTuple):
    """A value typed for the period that starts on a day.

    ``dated_on`` is the one day by which it counts: the last of its period, on which it became
    final, or the day of the instant while the period still ran (``is_running``). ``n`` is how many
    taps it is the mean of; what was typed is one.
    """

    id: int
    start: date
    dated_on: date
    value: float
    is_running: bool = False
    n: int = 1

    @property
    def days(self) -> int:
        """How many days of its period had been lived through."""
        return (self.dated_on - self.start).days + 1


def is_counted_in(typed: TypedValue, period: Period, *, adds_up: bool) -> bool:
    """Whether a value counts in a period: the one that holds its day.

    So each value counts once, a week over the end of a month in the month where it ends. A sum is
    never shown in a period shorter than its own: a month's visits are not those of its last day.
    """
    is_held = period.start <= typed.dated_on < period.end
    return is_held and (not adds_up or typed.days <= period.days)


OWN: Stream[Mapping[str, tuple[TypedValue, ...]]] = Stream("own", {})

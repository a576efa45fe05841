"""Open intervals in UTC with running sums: opening time by two bisections, however long the span.

Intervals are ``(start, end)`` in epoch seconds, start inclusive, end exclusive.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Interval = tuple[int, int]
_LONG_AGO = -(1 << 62)


class OpenTable:
    """Open intervals of the local dates from ``first`` to ``last``, given as ordinals.

    Its answers hold for instants from ``covers_from`` to ``covers_to``. A table never changes, so
    that several threads may read one.
    """

    def __init__(self, first: int, last: int, intervals: Iterable[Interval]) -> None:
        self.first, self.last = first, last
        self.covers_from, self.covers_to = 0, -1
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.before: list[int] = []
        total = 0
        for start, end in merged(intervals):
            self.starts.append(start)
            self.ends.append(end)
            self.before.append(total)
            total += end - start
        # The same for many instants at once, without a call each: open seconds until ``at`` are
        # sums[i] + min(at, caps[i]), and index -1, before the first opening, gives 0.
        pairs = zip(self.before, self.starts, strict=True)
        self.sums = [*(before - start for before, start in pairs), -_LONG_AGO]
        self.caps = [*self.ends, _LONG_AGO]

    def intervals(self) -> list[Interval]:
        """What is held, in order, apart from each other."""
        return list(zip(self.starts, self.ends, strict=True))

    def open_until(self, at: int) -> int:
        """Open seconds from the start of the table to an instant."""
        i = bisect_right(self.starts, at) - 1
        if i < 0:
            return 0
        return self.before[i] + min(at, self.ends[i]) - self.starts[i]


def merged(intervals: Iterable[Interval]) -> list[Interval]:
    """The intervals in order, those that touch or overlap joined."""
    found: list[Interval] = []
    for start, end in sorted(intervals):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def without(interval: Interval, holes: Sequence[Interval]) -> list[Interval]:
    """What is left of an interval outside of the holes, which are merged and in order."""
    start, end = interval
    left: list[Interval] = []
    for low, high in holes[max(bisect_right(holes, (start, start)) - 1, 0) :]:
        if low >= end:
            break
        if start < low:
            left.append((start, low))
        start = max(start, high)
    return [*left, (start, end)] if start < end else left

"""Periods that overlap, cut at all their bounds, so that what they share is counted once."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from cxdesk.domain.periods import Grain, Period

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cxdesk.store.facts.job import Job

    Gather = Callable[[Job], Sequence[Any]]  # each stream has its own facts
    Added = Callable[[Sequence[Any]], Any]


def piece_by_piece(gather: Gather, added: Added) -> Gather:
    """A gatherer that counts the pieces of overlapping periods and adds them up.

    ``added`` makes the value of a period of those of its pieces, in the order of time.
    """

    def gathered(job: Job) -> Sequence[Any]:
        if not _overlap(job.periods):
            return gather(job)
        pieces = _pieces(job.periods)
        found = gather(job._replace(periods=pieces))
        place = {piece.start: i for i, piece in enumerate(pieces)}
        ends = {piece.end: i + 1 for i, piece in enumerate(pieces)}
        return tuple(added(found[place[p.start] : ends[p.end]]) for p in job.periods)

    return gathered


def added_up(parts: Sequence[Any]) -> Any:  # a NamedTuple of whole numbers, of each its own
    """The sums of several parts, number by number."""
    return type(parts[0])._make(map(sum, zip(*parts, strict=True)))


def _overlap(periods: Sequence[Period]) -> bool:
    """Whether some days are in several periods, and no period is without days."""
    ordered = sorted(periods, key=lambda period: period.start)
    is_apart = all(a.end <= b.start for a, b in pairwise(ordered))
    return not is_apart and all(period.start < period.end for period in periods)


def _pieces(periods: Sequence[Period]) -> tuple[Period, ...]:
    """The stretches between neighbouring bounds that lie in any of the periods, in order."""
    cuts = sorted({on for period in periods for on in (period.start, period.end)})
    ordered = sorted(periods, key=lambda period: period.start)
    found, begun, last = [], 0, cuts[0]
    for low, high in pairwise(cuts):
        while begun < len(ordered) and ordered[begun].start <= low:
            last = max(last, ordered[begun].end)
            begun += 1
        if high <= last:
            found.append(Period(low, high, Grain.DAY))
    return tuple(found)

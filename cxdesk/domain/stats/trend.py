"""The Theil–Sen line: a trend that outliers do not bend."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST = 24


class Line(NamedTuple):
    """``start`` is the height at x = 0."""

    slope: float
    start: float

    def at(self, x: float) -> float:
        """The height at x."""
        return self.start + self.slope * x


def theil_sen(points: Sequence[tuple[float, float]]) -> Line:
    """The median slope of all pairs with different x, through the median remainder.

    Theil, Proc. Kon. Ned. Akad. 53, 1950; Sen, JASA 63, 1968. Level for fewer than two x.
    """
    slopes = [
        (y2 - y1) / (x2 - x1)
        for at, (x1, y1) in enumerate(points)
        for x2, y2 in points[at + 1 :]
        if x2 != x1
    ]
    slope = median(slopes) if slopes else 0.0
    return Line(slope, median(y - slope * x for x, y in points))


def measured(values: Sequence[float | None]) -> list[tuple[int, float]]:
    """The (index, value) pairs of what was measured."""
    return [(index, value) for index, value in enumerate(values) if value is not None]

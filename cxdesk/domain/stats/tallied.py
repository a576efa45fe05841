"""Ascending whole numbers of which many are equal, kept as how often each occurs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import index
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from collections.abc import Mapping


class Tallied(Sequence[int]):
    """The values of ``counts`` (value → how often, 0 or more) in order, each as often as counted.

    As good as the list for who looks at a few places of it, such as a quantile.
    """

    def __init__(self, counts: Mapping[int, int]) -> None:
        self._values = sorted(value for value, count in counts.items() if count)
        self._ends = list(accumulate(counts[value] for value in self._values))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> list[int]: ...
    def __getitem__(self, at: int | slice) -> int | list[int]:
        """The value at a place, or those of several; IndexError beyond the ends."""
        if isinstance(at, slice):
            return [self[place] for place in range(*at.indices(len(self)))]
        place = range(len(self))[index(at)]
        return self._values[bisect_right(self._ends, place)]

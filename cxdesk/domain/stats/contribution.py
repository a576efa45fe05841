"""How much each part explains of a change: the parts add up to it exactly.

All arithmetic is in fractions; ``float()`` belongs where a number is shown. A part *explains* so
many points of the change; that it caused them is not said.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from math import factorial, prod
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Number = int | float | Fraction
K = TypeVar("K", bound=Hashable)
MOST_SHOWN = 5
FEWEST_RECORDS = 5


class Part(NamedTuple):
    """One segment in one period: the sum of what was measured and over how many records.

    A share: how many satisfied, of n. NPS: promoters − detractors, of n. A mean: the sum, of n.
    """

    total: Number
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution(Generic[K]):
    """What one segment explains of a change.

    ``mix`` because its weight changed, ``rate`` because its own figure did; ``is_few`` when it
    has fewer than five records in both periods.
    """

    key: K
    mix: Fraction
    rate: Fraction
    is_few: bool = False

    @property
    def total(self) -> Fraction:
        """Mix and rate together."""
        return self.mix + self.rate


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """The segments not shown by name, together."""

    segments: int
    mix: Fraction
    rate: Fraction

    @property
    def total(self) -> Fraction:
        """Mix and rate together."""
        return self.mix + self.rate


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation(Generic[K]):
    """A change and its parts, the largest first."""

    before: Fraction
    after: Fraction
    parts: tuple[Contribution[K], ...]

    @property
    def change(self) -> Fraction:
        """After − before; the parts add up to it."""
        return self.after - self.before

    @property
    def mix(self) -> Fraction:
        """What all changed weights explain."""
        return sum((part.mix for part in self.parts), Fraction())

    @property
    def rate(self) -> Fraction:
        """What all changed figures explain."""
        return sum((part.rate for part in self.parts), Fraction())

    def largest(self, most: int = MOST_SHOWN) -> tuple[tuple[Contribution[K], ...], Rest | None]:
        """The ``most`` largest parts that are not few, and the others together (None: none)."""
        named = [part for part in self.parts if not part.is_few][:most]
        others = [part for part in self.parts if part not in named]
        return tuple(named), _rest(others) if others else None


def decompose(
    before: Mapping[K, Part], after: Mapping[K, Part], *, scale: int = 1
) -> Explanation[K] | None:
    """Mix and rate of a ratio by segment; None when either period has no records.

    With weights w and figures r: mix = (w₂ − w₁)·((r₁ + r₂)/2 − R̄), rate = (r₂ − r₁)·(w₁ + w₂)/2,
    R̄ the mean of both ratios (Kitagawa, JASA 50, 1955; Das Gupta, Census Bureau P23-186, 1993).
    A segment in one period only has its known figure in both, so it is all mix. ``scale`` is 100
    for percentages and NPS.
    """
    before, after = _measured(before), _measured(after)
    size1, size2 = _size(before), _size(after)
    if size1 == 0 or size2 == 0:
        return None
    ratio1, ratio2 = _ratio(before, size1, scale), _ratio(after, size2, scale)
    middle = (ratio1 + ratio2) / 2
    found = []
    for key in dict.fromkeys([*before, *after]):
        one, two = before.get(key, _NOTHING), after.get(key, _NOTHING)
        r1, r2 = _figures(one, two, scale)
        w1, w2 = Fraction(one.n, size1), Fraction(two.n, size2)
        mix, rate = (w2 - w1) * ((r1 + r2) / 2 - middle), (r2 - r1) * (w1 + w2) / 2
        is_few = max(one.n, two.n) < FEWEST_RECORDS
        found.append(Contribution(key=key, mix=mix, rate=rate, is_few=is_few))
    return Explanation(before=ratio1, after=ratio2, parts=_sorted(found))


def differences(before: Mapping[K, Number], after: Mapping[K, Number]) -> Explanation[K]:
    """The change of a count or a sum by segment: plain differences, all of it mix (volume)."""
    found = [
        Contribution(
            key=key,
            mix=Fraction(after.get(key, 0)) - Fraction(before.get(key, 0)),
            rate=Fraction(),
        )
        for key in dict.fromkeys([*before, *after])
    ]
    total1, total2 = _sum(before.values()), _sum(after.values())
    return Explanation(before=total1, after=total2, parts=_sorted(found))


def shapley(before: Sequence[Number], after: Sequence[Number]) -> tuple[Fraction, ...]:
    """What each factor explains of the change of their product, in the order of the factors.

    The effect of changing one factor, averaged over all orders of changing them (Shapley 1953;
    for products Das Gupta 1993, chapter 2).
    """
    old, new = [Fraction(x) for x in before], [Fraction(x) for x in after]
    return tuple(_effect(factor, old, new) for factor in range(len(old)))


_NOTHING = Part(0, 0)


def _effect(factor: int, old: Sequence[Fraction], new: Sequence[Fraction]) -> Fraction:
    n = len(old)
    others = [other for other in range(n) if other != factor]
    total = Fraction()
    for size in range(n):
        orders = Fraction(factorial(size) * factorial(n - size - 1), factorial(n))
        for changed in combinations(others, size):
            total += orders * prod(new[i] if i in changed else old[i] for i in others)
    return total * (new[factor] - old[factor])


def _figures(one: Part, two: Part, scale: int) -> tuple[Fraction, Fraction]:
    """The figure of a segment before and after; where it is unknown, the other one."""
    one, two = one if one.n else two, two if two.n else one
    return scale * Fraction(one.total) / one.n, scale * Fraction(two.total) / two.n


def _measured(parts: Mapping[K, Part]) -> dict[K, Part]:
    return {key: part for key, part in parts.items() if part.n}


def _size(parts: Mapping[K, Part]) -> int:
    return sum(part.n for part in parts.values())


def _ratio(parts: Mapping[K, Part], size: int, scale: int) -> Fraction:
    return scale * _sum(part.total for part in parts.values()) / size


def _sum(numbers: Iterable[Number]) -> Fraction:
    return sum((Fraction(number) for number in numbers), Fraction())


def _sorted(parts: list[Contribution[K]]) -> tuple[Contribution[K], ...]:
    return tuple(sorted(parts, key=lambda part: -abs(part.total)))


def _rest(parts: list[Contribution[K]]) -> Rest:
    mix = sum((part.mix for part in parts), Fraction())
    rate = sum((part.rate for part in parts), Fraction())
    return Rest(segments=len(parts), mix=mix, rate=rate)

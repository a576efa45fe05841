"""Why an indicator moved: what each person, topic, channel … explains of the change.

The parts add up to the change exactly. A part *explains* so many points, two things *coincide*:
that one caused the other is never said.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.comparison import moved
from cxdesk.domain.kpi import FEWEST_TO_JUDGE, Amount, Unit
from cxdesk.domain.splits import DIMENSION_WORDS
from cxdesk.domain.stats import contribution
from cxdesk.domain.text import T, plural

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxdesk.domain.kpi import Kpi, Measure
    from cxdesk.domain.stats.contribution import Contribution, Explanation, Rest

DIMENSIONS = ("agent", "topic", "channel", "kind", "weekday", "segment", "product")
_SAME = 1e-6  # of the figure: sums of floats may differ from the whole by rounding


class Slice(NamedTuple):
    """One part of a dimension in both periods."""

    value: str
    name: T | str
    before: Measure
    after: Measure


class Row(NamedTuple):
    """What one part explains: ``mix`` by its weight, ``rate`` by its own figure."""

    value: str
    name: T | str
    before: float | None
    after: float | None
    n_before: int
    n_after: int
    total: float
    mix: float
    rate: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """A change by one dimension: at most five parts by name, and the rest of them together.

    ``before`` and ``after`` are what is explained: the figure itself, of a median the mean.
    ``is_reversed`` when every part moved against the whole, so that only the mix moved it
    (Simpson). ``beyond_size`` is how much more of the change its most telling part explains than
    its size would let expect.
    """

    dimension: str
    before: float
    after: float
    rows: tuple[Row, ...]
    rest: Rest | None
    mix: float
    rate: float
    is_reversed: bool
    beyond_size: float

    @property
    def change(self) -> float:
        """After − before."""
        return self.after - self.before


class Side(NamedTuple):
    """A figure of both periods, to be read beside the change.

    ``is_noise``: its own change is no more than chance; None where that cannot be told.
    """

    key: str
    name: T
    before: Amount
    after: Amount
    is_noise: bool | None = None


def breakdown(
    kpi: Kpi, dimension: str, slices: Sequence[Slice], whole: tuple[Measure, Measure]
) -> Breakdown | None:
    """A change by one dimension.

    None when there is nothing to tell apart, or when the parts do not make up the whole: a record
    that counts in two parts, or a figure that is no ratio, mean or sum.
    """
    explained = _explained(kpi, slices)
    if len(slices) < 2 or explained is None or not _is_whole(kpi, explained, whole):
        return None
    by_value = {one.value: one for one in slices}
    is_sum = _is_sum(kpi)
    parts = tuple(
        replace(p, is_few=not is_sum and _is_few(by_value[p.key])) for p in explained.parts
    )
    named, rest = replace(explained, parts=parts).largest()
    return Breakdown(
        dimension=dimension,
        before=float(explained.before),
        after=float(explained.after),
        rows=tuple(_row(kpi, part, by_value[part.key]) for part in named),
        rest=rest,
        mix=float(explained.mix),
        rate=float(explained.rate),
        is_reversed=not is_sum and _is_reversed(explained),
        beyond_size=_beyond_size(kpi, explained, named, by_value),
    )


def ranked(found: Sequence[Breakdown]) -> tuple[Breakdown, ...]:
    """The dimension that explains most first: the one with the part furthest beyond its size."""
    return tuple(sorted(found, key=lambda one: -one.beyond_size))


def reading(kpi: Kpi, found: Breakdown) -> tuple[T, ...]:
    """What the largest part explains, in whole sentences."""
    if not found.rows:
        return ()
    told = [_largest(kpi, found, found.rows[0])]
    if found.is_reversed:
        text = T(
            "Why",
            "By {dimension}, every part moved the other way: it is the mix that changed.",
        )
        told.append(text.fill(dimension=DIMENSION_WORDS[found.dimension]))
    return tuple(told)


def of_mean(kpi: Kpi, found: Breakdown, step: float) -> T | None:
    """Says that the mean is explained where the figure is a median, which cannot be split."""
    if not kpi.is_median:
        return None
    text = T("Why", "A median cannot be split; explained is the mean: {before} → {after}.")
    if step * found.change < 0:
        text = T(
            "Why",
            "A median cannot be split; explained is the mean, which moved the other way as a"
            " few very long ones weigh in it: {before} → {after}.",
        )
    return text.fill(before=Amount(found.before, kpi.unit), after=Amount(found.after, kpi.unit))


def rest_words(rest: Rest) -> T:
    """The parts without a name of their own."""
    return plural(rest.segments, T("Why", "One other part"), T("Why", "{n} other parts"))


def explained_amount(kpi: Kpi, value: float) -> Amount | T:
    """A contribution in the unit of the indicator, with its sign."""
    return moved(kpi, value)


def _explained(kpi: Kpi, slices: Sequence[Slice]) -> Explanation[str] | None:
    if _is_sum(kpi):
        return contribution.differences(
            {one.value: _number(one.before) for one in slices},
            {one.value: _number(one.after) for one in slices},
        )
    before = {one.value: _part(kpi, one.before) for one in slices}
    after = {one.value: _part(kpi, one.after) for one in slices}
    return contribution.decompose(before, after, scale=_scale(kpi))


def _is_sum(kpi: Kpi) -> bool:
    """Counts and sums have plain differences; the rest are ratios and means."""
    return kpi.unit is Unit.COUNT or (kpi.unit is Unit.MONEY and kpi.adds_up)


def _scale(kpi: Kpi) -> int:
    return 100 if kpi.unit in {Unit.PERCENT, Unit.POINTS} else 1


def _number(measure: Measure) -> Fraction:
    return Fraction(measure.value or 0)


def _part(kpi: Kpi, measure: Measure) -> contribution.Part:
    """What was measured, summed, and over how many."""
    n = measure.n
    if measure.value is None:
        return contribution.Part(0, 0)
    if kpi.ratio is not None:
        return contribution.Part(*kpi.ratio(measure))
    if kpi.is_median:
        return contribution.Part(Fraction(measure.detail.get("mean") or 0) * n, n)
    return contribution.Part(_total(measure.value, n, _scale(kpi)), n)


def _total(value: float, n: int, scale: int) -> Fraction:
    """The sum behind a ratio or a mean: a whole number where it nearly is one."""
    total = Fraction(value) * n / scale
    near = round(total)
    return Fraction(near) if abs(total - near) < _SAME * max(1, near) else total


def _is_whole(kpi: Kpi, explained: Explanation[str], whole: tuple[Measure, Measure]) -> bool:
    """Whether the parts make up both figures."""
    pairs = zip((explained.before, explained.after), whole, strict=True)
    return all(_is_near(float(found), _figure(kpi, measure)) for found, measure in pairs)


def _figure(kpi: Kpi, measure: Measure) -> float:
    value = measure.detail.get("mean") if kpi.is_median else measure.value
    return value or 0.0


def _is_near(a: float, b: float) -> bool:
    return abs(a - b) <= _SAME * max(1.0, abs(a), abs(b))


def _is_few(one: Slice) -> bool:
    return max(one.before.n, one.after.n) < FEWEST_TO_JUDGE


def _is_reversed(explained: Explanation[str]) -> bool:
    """Simpson: the own figures of all parts that moved went against the whole."""
    tiny = _SAME * abs(explained.change)
    rates = [part.rate for part in explained.parts if abs(part.rate) > tiny]
    return bool(rates) and all(rate * explained.change < 0 for rate in rates)


def _beyond_size(
    kpi: Kpi,
    explained: Explanation[str],
    named: Sequence[Contribution[str]],
    by_value: Mapping[str, Slice],
) -> float:
    """How much more of the change one part explains than its share of the records or the sum."""
    if not explained.change:
        return 0.0
    sizes = {value: _size(kpi, one) for value, one in by_value.items()}
    whole = sum(sizes.values()) or 1.0
    beyond = [
        min(max(float(part.total / explained.change), 0.0), 1.0) - sizes[part.key] / whole
        for part in named
    ]
    return max(beyond, default=0.0)


def _size(kpi: Kpi, one: Slice) -> float:
    if _is_sum(kpi):
        return abs(one.before.value or 0) + abs(one.after.value or 0)
    return one.before.n + one.after.n


def _row(kpi: Kpi, part: Contribution[str], one: Slice) -> Row:
    return Row(
        value=part.key,
        name=one.name,
        before=_shown(kpi, one.before),
        after=_shown(kpi, one.after),
        n_before=one.before.n,
        n_after=one.after.n,
        total=float(part.total),
        mix=float(part.mix),
        rate=float(part.rate),
    )


def _shown(kpi: Kpi, measure: Measure) -> float | None:
    return measure.detail.get("mean") if kpi.is_median else measure.value


def _largest(kpi: Kpi, found: Breakdown, row: Row) -> T:
    values = {
        "part": row.name,
        "dimension": DIMENSION_WORDS[found.dimension],
        "amount": explained_amount(kpi, row.total),
        "change": explained_amount(kpi, found.change),
        "before": Amount(row.before, kpi.unit, kpi.is_signed),
        "after": Amount(row.after, kpi.unit, kpi.is_signed),
        "n_before": row.n_before,
        "n_after": row.n_after,
    }
    return _largest_text(kpi, row).fill(**values)


def _largest_text(kpi: Kpi, row: Row) -> T:
    if _is_sum(kpi):
        return T(
            "Why",
            "{dimension} “{part}” explains {amount} of {change} ({before} → {after}).",
        )
    if abs(row.mix) > abs(row.rate):
        return T(
            "Why",
            "{dimension} “{part}” explains {amount} of {change}, mostly through being more or fewer"
            " ({n_before} → {n_after} records).",
        )
    return T(
        "Why",
        "{dimension} “{part}” explains {amount} of {change}, mostly through its own figure"
        " ({before} → {after}).",
    )

"""Before and after an action: its indicator over as many days on both sides of its start."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.comparison import Verdict, compare, difference_interval
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.periods import Grain, Period
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.domain.kpi import Kpi, Measure
    from cxdesk.domain.stats.intervals import Interval

MOST_DAYS, LEAST_DAYS = 90, 14
_DAY = timedelta(days=1)
_EARLY = T("Effect", "too early: {days} of {least} days")
_NO_DATA = T("Effect", "nothing to compare yet")
_FEW = T("Effect", "few data so far")
_UNCLEAR = T("Effect", "no clear effect")
_SINCE = T("Effect", "{difference} since then")
_BETWEEN = T("Effect", "{difference} since then (between {low} and {high})")
_UNJUDGED = T("Effect", "{difference} since then, not judged")


class EffectKind(StrEnum):
    """What the indicator says of an action; never that the action caused it."""

    EARLY = "early"
    NO_DATA = "no_data"
    FEW = "few"
    UNCLEAR = "unclear"
    BETTER = "better"
    WORSE = "worse"
    MOVED = "moved"
    UNJUDGED = "unjudged"


_KINDS: dict[Verdict, EffectKind] = {
    Verdict.BETTER: EffectKind.BETTER,
    Verdict.WORSE: EffectKind.WORSE,
    Verdict.MOVED: EffectKind.MOVED,
    Verdict.NOISE: EffectKind.UNCLEAR,
    Verdict.SAME: EffectKind.UNCLEAR,
    Verdict.CHANGED: EffectKind.UNJUDGED,
    Verdict.FEW: EffectKind.FEW,
    Verdict.NO_DATA: EffectKind.NO_DATA,
}


class Spans(NamedTuple):
    """As many days before a start as since it."""

    before: Period
    after: Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """The change since an action began; ``interval`` holds it at 95 %, None where unknown."""

    kind: EffectKind
    days: int
    difference: float | None = None
    interval: Interval | None = None
    unit: Unit = Unit.COUNT

    @property
    def words(self) -> T:
        """The effect as a short sentence."""
        if self.kind is EffectKind.EARLY:
            return _EARLY.fill(days=self.days, least=LEAST_DAYS)
        silent = {
            EffectKind.NO_DATA: _NO_DATA,
            EffectKind.FEW: _FEW,
            EffectKind.UNCLEAR: _UNCLEAR,
        }
        return silent.get(self.kind) or self._told()

    @property
    def short(self) -> T:
        """The same without its interval, for a place with little room."""
        if self.interval is None or self.words.source != _BETWEEN.source:
            return self.words
        return _SINCE.fill(difference=self._amount(self.difference))

    def _told(self) -> T:
        if self.kind is EffectKind.UNJUDGED:
            return _UNJUDGED.fill(difference=self._amount(self.difference))
        told = _SINCE if self.interval is None else _BETWEEN
        low, high = self.interval or (None, None)
        return told.fill(
            difference=self._amount(self.difference),
            low=self._amount(low),
            high=self._amount(high),
        )

    def _amount(self, value: float | None) -> Amount:
        return Amount(value, self.unit, signed=True)


def spans(starts_on: date, today: date, most: int = MOST_DAYS) -> Spans | None:
    """The days since a start, ``today`` included, at most ``most``, and as many just before it.

    None when the start is still to come.
    """
    days = min((today - starts_on).days + 1, most)
    if days < 1:
        return None
    width, grain = timedelta(days=days), Grain.DAY
    before = Period(starts_on - width, starts_on, grain)
    return Spans(before, Period(starts_on, starts_on + width, grain))


def early(days: int) -> Effect | None:
    """The effect of an action begun less than a fortnight ago: none can be told."""
    return Effect(kind=EffectKind.EARLY, days=days) if days < LEAST_DAYS else None


def effect(kpi: Kpi, before: Measure, after: Measure, days: int) -> Effect:
    """What the indicator says of the ``days`` after a start against as many before."""
    change = compare(kpi, after, before)
    return Effect(
        kind=_KINDS[change.verdict],
        days=days,
        difference=change.difference,
        interval=difference_interval(kpi, after, before),
        unit=kpi.unit,
    )

"""The days on which each customer bought, and the segments that follow from them."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from cxdesk.domain.periods import local_date
from cxdesk.domain.segments import gaps_between, segment_of, shop_gap
from cxdesk.domain.stats.tallied import Tallied

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from zoneinfo import ZoneInfo

    from cxdesk.domain.segments import Segment


class Rhythm:
    """Purchase days by customer, as of one instant; parsed when first asked for."""

    def __init__(self, listed: Mapping[int, str], zone: ZoneInfo, window: int) -> None:
        """``listed`` holds ISO dates in order, by commas; a day may stand there several times."""
        self._listed = dict(listed)
        self._days: dict[int, tuple[int, ...]] = {}
        self._segments: dict[int, dict[int, Segment | None]] = {}
        self._gaps: Counter[int] | None = None
        self._usual: tuple[float | None] | None = None
        self._zone = zone
        self.window = window

    def renewed(self, touched: Iterable[int], listed: Mapping[int, str]) -> Rhythm:
        """The same for everybody but those touched, who bought on the listed days or never.

        What was worked out moves to the new one; this one is not to be asked any more.
        """
        before, usual = {who: gaps_between(self.days(who)) for who in touched}, self.shop_usual
        new = Rhythm(self._listed, self._zone, self.window)
        new._days, new._segments, new._gaps = self._days, self._segments, self._gap_counts()
        for who, gaps in before.items():
            new._listed.pop(who, None)
            new._days.pop(who, None)
            if who in listed:
                new._listed[who] = listed[who]
            new._gaps.subtract(gaps)
            new._gaps.update(gaps_between(new.days(who)))
            for told in new._segments.values():
                told.pop(who, None)
        if new.shop_usual != usual:
            new._segments = {}
        return new

    @property
    def shop_usual(self) -> float | None:
        """The days within which the shop's customers come back four times in five."""
        if self._usual is None:
            self._usual = (shop_gap(self.gaps()),)
        return self._usual[0]

    def customers(self) -> Iterator[int]:
        """Everybody who has bought."""
        return iter(self._listed)

    def days(self, customer_id: int) -> tuple[int, ...]:
        """The purchase days of one customer as ordinals, in order."""
        found = self._days.get(customer_id)
        if found is None:
            text = self._listed.get(customer_id)
            found = tuple(map(_ordinal, dict.fromkeys(text.split(",")))) if text else ()
            self._days[customer_id] = found
        return found

    def gaps(self) -> Tallied:
        """The days between following purchase days, of everybody, the shortest first."""
        return Tallied(self._gap_counts())

    def segment(self, customer_id: int, on: int) -> Segment | None:
        """The segment at the end of a day, given as an ordinal."""
        told = self._segments.setdefault(on, {})
        if customer_id not in told:
            days = self.days(customer_id)
            told[customer_id] = segment_of(days, on, self.shop_usual, self.window)
        return told[customer_id]

    def told(self, customer_id: int | None, when: str | int | None) -> str | None:
        """The segment at an ISO date or at UTC seconds, for statements; None for nobody."""
        if customer_id is None or when is None:
            return None
        found = self.segment(customer_id, self._ordinal(when))
        return None if found is None else found.value

    def _gap_counts(self) -> Counter[int]:
        if self._gaps is None:
            everybody = map(gaps_between, map(self.days, self._listed))
            self._gaps = Counter(chain.from_iterable(everybody))
        return self._gaps

    def _ordinal(self, when: str | int) -> int:
        """The local day of an ISO date or of UTC seconds."""
        return _ordinal(when) if isinstance(when, str) else local_date(when, self._zone).toordinal()


@lru_cache(maxsize=8192)
def _ordinal(iso: str) -> int:
    return date.fromisoformat(iso).toordinal()

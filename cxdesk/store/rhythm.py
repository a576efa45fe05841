"""The days on which each customer bought, and the segments that follow from them."""

from __future__ import annotations

from datetime import date
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from cxdesk.domain.periods import local_date
from cxdesk.domain.segments import gaps_between, segment_of, shop_gap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from zoneinfo import ZoneInfo

    from cxdesk.domain.segments import Segment


class Rhythm:
    """Purchase days by customer, as of one instant; parsed when first asked for."""

    def __init__(self, listed: Mapping[int, str], zone: ZoneInfo, window: int) -> None:
        """``listed`` holds ISO dates in order, by commas."""
        self._listed = listed
        self._days: dict[int, tuple[int, ...]] = {}
        self._segments: dict[tuple[int, int], Segment | None] = {}
        self._zone = zone
        self.window = window

    @cached_property
    def shop_usual(self) -> float | None:
        """The days within which the shop's customers come back four times in five."""
        return shop_gap(self.gaps())

    def customers(self) -> Iterator[int]:
        """Everybody who has bought."""
        return iter(self._listed)

    def days(self, customer_id: int) -> tuple[int, ...]:
        """The purchase days of one customer as ordinals, in order."""
        if customer_id not in self._days:
            text = self._listed.get(customer_id, "")
            self._days[customer_id] = tuple(map(_ordinal, text.split(","))) if text else ()
        return self._days[customer_id]

    def gaps(self) -> Iterator[int]:
        """The days between following purchase days, of everybody."""
        for customer_id in self._listed:
            yield from gaps_between(self.days(customer_id))

    def segment(self, customer_id: int, on: int) -> Segment | None:
        """The segment at the end of a day, given as an ordinal."""
        asked = customer_id, on
        if asked not in self._segments:
            days = self.days(customer_id)
            self._segments[asked] = segment_of(days, on, self.shop_usual, self.window)
        return self._segments[asked]

    def told(self, customer_id: int | None, when: str | int | None) -> str | None:
        """The segment at an ISO date or at UTC seconds, for statements; None for nobody."""
        if customer_id is None or when is None:
            return None
        found = self.segment(customer_id, self._ordinal(when))
        return None if found is None else found.value

    def _ordinal(self, when: str | int) -> int:
        """The local day of an ISO date or of UTC seconds."""
        return _ordinal(when) if isinstance(when, str) else local_date(when, self._zone).toordinal()


@lru_cache(maxsize=8192)
def _ordinal(iso: str) -> int:
    return date.fromisoformat(iso).toordinal()

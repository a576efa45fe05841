"""The countable streams that an indicator may read: tallies of one period, made by the store."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cxdesk.domain.calendar import Calendar


class Stream(StrEnum):
    """Which records an indicator counts, and by which date they fall into a period."""

    ANSWERS = "answers"  # by answer date
    REPLIES = "replies"  # by the date of the first reply
    SALES = "sales"  # by purchase date


class ScoreTally(NamedTuple):
    """How many answers of one kind and scale gave one score."""

    kind: str
    scale_min: int
    scale_max: int
    score: int
    count: int  # type: ignore[assignment]  # the field's word; nobody counts within a tally


class Reply(NamedTuple):
    """A case opened by the customer and the first public message by our side (UTC seconds)."""

    opened_at: int
    replied_at: int


class SalesTally(NamedTuple):
    """Sales and refunds of a period; customers counted by purchase days, known customers only.

    ``orders`` leaves out day totals, which count in the money alone.
    """

    orders: int = 0
    sales_minor: int = 0
    refunds: int = 0
    refunds_minor: int = 0
    customers: int = 0
    repeat_customers: int = 0
    unidentified_orders: int = 0
    unidentified_minor: int = 0
    day_totals: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What happened in one period, for one filter, as of one instant. Unread streams stay empty.

    ``replies`` are pairs as ``Reply`` names them, plain because there are very many.
    ``scale`` is the scale that the filter asked for, None when it asked for none.
    """

    calendar: Calendar
    answers: tuple[ScoreTally, ...] = ()
    replies: tuple[tuple[int, int], ...] = ()
    waiting: int = 0
    oldest_waiting_at: int | None = None
    sales: SalesTally = SalesTally()
    scale: tuple[int, int] | None = None

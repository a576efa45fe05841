"""What is said of each customer behind a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.text import T, plural

if TYPE_CHECKING:
    from cxdesk.store.record_lines import RecordLine

_BECAME: dict[str, T] = {
    "kept": T("Behind", "stayed"),
    "lost": T("Behind", "lost"),
    "new": T("Behind", "new"),
    "returned": T("Behind", "came back"),
    "once": T("Behind", "bought once"),
}
_TIMES: dict[str, tuple[T, T]] = {
    "orders": (T("Behind", "1 order"), T("Behind", "{n} orders")),
    "days": (T("Behind", "on 1 day"), T("Behind", "on {n} days")),
}


def customer_value(line: RecordLine) -> tuple[Amount, T | None]:
    """What a customer spent, or words for how often they bought or what became of them."""
    if line.key == "spent":
        return Amount(line.value, Unit.MONEY), None
    if line.key in _BECAME:
        return Amount(None, Unit.COUNT), _BECAME[line.key]
    times = int(line.value)
    return Amount(times, Unit.COUNT), plural(times, *_TIMES[line.key])

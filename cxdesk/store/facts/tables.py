"""Which tables the figures of a stream rest on: what need not be counted anew after a save."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxdesk.domain.facts import Stream

_ANSWERS = frozenset(("answer", "offer", "survey"))
_CASES = frozenset(("cases", "case_event"))  # with what triggers derive of them
_PURCHASES = frozenset(("purchase", "purchase_item"))
_READ = {
    "answers": _ANSWERS,
    "corrected": frozenset(("answer", "answer_change")),
    "own_answers": frozenset(("answer",)),
    "offers": _ANSWERS,
    "recovery": _ANSWERS,
    "replies": _CASES,
    "waits": _CASES,
    "opened": _CASES,
    "complained": _CASES | _PURCHASES,  # counted against orders or customers, if so chosen
    "prompt": _CASES,
    "closed": _CASES,
    "settled": _CASES,
    "said": _CASES,
    "load": _CASES,
    "worked": frozenset(("staff_hours",)),
    "backlog": _CASES,
    "work": _CASES | {"interaction"},
    "arrived": frozenset(("interaction",)),
    "call_backs": frozenset(("task", "answer", "rescue")),
    "due": frozenset(("task", "task_move", "shop_action")),
    "sales": _PURCHASES,
    "bought": _PURCHASES,
    "orders": _PURCHASES,
    "visits": _PURCHASES,
    "growth": _PURCHASES,
    "margin": _PURCHASES,
    "kept": _PURCHASES,
    "active": _PURCHASES,
    "newcomers": _PURCHASES,
    "followed": _PURCHASES,
    "lifetime": _PURCHASES,
    "spend": _PURCHASES | {"acquisition_spend"},
    "own": frozenset(("own_indicator", "own_value")),
}
EVERY = frozenset[str]().union(*_READ.values())


def tables_of(streams: Iterable[Stream[Any]]) -> frozenset[str]:  # each its own facts
    """The tables that the unfiltered figures of some streams rest on."""
    return frozenset[str]().union(*(_READ[stream.key] for stream in streams))

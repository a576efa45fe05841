"""What was entered on a day: one line for each thing saved, whatever rows it wrote."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from cxdesk.domain.text import T

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.domain.today import Takings


class EntryKind(StrEnum):
    """What a line of the day is mainly, as its table is called."""

    INTERACTION = "interaction"
    PURCHASE = "purchase"
    PILE = "slip_batch"
    ANSWER = "answer"
    OFFER = "offer"
    CASE = "cases"
    TASK = "task"
    CUSTOMER = "customer"


# A step that wrote several things is told by the first of these that it wrote.
RANK: tuple[EntryKind, ...] = tuple(EntryKind)
ENTRY_WORDS: dict[EntryKind, T] = {
    EntryKind.INTERACTION: T("Entered", "Interaction"),
    EntryKind.PURCHASE: T("Entered", "Purchase"),
    EntryKind.PILE: T("Entered", "Pile of paper slips"),
    EntryKind.ANSWER: T("Entered", "Answer"),
    EntryKind.OFFER: T("Entered", "Survey offered"),
    EntryKind.CASE: T("Entered", "Case"),
    EntryKind.TASK: T("Entered", "Task"),
    EntryKind.CUSTOMER: T("Entered", "New customer"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing saved: when, by whom, what; ``amount_minor`` is below 0 for a refund.

    ``text`` is what people typed. ``may_undo``: by who looks, as far as can be told beforehand.
    """

    step_id: int
    at: int
    staff_id: int | None
    staff_name: str
    kind: EntryKind
    record_id: int
    what: T
    text: str = ""
    customer_id: int | None = None
    customer_name: str = ""
    amount_minor: int | None = None
    may_undo: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteredDay:
    """Everything entered on a local day, newest first, and the money of that day."""

    on: date
    entries: tuple[Entry, ...]
    takings: Takings

    def counts(self) -> dict[EntryKind, int]:
        """How many lines of each kind, in their order; kinds without any are left out."""
        kinds = [entry.kind for entry in self.entries]
        return {kind: kinds.count(kind) for kind in RANK if kind in kinds}

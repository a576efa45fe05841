"""What a line of the day says: the record in a few words, and its money with its sign."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cxdesk.domain.cases import KIND_WORDS, CaseKind
from cxdesk.domain.entered import ENTRY_WORDS, EntryKind
from cxdesk.domain.interactions import OUTCOME_WORDS, Outcome
from cxdesk.domain.periods import NearDay
from cxdesk.domain.purchases import PurchaseKind
from cxdesk.domain.surveys import OFFER_WORDS, OfferState, called, rounded
from cxdesk.domain.tasks import TASK_WORDS, TaskKind
from cxdesk.domain.text import T, plural
from cxdesk.services import channels

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.store.entered import RecordLine


def what(kind: EntryKind, record: RecordLine, *, may_read: bool = True) -> T:
    """A record in a few words; a score only where it may be read."""
    if not may_read:
        return ENTRY_WORDS[kind]
    return _WORDS[kind](record)


def signed(kind: EntryKind, record: RecordLine) -> int | None:
    """The money of a purchase, a refund below 0; None for everything else."""
    if kind is not EntryKind.PURCHASE or record.amount_minor is None:
        return None
    is_refund = record.word == PurchaseKind.REFUND.value
    return -record.amount_minor if is_refund else record.amount_minor


def _interaction(record: RecordLine) -> T:
    text = T("Entered", "{channel} · {outcome}")
    if record.more == "out":
        text = T("Entered", "{channel}, from us · {outcome}")
    outcome = OUTCOME_WORDS[Outcome(str(record.detail))]
    return text.fill(channel=channels.name_of(record.word), outcome=outcome)


def _purchase(record: RecordLine) -> T:
    on = NearDay.fromisoformat(str(record.more))
    if record.detail:
        return T("Entered", "Day total of {day}").fill(day=on)
    if record.word == PurchaseKind.REFUND.value:
        return T("Entered", "Refund of {day}").fill(day=on)
    return T("Entered", "Sale of {day}").fill(day=on)


def _answer(record: RecordLine) -> T:
    survey = called(record.word)
    if record.detail is None:
        return T("Entered", "{survey}: answered").fill(survey=survey)
    text = T("Entered", "{survey}: {score} of {top}")
    return text.fill(survey=survey, score=rounded(float(record.detail)), top=record.more)


def _pile(record: RecordLine) -> T:
    one, many = T("Entered", "{survey}: 1 paper slip"), T("Entered", "{survey}: {n} paper slips")
    return plural(int(record.detail or 0), one, many).fill(survey=called(record.word))


def _offer(record: RecordLine) -> T:
    return T("Entered", "Survey: {state}").fill(state=OFFER_WORDS[OfferState(record.word)])


def _case(record: RecordLine) -> T:
    text = T("Entered", "Case {number}: {kind}")
    return text.fill(number=record.id, kind=KIND_WORDS[CaseKind(record.word)])


def _task(record: RecordLine) -> T:
    text = T("Entered", "{task} for {day}")
    due_on = date.fromisoformat(str(record.detail))
    return text.fill(
        task=TASK_WORDS[TaskKind(record.word)], day=NearDay(due_on.year, due_on.month, due_on.day)
    )


def _customer(_record: RecordLine) -> T:
    return ENTRY_WORDS[EntryKind.CUSTOMER]


_WORDS: dict[EntryKind, Callable[[RecordLine], T]] = {
    EntryKind.INTERACTION: _interaction,
    EntryKind.PURCHASE: _purchase,
    EntryKind.PILE: _pile,
    EntryKind.ANSWER: _answer,
    EntryKind.OFFER: _offer,
    EntryKind.CASE: _case,
    EntryKind.TASK: _task,
    EntryKind.CUSTOMER: _customer,
}

"""Piles of paper slips: typed in one step, taken back slip by slip or whole within 15 minutes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from cxdesk.domain import slips as rules
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.periods import day_start, local_date
from cxdesk.domain.slips import BatchDraft, PileSums, SlipDraft
from cxdesk.domain.surveys import OWN_UNDO_SECONDS, AnswerDraft, OfferState
from cxdesk.domain.text import T
from cxdesk.services import answers_seen, channels, shop, surveys
from cxdesk.services.command import acting_staff, command
from cxdesk.services.record_values import customer_name, read
from cxdesk.store import slips as store
from cxdesk.store.models import SlipBatch
from cxdesk.store.rows import insert

RECENT = 20
OTHER_SURVEY = T("Slips", "This code belongs to a slip of another questionnaire.")
_NOON_SECONDS = 12 * 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSlip:
    """Whose slip a code belongs to; ``was_answered``: its answer was typed before."""

    offer_id: int
    survey_id: int
    customer: str | T
    was_answered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchView:
    """A pile typed before: what was counted, what is there of it, whether it may be taken back."""

    id: int
    survey_id: int
    survey: object
    answered_on: date
    channel: T | str
    who: str
    created_at: int
    counted: tuple[int | None, int | None]
    typed: PileSums
    can_undo: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipView:
    """A slip of a pile; ``score`` None and ``comment`` "" where they may not be read now."""

    answer_id: int
    score: int | None
    comment: str
    code: str
    customer: str | T


def find_slip(code: str) -> FoundSlip:
    """Whose slip a code belongs to; ValidationError("code") for one that was never printed."""
    offer = _by_code(code)
    return FoundSlip(
        offer_id=offer.id,
        survey_id=offer.survey_id,
        customer="" if offer.customer_id is None else customer_name(offer.customer_id),
        was_answered=offer.state == OfferState.ANSWERED.value,
    )


@command(T("Undo", "record paper slips"))
def record_batch(draft: BatchDraft, *, now: int) -> int:
    """Write a pile of slips, each an answer; the pile's id.

    A code ties a slip to whom it was printed for, and answers that offer; a slip without a code
    was asked of nobody, so it counts for the score and not for the response rate. A fault of one
    slip is a ValidationError("slip.N"), N counted from 0.
    """
    zone = shop.calendar().zone
    rules.check(draft, local_date(now, zone))
    batch_id = insert(
        SlipBatch,
        survey=draft.survey_id,
        staff=acting_staff.get(),
        channel=channels.checked(draft.channel),
        answered_on=draft.answered_on.isoformat(),
        slips=draft.slips,
        total=draft.total,
        created_at=now,
    )
    at = _instant(draft.answered_on, now)
    for place, line in enumerate(draft.lines):
        try:
            surveys.record_answer(_answer(draft, line, at, batch_id), now=now)
        except ValidationError as error:
            raise rules.at_slip(place, error.text) from error
    return batch_id


@command(T("Undo", "delete paper slips"))
def delete_batch(batch_id: int, *, now: int) -> None:
    """Take back an own pile of the last 15 minutes, all that is left of it."""
    if SlipBatch.get_or_none(SlipBatch.id == batch_id) is None:
        raise ValidationError("batch", T("Slips", "This pile is gone."))
    for line in store.slips_of(batch_id):
        surveys.delete_answer(line.id, now=now)
    SlipBatch.delete().where(SlipBatch.id == batch_id).execute()


def batches(now: int, limit: int = RECENT) -> tuple[BatchView, ...]:
    """The piles typed last, newest first."""
    return tuple(_view(line, now) for line in store.batches(limit))


def slips_of(batch_id: int) -> tuple[SlipView, ...]:
    """The slips of a pile as they were typed."""
    lines = store.slips_of(batch_id)
    readable = answers_seen.seen(line.id for line in lines)
    return tuple(
        SlipView(
            answer_id=line.id,
            score=line.score if line.id in readable else None,
            comment=line.comment if line.id in readable else "",
            code=line.code,
            customer="" if line.customer_id is None else customer_name(line.customer_id),
        )
        for line in lines
    )


def _answer(draft: BatchDraft, line: SlipDraft, at: int, batch_id: int) -> AnswerDraft:
    offer = _offer(draft, line.code)
    return AnswerDraft(
        survey_id=draft.survey_id,
        score=line.score,
        items=line.items,
        answered_at=at if offer is None else max(at, offer.sent_at),
        customer_id=offer.customer_id if offer else None,
        case_id=offer.case_id if offer else None,
        offer_id=offer.id if offer else None,
        channel=draft.channel,
        comment=line.comment,
        was_offered=offer is not None,
        batch_id=batch_id,
    )


def _offer(draft: BatchDraft, code: str) -> store.CodeLine | None:
    if not code:
        return None
    offer = _by_code(code)
    if offer.survey_id != draft.survey_id:
        raise ValidationError("code", OTHER_SURVEY)
    if local_date(offer.sent_at, shop.calendar().zone) > draft.answered_on:
        raise ValidationError("code", T("Slips", "This slip was printed after that day."))
    return offer


def _by_code(code: str) -> store.CodeLine:
    offer = store.by_code(rules.read_code(code))
    if offer is None:
        raise ValidationError("code", T("Slips", "No slip was printed with this code."))
    return offer


def _instant(on: date, now: int) -> int:
    """Noon of a day gone by; today, this very moment."""
    zone = shop.calendar().zone
    if on >= local_date(now, zone):
        return now
    start, end = day_start(on, zone), day_start(on + timedelta(days=1), zone)
    return min(start + _NOON_SECONDS, end - 1)


def _view(line: store.BatchLine, now: int) -> BatchView:
    is_own = line.staff_id == acting_staff.get()
    return BatchView(
        id=line.id,
        survey_id=line.survey_id,
        survey=read("slip_batch", "survey_id", line.survey_id, {}),
        answered_on=date.fromisoformat(line.answered_on),
        channel=channels.name_of(line.channel),
        who=line.initials,
        created_at=line.created_at,
        counted=(line.slips, line.total),
        typed=PileSums(line.typed, line.typed_total),
        can_undo=is_own and now - line.created_at <= OWN_UNDO_SECONDS,
    )

"""Surveys offered and answered; a low answer asks for a call."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NamedTuple

from cxdesk.domain import surveys as rules
from cxdesk.domain.cases import Channel
from cxdesk.domain.cleaning import clean_text
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.limits import check_not_future
from cxdesk.domain.surveys import AnswerDraft, OfferState, SurveyKind, SurveyView
from cxdesk.domain.tasks import TaskKind, next_open_day
from cxdesk.domain.text import T
from cxdesk.services import channels, shop, whose
from cxdesk.services.command import acting_staff, command
from cxdesk.store.models import Answer, Customer, Offer, Survey, Task
from cxdesk.store.rows import insert

_ORDER = {kind.value: place for place, kind in enumerate(SurveyKind)}


def surveys() -> tuple[SurveyView, ...]:
    """The active surveys: NPS, CSAT, CES, general satisfaction, then the shop's own."""
    rows = sorted(Survey.select().where(Survey.is_active), key=lambda r: (_ORDER[r.kind], r.id))
    return tuple(_view(row) for row in rows)


@command(T("Undo", "record answer"))
def record_answer(draft: AnswerDraft, *, now: int) -> int:
    """Write an answer with its offer, or to an earlier one; a low one asks for a call."""
    survey = _survey(draft.survey_id)
    draft = replace(
        draft,
        comment=clean_text(draft.comment),
        customer_id=whose.living_or_nobody(draft.customer_id),
        channel=channels.checked(draft.channel, with_kiosk=True),
    )
    rules.check(draft, survey.scale_min, survey.scale_max, now)
    customer = _customer(draft.customer_id)
    offer = _answered_offer(draft, now)
    answer_id = insert(
        Answer,
        offer=offer.id,
        batch=draft.batch_id,
        offer_state_before=offer.state_before,
        survey=survey.id,
        customer=draft.customer_id,
        staff=acting_staff.get(),
        kind=survey.kind,
        scale_min=survey.scale_min,
        scale_max=survey.scale_max,
        score=draft.score,
        channel=draft.channel,
        comment=draft.comment,
        answered_at=draft.answered_at,
        created_at=now,
    )
    if customer is not None and not customer.no_contact and _is_low(survey, draft.score):
        _rescue(draft, answer_id, now)
    return answer_id


@command(T("Undo", "record survey offer"))
def record_offer(
    survey_id: int,
    customer_id: int | None = None,
    declined: bool = False,
    *,
    channel: str = Channel.COUNTER,
    case_id: int | None = None,
    sent_at: int | None = None,
    now: int,
) -> int:
    """Write that a survey was offered, or that the customer did not want it."""
    survey = _survey(survey_id)
    customer_id = whose.living_or_nobody(customer_id)
    sent_at = now if sent_at is None else sent_at
    check_not_future("sent_at", sent_at, now)
    state = OfferState.DECLINED if declined else OfferState.OFFERED
    return insert(
        Offer,
        survey=survey.id,
        customer=customer_id,
        case=case_id,
        staff=acting_staff.get(),
        channel=channels.checked(channel, with_kiosk=True),
        state=state.value,
        sent_at=sent_at,
        created_at=now,
    )


@command(T("Undo", "delete answer"))
def delete_answer(answer_id: int, *, now: int) -> None:
    """Take back an own answer of the last 15 minutes, with its offer and its call."""
    answer: Any = Answer.get_or_none(Answer.id == answer_id)  # a row of peewee, untyped
    if answer is None:
        raise ValidationError("answer", T("Survey", "This answer is gone."))
    if answer.staff_id != acting_staff.get():
        raise ValidationError(
            "answer", T("Survey", "Only the person who entered an answer can delete it.")
        )
    if now - answer.created_at > rules.OWN_UNDO_SECONDS:
        words = T(
            "Survey",
            "An answer can be deleted for 15 minutes; after that the owner can correct it.",
        )
        raise ValidationError("answer", words)
    Task.delete().where((Task.answer == answer_id) & Task.done_at.is_null()).execute()
    Answer.delete().where(Answer.id == answer_id).execute()
    _restore_offer(answer)


class _AnsweredOffer(NamedTuple):
    """The offer that is answered, None without one, and what it was before if it was there."""

    id: int | None
    state_before: str | None


def _answered_offer(draft: AnswerDraft, now: int) -> _AnsweredOffer:
    if draft.offer_id is not None:
        return _earlier_offer(draft, draft.offer_id)
    if not draft.was_offered:
        return _AnsweredOffer(None, None)
    offer_id = insert(
        Offer,
        survey=draft.survey_id,
        customer=draft.customer_id,
        case=draft.case_id,
        staff=acting_staff.get(),
        channel=draft.channel,
        state=OfferState.ANSWERED.value,
        sent_at=draft.answered_at,
        created_at=now,
    )
    return _AnsweredOffer(offer_id, None)


def _earlier_offer(draft: AnswerDraft, offer_id: int) -> _AnsweredOffer:
    """Mark an open or declined offer as answered; it is this survey's, to this customer."""
    offer: Any = Offer.get_or_none(Offer.id == offer_id)  # a row of peewee, untyped
    if offer is None:
        raise ValidationError("offer_id", T("Survey", "This offer is gone."))
    if (offer.survey_id, offer.customer_id) != (draft.survey_id, draft.customer_id):
        words = T("Survey", "This offer belongs to another survey or another customer.")
        raise ValidationError("offer_id", words)
    if offer.state == OfferState.ANSWERED.value:
        raise ValidationError("offer_id", T("Survey", "This survey was answered already."))
    Offer.update(state=OfferState.ANSWERED.value).where(Offer.id == offer_id).execute()
    return _AnsweredOffer(offer_id, offer.state)


def _rescue(draft: AnswerDraft, answer_id: int, now: int) -> None:
    insert(
        Task,
        kind=TaskKind.RESCUE.value,
        note=draft.comment,
        customer=draft.customer_id,
        case=draft.case_id,
        answer=answer_id,
        owner=acting_staff.get(),
        due_on=next_open_day(shop.calendar(), now).isoformat(),
        created_at=now,
    )


def _restore_offer(answer: Any) -> None:
    """An offer made with the answer goes with it; an earlier one is again what it was."""
    if answer.offer_id is None:
        return
    offer = Offer.id == answer.offer_id
    if answer.offer_state_before is None:
        Offer.delete().where(offer).execute()
    else:
        Offer.update(state=answer.offer_state_before).where(offer).execute()


def _is_low(survey: Survey, score: int) -> bool:
    kind = SurveyKind(survey.kind)
    is_standard = rules.has_standard_scale(kind, survey.scale_min, survey.scale_max)
    return is_standard and rules.is_low(kind, score)


def _survey(survey_id: int) -> Survey:
    row = Survey.get_or_none(Survey.id == survey_id)
    if row is None or not row.is_active:
        raise ValidationError("survey_id", T("Survey", "This survey is not in use any more."))
    return row


def _customer(customer_id: int | None) -> Customer | None:
    if customer_id is None:
        return None
    row = Customer.get_or_none(Customer.id == customer_id)
    if row is None:
        raise ValidationError("customer_id", T("Customer", "This customer is gone."))
    return row


def _view(row: Survey) -> SurveyView:
    kind = SurveyKind(row.kind)
    words = rules.standard(kind)
    return SurveyView(
        id=row.id,
        kind=kind,
        name=words.name if words else row.key,
        question=row.question or (words.question if words else ""),
        scale_min=row.scale_min,
        scale_max=row.scale_max,
        low_label=words.low_label if words else None,
        high_label=words.high_label if words else None,
        higher_is_better=bool(row.higher_is_better),
    )

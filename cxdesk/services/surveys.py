"""Surveys offered and answered; a low answer asks for a call."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NamedTuple

from cxdesk.domain import answering
from cxdesk.domain import surveys as rules
from cxdesk.domain.ask_list import OPEN_DAYS
from cxdesk.domain.cases import Channel
from cxdesk.domain.channels import KIOSK
from cxdesk.domain.cleaning import clean_text
from cxdesk.domain.corrections import AnswerChangeKind
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.limits import check_not_future
from cxdesk.domain.surveys import AnswerDraft, OfferState, SurveyView
from cxdesk.domain.text import T
from cxdesk.services import channels, low_answers, survey_views, whose
from cxdesk.services.command import acting_staff, command
from cxdesk.store import answer_changes
from cxdesk.store import ask_list as asking
from cxdesk.store.models import Answer, AnswerItem, Customer, Offer, Survey, Task
from cxdesk.store.rows import exists, insert

_DAY_SECONDS = 86_400
_OPEN_SECONDS, _TWICE_SECONDS = OPEN_DAYS * _DAY_SECONDS, 60


def surveys() -> tuple[SurveyView, ...]:
    """The active surveys: NPS, CSAT, CES, general satisfaction, then the shop's own."""
    return survey_views.in_order(Survey.select().where(Survey.is_active))


def survey(survey_id: int) -> SurveyView:
    """One survey, one that is not in use any more too; ValidationError when it is gone."""
    row = Survey.get_or_none(Survey.id == survey_id)
    if row is None:
        raise ValidationError("survey_id", T("Survey", "This survey is gone."))
    return survey_views.view(row)


@command(T("Undo", "record answer"))
def record_answer(draft: AnswerDraft, *, now: int) -> int:
    """Write an answer with its offer, or to an earlier one; a low one asks for a call.

    A second answer to the same offer takes the place of the first, which stays in its history.
    """
    was_asked = draft.offer_id is not None or draft.channel == KIOSK
    asked = survey_views.view(_survey(draft.survey_id, was_asked=was_asked))
    draft = replace(
        draft,
        comment=clean_text(draft.comment),
        items=tuple(one._replace(words=clean_text(one.words).strip()) for one in draft.items),
        customer_id=whose.living_or_nobody(draft.customer_id),
        channel=channels.checked(draft.channel, with_kiosk=True),
    )
    answering.check(draft, asked, now)
    _check_customer(draft.customer_id)
    offer = _answered_offer(draft, now)
    answer_id = None if offer.id is None else _answered_again(offer, draft, now)
    if answer_id is None:
        answer_id = _new_answer(offer, asked, draft, now)
    _write_items(draft, answer_id)
    low_answers.settle(answer_id, now=now)
    return answer_id


@command(T("Undo", "record survey offer"))
def record_offer(
    survey_id: int,
    customer_id: int | None = None,
    declined: bool = False,
    *,
    channel: str = Channel.COUNTER,
    case_id: int | None = None,
    purchase_id: int | None = None,
    sent_at: int | None = None,
    code: str | None = None,
    now: int,
) -> int:
    """Write that a survey was offered, or that the customer did not want it.

    Who declines what was offered to them before declines that offer: it counts once. So does an
    offer noted twice within a minute: a key pressed again. One on paper, with the ``code`` of its
    slip, is an offer of its own.
    """
    survey = _survey(survey_id)
    customer_id = whose.living_or_nobody(customer_id)
    sent_at = now if sent_at is None else sent_at
    check_not_future("sent_at", sent_at, now)
    state = OfferState.DECLINED if declined else OfferState.OFFERED
    before = None if code else _same_offer(survey_id, customer_id, state, now)
    if before is not None:
        return before
    return insert(
        Offer,
        survey=survey.id,
        customer=customer_id,
        case=case_id,
        purchase=purchase_id,
        staff=acting_staff.get(),
        channel=channels.checked(channel, with_kiosk=True),
        state=state.value,
        sent_at=sent_at,
        created_at=now,
        code=code,
    )


@command(T("Undo", "note that a customer did not want to answer"))
def record_declined(
    survey_id: int,
    customer_id: int | None = None,
    *,
    channel: str = Channel.COUNTER,
    case_id: int | None = None,
    purchase_id: int | None = None,
    now: int,
) -> int:
    """Write that a customer did not want a survey; it counts as offered."""
    return record_offer(
        survey_id,
        customer_id,
        declined=True,
        channel=channel,
        case_id=case_id,
        purchase_id=purchase_id,
        now=now,
    )


def open_offer(
    survey_id: int, customer_id: int | None, *, within: int = _OPEN_SECONDS, now: int
) -> int | None:
    """The newest offer of a survey to a customer that waits for an answer: of the last 30 days."""
    if customer_id is None:
        return None
    offers = asking.open_offers(now - within, customer_id)
    found = (one for one in offers if one.survey_id == survey_id)
    return next((one.id for one in found), None)


def _same_offer(survey_id: int, customer_id: int | None, state: OfferState, now: int) -> int | None:
    """The offer that is declined now, or was noted just now; in its new state."""
    within = _OPEN_SECONDS if state is OfferState.DECLINED else _TWICE_SECONDS
    found = open_offer(survey_id, customer_id, within=within, now=now)
    if found is not None:
        Offer.update(state=state.value).where(Offer.id == found).execute()
    return found


@command(T("Undo", "delete answer"))
def delete_answer(answer_id: int, *, now: int) -> None:
    """Take back an own answer of the last 15 minutes, with its offer and its call."""
    answer: Any = Answer.get_or_none(Answer.id == answer_id)  # a row of peewee, untyped
    if answer is None:
        raise ValidationError("answer", T("Survey", "This answer is gone."))
    if answer.staff_id != acting_staff.get() or answer.channel == KIOSK:
        raise ValidationError(
            "answer", T("Survey", "Only the person who entered an answer can delete it.")
        )
    if now - answer.created_at > rules.OWN_UNDO_SECONDS:
        words = T(
            "Survey",
            "An answer can be deleted for 15 minutes; after that the owner can correct it.",
        )
        raise ValidationError("answer", words)
    if answer_changes.changes(answer_id):
        words = T("Survey", "This answer has a history; the owner can exclude it with a reason.")
        raise ValidationError("answer", words)
    Task.delete().where((Task.answer == answer_id) & Task.done_at.is_null()).execute()
    Answer.delete().where(Answer.id == answer_id).execute()
    _restore_offer(answer)


def _new_answer(offer: _AnsweredOffer, asked: SurveyView, draft: AnswerDraft, now: int) -> int:
    return insert(
        Answer,
        offer=offer.id,
        offer_state_before=offer.state_before,
        survey=asked.id,
        customer=draft.customer_id,
        staff=acting_staff.get(),
        kind=asked.kind.value,
        scale_min=asked.scale_min,
        scale_max=asked.scale_max,
        created_at=now,
        **_said(draft),
    )


def _answered_again(offer: _AnsweredOffer, draft: AnswerDraft, now: int) -> int | None:
    """The first answer to an offer with what is said now; None when there is no first one."""
    first: Any = Answer.get_or_none(Answer.offer == offer.id)  # a row of peewee, untyped
    if first is None:
        return None
    kind = AnswerChangeKind.REPLACED.value
    answer_changes.keep(first.id, kind, "", staff_id=acting_staff.get(), at=now)
    AnswerItem.delete().where(AnswerItem.answer == first.id).execute()
    Answer.update(**_said(draft), excluded_at=None).where(Answer.id == first.id).execute()
    return int(first.id)


def _said(draft: AnswerDraft) -> dict[str, object]:
    """The columns of what was said; sum and number are of the scores of several questions."""
    scores = answering.item_scores(draft)
    return {
        "batch": draft.batch_id,
        "score": draft.score,
        "points": sum(scores) if scores else None,
        "parts": len(scores) or None,
        "channel": draft.channel,
        "comment": draft.comment,
        "answered_at": draft.answered_at,
    }


def _write_items(draft: AnswerDraft, answer_id: int) -> None:
    for given in draft.items:
        if not given.is_blank:
            insert(
                AnswerItem,
                answer=answer_id,
                item=given.item_id,
                score=given.score,
                choice=given.choice_id,
                words=given.words,
            )


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
        purchase=draft.purchase_id,
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
    Offer.update(state=OfferState.ANSWERED.value).where(Offer.id == offer_id).execute()
    return _AnsweredOffer(offer_id, offer.state)


def _restore_offer(answer: Any) -> None:
    """An offer made with the answer goes with it; an earlier one is again what it was."""
    if answer.offer_id is None:
        return
    offer = Offer.id == answer.offer_id
    if answer.offer_state_before is None:
        Offer.delete().where(offer).execute()
    else:
        Offer.update(state=answer.offer_state_before).where(offer).execute()


def _survey(survey_id: int, *, was_asked: bool = False) -> Survey:
    """A survey in use; one put out of use is answered still by who was asked it before."""
    row = Survey.get_or_none(Survey.id == survey_id)
    if row is None or not (row.is_active or was_asked):
        raise ValidationError("survey_id", T("Survey", "This survey is not in use any more."))
    return row


def _check_customer(customer_id: int | None) -> None:
    if customer_id is not None and not exists(Customer, customer_id):
        raise ValidationError("customer_id", T("Customer", "This customer is gone."))

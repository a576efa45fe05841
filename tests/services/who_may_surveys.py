"""Whose the functions of the services about surveys are; a part of ``who_may``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.ask_list import Due, Reason
from cxdesk.domain.kiosk import KioskAnswer
from cxdesk.domain.messages import Reach, Way
from cxdesk.domain.rescues import RescueEnd, RescueOutcome, RescueStep
from cxdesk.domain.slips import BatchDraft, SlipDraft
from cxdesk.domain.surveys import AnswerDraft
from cxdesk.domain.tasks import Snooze, TaskKind
from cxdesk.services import (
    answer_changes,
    ask_list,
    ask_words,
    kiosk,
    poster,
    promoters,
    rescues,
    slip_batches,
    slips,
    surveys,
    tasks,
)
from tests.factories import NOW, TODAY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.services.who_may import World


def _own_answer(w: World) -> int:
    draft = AnswerDraft(survey_id=w.survey, score=9, answered_at=NOW)
    return surveys.record_answer(draft, now=NOW)


def _own_batch(w: World) -> int:
    draft = BatchDraft(
        survey_id=w.survey, answered_on=TODAY, channel="counter", lines=(SlipDraft(score=9),)
    )
    return slip_batches.record_batch(draft, now=NOW)


def _own_rescue(w: World) -> int:
    draft = AnswerDraft(survey_id=w.survey, score=2, answered_at=NOW, customer_id=w.customer)
    answer_id = surveys.record_answer(draft, now=NOW)
    return next(task.id for task in tasks.open_tasks() if task.answer_id == answer_id)


def _slip(w: World) -> slips.Slip:
    (made,) = slips.prepare(w.survey, [("cases", w.case)], now=NOW)
    return made


def _due(w: World) -> Due:
    return Due(w.customer, w.survey, Reason.DAYS, None, TODAY)


COUNTERS: Mapping[str, Callable[[World], object]] = {
    "ask_list.has_rules": lambda _w: ask_list.has_rules(),
    "ask_list.listing": lambda _w: ask_list.listing(now=NOW),
    "ask_list.renewed": lambda _w: ask_list.renewed(ask_list.listing(now=NOW), now=NOW),
    "ask_list.due_list": lambda _w: ask_list.due_list(now=NOW),
    "ask_list.due_of": lambda w: ask_list.due_of(w.customer, now=NOW),
    "ask_list.open_offers": lambda _w: ask_list.open_offers(now=NOW),
    "ask_list.put_aside": lambda w: ask_list.put_aside(w.customer, Snooze.TOMORROW, now=NOW),
    "ask_words.script": lambda w: ask_words.script(_due(w)),
    "ask_words.message": lambda w: ask_words.message(_due(w)),
    "ask_list.send": lambda w: ask_list.send(_due(w), Reach(Way.PHONE, "1"), now=NOW),
    "surveys.surveys": lambda _w: surveys.surveys(),
    "surveys.survey": lambda w: surveys.survey(w.survey),
    "surveys.record_answer": lambda w: surveys.record_answer(
        AnswerDraft(survey_id=w.survey, score=2, answered_at=NOW, customer_id=w.customer), now=NOW
    ),
    "surveys.record_offer": lambda w: surveys.record_offer(w.survey, w.customer, now=NOW),
    "surveys.record_declined": lambda w: surveys.record_declined(w.survey, w.customer, now=NOW),
    "surveys.open_offer": lambda w: surveys.open_offer(w.survey, w.customer, now=NOW),
    "surveys.delete_answer": lambda w: surveys.delete_answer(_own_answer(w), now=NOW),
    "answer_changes.history": lambda w: answer_changes.history(w.answer),
    "kiosk.possible_surveys": lambda _w: kiosk.possible_surveys(),
    "kiosk.reasons": lambda _w: kiosk.reasons(),
    "kiosk.is_phone": lambda _w: kiosk.is_phone("600112233"),
    "kiosk.tiles": lambda _w: kiosk.tiles(),
    "kiosk.check_can_start": lambda _w: kiosk.check_can_start(),
    "kiosk.keep_answers": lambda w: kiosk.keep_answers(
        [KioskAnswer(survey_id=w.survey, score=9, answered_at=NOW)], now=NOW
    ),
    "kiosk.count_ignored": lambda w: kiosk.count_ignored(w.survey, 3, now=NOW),
    "kiosk.day": lambda _w: kiosk.day(TODAY),
    "promoters.may_be_nurtured": lambda w: promoters.may_be_nurtured(w.answer),
    "promoters.nurture": lambda w: promoters.nurture(w.answer, TaskKind.THANK, now=NOW),
    "promoters.record_promoter": lambda w: promoters.record_promoter(
        AnswerDraft(survey_id=w.survey, score=9, answered_at=NOW, customer_id=w.customer),
        TaskKind.REFERRAL,
        now=NOW,
    ),
    "rescues.open_rescues": lambda _w: rescues.open_rescues(),
    "rescues.ended_rescues": lambda _w: rescues.ended_rescues(),
    "rescues.rescue": lambda w: rescues.rescue(_own_rescue(w)),
    "rescues.call_after": lambda _w: rescues.call_after(1, None),
    "rescues.tick": lambda w: rescues.tick(_own_rescue(w), RescueStep.LISTENED, now=NOW),
    "rescues.write_note": lambda w: rescues.write_note(_own_rescue(w), "on Friday", now=NOW),
    "rescues.close_rescue": lambda w: rescues.close_rescue(
        _own_rescue(w), RescueEnd(outcome=RescueOutcome.RECOVERED), now=NOW
    ),
    "rescues.log_rescue_call": lambda w: rescues.log_rescue_call(
        _own_rescue(w), "Sorry", (RescueStep.LISTENED,), None, now=NOW
    ),
    "slip_batches.find_slip": lambda w: slip_batches.find_slip(_slip(w).code),
    "slip_batches.record_batch": _own_batch,
    "slip_batches.delete_batch": lambda w: slip_batches.delete_batch(_own_batch(w), now=NOW),
    "slip_batches.batches": lambda _w: slip_batches.batches(NOW),
    "slip_batches.slips_of": lambda w: slip_batches.slips_of(_own_batch(w)),
    "slips.subjects": lambda _w: slips.subjects(NOW),
    "slips.prepare": _slip,
    "slips.sheet": lambda w: slips.sheet(w.survey, slips.blank(1)),
    "slips.blank": lambda _w: slips.blank(1),
    "poster.lines": lambda _w: poster.lines(),
    "poster.build": lambda _w: poster.build(),
}

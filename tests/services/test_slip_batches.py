"""Piles of paper slips: what is written, what a code ties an answer to, and taking back."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from cxdesk import words
from cxdesk.domain import slips as rules
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.periods import Grain, period_of
from cxdesk.domain.slips import BatchDraft, SlipDraft
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import (
    catalogue,
    command,
    entered,
    measuring,
    shop,
    slip_batches,
    slips,
    staff,
    surveys,
    tasks,
)
from tests.factories import DAY, HOUR, MINUTE, NOW, TODAY, counts, customer, rows, sale, survey_id

pytestmark = pytest.mark.usefixtures("open_empty_shop")

CODE = rules.code_of(572)
MARCH = period_of(TODAY, Grain.MONTH)


def record(*scores: int, now: int = NOW, lines: tuple[SlipDraft, ...] = (), **more: Any) -> int:
    fields = {"survey_id": survey_id(), "answered_on": TODAY, "channel": "counter"} | more
    typed = lines or tuple(SlipDraft(score=score) for score in scores)
    return slip_batches.record_batch(BatchDraft(lines=typed, **fields), now=now)


@pytest.fixture(autouse=True)
def _known_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """The lot always falls on one number."""
    monkeypatch.setattr(slips._random, "randrange", lambda _most: 572)


def printed(customer_id: int | None = None, at: int = NOW - HOUR) -> int:
    """A slip for a sale, printed at an instant; its offer."""
    bought = sale(customer_id=customer_id)
    (slip,) = slips.prepare(survey_id(), [("purchase", bought)], now=at)
    assert slip.code == CODE
    return int(rows("offer", "max(id)")[0][0])


def test_a_pile_is_one_step_and_each_slip_an_answer_that_nobody_was_asked_for() -> None:
    batch = record(9, 0, 10, slips=3, total=19)
    assert rows("answer", "score, offer_id, batch_id, answered_at") == [
        (9, None, batch, NOW),
        (0, None, batch, NOW),
        (10, None, batch, NOW),
    ]
    assert rows("slip_batch", "slips, total, answered_on, channel") == [
        (3, 19, "2026-03-18", "counter")
    ]
    command.undo(now=NOW)
    assert counts("answer", "slip_batch") == {"answer": 0, "slip_batch": 0}


def test_slips_of_a_day_gone_by_were_answered_at_its_noon() -> None:
    record(9, answered_on=TODAY - timedelta(days=1))
    assert rows("answer", "answered_at") == [(NOW - DAY,)]


def test_a_code_ties_the_slip_to_its_customer_and_answers_the_offer() -> None:
    ana = customer()
    offer = printed(ana)
    record(lines=(SlipDraft(score=9, code="000 5724", comment=" rápidos "),))
    assert rows("answer", "customer_id, offer_id") == [(ana, offer)]
    assert rows("offer", "id, state") == [(offer, "answered")]


def test_a_slip_printed_later_on_the_same_day_was_answered_after_it() -> None:
    printed(customer(), at=NOW + HOUR)
    record(now=NOW + 2 * HOUR, lines=(SlipDraft(score=9, code=CODE),))
    assert rows("answer", "answered_at") == [(NOW + 2 * HOUR,)]


def test_a_low_slip_of_a_known_customer_asks_for_a_call() -> None:
    ana = customer()
    printed(ana)
    record(lines=(SlipDraft(score=2, code=CODE), SlipDraft(score=1)))
    (call,) = tasks.open_tasks()
    assert (call.customer_id, call.kind.value) == (ana, "rescue")


def test_a_slip_at_fault_is_named_and_nothing_of_the_pile_is_written() -> None:
    for bad in (
        SlipDraft(score=11),
        SlipDraft(score=9, code=CODE),
        SlipDraft(score=9, code="0005725"),
    ):
        with pytest.raises(ValidationError) as caught:
            record(lines=(SlipDraft(score=9), bad))
        assert caught.value.field == "slip.1"
    assert counts("answer", "slip_batch") == {"answer": 0, "slip_batch": 0}


def test_a_code_of_another_questionnaire_or_of_a_later_day_is_refused() -> None:
    printed(customer())
    for more, reason in (
        ({"survey_id": survey_id(SurveyKind.CSAT)}, "another questionnaire"),
        ({"answered_on": TODAY - timedelta(days=1)}, "after that day"),
    ):
        with pytest.raises(ValidationError) as caught:
            record(lines=(SlipDraft(score=3, code=CODE),), **more)
        assert reason in words.say(caught.value.text)


def test_one_slip_is_taken_back_and_the_pile_tells_what_is_left() -> None:
    batch = record(9, 4, 7, slips=3, total=20)
    (_, four, _) = slip_batches.slips_of(batch)
    surveys.delete_answer(four.answer_id, now=NOW + MINUTE)
    (view,) = slip_batches.batches(NOW + MINUTE)
    assert (view.counted, view.typed, view.can_undo) == ((3, 20), (2, 16), True)


def test_a_pile_is_taken_back_within_fifteen_minutes_and_its_offers_are_open_again() -> None:
    offer = printed(customer())
    batch = record(lines=(SlipDraft(score=2, code=CODE), SlipDraft(score=5)))
    with pytest.raises(ValidationError, match="15 minutes"):
        slip_batches.delete_batch(batch, now=NOW + 16 * MINUTE)
    slip_batches.delete_batch(batch, now=NOW + 15 * MINUTE)
    assert counts("answer", "slip_batch", "task") == {"answer": 0, "slip_batch": 0, "task": 0}
    assert rows("offer", "id, state") == [(offer, "offered")]


def test_nobody_takes_back_a_colleagues_pile() -> None:
    batch = record(9)
    command.acting_staff.set(staff.add_staff("Luis", now=NOW))
    (view,) = slip_batches.batches(NOW)
    assert not view.can_undo
    with pytest.raises(ValidationError, match="Only the person"):
        slip_batches.delete_batch(batch, now=NOW)


def test_a_code_tells_whose_slip_it_is() -> None:
    printed(customer("Ana Prieto"))
    found = slip_batches.find_slip(CODE)
    assert (found.customer, found.survey_id, found.was_answered) == (
        "Ana Prieto",
        survey_id(),
        False,
    )
    with pytest.raises(ValidationError, match="No slip was printed"):
        slip_batches.find_slip(rules.code_of(1))


def test_what_was_entered_today_tells_the_pile_in_one_line_and_takes_it_back() -> None:
    record(9, 10, 3)
    (line,) = entered.entered(TODAY, now=NOW).entries
    assert (line.kind.value, words.say(line.what)) == ("slip_batch", "NPS: 3 paper slips")
    entered.undo(line.step_id, now=NOW)
    assert counts("answer", "slip_batch") == {"answer": 0, "slip_batch": 0}


def test_a_slip_without_a_code_counts_for_the_score_and_not_for_the_response_rate() -> None:
    """Of two slips printed one came back with a 9, and three of nobody: 10, 0 and 9."""
    printed(customer())
    surveys.record_offer(survey_id(), customer("Luz"), sent_at=NOW - HOUR, now=NOW)
    record(lines=(SlipDraft(score=9, code=CODE), *map(scored, (10, 0, 9))))
    yard = measuring.yard_of(shop.current(), NOW + 1)
    rate, nps = (
        measuring.measure(catalogue.by_key(key), MARCH, yard)
        for key in ("survey_response_rate", "nps")
    )
    assert (rate.value, rate.n) == (50, 2)  # 1 of the 2 that were offered
    assert (nps.value, nps.n) == (50, 4)  # 3 promoters, 1 detractor of 4


def scored(score: int) -> SlipDraft:
    return SlipDraft(score=score)

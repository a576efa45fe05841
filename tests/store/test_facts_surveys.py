"""Offers, answers again and polarity, counted from records written by hand."""

from __future__ import annotations

import random
from datetime import date
from typing import Any, cast

import pytest

from cxdesk.domain.choices import Choices
from cxdesk.domain.facts.answers import ANSWERS, ScoreTally
from cxdesk.domain.facts.offers import OFFERS, RECOVERY, Offers, Recovery
from cxdesk.domain.kpis import by_key
from cxdesk.domain.periods import Grain, period_of
from cxdesk.services import record_rows
from cxdesk.store.db import db
from cxdesk.store.facts import gather_all
from cxdesk.store.facts.job import Job
from tests.store.rows_by_hand import (
    CALENDAR,
    LATER,
    MARCH,
    QUARTER,
    answers,
    at,
    case,
    customers,
    gather,
    gather_each,
    insert,
    staff,
)

pytestmark = pytest.mark.usefixtures("open_empty_shop")
DAY = 86_400


def nps_survey() -> int:
    return int(db.execute_sql("SELECT id FROM survey WHERE kind = 'nps'").fetchone()[0])


def offer(number: int, when: str, **fields: Any) -> dict[str, Any]:
    base = {"id": number, "survey_id": nps_survey(), "sent_at": at(when), "created_at": 0}
    return base | {"state": "offered"} | fields


def answered(number: int, when: str, score: int, **fields: Any) -> None:
    answers((when, score), offer_id=number, **fields)


def test_an_answer_counts_on_the_day_of_its_offer_whenever_it_came() -> None:
    insert("offer", [
        offer(1, "2026-02-28T10:00", state="answered"), offer(2, "2026-03-01T00:00"),
        offer(3, "2026-03-31T23:59", state="declined"), offer(4, "2026-03-09T10:00",
                                                             state="answered"),
    ])  # fmt: skip
    answered(1, "2026-03-01T10:00", 9)
    answered(4, "2026-04-20T10:00", 9)
    assert gather(OFFERS, MARCH, CALENDAR, LATER, {}) == Offers(3, 1, 1)
    assert gather(OFFERS, MARCH, CALENDAR, at("2026-04-20T10:00"), {}) == Offers(3, 1, 0)
    assert gather(OFFERS, MARCH, CALENDAR, at("2026-03-02T00:00"), {}) == Offers(1, 0, 0)


def test_trap_04_the_response_rate_of_a_month_never_exceeds_all_who_were_asked() -> None:
    """Ten offered in February and answered in March: 100 % of February, no data in March."""
    insert("offer", [offer(i, "2026-02-27T10:00", state="answered") for i in range(1, 11)])
    for i in range(1, 11):
        answered(i, "2026-03-03T10:00", 9)
    found = gather_each(OFFERS, QUARTER, CALENDAR, LATER, {})
    assert found == (Offers(), Offers(10, 0, 10), Offers())


def test_answers_without_an_offer_are_not_in_the_rate() -> None:
    answers(("2026-03-03T10:00", 9))
    assert gather(OFFERS, MARCH, CALENDAR, LATER, {}) == Offers()


@pytest.mark.parametrize(
    ("offered", "given", "offers", "answered_as"),
    [("other", "other", "phone", "phone"), ("counter", "other", "counter", "phone"),
     ("other", "email", "phone", "email"), ("counter", "email", "counter", "email")],
)  # fmt: skip
def test_other_is_no_channel_of_its_own_where_the_case_has_one(
    offered: str, given: str, offers: str, answered_as: str
) -> None:
    """The case came by phone; one rule for offers and for answers."""
    case(1, "2026-03-01T10:00")
    insert("offer", [offer(1, "2026-03-02T10:00", channel=offered, case_id=1, state="answered"),
                     offer(2, "2026-03-02T10:00", channel="other")])  # fmt: skip
    answered(1, "2026-03-03T10:00", 9, channel=given)
    answered(2, "2026-03-03T11:00", 9, channel="other")
    counts = {
        channel: (
            gather(OFFERS, MARCH, CALENDAR, LATER, {"channel": channel}).offered,
            len(gather(ANSWERS, MARCH, CALENDAR, LATER, {"channel": channel})),
        )
        for channel in ("phone", "counter", "email", "other")
    }
    expected = dict.fromkeys(counts, (0, 0)) | {"other": (1, 1)}
    for channel, one in ((offers, (1, 0)), (answered_as, (0, 1))):
        expected[channel] = (expected[channel][0] + one[0], expected[channel][1] + one[1])
    assert counts == expected


def test_offers_are_filtered_by_channel_person_and_customer() -> None:
    staff("Ana", "Luis")
    customers(2)
    with_city = "UPDATE customer SET city = 'Mérida' WHERE id = 2"
    insert("customer_tag", [{"customer_id": 1, "name": "VIP", "folded": "vip"}])
    insert("offer", [
        offer(1, "2026-03-02T10:00", channel="phone", staff_id=1, customer_id=1),
        offer(2, "2026-03-03T10:00", channel="counter", staff_id=2, customer_id=2),
        offer(3, "2026-03-04T10:00", channel="counter"),
    ])  # fmt: skip
    with db.atomic():
        db.execute_sql("UPDATE step_now SET step_id = 0")
        db.execute_sql(with_city)
        db.execute_sql("UPDATE step_now SET step_id = NULL")

    def count(**where: str) -> int:
        return gather(OFFERS, MARCH, CALENDAR, LATER, where).offered

    assert count(channel="counter") == 2
    assert count(agent="Ana") == 1
    assert count(agent="none") == 1
    assert count(city="merida") == 1
    assert count(tag="vip") == 1
    assert count(tag="none") == 2
    assert count(type="person") == 2
    assert count(weekday="mon") == 1


def test_who_was_asked_again_within_90_days_and_is_happier() -> None:
    customers(6)
    first = "2026-03-02T10:00"
    for who in range(1, 7):
        answers((first, 6 if who < 6 else 7), customer_id=who)
    answers((first, 0))
    again = at(first) + 90 * DAY
    insert("offer", [
        offer(11, "2026-03-20T10:00", customer_id=1, state="answered"),
        offer(12, "2026-03-20T10:00", customer_id=2, state="answered"),
        offer(13, "2026-03-20T10:00", customer_id=3),
        offer(14, first, customer_id=4, state="answered") | {"sent_at": again},
        offer(15, first, customer_id=5, state="answered") | {"sent_at": again + 1},
    ])  # fmt: skip
    answered(11, "2026-03-20T10:00", 7, customer_id=1)
    answered(12, "2026-03-20T10:00", 6, customer_id=2)
    found = gather(RECOVERY, MARCH, CALENDAR, at("2026-12-01T00:00"), {})
    # Of customers 1 to 5 and nobody, and of the second answer of customer 2, which nobody followed.
    assert found == Recovery(detractors=7, unidentified=1, reasked=4, recovered=1)
    before = gather(RECOVERY, MARCH, CALENDAR, at("2026-03-20T10:00"), {})
    assert before == Recovery(detractors=6, unidentified=1, reasked=0, recovered=0)


def test_another_scale_is_no_detractor() -> None:
    answers(("2026-03-02T10:00", 3), scale_min=1)
    assert gather(RECOVERY, MARCH, CALENDAR, LATER, {}) == Recovery()


def test_trap_14_who_has_not_answered_gave_no_zero() -> None:
    """One 10 and two without an answer: NPS 100 of one answer, not −33 of three."""
    insert("offer", [
        offer(1, "2026-03-02T10:00", state="answered"), offer(2, "2026-03-03T10:00"),
        offer(3, "2026-03-04T10:00", state="declined"),
    ])  # fmt: skip
    answered(1, "2026-03-05T10:00", 10)
    (facts,) = gather_all((ANSWERS, OFFERS), Job((MARCH,), CALENDAR, LATER))
    assert facts.of(ANSWERS) == (ScoreTally("nps", 0, 10, 10, 1),)
    nps = by_key("nps").measure(facts, MARCH, LATER)
    assert (nps.value, nps.n) == (100, 1)
    rate = by_key("survey_response_rate").measure(facts, MARCH, LATER)
    assert (rate.value, rate.n) == (pytest.approx(100 / 3), 3)


def test_trap_14_an_answer_without_a_score_is_tallied_nowhere() -> None:
    insert("offer", [offer(1, "2026-03-05T10:00", state="answered")])
    answered(1, "2026-03-05T10:00", cast("int", None))
    assert gather(ANSWERS, MARCH, CALENDAR, LATER, {}) == ()
    assert gather(RECOVERY, MARCH, CALENDAR, LATER, {}) == Recovery()
    assert gather(OFFERS, MARCH, CALENDAR, LATER, {}) == Offers(1, 0, 1)
    assert record_rows.records("nps", MARCH, None, LATER) == ()


def test_of_several_questions_the_mean_of_an_answer_counts_as_one_answer() -> None:
    """8, 9, 7, 6, 7 give 7.4; 10 and 9, the rest left blank, 9.5; with a plain 4: 20.9/3."""
    general = {"kind": "general", "scale_min": 1, "survey_id": 4}
    answers(("2026-03-02T10:00", cast("int", None)), points=37, parts=5, **general)
    answers(("2026-03-03T10:00", cast("int", None)), points=19, parts=2, **general)
    answers(("2026-03-04T10:00", 4), **general)
    (facts,) = gather_all((ANSWERS,), Job((MARCH,), CALENDAR, LATER))
    assert [tally.score for tally in facts.of(ANSWERS)] == [4, 7.4, 9.5]
    found = by_key("general_satisfaction").measure(facts, MARCH, LATER)
    assert (found.value, found.n) == (pytest.approx(20.9 / 3), 3)
    listed = record_rows.records("general_satisfaction", MARCH, None, LATER)
    assert [(row.value.value, row.out_of) for row in listed] == [(4, 10), (9.5, 10), (7.4, 10)]


def test_an_excluded_answer_counts_in_no_figure() -> None:
    """Of two detractors who were both happier later one is excluded, of the other the sequel."""
    customers(2)
    answers(("2026-03-02T10:00", 3), customer_id=1, excluded_at=1)
    answers(("2026-03-02T10:00", 4), customer_id=2)
    answers(("2026-03-20T10:00", 9), customer_id=1)
    answers(("2026-03-20T10:00", 9), customer_id=2, excluded_at=1)
    assert gather(ANSWERS, MARCH, CALENDAR, LATER, {}) == (
        ScoreTally("nps", 0, 10, 4, 1), ScoreTally("nps", 0, 10, 9, 1),
    )  # fmt: skip
    assert gather(RECOVERY, MARCH, CALENDAR, LATER, {}) == Recovery(1, 0, 0, 0, excluded=1)
    assert [row.value.value for row in record_rows.records("nps", MARCH, None, LATER)] == [9, 4]


def test_where_only_the_last_answer_counts_an_excluded_one_is_not_the_last() -> None:
    customers(1)
    answers(("2026-03-02T10:00", 2), customer_id=1)
    answers(("2026-03-09T10:00", 9), customer_id=1, excluded_at=1)
    job = Job((MARCH,), CALENDAR, LATER, {}, Choices(nps_answers="last"))
    (found,) = gather_all((ANSWERS,), job)
    assert found.of(ANSWERS) == (ScoreTally("nps", 0, 10, 2, 1),)


def test_excluded_ones_are_told_by_the_day_of_the_offer_and_the_filter() -> None:
    """Offered in March, answered in April; what nobody was asked for belongs to no offer."""
    insert("offer", [offer(1, "2026-03-30T10:00", state="answered", channel="phone")])
    answered(1, "2026-04-02T10:00", 10, excluded_at=1)
    answers(("2026-03-05T10:00", 2), excluded_at=1)
    answers(("2026-03-05T10:00", 8), excluded_at=1)
    april = period_of(date(2026, 4, 1), Grain.MONTH)
    told = [gather(OFFERS, when, CALENDAR, LATER, {}).excluded for when in (MARCH, april)]
    assert told == [1, 0]
    as_of = at("2026-04-01T10:00")
    assert gather(OFFERS, MARCH, CALENDAR, as_of, {}).excluded == 0
    assert gather(OFFERS, MARCH, CALENDAR, LATER, {"channel": "counter"}).excluded == 0
    assert gather(RECOVERY, MARCH, CALENDAR, LATER, {}).excluded == 1


@pytest.mark.parametrize("as_of", [LATER, at("2026-03-20T00:00")])
def test_an_offer_made_with_an_excluded_answer_goes_an_earlier_one_is_unanswered(
    as_of: int,
) -> None:
    """Of four asked two answered; the wrong slip was no offer, the other had declined."""
    insert("offer", [
        offer(1, "2026-03-02T10:00", state="answered"), offer(2, "2026-03-03T10:00"),
        offer(3, "2026-03-04T10:00", state="answered"),
        offer(4, "2026-03-05T10:00", state="answered"),
        offer(5, "2026-03-06T10:00", state="answered"),
    ])  # fmt: skip
    answered(1, "2026-03-02T10:00", 10, offer_state_before="offered")
    answered(3, "2026-03-04T10:00", 10, excluded_at=1)
    answered(4, "2026-03-05T10:00", 10, excluded_at=1, offer_state_before="declined")
    answered(5, "2026-03-06T10:00", 10)
    answers(("2026-04-06T10:00", 10))
    assert gather(OFFERS, MARCH, CALENDAR, as_of, {}) == Offers(4, 1, 2, excluded=2)
    listed = record_rows.records("survey_response_rate", MARCH, None, as_of)
    assert [(row.id, row.key) for row in listed] == [
        (5, "answered"), (4, "declined"), (2, "offered"), (1, "answered"),
    ]  # fmt: skip


def test_trap_14_answers_are_tallied_by_their_scale() -> None:
    answers(("2026-03-02T10:00", 10))
    answers(("2026-03-02T10:00", 10), scale_min=1)
    found = gather(ANSWERS, MARCH, CALENDAR, LATER, {})
    assert found == (ScoreTally("nps", 0, 10, 10, 1), ScoreTally("nps", 1, 10, 10, 1))


def test_a_question_about_effort_is_marked() -> None:
    insert("survey", [{"id": 90, "key": "effort", "kind": "ces", "scale_min": 1, "scale_max": 5,
                       "higher_is_better": 0}])  # fmt: skip
    answers(("2026-03-02T10:00", 2), kind="ces", scale_min=1, scale_max=5, survey_id=90)
    found = gather(ANSWERS, MARCH, CALENDAR, LATER, {})
    assert found == (ScoreTally("ces", 1, 5, 2, 1, True),)


def test_only_the_last_answer_of_each_customer_when_the_shop_chose_so() -> None:
    customers(2)
    answers(("2026-02-20T10:00", 1), ("2026-03-02T10:00", 2), ("2026-03-09T10:00", 9),
            ("2026-04-02T10:00", 3), customer_id=1)  # fmt: skip
    answers(("2026-03-02T10:00", 5), customer_id=2)
    answers(("2026-03-20T10:00", 1), customer_id=2, scale_min=1)
    answers(("2026-03-02T10:00", 6), ("2026-03-03T10:00", 6))
    answers(("2026-03-02T10:00", 4), ("2026-03-03T10:00", 5), kind="csat", customer_id=1)
    job = Job((MARCH,), CALENDAR, LATER, {}, Choices(nps_answers="last"))
    (found,) = gather_all((ANSWERS,), job)
    scores = {(t.kind, t.score): t.count for t in found.of(ANSWERS)}
    assert scores == {
        ("nps", 9): 1, ("nps", 5): 1, ("nps", 6): 2, ("nps", 1): 1, ("csat", 4): 1, ("csat", 5): 1,
    }  # fmt: skip


def test_offers_and_recovery_equal_a_recount() -> None:
    """Random offers and answers of twenty customers over half a year, counted again one by one."""
    rng = random.Random(5)
    customers(20)
    start, end = at("2026-01-01T00:00"), at("2026-07-01T00:00")
    offers, given = [], []
    for number in range(1, 301):
        sent, who = rng.randrange(start, end), rng.choice([None, *range(1, 21)])
        state = rng.choice(["offered", "declined", "answered"])
        offers.append(
            {"id": number, "survey_id": nps_survey(), "sent_at": sent, "created_at": 0,
             "customer_id": who, "state": state}
        )  # fmt: skip
        if state == "answered":
            given.append((sent + rng.randrange(0, 40 * DAY), rng.randrange(11), who, number))
    insert("offer", offers)
    insert("answer", [
        {"survey_id": nps_survey(), "kind": "nps", "scale_min": 0, "scale_max": 10, "score": score,
         "answered_at": when, "customer_id": who, "offer_id": number, "created_at": 0}
        for when, score, who, number in given
    ])  # fmt: skip
    for as_of in (at("2026-04-15T12:00"), end + 90 * DAY):
        for period, offered, again in zip(
            QUARTER,
            gather_each(OFFERS, QUARTER, CALENDAR, as_of, {}),
            gather_each(RECOVERY, QUARTER, CALENDAR, as_of, {}),
            strict=True,
        ):
            low, high = period.bounds(CALENDAR.zone)
            inside = [o for o in offers if low <= o["sent_at"] < min(high, as_of)]
            known = {number for when, _, _, number in given if when < as_of}
            assert offered.offered == len(inside)
            assert offered.answered == sum(o["id"] in known for o in inside)
            assert again == recount(offers, given, (low, high), as_of)


def recount(
    offers: list[dict[str, Any]],
    given: list[tuple[int, int, int | None, int]],
    bounds: tuple[int, int],
    as_of: int,
) -> Recovery:
    unhappy = [g for g in given if bounds[0] <= g[0] < min(bounds[1], as_of) and g[1] <= 6]
    reasked = recovered = 0
    for when, _, who, _ in unhappy:
        if who is None:
            continue
        until = min(when + 90 * DAY, as_of - 1)
        asked = [o for o in offers if o["customer_id"] == who and when < o["sent_at"] <= until]
        scores = [s for w, s, c, _ in given if c == who and when < w <= until]
        reasked += bool(asked or scores)
        recovered += any(score >= 7 for score in scores)
    return Recovery(len(unhappy), sum(g[2] is None for g in unhappy), reasked, recovered)


def test_the_records_behind_a_figure_are_those_it_counts() -> None:
    customers(3)
    for who in (1, 2):
        answers(("2026-03-02T10:00", 4), customer_id=who)
    insert("offer", [offer(1, "2026-03-20T10:00", customer_id=1),
                     offer(2, "2026-03-21T10:00", customer_id=3, state="declined")])  # fmt: skip
    answers(("2026-03-05T10:00", 5), kind="csat", scale_min=1, scale_max=5)
    answers(("2026-03-05T10:00", 9), kind="csat", scale_min=1, scale_max=10)
    behind = {
        key: record_rows.records(key, MARCH, None, LATER)
        for key in ("recovered_detractors", "survey_response_rate", "csat_mean", "csat")
    }
    assert [row.customer_id for row in behind["recovered_detractors"]] == [1]
    assert [(row.kind, row.key) for row in behind["survey_response_rate"]] == [
        ("offer", "declined"), ("offer", "offered"),
    ]  # fmt: skip
    assert len(behind["csat_mean"]) == 1
    assert len(behind["csat"]) == 2

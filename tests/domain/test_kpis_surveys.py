"""Indicators of answers and of asking, by hand-worked tallies."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.calendar import build
from cxdesk.domain.choices import Choices
from cxdesk.domain.facts import Facts
from cxdesk.domain.facts.answers import ScoreTally
from cxdesk.domain.facts.offers import Offers, Recovery
from cxdesk.domain.kpis import by_key
from cxdesk.domain.kpis.quality import satisfied_from
from cxdesk.domain.periods import Grain, Period, day_start

if TYPE_CHECKING:
    from cxdesk.domain.kpi import Measure

CALENDAR = build("Europe/Madrid")
MARCH = Period(date(2026, 3, 1), date(2026, 4, 1), Grain.MONTH)
LATER = day_start(date(2026, 9, 1), CALENDAR.zone)


def measured(
    key: str,
    stream: str,
    value: object,
    as_of: int = LATER,
    choices: Choices = Choices(),
    scale: str = "",
) -> Measure:
    where = {"scale": scale} if scale else {}
    facts = Facts(calendar=CALENDAR, choices=choices, where=where, found={stream: value})
    return by_key(key).measure(facts, MARCH, as_of)


def tallies(
    kind: str, low: int, high: int, counts: dict[int, int], *, is_reversed: bool = False
) -> tuple[ScoreTally, ...]:
    return tuple(ScoreTally(kind, low, high, s, n, is_reversed) for s, n in counts.items())


def test_the_mean_satisfaction_has_students_interval_from_ten_answers_on() -> None:
    """1 2 3 3 3 4 4 4 5 5: mean 3.4, s² = 14.4/9, t(0.975; 9) = 2.262157, half 0.90486."""
    ten = tallies("csat", 1, 5, {1: 1, 2: 1, 3: 3, 4: 3, 5: 2})
    found = measured("csat_mean", "answers", ten)
    assert (found.value, found.n) == (pytest.approx(3.4), 10)
    assert found.low == pytest.approx(3.4 - 0.90486, abs=1e-4)
    assert found.high == pytest.approx(3.4 + 0.90486, abs=1e-4)
    nine = measured("csat_mean", "answers", tallies("csat", 1, 5, {4: 9}))
    assert (nine.value, nine.low, nine.high) == (4, None, None)


def test_the_interval_of_a_mean_stays_on_the_scale() -> None:
    found = measured("csat_mean", "answers", tallies("csat", 1, 5, {5: 9, 1: 1}))
    assert found.high == 5


def test_trap_14_a_mean_never_pools_scales() -> None:
    mixed = tallies("csat", 1, 5, {4: 1, 5: 1}) + tallies("csat", 1, 10, {10: 3})
    found = measured("csat_mean", "answers", mixed)
    assert (found.value, found.n, found.detail["other_scale"]) == (4.5, 2, 3)
    tens = measured("general_satisfaction", "answers", tallies("general", 1, 10, {7: 1, 10: 2}))
    assert (tens.value, tens.n, tens.detail["scale_max"]) == (9, 3, 10)


def test_trap_14_the_worst_of_0_to_10_does_not_pull_down_a_mean_of_1_to_10() -> None:
    """10 and 10 on 1–10 are 10; with 0 and 4 on 0–10 pooled they would be 6."""
    mixed = tallies("general", 1, 10, {10: 2}) + tallies("general", 0, 10, {0: 1, 4: 1})
    ten = measured("general_satisfaction", "answers", mixed)
    assert (ten.value, ten.n, ten.detail["other_scale"]) == (10, 2, 2)
    eleven = measured("general_satisfaction", "answers", mixed, scale="0-10")
    assert (eleven.value, eleven.n, eleven.detail["other_scale"]) == (2, 2, 2)


def test_trap_15_top_boxes_the_mean_and_the_share_of_the_maximum_are_three_numbers() -> None:
    """1 1 2 2 2 3 3 3 4 5: two of ten in the top boxes; mean 2.6; 26 of 50 points is neither."""
    ten = tallies("csat", 1, 5, {1: 2, 2: 3, 3: 3, 4: 1, 5: 1})
    assert measured("csat", "answers", ten).value == 20
    assert measured("csat_mean", "answers", ten).value == pytest.approx(2.6)


def test_ease_is_the_share_above_the_middle() -> None:
    """5, 6, 7 of seven and 4, 5 of five: three of five and one of two."""
    seven = tallies("ces", 1, 7, {7: 1, 6: 1, 5: 1, 4: 1, 1: 1})
    found = measured("ces", "answers", seven)
    assert (found.value, found.n, found.detail["satisfied"]) == (60, 5, 3)
    both = measured("ces", "answers", seven + tallies("ces", 1, 5, {4: 1, 3: 1}))
    assert both.value == pytest.approx(100 * 4 / 7)
    assert (both.detail["scales"], both.detail["mean"]) == (2, None)


def test_trap_16_a_question_about_effort_counts_from_the_other_end() -> None:
    """Effort 1 of 5 is little: of 1, 2, 3, 5 two found it easy; a mean of ease leaves them out."""
    effort = tallies("ces", 1, 5, {1: 1, 2: 1, 3: 1, 5: 1}, is_reversed=True)
    assert measured("ces", "answers", effort).value == 50
    both = effort + tallies("ces", 1, 7, {6: 1})
    found = measured("ces_mean", "answers", both)
    assert (found.value, found.n, found.detail["other_scale"]) == (6, 1, 4)


def test_the_best_boxes_of_ten_are_a_choice() -> None:
    eight = Choices(csat_ten_from="8")
    assert satisfied_from(1, 10, eight) == 8
    assert satisfied_from(1, 5, eight) == 4
    ten = tallies("csat", 1, 10, {8: 1, 9: 1, 5: 2})
    assert measured("csat", "answers", ten).value == 25
    assert measured("csat", "answers", ten, choices=eight).value == 50
    stated = by_key("csat").stated
    assert stated is not None
    assert dict(stated(eight).params) == {"score": 8}


def test_which_answers_of_a_customer_count_is_stated() -> None:
    stated = by_key("nps").stated
    assert stated is not None
    assert stated(Choices()).source.startswith("All answers count")
    assert stated(Choices(nps_answers="last")).source.startswith("Of each customer the last")


def test_the_response_rate_counts_who_declined() -> None:
    """Twenty offered, four declined, five answered: 25 %; Wilson 11.19 … 46.87."""
    found = measured("survey_response_rate", "offers", Offers(20, 4, 5))
    assert (found.value, found.n) == (25, 20)
    assert found.low == pytest.approx(11.186, abs=1e-3)
    assert found.high == pytest.approx(46.870, abs=1e-3)
    assert found.detail == {"answered": 5, "offered": 20, "declined": 4}


@pytest.mark.parametrize(
    ("key", "stream", "value", "final_on"),
    [
        ("survey_response_rate", "offers", Offers(20, 4, 5), date(2026, 5, 1)),
        ("recovered_detractors", "recovery", Recovery(4, 1, 3, 2), date(2026, 6, 30)),
        ("surveys_offered", "offers", Offers(20, 4, 5), date(2026, 4, 1)),
    ],
)
def test_a_share_is_provisional_until_its_days_have_passed(
    key: str, stream: str, value: object, final_on: date
) -> None:
    """Thirty days to answer, ninety to be asked again, counted from the end of the period."""
    final = day_start(final_on, CALENDAR.zone)
    assert measured(key, stream, value, as_of=final - 1).provisional
    assert not measured(key, stream, value, as_of=final).provisional


def test_offers_are_a_count_with_the_interval_of_chance_events() -> None:
    """Exact Poisson interval of 10: 4.795 … 18.390 (Garwood 1936)."""
    found = measured("surveys_offered", "offers", Offers(10, 2, 3))
    assert (found.value, found.n) == (10, 10)
    assert found.low == pytest.approx(4.795, abs=1e-3)
    assert found.high == pytest.approx(18.390, abs=1e-3)


def test_recovered_are_counted_among_those_asked_again() -> None:
    found = measured("recovered_detractors", "recovery", Recovery(10, 2, 4, 3))
    assert (found.value, found.n) == (75, 4)
    assert found.detail["not_reasked"] == 6
    assert found.detail["unidentified_detractors"] == 2
    nobody = measured("recovered_detractors", "recovery", Recovery(10, 2, 0, 0))
    assert (nobody.value, nobody.n) == (None, 0)


@pytest.mark.parametrize(
    ("key", "stream", "with_one", "without"),
    [
        ("survey_response_rate", "offers", Offers(20, 4, 5, 1), Offers(20, 4, 5)),
        ("surveys_offered", "offers", Offers(20, 4, 5, 1), Offers(20, 4, 5)),
        ("recovered_detractors", "recovery", Recovery(4, 1, 3, 2, 1), Recovery(4, 1, 3, 2)),
    ],
)
def test_an_excluded_answer_is_told_beside_the_figures_of_asking(
    key: str, stream: str, with_one: object, without: object
) -> None:
    told = measured(key, stream, with_one)
    assert told.detail["excluded"] == 1
    untold = measured(key, stream, without)
    assert (told.value, told.n) == (untold.value, untold.n)
    assert "excluded" not in untold.detail


def test_trap_01_no_answers_are_no_data_and_not_zero() -> None:
    for key in ("nps", "csat", "csat_mean", "ces", "ces_mean", "general_satisfaction"):
        found = measured(key, "answers", ())
        assert (key, found.value, found.low) == (key, None, None)
    assert measured("survey_response_rate", "offers", Offers()).value is None


def test_trap_02_a_quarter_is_measured_on_its_answers_not_as_the_mean_of_months() -> None:
    """90 % of 10 and 50 % of 90: 54 % together, not 70 %."""
    month = tallies("csat", 1, 5, {5: 9, 1: 1})
    other = tallies("csat", 1, 5, {5: 45, 1: 45})
    assert measured("csat", "answers", month + other).value == 54


def test_trap_17_nps_is_not_made_of_rounded_shares_and_has_an_interval() -> None:
    """2 promoters, 1 detractor of 3: 33.33, not 67 − 33 = 34; five promoters of five are no ±0."""
    third = measured("nps", "answers", tallies("nps", 0, 10, {9: 2, 3: 1}))
    assert third.value == pytest.approx(100 / 3)
    five = measured("nps", "answers", tallies("nps", 0, 10, {10: 5}))
    assert five.value == 100
    assert five.low is not None
    assert five.low < 70

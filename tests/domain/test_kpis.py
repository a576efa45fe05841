"""The six indicators by hand-worked tallies, and what all indicators promise."""

from __future__ import annotations

from datetime import date
from string import Formatter

import pytest

from cxdesk.domain.calendar import Calendar, build
from cxdesk.domain.choices import Choices
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.facts import Facts
from cxdesk.domain.facts.answers import ScoreTally
from cxdesk.domain.facts.replies import Replies, Reply
from cxdesk.domain.facts.sales import BoughtTally, SalesTally
from cxdesk.domain.kpi import Comparing, Direction, Kpi, Measure, Unit, is_few
from cxdesk.domain.kpis import ALL, by_key
from cxdesk.domain.kpis.quality import satisfied_from
from cxdesk.domain.periods import Grain, Period, day_start
from cxdesk.store.facts import filters_of

CALENDAR = build("Europe/Madrid", {"mon": [["09:00", "14:00"]], "tue": [["09:00", "14:00"]]})
MARCH = Period(date(2026, 3, 1), date(2026, 4, 1), Grain.MONTH)
AFTER = day_start(date(2026, 5, 1), CALENDAR.zone)
HOUR = 3600
LONG_AFTER = day_start(date(2027, 1, 1), CALENDAR.zone)
KEYS = """
    nps csat csat_mean ces ces_mean general_satisfaction survey_response_rate first_response_time
    waiting_time resolution_time handling_time fcr reopened_rate within_1h within_24h cases_opened
    interactions surveys_offered backlog cases_per_agent complaints complaint_rate retention churn
    new_customers active_customers repeat_purchase_rate purchase_frequency average_order revenue
    revenue_growth margin clv cac tasks_on_time call_back_time recovered_detractors
""".split()


def measured(
    key: str,
    as_of: int = AFTER,
    period: Period = MARCH,
    where: dict[str, str] | None = None,
    **streams: object,
) -> Measure:
    facts = Facts(calendar=CALENDAR, where=where or {}, found=streams)
    return by_key(key).measure(facts, period, as_of)


def tallies(kind: str, low: int, high: int, counts: dict[int, int]) -> tuple[ScoreTally, ...]:
    return tuple(ScoreTally(kind, low, high, score, n) for score, n in counts.items())


def at(day: int, hour: int, minute: int = 0) -> int:
    return day_start(date(2026, 3, day), CALENDAR.zone) + hour * HOUR + minute * 60


@pytest.mark.parametrize("kpi", ALL, ids=lambda kpi: kpi.key)
def test_every_indicator_keeps_its_promises(kpi: Kpi) -> None:
    assert by_key(kpi.key) is kpi
    assert kpi.key == kpi.key.lower()
    for words in (kpi.name, kpi.meaning, kpi.formula):
        assert words.source.strip()
        assert not [name for _, name, _, _ in Formatter().parse(words.source) if name]
    assert kpi.meaning.source.endswith(".")
    assert kpi.formula.source.endswith(".")
    assert kpi.direction in Direction
    if kpi.unit in {Unit.PERCENT, Unit.POINTS} and kpi.comparing is not Comparing.NOT:
        assert kpi.floor is not None
        assert kpi.ceiling is not None
    assert kpi.filters <= filters_of(kpi.reads)


def test_what_adds_up_has_another_level_in_a_longer_period() -> None:
    """A goal for it in 90 days is no mark for a month."""
    adding = {kpi.key for kpi in ALL if kpi.adds_up}
    assert adding >= {"revenue", "complaints", "new_customers"}
    assert adding <= {kpi.key for kpi in ALL if kpi.depends_on_length}


@pytest.mark.parametrize("kpi", ALL, ids=lambda kpi: kpi.key)
def test_nothing_recorded_is_no_data_unless_it_is_a_count_of_days_lived(kpi: Kpi) -> None:
    lived = kpi.measure(Facts(calendar=CALENDAR), MARCH, AFTER)
    is_count = kpi.is_counted
    assert lived.value == (0 if is_count else None)
    assert lived.n == 0
    if is_count and lived.high is not None:  # of no event the exact interval is 0 to 3.69
        assert (lived.low, round(lived.high, 2)) == (0, 3.69)
    else:
        assert (lived.low, lived.high) == (None, None)
    before_it_began = day_start(MARCH.start, CALENDAR.zone)
    future = kpi.measure(Facts(calendar=CALENDAR), MARCH, before_it_began)
    assert future.value is None
    assert future.provisional


@pytest.mark.parametrize("kpi", ALL, ids=lambda kpi: kpi.key)
def test_running_and_clipped_periods_are_provisional(kpi: Kpi) -> None:
    facts = Facts(calendar=CALENDAR)
    end = day_start(MARCH.end, CALENDAR.zone)
    clipped = Period(date(2026, 3, 5), MARCH.end, Grain.MONTH, True)
    assert kpi.measure(facts, MARCH, end - 1).provisional
    assert not kpi.measure(facts, MARCH, LONG_AFTER).provisional
    assert kpi.measure(facts, clipped, LONG_AFTER).provisional


def test_keys_are_unique_and_an_unknown_one_is_refused() -> None:
    keys = [kpi.key for kpi in ALL]
    assert keys == [key for key in KEYS if key in keys]
    assert len(set(keys)) == len(keys)
    with pytest.raises(ValidationError) as caught:
        by_key("NPS")
    assert caught.value.field == "kpi"


def test_an_indicator_takes_of_a_filter_what_it_knows() -> None:
    where = {"channel": "phone", "weather": "rain"}
    assert by_key("nps").understood(where) == {"channel": "phone"}
    assert by_key("nps").understood({}) == {}


def test_nps_counts_passives_in_n() -> None:
    """3 promoters, 2 passives, 1 detractor: 100·(3 − 1)/6, unrounded."""
    found = measured("nps", answers=tallies("nps", 0, 10, {10: 2, 9: 1, 8: 1, 7: 1, 6: 1}))
    assert found.value == pytest.approx(33.3333, abs=1e-4)
    assert found.n == 6
    assert found.detail == {"promoters": 3, "passives": 2, "detractors": 1, "other_scale": 0}


def test_a_zero_is_a_detractor() -> None:
    found = measured("nps", answers=tallies("nps", 0, 10, {0: 1, 9: 1}))
    assert (found.value, found.n) == (0, 2)


def test_trap_14_nps_never_pools_the_legacy_scale() -> None:
    mixed = tallies("nps", 0, 10, {9: 3, 2: 1}) + tallies("nps", 1, 10, {1: 4, 10: 1})
    mixed += tallies("csat", 1, 5, {5: 7})
    standard = measured("nps", answers=mixed)
    assert (standard.value, standard.n, standard.detail["other_scale"]) == (50, 4, 5)
    legacy = measured("nps", answers=mixed, where={"scale": "1-10"})
    assert (legacy.value, legacy.n, legacy.detail["other_scale"]) == (-60, 5, 4)


def test_a_five_point_question_is_no_nps() -> None:
    found = measured("nps", answers=tallies("nps", 1, 5, {5: 4}), where={"scale": "1-5"})
    assert (found.value, found.n, found.detail["other_scale"]) == (None, 0, 4)


def test_csat_is_the_share_of_the_two_best_boxes() -> None:
    """Ten answers, two of them 4 or 5: 20 %, not the mean of 2.6 nor 60 % of the maximum."""
    found = measured("csat", answers=tallies("csat", 1, 5, {5: 1, 4: 1, 3: 3, 2: 3, 1: 2}))
    assert (found.value, found.n) == (20, 10)
    assert found.detail == {"satisfied": 2, "mean": 2.6, "scale_max": 5, "scales": 1}
    assert found.low == pytest.approx(5.67, abs=0.01)
    assert found.high == pytest.approx(50.98, abs=0.01)


def test_csat_pools_shares_of_scales_but_not_their_means() -> None:
    mixed = tallies("csat", 1, 5, {4: 1, 3: 1}) + tallies("csat", 1, 10, {9: 1, 8: 1})
    found = measured("csat", answers=mixed)
    assert (found.value, found.n, found.detail["satisfied"]) == (50, 4, 2)
    assert (found.detail["mean"], found.detail["scales"]) == (None, 2)
    one = measured("csat", answers=mixed, where={"scale": "1-10"})
    assert (one.value, one.n, one.detail["mean"]) == (50, 2, 8.5)


@pytest.mark.parametrize(
    ("low", "high", "first"), [(1, 5, 4), (1, 10, 9), (1, 3, 3), (0, 10, 9), (1, 2, 2), (1, 4, 3)]
)
def test_which_scores_count_as_satisfied(low: int, high: int, first: int) -> None:
    assert satisfied_from(low, high, Choices()) == first


def test_first_response_is_the_median_of_opening_time() -> None:
    """Opening time 30 min, 2 h (over night), 0 s (the counter), 1 h after a Sunday message."""
    replies = (
        Reply(at(2, 10), at(2, 10, 30)),
        Reply(at(2, 13), at(3, 10)),
        Reply(at(3, 11), at(3, 11)),
        Reply(at(1, 12), at(2, 10)),
    )
    found = measured("first_response_time", replies=Replies(replies, 2, AFTER - 3 * 86_400))
    assert (found.value, found.n) == (45 * 60, 4)
    assert found.detail["p90"] == pytest.approx(HOUR + 0.7 * HOUR)
    assert found.detail["mean"] == pytest.approx(3.5 * HOUR / 4)
    assert found.detail["calendar_median"] == (1800 + 21 * HOUR) / 2
    assert (found.detail["waiting"], found.detail["oldest_waiting_seconds"]) == (2, 3 * 86_400)
    assert (found.low, found.high) == (None, None)


def test_first_response_gives_an_interval_from_six_replies_on() -> None:
    replies = tuple(Reply(at(2, 10), at(2, 10, minutes)) for minutes in (6, 1, 5, 2, 4, 3))
    found = measured("first_response_time", replies=Replies(replies))
    assert (found.value, found.low, found.high) == (210, 60, 360)


def test_first_response_without_hours_counts_all_time() -> None:
    facts = Facts(
        calendar=Calendar(CALENDAR.zone),
        found={"replies": Replies((Reply(at(1, 3), at(1, 4)),))},
    )
    assert by_key("first_response_time").measure(facts, MARCH, AFTER).value == HOUR


SALES = SalesTally(
    orders=10, sales_minor=50_000, refunds=2, refunds_minor=7_000,
    unidentified_orders=2, unidentified_minor=900, day_totals=1,
)  # fmt: skip


def test_revenue_is_sales_less_refunds_and_counts_both() -> None:
    found = measured("revenue", sales=SALES)
    assert (found.value, found.n) == (43_000, 13)
    assert found.detail == {"sales": 50_000, "refunds": 7_000, "orders": 10, "day_totals": 1}


def test_revenue_may_fall_below_zero() -> None:
    assert measured("revenue", sales=SalesTally(refunds=1, refunds_minor=500)).value == -500


def test_active_customers_tell_the_share_left_out() -> None:
    found = measured("active_customers", sales=SALES, bought=BoughtTally(4, 3))
    assert (found.value, found.n) == (4, 4)
    assert found.detail == {"unidentified_orders": 2, "unidentified_share": 20}


def test_repeat_rate_is_a_share_of_known_customers() -> None:
    """3 of 4: Wilson 30.1…95.4 %."""
    found = measured("repeat_purchase_rate", sales=SALES, bought=BoughtTally(4, 3))
    assert (found.value, found.n) == (75, 4)
    assert found.low == pytest.approx(30.06, abs=0.01)
    assert found.high == pytest.approx(95.44, abs=0.01)
    assert (found.detail["repeat_customers"], found.detail["customers"]) == (3, 4)


def test_only_unidentified_sales_leave_the_repeat_rate_without_data() -> None:
    sales = SalesTally(orders=3, sales_minor=90, unidentified_orders=3)
    found = measured("repeat_purchase_rate", sales=sales)
    assert found.value is None
    assert found.detail["unidentified_share"] == 100


@pytest.mark.parametrize(
    ("key", "n", "few"),
    [("csat", 4, True), ("csat", 5, False), ("nps", 0, True), ("first_response_time", 4, True),
     ("revenue", 0, False), ("active_customers", 1, False)],
)  # fmt: skip
def test_fewer_than_five_records_are_too_few_but_counts_are_what_they_are(
    key: str, n: int, few: bool
) -> None:
    assert is_few(by_key(key), n) is few

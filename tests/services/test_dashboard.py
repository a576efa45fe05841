"""Series, cards, opened indicators and the records behind them, on a small shop."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cxdesk import words
from cxdesk.domain.comparison import Verdict
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.interactions import Outcome
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.kpis import ALL
from cxdesk.domain.periods import Grain, period_of
from cxdesk.domain.purchases import PurchaseKind
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import cases, dashboard, goal_changes, measuring, record_rows, shop
from tests.factories import DAY, HOUR, NOW, TODAY, answer, customer, interaction, open_case, sale

pytestmark = pytest.mark.usefixtures("open_empty_shop")

AS_OF = NOW + 1
MARCH = period_of(TODAY, Grain.MONTH)


def test_a_series_is_clipped_to_the_dates_asked_for_and_has_gaps() -> None:
    answer(9, answered_at=NOW - 40 * DAY)
    answer(2, answered_at=NOW)
    trend = dashboard.series("nps", date(2026, 1, 15), TODAY, Grain.MONTH, as_of=AS_OF)
    assert [p.measure.value for p in trend.points] == [None, 100, -100]
    assert [p.measure.provisional for p in trend.points] == [True, False, True]
    assert [p.period.start for p in trend.points] == [
        date(2026, 1, 15), date(2026, 2, 1), date(2026, 3, 1)
    ]  # fmt: skip


def test_weeks_begin_as_the_shop_says() -> None:
    shop.settings_from_json({"country": "MX", "time_zone": "America/Mexico_City"}, now=NOW)
    trend = dashboard.series(
        "revenue", date(2026, 3, 1), date(2026, 3, 14), Grain.WEEK, as_of=AS_OF
    )
    assert [p.period.start for p in trend.points] == [date(2026, 3, 1), date(2026, 3, 8)]
    assert not any(p.period.clipped for p in trend.points)


def test_without_as_of_a_series_ends_now() -> None:
    sale(700, TODAY)
    trend = dashboard.series("revenue", TODAY, TODAY, Grain.DAY)
    assert [p.measure.value for p in trend.points] == [700]


@pytest.mark.parametrize(
    ("key", "first", "where", "field"),
    [
        ("happiness", TODAY, None, "kpi"),
        ("nps", TODAY + timedelta(days=1), None, "to"),
        ("nps", TODAY, {"weather": "rain"}, "where"),
        ("revenue", TODAY, {"channel": "phone"}, "where"),
    ],
)
def test_odd_questions_are_refused(
    key: str, first: date, where: dict[str, str] | None, field: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        dashboard.series(key, first, TODAY, Grain.DAY, as_of=AS_OF, where=where)
    assert caught.value.field == field


def test_a_reply_on_the_spot_is_a_true_zero() -> None:
    interaction(outcome=Outcome.SOLVED)
    trend = dashboard.series("first_response_time", TODAY, TODAY, Grain.DAY, as_of=AS_OF)
    (point,) = trend.points
    assert (point.measure.value, point.measure.n) == (0, 1)


def test_cards_stand_for_the_indicators_asked_for_even_of_an_empty_shop() -> None:
    cards = dashboard.kpi_cards(AS_OF, [kpi.key for kpi in ALL])
    assert [card.kpi.key for card in cards] == [kpi.key for kpi in ALL]
    nps = cards[0]
    assert (nps.current.value, nps.change.verdict, nps.arrow) == (None, Verdict.NO_DATA, 0)
    assert len(nps.trend.points) == len(nps.spark.points) == 12
    assert words.say(nps.spark.summary).startswith("No data yet")


def test_the_board_has_the_chosen_indicators_in_their_order() -> None:
    shop.settings_from_json({"chosen": ["revenue", "nps"]}, now=NOW)
    assert [card.kpi.key for card in dashboard.kpi_cards(AS_OF)] == ["revenue", "nps"]


def test_indicators_with_a_record_in_the_last_year_have_data() -> None:
    sale(2000, date(2025, 3, 20))
    sale(2000, date(2024, 3, 20))
    found = dashboard.have_data(["revenue", "nps", "first_response_time"], AS_OF)
    assert found == {"revenue"}


def test_a_card_compares_the_same_days_of_the_month_before() -> None:
    """1–18 March against 1–18 February: a sale on the 19th does not count."""
    sale(1, date(2025, 1, 1))  # the shop recorded February from its first day on
    sale(3000, TODAY)
    sale(2000, date(2026, 2, 18))
    sale(9000, date(2026, 2, 19))
    revenue = next(card for card in dashboard.kpi_cards(AS_OF) if card.kpi.key == "revenue")
    assert (revenue.current.value, revenue.previous.value) == (3000, 2000)
    assert (revenue.change.difference, revenue.change.relative) == (1000, 50)
    assert revenue.period.start == date(2026, 3, 1)
    assert [p.value for p in revenue.spark.points[-2:]] == [11_000, 3000]


def test_the_arrow_compares_ninety_days_with_thirty_records_each() -> None:
    for i in range(30):
        answer(10, answered_at=NOW - 10 * DAY - i)
        answer(0 if i else 10, answered_at=NOW - 100 * DAY - i)
    card = dashboard.kpi_cards(AS_OF)[0]
    assert card.arrow == 1


def test_a_card_carries_its_goal() -> None:
    goal_changes.add_goal(
        GoalDraft(kpi_key="nps", title="More", entered=40, starts_on=TODAY,
                  deadline_on=date(2026, 12, 31), baseline_value=0.0, baseline_n=40),
        now=NOW,
    )  # fmt: skip
    card = dashboard.kpi_cards(AS_OF)[0]
    assert card.goal is not None
    assert card.status is card.goal.assessment.status
    view = dashboard.indicator("nps", Grain.MONTH, 12, AS_OF)
    assert view.goal is not None
    assert view.chart.targets
    filtered = dashboard.indicator("nps", Grain.MONTH, 12, AS_OF, {"channel": "phone"})
    assert filtered.goal is None


def test_an_indicator_explains_its_last_finished_period() -> None:
    for score in (9, 9, 9, 3):
        answer(score, answered_at=NOW - 30 * DAY)
    answer(0, answered_at=NOW)
    view = dashboard.indicator("nps", Grain.MONTH, 24, AS_OF)
    assert len(view.trend.points) == 24
    assert view.point is not None
    assert view.point.period.start == date(2026, 2, 1)
    told = [words.say(text) for text in view.sentences]
    assert told[0].startswith("The share of customers who would recommend the shop, less the ")
    assert "It rests on 4 answers." in told
    assert "That is too few to judge anything by." in told
    assert view.chart.points[-1].few
    assert view.chart.running == (MARCH.start.toordinal(), MARCH.end.toordinal())


def test_a_running_month_is_told_against_its_same_days() -> None:
    """The only month on show runs: 5 sales by 18 March against 4 by 18 February, not all 6."""
    who = customer("Ana")
    for day in (1, 2, 3, 4, 5):
        sale(100, date(2026, 3, day), customer_id=who)
    for day in (1, 2, 3, 18, 19, 20):
        sale(100, date(2026, 2, day), customer_id=who)
    view = dashboard.indicator("revenue", Grain.MONTH, 1, AS_OF)
    assert view.point is not None
    assert (view.point.measure.value, view.point.measure.provisional) == (500, True)
    assert view.change is not None
    assert view.change.difference == 100


def test_an_indicator_without_data_says_so() -> None:
    view = dashboard.indicator("csat", Grain.WEEK, 3, AS_OF)
    assert view.point is None
    assert view.change is None
    assert words.say(view.sentences[-1]) == "There is no data yet."


def test_the_answers_behind_a_point() -> None:
    ana = customer("Ana Prieto")
    answer(9, customer_id=ana, answered_at=NOW - HOUR, comment="Muy bien")
    answer(4, kind=SurveyKind.CSAT)
    answer(3, answered_at=NOW - 60 * DAY)
    (row,) = record_rows.records("nps", MARCH, None, AS_OF)
    assert (row.kind, row.customer_id, row.customer_name) == ("answer", ana, "Ana Prieto")
    assert (row.value, row.out_of, row.text) == (Amount(9, Unit.SCORE), 10, "Muy bien")
    assert (row.at, row.on) == (NOW - HOUR, TODAY)
    assert record_rows.records("nps", MARCH, {"scale": "1-10"}, AS_OF) == ()
    assert [row.out_of for row in record_rows.records("csat", MARCH, None, AS_OF)] == [5]
    assert record_rows.records("nps", MARCH, None, NOW - HOUR) == ()


def test_the_cases_behind_a_point_tell_their_opening_time() -> None:
    case_id = open_case(now=NOW - 2 * HOUR)
    cases.reply(case_id, "Done", now=NOW)
    found = record_rows.records("first_response_time", MARCH, None, AS_OF)
    n = dashboard.series(
        "first_response_time", MARCH.start, MARCH.last_day, Grain.MONTH, as_of=AS_OF
    ).points[0].measure.n  # fmt: skip
    assert len(found) == n == 1
    assert found[0].kind == "case"
    assert found[0].id == case_id


def test_the_purchases_behind_a_point() -> None:
    ana = customer("Ana Prieto")
    sale(1000, TODAY, customer_id=ana)
    sale(300, date(2026, 3, 2), kind=PurchaseKind.REFUND, customer_id=ana)
    sale(50, date(2026, 3, 1))
    sale(7, date(2026, 2, 28))
    shown = record_rows.records("revenue", MARCH, None, AS_OF)
    assert [row.value.value for row in shown] == [1000, -300, 50]
    assert [row.customer_name for row in shown] == ["Ana Prieto", "Ana Prieto", ""]
    assert len(record_rows.records("revenue", MARCH, None, AS_OF, limit=2)) == 2
    bought = record_rows.records("active_customers", MARCH, None, AS_OF)
    assert [row.value.value for row in bought] == [1000]


def test_the_day_of_an_instant_ends_with_it() -> None:
    calendar = shop.calendar()
    end = measuring.end_of_day(TODAY)
    assert measuring.day_of(end, calendar) == TODAY
    assert measuring.day_of(end + 1, calendar) == TODAY + timedelta(days=1)

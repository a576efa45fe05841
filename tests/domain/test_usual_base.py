"""By what the usual is judged: the periods of a usual range, and the words for a usual step."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from cxdesk import words
from cxdesk.domain import usual
from cxdesk.domain.kpi import Measure, Point, Trend
from cxdesk.domain.kpis import by_key
from cxdesk.domain.periods import Grain, Period, day_start, period_of, periods_between
from cxdesk.domain.usual_base import base_at, charted_words, normal_step

JAN = date(2024, 1, 1)


def trend(*values: float | None) -> Trend:
    """NPS by month from January 2024 on."""
    periods = periods_between(JAN, date(2030, 12, 31), Grain.MONTH)[: len(values)]
    points = tuple(
        Point(period, Measure(value=value, n=50 if value is not None else 0))
        for period, value in zip(periods, values, strict=True)
    )
    return Trend(by_key("nps"), points, day_start(date(2031, 1, 1), ZoneInfo("Europe/Madrid")))


def months(a_trend: Trend, index: int, *changes: usual.Change) -> tuple[str, str] | None:
    found = base_at(a_trend, usual.usual(a_trend, changes), index)
    return found and (found.first.start.strftime("%Y-%m"), found.last.start.strftime("%Y-%m"))


def test_a_range_goes_by_the_months_that_count_of_those_shown() -> None:
    """February was the first with an answer, and nobody answered in May."""
    shown = trend(None, 10, 12, 10, None, 12, 10, 12, 10, 12)
    assert months(shown, 9) == ("2024-02", "2024-10")


def test_a_longer_span_goes_by_its_first_24_months_and_another_span_by_others() -> None:
    """From January 2024: to December 2025; from July 2024, thirty months: to June 2026."""
    whole = trend(*(10, 12) * 18)
    assert months(whole, 35) == ("2024-01", "2025-12")
    later = Trend(whole.kpi, whole.points[6:], whole.as_of)
    assert months(later, 29) == ("2024-07", "2026-06")


def test_a_marked_change_has_a_range_of_its_own_once_it_has_six_months() -> None:
    """Marked in January 2025, six months; four of another mark are too few yet."""
    shown = trend(*(10, 12) * 6, *(30, 32) * 3)
    first = usual.Change(date(2025, 1, 20), "New prices")
    assert months(shown, 17, first) == ("2025-01", "2025-06")
    assert months(shown, 0, first) == ("2024-01", "2024-12")
    second = usual.Change(date(2025, 3, 1), "Works")
    assert months(shown, 17, second) is None


def test_a_chart_says_what_its_latest_range_goes_by() -> None:
    shown = trend(*(10, 12) * 6, *(30, 32) * 2)
    marked = usual.usual(shown, (usual.Change(date(2025, 1, 20), "New prices"),))
    assert words.say(charted_words(shown, marked)) == (
        "The usual range, and what leaves it, go by what the chart shows from"
        " 2024-01-01 to 2024-12-31."
    )
    short = trend(10, 12, 10)
    assert charted_words(short, usual.usual(short)) is None


def test_the_sentence_says_what_the_usual_range_goes_by() -> None:
    shown = trend(*(10, 12) * 6)
    said = words.say(usual.sentence(shown, usual.usual(shown)))
    assert said.endswith("going by 2024-01-01 to 2024-12-31 (usable: few periods yet).")


@pytest.mark.parametrize(
    ("grain", "told"),
    [
        (Grain.DAY, "from day to day"),
        (Grain.WEEK, "from week to week"),
        (Grain.MONTH, "from month to month"),
        (Grain.QUARTER, "from quarter to quarter"),
        (Grain.YEAR, "from year to year"),
    ],
)
def test_a_usual_step_is_told_by_its_kind_of_period(grain: Grain, told: str) -> None:
    said = words.say(normal_step(by_key("revenue"), period_of(JAN, grain), 65.0))
    assert said == (
        f"Normal variation by its usual movement {told} (up to 65): nothing to explain."
    )


def test_stretches_of_days_are_told_by_how_many_there_are_and_shares_by_points() -> None:
    days = Period(JAN, JAN + timedelta(days=90), Grain.DAY, True)
    assert words.say(normal_step(by_key("csat"), days, 12.4)) == (
        "Normal variation by its usual movement from one stretch of 90 days to the next (up to"
        " 12 points): nothing to explain."
    )

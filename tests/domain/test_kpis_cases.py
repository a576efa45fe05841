"""Indicators of cases, interactions and tasks by hand-worked facts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.calendar import build
from cxdesk.domain.choices import Choices
from cxdesk.domain.facts import Facts
from cxdesk.domain.facts.cases import (
    Backlog,
    Closed,
    ComplaintTally,
    OpenedTally,
    PromptTally,
    SettledTally,
    Waits,
    WorkTally,
)
from cxdesk.domain.facts.desk import ArrivedTally, DueTally
from cxdesk.domain.facts.hours import HoursWorked
from cxdesk.domain.facts.replies import Replies
from cxdesk.domain.kpis import by_key
from cxdesk.domain.periods import Grain, Period, day_start

if TYPE_CHECKING:
    from cxdesk.domain.kpi import Measure

CALENDAR = build("Europe/Madrid", {"mon": [["09:00", "14:00"]], "tue": [["09:00", "14:00"]]})
MARCH = Period(date(2026, 3, 1), date(2026, 4, 1), Grain.MONTH)
AFTER = day_start(date(2026, 5, 1), CALENDAR.zone)
HOUR, DAY = 3600, 86_400


def measured(
    key: str, as_of: int = AFTER, choices: Choices | None = None, **streams: object
) -> Measure:
    facts = Facts(calendar=CALENDAR, choices=choices or Choices(), found=streams)
    return by_key(key).measure(facts, MARCH, as_of)


def said(key: str, **choices: str) -> str:
    stated = by_key(key).stated
    assert stated is not None
    text = stated(Choices(**choices))
    return text.source if not text.params else f"{text.params} {text.source}"


def at(day: int, hour: int, minute: int = 0) -> int:
    return day_start(date(2026, 3, day), CALENDAR.zone) + hour * HOUR + minute * 60


# Monday 10:00 to Tuesday 10:00: five hours of opening time, a day by the calendar.
OVER_NIGHT = (at(2, 10), at(3, 10))
HALF_HOUR = (at(2, 10), at(2, 10, 30))


@pytest.mark.parametrize(
    ("key", "stream", "choice"),
    [("first_response_time", "replies", "first_response_clock"),
     ("waiting_time", "waits", "waiting_clock")],
)  # fmt: skip
def test_a_wait_counts_opening_time_or_all_time_as_chosen(
    key: str, stream: str, choice: str
) -> None:
    kind = Replies if stream == "replies" else Waits
    found = {stream: kind((OVER_NIGHT, HALF_HOUR, HALF_HOUR), 2, AFTER - DAY)}
    by_opening = measured(key, **found)
    assert (by_opening.value, by_opening.n) == (1800, 3)
    assert by_opening.detail == {
        "p90": pytest.approx(1800 + 0.8 * (5 * HOUR - 1800)), "mean": (5 * HOUR + 3600) / 3,
        "calendar_median": 1800, "business_median": 1800, "waiting": 2,
        "oldest_waiting_seconds": DAY,
    }  # fmt: skip
    by_calendar = measured(key, choices=Choices(**{choice: "calendar"}), **found)
    assert by_calendar.detail["mean"] == (DAY + 3600) / 3
    assert said(key) == "Only opening time counts."
    assert said(key, **{choice: "calendar"}) == "All time counts, day and night."


def test_trap_07_who_was_never_answered_is_in_the_share_within_a_day() -> None:
    """8 answered within a day, 1 later, 1 never for longer than that, 2 may still be answered."""
    tally = PromptTally(cases=12, within_1h=3, late_1h=7, within_24h=8, late_24h=2, unanswered=3)
    day, hour = measured("within_24h", prompt=tally), measured("within_1h", prompt=tally)
    assert (day.value, day.n) == (80, 10)
    assert (hour.value, hour.n) == (30, 10)
    assert day.detail == {"within": 8, "late": 2, "undecided": 2, "unanswered": 3}
    assert day.low == pytest.approx(49.02, abs=0.01)
    assert day.high == pytest.approx(94.33, abs=0.01)
    assert said("within_1h") == "All time counts, day and night."


def test_only_undecided_cases_are_no_data() -> None:
    found = measured("within_1h", prompt=PromptTally(cases=2, unanswered=2))
    assert (found.value, found.n, found.detail["undecided"]) == (None, 0, 2)


def test_counts_carry_the_exact_interval_of_chance() -> None:
    """Ten events: 4.795 to 18.390 (Garwood)."""
    tally = OpenedTally(cases=10, by_customers=8, complaints=10)
    for key in ("cases_opened", "complaints"):
        found = measured(key, opened=tally)
        assert (found.value, found.n) == (10, 10)
        assert found.low == pytest.approx(4.795, abs=0.001)
        assert found.high == pytest.approx(18.390, abs=0.001)
    assert measured("cases_opened", opened=tally).detail == {
        "by_customers": 8, "by_staff": 2, "complaints": 10,
    }  # fmt: skip
    came = measured("interactions", arrived=ArrivedTally(10, 7))
    assert (came.value, came.detail) == (10, {"incoming": 7, "outgoing": 3})


def test_trap_01_a_month_without_complaints_is_a_true_zero_but_its_rate_may_be_unknown() -> None:
    assert measured("complaints", opened=OpenedTally()).value == 0
    rate = measured("complaint_rate", complained=ComplaintTally(0, 0))
    assert (rate.value, rate.low, rate.high) == (None, None, None)
    unknown = measured("complaint_rate", complained=ComplaintTally(3, None))
    assert (unknown.value, unknown.n, unknown.detail["against"]) == (None, 0, None)


def test_complaints_are_a_share_of_cases_and_a_rate_of_orders() -> None:
    """2 of 40 cases, Wilson 1.38…16.50; 2 for 40 orders, Poisson 0.2422…7.2247 of them."""
    tally = ComplaintTally(2, 40)
    share = measured("complaint_rate", complained=tally)
    assert (share.value, share.n) == (5, 40)
    assert (share.low, share.high) == pytest.approx((1.38, 16.50), abs=0.01)
    for per in ("orders", "active_customers"):
        rate = measured("complaint_rate", choices=Choices(complaints_per=per), complained=tally)
        assert rate.value == 5
        assert (rate.low, rate.high) == pytest.approx((0.6055, 18.0617), abs=0.001)
        none = ComplaintTally(2, None)
        gone = measured("complaint_rate", choices=Choices(complaints_per=per), complained=none)
        assert (gone.value, gone.low, gone.high) == (None, None, None)
    assert [said("complaint_rate", complaints_per=per) for per in ("cases", "orders")] == [
        "Complaints are counted for each 100 cases.", "Complaints are counted for each 100 orders.",
    ]  # fmt: skip
    assert said("complaint_rate", complaints_per="active_customers").endswith("active customers.")


CASES = Closed(
    rows=(
        (at(2, 10), at(2, 12), at(3, 12), 1),
        (at(2, 10), at(3, 10), at(3, 10), 2),
        (at(2, 10), at(2, 11), at(2, 11), 3),
    ),
    pauses={1: ((at(2, 11), at(3, 9)),)},
)


def test_resolution_goes_to_the_last_closing_unless_chosen_otherwise() -> None:
    """Case 1: 26 h, 7 h open, of which 3 h waited; case 2: 24 h, 5 h open; case 3: 1 h."""
    found = measured("resolution_time", closed=CASES)
    assert (found.value, found.n) == (24 * HOUR, 3)
    assert found.detail["mean"] == 17 * HOUR
    assert found.detail["calendar_median"] == 24 * HOUR
    assert found.detail["business_median"] == 5 * HOUR
    assert found.detail["without_waiting_median"] == 4 * HOUR
    assert found.detail["to_first_closing_median"] == 2 * HOUR
    first = measured("resolution_time", choices=Choices(resolution_to="first"), closed=CASES)
    assert (first.value, first.n) == (2 * HOUR, 3)


def test_a_closing_before_the_opening_took_no_time_rather_than_less() -> None:
    crossed = Closed(rows=((9_000, 5_000, 5_000, 1),), pauses={})
    for chosen in (Choices(), Choices(resolution_to="first")):
        found = measured("resolution_time", choices=chosen, closed=crossed)
        assert (found.value, found.n, found.detail["to_first_closing_median"]) == (0, 1, 0)


def test_without_waiting_a_case_less_its_pauses() -> None:
    """4 h, 5 h and 1 h; the pause over night costs the open time in it alone."""
    chosen = Choices(resolution_clock="without_waiting")
    found = measured("resolution_time", choices=chosen, closed=CASES)
    assert (found.value, found.detail["mean"]) == (4 * HOUR, 10 * HOUR / 3)
    without_pauses = measured("resolution_time", choices=chosen, closed=CASES._replace(pauses={}))
    assert without_pauses.value == 5 * HOUR


def test_how_resolution_is_measured_is_said() -> None:
    assert said("resolution_time") == "All time counts, day and night."
    assert said("resolution_time", resolution_clock="business") == "Only opening time counts."
    waiting = said("resolution_time", resolution_clock="without_waiting")
    assert waiting == "Only opening time counts, without waiting for the customer."
    assert said("resolution_time", resolution_to="first").endswith(
        "It ends with the first closing."
    )


def test_handling_is_the_mean_of_the_cases_with_time_noted() -> None:
    """965,664 s of 4,311 contacts are 224 s, whatever else was closed."""
    found = measured("handling_time", work=WorkTally(9000, 4311, 16_094, 90_000))
    assert found.value == pytest.approx(224.0, abs=0.01)
    assert found.n == 4311
    assert found.detail["logged_share"] == pytest.approx(47.9)
    assert found.detail["not_logged"] == 4689
    none = measured("handling_time", work=WorkTally(closed=3))
    assert (none.value, none.detail["logged_share"]) == (None, 0)


def test_handling_has_student_s_interval_from_ten_cases_on() -> None:
    """Five cases of 2 min, five of 4 min: mean 180 s, s = 63.246 s, t(9) = 2.2622: ± 45.24 s."""
    found = measured("handling_time", work=WorkTally(10, 10, 30, 100))
    assert found.value == 180
    assert (found.low, found.high) == pytest.approx((134.76, 225.24), abs=0.01)
    assert measured("handling_time", work=WorkTally(9, 9, 27, 90)).low is None
    one = measured("handling_time", work=WorkTally(1, 1, 5, 25))
    assert (one.value, one.low) == (300, None)


@pytest.mark.parametrize("key", ["first_response_time", "waiting_time"])
def test_it_is_said_that_what_waits_is_told_as_of_now(key: str) -> None:
    assert "still waits now" in by_key(key).formula.source


@pytest.mark.parametrize("key", ["retention", "churn"])
def test_it_is_said_how_old_the_shop_must_be_for_somebody_to_be_lost(key: str) -> None:
    """By purchases of two periods nobody's absence has to be waited for."""
    assert "Nothing is known before the shop's first sale is that old." in said(key)
    assert "first sale" not in said(key, retention_by="purchase")


def test_first_contact_and_reopening_share_the_mature_cases() -> None:
    tally = SettledTally(mature=20, settled=12, reopened=3, unanswered=2, immature=4)
    settled, reopened = measured("fcr", settled=tally), measured("reopened_rate", settled=tally)
    assert (settled.value, settled.n) == (60, 20)
    assert (reopened.value, reopened.n) == (15, 20)
    assert settled.detail == {"settled": 12, "reopened": 3, "unanswered": 2, "immature": 4}
    assert (settled.low, settled.high) == pytest.approx((38.66, 78.12), abs=0.01)
    assert said("fcr") == "(('days', '7'),) Closed for good means for {days} days at least."
    assert said("fcr", fcr_days="1") == "Closed for good means for one day at least."


@pytest.mark.parametrize(("days", "last"), [("1", 2), ("7", 8), ("30", 31)])
def test_a_month_is_provisional_until_its_last_case_has_matured(days: str, last: int) -> None:
    """The month ends with 31 March; seven days later 8 April begins."""
    chosen, tally = Choices(fcr_days=days), SettledTally(mature=20, settled=12)
    over = day_start(date(2026, 4, 1), CALENDAR.zone) + (last - 1) * DAY
    for key in ("fcr", "reopened_rate"):
        found = [
            measured(key, when, chosen, settled=tally).provisional for when in (over - 1, over)
        ]
        assert found == [True, False]


def test_the_backlog_tells_its_age_and_what_waits_for_the_customer() -> None:
    opened = (AFTER - 30 * DAY, AFTER - 7 * DAY - 1, AFTER - 7 * DAY, AFTER - 2)
    found = measured("backlog", backlog=Backlog(AFTER, opened, 1))
    assert (found.value, found.n, found.low) == (4, 4, None)
    assert found.detail == {"pending": 1, "age_median_seconds": 7 * DAY + 0.5,
                            "age_oldest_seconds": 30 * DAY, "older_than_7_days": 2}  # fmt: skip
    empty = measured("backlog", backlog=Backlog(AFTER))
    assert (empty.value, empty.detail["age_oldest_seconds"]) == (0, None)


def test_cases_of_nobody_are_in_the_total_but_make_no_person() -> None:
    found = measured("cases_per_agent", load={None: 5, 7: 10, 8: 3, 9: 6})
    assert (found.value, found.n) == (8, 24)
    assert found.detail == {
        "cases": 24, "agents": 3, "unassigned": 5, "fewest": 3, "median": 6, "most": 10,
        "per_hour": None, "agent_7": 10, "agent_8": 3, "agent_9": 6,
    }  # fmt: skip
    nobody = measured("cases_per_agent", load={None: 5})
    assert (nobody.value, nobody.n) == (None, 5)
    assert said("cases_per_agent").endswith("opening.")
    assert said("cases_per_agent", cases_per_agent_by="closed").endswith("last closing.")


@pytest.mark.parametrize(
    ("worked", "told"),
    [
        (HoursWorked({7: 600, 8: 180, 4: 900}, is_whole=True), 1.0),  # (10 + 3) / (10 h + 3 h)
        (HoursWorked({9: 120}, is_whole=True), 3.0),  # 6 / 2 h
        (HoursWorked({7: 600}, is_whole=False), None),
        (HoursWorked({7: 0, 4: 900}, is_whole=True), None),
    ],
)
def test_cases_for_each_hour_are_of_the_people_whose_hours_are_typed(
    worked: HoursWorked, told: float | None
) -> None:
    found = measured("cases_per_agent", load={None: 5, 7: 10, 8: 3, 9: 6}, worked=worked)
    assert found.detail["per_hour"] == told


def test_tasks_not_yet_due_are_not_decided() -> None:
    found = measured("tasks_on_time", due=DueTally(in_time=6, late=2, undecided=4))
    assert (found.value, found.n) == (75, 8)
    assert found.detail == {"in_time": 6, "late": 2, "undecided": 4}
    assert measured("tasks_on_time", due=DueTally(undecided=4)).value is None


@pytest.mark.parametrize("per", ["cases", "orders", "active_customers"])
def test_a_month_to_come_has_no_complaints_not_even_none(per: str) -> None:
    """Known from 1 March 2026, 00:00, on."""
    tally = {"complained": ComplaintTally(0, 0)}
    begins = day_start(MARCH.start, CALENDAR.zone)
    found = measured("complaint_rate", begins, Choices(complaints_per=per), **tally)
    assert (found.value, found.n, found.low, found.high) == (None, 0, None, None)
    assert found.provisional

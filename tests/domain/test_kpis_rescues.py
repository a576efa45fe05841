"""Time to call back, worked out by hand in a shop open on Mondays and Tuesdays from 9 to 14."""

from __future__ import annotations

import pytest

from cxdesk.domain.case_sentences import counts_opening_time, left_out
from cxdesk.domain.choices import Choices
from cxdesk.domain.detail_words import details
from cxdesk.domain.facts.rescues import CallBacks
from cxdesk.domain.kpis import by_key
from tests.domain.test_kpis import AFTER, HOUR, at, measured

KEY = "call_back_time"
# Monday 13:00 to Tuesday 10:00: two hours of opening time, 21 of the clock.
OVER_NIGHT = (at(2, 13), at(3, 10))
SAME_DAY = (at(3, 9), at(3, 9, 30))
# Tuesday 13:00 to Monday 11:00: three hours of opening time, 142 of the clock.
OVER_THE_WEEK = (at(3, 13), at(9, 11))


def test_the_median_is_of_opening_time_with_mean_p90_and_the_clock_beside_it() -> None:
    found = measured(KEY, call_backs=CallBacks((OVER_THE_WEEK, OVER_NIGHT, SAME_DAY)))
    assert (found.value, found.n, found.provisional) == (2 * HOUR, 3, False)
    # (3 + 2 + 0.5) h / 3 = 6600 s; p90 lies 0.8 of the way from 2 h to 3 h.
    assert found.detail["mean"] == pytest.approx(6600)
    assert found.detail["p90"] == pytest.approx(2.8 * HOUR)
    assert found.detail["calendar_median"] == 21 * HOUR


def test_no_call_is_no_data_and_not_zero() -> None:
    found = measured(KEY, call_backs=CallBacks())
    assert (found.value, found.n) == (None, 0)


def test_who_waits_and_who_was_not_reached_is_told_beside_it() -> None:
    calls = CallBacks((SAME_DAY,), unreached=2, waiting=1, oldest_waiting_at=AFTER - 5 * HOUR)
    found = measured(KEY, call_backs=calls)
    told = {key: found.detail[key] for key in ("waiting", "oldest_waiting_seconds", "unreached")}
    assert told == {"waiting": 1, "oldest_waiting_seconds": 5 * HOUR, "unreached": 2}
    sentences = [sentence.source for sentence in left_out(by_key(KEY), found)]
    assert sentences == [
        "Left out: one customer who still waits for the call.",
        "Left out: {n} customers who could not be reached.",
    ]
    words = [detail.words.source for detail in details(by_key(KEY), found)]
    assert "Could not be reached" in words


def test_the_unreached_are_not_mentioned_where_there_are_none() -> None:
    found = measured(KEY, call_backs=CallBacks((SAME_DAY,)))
    words = [detail.words.source for detail in details(by_key(KEY), found)]
    assert "Could not be reached" not in words


def test_a_running_month_is_provisional_and_opening_hours_matter() -> None:
    assert measured(KEY, at(20, 12), call_backs=CallBacks((SAME_DAY,))).provisional
    assert counts_opening_time(by_key(KEY), Choices())

"""When the follow-up of a period's cases is over: final with the last case, not an hour before."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk.domain.periods import Grain, Period
from tests.store.customers_by_hand import measured
from tests.store.rows_by_hand import at, case

pytestmark = pytest.mark.usefixtures("open_empty_shop")

# Seven days of 24 hours after each week's end; the clocks change in the night that follows it.
WEEKS = {
    "spring": (date(2026, 3, 22), "2026-03-28T23:59:59", "2026-04-05T01:00"),
    "autumn": (date(2026, 10, 18), "2026-10-24T23:59:59", "2026-10-31T23:00"),
}


@pytest.mark.parametrize("key", ["fcr", "reopened_rate"])
@pytest.mark.parametrize("season", WEEKS)
def test_a_figure_is_final_when_its_last_case_can_be_told(key: str, season: str) -> None:
    first, closed, over = WEEKS[season]
    week = Period(first, date.fromordinal(first.toordinal() + 7), Grain.WEEK)
    case(1, f"{first}T10:00", ("reply", f"{first}T11:00"), ("closed", closed))
    before = measured(key, week, as_of=at(over) - 2)
    assert (before.detail["immature"], before.provisional) == (1, True)
    last = measured(key, week, as_of=at(over) - 1)
    assert (last.detail["immature"], last.provisional) == (0, True)
    final = measured(key, week, as_of=at(over))
    assert (final.detail["immature"], final.n, final.provisional) == (0, 1, False)

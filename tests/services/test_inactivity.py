"""The window of inactivity, proposed from the shop's own gaps, and the customers who drift."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cxdesk import words
from cxdesk.services import customers, inactivity, measuring, shop
from cxdesk.services.inactivity import DriftingCustomer
from tests.factories import DAY, NOW, TODAY, customer, sale

pytestmark = pytest.mark.usefixtures("open_empty_shop")

AS_OF = NOW + 1


def came(name: str, *days_ago: int) -> int:
    """A customer who bought so many days ago."""
    who = customer(name)
    for days in days_ago:
        sale(1000, TODAY - timedelta(days=days), customer_id=who)
    return who


def said(found: inactivity.Window) -> list[str]:
    return [words.say(text) for text in inactivity.how_chosen(shop.current(), found)]


def test_few_returns_propose_ninety_days() -> None:
    came("Ana", 300, 10)
    found = inactivity.proposal(AS_OF)
    assert (found.days, found.gaps, found.percentile) == (90, 1, None)
    assert said(found) == [
        "A customer counts as lapsed after 90 days until you choose.",
        "Proposed are 90 days: of the 50 returns needed to tell there are 1.",
    ]


def test_the_proposal_is_the_90th_percentile_of_the_gaps_as_of_the_instant() -> None:
    """55 gaps: 45 of 10 days and 10 of 120; 0.9·54 = 48.6, the 49th of them is 120 days."""
    for i in range(9):
        came(f"Often {i}", 50, 40, 30, 20, 10, 0)
    for i in range(10):
        came(f"Seldom {i}", 130, 10)
    found = inactivity.proposal(AS_OF)
    assert (found.days, found.gaps, found.percentile) == (120, 55, 120)
    assert said(found)[1] == (
        "Proposed are 120 days: of 55 returns nine in ten came within 120 days, and less than 90"
        " is never proposed."
    )
    earlier = inactivity.proposal(AS_OF - 15 * DAY)
    assert (earlier.days, earlier.gaps) == (90, 9 * 3)


def test_the_days_chosen_are_kept_with_the_date_and_measured_by() -> None:
    inactivity.choose(150, now=NOW)
    kept = shop.current()
    assert (kept.inactivity_days, kept.inactivity_on) == (150, TODAY)
    assert measuring.yard_of(kept, AS_OF).choices.window_days == 150
    assert said(inactivity.proposal(AS_OF))[0] == (
        "A customer counts as lapsed after 150 days, as chosen on 2026-03-18."
    )
    shop.settings_from_json({"mission": "Bread"}, now=NOW + 5 * DAY)
    assert shop.current().inactivity_on == TODAY
    assert shop.settings_to_json()["inactivity_on"] == "2026-03-18"
    inactivity.choose(None, now=NOW)
    assert (shop.current().inactivity_days, shop.current().inactivity_on) == (None, None)


def test_days_from_a_file_with_their_date_keep_it() -> None:
    shop.settings_from_json({"inactivity_days": 100, "inactivity_on": "2025-01-02"}, now=NOW)
    assert shop.current().inactivity_on == date(2025, 1, 2)


def test_days_that_came_without_a_date_say_so() -> None:
    shop.settings_from_json({"inactivity_days": 100}, now=NOW)
    shop.settings_from_json({"inactivity_on": None}, now=NOW)
    assert said(inactivity.proposal(AS_OF))[0] == (
        "A customer counts as lapsed after 100 days, as you chose."
    )


def test_those_who_stay_away_longer_than_usual_are_listed_the_most_unusual_first() -> None:
    """Gaps of 10 make 31 days unusual; Luis comes every 25; Eva left long ago, Zoe was archived."""
    ana = came("Ana", 111, 101, 91, 81, 71, 61, 51, 41, 31)
    luis = came("Luis", 140, 115, 90, 65, 40)
    came("Eva", 300, 290, 280, 270, 260)
    came("Rosa", 111, 101, 91, 81, 71, 61, 51, 41, 10)
    zoe = came("Zoe", 111, 101, 91, 81, 71, 61, 51, 41, 31)
    customers.archive_customer(zoe, now=NOW)
    assert inactivity.drifting(AS_OF) == (
        DriftingCustomer(customer_id=ana, name="Ana", last_on=TODAY - timedelta(days=31),
                         usual_days=10, away_days=31),
        DriftingCustomer(customer_id=luis, name="Luis", last_on=TODAY - timedelta(days=40),
                         usual_days=25, away_days=40),
    )  # fmt: skip
    assert inactivity.drifting(AS_OF - 21 * DAY) == ()

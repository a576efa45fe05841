"""The segment a customer had at the date of a record, by rows written by hand."""

from __future__ import annotations

import threading
from datetime import date

import pytest

from cxdesk.domain.choices import Choices
from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.facts.answers import ANSWERS
from cxdesk.domain.facts.customers import (
    KEPT,
    KeptTally,
)
from cxdesk.domain.facts.sales import SALES
from cxdesk.domain.purchases import PurchaseDraft
from cxdesk.services import customers as customers_service
from cxdesk.services import purchases
from cxdesk.store.db import db
from cxdesk.store.facts import segments
from tests.store.customers_by_hand import YEAR, bought, found
from tests.store.rows_by_hand import (
    answers,
    at,
    customers,
    insert,
    purchase,
)

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def test_the_segment_is_that_of_the_record_s_own_date() -> None:
    """c1 is new in January, has lapsed by May and is back on 1 June; c2 never bought."""
    bought(c1="01-10 06-01", c2="")
    answers(("2026-01-12T10:00", 9), customer_id=1)
    answers(("2026-05-12T10:00", 3), customer_id=1)
    answers(("2026-05-13T10:00", 6), customer_id=2)
    answers(("2026-05-14T10:00", 7))

    def scores(segment: str) -> list[int]:
        tallies = found(ANSWERS, YEAR, as_of=at("2026-07-01T00:00"), segment=segment)
        return [tally.score for tally in tallies]

    assert scores("new") == [9]
    assert scores("lapsed") == [3]
    assert sorted(scores("none")) == [6, 7]
    assert scores("regular") == []
    orders = {
        segment: found(SALES, YEAR, as_of=at("2026-07-01T00:00"), segment=segment).orders
        for segment in ("new", "occasional", "lapsed")
    }
    assert orders == {"new": 1, "occasional": 1, "lapsed": 0}


def test_a_purchase_after_the_instant_makes_no_segment() -> None:
    """On 1 March at noon the sale of 18:00 is to come: until then c1 has lapsed."""
    customers(1)
    insert("purchase", [purchase("2025-10-01", 10, 1),
                        purchase("2026-03-01", 10, 1, sold_time="18:00")])  # fmt: skip
    answers(("2026-03-01T09:00", 4), customer_id=1)
    lapsed = [found(ANSWERS, as_of=at(f"2026-03-{when}"), segment="lapsed")
              for when in ("01T12:00", "01T18:01", "02T00:00")]  # fmt: skip
    assert [len(tallies) for tallies in lapsed] == [1, 0, 0]


def test_retention_of_a_segment_goes_by_the_evening_before() -> None:
    """c1 came ten times every second day, then stayed away: drifting by 1 March; c2 is new."""
    bought(c1=" ".join(f"01-{day:02}" for day in range(1, 20, 2)), c2="02-20 03-15")
    insert("purchase", [purchase("2025-08-01", 10, 1)])
    window = Choices(inactivity_days=90)
    assert found(KEPT, choices=window, segment="drifting") == KeptTally(
        at_start=1, kept=1, repeaters=1, repeaters_kept=1, reactivated=0, is_known=True
    )
    assert found(KEPT, choices=window, segment="new").at_start == 1
    assert found(KEPT, choices=window, segment="none") == KeptTally(is_known=True)


def test_a_connection_opened_anew_sees_what_was_bought_meanwhile() -> None:
    """Nothing but the count of commands tells two fresh connections of one thread apart."""
    told: list[str | None] = []
    asked_again = threading.Barrier(2)

    def ask_twice() -> None:
        for _ in range(2):
            with db.connection_context():
                told.append(segments.load(as_of=at("2026-03-01T00:00")).told(1, "2026-02-01"))
            asked_again.wait()
            asked_again.wait()

    worker = threading.Thread(target=ask_twice)
    customer_id = customers_service.add_customer(CustomerDraft(name="Ana"), now=at("2026-01-01"))
    assert customer_id == 1
    worker.start()
    asked_again.wait()
    bought_on = PurchaseDraft(sold_on=date(2026, 1, 20), amount_minor=5, customer_id=1)
    purchases.record_purchase(bought_on, now=at("2026-01-21T00:00"))
    asked_again.wait()
    asked_again.wait()
    asked_again.wait()
    worker.join()
    assert told == [None, "new"]

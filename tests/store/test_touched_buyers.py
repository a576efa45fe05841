"""After each write, the segments are those that everybody's purchases read from scratch give."""

from __future__ import annotations

import random
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.purchases import PurchaseDraft
from cxdesk.domain.segments import segment_of
from cxdesk.domain.stats.intervals import quantile
from cxdesk.services import command, merging, purchases, shop
from cxdesk.store.db import db
from cxdesk.store.facts import segments
from tests.store.rows_by_hand import at, customers, insert, purchase

if TYPE_CHECKING:
    from pathlib import Path

    from cxdesk.domain.segments import Segment
    from cxdesk.store.rhythm import Rhythm

pytestmark = pytest.mark.usefixtures("open_empty_shop")

PEOPLE = 12
TODAY = date(2026, 3, 1)
NOW = at("2026-03-02T00:00")


def test_segments_after_each_write_are_those_read_from_scratch() -> None:
    """Sixty writes of every kind; the gap usual in the shop moves with them."""
    rng = random.Random(3)
    customers(PEOPLE)
    insert("purchase", [purchase(_day(rng).isoformat(), 500, who)
                        for who in range(1, PEOPLE + 1) for _ in range(9)])  # fmt: skip
    seen = {segments.load(NOW).shop_usual}
    for turn in range(60):
        _write(rng, turn)
        rhythm = segments.load(NOW)
        seen.add(rhythm.shop_usual)
        assert _told(rhythm) == _from_scratch()
    assert len(seen) > 2


def test_only_those_who_were_touched_are_read_again() -> None:
    """The day that the second customer had is kept from the first reading."""
    customers(2)
    insert("purchase", [purchase("2026-02-01", 5, who) for who in (1, 2)])
    first = segments.load(NOW)
    kept = first.days(2)
    purchases.record_purchase(PurchaseDraft(sold_on=TODAY, amount_minor=5, customer_id=1), now=NOW)
    second = segments.load(NOW)
    assert second.days(1) == (date(2026, 2, 1).toordinal(), TODAY.toordinal())
    assert second.days(2) is kept


def test_a_thread_that_connects_anew_reads_only_whom_the_log_names() -> None:
    """The worker of the window opens a connection for each of its jobs."""
    customers(2)
    insert("purchase", [purchase("2026-02-01", 5, who) for who in (1, 2)])
    told: list[Rhythm] = []

    def ask() -> None:
        with db.connection_context():
            told.append(segments.load(NOW))

    with ThreadPoolExecutor(max_workers=1) as worker:
        worker.submit(ask).result()
        kept = told[0].days(2)
        sold = PurchaseDraft(sold_on=TODAY, amount_minor=5, customer_id=1)
        purchases.record_purchase(sold, now=NOW)
        worker.submit(ask).result()
        assert told[1].days(1) == (date(2026, 2, 1).toordinal(), TODAY.toordinal())
        assert told[1].days(2) is kept
        command.undo(now=NOW)
        worker.submit(ask).result()
    assert told[2].days(1) == (date(2026, 2, 1).toordinal(),)


def test_a_file_opened_again_is_read_whole(open_empty_shop: Path) -> None:
    """What lies there may be another shop, whose log has come as far."""
    customers(1)
    insert("purchase", [purchase("2026-02-01", 5, 1)])
    kept = segments.load(NOW).days(1)
    shop.close_shop()
    shop.open_shop(open_empty_shop, now=NOW)
    found = segments.load(NOW).days(1)
    assert found == kept
    assert found is not kept


def test_a_transaction_taken_back_leaves_nothing_behind() -> None:
    """Read within it, and again after it: the purchase is told, and then not any more."""
    customers(1)
    insert("purchase", [purchase("2026-02-01", 5, 1)])
    assert len(segments.load(NOW).days(1)) == 1
    db.begin()
    db.execute_sql("UPDATE step_now SET step_id = 0")
    db.execute_sql("INSERT INTO purchase (customer_id, kind, sold_on, amount_minor, created_at)"
                   " VALUES (1, 'sale', '2026-02-20', 5, 0)")  # fmt: skip
    assert len(segments.load(NOW).days(1)) == 2
    db.rollback()
    insert("purchase", [purchase("2026-02-25", 5, 1)])
    assert [date.fromordinal(day).day for day in segments.load(NOW).days(1)] == [1, 25]


def _write(rng: random.Random, turn: int) -> None:
    found = db.execute_sql("SELECT id, customer_id FROM purchase ORDER BY id").fetchall()
    row_id, who = rng.choice(found)
    draft = PurchaseDraft(
        sold_on=_day(rng), amount_minor=700, customer_id=rng.choice([who, rng.randint(1, PEOPLE)])
    )
    kind = turn % 6
    if kind == 0:
        purchases.record_purchase(draft, now=NOW)
    elif kind == 1:
        purchases.edit_purchase(row_id, draft, now=NOW)
    elif kind == 2:
        purchases.delete_purchase(row_id, now=NOW)
    elif kind == 3:
        command.undo(now=NOW)
    elif kind == 4:
        command.redo(now=NOW)
    else:
        _merge_or_sell(turn, draft)


def _merge_or_sell(turn: int, draft: PurchaseDraft) -> None:
    if turn % 12 == 5:
        merging.merge(1, 2 + turn // 12, now=NOW)
    else:
        insert("purchase", [purchase(draft.sold_on.isoformat(), 5, draft.customer_id)])


def _day(rng: random.Random) -> date:
    return TODAY - timedelta(days=rng.randint(0, 500) if rng.random() < 0.5 else rng.randint(0, 80))


def _told(rhythm: Rhythm) -> dict[int, Segment | None]:
    return {who: rhythm.segment(who, TODAY.toordinal()) for who in range(1, PEOPLE + 1)}


def _from_scratch() -> dict[int, Segment | None]:
    days = defaultdict(set)
    for who, on in db.execute_sql("SELECT customer_id, sold_on FROM purchase WHERE kind = 'sale'"):
        days[who].add(date.fromisoformat(on).toordinal())
    ordered = {who: sorted(found) for who, found in days.items()}
    gaps = sorted(b - a for found in ordered.values() for a, b in pairwise(found))
    usual = quantile(gaps, 0.8) if len(gaps) >= 50 else None
    return {
        who: segment_of(ordered.get(who, []), TODAY.toordinal(), usual, 90)
        for who in range(1, PEOPLE + 1)
    }

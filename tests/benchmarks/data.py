"""Operations on the shop file: lists, search, saving, series, backup, each with a floor."""

from __future__ import annotations

import os
import shutil
from itertools import count
from typing import TYPE_CHECKING

from cxdesk.domain.cases import Channel
from cxdesk.domain.interactions import InteractionDraft, Outcome
from cxdesk.services import backups, customer_list, customers, finding, interactions, timeline
from cxdesk.services import shop as shops
from cxdesk.store.db import db
from tests.benchmarks.measure import Bar, Result, milliseconds, side_by_side, synced_write
from tests.benchmarks.shops import NOW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

TERMS = (
    *("j", "m", "6", "jo", "jose", "jose gar", "zun", "alergico glut", "6000", "600 11", "2233"),
    *("@exam", "vip", "jaen", "zzzz", "joze garzia", "jose 2233", "+34 600 11 22 33"),
)
PAGE = """SELECT id, name, external_id, last_visit_on, sort_key,
    (SELECT typed FROM customer_phone WHERE customer_id = c.id ORDER BY position, id LIMIT 1),
    (SELECT count(*) FROM cases WHERE customer_id = c.id AND status <> 'closed')
    FROM customer c WHERE (sort_key, id) > (?, ?) AND archived_at IS NULL
    ORDER BY sort_key, id LIMIT 200"""


def lists(_size: str, _work: Path) -> Iterator[Result]:
    """The first page and one deep in the list, and opening the busiest customer."""
    middle = _middle()
    ours, floor = side_by_side(
        lambda: customer_list.customers_page(limit=200), _query(PAGE, ("", 0))
    )
    yield Result("list, first page of 200", ours, floor, Bar(5, 5))
    ours, floor = side_by_side(
        lambda: customer_list.customers_page(after=middle, limit=200), _query(PAGE, middle)
    )
    yield Result("list, page in the middle", ours, floor, Bar(5, 5))
    who = _busiest()
    sql = """SELECT * FROM (SELECT arrived_at, id, note FROM interaction WHERE customer_id = ?1
        ORDER BY arrived_at DESC LIMIT 100) UNION ALL SELECT * FROM (SELECT created_at, id, note
        FROM purchase WHERE customer_id = ?1 ORDER BY sold_on DESC LIMIT 100)"""
    ours, floor = side_by_side(
        lambda: (customers.card(who, now=NOW), timeline.timeline(who, limit=100)),
        _query(sql, (who,)),
    )
    yield Result("customer, card and timeline", ours, floor, Bar(None, 60), "busiest customer")


def search(_size: str, _work: Path) -> Iterator[Result]:
    """All terms, as they look after a keystroke."""
    took = sorted((milliseconds(lambda t=t: finding.find_customers(t)), t) for t in TERMS)
    middle, worst = took[len(took) // 2], took[-1]
    sql = "SELECT rowid FROM customer_fts WHERE customer_fts MATCH 'jose*' LIMIT 12"
    floor = milliseconds(_query(sql, ()))
    yield Result("search, median of all terms", middle[0], floor, Bar(None, 40))
    yield Result("search, worst of all terms", worst[0], floor, Bar(None, 60), repr(worst[1]))


def saving(_size: str, work: Path) -> Iterator[Result]:
    """One interaction with its case, durable, against 12 KiB written and synced.

    The file is readied before, as the window does once it is painted.
    """
    shops.make_room()
    number, who = count(1), customer_list.count_customers() // 2
    common = {"channel": Channel.PHONE, "outcome": Outcome.SOLVED, "note": "ok"}

    def log() -> None:
        at = NOW + next(number)
        interactions.log_interaction(
            InteractionDraft(arrived_at=at, customer_id=who, **common), now=at
        )

    with synced_write(work) as write:
        ours, floor = side_by_side(log, write, times=41)
    yield Result("save one interaction", ours, floor, Bar(8), "with its case, reply and log")


def backup(_size: str, work: Path) -> Iterator[Result]:
    """A verified backup against a copy that is synced."""
    target, copied = work / "copies", work / "copy.bin"
    target.mkdir(exist_ok=True)
    source = work / "source.bin"
    db.execute_sql(f"VACUUM INTO '{source}'")

    def copy() -> None:
        shutil.copyfile(source, copied)
        with open(copied, "rb+") as file:
            os.fsync(file.fileno())

    floor = milliseconds(copy, times=3)
    ours = milliseconds(lambda: backups.backup_to(target, now=NOW), times=1, warm=False)
    yield Result("backup, verified", ours, floor, Bar(), "copy + fsync; integrity check included")
    source.unlink()


def _middle() -> tuple[str, int]:
    """The sort key and id of the customer halfway down the list."""
    sql = "SELECT sort_key, id FROM customer ORDER BY sort_key, id LIMIT 1 OFFSET ?"
    sort_key, row_id = db.execute_sql(sql, (customer_list.count_customers() // 2,)).fetchone()
    return sort_key, row_id


def _busiest() -> int:
    sql = (
        "SELECT customer_id FROM interaction WHERE customer_id IS NOT NULL"
        " GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
    )
    return int(db.execute_sql(sql).fetchone()[0])


def _query(sql: str, params: tuple[object, ...]) -> Callable[[], object]:
    return lambda: db.execute_sql(sql, params).fetchall()

"""Saves through the real services until it is killed, again and again, and looks at what is left.

Run as ``python kill_driver.py SHOP CYCLES SEED``. Each cycle forks a child that opens the shop and
saves whole visits, acknowledging each on a pipe after its command returned; the parent kills it
with SIGKILL at a random moment and a second child examines the file. One JSON line a cycle. A
process of its own, because forking a test run that holds threads or connections is not safe.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

import phonenumbers  # noqa: F401 - read before the forks, not in each child's short life

from cxdesk.domain.consents import ConsentDraft
from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.interactions import InteractionDraft, Outcome
from cxdesk.domain.purchases import ItemDraft, PurchaseDraft
from cxdesk.domain.text import T
from cxdesk.services import (
    backups,
    cases,
    consents,
    customers,
    interactions,
    purchases,
    shop,
)
from cxdesk.services.command import command
from cxdesk.store.db import db

NOW = 1_773_831_600
LONGEST_LIFE_SECONDS = 0.2


@command(T("Undo", "save visit"))
def save_visit(name: str, *, now: int) -> None:
    """One visit: customer with phone, tag and consent, case with reply and task, purchase."""
    draft = CustomerDraft(name=name, phones=("600 100 200",), tags=("vip",))
    customer_id = customers.add_customer(draft, now=now)
    agreed = ConsentDraft(purpose="news", given_on=shop_day())
    consents.give_consent(customer_id, agreed, now=now)
    logged = interactions.log_interaction(
        InteractionDraft(
            arrived_at=now - 60,
            customer_id=customer_id,
            replied_at=now - 30,
            outcome=Outcome.FOLLOW_UP,
            note="Llamar mañana",
        ),
        now=now,
    )
    cases.reply(logged.case_id, "Ya está", now=now)
    item = ItemDraft(product="Café", amount_minor=250)
    bought = PurchaseDraft(sold_on=shop_day(), customer_id=customer_id, items=(item,))
    purchases.record_purchase(bought, now=now)


def shop_day():
    """The local day of NOW."""
    from cxdesk.domain.periods import local_date

    return local_date(NOW, shop.calendar().zone)


def save_for_ever(path: Path, cycle: int, acknowledge: int) -> None:
    """Save visit after visit, telling the parent after each."""
    shop.open_shop(path, now=NOW)
    number = 0
    while True:
        save_visit(f"K{cycle}-{number}", now=NOW)
        os.write(acknowledge, f"K{cycle}-{number}\n".encode())
        number += 1


def examine(path: Path, acknowledged: list[str]) -> dict[str, object]:
    """What is wrong with the file now, and which acknowledged visits are not there."""
    shop.open_shop(path, now=NOW)
    report = backups.check(path, thorough=True)
    names = {name for (name,) in db.execute_sql("SELECT name FROM customer").fetchall()}
    found = {
        "findings": [finding.source for finding in report.findings],
        "lost": [name for name in acknowledged if name not in names],
        "half": half_visits(),
        "kept": len(names),
    }
    shop.close_shop()
    return found


def half_visits() -> list[str]:
    """Visits of which some row is missing or double, in data, change log or search."""
    rows = db.execute_sql(
        """
        SELECT c.name FROM customer c WHERE NOT (
            (SELECT count(*) FROM customer_phone WHERE customer_id = c.id) = 1
            AND (SELECT count(*) FROM customer_tag WHERE customer_id = c.id) = 1
            AND (SELECT count(*) FROM customer_consent WHERE customer_id = c.id) = 1
            AND (SELECT count(*) FROM case_event e JOIN cases k ON k.id = e.case_id
                WHERE k.customer_id = c.id AND e.note = 'Ya está') = 1
            AND (SELECT count(*) FROM interaction WHERE customer_id = c.id) = 1
            AND (SELECT count(*) FROM cases WHERE customer_id = c.id AND status = 'open') = 1
            AND (SELECT count(*) FROM case_event e JOIN cases k ON k.id = e.case_id
                WHERE k.customer_id = c.id AND k.first_reply_at = e.at) = 1
            AND (SELECT count(*) FROM task WHERE customer_id = c.id) = 1
            AND (SELECT count(*) FROM purchase JOIN purchase_item i ON i.purchase_id = purchase.id
                WHERE customer_id = c.id AND purchase.amount_minor = 250) = 1
            AND (SELECT count(*) FROM change WHERE table_name = 'customer' AND row_id = c.id) = 1
            AND c.last_visit_on = '2026-03-18'
            AND EXISTS (SELECT 1 FROM customer_fts WHERE rowid = c.id AND customer_fts MATCH 'k*'))
        """
    ).fetchall()
    totals = db.execute_sql(
        "SELECT (SELECT count(*) FROM customer), (SELECT count(*) FROM step),"
        " (SELECT count(*) FROM interaction), (SELECT count(*) FROM purchase),"
        " (SELECT count(*) FROM cases), (SELECT count(*) FROM task)"
    ).fetchone()
    unequal = [] if len(set(totals)) == 1 else [f"unequal totals {totals}"]
    return [name for (name,) in rows] + unequal


def run_child(work) -> tuple[int, int]:
    """Fork; the child works with the write end of a pipe and never returns."""
    read_end, write_end = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(read_end)
        work(write_end)
        os._exit(0)
    os.close(write_end)
    return pid, read_end


def read_all(read_end: int) -> str:
    """Everything the child said."""
    with os.fdopen(read_end, "rb") as pipe:
        return pipe.read().decode()


def cycle_once(path: Path, cycle: int, life: float) -> dict[str, object]:
    """One child saved, killed and examined."""
    pid, read_end = run_child(lambda pipe: save_for_ever(path, cycle, pipe))
    time.sleep(life)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    acknowledged = read_all(read_end).split()
    examiner, answer = run_child(
        lambda pipe: os.write(pipe, json.dumps(examine(path, acknowledged)).encode())
    )
    said = read_all(answer)
    os.waitpid(examiner, 0)
    return json.loads(said) | {"acknowledged": len(acknowledged)}


def main() -> None:
    """All cycles, one line each."""
    path, cycles, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    chance = random.Random(seed)
    for cycle in range(cycles):
        print(json.dumps(cycle_once(path, cycle, chance.uniform(0, LONGEST_LIFE_SECONDS))))


if __name__ == "__main__":
    main()

"""Importing 100,000 lines into an empty shop, against ``.import`` and INSERT…SELECT in bare SQL.

The floor reads the same file into a staging table and fills the same tables and indexes with rows
of the same length, without checks, triggers, search or change log. Memory is that of our own
command line, which is what imports in the program too.
"""

from __future__ import annotations

import csv
import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cxdesk.domain.shop import Shop
from cxdesk.services import importing
from cxdesk.services import shop as shops
from cxdesk.store.db import db
from tests.benchmarks.making.people import FIRST, LAST
from tests.benchmarks.making.sizes import NOW
from tests.benchmarks.measure import Bar, Result, milliseconds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Row = tuple[str, ...]

LINES = {"small": 10_000, "medium": 100_000, "large": 100_000}
TURNS = 3
PEOPLE = ("customer_id", "name", "phone", "email")
ORDERS = ("purchase_id", "customer_id", "date", "amount", "product")
_REVERSED = " || ".join(f"substr(d, {place}, 1)" for place in range(11, 0, -1))
_BATCH = "INSERT INTO import_batch (imported_at, \"into\", source_name) VALUES (1, 'x', 'x.csv')"
_ADDED = f"{NOW}, (SELECT max(id) FROM import_batch)"
BARE = {
    "customers": (
        _BATCH,
        "INSERT INTO customer (id, external_id, name, sort_key, search_key, created_at,"
        " import_batch_id) SELECT rowid, customer_id, name, lower(name), lower(name),"
        f" {_ADDED} FROM staging",
        "INSERT INTO customer_phone (customer_id, typed, digits, reversed_digits)"
        f" SELECT id, phone, d, {_REVERSED}"
        " FROM (SELECT rowid AS id, phone, replace(substr(phone, 2), ' ', '') AS d FROM staging)",
        "INSERT INTO customer_email (customer_id, address, folded)"
        " SELECT rowid, email, lower(email) FROM staging",
    ),
    "purchases": (
        _BATCH,
        "INSERT INTO customer (external_id, created_at, sort_key, import_batch_id)"
        f" SELECT DISTINCT customer_id, {NOW}, lower(customer_id),"
        " (SELECT max(id) FROM import_batch) FROM staging",
        "INSERT INTO purchase (external_id, customer_id, kind, sold_on, amount_minor, created_at,"
        " import_batch_id) SELECT purchase_id, c.id, 'sale', date,"
        f" CAST(round(sum(amount) * 100) AS INTEGER), {_ADDED}"
        " FROM staging JOIN customer c ON c.external_id = staging.customer_id GROUP BY purchase_id",
        "INSERT INTO purchase_item (purchase_id, product, amount_minor, position)"
        " SELECT p.id, product, CAST(round(amount * 100) AS INTEGER), (s.rowid - 1) % 2"
        " FROM staging s JOIN purchase p ON p.external_id = s.purchase_id",
        "UPDATE customer SET last_visit_on ="
        " (SELECT max(sold_on) FROM purchase WHERE customer_id = customer.id), first_sale_on ="
        " (SELECT min(sold_on) FROM purchase WHERE customer_id = customer.id)",
        "UPDATE customer SET second_sale_on = (SELECT min(sold_on) FROM purchase"
        " WHERE customer_id = customer.id AND sold_on > first_sale_on)",
    ),
}
_CHILD = """
import sys
from cxdesk.cli import main
code = main(sys.argv[1:])
with open("/proc/self/status") as lines:
    print(next(line for line in lines if line.startswith("VmHWM")).split()[1], file=sys.stderr)
raise SystemExit(code)
"""


def importing_rows(size: str, work: Path) -> Iterator[Result]:
    """CSV files of customers and of purchases into an empty shop."""
    shops.close_shop()
    for into, columns, make in (("customers", PEOPLE, person), ("purchases", ORDERS, order_line)):
        table = work / f"{into}.csv"
        write(table, columns, make, LINES[size])
        ours, floor = _in_turns(work, table, into)
        bar = Bar(3.5) if into == "customers" else Bar()
        note = f"{LINES[size]} lines, checked; {_peak(work, table, into)}"
        yield Result(f"import {into}", ours, floor, bar, note)


def bare_import(path: Path, into: str) -> None:
    """The floor: the file into a staging table, and from there by INSERT…SELECT."""
    with open(path, encoding="utf-8", newline="") as file, db.atomic():
        sql = "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
        for (name,) in db.execute_sql(sql).fetchall():
            db.execute_sql(f'DROP TRIGGER "{name}"')
        reader = csv.reader(file)
        columns = next(reader)
        db.execute_sql(f"CREATE TABLE staging ({', '.join(columns)})")
        db.execute_many(f"INSERT INTO staging VALUES ({', '.join('?' * len(columns))})", reader)
        for statement in BARE[into]:
            db.execute_sql(statement)


def write(path: Path, columns: Row, make: Callable[[int], Row], lines: int) -> None:
    """A made CSV file."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(make(i) for i in range(lines))


def person(i: int) -> Row:
    """A line of the customers' file."""
    name = f"{FIRST[i % 30]} {LAST[i // 30 % 30]} {LAST[i // 900 % 30]}"
    return (f"X{i}", name, f"+34 {600_000_000 + i}", f"c{i}@example.es")


def order_line(i: int) -> Row:
    """A line of the purchases' file: two lines an order, five orders a customer on average."""
    order = i // 2
    day = f"20{20 + order % 6}-{1 + order % 12:02}-{1 + order % 28:02}"
    who = f"X{order * 7919 % 10_007}"
    return (f"T{order}", who, day, f"{1 + i * 37 % 9_000 / 100:.2f}", f"Pieza {i % 500}")


def _in_turns(work: Path, table: Path, into: str) -> tuple[float, float]:
    """Median times of our import and the floor, each time into a new shop."""

    def ours() -> None:
        importing.run_import(table, into, now=NOW)

    took: tuple[list[float], list[float]] = ([], [])
    for _ in range(TURNS):
        for times, run in zip(took, (ours, lambda: bare_import(table, into)), strict=True):
            shops.create(_fresh(work), Shop(), now=NOW)
            times.append(milliseconds(run, times=1, warm=False))
            shops.close_shop()
    return statistics.median(took[0]), statistics.median(took[1])


def _peak(work: Path, table: Path, into: str) -> str:
    """The most memory that our command line has while it imports the file, where that is told."""
    if not Path("/proc/self/status").exists():
        return "memory not measured"
    shop = _fresh(work)
    shops.create(shop, Shop(), now=NOW)
    shops.close_shop()
    line = [sys.executable, "-c", _CHILD, "--file", shop, "import", table, "--into", into]
    found = subprocess.run(line, capture_output=True, text=True, check=True, env=os.environ.copy())
    return f"peak {int(found.stderr.split()[-1]) / 1024:.0f} MB"


def _fresh(work: Path) -> Path:
    """The path of a shop that is not there yet."""
    for left in work.glob("import[.-]*"):
        shutil.rmtree(left) if left.is_dir() else left.unlink()
    return work / "import.cxdesk"

"""Two readers at once tell what one tells, or one reads alone."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from cxdesk.domain import kpis
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.periods import Grain, day_start, periods_between
from cxdesk.domain.text import T
from cxdesk.services import shop
from cxdesk.store import db as shop_db
from cxdesk.store.db import db
from cxdesk.store.facts import gather_all
from cxdesk.store.facts.beside import both
from cxdesk.store.facts.job import Job
from tests.conftest import DEMO_TODAY, NOW

if TYPE_CHECKING:
    from pathlib import Path

    from cxdesk.domain.kpi import Measure

HERE = threading.main_thread().name


@pytest.fixture(autouse=True)
def _two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


def reader() -> str:
    """Which thread reads, after a look at the file."""
    db.execute_sql("SELECT count(*) FROM customer").fetchone()
    return threading.current_thread().name


def every_figure() -> list[Measure]:
    settings = shop.current()
    calendar = settings.calendar()
    periods = periods_between(DEMO_TODAY.replace(year=2025), DEMO_TODAY, Grain.MONTH)
    as_of = day_start(DEMO_TODAY, calendar.zone) + 40_000
    streams = {stream.key: stream for kpi in kpis.ALL for stream in kpi.reads}
    job = Job(periods, calendar, as_of, {}, settings.measured_by)
    found = gather_all(streams.values(), job)
    pairs = list(zip(found, periods, strict=True))
    return [kpi.measure(*pair, as_of) for kpi in kpis.ALL for pair in pairs]


@pytest.mark.usefixtures("open_demo_shop")
def test_two_readers_tell_what_one_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    connected: list[str] = []
    connect = db.connect

    def spy() -> object:
        connected.append(threading.current_thread().name)
        return connect()

    monkeypatch.setattr(db, "connect", spy)
    by_two = every_figure()
    assert len(connected) == 1
    assert connected[0] != HERE
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    assert every_figure() == by_two
    assert len(connected) == 1


@pytest.mark.usefixtures("open_empty_shop")
def test_the_second_reads_elsewhere_and_leaves_nothing_behind() -> None:
    before = threading.enumerate()
    first, second = both(reader, reader)
    assert first == HERE != second
    assert threading.enumerate() == before


def test_a_read_only_file_and_a_single_core_have_one_reader(
    empty_shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.open_shop(empty_shop, read_only=True, now=NOW)
    assert both(reader, reader) == (HERE, HERE)
    shop.open_shop(empty_shop, now=NOW)
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    assert both(reader, reader) == (HERE, HERE)


@pytest.mark.usefixtures("open_empty_shop")
def test_what_is_not_committed_yet_is_read_by_its_own_connection() -> None:
    with db.atomic():
        assert both(reader, reader) == (HERE, HERE)


def test_both_read_again_when_somebody_wrote_meanwhile(open_empty_shop: Path) -> None:
    """Another program writes once, between the reading beside and the one here."""
    table = "SELECT count(*) FROM sqlite_schema WHERE name = 'another'"
    seen: list[str] = []
    written: list[bool] = []
    is_read = threading.Event()

    def here() -> int:
        assert is_read.wait(10)
        if not written:
            written.append(True)
            other = dbapi2.connect(str(open_empty_shop))
            other.execute("CREATE TABLE another (id INTEGER)")
            other.close()
        return int(db.execute_sql(table).fetchone()[0])

    def there() -> int:
        seen.append(threading.current_thread().name)
        found = int(db.execute_sql(table).fetchone()[0])
        is_read.set()
        return found

    assert both(here, there) == (1, 1)
    assert seen[0] != HERE


@pytest.mark.usefixtures("open_empty_shop")
def test_a_file_that_does_not_open_once_more_has_one_reader(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused() -> None:
        raise shop_db.OutsideError(T("Store", "too many files"))

    monkeypatch.setattr(db, "connect", refused)
    assert both(reader, reader) == (HERE, HERE)


@pytest.mark.usefixtures("open_empty_shop")
@pytest.mark.parametrize("is_here", [True, False])
def test_an_error_of_either_comes_through_as_it_is(is_here: bool) -> None:
    error, before = ValidationError("where", T("Filters", "no such person")), threading.enumerate()

    def fails() -> str:
        raise error

    with pytest.raises(ValidationError) as caught:
        both(*((fails, reader) if is_here else (reader, fails)))
    assert caught.value is error
    assert threading.enumerate() == before
    assert db.execute_sql("SELECT 1").fetchone() == (1,)


@pytest.mark.usefixtures("open_empty_shop")
def test_the_second_reading_of_another_file_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """While the first reads, the shop is closed and another one opened."""

    def meanwhile() -> str:
        monkeypatch.setattr(db, "identity", shop_db.Identity(0, 0))
        return reader()

    assert both(meanwhile, reader) == (HERE, HERE)

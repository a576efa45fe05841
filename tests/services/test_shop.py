"""Making, opening and closing a shop file, and its settings."""

from __future__ import annotations

import json
import stat
import sys
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.hours import week_from
from cxdesk.domain.purchases import PurchaseDraft
from cxdesk.domain.shop import Shop
from cxdesk.domain.text import T
from cxdesk.services import backups, command, purchases, shop, surveys
from cxdesk.store import outside
from cxdesk.store.db import db
from tests.conftest import DEMO_TODAY, NOW

if TYPE_CHECKING:
    from pathlib import Path

HOURS = {"mon": [["09:00", "14:00"], ["16:00", "24:00"]], "sat": [["10:00", "13:30"]]}


def test_a_new_shop_has_its_settings_and_the_standard_surveys(tmp_path: Path) -> None:
    made = Shop(
        name=" Café  Ñ ",
        currency="clp",
        country="cl",
        time_zone="America/Santiago",
        language="es",
        hours=week_from(HOURS),
        holidays=(date(2026, 12, 25), date(2026, 1, 1)),
        week_start=6,
        inactivity_days=120,
        is_demo=True,
        mission="Line one\r\nline two",
    )
    shop.create(tmp_path / "a.cxdesk", made, now=NOW)
    kept = shop.current()
    assert (kept.currency, kept.country, kept.is_demo) == ("CLP", "CL", True)
    assert kept.holidays == (date(2026, 1, 1), date(2026, 12, 25))
    assert kept.hours == week_from(HOURS)
    assert kept.mission == "Line one\nline two"
    assert {survey.kind for survey in surveys.surveys()} >= {"nps", "csat"}
    assert command.last_undoable() is None
    assert sorted(p.name for p in tmp_path.glob("a.*")) == [
        "a.cxdesk",
        "a.cxdesk-shm",
        "a.cxdesk-wal",
        "a.cxdesk.lock",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_shop_and_backups_are_for_this_user_only(tmp_path: Path) -> None:
    path = tmp_path / "a.cxdesk"
    shop.create(path, Shop(), now=NOW)
    made = backups.backup_before("test", NOW)
    shop.close_shop()
    backups.restore(made.path, path, NOW)
    modes = [stat.S_IMODE(place.stat().st_mode) for place in (path, made.path, made.path.parent)]
    assert modes == [0o600, 0o600, 0o700]


def test_an_existing_file_is_never_made_anew(empty_shop: Path) -> None:
    before = empty_shop.read_bytes()
    with pytest.raises(OutsideError) as caught:
        shop.create(empty_shop, Shop(), now=NOW)
    assert caught.value.text.source == outside.EXISTS.source
    assert empty_shop.read_bytes() == before


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutsideError) as caught:
        shop.create(tmp_path / "no" / "a.cxdesk", Shop(), now=NOW)
    assert caught.value.text.source == outside.MISSING_FOLDER.source


def test_an_odd_setting_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(ValidationError):
        shop.create(tmp_path / "a.cxdesk", Shop(time_zone="Mars/Olympus"), now=NOW)
    assert not (tmp_path / "a.cxdesk").exists()


def test_opening_what_is_open_does_nothing_and_closing_twice_neither(empty_shop: Path) -> None:
    shop.open_shop(empty_shop, now=NOW)
    connection = db.connection()
    shop.open_shop(empty_shop, now=NOW)
    assert db.connection() is connection
    shop.close_shop()
    shop.close_shop()
    assert not shop.is_open()


def test_opening_another_file_closes_the_first(empty_shop: Path, tmp_path: Path) -> None:
    shop.create(tmp_path / "other.cxdesk", Shop(name="Other"), now=NOW)
    shop.open_shop(empty_shop, now=NOW)
    assert (shop.current().name, shop.path()) == ("Tienda Ñ", empty_shop)
    assert not (tmp_path / "other.cxdesk-wal").exists()


@pytest.mark.usefixtures("open_empty_shop")
def test_settings_go_out_and_come_in_as_json() -> None:
    shop.settings_from_json(
        {"time_zone": "Atlantic/Canary", "hours": HOURS, "holidays": ["2026-01-06"]}
    )
    out = json.loads(json.dumps(shop.settings_to_json()))
    assert out["hours"] == HOURS
    assert (out["time_zone"], out["holidays"], out["currency"]) == (
        "Atlantic/Canary",
        ["2026-01-06"],
        "EUR",
    )
    before = shop.current()
    shop.save(Shop())
    shop.settings_from_json(out)
    assert shop.current() == before


def test_a_stored_setting_of_a_later_program_is_read_over_and_kept(open_empty_shop: Path) -> None:
    @command.command(T("Undo", "test"))
    def write() -> None:
        db.execute_sql("INSERT INTO setting (key, value) VALUES ('future', '[1]')")

    write()
    shop.save(replace(shop.current(), name="Ñandú"))
    assert shop.current().name == "Ñandú"
    stored = db.execute_sql("SELECT value FROM setting WHERE key = 'future'").fetchall()
    assert stored == [("[1]",)]
    assert "future" not in shop.settings_to_json()


WRONG = [
    ({"colour": "red"}, "colour", "There is no setting called “{key}”."),
    ({"is_demo": True}, "is_demo", "There is no setting called “{key}”."),
    ({"time_zone": "Mars/Olympus"}, "time_zone", "There is no time zone called “{name}”."),
    ({"time_zone": 5}, "time_zone", "“{key}” must be a text."),
    ({"currency": "XXX"}, "currency", None),
    ({"country": "Spain"}, "country", None),
    ({"language": "fr"}, "language", None),
    ({"hours": [["09:00", "14:00"]]}, "hours", None),
    ({"hours": {"lunes": [["09:00", "14:00"]]}}, "hours", None),
    ({"hours": {"mon": [["09:00"]]}}, "hours", None),
    ({"hours": {"mon": [["9", "14:00"]]}}, "hours", None),
    ({"hours": {"mon": [["25:00", "26:00"]]}}, "hours", None),
    ({"hours": {"mon": [["09:00", "14:00"], ["13:00", "15:00"]]}}, "hours", None),
    ({"hours": {"mon": ["09:00-14:00"]}}, "hours", None),
    ({"hours": {"mon": None}}, "hours", None),
    ({"holidays": ["2026-02-30"]}, "holidays", None),
    ({"holidays": "2026-01-06"}, "holidays", None),
    ({"holidays": [20260106]}, "holidays", None),
    ({"week_start": 7}, "week_start", None),
    ({"week_start": True}, "week_start", None),
    ({"inactivity_days": 0}, "inactivity_days", None),
    ({"inactivity_days": "90"}, "inactivity_days", None),
    ({"name": "x" * 201}, "name", None),
]


@pytest.mark.usefixtures("open_empty_shop")
@pytest.mark.parametrize(("values", "field", "source"), WRONG)
def test_an_odd_setting_is_named_and_nothing_is_kept(
    values: dict[str, object], field: str, source: str | None
) -> None:
    before = shop.current()
    with pytest.raises(ValidationError) as caught:
        shop.settings_from_json({"mission": "new"} | values)
    assert caught.value.field == field
    assert source is None or caught.value.text.source == source
    assert shop.current() == before


@pytest.mark.usefixtures("open_empty_shop")
def test_saving_settings_is_one_step_that_can_be_undone() -> None:
    before = shop.current()
    shop.save(Shop(name="New", mission="m"))
    rows = db.execute_sql("SELECT count(*) FROM change").fetchone()[0]
    assert rows == 2, "only the settings that differ are written"
    command.undo(now=NOW)
    assert shop.current() == before


@pytest.mark.usefixtures("open_empty_shop")
def test_a_setting_written_by_another_connection_counts_at_once() -> None:
    before = shop.current()
    other = db._connect()
    other.execute("BEGIN IMMEDIATE")
    other.execute("UPDATE step_now SET step_id = 0")
    sql = "INSERT OR REPLACE INTO setting (key, value) VALUES ('time_zone', ?)"
    other.execute(sql, ('"America/Lima"',))
    other.execute("UPDATE step_now SET step_id = NULL")
    assert shop.current() == before, "not before it is committed"
    other.execute("COMMIT")
    other.close()
    assert shop.calendar().zone.key == "America/Lima"
    assert before.time_zone == "Europe/Madrid"


@pytest.mark.usefixtures("open_empty_shop")
def test_the_currency_keeps_its_decimals_once_there_are_purchases() -> None:
    shop.settings_from_json({"currency": "CLP"})
    purchases.record_purchase(PurchaseDraft(sold_on=DEMO_TODAY, amount_minor=1_000), now=NOW)
    with pytest.raises(ValidationError) as caught:
        shop.settings_from_json({"currency": "EUR"})
    assert caught.value.field == "currency"
    shop.settings_from_json({"currency": "JPY"})
    assert shop.current().currency == "JPY"


@pytest.mark.usefixtures("open_empty_shop")
@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe{}", b"[" * 100_000])
def test_a_settings_file_that_is_no_json_object_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    with pytest.raises(ValidationError):
        shop.settings_from_file(file)


@pytest.mark.usefixtures("open_empty_shop")
def test_a_settings_file_with_a_mark_at_its_start_is_read(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes('\ufeff{"name": "Peluquería"}'.encode())
    assert shop.settings_from_file(file).name == "Peluquería"


@pytest.mark.parametrize(
    ("country", "week_start", "expected"),
    [("ES", None, 0), ("MX", None, 6), ("EG", None, 5), ("US", 0, 0), ("ES", 6, 6)],
)
def test_the_week_begins_by_country_unless_set(
    country: str, week_start: int | None, expected: int
) -> None:
    assert Shop(country=country, week_start=week_start).first_weekday == expected

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
from cxdesk.domain.hours import Block, HoursVersion, week_from
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


@pytest.mark.usefixtures("open_empty_shop")
def test_four_hours_are_the_goal_of_a_first_reply_until_the_shop_sets_another() -> None:
    assert shop.current().first_reply_goal_minutes == 240
    shop.settings_from_json({"first_reply_goal_minutes": 90})
    assert shop.current().first_reply_goal_minutes == 90


HOURS_OVER_TIME = {
    "region": "MD",
    "hours_versions": [{"from": "2026-03-01", "hours": HOURS}, {"from": "2026-09-01", "hours": {}}],
    "special_openings": {"2026-12-24": [["09:00", "13:00"]], "2026-12-31": [["22:00", "02:00"]]},
    "closures": [{"from": "2026-08-10T14:00", "to": "2026-08-12T00:00"}],
}


@pytest.mark.usefixtures("open_empty_shop")
def test_versions_special_openings_and_closures_go_out_as_they_came_in() -> None:
    shop.settings_from_json(HOURS_OVER_TIME)
    out = json.loads(json.dumps(shop.settings_to_json()))
    assert {key: out[key] for key in HOURS_OVER_TIME} == HOURS_OVER_TIME
    kept = shop.current()
    assert kept.hours_versions[0] == HoursVersion(starts_on=date(2026, 3, 1), week=week_from(HOURS))
    assert kept.special_openings[1].blocks == (Block(1320, 1560),)
    shop.settings_from_json({key: type(value)() for key, value in HOURS_OVER_TIME.items()})
    assert (shop.current().hours_versions, shop.current().closures) == ((), ())
    shop.settings_from_json(out)
    assert shop.current() == kept


@pytest.mark.usefixtures("open_empty_shop")
def test_hours_over_time_are_kept_in_order_and_closures_once() -> None:
    shuffled = {
        "hours_versions": HOURS_OVER_TIME["hours_versions"][::-1],
        "closures": [
            {"from": "2026-09-01T00:00", "to": "2026-09-01T24:00"},
            *HOURS_OVER_TIME["closures"] * 2,
        ],
    }
    shop.settings_from_json(shuffled)
    out = shop.settings_to_json()
    assert out["hours_versions"] == HOURS_OVER_TIME["hours_versions"]
    assert out["closures"] == [
        *HOURS_OVER_TIME["closures"],
        {"from": "2026-09-01T00:00", "to": "2026-09-02T00:00"},
    ]


@pytest.mark.usefixtures("open_empty_shop")
def test_the_calendar_of_the_shop_knows_all_its_hours() -> None:
    shop.settings_from_json({"hours": HOURS} | HOURS_OVER_TIME | {"holidays": ["2026-12-24"]})
    calendar = shop.calendar()
    open_days = [date(2026, 8, 10), date(2026, 8, 11), date(2026, 12, 24), date(2026, 12, 31)]
    # The 10th is a Monday, open until the closure; the 11th is none of the days with hours; since
    # September no hours are set, so that every day counts.
    assert [calendar.is_open_day(on) for on in open_days] == [True, False, True, True]


@pytest.mark.usefixtures("open_empty_shop")
def test_a_file_without_the_later_settings_keeps_its_old_hours() -> None:
    shop.settings_from_json({"hours": HOURS})

    @command.command(T("Undo", "test"))
    def forget() -> None:
        db.execute_sql(
            "DELETE FROM setting WHERE key IN"
            " ('region', 'hours_versions', 'special_openings', 'closures')"
        )

    forget()
    kept = shop.current()
    assert (kept.hours, kept.hours_versions, kept.region) == (week_from(HOURS), (), "")


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


_VERSIONS = "Opening hours from a day on look like {example}."
_DATE = "“{value}” is not a date: write it like 2026-03-01."
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
    ({"hours_versions": {"2026-03-01": HOURS}}, "hours_versions", _VERSIONS),
    ({"hours_versions": [{"from": "2026-03-01"}]}, "hours_versions", _VERSIONS),
    ({"hours_versions": [[]]}, "hours_versions", _VERSIONS),
    ({"hours_versions": [{"from": "1 March", "hours": {}}]}, "hours_versions", _DATE),
    ({"hours_versions": [{"from": 20260301, "hours": {}}]}, "hours_versions", _DATE),
    ({"hours_versions": [{"from": "2026-03-01", "hours": []}]}, "hours_versions", None),
    (
        {"hours_versions": [{"from": "2026-03-01", "hours": {"mon": [["9", "10:00"]]}}]},
        "hours_versions",
        "“{text}” is not a time of day: write it like 09:30.",
    ),
    (
        {"hours_versions": [{"from": "2026-03-01", "hours": HOURS}] * 2},
        "hours_versions",
        "Two sets of opening hours begin on {on}.",
    ),
    ({"special_openings": []}, "special_openings", "Special openings look like {example}."),
    ({"special_openings": {"2026-12-24": []}}, "special_openings", None),
    ({"special_openings": {"24/12": [["09:00", "13:00"]]}}, "special_openings", _DATE),
    ({"special_openings": {"2026-12-24": [["09:00", "09:00"]]}}, "special_openings", None),
    (
        {"special_openings": {"2026-12-24": [["09:00", "13:00"], ["12:00", "15:00"]]}},
        "special_openings",
        "Two blocks of opening hours overlap.",
    ),
    (
        {"special_openings": {key: [["09:00", "13:00"]] for key in ("2026-12-24", "20261224")}},
        "special_openings",
        "There are two special openings on {on}.",
    ),
    ({"closures": {"from": "2026-08-10T14:00"}}, "closures", "Closures look like {example}."),
    ({"closures": [{"from": "2026-08-10T14:00"}]}, "closures", "Closures look like {example}."),
    (
        {"closures": [{"from": "2026-08-10", "to": "2026-08-11"}]},
        "closures",
        "“{value}” is not a date with a time: write it like 2026-08-10T14:00.",
    ),
    ({"closures": [{"from": "2026-02-30T10:00", "to": "2026-03-01T00:00"}]}, "closures", _DATE),
    ({"closures": [{"from": "2026-02-20T25:00", "to": "2026-03-01T00:00"}]}, "closures", None),
    (
        {"closures": [{"from": "2026-08-10T14:00", "to": "2026-08-10T14:00"}]},
        "closures",
        "A closure must end after it starts.",
    ),
    (
        {"closures": [{"from": "2026-08-10T14:00", "to": "9999-12-31T24:00"}]},
        "closures",
        "The year must lie between {first} and {last}.",
    ),
    ({"region": 5}, "region", "“{key}” must be a text."),
    ({"region": "x" * 201}, "region", None),
    ({"week_start": 7}, "week_start", None),
    ({"week_start": True}, "week_start", None),
    ({"inactivity_days": 0}, "inactivity_days", None),
    ({"inactivity_days": "90"}, "inactivity_days", None),
    ({"name": "x" * 201}, "name", None),
    ({"first_reply_goal_minutes": 4}, "first_reply_goal_minutes", None),
    ({"first_reply_goal_minutes": None}, "first_reply_goal_minutes", None),
    ({"first_reply_goal_minutes": 10_081}, "first_reply_goal_minutes", None),
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

"""Public holidays: dates against the official calendars, regions by code or name, what is added."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from cxdesk import cli
from cxdesk.domain.errors import ValidationError
from cxdesk.services import command, public_holidays, shop
from tests.conftest import NOW

# Calendario laboral 2026 of the Comunidad de Madrid (BOCM), national and regional days.
MADRID_2026 = (
    (1, 1),
    (1, 6),
    (4, 2),
    (4, 3),
    (5, 1),
    (5, 2),
    (8, 15),
    (10, 12),
    (11, 2),
    (12, 7),
    (12, 8),
    (12, 25),
)


def _days(country: str, region: str, year: int) -> set[date]:
    return {holiday.on for holiday in public_holidays.offered(country, region, year, "en")}


def test_madrid_has_the_holidays_of_its_official_calendar() -> None:
    assert _days("ES", "MD", 2026) == {date(2026, month, day) for month, day in MADRID_2026}


def test_a_region_adds_its_own_day_to_those_of_the_country() -> None:
    whole = _days("ES", "", 2026)
    assert date(2026, 12, 25) in whole
    assert date(2026, 5, 2) not in whole  # Fiesta de la Comunidad de Madrid
    assert date(2026, 9, 11) in _days("ES", "CT", 2026)  # Diada


def test_names_are_in_the_language_asked_for_where_the_list_has_it() -> None:
    def christmas(country: str, lang: str) -> str:
        found = public_holidays.offered(country, "", 2026, lang)
        return next(holiday.name for holiday in found if holiday.on == date(2026, 12, 25))

    assert (christmas("MX", "es"), christmas("MX", "en")) == ("Navidad", "Christmas Day")
    assert christmas("US", "es") == "Christmas Day"


def test_what_has_no_list_offers_nothing() -> None:
    assert public_holidays.offered("XX", "", 2026, "en") == ()
    assert public_holidays.offered("ES", "", 1899, "en") == ()
    assert public_holidays.regions("XX") == ()
    assert public_holidays.regions("MX") == ()


def test_regions_are_listed_by_name_without_regard_to_accents() -> None:
    found = public_holidays.regions("CL")
    assert [region.name for region in found][-4:] == [
        "Ñuble",
        "Región Metropolitana de Santiago",
        "Tarapacá",
        "Valparaíso",
    ]
    assert ("RM", "Región Metropolitana de Santiago") in found


@pytest.mark.parametrize("typed", ["PV", "pv", "País Vasco", "pais vasco"])
def test_a_region_is_known_by_code_or_name(typed: str) -> None:
    assert public_holidays.region_code("ES", typed) == "PV"


def test_no_region_is_the_whole_country() -> None:
    assert public_holidays.region_code("ES", "") == ""


@pytest.mark.parametrize(("country", "known"), [("ES", "MD Madrid"), ("MX", "no regions")])
def test_an_unknown_region_is_refused_with_those_there_are(country: str, known: str) -> None:
    with pytest.raises(ValidationError) as caught:
        public_holidays.region_code(country, "Atlantis")
    said = caught.value.text.source + str(dict(caught.value.text.params))
    assert caught.value.field == "region"
    assert known in said
    with pytest.raises(ValidationError):
        public_holidays.offered(country, "Atlantis", 2026, "en")


@pytest.mark.usefixtures("open_empty_shop")
def test_added_days_are_closing_days_beside_the_others_in_one_step() -> None:
    shop.save(replace(shop.current(), holidays=(date(2026, 1, 1), date(2026, 5, 15))))
    new = public_holidays.add([date(2026, 1, 1), date(2026, 1, 6)], region="MD", now=NOW)
    assert new == (date(2026, 1, 6),)
    kept = shop.current()
    assert kept.holidays == (date(2026, 1, 1), date(2026, 1, 6), date(2026, 5, 15))
    assert kept.region == "MD"
    command.undo(now=NOW)
    assert shop.current().region == ""
    assert len(shop.current().holidays) == 2


def _console(capsys: pytest.CaptureFixture[str], *args: object) -> tuple[int, str, str]:
    code = cli.main([str(arg) for arg in args])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_the_console_lists_and_adds_holidays(
    capsys: pytest.CaptureFixture[str], empty_shop: object
) -> None:
    head = ("--file", empty_shop, "--lang", "en", "settings")
    listed = _console(capsys, *head, "holidays", "--year", 2026, "--region", "Madrid")[1]
    assert "2026-05-02  Madrid Day" in listed
    told = _console(capsys, *head, "holidays", "--year", 2026, "--region", "MD", "--add", "--json")[
        1
    ]
    added = json.loads(told)
    assert (added["region"], len(added["holidays"])) == ("MD", 12)
    assert all(holiday["is_closed"] for holiday in added["holidays"])
    kept = json.loads(_console(capsys, *head, "export", "-")[1])
    assert kept["region"] == "MD"
    assert kept["holidays"] == [f"2026-{month:02d}-{day:02d}" for month, day in MADRID_2026]


def test_the_console_refuses_an_unknown_region_and_tells_of_a_year_without_a_list(
    capsys: pytest.CaptureFixture[str], empty_shop: object
) -> None:
    head = ("--file", empty_shop, "--lang", "en", "settings", "holidays")
    code, _, err = _console(capsys, *head, "--region", "Atlantis")
    assert (code, "MD Madrid" in err) == (2, True)
    code, out, _ = _console(capsys, *head, "--year", 1950, "--add")
    assert (code, out) == (0, "There is no list of holidays for ES in 1950.\n")


def test_the_lists_are_not_read_before_somebody_asks() -> None:
    code = (
        "import sys; from cxdesk.services import public_holidays;"
        "print('holidays' in sys.modules, 'dateutil' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]

"""The command that writes the shop's settings to a file and reads them from one."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.command import Actions, Command, add_json_option
from cxdesk.cli.output import print_json, print_table
from cxdesk.cli.shop_file import reading, writing
from cxdesk.domain import choices
from cxdesk.domain.periods import local_date
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from datetime import date

    from cxdesk.cli.command import Parser
    from cxdesk.services.public_holidays import PublicHoliday

_EPILOG = T(
    "Help",
    """
FILE.json holds any of: name, kind, currency (EUR), country (ES), region (MD, for public holidays),
time_zone (Europe/Madrid), language (en, es or empty), week_start (0 Monday ... 6 Sunday, null by
country), inactivity_days, inactivity_on (the day on which they were chosen), mission,
message_text (how a message to a customer begins; {name} stands for theirs),
  choices           {"fcr_days": "30", ...}: how indicators are counted, see below; what the file
                    leaves out of them is counted as at first
  references        {"sector": "retail" (financial, technology, none), "off": ["nps"],
                    "values": {"csat": 85}}: figures from elsewhere, in the unit of the indicator
                    (money in minor units, times in seconds): those not wanted, those of your own
  chosen            ["nps", "csat", ...]: the indicators on the board, in their order
  channels          [{"key": "own_chat", "name": "Chat", "live": true, "hidden": false}, ...]: in
                    the order of the forms; live: people are answered on the spot there
  first_reply_goal_minutes  of opening time, within which a first reply is wanted
  customer_address  usted or tu: how surveys speak to customers in Spanish
  ask_cooldown_days within which nobody is asked again by any survey (30)
  rescue_owner_id   who calls after low answers (cxdesk staff list); null is who entered them
  staff_order       [2, 1]: ids of people (cxdesk staff list) in the order of the lists
and the opening hours:
  hours             {"mon": [["09:00","14:00"],["16:00","19:00"]], ...}, valid from the beginning;
                    days left out are closed; no hours at all means open day and night,
                    and then holidays and closures take nothing away
  hours_versions    [{"from": "2026-03-01", "hours": {...}}]: other hours from a day on, so that
                    past figures keep the old ones
  special_openings  {"2026-12-24": [["09:00","13:00"]]}: a date with hours of its own
  closures          [{"from": "2026-08-10T14:00", "to": "2026-08-12T00:00"}]: local time
  holidays          ["2026-01-06"]: closed the whole day, also where it has a special opening
What the file does not name stays as it is.

choices, each with the one at first in brackets:
{choices}
  clv_years_max         1 to 20 (5)

holidays shows the public holidays of the shop's country and region; --add makes closing days of
them, and keeps the region. --json: {country, region, year, holidays: [{on, name, is_closed}]}
""",
)
_FILED = {
    "export": T("Help", "write the settings"),
    "import": T("Help", "read the settings"),
}


def _arguments(parser: Parser) -> None:
    actions = Actions(parser)
    for name, does in _FILED.items():
        made = actions.add(name, does)
        made.add_argument(
            "json_file", metavar="FILE.json", help=T("Help", "the file; - prints or reads here")
        )
    listed = actions.add("holidays", T("Help", "public holidays of the country"))
    listed.add_argument("--year", type=int, help=T("Help", "default: this year"))
    listed.add_argument(
        "--region", help=T("Help", "a code of the list, or a name; default: the shop's")
    )
    listed.add_argument("--add", action="store_true", help=T("Help", "close on these days"))
    add_json_option(listed)


def _epilog() -> T:
    """What the file may hold, with the choices as the program knows them."""
    lines = (
        f"  {one.field:<22}{', '.join(option.value for option in one.options)}"
        f" ({getattr(choices.Choices(), one.field)})"
        for one in choices.ALL
    )
    return _EPILOG.fill(choices="\n".join(lines))


def _settings(arguments: argparse.Namespace) -> int:
    does = {"export": _export, "import": _import, "holidays": _holidays}
    return does[arguments.action](arguments)


def _export(arguments: argparse.Namespace) -> int:
    from cxdesk.services import inactivity, saving, shop

    with reading(arguments):
        text = json.dumps(shop.settings_to_json(), ensure_ascii=False, indent=2) + "\n"
        if arguments.json_file == "-":
            print(text, end="")
            return 0
        saving.save_bytes(Path(arguments.json_file), text.encode())
        chosen = inactivity.how_chosen(shop.current(), inactivity.proposal(clock.now() + 1))
    said = T("CLI", "Wrote the settings to {path}.").fill(path=arguments.json_file)
    for line in (said, *chosen):
        print(words.say(line))
    return 0


def _import(arguments: argparse.Namespace) -> int:
    from cxdesk.services import shop

    with writing(arguments):
        if arguments.json_file == "-":
            shop.settings_from_text(sys.stdin.buffer.read(), "-", now=clock.now())
        else:
            shop.settings_from_file(Path(arguments.json_file), now=clock.now())
    said = T("CLI", "Read the settings from {path}.").fill(path=arguments.json_file)
    print(words.say(said))
    return 0


def _holidays(arguments: argparse.Namespace) -> int:
    from cxdesk.services import public_holidays, shop

    with writing(arguments) if arguments.add else reading(arguments):
        settings = shop.current()
        year = arguments.year or local_date(clock.now(), settings.calendar().zone).year
        region = settings.region if arguments.region is None else arguments.region
        region = public_holidays.region_code(settings.country, region)
        found = public_holidays.offered(settings.country, region, year, words.language())
        if arguments.add and found:
            days = [holiday.on for holiday in found]
            public_holidays.add(days, region=region, now=clock.now())
        closed = set(shop.current().holidays)
    if arguments.json:
        told = {"country": settings.country, "region": region, "year": year}
        print_json(told | {"holidays": [_holiday_json(day, closed) for day in found]})
    elif found:
        _print_holidays(found, closed)
    else:
        text = T("CLI", "There is no list of holidays for {country} in {year}.")
        print(words.say(text.fill(country=settings.country, year=str(year))))
    return 0


def _holiday_json(day: PublicHoliday, closed: set[date]) -> dict[str, object]:
    return {"on": day.on.isoformat(), "name": day.name, "is_closed": day.on in closed}


def _print_holidays(found: Sequence[PublicHoliday], closed: set[date]) -> None:
    heads = (T("CLI", "Day"), T("CLI", "Holiday"), T("CLI", "Closed"))
    yes, no = words.say(T("CLI", "yes")), words.say(T("CLI", "no"))
    rows = [(day.on.isoformat(), day.name, yes if day.on in closed else no) for day in found]
    print_table(heads, rows, left=3)


SETTINGS = Command(
    name="settings",
    help=T("Help", "write or read the shop's settings as JSON; public holidays"),
    add_arguments=_arguments,
    run=_settings,
    epilog=_epilog(),
)

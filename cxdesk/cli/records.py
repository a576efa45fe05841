"""Commands on single records: customers find, events add and list."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli import duplicates
from cxdesk.cli.command import Command, shared_options
from cxdesk.cli.output import print_json, print_table, say
from cxdesk.cli.shop_file import reading, writing
from cxdesk.cli.values import date_of
from cxdesk.domain.events import KIND_WORDS, ShopEventKind
from cxdesk.domain.periods import local_date
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse

_FIRST, _LAST = date(1900, 1, 1), date(2100, 12, 31)


def _customers_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="find|duplicates|merge", required=True)
    duplicates.add_actions(actions)
    find = actions.add_parser(
        "find",
        parents=[shared_options()],
        help="find by name, phone (start or end), e-mail or number",
    )
    find.add_argument("text", nargs="+")
    find.add_argument("--limit", type=int, default=12)
    find.add_argument("--json", action="store_true", help="print JSON")


def _find(arguments: argparse.Namespace) -> int:
    from cxdesk.services import customers

    with reading(arguments):
        hits = customers.find_customers(
            " ".join(arguments.text), max(1, arguments.limit), with_archived=True
        )
    if arguments.json:
        print_json([hit._asdict() for hit in hits])
        return 0
    if not hits:
        print(say(T("CLI", "Nobody was found.")))
        return 0
    heads = (
        T("CLI", "Id"),
        T("CLI", "Name"),
        T("CLI", "Phone"),
        T("CLI", "E-mail"),
        T("CLI", "Last visit"),
        T("CLI", "Open cases"),
    )
    rows = [
        (
            str(hit.id),
            hit.name,
            hit.phone,
            hit.email,
            hit.last_visit_on.isoformat() if hit.last_visit_on else "",
            str(hit.open_cases),
        )
        for hit in hits
    ]
    print_table(heads, rows, left=5)
    return 0


def _events_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="add|list", required=True)
    add = actions.add_parser(
        "add", parents=[shared_options()], help="note something that may explain a number"
    )
    add.add_argument("note", nargs="+")
    add.add_argument("--on", metavar="DATE", help="the day (default: today)")
    add.add_argument("--kind", choices=[kind.value for kind in ShopEventKind], default="other")
    listing = actions.add_parser("list", parents=[shared_options()], help="what was noted")
    listing.add_argument("--from", dest="first", metavar="DATE")
    listing.add_argument("--to", dest="last", metavar="DATE")
    listing.add_argument("--json", action="store_true", help="print JSON")


def _events(arguments: argparse.Namespace) -> int:
    return _add_event(arguments) if arguments.action == "add" else _list_events(arguments)


def _add_event(arguments: argparse.Namespace) -> int:
    from cxdesk.services import events, shop

    with writing(arguments):
        now = clock.now()
        on = date_of(arguments.on) if arguments.on else local_date(now, shop.calendar().zone)
        kind = ShopEventKind(arguments.kind)
        event_id = events.add_event(on, " ".join(arguments.note), kind, now=now)
    print(say(T("CLI", "Noted event {id}.").fill(id=event_id)))
    return 0


def _list_events(arguments: argparse.Namespace) -> int:
    from cxdesk.services import events

    first = date_of(arguments.first) if arguments.first else _FIRST
    last = date_of(arguments.last) if arguments.last else _LAST - timedelta(days=1)
    with reading(arguments):
        found = events.events(first, last)
    if arguments.json:
        print_json([{"id": e.id, "on": e.on, "kind": e.kind.value, "note": e.note} for e in found])
        return 0
    heads = (T("CLI", "Day"), T("CLI", "Kind"), T("CLI", "Note"))
    rows = [(e.on.isoformat(), words.say(KIND_WORDS[e.kind]), e.note) for e in found]
    print_table(heads, rows, left=3)
    return 0


CUSTOMERS = Command(
    name="customers",
    help="customers find TEXT",
    add_arguments=_customers_arguments,
    run=_find,
    epilog="find --json: [{id, name, phone, email, last_visit_on, open_cases}]",
)
EVENTS = Command(
    name="events",
    help="events add NOTE, events list",
    add_arguments=_events_arguments,
    run=_events,
    epilog="list --json: [{id, on, kind, note}]",
)

"""What happened in the shop, for the console: events add and list."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.command import Actions, Command, add_json_option, add_span_options
from cxdesk.cli.one_of import one_of
from cxdesk.cli.output import print_json, print_table, say
from cxdesk.cli.shop_file import reading, writing
from cxdesk.cli.values import date_of
from cxdesk.domain.events import KIND_WORDS, ShopEventKind
from cxdesk.domain.periods import local_date
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse

    from cxdesk.cli.command import Parser

_FIRST, _LAST = date(1900, 1, 1), date(2100, 12, 31)


def _events_arguments(parser: Parser) -> None:
    actions = Actions(parser)
    add = actions.add("add", T("Help", "note something that may explain a number"))
    add.add_argument("note", nargs="+", help=T("Help", "what happened"))
    add.add_argument("--on", metavar="DATE", help=T("Help", "the day (default: today)"))
    add.add_argument(
        "--kind",
        **one_of(ShopEventKind, KIND_WORDS),
        default="other",
        help=T("Help", "what changed"),
    )
    listing = actions.add("list", T("Help", "what was noted"))
    add_span_options(listing)
    add_json_option(listing)


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


EVENTS = Command(
    name="events",
    help=T("Help", "events add NOTE, events list"),
    add_arguments=_events_arguments,
    run=_events,
    epilog=T("Help", "list --json: [{id, on, kind, note}]"),
)

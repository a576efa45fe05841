"""What happened in the shop, for the console: events add, edit, delete and list."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.command import Actions, Command, add_json_option, add_span_options
from cxdesk.cli.one_of import one_of
from cxdesk.cli.output import in_units, print_json, print_table, say
from cxdesk.cli.shop_file import reading, writing
from cxdesk.cli.values import date_of
from cxdesk.domain.around import ONLY_BESIDE, TOO_EARLY, heading, nothing
from cxdesk.domain.events import KIND_WORDS, ShopEventKind
from cxdesk.domain.periods import local_date
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse

    from cxdesk.cli.command import Parser
    from cxdesk.services.around import Around

_FIRST, _LAST = date(1900, 1, 1), date(2100, 12, 31)


def _events_arguments(parser: Parser) -> None:
    actions = Actions(parser)
    add = actions.add("add", T("Help", "note something that may explain a number"))
    add.add_argument("note", nargs="+", help=T("Help", "what happened"))
    add.add_argument("--on", metavar="DATE", help=T("Help", "the day (default: today)"))
    _add_kind(add, T("Help", "what changed (default: as the words tell)"))
    edit = actions.add("edit", T("Help", "set an event right; what is not given stays"))
    edit.add_argument("id", type=int, help=T("Help", "the id of the event"))
    edit.add_argument("note", nargs="*", help=T("Help", "what happened"))
    edit.add_argument("--on", metavar="DATE", help=T("Help", "the day"))
    _add_kind(edit, T("Help", "what changed"))
    delete = actions.add("delete", T("Help", "take an event away"))
    delete.add_argument("id", type=int, help=T("Help", "the id of the event"))
    around = actions.add("around", T("Help", "which indicators moved around an event"))
    around.add_argument("id", type=int, help=T("Help", "the id of the event"))
    add_json_option(around)
    listing = actions.add("list", T("Help", "what was noted"))
    add_span_options(listing)
    add_json_option(listing)


def _add_kind(parser: Parser, told: T) -> None:
    parser.add_argument("--kind", **one_of(ShopEventKind, KIND_WORDS), help=told)


def _events(arguments: argparse.Namespace) -> int:
    acts = {
        "list": _list_events,
        "add": _add_event,
        "edit": _edit_event,
        "delete": _delete_event,
        "around": _around_event,
    }
    return acts[arguments.action](arguments)


def _add_event(arguments: argparse.Namespace) -> int:
    from cxdesk.services import events, shop

    with writing(arguments):
        now = clock.now()
        today = local_date(now, shop.calendar().zone)
        on = date_of(arguments.on) if arguments.on else today
        note = " ".join(arguments.note)
        kind = ShopEventKind(arguments.kind or events.guessed_kind(note))
        event_id = events.add_event(on, note, kind, now=now)
    told = T("CLI", "Noted event {id} ({kind}).")
    if on > today:
        told = T("CLI", "Noted event {id} ({kind}), for {on}: that day is still to come.")
    print(say(told.fill(id=event_id, kind=KIND_WORDS[kind], on=on)))
    return 0


def _edit_event(arguments: argparse.Namespace) -> int:
    from cxdesk.services import events

    with writing(arguments):
        was = events.event(arguments.id)
        on = date_of(arguments.on) if arguments.on else was.on
        note = " ".join(arguments.note) or was.note
        kind = ShopEventKind(arguments.kind or was.kind)
        events.edit_event(was.id, on, note, kind, now=clock.now())
    print(say(T("CLI", "Changed event {id}.").fill(id=was.id)))
    return 0


def _delete_event(arguments: argparse.Namespace) -> int:
    from cxdesk.services import events

    with writing(arguments):
        events.delete_event(arguments.id, now=clock.now())
    print(say(T("CLI", "Deleted event {id}.").fill(id=arguments.id)))
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
    if not found:
        print(say(T("CLI", "Nothing was noted.")))
        return 0
    heads = (T("CLI", "Id"), T("CLI", "Day"), T("CLI", "Kind"), T("CLI", "Note"))
    rows = [(str(e.id), e.on.isoformat(), words.say(KIND_WORDS[e.kind]), e.note) for e in found]
    print_table(heads, rows, left=4)
    return 0


def _around_event(arguments: argparse.Namespace) -> int:
    from cxdesk.services import around, shop

    with reading(arguments):
        found = around.around(arguments.id, clock.now() + 1)
        currency = shop.current().currency
    if arguments.json:
        print_json(_around_json(found, currency))
    elif found.is_early:
        print(say(TOO_EARLY))
    else:
        _print_around(found, currency)
    return 0


def _print_around(found: Around, currency: str) -> None:
    if found.spans is not None:
        print(say(heading(found.spans.after.days)))
    for one in found.moved:
        told = T("CLI", "{name}: {words}").fill(name=one.kpi.name, words=one.words)
        print(say(told, currency))
    if not found.moved:
        print(say(nothing(found.looked_at)))
    if found.also:
        print(say(T("CLI", "Also in those days: {what}").fill(what="; ".join(found.also))))
    if found.moved:
        print(say(ONLY_BESIDE))


def _around_json(found: Around, currency: str) -> dict[str, object]:
    spans = found.spans
    return {
        "days": None if spans is None else spans.after.days,
        "before_start": None if spans is None else spans.before.start,
        "after_start": None if spans is None else spans.after.start,
        "looked_at": found.looked_at,
        "moved": [
            {
                "kpi": one.kpi.key,
                "before": in_units(one.before.value, one.kpi.unit, currency),
                "after": in_units(one.after.value, one.kpi.unit, currency),
                "verdict": one.verdict.value,
            }
            for one in found.moved
        ],
        "also": list(found.also),
    }


EVENTS = Command(
    name="events",
    help=T("Help", "events add NOTE, edit, delete, list, around"),
    add_arguments=_events_arguments,
    run=_events,
    epilog=T(
        "Help",
        """
--json: list [{id, on, kind, note}]; around {days, before_start, after_start, looked_at,
        moved: [{kpi, before, after, verdict}], also: [note]}: the chosen indicators and those of
        open goals, 30 days from the event on against 30 before, those alone that moved by more than
        chance. verdict changed: money, by a bigger step than usual.
""",
    ),
)

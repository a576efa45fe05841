"""history: what was changed, by whom, when; bin: what was deleted, and its way back."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from cxdesk.cli.command import Actions, Command, add_json_option, add_limit_option
from cxdesk.cli.output import in_units, print_json, print_table, say
from cxdesk.cli.shop_file import reading, writing
from cxdesk.cli.values import date_of
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpi import Amount
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Sequence

    from cxdesk.cli.command import Parser
    from cxdesk.services.bin import BinItem
    from cxdesk.services.history import FieldLine, HistoryEntry

_RECORDS = {
    "customer": "customer",
    "case": "cases",
    "purchase": "purchase",
    "interaction": "interaction",
    "task": "task",
    "goal": "goal",
}
_OF_ONE = {
    "customer": T("Help", "of one customer"),
    "case": T("Help", "of one case"),
    "purchase": T("Help", "of one purchase"),
    "interaction": T("Help", "of one interaction"),
    "task": T("Help", "of one task"),
    "goal": T("Help", "of one goal"),
}


def _history_arguments(parser: Parser) -> None:
    one = parser.add_mutually_exclusive_group()
    for name, says in _OF_ONE.items():
        one.add_argument(f"--{name}", type=int, metavar="ID", help=says.source)
    of_settings = T("Help", "of the settings")
    one.add_argument("--settings", action="store_true", help=of_settings.source)
    parser.add_argument("--staff", metavar="NAME", help=T("Help", "what this person did"))
    parser.add_argument("--on", metavar="DATE", help=T("Help", "of this day"))
    parser.add_argument("--text", help=T("Help", "where this was written"))
    add_limit_option(parser, 50)
    add_json_option(parser)


def _history(arguments: argparse.Namespace) -> int:
    with reading(arguments):
        entries = _entries(arguments)
        if arguments.json:
            print_json([_entry_json(entry) for entry in entries])
            return 0
        _print_entries(entries)
    return 0


def _entries(arguments: argparse.Namespace) -> Sequence[HistoryEntry]:
    from cxdesk.services import history

    if arguments.settings:
        return history.of_record("setting", 0)
    for name, table in _RECORDS.items():
        row_id = getattr(arguments, name)
        if row_id is not None:
            return history.of_record(table, row_id)
    asked = history.HistoryAsked(
        staff_id=_staff_id(arguments.staff),
        on=date_of(arguments.on) if arguments.on else None,
        text=arguments.text or "",
        limit=max(1, arguments.limit),
    )
    return history.of_shop(asked)


def _staff_id(name: str | None) -> int | None:
    from cxdesk.domain.vocabulary import folded
    from cxdesk.services import staff

    if name is None:
        return None
    for member in staff.staff(with_inactive=True):
        if folded(name) in (folded(member.name), folded(member.initials)):
            return member.id
    raise ValidationError("staff", T("Staff", "This person is not in the shop's list."))


def _print_entries(entries: Sequence[HistoryEntry]) -> None:
    if not entries:
        print(say(T("CLI", "Nothing was changed.")))
        return
    heads = (
        T("CLI", "Step"),
        T("CLI", "When"),
        T("CLI", "Who"),
        T("CLI", "What"),
        T("CLI", "Changed"),
    )
    print_table(heads, [row for entry in entries for row in _entry_rows(entry)], left=5)


def _entry_rows(entry: HistoryEntry) -> Iterable[tuple[str, ...]]:
    what = say(T("CLI", "{what} (undone)").fill(what=entry.what)) if entry.is_undone else entry.what
    head = (str(entry.step_id), _minute(entry.at), say(entry.who), say(what))
    told = [_line(line) for record in entry.records for line in record.lines]
    for number, text in enumerate(told or [""]):
        yield (*(head if number == 0 else ("",) * len(head)), text)


def _line(line: FieldLine) -> str:
    text = T("CLI", "{field}: {before} → {after}")
    return say(text.fill(field=line.label, before=_shown(line.before), after=_shown(line.after)))


def _shown(value: object) -> object:
    return _minute(value) if isinstance(value, datetime) else value


def _minute(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M}"


def _entry_json(entry: HistoryEntry) -> dict[str, object]:
    return {
        "step": entry.step_id,
        "at": entry.at.isoformat(),
        "who": say(entry.who),
        "what": say(entry.what),
        "undone": entry.is_undone,
        "records": [
            {
                "table": record.table,
                "id": record.row_id,
                "name": _plain(record.name),
                "added": record.is_new,
                "deleted": record.is_gone,
                "fields": [
                    {
                        "field": say(line.label),
                        "before": _plain(line.before),
                        "after": _plain(line.after),
                    }
                    for line in record.lines
                ],
            }
            for record in entry.records
        ],
        "more": entry.more,
    }


def _plain(value: object) -> object:
    from cxdesk.services import shop

    if isinstance(value, Amount):
        return in_units(value.value, value.unit, shop.current().currency)
    if isinstance(value, date):  # an instant is one, too
        return value.isoformat()
    return say(value) if isinstance(value, T) else value


def _bin_arguments(parser: Parser) -> None:
    actions = Actions(parser)
    listing = actions.add("list", T("Help", "what was deleted in the last 30 days"))
    add_json_option(listing)
    restore = actions.add("restore", T("Help", "bring it back"))
    restore.add_argument(
        "step", type=int, help=T("Help", "the number that the list of the bin shows")
    )


def _bin(arguments: argparse.Namespace) -> int:
    return _list_bin(arguments) if arguments.action == "list" else _restore(arguments)


def _list_bin(arguments: argparse.Namespace) -> int:
    from cxdesk.services import bin as paper_bin

    with reading(arguments):
        items = paper_bin.deleted(now=clock.now())
        if arguments.json:
            print_json([_item_json(item) for item in items])
            return 0
        _print_items(items)
    return 0


def _print_items(items: Sequence[BinItem]) -> None:
    if not items:
        print(say(T("CLI", "The bin is empty.")))
        return
    heads = (
        T("CLI", "Step"),
        T("CLI", "When"),
        T("CLI", "Who"),
        T("CLI", "Kind"),
        T("CLI", "Name"),
    )
    rows = [
        (
            str(item.step_id),
            _minute(item.at),
            say(item.who),
            say(record.noun),
            say("" if record.name is None else record.name),
        )
        for item in items
        for record in item.records
    ]
    print_table(heads, rows, left=5)


def _item_json(item: BinItem) -> dict[str, object]:
    return {
        "step": item.step_id,
        "at": item.at.isoformat(),
        "who": say(item.who),
        "records": [
            {"table": record.table, "id": record.row_id, "name": _plain(record.name)}
            for record in item.records
        ],
    }


def _restore(arguments: argparse.Namespace) -> int:
    from cxdesk.services import bin as paper_bin

    with writing(arguments):
        label = paper_bin.restore(arguments.step, now=clock.now())
    print(say(T("CLI", "Undone: {what}").fill(what=label)))
    return 0


HISTORY = Command(
    name="history",
    help=T("Help", "what was changed, by whom, when, from what to what"),
    add_arguments=_history_arguments,
    run=_history,
    epilog=T(
        "Help",
        "--json: [{step, at, who, what, undone, more, records: [{table, id, name, added,"
        " deleted, fields: [{field, before, after}]}]}]",
    ),
)
BIN = Command(
    name="bin",
    help=T("Help", "bin list, bin restore STEP"),
    add_arguments=_bin_arguments,
    run=_bin,
    epilog=T("Help", "list --json: [{step, at, who, records: [{table, id, name}]}]"),
)

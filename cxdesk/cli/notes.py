"""The command for what the owner says of indicators."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.command import Actions, Command, add_json_option
from cxdesk.cli.errors import UsageError
from cxdesk.cli.indicator import key_of
from cxdesk.cli.output import print_json, print_table, say
from cxdesk.cli.shop_file import reading, writing
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse

    from cxdesk.cli.command import Parser
    from cxdesk.domain.kpi_notes import KpiNote

_EPILOG = T(
    "Help",
    """
What is said stands under the indicator and with the definitions of the report. set leaves what is
not given as it is; an empty text takes it away.

list, set --json: [{kpi_key, matters, stands_for}]; set prints the one
""",
)


def _arguments(parser: Parser) -> None:
    actions = Actions(parser)
    listing = actions.add("list", T("Help", "what is said of the indicators"))
    put = actions.add("set", T("Help", "say it of one indicator"))
    put.add_argument("indicator", metavar="KEY", help=T("Help", "the key of an indicator"))
    put.add_argument("--matters", metavar="TEXT", help=T("Help", "why it matters to the shop"))
    put.add_argument(
        "--stands-for", metavar="TEXT", help=T("Help", "what it is measured in place of")
    )
    for made in (listing, put):
        add_json_option(made)


def _notes(arguments: argparse.Namespace) -> int:
    return _set(arguments) if arguments.action == "set" else _list(arguments)


def _list(arguments: argparse.Namespace) -> int:
    from cxdesk.services import catalogue, kpi_notes

    with reading(arguments):
        found = kpi_notes.notes()
        names = {kpi.key: words.say(kpi.name) for kpi in catalogue.every()}
    if arguments.json:
        print_json([asdict(note) for note in found])
        return 0
    if not found:
        print(say(T("CLI", "Nothing is said of any indicator yet.")))
        return 0
    heads = (
        T("CLI", "Indicator"),
        T("CLI", "Why it matters to us"),
        T("CLI", "What it gives an idea of"),
    )
    rows = [(names.get(one.kpi_key, one.kpi_key), one.matters, one.stands_for) for one in found]
    print_table(heads, rows, left=3)
    return 0


def _set(arguments: argparse.Namespace) -> int:
    from cxdesk.services import kpi_notes

    given = {"matters": arguments.matters, "stands_for": arguments.stands_for}
    said = {name: text for name, text in given.items() if text is not None}
    if not said:
        raise UsageError(T("CLI", "--matters or --stands-for is needed"), "cxdesk notes set")
    with writing(arguments):
        key = key_of(arguments.indicator)
        before = kpi_notes.note(key)
        kpi_notes.set_note(replace(before, **said), now=clock.now())
        kept: KpiNote = kpi_notes.note(key)
    if arguments.json:
        print_json(asdict(kept))
    else:
        print(say(T("CLI", "Noted.")))
    return 0


NOTES = Command(
    name="notes",
    help=T("Help", "why indicators matter to the shop, and what they stand in for"),
    add_arguments=_arguments,
    run=_notes,
    epilog=_EPILOG,
)

"""cxdesk goals readers and leads: who needs to know of a goal, and what moves before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.cli.goals.goal_json import reader_json
from cxdesk.cli.goals.typed import json_argument, print_done, reader_of
from cxdesk.cli.indicator import key_of
from cxdesk.cli.output import print_json, print_table, say
from cxdesk.cli.shop_file import reading, writing
from cxdesk.cli.values import day_of
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from cxdesk.cli.command import Parser
    from cxdesk.domain.goals import Goal, Reader

_LISTS = (
    ("--add", T("Help", "somebody who needs to know; may be repeated")),
    ("--remove", T("Help", "somebody who does not need to know any more; may be repeated")),
    ("--told", T("Help", "somebody who was told; may be repeated")),
    ("--untold", T("Help", "somebody who was not told after all; may be repeated")),
)


def readers_arguments(parser: Parser) -> None:
    """Of which goal, who comes and goes, and who was told."""
    json_argument(parser)
    parser.add_argument("id", type=int, help=T("Help", "the id of the goal"))
    for name, told in _LISTS:
        parser.add_argument(name, metavar="NAME", action="append", help=told)
    parser.add_argument("--all-told", action="store_true", help=T("Help", "all of them were told"))
    parser.add_argument("--on", metavar="DATE", help=T("Help", "the day (default: today)"))


def readers(arguments: argparse.Namespace) -> int:
    """Show them; with names, change them."""
    lists = (arguments.add, arguments.remove, arguments.told, arguments.untold)
    if any(lists) or arguments.all_told:
        return _change_readers(arguments)
    from cxdesk.services import goals

    with reading(arguments):
        found = goals.kept_goal(arguments.id).readers
    if arguments.json:
        print_json([reader_json(one) for one in found])
    elif not found:
        print(say(T("CLI", "Nobody is named who needs to know.")))
    else:
        heads = T("CLI", "Who needs to know"), T("CLI", "Told on")
        print_table(heads, [_row(one) for one in found], left=2)
    return 0


def leads_arguments(parser: Parser) -> None:
    """Of which goal, and which indicators move before it."""
    json_argument(parser)
    parser.add_argument("id", type=int, help=T("Help", "the id of the goal"))
    parser.add_argument(
        "kpis", metavar="KPI", nargs="*", help=T("Help", "the indicators; without any: none")
    )


def leads(arguments: argparse.Namespace) -> int:
    """Keep these in place of those before."""
    from cxdesk.services import goal_changes

    with writing(arguments):
        goal_changes.set_leads(arguments.id, list(map(key_of, arguments.kpis)), now=clock.now())
        print_done(arguments, arguments.id, T("CLI", "Goal {id} is changed."))
    return 0


def _change_readers(arguments: argparse.Namespace) -> int:
    """First who comes and goes, then who was told."""
    from cxdesk.services import goal_readers, goals

    with writing(arguments):
        now, goal = clock.now(), goals.kept_goal(arguments.id)
        gone = {one.key for one in _named(arguments.remove, goal)}
        stay = [one for one in goal.readers if one.key not in gone]
        new = [reader_of(name) for name in arguments.add or ()]
        goal_readers.set_readers(goal.id, (*stay, *new), now=now)
        goal = goals.kept_goal(goal.id)
        told = goal.readers if arguments.all_told else _named(arguments.told, goal)
        goal_readers.tell_readers(goal.id, day_of(arguments.on), told, now=now)
        goal_readers.tell_readers(goal.id, None, _named(arguments.untold, goal), now=now)
        print_done(arguments, goal.id, T("CLI", "Goal {id} is changed."))
    return 0


def _named(names: Iterable[str] | None, goal: Goal) -> tuple[Reader, ...]:
    """The readers of a goal that were named; ValidationError for one who is none."""
    found = {one.key: one for one in goal.readers}
    wanted = [(name, reader_of(name).key) for name in names or ()]
    for name, key in wanted:
        if key not in found:
            text = T("CLI", "“{name}” is not among those who need to know.")
            raise ValidationError("readers", text.fill(name=name))
    return tuple(found[key] for _name, key in wanted)


def _row(reader: Reader) -> tuple[str, str]:
    return reader.name, reader.told_on.isoformat() if reader.told_on else ""

"""cxdesk goals list: the goals, how they stand and where they are heading."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.goals.goal_json import goal_json
from cxdesk.cli.goals.typed import json_argument
from cxdesk.cli.output import amount, percent, print_json, print_table, say
from cxdesk.cli.shop_file import reading
from cxdesk.cli.values import as_of_instant
from cxdesk.domain.assess import STATUS_SIGNS, STATUS_WORDS
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.cli.command import Parser
    from cxdesk.domain.assess import Status
    from cxdesk.services.goals import GoalView


def list_arguments(parser: Parser) -> None:
    """Options that may stand before or after the action: the later one must not undo the first."""
    parser.add_argument(
        "--as-of",
        metavar="D",
        default=argparse.SUPPRESS,
        help=T("Help", "a date or instant; nothing later counts"),
    )
    parser.add_argument(
        "--all", action="store_true", default=argparse.SUPPRESS, help=T("Help", "closed goals too")
    )
    json_argument(parser)


def show(arguments: argparse.Namespace) -> int:
    """The open goals, or all of them, as a table or as JSON."""
    from cxdesk.services import goals, shop

    with reading(arguments):
        settings = shop.current()
        as_of = as_of_instant(arguments.as_of, settings)
        views = goals.goals(as_of, with_closed=arguments.all)
    if arguments.json:
        print_json([goal_json(view, settings.currency) for view in views])
    else:
        _print_goals(views, settings.currency)
    return 0


def _print_goals(views: tuple[GoalView, ...], currency: str) -> None:
    if not views:
        print(say(T("CLI", "There is no goal yet.")))
        return
    heads = (
        T("CLI", "Goal"),
        T("CLI", "Status"),
        T("CLI", "Now"),
        T("CLI", "Expected by now"),
        T("CLI", "Target"),
        T("CLI", "Deadline"),
        T("CLI", "Forecast"),
        T("CLI", "Chance"),
    )
    rows = [_row(one, currency, view) for view in views for one in view.each]
    print_table(heads, rows, left=2)


def _row(view: GoalView, currency: str, whole: GoalView) -> tuple[str, ...]:
    """A goal with the status of the whole of it, or below it and indented one of its parts."""
    is_part = view is not whole
    found, target = view.assessment if is_part else view.overall, view.goal.target
    unit = view.kpi.unit
    ahead = found.outlook
    chance = ahead.shown if ahead else None
    return (
        f"{'    ' if is_part else ''}{view.goal.id} {view.goal.title}",
        _status(view, found.status),
        amount(found.current.value, unit, currency),
        amount(found.expected, unit, currency),
        amount(target.value if target else None, unit, currency),
        target.deadline_on.isoformat() if target else "",
        amount(ahead.value, unit, currency) if ahead else "",
        percent(str(chance)) if chance is not None else "",
    )


def _status(view: GoalView, status: Status) -> str:
    """How it stands; of a closed one also since when it is."""
    told = f"{STATUS_SIGNS[status]} {words.say(STATUS_WORDS[status])}"
    if view.goal.closed_on is None:
        return told
    closed = T("CLI", "{status}, closed on {day}")
    return say(closed.fill(status=told, day=view.goal.closed_on))

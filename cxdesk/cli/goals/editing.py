"""cxdesk goals edit: all of a goal but its target, with the reason."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cxdesk.cli.cadences import CADENCES, a_cadence
from cxdesk.cli.figures import staff_member
from cxdesk.cli.goals.typed import json_argument, print_done, typed
from cxdesk.cli.indicator import indicator, key_of
from cxdesk.cli.one_of import one_of
from cxdesk.cli.shop_file import writing
from cxdesk.cli.values import date_of, where_of
from cxdesk.domain.goals import KIND_WORDS, WINDOW_WORDS, GoalKind, Window
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from cxdesk.cli.command import Parser
    from cxdesk.domain.goals import Goal


def edit_arguments(parser: Parser) -> None:
    """Of which goal, why, and what becomes another; what is left out stays."""
    json_argument(parser)
    parser.add_argument("id", type=int, help=T("Help", "the id of the goal"))
    parser.add_argument("--reason", required=True, help=T("Help", "why, in your own words"))
    parser.add_argument("--title", help=T("Help", "what it is called"))
    parser.add_argument("--owner", metavar="NAME", help=T("Help", "who is responsible; '' nobody"))
    parser.add_argument("--why", help=T("Help", "why it matters"))
    parser.add_argument("--how", help=T("Help", "what will be done for it"))
    parser.add_argument("--cadence", **a_cadence(), help=T("Help", "how often it is reviewed"))
    parser.add_argument(
        "--weight", metavar="N", type=int, help=T("Help", "how many times a part counts, 1 to 9")
    )
    _measure_arguments(parser)


def _measure_arguments(parser: Parser) -> None:
    """What it counts and from where it starts: another one is measured from a new start."""
    parser.add_argument("--kpi", help=T("Help", "the indicator, of the same unit"))
    parser.add_argument(
        "--kind", **one_of(GoalKind, KIND_WORDS), help=T("Help", "what kind of goal it is")
    )
    parser.add_argument(
        "--window",
        **one_of(Window, WINDOW_WORDS),
        help=T("Help", "the days over which a level is measured"),
    )
    chosen = parser.add_mutually_exclusive_group()
    chosen.add_argument(
        "--where",
        metavar="KEY=VALUE",
        action="append",
        help=T("Help", "only these records; may be repeated").source,
    )
    chosen.add_argument(
        "--everything", action="store_true", help=T("Help", "all records again").source
    )
    parser.add_argument("--starts", metavar="DATE", help=T("Help", "the first day"))
    parser.add_argument(
        "--baseline", help=T("Help", "the starting point, typed by hand; '' measures it")
    )


def edit(arguments: argparse.Namespace) -> int:
    """Make it what was typed; what was there before stays in its history."""
    from cxdesk.domain import goal_edits
    from cxdesk.services import goal_changes, goals

    with writing(arguments):
        goal = goals.kept_goal(arguments.id)
        draft = replace(goal_edits.draft_of(goal), **_typed(arguments, goal))
        goal_changes.edit_goal(goal.id, draft, reason=arguments.reason, now=clock.now())
        print_done(arguments, goal.id, T("CLI", "Goal {id} is changed."))
    return 0


def _typed(arguments: argparse.Namespace, goal: Goal) -> dict[str, Any]:  # fields of a draft
    """The fields of the draft that were typed."""
    readings: dict[str, tuple[str, Callable[[Any], object]]] = {
        "title": ("title", str),
        "owner": ("owner_id", _person),
        "why": ("why", str),
        "how": ("how", str),
        "cadence": ("cadence", CADENCES.__getitem__),
        "weight": ("weight", int),
        "kpi": ("kpi_key", key_of),
        "kind": ("kind", GoalKind),
        "window": ("window", Window),
        "where": ("where", where_of),
        "starts": ("starts_on", date_of),
    }
    given = {name: getattr(arguments, name) for name in readings}
    found = {
        readings[name][0]: readings[name][1](value)
        for name, value in given.items()
        if value is not None
    }
    if arguments.everything:
        found["where"] = {}
    return found | _baseline(arguments, goal)


def _person(text: str) -> int | None:
    return staff_member(text).id if text.strip() else None


def _baseline(arguments: argparse.Namespace, goal: Goal) -> dict[str, object]:
    if arguments.baseline is None:
        return {}
    kpi = indicator(arguments.kpi or goal.kpi_key)
    value = typed(arguments.baseline, kpi) if arguments.baseline.strip() else None
    return {"baseline_value": value, "baseline_n": 0}

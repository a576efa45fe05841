"""cxdesk goals add and part: set a goal, or one more indicator under one; what to think about."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.cadences import CADENCES, a_cadence
from cxdesk.cli.figures import staff_member
from cxdesk.cli.goals.typed import json_argument, print_done, reader_of, typed
from cxdesk.cli.indicator import indicator, key_of
from cxdesk.cli.one_of import one_of
from cxdesk.cli.output import say
from cxdesk.cli.shop_file import writing
from cxdesk.cli.values import date_of, day_of, where_of
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goals import KIND_WORDS, MODE_WORDS, WINDOW_WORDS, GoalKind, TargetMode, Window
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse

    from cxdesk.cli.command import Parser
    from cxdesk.domain.kpi import Kpi


def add_arguments(parser: Parser) -> None:
    """What a goal aims at, by when, and why."""
    parser.add_argument("--target", required=True, help=T("Help", "the number to reach"))
    _goal_arguments(parser)


def plan_arguments(parser: Parser) -> None:
    """The same for a goal that is only planned: its target may be left to the past."""
    parser.add_argument("--target", help=T("Help", "default: the firm one of the three proposed"))
    _goal_arguments(parser)


def _goal_arguments(parser: Parser) -> None:
    json_argument(parser)
    parser.add_argument("kpi", metavar="KPI", help=T("Help", "the indicator"))
    parser.add_argument("--by", metavar="DATE", required=True, help=T("Help", "the deadline"))
    parser.add_argument("--title", default="", help=T("Help", "default: the indicator's name"))
    parser.add_argument(
        "--mode",
        **one_of(TargetMode, MODE_WORDS),
        default="value",
        help=T("Help", "what the number of the target means"),
    )
    parser.add_argument("--starts", metavar="DATE", help=T("Help", "default: today"))
    parser.add_argument("--range-low", help=T("Help", "the lower end of a range"))
    _measure_arguments(parser)
    parser.add_argument(
        "--owner", metavar="NAME", help=T("Help", "who is responsible: name or initials")
    )
    parser.add_argument("--why", default="", help=T("Help", "why it matters"))
    parser.add_argument("--how", default="", help=T("Help", "what will be done for it"))
    _steering_arguments(parser)


def part_arguments(parser: Parser) -> None:
    """Of which goal it is a part, how much it counts there, and what a goal has."""
    parser.add_argument("id", type=int, help=T("Help", "the id of the goal"))
    add_arguments(parser)
    parser.add_argument(
        "--weight",
        metavar="N",
        type=int,
        default=1,
        help=T("Help", "how many times it counts, 1 to 9"),
    )


def _steering_arguments(parser: Parser) -> None:
    """When a goal is looked at, who needs to know, and what moves before it."""
    parser.add_argument(
        "--cadence", **a_cadence(), default="none", help=T("Help", "how often it is reviewed")
    )
    parser.add_argument(
        "--first-review", metavar="DATE", help=T("Help", "default: one turn after the start")
    )
    parser.add_argument(
        "--who",
        metavar="NAME",
        action="append",
        help=T("Help", "who needs to know, of the staff or not; may be repeated"),
    )
    parser.add_argument(
        "--lead",
        metavar="KPI",
        action="append",
        help=T("Help", "an indicator that usually moves before it; may be repeated"),
    )


def _measure_arguments(parser: Parser) -> None:
    """What a goal counts, and from where it starts."""
    parser.add_argument(
        "--kind",
        **one_of(GoalKind, KIND_WORDS),
        default="level",
        help=T("Help", "what kind of goal it is"),
    )
    parser.add_argument(
        "--window",
        **one_of(Window, WINDOW_WORDS),
        default="rolling_90",
        help=T("Help", "the days over which a level is measured"),
    )
    parser.add_argument(
        "--where",
        metavar="KEY=VALUE",
        action="append",
        help=T("Help", "only these records; may be repeated"),
    )
    parser.add_argument(
        "--baseline",
        help=T("Help", "the starting point, typed by hand; default: measured over the window"),
    )
    parser.add_argument(
        "--baseline-n", type=int, default=0, help=T("Help", "on how many records a typed one rests")
    )


def add(arguments: argparse.Namespace) -> int:
    """Set it, and say what to think about."""
    from cxdesk.services import goal_changes

    with writing(arguments):
        draft = draft_of(arguments, indicator(arguments.kpi))
        now = clock.now()
        goal_id = goal_changes.add_goal(draft, now=now)
        _print_warnings(draft, now)
        print_done(arguments, goal_id, T("CLI", "Set goal {id}."))
    return 0


def add_part(arguments: argparse.Namespace) -> int:
    """Set it under its goal, and say what to think about."""
    from cxdesk.services import goal_changes

    with writing(arguments):
        typed_draft = draft_of(arguments, indicator(arguments.kpi))
        draft, now = replace(typed_draft, weight=arguments.weight), clock.now()
        part_id = goal_changes.add_part(arguments.id, draft, now=now)
        _print_warnings(draft, now)
        print_done(arguments, part_id, T("CLI", "Set goal {id}."))
    return 0


def draft_of(arguments: argparse.Namespace, kpi: Kpi) -> GoalDraft:
    """The goal as typed; without a target, one that aims at 0."""
    mode = TargetMode(arguments.mode)
    low, baseline, first = arguments.range_low, arguments.baseline, arguments.first_review
    return GoalDraft(
        kpi_key=kpi.key,
        title=arguments.title or words.say(kpi.name),
        entered=typed(arguments.target, kpi, mode) if arguments.target else 0.0,
        starts_on=day_of(arguments.starts),
        deadline_on=date_of(arguments.by),
        mode=mode,
        kind=GoalKind(arguments.kind),
        window=Window(arguments.window),
        range_low=typed(low, kpi) if low else None,
        where=where_of(arguments.where),
        baseline_value=typed(baseline, kpi) if baseline else None,
        baseline_n=arguments.baseline_n,
        owner_id=staff_member(arguments.owner).id if arguments.owner else None,
        why=arguments.why,
        how=arguments.how,
        cadence=CADENCES[arguments.cadence],
        first_review_on=date_of(first) if first else None,
        readers=tuple(reader_of(name) for name in arguments.who or ()),
        leads=tuple(map(key_of, arguments.lead or ())),
    )


def _print_warnings(draft: GoalDraft, now: int) -> None:
    """What to think about, one line each: the starting point, then the traits of a good goal."""
    from cxdesk.services import goal_plan

    doubts = [doubt.words for doubt in goal_plan.doubts(draft, now=now)]
    for warning in (*goal_plan.check_goal(draft, now=now).warnings, *doubts):
        print(say(warning), file=sys.stderr)

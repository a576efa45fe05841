"""cxdesk goals target, close and reopen: another target, and the end of a goal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.cli.goals.typed import json_argument, print_done, typed
from cxdesk.cli.one_of import one_of
from cxdesk.cli.shop_file import writing
from cxdesk.cli.values import date_of, day_of
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goals import MODE_WORDS, TargetMode
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse

    from cxdesk.cli.command import Parser


def target_arguments(parser: Parser) -> None:
    """Of which goal, what the target is now, and why."""
    json_argument(parser)
    parser.add_argument("id", type=int, help=T("Help", "the id of the goal"))
    parser.add_argument("--target", required=True, help=T("Help", "the number to reach"))
    parser.add_argument("--by", metavar="DATE", required=True, help=T("Help", "the deadline"))
    parser.add_argument(
        "--from", dest="valid_from", metavar="DATE", help=T("Help", "default: today")
    )
    parser.add_argument(
        "--mode",
        **one_of(TargetMode, MODE_WORDS),
        default="value",
        help=T("Help", "what the number of the target means"),
    )
    parser.add_argument("--range-low", help=T("Help", "the lower end of a range"))
    parser.add_argument("--reason", default="", help=T("Help", "why, in your own words"))


def change(arguments: argparse.Namespace) -> int:
    """Give it the new target."""
    from cxdesk.services import goal_changes, goals

    with writing(arguments):
        now = clock.now()
        kpi = goals.goal(arguments.id, now).kpi
        mode = TargetMode(arguments.mode)
        low = arguments.range_low
        goal_changes.change_target(
            arguments.id,
            on=day_of(arguments.valid_from),
            mode=mode,
            entered=typed(arguments.target, kpi, mode),
            deadline_on=date_of(arguments.by),
            range_low=typed(low, kpi) if low else None,
            reason=arguments.reason,
            now=now,
        )
        print_done(arguments, arguments.id, T("CLI", "Goal {id} has a new target."))
    return 0


def close_arguments(parser: Parser) -> None:
    """Which goal, on what day, and why."""
    json_argument(parser)
    parser.add_argument("id", type=int, help=T("Help", "the id of the goal"))
    parser.add_argument("--on", metavar="DATE", help=T("Help", "the day (default: today)"))
    parser.add_argument(
        "--reason", default="", help=T("Help", "why it ends, in your own words; asked for")
    )


def close(arguments: argparse.Namespace) -> int:
    """End it; its history stays."""
    from cxdesk.services import goal_changes, goals

    with writing(arguments):
        if goals.kept_goal(arguments.id).closed_on is None and not arguments.reason.strip():
            text = T("CLI", "Say with --reason in a few words why it ends, for the history.")
            raise ValidationError("reason", text)
        on = day_of(arguments.on)
        goal_changes.close_goal(arguments.id, on=on, reason=arguments.reason, now=clock.now())
        print_done(arguments, arguments.id, T("CLI", "Goal {id} is closed."))
    return 0


def reopen_arguments(parser: Parser) -> None:
    """Which goal."""
    json_argument(parser)
    parser.add_argument("id", type=int, help=T("Help", "the id of the goal"))


def reopen(arguments: argparse.Namespace) -> int:
    """Take its closing back."""
    from cxdesk.services import goal_changes

    with writing(arguments):
        goal_changes.reopen_goal(arguments.id, now=clock.now())
        print_done(arguments, arguments.id, T("CLI", "Goal {id} is open again."))
    return 0

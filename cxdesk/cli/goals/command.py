"""The command that shows goals and changes them: its actions in the order of its help."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.cli.command import Actions, Command
from cxdesk.cli.goals import adding, changing, listing, planning
from cxdesk.domain.text import T

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from cxdesk.cli.command import Parser

_EPILOG = T(
    "Help",
    """
Values are in the unit of the indicator: per cent 0-100, NPS points, money in currency units, times
in seconds (or 30min, 2h). --mode points means so many better, percent so many per cent better.

--json: [{id, title, kpi, unit, where, kind, window, starts_on, deadline_on, baseline, baseline_n,
          target, mode, entered, current, n, low, high, expected, progress, expected_progress,
          fraction, pace, gap, required_per_30_days, days_left, share_inside, status,
          within_noise, met_today, forecast: {value, low, high, at}, chance, chance_exact,
          season_considered, owner, why, how, closed_on, closed_reason,
          targets: [{valid_from_on, deadline_on, mode, entered, value, reason}]}]
        progress, expected_progress, fraction, pace and share_inside are shares (1 is all);
        status is achieved, missed, on_track, at_risk, behind, no_data, too_early, not_started or
        incomplete. forecast is what the deadline (at) will probably show, within the 80 % interval
        low to high, from four complete months (or weeks) on; chance is the probability of reaching
        the target, from six on: as shown, 0.05 to 0.95 in steps of 0.05, and chance_exact as
        worked out. season_considered needs two whole years. No data is null.
        add, target and close print the one goal, {id, ...}.
""",
)


class Action(NamedTuple):
    """One word after ``goals``: its help, its arguments, and what it does."""

    name: str
    help: T
    add_arguments: Callable[[Parser], None]
    run: Callable[[argparse.Namespace], int]


ACTIONS: tuple[Action, ...] = (
    Action("list", T("Help", "show the goals"), listing.list_arguments, listing.show),
    Action("plan", planning.ABOUT, planning.add_arguments, planning.show),
    Action("add", T("Help", "set a goal"), adding.add_arguments, adding.add),
    Action(
        "target", T("Help", "give a goal a new target"), changing.target_arguments, changing.change
    ),
    Action("close", T("Help", "close a goal"), changing.close_arguments, changing.close),
)


def _arguments(parser: Parser) -> None:
    parser.set_defaults(as_of=None, all=False, json=False)
    listing.list_arguments(parser)
    actions = Actions(parser, required=False)
    for action in ACTIONS:
        action.add_arguments(actions.add(action.name, action.help))


def _goals(arguments: argparse.Namespace) -> int:
    """What was asked for; without an action the list."""
    by_name = {action.name: action.run for action in ACTIONS}
    return by_name[arguments.action or "list"](arguments)


GOALS = Command(
    name="goals",
    help=T(
        "Help",
        "goals or goals list: show the goals; goals add, goals target, goals close: change them",
    ),
    add_arguments=_arguments,
    run=_goals,
    epilog=_EPILOG,
)

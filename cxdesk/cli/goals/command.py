"""The command that shows goals and changes them: its actions in the order of its help."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.cli.command import Actions, Command
from cxdesk.cli.goals import adding, changing, editing, history, listing, people, planning
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
          targets: [{valid_from_on, deadline_on, mode, entered, value, reason}], cadence,
          first_review_on, readers: [{name, staff_id, told_on}], leads: [kpi], weight,
          status_with_parts, progress_with_parts, parts: [the same of each part]}]
        progress, expected_progress, fraction, pace and share_inside are shares (1 is all);
        status is achieved, missed, on_track, at_risk, behind, no_data, too_early, not_started or
        incomplete. forecast is what the deadline (at) will probably show, within the 80 % interval
        low to high, from four complete months (or weeks) on; chance is the probability of reaching
        the target, from six on: as shown, 0.05 to 0.95 in steps of 0.05, and chance_exact as
        worked out. season_considered needs two whole years. No data is null.
        All actions but list, readers without names and history print the one goal, {id, ...};
        history prints [{on, kind, reason, by}], by kind (set, target, edit, review, closed) with
        target, changes: [{field, before, after}] or review: {value, expected, status, decision,
        next_on}.
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
    Action(
        "edit", T("Help", "change anything else of a goal"), editing.edit_arguments, editing.edit
    ),
    Action(
        "part",
        T("Help", "set one more indicator under a goal"),
        adding.part_arguments,
        adding.add_part,
    ),
    Action(
        "readers",
        T("Help", "who needs to know of a goal"),
        people.readers_arguments,
        people.readers,
    ),
    Action(
        "leads",
        T("Help", "the indicators that move before it"),
        people.leads_arguments,
        people.leads,
    ),
    Action(
        "history",
        T("Help", "all that became of a goal"),
        history.history_arguments,
        history.show,
    ),
    Action("close", T("Help", "close a goal"), changing.close_arguments, changing.close),
    Action(
        "reopen",
        T("Help", "open a closed goal again"),
        changing.reopen_arguments,
        changing.reopen,
    ),
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
        "goals or goals list: show the goals; goals history: what became of one; goals add, part,"
        " target, edit, readers, leads, close, reopen: set and change them",
    ),
    add_arguments=_arguments,
    run=_goals,
    epilog=_EPILOG,
)

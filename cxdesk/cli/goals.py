"""The command that shows goals, adds them, changes their targets and closes them."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.command import PRINT_JSON, Actions, Command
from cxdesk.cli.figures import staff_member
from cxdesk.cli.goal_json import goal_json
from cxdesk.cli.one_of import one_of
from cxdesk.cli.output import amount, print_json, print_table, say
from cxdesk.cli.shop_file import reading, writing
from cxdesk.cli.values import as_of_instant, date_of, figure_of, number_of, where_of
from cxdesk.domain.assess import STATUS_SIGNS, STATUS_WORDS
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goals import KIND_WORDS, MODE_WORDS, WINDOW_WORDS, GoalKind, TargetMode, Window
from cxdesk.domain.periods import local_date
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.cli.command import Parser
    from cxdesk.domain.kpi import Kpi
    from cxdesk.services.goals import GoalView

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


def _arguments(parser: Parser) -> None:
    parser.set_defaults(as_of=None, all=False, json=False)
    _list_arguments(parser)
    actions = Actions(parser, required=False)
    _list_arguments(actions.add("list", T("Help", "show the goals")))
    _add_arguments(actions.add("add", T("Help", "set a goal")))
    _target_arguments(actions.add("target", T("Help", "give a goal a new target")))
    _close_arguments(actions.add("close", T("Help", "close a goal")))


def _list_arguments(parser: Parser) -> None:
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
    _json_argument(parser)


def _json_argument(parser: Parser) -> None:
    parser.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help=PRINT_JSON)


def _close_arguments(parser: Parser) -> None:
    _json_argument(parser)
    parser.add_argument("id", type=int, help=T("Help", "the id of the goal"))
    parser.add_argument("--on", metavar="DATE", help=T("Help", "the day (default: today)"))
    parser.add_argument("--reason", default="", help=T("Help", "why, in your own words"))


def _add_arguments(parser: Parser) -> None:
    _json_argument(parser)
    parser.add_argument("kpi", metavar="KPI", help=T("Help", "the indicator"))
    parser.add_argument("--target", required=True, help=T("Help", "the number to reach"))
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


def _target_arguments(parser: Parser) -> None:
    _json_argument(parser)
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


def _goals(arguments: argparse.Namespace) -> int:
    actions = {"add": _add, "target": _target, "close": _close, "list": _list, None: _list}
    return actions[arguments.action](arguments)


def _list(arguments: argparse.Namespace) -> int:
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


def _add(arguments: argparse.Namespace) -> int:
    from cxdesk.services import catalogue, goal_changes

    with writing(arguments):
        kpi = catalogue.by_key(arguments.kpi)
        mode = TargetMode(arguments.mode)
        low, baseline = arguments.range_low, arguments.baseline
        draft = GoalDraft(
            kpi_key=kpi.key,
            title=arguments.title or words.say(kpi.name),
            entered=_typed(arguments.target, kpi, mode),
            starts_on=_day(arguments.starts),
            deadline_on=date_of(arguments.by),
            mode=mode,
            kind=GoalKind(arguments.kind),
            window=Window(arguments.window),
            range_low=_typed(low, kpi) if low else None,
            where=where_of(arguments.where),
            baseline_value=_typed(baseline, kpi) if baseline else None,
            baseline_n=arguments.baseline_n,
            owner_id=staff_member(arguments.owner).id if arguments.owner else None,
            why=arguments.why,
            how=arguments.how,
        )
        now = clock.now()
        goal_id = goal_changes.add_goal(draft, now=now)
        _print_warnings(draft, now)
        _print_done(arguments, goal_id, T("CLI", "Set goal {id}."))
    return 0


def _print_warnings(draft: GoalDraft, now: int) -> None:
    """What to think about, one line each: the starting point, then the traits of a good goal."""
    from cxdesk.services import goal_plan

    doubts = [doubt.words for doubt in goal_plan.doubts(draft, now=now)]
    for warning in (*goal_plan.check_goal(draft, now=now).warnings, *doubts):
        print(say(warning), file=sys.stderr)


def _target(arguments: argparse.Namespace) -> int:
    from cxdesk.services import goal_changes, goals

    with writing(arguments):
        now = clock.now()
        kpi = goals.goal(arguments.id, now).kpi
        mode = TargetMode(arguments.mode)
        low = arguments.range_low
        goal_changes.change_target(
            arguments.id,
            on=_day(arguments.valid_from),
            mode=mode,
            entered=_typed(arguments.target, kpi, mode),
            deadline_on=date_of(arguments.by),
            range_low=_typed(low, kpi) if low else None,
            reason=arguments.reason,
            now=now,
        )
        _print_done(arguments, arguments.id, T("CLI", "Goal {id} has a new target."))
    return 0


def _close(arguments: argparse.Namespace) -> int:
    from cxdesk.services import goal_changes

    with writing(arguments):
        on = _day(arguments.on)
        goal_changes.close_goal(arguments.id, on=on, reason=arguments.reason, now=clock.now())
        _print_done(arguments, arguments.id, T("CLI", "Goal {id} is closed."))
    return 0


def _print_done(arguments: argparse.Namespace, goal_id: int, text: T) -> None:
    """A sentence, or with --json the goal as it is now."""
    from cxdesk.services import goals, shop

    if arguments.json:
        print_json(goal_json(goals.goal(goal_id, clock.now() + 1), shop.current().currency))
    else:
        print(say(text.fill(id=goal_id)))


def _day(text: str | None) -> date:
    """A typed date, else today in the shop."""
    from cxdesk.services import shop

    return date_of(text) if text else local_date(clock.now(), shop.calendar().zone)


def _typed(text: str, kpi: Kpi, mode: TargetMode = TargetMode.VALUE) -> float:
    """A typed number in the unit that goals are kept in."""
    from cxdesk.services import shop

    if mode is TargetMode.PERCENT:
        return number_of(text.strip().removesuffix("%"))
    return figure_of(text, kpi.unit, shop.current().currency)


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
    print_table(heads, [_row(view, currency) for view in views], left=2)


def _row(view: GoalView, currency: str) -> tuple[str, ...]:
    unit, found, target = view.kpi.unit, view.assessment, view.goal.target
    ahead = found.outlook
    chance = ahead.shown if ahead else None
    return (
        f"{view.goal.id} {view.goal.title}",
        f"{STATUS_SIGNS[found.status]} {words.say(STATUS_WORDS[found.status])}",
        amount(found.current.value, unit, currency),
        amount(found.expected, unit, currency),
        amount(target.value if target else None, unit, currency),
        target.deadline_on.isoformat() if target else "",
        amount(ahead.value, unit, currency) if ahead else "",
        f"{chance} %" if chance is not None else "",
    )


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

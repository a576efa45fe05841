"""The commands that explain a change, and mark what is usual anew."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli import why_tables
from cxdesk.cli.command import Actions, Command, add_json_option
from cxdesk.cli.errors import UsageError
from cxdesk.cli.indicator import key_of
from cxdesk.cli.one_of import one_of
from cxdesk.cli.output import print_json, print_table, say
from cxdesk.cli.shop_file import reading, writing
from cxdesk.cli.values import as_of_instant, date_of, where_of
from cxdesk.domain import vocabulary
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.periods import Grain, Period, period_of
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse

    from cxdesk.cli.command import Parser
    from cxdesk.services.why import Why

_EPILOG = T(
    "Help",
    """
--period is 2026-03, 2026-Q1, 2026-W12, 2026 or a day; one that still runs is held against as many
days. Parts add up to the change; those of fewer than five records, and all but the five largest,
are in rest. When the change is noise nothing is explained.
--goal explains how a goal moved since it began: from its starting point to its own measure now,
with the goal's filter. Its id is in "goals".

--json: {key, goal_id: id or null, unit, period_start, period_end, earlier_start, earlier_end,
         value, before, difference, verdict, noise, sentences: [text],
         by: [{dimension, before, after, change, mix, rate, reversed,
               parts: [{value, label, before, after, n_before, n_after, total, mix, rate}],
               rest: {parts, total, mix, rate} or null}],
         factors: [{label, before, after, total}], beside: [{key, label, before, after}],
         events: [{on, note}], comments: [{at, score, scale_max, text}]}
        before and after of a dimension are what is explained: of a median its mean.
""",
)
_USUAL_EPILOG = T(
    "Help",
    """
A mark says that from a day on an indicator has a new usual level: its usual range begins anew with
the period of that day.

list --json: [{id, key, on, reason}]
""",
)
_QUARTER = re.compile(r"(\d{4})-[Qq]([1-4])")
_WEEK = re.compile(r"(\d{4})-[Ww](\d{1,2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_YEAR = re.compile(r"\d{4}")


def period_named(text: str, week_start: int = 0) -> Period:
    """A period as typed: 2026-03, 2026-Q1, 2026-W12, 2026 or 2026-03-17."""
    try:
        if match := _QUARTER.fullmatch(text):
            first = date(int(match[1]), int(match[2]) * 3 - 2, 1)
            return period_of(first, Grain.QUARTER)
        if match := _WEEK.fullmatch(text):
            # The Thursday is in the week whatever the day it begins with.
            on = date.fromisocalendar(int(match[1]), int(match[2]), 4)
            return period_of(on, Grain.WEEK, week_start)
        if match := _MONTH.fullmatch(text):
            return period_of(date(int(match[1]), int(match[2]), 1), Grain.MONTH)
        if _YEAR.fullmatch(text):
            return period_of(date(int(text), 1, 1), Grain.YEAR)
    except ValueError:
        said = T("CLI", "“{text}” is not a period like 2026-03, 2026-Q1, 2026-W12 or 2026.")
        raise ValidationError("period", said.fill(text=text)) from None
    return period_of(date_of(text), Grain.DAY)


def _why_arguments(parser: Parser) -> None:
    parser.add_argument("key", nargs="?", metavar="KEY", help=T("Help", "an indicator"))
    parser.add_argument("--period", metavar="PERIOD", help=T("Help", "2026-03, 2026-Q1 …"))
    parser.add_argument(
        "--goal",
        type=int,
        metavar="ID",
        help=T("Help", "since this goal began, in place of KEY and --period"),
    )
    parser.add_argument(
        "--against",
        **one_of(["previous", "last-year"], synonyms=vocabulary.COMPARED_WITH),
        help=T("Help", "what it is compared with"),
    )
    parser.add_argument(
        "--by", metavar="KEY", help=T("Help", "one dimension alone: person, topic …")
    )
    parser.add_argument(
        "--where",
        metavar="KEY=VALUE",
        action="append",
        help=T("Help", "only these records; may be repeated"),
    )
    parser.add_argument(
        "--as-of", metavar="T", help=T("Help", "a date or instant; nothing later counts")
    )
    add_json_option(parser)


def _why(arguments: argparse.Namespace) -> int:
    from cxdesk.services import shop

    _check_asked(arguments)
    with reading(arguments):
        settings = shop.current()
        told = _since_goal if arguments.goal is not None else _of_period
        found = told(arguments, as_of_instant(arguments.as_of, settings))
    if arguments.json:
        print_json(why_tables.as_json(found, settings.currency))
    else:
        why_tables.print_why(found, settings.currency)
    return 0


def _check_asked(arguments: argparse.Namespace) -> None:
    """A goal says the rest itself; without one an indicator and its period are needed."""
    asked = (arguments.key, arguments.period, arguments.against, arguments.where)
    if arguments.goal is not None and any(asked):
        text = T("CLI", "--goal goes without KEY, --period, --against and --where")
        raise UsageError(text, "cxdesk why")
    if arguments.goal is None and not (arguments.key and arguments.period):
        raise UsageError(T("CLI", "KEY and --period are needed, or --goal"), "cxdesk why")


def _since_goal(arguments: argparse.Namespace, as_of: int) -> Why:
    from cxdesk.services import why

    return why.since_goal(arguments.goal, as_of, by=arguments.by)


def _of_period(arguments: argparse.Namespace, as_of: int) -> Why:
    from cxdesk.services import shop, why
    from cxdesk.services.comparing import Against

    return why.why(
        key_of(arguments.key),
        period_named(arguments.period, shop.current().first_weekday),
        as_of,
        against=Against(arguments.against or Against.PREVIOUS),
        where=where_of(arguments.where),
        by=arguments.by,
    )


def _usual_arguments(parser: Parser) -> None:
    actions = Actions(parser)
    mark = actions.add("mark", T("Help", "a new level begins"))
    mark.add_argument("key", metavar="KEY", help=T("Help", "an indicator"))
    mark.add_argument("--on", required=True, metavar="DATE", help=T("Help", "the day it began"))
    mark.add_argument("--reason", required=True, metavar="TEXT", help=T("Help", "what changed"))
    listing = actions.add("list", T("Help", "what was marked"))
    listing.add_argument("key", metavar="KEY", nargs="?", help=T("Help", "of one indicator"))
    add_json_option(listing)
    unmark = actions.add("unmark", T("Help", "take a mark away"))
    unmark.add_argument("id", type=int, metavar="ID", help=T("Help", "the id of the mark"))


def _usual(arguments: argparse.Namespace) -> int:
    return {"mark": _mark, "list": _marks, "unmark": _unmark}[arguments.action](arguments)


def _mark(arguments: argparse.Namespace) -> int:
    from cxdesk.services import usual

    on = date_of(arguments.on)
    with writing(arguments):
        mark_id = usual.mark_change(key_of(arguments.key), on, arguments.reason, now=clock.now())
    print(say(T("CLI", "Marked change {id}.").fill(id=mark_id)))
    return 0


def _unmark(arguments: argparse.Namespace) -> int:
    from cxdesk.services import usual

    with writing(arguments):
        usual.unmark_change(arguments.id, now=clock.now())
    print(say(T("CLI", "Mark {id} is gone.").fill(id=arguments.id)))
    return 0


def _marks(arguments: argparse.Namespace) -> int:
    from cxdesk.services import usual

    with reading(arguments):
        found = usual.marks(key_of(arguments.key) if arguments.key else None)
    if arguments.json:
        rows = [(row.id, row.kpi_key, row.starts_on, row.reason) for row in found]
        names = ("id", "key", "on", "reason")
        print_json([dict(zip(names, row, strict=True)) for row in rows])
        return 0
    if not found:
        print(say(T("CLI", "No change of what is usual was marked.")))
        return 0
    heads = (T("CLI", "Id"), T("CLI", "Key"), T("CLI", "Day"), T("CLI", "Reason"))
    table = [(str(r.id), r.kpi_key, r.starts_on.isoformat(), r.reason) for r in found]
    print_table([words.say(head) for head in heads], table, left=4)
    return 0


WHY = Command(
    name="why",
    help=T("Help", "explain a change: why KEY --period 2026-03, why --goal ID"),
    add_arguments=_why_arguments,
    run=_why,
    epilog=_EPILOG,
)
USUAL = Command(
    name="usual",
    help=T("Help", "usual mark KEY --on DATE --reason TEXT, usual list, usual unmark ID"),
    add_arguments=_usual_arguments,
    run=_usual,
    epilog=_USUAL_EPILOG,
)

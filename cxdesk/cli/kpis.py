"""The command that lists indicators and measures one over periods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli import kpi_json, kpi_signals, kpi_tables
from cxdesk.cli.command import Command, add_json_option
from cxdesk.cli.errors import UsageError
from cxdesk.cli.indicator import key_of
from cxdesk.cli.one_of import one_of
from cxdesk.cli.output import print_json, print_table
from cxdesk.cli.shop_file import reading, shop_path
from cxdesk.cli.values import as_of_instant, date_of, dates_of, where_of
from cxdesk.domain import vocabulary
from cxdesk.domain.kpi import Direction, Unit
from cxdesk.domain.own import EVERY_WORDS
from cxdesk.domain.periods import Grain, period_of, previous
from cxdesk.domain.text import T

if TYPE_CHECKING:
    import argparse
    from datetime import date

    from cxdesk.cli.command import Parser
    from cxdesk.domain.kpi import Kpi

_EPILOG = T(
    "Help",
    """
--from and --to are local dates, both inclusive; without --to up to today (or --as-of), without
--from the twelve months that end there, the running one included. --as-of DATE means the end of
that local day; nothing at or after an instant counts; on its own day a sale without a time counts
from the start of the day. --where takes stored keys or their words in English and Spanish; which
filters an indicator has is in "cxdesk kpi list --json". Only one of --by, --compare and --signals.
City, kind of customer (type) and tags are those on the card today, also for past dates.

list --json: [{key, name, unit, direction, role, group, meaning, formula, source, synonyms,
              filters: [key]}]
KEY --json:  {key, unit, direction, currency, as_of, rows: [{period_start, period_end, value, n,
              low, high, provisional, detail: {...}}]}; period_start and period_end are inclusive
              local dates, as_of is in epoch seconds; unit is points, percent, seconds, money,
              count, score or number; low and high the 95% interval; no data is null.
 cases_per_agent: each row also has people: [{staff_id, name, cases}] by name; the last one, of
              staff_id null, is nobody; detail.per_hour is null without the hours of all its weeks.
 --by:        also by, overlapping, and parts: [{value, label, rows: [...]}]; the part of the
              records that have none is "none".
 --compare:   each row also has compared: {period_start, period_end, value, n, difference,
              relative, verdict}; relative in per cent, null when the earlier value is 0 or less;
              a running period is held against as many days.
 --signals:   also firmness (provisional, usable, firm or null), shift: {period_start, before,
              after} or null, and sentence; each row has usual: {low, high, centre, firmness, rules,
              verdict}: the usual range at it, the rules that hold (outside, run, near_limit), and
              better, worse, higher, lower or normal (null for a period that runs or has few
              records); null where there is no range yet.
""",
)

_UNIT_WORDS = {
    Unit.POINTS: T("CLI", "points"),
    Unit.PERCENT: T("CLI", "per cent"),
    Unit.SECONDS: T("CLI", "time"),
    Unit.MONEY: T("CLI", "money"),
    Unit.COUNT: T("CLI", "count"),
    Unit.SCORE: T("CLI", "score"),
    Unit.NUMBER: T("CLI", "number"),
}
_WAY_WORDS = {
    Direction.HIGHER: T("CLI", "higher"),
    Direction.LOWER: T("CLI", "lower"),
    Direction.NEUTRAL: T("CLI", "either way"),
}


def _arguments(parser: Parser) -> None:
    about = T("Help", "an indicator, or: list (also when left out)")
    parser.add_argument("key", metavar="KEY", nargs="?", default="list", help=about)
    parser.add_argument(
        "--from", dest="first", metavar="DATE", help=T("Help", "first day, 2026-01-31")
    )
    parser.add_argument("--to", dest="last", metavar="DATE", help=T("Help", "last day"))
    parser.add_argument(
        "--every",
        **one_of(Grain, EVERY_WORDS, vocabulary.GRAINS),
        default="month",
        help=T("Help", "length of a row"),
    )
    parser.add_argument(
        "--as-of", metavar="T", help=T("Help", "a date or instant; nothing later counts")
    )
    parser.add_argument(
        "--where",
        metavar="KEY=VALUE",
        action="append",
        help=T("Help", "only these records; again for another filter"),
    )
    _reading_arguments(parser)
    add_json_option(parser)


def _reading_arguments(parser: Parser) -> None:
    """What is made of the rows: one of three."""
    parser.add_argument(
        "--by",
        metavar="KEY",
        help=T(
            "Help",
            "split: person, topic, channel, kind, tag, city, weekday …;"
            " not with --compare or --signals",
        ),
    )
    parser.add_argument(
        "--compare",
        **one_of(["previous", "last-year"], synonyms=vocabulary.COMPARED_WITH),
        help=T(
            "Help", "each row against the one before, or a year ago; not with --by or --signals"
        ),
    )
    parser.add_argument(
        "--signals",
        action="store_true",
        help=T("Help", "the usual range, and what leaves it; not with --by or --compare"),
    )


def _kpi(arguments: argparse.Namespace) -> int:
    return _list(arguments) if arguments.key == "list" else _series(arguments)


def _list(arguments: argparse.Namespace) -> int:
    found = _every(arguments)
    if arguments.json:
        print_json([kpi_json.definition(kpi) for kpi in found])
        return 0
    heads = (T("CLI", "Key"), T("CLI", "Indicator"), T("CLI", "Unit"), T("CLI", "Better when"))
    rows = [
        (
            k.key,
            words.say(k.name),
            words.say(_UNIT_WORDS[k.unit]),
            words.say(_WAY_WORDS[k.direction]),
        )
        for k in found
    ]
    print_table(heads, rows, left=4)
    return 0


def _every(arguments: argparse.Namespace) -> tuple[Kpi, ...]:
    """The indicators of every shop, and those of the shop's own where there is a shop file."""
    from cxdesk.services import catalogue

    if not shop_path(arguments).is_file():
        return catalogue.every()
    with reading(arguments):
        return catalogue.every()


def _series(arguments: argparse.Namespace) -> int:
    from cxdesk.services import comparing, load, measuring, shop, splits, usual

    _check(arguments)
    where = where_of(arguments.where)
    with reading(arguments):
        settings = shop.current()
        key = key_of(arguments.key)
        as_of = as_of_instant(arguments.as_of, settings)
        yard = measuring.yard_of(settings, as_of)
        first, last = _range(arguments, yard.today)
        trend = measuring.series(key, first, last, Grain(arguments.every), as_of=as_of, where=where)
        parts = changes = signals = None
        if arguments.by:
            periods = tuple(point.period for point in trend.points)
            parts = splits.split(trend.kpi, periods, yard, arguments.by, where)
        if arguments.compare:
            changes = comparing.compared(trend, comparing.Against(arguments.compare), yard, where)
        if arguments.signals:
            signals = usual.usual_of(trend)
        called = load.names()
    currency = settings.currency
    if arguments.json:
        found = kpi_json.series(trend, currency, parts, changes, called=called)
        print_json(kpi_signals.added(found, trend, signals, currency))
    elif signals is not None:
        kpi_signals.print_trend(trend, signals, currency)
    elif parts is not None:
        kpi_tables.print_parts(trend, parts, currency)
    else:
        kpi_tables.print_trend(trend, currency, changes)
    return 0


def _range(arguments: argparse.Namespace, today: date) -> tuple[date, date]:
    """The dates asked for; without them the running month and the eleven before it."""
    last = date_of(arguments.last) if arguments.last else today
    month = period_of(last, Grain.MONTH)
    for _ in range(11):
        month = previous(month)
    return dates_of(arguments.first or month.start.isoformat(), last.isoformat())


def _check(arguments: argparse.Namespace) -> None:
    if sum(map(bool, (arguments.by, arguments.compare, arguments.signals))) > 1:
        text = T("CLI", "--by, --compare and --signals do not go together")
        raise UsageError(text, "cxdesk kpi")


KPI = Command(
    name="kpi",
    help=T("Help", "list the indicators, or measure one: one row for each period"),
    add_arguments=_arguments,
    run=_kpi,
    epilog=_EPILOG,
)

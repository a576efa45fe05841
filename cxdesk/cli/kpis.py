"""The command that lists indicators and measures one over periods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.command import Command
from cxdesk.cli.errors import UsageError
from cxdesk.cli.output import amount, measure_json, print_json, print_table
from cxdesk.cli.shop_file import reading
from cxdesk.cli.values import as_of_instant, dates_of, where_of
from cxdesk.domain.kpi import Direction, Unit
from cxdesk.domain.periods import Grain
from cxdesk.domain.text import T

if TYPE_CHECKING:
    import argparse

    from cxdesk.domain.kpi import Kpi, Point, Trend

_EPILOG = """\
--from and --to are local dates, both inclusive. --as-of DATE means the end of that local day;
nothing at or after an instant counts; on its own day a sale without a time counts from the start
of the day. --where takes stored keys or their words in English and Spanish.

list --json: [{key, name, unit, direction, role, group, meaning, formula, filters: [key]}]
KEY --json:  {key, unit, direction, currency, as_of, rows: [{period_start, period_end, value, n,
              low, high, provisional, detail: {...}}]}; period_start and period_end are inclusive
              local dates, as_of is in epoch seconds; unit is points, percent, seconds, money,
              count, score or number; low and high the 95% interval; no data is null.
"""

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


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("key", metavar="KEY", help="an indicator, or: list")
    parser.add_argument("--from", dest="first", metavar="DATE", help="first day, 2026-01-31")
    parser.add_argument("--to", dest="last", metavar="DATE", help="last day")
    parser.add_argument(
        "--every", choices=[grain.value for grain in Grain], default="month", help="length of a row"
    )
    parser.add_argument("--as-of", metavar="T", help="a date or instant; nothing later counts")
    parser.add_argument(
        "--where", metavar="KEY=VALUE", action="append", help="only these records; may be repeated"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def _kpi(arguments: argparse.Namespace) -> int:
    return _list(arguments) if arguments.key == "list" else _series(arguments)


def _list(arguments: argparse.Namespace) -> int:
    from cxdesk.domain import kpis

    if arguments.json:
        print_json([_kpi_json(kpi) for kpi in kpis.ALL])
        return 0
    heads = (T("CLI", "Key"), T("CLI", "Indicator"), T("CLI", "Unit"), T("CLI", "Better when"))
    rows = [
        (
            k.key,
            words.say(k.name),
            words.say(_UNIT_WORDS[k.unit]),
            words.say(_WAY_WORDS[k.direction]),
        )
        for k in kpis.ALL
    ]
    print_table(heads, rows, left=4)
    return 0


def _kpi_json(kpi: Kpi) -> dict[str, object]:
    return {
        "key": kpi.key,
        "name": words.say(kpi.name),
        "unit": kpi.unit.value,
        "direction": kpi.direction.value,
        "role": kpi.role.value,
        "group": kpi.group.value,
        "meaning": words.say(kpi.meaning),
        "formula": words.say(kpi.formula),
        "filters": sorted(kpi.filters),
    }


def _series(arguments: argparse.Namespace) -> int:
    from cxdesk.domain import kpis
    from cxdesk.services import measuring, shop

    kpis.by_key(arguments.key)
    if not (arguments.first and arguments.last):
        raise UsageError(T("CLI", "--from and --to are needed"), "cxdesk kpi")
    first, last = dates_of(arguments.first, arguments.last)
    with reading(arguments):
        settings = shop.current()
        trend = measuring.series(
            arguments.key,
            first,
            last,
            Grain(arguments.every),
            as_of=as_of_instant(arguments.as_of, settings),
            where=where_of(arguments.where),
        )
    if arguments.json:
        print_json(_trend_json(trend, settings.currency))
    else:
        _print_trend(trend, settings.currency)
    return 0


def _trend_json(trend: Trend, currency: str) -> dict[str, object]:
    return {
        "key": trend.kpi.key,
        "unit": trend.kpi.unit.value,
        "direction": trend.kpi.direction.value,
        "currency": currency,
        "as_of": trend.as_of,
        "rows": [
            {
                "period_start": point.period.start.isoformat(),
                "period_end": point.period.last_day.isoformat(),
                **measure_json(trend.kpi, point.measure, currency),
            }
            for point in trend.points
        ],
    }


def _print_trend(trend: Trend, currency: str) -> None:
    print(words.say(trend.kpi.name))
    heads = (
        T("CLI", "From"),
        T("CLI", "To"),
        T("CLI", "Value"),
        T("CLI", "n"),
        T("CLI", "95% interval"),
        "",
    )
    print_table(heads, [_row(trend.kpi, point, currency) for point in trend.points], left=2)


def _row(kpi: Kpi, point: Point, currency: str) -> tuple[str, ...]:
    measure = point.measure
    span = ""
    if measure.low is not None and measure.high is not None:
        low, high = (amount(v, kpi.unit, currency) for v in (measure.low, measure.high))
        span = f"{low} … {high}"
    return (
        point.period.start.isoformat(),
        point.period.last_day.isoformat(),
        amount(measure.value, kpi.unit, currency),
        str(measure.n),
        span,
        words.say(T("CLI", "provisional")) if measure.provisional else "",
    )


KPI = Command(
    name="kpi",
    help="list the indicators, or measure one: one row for each period",
    add_arguments=_arguments,
    run=_kpi,
    epilog=_EPILOG,
)

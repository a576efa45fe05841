"""The command that tells what deserves a look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.command import Command, add_json_option
from cxdesk.cli.output import amount, in_units, print_json, say
from cxdesk.cli.shop_file import reading
from cxdesk.cli.values import as_of_instant
from cxdesk.domain.kpi import Unit
from cxdesk.domain.recurring import topic_words
from cxdesk.domain.text import T

if TYPE_CHECKING:
    import argparse

    from cxdesk.cli.command import Parser
    from cxdesk.domain.contradictions import Measured
    from cxdesk.services.insight import Alarm, Insight

_EPILOG = T(
    "Help",
    """
All of the last 90 days against the 90 before; a contradiction holds only when both indicators moved
by more than chance.

--json: {period_start, period_end, earlier_start, earlier_end,
         warnings: [{text, kpi}], balance: [text],
         contradictions: [{key, text, reading, indicators: [{key, label, value, before, n}]}],
         topics: [{name, cases, before, reopened, rising}],
         first_contact: [{dimension, value, label, share, n, low, high, reading}],
         drifting: [{customer_id, name, last_on, usual_days, away_days}]}
""",
)


def _arguments(parser: Parser) -> None:
    parser.add_argument(
        "--as-of", metavar="T", help=T("Help", "a date or instant; nothing later counts")
    )
    add_json_option(parser)


def _insight(arguments: argparse.Namespace) -> int:
    from cxdesk.services import insight, shop

    with reading(arguments):
        settings = shop.current()
        found = insight.insight(as_of_instant(arguments.as_of, settings))
    if arguments.json:
        print_json(_as_json(found, settings.currency))
    else:
        _print(found, settings.currency)
    return 0


def _as_json(found: Insight, currency: str) -> dict[str, object]:
    return {
        "period_start": found.period.start,
        "period_end": found.period.last_day,
        "earlier_start": found.earlier.start,
        "earlier_end": found.earlier.last_day,
        "warnings": [{"text": say(one.text), "kpi": one.kpi_key} for one in found.warned],
        "balance": [say(text) for text in found.balance],
        "contradictions": [_alarm(alarm, currency) for alarm in found.alarms],
        "topics": [{**one._asdict(), "rising": one.is_rising} for one in found.topics],
        "first_contact": [
            {
                "dimension": one.dimension,
                "value": one.value,
                "label": words.say(one.name),
                "share": one.measure.value,
                "n": one.measure.n,
                "low": one.measure.low,
                "high": one.measure.high,
                "reading": words.say(one.reading),
            }
            for one in found.first_contact
        ],
        "drifting": [
            {
                "customer_id": one.customer_id,
                "name": one.name,
                "last_on": one.last_on,
                "usual_days": one.usual_days,
                "away_days": one.away_days,
            }
            for one in found.drifting
        ],
    }


def _alarm(alarm: Alarm, currency: str) -> dict[str, object]:
    return {
        "key": alarm.rule.key,
        "text": words.say(alarm.rule.name),
        "reading": words.say(alarm.rule.reading),
        "indicators": [
            {
                "key": one.kpi.key,
                "label": words.say(one.kpi.name),
                "value": in_units(one.now.value, one.kpi.unit, currency),
                "before": in_units(one.before.value, one.kpi.unit, currency),
                "n": one.now.n,
            }
            for one in alarm.measured
        ],
    }


def _print(found: Insight, currency: str) -> None:
    _print_block(T("CLI", "Early warnings of goals"), [say(one.text) for one in found.warned])
    _print_block(T("CLI", "Balance of the goals"), [say(text) for text in found.balance])
    _print_block(
        T("CLI", "Contradictions"),
        [line for alarm in found.alarms for line in _alarm_lines(alarm, currency)],
    )
    _print_block(T("CLI", "Recurring topics"), [say(topic_words(one)) for one in found.topics])
    _print_block(
        T("CLI", "Solved at first contact"),
        [
            f"{words.say(one.name)} {amount(one.measure.value, Unit.PERCENT, currency)}"
            f" (n {one.measure.n}): {words.say(one.reading)}"
            for one in found.first_contact
        ],
    )
    text = T("CLI", "{name}: {away} days away, usually back within {usual}.")
    _print_block(
        T("CLI", "Customers who drift away"),
        [
            say(text.fill(name=one.name, away=one.away_days, usual=one.usual_days))
            for one in found.drifting
        ],
    )


def _alarm_lines(alarm: Alarm, currency: str) -> list[str]:
    told = "; ".join(_figures(one, currency) for one in alarm.measured)
    return [words.say(alarm.rule.name), f"  {told}", f"  {words.say(alarm.rule.reading)}"]


def _figures(one: Measured, currency: str) -> str:
    before, now = (amount(m.value, one.kpi.unit, currency) for m in (one.before, one.now))
    return f"{words.say(one.kpi.name)} {before} → {now}"


def _print_block(head: T, lines: list[str]) -> None:
    print(words.say(head))
    for line in lines or [words.say(T("CLI", "Nothing to tell."))]:
        print(f"  {line}")


INSIGHT = Command(
    name="insight",
    help=T(
        "Help", "what deserves a look: contradictions, recurring topics, customers who drift away"
    ),
    add_arguments=_arguments,
    run=_insight,
    epilog=_EPILOG,
)

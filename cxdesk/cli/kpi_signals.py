"""The usual range of a series, and what leaves it, as JSON and as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.output import NOTHING, amount, in_units, print_table, say
from cxdesk.domain.kpi import Direction
from cxdesk.domain.text import T
from cxdesk.domain.usual import NORMAL, sentence, shift_sentence, signal_words

if TYPE_CHECKING:
    from cxdesk.domain.kpi import Kpi, Trend
    from cxdesk.domain.usual import Judged, Usual


def added(
    found: dict[str, object], trend: Trend, signals: Usual | None, currency: str
) -> dict[str, object]:
    """A series as JSON with what is usual for each row; as it was without signals."""
    if signals is None:
        return found
    rows = found["rows"]
    assert isinstance(rows, list)
    for row, judged in zip(rows, signals.points, strict=True):
        row["usual"] = _judged(trend.kpi, judged, currency)
    latest = signals.points[-1].firmness if signals.points else None
    return found | {
        "firmness": latest.value if latest else None,
        "shift": _shift(trend, signals, currency),
        "sentence": say(sentence(trend, signals), currency),
    }


def print_trend(trend: Trend, signals: Usual, currency: str) -> None:
    """One row a period with its usual range, then the sentences."""
    print(words.say(trend.kpi.name))
    heads = (T("CLI", "From"), T("CLI", "To"), T("CLI", "Value"), T("CLI", "n"))
    more = (T("CLI", "Usual range"), T("CLI", "Signal"))
    rows = [
        (
            point.period.start.isoformat(),
            point.period.last_day.isoformat(),
            amount(point.measure.value, trend.kpi.unit, currency),
            str(point.measure.n),
            _range(trend.kpi, judged, currency),
            _signal(trend.kpi, judged),
        )
        for point, judged in zip(trend.points, signals.points, strict=True)
    ]
    print_table((*heads, *more), rows, left=2)
    for text in (sentence(trend, signals), shift_sentence(trend, signals)):
        if text is not None:
            print(say(text, currency))


def verdict(kpi: Kpi, side: int) -> str:
    """The stored word of a side."""
    if side == 0:
        return "normal"
    if kpi.direction is Direction.NEUTRAL:
        return "higher" if side > 0 else "lower"
    return "better" if (side > 0) == (kpi.direction is Direction.HIGHER) else "worse"


def _judged(kpi: Kpi, judged: Judged, currency: str) -> dict[str, object] | None:
    if judged.range is None or judged.firmness is None:
        return None
    return {
        "low": in_units(judged.range.low, kpi.unit, currency),
        "high": in_units(judged.range.high, kpi.unit, currency),
        "centre": in_units(judged.range.centre, kpi.unit, currency),
        "firmness": judged.firmness.value,
        "rules": [rule.value for rule in judged.rules],
        "verdict": verdict(kpi, judged.side) if judged.is_counted else None,
    }


def _shift(trend: Trend, signals: Usual, currency: str) -> dict[str, object] | None:
    shift, unit = signals.shift, trend.kpi.unit
    if shift is None:
        return None
    return {
        "period_start": trend.points[shift.index].period.start.isoformat(),
        "before": in_units(shift.before, unit, currency),
        "after": in_units(shift.after, unit, currency),
    }


def _range(kpi: Kpi, judged: Judged, currency: str) -> str:
    if judged.range is None:
        return NOTHING
    low, high = (amount(v, kpi.unit, currency) for v in (judged.range.low, judged.range.high))
    return f"{low} … {high}"


def _signal(kpi: Kpi, judged: Judged) -> str:
    if judged.range is None or not judged.is_counted:
        return ""
    return words.say(signal_words(kpi, judged) or NORMAL)

"""An explained change as JSON and as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.output import amount, in_units, print_table, say, shown
from cxdesk.domain import phrases
from cxdesk.domain.insight import explained_amount, rest_words
from cxdesk.domain.splits import DIMENSION_WORDS
from cxdesk.domain.surveys import rounded
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.insight import Breakdown, Row
    from cxdesk.domain.kpi import Amount, Kpi
    from cxdesk.domain.stats.contribution import Rest
    from cxdesk.services.why import Why

_BEFORE, _AFTER = T("CLI", "Before"), T("CLI", "After")


def as_json(found: Why, currency: str) -> dict[str, object]:
    """The whole explanation; money in currency units."""
    unit = found.kpi.unit
    return {
        "key": found.kpi.key,
        "goal_id": found.goal.id if found.goal else None,
        "unit": unit.value,
        "period_start": found.period.start.isoformat(),
        "period_end": found.period.last_day.isoformat(),
        "earlier_start": found.earlier.start.isoformat(),
        "earlier_end": found.earlier.last_day.isoformat(),
        "value": in_units(found.now.value, unit, currency),
        "before": in_units(found.before.value, unit, currency),
        "difference": in_units(found.change.difference, unit, currency),
        "verdict": found.change.verdict.value,
        "noise": found.is_noise,
        "sentences": [say(text, currency) for text in found.sentences],
        "by": [_dimension(found.kpi, one, currency) for one in found.breakdowns],
        **_beside(found, currency),
    }


def _beside(found: Why, currency: str) -> dict[str, object]:
    """The factors of a product, and what stood beside the change."""
    return {
        "factors": [
            {
                "label": words.say(factor.name),
                "before": _plain(factor.before, currency),
                "after": _plain(factor.after, currency),
                "total": in_units(factor.total, found.kpi.unit, currency),
            }
            for factor in found.factors
        ],
        "beside": [
            {
                "key": side.key,
                "label": words.say(side.name),
                "before": _plain(side.before, currency),
                "after": _plain(side.after, currency),
            }
            for side in found.sides
        ],
        "events": [{"on": event.on.isoformat(), "note": event.note} for event in found.events],
        "comments": [
            {"at": c.at, "score": c.score, "scale_max": c.scale_max, "text": c.text}
            for c in found.comments
        ],
    }


def print_why(found: Why, currency: str) -> None:
    """The sentences, then a table for each dimension, the factors and what stands beside.

    Above them the title of the goal that it is about; the two figures where no more is told.
    """
    _print_sentences(found, currency)
    for one in found.breakdowns:
        _print_dimension(found.kpi, one, currency)
    factors = [
        (words.say(f.name), shown(f.before, currency), shown(f.after, currency),
         say(explained_amount(found.kpi, f.total), currency))
        for f in found.factors
    ]  # fmt: skip
    if factors:
        _print_block((T("CLI", "Factor"), _BEFORE, _AFTER, T("CLI", "Explains")), factors)
    sides = [
        (words.say(s.name), shown(s.before, currency), shown(s.after, currency))
        for s in found.sides
    ]
    if sides:
        _print_block((T("CLI", "At the same time"), _BEFORE, _AFTER), sides)
    for event in found.events:
        print(f"{event.on.isoformat()}  {event.note}")
    for comment in found.comments:
        said = (
            ""
            if comment.score is None
            else f"{words.plain(rounded(comment.score))}/{comment.scale_max}  "
        )
        print(f"{said}{comment.text}")


def _print_sentences(found: Why, currency: str) -> None:
    if found.goal is not None:
        print(found.goal.title)
    elif found.is_noise:
        print(say(_moved(found), currency))
    for text in found.sentences:
        print(say(text, currency))


def _moved(found: Why) -> T:
    """What is explained: "NPS: +50 in February 2026 → −50 in March 2026"."""
    text = T("CLI", "{name}: {before} ({earlier}) → {now} ({period})")
    unit = found.kpi.unit
    return text.fill(
        name=found.kpi.name,
        before=phrases.amount(found.before.value, unit),
        earlier=found.earlier,
        now=phrases.amount(found.now.value, unit),
        period=found.period,
    )


def _print_dimension(kpi: Kpi, found: Breakdown, currency: str) -> None:
    heads = (
        DIMENSION_WORDS[found.dimension],
        T("CLI", "Explains"),
        _BEFORE,
        _AFTER,
        T("CLI", "n before"),
        T("CLI", "n after"),
    )
    rows = [_cells(kpi, row, currency) for row in found.rows]
    if found.rest is not None:
        told = say(explained_amount(kpi, float(found.rest.total)), currency)
        rows.append((say(rest_words(found.rest)), told, "", "", "", ""))
    _print_block(heads, rows)


def _cells(kpi: Kpi, row: Row, currency: str) -> tuple[str, ...]:
    return (
        words.say(row.name),
        say(explained_amount(kpi, row.total), currency),
        amount(row.before, kpi.unit, currency),
        amount(row.after, kpi.unit, currency),
        str(row.n_before),
        str(row.n_after),
    )


def _print_block(heads: tuple[T, ...], rows: Sequence[tuple[str, ...]]) -> None:
    print()
    print_table(heads, rows)


def _dimension(kpi: Kpi, found: Breakdown, currency: str) -> dict[str, object]:
    def units(value: float | None) -> float | int | None:
        return in_units(value, kpi.unit, currency)

    return {
        "dimension": found.dimension,
        "before": units(found.before),
        "after": units(found.after),
        "change": units(found.change),
        "mix": units(found.mix),
        "rate": units(found.rate),
        "reversed": found.is_reversed,
        "parts": [
            {
                "value": row.value,
                "label": words.say(row.name),
                "before": units(row.before),
                "after": units(row.after),
                "n_before": row.n_before,
                "n_after": row.n_after,
                "total": units(row.total),
                "mix": units(row.mix),
                "rate": units(row.rate),
            }
            for row in found.rows
        ],
        "rest": _rest(kpi, found.rest, currency),
    }


def _rest(kpi: Kpi, rest: Rest | None, currency: str) -> dict[str, object] | None:
    if rest is None:
        return None
    told = {"total": rest.total, "mix": rest.mix, "rate": rest.rate}
    units = {key: in_units(float(value), kpi.unit, currency) for key, value in told.items()}
    return {"parts": rest.segments, **units}


def _plain(value: Amount, currency: str) -> float | int | None:
    return in_units(value.value, value.unit, currency)

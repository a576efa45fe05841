"""Indicators and their series as JSON has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.output import in_units, measure_json
from cxdesk.services import load

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxdesk.domain.kpi import Kpi, Measure, Trend
    from cxdesk.domain.periods import Period
    from cxdesk.services.comparing import Compared
    from cxdesk.services.splits import Split


def definition(kpi: Kpi) -> dict[str, object]:
    """What an indicator is, in words."""
    return {
        "key": kpi.key,
        "name": words.say(kpi.name),
        "unit": kpi.unit.value,
        "direction": kpi.direction.value,
        "role": kpi.role.value,
        "group": kpi.group.value,
        "meaning": words.say(kpi.meaning),
        "formula": words.say(kpi.formula),
        "source": words.say(kpi.source),
        "synonyms": words.say(kpi.synonyms),
        "filters": sorted(kpi.filters),
    }


def series(
    trend: Trend,
    currency: str,
    parts: Split | None = None,
    changes: Sequence[Compared] | None = None,
    *,
    called: Mapping[int, str],
) -> dict[str, object]:
    """A series with its rows; split or compared when asked for; ``called`` names the people."""
    periods = [point.period for point in trend.points]
    measures = [point.measure for point in trend.points]
    rows = _rows(trend.kpi, periods, measures, currency)
    for row, measure in zip(rows, measures, strict=True):
        row.update(_people(measure, called))
    for row, change in zip(rows, changes or (), strict=False):
        row["compared"] = _compared(trend.kpi, change, currency)
    found: dict[str, object] = {
        "key": trend.kpi.key,
        "unit": trend.kpi.unit.value,
        "direction": trend.kpi.direction.value,
        "currency": currency,
        "as_of": trend.as_of,
        "rows": rows,
    }
    if parts is not None:
        found |= {"by": parts.dimension, "overlapping": parts.is_overlapping}
        found["parts"] = [
            {
                "value": part.value,
                "label": words.say(part.name),
                "rows": _rows(trend.kpi, periods, part.measures, currency),
            }
            for part in parts.parts
        ]
    return found


def _rows(
    kpi: Kpi, periods: Sequence[Period], measures: Sequence[Measure], currency: str
) -> list[dict[str, object]]:
    return [
        {**_dates(period), **measure_json(kpi, measure, currency)}
        for period, measure in zip(periods, measures, strict=True)
    ]


def _people(measure: Measure, called: Mapping[int, str]) -> dict[str, object]:
    found = load.people(measure, called)
    if not found:
        return {}
    return {
        "people": [
            {"staff_id": one.staff_id, "name": words.say(one.name), "cases": one.cases}
            for one in found
        ]
    }


def _dates(period: Period) -> dict[str, object]:
    return {
        "period_start": period.start.isoformat(),
        "period_end": period.last_day.isoformat(),
    }


def _compared(kpi: Kpi, found: Compared, currency: str) -> dict[str, object]:
    return {
        **_dates(found.period),
        "value": in_units(found.measure.value, kpi.unit, currency),
        "n": found.measure.n,
        "difference": in_units(found.change.difference, kpi.unit, currency),
        "relative": found.change.relative,
        "verdict": found.change.verdict.value,
    }

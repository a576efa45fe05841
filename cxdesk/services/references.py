"""The reference figure beside an indicator of the open shop."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cxdesk.domain import references as rules
from cxdesk.services import shop

if TYPE_CHECKING:
    from cxdesk.domain.chart import Chart
    from cxdesk.domain.kpi import Kpi, Measure
    from cxdesk.domain.references import Reference
    from cxdesk.domain.text import T


def reference(kpi: Kpi, measure: Measure | None) -> Reference | None:
    """The figure of the shop's sector; None when it is off or rests on fewer than 30 records."""
    return rules.reference_of(kpi, measure, shop.current().references)


def sentences(kpi: Kpi, measure: Measure | None) -> tuple[T, ...]:
    """The figure in words, with its source and what it must not be taken for."""
    found = reference(kpi, measure)
    return () if found is None else rules.sentences(kpi, found)


def charted(chart: Chart, kpi: Kpi, measure: Measure | None) -> Chart:
    """The chart with the figure as a line, where it lies within what the axis shows anyway."""
    found = reference(kpi, measure)
    if found is None or not chart.y_min <= found.value <= chart.y_max:
        return chart
    return replace(chart, reference=found.value)

"""The reference figure beside an indicator of the open shop, and the shop's choice of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cxdesk.domain import references as rules
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpi import Amount
from cxdesk.domain.text import T
from cxdesk.services import catalogue, shop
from cxdesk.services.hats import owner_only

if TYPE_CHECKING:
    from cxdesk.domain.chart import Chart
    from cxdesk.domain.kpi import Kpi, Measure
    from cxdesk.domain.references import Reference, Sector


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """An indicator that can have a figure: that of the articles, the shop's own, and if shown."""

    kpi: Kpi
    article: float | None
    own: float | None
    is_shown: bool


@owner_only
def reference(kpi: Kpi, measure: Measure | None) -> Reference | None:
    """The figure of the shop's sector; None when it is off or rests on fewer than 30 records."""
    return rules.reference_of(kpi, measure, shop.current().references)


@owner_only
def sentences(kpi: Kpi, measure: Measure | None) -> tuple[T, ...]:
    """The figure in words, with its source and what it must not be taken for."""
    found = reference(kpi, measure)
    return () if found is None else rules.sentences(kpi, found)


@owner_only
def charted(chart: Chart, kpi: Kpi, measure: Measure | None) -> Chart:
    """The chart with the figure as a line, where it lies within what the axis shows anyway."""
    found = reference(kpi, measure)
    if found is None or not chart.y_min <= found.value <= chart.y_max:
        return chart
    return replace(chart, reference=found.value, reference_words=rules.short_words(kpi, found))


@owner_only
def offered() -> tuple[Offered, ...]:
    """The indicators that the articles name, then those with a figure of the shop's own."""
    chosen, known = shop.current().references, {kpi.key: kpi for kpi in catalogue.every()}
    keys = dict.fromkeys((*(one.kpi_key for one in rules.REFERENCES), *sorted(chosen.values)))
    return tuple(
        Offered(
            kpi=known[key],
            article=rules.article_value(key, chosen.sector),
            own=chosen.values.get(key),
            is_shown=key not in chosen.off,
        )
        for key in keys
        if key in known
    )


@owner_only
def choose_sector(sector: Sector, *, now: int | None = None) -> None:
    """Show the figures of a sector; NONE shows none at all."""
    _save(replace(shop.current().references, sector=sector), now)


@owner_only
def show(kpi_key: str, *, is_shown: bool, now: int | None = None) -> None:
    """Show the figure of one indicator, or leave it out."""
    chosen = shop.current().references
    off = chosen.off - {kpi_key} if is_shown else chosen.off | {kpi_key}
    _save(replace(chosen, off=off), now)


@owner_only
def put_own(kpi_key: str, value: float | None, *, now: int | None = None) -> None:
    """A figure of the shop's own, None for that of the articles again.

    ValidationError(kpi_key, …) for one that the indicator cannot have.
    """
    chosen, kpi = shop.current().references, catalogue.by_key(kpi_key)
    others = {key: kept for key, kept in chosen.values.items() if key != kpi_key}
    if value is not None:
        _check(kpi, value)
        others[kpi_key] = value
    _save(replace(chosen, values=others), now)


def _check(kpi: Kpi, value: float) -> None:
    low, high = kpi.floor, kpi.ceiling
    if low is not None and value < low:
        text = T("References", "{name} cannot be below {least}.")
        raise ValidationError(kpi.key, text.fill(name=kpi.name, least=Amount(low, kpi.unit)))
    if high is not None and value > high:
        text = T("References", "{name} cannot be above {most}.")
        raise ValidationError(kpi.key, text.fill(name=kpi.name, most=Amount(high, kpi.unit)))


def _save(chosen: rules.References, now: int | None) -> None:
    if chosen != shop.current().references:
        shop.save(replace(shop.current(), references=chosen), now=now)

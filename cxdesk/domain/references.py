"""Reference figures that articles name: a line to look at, never a goal and never a headline.

The articles cite unnamed studies, so each figure is labelled as theirs and not checked. The shop
chooses a sector, writes figures of its own in their place, or turns them off.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from math import isfinite
from typing import TYPE_CHECKING, Any

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpi import Amount
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.domain.kpi import Kpi, Measure

FEWEST_RECORDS = 30


class Sector(StrEnum):
    """Whose figures are shown; NONE shows none."""

    RETAIL = "retail"
    FINANCIAL = "financial"
    TECHNOLOGY = "technology"
    NONE = "none"


SECTOR_WORDS: dict[Sector, T] = {
    Sector.RETAIL: T("References", "retail"),
    Sector.FINANCIAL: T("References", "financial services"),
    Sector.TECHNOLOGY: T("References", "technology"),
    Sector.NONE: T("References", "none"),
}
_OWN = T("References", "your own reference figure")
_BY_SECTOR = T("References", "an article on customer indicators, citing unnamed studies")
_MEAN = T("References", "an article on customer indicators: the mean of one sector, unnamed")
_EXPECTED = T("References", "an article on customer indicators: what customers expect")
_RELATIONSHIP = T(
    "References",
    "Figures of a sector ask about the relationship as a whole; an answer given right after a"
    " purchase is about that purchase, and the two cannot be compared.",
)
_NO_NOTE = T("References", "Each shop asks differently, so that a difference proves nothing.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A figure in the unit of the indicator; ``sector`` None holds for every sector."""

    kpi_key: str
    sector: Sector | None
    value: float
    source: T
    note: T = _NO_NOTE


REFERENCES: tuple[Reference, ...] = (
    *(
        Reference(kpi_key="nps", sector=sector, value=value, source=_BY_SECTOR, note=_RELATIONSHIP)
        for sector, value in (
            (Sector.RETAIL, 45),
            (Sector.FINANCIAL, 35),
            (Sector.TECHNOLOGY, 55),
        )
    ),
    *(
        Reference(kpi_key="csat", sector=sector, value=value, source=_BY_SECTOR)
        for sector, value in (
            (Sector.RETAIL, 80),
            (Sector.FINANCIAL, 75),
            (Sector.TECHNOLOGY, 90),
        )
    ),
    *(
        Reference(kpi_key="survey_response_rate", sector=sector, value=value, source=_BY_SECTOR)
        for sector, value in (
            (Sector.RETAIL, 20),
            (Sector.FINANCIAL, 25),
            (Sector.TECHNOLOGY, 30),
        )
    ),
    Reference(kpi_key="first_response_time", sector=None, value=36 * 3600, source=_MEAN),
    Reference(kpi_key="fcr", sector=None, value=75, source=_MEAN),
    Reference(kpi_key="within_24h", sector=None, value=62, source=_EXPECTED),
    Reference(kpi_key="within_1h", sector=None, value=20, source=_EXPECTED),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """The sector, the indicators without a line, and the shop's own figures by indicator."""

    sector: Sector = Sector.RETAIL
    off: frozenset[str] = frozenset()
    values: Mapping[str, float] = field(default_factory=dict)


def reference_of(kpi: Kpi, measure: Measure | None, chosen: References) -> Reference | None:
    """The figure beside an indicator; None when there is none, it is off, or n is below 30."""
    if chosen.sector is Sector.NONE or kpi.key in chosen.off:
        return None
    if measure is None or measure.n < FEWEST_RECORDS:
        return None
    if kpi.key in chosen.values:
        return Reference(kpi_key=kpi.key, sector=None, value=chosen.values[kpi.key], source=_OWN)
    return _of_articles(kpi.key, chosen.sector)


def article_value(kpi_key: str, sector: Sector) -> float | None:
    """What an article says of an indicator in a sector; None when it says nothing of it."""
    found = _of_articles(kpi_key, sector)
    return None if found is None else found.value


def short_words(kpi: Kpi, found: Reference) -> T:
    """The figure and its source as a legend has room for."""
    text = T("References", "reference {value}: an article, not checked")
    if found.source is _OWN:
        text = T("References", "reference {value}: your own")
    elif found.sector is not None:
        text = T("References", "reference {value}: an article on {sector}, not checked")
        text = text.fill(sector=SECTOR_WORDS[found.sector])
    return text.fill(value=Amount(found.value, kpi.unit, kpi.is_signed))


def sentences(kpi: Kpi, found: Reference) -> tuple[T, ...]:
    """The figure with where it comes from, and what it must not be taken for."""
    value = Amount(found.value, kpi.unit, kpi.is_signed)
    if found.source is _OWN:
        return (T("References", "Your own reference figure is {value}.").fill(value=value),)
    text = T("References", "For comparison {value}: according to {source}; not checked.")
    if found.sector is not None:
        text = T(
            "References", "For comparison {value} in {sector}: according to {source}; not checked."
        )
        text = text.fill(sector=SECTOR_WORDS[found.sector])
    return text.fill(value=value, source=found.source), found.note


def from_json(key: str, value: object) -> References:
    """The settings as typed; ValidationError(key, …) for what makes no sense."""
    if not isinstance(value, dict) or not value.keys() <= {"sector", "off", "values"}:
        raise _odd(key)
    sector, off, values = (value.get("sector", "retail"), value.get("off", []),
                           value.get("values", {}))  # fmt: skip
    if sector not in set(Sector) or not _are_keys(off) or not _are_figures(values):
        raise _odd(key)
    return References(sector=Sector(sector), off=frozenset(off), values=dict(values))


def to_json(chosen: References) -> dict[str, Any]:  # plain JSON values
    """The settings as JSON."""
    return {
        "sector": chosen.sector.value,
        "off": sorted(chosen.off),
        "values": dict(chosen.values),
    }


def _of_articles(kpi_key: str, sector: Sector) -> Reference | None:
    fitting = (one for one in REFERENCES if one.kpi_key == kpi_key)
    return next((one for one in fitting if one.sector in {None, sector}), None)


def _are_keys(off: object) -> bool:
    return isinstance(off, list) and all(isinstance(name, str) for name in off)


def _are_figures(values: object) -> bool:
    return isinstance(values, dict) and all(
        isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)
        for value in values.values()
    )


def _odd(key: str) -> ValidationError:
    text = T(
        "References",
        "Reference figures have a sector (retail, financial, technology, none), a list of"
        " indicators without one, and values by indicator.",
    )
    return ValidationError(key, text)

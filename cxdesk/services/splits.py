"""An indicator split by person, topic, channel and so on: the same measure for each part."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import filters
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.filters import NONE
from cxdesk.domain.splits import FIXED, NONE_WORDS, is_overlapping, value_words
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import folded
from cxdesk.services import channels, measuring
from cxdesk.services.hats import owner_only
from cxdesk.store.facts.parts import typed_values

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxdesk.domain.kpi import Kpi, Measure
    from cxdesk.domain.periods import Period
    from cxdesk.services.measuring import Yard


class Part(NamedTuple):
    """One part: its stored value (``none`` for the records without), its name, its measures."""

    value: str
    name: T | str
    measures: tuple[Measure, ...]


class Split(NamedTuple):
    """An indicator by a dimension; parts that never had a record are left out.

    When parts overlap (two tags on one customer) they add to more than the whole.
    """

    dimension: str
    parts: tuple[Part, ...]
    is_overlapping: bool


@owner_only
def split(
    kpi: Kpi,
    periods: Sequence[Period],
    yard: Yard,
    by: str,
    where: Mapping[str, str] | None = None,
) -> Split:
    """An indicator over periods, part by part: the largest first, days in the order of the week.

    Raises ValidationError("by", …) when the indicator cannot be split by that, or is filtered by
    it already.
    """
    dimension = filters.dimension(by, kpi.filters)
    checked = filters.checked(where, kpi.filters)
    if dimension in checked:
        text = T("Filters", "Split and filter by different things: both are “{filter}”.")
        raise ValidationError("by", text.fill(filter=by))
    found = []
    for value in values(dimension):
        got = measuring.measures((kpi,), periods, yard, checked | {dimension: value})[kpi.key]
        if any(measure.n for measure in got):
            found.append(Part(value, name_of(dimension, value), got))
    if dimension != "weekday":
        found.sort(key=lambda part: (part.value == NONE, -sum(m.n for m in part.measures)))
    return Split(dimension, tuple(found), is_overlapping(kpi, dimension))


def values(dimension: str) -> tuple[str, ...]:
    """What a dimension splits into: the program's own values or the names typed, and none."""
    listed = tuple(FIXED[dimension]) if dimension in FIXED else _named(dimension)
    if dimension == "channel":
        own = (entry.key for entry in channels.channels(with_hidden=True) if entry.is_own)
        listed = (*listed, *own)
    return (*listed, NONE) if dimension in NONE_WORDS else listed


def name_of(dimension: str, value: str) -> T | str:
    """What a part is called: in the words of the program, or as the shop calls it."""
    if dimension == "channel" and value != NONE:
        return channels.name_of(value)
    return value_words(dimension, value)


def _named(dimension: str) -> tuple[str, ...]:
    """Names as typed, each once however it is written, and none that means nothing."""
    once = {folded(name): name for name in reversed(typed_values(dimension)) if folded(name)}
    return tuple(once.values())

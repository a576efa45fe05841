"""Opening hours as JSON values and back; what is odd is refused in words at its setting.

=================  ===================================================================
hours              ``{"mon": [["09:00", "14:00"], …]}``, from the beginning
hours_versions     ``[{"from": "2026-03-01", "hours": {…}}]``, from a day on
special_openings   ``{"2026-12-24": [["09:00", "13:00"]]}``, in place of the weekly ones
closures           ``[{"from": "2026-08-10T14:00", "to": "2026-08-12T00:00"}]``
holidays           ``["2026-12-25"]``
=================  ===================================================================
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hours import (
    DAY_NAMES,
    Blocks,
    Closure,
    HoursVersion,
    SpecialOpening,
    Week,
    check_year,
    clock,
    local_moment,
    parse_time,
    special_blocks,
    week_from,
)
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

_HOURS_EXAMPLE = '{"mon": [["09:00", "14:00"], ["16:00", "19:00"]]}'
_VERSIONS_EXAMPLE = '[{"from": "2026-03-01", "hours": {"mon": [["09:00", "14:00"]]}}]'
_SPECIAL_EXAMPLE = '{"2026-12-24": [["09:00", "13:00"]]}'
_CLOSURES_EXAMPLE = '[{"from": "2026-08-10T14:00", "to": "2026-08-12T00:00"}]'


def hours_to_json(week: Week) -> dict[str, list[list[str]]]:
    """A week as ``{"mon": [["09:00", "14:00"], …]}``; closed days are left out."""
    return {
        name: blocks_to_json(blocks) for name, blocks in zip(DAY_NAMES, week, strict=True) if blocks
    }


def blocks_to_json(blocks: Blocks) -> list[list[str]]:
    """Blocks as pairs of times of day."""
    return [[clock(block.opens), clock(block.closes)] for block in blocks]


def versions_to_json(versions: Sequence[HoursVersion]) -> list[dict[str, object]]:
    """The later weeks with the day each holds from."""
    return [
        {"from": version.starts_on.isoformat(), "hours": hours_to_json(version.week)}
        for version in versions
    ]


def special_to_json(openings: Sequence[SpecialOpening]) -> dict[str, list[list[str]]]:
    """The special openings by their date."""
    return {opening.on.isoformat(): blocks_to_json(opening.blocks) for opening in openings}


def closures_to_json(closures: Sequence[Closure]) -> list[dict[str, str]]:
    """The closures, to the minute, in the shop's wall-clock time."""
    return [{"from": _moment(closure.starts), "to": _moment(closure.ends)} for closure in closures]


def hours(key: str, value: object) -> Week:
    """A week read from JSON."""
    wrong = T("Shop", "Opening hours look like {example}.").fill(example=_HOURS_EXAMPLE)
    if not isinstance(value, dict) or not all(map(_are_blocks, value.values())):
        raise ValidationError(key, wrong)
    return week_from(value, key)


def versions(key: str, value: object) -> tuple[HoursVersion, ...]:
    """The later weeks read from JSON."""
    wrong = T("Shop", "Opening hours from a day on look like {example}.")
    found = []
    for item in _pairs(value, {"from", "hours"}, key, wrong.fill(example=_VERSIONS_EXAMPLE)):
        week = hours(key, item["hours"])
        found.append(HoursVersion(starts_on=_date(key, item["from"]), week=week))
    return tuple(found)


def special(key: str, value: object) -> tuple[SpecialOpening, ...]:
    """The special openings read from JSON."""
    wrong = T("Shop", "Special openings look like {example}.").fill(example=_SPECIAL_EXAMPLE)
    if not isinstance(value, dict) or not all(map(_are_blocks, value.values())):
        raise ValidationError(key, wrong)
    return tuple(
        SpecialOpening(on=_date(key, on), blocks=special_blocks(blocks, key))
        for on, blocks in value.items()
    )


def closures(key: str, value: object) -> tuple[Closure, ...]:
    """The closures read from JSON."""
    wrong = T("Shop", "Closures look like {example}.").fill(example=_CLOSURES_EXAMPLE)
    return tuple(
        Closure(starts=_local(key, item["from"]), ends=_local(key, item["to"]))
        for item in _pairs(value, {"from", "to"}, key, wrong)
    )


def dates(key: str, value: object) -> tuple[date, ...]:
    """Dates read from JSON."""
    wrong = T("Shop", "Holidays are a list of dates such as 2026-12-25.")
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValidationError(key, wrong)
    try:
        return tuple(date.fromisoformat(item) for item in value)
    except ValueError as error:
        raise ValidationError(key, wrong) from error


def _moment(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")


def _pairs(value: object, keys: set[str], key: str, wrong: T) -> list[dict[str, object]]:
    """The objects of a list, each with exactly these keys."""
    if not isinstance(value, list):
        raise ValidationError(key, wrong)
    if not all(isinstance(item, dict) and set(item) == keys for item in value):
        raise ValidationError(key, wrong)
    return value


def _are_blocks(blocks: object) -> bool:
    return isinstance(blocks, list) and all(map(_is_block, blocks))


def _is_block(block: object) -> bool:
    return isinstance(block, list) and all(isinstance(time, str) for time in block)


def _date(key: str, value: object) -> date:
    try:
        return date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError as error:
        text = T("Shop", "“{value}” is not a date: write it like 2026-03-01.")
        raise ValidationError(key, text.fill(value=str(value))) from error


def _local(key: str, value: object) -> datetime:
    """A wall-clock moment, ``2026-08-10T14:00``; its time may be 24:00."""
    on, mark, moment = str(value).partition("T")
    if not mark:
        text = T("Shop", "“{value}” is not a date with a time: write it like 2026-08-10T14:00.")
        raise ValidationError(key, text.fill(value=str(value)))
    day = _date(key, on)
    check_year(day, key)
    return local_moment(day, parse_time(moment, key))

"""Values of an indicator as people type them: "24 min", "1 h 30", "2:30", "45", "4.000 €"."""

from __future__ import annotations

import re

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goals import TargetMode
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.money import parse_amount, parse_decimal
from cxdesk.domain.text import T

_TIME = re.compile(
    r"(?:(?P<days>\d+)\s*d\w*)?\s*(?:(?P<hours>\d+(?:[.,]\d+)?)\s*h\w*)?\s*"
    r"(?:(?P<minutes>\d+(?:[.,]\d+)?)\s*(?:m\w*|′|$))?\s*(?:(?P<seconds>\d+)\s*s\w*)?",
    re.IGNORECASE,
)
_BARE = re.compile(r"\d+(?:[.,]\d+)?")
_CLOCK = re.compile(r"(\d+):([0-5]\d)\s*(?:h\w*)?", re.IGNORECASE)
_PARTS = {"days": 86400, "hours": 3600, "minutes": 60, "seconds": 1}
_ORNAMENT = re.compile(r"[%\s\u00a0]|punt\w*|point\w*|pts?\.?|por ciento|per cent", re.IGNORECASE)


def parse_value(
    text: str, unit: Unit, currency: str, field: str = "target", *, by_hours: bool = False
) -> float:
    """A typed value in the unit's own measure; ValidationError at ``field`` if it is none.

    A bare number of time is minutes, or hours where ``by_hours``.
    """
    typed = text.strip().replace("\u2212", "-")
    if not typed:
        raise ValidationError(field, T("Quantities", "Write a number here."))
    try:
        return _parsed(typed, unit, currency, by_hours=by_hours)
    except ValidationError as error:
        example = T("Quantities", "“{text}” is not a number here. Write it like {example}.")
        is_long = by_hours and unit is Unit.SECONDS
        shown = Amount(_HOURS_EXAMPLE if is_long else _EXAMPLES[unit], unit)
        raise ValidationError(field, example.fill(text=typed, example=shown)) from error


def measured_in(mode: TargetMode, unit: Unit) -> Unit:
    """What a typed target counts in: per cent, points of a share, or the indicator's own unit."""
    if mode is TargetMode.PERCENT:
        return Unit.PERCENT
    return Unit.POINTS if mode is TargetMode.POINTS and unit is Unit.PERCENT else unit


_EXAMPLES = {
    Unit.POINTS: 45.0,
    Unit.PERCENT: 40.0,
    Unit.SECONDS: 1440.0,
    Unit.MONEY: 120000.0,
    Unit.COUNT: 120.0,
    Unit.SCORE: 4.5,
    Unit.NUMBER: 1.5,
}
_HOURS_EXAMPLE = 9000.0


def _parsed(typed: str, unit: Unit, currency: str, *, by_hours: bool) -> float:
    if unit is Unit.MONEY:
        return float(parse_amount(typed, currency))
    if unit is Unit.SECONDS:
        return _seconds(f"{typed} h" if by_hours and _BARE.fullmatch(typed) else typed)
    return float(parse_decimal(_ORNAMENT.sub("", typed), "CLP"))


def _seconds(typed: str) -> float:
    """Days, hours, minutes and seconds, or hours:minutes; a bare number is minutes."""
    if clock := _CLOCK.fullmatch(typed):
        return float(clock[1]) * 3600 + float(clock[2]) * 60
    found = _TIME.fullmatch(typed)
    if found is None:
        raise ValidationError("value", T("Quantities", "Write a number here."))
    return sum(
        float((found.group(name) or "0").replace(",", ".")) * size for name, size in _PARTS.items()
    )

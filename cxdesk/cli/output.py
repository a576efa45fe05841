"""How results are printed: JSON, or a plain table in the reader's language."""

from __future__ import annotations

import json
import math
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.domain import durations
from cxdesk.domain.durations import TimeUnit
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.money import exponent, to_units
from cxdesk.domain.text import T, plural

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxdesk.domain.kpi import Kpi, Measure

NOTHING = "—"
_EXACT = Context(prec=400)  # any float with its decimals
_POINT_IN_SPANISH = frozenset(("CU", "DO", "GT", "HN", "MX", "NI", "PA", "PE", "PR", "SV", "US"))
_chosen = {"currency": "", "country": ""}


def use_customs(currency: str, country: str) -> None:
    """The currency and the signs of numbers: those of the shop which is open, or was."""
    _chosen.update(currency=currency, country=country)


def print_json(value: object) -> None:
    """One JSON value; letters of all languages as they are."""
    print(json.dumps(value, ensure_ascii=False, indent=2, default=_plain))


def print_table(heads: Sequence[object], rows: Sequence[Sequence[str]], *, left: int = 1) -> None:
    """Aligned columns: the first ``left`` to the left, the others to the right."""
    table = [[words.say(head) for head in heads], *[list(row) for row in rows]]
    widths = [max(len(row[i]) for row in table) for i in range(len(heads))]
    for row in table:
        cells = [
            cell.ljust(width) if i < left else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        print("  ".join(cells).rstrip())


def say(text: object, currency: str = "") -> str:
    """A sentence with its values written in the reader's language."""
    return words.say(text, show=lambda value: shown(value, currency or _chosen["currency"]))


def say_in(text: object, lang: str) -> str:
    """A sentence in a language that need not be the reader's."""
    with words.speaking(lang):
        return say(text)


def shown(value: object, currency: str = "") -> str:
    """A value inside a sentence."""
    if isinstance(value, Amount):
        return amount(value.value, value.unit, currency)
    if isinstance(value, float):
        return number(value, 1)
    return words.plain(value)


def amount(value: float | None, unit: Unit, currency: str) -> str:
    """A value with its unit; a dash for no data."""
    if value is None or not math.isfinite(value):
        return NOTHING
    if unit is Unit.MONEY:
        return f"{number(to_units(value, currency), exponent(currency))} {currency}".rstrip()
    if unit is Unit.SECONDS:
        return duration(value)
    if unit is Unit.PERCENT:
        return percent(number(value, 1))
    if unit is Unit.POINTS:
        rounded = number(value, 0)
        return rounded if rounded.startswith("-") or rounded == "0" else f"+{rounded}"
    return number(value, 0 if float(value).is_integer() else 1)


def percent(told: str) -> str:
    """A share with its sign: 25% in English, 25 % in Spanish."""
    return f"{told} %" if words.language() == "es" else f"{told}%"


def duration(seconds: float) -> str:
    """In its two largest units as in the window: 1 h 15 min, 2 days 4 h, 40 s."""
    sign = "-" if round(seconds) < 0 else ""
    return sign + " ".join(_counted(*part) for part in durations.parts(seconds))


def _counted(count: int, unit: TimeUnit) -> str:
    if unit is TimeUnit.DAY:
        return words.say(plural(count, T("Format", "1 day"), T("Format", "{n} days")))
    return f"{count} {unit}"


def number(value: float, decimals: int) -> str:
    """Rounded half away from zero, with the decimal and thousands signs of reader and country.

    Spanish has a comma in Spain and a point in Mexico, Central America and Peru (Unicode CLDR).
    """
    if not math.isfinite(value):
        return NOTHING
    step = Decimal(1).scaleb(-decimals)
    rounded = Decimal(str(value)).quantize(step, rounding=ROUND_HALF_UP, context=_EXACT)
    text = f"{rounded or abs(rounded):,.{decimals}f}"
    if words.language() == "es" and _chosen["country"] not in _POINT_IN_SPANISH:
        return text.translate(str.maketrans(",.", ".,"))
    return text


def in_units(value: float | None, unit: Unit, currency: str) -> float | int | None:
    """A value as JSON has it: money in currency units, the rest as measured; never NaN."""
    if value is None or not math.isfinite(value):
        return None
    return to_units(value, currency) if unit is Unit.MONEY else value


def measure_json(kpi: Kpi, measure: Measure, currency: str) -> dict[str, object]:
    """A measure as JSON has it."""
    units: Mapping[str, Unit] = kpi.detail_units
    return {
        "value": in_units(measure.value, kpi.unit, currency),
        "n": measure.n,
        "low": in_units(measure.low, kpi.unit, currency),
        "high": in_units(measure.high, kpi.unit, currency),
        "provisional": measure.provisional,
        "detail": {
            key: in_units(value, units.get(key, Unit.COUNT), currency)
            for key, value in measure.detail.items()
        },
    }


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return words.say(value)

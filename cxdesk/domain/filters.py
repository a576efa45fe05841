"""Filters of an indicator as typed (``channel=phone``), checked and turned into stored keys."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cxdesk.domain import vocabulary
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Mapping

_SCALE = re.compile(r"(\d{1,2})\s*(?:-|–|a|to|\.\.)\s*(\d{1,2})")
NONE = "none"
_KEYED = {
    "channel": vocabulary.CHANNELS,
    "kind": vocabulary.CASE_KINDS,
    "type": vocabulary.CUSTOMER_TYPES,
    "segment": vocabulary.SEGMENTS,
    "weekday": vocabulary.WEEKDAYS,
}
_SPLIT_WITHOUT = frozenset(("scale", "weekday"))


def checked(where: Mapping[str, str] | None, allowed: frozenset[str]) -> dict[str, str]:
    """Stored filter keys and values; ValidationError("where", …) for any that does not apply.

    Names of people, topics, tags, cities and products are left as typed: only the store knows
    them. ``NONE`` stands for the records that have none.
    """
    return {
        key: _value(key, value)
        for typed, value in (where or {}).items()
        for key in (dimension(typed, allowed, "where"),)
    }


def dimension(typed: str, allowed: frozenset[str], field: str = "by") -> str:
    """The stored key of a filter; ValidationError at ``field`` when it does not apply."""
    key = vocabulary.look_up(vocabulary.FILTERS, typed)
    if key is None or key not in allowed:
        text = T("Filters", "This indicator cannot be filtered by “{filter}”.")
        raise ValidationError(field, text.fill(filter=typed))
    return key


def scale_of(where: Mapping[str, str]) -> tuple[int, int] | None:
    """The scale that a checked filter asks for, None when it asks for none."""
    if "scale" not in where:
        return None
    low, _, high = where["scale"].partition("-")
    return int(low), int(high)


def _value(key: str, typed: str) -> str:
    if key not in _SPLIT_WITHOUT and vocabulary.folded(typed) in vocabulary.NONE_WORDS:
        return NONE
    if key == "scale":
        value = _scale(typed)
    elif key in _KEYED:
        value = vocabulary.look_up(_KEYED[key], typed)
    else:
        value = typed.strip() or None
    if value is None:
        text = T("Filters", "“{value}” is not a value that “{filter}” can have.")
        raise ValidationError("where", text.fill(value=typed, filter=key))
    return value


def _scale(typed: str) -> str | None:
    match = _SCALE.fullmatch(typed.strip())
    if match is None or int(match[1]) >= int(match[2]):
        return None
    return f"{int(match[1])}-{int(match[2])}"

"""Filters of an indicator as typed (``channel=phone``), checked and turned into stored keys."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cxdesk.domain import vocabulary
from cxdesk.domain.channels import is_own_key
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.splits import DIMENSION_WORDS
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SCALE = re.compile(r"(\d{1,2})\s*(?:-|–|a|to|\.\.)\s*(\d{1,2})")
NONE = vocabulary.NONE
_KEYED = {
    "kind": vocabulary.CASE_KINDS,
    "type": vocabulary.CUSTOMER_TYPES,
    "segment": vocabulary.SEGMENTS,
    "weekday": vocabulary.WEEKDAYS,
}
_WORDS = {**DIMENSION_WORDS, "scale": T("Filters", "Scale")}
_SPLIT_WITHOUT = frozenset(("scale", "weekday"))


def checked(
    where: Mapping[str, str] | None,
    allowed: frozenset[str],
    channels: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """Stored filter keys and values; ValidationError("where", …) for any that does not apply.

    Names of people, topics, tags, cities and products are left as typed: only the store knows
    them. ``channels`` are the words of the shop's channels; without them a filter is a kept one,
    and the key of an own channel is let be. ``NONE`` stands for the records that have none.
    """
    found: dict[str, str] = {}
    for typed, value in (where or {}).items():
        key = dimension(typed, allowed, "where")
        if key in found:
            raise given_twice(typed)
        found[key] = _channel(value, channels) if key == "channel" else _value(key, value)
    return found


def dimension(typed: str, allowed: frozenset[str], field: str = "by") -> str:
    """The stored key of a filter; ValidationError at ``field`` when it does not apply."""
    key = vocabulary.look_up(vocabulary.FILTERS, typed)
    possible = allowed - {"scale"} if field == "by" else allowed
    if key is None or key not in possible:
        raise ValidationError(field, _refusal(typed, possible, is_split=field == "by"))
    return key


def given_twice(typed: str) -> ValidationError:
    """What to raise when one filter has two values."""
    text = T("Filters", "The filter “{filter}” is given twice.")
    return ValidationError("where", text.fill(filter=typed))


def scale_of(where: Mapping[str, str]) -> tuple[int, int] | None:
    """The scale that a checked filter asks for, None when it asks for none."""
    if "scale" not in where:
        return None
    low, _, high = where["scale"].partition("-")
    return int(low), int(high)


def _refusal(typed: str, possible: frozenset[str], *, is_split: bool) -> T:
    """What cannot be, and what can."""
    names = _listed(words for key, words in _WORDS.items() if key in possible)
    if is_split and names is None:
        return T("Filters", "This indicator cannot be split.")
    if names is None:
        return T("Filters", "This indicator cannot be filtered.")
    text = T("Filters", "This indicator cannot be filtered by “{filter}”, only by: {names}.")
    if is_split:
        text = T("Filters", "This indicator cannot be split by “{filter}”, only by: {names}.")
    return text.fill(filter=typed, names=names)


def _listed(names: Iterable[T]) -> T | None:
    told: T | None = None
    for name in names:
        told = T("Filters", "{first}, {next}").fill(first=told, next=name) if told else name
    return told


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
        raise _no_value(key, typed)
    return value


def _channel(typed: str, channels: Mapping[str, str] | None) -> str:
    if vocabulary.folded(typed) in vocabulary.NONE_WORDS:
        return NONE
    if channels is None and is_own_key(typed):
        return typed
    words = vocabulary.ANSWER_CHANNELS if channels is None else channels
    value = vocabulary.look_up(words, typed)
    if value is None:
        raise _no_value("channel", typed)
    return value


def _no_value(key: str, typed: str) -> ValidationError:
    text = T("Filters", "“{value}” is not a value that “{filter}” can have.")
    return ValidationError("where", text.fill(value=typed, filter=key))


def _scale(typed: str) -> str | None:
    match = _SCALE.fullmatch(typed.strip())
    if match is None or int(match[1]) >= int(match[2]):
        return None
    return f"{int(match[1])}-{int(match[2])}"

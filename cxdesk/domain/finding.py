"""Why a customer was found when the name alone does not say it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import names, phones
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST = 2  # so many reasons stand in a line
_BESIDE = 2  # words on either side of the one that was found in a note
_WORD = re.compile(r"\S+")
_RUNS = re.compile(r"\d+|[^\W\d_]+")
_PHONE = T("Finding", "phone: {phone}")
_PHONE_END = T("Finding", "phone ending in {digits}")
_EMAIL = T("Finding", "e-mail: {email}")
_NUMBER = T("Finding", "number: {number}")
_TAX = T("Finding", "tax number: {number}")
_TAG = T("Finding", "tag: {tag}")
_PLACE = T("Finding", "address: {words}")
_NOTE = T("Finding", "note: {words}")
_NEAR = T("Finding", "similar name")
_EXCERPTS = (_PLACE.source, _NOTE.source)  # one of each says enough
_SUFFIX_MIN = 4


class Searched(NamedTuple):
    """What of a customer was searched, as typed; phones with their digits."""

    name: str = ""
    number: str = ""
    tax_id: str = ""
    phones: tuple[tuple[str, str], ...] = ()
    emails: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    place: str = ""
    note: str = ""


def reasons(text: str, who: Searched, *, is_near: bool) -> tuple[T, ...]:
    """What of the customer fits what was typed, beyond the name; at most two sentences."""
    if is_near:
        return (_NEAR,)
    left = _not_in(text, who.name)
    if not left:
        return ()
    number = phones.without_prefix(text) if phones.is_phone_like(text) else ""
    by_phone = _phone_reasons((number, number.lstrip("0")) if number else left, who)
    if number and by_phone is not None:
        return by_phone
    found = (*(by_phone or ()), *filter(None, (_reason(token, who) for token in left)))
    once = {reason.source if reason.source in _EXCERPTS else reason: reason for reason in found}
    return tuple(once.values())[:_MOST]


def _not_in(text: str, name: str) -> tuple[str, ...]:
    """The words of a text that no word of the name begins with."""
    tokens, words = names.words_of(text), names.words_of(name)
    if "".join(words).find("".join(tokens)) >= 0 and len(tokens) > 1:
        return ()
    starts = (*words, *("".join(words[i:]) for i in range(len(words))))
    return tuple(t for t in tokens if not any(word.startswith(t) for word in starts))


def _phone_reasons(tokens: Iterable[str], who: Searched) -> tuple[T, ...] | None:
    """The phone that begins or ends so, empty for the first one that begins so; None: no phone."""
    for token in filter(str.isdecimal, tokens):
        for place, (typed, digits) in enumerate(who.phones):
            if digits.startswith(token) or phones.national(digits).startswith(token):
                return (_PHONE.fill(phone=typed),) if place else ()
            if len(token) >= _SUFFIX_MIN and digits.endswith(token):
                return (_PHONE.fill(phone=typed) if place else _PHONE_END.fill(digits=token),)
    return None


def _reason(token: str, who: Searched) -> T | None:
    for words, values, name in (
        (_EMAIL, who.emails[1:], "email"),  # the first stands in the line already
        (_NUMBER, (who.number,), "number"),
        (_TAX, (who.tax_id,), "number"),
        (_TAG, who.tags, "tag"),
    ):
        for value in values:
            if _has(value, token):
                return words.fill(**{name: value})
    if _has(" ".join(who.emails[:1]), token):
        return None
    for words, text in ((_PLACE, who.place), (_NOTE, who.note)):
        part = excerpt(text, token)
        if part:
            return words.fill(words=part)
    return None


def excerpt(text: str, token: str) -> str:
    """The word of a text that begins so with its neighbours: "… al gluten y …"; else empty."""
    words = [match.group() for match in _WORD.finditer(text)]
    at = next((i for i, word in enumerate(words) if _has(word, token)), None)
    if at is None:
        return ""
    first, last = max(0, at - _BESIDE), at + _BESIDE + 1
    cut = " ".join(words[first:last])
    return f"{'… ' if first else ''}{cut}{' …' if last < len(words) else ''}"


def _has(text: str, token: str) -> bool:
    """Whether a word of the text, a run of its letters or digits, or all of it begins so."""
    words = names.words_of(text)
    runs = _RUNS.findall(" ".join(words))
    return any(word.startswith(token) for word in (*words, *runs, "".join(words)))

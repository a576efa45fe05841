"""What a customer agreed to, when, in which words, and until when; the rules of these entries."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.limits import NAME_MAX, NOTE_MAX, check_length
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import folded

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


class Purpose(StrEnum):
    """The purposes that are offered; a shop may write its own words."""

    MESSAGES = "messages"
    SURVEYS = "surveys"
    PHOTOS = "photos"


PURPOSE_WORDS: dict[str, T] = {
    Purpose.MESSAGES: T("Consent", "messages and offers"),
    Purpose.SURVEYS: T("Consent", "surveys"),
    Purpose.PHOTOS: T("Consent", "photos"),
}
FIRST_WORDING: dict[str, T] = {
    Purpose.MESSAGES: T(
        "Consent",
        "I agree that {shop} sends me messages and offers. I can withdraw this at any time.",
    ),
    Purpose.SURVEYS: T(
        "Consent",
        "I agree that {shop} asks me what I think. I can withdraw this at any time.",
    ),
    Purpose.PHOTOS: T(
        "Consent",
        "I agree that {shop} takes and shows photos of me. I can withdraw this at any time.",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentDraft:
    """A consent as a form gives it: a key of Purpose or the shop's own words, and the text read."""

    purpose: str
    wording: str = ""
    given_on: date
    withdrawn_on: date | None = None


class Consent(NamedTuple):
    """A consent as it is kept; it stands until it is withdrawn."""

    id: int
    purpose: str
    wording: str
    given_on: date
    withdrawn_on: date | None


def check(draft: ConsentDraft, today: date) -> None:
    """Raise ValidationError for the first rule broken: what for, and days in their order."""
    if not folded(draft.purpose):
        raise ValidationError("purpose", T("Consent", "Write what the customer agrees to."))
    check_length("purpose", draft.purpose, NAME_MAX)
    check_length("wording", draft.wording, NOTE_MAX)
    _check_come("given_on", draft.given_on, today)
    if draft.withdrawn_on is None:
        return
    _check_come("withdrawn_on", draft.withdrawn_on, today)
    if draft.withdrawn_on < draft.given_on:
        words = T("Consent", "It cannot be withdrawn before it was given.")
        raise ValidationError("withdrawn_on", words)


def _check_come(field: str, on: date, today: date) -> None:
    if on > today:
        raise ValidationError(field, T("Consent", "This day has not come yet."))


def purpose_words(purpose: str) -> T | str:
    """A purpose as it is shown: the program's words for its own, the shop's as typed."""
    return PURPOSE_WORDS.get(purpose, purpose)


def purpose_key(typed: str, spoken: dict[str, str]) -> str:
    """The key of a purpose typed in its shown words (``spoken``: key → words), else as typed."""
    wanted = folded(typed)
    known = (key for key, words in spoken.items() if wanted in (folded(words), folded(key)))
    return next(known, typed)


def standing(consents: Iterable[Consent]) -> tuple[Consent, ...]:
    """The newest of each purpose that has not been withdrawn, the newest first."""
    newest = sorted(consents, key=lambda one: (one.given_on, one.id), reverse=True)
    found: dict[str, Consent] = {}
    for one in newest:
        if one.withdrawn_on is None:
            found.setdefault(folded(one.purpose), one)
    return tuple(found.values())

"""Consents of customers: given, corrected, withdrawn; every one is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.domain import consents as rules
from cxdesk.domain.cleaning import clean_line, clean_text
from cxdesk.domain.consents import FIRST_WORDING, PURPOSE_WORDS, Consent, ConsentDraft
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.iso_dates import from_iso, to_iso
from cxdesk.domain.periods import local_date
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import folded
from cxdesk.services import conflicts, shop, whose
from cxdesk.services.command import command
from cxdesk.store import consents as store
from cxdesk.store.models import CustomerConsent
from cxdesk.store.rows import insert

if TYPE_CHECKING:
    from cxdesk.store.consents import ConsentLine


@command(T("Undo", "note consent"))
def give_consent(customer_id: int, draft: ConsentDraft, *, now: int) -> int:
    """Note what a customer agrees to; what was agreed before stays. The id."""
    customer_id = whose.living(customer_id, "customer")
    draft = _checked(draft, now)
    return insert(CustomerConsent, customer=customer_id, **_values(draft), created_at=now)


@command(T("Undo", "correct consent"))
def edit_consent(
    consent_id: int, draft: ConsentDraft, *, seen: int | None = None, now: int
) -> None:
    """Correct what was noted; ChangedMeanwhile when somebody changed it after ``seen``."""
    conflicts.check("customer_consent", consent_id, seen)
    _line(consent_id)
    values = _values(_checked(draft, now))
    CustomerConsent.update(**values).where(CustomerConsent.id == consent_id).execute()


@command(T("Undo", "withdraw consent"))
def withdraw_consent(
    consent_id: int, *, on: date | None = None, seen: int | None = None, now: int
) -> None:
    """End a consent on a day (today), and every other of this purpose that still stands.

    ChangedMeanwhile when somebody changed it after ``seen``.
    """
    conflicts.check("customer_consent", consent_id, seen)
    line = _line(consent_id)
    withdrawn_on = on or _today(now)
    for other in store.of_customer(line.customer_id):
        if other.withdrawn_on is None and folded(other.purpose) == folded(line.purpose):
            ended = max(withdrawn_on, date.fromisoformat(other.given_on))
            draft = replace(_draft(other), withdrawn_on=ended)
            values = _values(_checked(draft, now))
            CustomerConsent.update(**values).where(CustomerConsent.id == other.id).execute()


def consents(customer_id: int) -> tuple[Consent, ...]:
    """Everything a customer agreed to, withdrawn or not, the newest first."""
    return tuple(
        Consent(line.id, line.purpose, line.wording, draft.given_on, draft.withdrawn_on)
        for line in store.of_customer(customer_id)
        for draft in (_draft(line),)
    )


def standing(customer_id: int) -> tuple[Consent, ...]:
    """What a customer agrees to now: the newest of each purpose."""
    return rules.standing(consents(customer_id))


def wording_for(purpose: str) -> str:
    """The shop's own words for a purpose: those it used last, else a first proposal."""
    used = store.last_wording(purpose)
    if used is not None:
        return used
    first = FIRST_WORDING.get(purpose)
    return "" if first is None else words.say(first.fill(shop=shop.current().name))


def purposes() -> tuple[str, ...]:
    """The purposes to choose from: the program's own, then the shop's, as they are kept."""
    known = {folded(purpose) for purpose in PURPOSE_WORDS}
    own = (purpose for purpose in store.purposes() if folded(purpose) not in known)
    return (*PURPOSE_WORDS, *own)


def said(purpose: str) -> str:
    """A purpose in the reader's language."""
    return words.say(rules.purpose_words(purpose))


def _checked(draft: ConsentDraft, now: int) -> ConsentDraft:
    spoken = {key: words.say(text) for key, text in PURPOSE_WORDS.items()}
    draft = replace(
        draft,
        purpose=rules.purpose_key(clean_line(draft.purpose), spoken),
        wording=clean_text(draft.wording).strip(),
    )
    rules.check(draft, _today(now))
    return draft


def _draft(line: ConsentLine) -> ConsentDraft:
    ended = line.withdrawn_on
    return ConsentDraft(
        purpose=line.purpose,
        wording=line.wording,
        given_on=date.fromisoformat(line.given_on),
        withdrawn_on=from_iso(ended),
    )


def _values(draft: ConsentDraft) -> dict[str, object]:
    ended = draft.withdrawn_on
    return {
        "purpose": draft.purpose,
        "wording": draft.wording,
        "given_on": draft.given_on.isoformat(),
        "withdrawn_on": to_iso(ended),
    }


def _line(consent_id: int) -> ConsentLine:
    line = store.one(consent_id)
    if line is None:
        raise ValidationError("consent", T("Consent", "This consent is gone."))
    return line


def _today(now: int) -> date:
    return local_date(now, shop.calendar().zone)

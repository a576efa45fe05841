"""A customer as typed and as kept, and the rules a customer must meet."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import phones as phone_rules
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.limits import NAME_MAX, NOTE_MAX, check_length
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.domain.birthdays import Birthday
    from cxdesk.domain.segments import Segment

TAG_MAX = 60
PREFERENCES_MAX = 500
_CODE_MAX = 40
_PHONE_MAX = 40
_PHONE_DIGITS_MIN = 3
_EMAIL_MAX = 254
LONGEST = {
    "city": NAME_MAX,
    "address": NAME_MAX,
    "postcode": _CODE_MAX,
    "preferences": PREFERENCES_MAX,
    "preferred_channel": NAME_MAX,
    "tax_id": _CODE_MAX,
}


class CustomerKind(StrEnum):
    """A person or a company."""

    PERSON = "person"
    COMPANY = "company"


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerDraft:
    """A customer as a form or a file gives it; phones and e-mails in order, the first is shown."""

    name: str = ""
    kind: CustomerKind = CustomerKind.PERSON
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    note: str = ""
    no_surveys: bool = False
    no_contact: bool = False
    number: str | None = None
    city: str = ""
    tags: tuple[str, ...] = ()
    address: str = ""
    postcode: str = ""
    birthday: Birthday | None = None
    preferences: str = ""
    preferred_channel: str = ""
    tax_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Customer:
    """A kept customer. ``shown_name`` is never empty: a phone or a number stands in for a name.

    ``preferred_channel`` is a channel's key or ""; ``merged_into_id`` is who took over the history.
    """

    id: int
    number: str | None
    kind: CustomerKind
    name: str
    shown_name: str
    phones: tuple[str, ...]
    emails: tuple[str, ...]
    note: str
    no_surveys: bool
    no_contact: bool
    created_at: int
    archived_at: int | None
    last_visit_on: date | None
    city: str = ""
    tags: tuple[str, ...] = ()
    address: str = ""
    postcode: str = ""
    birthday: Birthday | None = None
    preferences: str = ""
    preferred_channel: str = ""
    tax_id: str = ""
    merged_into_id: int | None = None

    def draft(self) -> CustomerDraft:
        """What an edit of some fields begins with."""
        names = (field.name for field in fields(CustomerDraft))
        return CustomerDraft(**{name: getattr(self, name) for name in names})


class LastScore(NamedTuple):
    """The newest answer of a customer with a score: its kind, score and the top of its scale."""

    kind: str
    score: float
    scale_max: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerCard:
    """The top of a customer's card. ``usual_gap_days`` is the median gap, None before 2 gaps.

    ``is_score_hidden``: the newest answer is about a colleague, and not for who asks now.
    """

    customer: Customer
    last_visit_on: date | None
    usual_gap_days: int | None
    spent_12m_minor: int
    last_score: LastScore | None
    open_cases: int
    open_tasks: int
    next_due_on: date | None
    is_score_hidden: bool = False


class CustomerRow(NamedTuple):
    """One line of the list; ``sort_value`` with the id is where the next page begins."""

    id: int
    name: str
    phone: str
    last_visit_on: date | None
    open_cases: int
    sort_value: str = ""


class Among(NamedTuple):
    """Which customers a list holds, besides a text: a segment at the end of a day, a tag."""

    segment: Segment | None = None
    on: date | None = None
    tag: str = ""
    is_archived: bool = False


EVERYBODY = Among()


class CustomerHit(NamedTuple):
    """One answer of the counter bar, with what tells people apart.

    ``why`` says what was found when it was not the name; ``relation`` to whom they belong.
    """

    id: int
    name: str
    phone: str
    email: str
    last_visit_on: date | None
    open_cases: int
    why: tuple[T, ...] = ()
    relation: T | None = None
    is_archived: bool = False


def check(draft: CustomerDraft) -> None:
    """Raise for the first rule a draft breaks: a name or a phone, plausible phones and e-mails."""
    if not draft.name.strip() and not any(phone.strip() for phone in draft.phones):
        raise ValidationError("name", T("Customer", "Write a name or a phone number."))
    check_length("name", draft.name, NAME_MAX)
    check_length("note", draft.note, NOTE_MAX)
    check_length("number", draft.number or "", NAME_MAX)
    for field, limit in LONGEST.items():
        check_length(field, getattr(draft, field), limit)
    for tag in draft.tags:
        check_tag(tag)
    for phone in draft.phones:
        check_phone(phone)
    for email in draft.emails:
        check_email(email)


def check_tag(tag: str) -> None:
    """A tag is a word or a few."""
    check_length("tags", tag, TAG_MAX)


def check_phone(phone: str) -> None:
    """A phone has at least three digits."""
    check_length("phones", phone, _PHONE_MAX)
    if len(phone_rules.digits(phone)) < _PHONE_DIGITS_MIN:
        words = T("Customer", "“{phone}” is not a phone number: it needs at least three digits.")
        raise ValidationError("phones", words.fill(phone=phone))


def check_email(email: str) -> None:
    """An e-mail address has something before and after one @, and no spaces."""
    check_length("emails", email, _EMAIL_MAX)
    before, at, after = email.strip().partition("@")
    if not (before and at and after) or "@" in after or len(email.split()) > 1:
        words = T("Customer", "“{email}” is not an e-mail address: it looks like name@place.com.")
        raise ValidationError("emails", words.fill(email=email))


def sort_name(draft: CustomerDraft) -> str:
    """What a customer is sorted by: the name, else the first phone, else the number."""
    phone = draft.phones[0] if draft.phones else ""
    return draft.name.strip() or phone or draft.number or ""


def fold_email(address: str) -> str:
    """The address as it is compared: trimmed, without case."""
    return address.strip().casefold()


def usual_gap_days(days: tuple[date, ...]) -> int | None:
    """The median of the days between purchases, halves up; None before two gaps are known."""
    gaps = sorted((b - a).days for a, b in pairwise(days))
    if len(gaps) < 2:
        return None
    middle = len(gaps) // 2
    if len(gaps) % 2:
        return gaps[middle]
    return (gaps[middle - 1] + gaps[middle] + 1) // 2

"""Consent: what for, when, withdrawn when, and which of several stands."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk.domain import consents
from cxdesk.domain.consents import Consent, ConsentDraft
from cxdesk.domain.errors import ValidationError

TODAY = date(2026, 3, 18)
FEBRUARY, MARCH = date(2026, 2, 3), date(2026, 3, 1)


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (ConsentDraft(purpose="", given_on=TODAY), "purpose"),
        (ConsentDraft(purpose=" - ", given_on=TODAY), "purpose"),
        (ConsentDraft(purpose="x" * 201, given_on=TODAY), "purpose"),
        (ConsentDraft(purpose="photos", wording="x" * 10_001, given_on=TODAY), "wording"),
        (ConsentDraft(purpose="photos", given_on=date(2026, 3, 19)), "given_on"),
        (ConsentDraft(purpose="photos", given_on=MARCH, withdrawn_on=FEBRUARY), "withdrawn_on"),
        (
            ConsentDraft(purpose="photos", given_on=MARCH, withdrawn_on=date(2026, 3, 19)),
            "withdrawn_on",
        ),
    ],
)
def test_what_breaks_a_rule_is_refused_at_its_field(draft: ConsentDraft, field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        consents.check(draft, TODAY)
    assert refused.value.field == field


def test_given_and_withdrawn_on_one_day_is_possible() -> None:
    consents.check(ConsentDraft(purpose="x", given_on=TODAY, withdrawn_on=TODAY), TODAY)


def test_the_newest_of_each_purpose_stands_unless_withdrawn() -> None:
    old = Consent(1, "messages", "old words", FEBRUARY, None)
    new = Consent(2, "messages", "new words", MARCH, None)
    photos = Consent(3, "photos", "", FEBRUARY, MARCH)
    own = Consent(4, "Photos of my garden", "", FEBRUARY, None)
    assert consents.standing((old, new, photos, own)) == (new, own)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Mensajes y ofertas", "messages"),
        ("photos", "photos"),
        ("Fotos ", "photos"),
        ("Club de lectura", "Club de lectura"),
    ],
)
def test_a_purpose_typed_in_shown_words_is_the_programs_own(typed: str, key: str) -> None:
    spoken = {"messages": "mensajes y ofertas", "photos": "fotos"}
    assert consents.purpose_key(typed, spoken) == key

"""Consent given, in which words, corrected, withdrawn; the history stays and undo restores."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk import words
from cxdesk.domain.consents import Consent, ConsentDraft
from cxdesk.domain.errors import ValidationError
from cxdesk.services import command, consents
from cxdesk.store import consents as store
from cxdesk.store.db import db
from tests.factories import NAUGHTY, NOW, TODAY, customer, rows

pytestmark = pytest.mark.usefixtures("open_empty_shop")
FEBRUARY, MARCH = date(2026, 2, 3), date(2026, 3, 1)


def given(who: int, purpose: str = "messages", on: date = FEBRUARY, wording: str = "") -> int:
    draft = ConsentDraft(purpose=purpose, given_on=on, wording=wording)
    return consents.give_consent(who, draft, now=NOW)


def test_a_consent_comes_back_as_noted() -> None:
    ana = customer()
    first = given(ana, wording="Sí, quiero.\nAna")
    assert consents.consents(ana) == (
        Consent(first, "messages", "Sí, quiero.\nAna", FEBRUARY, None),
    )


def test_withdrawing_ends_every_consent_of_the_purpose_and_keeps_them() -> None:
    ana = customer()
    old, new, photos = given(ana), given(ana, "Messages", MARCH), given(ana, "photos")
    consents.withdraw_consent(new, on=date(2026, 3, 10), now=NOW)
    ended = {one.id: one.withdrawn_on for one in consents.consents(ana)}
    assert ended == {old: date(2026, 3, 10), new: date(2026, 3, 10), photos: None}
    assert [one.id for one in consents.standing(ana)] == [photos]
    command.undo(now=NOW)
    assert [one.id for one in consents.standing(ana)] == [new, photos]


def test_withdrawn_without_a_day_is_withdrawn_today() -> None:
    ana = customer()
    consents.withdraw_consent(given(ana), now=NOW)
    assert consents.consents(ana)[0].withdrawn_on == TODAY


def test_a_correction_is_one_step_of_undo() -> None:
    ana = customer()
    first = given(ana)
    consents.edit_consent(first, ConsentDraft(purpose="photos", given_on=MARCH), now=NOW)
    assert consents.consents(ana) == (Consent(first, "photos", "", MARCH, None),)
    command.undo(now=NOW)
    assert consents.consents(ana) == (Consent(first, "messages", "", FEBRUARY, None),)


def test_words_of_the_list_are_kept_as_their_key() -> None:
    words.set_language("en")
    ana = customer()
    given(ana, "Messages and OFFERS")
    assert consents.consents(ana)[0].purpose == "messages"
    assert consents.said("messages") == "messages and offers"


def test_the_words_used_last_are_the_shops_words() -> None:
    assert "Tienda Ñ" in consents.wording_for("messages")
    assert consents.wording_for("book club") == ""
    ana = customer()
    given(ana, "book club", wording="I join.")
    given(ana, "Book Club")
    assert consents.wording_for("BOOK CLUB") == "I join."
    assert consents.purposes() == ("messages", "surveys", "photos", "Book Club")


def test_a_consent_of_nobody_is_refused() -> None:
    with pytest.raises(ValidationError):
        given(99)
    with pytest.raises(ValidationError):
        consents.withdraw_consent(99, now=NOW)
    assert rows("step") == []


@pytest.mark.parametrize("naughty", [text for text in NAUGHTY if any(map(str.isalnum, text))])
def test_purpose_and_wording_stay_text(naughty: str) -> None:
    import unicodedata

    ana = customer()
    given(ana, naughty, wording=naughty)
    kept = consents.consents(ana)[0]
    composed = unicodedata.normalize("NFC", naughty)
    assert (kept.purpose, kept.wording) == (composed.strip(), composed.strip())
    assert consents.said(kept.purpose) == kept.purpose


def test_the_consents_of_a_customer_are_read_by_their_index() -> None:
    plan = db.execute_sql(f"EXPLAIN QUERY PLAN {store._SELECT} WHERE customer_id = 1").fetchall()
    assert "customer_consent_customer" in plan[0][3]

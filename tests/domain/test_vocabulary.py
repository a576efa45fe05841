"""Words in both languages find the stored keys; filters take them and refuse the rest."""

from __future__ import annotations

import pytest

from cxdesk.domain import filters, vocabulary
from cxdesk.domain.cases import Actor, CaseKind, CaseStatus, Channel, EventKind
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.purchases import PurchaseKind
from cxdesk.domain.surveys import SurveyKind


@pytest.mark.parametrize(
    ("words", "typed", "key"),
    [
        (vocabulary.CHANNELS, "Teléfono", "phone"),
        (vocabulary.CHANNELS, "TIENDA", "counter"),
        (vocabulary.CHANNELS, "correo electrónico", "email"),
        (vocabulary.CHANNELS, "e-mail", "email"),
        (vocabulary.CHANNELS, "WhatsApp", "whatsapp"),
        (vocabulary.CASE_KINDS, "Queja", "complaint"),
        (vocabulary.CASE_KINDS, "consulta", "question"),
        (vocabulary.CASE_KINDS, "incidencia", "incident"),
        (vocabulary.ACTORS, "agent", "staff"),
        (vocabulary.ACTORS, "cliente", "customer"),
        (vocabulary.EVENT_KINDS, "internal_note", "note"),
        (vocabulary.EVENT_KINDS, "nota interna", "note"),
        (vocabulary.STATUSES, "On Hold", "on_hold"),
        (vocabulary.STATUSES, "on_hold", "on_hold"),
        (vocabulary.STATUSES, "resuelto", "closed"),
        (vocabulary.PURCHASE_KINDS, "devolución", "refund"),
        (vocabulary.SURVEY_KINDS, "NPS", "nps"),
        (vocabulary.FILTERS, "canal", "channel"),
        (vocabulary.CHANNELS, "pigeon", None),
        (vocabulary.CHANNELS, "", None),
    ],
)
def test_words_find_their_key(words: dict[str, str], typed: str, key: str | None) -> None:
    assert vocabulary.look_up(words, typed) == key


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        (" On hold ", "onhold"),
        ("internal_note", "internalnote"),
        ("Ñandú-Çay", "nanducay"),
        ("n\u0303", "n"),
        ("Straße ½", "strasse12"),
        ("Иван Й.", "ивани"),
        ("東京 24", "東京24"),
        ("€ *** …", ""),
    ],
)
def test_a_word_is_folded_to_its_letters_and_digits(typed: str, word: str) -> None:
    assert vocabulary.folded(typed) == word


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        (vocabulary.CHANNELS, Channel),
        (vocabulary.CASE_KINDS, CaseKind),
        (vocabulary.ACTORS, Actor),
        (vocabulary.EVENT_KINDS, EventKind),
        (vocabulary.STATUSES, CaseStatus),
        (vocabulary.SURVEY_KINDS, SurveyKind),
        (vocabulary.PURCHASE_KINDS, PurchaseKind),
    ],
)
def test_the_words_cover_the_stored_keys_and_nothing_else(
    words: dict[str, str], keys: type[Channel]
) -> None:
    assert set(words.values()) == {key.value for key in keys}
    assert all(vocabulary.look_up(words, key.value) == key.value for key in keys)


ALLOWED = frozenset(("channel", "agent", "kind", "scale"))


def test_filters_become_stored_keys() -> None:
    typed = {"Canal": "Teléfono", "agente": " Ana ", "tipo": "queja", "escala": "01 - 10"}
    expected = {"channel": "phone", "agent": "Ana", "kind": "complaint", "scale": "1-10"}
    assert filters.checked(typed, ALLOWED) == expected
    assert filters.checked(None, ALLOWED) == {}
    assert filters.scale_of(expected) == (1, 10)
    assert filters.scale_of({}) is None


@pytest.mark.parametrize(
    "typed",
    [{"colour": "red"}, {"channel": "pigeon"}, {"scale": "10"}, {"scale": "10-1"}, {"kind": ""}],
)
def test_unknown_filters_are_refused(typed: dict[str, str]) -> None:
    with pytest.raises(ValidationError) as caught:
        filters.checked(typed, ALLOWED)
    assert caught.value.field == "where"


def test_a_filter_that_the_indicator_lacks_is_refused() -> None:
    with pytest.raises(ValidationError):
        filters.checked({"channel": "phone"}, frozenset())

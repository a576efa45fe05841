"""What kind of event its words tell of."""

from __future__ import annotations

import pytest

from cxdesk.domain.events import ShopEventKind, guess

Kind = ShopEventKind


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("New price list", Kind.PRICES),
        ("Subida de precios", Kind.PRICES),
        ("Nuevo PRODUCTO de temporada", Kind.PRODUCT),
        ("María de vacaciones", Kind.STAFF),
        ("Nuevo horario los sábados", Kind.HOURS),
        ("Obras en la calle", Kind.STREET),
        ("Roadworks outside", Kind.STREET),
        ("Campaña de primavera", Kind.CAMPAIGN),
        ("Fair in town", Kind.OTHER),
        ("", Kind.OTHER),
    ],
)
def test_words_in_either_language_tell_the_kind(note: str, kind: Kind) -> None:
    assert guess(note) is kind


def test_the_first_word_that_tells_decides() -> None:
    assert guess("Street closed, new prices") is Kind.STREET
    assert guess("New prices, street closed") is Kind.PRICES


def test_a_first_name_of_the_staff_tells_of_staff() -> None:
    assert guess("MARIA left", ("María Soler", "Luis")) is Kind.STAFF
    assert guess("Soler street", ("María Soler",)) is Kind.STREET
    assert guess("Mariana came", ("María Soler",)) is Kind.OTHER

"""Names: folded for search, sorted in Spanish order, never shown empty."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain import names
from cxdesk.domain.text import T


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("José", "jose"),
        ("  José   MUÑOZ ", "jose munoz"),
        ("Straße", "strasse"),
        ("GROẞ", "gross"),
        ("Ünal", "unal"),
        ("u\u0308nal", "unal"),
        ("ﬁnca", "finca"),
        ("İzmir", "izmir"),
        ("", ""),
    ],
)
def test_folding_drops_case_marks_and_spaces(typed: str, folded: str) -> None:
    assert names.fold(typed) == folded


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = names.fold(text)
    assert names.fold(once) == once


def test_words_are_the_runs_of_letters_and_digits() -> None:
    assert names.words_of("O’Brien, María-José 2º") == ("o", "brien", "maria", "jose", "2o")


def test_names_sort_in_spanish_order_with_enye_after_n() -> None:
    wrong = ["Ñíguez", "Oliva", "Nuzzo", "núñez", "Nunoz", "álvarez", "Alonso", "Zúñiga"]
    assert sorted(wrong, key=names.sort_key) == [
        "Alonso",
        "álvarez",
        "Nunoz",
        "núñez",
        "Nuzzo",
        "Ñíguez",
        "Oliva",
        "Zúñiga",
    ]


def test_composed_and_decomposed_enye_have_one_sort_key() -> None:
    assert names.sort_key("Ñ") == names.sort_key("N\u0303")


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        (("Ana", "609", "C1", 7), "Ana"),
        (("", "609 11 22 33", "C1", 7), "609 11 22 33"),
        (("", "", "C009", 7), T("Customer", "Customer {number}").fill(number="C009")),
        (("", "", "", 7), T("Customer", "Customer {number}").fill(number="7")),
    ],
)
def test_nameless_customers_are_called_by_phone_then_number_then_id(
    fields: tuple[str, str, str, int], shown: object
) -> None:
    assert names.shown_name(*fields) == shown


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gimenez", "jimenes"),
        ("vazquez", "basques"),
        ("hernandez", "ernandes"),
        ("llorente", "yorente"),
        ("quique", "kike"),
        ("anna", "ana"),
    ],
)
def test_words_that_sound_alike_have_one_sound(one: str, other: str) -> None:
    assert names.sound(one) == names.sound(other)


def test_words_that_sound_different_stay_apart() -> None:
    assert names.sound("casa") != names.sound("gasa")

"""Phones are folded to international digits; a number that no country has keeps its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.services import finding, shop
from cxdesk.store import db as shop_db
from cxdesk.store import migrations, phone_numbers
from cxdesk.store.db import db
from tests.factories import NOW, rows

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("typed", "country", "digits"),
    [
        ("600 11 22 33", "ES", "34600112233"),
        ("600-112-233", "ES", "34600112233"),
        ("+34 600 112 233", "ES", "34600112233"),
        ("0034 600112233", "ES", "34600112233"),
        ("34600112233", "ES", "34600112233"),
        ("(+34) 600112233", "ES", "34600112233"),
        ("+33 6 12 34 56 78", "ES", "33612345678"),
        ("020 7946 0958", "GB", "442079460958"),
        ("+44 (0)20 7946 0958", "ES", "442079460958"),
        ("55 1234 5678", "MX", "525512345678"),
        ("+52 1 55 1234 5678", "ES", "525512345678"),
        ("011 15-2345-6789", "AR", "5491123456789"),
        ("06 1234567", "IT", "39061234567"),
        ("600112233 ext 12", "ES", "34600112233"),
        ("٦٠٠١١٢٢٣٣", "ES", "34600112233"),
    ],
)
def test_a_number_has_one_international_form(typed: str, country: str, digits: str) -> None:
    assert phone_numbers.international(typed, country) == digits


@pytest.mark.parametrize(
    ("typed", "country", "digits"),
    [
        ("112", "ES", "112"),
        ("600 11 22", "ES", "6001122"),
        ("60011223", "XX", "60011223"),
        ("00 999 123456", "ES", "999123456"),
        ("1234567890123456789012345", "ES", "1234567890123456789012345"),
    ],
)
def test_a_number_that_no_country_has_keeps_its_digits(
    typed: str, country: str, digits: str
) -> None:
    assert phone_numbers.international(typed, country) == digits


@given(st.text(max_size=40), st.sampled_from(["ES", "MX", "AR", "", "??"]))
def test_any_text_folds_to_digits(typed: str, country: str) -> None:
    folded = phone_numbers.international(typed, country)
    assert folded == "" or (folded.isascii() and folded.isdecimal())


def test_m0007_folds_and_indexes_an_old_file_again(tmp_path: Path) -> None:
    old = tmp_path / "old.cxdesk"
    shop_db.create_file(old)
    with db.atomic():
        for step in migrations.STEPS[:6]:
            step(db)
        db.execute_sql("PRAGMA user_version = 6")
        for sql in (
            "INSERT INTO setting (key, value) VALUES ('country', '\"ES\"')",
            "INSERT INTO customer (id, name, sort_key, search_key, city, created_at)"
            " VALUES (1, 'Ana Prieto', 'ana prieto', 'ana prieto', 'Úbeda', 1)",
            "INSERT INTO customer_tag (customer_id, name, folded) VALUES (1, 'VIP', 'vip')",
            "INSERT INTO customer_phone (customer_id, typed, digits, reversed_digits)"
            " VALUES (1, '+44 (0)20 7946 0958', '4402079460958', '8590649702044')",
        ):
            db.execute_sql(sql)
    shop_db.close()
    shop.open_shop(old, now=NOW)
    assert rows("customer_phone", "digits, reversed_digits") == [("442079460958", "859064970244")]
    assert rows("search_word", "word") == [("ana",), ("prieto",)]
    for typed in ("ana", "vip", "ubeda", "020 7946", "0958"):
        assert [hit.name for hit in finding.find_customers(typed)] == ["Ana Prieto"], typed

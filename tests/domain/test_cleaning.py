"""Typed text is stored as text and nothing else."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.cleaning import clean_line, clean_text

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=50)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Jose\u0301", "José"),
        ("a\x00b\x07c\x7fd\x85e", "abcde"),
        ("a\tb\nc", "a\tb\nc"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\ud800b", "a\ufffdb"),
        ("<b>Tom & Jerry</b> 😀 \u202e", "<b>Tom & Jerry</b> 😀 \u202e"),
        ("", ""),
    ],
)
def test_text_keeps_what_can_be_read(typed: str, kept: str) -> None:
    assert clean_text(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("  Ana \n López\t ", "Ana López"), ("\x00", ""), ("a\r\nb", "a b"), ("e\u0301", "é")],
)
def test_a_line_is_one_line_without_outer_blanks(typed: str, kept: str) -> None:
    assert clean_line(typed) == kept


@given(ANYTHING)
def test_clean_text_can_be_stored_and_cleaning_again_changes_nothing(typed: str) -> None:
    once = clean_text(typed)
    assert clean_text(once) == once
    once.encode("utf-8")
    controls = {c for c in once if unicodedata.category(c) == "Cc"}
    assert controls <= {"\n", "\t"}
    assert clean_line(clean_line(typed)) == clean_line(typed)

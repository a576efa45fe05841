"""Filters as typed: known by many words, given once, and told what else there is."""

from __future__ import annotations

import pytest

from cxdesk import words
from cxdesk.domain import filters
from cxdesk.domain.errors import ValidationError

SOME = frozenset(("channel", "agent", "scale"))


def refusal(typed: str, field: str, allowed: frozenset[str] = SOME) -> tuple[str, str]:
    with pytest.raises(ValidationError) as caught:
        filters.dimension(typed, allowed, field)
    return caught.value.field, words.say(caught.value.text, "en")


def test_filters_and_values_go_by_their_stored_keys() -> None:
    typed = {"Canal": "teléfono", "persona": " nadie ", "escala": "0 a 10"}
    assert filters.checked(typed, SOME) == {"channel": "phone", "agent": "none", "scale": "0-10"}
    assert filters.checked(None, SOME) == {}
    assert filters.scale_of({"scale": "1-5"}) == (1, 5)
    assert filters.scale_of({}) is None


def test_one_filter_by_two_names_is_given_twice() -> None:
    with pytest.raises(ValidationError) as caught:
        filters.checked({"channel": "phone", "canal": "email"}, SOME)
    assert "“canal” is given twice" in words.say(caught.value.text, "en")


@pytest.mark.parametrize(
    ("key", "value"), [("channel", "pigeon"), ("scale", "9-1"), ("scale", "none"), ("agent", " ")]
)
def test_a_value_that_a_filter_cannot_have_is_refused(key: str, value: str) -> None:
    with pytest.raises(ValidationError) as caught:
        filters.checked({key: value}, SOME)
    assert caught.value.field == "where"


def test_what_cannot_be_asked_for_is_told_what_can() -> None:
    filtered = "This indicator cannot be filtered by “city”, only by: Person, Channel, Scale."
    assert refusal("city", "where") == ("where", filtered)
    split = "This indicator cannot be split by “scale”, only by: Person, Channel."
    assert refusal("scale", "by") == ("by", split)


def test_what_has_no_filter_at_all_says_only_that() -> None:
    nothing: frozenset[str] = frozenset()
    assert refusal("city", "where", nothing)[1] == "This indicator cannot be filtered."
    assert refusal("city", "by", nothing)[1] == "This indicator cannot be split."

"""Themes on answers: one by its name, however written; taken off; offered by use."""

from __future__ import annotations

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.services import answer_list, command, theme_tags
from tests.factories import NOW, answer, counts

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def names(answer_id: int) -> list[str]:
    return [tag.name for tag in answer_list.answer(answer_id).row.themes]


def test_a_new_name_makes_a_theme_and_the_same_name_is_the_same_theme() -> None:
    first, second = answer(3), answer(4)
    one = theme_tags.tag_answer(first, " Tiempo de espera ", now=NOW)
    assert theme_tags.tag_answer(second, "tiempo de ESPERA", now=NOW) == one
    assert names(second) == ["Tiempo de espera"]
    assert counts("theme", "answer_theme") == {"theme": 1, "answer_theme": 2}


def test_putting_a_theme_on_twice_is_once() -> None:
    given = answer(3)
    for _ in range(2):
        theme_tags.tag_answer(given, "Price", now=NOW)
    assert counts("answer_theme") == {"answer_theme": 1}


def test_a_theme_comes_off_and_undo_puts_it_on_again() -> None:
    given = answer(3)
    theme_id = theme_tags.tag_answer(given, "Price", now=NOW)
    theme_tags.untag_answer(given, theme_id, now=NOW)
    assert names(given) == []
    command.undo(now=NOW)
    assert names(given) == ["Price"]


def test_the_most_used_theme_is_offered_first() -> None:
    first, second = answer(3), answer(4)
    theme_tags.tag_answer(first, "Price", now=NOW)
    for given in (first, second):
        theme_tags.tag_answer(given, "Wait", now=NOW)
    assert [tag.name for tag in theme_tags.offered()] == ["Wait", "Price"]


@pytest.mark.parametrize("name", ["", "   ", "x" * 201])
def test_a_theme_needs_a_name_that_fits(name: str) -> None:
    with pytest.raises(ValidationError) as caught:
        theme_tags.tag_answer(answer(3), name, now=NOW)
    assert caught.value.field == "theme"


def test_an_answer_that_is_gone_takes_no_theme() -> None:
    with pytest.raises(ValidationError):
        theme_tags.tag_answer(999, "Price", now=NOW)

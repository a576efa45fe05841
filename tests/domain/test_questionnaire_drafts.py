"""Choices of a question as they are typed, and which question breaks a rule."""

from __future__ import annotations

import pytest

from cxdesk.domain.questionnaire_drafts import (
    ItemDraft,
    QuestionnaireDraft,
    typed_choices,
    written_choices,
    wrong_item,
)
from cxdesk.domain.questionnaires import ItemKind
from cxdesk.domain.surveys import SurveyKind

HOME, SHOP = "En casa", "En tienda"


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("En casa, En tienda", (HOME, SHOP)),
        ("En casa;En tienda; ", (HOME, SHOP)),
        ("En casa\n\n En tienda\n", (HOME, SHOP)),
        ("Yes, always; No", ("Yes, always", "No")),
        ("Yes, always\nNo; never", ("Yes, always", "No; never")),
        ("Yes, always\n", ("Yes, always",)),
        (" , ", ()),
    ],
)
def test_lines_part_choices_before_semicolons_and_these_before_commas(
    text: str, choices: tuple[str, ...]
) -> None:
    assert typed_choices(text) == choices


@pytest.mark.parametrize(
    ("choices", "text"),
    [
        ((HOME, SHOP), "En casa, En tienda"),
        (("Yes, always", "No"), "Yes, always\nNo\n"),
        (("Yes, always",), "Yes, always\n"),
        (("a; b", "c"), "a; b\nc\n"),
        ((), ""),
    ],
)
def test_choices_are_shown_so_that_they_are_read_the_same(
    choices: tuple[str, ...], text: str
) -> None:
    assert written_choices(choices) == text
    assert typed_choices(text) == choices


def test_the_first_question_that_breaks_a_rule_is_known_by_its_place() -> None:
    good = ItemDraft(question="Welcome?")
    alone = ItemDraft(kind=ItemKind.CHOICE, question="Where?", choices=(HOME,))
    asked = {"kind": SurveyKind.OWN, "scale_min": 1, "scale_max": 5}
    assert wrong_item(QuestionnaireDraft(items=(good, alone, ItemDraft()), **asked)) == 1
    assert wrong_item(QuestionnaireDraft(items=(good, good), **asked)) is None

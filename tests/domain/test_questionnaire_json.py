"""Questionnaires as JSON values: what is written is read again, and what is odd is named."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.questionnaire_drafts import ItemDraft, QuestionnaireDraft, begun
from cxdesk.domain.questionnaire_json import from_json, to_json
from cxdesk.domain.questionnaires import AskWhen, AskWhom, ItemKind, Mode
from cxdesk.domain.surveys import SurveyKind
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Mapping

OWN = QuestionnaireDraft(kind=SurveyKind.OWN, scale_min=1, scale_max=5)


def refusal(values: Mapping[str, object]) -> tuple[str, str]:
    """The key that is refused, and the sentence about it."""
    with pytest.raises(ValidationError) as caught:
        from_json(values, OWN)
    text = caught.value.text
    assert isinstance(text, T)
    return caught.value.field, text.source


@pytest.mark.parametrize("kind", [SurveyKind.NPS, SurveyKind.GENERAL, SurveyKind.OWN])
def test_what_is_written_is_read_again(kind: SurveyKind) -> None:
    draft = begun(kind)
    written = json.loads(json.dumps(to_json(draft)))
    other = QuestionnaireDraft(kind=kind, scale_min=2, scale_max=3, name="Other")
    assert from_json(written, other) == draft


def test_only_what_is_given_changes() -> None:
    values = {
        "name": "Delivery",
        "scale": "1–7",
        "low_max": 3,
        "mode": "relational",
        "when": "days",
        "every_days": 90,
        "whom": "quarter",
        "items": [{"kind": "choice", "question": "Where?", "choices": ["Shop", "Home"]}],
    }
    found = from_json(values, OWN)
    assert (found.name, found.scale_min, found.scale_max, found.low_max) == ("Delivery", 1, 7, 3)
    assert (found.mode, found.question, found.kind) == (Mode.RELATIONAL, "", SurveyKind.OWN)
    rule = found.rule
    assert (rule.when, rule.every_days, rule.whom) == (AskWhen.DAYS, 90, AskWhom.QUARTER)
    assert rule.rest_days == OWN.rule.rest_days
    assert found.items == (
        ItemDraft(kind=ItemKind.CHOICE, question="Where?", choices=("Shop", "Home")),
    )


def test_a_kind_that_is_given_does_not_change_what_is_measured() -> None:
    assert from_json({"kind": "nps"}, OWN) == OWN


def test_a_key_of_no_questionnaire_is_named() -> None:
    key, told = refusal({"colour": "red"})
    assert (key, told) == ("colour", "A questionnaire has nothing called “{key}”.")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", 7),
        ("higher_is_better", "yes"),
        ("low_max", "3"),
        ("low_max", True),
        ("after_days", None),
        ("rest_days", 1.5),
        ("scale", "5"),
        ("scale", "one-five"),
        ("scale", [1, 5]),
        ("items", "none"),
        ("items", ["a question"]),
        ("items", [{"choices": "Shop"}]),
        ("items", [{"required": "yes"}]),
    ],
)
def test_a_value_of_another_kind_cannot_be_read(key: str, value: object) -> None:
    assert refusal({key: value}) == (key, "“{key}” cannot be read.")


@pytest.mark.parametrize("key", ["mode", "when", "whom"])
def test_a_word_that_is_none_of_those_known_is_told_with_them(key: str) -> None:
    assert refusal({key: "sometimes"}) == (key, "“{value}” is none of these: {known}.")
    item = {"kind": "sometimes"}
    assert refusal({"items": [item]}) == ("items", "“{value}” is none of these: {known}.")

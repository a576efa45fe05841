"""What questionnaires say to customers: every question in both forms of address."""

from __future__ import annotations

import pytest

from cxdesk import words
from cxdesk.domain.questionnaires import Stage
from cxdesk.domain.survey_wording import (
    COMMENT,
    QUESTIONS,
    STAGE_QUESTIONS,
    Address,
    Wording,
    question_of,
    stage_question,
)
from cxdesk.domain.surveys import SurveyKind

ALL = (*QUESTIONS.values(), *STAGE_QUESTIONS.values(), COMMENT)


@pytest.mark.parametrize("wording", ALL, ids=lambda wording: wording.usted.source)
def test_english_says_you_to_everybody_and_spanish_asks_in_both_forms(wording: Wording) -> None:
    assert words.say(wording.usted, "en") == words.say(wording.tu, "en")
    told = words.say(wording.usted, "es"), words.say(wording.tu, "es")
    assert all("¿" in text for text in told)


def test_the_question_of_recommending_is_asked_as_the_shop_speaks() -> None:
    said = {address: words.say(question_of(SurveyKind.NPS, address), "es") for address in Address}
    assert said == {
        Address.USTED: "¿Qué probabilidad hay de que nos recomiende a un amigo o colega?",
        Address.TU: "¿Qué probabilidad hay de que nos recomiendes a un amigo o colega?",
    }


def test_a_stage_is_asked_as_the_shop_speaks() -> None:
    asked = stage_question(Stage.ADVICE, Address.TU)
    assert words.say(asked, "es") == (
        "¿Cuál es tu grado de satisfacción con el asesoramiento que recibiste?"
    )


def test_the_shops_own_questionnaires_have_no_question_of_the_program() -> None:
    assert question_of(SurveyKind.OWN, Address.USTED) is None

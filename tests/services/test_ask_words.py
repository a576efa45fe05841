"""The wording that is read out and sent: usted or tú, the scale, several questions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk import words
from cxdesk.domain.ask_list import Due, Reason
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import ask_words, shop
from tests.factories import NOW, customer, survey_id

if TYPE_CHECKING:
    from cxdesk.domain.text import T

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def due(kind: SurveyKind = SurveyKind.NPS, reason: Reason = Reason.DAYS) -> Due:
    on = date(2026, 3, 16)
    return Due(customer("Ana Prieto"), survey_id(kind), reason, on, on)


def told(found: tuple[T | str, ...]) -> list[str]:
    return [words.say(part) for part in found]


def test_the_script_asks_the_question_with_its_scale_and_then_why() -> None:
    assert told(ask_words.script(due())) == [
        "Hello Ana Prieto, this is Tienda Ñ. Have you got a minute for one question?",
        "How likely are you to recommend us to a friend or colleague?",
        "Please tell me a number from 0 to 10: 0 is “Not at all likely”, 10 is “Extremely likely”.",
        "What is the main reason for your answer?",
        "Thank you very much, that helps us.",
    ]


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("usted", "Hola, Ana Prieto. Le llamo de Tienda Ñ. ¿Tiene un minuto para una pregunta?"),
        ("tu", "Hola, Ana Prieto. Te llamo de Tienda Ñ. ¿Tienes un minuto para una pregunta?"),
    ],
)
def test_spanish_says_usted_unless_the_shop_says_tu(address: str, sentence: str) -> None:
    shop.save(replace(shop.current(), customer_address=address), now=NOW)
    words.set_language("es")
    assert told(ask_words.script(due()))[0] == sentence


def test_a_message_begins_with_the_shops_own_words_and_says_what_it_is_about() -> None:
    shop.save(replace(shop.current(), message_text="Hi {name}!"), now=NOW)
    assert told(ask_words.message(due(SurveyKind.CSAT, Reason.CASE))) == [
        "Hi Ana Prieto!",
        "It is about what we settled for you on 2026-03-16.",
        "How satisfied are you with the service you received?",
        "From 1 (Very dissatisfied) to 5 (Very satisfied).",
        "You can simply reply with the number and, if you like, the reason. Thank you!",
    ]


def test_of_several_questions_a_shared_scale_is_told_once() -> None:
    asked = due(SurveyKind.GENERAL)
    assert told(ask_words.script(asked))[1:4] == [
        "How satisfied are you with the way you were first attended to?",
        "Please tell me a number from 1 to 10:"
        " 1 is “Not satisfied at all”, 10 is “Completely satisfied”.",
        "How satisfied are you with the advice you were given?",
    ]

"""What the program's own questionnaires say to customers, in both forms of address of Spanish."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from cxdesk.domain.questionnaires import Stage
from cxdesk.domain.surveys import STANDARD, SurveyKind
from cxdesk.domain.text import T


class Address(StrEnum):
    """How the shop speaks to its customers; English has one form for both."""

    USTED = "usted"
    TU = "tu"


class Wording(NamedTuple):
    """One sentence to a customer in both forms."""

    usted: T
    tu: T

    def said(self, address: Address) -> T:
        """The sentence in one of the forms."""
        return self.tu if address is Address.TU else self.usted


ADDRESS_WORDS: dict[Address, T] = {
    Address.USTED: T("Address", "Formal (usted)"),
    Address.TU: T("Address", "Familiar (tú)"),
}
_TU: dict[SurveyKind, T] = {
    SurveyKind.NPS: T("SurveyTu", "How likely are you to recommend us to a friend or colleague?"),
    SurveyKind.CSAT: T("SurveyTu", "How satisfied are you with the service you received?"),
    SurveyKind.CES: T("SurveyTu", "Was it easy to get what you came for?"),
    SurveyKind.GENERAL: T("SurveyTu", "Overall, how satisfied are you with our shop?"),
}
QUESTIONS: dict[SurveyKind, Wording] = {
    survey.kind: Wording(survey.question, _TU[survey.kind]) for survey in STANDARD
}
COMMENT = Wording(
    T("Survey", "What is the main reason for your answer?"),
    T("SurveyTu", "What is the main reason for your answer?"),
)
STAGE_QUESTIONS: dict[Stage, Wording] = {
    Stage.FIRST_CONTACT: Wording(
        T("Survey", "How satisfied are you with the way you were first attended to?"),
        T("SurveyTu", "How satisfied are you with the way you were first attended to?"),
    ),
    Stage.ADVICE: Wording(
        T("Survey", "How satisfied are you with the advice you were given?"),
        T("SurveyTu", "How satisfied are you with the advice you were given?"),
    ),
    Stage.PRICE_QUALITY: Wording(
        T("Survey", "How satisfied are you with the quality for the price?"),
        T("SurveyTu", "How satisfied are you with the quality for the price?"),
    ),
    Stage.CHECKOUT: Wording(
        T("Survey", "How satisfied are you with the payment and the handing over?"),
        T("SurveyTu", "How satisfied are you with the payment and the handing over?"),
    ),
    Stage.AFTER_SALES: Wording(
        T("Survey", "How satisfied are you with our help after your purchase?"),
        T("SurveyTu", "How satisfied are you with our help after your purchase?"),
    ),
}


def question_of(kind: SurveyKind, address: Address) -> T | None:
    """The program's question of a kind; None for the shop's own."""
    wording = QUESTIONS.get(kind)
    return None if wording is None else wording.said(address)


def stage_question(stage: Stage, address: Address) -> T:
    """The program's question about a stage of the visit."""
    return STAGE_QUESTIONS[stage].said(address)

"""Words of questionnaires: kinds of questions, stages of a visit, when and whom to ask."""

from __future__ import annotations

from enum import StrEnum

from cxdesk.domain.text import T


class ItemKind(StrEnum):
    """How a question is answered."""

    SCORE = "score"
    CHOICE = "choice"
    TEXT = "text"


class Mode(StrEnum):
    """What is judged: one contact or purchase, or the whole time as a customer."""

    TRANSACTIONAL = "transactional"
    RELATIONAL = "relational"


class Stage(StrEnum):
    """The stages that general satisfaction is asked for, from the first contact on."""

    FIRST_CONTACT = "first_contact"
    ADVICE = "advice"
    PRICE_QUALITY = "price_quality"
    CHECKOUT = "checkout"
    AFTER_SALES = "after_sales"


class AskWhen(StrEnum):
    """What makes somebody due to be asked."""

    NEVER = "never"
    PURCHASE = "purchase"
    CASE = "case"
    DAYS = "days"


class AskWhom(StrEnum):
    """All whom the rule finds, or every quarter another quarter of them, by lot."""

    ALL = "all"
    QUARTER = "quarter"


ITEM_WORDS: dict[ItemKind, T] = {
    ItemKind.SCORE: T("Questionnaire", "Score"),
    ItemKind.CHOICE: T("Questionnaire", "Choice"),
    ItemKind.TEXT: T("Questionnaire", "Words"),
}
MODE_WORDS: dict[Mode, T] = {
    Mode.TRANSACTIONAL: T("Questionnaire", "About one interaction or purchase"),
    Mode.RELATIONAL: T("Questionnaire", "About the shop as a whole"),
}
STAGE_WORDS: dict[Stage, T] = {
    Stage.FIRST_CONTACT: T("Questionnaire", "First contact"),
    Stage.ADVICE: T("Questionnaire", "Advice"),
    Stage.PRICE_QUALITY: T("Questionnaire", "Price and quality"),
    Stage.CHECKOUT: T("Questionnaire", "Checkout"),
    Stage.AFTER_SALES: T("Questionnaire", "After the sale"),
}
WHEN_WORDS: dict[AskWhen, T] = {
    AskWhen.NEVER: T("Questionnaire", "Only when staff ask"),
    AskWhen.PURCHASE: T("Questionnaire", "After a purchase"),
    AskWhen.CASE: T("Questionnaire", "When a case is solved"),
    AskWhen.DAYS: T("Questionnaire", "Every so many days"),
}
WHOM_WORDS: dict[AskWhom, T] = {
    AskWhom.ALL: T("Questionnaire", "Everybody"),
    AskWhom.QUARTER: T("Questionnaire", "A quarter of the customers each quarter, by lot"),
}

"""Surveys of one question, their scales and bands, and answers as typed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from cxdesk.domain.cases import Channel
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.limits import NOTE_MAX, check_length, check_not_future
from cxdesk.domain.text import T

OWN_UNDO_SECONDS = 15 * 60


class SurveyKind(StrEnum):
    """What a survey measures."""

    NPS = "nps"
    CSAT = "csat"
    CES = "ces"
    GENERAL = "general"
    OWN = "own"


class OfferState(StrEnum):
    """What became of a survey that was offered."""

    OFFERED = "offered"
    DECLINED = "declined"
    ANSWERED = "answered"


OFFER_WORDS: dict[OfferState, T] = {
    OfferState.OFFERED: T("Survey", "offered"),
    OfferState.DECLINED: T("Survey", "declined"),
    OfferState.ANSWERED: T("Survey", "answered"),
}


class StandardSurvey(NamedTuple):
    """A survey that every shop file begins with. ``low_max`` is the highest score that is low."""

    kind: SurveyKind
    name: T
    question: T
    scale_min: int
    scale_max: int
    low_label: T
    high_label: T
    low_max: int
    higher_is_better: bool = True


STANDARD: tuple[StandardSurvey, ...] = (
    StandardSurvey(
        SurveyKind.NPS,
        T("Survey", "NPS (would recommend)"),
        T("Survey", "How likely are you to recommend us to a friend or colleague?"),
        0,
        10,
        T("Survey", "Not at all likely"),
        T("Survey", "Extremely likely"),
        6,
    ),
    StandardSurvey(
        SurveyKind.CSAT,
        T("Survey", "CSAT (satisfaction)"),
        T("Survey", "How satisfied are you with the service you received today?"),
        1,
        5,
        T("Survey", "Very dissatisfied"),
        T("Survey", "Very satisfied"),
        2,
    ),
    StandardSurvey(
        SurveyKind.CES,
        T("Survey", "CES (ease)"),
        T("Survey", "Was it easy to get what you came for?"),
        1,
        7,
        T("Survey", "Not easy at all"),
        T("Survey", "Very easy"),
        3,
    ),
    StandardSurvey(
        SurveyKind.GENERAL,
        T("Survey", "General satisfaction"),
        T("Survey", "Overall, how satisfied are you with our shop?"),
        1,
        10,
        T("Survey", "Not satisfied at all"),
        T("Survey", "Completely satisfied"),
        5,
    ),
)
SURVEY_SHORT: dict[SurveyKind, T] = {
    SurveyKind.NPS: T("Survey", "NPS"),
    SurveyKind.CSAT: T("Survey", "CSAT"),
    SurveyKind.CES: T("Survey", "CES"),
    SurveyKind.GENERAL: T("Survey", "General satisfaction"),
    SurveyKind.OWN: T("Survey", "Own survey"),
}
_BY_KIND = {survey.kind: survey for survey in STANDARD}


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyView:
    """An active survey with its words: question to the customer, labels of both scale ends."""

    id: int
    kind: SurveyKind
    name: T | str
    question: T | str
    scale_min: int
    scale_max: int
    low_label: T | None
    high_label: T | None
    higher_is_better: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerDraft:
    """A score as typed; ``offer_id`` when an open offer is being answered.

    ``was_offered`` False: nobody was asked for it (a slip from a pile, the kiosk), so it counts for
    the score and not for the response rate. ``batch_id``: the pile it was typed from.
    """

    survey_id: int
    score: int
    answered_at: int
    customer_id: int | None = None
    channel: str = Channel.COUNTER
    comment: str = ""
    case_id: int | None = None
    offer_id: int | None = None
    purchase_id: int | None = None
    was_offered: bool = True
    batch_id: int | None = None


def standard(kind: SurveyKind) -> StandardSurvey | None:
    """The standard survey of a kind; None for the shop's own."""
    return _BY_KIND.get(kind)


def is_low(kind: SurveyKind, score: int) -> bool:
    """Whether an answer asks for a call: NPS ≤ 6, CSAT ≤ 2, CES ≤ 3, general ≤ 5 (of 10)."""
    survey = _BY_KIND.get(kind)
    return survey is not None and score <= survey.low_max


def has_standard_scale(kind: SurveyKind, scale_min: int, scale_max: int) -> bool:
    """Whether a scale is the one that the kind's bands and low answers are defined on."""
    survey = _BY_KIND.get(kind)
    return survey is not None and (survey.scale_min, survey.scale_max) == (scale_min, scale_max)


def check(draft: AnswerDraft, scale_min: int, scale_max: int, now: int) -> None:
    """Raise for the first rule an answer breaks: a whole score on its scale, not in the future."""
    if type(draft.score) is not int or not scale_min <= draft.score <= scale_max:
        words = T("Survey", "The score goes from {low} to {high}.")
        raise ValidationError("score", words.fill(low=scale_min, high=scale_max))
    check_not_future("answered_at", draft.answered_at, now)
    check_length("comment", draft.comment, NOTE_MAX)

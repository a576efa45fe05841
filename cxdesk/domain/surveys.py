"""Surveys of one question, their scales and bands, and answers as typed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from cxdesk.domain.cases import Channel
from cxdesk.domain.questionnaires import AskWhen, AskWhom, ItemKind, Mode, Stage
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
    mode: Mode = Mode.TRANSACTIONAL


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
        mode=Mode.RELATIONAL,
    ),
    StandardSurvey(
        SurveyKind.CSAT,
        T("Survey", "CSAT (satisfaction)"),
        T("Survey", "How satisfied are you with the service you received?"),
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


class Bounds(NamedTuple):
    """The scale of a questionnaire, and up to which score an answer asks for a call.

    NPS ≤ 6, CSAT ≤ 2 of 5, CES ≤ 3 of 7, general ≤ 5 of 10, unless the shop set another one.

    ``low_max`` None takes the standard bound of the kind; on a scale that is not the kind's there
    is none. Where the lower score is the better one, the bound counts from the other end.
    """

    kind: SurveyKind
    scale_min: int
    scale_max: int
    low_max: int | None = None
    higher_is_better: bool = True

    @property
    def low_up_to(self) -> int | None:
        """The highest low score; None when no answer asks for a call."""
        if self.low_max is not None:
            return self.low_max
        survey = _BY_KIND.get(self.kind)
        if survey is None or (survey.scale_min, survey.scale_max) != self[1:3]:
            return None
        return survey.low_max

    def is_low(self, score: float) -> bool:
        """Whether a score, or the mean of several, asks for a call."""
        up_to = self.low_up_to
        judged = score if self.higher_is_better else self.scale_min + self.scale_max - score
        return up_to is not None and judged <= up_to


class ChoiceView(NamedTuple):
    """One thing that can be chosen as the answer to a question."""

    id: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """One question of a questionnaire with its words; the scale is None but of a ``SCORE``."""

    id: int
    kind: ItemKind
    stage: Stage | None
    question: T | str
    scale_min: int | None
    scale_max: int | None
    low_label: T | str | None
    high_label: T | str | None
    is_required: bool
    choices: tuple[ChoiceView, ...] = ()


class AskRule(NamedTuple):
    """Who is due to be asked: when, so many days after it, how often, and after what rest."""

    when: AskWhen = AskWhen.NEVER
    after_days: int = 0
    every_days: int | None = None
    rest_days: int = 90
    whom: AskWhom = AskWhom.ALL


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyView:
    """A survey with its words to the customer: the question, labels of both ends, what to add.

    One with ``items`` asks those and no other question; its scale is that of the items that give
    a score. The shop's own words stand as typed, the program's in any language.
    """

    id: int
    key: str
    version: int
    kind: SurveyKind
    name: T | str
    short: T | str
    question: T | str
    scale_min: int
    scale_max: int
    low_label: T | str | None
    high_label: T | str | None
    higher_is_better: bool
    low_max: int | None
    comment_question: T | str
    mode: Mode
    rule: AskRule
    is_active: bool
    items: tuple[ItemView, ...] = ()

    @property
    def has_score(self) -> bool:
        """Whether answers to it have a score."""
        return not self.items or any(item.kind is ItemKind.SCORE for item in self.items)


class ItemAnswer(NamedTuple):
    """What was answered to one question: a score, a choice or words, as its kind asks."""

    item_id: int
    score: int | None = None
    choice_id: int | None = None
    words: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing was answered: blank is not 0."""
        return self.score is None and self.choice_id is None and not self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerDraft:
    """An answer as typed; ``offer_id`` when an open offer is being answered.

    ``score`` answers a survey of one question, ``items`` one of several.
    ``was_offered`` False: nobody was asked for it (a slip from a pile, the kiosk), so it counts for
    the score and not for the response rate. ``batch_id``: the pile it was typed from.
    """

    survey_id: int
    score: int | None = None
    answered_at: int
    customer_id: int | None = None
    channel: str = Channel.COUNTER
    comment: str = ""
    case_id: int | None = None
    offer_id: int | None = None
    purchase_id: int | None = None
    was_offered: bool = True
    batch_id: int | None = None
    items: tuple[ItemAnswer, ...] = ()


def standard(kind: SurveyKind) -> StandardSurvey | None:
    """The standard survey of a kind; None for the shop's own."""
    return _BY_KIND.get(kind)


def called(name: str) -> T | str:
    """A survey by the name the shop gave it, or by what it measures where it gave none."""
    return SURVEY_SHORT[SurveyKind(name)] if name in list(SurveyKind) else name


def rounded(score: float) -> float:
    """A score to be shown: whole, or the mean of several questions with one decimal."""
    return round(score, 1)

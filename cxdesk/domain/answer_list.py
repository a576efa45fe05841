"""The list of answers: what it is asked for, its lines, one answer whole, how scores spread."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import ceil, floor
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.surveys import SURVEY_SHORT, Bounds, SurveyKind, standard
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.domain.questionnaires import ItemKind

FEWEST_OF_PERSON = 20
_TEN = (1, 10)
_BEST_OF_TEN = 9
_PROMOTER_FROM, _DETRACTOR_TO = 9, 6
_HAIR = 1e-9  # means of some scores come no closer to a whole one


class Band(StrEnum):
    """Where a score lies: low asks for a call, high is what one is glad of."""

    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"


class Which(StrEnum):
    """Which answers, by whether they count."""

    COUNTED = "counted"
    EXCLUDED = "excluded"
    CORRECTED = "corrected"


BAND_WORDS: dict[Band, T] = {
    Band.LOW: T("Answers", "Low scores"),
    Band.MIDDLE: T("Answers", "Scores in between"),
    Band.HIGH: T("Answers", "High scores"),
}
WHICH_WORDS: dict[Which, T] = {
    Which.COUNTED: T("Answers", "Counted"),
    Which.EXCLUDED: T("Answers", "Excluded"),
    Which.CORRECTED: T("Answers", "Corrected or excluded"),
}
NPS_BAND_WORDS: dict[Band, T] = {
    Band.LOW: T("Answers", "Detractors"),
    Band.MIDDLE: T("Answers", "Passives"),
    Band.HIGH: T("Answers", "Promoters"),
}

ONE_BAND_WORDS: dict[Band, T] = {
    Band.LOW: T("Answers", "Low score"),
    Band.MIDDLE: T("Answers", "In between"),
    Band.HIGH: T("Answers", "High score"),
}
ONE_NPS_BAND_WORDS: dict[Band, T] = {
    Band.LOW: T("Answers", "Detractor"),
    Band.MIDDLE: T("Answers", "Passive"),
    Band.HIGH: T("Answers", "Promoter"),
}


class Ends(NamedTuple):
    """The lowest and the highest score of a band, both inclusive."""

    low: float
    high: float


class Scale(NamedTuple):
    """What a score is read by; ``low_max`` is the questionnaire's own highest low score."""

    kind: SurveyKind
    lowest: int
    highest: int
    low_max: int | None = None
    higher_is_better: bool = True

    @property
    def middle(self) -> float:
        """Half way between both ends."""
        return (self.lowest + self.highest) / 2

    @property
    def low_to(self) -> int:
        """The highest whole score that is low, counted from the worse end of the scale."""
        up_to = Bounds(*self).low_up_to
        if up_to is not None:
            return up_to
        return _DETRACTOR_TO if self.kind is SurveyKind.NPS else ceil(self.middle) - 1

    @property
    def high_from(self) -> int:
        """The lowest whole score that is high; of ten boxes the two best, as of NPS."""
        if self.kind is SurveyKind.NPS:
            return max(_PROMOTER_FROM, self.low_to + 1)
        best = _BEST_OF_TEN if (self.lowest, self.highest) == _TEN else floor(self.middle) + 1
        return max(best, self.low_to + 1)

    def band(self, value: float | None) -> Band | None:
        """Where a score, or the mean of several, lies; None where there is none."""
        if value is None:
            return None
        turned = value if self.higher_is_better else self.lowest + self.highest - value
        if turned <= self.low_to:
            return Band.LOW
        return Band.HIGH if turned >= self.high_from else Band.MIDDLE

    def ends(self, band: Band) -> Ends:
        """The scores of a band; those in between take what lies between whole scores, too."""
        low, high = {
            Band.LOW: (self.lowest, self.low_to),
            Band.MIDDLE: (self.low_to + _HAIR, self.high_from - _HAIR),
            Band.HIGH: (self.high_from, self.highest),
        }[band]
        if self.higher_is_better:
            return Ends(low, high)
        both = self.lowest + self.highest
        return Ends(both - high, both - low)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerFilter:
    """Days inclusive; ``questionnaire`` is one of :class:`Questionnaire`, by its key.

    ``staff_id`` is who entered the answer or offered the survey, ``text`` is looked for in comments
    and in the names of customers.
    """

    questionnaire: str = ""
    first_on: date | None = None
    last_on: date | None = None
    band: Band | None = None
    channel: str = ""
    staff_id: int | None = None
    theme_id: int | None = None
    which: Which = Which.COUNTED
    with_comment: bool = False
    text: str = ""

    def is_empty(self) -> bool:
        """Whether all answers that count are listed."""
        return self == AnswerFilter()


@dataclass(frozen=True, slots=True, kw_only=True)
class Questionnaire:
    """Answers that may be looked at together: the versions of one with the same scale.

    ``is_alone``: no other scale goes by the same name. ``indicator`` is the key of the one that
    counts it, "" where there is none.
    """

    key: str
    name: T | str
    scale: Scale
    survey_ids: tuple[int, ...]
    is_alone: bool = True
    has_items: bool = False
    indicator: str = ""

    @property
    def title(self) -> T | str:
        """Its name, with the scale where there are several."""
        if self.is_alone:
            return self.name
        words = T("Answers", "{name}, {low}–{high}")
        return words.fill(name=self.name, low=self.scale.lowest, high=self.scale.highest)


class Tag(NamedTuple):
    """A theme that an answer speaks of."""

    id: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """One line of the list. ``value`` is the score, or the mean of several (``parts`` of them)."""

    id: int
    answered_at: int
    survey: T | str
    scale: Scale
    value: float | None
    parts: int
    customer_id: int | None
    customer_name: str
    staff_initials: str
    channel: str
    comment: str
    themes: tuple[Tag, ...]
    is_excluded: bool
    changes: int

    @property
    def band(self) -> Band | None:
        """Where its score lies."""
        return self.scale.band(self.value)


class ItemAnswer(NamedTuple):
    """What was answered to one question of several: a score of a scale, or words."""

    kind: ItemKind
    question: T | str
    score: int | None
    scale_max: int | None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """One answer with all that belongs to it."""

    row: AnswerRow
    question: T | str
    staff: str
    case_id: int | None
    purchase_id: int | None
    items: tuple[ItemAnswer, ...]


class Bar(NamedTuple):
    """How many answers, ``n``, gave one score."""

    score: int
    n: int


class ItemSpread(NamedTuple):
    """One question of several: the mean of its ``n`` scores, or how often each was chosen."""

    question: T | str
    n: int
    mean: float | None
    scale_max: int | None
    choices: tuple[tuple[str, int], ...] = ()


class PersonSpread(NamedTuple):
    """How the answers that one person entered spread; with few of them it tells little."""

    staff_id: int
    name: str
    bands: tuple[int, int, int]
    mean: float

    @property
    def n(self) -> int:
        """How many answers have a score."""
        return sum(self.bands)

    @property
    def is_few(self) -> bool:
        """Too few to be compared with anybody."""
        return self.n < FEWEST_OF_PERSON


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How the answers to one questionnaire spread; means of several are rounded for the bars.

    Of the answers counted ``corrected`` were corrected or given anew; ``excluded`` ones are left
    out.
    """

    questionnaire: Questionnaire
    bars: tuple[Bar, ...]
    bands: tuple[int, int, int]
    unscored: int
    mean: float | None
    items: tuple[ItemSpread, ...] = ()
    corrected: int = 0
    excluded: int = 0

    @property
    def n(self) -> int:
        """How many answers have a score."""
        return sum(self.bands)


def survey_name(kind: str, name: str, key: str) -> T | str:
    """What a questionnaire is called: the shop's own name, else the program's, else its key."""
    if name.strip():
        return name
    words = standard(SurveyKind(kind))
    return words.name if words else key


def short_name(kind: str, name: str, key: str) -> T | str:
    """The same in few words, for a column."""
    if name.strip():
        return name
    return SURVEY_SHORT[SurveyKind(kind)] if standard(SurveyKind(kind)) else key


def band_words(kind: SurveyKind | None) -> dict[Band, T]:
    """What the three bands are called."""
    return NPS_BAND_WORDS if kind is SurveyKind.NPS else BAND_WORDS


def one_band_words(kind: SurveyKind) -> dict[Band, T]:
    """What one answer of each band is called."""
    return ONE_NPS_BAND_WORDS if kind is SurveyKind.NPS else ONE_BAND_WORDS

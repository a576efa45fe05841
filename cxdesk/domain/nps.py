"""The NPS of counts or scores that somebody has beside the program, with its interval."""

from __future__ import annotations

import re
from typing import NamedTuple

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.stats.intervals import NpsCounts, nps, nps_interval
from cxdesk.domain.surveys import SurveyKind
from cxdesk.domain.text import T

PROMOTER_FROM, DETRACTOR_TO, HIGHEST = 9, 6, 10
MOST = 1_000_000_000
_PIECE = re.compile(r"[^\s,;|]+")
_TIMES = re.compile(r"(\d+)\s*[x×*:=]\s*(\d+)", re.IGNORECASE)
_AROUND = re.compile(r"\s*([x×*:=])\s*", re.IGNORECASE)


def is_promoter(kind: SurveyKind, score: int | None) -> bool:
    """Whether an answer is one of 9 or 10 to the question of recommending, on either scale."""
    return kind is SurveyKind.NPS and score is not None and score >= PROMOTER_FROM


class NpsFound(NamedTuple):
    """The value in points with its 95 % interval, and what it was counted from."""

    value: float
    low: float
    high: float
    promoters: int
    passives: int
    detractors: int

    @property
    def n(self) -> int:
        """How many answers."""
        return self.promoters + self.passives + self.detractors


def with_ends(found: NpsFound) -> T:
    """The figure and the ends of its interval, which lie unevenly around it."""
    ends = {"value": found.value, "low": found.low, "high": found.high}
    words = T("Nps", "NPS {value} ({low} to {high})")
    return words.fill(**{name: Amount(end, Unit.POINTS, signed=True) for name, end in ends.items()})


def nps_of(promoters: int, passives: int, detractors: int) -> NpsFound:
    """The NPS of three counts; ValidationError when they are not counts, or none has answered."""
    counts = {"promoters": promoters, "passives": passives, "detractors": detractors}
    for field, count in counts.items():
        if not 0 <= count <= MOST:
            raise ValidationError(field, T("Nps", "This is not a number of answers."))
    tally = NpsCounts(promoters, detractors, promoters + passives + detractors)
    value, interval = nps(tally), nps_interval(tally)
    if value is None or interval is None:
        raise ValidationError("scores", T("Nps", "Paste scores, or type how many there are."))
    return NpsFound(value, interval.low, interval.high, promoters, passives, detractors)


def nps_of_scores(text: str) -> NpsFound:
    """The NPS of pasted scores of 0 to 10, "9 10 7" or with their counts "9×14"; one or the other.

    What is no whole score of 0 to 10 is refused with its words: nothing is rounded or left out.
    """
    promoters = passives = detractors = 0
    for score, times in _scores(text):
        if score >= PROMOTER_FROM:
            promoters += times
        elif score <= DETRACTOR_TO:
            detractors += times
        else:
            passives += times
    return nps_of(promoters, passives, detractors)


def _scores(text: str) -> list[tuple[int, int]]:
    joined = _AROUND.sub(r"\1", text)
    return [_score(piece) for piece in _PIECE.findall(joined)]


def _score(piece: str) -> tuple[int, int]:
    found = _TIMES.fullmatch(piece)
    score, times = (found[1], found[2]) if found else (piece, "1")
    if not (score.isascii() and score.isdigit() and len(times) < 10 and len(score) < 4):
        words = T("Nps", "“{text}” is not a score from 0 to 10.")
        raise ValidationError("scores", words.fill(text=piece))
    if int(score) > HIGHEST:
        words = T("Nps", "“{text}” is not a score from 0 to 10.")
        raise ValidationError("scores", words.fill(text=piece))
    return int(score), int(times)

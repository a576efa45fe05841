"""Survey answers, by answer date."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.domain.facts import Stream


class ScoreTally(NamedTuple):
    """How many answers of one kind and scale gave one score, of several questions their mean.

    ``is_reversed`` marks a question where the lower score is the better answer.
    """

    kind: str
    scale_min: int
    scale_max: int
    score: float
    count: int  # type: ignore[assignment]  # the field's word; nobody counts within a tally
    is_reversed: bool = False


class CorrectedTally(NamedTuple):
    """How many answers of one kind and scale were corrected or given again, and are excluded."""

    kind: str
    scale_min: int
    scale_max: int
    corrected: int
    excluded: int


class OwnTally(NamedTuple):
    """How many answers to a version of a questionnaire of the shop's own gave one score.

    Those that the owner excluded are tallied apart: they count in no figure.
    """

    survey_id: int
    score: float
    count: int  # type: ignore[assignment]  # the field's word; nobody counts within a tally
    is_excluded: bool = False


ANSWERS: Stream[tuple[ScoreTally, ...]] = Stream("answers", ())
OWN_ANSWERS: Stream[tuple[OwnTally, ...]] = Stream("own_answers", ())
CORRECTED: Stream[tuple[CorrectedTally, ...]] = Stream("corrected", ())

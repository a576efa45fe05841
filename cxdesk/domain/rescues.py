"""A rescue: the call that a low answer asks for, its four steps and how it ended."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from cxdesk.domain.corrections import AnswerChangeKind
from cxdesk.domain.limits import NOTE_MAX, check_length
from cxdesk.domain.tasks import check_day
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from cxdesk.domain.tasks import Task


class RescueStep(StrEnum):
    """The steps of a rescue in their order; each has a column ``…_at``."""

    LISTENED = "listened"
    APOLOGISED = "apologised"
    SOLVED = "solved"
    THANKED = "thanked"


class RescueOutcome(StrEnum):
    """How it ended."""

    RECOVERED = "recovered"
    UNDECIDED = "undecided"
    LOST = "lost"
    UNREACHABLE = "unreachable"


class CallChange(StrEnum):
    """What becomes of the call when an answer is written, corrected, excluded or counted again."""

    ON = "on"
    OFF = "off"


STEP_WORDS: dict[RescueStep, T] = {
    RescueStep.LISTENED: T("Rescue", "Listen"),
    RescueStep.APOLOGISED: T("Rescue", "Apologise"),
    RescueStep.SOLVED: T("Rescue", "Solve"),
    RescueStep.THANKED: T("Rescue", "Thank"),
}
OUTCOME_WORDS: dict[RescueOutcome, T] = {
    RescueOutcome.RECOVERED: T("Rescue", "Recovered"),
    RescueOutcome.UNDECIDED: T("Rescue", "Not clear yet"),
    RescueOutcome.LOST: T("Rescue", "Lost"),
    RescueOutcome.UNREACHABLE: T("Rescue", "Could not be reached"),
}
_ENDED_WORDS = {
    AnswerChangeKind.CORRECTED: T("Rescue", "Answer corrected"),
    AnswerChangeKind.EXCLUDED: T("Rescue", "Answer excluded"),
    AnswerChangeKind.REPLACED: T("Rescue", "Answered again"),
}
STEP_HINTS: dict[RescueStep, T] = {
    RescueStep.LISTENED: T("Rescue", "Let them tell it to the end; explain nothing yet."),
    RescueStep.APOLOGISED: T("Rescue", "Say sorry for what they went through, without “but”."),
    RescueStep.SOLVED: T("Rescue", "Offer a way to put it right, better two; agree on a day."),
    RescueStep.THANKED: T("Rescue", "Thank them for saying it, and say what will change."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RescueAnswer:
    """The low answer that asked for the call; ``score`` is the mean where there were several.

    ``ended_by`` is what was done to the answer that ended the call, None where a person ended it.
    """

    id: int
    survey: T | str
    score: float
    out_of: int
    comment: str
    answered_at: int
    is_excluded: bool
    ended_by: AnswerChangeKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescue:
    """A call about a low answer and how far it is; ``answer`` None is not for who looks.

    ``steps`` are those taken, with their instants; ``outcome`` None where none was noted.
    """

    task: Task
    answer: RescueAnswer | None
    steps: Mapping[RescueStep, int]
    outcome: RescueOutcome | None
    note: str
    reask_on: date | None

    @property
    def id(self) -> int:
        """The id of its task."""
        return self.task.id

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self.task.done_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class RescueEnd:
    """How a rescue ended, in words of one's own if wanted, and when the customer is asked again."""

    outcome: RescueOutcome
    note: str = ""
    reask_on: date | None = None


def check_end(end: RescueEnd, today: date) -> None:
    """Raise for the first rule that an end breaks."""
    check_length("note", end.note, NOTE_MAX)
    if end.reask_on is not None:
        check_day("reask_on", end.reask_on, today)


def end_words(found: Rescue) -> T | None:
    """How it ended, in words; None where that was not said."""
    if found.outcome is not None:
        return OUTCOME_WORDS[found.outcome]
    ended_by = found.answer.ended_by if found.answer and not found.is_open else None
    return None if ended_by is None else _ENDED_WORDS.get(ended_by)

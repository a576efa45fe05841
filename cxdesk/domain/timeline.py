"""What happened with one customer, newest first: the lines of the card's timeline."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from cxdesk.domain.text import T


class TimelineKind(StrEnum):
    """What a line of the timeline is; the order of equal instants is by this name."""

    ANSWER = "answer"
    CASE = "case"
    INTERACTION = "interaction"
    PURCHASE = "purchase"
    TASK = "task"


TIMELINE_WORDS: dict[TimelineKind, T] = {
    TimelineKind.ANSWER: T("Timeline", "Answer"),
    TimelineKind.CASE: T("Timeline", "Case"),
    TimelineKind.INTERACTION: T("Timeline", "Interaction"),
    TimelineKind.PURCHASE: T("Timeline", "Purchase"),
    TimelineKind.TASK: T("Timeline", "Task"),
}


TYPED_LATER = "typed_later"
EXCLUDED = "excluded"
TO_WIN_BACK = "rescue"


class TimelineEntry(NamedTuple):
    """One line: what, when (UTC s), in words, and what people typed about it.

    ``status_key`` is a case status, "low" for a low answer, "excluded" for one
    that counts in no figure, "open" or "done" for a task, "rescue" for one that
    is open and ends with an outcome,
    "typed_later" for an interaction that was entered long after it happened.
    ``has_time`` False: only the day is known (a purchase without a time).
    """

    kind: TimelineKind
    id: int
    at: int
    title: T
    text: str
    status_key: str | None = None
    case_id: int | None = None
    has_time: bool = True

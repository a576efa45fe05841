"""A rescue: the call that a low answer asks for, its four steps and how it ended."""

from __future__ import annotations

from enum import StrEnum

from cxdesk.domain.text import T


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

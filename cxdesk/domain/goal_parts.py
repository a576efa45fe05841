"""Parts of a goal: goals of their own that end no later than it and close with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from cxdesk.domain.goals import Goal

HEAVIEST = 9


def check_part(goal: Goal, deadline_on: date) -> None:
    """ValidationError where a goal can have no part, or none that ends on this day."""
    if goal.parent_id is not None:
        raise ValidationError("goal", T("Goals", "A part of a goal has no parts of its own."))
    if goal.closed_on is not None:
        raise ValidationError("goal", T("Goals", "This goal is closed."))
    check_part_end(goal, deadline_on)


def check_part_end(goal: Goal, deadline_on: date) -> None:
    """ValidationError("deadline", …) when a part would end after its goal."""
    if goal.target is not None and deadline_on > goal.target.deadline_on:
        text = T("Goals", "A part ends no later than its goal, on {deadline}.")
        raise ValidationError("deadline", text.fill(deadline=goal.target.deadline_on))


def check_end(deadline_on: date, parts: Iterable[Goal]) -> None:
    """ValidationError("deadline", …) when a goal would end before one of its open parts."""
    for part in parts:
        target = part.target
        if part.closed_on is None and target is not None and target.deadline_on > deadline_on:
            text = T("Goals", "Its part “{title}” ends later, on {deadline}: change that first.")
            filled = text.fill(title=part.title, deadline=target.deadline_on)
            raise ValidationError("deadline", filled)


def check_weight(weight: int) -> None:
    """ValidationError("weight", …) unless a part counts once to nine times."""
    if not 1 <= weight <= HEAVIEST:
        text = T("Goals", "The weight of a part is a whole number from 1 to {most}.")
        raise ValidationError("weight", text.fill(most=HEAVIEST))

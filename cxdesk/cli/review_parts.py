"""A review with the indicators of a goal that has several: at the review and now."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk import words
from cxdesk.cli.output import in_units, print_table, say
from cxdesk.domain import review_words
from cxdesk.domain.phrases import amount
from cxdesk.domain.reviews import Seen
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cxdesk.domain.kpi import Kpi
    from cxdesk.domain.reviews import Review
    from cxdesk.services.goals import GoalView


class Shown(NamedTuple):
    """A review, its goal as it stands now, and how each of its parts stood then."""

    review: Review
    view: GoalView
    stood: dict[int, Seen]


def looked_up(found: Iterable[Review], view: GoalView) -> Iterator[Shown]:
    """Reviews of a goal, with its parts where it has any."""
    from cxdesk.services import review_parts

    for one in found:
        yield Shown(one, view, review_parts.stood(one) if view.parts else {})


def review_json(shown: Shown, currency: str) -> dict[str, object]:
    """A review as JSON has it; money in currency units."""
    one, kpi = shown.review, shown.view.kpi
    return {
        "id": one.id,
        "goal_id": one.goal_id,
        "reviewed_on": one.reviewed_on,
        "who": one.staff_name,
        **_seen_json(one.seen, kpi, currency),
        "why": one.why,
        "decision": one.decision,
        "next_on": one.next_on,
        "parts": [_part_json(part, shown.stood, currency) for part in shown.view.parts],
    }


def print_parts(shown: Shown) -> None:
    """Each indicator of a goal with parts at a review and now; nothing for others."""
    if not shown.view.parts:
        return
    heads = (
        T("CLI", "Indicator"),
        T("CLI", "At the review of {day}").fill(day=shown.review.reviewed_on),
        T("CLI", "Now"),
        T("CLI", "Expected"),
    )
    print()
    print_table(heads, [_cells(one, shown.stood) for one in shown.view.each])


def _cells(one: GoalView, stood: dict[int, Seen]) -> tuple[str, ...]:
    now = Seen.of(one.assessment)
    expected = say(amount(now.expected, one.kpi.unit))
    told = (review_words.seen(found, one.kpi) for found in (stood.get(one.goal.id), now))
    return words.say(one.kpi.name), *map(say, told), expected


def _part_json(part: GoalView, stood: dict[int, Seen], currency: str) -> dict[str, object]:
    then = stood.get(part.goal.id)
    return {
        "goal_id": part.goal.id,
        "kpi": part.kpi.key,
        "then": None if then is None else _seen_json(then, part.kpi, currency),
        "now": _seen_json(Seen.of(part.assessment), part.kpi, currency),
    }


def _seen_json(seen: Seen, kpi: Kpi, currency: str) -> dict[str, object]:
    return {
        "value": in_units(seen.value, kpi.unit, currency),
        "expected": in_units(seen.expected, kpi.unit, currency),
        "status": seen.status.value,
    }

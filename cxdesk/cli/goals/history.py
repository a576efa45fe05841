"""cxdesk goals history: all that became of a goal, with the reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxdesk.cli.goals.goal_json import target_json
from cxdesk.cli.goals.typed import json_argument
from cxdesk.cli.output import in_units, print_json, print_table, say
from cxdesk.cli.shop_file import reading
from cxdesk.domain.goal_history import Edit, GoalField
from cxdesk.domain.goals import Target
from cxdesk.domain.reviews import Review
from cxdesk.domain.text import T

if TYPE_CHECKING:
    import argparse

    from cxdesk.cli.command import Parser
    from cxdesk.domain.goal_history import GoalChange
    from cxdesk.domain.kpi import Kpi
    from cxdesk.services.goal_history import GoalEntry


def history_arguments(parser: Parser) -> None:
    """Of which goal."""
    json_argument(parser)
    parser.add_argument("id", type=int, help=T("Help", "the id of the goal"))


def show(arguments: argparse.Namespace) -> int:
    """The latest first, as a table or as JSON."""
    from cxdesk.services import catalogue, goal_history, goals, shop

    with reading(arguments):
        found = goal_history.history(arguments.id)
        kpi = catalogue.by_key(goals.kept_goal(arguments.id).kpi_key)
        currency = shop.current().currency
    if arguments.json:
        print_json([_json(one, kpi, currency) for one in found])
    else:
        heads = (T("CLI", "Day"), T("CLI", "What"), T("CLI", "Why"), T("CLI", "Who"))
        print_table(heads, [row for one in found for row in _rows(one, currency)], left=4)
    return 0


def _rows(entry: GoalEntry, currency: str) -> list[tuple[str, ...]]:
    """A line for each thing that was told; the day, the reason and the person once."""
    first, *rest = (say(text, currency) for text in entry.told)
    whole = (entry.on.isoformat(), first, entry.reason, entry.by)
    return [whole, *(("", told, "", "") for told in rest)]


def _json(entry: GoalEntry, kpi: Kpi, currency: str) -> dict[str, object]:
    about = entry.about
    head: dict[str, object] = {
        "on": entry.on.isoformat(),
        "kind": entry.kind.value,
        "reason": entry.reason,
        "by": entry.by or None,
    }
    if isinstance(about, Target):
        return head | {"target": target_json(about, kpi, currency)}
    if isinstance(about, Edit):
        return head | {"changes": [_change_json(one, kpi, currency) for one in about.changes]}
    if isinstance(about, Review):
        return head | {"review": _review_json(about, kpi, currency)}
    return head


def _change_json(change: GoalChange, kpi: Kpi, currency: str) -> dict[str, object]:
    def units(kept: Any) -> object:  # a value of JSON
        if change.field is not GoalField.BASELINE:
            return kept
        return kept | {"value": in_units(kept["value"], kpi.unit, currency)}

    before, after = units(change.before), units(change.after)
    return {"field": change.field.value, "before": before, "after": after}


def _review_json(review: Review, kpi: Kpi, currency: str) -> dict[str, object]:
    return {
        "value": in_units(review.seen.value, kpi.unit, currency),
        "expected": in_units(review.seen.expected, kpi.unit, currency),
        "status": review.seen.status.value,
        "decision": review.decision,
        "next_on": review.next_on.isoformat() if review.next_on else None,
    }

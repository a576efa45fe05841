"""What of a goal was edited, and why; the goal as it was known before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from cxdesk.domain.goals import Goal, GoalKind, Window
from cxdesk.domain.iso_dates import from_iso, to_iso
from cxdesk.domain.reviews import Cadence
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping


class GoalField(StrEnum):
    """What of a goal can be edited; each change of it keeps what was there before."""

    TITLE = "title"
    KPI = "kpi_key"
    WHERE = "where"
    KIND = "kind"
    WINDOW = "window"
    BASELINE = "baseline"
    STARTS_ON = "starts_on"
    OWNER = "owner"
    WHY = "why"
    HOW = "how"
    CADENCE = "cadence"
    WEIGHT = "weight"


FIELD_WORDS: dict[GoalField, T] = {
    GoalField.TITLE: T("GoalHistory", "Title"),
    GoalField.KPI: T("GoalHistory", "Indicator"),
    GoalField.WHERE: T("GoalHistory", "Of what"),
    GoalField.KIND: T("GoalHistory", "Kind"),
    GoalField.WINDOW: T("GoalHistory", "Measured over"),
    GoalField.BASELINE: T("GoalHistory", "Starting point"),
    GoalField.STARTS_ON: T("GoalHistory", "Start"),
    GoalField.OWNER: T("GoalHistory", "Responsible"),
    GoalField.WHY: T("GoalHistory", "Why it matters"),
    GoalField.HOW: T("GoalHistory", "How to get there"),
    GoalField.CADENCE: T("GoalHistory", "Rhythm of the reviews"),
    GoalField.WEIGHT: T("GoalHistory", "Weight"),
}


class GoalChange(NamedTuple):
    """A field that was edited at an instant, from what to what as JSON has it, by whom and why."""

    goal_id: int
    at: int
    field: GoalField
    before: Any  # a value of JSON: the field says which
    after: Any
    reason: str
    by: str = ""


class Edit(NamedTuple):
    """What was edited together, and why."""

    at: int
    reason: str
    by: str
    changes: tuple[GoalChange, ...]


def values(goal: Goal) -> dict[GoalField, object]:
    """What can be edited of a goal, as JSON has it."""
    return {field: read(goal) for field, read in _READ.items()}


def differing(before: Goal, after: Goal) -> dict[GoalField, tuple[object, object]]:
    """The fields in which a goal differs from what it was, each with both values."""
    old, new = values(before), values(after)
    return {field: (old[field], new[field]) for field in GoalField if old[field] != new[field]}


def known_goal(goal: Goal, changes: Iterable[GoalChange], as_of: int) -> Goal:
    """The goal without what was edited at an instant or later; ``changes`` as they were made."""
    for change in reversed([one for one in changes if one.goal_id == goal.id]):
        if change.at >= as_of:
            goal = _rewound(goal, change)
    return goal


def moved_start(goal: Goal, starts_on: date) -> Goal:
    """The goal from another day on; what it aimed at from its first day on moves along."""
    targets = tuple(
        target._replace(valid_from_on=starts_on)
        if target.valid_from_on == goal.starts_on
        else target
        for target in goal.targets
    )
    return replace(goal, starts_on=starts_on, targets=targets)


def edits(changes: Iterable[GoalChange]) -> tuple[Edit, ...]:
    """Changes as they were made together, in their order."""
    found: dict[tuple[int, str, str], list[GoalChange]] = {}
    for change in changes:
        found.setdefault((change.at, change.reason, change.by), []).append(change)
    return tuple(Edit(*key, tuple(together)) for key, together in found.items())


def _rewound(goal: Goal, change: GoalChange) -> Goal:
    if change.field is GoalField.STARTS_ON:
        return moved_start(goal, date.fromisoformat(change.before))
    return replace(goal, **_WRITTEN[change.field](change.before))


def _baseline(goal: Goal) -> dict[str, object]:
    return {
        "value": goal.baseline_value,
        "n": goal.baseline_n,
        "from_on": to_iso(goal.baseline_from_on),
        "to_on": to_iso(goal.baseline_to_on),
    }


def _with_baseline(kept: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "baseline_value": kept["value"],
        "baseline_n": kept["n"],
        "baseline_from_on": from_iso(kept["from_on"]),
        "baseline_to_on": from_iso(kept["to_on"]),
    }


_READ: dict[GoalField, Callable[[Goal], object]] = {
    GoalField.TITLE: lambda goal: goal.title,
    GoalField.KPI: lambda goal: goal.kpi_key,
    GoalField.WHERE: lambda goal: dict(goal.where),
    GoalField.KIND: lambda goal: goal.kind.value,
    GoalField.WINDOW: lambda goal: goal.window.value,
    GoalField.BASELINE: _baseline,
    GoalField.STARTS_ON: lambda goal: goal.starts_on.isoformat(),
    GoalField.OWNER: lambda goal: {"id": goal.owner_id, "name": goal.owner_name},
    GoalField.WHY: lambda goal: goal.why,
    GoalField.HOW: lambda goal: goal.how,
    GoalField.CADENCE: lambda goal: goal.cadence.value,
    GoalField.WEIGHT: lambda goal: goal.weight,
}
_WRITTEN: dict[GoalField, Callable[[Any], dict[str, Any]]] = {
    GoalField.TITLE: lambda kept: {"title": kept},
    GoalField.KPI: lambda kept: {"kpi_key": kept},
    GoalField.WHERE: lambda kept: {"where": kept},
    GoalField.KIND: lambda kept: {"kind": GoalKind(kept)},
    GoalField.WINDOW: lambda kept: {"window": Window(kept)},
    GoalField.BASELINE: _with_baseline,
    GoalField.OWNER: lambda kept: {"owner_id": kept["id"], "owner_name": kept["name"]},
    GoalField.WHY: lambda kept: {"why": kept},
    GoalField.HOW: lambda kept: {"how": kept},
    GoalField.CADENCE: lambda kept: {"cadence": Cadence(kept)},
    GoalField.WEIGHT: lambda kept: {"weight": kept},
}

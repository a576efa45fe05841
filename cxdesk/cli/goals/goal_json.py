"""A goal as JSON has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.cli.output import in_units
from cxdesk.domain.goals import TargetMode

if TYPE_CHECKING:
    from cxdesk.domain.goals import Reader, Target
    from cxdesk.domain.kpi import Kpi
    from cxdesk.services.goals import GoalView


def goal_json(view: GoalView, currency: str) -> dict[str, object]:
    """What a goal is, how it stands and where it is heading."""
    goal = view.goal
    return {
        "id": goal.id,
        "title": goal.title,
        "kpi": goal.kpi_key,
        "unit": view.kpi.unit.value,
        "where": dict(goal.where),
        "kind": goal.kind.value,
        "window": goal.window.value,
        "starts_on": goal.starts_on.isoformat(),
        "baseline": in_units(goal.baseline_value, view.kpi.unit, currency),
        "baseline_n": goal.baseline_n,
        **_aim_json(view, currency),
        **_standing_json(view, currency),
        **_outlook_json(view, currency),
        "owner": goal.owner_name or None,
        "why": goal.why,
        "how": goal.how,
        "closed_on": goal.closed_on.isoformat() if goal.closed_on else None,
        "closed_reason": goal.closed_reason,
        "targets": [target_json(target, view.kpi, currency) for target in goal.targets],
        "cadence": goal.cadence.value or None,
        "first_review_on": goal.first_review_on.isoformat() if goal.first_review_on else None,
        "readers": [reader_json(one) for one in goal.readers],
        "leads": list(goal.leads),
        **_parts_json(view, currency),
    }


def reader_json(reader: Reader) -> dict[str, object]:
    """Who needs to know, and since when they do."""
    return {
        "name": reader.name,
        "staff_id": reader.staff_id,
        "told_on": reader.told_on.isoformat() if reader.told_on else None,
    }


def _parts_json(view: GoalView, currency: str) -> dict[str, object]:
    """The parts of a goal, what it comes to with them, and how many times a part counts in it."""
    whole = view.rolled
    return {
        "weight": view.goal.weight,
        "status_with_parts": whole.status.value,
        "progress_with_parts": whole.progress,
        "parts": [goal_json(part, currency) for part in view.parts],
    }


def _aim_json(view: GoalView, currency: str) -> dict[str, object]:
    target = view.assessment.target or view.goal.target
    if target is None:
        return dict.fromkeys(("deadline_on", "target", "mode", "entered"))
    return {
        "deadline_on": target.deadline_on.isoformat(),
        "target": in_units(target.value, view.kpi.unit, currency),
        "mode": target.mode.value,
        "entered": _entered(target, view.kpi, currency),
    }


def _standing_json(view: GoalView, currency: str) -> dict[str, object]:
    found = view.assessment

    def units(value: float | None) -> float | int | None:
        return in_units(value, view.kpi.unit, currency)

    return {
        "current": units(found.current.value),
        "n": found.current.n,
        "low": units(found.current.low),
        "high": units(found.current.high),
        "expected": units(found.expected),
        "progress": found.progress,
        "expected_progress": found.expected_progress,
        "fraction": found.fraction,
        "pace": found.pace,
        "gap": units(found.gap),
        "required_per_30_days": units(found.required_per_30_days),
        "days_left": found.days_left,
        "share_inside": found.share_inside,
        "status": found.status.value,
        "within_noise": found.is_within_noise,
        "met_today": found.is_met_today,
    }


def _outlook_json(view: GoalView, currency: str) -> dict[str, object]:
    ahead, unit = view.assessment.outlook, view.kpi.unit
    if ahead is None:
        return dict.fromkeys(("forecast", "chance", "chance_exact", "season_considered"))
    return {
        "forecast": {
            "value": in_units(ahead.value, unit, currency),
            "low": in_units(ahead.low, unit, currency),
            "high": in_units(ahead.high, unit, currency),
            "at": ahead.on.isoformat(),
        },
        "chance": None if ahead.shown is None else ahead.shown / 100,
        "chance_exact": ahead.chance,
        "season_considered": ahead.has_season,
    }


def target_json(target: Target, kpi: Kpi, currency: str) -> dict[str, object]:
    """A target as it was entered, and what it stands for."""
    return {
        "valid_from_on": target.valid_from_on.isoformat(),
        "deadline_on": target.deadline_on.isoformat(),
        "mode": target.mode.value,
        "entered": _entered(target, kpi, currency),
        "value": in_units(target.value, kpi.unit, currency),
        "reason": target.reason,
    }


def _entered(target: Target, kpi: Kpi, currency: str) -> float | int | None:
    if target.mode is TargetMode.PERCENT:
        return target.entered
    return in_units(target.entered, kpi.unit, currency)

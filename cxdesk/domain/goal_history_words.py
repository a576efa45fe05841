"""What became of a goal, in sentences that screen and console share."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from cxdesk.domain import goal_words
from cxdesk.domain.goal_history import FIELD_WORDS, GoalField
from cxdesk.domain.goals import KIND_WORDS, WINDOW_WORDS
from cxdesk.domain.phrases import amount
from cxdesk.domain.reviews import CADENCE_WORDS
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cxdesk.domain.goal_history import GoalChange
    from cxdesk.domain.goals import Goal
    from cxdesk.domain.kpi import Kpi, Unit

NOTHING = T("GoalHistory", "nothing")
NOBODY = T("GoalHistory", "nobody")
EVERYTHING = T("GoalHistory", "everything")
_UNKNOWN = T("GoalHistory", "unknown")


class Names(NamedTuple):
    """What is called how in this shop: indicators by their keys, and what a filter lets through."""

    of_kpi: Callable[[str], T | str]
    of_filter: Callable[[Mapping[str, str]], T | str]


def set_up(goal: Goal, kpi: Kpi) -> T:
    """That a goal was set, from where and to what."""
    text = T("GoalHistory", "Goal set: {aim}, {origin}.")
    return text.fill(aim=goal_words.aim(goal, kpi), origin=goal_words.origin(goal, kpi))


def added(part: Goal, kpi: Kpi) -> T:
    """That one more indicator was added to a goal: "CSAT added: 90 % by 31 Dec 2026, from …"."""
    text = T("GoalHistory", "{name} added: {aim}, {origin}.")
    aim, origin = goal_words.aim(part, kpi), goal_words.origin(part, kpi)
    return text.fill(name=kpi.name, aim=aim, origin=origin)


def changed(change: GoalChange, unit: Unit, names: Names) -> T:
    """What was edited, and from what to what: "Measured over: Last 90 days → Last 30 days"."""
    text = T("GoalHistory", "{field}: {before} → {after}")
    return text.fill(
        field=FIELD_WORDS[change.field],
        before=_value(change.field, change.before, unit, names),
        after=_value(change.field, change.after, unit, names),
    )


def _value(field: GoalField, value: Any, unit: Unit, names: Names) -> object:  # Any: of JSON
    if field is GoalField.KPI:
        return names.of_kpi(value)
    if field is GoalField.WHERE:
        return names.of_filter(value) if value else EVERYTHING
    if field is GoalField.BASELINE:
        return _baseline(value, unit)
    return _PLAIN.get(field, _typed)(value)


def _baseline(kept: Mapping[str, Any], unit: Unit) -> T:
    if kept["value"] is None:
        return _UNKNOWN
    if not kept["n"]:
        text = T("GoalHistory", "{value} (typed by hand)")
    else:
        text = T("GoalHistory", "{value} (n {n})").fill(n=kept["n"])
    return text.fill(value=amount(kept["value"], unit))


def _typed(value: object) -> object:
    return value or NOTHING


_PLAIN: dict[GoalField, Callable[[Any], object]] = {
    GoalField.KIND: lambda kept: KIND_WORDS[kept],
    GoalField.WINDOW: lambda kept: WINDOW_WORDS[kept],
    GoalField.STARTS_ON: date.fromisoformat,
    GoalField.OWNER: lambda kept: kept["name"] or NOBODY,
    GoalField.CADENCE: lambda kept: CADENCE_WORDS[kept],
}

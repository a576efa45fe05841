"""The beginnings of actions on a chart: from when each may be felt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cxdesk.domain.chart import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cxdesk.domain.actions import Action
    from cxdesk.domain.chart import Chart


def with_marks(chart: Chart, actions: Iterable[Action], where: Mapping[str, str]) -> Chart:
    """The chart with a mark for each action that was begun in its time and not dropped.

    ``where`` is what the chart is filtered by: an action for other records is left out.
    """
    begun = (
        Mark(action.felt_from.toordinal() + 0.5, action.felt_from, " ".join(action.note.split()))
        for action in actions
        if action.felt_from is not None and action.dropped_at is None and _is_about(action, where)
    )
    inside = (mark for mark in begun if chart.x_min <= mark.x <= chart.x_max)
    return replace(chart, marks=tuple(sorted(inside)))


def _is_about(action: Action, where: Mapping[str, str]) -> bool:
    """Whether some records can be both what it is meant for and what the chart shows."""
    return all(where.get(key, value) == value for key, value in action.where.items())

"""Charts with the beginnings of the actions that are meant to move them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.chart_marks import with_marks
from cxdesk.services import actions
from cxdesk.services.hats import owner_only

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.domain.chart import Chart


@owner_only
def marked(
    chart: Chart,
    as_of: int,
    *,
    kpi_key: str | None = None,
    goal_id: int | None = None,
    where: Mapping[str, str] | None = None,
) -> Chart:
    """The chart with the actions for an indicator, or for a goal, decided before an instant."""
    known = actions.actions(kpi_key=kpi_key, goal_id=goal_id, as_of=as_of)
    return with_marks(chart, known, where or {})

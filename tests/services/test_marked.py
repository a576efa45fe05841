"""Actions on charts: those of the indicator or the goal, as far as they were decided."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk.domain.actions import ActionDraft, ActionKind
from cxdesk.domain.periods import Grain
from cxdesk.services import actions, dashboard
from cxdesk.services.marked import marked
from tests.factories import NOW, customer, sale

STARTED = date(2026, 2, 10)


def decide(note: str, key: str = "revenue", **more: object) -> int:
    draft = ActionDraft(kind=ActionKind.OFFER, note=note, kpi_key=key, starts_on=STARTED, **more)  # type: ignore[arg-type]
    return actions.add_action(draft, now=NOW)


@pytest.mark.usefixtures("open_empty_shop")
def test_a_chart_has_the_actions_for_it_that_were_decided_by_the_instant() -> None:
    sale(10_00, date(2026, 1, 7), customer_id=customer("Ana"))
    decide("New shelf")
    decide("Ask everybody", "csat")
    decide("Only on Mondays", where={"weekday": "mon"})
    chart = dashboard.indicator("revenue", Grain.MONTH, 12, NOW + 1).chart

    def drawn(as_of: int, **more: object) -> list[str]:
        found = marked(chart, as_of, **({"kpi_key": "revenue"} | more))  # type: ignore[arg-type]
        return sorted(mark.text for mark in found.marks)

    assert drawn(NOW + 1) == ["New shelf", "Only on Mondays"]
    assert drawn(NOW + 1, where={"weekday": "sun"}) == ["New shelf"]
    assert drawn(NOW) == []
    assert drawn(NOW + 1, kpi_key=None, goal_id=7) == []

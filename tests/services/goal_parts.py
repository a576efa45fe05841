"""Goals with parts for tests, written as the store keeps them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cxdesk.domain.text import T
from cxdesk.services.command import command
from cxdesk.store import goals as store
from tests.factories import NOW
from tests.services.steering_scenes import goal as plain

if TYPE_CHECKING:
    from cxdesk.domain.goal_drafts import GoalDraft


@command(T("Undo", "steer"))
def kept(title: str, kpi_key: str, value: float, **fields: Any) -> int:
    """A goal as it is kept, from ``fields`` of a draft; its id."""
    draft: GoalDraft = replace(plain(title), kpi_key=kpi_key, entered=value, **fields)
    return store.insert(draft, dict(draft.where), value, NOW)


def satisfied() -> tuple[int, int, int]:
    """Satisfied customers by NPS, with a part on CSAT and one on the time of the first reply."""
    goal = kept("Satisfied customers", "nps", 60.0, baseline_value=40.0)
    csat = kept("CSAT", "csat", 90.0, baseline_value=70.0, parent_id=goal, weight=2)
    reply = kept("Replies", "first_response_time", 600.0, baseline_value=1200.0, parent_id=goal)
    return goal, csat, reply

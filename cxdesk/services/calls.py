"""Calls made: what was said is logged, and the task that asked for the call is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.cases import CaseStatus, Channel
from cxdesk.domain.interactions import Direction, InteractionDraft
from cxdesk.domain.text import T
from cxdesk.services import cases, interactions, tasks
from cxdesk.services.command import command

if TYPE_CHECKING:
    from cxdesk.domain.interactions import LoggedInteraction


@command(T("Undo", "log call"))
def log_call(
    customer_id: int,
    said: str,
    *,
    task_id: int | None = None,
    case_id: int | None = None,
    now: int,
) -> LoggedInteraction:
    """Write a call from us to a customer, and finish the task that asked for it.

    The call is about the task's case, or the one that is named, as long as that is open.
    """
    if task_id is not None:
        case_id = tasks.task(task_id).case_id
        tasks.finish_task(task_id, now=now)  # first, lest the call moves its own reminder
    draft = InteractionDraft(
        arrived_at=now,
        channel=Channel.PHONE,
        direction=Direction.OUT,
        customer_id=customer_id,
        case_id=_open_case(case_id),
        note=said,
    )
    return interactions.log_interaction(draft, now=now)


def _open_case(case_id: int | None) -> int | None:
    if case_id is None or cases.case(case_id).status is CaseStatus.CLOSED:
        return None
    return case_id

"""Actions: what the shop does to move an indicator, and what it takes."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.limits import LARGEST, NOTE_MAX, check_length
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

DAYS_AHEAD = 30  # an action without a day is due on the open day that many days on
_MOST_MINUTES = 60 * 24 * 366


class ActionKind(StrEnum):
    """What is changed by it."""

    PROCESS = "process"
    TRAINING = "training"
    STAFFING = "staffing"
    OFFER = "offer"
    CUSTOMERS = "customers"


class CostEvery(StrEnum):
    """How often its cost falls due."""

    ONCE = "once"
    MONTH = "month"


class ActionState(StrEnum):
    """How far an action is."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DROPPED = "dropped"


ACTION_WORDS: dict[ActionKind, T] = {
    ActionKind.PROCESS: T("Action", "Process"),
    ActionKind.TRAINING: T("Action", "Training"),
    ActionKind.STAFFING: T("Action", "Staffing"),
    ActionKind.OFFER: T("Action", "Product or price"),
    ActionKind.CUSTOMERS: T("Action", "Customer involvement"),
}
COST_WORDS: dict[CostEvery, T] = {
    CostEvery.ONCE: T("Action", "once"),
    CostEvery.MONTH: T("Action", "a month"),
}
STATE_WORDS: dict[ActionState, T] = {
    ActionState.NOT_STARTED: T("Action", "not started"),
    ActionState.IN_PROGRESS: T("Action", "in progress"),
    ActionState.DONE: T("Action", "done"),
    ActionState.DROPPED: T("Action", "dropped"),
}
STATE_SIGNS: dict[ActionState, str] = {
    ActionState.NOT_STARTED: "◷",
    ActionState.IN_PROGRESS: "●",
    ActionState.DONE: "★",
    ActionState.DROPPED: "✕",
}
OPEN_STATES = frozenset((ActionState.NOT_STARTED, ActionState.IN_PROGRESS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """An action with what its task says. ``ended_on`` is the local day on which the task was done.

    ``where`` cuts its indicator to the records it is meant to move; ``people`` take part in it.
    """

    id: int
    task_id: int
    note: str
    kind: ActionKind
    owner_id: int | None
    owner_name: str
    due_on: date
    goal_id: int | None
    kpi_key: str
    where: Mapping[str, str]
    starts_on: date | None
    minutes: int | None
    cost_minor: int | None
    cost_every: CostEvery
    outcome: str
    ended_on: date | None
    dropped_at: int | None
    review_id: int | None
    created_at: int
    people: tuple[int, ...] = ()
    people_names: tuple[str, ...] = ()
    customer_id: int | None = None
    customer_name: str = ""

    @property
    def state(self) -> ActionState:
        """How far it is; one whose task somebody ticked is done."""
        if self.dropped_at is not None:
            return ActionState.DROPPED
        if self.ended_on is not None:
            return ActionState.DONE
        return ActionState.NOT_STARTED if self.starts_on is None else ActionState.IN_PROGRESS

    @property
    def felt_from(self) -> date | None:
        """The day from which it may be felt; None when it was never begun, or dropped before."""
        if self.starts_on is not None or self.state is not ActionState.DONE:
            return self.starts_on
        return self.ended_on


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionDraft:
    """An action as typed; it needs a goal or an indicator. ``due_on`` None is a day in a month.

    ``customer_id``: whom it is about, where it began with what one customer said or does.
    """

    kind: ActionKind
    note: str
    owner_id: int | None = None
    due_on: date | None = None
    goal_id: int | None = None
    kpi_key: str = ""
    where: Mapping[str, str] = field(default_factory=dict)
    starts_on: date | None = None
    minutes: int | None = None
    cost_minor: int | None = None
    cost_every: CostEvery = CostEvery.ONCE
    people: tuple[int, ...] = ()
    review_id: int | None = None
    customer_id: int | None = None


def check(draft: ActionDraft) -> None:
    """Raise for the first rule a draft breaks."""
    if not draft.note.strip():
        raise ValidationError("note", T("Action", "Write what is going to be done."))
    check_length("note", draft.note, NOTE_MAX)
    if draft.goal_id is None and not draft.kpi_key:
        words = T("Action", "Choose the goal or the indicator that this is meant to move.")
        raise ValidationError("kpi_key", words)
    if draft.minutes is not None and not 0 <= draft.minutes <= _MOST_MINUTES:
        raise ValidationError("minutes", T("Action", "This is not a number of minutes."))
    if draft.cost_minor is not None and not 0 <= draft.cost_minor <= LARGEST:
        raise ValidationError("cost", T("Action", "This is not what something costs."))


def check_start(on: date, today: date) -> None:
    """Refuse a start that has not come."""
    if on > today:
        raise ValidationError("starts_on", T("Action", "This day has not come yet."))


def open_cost(actions: Iterable[Action], every: CostEvery) -> int:
    """What the open actions cost each month, or once, in minor units."""
    return sum(
        action.cost_minor or 0
        for action in actions
        if action.cost_every is every and action.state in OPEN_STATES
    )

"""Actions: what the shop does to move an indicator, and what it takes."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


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


class EffectKind(StrEnum):
    """What can be said of an indicator since an action began."""

    TOO_EARLY = "too_early"
    UNCLEAR = "unclear"
    MOVED = "moved"


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


class Effect(NamedTuple):
    """How an indicator moved since an action began, in its own unit.

    ``days`` are those since then, and as many before; ``difference`` and the ends of its 95 %
    ``interval`` are None where nothing can be said of them.
    """

    kind: EffectKind
    difference: float | None
    interval: tuple[float, float] | None
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """What is done for a goal or an indicator; ``id`` is its task's, ``title`` its note.

    ``starts_on`` is the day from which it may be felt, None until it is begun; ``minutes`` and
    ``cost_minor`` are what it takes, ``cost_every`` once or month by month.
    """

    id: int
    kind: ActionKind
    title: str
    goal_id: int | None = None
    kpi_key: str = ""
    where: Mapping[str, str] = field(default_factory=dict)
    owner_id: int | None = None
    owner_name: str = ""
    people: tuple[int, ...] = ()
    due_on: date
    starts_on: date | None = None
    done_at: int | None = None
    dropped_at: int | None = None
    minutes: int | None = None
    cost_minor: int | None = None
    cost_every: CostEvery = CostEvery.ONCE
    outcome: str = ""
    review_id: int | None = None
    created_at: int = 0

    def state(self, today: date) -> ActionState:
        """How far it is on a day: dropped and done win, and what starts later is not begun."""
        if self.dropped_at is not None:
            return ActionState.DROPPED
        if self.done_at is not None:
            return ActionState.DONE
        is_begun = self.starts_on is not None and self.starts_on <= today
        return ActionState.IN_PROGRESS if is_begun else ActionState.NOT_STARTED


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionDraft:
    """An action as a form gives it; ``due_on`` None is in 30 days, on an open day."""

    kind: ActionKind
    title: str
    goal_id: int | None = None
    kpi_key: str = ""
    where: Mapping[str, str] = field(default_factory=dict)
    owner_id: int | None = None
    people: tuple[int, ...] = ()
    due_on: date | None = None
    starts_on: date | None = None
    minutes: int | None = None
    cost_minor: int | None = None
    cost_every: CostEvery = CostEvery.ONCE
    review_id: int | None = None

"""Actions: what the shop does to move an indicator, and what it takes."""

from __future__ import annotations

from enum import StrEnum

from cxdesk.domain.text import T


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

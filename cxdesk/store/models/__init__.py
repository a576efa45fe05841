"""The tables of a shop file. Migrations make them; models never create tables at run time.

Instants (``_at``) are UTC epoch seconds, dates (``_on``) ISO text, money (``_minor``) integer minor
units, stored keys lower-case English words. ``DERIVED`` names the columns that triggers keep and
the change log does not record.
"""

from __future__ import annotations

from cxdesk.store.models.daily import (
    Answer,
    Case,
    CaseEvent,
    Interaction,
    Offer,
    Purchase,
    PurchaseItem,
    Survey,
    Task,
    TaskMove,
)
from cxdesk.store.models.figures import (
    AcquisitionSpend,
    Event,
    Goal,
    GoalTarget,
    OwnIndicator,
    OwnValue,
    StaffHours,
    UsualBreak,
)
from cxdesk.store.models.log import Change, Step, StepNow
from cxdesk.store.models.people import (
    Customer,
    CustomerConsent,
    CustomerEmail,
    CustomerPhone,
    CustomerRelation,
    CustomerTag,
    DistinctPair,
    Secret,
    Setting,
    Staff,
    Topic,
)
from cxdesk.store.models.record import ImportBatch, Record

__all__ = [
    "ALL",
    "DERIVED",
    "LOGGED",
    "AcquisitionSpend",
    "Answer",
    "Case",
    "CaseEvent",
    "Change",
    "Customer",
    "CustomerConsent",
    "CustomerEmail",
    "CustomerPhone",
    "CustomerRelation",
    "CustomerTag",
    "DistinctPair",
    "Event",
    "Goal",
    "GoalTarget",
    "ImportBatch",
    "Interaction",
    "Offer",
    "OwnIndicator",
    "OwnValue",
    "Purchase",
    "PurchaseItem",
    "Record",
    "Secret",
    "Setting",
    "Staff",
    "StaffHours",
    "Step",
    "StepNow",
    "Survey",
    "Task",
    "TaskMove",
    "Topic",
    "UsualBreak",
]

LOGGED = (
    Setting,
    Staff,
    Topic,
    Customer,
    CustomerTag,
    CustomerPhone,
    CustomerEmail,
    CustomerConsent,
    CustomerRelation,
    DistinctPair,
    Case,
    CaseEvent,
    Interaction,
    Purchase,
    PurchaseItem,
    Survey,
    Offer,
    Answer,
    Goal,
    GoalTarget,
    Event,
    Task,
    TaskMove,
    OwnIndicator,
    OwnValue,
    AcquisitionSpend,
    StaffHours,
    UsualBreak,
)
ALL = (ImportBatch, *LOGGED, Secret, Step, Change, StepNow)
DERIVED = {
    "customer": frozenset({"last_visit_on"}),
    "cases": frozenset(
        {
            "status",
            "first_reply_at",
            "first_closed_at",
            "first_closed_by",
            "replies_to_close",
            "reopened_at",
            "closed_at",
        }
    ),
}

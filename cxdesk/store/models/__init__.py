"""The tables of a shop file. Migrations make them; models never create tables at run time.

Instants (``_at``) are UTC epoch seconds, dates (``_on``) ISO text, money (``_minor``) integer minor
units, stored keys lower-case English words. ``DERIVED`` names the columns that triggers keep and
the change log does not record.
"""

from __future__ import annotations

from cxdesk.store.models.asking import (
    Answer,
    AnswerChange,
    AnswerItem,
    KioskIgnored,
    Offer,
    SlipBatch,
    Survey,
    SurveyChoice,
    SurveyItem,
)
from cxdesk.store.models.daily import Case, CaseEvent, Interaction, Purchase, PurchaseItem
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
from cxdesk.store.models.follow_up import (
    AnswerTheme,
    Rescue,
    Task,
    TaskMove,
    Theme,
    ThemeTold,
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
    "AnswerChange",
    "AnswerItem",
    "AnswerTheme",
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
    "KioskIgnored",
    "Offer",
    "OwnIndicator",
    "OwnValue",
    "Purchase",
    "PurchaseItem",
    "Record",
    "Rescue",
    "Secret",
    "Setting",
    "SlipBatch",
    "Staff",
    "StaffHours",
    "Step",
    "StepNow",
    "Survey",
    "SurveyChoice",
    "SurveyItem",
    "Task",
    "TaskMove",
    "Theme",
    "ThemeTold",
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
    SurveyItem,
    SurveyChoice,
    Offer,
    SlipBatch,
    Answer,
    AnswerItem,
    AnswerChange,
    Goal,
    GoalTarget,
    Event,
    Task,
    TaskMove,
    Rescue,
    Theme,
    AnswerTheme,
    ThemeTold,
    OwnIndicator,
    OwnValue,
    AcquisitionSpend,
    StaffHours,
    UsualBreak,
)
ALL = (ImportBatch, *LOGGED, KioskIgnored, Secret, Step, Change, StepNow)
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

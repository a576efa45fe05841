"""The dialogs of the program; each is opened by its ``name``."""

from __future__ import annotations

from typing import Any

from cxdesk.ui.dialogs.about import AboutDialog
from cxdesk.ui.dialogs.answer import AnswerDialog
from cxdesk.ui.dialogs.case_reply import CaseReplyDialog
from cxdesk.ui.dialogs.customer import CustomerDialog
from cxdesk.ui.dialogs.event import EventDialog
from cxdesk.ui.dialogs.goal import GoalDialog
from cxdesk.ui.dialogs.goal_close import GoalCloseDialog
from cxdesk.ui.dialogs.goal_target import GoalTargetDialog
from cxdesk.ui.dialogs.import_file import ImportDialog
from cxdesk.ui.dialogs.interaction import InteractionDialog
from cxdesk.ui.dialogs.keys import HelpDialog, KeysDialog
from cxdesk.ui.dialogs.purchase import PurchaseDialog
from cxdesk.ui.dialogs.welcome import WelcomeDialog

# Any: QDialog classes with a ``name`` and a ``sample(ctx)``, each with arguments of its own.
DIALOGS: tuple[Any, ...] = (
    WelcomeDialog,
    InteractionDialog,
    AnswerDialog,
    PurchaseDialog,
    CustomerDialog,
    CaseReplyDialog,
    ImportDialog,
    GoalDialog,
    GoalTargetDialog,
    GoalCloseDialog,
    EventDialog,
    KeysDialog,
    HelpDialog,
    AboutDialog,
)

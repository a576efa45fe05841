"""The forms of goals, each imported when it is first opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.ui.lazy import Lazy

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog


def _goal() -> type[QDialog]:
    from cxdesk.ui.dialogs.goal_wizard.dialog import GoalWizard

    return GoalWizard


def _goal_edit() -> type[QDialog]:
    from cxdesk.ui.dialogs.goal_edit import GoalEditDialog

    return GoalEditDialog


def _goal_part() -> type[QDialog]:
    from cxdesk.ui.dialogs.goal_part import GoalPartDialog

    return GoalPartDialog


def _goal_readers() -> type[QDialog]:
    from cxdesk.ui.dialogs.goal_readers import GoalReadersDialog

    return GoalReadersDialog


def _goal_target() -> type[QDialog]:
    from cxdesk.ui.dialogs.goal_target import GoalTargetDialog

    return GoalTargetDialog


def _goal_close() -> type[QDialog]:
    from cxdesk.ui.dialogs.goal_close import GoalCloseDialog

    return GoalCloseDialog


OF_GOALS: tuple[Lazy, ...] = (
    Lazy("goal", _goal),
    Lazy("goal_edit", _goal_edit),
    Lazy("goal_part", _goal_part),
    Lazy("goal_readers", _goal_readers),
    Lazy("goal_target", _goal_target),
    Lazy("goal_close", _goal_close),
)

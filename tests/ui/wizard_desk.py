"""The wizard of a new goal at a desk of tests: opened, looked up, and what it shows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cxdesk.ui.dialogs.goal_wizard.dialog import GoalWizard
from tests.ui.counter_desk import Desk, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def wizard(desk: Desk, qtbot: QtBot, kpi_key: str = "nps") -> GoalWizard:
    """The wizard on an indicator, looked up, with a deadline at the end of 2026."""
    form = GoalWizard(desk.ctx, kpi_key=kpi_key)
    shown(desk, form, qtbot)
    looked_up(form, qtbot)
    form.steps.timely.set_deadline(date(2026, 12, 31))
    return form


def looked_up(form: GoalWizard, qtbot: QtBot) -> None:
    qtbot.waitUntil(form.steps.measurable.start.is_known)


def place(form: GoalWizard) -> str:
    (name,) = [step.name for step in form.steps.all if step.isVisible()]
    return name


def marks(form: GoalWizard) -> str:
    return "".join(label.text() or "." for label in form.list._marks)


def reasons(form: GoalWizard) -> dict[str, tuple[str, str]]:
    """What the end says: the sign and the reason by the name of the trait."""
    form.go_to(5)
    lines = form.steps.summary._lines.values()
    return {name.text(): (sign.text(), reason.text()) for sign, name, reason in lines}

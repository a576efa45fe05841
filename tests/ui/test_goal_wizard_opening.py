"""The wizard of a new goal opens with its first step; the later ones are made after it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.goals import GoalKind
from cxdesk.ui.dialogs.goal_wizard.dialog import GoalWizard
from tests.services import shop_with_history
from tests.ui.counter_desk import Desk, make_desk
from tests.ui.wizard_desk import looked_up, wizard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def test_the_later_steps_are_made_once_the_first_is_seen(desk: Desk, qtbot: QtBot) -> None:
    form = GoalWizard(desk.ctx)
    assert not form.steps.is_complete()
    assert not form.steps.keep()
    form.show()
    qtbot.waitUntil(form.steps.is_complete)
    assert [step.isVisible() for step in form.steps.all] == [True, *[False] * 5]
    assert "target" in form.fields
    form.reject()


def test_what_is_changed_before_the_later_steps_are_made_is_followed(
    desk: Desk, qtbot: QtBot
) -> None:
    """Whoever types at once misses nothing: revenue adds up, so that it can have a total."""
    form = GoalWizard(desk.ctx)
    form.steps.specific.choose("revenue")
    kinds = form.steps.measurable.kind_field
    assert kinds.findData(GoalKind.FLOW) >= 0
    form.show()
    looked_up(form, qtbot)
    form.reject()


@pytest.mark.filled_by.with_args(shop_with_history.fill)
def test_a_goal_that_runs_on_the_same_indicator_is_named(ctx: Context, qtbot: QtBot) -> None:
    form = wizard(make_desk(ctx), qtbot)
    told = form.steps.specific.fields["kpi"].message.text()
    aim = f"“{shop_with_history.TITLE}”, +45 by 31 Dec 2026."
    assert told == f"A goal on this is running already: {aim}"
    form.steps.specific.choose("csat")
    looked_up(form, qtbot)
    assert form.steps.specific.fields["kpi"].message.text() == ""
    form.reject()

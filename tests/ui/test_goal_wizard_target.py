"""The target of the wizard: a value, so much better or so many per cent, each its own number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.goals import TargetMode
from tests.services import shop_with_history
from tests.ui.counter_desk import Desk, make_desk
from tests.ui.wizard_desk import wizard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

pytestmark = pytest.mark.filled_by.with_args(shop_with_history.two_months_of_answers)


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def test_points_show_the_number_that_results(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot)
    form.go_to(2)
    form.steps.attainable.mode.choose(TargetMode.POINTS)
    qtbot.keyClicks(form.steps.attainable.target, "15")
    assert form.steps.attainable._result.text() == "The target is then +35."


def test_per_cent_and_points_of_a_share_are_shown_side_by_side(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot, "csat")
    form.steps.measurable.start.setText("80")
    form.go_to(2)
    form.steps.attainable.mode.choose(TargetMode.PERCENT)
    qtbot.keyClicks(form.steps.attainable.target, "15")
    assert form.steps.attainable._result.text() == "15 % is 92%, 15 points is 95%."


def test_the_label_says_what_the_number_is(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot, "revenue")
    form.go_to(2)
    step, told = form.steps.attainable, []
    for mode in (TargetMode.VALUE, TargetMode.POINTS, TargetMode.PERCENT):
        step.mode.choose(mode)
        told.append(step.fields["target"].label.text())
    assert told == ["Target", "How much better", "How many per cent better"]


def test_5000_euros_more_are_not_5000_per_cent_and_come_back(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot, "revenue")
    form.go_to(2)
    step = form.steps.attainable
    step.mode.choose(TargetMode.POINTS)
    qtbot.keyClicks(step.target, "5000")
    step.mode.choose(TargetMode.PERCENT)
    assert step.target.text() == ""
    qtbot.keyClicks(step.target, "10")
    step.mode.choose(TargetMode.POINTS)
    assert step.target.text() == "5000"
    step.mode.choose(TargetMode.PERCENT)
    assert step.target.text() == "10"


def test_points_of_a_share_are_held_against_as_many_per_cent(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot, "csat")
    form.go_to(2)
    step = form.steps.attainable
    step.mode.choose(TargetMode.POINTS)
    qtbot.keyClicks(step.target, "15")
    step.mode.choose(TargetMode.PERCENT)
    assert step.target.text() == "15"

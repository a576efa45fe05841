"""The days typed in the wizard of a new goal: what is refused, and what follows from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.reviews import Cadence
from cxdesk.services import staff
from tests.factories import NOW
from tests.services import shop_with_history
from tests.ui.counter_desk import Desk, make_desk
from tests.ui.wizard_desk import marks, place, wizard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

pytestmark = pytest.mark.filled_by.with_args(shop_with_history.two_months_of_answers)


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


@pytest.mark.parametrize("typed", ["in a month", "1/1/2026"])
def test_a_deadline_that_is_refused_ticks_nothing_off(desk: Desk, qtbot: QtBot, typed: str) -> None:
    staff.add_staff("Ana", now=NOW)
    form = wizard(desk, qtbot)
    form.steps.timely.owner.setCurrentIndex(1)
    form.go_to(4)
    assert marks(form)[4] == "✓"
    line = form.steps.timely.deadline.date
    line.selectAll()
    qtbot.keyClicks(line, typed)
    assert marks(form)[4] == "."
    form.go_on()
    assert place(form) == "timely"
    form.go_to(0)
    assert marks(form)[4] == "!"


def test_the_rhythm_follows_a_deadline_that_is_typed(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot)
    form.go_to(4)
    line = form.steps.timely.deadline.date
    line.selectAll()
    qtbot.keyClicks(line, "30/4/2026")
    line.editingFinished.emit()
    assert form.steps.timely.rhythm.cadence() is Cadence.WEEKLY

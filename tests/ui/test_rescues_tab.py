"""The customers to win back by keys: walking, ticking, noting, closing, and the call itself."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from cxdesk.domain.hats import Hat
from cxdesk.domain.rescues import RescueEnd, RescueOutcome, RescueStep
from cxdesk.services import answer_changes, command, hats, rescues, staff
from cxdesk.ui.dialogs.call import CallDialog
from cxdesk.ui.screens.surveys.rescues.tab import ENDED, OPEN, RescuesTab
from tests.factories import DAY, NOW, TODAY, answer, customer, rows
from tests.ui.counter_desk import Desk, make_desk, press, shown, where_keys_go, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


@pytest.fixture
def eva(open_empty_shop: object) -> Iterator[int]:
    """Eva works; the hat is the owner's again at the end."""
    del open_empty_shop
    made = staff.add_staff("Eva Luz", now=NOW)
    token = command.acting_staff.set(made)
    yield made
    hats.wear(Hat.OWNER)
    command.acting_staff.reset(token)


def _low(name: str, score: int = 3, *, now: int = NOW, comment: str = "slow") -> int:
    answer(score, customer_id=customer(name), now=now, comment=comment)
    return int(rows("task", "max(id)")[0][0])


def _tab(desk: Desk, qtbot: QtBot) -> RescuesTab:
    made = RescuesTab(desk.ctx)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.show()
    made.activateWindow()
    desk.ctx.hub.changed.connect(lambda _tables: made.refresh())
    made.refresh()
    qtbot.waitUntil(lambda: made.list.view.hasFocus() or not made.list.model.rowCount())
    return made


def _shows(tab: RescuesTab, qtbot: QtBot, task_id: int) -> None:
    qtbot.waitUntil(lambda: tab.card.task_id() == task_id and tab.card.isVisible())


def _choose(tab: RescuesTab, outcome: RescueOutcome) -> None:
    tab.card.outcome.setCurrentIndex(tab.card.outcome.findData(outcome.value))


def test_an_empty_shop_says_what_this_is_for(desk: Desk, qtbot: QtBot) -> None:
    tab = _tab(desk, qtbot)
    assert tab.which.isHidden()
    assert tab._pages.currentIndex() == 1


def test_the_earliest_due_is_shown_and_arrows_walk(desk: Desk, qtbot: QtBot) -> None:
    late, soon = _low("Ana Prieto", now=NOW - 7 * DAY), _low("Luis Vega")
    tab = _tab(desk, qtbot)
    _shows(tab, qtbot, late)
    assert tab.caption() == "1 late"
    press(Key.Key_Down)
    _shows(tab, qtbot, soon)


def test_digits_tick_the_steps_and_take_them_back(desk: Desk, qtbot: QtBot) -> None:
    task_id = _low("Ana Prieto")
    tab = _tab(desk, qtbot)
    _shows(tab, qtbot, task_id)
    qtbot.keyClick(where_keys_go(), Key.Key_1)
    qtbot.keyClick(where_keys_go(), Key.Key_4)
    assert set(rescues.rescue(task_id).steps) == {RescueStep.LISTENED, RescueStep.THANKED}
    qtbot.keyClick(where_keys_go(), Key.Key_4)
    assert set(rescues.rescue(task_id).steps) == {RescueStep.LISTENED}
    assert tab.card.steps.boxes[RescueStep.LISTENED].isChecked()


def test_l_opens_the_form_of_the_call(desk: Desk, qtbot: QtBot) -> None:
    task_id = _low("Ana Prieto")
    tab = _tab(desk, qtbot)
    _shows(tab, qtbot, task_id)
    qtbot.keyClick(where_keys_go(), Key.Key_L)
    who = rescues.rescue(task_id).task.customer_id
    assert desk.opened == [("call", {"customer_id": who, "task_id": task_id})]


def test_a_note_is_kept_on_leaving_it(desk: Desk, qtbot: QtBot) -> None:
    task_id = _low("Ana Prieto")
    tab = _tab(desk, qtbot)
    _shows(tab, qtbot, task_id)
    tab.card.note.setFocus()
    write("new lamp on Friday")
    press(Key.Key_Tab)
    assert rescues.rescue(task_id).note == "new lamp on Friday"


def test_closing_asks_how_it_ended_and_proposes_to_ask_again_in_a_month(
    desk: Desk, qtbot: QtBot
) -> None:
    task_id = _low("Ana Prieto")
    tab = _tab(desk, qtbot)
    _shows(tab, qtbot, task_id)
    tab.card.close_button.click()
    assert "Choose how it ended." in tab.card._end_error.text()
    _choose(tab, RescueOutcome.RECOVERED)
    tab.card.close_button.click()
    found = rescues.rescue(task_id)
    assert (found.outcome, found.reask_on, found.task.done_at) == (
        RescueOutcome.RECOVERED,
        TODAY + timedelta(days=30),
        NOW,
    )
    assert desk.toasts == ["Noted how it ended"]


def test_a_close_that_is_undone_leaves_the_card_as_before_it(desk: Desk, qtbot: QtBot) -> None:
    task_id = _low("Ana Ruiz")
    tab = _tab(desk, qtbot)
    _shows(tab, qtbot, task_id)
    tab.card.close_rescue()
    assert not tab.card._end_error.isHidden()
    _choose(tab, RescueOutcome.RECOVERED)
    assert tab.card._end_error.isHidden()
    tab.card.close_button.click()
    qtbot.waitUntil(lambda: not rescues.rescue(task_id).is_open)
    command.undo(now=NOW)
    qtbot.waitUntil(lambda: rescues.rescue(task_id).is_open)
    assert tab.card.close_button.text() == "Close rescue"
    assert tab.card.outcome.currentData() is None
    assert tab.list.view.selected_id() == task_id


def test_the_ended_are_listed_with_their_outcome_which_can_be_said_anew(
    desk: Desk, qtbot: QtBot
) -> None:
    task_id = _low("Ana Prieto")
    rescues.close_rescue(task_id, RescueEnd(outcome=RescueOutcome.UNDECIDED), now=NOW)
    tab = _tab(desk, qtbot)
    tab.show_record(task_id)
    _shows(tab, qtbot, task_id)
    assert tab.which.value() == ENDED
    assert tab.card.state.text() == "Not clear yet"
    _choose(tab, RescueOutcome.RECOVERED)
    tab.card.close_button.click()
    assert rescues.rescue(task_id).outcome is RescueOutcome.RECOVERED


def test_the_counter_sees_no_score_of_a_colleagues_call(eva: int, desk: Desk, qtbot: QtBot) -> None:
    task_id = _low("Ana Prieto", 1, comment="rude")
    luis = staff.add_staff("Luis Gil", now=NOW)
    command.acting_staff.set(luis)
    hats.wear(Hat.COUNTER)
    tab = _tab(desk, qtbot)
    _shows(tab, qtbot, task_id)
    assert not tab.card.hidden_words.isHidden()
    assert tab.card.words.isHidden()
    assert "1 of 10" not in tab.card.about.text()
    index = tab.list.model.index(0, 1)
    assert tab.list.model.data(index) == ""
    command.acting_staff.set(eva)
    tab.card.reload()
    assert tab.card.words.text() == "“rude”"


def test_a_step_of_a_colleagues_rescue_is_refused_with_the_reason_in_sight(
    eva: int, desk: Desk, qtbot: QtBot
) -> None:
    del eva
    task_id = _low("Ana Prieto", 1, comment="rude")
    command.acting_staff.set(staff.add_staff("Luis Gil", now=NOW))
    hats.wear(Hat.COUNTER)
    tab = _tab(desk, qtbot)
    _shows(tab, qtbot, task_id)
    qtbot.keyClick(where_keys_go(), Key.Key_1)
    assert tab.card._end_error.text() == (
        "Nothing was noted: only the owner and who is responsible change this rescue."
    )
    assert _is_inside(tab.card._end_error, tab.card)
    assert not tab.card.steps.boxes[RescueStep.LISTENED].isChecked()


def test_how_it_ended_and_its_refusal_are_seen_in_a_low_window(desk: Desk, qtbot: QtBot) -> None:
    """As high as the card is at 1024 x 700; the refusal leads to the field."""
    task_id = _low("Ana Prieto")
    tab = _tab(desk, qtbot)
    tab.resize(780, 420)
    _shows(tab, qtbot, task_id)
    tab.card.close_button.click()
    assert tab.card.outcome.hasFocus()
    qtbot.waitUntil(lambda: _is_inside(tab.card._end_error, tab.card))
    assert _is_inside(tab.card.outcome, tab.card)
    assert _is_inside(tab.card.close_button, tab.card)
    assert rescues.rescue(task_id).is_open


def _is_inside(widget: QWidget, card: QWidget) -> bool:
    """Whether all of it is seen on the card, and nothing of it scrolls away."""
    bottom = widget.mapTo(card, QPoint(0, widget.height())).y()
    is_fixed = not any(area.isAncestorOf(widget) for area in card.findChildren(QScrollArea))
    return is_fixed and widget.isVisible() and 0 < bottom <= card.height()


def test_an_excluded_answer_is_marked_and_its_history_told(desk: Desk, qtbot: QtBot) -> None:
    task_id = _low("Ana Prieto")
    rescues.tick(task_id, RescueStep.LISTENED, now=NOW)
    answer_changes.exclude_answer(rows("answer", "id")[0][0], "our test", now=NOW)
    tab = _tab(desk, qtbot)
    tab.show_record(task_id)
    _shows(tab, qtbot, task_id)
    assert tab.card.excluded.isVisible()
    assert tab.card.state.text() == "Answer excluded"
    assert "our test" in tab.card.history.text()


def test_the_tab_comes_back_as_it_was_left(desk: Desk, qtbot: QtBot) -> None:
    first, second = _low("Ana Prieto"), _low("Luis Vega")
    tab = _tab(desk, qtbot)
    tab.show_record(second)
    _shows(tab, qtbot, second)
    kept = tab.state()
    again = _tab(desk, qtbot)
    again.restore(kept)
    _shows(again, qtbot, second)
    assert (again.which.value(), first != second) == (OPEN, True)


def test_a_call_ticks_the_steps_and_closes_the_rescue(desk: Desk, qtbot: QtBot) -> None:
    task_id = _low("Ana Prieto")
    who = rescues.rescue(task_id).task.customer_id
    form = CallDialog(desk.ctx, customer_id=who or 0, task_id=task_id)
    shown(desk, form, qtbot)
    write("Lamp broke twice; new one")
    assert form.rescue is not None
    form.rescue.box_of[RescueStep.APOLOGISED].click()
    form.rescue.outcome.choose(RescueOutcome.RECOVERED)
    form.submit()
    found = rescues.rescue(task_id)
    assert set(found.steps) == {RescueStep.LISTENED, RescueStep.APOLOGISED}
    assert (found.outcome, found.task.done_at) == (RescueOutcome.RECOVERED, NOW)
    assert found.reask_on == TODAY + timedelta(days=30)
    assert rows("interaction", "note") == [("Lamp broke twice; new one",)]


def test_a_call_may_leave_the_rescue_open_for_another_one(desk: Desk, qtbot: QtBot) -> None:
    task_id = _low("Ana Prieto")
    who = rescues.rescue(task_id).task.customer_id
    form = CallDialog(desk.ctx, customer_id=who or 0, task_id=task_id)
    shown(desk, form, qtbot)
    write("asks the supplier")
    assert form.rescue is not None
    form.rescue.outcome.choose(None)
    form.submit()
    (found,) = rescues.open_rescues()
    assert (set(found.steps), found.reask_on) == ({RescueStep.LISTENED}, None)

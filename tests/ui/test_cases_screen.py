"""The place Cases by keys: walking, opening, acting by letters, filtering, closing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from cxdesk.domain.cases import Actor, CaseDraft, CaseKind, CaseStatus
from cxdesk.services import cases, command, shop, staff
from cxdesk.services.command import acting_staff
from cxdesk.ui.screens.cases.acts import ACTS, letter
from cxdesk.ui.screens.cases.screen import ALL, CasesScreen
from tests.factories import DAY, HOUR, MINUTE, NOW, customer
from tests.ui.counter_desk import where_keys_go
from tests.ui.opened import opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def alone(said: str = "No funciona", *, hours: float = 1, **fields: Any) -> int:
    """A case that arrived some hours ago."""
    draft = CaseDraft(opened_at=NOW - int(hours * HOUR), said=said, **fields)
    return cases.open_case(draft, now=NOW)


@pytest.fixture
def go(window: MainWindow, qtbot: QtBot) -> Callable[[], CasesScreen]:
    """Goes to the place by its key, once the cases of the test are written."""

    def run() -> CasesScreen:
        qtbot.keyClick(window, Key.Key_3, CTRL)
        screen = window.screens["cases"]
        assert isinstance(screen, CasesScreen)
        qtbot.waitUntil(lambda: screen.list.view.hasFocus() or not screen.list.model.rowCount())
        return screen

    return run


def shown(screen: CasesScreen, qtbot: QtBot, case_id: int) -> None:
    qtbot.waitUntil(lambda: screen.detail.case_id() == case_id and screen.detail.isVisible())


def press(qtbot: QtBot, key: Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(where_keys_go(), key, modifier)


def test_the_oldest_case_is_shown_and_arrows_walk_with_the_detail_following(
    go: Callable[[], CasesScreen], qtbot: QtBot
) -> None:
    new, old = alone(hours=1), alone(hours=5)
    screen = go()
    shown(screen, qtbot, old)
    press(qtbot, Key.Key_Down)
    shown(screen, qtbot, new)
    press(qtbot, Key.Key_Up)
    shown(screen, qtbot, old)


def test_enter_goes_to_what_is_done_next_and_esc_closes_the_case(
    go: Callable[[], CasesScreen], qtbot: QtBot
) -> None:
    alone()
    screen = go()
    press(qtbot, Key.Key_Return)
    assert screen.detail.buttons["reply"].hasFocus()
    press(qtbot, Key.Key_Escape)
    assert screen.detail.isHidden()
    assert screen.list.view.hasFocus()


def test_a_reply_by_its_letter_is_written_and_told_with_undo(
    go: Callable[[], CasesScreen], window: MainWindow, qtbot: QtBot
) -> None:
    case_id = alone()
    screen = go()
    shown(screen, qtbot, case_id)
    press(qtbot, Key.Key_R)
    form = opened(qtbot)
    qtbot.keyClicks(form.note, "lo miramos")
    qtbot.keyClick(form.note, Key.Key_Return)
    assert cases.case(case_id).status is CaseStatus.OPEN
    assert window.toast_text().startswith("Reply logged")
    qtbot.waitUntil(lambda: "lo miramos" in screen.detail.log.texts())
    command.undo(now=NOW)
    assert cases.case(case_id).status is CaseStatus.NEW


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (Key.Key_S, "case_reply"),
        (Key.Key_N, "case_step"),
        (Key.Key_M, "case_step"),
        (Key.Key_W, "case_step"),
        (Key.Key_H, "case_step"),
        (Key.Key_A, "case_assign"),
        (Key.Key_C, "case_edit"),
    ],
)
def test_each_act_has_its_letter(
    key: Key, name: str, go: Callable[[], CasesScreen], window: MainWindow, qtbot: QtBot
) -> None:
    case_id = alone()
    shown(go(), qtbot, case_id)
    press(qtbot, key)
    found = opened(qtbot)
    assert found.name == name
    found.reject()


def test_letters_of_all_acts_differ(window: MainWindow) -> None:
    letters = [letter(window.ctx.say(act.text)) for act in ACTS]
    assert len(set(letters)) == len(letters)
    assert "" not in letters


def test_what_does_not_suit_a_closed_case_is_not_offered(
    go: Callable[[], CasesScreen], window: MainWindow, qtbot: QtBot
) -> None:
    case_id = alone()
    cases.solve(case_id, "hecho", now=NOW)
    screen = go()
    screen.states.choose(CaseStatus.CLOSED)
    screen.list.view.select_first()
    shown(screen, qtbot, case_id)
    offered = {name for name, made in screen.detail.buttons.items() if made.isVisible()}
    assert offered == {"reopen", "message", "note"}
    screen.list.view.setFocus()
    press(qtbot, Key.Key_R)
    assert not [found for found in window.findChildren(QDialog) if found.isVisible()]
    press(qtbot, Key.Key_O)
    form = opened(qtbot)
    qtbot.keyClick(form.note, Key.Key_Return)
    assert cases.case(case_id).status is CaseStatus.OPEN


def test_letters_typed_into_the_filter_are_a_text(
    go: Callable[[], CasesScreen], window: MainWindow, qtbot: QtBot
) -> None:
    first = alone("reloj parado", hours=3)
    alone("otra cosa", hours=2)
    screen = go()
    qtbot.keyClick(window, Key.Key_F, CTRL)
    assert screen.filter.hasFocus()
    qtbot.keyClicks(screen.filter, "reloj")
    assert not [found for found in window.findChildren(QDialog) if found.isVisible()]
    qtbot.waitUntil(lambda: screen.list.model.rowCount() == 1)
    assert screen.list.model.row_at(0).id == first
    press(qtbot, Key.Key_Escape)
    qtbot.waitUntil(lambda: screen.list.model.rowCount() == 2)


def test_states_people_and_order_choose_what_is_listed(
    go: Callable[[], CasesScreen], qtbot: QtBot
) -> None:
    luis = staff.add_staff("Luis", "L", now=NOW)
    mine, other = alone(owner_id=luis, hours=3), alone(hours=2)
    cases.reply(other, "hola", now=NOW)
    screen = go()

    def listed() -> list[int]:
        model = screen.list.model
        return [model.row_at(i).id for i in range(model.rowCount())]

    assert listed() == [mine, other]
    screen.order.click()
    assert listed() == [other, mine]
    screen.states.choose(CaseStatus.OPEN)
    assert listed() == [other]
    screen.states.choose(ALL)
    screen.people.setCurrentIndex(screen.people.findText("Luis"))
    assert listed() == [mine]
    screen.people.setCurrentIndex(screen.people.findText("Nobody's"))
    assert listed() == [other]
    qtbot.waitUntil(lambda: True)


def test_the_rows_say_what_waits_and_how_long(go: Callable[[], CasesScreen]) -> None:
    """At noon, open day and night: four hours are the goal."""
    fresh, close, past = alone(hours=0.5), alone(hours=3.5), alone(hours=30)
    ours = alone(opened_by=Actor.STAFF, hours=0.25)
    screen = go()
    model = screen.list.model

    def cell(case_id: int) -> tuple[str, str]:
        row = model.row_at(model.row_of(case_id))
        return screen.list._clock(row), screen.list._tone(row)

    assert cell(fresh) == ("3\u00a0h\u00a030\u00a0min left",
                           "ink")  # fmt: skip
    assert cell(close)[1] == "risk"
    assert cell(past) == ("since yesterday 06:00", "bad")
    assert cell(ours) == ("answered", "")
    cases.wait_for_customer(fresh, "¿cuándo?", now=NOW)
    cases.hold(ours, "taller", now=NOW)
    screen.refresh()
    assert (cell(fresh), cell(ours)) == (("waits for the customer", ""), ("on hold", ""))


def test_the_log_tells_public_from_internal_and_what_was_done(
    go: Callable[[], CasesScreen], qtbot: QtBot
) -> None:
    luis = staff.add_staff("Luis Romero", "LR", now=NOW)
    token = acting_staff.set(luis)
    case_id = alone("No enciende")
    cases.reply(case_id, "Lo miramos", now=NOW - 30 * MINUTE)
    cases.add_note(case_id, "ojo, es la tercera vez", now=NOW - 20 * MINUTE)
    about = {"topic": "", "subject": "Caldera"}
    cases.change_case(case_id, kind=CaseKind.COMPLAINT, **about, now=NOW - 10 * MINUTE)
    cases.assign(case_id, luis, now=NOW - 5 * MINUTE)
    cases.solve(case_id, settled_first=False, now=NOW)
    acting_staff.reset(token)
    screen = go()
    screen.show_record(case_id)
    shown(screen, qtbot, case_id)
    texts = screen.detail.log.texts()
    assert [text for text in texts if text in {"No enciende", "Lo miramos", "Internal"}] == [
        "No enciende",
        "Lo miramos",
        "Internal",
    ]
    said = "\n".join(texts)
    for words in (
        "Customer · today 11:00",
        "Luis Romero · today 11:30",
        "It is a case of another kind now: Complaint · Luis Romero · today 11:50",
        "Given to Luis Romero",
        "→ Closed · took more than one contact",
    ):
        assert words in said, words


def test_a_long_log_shows_its_newest_lines_first(
    go: Callable[[], CasesScreen], qtbot: QtBot
) -> None:
    case_id = alone("primera", hours=10)
    for number in range(30):
        cases.add_note(case_id, f"nota {number}", now=NOW)
    screen = go()
    shown(screen, qtbot, case_id)
    assert "primera" not in screen.detail.log.texts()
    assert "nota 29" in screen.detail.log.texts()
    screen.detail.log._on_older_clicked()
    assert "primera" in screen.detail.log.texts()


def test_what_was_logged_with_an_interaction_stands_in_the_conversation(
    go: Callable[[], CasesScreen], qtbot: QtBot
) -> None:
    from cxdesk.domain.interactions import Outcome
    from tests.factories import interaction

    logged = interaction(outcome=Outcome.FOLLOW_UP, note="Quiere presupuesto", channel="phone")
    screen = go()
    shown(screen, qtbot, logged.case_id or 0)
    assert "Quiere presupuesto" in screen.detail.log.texts()


def test_the_rail_counts_who_waits_for_an_answer(window: MainWindow, qtbot: QtBot) -> None:
    button = window.rail.buttons["cases"]
    assert button.accessibleDescription() == ""
    case_id = alone()
    qtbot.waitUntil(lambda: button.accessibleDescription() == "1 waiting for an answer")
    cases.reply(case_id, "hola", now=NOW)
    qtbot.waitUntil(lambda: button.accessibleDescription() == "")
    cases.customer_message(case_id, "¿y?", now=NOW)
    qtbot.waitUntil(lambda: button.accessibleDescription() == "1 waiting for an answer")


def test_the_place_counts_those_who_wait_as_the_rail_does(
    go: Callable[[], CasesScreen], window: MainWindow, qtbot: QtBot
) -> None:
    again, _new, _other = alone(hours=3), alone(hours=2), alone(hours=1)
    rail, caption = window.rail.buttons["cases"], go()._caption
    qtbot.waitUntil(lambda: rail.accessibleDescription() == "3 waiting for an answer")
    qtbot.waitUntil(lambda: caption.text() == "3 waiting for an answer")
    cases.reply(again, "hola", now=NOW)
    qtbot.waitUntil(lambda: caption.text() == "2 waiting for an answer")
    cases.customer_message(again, "¿y?", now=NOW)
    qtbot.waitUntil(lambda: caption.text() == "3 waiting for an answer, 2 for the first")
    qtbot.waitUntil(lambda: rail.accessibleDescription() == "3 waiting for an answer")


def test_the_customer_in_the_head_leads_to_the_card(
    go: Callable[[], CasesScreen], window: MainWindow, qtbot: QtBot
) -> None:
    ana = customer("Ana & Söhne")
    case_id = alone(customer_id=ana)
    screen = go()
    shown(screen, qtbot, case_id)
    assert screen.detail.customer.text() == "Ana && Söhne"
    assert window.shown_customer() == ana
    screen.detail.customer.setFocus()
    press(qtbot, Key.Key_Return)
    assert window.place() == "customers"


def test_an_empty_shop_is_told_what_cases_are_and_opens_the_first(
    go: Callable[[], CasesScreen], window: MainWindow, qtbot: QtBot
) -> None:
    screen = go()
    assert screen._pages.currentIndex() == 1
    qtbot.keyClick(window, Key.Key_N, CTRL | SHIFT)
    assert opened(qtbot).name == "case"
    opened(qtbot).reject()


def test_a_state_without_cases_says_so(go: Callable[[], CasesScreen]) -> None:
    alone()
    screen = go()
    screen.states.choose(CaseStatus.ON_HOLD)
    assert screen.list._empty.label.text() == "No case is on hold."


def test_the_place_is_come_back_to_as_it_was_left(
    go: Callable[[], CasesScreen], window: MainWindow, qtbot: QtBot
) -> None:
    alone(hours=9)
    case_id = alone()
    cases.reply(case_id, "hola", now=NOW)
    screen = go()
    screen.states.choose(CaseStatus.OPEN)
    screen.show_record(case_id)
    kept = screen.state()
    screen.states.choose(ALL)
    screen.restore(kept)
    shown(screen, qtbot, case_id)
    assert screen.states.value() is CaseStatus.OPEN


def test_a_case_undone_while_it_is_shown_closes_its_detail(
    go: Callable[[], CasesScreen], qtbot: QtBot
) -> None:
    alone(hours=40 * DAY / HOUR)
    case_id = alone()
    screen = go()
    screen.show_record(case_id)
    shown(screen, qtbot, case_id)
    command.undo(now=NOW)
    qtbot.waitUntil(screen.detail.isHidden)


def test_the_goal_of_a_first_reply_is_a_setting_of_the_shop(
    go: Callable[[], CasesScreen], window: MainWindow
) -> None:
    case_id = alone(hours=3)
    screen = go()
    row = screen.list.model.row_at(0)
    assert (row.id, screen.list._tone(row)) == (case_id, "risk")  # one hour of four is left
    window.navigate("settings")
    page = window.screens["settings"].pages["shop"]
    page.reply_goal.setCurrentIndex(page.reply_goal.findData(120))
    page.reply_goal.activated.emit(page.reply_goal.currentIndex())
    assert shop.current().first_reply_goal_minutes == 120
    window.navigate("cases")
    assert screen.list._tone(screen.list.model.row_at(0)) == "bad"

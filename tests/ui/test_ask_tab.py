"""To ask, by keys alone: one key for what became of it, the wording, and who comes next."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesk import words
from cxdesk.domain.hats import Hat
from cxdesk.domain.questionnaires import AskWhen
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import ask_list, command, hats, history, questionnaires, surveys
from cxdesk.ui import ask_acts as acts
from cxdesk.ui.dialogs.ask_day import AskDayDialog
from cxdesk.ui.screens.surveys.ask.row import WAITING
from cxdesk.ui.screens.surveys.ask.tab import AskTab
from cxdesk.ui.screens.surveys.screen import SurveysScreen
from cxdesk.ui.widgets.empty_state import EmptyState
from tests.factories import DAY, NOW, TODAY, customer, rows, sale, survey_id
from tests.services.asking_rules import ask, ask_nothing
from tests.ui.conftest import delete_now
from tests.ui.counter_desk import Desk, make_desk, press, where_keys_go
from tests.ui.counter_desk import shown as opened_form

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key
_OFFER = "customer_id, survey_id, state, channel, purchase_id"


class Place:
    """The screen with the tab, and what it asked of the window."""

    def __init__(self, ctx: Context, qtbot: QtBot) -> None:
        self.desk: Desk = make_desk(ctx)
        self.screen = SurveysScreen(ctx)
        self.screen.resize(1100, 700)
        self.screen.show_record("ask")
        with qtbot.waitActive(self.screen):
            self.screen.show()
            self.screen.activateWindow()
        self.screen.take_keys(at_start=True)
        self._qtbot = qtbot
        self.settle()

    @property
    def tab(self) -> AskTab:
        found = self.screen.shown_tab()
        assert isinstance(found, AskTab)
        return found

    def names(self) -> list[str]:
        model = self.tab.list.model
        return [model.row_at(i).name for i in range(model.rowCount())]

    def press(self, key: Qt.Key) -> None:
        press(key)
        self.settle()

    def settle(self) -> None:
        """Until the list was read again."""
        soon, jobs = self.screen._soon, self.desk.ctx.jobs
        self._qtbot.waitUntil(lambda: not soon.isActive() and not jobs.is_busy(), timeout=10_000)


@pytest.fixture
def place(ctx: Context, qtbot: QtBot) -> Iterator[Callable[[], Place]]:
    ask_nothing()
    made: list[Place] = []

    def make() -> Place:
        made.append(Place(ctx, qtbot))
        return made[0]

    yield make
    for one in made:
        one.screen.close()
        delete_now(one.screen)


def two_buyers() -> tuple[int, int, int]:
    """Luz, whose purchase is older, Ana, and the questionnaire that both are due for."""
    csat = ask(SurveyKind.CSAT, AskWhen.PURCHASE)
    luz, ana = customer("Luz Soto"), customer("Ana Prieto", phones=("611 222 333",))
    sale(customer_id=luz, sold_on=TODAY - timedelta(days=2))
    sale(customer_id=ana, sold_on=TODAY)
    return luz, ana, csat


def test_f6_notes_an_offer_with_its_purchase_and_goes_on_to_the_next(
    place: Callable[[], Place],
) -> None:
    luz, _, csat = two_buyers()
    shown = place()
    assert shown.names() == ["Luz Soto", "Ana Prieto"]
    shown.press(Key.Key_F6)
    assert rows("offer", _OFFER) == [(luz, csat, "offered", "counter", 1)]
    assert shown.names() == ["Ana Prieto"]
    assert shown.tab.shown_customer() == 2
    assert shown.desk.toasts == ["Noted: offered to Luz Soto"]


def test_a_key_pressed_twice_asks_two_customers(place: Callable[[], Place]) -> None:
    luz, ana, _ = two_buyers()
    shown = place()
    press(Key.Key_F6)
    press(Key.Key_F6)
    shown.settle()
    assert [who for who, *_ in rows("offer", _OFFER)] == [luz, ana]


def test_f8_notes_that_they_did_not_want_to(place: Callable[[], Place]) -> None:
    luz, _, csat = two_buyers()
    shown = place()
    shown.press(Key.Key_F8)
    assert rows("offer", _OFFER) == [(luz, csat, "declined", "counter", 1)]


def test_f5_opens_the_form_with_who_and_about_what(place: Callable[[], Place]) -> None:
    luz, _, csat = two_buyers()
    shown = place()
    shown.press(Key.Key_F5)
    given = {"customer_id": luz, "case_id": None, "survey_id": csat, "purchase_id": 1}
    assert shown.desk.opened == [("answer", given)]


def test_undo_brings_back_who_was_asked(place: Callable[[], Place], qtbot: QtBot) -> None:
    two_buyers()
    shown = place()
    shown.press(Key.Key_F6)
    command.undo(now=NOW)
    qtbot.waitUntil(lambda: shown.names() == ["Luz Soto", "Ana Prieto"])


def test_s_and_a_digit_put_somebody_aside(place: Callable[[], Place], qtbot: QtBot) -> None:
    two_buyers()
    shown = place()
    press(Key.Key_S)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    QTest.keyClick(QApplication.activePopupWidget(), Key.Key_2)
    qtbot.waitUntil(lambda: shown.names() == ["Ana Prieto"])
    assert shown.desk.toasts == ["Luz Soto is put aside to 25 Mar"]


def test_s_and_4_ask_for_the_day(place: Callable[[], Place], qtbot: QtBot) -> None:
    luz, *_ = two_buyers()
    shown = place()
    press(Key.Key_S)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    QTest.keyClick(QApplication.activePopupWidget(), Key.Key_4)
    given = {"customer_id": luz, "customer_name": "Luz Soto"}
    assert shown.desk.opened == [("ask_day", given)]


def test_the_day_is_typed_or_stepped_and_the_customer_leaves_the_list_until_then(
    ctx: Context, qtbot: QtBot
) -> None:
    """Proposed is Thursday 19 March, two steps on is Saturday; undo brings them back."""
    luz, *_ = two_buyers()
    desk = make_desk(ctx)
    opened_form(desk, AskDayDialog(ctx, customer_id=luz, customer_name="Luz Soto"), qtbot)
    press(Key.Key_Plus)
    press(Key.Key_Plus)
    press(Key.Key_Return)
    assert desk.toasts == ["Luz Soto is put aside to 21 Mar"]
    assert [one.name for one in ask_list.due_list(now=NOW)] == ["Ana Prieto"]
    friday, saturday = NOW + 2 * DAY, NOW + 3 * DAY
    assert luz not in [one.id for one in ask_list.due_list(now=friday)]
    assert luz in [one.id for one in ask_list.due_list(now=saturday)]
    assert desk.undo is not None
    desk.undo()
    assert luz in [one.id for one in ask_list.due_list(now=NOW)]


def test_a_day_that_has_passed_is_told_at_the_field(ctx: Context, qtbot: QtBot) -> None:
    luz, *_ = two_buyers()
    desk = make_desk(ctx)
    form = AskDayDialog(ctx, customer_id=luz, customer_name="Luz Soto")
    opened_form(desk, form, qtbot)
    press(Key.Key_Minus)
    press(Key.Key_Minus)
    press(Key.Key_Return)
    assert form.isVisible()
    assert form.fields["until"].message.text() == "This day has passed."
    assert desk.toasts == []


def test_arrows_walk_with_the_wording_following(place: Callable[[], Place]) -> None:
    two_buyers()
    shown = place()
    script = shown.tab.detail.script
    assert script.texts()[:2] == [
        "Hello Luz Soto, this is Tienda Ñ. Have you got a minute for one question?",
        "It is about your purchase of 16 Mar.",
    ]
    shown.press(Key.Key_Down)
    assert script.texts()[1:4] == [
        "It is about your purchase of 18 Mar.",
        "How satisfied are you with the service you received?",
        "Please tell me a number from 1 to 5: 1 is “Very dissatisfied”, 5 is “Very satisfied”.",
    ]


def test_enter_opens_the_customer(place: Callable[[], Place]) -> None:
    luz, _, _ = two_buyers()
    shown = place()
    shown.press(Key.Key_Return)
    assert shown.desk.places == [("customers", luz)]


def test_a_whatsapp_message_carries_the_question_and_is_noted_as_offered(
    place: Callable[[], Place], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, ana, csat = two_buyers()
    opened: list[str] = []
    monkeypatch.setattr(acts, "open_address", lambda address, _way: opened.append(address))
    shown = place()
    shown.press(Key.Key_Down)
    shown.tab.detail.reach[acts.Way.WHATSAPP].click()
    assert rows("offer", _OFFER) == [(ana, csat, "offered", "whatsapp", 2)]
    assert opened[0].startswith("https://wa.me/34611222333?text=Hello")
    assert "How%20satisfied" in opened[0]


def test_a_call_alone_is_no_offer(
    place: Callable[[], Place], monkeypatch: pytest.MonkeyPatch
) -> None:
    two_buyers()
    monkeypatch.setattr(acts, "open_address", lambda _address, _way: None)
    shown = place()
    shown.press(Key.Key_Down)
    shown.tab.detail.reach[acts.Way.PHONE].click()
    assert rows("offer") == []
    assert rows("interaction", "direction, channel") == [("out", "phone")]


def test_offers_without_an_answer_are_a_part_of_the_list_where_f8_declines_them(
    place: Callable[[], Place],
) -> None:
    luz, _, csat = two_buyers()
    surveys.record_offer(csat, luz, now=NOW)
    shown = place()
    shown.tab.mode.choose(WAITING)
    shown.settle()
    shown.screen.take_keys(at_start=True)
    assert shown.names() == ["Luz Soto"]
    shown.press(Key.Key_F6)
    assert rows("offer", "state") == [("offered",)]
    shown.press(Key.Key_F8)
    assert rows("offer", "state") == [("declined",)]


@pytest.mark.parametrize(("hat", "has_way"), [(Hat.OWNER, True), (Hat.COUNTER, False)])
def test_a_shop_without_rules_is_told_where_they_are_made(
    place: Callable[[], Place], hat: Hat, has_way: bool
) -> None:
    hats.wear(hat)
    try:
        shown = place()
    finally:
        hats.wear(Hat.OWNER)
    empty = shown.tab.findChildren(EmptyState)[-1]
    assert empty.label.text() == "No questionnaire says yet when it is asked"
    assert hasattr(empty, "action_button") is has_way


def test_the_owner_of_a_shop_without_rules_uses_the_suggested_ones_with_one_button(
    place: Callable[[], Place],
) -> None:
    ask_nothing()
    shown = place()
    empty = shown.tab.findChildren(EmptyState)[-1]
    assert empty.action_button.text() == "Use the suggested rules"
    empty.action_button.click()
    shown.settle()
    assert [row[0] for row in rows("survey", "ask_when")] == ["days", "purchase", "case", "never"]
    empty = shown.tab.findChildren(EmptyState)[-1]
    assert empty.label.text() == "Nobody is to be asked now"


def test_without_a_suggestion_the_owner_is_shown_the_questionnaires(
    place: Callable[[], Place],
) -> None:
    ask_nothing()
    for kind in (SurveyKind.NPS, SurveyKind.CSAT, SurveyKind.CES):
        questionnaires.retire(survey_id(kind), now=NOW)
    empty = place().tab.findChildren(EmptyState)[-1]
    assert empty.action_button.text() == "Open questionnaires"


def test_where_it_was_left_it_comes_back(place: Callable[[], Place]) -> None:
    _, ana, _ = two_buyers()
    shown = place()
    shown.press(Key.Key_Down)
    kept = shown.screen.state()
    shown.press(Key.Key_Up)
    shown.screen.restore(kept)
    assert shown.tab.shown_customer() == ana


@pytest.mark.parametrize("focus", ["list", "button", "tabs"])
def test_s_opens_the_ways_to_put_aside_wherever_nobody_types(
    place: Callable[[], Place], focus: str, qtbot: QtBot
) -> None:
    """The first way is chosen already: Enter takes it."""
    luz, _, _ = two_buyers()
    shown = place()
    if focus == "button":
        shown.tab.detail.buttons["F6"].setFocus()
    elif focus == "tabs":
        shown.tab.mode.setFocus()
    QTest.keyClick(where_keys_go(), Key.Key_S)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    QTest.keyClick(QApplication.activePopupWidget(), Key.Key_Return)
    shown.settle()
    assert shown.names() == ["Ana Prieto"]
    assert [due.id for due in ask_list.due_list(now=NOW)] == [2]
    assert luz == 1


def test_a_declined_survey_is_taken_back_by_its_own_name(place: Callable[[], Place]) -> None:
    two_buyers()
    shown = place()
    shown.press(Key.Key_F8)
    undone = history.undo(now=NOW)
    assert words.say(undone).startswith("note that a customer did not want to answer")
    assert words.say(undone, "es").startswith("anotar que no quiso responder")

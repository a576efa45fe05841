"""The two hats in the window, by keys: taken with a PIN, given back, and what the counter sees."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QMenu, QPushButton, QWidget

from cxdesk.domain.hats import Hat
from cxdesk.domain.staff import StaffRole
from cxdesk.services import command, hats, pins, shop, staff
from cxdesk.ui import working_staff
from cxdesk.ui.dialogs.customer import CustomerDialog
from cxdesk.ui.dialogs.goal_wizard.dialog import GoalWizard
from cxdesk.ui.dialogs.import_file import ImportDialog
from cxdesk.ui.dialogs.pin import PinDialog
from cxdesk.ui.dialogs.pin_reset import PinResetDialog
from cxdesk.ui.dialogs.reset_code import ResetCodeDialog
from cxdesk.ui.dialogs.who import WhoDialog
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.import_run import ImportRun
from cxdesk.ui.main_window import MainWindow
from cxdesk.ui.memory import key_of
from cxdesk.ui.screens import OWNERS
from tests.factories import DAY, NOW, interaction, rows
from tests.ui.conftest import delete_now

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

PIN = "2468"
F9, ESC, ENTER = Qt.Key.Key_F9, Qt.Key.Key_Escape, Qt.Key.Key_Return


@dataclass
class Shop:
    """A window on a shop with two people, and a clock that is set by hand."""

    window: MainWindow
    qtbot: QtBot
    ana: int
    luis: int
    now: list[int]

    def dialog(self, kind: type[QDialog]) -> QDialog | None:
        shown = [one for one in self.window.findChildren(kind) if one.isVisible()]
        return shown[-1] if shown else None

    def press(self, key: Qt.Key, where: QWidget | None = None, **more: object) -> None:
        self.qtbot.keyClick(where or self.window, key, **more)  # type: ignore[arg-type]

    def begin(self, initial: str, pin: str = "") -> None:
        self.press(F9)
        who = self.dialog(WhoDialog)
        assert isinstance(who, WhoDialog)
        self.qtbot.keyClicks(who, initial)
        if pin:
            self.qtbot.keyClicks(who.pin, pin)
            self.press(ENTER, who.pin)

    def words(self) -> str:
        """Everything that the window shows, its tooltips and its own title."""
        seen = [w for w in self.window.findChildren(QWidget) if w.isVisible()]
        texts = [w.text() for w in seen if isinstance(w, QLabel | QPushButton)]
        return " ".join([*texts, *(w.toolTip() for w in seen), self.window.windowTitle()])


@pytest.fixture
def desk(make_context: Callable[[], Context], open_demo_shop: Path, qtbot: QtBot) -> Iterator[Shop]:
    assert open_demo_shop.exists()
    before = staff.staff()
    ana = staff.add_staff("Ana Martín", "ANA", role=StaffRole.OWNER, now=NOW)
    for member in before:
        staff.deactivate(member.id, now=NOW)
    staff.edit_staff(ana, name="Ana Martín", role=StaffRole.OWNER, now=NOW)
    luis = staff.add_staff("Luis Gil", now=NOW)
    pins.set_pin(ana, PIN, now=NOW)
    now = [NOW]
    ctx = replace(make_context(), now=lambda: now[0])
    pins.begin()
    command.acting_staff.set(luis)
    window = MainWindow(ctx)
    window.restore_state()
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield Shop(window, qtbot, ana, luis, now)
    hats.wear(Hat.OWNER)
    window.close()
    delete_now(window)


def test_the_chip_says_who_works_and_under_which_hat(desk: Shop) -> None:
    chip = desk.window.top_bar.staff
    assert (chip.text(), chip.hat.text()) == ("LG", "Counter")
    desk.begin("a", PIN)
    assert (chip.text(), chip.hat.text()) == ("AM", "Owner")
    desk.press(F9, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert (chip.text(), chip.hat.text()) == ("AM", "Counter")


def test_someone_without_a_pin_begins_by_one_key(desk: Shop) -> None:
    desk.begin("a", PIN)
    desk.begin("l")
    assert (command.acting_staff.get(), hats.worn()) == (desk.luis, Hat.COUNTER)
    assert desk.window.ctx.prefs.get(key_of("staff", shop.path())) == desk.luis
    assert desk.dialog(WhoDialog) is None


def test_a_wrong_pin_stays_with_its_words_and_is_emptied(desk: Shop) -> None:
    desk.begin("a", "1111")
    who = desk.dialog(WhoDialog)
    assert isinstance(who, WhoDialog)
    assert who.fields["pin"].message.text() == "That PIN is not right."
    assert who.pin.text() == ""
    assert hats.worn() is Hat.COUNTER
    desk.qtbot.keyClicks(who.pin, PIN)
    desk.press(ENTER, who.pin)
    assert hats.worn() is Hat.OWNER


@pytest.mark.parametrize("place", sorted(OWNERS))
def test_a_locked_place_asks_for_the_owner_and_goes_there(desk: Shop, place: str) -> None:
    desk.window.navigate(place)
    assert desk.window.place() not in OWNERS
    who = desk.dialog(WhoDialog)
    assert isinstance(who, WhoDialog)
    desk.qtbot.keyClicks(who.pin, PIN)
    desk.press(ENTER, who.pin)
    assert desk.window.place() == place
    assert command.acting_staff.get() == desk.ana


def test_esc_leaves_a_locked_place_closed(desk: Shop) -> None:
    before = desk.window.place()
    desk.window.navigate("indicators")
    who = desk.dialog(WhoDialog)
    assert who is not None
    desk.press(ESC, who)
    assert desk.window.place() == before
    assert desk.window.rail.buttons[before].isChecked()
    assert desk.window.rail.buttons["indicators"].accessibleName().endswith("for the owner")


def test_five_minutes_without_a_key_give_the_hat_back_and_nothing_stays(desk: Shop) -> None:
    desk.begin("a", PIN)
    desk.window.navigate("indicators")
    desk.window.navigate("report")
    desk.window.toast("Revenue 12.345 €")
    desk.now[0] += 299
    desk.window.wearing.look()
    assert hats.worn() is Hat.OWNER
    desk.now[0] += 1
    desk.window.wearing.look()
    assert hats.worn() is Hat.COUNTER
    assert desk.window.place() not in OWNERS
    assert not OWNERS & set(desk.window.screens)
    assert desk.window.toast_text() == ""
    assert "12.345" not in desk.words()
    desk.window.stack.back()
    assert desk.window.place() not in OWNERS
    assert command.acting_staff.get() is None


def test_who_sits_down_after_five_minutes_is_asked_again(
    desk: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QDialog] = []

    def ask(dialog: QDialog) -> None:
        asked.append(dialog)

    monkeypatch.setattr(WhoDialog, "exec", ask)
    command.acting_staff.set(None)
    desk.window.ctx.ask_who()
    desk.window.ctx.ask_who()
    assert len(asked) == 1
    hats.wear(Hat.OWNER)
    desk.window.wearing.settle()
    desk.now[0] += 300
    desk.window.wearing.look()
    desk.window.ctx.ask_who()
    assert len(asked) == 2


def test_a_key_or_the_mouse_keeps_the_hat(desk: Shop) -> None:
    desk.begin("a", PIN)
    desk.now[0] += 290
    desk.press(Qt.Key.Key_Shift)
    desk.now[0] += 290
    desk.qtbot.mouseMove(desk.window.top_bar)
    desk.qtbot.mouseClick(desk.window.top_bar, Qt.MouseButton.LeftButton)
    desk.now[0] += 290
    desk.window.wearing.look()
    assert hats.worn() is Hat.OWNER


def test_an_open_form_of_the_owners_closes_and_keeps_what_was_typed(desk: Shop) -> None:
    desk.begin("a", PIN)
    goal = desk.window.open_dialog("goal")
    assert isinstance(goal, GoalWizard)
    typed = next(f for f in goal.fields.values() if hasattr(f.widget, "setText"))
    typed.widget.setText("Secret plan")
    desk.now[0] += 300
    desk.window.wearing.look()
    assert desk.dialog(GoalWizard) is None
    assert desk.window.open_dialog("goal") is None
    who = desk.dialog(WhoDialog)
    assert isinstance(who, WhoDialog)
    desk.qtbot.keyClicks(who.pin, PIN)
    desk.press(ENTER, who.pin)
    again = desk.dialog(GoalWizard)
    assert isinstance(again, GoalWizard)
    again.drafts.go_on()
    texts = [f.widget.text() for f in again.fields.values() if hasattr(f.widget, "setText")]
    assert "Secret plan" in texts


def test_an_open_menu_does_not_keep_the_hat(desk: Shop) -> None:
    desk.begin("a", PIN)
    menu = QMenu(desk.window)
    menu.addAction("Revenue 12.345 €")
    menu.popup(desk.window.pos())
    desk.now[0] += 300
    desk.window.wearing.look()
    assert not menu.isVisible()
    assert hats.worn() is Hat.COUNTER


def test_a_long_import_is_not_stopped_by_nobody_touching_anything(desk: Shop) -> None:
    desk.begin("a", PIN)
    reading = desk.window.open_dialog("import")
    assert isinstance(reading, ImportDialog)
    reading._run, reading._is_real = ImportRun(reading), True
    desk.now[0] += 3000
    desk.window.wearing.look()
    assert hats.worn() is Hat.OWNER
    reading._run = None
    desk.now[0] += 300
    desk.window.wearing.look()
    assert hats.worn() is Hat.COUNTER


def test_jobs_of_the_owner_are_not_told_to_the_counter(desk: Shop) -> None:
    desk.begin("a", PIN)
    told: list[object] = []
    desk.window.ctx.jobs.run(lambda _p: 5, key="profit", on_done=told.append)
    desk.window.wearing.to_counter()
    desk.window.ctx.jobs.run(lambda _p: 6, key="greeting", on_done=told.append)
    desk.qtbot.waitUntil(lambda: bool(told))
    assert told == [6]


def test_the_first_save_asks_once_who_it_is_and_never_blocks(desk: Shop) -> None:
    command.acting_staff.set(None)
    asked: list[str] = []

    def close(dialog: QDialog | None) -> None:
        asked.append("asked")
        assert dialog is not None
        dialog.reject()

    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, desk.window, lambda: close(desk.dialog(WhoDialog)))
    desk.window.ctx.ask_who()
    desk.window.ctx.ask_who()
    assert asked == ["asked"]
    interaction()


def test_a_form_asks_who_it_is_once_nothing_in_it_needs_mending(
    desk: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    before = len(rows("customer", "id"))

    def answer(_dialog: QDialog) -> None:
        asked.append(len(rows("customer", "id")))
        command.acting_staff.set(desk.luis)

    monkeypatch.setattr(WhoDialog, "exec", answer)
    command.acting_staff.set(None)
    form = desk.window.open_dialog("customer")
    assert isinstance(form, CustomerDialog)
    assert not form.try_save()
    assert asked == []
    form.name_edit.setText("Zoe Quijano")
    assert form.try_save()
    assert asked == [before]
    assert len(rows("customer", "id")) == before + 1
    ((signed,),) = rows("step", "staff_id")[-1:]
    assert signed == desk.luis


def test_esc_at_the_question_saves_without_a_name(
    desk: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(WhoDialog, "exec", lambda dialog: dialog.reject())
    command.acting_staff.set(None)
    form = desk.window.open_dialog("customer")
    assert isinstance(form, CustomerDialog)
    form.name_edit.setText("Zoe Quijano")
    assert form.try_save()
    assert rows("step", "staff_id")[-1:] == [(None,)]


def test_a_pin_form_does_not_ask_who_it_is(desk: Shop) -> None:
    asked: list[str] = []
    desk.window.ctx.is_who_open = lambda: True
    desk.window.ctx.ask_who = lambda: asked.append("asked")
    form = desk.window.open_dialog("pin", staff_id=desk.luis, is_own=True)
    assert isinstance(form, FormDialog)
    form.try_save()
    assert asked == []


def test_who_has_a_pin_does_not_begin_by_being_remembered(desk: Shop) -> None:
    prefs = desk.window.ctx.prefs
    working_staff.take_over(prefs, desk.luis)
    working_staff.begin(prefs)
    assert (command.acting_staff.get(), hats.worn()) == (desk.luis, Hat.COUNTER)
    working_staff.take_over(prefs, desk.ana)
    working_staff.begin(prefs)
    assert (command.acting_staff.get(), hats.worn()) == (None, Hat.COUNTER)


def test_the_first_pin_shows_a_code_that_esc_does_not_lose(desk: Shop) -> None:
    desk.begin("a", PIN)
    pins.remove_pin(desk.ana, now=NOW)
    form = desk.window.open_dialog("pin", staff_id=desk.ana)
    assert isinstance(form, PinDialog)
    desk.qtbot.keyClicks(form.pin, PIN)
    desk.qtbot.keyClicks(form.again, "1111")
    desk.press(ENTER, form.again)
    assert form.fields["again"].has_error()
    form.again.clear()
    desk.qtbot.keyClicks(form.again, PIN)
    desk.press(ENTER, form.again)
    shown = desk.dialog(ResetCodeDialog)
    assert isinstance(shown, ResetCodeDialog)
    desk.press(ESC, shown)
    assert shown.isVisible()
    assert shown.code in shown.paper().toPlainText()
    desk.press(Qt.Key.Key_Space, shown.is_noted)
    desk.press(ENTER, shown)
    assert desk.dialog(ResetCodeDialog) is None
    pins.check_code(shown.code, now=NOW)


def test_a_forgotten_pin_waits_a_day_and_the_owner_hears_of_it(desk: Shop) -> None:
    form = desk.window.open_dialog("pin_reset", staff_id=desk.ana)
    assert isinstance(form, PinResetDialog)
    form.ask.click()
    assert "can be set from" in form.notice.text()
    desk.press(ESC, form)
    desk.begin("a", PIN)
    assert "Somebody asked" in desk.window.toast_text()
    desk.now[0] += DAY
    form = desk.window.open_dialog("pin_reset", staff_id=desk.ana)
    assert isinstance(form, PinResetDialog)
    desk.qtbot.keyClicks(form.pin, "97531")
    desk.qtbot.keyClicks(form.again, "97531")
    desk.press(ENTER, form.again)
    pins.check(desk.ana, "97531", now=desk.now[0])


def test_the_program_starts_at_the_counter_and_not_in_a_place_of_the_owners(
    desk: Shop, qtbot: QtBot
) -> None:
    desk.begin("a", PIN)
    desk.window.navigate("report")
    desk.window.save_state()
    pins.begin()
    again = MainWindow(desk.window.ctx)
    again.restore_state()
    assert again.place() not in OWNERS
    delete_now(again)


def test_removing_the_pin_opens_everything_again(desk: Shop) -> None:
    desk.begin("a", PIN)
    pins.remove_pin(desk.ana, now=NOW)
    desk.window.wearing.to_counter()
    assert hats.worn() is Hat.OWNER
    desk.qtbot.waitUntil(lambda: desk.window.top_bar.staff.hat.text() == "")
    desk.window.navigate("indicators")
    assert desk.window.place() == "indicators"
    assert shop.is_open()

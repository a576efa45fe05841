"""The frame by keyboard: places, back, undo, help, keys, toast, coming back where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray, QEvent, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from cxdesk.domain.customers import CustomerDraft
from cxdesk.services import customer_list, customers, shop
from cxdesk.ui import theme
from cxdesk.ui.dialogs import DIALOGS
from cxdesk.ui.dialogs.about import AboutDialog
from cxdesk.ui.dialogs.keys import HelpDialog, KeysDialog
from cxdesk.ui.main_window import MainWindow
from cxdesk.ui.memory import WindowMemory
from cxdesk.ui.prefs import Prefs
from cxdesk.ui.screens import SCREENS
from cxdesk.ui.widgets.empty_state import EmptyState
from cxdesk.ui.widgets.plain import Badge, ElidedLabel, PlainLabel, status_badge
from tests.factories import HOUR, NAUGHTY, NOW, answer
from tests.ui.conftest import delete_now
from tests.ui.counter_desk import where_keys_go
from tests.ui.opened import opened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.lazy import Lazy

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def _add(name: str) -> int:
    return customers.add_customer(CustomerDraft(name=name), now=NOW)


def test_back_returns_to_the_place_as_it_was_left(window: MainWindow, qtbot: QtBot) -> None:
    window.navigate("settings", "look")
    window.navigate("customers")
    window.screens["settings"].show_record("hours")
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.place() == "settings"
    assert window.screens["settings"].state() == {"page": "look"}


def test_after_a_form_the_keyboard_that_was_in_the_place_is_in_it_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    """Qt gives it to the first stop of the window when what had it is gone meanwhile."""
    window.navigate("customers")
    dialog = window.open_dialog("keys")
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    window.rail.findChildren(QPushButton)[0].setFocus()
    dialog.close()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.stack.isAncestorOf(window.focusWidget()))


def test_after_a_form_the_keyboard_that_was_at_the_rail_stays_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: window.isActiveWindow() and not window._active.isActive())
    first = window.rail.findChildren(QPushButton)[0]
    first.setFocus()
    dialog = window.open_dialog("keys")
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.close()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.isActiveWindow() and not window._active.isActive())
    assert window.focusWidget() is first


def test_back_at_the_start_stays(window: MainWindow, qtbot: QtBot) -> None:
    place = window.place()
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.place() == place


def test_ctrl_z_undoes_and_says_so_ctrl_y_does_it_again(window: MainWindow, qtbot: QtBot) -> None:
    _add("Ana")
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert customer_list.count_customers() == 0
    assert window.toast_text().startswith("Undone: ")
    qtbot.keyClick(window, Qt.Key.Key_Y, CTRL)
    assert customer_list.count_customers() == 1


def test_nothing_to_undo_is_said(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert window.toast_text() == "Nothing to undo."


def test_an_answer_that_stays_is_told_in_passing_with_its_day(
    window: MainWindow, qtbot: QtBot
) -> None:
    answer(3, now=NOW - HOUR)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert window.toast_text() == (
        "Nothing more to undo. Before it you entered an answer (18 Mar), which stays after 15"
        " minutes; under Surveys you can correct it."
    )


def test_ctrl_z_in_a_text_field_edits_the_text(window: MainWindow, qtbot: QtBot) -> None:
    _add("Ana")
    qtbot.keyClick(window, Qt.Key.Key_F2)
    qtbot.keyClicks(window.counter_bar, "zz")
    qtbot.keyClick(window.counter_bar, Qt.Key.Key_Z, CTRL)
    assert window.counter_bar.text() == ""
    assert customer_list.count_customers() == 1


def test_a_toast_offers_no_undo_of_what_changed_nothing(window: MainWindow) -> None:
    ana = customers.add_customer(CustomerDraft(name="Ana Prieto"), now=NOW)
    customers.edit_customer(ana, customers.customer(ana).draft(), now=NOW)
    window.ctx.toast("Customer changed", window.ctx.undo)
    assert window.toast_text() == ""
    customers.edit_customer(ana, CustomerDraft(name="Ana Gil"), now=NOW)
    window.ctx.toast("Customer changed", window.ctx.undo)
    assert window.toast_text() == "Customer changed"


def test_a_toast_makes_way_for_what_is_worked_at(window: MainWindow, qtbot: QtBot) -> None:
    window.toast("Customer deleted")
    low = QLineEdit(window.centralWidget())
    low.setGeometry(window._toast.geometry())
    low.show()
    low.setFocus()
    qtbot.waitUntil(low.hasFocus)
    window._toast.tell("Customer deleted")
    assert not window._toast.geometry().intersects(low.geometry())
    elsewhere = QRect(window._toast.geometry())
    low.setGeometry(elsewhere)
    window.rail.setFocus()
    low.setFocus()
    assert not window._toast.geometry().intersects(low.geometry())


def test_toast_undo_runs_what_it_was_given_and_hides(window: MainWindow, qtbot: QtBot) -> None:
    done: list[str] = []
    window.toast("Customer deleted", lambda: done.append("undone"))
    assert window.toast_text() == "Customer deleted"
    toast = next(b for b in window.findChildren(QPushButton) if b.text() == "Undo")
    qtbot.mouseClick(toast, Qt.MouseButton.LeftButton)
    assert done == ["undone"]
    assert window.toast_text() == ""


def test_shift_f1_shows_all_keys_of_all_actions(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1, SHIFT)
    dialog = window.findChild(KeysDialog)
    words = {label.text() for label in dialog.findChildren(QLabel)}
    assert {"Find a customer", "F2", "Ctrl+K", "Save and start the next"} <= words
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize("kind", SCREENS, ids=lambda kind: kind.key)
def test_f1_helps_with_every_place(kind: Lazy, window: MainWindow, qtbot: QtBot) -> None:
    window.navigate(kind.key)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(HelpDialog)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert window.screens[kind.key].help_text()
    assert window.screens[kind.key].help_text() in words
    dialog.reject()


def test_every_dialog_has_a_name_of_its_own() -> None:
    names = [dialog.name for dialog in DIALOGS]
    assert len(set(names)) == len(names)
    assert all(names)


def test_unknown_dialog_opens_nothing(window: MainWindow) -> None:
    assert window.open_dialog("no such") is None


def test_about_says_where_the_file_is(window: MainWindow) -> None:
    dialog = window.open_dialog("about")
    assert isinstance(dialog, AboutDialog)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert str(shop.path()) in words
    dialog.reject()


def test_window_comes_back_where_it_was(ctx: Context, window: MainWindow, qtbot: QtBot) -> None:
    window.navigate("settings", "hours")
    window.resize(777, 600)
    window.close()
    again = MainWindow(ctx)
    again.restore_state()
    assert again.place() == "settings"
    assert again.screens["settings"].state() == {"page": "hours"}
    assert again.width() == 777
    delete_now(again)


def test_places_are_made_when_they_are_first_seen(window: MainWindow) -> None:
    assert set(window.screens) == {SCREENS[0].key}


def test_small_window_keeps_icons_alone(window: MainWindow) -> None:
    window.resize(880, 600)
    assert window.rail.width() == 56
    assert window.rail.buttons["customers"].word() == ""
    assert window.rail.buttons["customers"].accessibleName() == "Customers"
    window.resize(1024, 700)
    assert window.rail.width() == theme.RAIL_WIDTH


def test_everything_fits_into_1024_by_700(window: MainWindow) -> None:
    for kind in SCREENS:
        window.navigate(kind.key)
        assert window.minimumSizeHint().width() <= 1024
        assert window.minimumSizeHint().height() <= 700


def test_shop_without_staff_shows_no_chip(window: MainWindow) -> None:
    assert window.top_bar.staff.isHidden()


def test_opening_a_hit_shows_the_customer(window: MainWindow, qtbot: QtBot) -> None:
    wanted = _add("Carmen Núñez")
    window.navigate("settings")
    qtbot.keyClick(window, Qt.Key.Key_F2)
    qtbot.keyClicks(window.counter_bar, "carmen")
    qtbot.keyClick(window.counter_bar, Qt.Key.Key_Return)
    assert window.place() == "customers"
    assert wanted > 0


def test_every_icon_button_has_a_tooltip_and_a_name(window: MainWindow) -> None:
    for kind in SCREENS:
        window.navigate(kind.key)
    for button in window.findChildren(QPushButton):
        if button.icon().isNull() or button.text():  # a word beside the icon
            continue
        assert button.accessibleName(), button
        assert button.toolTip(), button


def test_tab_goes_from_the_rail_over_the_counter_bar_to_new(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.rail.buttons["customers"].setFocus()
    seen = []
    for _ in range(3):
        seen.append(QApplication.focusWidget())
        qtbot.keyClick(where_keys_go(), Qt.Key.Key_Tab)
    rail = window.rail.buttons["customers"]
    assert seen == [rail, window.counter_bar, window.top_bar.new_button]


def test_arrows_walk_the_places(window: MainWindow, qtbot: QtBot) -> None:
    window.rail.buttons[SCREENS[0].key].setFocus()
    for _ in SCREENS[1:]:
        qtbot.keyClick(where_keys_go(), Qt.Key.Key_Down)
    assert window.place() == SCREENS[-1].key


def test_typed_text_stays_text(look: theme.Theme, qtbot: QtBot) -> None:
    for typed in NAUGHTY:
        label = PlainLabel(typed)
        qtbot.addWidget(label)
        assert (typed, label.textFormat()) == (label.text(), Qt.TextFormat.PlainText)


def test_long_text_is_cut_and_told_by_the_tooltip(look: theme.Theme, qtbot: QtBot) -> None:
    label = ElidedLabel("<b>Construcciones</b> y reformas del Miño, sociedad limitada")
    qtbot.addWidget(label)
    label.resize(100, 20)
    label.show()
    assert label.text().endswith("…")
    assert "&lt;b&gt;" in label.toolTip()


def test_status_badge_has_sign_word_and_tone(look: theme.Theme, qtbot: QtBot) -> None:
    made = status_badge("behind", "behind")
    qtbot.addWidget(made)
    assert made.text() == "■ behind"
    assert made.property("tone") == "bad"
    assert isinstance(made, Badge)


def test_empty_state_offers_the_form_that_helps(look: theme.Theme, qtbot: QtBot) -> None:
    pressed: list[bool] = []
    made = EmptyState(
        "No customers yet.", icon="customers", action=("New", lambda: pressed.append(True))
    )
    qtbot.addWidget(made)
    made.action_button.click()
    assert pressed == [True]


def test_language_and_look_can_change_while_a_field_has_the_cursor(
    make_context: Callable[[], Context], open_empty_shop: object, qtbot: QtBot
) -> None:
    first = MainWindow(make_context())
    first.restore_state()
    first.show()
    line = first.findChild(QLineEdit)
    line.setFocus()
    QApplication.sendPostedEvents(first, QEvent.Type.LayoutRequest)
    delete_now(first)
    second = MainWindow(make_context())
    second.restore_state()
    assert second.place() == "today"
    delete_now(second)


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        (Qt.Key.Key_N, "customer"),
        (Qt.Key.Key_L, "interaction"),
        (Qt.Key.Key_R, "answer"),
        (Qt.Key.Key_B, "purchase"),
        (Qt.Key.Key_T, "task"),
    ],
)
def test_new_things_have_their_keys(
    keys: Qt.Key, name: str, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, keys, CTRL)
    dialog = opened(qtbot, name)
    assert (dialog.name, dialog.isVisible()) == (name, True)
    dialog.close()


def test_new_customer_from_the_counter_bar_has_the_phone_already(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F2)
    qtbot.keyClicks(window.counter_bar, "622450918")
    qtbot.keyClick(window.counter_bar, Qt.Key.Key_Return)
    dialog = opened(qtbot, "customer")
    assert "622450918" in [line.text() for line in dialog.findChildren(QLineEdit)]
    dialog.close()


def test_shift_enter_opens_the_log_form_for_the_hit(window: MainWindow, qtbot: QtBot) -> None:
    _add("Carmen")
    qtbot.keyClick(window, Qt.Key.Key_F2)
    qtbot.keyClicks(window.counter_bar, "carm")
    qtbot.keyClick(window.counter_bar, Qt.Key.Key_Return, SHIFT)
    dialog = opened(qtbot, "interaction")
    assert any("Carmen" in line.text() for line in dialog.findChildren(QLineEdit))
    dialog.close()


def test_new_menu_offers_the_same_with_their_keys(window: MainWindow) -> None:
    (menu := window.top_bar.new_button.menu()).aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == [
        "New customer\tCtrl+N",
        "Log interaction\tCtrl+L",
        "New case\tCtrl+Shift+N",
        "Record answer\tCtrl+R",
        "Record purchase\tCtrl+B",
        "New task\tCtrl+T",
    ]


def test_own_shop_has_no_demo_line(window: MainWindow) -> None:
    assert not [label for label in window.findChildren(QLabel) if "Demo shop" in label.text()]


def test_demo_shop_has_a_calm_line(
    open_demo_shop: object, make_context: Callable[[], Context], qtbot: QtBot
) -> None:
    made = MainWindow(make_context())
    words = [label.text() for label in made.findChildren(QLabel)]
    assert "Demo shop: its people and figures are invented." in words
    delete_now(made)


def test_two_files_of_one_name_are_remembered_apart(tmp_path: Path) -> None:
    prefs = Prefs(tmp_path / "p.ini")
    first = WindowMemory(prefs, tmp_path / "a" / "shop.cxdesk")
    second = WindowMemory(prefs, tmp_path / "b" / "shop.cxdesk")
    first.keep(QByteArray(), "report", {"report": {"period": "month"}})
    second.keep(QByteArray(), "customers", {})
    assert (first.place(), second.place()) == ("report", "customers")
    assert first.state_of("report") == {"period": "month"}
    first.keep(QByteArray(), "customers", {"customers": {"id": 3}})
    assert first.state_of("report") == {"period": "month"}
    assert first.state_of("customers") == {"id": 3}

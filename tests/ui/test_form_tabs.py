"""Tab walks a form as it is read; nothing in it needs the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from cxdesk.ui.dialogs.customer import CustomerDialog
from cxdesk.ui.dialogs.interaction import InteractionDialog
from cxdesk.ui.dialogs.purchase import PurchaseDialog
from tests.ui.counter_desk import Desk, add, make_desk, press, shown_form, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

MOST_STOPS = 40


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def walked(start: QWidget) -> list[str]:
    """The names of all that Tab comes to from here, once around."""
    start.setFocus()
    seen: list[str] = []
    for _ in range(MOST_STOPS):
        seen.append(_name(QApplication.focusWidget()))
        press(Qt.Key.Key_Tab)
        if QApplication.focusWidget() is start:
            break
    return seen


def _name(widget: QWidget | None) -> str:
    assert widget is not None
    named = widget.accessibleName()
    told = named or (widget.text() if isinstance(widget, QAbstractButton) else "")
    return told.replace("&", "")


def test_a_new_customer_is_walked_line_by_line(desk: Desk, qtbot: QtBot) -> None:
    dialog = shown_form(desk, qtbot, CustomerDialog)
    assert walked(dialog.name_edit) == [
        *("Name", "Phone", "E-mail", "Person", "Customer number"),
        *("More fields", "Cancel", "Save"),
    ]


def test_another_line_can_be_added_once_one_is_written(desk: Desk, qtbot: QtBot) -> None:
    dialog = shown_form(desk, qtbot, CustomerDialog)
    dialog.phones.set_values(("622 450 918",))
    dialog.emails.set_values(("ana@example.es",))
    seen = walked(dialog.name_edit)
    assert seen[1:6] == ["Phone", "Add a phone", "E-mail", "Add an e-mail", "Person"]


def test_an_interaction_is_walked_from_the_customer_to_saving(desk: Desk, qtbot: QtBot) -> None:
    dialog = shown_form(desk, qtbot, InteractionDialog)
    assert walked(dialog.customer) == [
        *("Customer", "Counter", "Topic", "What happened", "Solved now"),
        *("More fields", "Cancel", "Save and next", "Save", "Date", "Time"),
    ]


def test_a_purchase_is_walked_from_the_amount_to_saving(desk: Desk, qtbot: QtBot) -> None:
    dialog = shown_form(desk, qtbot, PurchaseDialog)
    assert walked(dialog.amount) == [
        *("Amount", "Sale", "This is the total of the day", "Customer"),
        *("Day", "Time", "Receipt number"),
        *("More fields", "Cancel", "Save and next", "Save"),
    ]


def test_another_choice_of_a_row_keeps_its_place(desk: Desk, qtbot: QtBot) -> None:
    dialog = shown_form(desk, qtbot, PurchaseDialog)
    press(Qt.Key.Key_F6)
    at = walked(dialog.amount)
    assert at[:3] == ["Amount", "Refund", "This is the total of the day"]


def test_more_fields_by_key_leads_into_them(desk: Desk, qtbot: QtBot) -> None:
    dialog = shown_form(desk, qtbot, CustomerDialog)
    dialog.more_button.setFocus()
    press(Qt.Key.Key_Space)
    assert QApplication.focusWidget() is dialog.further.preferences
    walk = walked(dialog.further.preferences)
    assert walk.index("Fewer fields") == walk.index("Do not get in touch") + 1


def test_a_second_phone_is_added_by_tab_alone(desk: Desk, qtbot: QtBot) -> None:
    dialog = shown_form(desk, qtbot, CustomerDialog)
    dialog.phones.lines[0].setFocus()
    write("622 450 918")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    write("981 222 333")
    assert dialog.phones.values() == ("622 450 918", "981 222 333")
    assert walked(dialog.phones.lines[1])[:3] == ["Phone", "Add a phone", "E-mail"]


def test_an_offered_draft_is_passed_before_the_fields(desk: Desk, qtbot: QtBot) -> None:
    add()
    first = shown_form(desk, qtbot, InteractionDialog)
    first.note.setPlainText("The drill stops")
    first.reject()
    dialog = shown_form(desk, qtbot, InteractionDialog)
    assert walked(dialog.customer)[-4:] == ["Date", "Time", "Continue", "Discard"]


def test_shift_and_tab_walk_back(desk: Desk, qtbot: QtBot) -> None:
    dialog = shown_form(desk, qtbot, PurchaseDialog)
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert _name(QApplication.focusWidget()) == "Save"
    dialog.customer.setFocus()
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert _name(QApplication.focusWidget()) == "This is the total of the day"

"""Likely duplicates while typing: who, why, open that one, add what is new to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from cxdesk.services import customer_list, customers
from cxdesk.ui.dialogs.customer import CustomerDialog
from tests.factories import customer
from tests.ui.counter_desk import Desk, make_desk, shown, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context


@pytest.fixture
def desk(ctx: Context, qtbot: QtBot) -> Desk:
    return make_desk(ctx)


def opened(desk: Desk, qtbot: QtBot, **known: object) -> CustomerDialog:
    dialog = CustomerDialog(desk.ctx, **known)
    shown(desk, dialog, qtbot)
    return dialog


def lines(dialog: CustomerDialog) -> list[str]:
    return [label.text() for label in dialog.likely.findChildren(QLabel)]


def link(dialog: CustomerDialog, text: str) -> QPushButton:
    return next(b for b in dialog.likely.findChildren(QPushButton) if b.text() == text)


def test_they_appear_while_typing_with_the_reason(desk: Desk, qtbot: QtBot) -> None:
    customer("Carmen Núñez <b>", phones=("622 450 918",))
    dialog = opened(desk, qtbot)
    write("carmen nunes b")
    qtbot.waitUntil(lambda: not dialog.likely.isHidden())
    assert lines(dialog) == ["Carmen Núñez <b> · 622 450 918 — similar name"]


def test_the_phone_of_another_is_the_same_person_or_family(desk: Desk, qtbot: QtBot) -> None:
    customer("Carmen Núñez", phones=("622 450 918",))
    dialog = opened(desk, qtbot, phone="0034622450918")
    said = "Carmen Núñez · 622 450 918 — same phone: same person or family?"
    assert lines(dialog) == [said]
    dialog.name_edit.setText("Luis Gil")
    dialog.submit()
    assert sorted(row.name for row in customer_list.customers_page()) == [
        "Carmen Núñez",
        "Luis Gil",
    ]


def test_a_new_phone_is_added_to_the_one_who_is_there(desk: Desk, qtbot: QtBot) -> None:
    who = customer("Carmen Núñez", phones=("622 450 918",))
    dialog = opened(desk, qtbot, name="Carmen Núñez", phone="711 000 444")
    link(dialog, "Add this phone to that one").click()
    assert customers.customer(who).phones == ("622 450 918", "711 000 444")
    assert not dialog.isVisible()
    assert desk.places == [("customers", who)]
    assert desk.toasts == ["Added to the customer"]
    desk.undo()
    assert customers.customer(who).phones == ("622 450 918",)


def test_a_wrong_phone_is_told_at_its_field(desk: Desk, qtbot: QtBot) -> None:
    customer("Carmen Núñez")
    dialog = opened(desk, qtbot, name="Carmen Núñez", phone="x")
    link(dialog, "Add this phone to that one").click()
    assert dialog.fields["phones"].has_error()
    assert dialog.isVisible()


def test_while_editing_others_are_shown_and_saving_is_not_held_up(desk: Desk, qtbot: QtBot) -> None:
    customer("Carmen Núñez", phones=("622 450 918",))
    own = customer("Luis Gil", phones=("622450918",))
    dialog = opened(desk, qtbot, customer_id=own)
    dialog.look_for_duplicates()
    assert lines(dialog) == ["Carmen Núñez · 622 450 918 — same phone: same person or family?"]
    assert "Add this phone to that one" not in [
        b.text() for b in dialog.likely.findChildren(QPushButton)
    ]
    dialog.submit()
    assert not dialog.isVisible()

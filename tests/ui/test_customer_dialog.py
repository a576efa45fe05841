"""A new customer with a name or a phone; likely doubles shown before saving."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from cxdesk.domain.birthdays import Birthday
from cxdesk.domain.customers import CustomerKind
from cxdesk.services import customer_list, customers
from cxdesk.ui.dialogs.customer import CustomerDialog
from cxdesk.ui.dialogs.interaction import InteractionDialog
from cxdesk.ui.screens.customers.card import CustomerCardView
from tests.factories import NAUGHTY
from tests.ui.counter_desk import Desk, add, make_desk, press, shown, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key


@pytest.fixture
def desk(ctx: Context, qtbot: QtBot) -> Desk:
    return make_desk(ctx)


def opened(desk: Desk, qtbot: QtBot, **named: object) -> CustomerDialog:
    dialog = CustomerDialog(desk.ctx, **named)
    shown(desk, dialog, qtbot)
    return dialog


def names() -> list[str]:
    return [row.name for row in customer_list.customers_page()]


def test_a_name_and_enter_make_a_customer(desk: Desk, qtbot: QtBot) -> None:
    opened(desk, qtbot)
    write("Ana Beltran")
    press(Key.Key_Return)
    assert names() == ["Ana Beltran"]
    assert desk.toasts == ["Customer added: Ana Beltran"]
    assert desk.also is not None
    words, go = desk.also
    go()
    assert (words, desk.places) == ("Open card", [("customers", 1)])


def test_tab_walks_the_fields_and_the_down_key_adds_a_line(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    press(Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.phones.lines[0]
    press(Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.emails.lines[0]
    dialog.phones.setFocus()
    press(Key.Key_Down)
    assert len(dialog.phones.lines) == 1
    write("612 334 871")
    press(Key.Key_Down)
    write("655 010 203")
    press(Key.Key_Up)
    assert QApplication.focusWidget() is dialog.phones.lines[0]
    press(Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.phones.lines[1]
    press(Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.phones.add_button
    press(Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.emails.lines[0]
    press(Key.Key_Return)
    assert customers.customer(1).phones == ("612 334 871", "655 010 203")


def test_a_phone_alone_is_enough(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, phone="612 334 871")
    dialog.submit()
    assert not dialog.isVisible()
    assert customer_list.customers_page()[0].phone == "612 334 871"


def test_neither_name_nor_phone_is_told_at_the_name(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    press(Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.fields["name"].has_error()
    assert QApplication.focusWidget() is dialog.name_edit
    assert names() == []


def test_a_wrong_email_is_told_at_its_field(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, name="Ana", email="not an address")
    dialog.submit()
    assert dialog.fields["emails"].has_error()
    assert names() == []


def test_several_phones_and_emails_are_kept_in_order(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, name="Ana", phone="600 111 222")
    dialog.phones.add_button.click()
    write("986 000 111")
    dialog.submit()
    found = customers.customer(customer_list.customers_page()[0].id)
    assert found.phones == ("600 111 222", "986 000 111")


def test_a_likely_double_is_shown_before_saving(desk: Desk, qtbot: QtBot) -> None:
    add("Carmen Núñez", "622 450 918")
    dialog = opened(desk, qtbot)
    write("carmen nunez")
    press(Key.Key_Return)
    assert dialog.isVisible()
    assert not dialog.likely.isHidden()
    assert dialog.save_button.text() == "Save anyway"
    assert names() == ["Carmen Núñez"]
    press(Key.Key_Return)
    assert sorted(names()) == ["Carmen Núñez", "carmen nunez"]


def test_the_double_can_be_opened_instead(desk: Desk, qtbot: QtBot) -> None:
    known = add("Carmen Núñez", "622 450 918")
    dialog = opened(desk, qtbot, phone="622450918")
    go = next(
        b for b in dialog.likely.findChildren(QPushButton) if b.text() == "Open that customer"
    )
    go.click()
    assert not dialog.isVisible()
    assert desk.places == [("customers", known)]
    assert names() == ["Carmen Núñez"]


def test_editing_shows_and_changes_everything(desk: Desk, qtbot: QtBot) -> None:
    who = add("Lúa", "600 111 222", kind=CustomerKind.COMPANY, note="pays late", no_surveys=True)
    dialog = opened(desk, qtbot, customer_id=who)
    assert dialog.further.note.isVisible()
    dialog.name_edit.setText("Ferretería Lúa")
    dialog.further.no_contact.setChecked(True)
    dialog.submit()
    found = customers.customer(who)
    assert (found.name, found.kind, found.note) == (
        "Ferretería Lúa",
        CustomerKind.COMPANY,
        "pays late",
    )
    assert (found.no_surveys, found.no_contact) == (True, True)


def test_undo_takes_a_new_customer_back(desk: Desk, qtbot: QtBot) -> None:
    opened(desk, qtbot, name="Ana").submit()
    assert desk.undo is not None
    desk.undo()
    assert names() == []


def test_a_new_customer_comes_from_the_field_of_a_form(desk: Desk, qtbot: QtBot) -> None:
    form = InteractionDialog(desk.ctx)
    shown(desk, form, qtbot)
    write("Rosa Iglesias")
    press(Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = form.findChild(CustomerDialog)
    assert dialog.name_edit.text() == "Rosa Iglesias"
    dialog.submit()
    assert form.customer.customer_id() == customer_list.customers_page()[0].id


def test_escape_keeps_a_half_typed_customer_for_next_time(desk: Desk, qtbot: QtBot) -> None:
    first = opened(desk, qtbot)
    write("Ana Bel")
    press(Key.Key_Escape)
    assert not first.isVisible()
    second = opened(desk, qtbot)
    second.drafts.go_on()
    assert second.name_edit.text() == "Ana Bel"


def test_city_and_tags_stand_under_more_and_are_kept(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, name="Eva")
    assert not dialog.further.tags.isVisible()
    dialog.show_more()
    dialog.further.city.setText("Vigo")
    dialog.further.tags.setText("trade, pays monthly ,, Trade")
    dialog.submit()
    eva = customers.customer(customer_list.customers_page()[0].id)
    assert (eva.city, eva.tags) == ("Vigo", ("trade", "pays monthly"))
    again = opened(desk, qtbot, customer_id=eva.id)
    assert again.further.tags.isVisible()
    assert (again.further.city.text(), again.further.tags.text()) == ("Vigo", "trade, pays monthly")
    again.submit()
    assert customers.customer(eva.id).tags == eva.tags


def test_the_card_shows_city_and_the_first_tags(desk: Desk, qtbot: QtBot) -> None:
    tags = ("trade", "garden <b>", "neighbourhood", "paint", "keys")
    who = add("Eva", "", city="Vigo", tags=tags)
    card = CustomerCardView(desk.ctx)
    qtbot.addWidget(card)
    card.show_customer(who)
    card.show()
    shown_chips = [
        label.accessibleName()
        for label in card.findChildren(QLabel)
        if label.property("role") == "chip" and label.isVisible() and label.accessibleName()
    ]
    assert shown_chips == ["trade", "garden <b>", "neighbourhood", "paint, keys"]
    assert "Vigo" in card.contact.full_text()


def test_a_new_customer_by_keys_needs_one_field(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    visible = [name for name, field in dialog.fields.items() if field.isVisible()]
    assert visible == ["name", "phones", "emails", "kind", "number"]
    press(Key.Key_Tab)
    write("612 334 871")
    press(Key.Key_Return)
    assert customer_list.customers_page()[0].phone == "612 334 871"


def test_every_field_is_typed_by_keys_and_shown_again(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, name="Eva")
    dialog.show_more()
    dialog.further.preferences.setFocus()
    for text in ("matt paint", "trade, vip", "pays late", "w", "3 feb 1980", "12345678z"):
        write(text)
        press(Key.Key_Tab)
    for text in ("Real street 1", "36202", "Vigo"):
        write(text)
        press(Key.Key_Tab)
    assert dialog.further.birthday.text() == "3 Feb 1980"
    dialog.submit()
    eva = customers.customer(customer_list.customers_page()[0].id)
    assert (eva.preferences, eva.tags, eva.note) == ("matt paint", ("trade", "vip"), "pays late")
    assert (eva.preferred_channel, eva.birthday) == ("whatsapp", Birthday(2, 3, 1980))
    assert (eva.tax_id, eva.address) == ("12345678z", "Real street 1")
    assert (eva.postcode, eva.city) == ("36202", "Vigo")
    again = opened(desk, qtbot, customer_id=eva.id)
    assert again.typed_draft() == eva.draft()


def test_a_birthday_that_is_none_is_told_at_its_field(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, name="Eva")
    dialog.further.birthday.setText("31/2")
    dialog.submit()
    assert dialog.further.birthday.isVisible()
    assert dialog.fields["birthday"].has_error()
    assert QApplication.focusWidget() is dialog.further.birthday
    dialog.further.birthday.clear()
    write("28/2")
    assert not dialog.fields["birthday"].has_error()
    dialog.submit()
    assert customers.customer(customer_list.customers_page()[0].id).birthday == Birthday(2, 28)


def test_a_wrong_tax_number_is_warned_about_and_kept(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, name="Eva")
    dialog.show_more()
    dialog.further.tax_id.setFocus()
    write("12345678A")
    press(Key.Key_Tab)
    told = dialog.fields["tax_id"]
    assert "check letter" in told.message.text()
    assert not told.has_error()
    dialog.submit()
    assert customers.customer(customer_list.customers_page()[0].id).tax_id == "12345678A"


def test_a_channel_hidden_since_stays_with_who_prefers_it(desk: Desk, qtbot: QtBot) -> None:
    who = add("Eva", "", preferred_channel="own_fax")
    dialog = opened(desk, qtbot, customer_id=who)
    dialog.submit()
    assert customers.customer(who).preferred_channel == "own_fax"


def test_hostile_text_in_further_fields_stays_text(desk: Desk, qtbot: QtBot) -> None:
    eva = add("Eva", "")
    for naughty in NAUGHTY:
        dialog = opened(desk, qtbot, customer_id=eva)
        for name in ("preferences", "address", "city"):
            dialog.fields[name].widget.setText(naughty)
        dialog.submit()
        found = customers.customer(eva)
        kept = unicodedata.normalize("NFC", naughty.strip())
        assert (found.preferences, found.address, found.city) == (kept, kept, kept)


@pytest.mark.parametrize(
    ("name", "length"), [("preferences", 501), ("address", 201), ("postcode", 41), ("tax_id", 41)]
)
def test_too_long_a_text_is_told_at_its_field_not_cut(
    desk: Desk, qtbot: QtBot, name: str, length: int
) -> None:
    dialog = opened(desk, qtbot, name="Eva")
    dialog.fields[name].widget.setText("x" * length)
    dialog.submit()
    assert dialog.fields[name].has_error()
    assert names() == []


def test_everything_half_typed_is_offered_again(desk: Desk, qtbot: QtBot) -> None:
    first = opened(desk, qtbot)
    first.further.birthday.setText("3/")
    first.further.preferences.setText("matt paint")
    press(Key.Key_Escape)
    second = opened(desk, qtbot)
    second.drafts.go_on()
    assert second.further.draft() == first.further.draft()
    assert second.further.birthday.isVisible()

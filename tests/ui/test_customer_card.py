"""The card: edited in place, ways to reach somebody, marks, people around, the whole history."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from cxdesk.domain.consents import ConsentDraft
from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.errors import OutsideError
from cxdesk.domain.hats import Hat
from cxdesk.domain.relations import RelationKind
from cxdesk.services import command, consents, customers, hats, relations
from cxdesk.ui.screens.customers.card import CustomerCardView
from cxdesk.ui.widgets.flow import FlowLayout
from tests import factories
from tests.factories import NAUGHTY, NOW, answer, rows, sale
from tests.ui.counter_desk import Desk, add, known_by, make_desk, press, write

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that the system was asked to open."""
    asked: list[str] = []

    def take(url: QUrl) -> bool:
        asked.append(bytes(url.toEncoded()).decode())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    return asked


def shown(desk: Desk, qtbot: QtBot, who: int, *, width: int = 600) -> CustomerCardView:
    card = CustomerCardView(desk.ctx)
    qtbot.addWidget(card)
    card.resize(width, 640)
    card.show_customer(who)
    card.show()
    card.activateWindow()
    QTest.qWaitForWindowActive(card)
    return card


def test_a_name_is_changed_in_place_by_keys(desk: Desk, qtbot: QtBot) -> None:
    who = add("Ana")
    card = shown(desk, qtbot, who)
    card.name.label.setFocus()
    press(Key.Key_F4)
    write("Ana Beltran")
    press(Key.Key_Return)
    assert customers.customer(who).name == "Ana Beltran"
    assert card.name.full_text() == "Ana Beltran"
    assert QApplication.focusWidget() is card.name.label
    assert desk.toasts == ["Customer changed"]
    command.undo(now=NOW)
    assert customers.customer(who).name == "Ana"


def test_the_e_mail_is_changed_where_it_is_all_that_is_known(desk: Desk, qtbot: QtBot) -> None:
    who = factories.customer("Ana", emails=("ana@example.es",))
    card = shown(desk, qtbot, who)
    card.head.contact.begin()
    assert card.head.contact.typed() == "ana@example.es"
    card.head.contact.edit.setText("ana@example.org")
    press(Key.Key_Return)
    assert customers.customer(who).emails == ("ana@example.org",)
    card.head.contact.begin()
    card.head.contact.edit.setText("600 111 222")
    press(Key.Key_Return)
    found = customers.customer(who)
    assert (found.phones, found.emails) == (("600 111 222",), ("ana@example.org",))


def test_escape_restores_and_nothing_is_written(desk: Desk, qtbot: QtBot) -> None:
    who = add("Ana")
    card = shown(desk, qtbot, who)
    card.name.label.setFocus()
    press(Key.Key_Return)
    write("Somebody else")
    press(Key.Key_Escape)
    assert (card.name.full_text(), customers.customer(who).name) == ("Ana", "Ana")
    assert len(rows("step")) == 1
    assert card.isVisible()


def test_leaving_a_field_saves_it(desk: Desk, qtbot: QtBot) -> None:
    who = add("Ana")
    card = shown(desk, qtbot, who)
    card.head.note.begin()
    write("pays late")
    card.log.setFocus()
    assert customers.customer(who).note == "pays late"
    assert not card.head.is_editing()


def test_phone_note_and_likes_are_changed_alone(desk: Desk, qtbot: QtBot) -> None:
    who = add("Ana", "600 111 222", tags=("vip",), note="line 1\nline 2", preferences="matt")
    customers.edit_customer(
        who,
        CustomerDraft(name="Ana", phones=("600 111 222", "986 000 111"), note="line 1\nline 2"),
        now=NOW,
    )
    card = shown(desk, qtbot, who)
    card.contact.begin()
    write("611 222 333")
    press(Key.Key_Return)
    card.head.likes.begin()
    write("gloss")
    press(Key.Key_Return)
    kept = customers.customer(who)
    assert kept.phones == ("611 222 333", "986 000 111")
    assert (kept.preferences, kept.note, kept.name) == ("gloss", "line 1\nline 2", "Ana")


def test_what_cannot_be_saved_stays_with_its_reason(desk: Desk, qtbot: QtBot) -> None:
    who = add("Ana", "600 111 222")
    card = shown(desk, qtbot, who)
    card.contact.begin()
    write("none")
    press(Key.Key_Return)
    assert card.contact.is_editing()
    assert "is not a phone number" in card.contact._error.text()
    press(Key.Key_Escape)
    assert customers.customer(who).phones == ("600 111 222",)
    assert card.contact._error.isHidden()


def test_a_field_changed_meanwhile_is_told_before_it_is_overwritten(
    desk: Desk, qtbot: QtBot
) -> None:
    who = add("Ana", "")
    card = shown(desk, qtbot, who)
    card.name.begin()
    customers.edit_customer(who, CustomerDraft(name="Anna", note="new"), now=NOW)
    write("Ana Maria")
    press(Key.Key_Return)
    assert "Anna" in card.name._error.text()
    assert customers.customer(who).name == "Anna"
    press(Key.Key_Return)
    assert (customers.customer(who).name, customers.customer(who).note) == ("Ana Maria", "new")


def test_another_field_changed_meanwhile_is_kept_without_a_word(desk: Desk, qtbot: QtBot) -> None:
    who = add("Ana", "")
    card = shown(desk, qtbot, who)
    card.name.begin()
    customers.edit_customer(who, CustomerDraft(name="Ana", note="new"), now=NOW)
    write("Ana Maria")
    press(Key.Key_Return)
    assert (customers.customer(who).name, customers.customer(who).note) == ("Ana Maria", "new")


def test_hostile_text_on_the_card_stays_text(desk: Desk, qtbot: QtBot) -> None:
    for who in map(known_by, filter(str.strip, NAUGHTY)):
        card = shown(desk, qtbot, who)
        kept = customers.customer(who)
        assert card.name.full_text() == kept.name
        assert card.head.likes.full_text() == f"Likes: {kept.preferences}"
        assert card.head.related.texts() == (f"{relations.relations(who)[0].note}: {kept.name}",)
        assert {made.textFormat() for made in card.findChildren(QLabel)} == {
            Qt.TextFormat.PlainText
        }


def test_a_message_is_opened_and_logged_with_undo(
    desk: Desk, qtbot: QtBot, opened: list[str]
) -> None:
    who = add("Ana", "622 450 918")
    card = shown(desk, qtbot, who)
    first = card.head.reach[0]
    assert first.text() == "WhatsApp"
    first.setFocus()
    press(Key.Key_Return)
    assert opened == [
        "https://wa.me/34622450918?text=Hello%20Ana%2C%20this%20is%20Tienda%20%C3%91."
    ]
    assert rows("interaction", "channel, direction, note") == [("whatsapp", "out", "622 450 918")]
    assert desk.toasts == ["WhatsApp message logged"]
    assert desk.undo is not None
    desk.undo()
    assert rows("interaction") == []


def test_the_preferred_channel_is_the_first_button(desk: Desk, qtbot: QtBot) -> None:
    who = add("Ana", "622 450 918", emails=("a@b.es",), preferred_channel="email")
    card = shown(desk, qtbot, who)
    assert [made.text() for made in card.head.reach] == ["E-mail", "WhatsApp", "Call"]
    assert "prefers E-mail" in card.head.marks.texts()


def test_several_phones_are_chosen_from_a_menu(desk: Desk, qtbot: QtBot, opened: list[str]) -> None:
    who = customers.add_customer(
        CustomerDraft(name="Ana", phones=("622 450 918", "+33 6 12 34 56 78")), now=NOW
    )
    card = shown(desk, qtbot, who)
    card.head.reach[1].click()
    menu = card.head.reach[1]._menu
    assert [action.text() for action in menu.actions()] == ["622 450 918", "+33 6 12 34 56 78"]
    menu.actions()[1].trigger()
    menu.close()
    assert opened == ["tel:+33612345678"]
    assert rows("interaction", "channel, note") == [("phone", "+33 6 12 34 56 78")]


def test_who_wants_no_contact_has_disabled_buttons_that_say_why(
    desk: Desk, qtbot: QtBot, opened: list[str]
) -> None:
    card = shown(desk, qtbot, add("Ana", "622 450 918", no_contact=True))
    for made in card.head.reach[:2]:
        assert not made.isEnabled()
        assert "does not want us to get in touch" in made.toolTip()
        made.click()
    assert (opened, rows("interaction")) == ([], [])
    assert "do not contact" in card.head.marks.texts()


def test_nothing_is_logged_when_no_program_opens_it(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    told: list[Exception] = []
    desk.ctx.show_error = told.append
    who = customers.add_customer(
        CustomerDraft(name="Ana", phones=("622 450 918",), emails=("ana@example.org",)), now=NOW
    )
    card = shown(desk, qtbot, who)
    for made in card.head.reach:
        made.click()
    assert [error.text.source for error in told if isinstance(error, OutsideError)] == [
        "This computer has nothing to open WhatsApp with. Nothing was logged.",
        "This computer has nothing to make calls with. Nothing was logged.",
        "This computer has no e-mail program. Nothing was logged.",
    ]
    assert rows("interaction") == []


def test_consent_stands_on_a_chip_that_opens_it(desk: Desk, qtbot: QtBot) -> None:
    who = add("Ana")
    for purpose in ("messages", "photos", "book club"):
        draft = ConsentDraft(purpose=purpose, given_on=date(2026, 2, 3))
        consents.give_consent(who, draft, now=NOW)
    card = shown(desk, qtbot, who)
    assert card.head.marks.texts() == (
        "consent to book club 3 Feb 2026",
        "consent to photos 3 Feb 2026",
        "+1",
    )
    chip = next(b for b in card.head.marks.findChildren(QPushButton) if b.isVisible())
    chip.click()
    assert desk.opened == [("consents", {"customer_id": who})]


def test_a_single_consent_to_messages_reads_as_in_the_picture(desk: Desk, qtbot: QtBot) -> None:
    who = add("Ana")
    made = consents.give_consent(
        who, ConsentDraft(purpose="messages", given_on=date(2026, 2, 3)), now=NOW
    )
    card = shown(desk, qtbot, who)
    assert card.head.marks.texts() == ("consent 3 Feb 2026",)
    consents.withdraw_consent(made, now=NOW)
    card.reload()
    assert card.head.marks.texts() == ()


def test_relations_lead_to_the_other_card(desk: Desk, qtbot: QtBot) -> None:
    ana, luis = add("Ana", ""), add("Luis", "")
    relations.relate(ana, luis, RelationKind.FAMILY, now=NOW)
    card = shown(desk, qtbot, ana)
    link = next(b for b in card.head.related.findChildren(QPushButton) if b.isVisible())
    assert link.text() == "Family: Luis"
    link.setFocus()
    press(Key.Key_Return)
    assert desk.places == [("customers", luis)]


def test_the_whole_history_is_reached_by_scrolling(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    for number in range(130):
        sale(100 + number, date(2026, 1, 1 + number % 28), customer_id=who)
    card = shown(desk, qtbot, who)
    bar = card.timeline.verticalScrollBar()

    def at_the_end() -> bool:
        bar.setValue(bar.maximum())
        return len(card.timeline.rows()) == 130

    qtbot.waitUntil(at_the_end)
    assert len({row.entry.id for row in card.timeline.rows()}) == 130
    assert card.timeline._older.isHidden()


def test_a_colleagues_score_is_not_shown_at_the_counter(desk: Desk, qtbot: QtBot) -> None:
    from cxdesk.services import staff

    who = add()
    command.acting_staff.set(staff.add_staff("Luis", "LU", now=NOW))
    answer(9, customer_id=who)
    command.acting_staff.set(staff.add_staff("Eva", "EV", now=NOW))
    hats.wear(Hat.COUNTER)
    try:
        card = shown(desk, qtbot, who)
    finally:
        hats.wear(Hat.OWNER)
    assert card.tiles.texts()[3] == "not shown"


def test_the_history_of_changes_opens_from_the_card(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    card = shown(desk, qtbot, who)
    menu = card.more.menu()
    next(action for action in menu.actions() if action.text() == "History of changes…").trigger()
    assert desk.opened == [("history", {"table": "customer", "row_id": who})]


def test_a_narrow_card_reaches_people_and_ways_through_its_menu(
    desk: Desk, qtbot: QtBot, opened: list[str]
) -> None:
    who = add("Ana", "622 450 918", emails=("a@b.es",))
    for number in range(3):
        relations.relate(who, add(f"Luis {number}", ""), RelationKind.FAMILY, now=NOW)
    card = shown(desk, qtbot, who, width=430)
    card.set_narrow(is_narrow=True)
    assert [made.isVisible() for made in card.head.reach] == [True, False, False]

    def links() -> list[str]:
        return [b.text() for b in card.head.related.findChildren(QPushButton) if b.isVisible()]

    qtbot.waitUntil(lambda: links() == ["Family: Luis 0", "Family: Luis 1", "1 more…"])
    card._on_reach_about_to_show()
    ways = [action for action in card._reach.actions() if not action.isSeparator()]
    assert [action.text() for action in ways] == ["622 450 918", "622 450 918", "a@b.es"]
    ways[-1].trigger()
    assert opened[0].startswith("mailto:a@b.es?body=Hello")
    card.set_narrow(is_narrow=False)
    assert [made.isVisible() for made in card.head.reach] == [True, True, True]


def test_the_menu_offers_what_is_possible(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    card = shown(desk, qtbot, who)
    card._on_menu_about_to_show()
    assert card.delete_action.isVisible()
    assert not card.archive_action.isVisible()
    card.action_action.trigger()
    assert desk.opened == [("shop_action", {"kind": "customers", "customer_id": who})]
    hats.wear(Hat.COUNTER)
    try:
        card._on_menu_about_to_show()
        assert not card.delete_action.isVisible()
        assert not card.action_action.isVisible()
    finally:
        hats.wear(Hat.OWNER)
    sale(customer_id=who)
    card._on_menu_about_to_show()
    assert card.archive_action.isVisible()
    card.archive_action.trigger()
    card.reload()
    card._on_menu_about_to_show()
    assert card.unarchive_action.isVisible()
    card.unarchive_action.trigger()
    assert customers.customer(who).archived_at is None


def test_chips_go_on_below_when_the_line_is_full(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, spacing=10)
    for _ in range(3):
        part = QWidget()
        part.setFixedSize(100, 20)
        flow.addWidget(part)
    assert flow.heightForWidth(320) == 20
    assert flow.heightForWidth(319) == 20 + 4 + 20
    assert flow.heightForWidth(100) == 20 + 4 + 20 + 4 + 20
    flow.setGeometry(QRect(0, 0, 210, 60))
    places = [flow.itemAt(index).geometry().topLeft().toTuple() for index in range(3)]
    assert places == [(0, 0), (110, 0), (0, 24)]

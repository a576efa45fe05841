"""The dialogs around a customer, by keys: consent, relations, one tag for many."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from cxdesk.domain.consents import ConsentDraft
from cxdesk.domain.relations import RelationKind
from cxdesk.services import command, consents, customer_tags, customers, relations
from cxdesk.services.conflicts import ChangedMeanwhile
from cxdesk.ui.dialogs.consents import ConsentsDialog
from cxdesk.ui.dialogs.relations import RelationsDialog
from cxdesk.ui.dialogs.tag_customers import REMOVE, TagCustomersDialog
from cxdesk.ui.widgets.plain import PlainLabel
from tests.factories import NAUGHTY, NOW, TODAY, rows
from tests.ui.counter_desk import Desk, add, make_desk, press, shown, write

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key
FEBRUARY = date(2026, 2, 3)


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def consent_form(desk: Desk, qtbot: QtBot, who: int) -> ConsentsDialog:
    dialog = ConsentsDialog(desk.ctx, customer_id=who)
    shown(desk, dialog, qtbot)
    return dialog


def history_texts(dialog: ConsentsDialog) -> tuple[str, ...]:
    return tuple(label.text() for label in dialog.history.findChildren(PlainLabel))


def act(dialog: QDialog, text: str) -> None:
    made = (b for b in dialog.findChildren(QPushButton) if b.text() == text and b.isVisible())
    next(made).click()


def test_a_consent_is_noted_with_the_shops_words_by_enter(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = consent_form(desk, qtbot, who)
    press(Key.Key_Down)
    assert "Tienda Ñ" in dialog.wording.text()
    press(Key.Key_Return)
    (noted,) = consents.consents(who)
    assert (noted.purpose, noted.given_on) == ("messages", TODAY)
    assert noted.wording == consents.wording_for("messages")
    assert desk.toasts == ["Consent noted"]


def test_opening_consents_and_enter_writes_nothing(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = consent_form(desk, qtbot, who)
    press(Key.Key_Return)
    assert consents.consents(who) == ()
    assert dialog.fields["purpose"].message.text() == "Write what the customer agrees to."
    consents.give_consent(who, ConsentDraft(purpose="photos", given_on=FEBRUARY), now=NOW)
    second = consent_form(desk, qtbot, who)
    assert QApplication.focusWidget().text() == "Correct"
    press(Key.Key_Return)
    press(Key.Key_Return)
    assert len(consents.consents(who)) == 1
    assert second.purpose_key() == "photos"


def test_what_is_agreed_already_is_noted_again_only_when_asked_twice(
    desk: Desk, qtbot: QtBot
) -> None:
    who = add()
    consents.give_consent(who, ConsentDraft(purpose="photos", given_on=FEBRUARY), now=NOW)
    dialog = consent_form(desk, qtbot, who)
    dialog.purpose.setFocus()
    dialog.purpose.setCurrentText("photos")
    press(Key.Key_Return)
    told = dialog.fields["purpose"].message.text()
    assert told == "Agreed already since 3 Feb 2026. Press Add again to note it a second time."
    assert len(consents.consents(who)) == 1
    press(Key.Key_Return)
    assert len(consents.consents(who)) == 2


def test_the_list_keeps_its_height_when_a_consent_is_withdrawn(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    draft = ConsentDraft(purpose="photos", given_on=FEBRUARY, wording="Photos on our pages")
    consents.give_consent(who, draft, now=NOW)
    dialog = consent_form(desk, qtbot, who)
    before = dialog.history.height()
    assert before > 2 * dialog.fontMetrics().height()
    act(dialog, "Withdraw")
    assert dialog.history.height() == before


def test_a_consent_changed_meanwhile_is_withdrawn_once_it_was_seen(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Exception] = []
    monkeypatch.setattr(desk.ctx, "show_error", told.append)
    who = add()
    draft = ConsentDraft(purpose="photos", given_on=FEBRUARY)
    made = consents.give_consent(who, draft, now=NOW)
    dialog = consent_form(desk, qtbot, who)
    consents.edit_consent(made, replace(draft, purpose="newsletter"), now=NOW)
    act(dialog, "Withdraw")
    assert consents.consents(who)[0].withdrawn_on is None
    assert [type(error) for error in told] == [ChangedMeanwhile]
    act(dialog, "Withdraw")
    assert consents.consents(who)[0].withdrawn_on == TODAY


def test_own_words_and_another_day_are_typed_by_keys(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    consent_form(desk, qtbot, who)
    write("book club")
    press(Key.Key_Tab)
    write("3/2")
    press(Key.Key_Tab)
    write("I join.")
    press(Key.Key_Return)
    (noted,) = consents.consents(who)
    assert (noted.purpose, noted.wording, noted.given_on) == ("book club", "I join.", FEBRUARY)


def test_nothing_to_agree_to_is_told_at_its_field(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    dialog = consent_form(desk, qtbot, who)
    dialog.purpose.setCurrentText(" ")
    dialog.submit()
    assert dialog.fields["purpose"].has_error()
    assert consents.consents(who) == ()


def test_the_history_is_shown_and_a_consent_withdrawn_in_its_line(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    draft = ConsentDraft(purpose="photos", wording="Yes.", given_on=FEBRUARY)
    consents.give_consent(who, draft, now=NOW)
    dialog = consent_form(desk, qtbot, who)
    assert history_texts(dialog) == ("photos · since 3 Feb 2026", "Yes.")
    act(dialog, "Withdraw")
    assert consents.standing(who) == ()
    assert "photos · 3 Feb 2026, withdrawn 18 Mar 2026" in history_texts(dialog)
    command.undo(now=NOW)
    assert len(consents.standing(who)) == 1


def test_the_second_to_correct_a_consent_is_told(desk: Desk, qtbot: QtBot) -> None:
    """And keeping one's own words does not take back that it was withdrawn meanwhile."""
    who = add("Ana Prieto")
    noted = ConsentDraft(purpose="messages", wording="old", given_on=TODAY)
    given = consents.give_consent(who, noted, now=NOW)
    dialog = consent_form(desk, qtbot, who)
    dialog.correct(consents.consents(who)[0])
    dialog.wording.setPlainText("mine")
    theirs = replace(noted, wording="theirs", withdrawn_on=TODAY)
    consents.edit_consent(given, theirs, now=NOW)
    dialog.submit()
    assert dialog.isVisible()
    assert dialog.fields["wording"].message.text() == "Now “theirs”, it was “old”."
    assert [one.wording for one in consents.consents(who)] == ["theirs"]
    dialog.conflict.show_theirs()
    assert dialog.wording.toPlainText() == "theirs"
    dialog.wording.setPlainText("mine")
    dialog.submit()
    assert [(one.wording, one.withdrawn_on) for one in consents.consents(who)] == [("mine", TODAY)]


def test_a_consent_is_corrected_in_the_same_fields(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    draft = ConsentDraft(purpose="photos", wording="Yes.", given_on=FEBRUARY)
    consents.give_consent(who, draft, now=NOW)
    dialog = consent_form(desk, qtbot, who)
    act(dialog, "Correct")
    dialog.wording.setPlainText("Yes, please.")
    dialog.submit()
    (kept,) = consents.consents(who)
    assert (kept.wording, kept.given_on, kept.purpose) == ("Yes, please.", FEBRUARY, "photos")


@pytest.mark.parametrize("naughty", NAUGHTY[:12])
def test_hostile_words_stay_text_in_the_history(desk: Desk, qtbot: QtBot, naughty: str) -> None:
    who = add(naughty, "")
    draft = ConsentDraft(purpose=naughty, wording=naughty, given_on=FEBRUARY)
    consents.give_consent(who, draft, now=NOW)
    dialog = consent_form(desk, qtbot, who)
    kept = consents.consents(who)[0]
    assert history_texts(dialog) == (f"{kept.purpose} · since 3 Feb 2026", kept.wording)


def related_form(desk: Desk, qtbot: QtBot, who: int) -> RelationsDialog:
    dialog = RelationsDialog(desk.ctx, customer_id=who)
    shown(desk, dialog, qtbot)
    return dialog


def test_a_relation_is_added_by_searching(desk: Desk, qtbot: QtBot) -> None:
    ana, luis = add("Ana", ""), add("Luis Prieto", "")
    related_form(desk, qtbot, ana)
    write("luis")
    press(Key.Key_Return)
    press(Key.Key_Tab)
    write("brother")
    press(Key.Key_Return)
    (made,) = relations.relations(ana)
    assert (made.other_id, made.kind, made.note) == (luis, RelationKind.FAMILY, "brother")
    assert desk.toasts == ["Relation added"]


def test_nobody_and_oneself_are_told_at_the_field(desk: Desk, qtbot: QtBot) -> None:
    ana = add("Ana", "")
    dialog = related_form(desk, qtbot, ana)
    dialog.submit()
    assert dialog.fields["other"].has_error()
    assert QApplication.focusWidget() is dialog.other
    dialog.other.set_customer(ana)
    dialog.submit()
    assert "same customer" in dialog.fields["other"].message.text()
    assert rows("customer_relation") == []


def test_a_relation_is_removed_in_its_line(desk: Desk, qtbot: QtBot) -> None:
    ana, luis = add("Ana", ""), add("Luis", "")
    relations.relate(ana, luis, RelationKind.OTHER, "neighbour", now=NOW)
    dialog = related_form(desk, qtbot, ana)
    act(dialog, "Remove")
    assert relations.relations(luis) == ()
    command.undo(now=NOW)
    assert len(relations.relations(luis)) == 1


def test_somebody_new_can_be_added_on_the_way(desk: Desk, qtbot: QtBot) -> None:
    dialog = related_form(desk, qtbot, add("Ana", ""))
    dialog.other.new_requested.emit("Rosa")
    assert desk.opened == [("customer", {"name": "Rosa"})]


def tag_form(desk: Desk, qtbot: QtBot, ids: list[int]) -> TagCustomersDialog:
    dialog = TagCustomersDialog(desk.ctx, customer_ids=ids)
    shown(desk, dialog, qtbot)
    return dialog


def test_many_are_tagged_with_the_count_told_before(desk: Desk, qtbot: QtBot) -> None:
    ids = [add("Ana", "", tags=("Trade",)), add("Luis", ""), add("Eva", "")]
    dialog = tag_form(desk, qtbot, ids)
    write("trade")
    assert dialog._preview.text() == "2 customers get it."
    press(Key.Key_Return)
    assert customer_tags.tags() == (("Trade", 3),)
    assert desk.toasts == ["2 customers tagged"]
    command.undo(now=NOW)
    assert customer_tags.tags() == (("Trade", 1),)


def test_a_tag_is_taken_off_many(desk: Desk, qtbot: QtBot) -> None:
    ids = [add("Ana", "", tags=("trade",)), add("Luis", "")]
    dialog = tag_form(desk, qtbot, ids)
    dialog.way.choose(REMOVE)
    dialog.tag.setCurrentText("Trade")
    assert dialog._preview.text() == "1 customer loses it."
    dialog.submit()
    assert customers.customer(ids[0]).tags == ()
    assert desk.toasts == ["Tag taken off 1 customer"]


def test_no_tag_is_told_at_its_field(desk: Desk, qtbot: QtBot) -> None:
    dialog = tag_form(desk, qtbot, [add()])
    dialog.submit()
    assert dialog.fields["tag"].has_error()


@pytest.mark.parametrize("dialog", [ConsentsDialog, RelationsDialog, TagCustomersDialog])
def test_there_is_a_sample_only_where_there_are_customers(
    desk: Desk, qtbot: QtBot, dialog: type[ConsentsDialog]
) -> None:
    assert dialog.sample(desk.ctx) is None
    add()
    made = dialog.sample(desk.ctx)
    assert made is not None
    qtbot.addWidget(made)

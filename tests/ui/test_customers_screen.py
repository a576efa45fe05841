"""The customers screen: list, filter, card, timeline and its actions; typed text stays text."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from cxdesk.domain.cases import CaseStatus
from cxdesk.domain.interactions import InteractionDraft, Outcome
from cxdesk.domain.purchases import PurchaseDraft
from cxdesk.domain.timeline import TimelineKind
from cxdesk.services import cases, customer_list, customers, interactions, purchases, tasks
from cxdesk.ui.dialogs.case_reply import CaseReplyDialog
from cxdesk.ui.dialogs.customer import CustomerDialog
from cxdesk.ui.dialogs.interaction import InteractionDialog
from cxdesk.ui.screens.customers import CustomersScreen
from tests.factories import NOW, TODAY, answer
from tests.ui.counter_desk import Desk, add, make_desk, press, shown, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.widgets.timeline_row import TimelineRow

Key = Qt.Key
MARKUP = "<img src=x onerror=alert(1)>"


@pytest.fixture
def desk(ctx: Context, qtbot: QtBot) -> Desk:
    return make_desk(ctx)


def opened(desk: Desk, qtbot: QtBot) -> CustomersScreen:
    screen = CustomersScreen(desk.ctx)
    screen.resize(1162, 712)
    qtbot.addWidget(screen)
    screen.show()
    screen.activateWindow()
    QTest.qWaitForWindowActive(screen)
    return screen


def names(screen: CustomersScreen) -> list[str]:
    model = screen.list.model
    return [model.row_at(i).name for i in range(model.rowCount())]


def offered(screen: CustomersScreen) -> list[QPushButton]:
    return [button for row in screen.card.timeline.rows() for button in row.actions_shown]


def act(screen: CustomersScreen, text: str) -> None:
    next(button for button in offered(screen) if button.text() == text).click()


def is_whole(rows: tuple[TimelineRow, ...]) -> bool:
    return all(r.isVisible() and r.height() >= r.heightForWidth(r.width()) for r in rows)


def sale(customer_id: int, on: date, minor: int = 1000) -> int:
    draft = PurchaseDraft(sold_on=on, amount_minor=minor, customer_id=customer_id)
    return purchases.record_purchase(draft, now=NOW)


def follow_up(customer_id: int) -> int:
    draft = InteractionDraft(
        arrived_at=NOW - 3600, customer_id=customer_id, outcome=Outcome.FOLLOW_UP, note="quote"
    )
    return interactions.log_interaction(draft, now=NOW - 3600).case_id or 0


def test_names_are_listed_in_spanish_order_with_their_count(desk: Desk, qtbot: QtBot) -> None:
    for name in ("Ñíguez, Pablo", "Ortega, Lucía", "Núñez, Carmen", "álvaro"):
        add(name, "")
    screen = opened(desk, qtbot)
    assert names(screen) == ["álvaro", "Núñez, Carmen", "Ñíguez, Pablo", "Ortega, Lucía"]
    assert screen._caption.text() == "4"


def test_arrow_keys_walk_the_list_with_the_card_following(desk: Desk, qtbot: QtBot) -> None:
    add("Ana", "1111")
    second = add("Berta", "2222")
    screen = opened(desk, qtbot)
    qtbot.waitUntil(lambda: screen.card.name.full_text() == "Ana")
    screen.list.view.setFocus()
    press(Key.Key_Down)
    qtbot.waitUntil(lambda: screen.card.name.full_text() == "Berta")
    assert screen.card.customer_id() == second


def test_enter_on_a_row_goes_to_the_card_and_enter_again_logs(desk: Desk, qtbot: QtBot) -> None:
    who = add("Ana", "1111")
    screen = opened(desk, qtbot)
    qtbot.waitUntil(lambda: screen.card.customer_id() == who)
    screen.list.view.setFocus()
    press(Key.Key_Return)
    assert QApplication.focusWidget() is screen.card.log
    press(Key.Key_Return)
    assert desk.opened == [("interaction", {"customer_id": who})]


def test_the_filter_narrows_the_list_and_says_how_many(desk: Desk, qtbot: QtBot) -> None:
    add("Núñez, Carmen", "622 450 918")
    add("Ortega, Lucía", "699 340 552")
    screen = opened(desk, qtbot)
    screen.focus_filter()
    write("nunez")
    qtbot.waitUntil(lambda: names(screen) == ["Núñez, Carmen"])
    assert screen._caption.text() == "1 of 2"
    press(Key.Key_Escape)
    qtbot.waitUntil(lambda: len(names(screen)) == 2)


@pytest.mark.parametrize("key", [Key.Key_Down, Key.Key_Return])
def test_the_filter_leads_on_to_the_list(desk: Desk, qtbot: QtBot, key: Key) -> None:
    add("Núñez, Carmen", "622 450 918")
    screen = opened(desk, qtbot)
    screen.focus_filter()
    press(key)
    assert screen.list.view.hasFocus()


def test_a_filter_that_finds_nobody_offers_a_new_customer(desk: Desk, qtbot: QtBot) -> None:
    add("Ana", "")
    screen = opened(desk, qtbot)
    screen.list.set_filter("Zoe")
    screen.list._new.click()
    assert desk.opened == [("customer", {"name": "Zoe"})]


def test_the_header_sorts_by_last_visit_newest_first(desk: Desk, qtbot: QtBot) -> None:
    sale(add("Ana", "1111"), date(2026, 1, 2))
    sale(add("Berta", "2222"), date(2026, 3, 2))
    screen = opened(desk, qtbot)
    screen.list.view.horizontalHeader().sectionClicked.emit(2)
    assert names(screen) == ["Berta", "Ana"]
    screen.list.view.horizontalHeader().sectionClicked.emit(2)
    assert names(screen) == ["Ana", "Berta"]


def test_the_top_line_tells_visit_gap_spent_score_and_promises(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    for on in (date(2026, 2, 2), date(2026, 2, 16), date(2026, 3, 2)):
        sale(who, on, 2500)
    sale(who, date(2025, 1, 2), 9900)
    screen = opened(desk, qtbot)
    screen.show_record(who)
    assert screen.card.tiles.texts() == ("16 days ago", "14 days", "€75.00", "–", "none")


def test_escape_closes_the_card_and_a_record_opens_it_again(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    screen = opened(desk, qtbot)
    screen.show_record(who)
    assert screen.close_detail()
    assert screen.card.isHidden()
    assert not screen.close_detail()
    screen.show_record(who)
    assert not screen.card.isHidden()


def test_a_record_is_opened_though_the_filter_hides_it(desk: Desk, qtbot: QtBot) -> None:
    add("Ana", "")
    who = add("Berta", "")
    screen = opened(desk, qtbot)
    screen.list.set_filter("ana")
    screen.show_record(who)
    assert screen.card.name.full_text() == "Berta"


def test_the_screen_comes_back_with_sort_kind_and_customer(desk: Desk, qtbot: QtBot) -> None:
    add("Ana", "")
    who = add("Berta", "")
    first = opened(desk, qtbot)
    first.list.set_sort("last_visit", descending=True)
    first.show_record(who)
    first.card.kinds.choose(TimelineKind.PURCHASE)
    second = CustomersScreen(desk.ctx)
    qtbot.addWidget(second)
    second.restore(first.state())
    second.show()
    qtbot.waitUntil(lambda: second.card.customer_id() == who)
    assert second.state() == first.state()
    assert second.card.kinds.value() is TimelineKind.PURCHASE


def test_the_card_is_read_again_when_something_is_logged(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    screen = opened(desk, qtbot)
    screen.show_record(who)
    sale(who, TODAY)
    qtbot.waitUntil(lambda: len(screen.card.timeline.rows()) == 1)
    assert screen.card.tiles.texts()[0] == "today"


def test_rows_keep_their_height_when_the_card_is_read_again(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    for day in range(1, 13):
        sale(who, date(2026, 1, day))
    follow_up(who)
    screen = opened(desk, qtbot)
    screen.show_record(who)
    for _ in range(3):
        screen.card.reload()
        qtbot.waitUntil(lambda: is_whole(screen.card.timeline.rows()))
        assert len(screen.card.timeline.rows()) == 15


def test_the_timeline_shows_one_kind_when_asked(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    sale(who, TODAY)
    follow_up(who)
    screen = opened(desk, qtbot)
    screen.show_record(who)
    assert len(screen.card.timeline.rows()) == 4
    screen.card.kinds.choose(TimelineKind.PURCHASE)
    qtbot.waitUntil(lambda: len(screen.card.timeline.rows()) == 1)


def test_older_lines_are_read_on_demand(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    for day in range(1, 29):
        for month in (1, 2):
            sale(who, date(2026, month, day))
    screen = opened(desk, qtbot)
    screen.show_record(who)
    assert len(screen.card.timeline.rows()) == 40
    screen.card.timeline.older_requested.emit()
    rows = screen.card.timeline.rows()
    assert len(rows) == 56
    assert len({row.entry.id for row in rows}) == 56


def test_an_open_case_offers_reply_and_solve_in_its_line(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    case_id = follow_up(who)
    screen = opened(desk, qtbot)
    screen.show_record(who)
    act(screen, "Solve")
    assert desk.opened == [("case_reply", {"case_id": case_id, "solve": True})]


def test_a_solved_case_offers_no_more_to_do_and_its_task_is_done(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    case_id = follow_up(who)
    screen = opened(desk, qtbot)
    screen.show_record(who)
    dialog = CaseReplyDialog(desk.ctx, case_id=case_id, solve=True)
    shown(desk, dialog, qtbot)
    dialog.note.setPlainText("sent by e-mail")
    dialog.submit()
    assert cases.case(case_id).status is CaseStatus.CLOSED
    assert tasks.open_tasks(who) == ()
    left = {"Edit", "Open the case"}
    qtbot.waitUntil(lambda: {made.text() for made in offered(screen)} == left)
    act(screen, "Open the case")
    assert desk.places == [("cases", case_id)]


def test_an_interaction_is_corrected_from_its_line(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    draft = InteractionDraft(arrived_at=NOW, customer_id=who, note="the blu")
    logged = interactions.log_interaction(draft, now=NOW)
    screen = opened(desk, qtbot)
    screen.show_record(who)
    act(screen, "Edit")
    assert desk.opened == [("interaction", {"interaction_id": logged.interaction_id})]


def test_a_reply_needs_words(desk: Desk, qtbot: QtBot) -> None:
    dialog = CaseReplyDialog(desk.ctx, case_id=follow_up(add()))
    shown(desk, dialog, qtbot)
    dialog.submit()
    assert dialog.isVisible()
    assert dialog.fields["note"].has_error()


def test_a_rescue_is_opened_from_its_line_and_not_done(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    answer(1, customer_id=who)
    screen = opened(desk, qtbot)
    screen.show_record(who)
    act(screen, "Open rescue")
    assert desk.places == [("surveys", ("rescues", 1))]
    assert len(tasks.open_tasks(who)) == 1


def test_a_task_is_done_in_its_line_and_can_be_undone(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    follow_up(who)
    screen = opened(desk, qtbot)
    screen.show_record(who)
    act(screen, "Mark as done")
    assert tasks.open_tasks(who) == ()
    assert desk.toasts == ["Task done"]
    assert desk.undo is not None
    desk.undo()
    assert len(tasks.open_tasks(who)) == 1


def test_a_customer_without_history_is_deleted_with_undo(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    screen = opened(desk, qtbot)
    screen.show_record(who)
    screen.card.delete_action.trigger()
    assert customer_list.count_customers() == 0
    assert screen.card.isHidden()
    assert desk.undo is not None
    desk.undo()
    assert customers.customer(who).name == "Carmen Núñez"


def test_a_customer_with_history_is_archived_not_deleted(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    sale(who, TODAY)
    screen = opened(desk, qtbot)
    screen.show_record(who)
    screen.card.more.menu().aboutToShow.emit()
    assert not screen.card.delete_action.isVisible()
    screen.card.archive_action.trigger()
    qtbot.waitUntil(lambda: names(screen) == [])
    assert customers.customer(who).archived_at == NOW


def test_an_empty_shop_says_what_to_do(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot)
    assert screen._pages.currentIndex() == 1
    add()
    qtbot.waitUntil(lambda: screen._pages.currentIndex() == 0)


def test_nothing_is_cut_at_1024_by_700(desk: Desk, qtbot: QtBot) -> None:
    who = add("Construcciones y reformas integrales Miño e Hijos, sociedad limitada", "986 430 118")
    sale(who, TODAY)
    screen = opened(desk, qtbot)
    screen.resize(820, 644)
    screen.show_record(who)
    qtbot.waitUntil(lambda: screen.card.isVisible() and screen.list.width() >= 300)
    assert screen.minimumSizeHint().width() <= 820
    assert screen.card.name.label.toolTip() != ""


def test_short_timeline_has_no_scroll_bar(desk: Desk, qtbot: QtBot) -> None:
    who = add("Ana", "")
    for day in (2, 9, 16):
        bought = PurchaseDraft(
            customer_id=who, sold_on=date(2026, 3, day), amount_minor=8340, note="paint, " * 12
        )
        purchases.record_purchase(bought, now=NOW)
    screen = opened(desk, qtbot)
    screen.show_record(who)
    qtbot.waitUntil(lambda: len(screen.card.timeline.rows()) == 3)
    qtbot.waitUntil(lambda: screen.card.timeline.verticalScrollBar().maximum() == 0)


def test_escape_closes_the_card_wherever_the_keys_are(desk: Desk, qtbot: QtBot) -> None:
    who = add("Ana", "")
    screen = opened(desk, qtbot)
    screen.show_record(who)
    screen.filter.setFocus()
    assert screen.close_detail()
    QTest.qWait(60)  # longer than the card waits before it follows the list
    assert screen.card.isHidden()
    screen.filter.setFocus()
    screen.list.view.setFocus()
    QTest.qWait(60)
    assert screen.card.isHidden()


def test_markup_stays_text_everywhere(desk: Desk, qtbot: QtBot) -> None:
    who = add(MARKUP, "", note=MARKUP, emails=("<b>x</b>@example.es",))
    draft = InteractionDraft(
        arrived_at=NOW, customer_id=who, note=MARKUP, topic=MARKUP, outcome=Outcome.FOLLOW_UP
    )
    logged = interactions.log_interaction(draft, now=NOW)
    screen = opened(desk, qtbot)
    screen.show_record(who)
    for dialog in (
        InteractionDialog(desk.ctx, customer_id=who),
        CustomerDialog(desk.ctx, customer_id=who),
        CustomerDialog(desk.ctx, name=MARKUP),
        CaseReplyDialog(desk.ctx, case_id=logged.case_id or 0),
    ):
        shown(desk, dialog, qtbot)
    assert screen.card.name.full_text() == MARKUP
    for widget in QApplication.allWidgets():
        if isinstance(widget, QLabel) and widget.window() in {screen, *desk.dialogs}:
            assert widget.textFormat() is Qt.TextFormat.PlainText, widget.text()
        tip = widget.toolTip()
        assert "<img" not in tip
        assert "<b>" not in tip

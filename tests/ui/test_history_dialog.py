"""History in the window: of a record, of the shop with filters, and undoing one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QScrollArea, QStyle, QStyleOptionFrame

from cxdesk.domain.customers import CustomerDraft
from cxdesk.services import cases, command, customers, staff
from cxdesk.ui import theme
from cxdesk.ui.dialogs.history import LEAST_WIDTH, HistoryDialog
from cxdesk.ui.language import Speech
from cxdesk.ui.screens.cases.detail import CaseDetail
from tests import factories
from tests.factories import DAY, NOW, rows
from tests.ui.counter_desk import Desk, make_desk, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context


@pytest.fixture
def desk(ctx: Context, qtbot: QtBot) -> Desk:
    return make_desk(ctx)


def opened(desk: Desk, qtbot: QtBot, **named: object) -> HistoryDialog:
    dialog = HistoryDialog(desk.ctx, **named)  # type: ignore[arg-type]  # of our own
    shown(desk, dialog, qtbot)
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
    return dialog


def test_a_record_is_told_in_words_and_markup_stays_text(desk: Desk, qtbot: QtBot) -> None:
    ana = factories.customer("Ana Prieto")
    customers.edit_customer(ana, CustomerDraft(name="<b>Ana</b> & Co"), now=NOW)
    dialog = opened(desk, qtbot, table="customer", row_id=ana)
    assert dialog.windowTitle() == "History: Customer “<b>Ana</b> & Co”"
    texts = dialog.list.texts()
    assert texts[0] == "Edit customer"
    assert "Name: Ana Prieto → <b>Ana</b> & Co" in texts
    assert "Name: Ana Prieto" in texts


def test_undo_this_takes_back_one_step_of_anybody(desk: Desk, qtbot: QtBot) -> None:
    command.acting_staff.set(staff.add_staff("Luis Gil", now=NOW))
    factories.customer("Ana")
    command.acting_staff.set(None)
    dialog = opened(desk, qtbot)
    step = max(dialog.list.undo_links)
    dialog.list.undo_links[step].click()
    qtbot.waitUntil(lambda: "Undone: add customer" in dialog.list.texts())
    assert rows("customer") == []
    assert desk.toasts == ["Undone: add customer"]
    assert "Undone" in dialog.list.texts()


def test_what_cannot_be_undone_any_more_says_so(desk: Desk, qtbot: QtBot) -> None:
    ana = factories.customer("Ana")
    factories.sale(customer_id=ana)
    dialog = opened(desk, qtbot)
    dialog.undo_step(min(dialog.list.undo_links))
    assert dialog._error.text().startswith("This cannot be undone any more")
    assert len(rows("customer")) == 1


def test_the_filters_ask_for_person_kind_day_and_text(desk: Desk, qtbot: QtBot) -> None:
    factories.customer("Ana", now=NOW - DAY)
    factories.customer("Zoë")
    factories.sale()
    dialog = opened(desk, qtbot)

    def heads() -> list[str]:
        qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
        return [text for text in dialog.list.texts() if text.endswith(", new")]

    assert heads() == ["Purchase “€10.00”, new", "Customer “Zoë”, new", "Customer “Ana”, new"]
    dialog.kind.setCurrentIndex(dialog.kind.findData("customer"))
    assert heads() == ["Customer “Zoë”, new", "Customer “Ana”, new"]
    dialog.day.setText("17")
    dialog.day.editingFinished.emit()
    assert heads() == ["Customer “Ana”, new"]
    dialog.day.clear()
    dialog.day.editingFinished.emit()
    dialog.text.setText("zoe")
    qtbot.waitUntil(lambda: heads() == ["Customer “Zoë”, new"])
    dialog.day.setText("no day")
    dialog.day.editingFinished.emit()
    assert "not a date" in dialog._error.text()


def test_a_case_leads_to_its_history(desk: Desk, qtbot: QtBot) -> None:
    case = factories.open_case(factories.customer("Ana"))
    detail = CaseDetail(desk.ctx)
    qtbot.addWidget(detail)
    detail.show_case(case)
    detail.menu().actions()[-1].trigger()
    assert desk.opened == [("history", {"table": "cases", "row_id": case})]


def test_the_history_of_a_case_tells_its_log(desk: Desk, qtbot: QtBot) -> None:
    case = factories.open_case(factories.customer("Ana"))
    cases.reply(case, "it <b>comes</b> tomorrow", now=NOW)
    texts = opened(desk, qtbot, table="cases", row_id=case).list.texts()
    assert texts[0] == "Reply"
    assert "Note: it <b>comes</b> tomorrow" in texts
    assert "Customer: Ana" in texts


def test_the_words_of_the_day_filter_are_not_cut_in_spanish(
    desk: Desk, qtbot: QtBot, qapp: QApplication
) -> None:
    speech = Speech(qapp)
    speech.speak("es")
    try:
        dialog = opened(desk, qtbot)
    finally:
        speech.speak("en")
    option = QStyleOptionFrame()
    dialog.day.initStyleOption(option)
    inside = QStyle.SubElement.SE_LineEditContents
    room = dialog.day.style().subElementRect(inside, option, dialog.day).width() - 4  # its margins
    assert dialog.day.placeholderText() == "Cualquier día"
    assert room >= dialog.day.fontMetrics().horizontalAdvance("Cualquier día")


def test_undo_this_is_whole_beside_the_scroll_bar_whoever_did_it(desk: Desk, qtbot: QtBot) -> None:
    name = "María de los Ángeles Fernández-Villanueva y Montenegro de la Torre"
    command.acting_staff.set(staff.add_staff(name, now=NOW))
    ana = factories.customer("Ana")
    for number in range(12):
        customers.edit_customer(ana, CustomerDraft(name=f"Ana {number}"), now=NOW + number)
    command.acting_staff.set(None)
    dialog = opened(desk, qtbot)
    dialog.resize(LEAST_WIDTH, 480)
    QApplication.processEvents()
    links = list(dialog.list.undo_links.values())
    room = dialog.list.findChild(QScrollArea).viewport().width()
    ends = [link.mapTo(dialog.list, QPoint(link.width(), 0)).x() for link in links]
    assert len(ends) == 14
    assert max(ends) <= room
    assert all(link.width() >= link.sizeHint().width() for link in links)


def test_the_filters_fit_the_narrowest_window(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    dialog.resize(LEAST_WIDTH, 480)
    QApplication.processEvents()
    assert dialog.text.geometry().right() < LEAST_WIDTH - theme.XL

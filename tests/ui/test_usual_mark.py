"""A change is marked, told, listed and taken away at an opened indicator."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from cxdesk.services import usual
from cxdesk.ui.dialogs.usual_mark import UsualMarkDialog
from cxdesk.ui.widgets.removable_lines import RemovableLines
from tests.factories import NOW, TODAY, sale
from tests.ui.counter_desk import Desk, make_desk, press, shown, write
from tests.ui.indicators_place import opened, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key
FEBRUARY = date(2026, 2, 1)


@pytest.fixture
def desk(ctx: Context, qtbot: QtBot) -> Desk:
    return make_desk(ctx)


def dialog_of(desk: Desk, qtbot: QtBot, key: str = "revenue") -> UsualMarkDialog:
    dialog = UsualMarkDialog(desk.ctx, kpi_key=key)
    shown(desk, dialog, qtbot)
    return dialog


def marked(key: str = "revenue") -> list[tuple[date, str]]:
    return [(mark.starts_on, mark.reason) for mark in usual.marks(key)]


def test_enter_marks_the_change_and_undo_takes_it_back(desk: Desk, qtbot: QtBot) -> None:
    dialog = dialog_of(desk, qtbot)
    write("new <prices>")
    press(Key.Key_Return)
    assert not dialog.isVisible()
    assert marked() == [(TODAY, "new <prices>")]
    assert desk.toasts == ["Change marked."]
    assert desk.undo is not None
    desk.undo()
    assert marked() == []


def test_a_change_without_a_reason_or_marked_twice_is_refused_at_its_field(
    desk: Desk, qtbot: QtBot
) -> None:
    usual.mark_change("revenue", TODAY, "first", now=NOW)
    dialog = dialog_of(desk, qtbot)
    press(Key.Key_Return)
    assert dialog.fields["reason"].has_error()
    dialog.reason.setFocus()
    write("second")
    press(Key.Key_Return)
    assert dialog.fields["on"].has_error()
    assert marked() == [(TODAY, "first")]


def test_marks_are_listed_the_last_first_and_removed_by_the_keyboard(
    desk: Desk, qtbot: QtBot
) -> None:
    usual.mark_change("revenue", FEBRUARY, "new prices", now=NOW)
    usual.mark_change("revenue", TODAY, "by mistake", now=NOW)
    usual.mark_change("nps", TODAY, "of another indicator", now=NOW)
    dialog = dialog_of(desk, qtbot)
    told = dialog.marks.texts()
    assert [line.split(" ", 3)[-1] for line in told] == ["by mistake", "new prices"]
    dialog.marks.buttons[0].setFocus()
    press(Key.Key_Return)
    assert not dialog.isVisible()
    assert marked() == [(FEBRUARY, "new prices")]
    assert desk.toasts == ["Mark taken away."]
    assert desk.undo is not None
    desk.undo()
    assert len(marked()) == 2


def test_a_mark_gone_meanwhile_is_told_in_the_form(desk: Desk, qtbot: QtBot) -> None:
    gone = usual.mark_change("revenue", TODAY, "by mistake", now=NOW)
    dialog = dialog_of(desk, qtbot)
    usual.unmark_change(gone, now=NOW)
    dialog.marks.buttons[0].click()
    assert dialog.isVisible()
    assert "This mark is gone." in words_in(dialog)
    assert desk.toasts == []


def test_typed_reasons_are_kept_apart_by_indicator(desk: Desk, qtbot: QtBot) -> None:
    first = dialog_of(desk, qtbot)
    write("new prices")
    first.reject()
    other = dialog_of(desk, qtbot, "nps")
    other.drafts.go_on()
    assert other.reason.text() == ""
    again = dialog_of(desk, qtbot)
    again.drafts.go_on()
    assert again.reason.text() == "new prices"
    assert again.findChildren(RemovableLines) == []


def test_the_opened_indicator_leads_to_the_form_and_shows_the_new_stretch_at_once(
    desk: Desk, qtbot: QtBot
) -> None:
    """100 and 120 in turn until August 2025, 300 and 320 since: one band, then two."""
    for i, amount in enumerate((100, 120) * 4 + (300, 320) * 3):
        sale(amount * 100, date(2025 + i // 12, i % 12 + 1, 10))
    screen = opened(desk, qtbot, "revenue")
    link = next(w for w in screen.page.findChildren(QPushButton) if w.text() == "Mark a change…")
    link.click()
    assert desk.opened == [("usual_mark", {"kpi_key": "revenue"})]
    assert len(screen.page.chart.chart.usual) == 1
    usual.mark_change("revenue", date(2025, 9, 1), "moved", now=NOW)
    desk.ctx.hub.announce(frozenset({"usual_break"}))
    qtbot.waitUntil(lambda: len(screen.page.chart.chart.usual) == 2)
    qtbot.waitUntil(lambda: "Usual since" in words_in(screen.page))  # it lies out of sight
    assert "“moved”" in words_in(screen.page)

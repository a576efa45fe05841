"""The grid of typed figures, worked by keys: typing, walking, pasting, errors, drafts, saving."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from cxdesk.domain.kpi import Direction, Unit
from cxdesk.domain.own import OwnDraft
from cxdesk.domain.periods import Grain
from cxdesk.services import command, own_indicators, staff, typed_figures
from cxdesk.ui.dialogs.figures import FiguresDialog
from cxdesk.ui.widgets.figure_grid import FigureGrid
from tests.factories import NAUGHTY, NOW
from tests.ui import counter_desk
from tests.ui.counter_desk import Desk, make_desk, press, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.domain.own import OwnIndicator
    from cxdesk.ui.context import Context

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
JAN, FEB, MAR = (date(2026, month, 1) for month in (1, 2, 3))
YEAR = (date(2025, 1, 1), date(2026, 12, 31))


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def write(text: str) -> None:
    """Type sign by sign: the first opens the cell's own field, which has the keys from then on."""
    for sign in text:
        counter_desk.write(sign)


def own(name: str = "Website visits", unit: Unit = Unit.COUNT, **more: object) -> OwnIndicator:
    base = {"direction": Direction.HIGHER, "grain": Grain.MONTH, "adds_up": unit is Unit.COUNT}
    draft = OwnDraft(name=name, unit=unit, **(base | more))  # type: ignore[arg-type]
    return own_indicators.find(own_indicators.add_indicator(draft, now=NOW))


def spend_of(*channels: str) -> None:
    typed_figures.set_spend({(date(2025, 6, 1), name): 100 for name in channels}, now=NOW)


def opened(desk: Desk, qtbot: QtBot, **named: str) -> FiguresDialog:
    dialog = FiguresDialog(desk.ctx, **named)
    shown(desk, dialog, qtbot)
    return dialog


def cell(dialog: FiguresDialog, row: str, column: str) -> str:
    """What stands in the cell under a heading, beside a period."""
    model = dialog.model
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    at = [model.headerData(i, across) for i in range(model.columnCount())].index(column)
    line = [model.headerData(i, down) for i in range(model.rowCount())].index(row)
    return str(model.index(line, at).data())


def kept() -> list[tuple[date, str, int]]:
    return [tuple(found) for found in typed_figures.spend(JAN, YEAR[1])]


def error(dialog: FiguresDialog) -> str:
    field = dialog.fields["cells"]
    return field.message.text() if field.has_error() else ""


def test_the_keyboard_stands_on_the_running_month_of_the_indicator_asked_for(
    desk: Desk, qtbot: QtBot
) -> None:
    own("Other")
    wanted = own()
    dialog = opened(desk, qtbot, kpi_key=wanted.key)
    assert dialog.grid.hasFocus()
    write("1200")
    press(Key.Key_Return)
    assert cell(dialog, "March 2026", "Website visits") == "1,200"
    press(Key.Key_Return, CONTROL)
    assert not dialog.isVisible()
    (value,) = own_indicators.values(wanted.id, *YEAR)
    assert (value.start, value.value) == (MAR, 1200)
    assert desk.toasts == ["1 figure saved."]


def test_enter_goes_down_and_tab_to_the_right_and_on_to_the_next_row(
    desk: Desk, qtbot: QtBot
) -> None:
    spend_of("Flyers", "Web")
    dialog = opened(desk, qtbot, sheet_name="spend")
    press(Key.Key_Up)
    press(Key.Key_Up)
    for keys in ("1", Key.Key_Return, "2", Key.Key_Tab, "3", Key.Key_Tab, "4", Key.Key_Tab):
        write(keys) if isinstance(keys, str) else press(keys)
    write("5")
    press(Key.Key_Return, CONTROL)
    assert not dialog.isVisible()
    assert kept() == [
        (JAN, "Flyers", 100),
        (FEB, "Flyers", 200),
        (FEB, "Web", 300),
        (MAR, "Flyers", 400),
        (MAR, "Web", 500),
    ]


def test_shift_tab_goes_back_and_arrows_leave_a_cell_being_typed(desk: Desk, qtbot: QtBot) -> None:
    spend_of("Flyers", "Web")
    dialog = opened(desk, qtbot, sheet_name="spend")
    write("7")
    press(Key.Key_Up)
    press(Key.Key_Backtab, SHIFT)
    write("8")
    press(Key.Key_Up)
    assert cell(dialog, "March 2026", "Flyers") == "€7.00"
    assert cell(dialog, "January 2026", "Web") == "€8.00"


def test_tab_leaves_the_grid_after_its_last_cell(desk: Desk, qtbot: QtBot) -> None:
    spend_of("Flyers")
    dialog = opened(desk, qtbot, sheet_name="spend")
    press(Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.earlier
    press(Key.Key_Backtab, SHIFT)
    assert dialog.grid.hasFocus()


def test_a_pasted_column_fills_downwards_and_what_has_no_room_is_told(
    desk: Desk, qtbot: QtBot
) -> None:
    spend_of("Flyers", "Web")
    dialog = opened(desk, qtbot, sheet_name="spend")
    press(Key.Key_Up)
    QApplication.clipboard().setText("10,50\t1\n20\t2\r\n30\t3\n")
    press(Key.Key_V, CONTROL)
    assert cell(dialog, "February 2026", "Flyers") == "€10.50"
    assert cell(dialog, "March 2026", "Web") == "€2.00"
    assert error(dialog) == "2 pasted values had no room."
    press(Key.Key_Return, CONTROL)
    assert kept() == [
        (FEB, "Flyers", 1_050),
        (FEB, "Web", 100),
        (MAR, "Flyers", 2_000),
        (MAR, "Web", 200),
    ]


def test_what_is_copied_can_be_pasted_elsewhere(desk: Desk, qtbot: QtBot) -> None:
    spend_of("Flyers")
    opened(desk, qtbot, sheet_name="spend")
    write("10")
    press(Key.Key_Return)
    press(Key.Key_Up, SHIFT)
    press(Key.Key_C, CONTROL)
    assert QApplication.clipboard().text() == "\n€10.00"


def test_delete_empties_a_cell_and_the_figure_goes(desk: Desk, qtbot: QtBot) -> None:
    typed_figures.set_spend({(MAR, "Flyers"): 500, (FEB, "Flyers"): 200}, now=NOW)
    dialog = opened(desk, qtbot, sheet_name="spend")
    press(Key.Key_Delete)
    assert cell(dialog, "March 2026", "Flyers") == ""
    press(Key.Key_Return, CONTROL)
    assert kept() == [(FEB, "Flyers", 200)]
    command.undo(now=NOW)
    assert kept() == [(FEB, "Flyers", 200), (MAR, "Flyers", 500)]


def test_sums_stand_below_and_beside_and_follow_what_is_typed(desk: Desk, qtbot: QtBot) -> None:
    typed_figures.set_spend({(FEB, "Flyers"): 200, (MAR, "Web"): 300}, now=NOW)
    dialog = opened(desk, qtbot, sheet_name="spend")
    write("1")
    press(Key.Key_Return)
    assert cell(dialog, "Total", "Flyers") == "€3.00"
    assert cell(dialog, "March 2026", "All channels") == "€4.00"
    assert cell(dialog, "Total", "All channels") == "€6.00"


def test_only_values_that_add_up_have_a_line_of_totals(desk: Desk, qtbot: QtBot) -> None:
    level = own("Liquidity", Unit.NUMBER)
    own_indicators.set_values({(level.id, FEB): 1.25, (level.id, JAN): 2}, now=NOW)
    dialog = opened(desk, qtbot, kpi_key=level.key)
    assert cell(dialog, "February 2026", "Liquidity") == "1.25"
    down = Qt.Orientation.Vertical
    assert dialog.model.headerData(dialog.model.rowCount() - 1, down) == "March 2026"
    visits = own().id
    own_indicators.set_values({(visits, FEB): 30, (visits, JAN): 20}, now=NOW)
    beside = opened(desk, qtbot, kpi_key=level.key)
    assert cell(beside, "Total", "Website visits") == "50"
    assert cell(beside, "Total", "Liquidity") == ""


def test_a_cell_that_cannot_be_read_says_so_and_keeps_its_text(desk: Desk, qtbot: QtBot) -> None:
    spend_of("Flyers")
    dialog = opened(desk, qtbot, sheet_name="spend")
    press(Key.Key_Up)
    write("1oo")
    press(Key.Key_Return)
    assert error(dialog) == ""
    press(Key.Key_Up)
    assert "“1oo” is not a number here" in error(dialog)
    press(Key.Key_Down)
    press(Key.Key_Return, CONTROL)
    assert dialog.isVisible()
    assert "“1oo” is not a number here" in error(dialog)
    assert dialog.grid.hasFocus()
    assert cell(dialog, "February 2026", "Flyers") == "1oo"
    assert kept() == []
    write("100")
    press(Key.Key_Return)
    assert error(dialog) == ""
    press(Key.Key_Return, CONTROL)
    assert kept() == [(FEB, "Flyers", 10_000)]


@pytest.mark.parametrize(("text", "said"), [("-1", "0 or more"), ("x", "not a number")])
def test_spend_below_nothing_is_an_error_at_its_cell(
    desk: Desk, qtbot: QtBot, text: str, said: str
) -> None:
    spend_of("Flyers")
    dialog = opened(desk, qtbot, sheet_name="spend")
    dialog.model.put(dialog.grid.currentIndex(), text)
    assert said in error(dialog)


def test_an_own_value_beyond_its_bounds_is_an_error_at_its_cell(desk: Desk, qtbot: QtBot) -> None:
    share = own("Share", Unit.PERCENT, floor=0.0, ceiling=100.0)
    dialog = opened(desk, qtbot, kpi_key=share.key)
    write("101")
    press(Key.Key_Return)
    assert "outside what “Share” can be" in error(dialog)
    write("33,5 %")
    press(Key.Key_Return)
    assert cell(dialog, "March 2026", "Share") == "33.5 %"


def test_escape_in_a_cell_takes_back_what_was_typed_there(desk: Desk, qtbot: QtBot) -> None:
    spend_of("Flyers")
    dialog = opened(desk, qtbot, sheet_name="spend")
    write("55")
    press(Key.Key_Escape)
    assert (dialog.isVisible(), dialog.model.changes) == (True, {})


def test_the_first_channel_is_named_below_the_empty_grid(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, sheet_name="spend")
    assert (dialog.nothing.isVisible(), dialog.grid.isVisible()) == (True, False)
    assert dialog.channel.hasFocus()
    press(Key.Key_Return)
    assert dialog.fields["channel"].has_error()
    write("Flyers")
    press(Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.grid.hasFocus()
    write("12")
    press(Key.Key_Return, CONTROL)
    assert kept() == [(MAR, "Flyers", 1_200)]


def test_a_channel_named_again_is_the_same_column(desk: Desk, qtbot: QtBot) -> None:
    spend_of("Flyers", "Web")
    dialog = opened(desk, qtbot, sheet_name="spend")
    assert dialog.add_channel(" WEB ") == 1
    assert [column.title for column in dialog.model.columns] == ["Flyers", "Web"]


def test_names_stay_text(desk: Desk, qtbot: QtBot) -> None:
    plain = Qt.TextFormat.PlainText
    for name in NAUGHTY:
        made = own(name[:60])
        dialog = opened(desk, qtbot, kpi_key=made.key)
        sides = range(dialog.model.columnCount())
        heads = [dialog.model.headerData(side, Qt.Orientation.Horizontal) for side in sides]
        assert made.says.name in heads
        assert [c.text() for c in dialog.findChildren(QLabel) if c.textFormat() != plain] == []


def test_hours_are_typed_by_week_and_person(desk: Desk, qtbot: QtBot) -> None:
    ana = staff.add_staff("Ana Ruiz", now=NOW)
    gone = staff.add_staff("Luis Gil", now=NOW)
    staff.deactivate(gone, now=NOW)
    dialog = opened(desk, qtbot, sheet_name="hours")
    assert [column.title for column in dialog.model.columns] == ["Ana Ruiz"]
    write("38:30")
    press(Key.Key_Up)
    write("40,25 h")
    press(Key.Key_Up)
    write("169")
    press(Key.Key_Up)
    press(Key.Key_Down)
    assert "between 0 and 168" in error(dialog)
    press(Key.Key_Delete)
    press(Key.Key_Return, CONTROL)
    assert [tuple(week) for week in typed_figures.hours(*YEAR)] == [
        (ana, date(2026, 3, 9), 2_415),
        (ana, date(2026, 3, 16), 2_310),
    ]


def test_who_left_keeps_the_hours_that_were_typed(desk: Desk, qtbot: QtBot) -> None:
    gone = staff.add_staff("Luis Gil", now=NOW)
    typed_figures.set_hours({(gone, date(2026, 3, 2)): 600}, now=NOW)
    staff.deactivate(gone, now=NOW)
    dialog = opened(desk, qtbot, sheet_name="hours")
    assert cell(dialog, "2–8 Mar 2026", "Luis Gil") == "10"


def test_earlier_periods_come_on_demand_and_typed_text_stays(desk: Desk, qtbot: QtBot) -> None:
    spend_of("Flyers")
    dialog = opened(desk, qtbot, sheet_name="spend")
    write("9")
    before = len(dialog.model.sheet.rows)
    qtbot.mouseClick(dialog.earlier, Qt.MouseButton.LeftButton)
    assert len(dialog.model.sheet.rows) == 2 * before
    assert cell(dialog, "March 2026", "Flyers") == "€9.00"
    assert dialog.grid.currentIndex().row() == before - 1


def test_what_was_typed_and_not_saved_is_offered_the_next_time(desk: Desk, qtbot: QtBot) -> None:
    spend_of("Flyers")
    first = opened(desk, qtbot, sheet_name="spend")
    write("9")
    press(Key.Key_Return)
    first.add_channel("Radio")
    write("1oo")
    press(Key.Key_Up)
    press(Key.Key_Escape)
    assert not first.isVisible()
    again = opened(desk, qtbot, sheet_name="spend")
    again.drafts.go_on()
    assert cell(again, "March 2026", "Flyers") == "€9.00"
    assert cell(again, "March 2026", "Radio") == "1oo"
    assert kept() == []


def test_a_sheet_without_columns_says_what_it_needs(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, sheet_name="hours")
    assert "people who work here" in dialog.nothing.text()
    press(Key.Key_Return, CONTROL)
    assert desk.toasts == []


def test_editing_a_cell_begins_with_what_stands_there_and_changes_nothing_by_itself(
    desk: Desk, qtbot: QtBot
) -> None:
    typed_figures.set_spend({(MAR, "Flyers"): 123_456}, now=NOW)
    dialog = opened(desk, qtbot, sheet_name="spend")
    press(Key.Key_F2)
    (editor,) = dialog.grid.findChildren(QLineEdit)
    assert editor.text() == "€1,234.56"
    press(Key.Key_Return)
    assert dialog.model.changes == {}


def test_the_sample_is_filled_in(desk: Desk, qtbot: QtBot) -> None:
    made = FiguresDialog.sample(desk.ctx)
    qtbot.addWidget(made)
    assert isinstance(made.grid, FigureGrid)
    assert "1oo" in error(made)

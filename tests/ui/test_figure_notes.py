"""Beside typed figures: what lacks one, what is noted, and what finished training offers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionViewItem

from cxdesk.domain.actions import ActionDraft, ActionKind
from cxdesk.domain.kpi import Unit
from cxdesk.domain.periods import Grain
from cxdesk.services import actions, own_indicators, shop
from tests.factories import NOW
from tests.ui import counter_desk
from tests.ui.counter_desk import Desk, press
from tests.ui.test_figures_dialog import (
    CONTROL,
    FEB,
    JAN,
    MAR,
    YEAR,
    cell,
    desk,
    error,
    opened,
    own,
    write,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

__all__ = ["desk"]
Key = Qt.Key


def test_the_keyboard_begins_at_the_first_month_without_a_value(desk: Desk, qtbot: QtBot) -> None:
    """December and February are typed: January lacks a value, March is not over yet."""
    wanted = own()
    given = {date(2025, 12, 1): 5.0, FEB: 6.0}
    own_indicators.set_values({(wanted.id, on): n for on, n in given.items()}, now=NOW)
    dialog = opened(desk, qtbot, kpi_key=wanted.key)
    assert dialog.lacking.text() == "1 period without a value"
    write("7")
    press(Key.Key_Return)
    assert cell(dialog, "January 2026", "Website visits") == "7"
    assert dialog.lacking.isHidden()


def test_f7_walks_the_months_without_a_value(desk: Desk, qtbot: QtBot) -> None:
    wanted = own()
    given = {date(2025, 10, 1): 5.0, date(2025, 12, 1): 6.0}
    own_indicators.set_values({(wanted.id, on): n for on, n in given.items()}, now=NOW)
    dialog = opened(desk, qtbot, kpi_key=wanted.key)
    walked = []
    for _ in range(4):
        walked.append(dialog.model.sheet.rows[dialog.grid.currentIndex().row()].start)
        press(Key.Key_F7)
    assert walked == [date(2025, 11, 1), JAN, FEB, date(2025, 11, 1)]


def test_f4_notes_something_beside_a_value(desk: Desk, qtbot: QtBot) -> None:
    wanted = own()
    own_indicators.set_values({(wanted.id, MAR): 5.0}, now=NOW)
    dialog = opened(desk, qtbot, kpi_key=wanted.key)
    press(Key.Key_F4)
    counter_desk.write("two days closed")
    press(Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.grid.hasFocus()
    assert len(dialog.model.sheet.rows) == 24, "Enter asked for no earlier rows"
    press(Key.Key_Return, CONTROL)
    (value,) = own_indicators.values(wanted.id, *YEAR)
    assert (value.value, value.note) == (5, "two days closed")
    assert desk.toasts == ["Note saved."]


def test_the_note_line_follows_the_keyboard(desk: Desk, qtbot: QtBot) -> None:
    wanted = own()
    own_indicators.set_value(wanted.id, MAR, 5.0, note="fair", now=NOW)
    dialog = opened(desk, qtbot, kpi_key=wanted.key)
    assert dialog.note.text() == "fair"
    assert dialog.model.note_at(dialog.grid.currentIndex()) == "fair"
    press(Key.Key_Up)
    assert dialog.note.text() == ""
    assert not dialog.note.isEnabled()


def test_a_note_goes_when_its_value_is_emptied(desk: Desk, qtbot: QtBot) -> None:
    wanted = own()
    own_indicators.set_value(wanted.id, MAR, 5.0, note="fair", now=NOW)
    opened(desk, qtbot, kpi_key=wanted.key)
    press(Key.Key_F4)
    counter_desk.write(" week")
    press(Key.Key_Return)
    press(Key.Key_Delete)
    press(Key.Key_Return, CONTROL)
    assert own_indicators.values(wanted.id, *YEAR) == ()


def test_a_typed_note_is_kept_as_a_draft(desk: Desk, qtbot: QtBot) -> None:
    wanted = own()
    own_indicators.set_value(wanted.id, MAR, 5.0, now=NOW)
    dialog = opened(desk, qtbot, kpi_key=wanted.key)
    press(Key.Key_F4)
    counter_desk.write("fair")
    assert dialog.draft()["notes"] == [["2026-03-01", wanted.id, "fair"]]
    dialog.reject()
    again = opened(desk, qtbot, kpi_key=wanted.key)
    again.drafts.go_on()
    assert again.model.notes() == {(MAR, wanted.id): "fair"}


def test_enter_takes_the_time_of_finished_training(desk: Desk, qtbot: QtBot) -> None:
    wanted = own("Training hours", Unit.SECONDS, adds_up=True)
    draft = ActionDraft(kind=ActionKind.TRAINING, note="First aid", kpi_key="fcr", minutes=90)
    actions.finish_action(actions.add_action(draft, now=NOW), now=NOW)
    dialog = opened(desk, qtbot, kpi_key=wanted.key)
    assert cell(dialog, "March 2026", "Training hours") == "1 h 30 min"
    assert dialog.draft() == {}, "what is offered is not typed"
    press(Key.Key_Return)
    press(Key.Key_Return, CONTROL)
    (value,) = own_indicators.values(wanted.id, *YEAR)
    assert (value.start, value.value) == (MAR, 5_400)


def test_a_closed_day_lacks_no_value(desk: Desk, qtbot: QtBot) -> None:
    """Of Friday 13 to Tuesday 17 March 2026 only Monday is missing while Sundays are closed."""
    hours = {day: [["09:00", "14:00"]] for day in ("mon", "tue", "wed", "thu", "fri", "sat")}
    shop.settings_from_json({"hours": hours}, now=NOW)
    wanted = own("People", grain=Grain.DAY)
    given = (date(2026, 3, 13), date(2026, 3, 14), date(2026, 3, 17))
    own_indicators.set_values({(wanted.id, on): 9.0 for on in given}, now=NOW)
    dialog = opened(desk, qtbot, kpi_key=wanted.key)
    starts = [dialog.model.sheet.rows[row].start for row in dialog.model.lacking(0)]
    assert starts == [date(2026, 3, 16)]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("2,5", "2 h 30 min"),
        ("2:30", "2 h 30 min"),
        ("3", "3 h"),
        ("45 min", "45 min"),
        ("0", "0 min"),
    ],
)
def test_in_a_column_of_hours_a_bare_number_is_hours(
    desk: Desk, qtbot: QtBot, typed: str, shown: str
) -> None:
    wanted = own("Learning", Unit.SECONDS, adds_up=True)
    own_indicators.set_values({(wanted.id, FEB): 7_200.0}, now=NOW)
    dialog = opened(desk, qtbot, kpi_key=wanted.key)
    write(typed)
    press(Key.Key_Return)
    assert cell(dialog, "March 2026", "Learning") == shown


def test_in_a_column_of_minutes_a_bare_number_is_minutes(desk: Desk, qtbot: QtBot) -> None:
    wanted = own("Mean call", Unit.SECONDS)
    own_indicators.set_values({(wanted.id, FEB): 420.0}, now=NOW)
    dialog = opened(desk, qtbot, kpi_key=wanted.key)
    write("6,5")
    press(Key.Key_Return)
    assert cell(dialog, "March 2026", "Mean call") == "6 min 30 s"


def test_the_first_training_is_typed_in_hours_and_the_example_is_one(
    desk: Desk, qtbot: QtBot
) -> None:
    wanted = own("Training hours", Unit.SECONDS, adds_up=True)
    dialog = opened(desk, qtbot, kpi_key=wanted.key)
    write("much")
    press(Key.Key_Return)
    assert "Write it like 2 h 30 min." in error(dialog).replace("\u00a0", " ")
    write("2")
    press(Key.Key_Return)
    assert cell(dialog, "March 2026", "Training hours") == "2 h"


def test_a_cell_without_its_value_says_so_in_a_word(desk: Desk, qtbot: QtBot) -> None:
    """January is missing between December and February; March is not over."""
    wanted = own()
    given = {date(2025, 12, 1): 5.0, FEB: 6.0}
    own_indicators.set_values({(wanted.id, on): n for on, n in given.items()}, now=NOW)
    dialog = opened(desk, qtbot, kpi_key=wanted.key)
    model, said = dialog.model, []
    for line in range(len(model.sheet.rows) - 4, len(model.sheet.rows)):
        option = QStyleOptionViewItem()
        dialog.grid.itemDelegate().initStyleOption(option, model.index(line, 0))
        said.append(option.text)
    assert said == ["5", "missing", "6", ""]
    assert cell(dialog, "January 2026", "Website visits") == "", "it is neither edited nor copied"


def test_the_corner_of_a_noted_cell_is_explained_where_there_is_one(
    desk: Desk, qtbot: QtBot
) -> None:
    wanted = own()
    own_indicators.set_value(wanted.id, MAR, 5.0, now=NOW)
    dialog = opened(desk, qtbot, kpi_key=wanted.key)
    hint = dialog.fields["note"].message
    assert hint.text() == ""
    press(Key.Key_F4)
    counter_desk.write("fair")
    press(Key.Key_Return)
    press(Key.Key_Up)
    assert hint.text() == "A corner in a cell: something is noted there."

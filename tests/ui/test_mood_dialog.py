"""The tap of the week: one key, and Today asks who works here no more; who it was stays here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from cxdesk import words
from cxdesk.domain.own_templates import TEMPLATES
from cxdesk.services import command, mood, own_indicators, staff
from cxdesk.ui import mood_memory
from cxdesk.ui.dialogs.mood import MoodDialog
from cxdesk.ui.dialogs.own_indicator import OwnIndicatorDialog
from cxdesk.ui.figure_sheets import sheet
from cxdesk.ui.screens.today.moods import mood_lines
from tests.factories import DAY, NOW, rows
from tests.ui.conftest import delete_now

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.main_window import MainWindow


@pytest.fixture
def asked(ctx: Context) -> Iterator[str]:
    """The key of the team's mood in a shop of two people, Ana at work."""
    template = next(template for template in TEMPLATES if template.key == "team_mood")
    key = own_indicators.add_indicator(template.draft(words.say), now=NOW)
    ana = staff.add_staff("Ana", initials="AN", now=NOW)
    staff.add_staff("Luis", initials="LU", now=NOW)
    command.acting_staff.set(ana)
    yield key
    command.acting_staff.set(None)
    assert ctx.prefs is not None


def dialog(ctx: Context, qtbot: QtBot, key: str = "") -> MoodDialog:
    made = MoodDialog(ctx, kpi_key=key)
    with qtbot.waitExposed(made):
        made.show()
    return made


def lines(ctx: Context) -> list[str]:
    return [line.key for line in mood_lines(ctx, lambda: None)]


def test_one_key_taps_closes_and_today_asks_no_more(ctx: Context, asked: str, qtbot: QtBot) -> None:
    assert lines(ctx) == ["mood:own_team_mood"]
    made = dialog(ctx, qtbot, asked)
    qtbot.keyClick(made, Qt.Key.Key_4)
    assert not made.isVisible()
    assert rows("own_value", "value, n") == [(4.0, 1)]
    assert lines(ctx) == []
    delete_now(made)


def test_a_click_taps_too(ctx: Context, asked: str, qtbot: QtBot) -> None:
    made = dialog(ctx, qtbot, asked)
    qtbot.mouseClick(made.taps.faces[2], Qt.MouseButton.LeftButton)
    assert rows("own_value", "value, n") == [(2.0, 1)]
    delete_now(made)


def test_other_keys_are_no_taps(ctx: Context, asked: str, qtbot: QtBot) -> None:
    made = dialog(ctx, qtbot, asked)
    for key in (Qt.Key.Key_0, Qt.Key.Key_6, Qt.Key.Key_A):
        qtbot.keyClick(made, key)
    assert made.isVisible()
    assert rows("own_value") == []
    made.close()
    delete_now(made)


def test_who_has_tapped_cannot_do_so_again_and_the_others_can(
    ctx: Context, asked: str, qtbot: QtBot
) -> None:
    (one,) = mood.tapped(now=NOW)
    mood_memory.remember(ctx.prefs, one)
    made = dialog(ctx, qtbot, asked)
    qtbot.keyClick(made, Qt.Key.Key_4)
    assert rows("own_value") == []
    assert made.told.text() == "You have tapped this week at this computer. Thank you."
    made.close()
    delete_now(made)
    command.acting_staff.set(2)
    assert lines(ctx) == ["mood:own_team_mood"]


def test_a_new_week_asks_anew_and_forgets_the_last(ctx: Context, asked: str) -> None:
    (one,) = mood.tapped(now=NOW)
    mood_memory.remember(ctx.prefs, one)
    (next_week,) = mood.tapped(now=NOW + 7 * DAY)
    assert not mood_memory.has_tapped(ctx.prefs, next_week)
    command.acting_staff.set(2)
    mood_memory.remember(ctx.prefs, next_week)
    assert not mood_memory.has_tapped(ctx.prefs, one)


def test_not_this_week_is_heard(ctx: Context, asked: str) -> None:
    redrawn: list[bool] = []
    (line,) = mood_lines(ctx, lambda: redrawn.append(True))
    line.snooze[0].act()
    assert redrawn == [True]
    assert lines(ctx) == []
    assert rows("own_value") == []


def test_what_is_tapped_has_no_column_to_type_into(ctx: Context, asked: str) -> None:
    assert sheet(ctx, "week").columns == ()


def test_the_template_sets_all_that_a_tap_needs(ctx: Context, qtbot: QtBot) -> None:
    made = OwnIndicatorDialog(ctx)
    made.template.setCurrentIndex(made.template.findData("team_mood"))
    made.choose_template()
    assert not made.unit.isEnabled()
    made.submit()
    (own,) = own_indicators.indicators()
    assert (own.key, own.says.is_tapped) == ("own_team_mood", True)
    delete_now(made)


def test_choosing_taps_sets_the_unit_and_the_week(ctx: Context, qtbot: QtBot) -> None:
    from cxdesk.domain.own import Entry

    made = OwnIndicatorDialog(ctx)
    made.name_field.setText("Energy")
    made.entry.choose(Entry.TAP)
    made.submit()
    (own,) = own_indicators.indicators()
    assert (own.says.grain.value, own.says.floor, own.says.ceiling) == ("week", 1, 5)
    delete_now(made)


def test_a_tap_from_today_takes_its_line_away(window: MainWindow, asked: str, qtbot: QtBot) -> None:
    window.navigate("today")
    screen: Any = window.screens["today"]
    qtbot.waitUntil(lambda: "moods" in screen.list.blocks)
    (row,) = screen.list.blocks["moods"].rows
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    dialog = window.findChild(MoodDialog)
    assert dialog is not None
    qtbot.keyClick(dialog, Qt.Key.Key_5)
    qtbot.waitUntil(lambda: "moods" not in screen.list.blocks)
    assert rows("own_value", "value, n") == [(5.0, 1)]


def test_no_face_looks_chosen_and_enter_leaves_without_a_tap(
    ctx: Context, asked: str, qtbot: QtBot
) -> None:
    made = dialog(ctx, qtbot, asked)
    assert not any(face.hasFocus() for face in made.taps.faces.values())
    qtbot.keyClick(made, Qt.Key.Key_Return)
    assert not made.isVisible()
    assert rows("own_value") == []
    delete_now(made)

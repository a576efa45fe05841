"""The running program: its windows, other shops, language and look, who works, and leaving."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox

from cxdesk import words
from cxdesk.domain.hats import Hat
from cxdesk.domain.staff import StaffRole
from cxdesk.services import backups, command, hats, pins, shop, staff
from cxdesk.ui import theme, working_staff
from cxdesk.ui.program import Program
from cxdesk.ui.single_instance import raise_other
from tests import factories
from tests.factories import NOW

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def program(qapp: QApplication, empty_shop: Path) -> Iterator[Program]:
    """The program with a window on an empty shop."""
    made = Program(["cxdesk"])
    assert made.open_file(empty_shop)
    made.show_window()
    yield made
    made._drop_window()
    made.speech.speak(words.SOURCE_LANGUAGE)
    made.close()
    command.acting_staff.set(None)
    hats.wear(Hat.OWNER)
    theme.apply(qapp, theme.LIGHT)


def test_second_start_raises_the_first_window(
    program: Program, qtbot: QtBot, empty_shop: Path
) -> None:
    with qtbot.waitSignal(program._instance.raised):
        assert raise_other(empty_shop)


def test_last_file_is_remembered(program: Program, empty_shop: Path) -> None:
    assert program.last_file() == str(empty_shop)


def test_look_changes_while_the_window_is_open(program: Program, qtbot: QtBot) -> None:
    old = program.window
    old.navigate("settings", "look")
    program.appearance.choose("dark")
    qtbot.waitUntil(lambda: program.window is not old)
    assert theme.current() is theme.DARK
    assert program.window.place() == "settings"
    assert program.window.isVisible()
    assert program.prefs.text("look/theme") == "dark"


def test_language_changes_while_the_window_is_open(program: Program, qtbot: QtBot) -> None:
    old = program.window
    shop.settings_from_json({"language": "es"}, now=NOW)
    qtbot.waitUntil(lambda: program.window is not old)
    assert words.language() == "es"
    assert program.window.ctx.format.lang == "es"


def test_changing_the_shop_and_thinking_better_of_it_comes_back(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, empty_shop: Path
) -> None:
    old = program.window
    monkeypatch.setattr(program, "welcome", lambda: False)
    old.other_shop_wanted.emit()
    qtbot.waitUntil(lambda: program.window not in {None, old})
    assert shop.path() == empty_shop
    assert program.window.isVisible()


def test_a_shop_that_cannot_be_opened_again_leads_to_the_question_and_then_to_the_end(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, empty_shop: Path
) -> None:
    asked: list[bool] = []
    told: list[Exception] = []
    ended: list[bool] = []

    def nobody_wants_any() -> bool:
        empty_shop.unlink(missing_ok=True)
        asked.append(True)
        return False

    monkeypatch.setattr(program, "welcome", nobody_wants_any)
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.parent()) or 0)
    monkeypatch.setattr(program.app, "quit", lambda: ended.append(True))
    program.window.other_shop_wanted.emit()
    qtbot.waitUntil(lambda: bool(ended))
    assert program.window is None
    assert len(asked) == 2
    assert told == [None]


def test_changing_the_language_does_not_wait_for_the_work_under_way(
    program: Program, qtbot: QtBot
) -> None:
    gate, got = threading.Event(), []
    program.jobs.run(lambda _progress: gate.wait(10), key="slow", on_done=got.append)
    old = program.window
    shop.settings_from_json({"language": "es"}, now=NOW)
    qtbot.waitUntil(lambda: program.window is not old)
    assert not program.jobs.is_idle()
    gate.set()
    program.jobs.run(lambda _progress: "newer", key="next", on_done=got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert got == ["newer"]


def test_the_file_is_held_until_the_backup_is_whole(
    program: Program, empty_shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, whole, seen = threading.Event(), threading.Event(), []

    def slow_backup(_now: int) -> None:
        begun.set()
        whole.wait(10)
        seen.append(shop.path())

    monkeypatch.setattr(backups, "backup_for_today", slow_backup)
    program.jobs.stop()
    program._day.back_up()
    assert begun.wait(5)
    QTimer.singleShot(0, whole.set)
    program._drop_window()
    program.close()
    assert seen == [empty_shop]


def test_with_the_backup_of_a_day_old_images_are_forgotten(program: Program) -> None:
    factories.customer("Ana Prieto", now=NOW - 400 * factories.DAY)
    program._day._on_backup_done(True)
    assert factories.rows("change", '"before", "after"') == [(None, None)]


def test_another_shop_is_shown_in_the_same_program(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, demo_shop: Path
) -> None:
    old = program.window
    monkeypatch.setattr(program, "welcome", lambda: program.open_file(demo_shop))
    old.other_shop_wanted.emit()
    qtbot.waitUntil(lambda: program.window not in {None, old})
    assert shop.path() == demo_shop
    assert program.last_file() == str(demo_shop)


def test_name_of_the_shop_does_not_rebuild_the_window(program: Program, qtbot: QtBot) -> None:
    old = program.window
    shop.settings_from_json({"name": "Lúa"}, now=NOW)
    qtbot.waitUntil(lambda: old.rail._shop.full_text() == "Lúa")
    assert program.window is old


def test_who_worked_last_works_again(program: Program) -> None:
    staff.add_staff("Ana", now=NOW)
    luis = staff.add_staff("Luis", now=NOW)
    working_staff.take_over(program.prefs, luis)
    command.acting_staff.set(None)
    working_staff.choose(program.prefs)
    assert command.acting_staff.get() == luis


def test_the_counters_hat_is_left_behind_with_its_shop(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, empty_shop: Path
) -> None:
    ana = staff.add_staff("Ana", role=StaffRole.OWNER, now=NOW)
    pins.set_pin(ana, "2468", now=NOW)
    pins.begin()
    command.acting_staff.set(ana)
    old, seen = program.window, []

    def look_round() -> bool:
        seen.append((hats.worn(), command.acting_staff.get()))
        return program.open_file(empty_shop)

    monkeypatch.setattr(program, "welcome", look_round)
    old.other_shop_wanted.emit()
    qtbot.waitUntil(lambda: program.window not in {None, old})
    assert seen == [(Hat.OWNER, None)]
    assert hats.worn() is Hat.COUNTER


def test_who_works_in_one_shop_is_not_taken_for_somebody_of_another(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, demo_shop: Path
) -> None:
    staff.add_staff("Ana", now=NOW)
    luis = staff.add_staff("Luis", now=NOW)
    working_staff.take_over(program.prefs, luis)
    here, old = shop.path(), program.window
    monkeypatch.setattr(program, "welcome", lambda: program.open_file(demo_shop))
    old.other_shop_wanted.emit()
    qtbot.waitUntil(lambda: program.window not in {None, old})
    first = staff.staff()[0].id
    assert first != luis
    assert command.acting_staff.get() == first
    other = program.window
    monkeypatch.setattr(program, "welcome", lambda: program.open_file(here))
    other.other_shop_wanted.emit()
    qtbot.waitUntil(lambda: program.window not in {None, other})
    assert command.acting_staff.get() == luis


def test_who_leaves_the_shop_no_longer_signs_and_signs_again_when_that_is_undone(
    program: Program,
) -> None:
    people = [staff.add_staff(name, now=NOW) for name in ("Ana", "Luis", "Eva")]
    working_staff.take_over(program.prefs, people[1])
    staff.deactivate(people[1], now=NOW)
    assert command.acting_staff.get() is None
    command.acting_staff.set(people[1])
    command.undo(now=NOW)
    assert command.acting_staff.get() == people[1]


def test_the_only_person_of_a_shop_works_without_being_chosen(program: Program) -> None:
    ana = staff.add_staff("Ana", now=NOW)
    assert command.acting_staff.get() == ana

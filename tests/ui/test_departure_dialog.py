"""Somebody leaves: the only owner is refused, others are asked what becomes of their work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from cxdesk.domain.staff import StaffRole
from cxdesk.services import cases, command, staff
from cxdesk.ui.dialogs.departure import DepartureDialog
from tests.factories import NOW, open_case, rows

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow
    from cxdesk.ui.screens.settings.people_page import PeoplePage


@pytest.fixture
def page(window: MainWindow) -> PeoplePage:
    window.navigate("settings", "people")
    found: PeoplePage = window.screens["settings"].pages["people"]  # type: ignore[attr-defined]
    return found


def _left(page: PeoplePage, name: str) -> None:
    page.show_saved()
    told = f"{name} no longer works here"
    next(b for b in page.findChildren(QPushButton) if b.accessibleName() == told).click()


def test_the_only_owner_is_refused_and_not_asked_about(
    page: PeoplePage, window: MainWindow
) -> None:
    staff.add_staff("Ana Prieto", role=StaffRole.OWNER, now=NOW)
    staff.add_staff("Luis Gil", now=NOW)
    _left(page, "Ana Prieto")
    said = [label.text() for label in page.fields["name"].findChildren(QLabel)]
    assert any("Make another person an owner first" in text for text in said)
    assert window.findChild(DepartureDialog) is None
    assert len(staff.staff()) == 2


def test_who_is_working_lets_another_take_over_before_leaving(
    page: PeoplePage, window: MainWindow
) -> None:
    staff.add_staff("Ana Prieto", role=StaffRole.OWNER, now=NOW)
    luis = staff.add_staff("Luis Gil", now=NOW)
    command.acting_staff.set(luis)
    _left(page, "Luis Gil")
    said = [label.text() for label in page.fields["name"].findChildren(QLabel)]
    assert any("Let another one take over first, with F9." in text for text in said)
    assert window.findChild(DepartureDialog) is None


def test_who_leaves_is_asked_about_and_escape_keeps_them(
    page: PeoplePage, window: MainWindow, qtbot: QtBot
) -> None:
    staff.add_staff("Ana Prieto", now=NOW)
    _left(page, "Ana Prieto")
    form = window.findChild(DepartureDialog)
    assert form is not None
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert len(staff.staff()) == 1


def test_what_is_open_is_handed_over_by_keys_and_undo_gives_it_back(
    page: PeoplePage, window: MainWindow, qtbot: QtBot
) -> None:
    ana, luis = staff.add_staff("Ana Prieto", now=NOW), staff.add_staff("Luis Gil", now=NOW)
    cases.assign(open_case(), ana, now=NOW)
    command.acting_staff.set(luis)
    _left(page, "Ana Prieto")
    form = window.findChild(DepartureDialog)
    assert form is not None
    assert form.fields["hand_to"].label.text() == "&Hand 1 open case and 1 task over to"
    qtbot.keyClick(form.hand_to, Qt.Key.Key_Down)
    qtbot.keyClick(form.hand_to, Qt.Key.Key_Return)
    assert rows("cases", "owner_id") == rows("task", "owner_id") == [(luis,)]
    assert window.toast_text() == "Ana Prieto no longer works here"
    window.ctx.undo()
    assert rows("cases", "owner_id") == rows("task", "owner_id") == [(ana,)]
    assert len(staff.staff()) == 2

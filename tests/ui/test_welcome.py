"""The first run: a shop is made, the demo shop is tried, a file is opened, a goal is begun."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from cxdesk import paths
from cxdesk.domain.errors import OutsideError
from cxdesk.domain.shop import CHOSEN
from cxdesk.domain.staff import StaffRole
from cxdesk.services import shop, staff
from cxdesk.ui.dialogs.welcome import WelcomeDialog
from cxdesk.ui.program import Program

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Capture = pytest.CaptureFixture[str]
NOW = 1_773_831_600
ROOT = Path(__file__).resolve().parents[2]


def _no_context(make: Callable[[], Context]) -> Context:
    made = make()
    shop.close_shop()
    return made


@pytest.fixture
def welcome(
    make_context: Callable[[], Context], open_empty_shop: Path, qtbot: QtBot
) -> WelcomeDialog:
    dialog = WelcomeDialog(_no_context(make_context))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_welcome_makes_a_shop_with_its_first_person(welcome: WelcomeDialog) -> None:
    welcome._name.setText("Ferretería Lúa")
    welcome._person.setText("Ana Martín")
    welcome._country.setCurrentIndex(welcome._country.findData("MX"))
    welcome._language.setCurrentIndex(welcome._language.findData("es"))
    welcome.submit()
    assert welcome.result() == QDialog.DialogCode.Accepted
    assert welcome.path == paths.default_shop_file()
    made = shop.current()
    assert (made.name, made.currency, made.language) == ("Ferretería Lúa", "MXN", "es")
    assert made.time_zone == "America/Mexico_City"
    (ana,) = staff.staff()
    assert (ana.initials, ana.role) == ("AM", StaffRole.OWNER)


def test_welcome_puts_what_worries_in_front_of_the_board(welcome: WelcomeDialog) -> None:
    """Slow answers: first response time, waiting time and cases per person, then the usual ones."""
    welcome._name.setText("Lúa")
    welcome._worry.setCurrentIndex(welcome._worry.findData("slow"))
    welcome.submit()
    chosen = shop.current().chosen
    assert chosen[:4] == ("first_response_time", "waiting_time", "cases_per_agent", "nps")
    assert len(chosen) == 12
    assert welcome.worry() == "slow"


def test_without_a_worry_the_board_is_the_usual_one(welcome: WelcomeDialog) -> None:
    welcome._name.setText("Lúa")
    welcome.submit()
    assert shop.current().chosen == CHOSEN
    assert welcome.worry() == ""


def test_a_shop_just_made_begins_the_goal_of_its_worry_once(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, open_empty_shop: Path
) -> None:
    asked: list[tuple[str, str]] = []
    made = Program(["cxdesk"])

    def choose(dialog: WelcomeDialog) -> int:
        dialog.path, dialog._made_for = open_empty_shop, "sales"
        return int(QDialog.DialogCode.Accepted)

    class Window:
        def open_dialog(self, name: str, *, worry: str) -> None:
            asked.append((name, worry))

    monkeypatch.setattr(WelcomeDialog, "exec", choose)
    assert made.welcome()
    monkeypatch.setattr(made, "window", Window())
    made._begin_goal()
    made._begin_goal()
    monkeypatch.setattr(made, "window", None)
    assert asked == [("goal", "sales")]


def test_enter_in_the_empty_first_field_asks_for_the_name(
    welcome: WelcomeDialog, qtbot: QtBot
) -> None:
    qtbot.keyClick(welcome._name, Qt.Key.Key_Return)
    assert welcome.fields["name"].message.text().startswith("Write the name of the shop.")
    assert not paths.default_shop_file().exists()
    welcome._name.setText("Lúa")
    qtbot.keyClick(welcome._name, Qt.Key.Key_Return)
    assert shop.current().name == "Lúa"


def test_welcome_makes_no_shop_for_a_name_that_is_too_long(welcome: WelcomeDialog) -> None:
    welcome._name.setText("Lúa")
    welcome._person.setText("x" * 2000)
    welcome.submit()
    assert welcome.fields["person"].has_error()
    assert not paths.default_shop_file().exists()


def test_welcome_never_writes_over_a_shop(welcome: WelcomeDialog) -> None:
    place = paths.default_shop_file()
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(b"mine")
    welcome._name.setText("Lúa")
    welcome.submit()
    assert place.read_bytes() == b"mine"
    assert welcome.path == place.with_name("shop-2.cxdesk")


def test_welcome_opens_the_demo_shop_that_is_there(welcome: WelcomeDialog) -> None:
    place = paths.data_dir() / "demo.cxdesk"
    place.touch()
    welcome.demo_button.click()
    assert welcome.path == place


def test_welcome_makes_the_demo_shop_in_a_process_of_its_own(
    welcome: WelcomeDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = "import sys, pathlib; pathlib.Path(sys.argv[2]).touch()"
    monkeypatch.setattr(paths, "job_command", lambda: [sys.executable, "-c", code])
    with qtbot.waitSignal(welcome.accepted):
        welcome.demo_button.click()
        assert not welcome.demo_button.isEnabled()
    assert welcome.path == paths.data_dir() / "demo.cxdesk"
    assert welcome.path.exists()


def test_demo_shop_that_cannot_be_made_is_told_once(
    welcome: WelcomeDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Exception] = []
    welcome.ctx.show_error = told.append
    monkeypatch.setattr(paths, "job_command", lambda: [sys.executable, "-c", "raise SystemExit(1)"])
    welcome.demo_button.click()
    qtbot.waitUntil(lambda: bool(told))
    assert [type(error) for error in told] == [OutsideError]
    assert welcome.demo_button.isEnabled()
    assert welcome.path is None


def test_welcome_says_when_a_name_is_too_long(welcome: WelcomeDialog) -> None:
    welcome._name.setText("x" * 2000)
    welcome.submit()
    assert welcome.fields["name"].has_error()
    assert welcome.path is None

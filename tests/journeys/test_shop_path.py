"""The whole path of the product in one window: file → customer → answers → goal → chart → paper."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cxdesk import words
from cxdesk.services import command, finding, shop, timeline
from cxdesk.ui import file_dialogs, theme
from cxdesk.ui.context import Context
from cxdesk.ui.format import Format
from cxdesk.ui.hub import Hub
from cxdesk.ui.jobs import Jobs
from cxdesk.ui.language import load_translators
from cxdesk.ui.main_window import MainWindow
from cxdesk.ui.prefs import Prefs
from cxdesk.ui.widgets.kpi_card import KpiCardView
from tests.factories import NOW, TODAY
from tests.ui.conftest import delete_now
from tests.ui.counter_desk import press, write
from tests.ui.opened import opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PURCHASES = {
    "en": "purchase id,customer id,name,date,amount\nT1,7,Carmen Núñez,2026-03-02,38.90\n",
    "es": "compra;cliente;nombre;fecha;importe\nT1;7;Carmen Núñez;02/03/2026;38,90\n",
}
# Three promoters, one passive, one detractor: NPS 100·(3 − 1)/5 = 40.
SCORES = ("9", "10", "9", "8", "3")
WORDS = {
    "en": {"nps": "NPS", "goals": "Goals at a glance", "revenue": "€38.90"},
    "es": {"nps": "NPS", "goals": "Objetivos de un vistazo", "revenue": "38,90"},
}


@pytest.fixture(params=["en", "es"])
def lang(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The language of the window, with its translators installed."""
    chosen = str(request.param)
    words.set_language(chosen)
    translators = load_translators(chosen)
    assert chosen == "en" or translators, "no compiled translations: run build/dev.py setup"
    for translator in translators:
        qapp.installTranslator(translator)
    yield chosen
    for translator in translators:
        qapp.removeTranslator(translator)


@pytest.fixture
def window(
    lang: str, qapp: QApplication, empty_shop: Path, tmp_path: Path, qtbot: QtBot
) -> Iterator[MainWindow]:
    """The window on a shop whose purchases came in from a file."""
    bring_in(empty_shop, tmp_path / "ventas.csv", lang)
    theme.apply(qapp, theme.LIGHT)
    shop.open_shop(empty_shop, now=NOW)
    errors: list[Exception] = []
    ctx = Context(
        hub=Hub(),
        jobs=Jobs(shop.worker_connection),
        prefs=Prefs(tmp_path / "prefs.ini"),
        theme=theme.LIGHT,
        now=lambda: NOW,
        today=lambda: TODAY,
        format=Format(lang, "EUR", "ES", zone="Europe/Madrid", today=TODAY),
        show_error=errors.append,
    )
    ctx.hub.plug_into(command.listeners)
    made = MainWindow(ctx)
    made.restore_state()
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()
    delete_now(made)
    ctx.hub.unplug_from(command.listeners)
    assert ctx.jobs.stop()
    assert errors == []


def bring_in(shop_file: Path, source: Path, lang: str) -> None:
    source.write_text(PURCHASES[lang], encoding="cp1252")
    command_line = [sys.executable, "-m", "cxdesk", "--file", str(shop_file), "import"]
    done = subprocess.run(
        [*command_line, str(source), "--into", "purchases"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | {"LANG": f"{lang}_ES.UTF-8"},
        check=False,
    )
    assert done.returncode == 0, done.stderr


def keyed(qtbot: QtBot, dialog: QDialog | None) -> Any:
    """The dialog once it has the keys."""
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget()))
    return dialog


def back_in(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the form is gone and the window has the keys again."""
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)

    def is_active() -> bool:
        window.activateWindow()  # without a window manager a form that goes takes the keys along
        return window.isActiveWindow()

    qtbot.waitUntil(is_active)


def log_interaction(window: MainWindow, qtbot: QtBot) -> None:
    """F2, part of the name, Shift+Enter, what happened, solved, Enter."""
    qtbot.keyClick(window, Key.Key_F2)
    qtbot.keyClicks(window.counter_bar, "nunez")
    qtbot.keyClick(window.counter_bar, Key.Key_Return, SHIFT)
    form = opened(qtbot)
    press(Key.Key_Tab)
    assert form.note.hasFocus()
    write("wants the same blue")
    press(Key.Key_F5)
    press(Key.Key_Return)
    back_in(window, qtbot)


def record_answers(window: MainWindow, qtbot: QtBot) -> None:
    """Ctrl+R, the score, Enter: for nobody in particular."""
    for score in SCORES:
        qtbot.keyClick(window, Key.Key_R, CTRL)
        opened(qtbot)
        write(score)
        press(Key.Key_Return)
        back_in(window, qtbot)


def set_goal(window: MainWindow, qtbot: QtBot) -> None:
    form = keyed(qtbot, window.open_dialog("goal", kpi_key="nps"))
    qtbot.waitUntil(form.steps.measurable.start.is_known)
    form.steps.timely.set_deadline(date(2026, 12, 31))
    form.go_to(2)
    form.steps.attainable.target.setFocus()
    write("60")
    for _ in range(4):
        form.submit()
    back_in(window, qtbot)


def nps_card(window: MainWindow) -> KpiCardView | None:
    cards = window.screens["indicators"].board.cards()  # type: ignore[attr-defined]
    found = [c for c in cards if isinstance(c, KpiCardView) and c.card.kpi.key == "nps"]
    return found[0] if found else None


def check_logged() -> None:
    who = finding.find_customers("Núñez")[0].id
    lines = timeline.timeline(who, kind="interaction")
    assert [line.text for line in lines] == ["wants the same blue"]


def check_card(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Key.Key_5, CTRL)
    assert window.place() == "indicators"
    qtbot.waitUntil(lambda: nps_card(window) is not None and not window.ctx.jobs.is_busy())
    made = nps_card(window)
    assert made is not None
    assert (made.card.current.value, made.card.current.n) == (40, 5)


def check_chart(window: MainWindow, qtbot: QtBot) -> None:
    screen: Any = window.screens["indicators"]
    screen.open_indicator("nps")
    qtbot.waitUntil(lambda: screen.stack.currentWidget() is screen.page)
    chart = screen.page.chart.chart
    assert chart.points[-1].value == 40
    assert [step.y for step in chart.targets] == [60]
    assert chart.path[-1] == (date(2026, 12, 31).toordinal(), 60)


def print_report(window: MainWindow, qtbot: QtBot) -> None:
    window.navigate("report")
    report: Any = window.screens["report"]
    report.period.set_span(date(2026, 3, 1), date(2026, 3, 18))
    qtbot.waitUntil(lambda: bool(report.pages.pages()) and not window.ctx.jobs.is_busy())
    report.export_pdf()


def test_from_a_file_to_the_paper(
    window: MainWindow, lang: str, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log_interaction(window, qtbot)
    check_logged()
    record_answers(window, qtbot)
    check_card(window, qtbot)
    set_goal(window, qtbot)
    check_chart(window, qtbot)

    paper = tmp_path / "march.pdf"
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_args: paper)
    print_report(window, qtbot)
    text = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(paper).pages)
    assert "+40" in text
    for word in WORDS[lang].values():
        assert word in text

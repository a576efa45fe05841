"""The real window on a small shop, in English and in Spanish, and hands at its keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk import words
from cxdesk.services import command, shop
from cxdesk.ui import theme
from cxdesk.ui.context import Context
from cxdesk.ui.format import Format
from cxdesk.ui.hub import Hub
from cxdesk.ui.jobs import Jobs
from cxdesk.ui.language import load_translators
from cxdesk.ui.main_window import MainWindow
from cxdesk.ui.prefs import Prefs
from tests.factories import NOW, TODAY
from tests.journeys.keyboard import Hands
from tests.ui.conftest import delete_now

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture(params=["en", "es"])
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The language of the window, with its translators installed."""
    chosen = str(request.param)
    words.set_language(chosen)
    translators = load_translators(chosen)
    for translator in translators:
        qapp.installTranslator(translator)
    yield chosen
    for translator in translators:
        qapp.removeTranslator(translator)


@pytest.fixture
def hands(
    spoken: str, qapp: QApplication, empty_shop: Path, tmp_path: Path, qtbot: QtBot
) -> Iterator[Hands]:
    """Hands at the window on an empty shop; the clock stands still."""
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
        format=Format(spoken, "EUR", "ES", zone="Europe/Madrid", today=TODAY),
        show_error=errors.append,
    )
    ctx.hub.plug_into(command.listeners)
    made = MainWindow(ctx)
    made.restore_state()
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield Hands(made, qtbot)
    made.close()
    delete_now(made)
    ctx.hub.unplug_from(command.listeners)
    assert ctx.jobs.stop()
    assert errors == []

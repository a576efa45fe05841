"""Fixtures of the window: a context on an open shop, the look applied once, a shown window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from cxdesk.services import command, shop
from cxdesk.ui import theme
from cxdesk.ui.context import Context
from cxdesk.ui.format import Format
from cxdesk.ui.hub import Hub
from cxdesk.ui.jobs import Jobs
from cxdesk.ui.main_window import MainWindow
from cxdesk.ui.prefs import Prefs
from tests.factories import NOW, TODAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot


def delete_now(widget: QWidget) -> None:
    """Delete a widget with its timers before the shop file closes."""
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


@pytest.fixture
def look(qapp: QApplication) -> theme.Theme:
    """The light look on the whole program."""
    theme.apply(qapp, theme.LIGHT)
    return theme.LIGHT


@pytest.fixture
def make_context(look: theme.Theme, tmp_path: Path) -> Iterator[Callable[[], Context]]:
    """Makes a context on the shop that is open, with the hub listening to commands."""
    made: list[Context] = []
    errors: list[Exception] = []

    def make() -> Context:
        saved = shop.current()
        fmt = Format("en", saved.currency, saved.country, zone=saved.time_zone, today=TODAY)
        ctx = Context(
            hub=Hub(),
            jobs=Jobs(shop.worker_connection),
            prefs=Prefs(tmp_path / "prefs.ini"),
            theme=look,
            now=lambda: NOW,
            today=lambda: TODAY,
            format=fmt,
            show_error=errors.append,
        )
        ctx.hub.plug_into(command.listeners)
        made.append(ctx)
        return ctx

    yield make
    for ctx in made:
        ctx.hub.unplug_from(command.listeners)
        assert ctx.jobs.stop()
    assert errors == []


@pytest.fixture
def ctx(make_context: Callable[[], Context], open_empty_shop: Path) -> Context:
    """A context on an empty shop."""
    return make_context()


@pytest.fixture
def window(ctx: Context, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on an empty shop, shown."""
    made = MainWindow(ctx)
    made.restore_state()
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()
    delete_now(made)

"""A window that types into the interaction form and then waits to be killed."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesk.services import shop
from cxdesk.ui import theme
from cxdesk.ui.context import Context
from cxdesk.ui.format import Format
from cxdesk.ui.hub import Hub
from cxdesk.ui.jobs import Jobs
from cxdesk.ui.main_window import MainWindow
from cxdesk.ui.prefs import Prefs
from cxdesk.ui.typed_ahead import TypedAhead
from tests.factories import NOW, TODAY


def main(shop_file: Path, text: str) -> None:
    """Open the shop, open the form, type, say so, and go on for ever."""
    app = QApplication([])
    theme.apply(app, theme.LIGHT)
    shop.open_shop(shop_file, now=NOW)
    ctx = Context(
        hub=Hub(),
        jobs=Jobs(shop.worker_connection),
        prefs=Prefs(shop_file.with_suffix(".ini")),
        theme=theme.LIGHT,
        now=lambda: NOW,
        today=lambda: TODAY,
        format=Format("en", "EUR", "ES", zone="Europe/Madrid", today=TODAY),
    )
    window = MainWindow(ctx)
    window.restore_state()
    window.show()
    form = window.open_dialog("interaction")
    assert form is not None

    def type_it() -> None:
        form.activateWindow()
        if form.findChildren(TypedAhead):
            QTimer.singleShot(50, type_it)
            return
        QTest.keyClicks(form.note, text)
        print("typed", flush=True)

    QTimer.singleShot(200, type_it)
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])

"""Pictures of every screen and dialog of a demo shop, drawn offscreen, for reviewing the looks.

``python -m cxdesk.ui.screenshots OUT [--lang es] [--theme dark] [--size 1366x768]``
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from datetime import date
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.domain.shop import Shop
from cxdesk.services import backups, shop, staff
from cxdesk.services.command import acting_staff

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QTranslator
    from PySide6.QtWidgets import QApplication, QWidget

    from cxdesk.ui.context import Context
    from cxdesk.ui.main_window import MainWindow

TODAY = date(2026, 11, 21)
NOW = 1795257720  # that day, 11:42 in Madrid
SEED = 1
SETTLE_MS = 300
NESTED = 8  # more layouts than lie within each other anywhere
LONGEST_WAIT_MS = 8000


def main(argv: Sequence[str] | None = None) -> int:
    """Draw all pictures into a folder and list them."""
    options = _parse(sys.argv[1:] if argv is None else argv)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if sys.platform == "win32":  # offscreen does not look for the system's fonts there
        os.environ.setdefault("QT_QPA_FONTDIR", str(Path(os.environ["WINDIR"]) / "Fonts"))
    from PySide6.QtWidgets import QApplication

    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    ratio = app.devicePixelRatio()
    width, height = (ceil(int(part) / ratio) for part in options.size.split("x"))
    pictures = Pictures(app, Path(options.out), size=(width, height))
    pictures.speak(options.lang)
    pictures.look(options.theme)
    for place in pictures.draw_all():
        sys.stdout.write(f"{place}\n")
    return 0


class Pictures:
    """Draws the demo shop, then an empty one, in one language and look."""

    def __init__(self, app: QApplication, out: Path, *, size: tuple[int, int]) -> None:
        self._app, self._out, self._size = app, out, size
        self._made: list[Path] = []
        self._translators: list[QTranslator] = []
        out.mkdir(parents=True, exist_ok=True)

    def speak(self, lang: str) -> None:
        """Use a language for everything drawn from now on."""
        from cxdesk.ui.language import load_translators

        words.set_language(lang)
        self._translators = load_translators(lang)
        for translator in self._translators:
            self._app.installTranslator(translator)

    def look(self, name: str) -> None:
        """Use the light or the dark theme."""
        from cxdesk.ui import theme

        theme.apply(self._app, theme.THEMES[name])

    def draw_all(self) -> list[Path]:
        """Every screen and dialog with data, every screen without; the files made."""
        from cxdesk.services import demo

        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "demo.cxdesk"
            demo.make_demo(file, today=TODAY, seed=SEED, lang=words.language())
            shop.open_shop(file, now=NOW)
            self._draw_full(Path(folder))
            shop.close_shop()
            empty = Path(folder) / "empty.cxdesk"
            settings = Shop(name="Ferretería Lúa", language=words.language())
            shop.create(empty, settings, now=NOW)
            self._draw_empty(Path(folder))
            shop.close_shop()
        return self._made

    def _draw_full(self, folder: Path) -> None:
        from cxdesk.ui.dialogs import DIALOGS
        from cxdesk.ui.screens import HALVES, SCREENS

        backups.backup_for_today(NOW - 9600)
        acting_staff.set(min((member.id for member in staff.staff()), default=None))
        window = self._window(folder)
        for screen in (*SCREENS, *HALVES):
            window.navigate(screen.key)
            self._settle(window.ctx)
            self._keep(window, screen.key)
            for name, record in screen.samples(window.ctx):
                window.screens[screen.key].show_record(record)
                self._settle(window.ctx)
                if name:
                    self._keep(window, f"{screen.key}-{name}")
        self._draw_counter_bar(window)
        for dialog in DIALOGS:
            for name, sample in dialog.states(window.ctx):
                if sample is not None:
                    self._keep_dialog(sample, f"dialog-{name}")
        self._draw_kiosk(window.ctx)
        self._leave(window)

    def _draw_kiosk(self, ctx: Context) -> None:
        from cxdesk.ui.kiosk.samples import samples

        for name, drawn in samples(ctx):
            self._keep(drawn, name)

    def _draw_empty(self, folder: Path) -> None:
        from cxdesk.ui.screens import HALVES, SCREENS

        acting_staff.set(None)
        window = self._window(folder)
        for screen in (*SCREENS, *HALVES):
            window.navigate(screen.key)
            self._settle(window.ctx)
            self._keep(window, f"{screen.key}-empty")
        self._leave(window)

    def _draw_counter_bar(self, window: MainWindow) -> None:
        from cxdesk.ui import actions
        from cxdesk.ui.screens import SCREENS

        window.navigate(SCREENS[0].key)
        window.counter_bar.setFocus()
        window.counter_bar.setText("ma")
        window.counter_bar.start()
        window.counter_bar.deselect()
        self._keep(window, "counter-bar")
        window.counter_bar.setText("zzzz")
        window.counter_bar.start()
        self._keep(window, "counter-bar-none")
        window.counter_bar.close_answers()
        window.toast(window.ctx.say(actions.NEW[1].text), window.ctx.undo)
        self._keep(window, "toast")

    def _window(self, folder: Path) -> MainWindow:
        from cxdesk.ui.context import Context
        from cxdesk.ui.format import Format
        from cxdesk.ui.hub import Hub
        from cxdesk.ui.jobs import Jobs
        from cxdesk.ui.main_window import MainWindow
        from cxdesk.ui.prefs import Prefs
        from cxdesk.ui.theme import current

        opened = shop.current()
        fmt = Format(words.language(), opened.currency, opened.country, zone=opened.time_zone)
        fmt.today = TODAY
        jobs = Jobs(shop.worker_connection)
        ctx = Context(
            hub=Hub(),
            jobs=jobs,
            prefs=Prefs(folder / "pictures.ini"),
            theme=current(),
            now=lambda: NOW,
            today=lambda: TODAY,
            format=fmt,
        )
        window = MainWindow(ctx)
        window.resize(*self._size)
        window.show()
        return window

    def _settle(self, ctx: Context | None) -> None:
        """Let jobs end and timers run, as a person would wait before looking."""
        from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QTimer

        deadline, is_over = QDeadlineTimer(LONGEST_WAIT_MS), False
        while True:
            loop = QEventLoop()
            QTimer.singleShot(0 if is_over else SETTLE_MS, loop.quit)
            loop.exec()
            if is_over:
                break
            is_over = ctx is None or not ctx.jobs.is_busy() or deadline.hasExpired()
        for _ in range(NESTED):  # what came last finds its place, from the inside to the outside
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def _keep(self, widget: QWidget, name: str) -> None:
        place = self._out / f"{name}.png"
        widget.grab().save(str(place))
        self._made.append(place)

    def _keep_dialog(self, dialog: QWidget, name: str) -> None:
        dialog.show()
        dialog.adjustSize()
        self._settle(getattr(dialog, "ctx", None))
        self._keep(dialog, name)
        dialog.hide()
        dialog.deleteLater()

    def _leave(self, window: MainWindow) -> None:
        window.ctx.jobs.stop()
        window.hide()
        window.deleteLater()


def _parse(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="screens", description="Draw every screen and dialog.")
    parser.add_argument("out", help="folder for the pictures")
    parser.add_argument("--lang", choices=words.LANGUAGES, default="en")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--size", default="1366x768", help="width x height in pixels of the screen")
    return parser.parse_args(list(argv))


if __name__ == "__main__":
    raise SystemExit(main())

"""The running program: one shop file open in one window, its language, look, jobs and clock."""

from __future__ import annotations

import logging
import os
import signal
import socket
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLibraryInfo, QObject, QSocketNotifier, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QDialog

from cxdesk import paths, words
from cxdesk.domain.errors import OutsideError
from cxdesk.domain.periods import local_date
from cxdesk.services import backups, clock, command, shop, staff
from cxdesk.ui import choices, icons, theme
from cxdesk.ui.context import Context
from cxdesk.ui.errors import Errors
from cxdesk.ui.format import Format
from cxdesk.ui.hub import Hub
from cxdesk.ui.jobs import Jobs
from cxdesk.ui.main_window import MainWindow
from cxdesk.ui.prefs import Prefs
from cxdesk.ui.screen import NEW_DAY
from cxdesk.ui.single_instance import SingleInstance, raise_other

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cxdesk.domain.shop import Shop
    from cxdesk.ui.jobs import Progress

log = logging.getLogger(__name__)
CLOCK_MS = 30_000
WARM_MS = 400
# What the first window does without; the rest is imported when it is first used.
NOT_AT_START = (
    *("pyqtgraph", "numpy", "email", "xml.", "importlib.metadata"),
    *("cxdesk.ui.dialogs.", "cxdesk.ui.pdf", "cxdesk.services.reports"),
    *("cxdesk.ui.screens.indicators", "cxdesk.ui.screens.report", "cxdesk.ui.screens.settings"),
)
FRAME_FIELDS = ("language", "currency", "country", "time_zone")


class Program(QObject):
    """Opens a file, shows the window, and rebuilds it when language or look change."""

    def __init__(self, argv: Sequence[str], *, started_at: float | None = None) -> None:
        super().__init__()
        running = QApplication.instance()
        self.app = running if isinstance(running, QApplication) else QApplication(list(argv))
        self._started_at = time.perf_counter() if started_at is None else started_at
        self.app.setApplicationName("CXDesk")
        self.app.setWindowIcon(icons.app_icon())
        self.prefs = Prefs(paths.data_dir() / "cxdesk.ini")
        self.hub = Hub(self)
        self.jobs = Jobs(shop.worker_connection, self)
        self.window: MainWindow | None = None
        self._translators: list[QTranslator] = []
        self._instance: SingleInstance | None = None
        self._shown_shop: Shop | None = None
        self._speak(self.prefs.text("look/language") or choices.system_language())
        self.errors = Errors(self._format_for(None), self)
        self.jobs.failed.connect(self.errors.show)
        self._apply_look()
        self._connect_system()

    def last_file(self) -> str:
        """The shop file that was opened last on this computer."""
        return self.prefs.text("file/last")

    def run(self, shop_file: Path | None) -> int:
        """Open the file (or ask which), show the window, and stay until it is closed."""
        self.app.setQuitOnLastWindowClosed(False)
        self.errors.install()
        wake = SignalWake(self)
        try:
            self._stay(shop_file)
        finally:
            self.close()
            wake.close()
        return 0

    def _stay(self, shop_file: Path | None) -> None:
        if shop_file is not None and raise_other(shop_file):
            return
        if self.open_file(shop_file) or self.welcome():
            self.show_window()
            self.app.exec()

    def open_file(self, shop_file: Path | None) -> bool:
        """Open a shop file; says why when that fails."""
        if shop_file is None:
            return False
        try:
            shop.open_shop(shop_file, now=clock.now())
        except OutsideError as error:
            self.errors.show(error)
            return False
        self.prefs.set("file/last", str(shop_file.absolute()))
        return True

    def welcome(self) -> bool:
        """Ask which shop, until one is open or nobody wants any."""
        from cxdesk.ui.dialogs.welcome import WelcomeDialog

        while True:
            dialog = WelcomeDialog(self._context(None))
            answer = dialog.exec()
            if answer != QDialog.DialogCode.Accepted or dialog.path is None:
                return False
            if self.open_file(dialog.path):
                return True

    def show_window(self) -> None:
        """Show the window on the open file, where it was left."""
        opened = shop.current()
        self._shown_shop = opened
        self._speak(opened.language or choices.system_language())
        self.prefs.set("look/language", words.language())
        self._choose_staff()
        self.hub.plug_into(command.listeners)
        self._instance = SingleInstance(shop.path(), self)
        self._instance.raised.connect(self._on_instance_raised)
        self._build_window()
        self._clock = QTimer(self, interval=CLOCK_MS)
        self._clock.timeout.connect(self._on_clock_timeout)
        self._clock.start()

    def close(self) -> None:
        """Leave the file: worker ended, listeners gone, lock released."""
        self.jobs.stop()
        self.hub.unplug_from(command.listeners)
        if self._instance is not None:
            self._instance.close()
            self._instance = None
        shop.close_shop()
        self.prefs.save()

    def quit(self) -> None:
        """Close the window as the user would."""
        if self.window is not None:
            self.window.close()
        self.app.quit()

    def set_look(self, choice: str) -> None:
        """Change to light, dark or the system's look, at once."""
        self.prefs.set("look/theme", choice)
        self._apply_look()
        QTimer.singleShot(0, self, self._rebuild)

    def _build_window(self) -> None:
        self.window = MainWindow(self._context(self._shown_shop))
        self.errors.window = self.window
        self.errors.format = self.window.ctx.format
        self.window.left.connect(self._on_window_left)
        self.window.other_shop_wanted.connect(self._on_other_shop_wanted)
        self.window.restore_state()
        self.window.fit_to_screen()
        self._watch = FirstPaint(self.window, self._on_first_paint)
        self.window.show()

    def _rebuild(self) -> None:
        if self.window is None:
            return
        self._drop_window()
        self._shown_shop = shop.current()
        self._speak(self._shown_shop.language or choices.system_language())
        self.prefs.set("look/language", words.language())
        self._build_window()

    def _drop_window(self) -> None:
        """The window goes at once, with its timers; call from outside its own slots."""
        old, self.window = self.window, None
        if old is None:
            return
        old.save_state()
        old.left.disconnect()
        self.hub.changed.disconnect(self._on_hub_changed)
        self.jobs.stop()
        old.hide()
        old.deleteLater()
        self.app.sendPostedEvents(old, QEvent.Type.DeferredDelete)

    def _context(self, opened: Shop | None) -> Context:
        if opened is not None:
            self.hub.changed.connect(self._on_hub_changed)
        fmt = self._format_for(opened)
        return Context(
            hub=self.hub,
            jobs=self.jobs,
            prefs=self.prefs,
            theme=theme.current(),
            now=clock.now,
            today=lambda: local_date(clock.now(), fmt.zone),
            format=fmt,
            show_error=self.errors.show,
            set_look=self.set_look,
        )

    def _format_for(self, opened: Shop | None) -> Format:
        if opened is None:
            return Format(words.language())
        fmt = Format(words.language(), opened.currency, opened.country, zone=opened.time_zone)
        fmt.today = local_date(clock.now(), fmt.zone)
        return fmt

    def _speak(self, lang: str) -> None:
        words.set_language(lang)
        for old in self._translators:
            self.app.removeTranslator(old)
        self._translators = load_translators(words.language())
        for translator in self._translators:
            self.app.installTranslator(translator)

    def _apply_look(self) -> None:
        theme.apply(self.app, theme.chosen(self.prefs.text("look/theme", "system")))

    def _choose_staff(self) -> None:
        people = staff.staff()
        known = {member.id for member in people}
        kept = self.prefs.get("staff/acting")
        acting = kept if kept in known else min(known, default=None)
        command.acting_staff.set(acting if isinstance(acting, int) else None)

    def _connect_system(self) -> None:
        self.app.styleHints().colorSchemeChanged.connect(self._on_color_scheme_changed)
        self.app.commitDataRequest.connect(self._on_commit_data_request)

    def _daily_backup(self, _progress: Progress | None = None) -> bool:
        return backups.backup_for_today(clock.now()) is not None

    def _on_first_paint(self) -> None:
        log.info("First paint after %.0f ms", 1000 * (time.perf_counter() - self._started_at))
        if os.environ.get("CXDESK_BENCH"):
            heavy = sorted(name for name in sys.modules if name.startswith(NOT_AT_START))
            sys.stdout.write(
                f"first paint {time.perf_counter() - self._started_at:.3f} s; heavy {heavy}\n"
            )
            sys.stdout.flush()
            self.quit()
            return
        self.jobs.run(self._daily_backup, key="backup", on_done=self._on_backup_done)
        QTimer.singleShot(WARM_MS, self, warm)

    def _on_backup_done(self, was_made: object) -> None:
        if was_made:
            self.hub.announce(frozenset({"setting"}))

    def _on_clock_timeout(self) -> None:
        if self.window is None:
            return
        fmt = self.window.ctx.format
        today = local_date(clock.now(), fmt.zone)
        if today != fmt.today:
            fmt.today = today
            self.hub.announce(frozenset({NEW_DAY}))
            self.jobs.run(self._daily_backup, key="backup", on_done=self._on_backup_done)

    def _on_hub_changed(self, tables: frozenset[str]) -> None:
        if "setting" not in tables or self._shown_shop is None:
            return
        now = shop.current()
        if any(getattr(now, name) != getattr(self._shown_shop, name) for name in FRAME_FIELDS):
            QTimer.singleShot(0, self, self._rebuild)

    def _on_color_scheme_changed(self) -> None:
        if self.prefs.text("look/theme", "system") == "system":
            self._apply_look()
            QTimer.singleShot(0, self, self._rebuild)

    def _on_commit_data_request(self) -> None:
        if self.window is not None:
            self.window.save_state()

    def _on_instance_raised(self) -> None:
        if self.window is not None:
            self.window.showNormal() if self.window.isMinimized() else self.window.show()
            self.window.raise_()
            self.window.activateWindow()

    def _on_window_left(self) -> None:
        self.app.quit()

    def _on_other_shop_wanted(self) -> None:
        QTimer.singleShot(0, self, self._change_shop)

    def _change_shop(self) -> None:
        """Leave this shop for another one: the window goes, the question comes."""
        before = shop.path()
        self._drop_window()
        self._clock.stop()
        self.close()
        if not self.welcome():
            self.open_file(before)
        self.show_window()


class FirstPaint(QObject):
    """Calls back once, after the window was painted for the first time."""

    def __init__(self, window: MainWindow, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._then = window, then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint event."""
        if event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return super().eventFilter(watched, event)


class SignalWake(QObject):
    """Lets Python see SIGTERM and Ctrl+C at once, while Qt sleeps."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ends = socket.socketpair()
        for end in self._ends:
            end.setblocking(False)
        signal.set_wakeup_fd(self._ends[1].fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._ends[0].fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_notifier_activated)

    def close(self) -> None:
        """Give the signals back."""
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        for end in self._ends:
            end.close()

    def _on_notifier_activated(self) -> None:
        self._ends[0].recv(4096)


def load_translators(lang: str) -> list[QTranslator]:
    """Our words and Qt's own in a language; English needs none."""
    if lang == words.SOURCE_LANGUAGE:
        return []
    ours = paths.resources() / "i18n" / f"cxdesk_{lang}.qm"
    shipped = paths.resources() / "i18n" / f"qtbase_{lang}.qm"
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{lang}.qm"
    found = []
    for place in (ours, shipped if shipped.exists() else qt):
        translator = QTranslator()
        if translator.load(str(place)):
            found.append(translator)
        else:
            log.info("No translation in %s", place.name)
    return found


def warm() -> None:
    """Import what the first chart needs while nobody waits."""
    from cxdesk.ui import chart_view  # noqa: F401

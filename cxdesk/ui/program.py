"""The running program: one shop file open in one window, in the language and look it asks for."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from cxdesk import paths, words
from cxdesk.domain.errors import OutsideError
from cxdesk.domain.periods import local_date
from cxdesk.services import clock, command, shop
from cxdesk.ui import icons, theme, working_staff
from cxdesk.ui.appearance import Appearance
from cxdesk.ui.context import Context
from cxdesk.ui.day import BACKUP, Day
from cxdesk.ui.errors import Errors
from cxdesk.ui.first_paint import FirstPaint, count_ahead, warm
from cxdesk.ui.garbage import GarbageTimer
from cxdesk.ui.hub import OPENED, Hub
from cxdesk.ui.jobs import Jobs
from cxdesk.ui.kiosk.running import end as end_kiosk
from cxdesk.ui.language import OWN_LANGUAGE, Speech, format_for
from cxdesk.ui.leaving import end_work
from cxdesk.ui.main_window import MainWindow
from cxdesk.ui.prefs import Prefs
from cxdesk.ui.signal_wake import SignalWake
from cxdesk.ui.single_instance import SingleInstance, raise_other

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cxdesk.domain.shop import Shop

log = logging.getLogger(__name__)
WARM_MS = 400
AHEAD_MS = 2000
AHEAD_EVERY_MS = 600_000
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
        self.prefs = Prefs(paths.prefs_file())
        self.hub = Hub(self)
        self.jobs = Jobs(shop.worker_connection, self)
        self.window: MainWindow | None = None
        self.speech = Speech(self.app)
        GarbageTimer(self)
        self._ahead = QTimer(self, interval=AHEAD_EVERY_MS)
        self._ahead.timeout.connect(self._on_ahead)
        self._day = Day(self.hub, self.jobs, self)
        self._instance: SingleInstance | None = None
        self._shown_shop: Shop | None = None
        self._worry = ""  # what the owner of a new shop said; a goal is begun with it
        self.speech.speak(self.prefs.text("look/language"))
        self.errors = Errors(format_for(None), self)
        self.jobs.failed.connect(self.errors.show)
        self.appearance = Appearance(self.app, self.prefs, self)
        self.appearance.changed.connect(self._on_look_changed)
        self.app.commitDataRequest.connect(self._on_commit_data_request)

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
            self._drop_window()
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
        self.hub.announce(frozenset((OPENED,)))  # what was counted of it earlier is no longer known
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
            self._worry = dialog.worry()
            if self.open_file(dialog.path):
                return True

    def show_window(self) -> None:
        """Show the window on the open file, where it was left."""
        working_staff.begin(self.prefs)
        self.hub.plug_into(command.listeners)
        self._instance = SingleInstance(shop.path(), self)
        self._instance.raised.connect(self._on_instance_raised)
        self._build_window()

    def close(self) -> None:
        """Leave the file: kiosk and worker ended, listeners gone, lock released."""
        end_kiosk()
        self._day.stop()
        end_work(self.jobs, self.errors.format)
        self.hub.unplug_from(command.listeners)
        if self._instance is not None:
            self._instance.close()
            self._instance = None
        shop.close_shop()
        working_staff.end()
        self.prefs.save()

    def quit(self) -> None:
        """Close the window as the user would."""
        if self.window is not None:
            self.window.close()
        self.app.quit()

    def _build_window(self) -> None:
        opened = self._shown_shop = shop.current()
        self.speech.speak(self.prefs.text(OWN_LANGUAGE) or opened.language)
        self.prefs.set("look/language", words.language())
        self.hub.changed.connect(self._on_hub_changed)
        self.window = MainWindow(self._context(opened))
        self.errors.window = self.window
        self.errors.format = self.window.ctx.format
        self.window.left.connect(self._on_window_left)
        self.window.other_shop_wanted.connect(self._on_other_shop_wanted)
        self.window.restore_state()
        self.window.fit_to_screen()
        self._day.start(self.window.ctx.format)
        FirstPaint(self.window, self._on_first_paint)
        self.window.show()

    def _rebuild(self) -> None:
        if self.window is not None:
            self._drop_window()
            self._build_window()

    def _drop_window(self) -> None:
        """The window goes at once, with its timers; call from outside its own slots."""
        old, self.window = self.window, None
        self.errors.window = None
        if old is None:
            return
        old.save_state()
        old.left.disconnect()
        self.hub.changed.disconnect(self._on_hub_changed)
        self.jobs.forget(but=BACKUP)
        old.hide()
        old.deleteLater()
        self.app.sendPostedEvents(old, QEvent.Type.DeferredDelete)

    def _context(self, opened: Shop | None) -> Context:
        fmt = format_for(opened)
        return Context(
            hub=self.hub,
            jobs=self.jobs,
            prefs=self.prefs,
            theme=theme.current(),
            now=clock.now,
            today=lambda: local_date(clock.now(), fmt.zone),
            format=fmt,
            show_error=self.errors.show,
            set_look=self.appearance.choose,
        )

    def _on_first_paint(self) -> None:
        log.info("First paint after %.0f ms", 1000 * (time.perf_counter() - self._started_at))
        self._day.back_up()
        QTimer.singleShot(WARM_MS, self, warm)
        QTimer.singleShot(AHEAD_MS, self, self._on_ahead)
        self._ahead.start()
        shop.make_room()
        self._begin_goal()

    def _begin_goal(self) -> None:
        """Of a shop just made: the goal that answers what worries its owner, begun, not saved."""
        worry, self._worry = self._worry, ""
        if worry and self.window is not None:
            self.window.open_dialog("goal", worry=worry)

    def _on_ahead(self) -> None:
        if self.window is not None and shop.is_open():
            count_ahead(self.window.ctx)

    def _on_hub_changed(self, tables: frozenset[str]) -> None:
        if "setting" not in tables or self._shown_shop is None:
            return
        now = shop.current()
        if any(getattr(now, name) != getattr(self._shown_shop, name) for name in FRAME_FIELDS):
            QTimer.singleShot(0, self, self._rebuild)

    def _on_look_changed(self) -> None:
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
        end_kiosk()
        self.app.quit()

    def _on_other_shop_wanted(self) -> None:
        QTimer.singleShot(0, self, self._change_shop)

    def _change_shop(self) -> None:
        """Leave this shop for another one: the window goes, the question comes.

        Who thinks better of it comes back; if the file cannot be opened again the question is asked
        once more, and the program ends when nobody wants any shop.
        """
        before = shop.path()
        try:
            self._drop_window()
            self.close()
            if self.welcome() or self.open_file(before) or self.welcome():
                self.show_window()
        finally:
            if self.window is None:
                self.app.quit()

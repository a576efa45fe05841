"""The local day at the window: tells when a new one begins, and makes its backup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cxdesk.domain.periods import local_date
from cxdesk.services import backups, clock
from cxdesk.ui.screen import NEW_DAY

if TYPE_CHECKING:
    from cxdesk.ui.format import Format
    from cxdesk.ui.hub import Hub
    from cxdesk.ui.jobs import Jobs, Progress

CLOCK_MS = 30_000
BACKUP = "backup"


class Day(QObject):
    """Looks at the clock while a shop is open."""

    def __init__(self, hub: Hub, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub, self._jobs = hub, jobs
        self._format: Format | None = None
        self._clock = QTimer(self, interval=CLOCK_MS)
        self._clock.timeout.connect(self.look)

    def start(self, fmt: Format) -> None:
        """Keep the present day in ``fmt`` from now on."""
        self._format = fmt
        self._clock.start()

    def stop(self) -> None:
        """No shop is open any more."""
        self._clock.stop()
        self._format = None

    def look(self) -> None:
        """When the day is another one, tell and back up."""
        fmt = self._format
        if fmt is None:
            return
        today = local_date(clock.now(), fmt.zone)
        if today != fmt.today:
            fmt.today = today
            self._hub.announce(frozenset({NEW_DAY}))
            self.back_up()

    def back_up(self) -> None:
        """The backup of today, beside the window, unless it is there or being made."""
        if not self._jobs.is_wanted(BACKUP):
            self._jobs.run(_back_up, key=BACKUP, on_done=self._on_backup_done)

    def _on_backup_done(self, was_made: object) -> None:
        if was_made:
            self._hub.announce(frozenset({"setting"}))


def _back_up(_progress: Progress) -> bool:
    return backups.backup_for_today(clock.now()) is not None

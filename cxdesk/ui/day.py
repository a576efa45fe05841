"""The local day at the window: tells when a new one begins, and makes its backup."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cxdesk.domain.errors import OutsideError
from cxdesk.domain.periods import local_date
from cxdesk.domain.text import T
from cxdesk.services import backups, clock
from cxdesk.ui.screen import NEW_DAY

if TYPE_CHECKING:
    from cxdesk.ui.context import Context
    from cxdesk.ui.format import Format
    from cxdesk.ui.hub import Hub
    from cxdesk.ui.jobs import Jobs, Progress

log = logging.getLogger(__name__)
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
            _forget_the_old()
            self._hub.announce(frozenset({"setting"}))


def back_up_now(ctx: Context) -> None:
    """The backup of today, asked for by hand."""
    done = ctx.say(T("Day", "The backup is made."))

    def tell(was_made: object) -> None:
        if was_made:
            ctx.toast(done, None)
            ctx.hub.announce(frozenset({"setting"}))

    if not ctx.jobs.is_wanted(BACKUP):
        ctx.jobs.run(_back_up, key=BACKUP, on_done=tell)


def _back_up(_progress: Progress) -> bool:
    return backups.backup_for_today(clock.now()) is not None


def _forget_the_old() -> None:
    """Keep less of what is older than a year, once that a backup of today holds it."""
    from cxdesk.services import history

    try:
        history.forget_old_images(now=clock.now())
    except OutsideError as error:
        log.info("Images of old changes stay for today: %s", error.text.source)

"""What the frame of the window tells: the shop, who works, what is locked, the last backup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cxdesk.domain.hats import Hat
from cxdesk.services import backups, command, hats, pins, shop, staff
from cxdesk.ui.screens import OWNERS

if TYPE_CHECKING:
    from cxdesk.ui.context import Context
    from cxdesk.ui.widgets.rail import Rail
    from cxdesk.ui.widgets.staff_chip import StaffChip

BACKUP_IS_OLD_AFTER = 3 * 86400
_WATCHES = frozenset({"setting", "staff", "secret"})


class FrameWords(QObject):
    """Keeps the rail and the chip of who works up to date, once for a burst of changes."""

    def __init__(self, ctx: Context, rail: Rail, chip: StaffChip) -> None:
        super().__init__(rail)
        self._ctx, self._rail, self._chip = ctx, rail, chip
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        ctx.hub.changed.connect(self._on_hub_changed)

    def refresh(self) -> None:
        """Tell how things are now."""
        self._rail.set_shop_name(shop.current().name or self.tr("My shop"))
        hat = hats.worn() if pins.has_two_hats() else None
        self._chip.set_people(staff.staff(), command.acting_staff.get(), hat)
        self._rail.set_locked(OWNERS if hats.worn() is Hat.COUNTER else frozenset())
        self._tell_backup()

    def _tell_backup(self) -> None:
        latest = backups.latest()
        if latest is None:
            self._rail.set_backup_line(self.tr("No backup yet"))
            return
        when = self._ctx.format.datetime(latest.made_at)
        is_old = self._ctx.now() - latest.made_at > BACKUP_IS_OLD_AFTER
        self._rail.set_backup_line(self.tr("Backup {when} ✓").format(when=when), is_old=is_old)

    def _on_hub_changed(self, tables: frozenset[str]) -> None:
        if tables & _WATCHES:
            self._soon.start()

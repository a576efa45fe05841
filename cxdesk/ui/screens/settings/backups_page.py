"""Settings of backups: where they are, the last one, one more now, and other shop files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from cxdesk import paths
from cxdesk.services import backups, shop
from cxdesk.ui import file_dialogs, theme
from cxdesk.ui.screens.settings.page import SettingsPage
from cxdesk.ui.widgets.plain import PlainLabel, button, hairline, row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context


class BackupsPage(SettingsPage):
    """A checked copy of the shop file on the first use of each day; more when asked."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent=parent)
        self.heading.setText(self.tr("Backups"))
        words = self.tr("CXDesk makes and checks a backup the first time you use it each day.")
        self.form.addWidget(PlainLabel(words, "dim", self, wrap=True))
        self.last = PlainLabel("", "strong", self)
        self.add_field("last", self.tr("Last backup"), self.last)
        self.folder = self._place()
        self.add_field("folder", self.tr("Where the backups are"), self.folder)
        self._build_buttons()
        self.form.addWidget(hairline(self))
        self.file = self._place()
        self.add_field("file", self.tr("This shop file"), self.file)
        other = button(self.tr("Open or create another shop…"), self)
        other.clicked.connect(self._on_other_clicked)
        line = row()
        line.addWidget(other)
        line.addStretch(1)
        self.form.addLayout(line)

    def show_saved(self) -> None:
        """Show the newest backup and the places."""
        latest = backups.latest()
        self.last.setText(
            self.tr("None yet") if latest is None else self.ctx.format.datetime(latest.made_at)
        )
        self.folder.setText(str(paths.backup_dir(shop.path())))
        self.file.setText(str(shop.path()))

    def _place(self) -> PlainLabel:
        made = PlainLabel("", parent=self, wrap=True)
        made.setTextInteractionFlags(theme.SELECTABLE)
        return made

    def _build_buttons(self) -> None:
        line = row(spacing=theme.S)
        self.now_button = button(self.tr("Back up now"), self)
        self.now_button.clicked.connect(self._on_now_clicked)
        elsewhere = button(self.tr("Save a backup to…"), self)
        elsewhere.clicked.connect(self._on_elsewhere_clicked)
        show = button(self.tr("Show in folder"), self)
        show.clicked.connect(self._on_show_clicked)
        for made in (self.now_button, elsewhere, show):
            line.addWidget(made)
        line.addStretch(1)
        self.form.addLayout(line)

    def _on_now_clicked(self) -> None:
        self.now_button.setEnabled(False)
        now = self.ctx.now()
        self.ctx.jobs.run(
            lambda _progress: backups.backup_before("manual", now),
            key="backup",
            on_done=self._on_backup_done,
            on_error=self._on_backup_failed,
        )

    def _on_backup_done(self, _info: object) -> None:
        self.now_button.setEnabled(True)
        self.ctx.toast(self.tr("The backup is made and checked."), None)
        self.ctx.hub.announce(frozenset({"setting"}))

    def _on_backup_failed(self, error: Exception) -> None:
        self.now_button.setEnabled(True)
        self.ctx.show_error(error)

    def _on_elsewhere_clicked(self) -> None:
        name = f"{shop.path().stem} {self.ctx.today().isoformat()}.cxdesk"
        chosen = file_dialogs.file_to_save(
            self, self.tr("Save a backup"), str(Path.home() / name), "CXDesk (*.cxdesk)"
        )
        if chosen is not None:
            self.ctx.jobs.run(
                lambda _progress: _copy_to(chosen),
                key="backup",
                on_done=self._on_backup_done,
                on_error=self._on_backup_failed,
            )

    def _on_show_clicked(self) -> None:
        folder = paths.backup_dir(shop.path())
        shown = folder if folder.exists() else shop.path().parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(shown)))

    def _on_other_clicked(self) -> None:
        self.ctx.change_shop()


def _copy_to(place: Path) -> Path:
    return backups.backup_to(place)

"""What is being worked on beside the window: shown after a moment, with how far and Cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel, column, link_button, row

if TYPE_CHECKING:
    from cxdesk.ui.jobs import Jobs

PATIENCE_MS = 300


class Busy(QWidget):
    """Hidden while nothing is under way or it ends within ``PATIENCE_MS``."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._jobs = jobs
        self._keys: list[str] = []
        layout = column(self, spacing=theme.XS)
        layout.setContentsMargins(10, theme.XS, 6, theme.XS)
        line = row(spacing=theme.XS)
        self.label = PlainLabel("", "caption", self)
        line.addWidget(self.label, 1)
        self.cancel_button = link_button(self.tr("Cancel"), self)
        self.cancel_button.clicked.connect(self._on_cancel_clicked)
        line.addWidget(self.cancel_button)
        layout.addLayout(line)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        layout.addWidget(self.bar)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience_timeout)
        jobs.started.connect(self._on_jobs_started)
        jobs.progressed.connect(self._on_jobs_progressed)
        jobs.ended.connect(self._on_jobs_ended)
        self.hide()

    def _on_jobs_started(self, key: str) -> None:
        self._keys.append(key)
        if not self._patience.isActive() and self.isHidden():
            self.bar.setRange(0, 0)
            self.label.setText(self.tr("Working…"))
            self._patience.start()

    def _on_jobs_progressed(self, key: str, done: int, total: int) -> None:
        if key not in self._keys:
            return
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        words = self.tr("{done} of {total}")
        self.label.setText(words.format(done=done, total=total))

    def _on_jobs_ended(self, key: str) -> None:
        if key in self._keys:
            self._keys.remove(key)
        if not self._keys:
            self._patience.stop()
            self.hide()

    def _on_patience_timeout(self) -> None:
        self.setVisible(bool(self._keys))

    def _on_cancel_clicked(self) -> None:
        for key in list(self._keys):
            self._jobs.cancel(key)

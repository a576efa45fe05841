"""What this computer remembers: window, place, columns, paths. Never names of people."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

if TYPE_CHECKING:
    from pathlib import Path


class Prefs:
    """Small values by key, kept in one settings file of this computer."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def get(self, key: str, default: object = None) -> object:
        """The value kept under a key; anything JSON can hold."""
        raw = self._settings.value(key)
        if not isinstance(raw, str):
            return default
        try:
            return json.loads(raw)
        except ValueError:
            return default

    def text(self, key: str, default: str = "") -> str:
        """The text kept under a key."""
        value = self.get(key, default)
        return value if isinstance(value, str) else default

    def table(self, key: str) -> dict[str, object]:
        """The dictionary kept under a key, or an empty one."""
        value = self.get(key)
        return value if isinstance(value, dict) else {}

    def set(self, key: str, value: object) -> None:
        """Keep a value under a key; ``None`` forgets it."""
        if value is None:
            self._settings.remove(key)
            return
        self._settings.setValue(key, json.dumps(value))

    def bytes(self, key: str) -> QByteArray:
        """A window geometry or splitter state."""
        return QByteArray.fromBase64(QByteArray(self.text(key).encode()))

    def set_bytes(self, key: str, value: QByteArray) -> None:
        """Keep a window geometry or splitter state."""
        self.set(key, value.toBase64().toStdString())

    def save(self) -> None:
        """Write now."""
        self._settings.sync()

"""What a person said about the columns of a file, as a mapping that the import reads."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTemporaryDir

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.services.importing.mapping import entries_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.services.importing.look import Look


class ImportWish:
    """Only what differs from how the file was read by itself, so that the rest is found as before.

    It is handed over in a file of its own, which goes with the form.
    """

    def __init__(self) -> None:
        self._folder = QTemporaryDir()
        self._said: dict[str, int | None] = {}

    def __bool__(self) -> bool:
        return bool(self._said)

    def clear(self) -> None:
        """Nothing was said: another file."""
        self._said = {}

    def note(self, look: Look, fields: Sequence[str]) -> None:
        """The columns were read as in the look and are these fields instead, "" for left out."""
        for place, (was, now) in enumerate(zip(look.fields, fields, strict=True), start=1):
            if now not in {was, ""}:
                self._said[now] = place
            if was and was not in fields:
                self._said[was] = None

    def mapping_file(self, saved: str) -> str:
        """The saved mapping ("" for none) as it is, or with what was said written over it."""
        if not self._said:
            return saved
        made = Path(self._folder.filePath("columns.json"))
        entries = _entries(Path(saved)) if saved else {}
        made.write_text(json.dumps({**entries, **self._said}), encoding="utf-8")
        return str(made)


def _entries(path: Path) -> dict[str, object]:
    """The entries of a saved mapping; none of one that cannot be read."""
    try:
        return entries_of(path)
    except (OutsideError, ValidationError):
        return {}

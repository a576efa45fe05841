"""Text typed into a form and not saved yet: kept for this user only, offered when it reopens."""

from __future__ import annotations

import json
import logging
from hashlib import sha256
from typing import TYPE_CHECKING

from cxdesk import paths

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)


def keep(shop_file: Path, form: str, values: dict[str, object]) -> None:
    """Keep what was typed into a form of a shop file; a full disk is not worth a word here."""
    place = _place(shop_file, form)
    try:
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = place.with_suffix(".part")
        part.write_text(json.dumps(values), encoding="utf-8")
        part.replace(place)
    except OSError as error:
        log.info("Draft of %s not kept: %s", form, error.errno)


def kept(shop_file: Path, form: str) -> dict[str, object]:
    """What was typed and not saved, or nothing."""
    try:
        values = json.loads(_place(shop_file, form).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}


def drop(shop_file: Path, form: str) -> None:
    """Forget the draft: it was saved or thrown away."""
    _place(shop_file, form).unlink(missing_ok=True)


def _place(shop_file: Path, form: str) -> Path:
    mark = sha256(str(shop_file.resolve()).encode()).hexdigest()[:16]
    return paths.data_dir() / "drafts" / f"{mark}-{form}.json"

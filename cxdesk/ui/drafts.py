"""Text typed into a form and not saved yet: kept for this user only, offered when it reopens."""

from __future__ import annotations

import json
import logging
import re
from hashlib import sha256
from itertools import count
from typing import TYPE_CHECKING

from cxdesk import paths
from cxdesk.domain.errors import OutsideError
from cxdesk.services import saving

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)


def keep(shop_file: Path, form: str, values: dict[str, object]) -> bool:
    """Keep what was typed into a form of a shop file; a full disk is not worth a word here."""
    place = _place(shop_file, form)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.parent.chmod(0o700)
        saving.save_bytes(place, json.dumps(values).encode())
    except (OSError, OutsideError) as error:
        log.info("Draft of %s not kept: %s", form, type(error).__name__)
        return False
    return True


def kept(shop_file: Path, form: str) -> dict[str, object]:
    """What was typed and not saved, or nothing."""
    try:
        values = json.loads(_place(shop_file, form).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}


def slots(shop_file: Path, form: str) -> tuple[str, ...]:
    """Where texts of this form are kept, the newest first; a form left twice has two."""
    own = _place(shop_file, form)
    numbered = re.compile(re.escape(own.stem) + r"(\.\d+)?")
    try:
        found = [place for place in own.parent.iterdir() if numbered.fullmatch(place.stem)]
        found.sort(key=lambda place: place.stat().st_mtime_ns, reverse=True)
    except OSError:
        return ()
    return tuple(form + place.stem.removeprefix(own.stem) for place in found)


def free_slot(shop_file: Path, form: str) -> str:
    """Where a text of this form goes without writing over another one."""
    taken = slots(shop_file, form)
    names = (form if number == 1 else f"{form}.{number}" for number in count(1))
    return next(name for name in names if name not in taken)


def drop(shop_file: Path, form: str) -> None:
    """Forget the draft: it was saved or thrown away. What it was about goes on either way."""
    try:
        _place(shop_file, form).unlink(missing_ok=True)
    except OSError as error:
        log.info("Draft of %s not dropped: %s", form, type(error).__name__)


def _place(shop_file: Path, form: str) -> Path:
    mark = sha256(str(shop_file.resolve()).encode()).hexdigest()[:16]
    return paths.data_dir() / "drafts" / f"{mark}-{form}.json"

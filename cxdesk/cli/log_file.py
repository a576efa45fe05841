"""Where the console program writes a fault of its own."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from cxdesk import paths
from cxdesk.domain.periods import local_time
from cxdesk.services import clock, faults

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST = 1_000_000


def write_fault(error: Exception) -> Path | None:
    """Append a fault (places in the code, no values) to the log; where it lies."""
    try:
        path = paths.log_dir() / "cxdesk-console.log"
        if path.exists() and path.stat().st_size > _LONGEST:
            path.replace(path.with_suffix(".old.log"))
        with path.open("a", encoding="utf-8") as log:
            log.write(f"{local_time(clock.now(), UTC).isoformat()}\n")
            log.write(f"{faults.places(error)}\n")
    except OSError:
        return None
    return path

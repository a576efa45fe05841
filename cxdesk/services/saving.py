"""Writing files that are not the shop's: what was exported, drawn or typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.store import files

if TYPE_CHECKING:
    from pathlib import Path


def save_bytes(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; raises OutsideError in plain words."""
    files.atomic_write(path, data)

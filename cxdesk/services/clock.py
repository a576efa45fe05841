"""The one clock of the program."""

from __future__ import annotations

import time


def now() -> int:
    """This instant in UTC epoch seconds."""
    return int(time.time())

"""What may be kept of a fault of our own: places in the code and kinds of errors, nobody's data."""

from __future__ import annotations

import traceback
from pathlib import PurePath

_SHOWN_PARTS = 3  # of a path: the folders above would name the user


def places(error: BaseException) -> str:
    """Where an error arose and what kind it is, its causes first; never its message or a value."""
    chain = [error]
    while (before := chain[-1].__cause__ or chain[-1].__context__) is not None:
        if before in chain:
            break
        chain.append(before)
    return "\n".join(_one(link) for link in reversed(chain))


def _one(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join([*lines, type(error).__name__])


def _short(path: str) -> str:
    return "/".join(PurePath(path).parts[-_SHOWN_PARTS:])

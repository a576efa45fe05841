"""Who needs to know of a goal, and whether they do, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.text import T

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.domain.goals import Reader

_TOLD = T("GoalReaders", "{name}: told on {day}")
_BEFORE = T("GoalReaders", "{name}: told on {day}, before the last change")
_NOT_YET = T("GoalReaders", "{name}: not told yet")


def has_to_be_told(reader: Reader, changed_on: date | None = None) -> bool:
    """Whether somebody knows nothing yet, or only what was before the last change."""
    return reader.told_on is None or (changed_on is not None and reader.told_on < changed_on)


def told(reader: Reader, changed_on: date | None = None) -> T:
    """Whether somebody knows; who was told before the last change knows only what was before."""
    if reader.told_on is None:
        return _NOT_YET.fill(name=reader.name)
    text = _BEFORE if has_to_be_told(reader, changed_on) else _TOLD
    return text.fill(name=reader.name, day=reader.told_on)

"""Stored keys from the words of a cell, in both languages; unknown words refuse the row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import vocabulary
from cxdesk.domain.text import T
from cxdesk.services.importing.values import RowError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.services.importing.values import Moment


def stored_key(words: Mapping[str, str], text: str, unknown: T, *, blank: str = "") -> str:
    """The stored key of a word; ``blank`` for an empty cell; RowError ``unknown`` otherwise."""
    if not text:
        return blank
    found = words.get(text) or vocabulary.look_up(words, text)
    if found is None:
        raise RowError(unknown.fill(text=text))
    return found


def instant(moment: Moment | None, missing: T) -> int:
    """The instant of a cell that must have one."""
    if moment is None:
        raise RowError(missing)
    return moment.at


def required(text: str, missing: T) -> str:
    """The text of a cell that must have one."""
    if not text:
        raise RowError(missing)
    return text


UNKNOWN_CHANNEL = T("Import", "the channel “{text}” is not known")
UNKNOWN_KIND = T("Import", "the kind “{text}” is not known")
UNKNOWN_ACTOR = T("Import", "“{text}” does not say who did it (customer, staff or auto)")
UNKNOWN_TYPE = T("Import", "the type “{text}” is not known")
UNKNOWN_STATUS = T("Import", "the status “{text}” is not known")

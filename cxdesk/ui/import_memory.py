"""How columns of files were read before, on this PC: by their headings, never their contents."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.ui.prefs import Prefs

KEY = "import/columns"
MOST = 20


class Remembered(NamedTuple):
    """What each column is ("" for left out), and the questionnaire that was chosen by hand."""

    fields: tuple[str, ...]
    survey: str


def remember(
    prefs: Prefs, into: str, headings: Sequence[str], fields: Sequence[str], survey: str
) -> None:
    """Keep how files with these headings are read; the oldest of many is forgotten."""
    made = {"into": into, "headings": list(headings), "fields": list(fields), "survey": survey}
    others = [one for one in _kept(prefs) if not _is_of(one, into, headings)]
    prefs.set(KEY, [made, *others][:MOST])


def remembered(prefs: Prefs, into: str, headings: Sequence[str]) -> Remembered | None:
    """How they were read the last time; None for headings that never came."""
    found = next((one for one in _kept(prefs) if _is_of(one, into, headings)), {})
    fields = found.get("fields")
    if not isinstance(fields, list) or len(fields) != len(headings):
        return None
    return Remembered(tuple(str(field) for field in fields), str(found.get("survey", "")))


def _kept(prefs: Prefs) -> list[dict[str, object]]:
    found = prefs.get(KEY)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _is_of(one: dict[str, object], into: str, headings: Sequence[str]) -> bool:
    return one.get("into") == into and one.get("headings") == list(headings)

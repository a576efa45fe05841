"""Places and dialogs are declared by their keys and imported at first use."""

from __future__ import annotations

from cxdesk.ui.dialogs import DIALOGS
from cxdesk.ui.screens import SCREENS


def test_places_and_dialogs_are_declared_under_their_own_names() -> None:
    assert [place.key for place in SCREENS] == [place.load().key for place in SCREENS]
    assert [place.key for place in SCREENS] == [place.load().icon for place in SCREENS]
    assert [dialog.name for dialog in DIALOGS] == [dialog.load().name for dialog in DIALOGS]

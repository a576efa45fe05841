"""Drafts of forms: kept for this user alone, gone when emptied or saved, never in the way."""

from __future__ import annotations

import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from cxdesk import paths
from cxdesk.services import events, saving
from cxdesk.ui import drafts
from cxdesk.ui.dialogs.customer import CustomerDialog
from cxdesk.ui.dialogs.event import EventDialog
from cxdesk.ui.dialogs.purchase import PurchaseDialog
from tests import factories
from tests.factories import TODAY
from tests.ui.counter_desk import Desk, make_desk, press, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context


@pytest.fixture
def desk(ctx: Context, qtbot: QtBot) -> Desk:
    return make_desk(ctx)


def opened(desk: Desk, qtbot: QtBot) -> EventDialog:
    dialog = EventDialog(desk.ctx)
    shown(desk, dialog, qtbot)
    return dialog


def left_with(text: str, desk: Desk, qtbot: QtBot) -> None:
    """A form that was left with a text in it."""
    dialog = opened(desk, qtbot)
    dialog.note.setText(text)
    dialog.reject()


def refuse(*_args: object, **_named: object) -> None:
    raise PermissionError(13, "held by a virus scanner")


def test_a_draft_that_cannot_be_dropped_does_not_save_twice(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    left_with("Street works", desk, qtbot)
    dialog = opened(desk, qtbot)
    dialog.drafts.go_on()
    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refuse)
        dialog.submit()
    assert not dialog.isVisible()
    assert [event.note for event in events.events(TODAY, TODAY)] == ["Street works"]


def test_an_emptied_text_does_not_come_back(
    desk: Desk, qtbot: QtBot, open_empty_shop: Path
) -> None:
    dialog = opened(desk, qtbot)
    dialog.note.setText("Street works")
    dialog.drafts.autosave.timeout.emit()
    assert drafts.kept(open_empty_shop, dialog.draft_name)["note"] == "Street works"
    dialog.note.clear()
    dialog.reject()
    assert drafts.kept(open_empty_shop, dialog.draft_name) == {}


def test_a_form_left_empty_leaves_the_offered_text_alone(
    desk: Desk, qtbot: QtBot, open_empty_shop: Path
) -> None:
    left_with("Street works", desk, qtbot)
    dialog = opened(desk, qtbot)
    dialog.reject()
    assert drafts.kept(open_empty_shop, dialog.draft_name)["note"] == "Street works"


def test_every_text_that_was_left_is_offered_again_the_newest_first(
    desk: Desk, qtbot: QtBot
) -> None:
    for text in ("Street works", "Fair", "Snow"):
        left_with(text, desk, qtbot)
    dialog = opened(desk, qtbot)
    assert "“Snow”" in dialog.drafts._text.text()
    dialog.drafts.discard()
    assert "“Fair”" in dialog.drafts._text.text()
    dialog.drafts.go_on()
    assert dialog.note.text() == "Fair"
    dialog.submit()
    dialog = opened(desk, qtbot)
    assert "“Street works”" in dialog.drafts._text.text()
    dialog.drafts.discard()
    assert dialog.drafts.offered is None


def links(dialog: EventDialog) -> list[str]:
    return [b.text() for b in dialog.drafts.findChildren(QPushButton) if b.isVisible()]


def test_a_key_continues_and_another_discards_wherever_the_form_is(
    desk: Desk, qtbot: QtBot
) -> None:
    left_with("Street works", desk, qtbot)
    left_with("Fair", desk, qtbot)
    dialog = opened(desk, qtbot)
    before = QApplication.focusWidget()
    press(Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert "“Street works”" in dialog.drafts._text.text()
    press(Qt.Key.Key_F3)
    assert dialog.note.text() == "Street works"
    assert dialog.drafts.isHidden()
    assert QApplication.focusWidget() is before


def test_what_was_discarded_can_be_brought_back_with_its_time(
    desk: Desk, qtbot: QtBot, open_empty_shop: Path
) -> None:
    left_with("Street works", desk, qtbot)
    dialog = opened(desk, qtbot)
    told = dialog.drafts._text.text()
    assert told == "Not saved (today 12:00): “Street works”"
    dialog.drafts.discard()
    assert drafts.kept(open_empty_shop, dialog.draft_name) == {}
    assert dialog.drafts._text.text() == "Thrown away: “Street works”"
    assert links(dialog) == ["Bring back"]
    dialog.drafts._back.click()
    assert dialog.drafts._text.text() == told
    assert links(dialog) == ["Continue", "Discard"]
    dialog.drafts.go_on()
    assert dialog.note.text() == "Street works"


def test_the_draft_of_a_purchase_is_told_by_its_amount(desk: Desk, qtbot: QtBot) -> None:
    left = PurchaseDialog(desk.ctx)
    shown(desk, left, qtbot)
    left.amount.setText("12.50")
    left.reject()
    dialog = PurchaseDialog(desk.ctx)
    shown(desk, dialog, qtbot)
    assert dialog.drafts._text.text() == "Not saved (today 12:00): “12.50”"


def test_what_is_brought_back_leaves_the_text_typed_meanwhile_alone(
    desk: Desk, qtbot: QtBot
) -> None:
    left_with("Street works", desk, qtbot)
    dialog = opened(desk, qtbot)
    dialog.drafts.discard()
    dialog.note.setText("Fair")
    dialog.drafts.autosave.timeout.emit()
    dialog.drafts.bring_back()
    dialog.reject()
    again = opened(desk, qtbot)
    texts = {again.drafts.offered[1]["note"]} if again.drafts.offered else set()
    again.drafts.discard()
    texts |= {again.drafts.offered[1]["note"]} if again.drafts.offered else set()
    assert texts == {"Street works", "Fair"}


def test_a_second_new_record_is_not_offered_where_the_second_record_is_edited(
    desk: Desk, qtbot: QtBot
) -> None:
    factories.customer("Ana Prieto")
    second = factories.customer("Luz Sanz")
    for name in ("Rosa", "Eva"):
        new = CustomerDialog(desk.ctx)
        shown(desk, new, qtbot)
        new.name_edit.setText(name)
        new.reject()
    edited = CustomerDialog(desk.ctx, customer_id=second)
    shown(desk, edited, qtbot)
    assert second == 2
    assert edited.drafts.isHidden()


def test_a_continued_text_stays_kept_until_it_is_saved(
    desk: Desk, qtbot: QtBot, open_empty_shop: Path
) -> None:
    left_with("Street works", desk, qtbot)
    dialog = opened(desk, qtbot)
    dialog.drafts.go_on()
    assert drafts.kept(open_empty_shop, dialog.draft_name)["note"] == "Street works"
    dialog.submit()
    assert drafts.kept(open_empty_shop, dialog.draft_name) == {}


def test_an_unchanged_text_is_written_once(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Path] = []
    monkeypatch.setattr(saving, "save_bytes", lambda path, _data: written.append(path))
    dialog = opened(desk, qtbot)
    dialog.note.setText("Street works")
    dialog.drafts.autosave.timeout.emit()
    dialog.drafts.autosave.timeout.emit()
    assert len(written) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the folder by its own rights")
def test_the_folder_of_drafts_is_for_this_user_alone(open_empty_shop: Path) -> None:
    folder = paths.data_dir() / "drafts"
    folder.mkdir(mode=0o755, parents=True)
    assert drafts.keep(open_empty_shop, "event", {"note": "Street works"})
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [place.suffix for place in folder.iterdir()] == [".json"]


def test_a_draft_that_cannot_be_written_is_only_noted(
    open_empty_shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "open", refuse)
    assert not drafts.keep(open_empty_shop, "event", {"note": "Street works"})

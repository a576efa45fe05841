"""Importing from the window: a child process, its progress, and what it refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.services import customer_list
from cxdesk.ui.dialogs.import_file import ImportDialog
from tests.ui.counter_desk import Desk, make_desk, shown

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context


@pytest.fixture
def desk(ctx: Context, qtbot: QtBot) -> Desk:
    return make_desk(ctx)


def opened(desk: Desk, qtbot: QtBot) -> ImportDialog:
    dialog = ImportDialog(desk.ctx)
    shown(desk, dialog, qtbot)
    return dialog


def finished(dialog: ImportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog._process is None, timeout=30_000)


def test_customers_come_in_and_bad_lines_are_told(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    source = tmp_path / "people.csv"
    source.write_text(
        "customer_id,name,phone,email\nC1,Ana,612334871,\nC2,Rosa,,not an address\n",
        encoding="utf-8",
    )
    dialog = opened(desk, qtbot)
    dialog.file.setText(str(source))
    dialog.submit()
    finished(dialog, qtbot)
    assert [row.name for row in customer_list.customers_page()] == ["Ana"]
    assert "1 added" in dialog.status.text()
    assert "1 refused" in dialog.status.text()
    assert dialog.refusals.isVisible()
    dialog.submit()
    assert not dialog.isVisible()


def test_a_file_that_lacks_a_column_writes_nothing_and_says_so(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    source = tmp_path / "odd.csv"
    source.write_text("colour\nblue\n", encoding="utf-8")
    dialog = opened(desk, qtbot)
    dialog.into.choose("purchases")
    dialog.file.setText(str(source))
    dialog.submit()
    finished(dialog, qtbot)
    assert dialog.fields["file"].has_error()
    assert customer_list.count_customers() == 0


def test_without_a_file_nothing_is_started(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    dialog.submit()
    assert dialog.fields["file"].has_error()
    assert dialog._process is None


def test_what_the_child_tells_may_be_cut_inside_a_letter(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    told = '{"error": "El fichero está vacío."}\n'.encode()
    cut = told.index("á".encode()) + 1
    dialog.take(told[:cut])
    dialog.take(told[cut:])
    dialog._on_process_finished()
    assert dialog.fields["file"].message.text() == "El fichero está vacío."


def test_the_count_of_refused_lines_is_that_of_the_import(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    refusals = [{"line": 2, "reason": "odd"}]
    dialog.show_result(
        {"read": 900, "added": 0, "updated": 0, "refused": 900, "refusals": refusals}
    )
    assert "900 refused" in dialog.status.text()

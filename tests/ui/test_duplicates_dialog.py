"""The review list and the merge by keys: found beside the window, settled, undone."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QProcess, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from cxdesk.domain.same_person import Detail
from cxdesk.services import command, customers
from cxdesk.services.duplicate_pairs import LikelyPair
from cxdesk.ui.dialogs.duplicates import DuplicatesDialog
from cxdesk.ui.dialogs.merge import BOTH, LOSER, MergeDialog
from tests.factories import NOW, customer, interaction, rows, sale
from tests.ui.counter_desk import Desk, make_desk, press, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.main_window import MainWindow

Key = Qt.Key
NAMED, PHONE = (Detail.NEAR_NAME, Detail.PHONE), (Detail.PHONE,)


@pytest.fixture
def desk(ctx: Context, qtbot: QtBot) -> Desk:
    return make_desk(ctx)


@pytest.fixture
def ids(ctx: Context) -> tuple[int, int, int]:
    return (
        customer("José Muñoz Gil", phones=("600 11 22 33",), note="Pan", tags=("VIP",)),
        customer("Jose Munos", phones=("600112233",), note="Sin gluten", city="<b>Úbeda</b>"),
        customer("Ana Gil Rey", phones=("600112233",)),
    )


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two customers are many."""
    monkeypatch.setattr("cxdesk.services.duplicate_pairs._FEW", -1)


@pytest.fixture
def endless(large: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other program waits until it is told to stop."""
    _answers(monkeypatch, "sys.stdin.readline()")


def _answers(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    command = [sys.executable, "-c", f"import sys; {script}"]
    monkeypatch.setattr("cxdesk.paths.job_command", lambda: command)


def _cancel(dialog: DuplicatesDialog) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text() == "Cancel")


def _listed(dialog: DuplicatesDialog) -> list[str]:
    return [dialog.model.index(row, 0).data() for row in range(dialog.model.rowCount())]


def _opened(desk: Desk, qtbot: QtBot, ids: tuple[int, int, int]) -> DuplicatesDialog:
    pairs = [
        LikelyPair(ids[0], ids[1], 0.97, False, NAMED),
        LikelyPair(ids[0], ids[2], 0.02, True, PHONE),
    ]
    dialog = DuplicatesDialog(desk.ctx, pairs=pairs)
    shown(desk, dialog, qtbot)
    return dialog


def _merge(desk: Desk, qtbot: QtBot, one: int, other: int) -> MergeDialog:
    dialog = MergeDialog(desk.ctx, one_id=one, other_id=other)
    shown(desk, dialog, qtbot)
    return dialog


def _said(dialog: MergeDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_pairs_are_found_beside_the_window_the_likeliest_first(
    desk: Desk, qtbot: QtBot, ids: tuple[int, int, int]
) -> None:
    dialog = DuplicatesDialog(desk.ctx)
    assert dialog.search.is_running()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 3, timeout=30_000)
    assert _listed(dialog)[0].startswith(
        "José Muñoz Gil  ↔  Jose Munos, names alike, same phone · 600 11 22 33 / 600112233"
    )
    assert all(line.endswith("perhaps a family") for line in _listed(dialog)[1:])
    assert dialog.told.text().startswith("3 pairs")


def test_a_small_shop_is_compared_without_another_program(
    desk: Desk, qtbot: QtBot, ids: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cxdesk.paths.job_command", lambda: ["/no/such/program"])
    dialog = DuplicatesDialog(desk.ctx)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 3)
    assert not dialog.search.is_running()


def test_a_large_shop_is_compared_by_another_program(
    desk: Desk, qtbot: QtBot, ids: tuple[int, int, int], large: None
) -> None:
    dialog = DuplicatesDialog(desk.ctx)
    assert dialog.findChild(QProcess) is not None
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 3, timeout=30_000)


def test_the_list_has_the_keys_while_customers_are_compared(
    desk: Desk, qtbot: QtBot, ids: tuple[int, int, int], endless: None
) -> None:
    dialog = DuplicatesDialog(desk.ctx)
    shown(desk, dialog, qtbot)
    qtbot.waitUntil(dialog.waiting.isVisible)
    assert dialog.told.text() == "Comparing customers…"
    assert QApplication.focusWidget() is dialog.view
    press(Key.Key_Return)
    press(Key.Key_Space)
    assert dialog.search.is_running()
    assert dialog.isVisible()
    assert desk.opened == []


def test_a_search_can_be_cancelled(desk: Desk, qtbot: QtBot, endless: None) -> None:
    dialog = DuplicatesDialog(desk.ctx)
    shown(desk, dialog, qtbot)
    _cancel(dialog).click()
    qtbot.waitUntil(lambda: not dialog.search.is_running())
    assert dialog.told.text() == "The search was stopped before its end. Look again."
    assert not dialog.waiting.isVisible()
    assert QApplication.focusWidget() is dialog.view
    dialog.look()
    dialog.reject()
    assert not dialog.search.is_running()


def test_a_small_shops_search_is_cancelled_at_once(
    desk: Desk, qtbot: QtBot, ids: tuple[int, int, int]
) -> None:
    dialog = DuplicatesDialog(desk.ctx)
    _cancel(dialog).click()
    assert dialog.told.text() == "The search was stopped before its end. Look again."
    assert not dialog.search.is_running()
    dialog.look()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 3)


@pytest.mark.expected_log("Comparing customers: unreadable answer")
@pytest.mark.parametrize(
    "line",
    [
        "Traceback (most recent call last):",
        "[]",
        "{}",
        '{"done": "soon", "total": 3}',
        '{"result": 7}',
        '{"result": [[1, 2]]}',
        '{"result": [[1, 2, 0.5, false, ["shoe"]]]}',
    ],
)
def test_an_answer_that_cannot_be_read_is_told(
    desk: Desk, qtbot: QtBot, large: None, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    _answers(monkeypatch, f"print({line!r}); print('{{\"result\": []}}')")
    dialog = DuplicatesDialog(desk.ctx)
    qtbot.waitUntil(lambda: not dialog.search.is_running(), timeout=30_000)
    assert dialog.told.text() == ("The search failed: its answer could not be read. Look again.")


@pytest.mark.expected_log("Job pair_search failed")
def test_a_fault_while_comparing_is_told(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cxdesk.services.duplicate_pairs.find_pairs", lambda _tell: 1 // 0)
    dialog = DuplicatesDialog(desk.ctx)
    qtbot.waitUntil(lambda: not dialog.search.is_running())
    assert dialog.told.text() == "The search failed. Look again."


def test_enter_opens_both_side_by_side(desk: Desk, qtbot: QtBot, ids: tuple[int, int, int]) -> None:
    _opened(desk, qtbot, ids)
    press(Key.Key_Return)
    assert desk.opened == [("merge", {"one_id": ids[0], "other_id": ids[1]})]


def test_not_the_same_leaves_the_list_and_comes_back_when_undone(
    desk: Desk, qtbot: QtBot, ids: tuple[int, int, int]
) -> None:
    dialog = _opened(desk, qtbot, ids)
    dialog.apart.click()
    assert rows("distinct_pair", "one_id, other_id") == [ids[:2]]
    assert len(_listed(dialog)) == 1
    press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert rows("distinct_pair") == []
    assert len(_listed(dialog)) == 2


def test_a_family_becomes_a_relation_and_skip_only_passes_on(
    desk: Desk, qtbot: QtBot, ids: tuple[int, int, int]
) -> None:
    dialog = _opened(desk, qtbot, ids)
    press(Key.Key_Down)
    dialog.family.click()
    assert rows("customer_relation", "customer_id, other_id, kind") == [(ids[0], ids[2], "family")]
    dialog.skip.click()
    assert _listed(dialog) == []
    assert not dialog.merge.isEnabled()
    assert dialog.told.text() == "No records look like one customer."


def test_merging_shows_both_and_what_moves_and_is_undone(
    desk: Desk, qtbot: QtBot, ids: tuple[int, int, int]
) -> None:
    sale(customer_id=ids[0])
    sale(customer_id=ids[0])
    interaction(customer_id=ids[1])
    dialog = _merge(desk, qtbot, ids[1], ids[0])
    assert (dialog.winner_id, dialog.loser_id) == ids[:2]
    assert "What moves: 1 interaction." in _said(dialog)
    assert "<b>Úbeda</b>" in _said(dialog)
    dialog.choose("name", LOSER)
    dialog.choose("note", BOTH)
    dialog.submit()
    kept = customers.customer(ids[0])
    assert (kept.name, kept.note, kept.city) == ("Jose Munos", "Pan\nSin gluten", "<b>Úbeda</b>")
    assert customers.customer(ids[1]).merged_into_id == ids[0]
    assert desk.toasts == ["Records merged"]
    desk.undo()
    assert customers.customer(ids[0]).name == "José Muñoz Gil"
    assert customers.customer(ids[1]).archived_at is None


def test_a_phone_alone_needs_a_deliberate_choice(
    desk: Desk, qtbot: QtBot, ids: tuple[int, int, int]
) -> None:
    dialog = _merge(desk, qtbot, ids[0], ids[2])
    assert dialog.is_certain.isVisible()
    dialog.submit()
    assert dialog.fields["is_certain"].has_error()
    assert dialog.isVisible()
    press(Key.Key_Space)
    dialog.submit()
    assert customers.customer(ids[2]).merged_into_id == ids[0]


def test_a_merged_pair_leaves_the_list(desk: Desk, qtbot: QtBot, ids: tuple[int, int, int]) -> None:
    dialog = _opened(desk, qtbot, ids)
    _merge(desk, qtbot, ids[0], ids[1]).submit()
    assert len(_listed(dialog)) == 1
    command.undo(now=NOW)
    assert len(_listed(dialog)) == 2


def test_the_customers_place_opens_the_list(
    ids: tuple[int, int, int], window: MainWindow, qtbot: QtBot
) -> None:
    window.navigate("customers")
    actions = (action for menu in window.findChildren(QMenu) for action in menu.actions())
    next(action for action in actions if action.text() == "Duplicates…").trigger()
    dialog = window.findChild(DuplicatesDialog)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 3, timeout=30_000)
    press(Key.Key_Return)
    merge = window.findChild(MergeDialog)
    assert (merge.winner_id, merge.loser_id) == ids[:2]
    merge.submit()
    assert dialog.model.rowCount() == 1
    assert window.toast_text() == "Records merged"
    dialog.reject()

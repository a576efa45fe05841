"""Importing from the window: what would come in, columns set right, the child process, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from cxdesk.domain.hats import Hat
from cxdesk.services import command, customer_list, hats, history, staff
from cxdesk.services.history import HistoryAsked
from cxdesk.ui.dialogs.import_file import ImportDialog
from cxdesk.ui.import_run import ImportRun
from tests.factories import NOW, answer, counts, rows
from tests.ui.counter_desk import Desk, make_desk, press, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

FORM = (
    "Hora,¿Nos recomendaría?,Otra nota,Motivo\n"
    "2026-03-14 18:22,9,3,rápidos\n"
    "2026-03-15 09:00,11,4,\n"
    "2026-03-16 10:00,2,5,caro\n"
)


CTRL = Qt.KeyboardModifier.ControlModifier
NPS = "Timestamp,NPS\n2026-03-14 18:22,9\n2026-03-15 09:00,4\n"


@pytest.fixture
def desk(ctx: Context, qtbot: QtBot) -> Desk:
    return make_desk(ctx)


@pytest.fixture
def ana() -> Iterator[int]:
    """She works at the counter of this window."""
    made = staff.add_staff("Ana Martín", now=NOW)
    token = command.acting_staff.set(made)
    yield made
    command.acting_staff.reset(token)
    hats.wear(Hat.OWNER)


def opened(desk: Desk, qtbot: QtBot, *, into: str = "") -> ImportDialog:
    dialog = ImportDialog(desk.ctx, into=into)
    shown(desk, dialog, qtbot)
    return dialog


def looked_at(dialog: ImportDialog, qtbot: QtBot, source: Path) -> None:
    """Choose a file and wait for what it would bring."""
    dialog.file.setText(str(source))
    wait(dialog, qtbot)


def wait(dialog: ImportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog._soon.isActive() and dialog._run is None, timeout=30_000)


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def choose(dialog: ImportDialog, place: int, field: str) -> None:
    combo = dialog.columns.choices[place]
    combo.set_value(field)
    combo.activated.emit(combo.currentIndex())


def test_customers_come_in_and_bad_lines_are_told(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    people = "customer_id,name,phone,email\nC1,Ana,612334871,\nC2,Rosa,,not an address\n"
    dialog = opened(desk, qtbot)
    looked_at(dialog, qtbot, written(tmp_path, "people.csv", people))
    assert "1 would come in" in dialog.status.text()
    assert customer_list.count_customers() == 0
    dialog.submit()
    wait(dialog, qtbot)
    assert [row.name for row in customer_list.customers_page()] == ["Ana"]
    assert "1 added" in dialog.status.text()
    assert "1 refused" in dialog.status.text()
    assert dialog.refusals.isVisible()
    dialog.submit()
    assert not dialog.isVisible()


def test_a_form_is_looked_at_set_right_imported_remembered_and_taken_back(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    """Score and reason are found by what they ask, the time is not; 11 is no score of 0 to 10.

    The other column holds 3, 4 and 5: taken for the score of a CSAT, nothing is refused.
    """
    source = written(tmp_path, "form.csv", FORM)
    dialog = opened(desk, qtbot, into="answers")
    looked_at(dialog, qtbot, source)
    assert dialog.columns.fields() == ("", "score", "", "comment")
    assert "NPS" in dialog.fields["survey"].message.text()
    choose(dialog, 0, "answered_at")
    wait(dialog, qtbot)
    assert "2 would come in" in dialog.status.text()
    assert "1 would be refused" in dialog.status.text()
    choose(dialog, 2, "score")
    wait(dialog, qtbot)
    assert dialog.columns.fields() == ("answered_at", "", "score", "comment")
    assert "does not say which questionnaire" in dialog.fields["columns"].message.text()
    dialog.survey.setCurrentIndex(dialog.survey.findData("csat"))
    dialog.survey.activated.emit(dialog.survey.currentIndex())
    wait(dialog, qtbot)
    assert "3 would come in" in dialog.status.text()
    assert counts("answer") == {"answer": 0}

    dialog.submit()
    wait(dialog, qtbot)
    assert rows("answer", "score, comment") == [(3, "rápidos"), (4, ""), (5, "caro")]

    again = opened(desk, qtbot, into="answers")
    looked_at(again, qtbot, source)
    assert again.columns.fields() == ("answered_at", "", "score", "comment")
    assert again.survey.currentData() == "csat"
    assert "3 are there already" in again.status.text()
    assert not again.primary.isEnabled()

    dialog.undo_link.click()
    assert counts("answer") == {"answer": 0}
    assert desk.toasts == ["The import was taken back."]


def imported(desk: Desk, qtbot: QtBot, folder: Path) -> ImportDialog:
    """Two answers brought in by the child, the dialog still open."""
    dialog = opened(desk, qtbot, into="answers")
    looked_at(dialog, qtbot, written(folder, "nps.csv", NPS))
    dialog.submit()
    wait(dialog, qtbot)
    return dialog


def test_an_import_is_signed_by_who_works_and_the_next_undo_takes_it_back(
    desk: Desk, qtbot: QtBot, tmp_path: Path, ana: int
) -> None:
    answer(10)
    imported(desk, qtbot, tmp_path).reject()
    assert rows("answer", "score") == [(10,), (9,), (4,)]
    (step,) = history.of_shop(HistoryAsked(limit=1))
    assert (step.what.source, step.who) == ("import a file", "Ana Martín")
    undone = command.undo()
    assert undone is not None
    assert undone.source == "import a file"
    assert rows("answer", "score") == [(10,)]


def test_under_the_counters_hat_the_child_imports_nothing(
    desk: Desk, qtbot: QtBot, tmp_path: Path, ana: int
) -> None:
    dialog = opened(desk, qtbot, into="answers")
    looked_at(dialog, qtbot, written(tmp_path, "nps.csv", NPS))
    hats.wear(Hat.COUNTER)
    dialog.submit()
    wait(dialog, qtbot)
    assert counts("answer") == {"answer": 0}
    assert "for the owner" in dialog.fields["columns"].message.text()


def test_control_z_in_the_dialog_takes_back_what_was_just_imported(
    desk: Desk, qtbot: QtBot, tmp_path: Path, ana: int
) -> None:
    answer(10)
    dialog = imported(desk, qtbot, tmp_path)
    assert "2 added" in dialog.status.text()
    assert dialog.primary.text() == "Close"
    assert not dialog.file.isEnabled()
    press(Qt.Key.Key_Z, CTRL)
    assert rows("answer", "score") == [(10,)]
    assert dialog.file.text() == str(tmp_path / "nps.csv")
    assert desk.toasts == ["The import was taken back."]


def test_control_z_after_an_import_that_cannot_be_taken_back_does_nothing(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    answer(10)
    dialog = opened(desk, qtbot)
    looked_at(dialog, qtbot, written(tmp_path, "people.csv", "customer_id,name\nC1,Ana\n"))
    dialog.submit()
    wait(dialog, qtbot)
    press(Qt.Key.Key_Z, CTRL)
    assert dialog.isVisible()
    assert "1 added" in dialog.status.text()
    assert dialog.file.text() == str(tmp_path / "people.csv")
    assert (customer_list.count_customers(), counts("answer")) == (1, {"answer": 1})


def test_what_is_missing_is_told_at_the_columns_and_nothing_can_be_imported(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(desk, qtbot)
    dialog.into.choose("purchases")
    looked_at(dialog, qtbot, written(tmp_path, "odd.csv", "colour\nblue\n"))
    assert "Number of the purchase" in dialog.fields["columns"].message.text()
    assert not dialog.primary.isEnabled()


def test_a_file_that_cannot_be_read_is_told_at_the_file(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(desk, qtbot)
    looked_at(dialog, qtbot, written(tmp_path, "empty.csv", ""))
    assert "is empty" in dialog.fields["file"].message.text()
    assert dialog.fields["columns"].isHidden()


def test_without_a_file_nothing_is_started(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    dialog.submit()
    assert dialog.fields["file"].has_error()
    assert dialog._run is None


def test_what_the_child_tells_may_be_cut_inside_a_letter(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    run = ImportRun(dialog)
    run.ended.connect(dialog._on_run_ended)
    told = '{"error": "El fichero está vacío."}\n'.encode()
    cut = told.index("á".encode()) + 1
    run.take(told[:cut])
    run.take(told[cut:])
    run.end()
    assert dialog.fields["file"].message.text() == "El fichero está vacío."


def test_the_count_of_refused_lines_is_that_of_the_import(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    refusals = [{"line": 2, "reason": "odd"}]
    dialog.show_result(
        {"read": 900, "added": 0, "updated": 0, "refused": 900, "refusals": refusals}
    )
    assert "900 refused" in dialog.status.text()
    assert dialog.undo_link.isHidden()


def test_a_field_comes_from_one_column(desk: Desk, qtbot: QtBot) -> None:
    dialog = ImportDialog.sample(desk.ctx)
    qtbot.addWidget(dialog)
    choose(dialog, 3, "score")
    assert dialog.columns.fields() == ("answered_at", "", "comment", "score")
    assert dialog._soon.isActive()


def test_what_makes_a_customer_is_told_for_each_kind_of_file(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    hint = dialog.fields["file"].message
    assert hint.text().endswith("a customer that is not known is made.")
    dialog.into.choose("purchases")
    assert hint.text().endswith("without a number the purchase is nobody's.")
    dialog.into.choose("answers")
    assert hint.text().endswith("an e-mail or a phone that is not known does not.")


def test_another_file_begins_anew(desk: Desk, qtbot: QtBot) -> None:
    dialog = ImportDialog.sample(desk.ctx)
    qtbot.addWidget(dialog)
    choose(dialog, 3, "score")
    dialog.file.blockSignals(False)
    dialog.file.setText("other.csv")
    assert dialog.fields["columns"].isHidden()
    assert not dialog._wish
    assert dialog.status.text() == ""


def test_the_tab_of_paper_slips_opens_it_for_answers(desk: Desk, qtbot: QtBot) -> None:
    from cxdesk.ui.screens.surveys.paper.tab import PaperTab

    tab = PaperTab(desk.ctx)
    qtbot.addWidget(tab)
    qtbot.mouseClick(tab.from_file, Qt.MouseButton.LeftButton)
    assert desk.opened == [("import", {"into": "answers"})]

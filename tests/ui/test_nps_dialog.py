"""NpsDialog: pasted scores and typed counts, its figure and what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from cxdesk.ui.dialogs.nps import NpsDialog
from tests.ui.opened import opened

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.main_window import MainWindow


@pytest.fixture
def dialog(ctx: Context, qtbot: QtBot) -> NpsDialog:
    made = NpsDialog(ctx)
    qtbot.addWidget(made)
    return made


def test_pasted_scores_give_the_figure_and_fill_the_counts(dialog: NpsDialog) -> None:
    """50 promoters, 30 passives, 20 detractors: 30, from 14.05 to 44.20."""
    dialog.scores.setPlainText("10×50\n8×30\n6×20")
    assert dialog.figure.text() == "NPS +30 (+14 to +44)"
    assert [field.text() for field in dialog.counts.values()] == ["50", "30", "20"]
    assert "between +14 and +44" in dialog.told.text()


def test_typed_counts_take_the_place_of_scores(dialog: NpsDialog, qtbot: QtBot) -> None:
    dialog.scores.setPlainText("9 9")
    dialog.counts["detractors"].setFocus()
    qtbot.keyClicks(dialog.counts["detractors"], "2")
    assert dialog.scores.text() == ""
    assert dialog.figure.text().startswith("NPS 0 (")


@pytest.mark.parametrize("text", ["eleven", "9.5", "12"])
def test_what_is_no_score_is_named_and_gives_no_figure(dialog: NpsDialog, text: str) -> None:
    dialog.scores.setPlainText("9 9")
    dialog.scores.setPlainText(text)
    assert dialog.figure.text() == "–"
    assert [field.text() for field in dialog.counts.values()] == ["", "", ""]
    assert text in dialog.told.text()
    assert not dialog.try_save()


def test_f6_opens_it_in_answers_and_enter_copies_the_figure(
    window: MainWindow, qtbot: QtBot
) -> None:
    from tests.factories import answer

    answer(9)
    window.navigate("surveys", "answers")
    qtbot.waitUntil(lambda: not window.ctx.jobs.is_busy())
    qtbot.keyClick(window.screens["surveys"].shown_tab().list.view, Qt.Key.Key_F6)
    form = opened(qtbot, "nps")
    qtbot.keyClicks(form.scores, "10 0")
    qtbot.keyClick(form.scores, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text().startswith("NPS 0 (")

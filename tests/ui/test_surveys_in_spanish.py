"""What the keys of Surveys are answered with, in Spanish."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from cxdesk import words
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import surveys
from cxdesk.ui.dialogs.answer import AnswerDialog
from cxdesk.ui.dialogs.import_file import ImportDialog
from cxdesk.ui.format import Format
from cxdesk.ui.language import load_translators
from cxdesk.ui.screens.surveys.questionnaires.list import NEW
from cxdesk.ui.screens.surveys.questionnaires.tab import QuestionnairesTab
from cxdesk.ui.screens.surveys.screen import SurveysScreen
from tests.factories import TODAY, counts
from tests.ui.counter_desk import Desk, add, make_desk, press, shown_form, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context


@pytest.fixture
def desk(ctx: Context, qapp: QApplication) -> Iterator[Desk]:
    words.set_language("es")
    translators = load_translators("es")
    for translator in translators:
        qapp.installTranslator(translator)
    ctx.format = Format("es", "EUR", "ES", today=TODAY)
    yield make_desk(ctx)
    for translator in translators:
        qapp.removeTranslator(translator)
    words.set_language("en")


def csat_form(desk: Desk, qtbot: QtBot) -> AnswerDialog:
    csat = next(one.id for one in surveys.surveys() if one.kind is SurveyKind.CSAT)
    return shown_form(desk, qtbot, AnswerDialog, survey_id=csat, customer_id=add())


def test_a_ten_on_one_to_five_says_the_scale(desk: Desk, qtbot: QtBot) -> None:
    form = csat_form(desk, qtbot)
    write("10")
    assert form.score.value() is None
    assert form.fields["score"].message.text() == "La escala va de 1 a 5."
    press(Qt.Key.Key_Return)
    told = form.fields["score"].message.text()
    assert told == "Pulsa la cifra de la puntuación, de 1 a 5."


def test_a_low_answer_tells_the_day_of_its_call(desk: Desk, qtbot: QtBot) -> None:
    csat_form(desk, qtbot)
    write("2")
    press(Qt.Key.Key_Return)
    assert desk.toasts == [
        "Respuesta registrada. Es baja: llama a más tardar el 19 mar para recuperar al cliente"
    ]
    assert desk.also is not None
    assert desk.also[0] == "Abrir recuperación"


def test_the_choices_say_how_they_are_parted(desk: Desk, qtbot: QtBot) -> None:
    tab = QuestionnairesTab(desk.ctx)
    qtbot.addWidget(tab)
    tab.refresh()
    tab.show_record(NEW)
    tab.form.items.add_question.click()
    hint = tab.form.items.lines[0].choices.placeholderText()
    assert hint == "Opciones: una en cada línea, o separadas por , o ;"


def test_help_names_the_keys_of_tabs_as_they_stand_on_the_keyboard(
    desk: Desk, qtbot: QtBot
) -> None:
    place = SurveysScreen(desk.ctx)
    qtbot.addWidget(place)
    place.show()
    place.show_record("answers")
    assert "Ctrl+AvPág y Ctrl+RePág" in place.help_text()


def test_an_import_says_what_makes_a_customer_and_control_z_that_it_was_taken_back(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    source = tmp_path / "nps.csv"
    source.write_text("Timestamp,NPS\n2026-03-14 18:22,9\n2026-03-15 09:00,4\n")
    form = shown_form(desk, qtbot, ImportDialog, into="answers")
    hint = form.fields["file"].message.text()
    assert hint.endswith("un correo o un teléfono que no se conoce, no.")
    form.file.setText(str(source))
    qtbot.waitUntil(form.primary.isEnabled, timeout=30_000)
    form.submit()
    qtbot.waitUntil(lambda: form.primary.text() == "Cerrar", timeout=30_000)
    assert counts("answer") == {"answer": 2}
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.toasts == ["La importación se ha deshecho."]
    assert counts("answer") == {"answer": 0}

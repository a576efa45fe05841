"""What the headings of a form ask: known questions, stems of words, and what nobody reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk import words
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.questionnaire_drafts import QuestionnaireDraft
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services.importing.mapping import ColumnMapping
from cxdesk.services.questionnaires import make_questionnaire
from tests.import_files import NOW, counts, imported, rows

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("open_empty_shop")

NPS_USTED = "¿Qué probabilidad hay de que nos recomiende a un amigo o colega?"
GENERAL_TU = "En general, ¿cuál es tu grado de satisfacción con nuestra tienda?"


@pytest.mark.parametrize(
    ("heading", "score", "kept"),
    [
        (f"{NPS_USTED} (0-10)", 9, ("nps", 0, 10, 9)),
        ("¿Qué probabilidad hay de que nos recomiendes…?", 0, ("nps", 0, 10, 0)),
        ("2. ¿Recomendarías la tienda?", 7, ("nps", 0, 10, 7)),
        ("How likely are you to recommend us to a friend or colleague?", 3, ("nps", 0, 10, 3)),
        ("¿Nos recomendaría? (1-10)", 10, ("nps", 1, 10, 10)),
        ("¿Cuál es su grado de satisfacción con la atención recibida?", 5, ("csat", 1, 5, 5)),
        ("¿Está satisfecho? (1 a 7)", 6, ("csat", 1, 7, 6)),
        ("¿Te resultó difícil?", 6, ("ces", 1, 7, 6)),
        (GENERAL_TU, 8, ("general", 1, 10, 8)),
    ],
)
def test_the_programs_own_questions_and_their_stems_are_scores(
    tmp_path: Path, heading: str, score: int, kept: tuple[str, int, int, int]
) -> None:
    text = f'Marca temporal;"{heading}"\n14/03/2026 10:00:00;{score}\n'
    assert counts(imported(tmp_path, "answers", text)) == (1, 0, 0, 0)
    assert rows("SELECT kind, scale_min, scale_max, score FROM answer") == [kept]


@pytest.mark.parametrize("heading", ["Puntúa tu visita", "¿Qué nota nos das?", "Rate us, please"])
def test_a_score_of_nobody_knows_what_waits_for_its_questionnaire(
    tmp_path: Path, heading: str
) -> None:
    text = f'Timestamp,"{heading}"\n2026-03-14 10:00,4\n'
    with pytest.raises(ValidationError, match="which questionnaire"):
        imported(tmp_path, "answers", text)
    named = ColumnMapping(fields={"kind": {"value": "csat"}})
    imported(tmp_path, "answers", text, mapping=named)
    assert rows("SELECT kind, score FROM answer") == [("csat", 4)]


@pytest.mark.parametrize(
    "heading",
    [
        "¿Qué podríamos mejorar?",
        "Tu opinión",
        "Observaciones",
        "Explica tu nota",
        "¿Por qué nos da esa nota?",
        "Sugerencias",
        "What could we improve?",
        "Feedback on our service",
        "¿Cuál es el motivo principal de su respuesta?",
    ],
)
def test_what_asks_for_words_is_the_comment(tmp_path: Path, heading: str) -> None:
    text = f'Marca temporal;"{heading}";{NPS_USTED}\n14/03/2026 10:00:00;rápidos;9\n'
    result = imported(tmp_path, "answers", text)
    assert rows("SELECT score, comment FROM answer") == [(9, "rápidos")]
    assert result.notes == ()


def test_columns_that_nothing_is_read_from_are_named(tmp_path: Path) -> None:
    text = (
        f"Marca temporal;{NPS_USTED};Color;¿Está satisfecho con el trato?\n"
        "14/03/2026 10:00:00;9;azul;4\n"
    )
    (note,) = imported(tmp_path, "answers", text).notes
    assert words.say(note, "es") == (
        "Columnas que no se usan: Color · ¿Está satisfecho con el trato?"
    )


def test_a_question_of_the_shops_own_questionnaire_is_its_score(tmp_path: Path) -> None:
    draft = QuestionnaireDraft(
        kind=SurveyKind.OWN,
        name="Música",
        question="¿Le agrada la música de la tienda?",
        scale_min=1,
        scale_max=7,
    )
    music = make_questionnaire(draft, now=NOW)
    text = 'Marca temporal;"1. ¿Le agrada la música de la tienda? *"\n14/03/2026 10:00:00;3\n'
    imported(tmp_path, "answers", text)
    assert rows("SELECT survey_id, kind, scale_max, score FROM answer") == [(music, "own", 7, 3)]


def test_a_stage_of_the_visit_is_not_taken_for_the_whole_of_it(tmp_path: Path) -> None:
    text = (
        "Marca temporal;¿Cuál es su grado de satisfacción con el pago y la entrega?;"
        "En general, ¿cuál es su grado de satisfacción con nuestra tienda?\n"
        "14/03/2026 10:00:00;3;8\n"
    )
    imported(tmp_path, "answers", text)
    assert rows("SELECT kind, score FROM answer") == [("general", 8)]


def test_a_missing_column_is_called_as_people_call_it_and_taken_under_that_name(
    tmp_path: Path,
) -> None:
    with pytest.raises(ValidationError) as caught:
        imported(tmp_path, "answers", "Fecha;Color\n14/03/2026;azul\n")
    assert words.say(caught.value.text, "es").endswith("falta la columna «Puntuación».")
    text = "Cuándo respondió;Puntuación;Cuestionario\n14/03/2026;9;NPS\n"
    assert imported(tmp_path, "answers", text).added == 1

"""Answers that form services exported, and workbooks: found by what their headings ask."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from cxdesk import words
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.slips import code_of
from cxdesk.services import entered, importing
from cxdesk.services.importing.field_words import field_words
from cxdesk.services.importing.mapping import ColumnMapping
from cxdesk.services.importing.reading import sheet_of
from cxdesk.services.surveys import record_offer
from tests.factories import TODAY, customer, survey_id
from tests.import_files import NOW, counts, imported, reasons, rows

if TYPE_CHECKING:
    from pathlib import Path

    from cxdesk.services.importing.look import Look

pytestmark = pytest.mark.usefixtures("open_empty_shop")

ANSWERED = "SELECT kind, scale_min, scale_max, score, comment, channel, offer_id FROM answer"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = {
    "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{LINKS}"><sheets>'
    '<sheet name="Form1" sheetId="1" r:id="rId7"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": "<Relationships"
    ' xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId7" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/sharedStrings.xml": f"<sst {MAIN}><si><t>Id</t></si><si><t>Hora de finalización</t></si>"
    "<si><r><t>¿Nos reco</t></r><r><t>mendaría?</t></r></si><si><t>Motivo</t></si></sst>",
    "xl/styles.xml": f'<styleSheet {MAIN}><numFmts><numFmt numFmtId="164" formatCode="m/d/yy'
    ' h:mm:ss"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    # 46097.75 is 2026-03-16 18:00 (46023 is 2026-01-01; 31 + 28 + 15 days later)
    "xl/worksheets/sheet1.xml": f'<worksheet {MAIN}><sheetData><row r="1">'
    '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>'
    '<c r="E1" t="s"><v>3</v></c></row><row r="2"><c r="A2"><v>1</v></c>'
    '<c r="B2" s="1"><v>46097.75</v></c><c r="C2"><v>9</v></c>'
    '<c r="E2" t="inlineStr"><is><t>Muy, muy amables</t></is></c></row></sheetData></worksheet>',
}


def workbook(**changes: str) -> bytes:
    """A small workbook as Microsoft Forms writes it; parts by their file name can be changed."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        for name, text in PARTS.items():
            package.writestr(name, changes.get(name.rsplit("/", 1)[-1].split(".")[0], text))
    return data.getvalue()


def madrid(at: int) -> str:
    return f"{datetime.fromtimestamp(at, UTC).astimezone(ZoneInfo('Europe/Madrid')):%d %H:%M}"


def test_a_google_form_in_english_needs_no_mapping(tmp_path: Path) -> None:
    text = (
        "Timestamp,How likely are you to recommend us to a friend?,What is the main reason?\n"
        "2026/03/14 6:22:33 PM GMT+1,9,fast\n"
        "2026/03/15 9:00:00 AM GMT+1,0,\n"
    )
    assert counts(imported(tmp_path, "answers", text)) == (2, 0, 0, 0)
    assert rows(ANSWERED) == [
        ("nps", 0, 10, 9, "fast", "other", None),
        ("nps", 0, 10, 0, "", "other", None),
    ]
    assert [madrid(at) for (at,) in rows("SELECT answered_at FROM answer")] == [
        "14 18:22",
        "15 09:00",
    ]
    assert rows("SELECT count(*) FROM offer") == [(0,)]


def test_a_google_form_in_spanish_needs_no_mapping(tmp_path: Path) -> None:
    text = (
        "Marca temporal;¿Qué grado de satisfacción tiene con la atención?;¿Por qué?\n"
        "14/03/2026 18:22:33;5;rápidos\n"
    )
    assert counts(imported(tmp_path, "answers", text)) == (1, 0, 0, 0)
    assert rows(ANSWERED) == [("csat", 1, 5, 5, "rápidos", "other", None)]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Was it easy?", "ces"),
        ("¿Le resultó fácil?", "ces"),
        ("NPS", "nps"),
        ("CSAT score", "csat"),
    ],
)
def test_the_questionnaire_is_told_by_the_heading(tmp_path: Path, heading: str, kind: str) -> None:
    imported(tmp_path, "answers", f"Submitted at,{heading}\n2026-03-14 10:00:00,3\n")
    assert rows("SELECT kind FROM answer") == [(kind,)]


def test_a_file_that_does_not_say_its_questionnaire_is_refused_until_it_is_named(
    tmp_path: Path,
) -> None:
    text = "Timestamp,Rating\n2026-03-14 10:00,4\n"
    with pytest.raises(ValidationError) as caught:
        imported(tmp_path, "answers", text)
    assert "questionnaire" in words.say(caught.value.text)
    named = ColumnMapping(fields={"kind": {"value": "csat"}})
    assert imported(tmp_path, "answers", text, mapping=named).added == 1


def test_a_blank_score_is_no_zero_and_odd_scores_are_refused(tmp_path: Path) -> None:
    lines = ["2026-03-14,", "2026-03-14,11", "2026-03-14,7.5", ",9", "2026-03-14,0"]
    text = "Timestamp,Would you recommend us?\n" + "\n".join(lines)
    result = imported(tmp_path, "answers", text)
    assert [line for line, _ in reasons(result)] == [2, 3, 4, 5]
    assert rows("SELECT score FROM answer") == [(0,)]


def test_the_same_export_again_adds_only_what_is_new(tmp_path: Path) -> None:
    text = "Timestamp,Would you recommend us?\n2026-03-14 10:00,9\n2026-03-14 10:00,9\n"
    assert counts(imported(tmp_path, "answers", text)) == (2, 0, 0, 0)
    more = text + "2026-03-15 11:00,3\n"
    assert counts(imported(tmp_path, "answers", more)) == (1, 0, 2, 0)


def test_an_address_ties_an_answer_to_the_one_customer_who_has_it(tmp_path: Path) -> None:
    ana = customer("Ana", emails=("ana@x.example", "both@x.example"))
    customer("Luz", emails=("both@x.example",))
    text = (
        "Timestamp,Email Address,Would you recommend us?\n"
        "2026-03-14,Ana@X.example,9\n2026-03-14,both@x.example,8\n2026-03-14,new@x.example,7\n"
    )
    assert counts(imported(tmp_path, "answers", text)) == (3, 0, 0, 0)
    assert rows("SELECT score, customer_id FROM answer") == [(9, ana), (8, None), (7, None)]


def test_a_workbook_of_microsoft_forms_is_read_like_a_file_of_text(tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(workbook())
    result = importing.run_import(path, "answers", now=NOW)
    assert (counts(result), result.encoding) == ((1, 0, 0, 0), "xlsx")
    assert rows(ANSWERED) == [("nps", 0, 10, 9, "Muy, muy amables", "other", None)]
    ((at,),) = rows("SELECT answered_at FROM answer")
    assert madrid(at) == "16 18:00"


def test_a_gap_in_a_row_of_a_workbook_is_an_empty_cell() -> None:
    sheet = sheet_of(workbook(), "f.xlsx")
    assert sheet.headers == ("Id", "Hora de finalización", "¿Nos recomendaría?", "", "Motivo")
    (line,) = sheet.lines()
    assert line.cells == ["1", "2026-03-16 18:00:00", "9", "", "Muy, muy amables"]


@pytest.mark.parametrize(
    "damaged",
    [
        {"sheet1": "<worksheet"},
        {"workbook": f"<workbook {MAIN}/>"},
        {"sharedStrings": f"<sst {MAIN}/>"},
        {"sheet1": '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>'},
    ],
    ids=["cut", "no sheet", "no strings", "entities"],
)
def test_a_damaged_workbook_is_refused_in_words(damaged: dict[str, str]) -> None:
    with pytest.raises(ValidationError) as caught:
        sheet_of(workbook(**damaged), "f.xlsx")
    assert "f.xlsx" in words.say(caught.value.text)


NPS_FORM = "Hora,¿Nos recomendaría?,Motivo\n2026-03-14 18:22,9,rápidos\n"


def looked(folder: Path, text: str, into: str = "answers", **options: object) -> Look:
    found: list[Look] = []
    imported(folder, into, text, dry_run=True, looked=found.append, **options)
    return found[0]


def test_a_look_tells_what_each_column_is_taken_for_and_the_first_rows(tmp_path: Path) -> None:
    look = looked(tmp_path, NPS_FORM + "2026-03-15,8\n2026-03-16,7,\n2026-03-17,1,x\n")
    assert look.headings == ("Hora", "¿Nos recomendaría?", "Motivo")
    assert look.fields == ("", "score", "comment")
    assert look.constants == {"kind": "nps"}
    assert look.rows == (
        ("2026-03-14 18:22", "9", "rápidos"),
        ("2026-03-15", "8", ""),
        ("2026-03-16", "7", ""),
    )


def test_a_look_comes_before_what_is_missing_is_told(tmp_path: Path) -> None:
    found: list[Look] = []
    with pytest.raises(ValidationError, match="is missing"):
        imported(tmp_path, "answers", "colour\nblue\n", looked=found.append)
    assert [look.fields for look in found] == [("",)]


def test_a_look_at_a_mapping_that_does_not_fit_takes_nothing_for_anything(tmp_path: Path) -> None:
    found: list[Look] = []
    mapping = ColumnMapping(fields={"score": "No such column"})
    with pytest.raises(ValidationError):
        imported(tmp_path, "answers", NPS_FORM, mapping=mapping, looked=found.append)
    assert found[0].fields == ("", "", "")


def test_a_column_may_be_named_by_its_number(tmp_path: Path) -> None:
    mapping = ColumnMapping(fields={"score": 2, "answered_at": 1, "comment": None})
    imported(tmp_path, "answers", NPS_FORM, mapping=mapping)
    assert rows(ANSWERED) == [("nps", 0, 10, 9, "", "other", None)]


@pytest.mark.parametrize("number", [0, 4, -1, True])
def test_a_number_that_no_column_has_is_refused(tmp_path: Path, number: int) -> None:
    with pytest.raises(ValidationError, match="cannot be understood"):
        imported(tmp_path, "answers", NPS_FORM, mapping=ColumnMapping(fields={"score": number}))


def test_the_column_chosen_for_the_score_says_which_questionnaire_it_is(tmp_path: Path) -> None:
    text = "Hora,¿Nos recomendaría?,¿Está satisfecho?\n2026-03-14 18:22,9,4\n"
    mapping = ColumnMapping(fields={"score": 3, "answered_at": 1})
    imported(tmp_path, "answers", text, mapping=mapping)
    assert rows(ANSWERED) == [("csat", 1, 5, 4, "", "other", None)]


def test_a_phone_gives_the_answer_to_the_one_customer_who_has_it(tmp_path: Path) -> None:
    ana = customer("Ana", phones=("612 334 871",))
    for name in ("Luis", "Eva"):
        customer(name, phones=("699 000 111",))
    imported(
        tmp_path,
        "answers",
        "Hora,NPS,Teléfono\n2026-03-14,9,+34 612334871\n2026-03-15,8,699000111\n2026-03-16,7,\n",
        mapping=ColumnMapping(fields={"answered_at": "Hora"}),
    )
    assert rows("SELECT score, customer_id FROM answer ORDER BY score DESC") == [
        (9, ana),
        (8, None),
        (7, None),
    ]


def slip(number: int, *, sent_at: int = NOW - 86_400) -> tuple[int, str]:
    """A slip printed for a sale: its offer and its code."""
    ana = customer()
    code = code_of(number)
    made = record_offer(survey_id(), ana, channel="counter", code=code, now=sent_at)
    return made, code


def test_the_code_of_a_slip_answers_its_offer_once(tmp_path: Path) -> None:
    offer, code = slip(1)
    result = imported(
        tmp_path,
        "answers",
        f"Fecha,NPS,Slip code\n2026-03-17 20:00,9,{code}\n2026-03-17 21:00,3,{code}\n",
    )
    assert counts(result) == (1, 0, 0, 1)
    assert reasons(result) == [
        (3, f"no slip that waits for an answer has the code “{code}”"),
    ]
    assert rows("SELECT offer_id, score FROM answer") == [(offer, 9)]
    assert rows("SELECT state FROM offer") == [("answered",)]


def test_a_wrong_code_and_one_of_another_questionnaire_are_refused(tmp_path: Path) -> None:
    _, code = slip(1)
    result = imported(
        tmp_path,
        "answers",
        f"Fecha,CSAT,Slip code\n2026-03-17,5,{code}\n2026-03-17,4,1234567\n2026-03-17,3,\n",
    )
    assert counts(result) == (1, 0, 0, 2)
    said = [reason for _, reason in reasons(result)]
    assert said[0] == "the slip with this code asks something else"
    assert "a digit is wrong" in said[1]


def test_an_answer_is_never_older_than_the_slip(tmp_path: Path) -> None:
    _, code = slip(1, sent_at=NOW - 60)
    imported(tmp_path, "answers", f"Fecha,NPS,Slip code\n2026-03-01,9,{code}\n")
    assert rows("SELECT answered_at FROM answer") == [(NOW - 60,)]


def test_an_import_of_answers_is_one_step_that_undo_takes_back(tmp_path: Path) -> None:
    offer, code = slip(1)
    text = f"Fecha,NPS,Slip code\n2026-03-17 20:00,9,{code}\n2026-03-16,3,\n"
    result = imported(tmp_path, "answers", text)
    assert result.step_id is not None
    entered.undo(result.step_id, now=NOW + 60)
    assert rows("SELECT count(*) FROM answer") == [(0,)]
    assert rows("SELECT id, state FROM offer") == [(offer, "offered")]
    assert counts(imported(tmp_path, "answers", text)) == (2, 0, 0, 0)


def test_imported_answers_are_none_that_were_entered_today(tmp_path: Path) -> None:
    imported(tmp_path, "answers", NPS_FORM, mapping=ColumnMapping(fields={"answered_at": "Hora"}))
    assert entered.entered(TODAY, now=NOW).entries == ()


def test_a_long_import_carries_its_batch_and_no_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "MOST_UNDOABLE", 1)
    text = "Fecha,NPS\n2026-03-16,9\n2026-03-17,8\n"
    result = imported(tmp_path, "answers", text)
    assert (result.added, result.step_id) == (2, None)


def test_every_field_of_every_importer_has_words() -> None:
    fields = [(one.key, field.key) for one in importing.IMPORTERS for field in one.fields]
    assert all(words.say(field_words(*field)) for field in fields)


def test_fresh_low_answers_of_known_customers_ask_for_a_call_and_undo_takes_it_back(
    tmp_path: Path,
) -> None:
    """Today is 18 March: 4 March 12:00 is fourteen days ago to the second, the 3rd is history."""
    customer("Ana", phones=("612334871",))
    text = (
        "Fecha,NPS,Teléfono\n"
        "2026-03-17 10:00,2,612334871\n"
        "2026-03-17 11:00,9,612334871\n"
        "2026-03-17 12:00,1,\n"
        "2026-03-04 12:00,0,612334871\n"
        "2026-03-03 12:00,0,612334871\n"
    )
    result = imported(tmp_path, "answers", text)
    assert [words.say(note) for note in result.notes][-1].startswith("2 customers")
    called = "SELECT a.score, a.answered_at FROM task k JOIN answer a ON a.id = k.answer_id"
    assert [(score, madrid(at)) for score, at in rows(called)] == [
        (2, "17 10:00"),
        (0, "04 12:00"),
    ]
    entered.undo(result.step_id or 0, now=NOW + 60)
    assert rows("SELECT (SELECT count(*) FROM task), (SELECT count(*) FROM answer)") == [(0, 0)]

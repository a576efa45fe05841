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
from cxdesk.services import importing
from cxdesk.services.importing.mapping import ColumnMapping
from cxdesk.services.importing.reading import sheet_of
from tests.factories import customer
from tests.import_files import NOW, counts, imported, reasons, rows

if TYPE_CHECKING:
    from pathlib import Path

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

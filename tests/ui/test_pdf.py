"""The paper: same figures as text, fonts embedded, both languages, whole pages, small files."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer

from cxdesk.domain.errors import OutsideError
from cxdesk.domain.report import ChartBlock, Heading, Paragraph, Report, Table, TableColumn
from cxdesk.domain.text import T
from cxdesk.services import reports, shop
from cxdesk.ui import pdf
from cxdesk.ui.format import Format
from cxdesk.ui.looks import paper_look
from cxdesk.ui.page_layout import A4, LETTER, MARGIN, Piece, paginate, paper_for
from cxdesk.ui.paper_blocks import CHART_HEIGHTS, pieces_of, report_parts
from cxdesk.ui.paper_file import page_image
from cxdesk.ui.paper_look import text_width
from cxdesk.ui.paper_table import PAD, column_widths
from cxdesk.ui.pdf_language import with_language
from tests.factories import NOW
from tests.services import shop_with_history
from tests.services.shop_with_history import FEBRUARY, TITLE

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

AS_OF = NOW + 1
pytestmark = pytest.mark.filled_by.with_args(shop_with_history.fill)


@pytest.fixture
def report(open_empty_shop: Path, qapp: QApplication) -> Report:
    return reports.build(*FEBRUARY, "en", as_of=AS_OF)


def read(report: Report) -> PdfReader:
    fmt = Format(report.lang, report.currency, report.country)
    return PdfReader(io.BytesIO(pdf.render(report, fmt)))


def text_of(reader: PdfReader) -> str:
    joined = " ".join(page.extract_text() for page in reader.pages)
    return " ".join(joined.replace("\u00a0", " ").split())


def test_the_pdf_says_the_figures_of_the_report(report: Report) -> None:
    text = text_of(read(report))
    for figure in ("February 2026", "Tienda Ñ", "+40", "€234.56", "50%", "Goals at a glance"):
        assert figure in text


def test_typed_markup_stays_text(report: Report) -> None:
    named = replace(report, shop_name="Shop <b>x</b> & co")
    text = text_of(read(named))
    assert "Shop <b>x</b> & co" in text
    assert TITLE in text
    assert "new <i>prices</i>" in text


def test_the_spanish_pdf_has_spanish_dates_and_numbers(report: Report) -> None:
    spanish = reports.build(*FEBRUARY, "es", as_of=AS_OF)
    text = text_of(read(spanish))
    assert "Febrero de 2026" in text
    assert "234,56 €" in text


def test_fonts_are_embedded_and_text_can_be_found(report: Report) -> None:
    fonts = [font for page in read(report).pages for font in _fonts(page)]
    assert fonts
    for font in fonts:
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert "/FontFile2" in descriptor or "/FontFile3" in descriptor
        assert "/ToUnicode" in font


def test_charts_are_vectors(report: Report) -> None:
    images = [image for page in read(report).pages for image in page.images]
    assert images == []


def test_title_author_and_language_are_set(report: Report) -> None:
    reader = read(report)
    assert reader.metadata is not None
    assert reader.metadata.title == "Tienda Ñ · February 2026"
    assert reader.metadata.author == "Tienda Ñ"
    xmp = reader.xmp_metadata
    assert xmp is not None
    assert xmp.dc_language == ["en"]
    assert reader.root_object["/Lang"] == "en"
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712  (pypdf's own)


def test_a_file_of_another_shape_is_left_alone() -> None:
    assert with_language(b"%PDF-1.7 something else", "es") == b"%PDF-1.7 something else"


def test_a_report_is_small(report: Report) -> None:
    assert len(pdf.render(report, Format("en"))) < 150 * 1024


def test_pages_are_numbered_of_all(report: Report) -> None:
    pages = read(report).pages
    for number, page in enumerate(pages, 1):
        words = page.extract_text().split()
        assert words[-3:] == [str(number), "of", str(len(pages))]


def test_the_sheet_follows_the_country(report: Report) -> None:
    assert paper_for("ES") is A4
    assert paper_for("mx") is LETTER
    box = read(replace(report, country="US")).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (612, 792)


def test_a_long_table_breaks_with_its_head_on_every_page(report: Report) -> None:
    columns = (TableColumn(T("Test", "Customer")), TableColumn(T("Test", "Spent"), right=True))
    rows = tuple((f"Customer {n}", n) for n in range(120))
    reader = read(replace(report, blocks=(Table(columns, rows),)))
    assert len(reader.pages) > 2
    for page in reader.pages:
        assert "Spent" in page.extract_text()
    assert text_of(reader).count("Customer 119") == 1


def test_a_word_without_end_does_not_widen_a_table(report: Report) -> None:
    columns = (
        TableColumn(T("Report", "Goal")),
        TableColumn(T("Report", "Now"), right=True, strong=True),
        TableColumn(T("Report", "Reliability"), dim=True),
    )
    table = Table(columns, (("silicovolcanoconiosis" * 8, "+40", "n 12"),))
    look = paper_look(Format("en", "EUR", "ES"))
    widths = column_widths(table, look, A4.text_width)
    assert sum(widths) <= A4.text_width + 1
    assert min(widths) > 20


def test_charts_grow_until_the_pages_are_full(report: Report) -> None:
    """On as few pages as with the lowest charts, as tall as leaves at most a fifth of a page."""
    sheets = pdf.lay_out(report, Format("en", "EUR", "ES"))
    parts = report_parts(report, sheets.look, A4.text_width)

    def is_full(height: float) -> bool:
        pieces = pieces_of(parts, sheets.look, A4.text_width, height)
        pages = paginate(pieces, A4.text_height)
        assert len(pages) >= len(sheets.pages)
        ends = [page[-1].bottom for page in pages[:-1]]
        return len(pages) == len(sheets.pages) and min(ends) >= A4.text_height * 0.8

    drawn = max(spot.piece.height for page in sheets.pages for spot in page)
    fitting = [height for height in CHART_HEIGHTS if is_full(height)]
    assert fitting
    assert drawn >= max(fitting)


@pytest.mark.parametrize("lines", range(20, 34, 2))
def test_no_page_ends_early_before_a_chart(report: Report, lines: int) -> None:
    """Wherever on a page the chart would come: a lower one is taken where a tall one does not fit.

    The lowest chart, with its names, needs less than a quarter of a page.
    """
    chart = next(block for block in report.blocks if isinstance(block, ChartBlock))
    text = [Paragraph(T("Test", "A line.")) for _ in range(lines)]
    end = [Paragraph(T("Test", "An end.")) for _ in range(24)]
    sheets = pdf.lay_out(replace(report, blocks=(*text, chart, *end)), Format("en", "EUR", "ES"))
    height = sheets.paper.text_height
    assert all(page[-1].bottom > height * 3 / 4 for page in sheets.pages[:-1])


def test_a_status_stands_on_one_line_and_longer_words_give_way() -> None:
    columns = (
        TableColumn(T("Report", "Goal")),
        TableColumn(T("Report", "Reliability"), dim=True),
        TableColumn(T("Report", "Status"), whole=True),
    )
    told = "words that may be broken " * 8
    look = paper_look(Format("en", "EUR", "ES"))
    font = look.font("text")
    for status in ("▲ at risk", "■ a good deal behind"):
        widths = column_widths(Table(columns, ((told, told, status),)), look, A4.text_width)
        assert widths[2] >= text_width(status, font)
        assert sum(widths) == pytest.approx(A4.text_width)


def test_beside_large_sums_the_words_of_a_change_break_before_a_status() -> None:
    """At A4, with a sum of tens of thousands and six columns: "va con retraso" stays whole."""
    titles = ("Objetivo", "Ahora", "Fiabilidad", "Cambio", "Estado", "Probabilidad")
    rights = (False, True, False, True, False, True)
    columns = tuple(
        TableColumn(T("Report", title), right=right, strong=right, whole=title == "Estado")
        for title, right in zip(titles, rights, strict=True)
    )
    row = ("Que vuelvan más clientes: 71 % para el 1 jun 2027", "57.419,30\u00a0€",
           "40,26\u00a0€ a 45,71\u00a0€ · n 1.360", "variación normal", "■ va con retraso",
           "5\u00a0%")  # fmt: skip
    look = paper_look(Format("es"))
    widths = column_widths(Table(columns, (row,)), look, A4.text_width)
    assert sum(widths) <= A4.text_width + 0.01
    for at, told in ((1, row[1]), (4, row[4]), (3, "variación")):
        font = look.font("text", strong=columns[at].strong)
        assert text_width(told, font) <= widths[at] - 2 * PAD


@pytest.mark.parametrize("lines", range(4, 40, 5))
def test_the_text_of_a_goal_stands_on_the_page_of_its_chart(report: Report, lines: int) -> None:
    """However much stands above it: heading, figures, people, chart and the first reason."""
    above = Paragraph(T("Report", "{text}").fill(text="word " * 22 * lines))
    dim = Paragraph(T("Report", "Responsible: {name}.").fill(name="Ana"), dim=True)
    told = Paragraph(T("Report", "{text}").fill(text="amount " * 40))
    reason = Paragraph(T("Report", "{text}").fill(text="reason"))
    (drawn,) = (block for block in report.blocks if isinstance(block, ChartBlock))
    chart = replace(drawn, is_told_below=True)
    blocks = (above, _heading(1), told, dim, chart, reason)
    pages = read(replace(report, blocks=blocks)).pages
    found = [" ".join(page.extract_text().split()) for page in pages]
    (page,) = (text for text in found if "Section 1" in text)
    for words in ("amount", "Responsible: Ana.", "reason"):
        assert words in page
        assert sum(words in text for text in found) == 1


def test_a_status_longer_than_the_page_is_broken_after_all() -> None:
    columns = (TableColumn(T("Report", "Goal")), TableColumn(T("Report", "Status"), whole=True))
    look = paper_look(Format("en", "EUR", "ES"))
    widths = column_widths(Table(columns, (("Goal", "far behind " * 40),)), look, A4.text_width)
    assert sum(widths) <= A4.text_width + 1


def test_a_heading_is_never_the_last_thing_on_a_page(report: Report) -> None:
    lines = Paragraph(T("Test", "A line of words that fills the page. " * 60))
    blocks = [block for n in range(12) for block in (_heading(n), lines)]
    for page in pdf.lay_out(replace(report, blocks=tuple(blocks)), Format("en")).pages:
        assert not page[-1].piece.keeps_next


def test_a_paragraph_leaves_no_single_line_behind() -> None:
    def line(*, keeps: bool = False) -> Piece:
        return Piece(height=10, draw=lambda _painter, _top: None, keeps_next=keeps)

    paragraph = [line(keeps=True), line(), line(keeps=True), line()]
    first, second = paginate([line(), *paragraph], 45)
    assert (len(first), len(second)) == (3, 2)


def test_nothing_reaches_into_the_margins(report: Report) -> None:
    sheets = pdf.lay_out(report, Format("en"))
    for page in sheets.pages:
        assert page[-1].top + page[-1].piece.height <= sheets.paper.text_height
    assert pytest.approx(18 * 72 / 25.4) == MARGIN


def test_the_preview_has_the_pages_of_the_pdf(report: Report) -> None:
    sheets = pdf.lay_out(report, Format("en"))
    assert len(sheets.pages) == len(read(report).pages)
    first = page_image(sheets, 0, 60)
    assert first.width() == round(A4.width * 60 / 72)
    inks = {first.pixelColor(x, y).name() for x in range(40, 400, 3) for y in range(40, 200, 3)}
    assert len(inks) > 1


def test_a_pdf_cut_short_is_refused(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = QBuffer.data
    monkeypatch.setattr(QBuffer, "data", lambda self: whole(self)[:-200])
    with pytest.raises(OutsideError):
        pdf.render(report, Format("en"))


def test_the_console_writes_it_without_widgets_or_a_display(report: Report, tmp_path: Path) -> None:
    shop_file, target = shop.path(), tmp_path / "f.pdf"
    shop.close_shop()
    code = (
        "import sys; from datetime import date; from pathlib import Path\n"
        "from cxdesk.services import reports, shop; from cxdesk.ui.pdf import write_report\n"
        f"shop.open_shop(Path({str(shop_file)!r}), read_only=True, now={NOW})\n"
        f"made = reports.build(date(2026, 2, 1), date(2026, 2, 28), 'es', as_of={AS_OF})\n"
        f"write_report(made, Path({str(target)!r}), 'es')\n"
        "shop.close_shop()\n"
        "assert 'PySide6.QtWidgets' not in sys.modules\n"
    )
    without_display = {k: v for k, v in os.environ.items() if k != "QT_QPA_PLATFORM"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=without_display,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "234,56" in text_of(PdfReader(target))


def _heading(number: int) -> Heading:
    return Heading(T("Test", "Section {n}").fill(n=number))


def _fonts(page: Any) -> list[Any]:  # Any: pypdf's own dictionaries
    resources = page["/Resources"].get_object()
    return [font.get_object() for font in resources["/Font"].get_object().values()]

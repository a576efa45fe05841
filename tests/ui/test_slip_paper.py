"""Slips and the poster on paper: the words of the shop as text, the codes, the credit, the size."""

from __future__ import annotations

import io
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader

from cxdesk.domain.slips import spaced
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import slips
from cxdesk.services.poster import Poster, PosterLine
from cxdesk.ui.format import Format
from cxdesk.ui.page_layout import A4, LETTER, Paper
from cxdesk.ui.paper_file import page_image, pdf_of
from cxdesk.ui.poster_paper import lay_out_poster
from cxdesk.ui.slip_paper import INNER, SlipSheets, lay_out_slips
from tests.factories import NOW, customer, sale, survey_id

if TYPE_CHECKING:
    from cxdesk.ui.paper_file import Printed

pytestmark = pytest.mark.usefixtures("open_empty_shop", "qapp")

QUESTIONS = {
    "en": "How likely are you to recommend us to a friend or colleague?",
    "es": "¿Qué probabilidad hay de que nos recomiende a un amigo o colega?",
}
LINE = PosterLine(
    theme_id=1, said="The <b>queue</b> is slow", did="A second till, 10–14 h.", on=date(2026, 2, 3)
)


def sheets(
    kind: SurveyKind = SurveyKind.NPS, lang: str = "en", paper: Paper = A4, count: int = 1
) -> SlipSheets:
    """Slips for so many sales."""
    about = [("purchase", sale(customer_id=customer())) for _ in range(count)]
    made = slips.prepare(survey_id(kind), about, now=NOW)
    return lay_out_slips(slips.sheet(survey_id(kind), made), Format(lang, "EUR", "ES"), paper)


def poster(*lines: PosterLine, lang: str = "en", paper: Paper = A4) -> Printed:
    told = Poster(shop_name="Tienda <i>Ñ</i>", country="ES", lines=lines)
    return lay_out_poster(told, Format(lang, "EUR", "ES"), paper)


def text_of(printed: Printed) -> str:
    pages = PdfReader(io.BytesIO(pdf_of(printed))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["A4", "Letter"])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_slip_asks_in_the_language_chosen_and_its_words_can_be_selected(
    lang: str, paper: Paper
) -> None:
    made = sheets(lang=lang, paper=paper)
    text = text_of(made)
    assert text.index("Tienda Ñ") < text.index(QUESTIONS[lang]) < text.index("NPS®")
    assert "0 1 2 3 4 5 6 7 8 9 10" in text
    assert spaced(made.sheet.slips[0].code) in text
    assert "NPS®" in text
    assert "Bain & Company" in text


def test_the_credit_is_printed_where_nps_is_asked_and_nowhere_else() -> None:
    assert "NPS®" not in text_of(sheets(SurveyKind.CSAT))


def sizes_of(printed: Printed, word: str) -> set[int]:
    """How large, in points, the pieces of text with this word are printed."""
    found: set[int] = set()

    def visit(text: str, turned: Any, place: Any, _font: object, size: float) -> None:
        if word in text:
            found.add(round(size * place[0] * turned[0]))

    PdfReader(io.BytesIO(pdf_of(printed))).pages[0].extract_text(visitor_text=visit)
    return found


def smallest(printed: Printed, *words: str) -> int:
    """The smallest letters, in points, of the pieces of text with one of these words."""
    return min(size for word in words for size in sizes_of(printed, word))


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["A4", "Letter"])
@pytest.mark.parametrize(
    ("lang", "asked", "scale"),
    [
        ("en", ("How satisfied", "advice", "payment", "main reason"), ("Completely", "10")),
        ("es", ("grado de", "asesoramiento", "entrega", "motivo"), ("Satisfacción", "10")),
    ],
)
def test_five_stages_are_asked_in_letters_that_can_be_read_with_a_line_to_write_on(
    lang: str, asked: tuple[str, ...], scale: tuple[str, ...], paper: Paper
) -> None:
    made = sheets(SurveyKind.GENERAL, lang, paper)
    assert smallest(made, *asked) >= 9
    assert smallest(made, *scale) >= 8
    assert writing_lines(made) == 2


@pytest.mark.parametrize("kind", [SurveyKind.NPS, SurveyKind.CSAT, SurveyKind.CES])
def test_one_question_stands_in_large_letters_over_a_scale_of_eight_points(
    kind: SurveyKind,
) -> None:
    made = sheets(kind, "es")
    assert smallest(made, "¿") >= 9
    assert smallest(made, "Marque", "5") >= 8


def writing_lines(printed: SlipSheets) -> int:
    """The lines that go all across the first slip, without the one under the shop's name."""
    image = page_image(printed, 0, 144)
    across = range(2 * round(INNER) + 4, image.width() // 2 - 2 * round(INNER) - 4)
    is_line = [
        all(image.pixelColor(x, y).lightness() < 250 for x in across)
        for y in range(image.height() // 2 - 2 * round(INNER))
    ]
    return sum(now and not before for before, now in pairwise(is_line)) - 1


def test_how_all_questions_begin_is_said_once() -> None:
    text = text_of(sheets(SurveyKind.GENERAL, "es"))
    assert text.count("¿Cuál es su grado de satisfacción con …") == 1
    assert "… la relación entre calidad y precio?" in text


def test_the_credit_is_as_large_as_the_holders_of_the_mark_want_it() -> None:
    """Eight points at least: netpromotersystem.com, rules of attribution."""
    told = PosterLine(theme_id=1, said="Your NPS", did="Went up", on=None)
    for printed in (sheets(), poster(told)):
        assert sizes_of(printed, "Bain") == {8}


def test_the_poster_credits_the_mark_where_it_speaks_of_it_alone() -> None:
    told = PosterLine(theme_id=1, said="Our Net Promoter score", did="We asked", on=None)
    assert "Bain & Company" in text_of(poster(told, LINE))
    assert "Bain & Company" not in text_of(poster(LINE))


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["A4", "Letter"])
def test_four_slips_stand_on_a_sheet_of_the_size_asked_for(paper: Paper) -> None:
    reader = PdfReader(io.BytesIO(pdf_of(sheets(paper=paper, count=5))))
    assert len(reader.pages) == 2
    box = reader.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (round(paper.width), round(paper.height))
    asked = [page.extract_text().count("recommend") for page in reader.pages]
    assert asked == [4, 1]


def test_a_blank_slip_has_no_code() -> None:
    sheet = slips.sheet(survey_id(), slips.blank(1))
    text = text_of(lay_out_slips(sheet, Format("en"), A4))
    assert text.count(QUESTIONS["en"]) == 4
    assert "Code" not in text


def test_a_slip_names_no_customer() -> None:
    about = [("purchase", sale(customer_id=customer("Secret Name"), receipt_number="R-77"))]
    made = slips.prepare(survey_id(), about, now=NOW)
    text = text_of(lay_out_slips(slips.sheet(survey_id(), made), Format("en"), A4))
    assert "Secret Name" not in text
    assert "receipt R-77" in text


@pytest.mark.parametrize("kind", list(SurveyKind)[:4])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_nothing_of_a_slip_reaches_the_cut(kind: SurveyKind, lang: str) -> None:
    """Eight points around each slip stay white, but for the dashed line across."""
    image = page_image(sheets(kind, lang, LETTER, count=4), 0, 72)
    width, height, edge = image.width() // 2, image.height(), 8
    for x in (edge, width - edge, width + edge, 2 * width - edge):
        inked = [y for y in range(height) if image.pixelColor(x, y).lightness() < 200]
        assert all(abs(y - height // 2) <= 1 for y in inked)


def test_the_poster_tells_what_was_said_and_done_as_it_was_typed() -> None:
    text = text_of(poster(LINE))
    for words in ("Tienda <i>Ñ</i>", "You said, we did", LINE.said, LINE.did, "February 2026"):
        assert words in text


def test_the_spanish_poster_speaks_spanish() -> None:
    text = text_of(poster(LINE, lang="es", paper=LETTER))
    for words in ("Nos lo dijeron y lo hicimos", "Nos dijeron", "Qué hicimos", "febrero de 2026"):
        assert words in text


def test_much_to_tell_goes_on_to_a_second_page_whole() -> None:
    made = poster(*[LINE] * 6)
    assert len(made.pages) == 2
    assert text_of(made).count(LINE.did) == 6

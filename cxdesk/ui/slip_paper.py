"""Slips of paper for customers, A6 each, four on a sheet that is cut along the dashed lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from cxdesk.domain.questionnaires import ItemKind
from cxdesk.domain.report_blocks import CREDIT
from cxdesk.domain.slips import spaced
from cxdesk.domain.survey_wording import Wording
from cxdesk.domain.surveys import SurveyKind
from cxdesk.domain.text import T
from cxdesk.ui.looks import paper_look
from cxdesk.ui.page_layout import POINTS_PER_MM
from cxdesk.ui.paper_look import lines_of, paper_font, put_line, put_lines, put_right
from cxdesk.ui.paper_scale import SMALLEST, PaperScale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainter

    from cxdesk.domain.surveys import ItemView, SurveyView
    from cxdesk.services.slips import Slip, SlipSheet
    from cxdesk.ui.format import Format
    from cxdesk.ui.page_layout import Paper
    from cxdesk.ui.paper_look import PaperLook

A_SHEET, ACROSS = 4, 2
INNER = 9 * POINTS_PER_MM
WRITING = 21.0
FOOT, CREDIT_LINE = 30.0, 10.4
TICK = 9.0
FACTORS = (1.0, 0.9, 0.8, 0.7)
FEWEST_LINES = 2
LEAST_GAP = 4.0
QUESTION = 9  # points, the least that a question is asked in
STEM_WORDS = 3
_SMALL = 8  # the holders of the mark want no smaller letters
_FACES = (1, 5)
MARK = Wording(T("SlipPaper", "Please mark one box."), T("SlipPaperTu", "Please mark one box."))
THANKS = T("SlipPaper", "Thank you for telling us.")
CODE = T("SlipPaper", "Code")


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipSheets:
    """Slips laid out on sheets."""

    sheet: SlipSheet
    look: PaperLook
    paper: Paper
    lang: str
    pages: tuple[tuple[Slip, ...], ...]

    @property
    def title(self) -> str:
        """The shop and its questionnaire."""
        return f"{self.author} · {self.look.write(self.sheet.survey.name)}"

    @property
    def author(self) -> str:
        """The shop."""
        return self.sheet.shop_name

    def draw(self, painter: QPainter, number: int) -> None:
        """Four slips, fewer on the last sheet, and where they are cut."""
        width, height = self.paper.width / ACROSS, self.paper.height / ACROSS
        for place, slip in enumerate(self.pages[number]):
            corner = (place % ACROSS * width, place // ACROSS * height)
            area = QRectF(*corner, width, height)
            _draw_slip(painter, area.adjusted(INNER, INNER, -INNER, -INNER), self, slip)
        _draw_cuts(painter, self.paper, self.look)


def lay_out_slips(sheet: SlipSheet, fmt: Format, paper: Paper) -> SlipSheets:
    """The slips, four on a sheet."""
    slips = sheet.slips
    pages = tuple(slips[at : at + A_SHEET] for at in range(0, len(slips), A_SHEET))
    look = paper_look(fmt)
    return SlipSheets(sheet=sheet, look=look, paper=paper, lang=fmt.lang, pages=pages)


@dataclass(frozen=True, slots=True)
class _Block:
    """Something on a slip: lines of words, then a scale, choices to tick or lines to write on."""

    lines: tuple[str, ...]
    size: int
    strong: bool = False
    scale: PaperScale | None = None
    choices: tuple[str, ...] = ()
    writing: int = 0

    def height(self, look: PaperLook, width: float, factor: float) -> float:
        """How high it is."""
        found = len(self.lines) * self.size * 1.36 + len(self.choices) * (TICK + 5)
        found += self.writing * WRITING
        return found + (self.scale.height(look, width, factor) + 5 if self.scale else 0.0)

    def draw(self, painter: QPainter, area: QRectF, look: PaperLook, factor: float) -> None:
        """From the top of the area."""
        first = QRectF(area.left(), area.top(), area.width(), self.size * 1.36)
        font = paper_font(self.size, strong=self.strong)
        top = put_lines(painter, first, self.lines, font, look.ink)
        if self.scale is not None:
            self.scale.draw(painter, QRectF(area.left(), top + 5, area.width(), 0), look, factor)
        for text in self.choices:
            _draw_choice(painter, QRectF(area.left(), top, area.width(), TICK + 5), text, look)
            top += TICK + 5
        for _ in range(self.writing):
            top += WRITING
            painter.setPen(QPen(QColor(look.dim), 0.5))
            painter.drawLine(QLineF(area.left(), top, area.right(), top))


def _draw_slip(painter: QPainter, area: QRectF, sheets: SlipSheets, slip: Slip) -> None:
    """From the top down, so that its words are read in this order."""
    look = sheets.look
    credit = _credit(sheets, area.width())
    foot = area.bottom() - FOOT - len(credit) * CREDIT_LINE
    top = _draw_head(painter, area, sheets)
    factor, blocks = _fitting(sheets.sheet, look, area.width(), foot - top)
    taken = [block.height(look, area.width(), factor) for block in blocks]
    gap = min(16.0, max(LEAST_GAP, (foot - top - sum(taken)) / max(len(blocks), 1)))
    for block, height in zip(blocks, taken, strict=True):
        place = QRectF(area.left(), top, area.width(), height)
        block.draw(painter, place, look, factor)
        top += height + gap
    _draw_foot(painter, QRectF(area.left(), foot, area.width(), FOOT), look, slip)
    first = QRectF(area.left(), foot + FOOT, area.width(), CREDIT_LINE)
    put_lines(painter, first, credit, paper_font(_SMALL), look.dim)


def _fitting(
    sheet: SlipSheet, look: PaperLook, width: float, room: float
) -> tuple[float, list[_Block]]:
    """The questions in the largest size that leaves room to write, and the lines to write on."""
    survey = sheet.survey
    for factor in FACTORS:
        blocks = list(_questions(sheet, look, width, factor))
        taken = sum(block.height(look, width, factor) + LEAST_GAP for block in blocks)
        asked = _comment(survey, look, width, factor, 0)
        left = room - taken - asked.height(look, width, factor) - LEAST_GAP
        lines = int(left // WRITING)
        if lines >= FEWEST_LINES or factor == FACTORS[-1]:
            break
    return factor, [*blocks, _comment(survey, look, width, factor, max(lines, 0))]


def _questions(sheet: SlipSheet, look: PaperLook, width: float, factor: float) -> Iterator[_Block]:
    survey = sheet.survey
    if survey.items:
        yield from _items(survey.items, look, width, max(QUESTION, round(10 * factor)))
        return
    size = max(QUESTION, round(13 * factor))
    font = paper_font(size, strong=True)
    low, high = (look.write(words or "") for words in (survey.low_label, survey.high_label))
    bounds = (survey.scale_min, survey.scale_max)
    has_faces = survey.kind is SurveyKind.CSAT and bounds == _FACES
    yield _Block(lines_of(look.write(survey.question), font, width), size, strong=True)
    scale = PaperScale(*bounds, low, high, has_faces)
    yield _Block((look.write(MARK.said(sheet.address)),), SMALLEST, scale=scale)


def _items(
    items: tuple[ItemView, ...], look: PaperLook, width: float, size: int
) -> Iterator[_Block]:
    """The questions; what the ends of their scale mean is said above the first that has it.

    How all of them begin is said once, so that each finds room in letters that can be read.
    """
    asked = [look.write(item.question) for item in items]
    said, stem = "", _stem(asked)
    if stem:
        font = paper_font(size, strong=True)
        yield _Block(lines_of(f"{stem} …", font, width), size, strong=True)
    for item, question in zip(items, asked, strict=True):
        ends = _ends(item, look)
        if ends and ends != said:
            yield _Block(lines_of(ends, paper_font(SMALLEST), width), SMALLEST)
            said = ends
        rest = f"… {question.removeprefix(stem).strip()}" if stem else question
        yield _item(item, lines_of(rest, paper_font(size), width), size)


def _stem(questions: list[str]) -> str:
    """The words that all of several questions begin with; "" for few, or where one has no more."""
    found: list[str] = []
    for same in zip(*(question.split() for question in questions), strict=False):
        if len(set(same)) > 1:
            break
        found.append(same[0])
    stem = " ".join(found)
    is_stem = len(questions) > 1 and len(found) >= STEM_WORDS and stem not in questions
    return stem if is_stem else ""


def _ends(item: ItemView, look: PaperLook) -> str:
    ends = ((item.scale_min, item.low_label), (item.scale_max, item.high_label))
    return " · ".join(f"{score} = {look.write(words)}" for score, words in ends if words)


def _item(item: ItemView, lines: tuple[str, ...], size: int) -> _Block:
    if item.kind is ItemKind.SCORE:
        scale = PaperScale(item.scale_min or 0, item.scale_max or 0)
        return _Block(lines, size, scale=scale)
    choices = tuple(choice.words for choice in item.choices)
    return _Block(lines, size, choices=choices, writing=0 if choices else 1)


def _comment(
    survey: SurveyView, look: PaperLook, width: float, factor: float, writing: int
) -> _Block:
    size = max(QUESTION, round(10 * factor))
    lines = lines_of(look.write(survey.comment_question), paper_font(size), width)
    return _Block(lines, size, writing=writing)


def _draw_head(painter: QPainter, area: QRectF, sheets: SlipSheets) -> float:
    look, line = sheets.look, 15.0
    box = QRectF(area.left(), area.top(), area.width(), line)
    name = paper_font(11, strong=True)
    put_line(painter, box, lines_of(sheets.author, name, area.width())[0], name, look.ink)
    painter.setPen(QPen(QColor(look.ink), 0.8))
    painter.drawLine(QLineF(area.left(), box.bottom() + 3, area.right(), box.bottom() + 3))
    return box.bottom() + 12


def _credit(sheets: SlipSheets, width: float) -> tuple[str, ...]:
    """Whose mark NPS is, where it is asked."""
    if sheets.sheet.survey.kind is not SurveyKind.NPS:
        return ()
    return lines_of(sheets.look.write(CREDIT), paper_font(_SMALL), width)


def _draw_foot(painter: QPainter, area: QRectF, look: PaperLook, slip: Slip) -> None:
    """Thanks at the left, the code at the right."""
    line = QRectF(area.left(), area.bottom() - 16, area.width(), 14)
    put_line(painter, line, look.write(THANKS), paper_font(8), look.ink)
    if slip.code:
        mark = QRectF(area.left(), line.top() - 10, area.width(), 9)
        words = f"{look.write(CODE)} · {look.write(slip.mark)}"
        put_right(painter, mark, words, paper_font(SMALLEST), look.dim)
        put_right(painter, line, spaced(slip.code), paper_font(12, strong=True), look.ink)


def _draw_choice(painter: QPainter, area: QRectF, text: str, look: PaperLook) -> None:
    painter.setPen(QPen(QColor(look.ink), 0.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(area.left(), area.top() + 2.5, TICK, TICK))
    font = paper_font(8)
    box = area.adjusted(TICK + 6, 0, 0, 0)
    put_line(painter, box, lines_of(text, font, box.width())[0], font, look.ink)


def _draw_cuts(painter: QPainter, paper: Paper, look: PaperLook) -> None:
    painter.setPen(QPen(QColor(look.dim), 0.5, Qt.PenStyle.DashLine))
    across, down = paper.width / ACROSS, paper.height / ACROSS
    painter.drawLine(QLineF(across, 0, across, paper.height))
    painter.drawLine(QLineF(0, down, paper.width, down))

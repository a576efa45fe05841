"""The goals on the wall: one page with the mission and, of each goal, sign, word and figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from cxdesk.domain import goal_words
from cxdesk.domain.phrases import amount
from cxdesk.domain.report_blocks import CREDIT
from cxdesk.domain.text import T, plural
from cxdesk.ui import theme
from cxdesk.ui.looks import paper_look
from cxdesk.ui.page_layout import MARGIN
from cxdesk.ui.paper_look import (
    LEADING,
    lines_of,
    paper_font,
    put_line,
    put_lines,
    put_right,
    text_width,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from cxdesk.services.goal_wall import Wall, WallLine
    from cxdesk.ui.format import Format
    from cxdesk.ui.page_layout import Paper
    from cxdesk.ui.paper_look import PaperLook

TITLE = T("WallPaper", "What we want to achieve")
NOTHING = T("WallPaper", "The goals of the shop will stand here.")
SHOP_SIZE, TITLE_SIZE, MISSION_SIZE, FOOT_SIZE, CREDIT_SIZE = 14, 28, 15, 9, 7
MISSION_LINES = 3
GAP, BAR, FIGURE_SHARE = 11.0, 7.0, 0.45
MOST_AIR = 44.0
FOOT = 52.0


class _Size(NamedTuple):
    """How large the words of a goal are; ``lines`` of its title at most.

    Where that is one, its status and what it aims at share a line, too.
    """

    title: int
    figure: int
    small: int
    pad: float
    lines: int


_SIZES = (
    _Size(25, 64, 16, 20.0, 3),
    _Size(20, 46, 13, 16.0, 3),
    _Size(17, 38, 12, 12.0, 3),
    _Size(14, 30, 11, 8.0, 2),
    _Size(12, 23, 9, 6.0, 1),
    _Size(10, 17, 8, 4.0, 1),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WallSheet:
    """The page laid out: the goals that fit in it, in one size, with what is left as air."""

    wall: Wall
    look: PaperLook
    fmt: Format
    paper: Paper
    pages: tuple[tuple[WallLine, ...]]
    size: _Size
    air: float

    @property
    def title(self) -> str:
        """The shop and the title."""
        return f"{self.author} · {self.look.write(TITLE)}"

    @property
    def author(self) -> str:
        """The shop."""
        return self.wall.shop_name

    @property
    def lang(self) -> str:
        """The language of its words."""
        return self.fmt.lang

    def draw(self, painter: QPainter, number: int) -> None:
        """The page."""
        painter.save()
        painter.translate(MARGIN, MARGIN)
        top = _draw_head(painter, self)
        for line in self.pages[number]:
            _draw_goal(painter, self, line, top)
            top += self.air + _height(line, self.look, self.paper, self.size) + GAP
        if not self.pages[number]:
            box = QRectF(0, top, self.paper.text_width, MISSION_SIZE * LEADING)
            words = self.look.write(NOTHING)
            put_line(painter, box, words, paper_font(MISSION_SIZE), self.look.dim)
        _draw_foot(painter, self)
        painter.restore()


def lay_out_wall(wall: Wall, fmt: Format, paper: Paper) -> WallSheet:
    """On one page, in the largest size in which all goals fit; in the smallest, as many as fit."""
    look = paper_look(fmt)
    room = paper.height - 2 * MARGIN - _head_height(wall, look, paper) - FOOT
    sizes = [size for size in _SIZES if _fits(wall, look, paper, size, room)]
    whole = (size for size in sizes if not _is_cut(wall, look, paper, size))
    size = next(whole, sizes[0] if sizes else _SIZES[-1])
    heights = [_height(line, look, paper, size) + GAP for line in wall.lines]
    shown = 0
    while shown < len(heights) and sum(heights[: shown + 1]) <= room:
        shown += 1
    spare = (room - sum(heights[:shown])) / max(shown, 1)
    return WallSheet(
        wall=wall,
        look=look,
        fmt=fmt,
        paper=paper,
        pages=(wall.lines[:shown],),
        size=size,
        air=min(spare, MOST_AIR),
    )


def _fits(wall: Wall, look: PaperLook, paper: Paper, size: _Size, room: float) -> bool:
    return sum(_height(line, look, paper, size) + GAP for line in wall.lines) <= room


def _is_cut(wall: Wall, look: PaperLook, paper: Paper, size: _Size) -> bool:
    """Whether a title is too long for this size."""
    return any(_title(line, look, paper, size)[-1].endswith("…") for line in wall.lines)


def _mission(wall: Wall, paper: Paper) -> tuple[str, ...]:
    lines = lines_of(wall.mission, paper_font(MISSION_SIZE), paper.text_width)
    return _cut(lines, MISSION_LINES) if wall.mission else ()


def _cut(lines: tuple[str, ...], most: int) -> tuple[str, ...]:
    """So many lines; the last one says that there were more."""
    return lines if len(lines) <= most else (*lines[: most - 1], f"{lines[most - 1].rstrip()} …")


def _head_height(wall: Wall, look: PaperLook, paper: Paper) -> float:
    title = lines_of(look.write(TITLE), paper_font(TITLE_SIZE, strong=True), paper.text_width)
    sizes = SHOP_SIZE + len(title) * TITLE_SIZE + len(_mission(wall, paper)) * MISSION_SIZE
    return sizes * LEADING + 2 * GAP


def _draw_head(painter: QPainter, sheet: WallSheet) -> float:
    look, paper, top = sheet.look, sheet.paper, 0.0
    font = paper_font(TITLE_SIZE, strong=True)
    title = lines_of(look.write(TITLE), font, paper.text_width)
    shop = lines_of(sheet.wall.shop_name, paper_font(SHOP_SIZE, strong=True), paper.text_width)
    for lines, size, is_strong, ink in (
        (shop[:1], SHOP_SIZE, True, look.dim),
        (title, TITLE_SIZE, True, look.ink),
        (_mission(sheet.wall, paper), MISSION_SIZE, False, look.ink),
    ):
        first = QRectF(0, top, paper.text_width, size * LEADING)
        top = put_lines(painter, first, lines, paper_font(size, strong=is_strong), ink)
    return top + 2 * GAP


def _figure(line: WallLine, look: PaperLook) -> str:
    return look.write(amount(line.assessment.current.value, line.kpi.unit))


def _figure_size(line: WallLine, look: PaperLook, paper: Paper, size: _Size) -> int:
    """Smaller where the figure is long."""
    wide = text_width(_figure(line, look), paper_font(size.figure, strong=True))
    room = paper.text_width * FIGURE_SHARE
    return size.figure if wide <= room else int(size.figure * room / wide)


def _figure_width(line: WallLine, look: PaperLook, paper: Paper, size: _Size) -> float:
    font = paper_font(_figure_size(line, look, paper, size), strong=True)
    return text_width(_figure(line, look), font) + 4


def _title(line: WallLine, look: PaperLook, paper: Paper, size: _Size) -> tuple[str, ...]:
    width = _room(line, look, paper, size)
    return _cut(lines_of(line.title, paper_font(size.title, strong=True), width), size.lines)


def _room(line: WallLine, look: PaperLook, paper: Paper, size: _Size) -> float:
    """How wide words may be beside the figure."""
    return paper.text_width - 2 * size.pad - _figure_width(line, look, paper, size) - GAP


def _words_height(line: WallLine, look: PaperLook, paper: Paper, size: _Size) -> float:
    titles = len(_title(line, look, paper, size))
    small = 1 if size.lines == 1 else 1 + len(_small(line, look, paper, size))
    return (titles * size.title + small * size.small) * LEADING + _after_title(size)


def _after_title(size: _Size) -> float:
    return size.small / 3


def _height(line: WallLine, look: PaperLook, paper: Paper, size: _Size) -> float:
    figure = _figure_size(line, look, paper, size) * LEADING
    body = max(_words_height(line, look, paper, size), figure)
    return body + 2 * size.pad + (BAR + size.pad / 2 if _progress(line) is not None else 0.0)


def _progress(line: WallLine) -> float | None:
    found = line.assessment
    return found.share_inside if found.progress is None else found.progress


def _draw_goal(painter: QPainter, sheet: WallSheet, line: WallLine, top: float) -> None:
    look, paper, size = sheet.look, sheet.paper, sheet.size
    height = _height(line, look, paper, size) + sheet.air
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(look.hairline), 1))
    painter.drawRoundedRect(QRectF(0, top, paper.text_width, height), 8, 8)
    words = _words_height(line, look, paper, size)
    bar = BAR + size.pad / 2 if _progress(line) is not None else 0.0
    middle = top + (height - bar) / 2
    width = paper.text_width - 2 * size.pad
    figure = _figure_size(line, look, paper, size)
    box = QRectF(size.pad, middle - figure * LEADING / 2, width, figure * LEADING)
    put_right(painter, box, _figure(line, look), paper_font(figure, strong=True), look.ink)
    _draw_words(painter, sheet, line, middle - words / 2)
    if bar:
        at = QRectF(size.pad, top + height - size.pad - BAR, width, BAR)
        _draw_bar(painter, look, line, at)


def _draw_words(painter: QPainter, sheet: WallSheet, line: WallLine, top: float) -> None:
    """The title; its status as sign, word and colour; what the figure is of; what it aims at."""
    look, size = sheet.look, sheet.size
    width = sheet.paper.text_width - 2 * size.pad
    title, font = _title(line, look, sheet.paper, size), paper_font(size.title, strong=True)
    first = QRectF(size.pad, top, width, size.title * LEADING)
    top = put_lines(painter, first, title, font, look.ink)
    box = QRectF(size.pad, top + _after_title(size), width, size.small * LEADING)
    word, strong = _status(line, look), paper_font(size.small, strong=True)
    put_line(painter, box, word, strong, _ink(line))
    if size.lines == 1:
        box.translate(text_width(word, strong) + size.small, 0)
    else:
        box.translate(0, box.height())
    small = _small(line, look, sheet.paper, size)
    put_lines(painter, box, small, paper_font(size.small), look.dim)


def _small(line: WallLine, look: PaperLook, paper: Paper, size: _Size) -> tuple[str, ...]:
    """What the figure is of and what it aims at; on one line in the sizes that have only one."""
    what, font = look.write(_measured(line)), paper_font(size.small)
    aim = look.write(T("WallPaper", "Goal: {aim}").fill(aim=goal_words.aim(line.goal, line.kpi)))
    room = _room(line, look, paper, size)
    if size.lines > 1:
        return (*lines_of(what, font, room), *lines_of(aim, font, room))
    room -= text_width(_status(line, look), paper_font(size.small, strong=True)) + size.small
    return _cut(lines_of(f"{what} · {aim}", font, room), 1)


def _status(line: WallLine, look: PaperLook) -> str:
    return look.write(goal_words.signed_status(line.assessment.status))


def _measured(line: WallLine) -> T:
    """The indicator and over which days: "Retention rate in 90 days (1 of 2 indicators)"."""
    told = goal_words.measured_over(line.goal, line.kpi)
    if line.of == 1:
        return told
    return T("WallPaper", "{what} (1 of {n} indicators)").fill(what=told, n=line.of)


def _draw_bar(painter: QPainter, look: PaperLook, line: WallLine, box: QRectF) -> None:
    """How far along, and a mark where it should be by now."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.hairline))
    painter.drawRoundedRect(box, BAR / 2, BAR / 2)
    done = min(max(_progress(line) or 0.0, 0.0), 1.0)
    if done > 0:
        painter.setBrush(QColor(_ink(line)))
        filled = QRectF(box.left(), box.top(), max(box.width() * done, BAR), BAR)
        painter.drawRoundedRect(filled, BAR / 2, BAR / 2)
    due = line.assessment.expected_progress
    if due is not None:
        painter.setBrush(QColor(look.ink))
        x = box.left() + min(max(due, 0.0), 1.0) * (box.width() - 2)
        painter.drawRect(QRectF(x, box.top() - 3, 2, BAR + 6))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _ink(line: WallLine) -> str:
    return theme.status_style(line.assessment.status.value, theme.LIGHT).fg


def _draw_foot(painter: QPainter, sheet: WallSheet) -> None:
    """How many more there are, the day, and whose mark NPS is."""
    look, paper = sheet.look, sheet.paper
    credit = _credit(sheet)
    bottom = paper.height - 2 * MARGIN
    top = bottom - FOOT_SIZE * LEADING - len(credit) * CREDIT_SIZE * LEADING
    painter.setPen(QPen(QColor(look.hairline), 1))
    painter.drawLine(QLineF(0, top - 5, paper.text_width, top - 5))
    box = QRectF(0, top, paper.text_width, FOOT_SIZE * LEADING)
    left = len(sheet.wall.lines) - len(sheet.pages[0])
    if left:
        one, many = T("WallPaper", "{n} more goal"), T("WallPaper", "{n} more goals")
        more = look.write(plural(left, one, many).fill(n=left))
        put_line(painter, box, more, paper_font(FOOT_SIZE), look.dim)
    made = look.write(T("Report", "Made on {day}").fill(day=sheet.wall.made_on))
    put_right(painter, box, made, paper_font(FOOT_SIZE), look.dim)
    for at, text in enumerate(credit):
        place = QRectF(0, box.bottom() + at * CREDIT_SIZE * LEADING, paper.text_width, 10)
        put_line(painter, place, text, paper_font(CREDIT_SIZE), look.dim)


def _credit(sheet: WallSheet) -> tuple[str, ...]:
    if all(line.kpi.key != "nps" for line in sheet.pages[0]):
        return ()
    return lines_of(sheet.look.write(CREDIT), paper_font(CREDIT_SIZE), sheet.paper.text_width)

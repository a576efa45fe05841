"""Words find their room in small windows: on two lines, beside each other, or in a tooltip."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel

from cxdesk.services import staff
from cxdesk.ui import theme
from cxdesk.ui.screens.settings.people_page import PeoplePage
from cxdesk.ui.screens.today.line import Line
from cxdesk.ui.screens.today.row import TodayRow, row_fonts
from cxdesk.ui.widgets.click_card import ClickCard
from cxdesk.ui.widgets.hit_list import HIT_HEIGHT
from cxdesk.ui.widgets.plain import badge, column
from cxdesk.ui.widgets.rail import Place, Rail
from cxdesk.ui.widgets.shrinking_label import ShrinkingLabel
from cxdesk.ui.widgets.title_and_badge import TitleAndBadge
from tests.factories import NOW

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.main_window import MainWindow

WAITS = Line(
    "case",
    "Electricidad Cortés",
    bool,
    "Responder",
    caption="WhatsApp · Pide precio de la broca",
    badge="■ sin respuesta desde jue 16:23",
    tone="bad",
)


def today_row(line: Line, width: int, qtbot: QtBot) -> TodayRow:
    made = TodayRow(line, row_fonts())
    qtbot.addWidget(made)
    made.resize(width, made.sizeHint().height())
    made.show()
    return made


@pytest.mark.parametrize("width", [440, 475, 800])
def test_a_waiting_line_of_today_is_read_whole(width: int, qtbot: QtBot) -> None:
    places = today_row(WAITS, width, qtbot)._places()
    fonts = row_fonts()
    wanted = (
        (WAITS.title, fonts.strong, places.title),
        (WAITS.caption, fonts.small, places.caption),
        (WAITS.badge, fonts.bold, places.beside.adjusted(9, 0, -9, 0)),
        (WAITS.action, fonts.text, places.action),
    )
    lacking = [
        text
        for text, font, box in wanted
        if QFontMetrics(font).horizontalAdvance(text) > box.width()
    ]
    assert lacking == []
    assert not places.title.intersects(places.beside)
    assert not places.caption.intersects(places.action)


def test_what_a_line_of_today_cuts_is_told_by_its_tooltip(qtbot: QtBot) -> None:
    line = WAITS._replace(title="Construcciones y reformas integrales Miño e Hijos")
    told = today_row(line, 440, qtbot).toolTip()
    assert line.title in told
    assert line.caption in told
    whole = today_row(WAITS, 800, qtbot).toolTip()
    assert whole == f"<qt>{WAITS.caption}</qt>"


@pytest.mark.usefixtures("look")
def test_nobody_found_is_said_whole(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.counter_bar
    bar.setText("zzzz")
    bar.start()
    popup = bar.popup
    qtbot.waitUntil(popup.isVisible)
    bar.model.show_none("Nobody was found here. Enter makes a new customer of what was typed.")
    first, last = _inked(popup.view.viewport().grab().toImage())
    line = QFontMetrics(theme.font()).height()
    assert last - first > 1.5 * line
    assert last < HIT_HEIGHT - 2


def _inked(image: QImage) -> tuple[int, int]:
    """The first and the last row with dark points, without the hairline below."""
    dark = [
        y
        for y in range(min(image.height(), HIT_HEIGHT - 2))
        if any(image.pixelColor(x, y).lightness() < 90 for x in range(10, image.width() - 10))
    ]
    return dark[0], dark[-1]


@pytest.mark.usefixtures("look")
def test_the_places_are_equally_high_and_end_before_the_edge(qtbot: QtBot) -> None:
    words = ("Hoy", "Indicadores y objetivos", "Informe")
    rail = Rail(tuple(Place(word, word, "report", "Ctrl+1") for word in words))
    qtbot.addWidget(rail)
    rail.resize(rail.width(), 600)
    rail.show()
    assert len({made.height() for made in rail.buttons.values()}) == 1
    edge = rail.width() - 12
    for made in rail.buttons.values():
        image = rail.grab(made.geometry()).toImage()
        inked = [
            x
            for x in range(image.width())
            if any(image.pixelColor(x, y).lightness() < 90 for y in range(image.height()))
        ]
        assert made.x() + inked[-1] < edge


@pytest.mark.usefixtures("look")
def test_initials_take_equal_room_so_that_names_stand_in_line(ctx: Context, qtbot: QtBot) -> None:
    for name, initials in (("Pilar Ñíguez", "PÑ"), ("Ivo Lima", "IL"), ("Marta Mora", "MM")):
        staff.add_staff(name, initials, now=NOW)
    page = PeoplePage(ctx)
    qtbot.addWidget(page)
    page.resize(700, 600)
    page.show()
    page.show_saved()
    labels = page.findChildren(QLabel)
    chips = [made for made in labels if made.property("role") == "chip"]
    assert len(chips) >= 3
    qtbot.waitUntil(lambda: len({made.width() for made in chips}) == 1)
    names = [made for made in labels if made.text() in ("Pilar Ñíguez", "Ivo Lima", "Marta Mora")]
    qtbot.waitUntil(lambda: len({made.x() for made in names}) == 1)


@pytest.mark.usefixtures("look")
def test_a_title_becomes_smaller_before_it_is_cut(qtbot: QtBot) -> None:
    made = ShrinkingLabel("Indicadores y objetivos", "title")
    qtbot.addWidget(made)
    made.ensurePolished()
    whole = made.sizeHint()
    made.resize(whole)
    made.show()
    assert made.shown_font() == made.font()
    made.resize(round(whole.width() * 0.85), whole.height())
    assert QFontMetrics(made.shown_font()).horizontalAdvance(made.text()) <= made.width()
    assert made.toolTip() == ""
    made.resize(whole.width() // 2, whole.height())
    assert "Indicadores y objetivos" in made.toolTip()


@pytest.mark.usefixtures("look")
def test_the_title_of_a_goal_on_today_has_a_line_where_it_needs_one(qtbot: QtBot) -> None:
    tile, head = goal_head("Contestar en media hora", qtbot)
    tile.resize(230, 90)
    tile.show()
    qtbot.waitUntil(lambda: head.badge.y() >= head.title.geometry().bottom() > 0)
    tile.resize(420, 90)
    qtbot.waitUntil(lambda: head.badge.x() > head.title.geometry().right())


@pytest.mark.usefixtures("look")
def test_a_long_title_of_a_goal_on_today_is_read_whole_on_two_lines(qtbot: QtBot) -> None:
    tile, head = goal_head("Más clientes satisfechos: +10 puntos", qtbot)
    tile.resize(230, 120)
    tile.show()
    qtbot.waitUntil(lambda: head.badge.y() >= head.title.geometry().bottom() > 0)
    one_line = head.title.fontMetrics().height()
    assert head.title.height() >= head.title.heightForWidth(head.title.width()) >= 2 * one_line


def goal_head(title: str, qtbot: QtBot) -> tuple[ClickCard, TitleAndBadge]:
    tile = ClickCard()
    head = TitleAndBadge(title, badge("▲ en riesgo", "risk"), tile)
    qtbot.addWidget(tile)
    column(tile).addWidget(head)
    return tile, head


@pytest.mark.parametrize("width", [250, 320, 520])
@pytest.mark.usefixtures("look")
def test_what_can_be_found_is_said_whole_in_a_narrow_bar(
    width: int, window: MainWindow, qtbot: QtBot
) -> None:
    bar = window.counter_bar
    bar.setFixedWidth(width)
    qtbot.waitUntil(lambda: bar.width() == width)
    wanted = bar.fontMetrics().horizontalAdvance(bar.placeholderText())
    glass_and_air, mark_and_air = 34, 44
    assert wanted <= width - glass_and_air - mark_and_air
    assert bar.placeholderText().startswith("Name, phone")

"""Reference figures are chosen in Settings: the sector, on and off, and a figure of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from cxdesk.domain.references import REFERENCES, Sector
from cxdesk.services import shop
from cxdesk.ui.screens.settings.indicators_page import IndicatorsPage
from tests.factories import NOW

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow

Key = Qt.Key


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> IndicatorsPage:
    window.navigate("settings", "indicators")
    shown = window.screens["settings"].pages["indicators"]
    assert isinstance(shown, IndicatorsPage)
    qtbot.waitUntil(lambda: not shown.ctx.jobs.is_busy())
    return shown


def write(page: IndicatorsPage, key: str, text: str, qtbot: QtBot) -> None:
    line = page.references.lines[key]
    line.setFocus()
    line.selectAll()
    qtbot.keyClick(line, Key.Key_Delete)
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Key.Key_Return)


def choose(page: IndicatorsPage, sector: Sector) -> None:
    combo = page.references.sector
    combo.setCurrentIndex(combo.findData(sector))
    combo.activated.emit(combo.currentIndex())


def test_there_is_a_line_for_each_figure_told_as_of_an_article(page: IndicatorsPage) -> None:
    told = page.references
    assert set(told.lines) == {one.kpi_key for one in REFERENCES}
    assert told.lines["csat"].placeholderText() == "80%"
    assert told.lines["nps"].placeholderText() == "45"
    assert "According to an article, not checked" in page.fields["references"].message.text()


def test_the_sector_changes_the_figures_and_none_hides_them(
    page: IndicatorsPage, qtbot: QtBot
) -> None:
    choose(page, Sector.TECHNOLOGY)
    assert shop.current().references.sector is Sector.TECHNOLOGY
    line = page.references.lines["csat"]
    qtbot.waitUntil(lambda: line.placeholderText().startswith("90"))
    choose(page, Sector.NONE)
    qtbot.waitUntil(page.references.isHidden)
    page.ctx.undo()
    assert shop.current().references.sector is Sector.TECHNOLOGY
    qtbot.waitUntil(lambda: not page.references.isHidden())


def test_a_figure_is_turned_off_and_on_by_the_keyboard(page: IndicatorsPage, qtbot: QtBot) -> None:
    check = page.references.checks["nps"]
    check.setFocus()
    qtbot.keyClick(check, Key.Key_Space)
    assert shop.current().references.off == {"nps"}
    qtbot.waitUntil(lambda: not page.references.lines["nps"].isEnabled())
    qtbot.keyClick(check, Key.Key_Space)
    assert shop.current().references.off == frozenset()
    qtbot.waitUntil(page.references.lines["nps"].isEnabled)


def test_an_own_figure_is_typed_in_the_unit_and_emptied_again(
    page: IndicatorsPage, qtbot: QtBot
) -> None:
    write(page, "first_response_time", "1 h 30", qtbot)
    write(page, "csat", "85 %", qtbot)
    assert shop.current().references.values == {"first_response_time": 5400, "csat": 85}
    qtbot.waitUntil(lambda: "h" in page.references.lines["first_response_time"].text())
    write(page, "csat", "", qtbot)
    assert shop.current().references.values == {"first_response_time": 5400}


@pytest.mark.parametrize(
    ("key", "typed", "said"),
    [
        ("csat", "many", "not a number"),
        ("csat", "140", "cannot be above 100"),
        ("within_1h", "-3", "cannot be below 0"),
        ("nps", "-120", "cannot be below"),
    ],
)
def test_a_figure_that_cannot_be_is_refused_at_its_line(
    page: IndicatorsPage, qtbot: QtBot, key: str, typed: str, said: str
) -> None:
    write(page, key, typed, qtbot)
    assert page.fields[key].has_error()
    assert said in page.fields[key].message.text()
    assert shop.current().references.values == {}
    assert page.references.lines[key].text() == typed


def test_a_figure_of_another_indicator_has_a_line_too(page: IndicatorsPage, qtbot: QtBot) -> None:
    shop.settings_from_json({"references": {"values": {"margin": 32, "gone": 1}}}, now=NOW)
    qtbot.waitUntil(lambda: "margin" in page.references.lines)
    assert page.references.lines["margin"].text().startswith("32")
    assert "gone" not in page.references.lines

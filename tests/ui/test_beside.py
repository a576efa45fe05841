"""What is compared in an opened indicator: parts and a year earlier, chosen, kept, left out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from cxdesk.domain.periods import Grain
from cxdesk.domain.spans import Span
from cxdesk.domain.text import T
from cxdesk.services.beside import YEAR_EARLIER
from cxdesk.ui.chart_keys import entries, entry_words
from cxdesk.ui.screens.indicators.opened.behind import BehindCard
from cxdesk.ui.screens.indicators.opened.multiples import MultiplesCard, told
from tests.factories import customer, sale
from tests.ui.counter_desk import Desk, make_desk
from tests.ui.indicators_place import opened, words_in
from tests.ui.sample_charts import chart_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.domain.chart import Chart
    from cxdesk.ui.context import Context
    from cxdesk.ui.screens.indicators.screen import IndicatorsScreen


@pytest.fixture
def desk(ctx: Context) -> Desk:
    """February 2025 and 2026: 100 € and 150 €; before it January 2025 with 80 €."""
    ana = customer("Ana")
    sale(8000, date(2025, 1, 7), customer_id=ana)
    sale(10000, date(2025, 2, 6), customer_id=ana)
    sale(15000, date(2026, 2, 5), customer_id=ana)
    return make_desk(ctx)


def chosen(screen: IndicatorsScreen, qtbot: QtBot, what: str) -> Chart:
    """The chart once this is chosen to compare with."""
    beside = screen.looked.beside
    beside.setCurrentIndex(beside.findData(what))
    qtbot.waitUntil(lambda: not screen.ctx.jobs.is_busy())
    assert screen.page.chart.chart is not None
    return screen.page.chart.chart


def test_a_year_earlier_is_drawn_and_the_number_moves_since_then(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot, "revenue")
    chart = chosen(screen, qtbot, YEAR_EARLIER)
    (line,) = chart.others
    earlier = {p.period.start: p.value for p in line.points}
    assert earlier[date(2025, 2, 1)] == 10000
    assert "compared with February 2025" in words_in(screen.page.cards["number"])
    assert not chosen(screen, qtbot, "").others
    assert "February 2025" not in words_in(screen.page.cards["number"])


def test_against_a_year_earlier_number_why_and_sentences_are_told_so(
    desk: Desk, qtbot: QtBot
) -> None:
    """150 € in February 2026: 100 € a year earlier, nothing the month before."""
    screen = opened(desk, qtbot, "revenue")
    chosen(screen, qtbot, YEAR_EARLIER)
    cards = screen.page.cards
    assert "+€50.00 compared with February 2025" in words_in(cards["number"])
    assert "February 2026 against February 2025" in words_in(cards["why"])
    assert "Against a year earlier: +€50.00." in words_in(cards["about"])
    chosen(screen, qtbot, "")
    assert "February 2026 against January 2026" in words_in(screen.page.cards["why"])
    assert "Against the period before: +€150.00." in words_in(screen.page.cards["about"])


def test_against_a_year_earlier_the_parts_behind_it_are_told_so_too(
    desk: Desk, qtbot: QtBot
) -> None:
    """Thursdays of February: 100 € in 2025, 150 € in 2026, nothing in January."""
    screen = opened(desk, qtbot, "revenue")
    chosen(screen, qtbot, YEAR_EARLIER)
    behind = screen.page.cards["behind"]
    assert isinstance(behind, BehindCard)
    behind.by.setCurrentIndex(behind.by.findData("weekday"))
    behind.by.activated.emit(behind.by.currentIndex())
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
    assert "Change in a year\n" in words_in(behind)
    assert "+50%" in words_in(behind)
    chosen(screen, qtbot, "")
    behind = screen.page.cards["behind"]
    assert "Change\n" in words_in(behind)
    assert "+50%" not in words_in(behind)


def test_a_running_month_is_told_against_as_many_days_of_the_year_before(
    desk: Desk, qtbot: QtBot
) -> None:
    """Today is 18 March 2026: 30 € so far, 20 € by 18 March 2025; the 25th does not count."""
    sale(2000, date(2025, 3, 10))
    sale(90000, date(2025, 3, 25))
    sale(3000, date(2026, 3, 9))
    screen = opened(desk, qtbot, "revenue")
    screen.months.take(Span(date(2026, 3, 1), date(2026, 3, 18)))
    chosen(screen, qtbot, YEAR_EARLIER)
    assert "+€10.00 compared with 1–18 Mar 2025" in words_in(screen.page.cards["number"])
    assert "1–18 Mar 2026 against 1–18 Mar 2025" in words_in(screen.page.cards["why"])


def test_parts_by_what_is_filtered_already_cannot_be_compared_with(
    desk: Desk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot, "revenue")
    assert chosen(screen, qtbot, "weekday").others
    screen.segment.choose("weekday", "mon")
    assert screen.looked.beside.findData("weekday") < 0
    assert screen.looked.beside.currentData() == ""
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
    screen.segment.drop("weekday")
    assert screen.looked.beside.currentData() == "weekday"
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())


def test_parts_are_little_charts_too_walked_by_arrows_and_enter_filters(
    desk: Desk, qtbot: QtBot
) -> None:
    """Sold on Tuesday 7 January 2025, Thursday 6 February 2025 and Thursday 5 February 2026."""
    screen = opened(desk, qtbot, "revenue")
    assert "multiples" not in screen.page.cards
    chosen(screen, qtbot, "weekday")
    card = screen.page.cards["multiples"]
    assert isinstance(card, MultiplesCard)
    tuesdays, thursdays = card.parts
    assert (tuesdays.accessibleName(), thursdays.accessibleName()) == ("Tuesdays", "Thursdays")
    assert "€150.00 · n 1" in words_in(thursdays)
    tuesdays.setFocus()
    qtbot.keyClick(tuesdays, Qt.Key.Key_Right)
    assert thursdays.hasFocus()
    qtbot.keyClick(thursdays, Qt.Key.Key_Right)
    assert thursdays.hasFocus()
    qtbot.keyClick(thursdays, Qt.Key.Key_Return)
    assert screen.segment.where() == {"weekday": "thu"}
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
    assert "multiples" not in screen.page.cards


def test_a_part_without_data_in_the_period_says_so() -> None:
    empty = chart_of((None, 30))
    assert told(empty, empty.points[0].period) == (T("Chart", "no data"),)
    assert told(empty, None) == (T("Chart", "no data"),)


def test_what_is_compared_with_is_kept_with_the_place(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot, "revenue")
    chosen(screen, qtbot, YEAR_EARLIER)
    state = screen.state()
    chosen(screen, qtbot, "")
    screen.restore(state)
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
    assert screen.looked.beside.currentData() == YEAR_EARLIER
    assert screen.page.chart.chart is not None
    assert screen.page.chart.chart.others


def test_how_one_indicator_is_looked_at_follows_to_no_other_and_is_found_again(
    desk: Desk, qtbot: QtBot
) -> None:
    """Net sales by day, of a year, by weekday; the next one is shown by months of two years."""
    screen = opened(desk, qtbot, "revenue")
    screen.grain.choose(Grain.DAY)
    screen.months.setCurrentIndex(screen.months.findData(12))
    chosen(screen, qtbot, "weekday")
    screen.open_indicator("average_order")
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
    looked = screen.looked
    now = looked.grain.value(), looked.months.currentData(), looked.beside.currentData()
    assert now == (Grain.MONTH, 24, "")
    screen.show_record({"open": "new_customers", "where": {}})
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
    assert looked.grain.value() == Grain.MONTH
    screen.open_indicator("revenue")
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
    now = looked.grain.value(), looked.months.currentData(), looked.beside.currentData()
    assert now == (Grain.DAY, 12, "weekday")


def test_the_chart_is_no_higher_than_what_is_in_sight(desk: Desk, qtbot: QtBot) -> None:
    """However high the cards beside it are; of those the chart is seen from its title on."""
    screen = opened(desk, qtbot, "revenue")
    screen.page.cards["number"].setMinimumHeight(1500)
    card = screen.page.chart.parentWidget()
    assert card is not None
    qtbot.waitUntil(lambda: card.height() == screen.page.height())
    assert card.mapTo(screen.page, QPoint(0, 0)).y() == 0


def test_the_sixth_day_of_the_week_is_told_in_the_legend_and_below_the_little_charts(
    ctx: Context, qtbot: QtBot
) -> None:
    """From Monday 2 to Saturday 7 February 2026 a sale each day, on five of them two."""
    ana = customer("Ana")
    for day in range(2, 8):
        for _ in range(1 if day == 5 else 2):
            sale(1000, date(2026, 2, day), customer_id=ana)
    screen = opened(make_desk(ctx), qtbot, "revenue")
    chart = chosen(screen, qtbot, "weekday")
    signs = [entry_words(key, screen.page.chart.plot.look) for key in entries(chart)]
    assert signs[6] == "not drawn: Thursdays"
    screen.page.chart.chosen.emit(chart.points[-2].period)
    qtbot.waitUntil(lambda: not ctx.jobs.is_busy())
    assert "Not drawn: Thursdays (€10.00 · n 1)" in words_in(screen.page.cards["multiples"])

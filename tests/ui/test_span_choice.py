"""Chosen dates of an opened indicator: typed by keys, kept for it, and told where they end."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from cxdesk.domain.spans import Span
from cxdesk.ui.dialogs.span import SpanDialog
from cxdesk.ui.widgets.opened_filters import OpenedFilters
from cxdesk.ui.widgets.span_choice import ALL_TIME, DATES, KEPT, SpanChoice
from tests.factories import customer, sale
from tests.ui.counter_desk import Desk, make_desk, press, shown_form, write
from tests.ui.indicators_place import opened, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.domain.chart import Chart
    from cxdesk.ui.context import Context
    from cxdesk.ui.screens.indicators.screen import IndicatorsScreen

AUTUMN = Span(date(2025, 9, 1), date(2025, 11, 30))


@pytest.fixture
def desk(ctx: Context) -> Desk:
    """Sales of 100 € in October 2025 and of 150 € in February 2026; today is 18 March 2026."""
    ana = customer("Ana")
    sale(100_00, date(2025, 10, 6), customer_id=ana)
    sale(150_00, date(2026, 2, 5), customer_id=ana)
    made = make_desk(ctx)
    ctx.prefs.set(KEPT, None)
    return made


def pick_dates(choice: SpanChoice) -> None:
    """What the keyboard or the mouse does to the entry of dates."""
    at = choice.findData(DATES)
    choice.setCurrentIndex(at)
    choice.activated.emit(at)


def answer(desk: Desk, qtbot: QtBot, choice: SpanChoice) -> SpanDialog:
    """The form of the two days, in front."""
    forms: list[SpanDialog] = []

    def open_dialog(name: str, /, **named: object) -> SpanDialog:
        assert name == "span"
        forms.append(shown_form(desk, qtbot, SpanDialog, **named))
        return forms[0]

    desk.ctx.open_dialog = open_dialog  # type: ignore[assignment]
    pick_dates(choice)
    return forms[0]


def chart_of(screen: IndicatorsScreen, qtbot: QtBot) -> Chart:
    qtbot.waitUntil(lambda: not screen.ctx.jobs.is_busy())
    assert screen.page.chart.chart is not None
    return screen.page.chart.chart


def test_two_days_typed_by_keys_are_what_the_chart_shows(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot, "revenue")
    form = answer(desk, qtbot, screen.months)
    assert form.first.date.hasFocus()
    form.first.date.selectAll()
    write("1/9/2025")
    form.last.date.setFocus()
    form.last.date.selectAll()
    write("30/11/2025")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not form.isVisible())
    chart = chart_of(screen, qtbot)
    assert [p.period.start.month for p in chart.points] == [9, 10, 11]
    assert chart.x_max == date(2025, 12, 1).toordinal()
    assert [p.value for p in chart.points] == [None, 100_00, 0]  # opened in October
    assert screen.months.currentText() == "1/9/25–30/11/25"
    assert "November 2025" in words_in(screen.page.cards["number"])


def test_days_in_the_wrong_order_are_said_at_the_field(desk: Desk, qtbot: QtBot) -> None:
    form = shown_form(desk, qtbot, SpanDialog, span=Span(AUTUMN.last, AUTUMN.first))
    form.submit()
    assert form.isVisible()
    assert form.fields["last"].message.text() == "The last day comes before the first one."
    assert form.chosen is None


def test_given_up_the_span_stays_as_it_was(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot, "revenue")
    form = answer(desk, qtbot, screen.months)
    form.reject()
    assert screen.months.currentData() == 24
    assert screen.months.span() is None


def test_the_dates_are_kept_for_the_indicator_and_for_no_other(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot, "revenue")
    screen.months.take(AUTUMN)
    screen.open_indicator("purchase_frequency")
    assert screen.months.currentData() == 24
    chart_of(screen, qtbot)
    again = opened(desk, qtbot, "revenue")
    assert again.months.span() == AUTUMN
    assert len(chart_of(again, qtbot).points) == 3
    again.months.setCurrentIndex(again.months.findData(12))
    chart_of(again, qtbot)
    again.open_indicator("revenue")
    assert again.months.span() is None
    chart_of(again, qtbot)


def test_what_is_kept_oddly_is_as_if_it_were_not(desk: Desk) -> None:
    desk.ctx.prefs.set(KEPT, {"revenue": ["soon", "later"], "nps": 7, "csat": ["2026-01-01"]})
    choice = OpenedFilters(desk.ctx, desk.ctx.window).months
    for key in ("revenue", "nps", "csat"):
        choice.offer(key)
        assert choice.span() is None


def test_months_that_are_shown_whole_are_said(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot, "revenue")
    screen.months.take(Span(date(2025, 9, 10), date(2025, 11, 30)))
    chart_of(screen, qtbot)
    said = "Months are shown whole: from 1 Sept 2025 to 30 Nov 2025."
    qtbot.waitUntil(lambda: said in words_in(screen.page.cards["about"]))  # it is out of sight


def test_days_without_a_record_are_said_to_be_so(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot, "nps")
    screen.months.take(AUTUMN)
    chart_of(screen, qtbot)
    said = screen.page.chart.accessibleDescription()
    assert said == "No data of NPS from 1 Sept 2025 to 30 Nov 2025."
    assert "No data on these days" in words_in(screen.page.cards["number"])


def test_all_of_it_begins_near_the_first_record(desk: Desk, qtbot: QtBot) -> None:
    sale(10_00, date(2023, 3, 20))
    screen = opened(desk, qtbot, "revenue")
    screen.months.setCurrentIndex(screen.months.findData(ALL_TIME))
    first = chart_of(screen, qtbot).points[0].period.start
    assert date(2023, 1, 1) <= first <= date(2023, 4, 1)


def test_the_way_back_leads_to_the_span_that_was_shown(desk: Desk, qtbot: QtBot) -> None:
    """First two years, then dates; either comes back, whatever is kept for the indicator."""
    screen = opened(desk, qtbot, "revenue")
    years = screen.state()
    screen.months.take(AUTUMN)
    chart_of(screen, qtbot)
    dates = screen.state()
    screen.show_record(years)
    assert screen.months.currentData() == 24
    chart_of(screen, qtbot)
    screen.show_record(dates)
    assert screen.months.span() == AUTUMN
    assert len(chart_of(screen, qtbot).points) == 3


def dates_entry(choice: SpanChoice) -> str:
    return choice.itemText(choice.findData(DATES))


def test_dates_are_proposed_again_for_their_indicator_and_for_no_other(
    desk: Desk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot, "revenue")
    choice = screen.months
    assert dates_entry(choice) == "From … to …"
    choice.take(AUTUMN)
    assert dates_entry(choice) == "1/9/25–30/11/25"
    choice.setCurrentIndex(choice.findData(12))
    assert dates_entry(choice) == "From … to …"
    pick_dates(choice)
    assert desk.opened[-1] == ("span", {"span": AUTUMN})
    chart_of(screen, qtbot)
    screen.open_indicator("purchase_frequency")
    pick_dates(choice)
    assert desk.opened[-1][1]["span"].last == date(2026, 3, 18)  # today, and the 89 days before
    assert choice.currentData() == 24
    chart_of(screen, qtbot)

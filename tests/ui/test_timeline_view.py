"""The timeline makes the rows that can be seen at once, and the rest in good time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from cxdesk.domain.text import T
from cxdesk.domain.timeline import TimelineEntry, TimelineKind
from cxdesk.ui.format import Format
from cxdesk.ui.widgets.timeline import TimelineView
from cxdesk.ui.widgets.timeline_row import TimelineRow
from tests.factories import HOUR, NOW, customer, interaction

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow

HEIGHT = 300


@pytest.fixture
def view(qtbot: QtBot) -> TimelineView:
    made = TimelineView(Format("en", "EUR"))
    made.resize(500, HEIGHT)
    qtbot.addWidget(made)
    made.show()
    return made


def fill(view: TimelineView, count: int = 40, *, has_older: bool = False) -> None:
    entries = (
        TimelineEntry(TimelineKind.INTERACTION, i, NOW - i, T("Timeline", "Interaction"), f"n{i}")
        for i in range(count)
    )
    view.set_entries(entries, now=NOW, has_older=has_older, empty_text="nothing")


def made(view: TimelineView) -> list[TimelineRow]:
    """The rows that exist, without asking for more."""
    return view.widget().findChildren(TimelineRow)


def older(view: TimelineView) -> QPushButton:
    return next(b for b in view.widget().findChildren(QPushButton) if b.text() == "Show older")


def test_only_rows_in_sight_are_made_at_first_and_they_fill_the_view(
    view: TimelineView, qtbot: QtBot
) -> None:
    fill(view)
    assert len(made(view)) < 20
    qtbot.waitUntil(lambda: sum(row.height() for row in made(view)) >= HEIGHT)


def test_the_rest_is_made_when_someone_stays(view: TimelineView, qtbot: QtBot) -> None:
    fill(view)
    qtbot.waitUntil(lambda: len(made(view)) == 40)
    assert [row.entry.id for row in view.rows()] == list(range(40))


def test_the_rest_is_made_as_soon_as_someone_scrolls(view: TimelineView) -> None:
    fill(view)
    view.verticalScrollBar().setValue(20)
    assert len(made(view)) == 40


def test_a_higher_view_makes_more_rows(view: TimelineView) -> None:
    fill(view)
    before = len(made(view))
    view.resize(500, 2 * HEIGHT)
    assert before < len(made(view)) < 40


def test_the_way_to_older_rows_comes_after_the_last_one(view: TimelineView) -> None:
    fill(view, has_older=True)
    assert older(view).isHidden()
    view.rows()
    assert not older(view).isHidden()


def test_few_rows_with_older_ones_offer_them_at_once(view: TimelineView) -> None:
    fill(view, 2, has_older=True)
    assert not older(view).isHidden()


def test_the_place_in_the_list_stays_when_the_rows_change(view: TimelineView, qtbot: QtBot) -> None:
    fill(view)
    view.rows()
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 900)
    bar.setValue(900)
    fill(view)
    assert bar.value() == 900


@pytest.mark.parametrize("count", [3, 5, 6, 8])
def test_rows_shown_for_the_first_time_have_the_height_of_their_words(
    window: MainWindow, qtbot: QtBot, count: int
) -> None:
    long = "About the brake of the bicycle, and that the price of the whole check seems high"
    ana = customer("Ana Prieto")
    for number in range(count):
        interaction(customer_id=ana, note=long, now=NOW - number * HOUR)
    window.resize(1024, 700)
    window.navigate("customers")
    view = window.screens["customers"].card.timeline  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: len(made(view)) == count and made(view)[0].isVisible())
    qtbot.waitUntil(lambda: view.widget().height() >= sum(map(wanted, made(view))))
    qtbot.waitUntil(lambda: [row.height() for row in made(view)] == list(map(wanted, made(view))))


def wanted(row: TimelineRow) -> int:
    return row.heightForWidth(row.width())

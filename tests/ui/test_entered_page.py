"""What was entered on a day, by keys: walked, mended, taken back, another day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from cxdesk.domain.hats import Hat
from cxdesk.services import command, hats, staff
from cxdesk.ui.widgets.plain import PlainLabel
from tests.factories import HOUR, NOW, TODAY, sale
from tests.ui.counter_desk import press
from tests.ui.today_place import Place, add, places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key


@pytest.fixture
def place(ctx: Context, qtbot: QtBot) -> Iterator[Callable[[], Place]]:
    with places(ctx, qtbot) as make:
        yield make


def test_entered_is_a_key_away_and_esc_comes_back(place: Callable[[], Place]) -> None:
    sale(1_250)
    add("Order paint")
    here = place()
    press(Key.Key_End)
    press(Key.Key_Return)
    page = here.screen._entered
    assert [made.line.title for made in page.rows] == ["To do for 18 Mar", "Sale of 18 Mar"]
    takings = page.takings.findChildren(PlainLabel)
    assert tuple(label.text() for label in takings) == ("Takings €12.50", "Sales €12.50 (1)")
    assert here.screen.close_detail()
    assert not here.screen.close_detail()
    assert here.held().startswith("Entered")


def test_the_arrows_change_the_day_and_never_go_past_today(place: Callable[[], Place]) -> None:
    sale(700, date(2026, 3, 17), now=NOW - 24 * HOUR)
    here = place()
    here.screen.open_entered()
    page = here.screen._entered
    assert page.rows == []
    page.step(-1)
    assert [made.line.told for made in page.rows] == ["€7.00"]
    assert page.rows[0].hasFocus()
    press(Key.Key_Right)
    assert page.rows == []
    page.step(1)
    assert page.day.date.day() == TODAY


def test_space_takes_a_line_back_and_restore_gives_it_again(place: Callable[[], Place]) -> None:
    sale(1_250)
    here = place()
    here.screen.open_entered()
    page = here.screen._entered
    press(Key.Key_Space)
    here.changed()
    assert page.rows == []
    assert here.desk.toasts == ["Taken back: Sale of 18 Mar"]
    here.desk.also[1]()  # type: ignore[index]
    here.changed()
    assert len(page.rows) == 1


def test_enter_opens_the_form_of_what_was_entered(place: Callable[[], Place]) -> None:
    made = sale(1_250)
    here = place()
    here.screen.open_entered()
    press(Key.Key_Return)
    assert here.desk.opened == [("purchase", {"purchase_id": made})]


def test_entered_is_filtered_by_person_and_kind(place: Callable[[], Place]) -> None:
    ana = staff.add_staff("Ana", now=NOW)
    sale(1_000)
    command.acting_staff.set(ana)
    sale(2_000)
    add("Order paint")
    here = place()
    here.screen.open_entered()
    page = here.screen._entered
    page.who.setCurrentIndex(page.who.findData(ana))
    page.who.activated.emit(page.who.currentIndex())
    assert len(page.rows) == 2
    page.kind.setCurrentIndex(page.kind.findData("purchase"))
    page.kind.activated.emit(page.kind.currentIndex())
    assert [made.line.told for made in page.rows] == ["€20.00"]


def test_what_is_no_line_of_the_day_is_a_link_away(
    place: Callable[[], Place], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    here = place()
    monkeypatch.setattr(here.screen.ctx, "open_dialog", opened.append)
    here.screen.open_entered()
    link = here.screen._entered.rest
    assert link.text() == "Goals, reviews, events, figures and changes: history of the shop"
    link.click()
    assert opened == ["history"]


def test_at_the_counter_the_history_promises_no_goals(place: Callable[[], Place]) -> None:
    here = place()
    hats.wear(Hat.COUNTER)
    try:
        here.screen.open_entered()
        assert here.screen._entered.rest.text() == "What else you did: history of the shop"
    finally:
        hats.wear(Hat.OWNER)
    here.screen._entered.refresh()
    assert here.screen._entered.rest.text().startswith("Goals, reviews")

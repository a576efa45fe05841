"""Tasks of Today put aside by keys: to days after their own, each offered once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from cxdesk.domain.hours import week_from
from cxdesk.services import shop
from tests.factories import NOW, rows
from tests.ui.counter_desk import press
from tests.ui.today_place import Place, add, leave, places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key


@pytest.fixture
def place(ctx: Context, qtbot: QtBot) -> Iterator[Callable[[], Place]]:
    with places(ctx, qtbot) as make:
        yield make
    leave()


def test_s_puts_a_task_aside_and_tells_to_when(place: Callable[[], Place]) -> None:
    week = week_from({"wed": [["09:00", "14:00"]], "fri": [["09:00", "14:00"]]})
    shop.save(replace(shop.current(), hours=week), now=NOW)
    made = add("Order paint")
    here = place()
    press(Key.Key_S)
    menu = here.screen.findChild(QMenu)
    assert [one.text() for one in menu.actions()] == [
        "&1  Put aside to the next open day (Fri 20 Mar)",
        "&2  Put aside for a week (Wed 25 Mar)",
        "&3  Put aside to another day…",
    ]
    here.qtbot.keyClick(menu, Key.Key_1)
    here.changed()
    assert rows("task", "snoozed_to_on") == [("2026-03-20",)]
    assert here.desk.toasts == ["Put aside to 20 Mar"]
    assert made


def test_a_task_of_tomorrow_is_put_aside_to_later_days_alone(place: Callable[[], Place]) -> None:
    week = week_from({"wed": [["09:00", "14:00"]], "fri": [["09:00", "14:00"]]})
    shop.save(replace(shop.current(), hours=week), now=NOW)
    add("Order paint", due_on=date(2026, 3, 20))
    here = place()
    press(Key.Key_Return)
    press(Key.Key_Down)
    assert here.held() == "Order paint"
    press(Key.Key_S)
    named = [one.text() for one in here.screen.findChild(QMenu).actions()]
    assert named[:2] == [
        "&1  Put aside to the next open day (Wed 25 Mar)",
        "&2  Put aside for a week (Fri 27 Mar)",
    ]


def test_two_ways_to_the_same_day_are_one(place: Callable[[], Place]) -> None:
    week = week_from({"wed": [["09:00", "14:00"]]})
    shop.save(replace(shop.current(), hours=week), now=NOW)
    add("Order paint")
    here = place()
    press(Key.Key_S)
    assert [one.text() for one in here.screen.findChild(QMenu).actions()] == [
        "&1  Put aside to the next open day (Wed 25 Mar)",
        "&2  Put aside to another day…",
    ]

"""An indicator cut otherwise than its goal is measured: the goal is named, not denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services import shop_with_history
from tests.ui.counter_desk import Desk, make_desk
from tests.ui.indicators_place import opened, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

pytestmark = pytest.mark.filled_by.with_args(shop_with_history.fill)


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def test_with_a_filter_the_goal_on_all_is_named(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot)
    screen.page.filter_wanted.emit("channel", "counter")
    qtbot.waitUntil(lambda: screen.page.opened.view.goal is None)
    told = words_in(screen.page.cards["number"]).split("\n")
    assert "No goal on this part yet: Counter." in told
    assert f"Goal on all: “{shop_with_history.TITLE}”, +45 by 31 Dec 2026." in told


def test_without_any_it_says_so(desk: Desk, qtbot: QtBot) -> None:
    told = words_in(opened(desk, qtbot, "csat").page.cards["number"]).split("\n")
    assert "No goal on this indicator yet." in told
    assert not any(text.startswith("Goal on") for text in told)

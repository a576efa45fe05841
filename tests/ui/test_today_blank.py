"""Today on the first day: ways to begin, and what a goal without a record waits for."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.hats import Hat
from cxdesk.services import goal_changes, hats
from cxdesk.ui.screens.today.goal_tile import GoalTile
from cxdesk.ui.widgets.plain import PlainLabel
from tests.factories import NOW, TODAY
from tests.services.asking_rules import ask_nothing
from tests.ui.today_place import Place, leave, places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context


@pytest.fixture(autouse=True)
def _clean() -> Iterator[None]:
    yield
    leave()


@pytest.fixture
def place(ctx: Context, qtbot: QtBot) -> Iterator[Callable[[], Place]]:
    ask_nothing()
    with places(ctx, qtbot) as make:
        yield make


def test_a_blank_shop_offers_import_typing_and_the_demo_shop(place: Callable[[], Place]) -> None:
    here = place()
    offered = {one.text(): one for one in here.screen.list.findChildren(QPushButton)}
    assert list(offered) == [
        "Import customers…", "New customer", "Log interaction", "Try the demo shop"
    ]  # fmt: skip
    asked: list[str] = []
    here.desk.ctx.change_shop = lambda: asked.append("shop")
    offered["Import customers…"].click()
    assert here.desk.opened[-1][0] == "import"
    offered["New customer"].click()
    assert here.desk.opened[-1][0] == "customer"
    offered["Try the demo shop"].click()
    assert asked == ["shop"]


def test_the_counter_of_a_blank_shop_is_offered_what_it_may_do(place: Callable[[], Place]) -> None:
    hats.wear(Hat.COUNTER)
    here = place()
    buttons = [one.text() for one in here.screen.list.findChildren(QPushButton)]
    assert buttons == ["New customer", "Log interaction"]


def test_a_goal_without_a_record_says_what_is_missing_and_opens_the_form(
    place: Callable[[], Place],
) -> None:
    goal_changes.add_goal(satisfied_goal(), now=NOW)
    here = place()
    here.settle()
    (tile,) = here.screen.side.findChildren(GoalTile)
    said = [label.text() for label in tile.findChildren(PlainLabel)]
    assert any("needs a month of answers; there is none yet." in text for text in said)
    assert "n 0" not in said
    (form,) = tile.findChildren(QPushButton)
    assert form.text() == "Record an answer"
    form.click()
    assert here.desk.opened[-1][0] == "answer"


def satisfied_goal() -> GoalDraft:
    """Nine of ten satisfied in half a year."""
    return GoalDraft(
        kpi_key="csat",
        title="More satisfied customers",
        entered=90.0,
        baseline_value=80.0,
        starts_on=TODAY,
        deadline_on=TODAY + timedelta(days=180),
    )

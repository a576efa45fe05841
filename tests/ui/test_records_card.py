"""The records behind a figure: what stands at the end of their lines."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.kpi import Amount, Unit
from cxdesk.services.case_rows import NO_TIME
from cxdesk.services.record_rows import RecordRow
from cxdesk.ui.screens.indicators.opened.card import TitledCard
from cxdesk.ui.screens.indicators.opened.records import add_records
from cxdesk.ui.widgets.plain import YieldingLink
from tests.ui.indicators_place import words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context


def case(seconds: int | None) -> RecordRow:
    return RecordRow(
        kind="case",
        id=1,
        at=None,
        on=date(2026, 3, 2),
        customer_id=None,
        customer_name="",
        value=Amount(seconds, Unit.SECONDS),
        out_of=None,
        key="phone",
        text="A drill",
        told=NO_TIME if seconds is None else None,
    )


@pytest.mark.parametrize(
    ("seconds", "dashes"),
    [((None, None), 0), ((None, 540), 1), ((540, 60), 0)],
    ids=["no case has a time", "one still waits", "all have one"],
)
def test_a_dash_stands_only_for_a_time_that_others_have(
    ctx: Context, qtbot: QtBot, seconds: tuple[int | None, ...], dashes: int
) -> None:
    card = TitledCard(ctx, "Behind it")
    qtbot.addWidget(card)
    add_records(ctx, [case(each) for each in seconds], card, lambda: None)
    lines = words_in(card).split("\n")
    assert len([line for line in lines if "A drill" in line]) == 2
    assert lines.count("–") == dashes


def test_ten_lines_are_there_and_a_way_to_the_others(ctx: Context, qtbot: QtBot) -> None:
    card = TitledCard(ctx, "Behind it")
    qtbot.addWidget(card)
    asked: list[bool] = []
    add_records(ctx, [case(60)] * 11, card, lambda: asked.append(True))
    assert words_in(card).count("A drill") == 10
    (more,) = [one for one in card.findChildren(YieldingLink) if one.text() == "All of them…"]
    more.click()
    assert asked == [True]

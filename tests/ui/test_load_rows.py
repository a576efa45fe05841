"""How cases are distributed among people, told by names beside the figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from cxdesk.domain.kpi import Measure
from cxdesk.domain.kpis import by_key
from cxdesk.ui.widgets.detail_table import detail_table
from tests.store.rows_by_hand import staff

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context


def test_people_and_nobody_have_a_row_each(ctx: Context, qtbot: QtBot) -> None:
    staff("Luis <b>", "Ana")
    holder = QWidget()
    qtbot.addWidget(holder)
    told = {"cases": 15, "unassigned": 2, "per_hour": 0.25, "agent_1": 9, "agent_2": 4}
    made = detail_table(
        ctx, by_key("cases_per_agent"), Measure(value=7.5, n=15, detail=told), holder
    )
    assert made is not None
    assert [label.text() for label in made.findChildren(QLabel)] == [
        "Cases", "15", "For each hour worked", "0.25", "Ana", "4", "Luis <b>", "9", "nobody", "2",
    ]  # fmt: skip

"""Cases for each person told by names, in the window's words and as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from cxdesk import cli
from cxdesk.domain.kpi import Measure
from cxdesk.services import load
from tests.store.rows_by_hand import case, insert, staff

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.usefixtures("open_empty_shop")
def test_people_are_told_by_name_and_nobody_last() -> None:
    staff("Luis", "Ana", "Eva")
    told = {"unassigned": 2, "agent_1": 9, "agent_2": 4}
    found = load.people(Measure(value=7.5, n=15, detail=told))
    assert [(one.staff_id, one.name, one.cases) for one in found] == [
        (2, "Ana", 4), (1, "Luis", 9), (None, load.NOBODY, 2),
    ]  # fmt: skip


@pytest.mark.usefixtures("open_empty_shop")
def test_without_cases_of_nobody_there_is_no_row_and_other_figures_have_none() -> None:
    staff("Luis")
    (one,) = load.people(Measure(value=9, n=9, detail={"unassigned": 0, "agent_1": 9}))
    assert one.name == "Luis"
    assert load.people(Measure(value=9, n=9, detail={"unassigned": 3})) == ()


def test_json_names_the_people(capsys: pytest.CaptureFixture[str], open_empty_shop: Path) -> None:
    """Three cases: one of Ana, one of Luis, one of nobody; Ana worked one hour a day."""
    staff("Ana", "Luis")
    for number, owner in ((1, 1), (2, 2), (3, None)):
        case(number, "2026-03-04T10:00", owner_id=owner)
    insert("staff_hours", [
        {"staff_id": 1, "week_on": f"2026-0{month}-{day:02}", "minutes": 7 * 60, "created_at": 0}
        for month, day in ((2, 23), (3, 2), (3, 9), (3, 16), (3, 23), (3, 30))
    ])  # fmt: skip
    args = ("--file", open_empty_shop, "kpi", "cases_per_agent", "--json", "--from", "2026-03-01",
            "--to", "2026-03-31", "--as-of", "2026-04-30")  # fmt: skip
    assert cli.main([str(arg) for arg in args]) == 0
    (row,) = json.loads(capsys.readouterr().out)["rows"]
    assert row["people"] == [
        {"staff_id": 1, "name": "Ana", "cases": 1},
        {"staff_id": 2, "name": "Luis", "cases": 1},
        {"staff_id": None, "name": "nobody", "cases": 1},
    ]
    assert row["detail"]["per_hour"] == pytest.approx(1 / 31)  # one hour a day

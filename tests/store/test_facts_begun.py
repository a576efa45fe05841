"""Since when each kind of record is kept, by rows written by hand."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk.domain.kpis import by_key
from cxdesk.store.facts.begun import first_day
from tests.store.rows_by_hand import MADRID, answers, at, case, insert, purchase

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def since(key: str) -> date | None:
    return first_day(by_key(key).reads, MADRID)


def test_nothing_has_begun_in_an_empty_shop() -> None:
    assert [since(key) for key in ("revenue", "cases_opened", "interactions", "nps")] == [None] * 4


def test_each_kind_of_record_begins_with_its_own_first_day_in_the_shop() -> None:
    """An instant half past midnight in Madrid belongs to that day there, not to the one of UTC."""
    insert("purchase", [purchase("2026-03-05", 1), purchase("2026-01-07", 1)])
    case(1, "2026-02-03T00:30")
    insert("interaction", [{"arrived_at": at("2026-02-20T10:00"), "channel": "phone",
                            "direction": "in", "created_at": 0}])  # fmt: skip
    answers(("2026-02-11T10:00", 9))
    begun = {key: since(key) for key in ("revenue", "cases_opened", "interactions", "nps")}
    assert begun == {
        "revenue": date(2026, 1, 7), "cases_opened": date(2026, 2, 3),
        "interactions": date(2026, 2, 20), "nps": date(2026, 2, 11),
    }  # fmt: skip

"""Parts by channel and kind make up the whole, with records that have no case."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk import words
from cxdesk.domain.kpis import by_key
from cxdesk.domain.shop import Shop
from cxdesk.services import measuring, splits
from tests.store.rows_by_hand import LATER, MARCH, at, case, insert

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("open_empty_shop", "desk")


@pytest.fixture
def desk(open_empty_shop: Path) -> None:
    """An order by e-mail with a contact and a task; two contacts and a task without a case."""
    case(1, "2026-03-02T10:00", kind="order", channel="email")
    for case_id in (1, None, None):
        row = {"arrived_at": at("2026-03-02T10:00"), "channel": "phone", "created_at": 0}
        insert("interaction", [row | {"case_id": case_id}])
    for case_id in (1, None):
        insert("task", [{"due_on": "2026-03-10", "created_at": 0, "case_id": case_id}])


@pytest.mark.parametrize(
    ("key", "by", "counts"),
    [
        ("interactions", "kind", {"order": 1, "none": 2}),
        ("interactions", "channel", {"phone": 3}),
        ("tasks_on_time", "kind", {"order": 1, "none": 1}),
        ("tasks_on_time", "channel", {"email": 1, "none": 1}),
    ],
)
def test_records_without_a_case_are_a_part_of_their_own(
    key: str, by: str, counts: dict[str, int]
) -> None:
    yard = measuring.yard_of(Shop(), LATER)
    found = splits.split(by_key(key), (MARCH,), yard, by)
    assert {part.value: part.measures[0].n for part in found.parts} == counts
    assert all(words.say(part.name) for part in found.parts)
    (whole,) = measuring.measures((by_key(key),), (MARCH,), yard)[key]
    assert whole.n == sum(counts.values())

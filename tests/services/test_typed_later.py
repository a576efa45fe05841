"""An entry typed long after it happened says so in the timeline; times noted at once do not."""

from __future__ import annotations

import pytest

from cxdesk.services import timeline
from tests.factories import HOUR, NOW, customer, interaction

pytestmark = pytest.mark.usefixtures("open_empty_shop")


@pytest.mark.parametrize(
    ("fields", "flag"),
    [
        ({}, None),
        ({"arrived_at": NOW - HOUR}, None),
        ({"arrived_at": NOW - HOUR - 1}, "typed_later"),
        ({"arrived_at": NOW - 9 * HOUR, "replied_at": NOW}, None),
        ({"arrived_at": NOW - 9 * HOUR, "replied_at": NOW - 8 * HOUR}, "typed_later"),
    ],
)
def test_an_entry_is_flagged_when_its_last_time_is_over_an_hour_ago(
    fields: dict[str, object], flag: str | None
) -> None:
    ana = customer()
    interaction(customer_id=ana, **fields)
    (line,) = timeline.timeline(ana)
    assert line.status_key == flag

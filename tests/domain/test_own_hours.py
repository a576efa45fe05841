"""What a bare number of time means among the times typed so far."""

from __future__ import annotations

import pytest

from cxdesk.domain.own import is_by_hours


@pytest.mark.parametrize(
    ("seconds", "otherwise", "hours"),
    [
        ([7_200, 10_800, 2_700], False, True),
        ([7_200, 600, 900], True, False),
        ([], True, True),
        ([], False, False),
    ],
)
def test_a_bare_number_among_times_of_hours_is_hours(
    seconds: list[float], otherwise: bool, hours: bool
) -> None:
    """The middle of 2 h, 3 h and 45 min is 2 h; that of 2 h, 10 min and 15 min a quarter."""
    assert is_by_hours(seconds, otherwise=otherwise) is hours

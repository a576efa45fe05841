"""Stretches of time in their two largest units."""

from __future__ import annotations

import pytest

from cxdesk.domain.durations import parts

HOUR, DAY = 3600, 86_400


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "0 s"),
        (0.4, "0 s"),
        (-40, "40 s"),
        (59.4, "59 s"),
        (59.5, "1 min"),
        (89, "1 min"),
        (150, "3 min"),  # half up, not to the even number
        (59 * 60 + 29, "59 min"),
        (59 * 60 + 30, "1 h"),
        (75 * 60, "1 h 15 min"),
        (2 * HOUR, "2 h"),
        (DAY - 31, "23 h 59 min"),
        (DAY - 30, "1 day"),
        (DAY + 30 * 60, "1 day 1 h"),
        (2 * DAY + 4 * HOUR, "2 day 4 h"),
        (7 * DAY - HOUR, "6 day 23 h"),
        (7 * DAY + 4 * HOUR, "7 day"),
    ],
)
def test_a_stretch_is_told_in_its_two_largest_units(seconds: float, said: str) -> None:
    assert " ".join(f"{part.number} {part.unit}" for part in parts(seconds)) == said

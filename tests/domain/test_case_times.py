"""When a new state of a case counts."""

from __future__ import annotations

import pytest

from cxdesk.domain import cases
from cxdesk.domain.errors import ValidationError

MINUTE = 60
LAST = 1_000 * MINUTE + 30


@pytest.mark.parametrize(
    ("at", "last", "counts"),
    [
        (LAST + 1, LAST, LAST + 1),
        (LAST, LAST, LAST),
        (LAST - 30, LAST, LAST),  # typed to the minute of the last change
        (LAST - 30, None, LAST - 30),
    ],
)
def test_a_new_state_never_comes_before_the_last(at: int, last: int | None, counts: int) -> None:
    assert cases.time_of_change(at, last) == counts


def test_a_minute_before_the_last_change_is_refused() -> None:
    with pytest.raises(ValidationError) as caught:
        cases.time_of_change(LAST - 31, LAST)
    assert caught.value.field == "at"

"""Values kept as counts read as the list of them would."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.stats.intervals import quantile
from cxdesk.domain.stats.tallied import Tallied


def test_each_value_stands_as_often_as_it_was_counted() -> None:
    """A count taken back to 0 leaves nothing."""
    made = Tallied({9: 1, 4: 3, 7: 0})
    assert list(made) == [4, 4, 4, 9]
    assert (len(made), made[2], made[3], made[-1]) == (4, 4, 9, 9)
    assert made[1:] == [4, 4, 9]
    assert quantile(made, 0.8) == pytest.approx(4 + 5 * 0.4)


def test_nothing_counted_is_nothing() -> None:
    assert not Tallied({})
    assert quantile(Tallied({3: 0}), 0.5) is None
    with pytest.raises(IndexError):
        Tallied({})[0]


@given(st.lists(st.integers(0, 30)), st.floats(0, 1))
def test_it_is_the_sorted_list(values: list[int], q: float) -> None:
    made = Tallied(Counter(values))
    assert list(made) == sorted(values)
    assert quantile(made, q) == quantile(sorted(values), q)

"""What moved around an event: what is told of an indicator, and in which words."""

from __future__ import annotations

import pytest

from cxdesk import words
from cxdesk.domain.around import Moved, heading, moved, nothing
from cxdesk.domain.comparison import Verdict
from cxdesk.domain.kpi import Amount, Measure
from cxdesk.domain.kpis import by_key

CSAT, REVENUE, CASES = by_key("csat"), by_key("revenue"), by_key("cases_opened")


def share(value: float, half: float = 5.0, n: int = 100) -> Measure:
    return Measure(value=value, n=n, low=value - half, high=value + half)


def money(minor: float) -> Measure:
    return Measure(value=minor, n=50)


def said(found: object) -> str:
    return words.say(found, "en", lambda v: f"{v.value:g}" if isinstance(v, Amount) else str(v))


def never(_step: float) -> bool:
    return False


def always(_step: float) -> bool:
    return True


def test_a_clear_change_is_told_with_both_values() -> None:
    """Ten points less, of halves of 5: the interval of the difference is −10 ± 7.1."""
    found = moved(CSAT, share(80), share(70), never)
    assert found is not None
    assert said(found.words) == "80 → 70, worse than before"


@pytest.mark.parametrize("after", [share(76), share(80), share(0, n=2)])
def test_noise_no_change_and_few_answers_are_not_told(after: Measure) -> None:
    assert moved(CSAT, share(80), after, always) is None


def test_nothing_is_told_where_there_was_nothing() -> None:
    assert moved(CSAT, Measure(value=None, n=0), share(80), always) is None


def test_money_is_told_by_its_own_past() -> None:
    assert moved(REVENUE, money(1000), money(3000), never) is None
    found = moved(REVENUE, money(1000), money(3000), always)
    assert found == Moved(REVENUE, money(1000), money(3000), Verdict.CHANGED)
    assert said(found.words) == "1000 → 3000, a bigger step than usual"


def test_the_days_and_what_was_looked_at_are_counted() -> None:
    assert said(heading(30)) == "30 days from then on against the 30 before"
    assert said(heading(1)) == "1 day from then on against the one before"
    assert said(nothing(1)) == "1 indicator looked at: it moved no more than usual."
    assert said(nothing(12)) == "12 indicators looked at: none moved more than usual."

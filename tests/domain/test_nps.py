"""The NPS of pasted scores and typed counts, worked by hand."""

from __future__ import annotations

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpi import Amount
from cxdesk.domain.nps import nps_of, nps_of_scores, with_ends


def test_the_nps_of_counts_with_the_adjusted_interval() -> None:
    """50 − 20 of 100; adjusted: n 103, p 50.75/103, d 20.75/103, so 29.126 ± 15.075."""
    found = nps_of(50, 30, 20)
    assert found.value == pytest.approx(30.0)
    assert (found.low, found.high) == pytest.approx((14.05, 44.20), abs=0.01)
    assert found.n == 100


def test_promoters_alone_are_not_told_as_certain() -> None:
    found = nps_of(5, 0, 0)
    assert found.value == 100
    assert found.low < 30
    assert found.high == 100


def test_pasted_scores_are_counted_by_their_bands() -> None:
    found = nps_of_scores("10, 9 9;8\n7\t6 0")
    assert (found.promoters, found.passives, found.detractors) == (3, 2, 2)
    assert found.value == pytest.approx(100 / 7)


def test_scores_may_come_with_how_often_they_were_given() -> None:
    found = nps_of_scores("10×4, 9 x 2\n7=3 0:1")
    assert (found.promoters, found.passives, found.detractors) == (6, 3, 1)


@pytest.mark.parametrize("text", ["11", "8.5", "7,5x2 a", "-1", "1e1", "٣", "10x", "999999999999"])
def test_what_is_no_whole_score_is_refused_and_named(text: str) -> None:
    with pytest.raises(ValidationError) as caught:
        nps_of_scores(f"9 {text}")
    assert caught.value.field == "scores"


@pytest.mark.parametrize("text", ["", "  \n ", "9x0"])
def test_no_answers_have_no_nps(text: str) -> None:
    with pytest.raises(ValidationError):
        nps_of_scores(text)


def test_a_count_below_zero_is_refused_at_its_field() -> None:
    with pytest.raises(ValidationError) as caught:
        nps_of(3, -1, 0)
    assert caught.value.field == "passives"


def test_the_figure_is_told_with_the_ends_of_its_interval() -> None:
    """−100 to +100 in points, with its sign; unevenly around 30."""
    told = with_ends(nps_of(50, 30, 20))
    assert told.source == "NPS {value} ({low} to {high})"
    ends = {name: round(end.value or 0) for name, end in told.params if isinstance(end, Amount)}
    assert ends == {"value": 30, "low": 14, "high": 44}

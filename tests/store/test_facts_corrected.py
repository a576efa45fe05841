"""How many answers of a period were corrected or are excluded, beside each figure of scores."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk.domain.facts.answers import CORRECTED, CorrectedTally
from cxdesk.domain.kpis import by_key
from cxdesk.domain.periods import Grain, period_of
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import answer_changes, measuring, shop
from tests.factories import DAY, NOW, answer
from tests.store.rows_by_hand import CALENDAR, LATER, MARCH, gather


@pytest.fixture
def _changed(open_empty_shop: object) -> None:
    """Four NPS answers in March: one corrected twice, one excluded, one excluded and back."""
    del open_empty_shop
    corrected, out, back, _untouched = (answer(score) for score in (1, 0, 8, 9))
    answer_changes.correct_answer(corrected, "typed wrong", score=9, now=NOW)
    answer_changes.correct_answer(corrected, "typed wrong again", score=10, now=NOW)
    answer_changes.exclude_answer(out, "a joke", now=NOW)
    answer_changes.exclude_answer(back, "a joke", now=NOW)
    answer_changes.include_answer(back, "it was none", now=NOW)
    csat = answer(5, SurveyKind.CSAT)
    answer_changes.exclude_answer(csat, "a test", now=NOW)


@pytest.mark.usefixtures("_changed")
def test_each_answer_is_told_once_by_kind_and_scale() -> None:
    found = gather(CORRECTED, MARCH, CALENDAR, LATER, {})
    assert set(found) == {CorrectedTally("nps", 0, 10, 1, 1), CorrectedTally("csat", 1, 5, 0, 1)}
    assert gather(CORRECTED, MARCH, CALENDAR, LATER, {"channel": "phone"}) == ()
    february = period_of(date(2026, 2, 1), Grain.MONTH)
    assert gather(CORRECTED, february, CALENDAR, LATER, {}) == ()


@pytest.mark.usefixtures("_changed")
def test_the_figure_uses_the_last_and_says_how_many_were_changed() -> None:
    """10, 8 and 9 count: two promoters of three are 66.7 points."""
    yard = measuring.yard_of(shop.current(), NOW + DAY)
    found = measuring.measure(by_key("nps"), MARCH, yard)
    assert (found.value, found.n) == (pytest.approx(200 / 3), 3)
    assert (found.detail["corrected"], found.detail["excluded"]) == (1, 1)
    satisfied = measuring.measure(by_key("csat"), MARCH, yard)
    assert (satisfied.value, satisfied.detail["excluded"]) == (None, 1)
    assert "corrected" not in satisfied.detail

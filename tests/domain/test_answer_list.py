"""Bands of scores, on every scale, told by hand."""

from __future__ import annotations

import pytest

from cxdesk.domain.answer_list import Band, Scale
from cxdesk.domain.surveys import SurveyKind

NPS, CSAT, CES, OWN = SurveyKind.NPS, SurveyKind.CSAT, SurveyKind.CES, SurveyKind.OWN
LOW, MIDDLE, HIGH = Band.LOW, Band.MIDDLE, Band.HIGH
EFFORT = Scale(CES, 1, 5, higher_is_better=False)  # 5 is the hardest


@pytest.mark.parametrize(
    ("scale", "value", "band"),
    [
        (Scale(NPS, 0, 10), 0, LOW),
        (Scale(NPS, 0, 10), 6, LOW),
        (Scale(NPS, 0, 10), 7, MIDDLE),
        (Scale(NPS, 0, 10), 9, HIGH),
        (Scale(NPS, 1, 10), 6, LOW),
        (Scale(NPS, 1, 10), 8, MIDDLE),
        (Scale(CSAT, 1, 5), 2, LOW),
        (Scale(CSAT, 1, 5), 3, MIDDLE),
        (Scale(CSAT, 1, 5), 4, HIGH),
        (Scale(CSAT, 1, 10), 8, MIDDLE),
        (Scale(CSAT, 1, 10), 9, HIGH),
        (Scale(CES, 1, 7), 3, LOW),
        (Scale(CES, 1, 7), 4, MIDDLE),
        (Scale(CES, 1, 7), 5, HIGH),
        (Scale(SurveyKind.GENERAL, 1, 10), 5, LOW),
        (Scale(SurveyKind.GENERAL, 1, 10), 5.2, MIDDLE),
        (Scale(SurveyKind.GENERAL, 1, 10), 8.8, MIDDLE),
        (Scale(OWN, 1, 5, low_max=3), 3, LOW),
        (EFFORT, 4, LOW),
        (EFFORT, 3, MIDDLE),
        (EFFORT, 2, HIGH),
    ],
)
def test_a_score_lies_in_one_band(scale: Scale, value: float, band: Band) -> None:
    assert scale.band(value) is band


def test_no_score_is_in_no_band() -> None:
    assert Scale(NPS, 0, 10).band(None) is None


@pytest.mark.parametrize("scale", [Scale(NPS, 0, 10), Scale(CES, 1, 7), EFFORT, Scale(OWN, 1, 4)])
def test_the_ends_of_a_band_hold_exactly_its_scores(scale: Scale) -> None:
    for tenths in range(10 * scale.lowest, 10 * scale.highest + 1):
        value = tenths / 10
        within = [b for b in Band if scale.ends(b).low <= value <= scale.ends(b).high]
        assert within == [scale.band(value)]

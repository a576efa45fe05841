"""The reference figure on the chart of an indicator and beside it."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk import words
from cxdesk.domain.chart_words import told
from cxdesk.domain.periods import Grain
from cxdesk.services import dashboard, references, shop
from cxdesk.ui import opened_indicator
from cxdesk.ui.chart_keys import entries
from tests.factories import NOW
from tests.store.rows_by_hand import answers, at, case

pytestmark = pytest.mark.usefixtures("open_empty_shop")

APRIL = at("2026-04-01T00:00")


def opened(key: str) -> dashboard.IndicatorView:
    asked = opened_indicator.Asked(key, Grain.MONTH, 12, {}, "")
    return opened_indicator.load(asked, APRIL).view


def test_a_line_is_drawn_from_thirty_answers_on_and_follows_the_settings() -> None:
    answers(*[("2026-03-02T10:00", 10)] * 29)
    assert opened("nps").chart.reference is None
    answers(("2026-03-02T10:00", 10))
    view = opened("nps")
    assert view.chart.reference == 45
    legend = words.say(entries(view.chart)[-1].words, "en")  # type: ignore[arg-type]
    assert legend == "reference 45: an article on retail, not checked"
    assert "Drawn for comparison: reference 45" in words.say(told(view.chart), "en")
    assert any("not checked" in text.source for text in view.sentences)
    shop.settings_from_json({"references": {"sector": "none"}}, now=NOW)
    assert opened("nps").chart.reference is None


def test_a_figure_far_beyond_the_axis_is_only_said() -> None:
    """36 hours are no line on a chart of minutes."""
    for number in range(1, 31):
        case(number, "2026-03-02T10:00", ("reply", "2026-03-02T10:05"))
    view = opened("first_response_time")
    assert view.point is not None
    assert view.point.period.start == date(2026, 3, 1)
    assert view.chart.reference is None
    assert any("not checked" in text.source for text in view.sentences)
    assert "The figure for comparison lies beyond" in view.sentences[-1].source


def test_an_indicator_without_a_figure_says_nothing() -> None:
    answers(*[("2026-03-02T10:00", 10)] * 30)
    view = opened("revenue")
    measure = view.point.measure if view.point else None
    assert references.sentences(view.kpi, measure) == ()

"""Every indicator has four ways to move it."""

from __future__ import annotations

import pytest

from cxdesk import words
from cxdesk.domain import kpis
from cxdesk.domain.hints import _OF_GROUP, _OF_KPI, hints
from cxdesk.domain.kpi import Group, Kpi


@pytest.mark.parametrize("kpi", kpis.ALL, ids=lambda kpi: kpi.key)
def test_each_indicator_has_four_different_hints(kpi: Kpi) -> None:
    assert len(set(hints(kpi))) == 4


def test_the_hints_name_indicators_that_exist_and_every_group() -> None:
    assert {kpis.by_key(key).key for key in _OF_KPI} == set(_OF_KPI)
    assert set(_OF_GROUP) == set(Group)


def test_an_indicator_has_its_own_before_those_of_its_group() -> None:
    assert words.say(hints(kpis.by_key("fcr"))[0]) == "Train the three questions that come most"
    nps, csat = hints(kpis.by_key("nps")), hints(kpis.by_key("csat"))
    assert words.say(nps[1]) == "Solve complaints within a day"
    assert words.say(csat[0]) == "Call everybody who scores low, the same day"

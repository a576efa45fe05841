"""Which indicators usually move before others."""

from __future__ import annotations

from cxdesk.domain import kpis
from cxdesk.domain.kpi import Role
from cxdesk.domain.pairs import LEADING, leads_of
from cxdesk.domain.shop import CHOSEN

KNOWN = {kpi.key: kpi for kpi in kpis.ALL}


def test_every_pair_names_indicators_that_exist() -> None:
    named = {*LEADING, *(key for keys in LEADING.values() for key in keys)}
    assert named <= set(KNOWN)


def test_each_lagging_indicator_chosen_at_first_has_one_that_warns_of_it() -> None:
    lagging = {key for key in CHOSEN if KNOWN[key].role is Role.LAGGING}
    assert lagging <= set(LEADING)


def test_what_warns_is_a_leading_indicator_and_never_the_same_one() -> None:
    for key, leads in LEADING.items():
        assert key not in leads
        assert {KNOWN[lead].role for lead in leads} == {Role.LEADING}


def test_the_goal_s_own_leads_win_over_those_of_the_program() -> None:
    assert leads_of("csat") == ("first_response_time", "within_24h")
    assert leads_of("csat", ("backlog",)) == ("backlog",)
    assert leads_of("own_mood") == ()

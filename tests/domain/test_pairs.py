"""Which indicators usually move before others."""

from __future__ import annotations

from cxdesk.domain import kpis
from cxdesk.domain.kpi import Amount, Role, Unit
from cxdesk.domain.pairs import LEADING, leads_of, shows_earlier, told
from cxdesk.domain.shop import CHOSEN
from cxdesk.words import say

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


def test_leads_stand_in_one_line_with_where_they_moved_beyond_chance() -> None:
    waiting = told(KNOWN["waiting_time"].name, Amount(1080.0, Unit.SECONDS), -1)
    load = told(KNOWN["cases_per_agent"].name, Amount(31.0, Unit.NUMBER), 0)
    found = shows_earlier((waiting, load))
    assert found is not None
    shown = say(found, show=lambda value: "18 min" if value == Amount(1080.0, Unit.SECONDS)
                else "31" if isinstance(value, Amount) else str(value))  # fmt: skip
    assert shown == "Usually moves before: Waiting time 18 min ↓ · Cases for each person 31"
    assert shows_earlier(()) is None

"""What goes with a change and what does not: people, volume, solved at first contact."""

from __future__ import annotations

import pytest

from cxdesk import words
from cxdesk.domain.actions import ActionKind
from cxdesk.domain.causes import Verdict, candidates
from cxdesk.domain.insight import Side
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.kpis import by_key
from cxdesk.domain.text import T

TIME, CSAT, REVENUE = by_key("first_response_time"), by_key("csat"), by_key("revenue")
NAME = T("Why", "x")


def side(key: str, before: float | None, after: float | None, is_noise: bool | None = None) -> Side:
    amounts = Amount(before, Unit.NUMBER), Amount(after, Unit.NUMBER)
    return Side(key, NAME, *amounts, is_noise)


PEOPLE = side("staffing", 1.8, 1.3)
FCR = side("fcr", 78.0, 71.0, is_noise=False)
VOLUME = side("interactions", 100.0, 102.0, is_noise=True)


def test_longer_waits_go_with_fewer_people_and_not_with_a_volume_of_noise() -> None:
    found = candidates(TIME, 600.0, (VOLUME, PEOPLE))
    assert [(one.key, one.verdict, one.action) for one in found] == [
        ("staffing", Verdict.COINCIDES, ActionKind.STAFFING),
        ("interactions", Verdict.DOES_NOT, ActionKind.PROCESS),
    ]
    assert [words.say(one.words, "en", lambda value: str(value.value)) for one in found] == [  # type: ignore[attr-defined]
        "It goes with fewer people in the shop (1.8 → 1.3 per open hour).",
        "Volume: only normal variation (100.0 → 102.0 interactions).",
    ]


def test_fewer_cases_solved_at_first_go_with_less_satisfaction() -> None:
    (found,) = candidates(CSAT, -7.0, (FCR,))
    assert (found.verdict, found.action) == (Verdict.COINCIDES, ActionKind.TRAINING)


@pytest.mark.parametrize(
    ("beside", "verdict"),
    [
        (side("staffing", 1.3, 1.8), Verdict.COINCIDES),
        (side("staffing", 1.8, 1.3), Verdict.DOES_NOT),
        (side("staffing", 2.0, 2.1), Verdict.DOES_NOT),
        (side("interactions", 200.0, 120.0, is_noise=False), Verdict.COINCIDES),
    ],
)
def test_shorter_waits_go_with_what_makes_work_easier(beside: Side, verdict: Verdict) -> None:
    (found,) = candidates(TIME, -600.0, (beside,))
    assert found.verdict is verdict


def test_of_what_is_not_known_nothing_is_said() -> None:
    assert candidates(TIME, 600.0, (side("staffing", None, 1.0), side("other", 1.0, 2.0))) == ()


def test_sales_and_no_change_ask_for_no_cause() -> None:
    assert candidates(REVENUE, -500.0, (PEOPLE,)) == ()
    assert candidates(TIME, 0.0, (PEOPLE,)) == ()
    assert candidates(by_key("interactions"), 50.0, (PEOPLE,)) == ()


@pytest.mark.parametrize(
    ("difference", "beside", "said"),
    [
        (
            600.0,
            side("interactions", 101.0, 58.0, is_noise=False),
            "It was not the volume: there was less to do (101.0 → 58.0).",
        ),
        (
            -600.0,
            side("interactions", 58.0, 101.0, is_noise=False),
            "It was not the volume: there was more to do (58.0 → 101.0).",
        ),
        (
            -600.0,
            side("interactions", 101.0, 78.0, is_noise=True),
            "Volume: only normal variation (101.0 → 78.0 interactions).",
        ),
        (
            600.0,
            side("staffing", 1.3, 1.8),
            "It was not the people: there were more of them (1.3 → 1.8 per open hour).",
        ),
        (
            600.0,
            side("staffing", 2.66, 2.69),
            "People in the shop: hardly any change (2.66 → 2.69 per open hour).",
        ),
    ],
)
def test_what_does_not_go_with_a_change_is_told_with_its_figures(
    difference: float, beside: Side, said: str
) -> None:
    (found,) = candidates(TIME, difference, (beside,))
    assert found.verdict is Verdict.DOES_NOT
    assert words.say(found.words, "en", lambda value: str(value.value)) == said  # type: ignore[attr-defined]

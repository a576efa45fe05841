"""Rules of two indicators that contradict each other, and topics that come up again and again."""

from __future__ import annotations

import pytest

from cxdesk.domain import contradictions, recurring
from cxdesk.domain.contradictions import Measured
from cxdesk.domain.kpi import Measure
from cxdesk.domain.kpis import by_key
from cxdesk.domain.recurring import Topic
from cxdesk.domain.stats.intervals import wilson


def share(k: int, n: int) -> Measure:
    found = wilson(k, n)
    assert found is not None
    return Measure(value=100 * k / n, n=n, low=100 * found.low, high=100 * found.high)


def nps(promoters: int, detractors: int, n: int, low: float | None = None) -> Measure:
    detail = {"promoters": promoters, "detractors": detractors}
    return Measure(value=100 * (promoters - detractors) / n, n=n, low=low, detail=detail)


def minutes(value: float, low: float, high: float, n: int = 60) -> Measure:
    return Measure(value=value * 60, n=n, low=low * 60, high=high * 60)


NPS_UP = Measured(by_key("nps"), nps(80, 5, 100), nps(40, 30, 100))
REPEAT_DOWN = Measured(by_key("repeat_purchase_rate"), share(40, 200), share(90, 200))
HANDLING_DOWN = Measured(by_key("handling_time"), minutes(5, 4, 6), minutes(12, 10, 14))
FCR_DOWN = Measured(by_key("fcr"), share(40, 100), share(80, 100))
CSAT_UP = Measured(by_key("csat"), share(95, 100), share(60, 100))
RESPONSE_DOWN = Measured(by_key("survey_response_rate"), share(20, 200), share(90, 200))
LOAD_UP = Measured(by_key("cases_per_agent"), Measure(value=60, n=180), Measure(value=30, n=90))
SLOWER = Measured(by_key("first_response_time"), minutes(60, 50, 70), minutes(20, 15, 25))


def held(*measured: Measured) -> list[str]:
    return [rule.key for rule in contradictions.holding({m.kpi.key: m for m in measured})]


@pytest.mark.parametrize(
    ("one", "other", "key"),
    [
        (NPS_UP, REPEAT_DOWN, "recommended_less_bought"),
        (HANDLING_DOWN, FCR_DOWN, "faster_less_solved"),
        (CSAT_UP, RESPONSE_DOWN, "happier_fewer_answers"),
        (LOAD_UP, SLOWER, "more_load_slower"),
    ],
)
def test_two_moves_that_are_signals_contradict(one: Measured, other: Measured, key: str) -> None:
    assert held(one, other) == [key]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (NPS_UP, REPEAT_DOWN._replace(now=share(88, 200))),  # noise
        (NPS_UP._replace(now=nps(20, 1, 25)), REPEAT_DOWN),  # fewer than 30 answers
        (NPS_UP._replace(now=NPS_UP.before, before=NPS_UP.now), REPEAT_DOWN),  # both fall
        (LOAD_UP._replace(now=Measure(value=36, n=108)), SLOWER),  # 108 and 90 cases are chance
        (LOAD_UP._replace(now=Measure(value=20, n=180)), SLOWER),  # more cases, more people
        (LOAD_UP._replace(now=Measure(value=29, n=29)), SLOWER),
        (LOAD_UP._replace(now=Measure(value=None, n=0)), SLOWER),
        (LOAD_UP._replace(before=Measure(value=None, n=90)), SLOWER),
    ],
)
def test_a_move_that_may_be_chance_contradicts_nothing(one: Measured, other: Measured) -> None:
    assert held(one, other) == []


def test_a_rule_whose_indicator_is_not_measured_is_passed_over() -> None:
    assert held(NPS_UP) == []
    assert held() == []


@pytest.mark.parametrize(
    ("now", "repeat", "holds"),
    [
        (nps(80, 5, 100, low=62), share(20, 200), True),
        (nps(80, 5, 100, low=29), share(20, 200), False),
        (nps(80, 5, 100, low=62), share(60, 200), False),
        (nps(20, 0, 25, low=62), share(20, 200), False),
        (nps(80, 5, 100), share(20, 200), False),
        (nps(80, 5, 100, low=62), Measure(value=None, n=0), False),
    ],
)
def test_many_recommend_and_few_buy_again_only_when_both_are_sure(
    now: Measure, repeat: Measure, holds: bool
) -> None:
    nothing = Measure(value=None, n=0)
    found = held(
        Measured(by_key("nps"), now, nothing),
        Measured(by_key("repeat_purchase_rate"), repeat, nothing),
    )
    assert found == (["happy_but_gone"] if holds else [])


def test_rules_never_say_because_or_cause() -> None:
    for rule in contradictions.CONTRADICTIONS:
        said = f"{rule.name.source} {rule.reading.source}".lower()
        assert "because" not in said
        assert "cause" not in said


def test_rising_topics_come_first_and_small_ones_not_at_all() -> None:
    """30 against 12: 18 is beyond 1.96 · √42 = 12.7; 40 against 38 is not."""
    rising, many = Topic("Envíos", 30, 12, 1), Topic("Precio", 40, 38, 0)
    found = recurring.worth_telling((many, rising, Topic("Otro", 4, 0, 0)))
    assert found == (rising, many)
    assert (rising.is_rising, many.is_rising) == (True, False)
    assert not Topic("Menos", 12, 30, 0).is_rising
    assert "is rising" in recurring.topic_words(rising).source
    assert "is rising" not in recurring.topic_words(many).source


@pytest.mark.parametrize(
    ("part", "whole", "reading"),
    [
        (share(10, 40), share(150, 200), recurring.FEWER_SOLVED),
        (share(39, 40), share(140, 200), recurring.MORE_SOLVED),
        (share(28, 40), share(140, 200), None),
        (share(0, 4), share(190, 200), None),
        (Measure(value=None, n=0), share(140, 200), None),
        (share(10, 40), Measure(value=None, n=0), None),
        (Measure(value=20, n=40, low=10), share(140, 200), None),
    ],
)
def test_first_contact_is_read_only_where_it_differs(
    part: Measure, whole: Measure, reading: object
) -> None:
    assert recurring.first_contact_reading(by_key("fcr"), part, whole) == reading

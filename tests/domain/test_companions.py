"""Companions of a figure: made at the first look, and only once."""

from __future__ import annotations

from cxdesk.domain.companions import Companions
from cxdesk.domain.kpi import Measure


def test_companions_are_made_at_the_first_look_and_only_once() -> None:
    made: list[int] = []

    def make() -> dict[str, float | None]:
        made.append(1)
        return {"mean": 2.0, "p90": None}

    found = Companions(make)
    assert made == []
    assert dict(found) == {"mean": 2.0, "p90": None}
    assert (found["mean"], list(found), len(found), "p90" in found) == (
        2.0,
        ["mean", "p90"],
        2,
        True,
    )
    assert repr(found) == "{'mean': 2.0, 'p90': None}"
    assert made == [1]


def test_a_measure_is_the_same_whenever_its_companions_were_made() -> None:
    at_once = Measure(value=1.0, n=2, detail={"mean": 2.0})
    later = Measure(value=1.0, n=2, detail=Companions(lambda: {"mean": 2.0}))
    assert later == at_once == later
    assert later != Measure(value=1.0, n=2, detail={"mean": 3.0})

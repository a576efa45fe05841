"""The sentences that explain a figure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cxdesk import words
from cxdesk.domain import sentences
from cxdesk.domain.choices import Choices
from cxdesk.domain.comparison import compare
from cxdesk.domain.kpi import Amount, Measure, Point, Trend
from cxdesk.domain.kpis import by_key
from cxdesk.domain.periods import Grain, period_of

MARCH = period_of(date(2026, 3, 1), Grain.MONTH)
APRIL = period_of(date(2026, 4, 1), Grain.MONTH)


def show(value: object) -> str:
    if isinstance(value, Amount):
        return f"{value.value:g}{'±' if value.signed else ''}"
    return "March" if value == MARCH else str(value)


def told(key: str, measure: Measure, *, hours: bool = True) -> list[str]:
    found = sentences.explain(
        by_key(key), Point(MARCH, measure), None, choices=Choices(), is_always_open=not hours
    )
    skipped = 2 + (by_key(key).stated is not None)
    return [words.say(text, "en", show) for text in found[skipped:]]


@pytest.mark.parametrize(
    ("key", "measure", "expected"),
    [
        (
            "nps",
            Measure(value=33, n=1, detail={"other_scale": 1}),
            ["In March it was 33±.", "It rests on one answer.",
             "That is too few to judge anything by.", "Left out: one answer on another scale."],
        ),
        (
            "recovered_detractors",
            Measure(value=75, n=4, detail={"not_reasked": 1}),
            ["In March it was 75.", "It rests on 4 answers.",
             "That is too few to judge anything by.",
             "Left out: one detractor who was not asked again."],
        ),
        (
            "recovered_detractors",
            Measure(value=75, n=40, detail={"not_reasked": 6}),
            ["In March it was 75.", "It rests on 40 answers.",
             "Left out: 6 detractors who were not asked again."],
        ),
        (
            "csat",
            Measure(value=80, n=20, low=58, high=92, provisional=True, detail={"scales": 2}),
            ["In March so far it is 80; this can still change.", "It rests on 20 answers.",
             "That is few, so the figure moves a lot by chance.",
             "The true value is most likely (95%) between 58 and 92.",
             "Answers on different scales are counted together."],
        ),
        (
            "first_response_time",
            Measure(value=60, n=58, detail={"waiting": 3}),
            ["In March it was 60.",
             "It rests on 58 cases that were answered; half waited less than 60.",
             "Left out: 3 cases that still wait for their first reply."],
        ),
        (
            "revenue",
            Measure(value=100, n=2),
            ["In March it was 100.", "It rests on 2 purchases."],
        ),
        (
            "repeat_purchase_rate",
            Measure(value=40, n=90, detail={"unidentified_share": 12.0}),
            ["In March it was 40.", "It rests on 90 customers who bought.",
             "Left out: 12 of the purchases, which name no customer."],
        ),
    ],
)  # fmt: skip
def test_what_is_said_about_a_figure(key: str, measure: Measure, expected: list[str]) -> None:
    assert told(key, measure) == expected


def test_opening_time_without_hours_is_named() -> None:
    measure = Measure(value=60, n=30)
    last = "No opening hours are set, so all time counts as opening time."
    assert told("first_response_time", measure, hours=False)[-1] == last
    assert last not in told("nps", measure, hours=False)


def test_the_change_is_told_unless_there_is_none() -> None:
    csat = by_key("csat")
    now, before = Measure(value=50, n=3), Measure(value=40, n=3)
    change = compare(csat, now, before)
    said = sentences.explain(
        csat, Point(MARCH, now), change, choices=Choices(), is_always_open=False
    )
    text = words.say(said[-1], "en", show)
    assert text == "Against the period before: 10± points, few data."
    nothing = compare(csat, now, Measure(value=None, n=0))
    short = sentences.explain(
        csat, Point(MARCH, now), nothing, choices=Choices(), is_always_open=False
    )
    assert len(short) == len(said) - 1


@pytest.mark.parametrize(
    ("is_signal", "told"), [(False, ": -20±, normal variation."), (True, ": -20±.")]
)
def test_the_step_of_a_figure_out_of_the_usual_is_not_called_normal(
    is_signal: bool, told: str
) -> None:
    """Of counts, 120 and 100 are chance: 20 within 1.96 times the root of 220."""
    kpi = by_key("interactions")
    now, before = Measure(value=100, n=100), Measure(value=120, n=120)
    said = sentences.explain(
        kpi,
        Point(MARCH, now),
        compare(kpi, now, before),
        choices=Choices(),
        is_always_open=False,
        is_signal=is_signal,
    )
    assert words.say(said[-1], "en", show) == f"Against the period before{told}"


@pytest.mark.parametrize(
    ("is_against_year", "earlier"), [(False, "the period before"), (True, "a year earlier")]
)
def test_money_moves_without_a_verdict(is_against_year: bool, earlier: str) -> None:
    revenue = by_key("revenue")
    now, before = Measure(value=300, n=9), Measure(value=200, n=9)
    said = sentences.explain(
        revenue,
        Point(MARCH, now),
        compare(revenue, now, before),
        choices=Choices(),
        is_always_open=False,
        is_against_year=is_against_year,
    )
    assert words.say(said[-1], "en", show) == f"Against {earlier}: 100±."


def test_the_figure_told_is_the_last_finished_one() -> None:
    done, running = Measure(value=1, n=1), Measure(value=2, n=1, provisional=True)
    gap = Measure(value=None, n=0)
    csat = by_key("csat")

    def point(*measures: Measure) -> Measure | None:
        points = tuple(Point(MARCH, m) for m in measures)
        found = sentences.told_point(Trend(csat, points, 0))
        return found.measure if found else None

    assert point(done, running) is done
    assert point(gap, running) is running
    assert point(replace(gap, provisional=True)) is None
    assert point() is None


def test_corrected_and_excluded_answers_are_told() -> None:
    detail = {"corrected": 2, "excluded": 1}
    assert told("nps", Measure(value=9, n=90, detail=detail))[-2:] == [
        "2 answers were corrected afterwards.",
        "Left out: one answer that was excluded with a reason.",
    ]

"""Series beside each other: letters, which one is in front, the axis over all, words for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cxdesk import words
from cxdesk.domain.chart import Ahead, BandPlace, Chart, ChartPoint, Line, Step, XTick
from cxdesk.domain.chart_lines import (
    every_point,
    fronted,
    letters_of,
    lines_of,
    multiples,
    with_lines,
)
from cxdesk.domain.chart_range import merged
from cxdesk.domain.chart_words import told
from cxdesk.domain.kpi import Unit
from cxdesk.domain.periods import Grain, Period
from cxdesk.domain.text import T

MONTHS = (
    Period(date(2026, 1, 1), date(2026, 2, 1), Grain.MONTH),
    Period(date(2026, 2, 1), date(2026, 3, 1), Grain.MONTH),
)


def points(*values: float | None) -> tuple[ChartPoint, ...]:
    return tuple(
        ChartPoint(n, value, 9, None, None, period, provisional=False, few=False)
        for n, (value, period) in enumerate(zip(values, MONTHS, strict=False))
    )


def chart(*values: float | None) -> Chart:
    return Chart(
        title=T("Chart", "Cases"),
        unit=Unit.COUNT,
        currency="EUR",
        x_min=0,
        x_max=2,
        y_min=0,
        y_max=10,
        x_ticks=(),
        y_ticks=(0, 5, 10),
        points=points(*values),
        summary=T("Chart", "Two months."),
    )


def lines(count: int) -> list[Line]:
    return [Line(f"Part {n}", "", points(n, n)) for n in range(count)]


def test_companions_are_lettered_after_the_one_in_front_and_five_at_most() -> None:
    made = with_lines(chart(4, 6), "All", lines(7))
    assert letters_of(made) == "abcdef"
    assert [line.name for line in lines_of(made)] == [
        "All", "Part 0", "Part 1", "Part 2", "Part 3", "Part 4"
    ]  # fmt: skip
    assert len(list(every_point(made))) == 12


def test_a_series_alone_has_no_letter() -> None:
    alone = with_lines(chart(4, 6), "All", ())
    assert alone == chart(4, 6)
    assert letters_of(alone) == ""
    assert lines_of(alone) == ()
    assert fronted(alone, "a") is alone


def test_the_axis_holds_every_series_and_its_band() -> None:
    band = (BandPlace(0, 2, 430, 200), BandPlace(2, 2, 430, 200))
    made = with_lines(chart(4, 6), "All", [Line("High", "", points(90, None), (band,))])
    assert made.y_min <= 2
    assert made.y_max >= 430


def test_nothing_measured_anywhere_leaves_the_axis() -> None:
    empty = with_lines(chart(None, None), "All", [Line("None", "", points(None, None))])
    assert empty == chart(None, None)


def test_another_in_front_leaves_letters_targets_and_axis() -> None:
    aim = (Step(0, 2, 8),)
    whole = replace(with_lines(chart(4, 6), "All", lines(2)), targets=aim)
    made = fronted(whole, "c")
    assert (made.letter, made.name, made.points) == ("c", "Part 1", points(1, 1))
    assert [(line.letter, line.name) for line in made.others] == [("a", "All"), ("b", "Part 0")]
    assert made.targets == aim
    assert (made.y_min, made.y_max) == (whole.y_min, whole.y_max)
    assert letters_of(made) == "abc"


def test_little_charts_have_one_height_and_no_goal() -> None:
    """Parts of 3 and 40 cases beside a whole of 43, with a deadline long after the last month."""
    whole = replace(
        chart(43, 43),
        x_max=MONTHS[-1].end.toordinal() + 300,
        targets=(Step(0, 2, 90),),
        x_ticks=tuple(
            XTick(day, date.fromordinal(day), Grain.MONTH, with_year=False)
            for day in (MONTHS[0].start.toordinal(), MONTHS[-1].end.toordinal() + 200)
        ),
    )
    parts = [Line("Few", "", points(3, None)), Line("Many", "", points(40, 12))]
    few, many = multiples(with_lines(whole, "All", parts))
    assert (few.name, few.letter, many.name, many.letter) == ("Few", "b", "Many", "c")
    assert [p.value for p in few.points] == [3, None]
    assert (few.y_min, few.y_max) == (many.y_min, many.y_max)
    assert 40 <= few.y_max < 90
    assert few.x_max == date(2026, 3, 1).toordinal()
    assert len(few.x_ticks) == 1
    assert (few.targets, few.others) == ((), ())
    assert len(few.y_ticks) == 2


def test_without_companions_there_is_no_little_chart() -> None:
    assert multiples(chart(4, 6)) == ()


def test_a_band_keeps_the_places_where_it_bends() -> None:
    """Level, level, level, up, up: the middle one of each level stretch says nothing."""
    heights = (10, 10, 10, 20, 20)
    band = [BandPlace(x, 0, high, high / 2) for x, high in enumerate(heights)]
    assert [place.x for place in merged(band)] == [0, 2, 3, 4]
    assert merged(band[:2]) == tuple(band[:2])


def test_everything_drawn_is_told_in_one_paragraph() -> None:
    rung = chart(4, 6).points[0]._replace(signal=T("Usual", "worse than usual"))
    full = replace(
        with_lines(chart(4, 6), "All", [Line("Phone", "", points(3, None))]),
        targets=(Step(0, 1, 7), Step(1, 2, 8)),
        ahead=(Ahead(1, 6, None, None), Ahead(2, 9, 5, 12)),
    )
    full = replace(full, points=(rung, full.points[1]))
    assert words.say(told(full), "en").replace("\u00a0", " ") == (
        "Two months. Target: 8. Last out of the usual: 2026-01-01 – 2026-01-31, worse than usual."
        " Forecast: 9, 80% between 5 and 12."
        " In front is All. a, All: 6 in 2026-02-01 – 2026-02-28;"
        " b, Phone: 3 in 2026-01-01 – 2026-01-31."
    )


def test_a_forecast_without_an_interval_and_a_line_without_data_are_told_as_such() -> None:
    bare = replace(chart(4, 6), ahead=(Ahead(2, 9, None, None),))
    made = with_lines(bare, "All", [Line("Phone", "", points(None, None))])
    assert words.say(told(made), "en") == (
        "Two months. Forecast: 9. In front is All."
        " a, All: 6 in 2026-02-01 – 2026-02-28; b, Phone: no data."
    )


USUAL = T("UsualBase", "It goes by May to October.")
OF_PART = T("UsualBase", "It goes by June to October.")


def test_what_is_usual_is_told_with_what_it_goes_by() -> None:
    made = replace(chart(4, 6), usual_words=USUAL)
    assert words.say(told(made), "en") == "Two months. It goes by May to October."


def test_what_the_usual_range_goes_by_comes_to_the_front_with_its_series() -> None:
    part = Line("Phone", "", points(3, None), usual_words=OF_PART)
    whole = with_lines(replace(chart(4, 6), usual_words=USUAL), "All", [part])
    made = fronted(whole, "b")
    assert (made.usual_words, fronted(made, "a").usual_words) == (OF_PART, USUAL)
    assert [one.usual_words for one in multiples(whole)] == [OF_PART]


def test_a_chart_of_values_alone_says_its_summary() -> None:
    assert told(chart(4, 6)) == T("Chart", "Two months.")


@pytest.mark.parametrize("letter", ["", "e", "zz"])
def test_an_unknown_letter_brings_nothing_to_the_front(letter: str) -> None:
    made = with_lines(chart(4, 6), "All", lines(2))
    assert fronted(made, letter) is made

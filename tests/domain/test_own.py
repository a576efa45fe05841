"""Indicators of the shop's own: what may be described, their keys, and what a value counts in."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date

import pytest

from cxdesk import words
from cxdesk.domain import charting, phrases
from cxdesk.domain.calendar import build
from cxdesk.domain.choices import Choices
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.facts import Facts
from cxdesk.domain.facts.own import OWN, TypedValue, is_counted_in
from cxdesk.domain.kpi import (
    Comparing,
    Direction,
    Group,
    Measure,
    Point,
    Records,
    Role,
    Trend,
    Unit,
)
from cxdesk.domain.kpis.own import kpi_of
from cxdesk.domain.limits import NAME_MAX
from cxdesk.domain.own import (
    EVERY_WORDS,
    UNIT_WORDS,
    Entry,
    OwnDraft,
    OwnIndicator,
    check,
    check_begun,
    check_counted,
    check_tap,
    check_value,
    is_own_key,
    key_of,
    typed_for,
    with_tap,
    without_values,
)
from cxdesk.domain.own_templates import TEMPLATES, Template
from cxdesk.domain.periods import Grain, Period, day_start, period_of
from cxdesk.domain.sentences import explain
from tests.factories import NAUGHTY

CALENDAR = build("Europe/Madrid")
VISITS = OwnDraft(
    name="Visits", unit=Unit.COUNT, direction=Direction.HIGHER, grain=Grain.MONTH, adds_up=True
)
AWARENESS = OwnDraft(
    name="Awareness", unit=Unit.PERCENT, direction=Direction.HIGHER, grain=Grain.QUARTER, floor=0
)
MOOD = OwnDraft(
    name="Mood",
    unit=Unit.SCORE,
    direction=Direction.HIGHER,
    grain=Grain.WEEK,
    floor=1,
    ceiling=5,
    entry=Entry.TAP,
)
QUARTER = period_of(date(2026, 1, 1), Grain.QUARTER)
MARCH = period_of(date(2026, 3, 1), Grain.MONTH)
LATER = day_start(date(2026, 6, 1), CALENDAR.zone)


def month(number: int, value: float) -> TypedValue:
    whole = period_of(date(2026, number, 1), Grain.MONTH)
    return TypedValue(number, whole.start, whole.last_day, value)


def week(day: int, mean: float, n: int) -> TypedValue:
    """A week of March 2026 that ends on a day, with the mean of its taps."""
    return TypedValue(day, date(2026, 3, day - 6), date(2026, 3, day), mean, n=n)


def own(draft: OwnDraft) -> OwnIndicator:
    return OwnIndicator(id=1, key="own_it", says=draft)


def measured(
    draft: OwnDraft, typed: tuple[TypedValue, ...], period: Period = QUARTER, as_of: int = LATER
) -> Measure:
    facts = Facts(calendar=CALENDAR, found={OWN.key: {"own_it": typed}} if typed else {})
    return kpi_of(own(draft)).measure(facts, period, as_of)


def test_a_sum_adds_the_values_and_a_level_takes_their_plain_mean() -> None:
    typed = (month(1, 100), month(2, 50), month(3, 30))
    assert measured(VISITS, typed) == Measure(value=180, n=3, detail={"missing": 0})
    level = replace(VISITS, adds_up=False)
    assert measured(level, typed) == Measure(value=60, n=3)


def test_no_value_is_no_data_never_zero() -> None:
    assert measured(VISITS, ()) == Measure(value=None, n=0)
    assert measured(VISITS, (), as_of=day_start(date(2026, 2, 1), CALENDAR.zone)).provisional


def test_a_typed_zero_is_a_zero() -> None:
    assert measured(VISITS, (month(3, 0),), MARCH).value == 0


def test_a_sum_with_a_value_missing_is_provisional_and_says_so() -> None:
    found = measured(VISITS, (month(1, 100), month(3, 30)))
    assert (found.value, found.n, found.provisional) == (130, 2, True)
    assert found.detail == {"missing": 1}
    kpi = kpi_of(own(VISITS))
    told = explain(kpi, Point(QUARTER, found), None, choices=Choices(), is_always_open=False)
    assert "One value of this time has not been typed yet." in [words.say(text) for text in told]


def test_only_periods_that_are_over_can_be_missing() -> None:
    """On 10 March, February is missing of January to March, and March is not yet."""
    as_of = day_start(date(2026, 3, 11), CALENDAR.zone)
    assert measured(VISITS, (month(1, 100),), as_of=as_of).detail == {"missing": 1}


def test_a_value_of_a_running_period_makes_the_figure_provisional() -> None:
    as_of = day_start(date(2026, 3, 11), CALENDAR.zone)
    running = TypedValue(3, date(2026, 3, 1), date(2026, 3, 10), 12, is_running=True)
    found = measured(VISITS, (month(1, 100), month(2, 50), running), as_of=as_of)
    assert (found.value, found.provisional, found.detail) == (162, True, {"missing": 0})


def test_a_mean_with_values_missing_is_the_mean_of_those_there_are() -> None:
    level = replace(VISITS, adds_up=False)
    assert measured(level, (month(1, 100), month(3, 30))) == Measure(value=65, n=2)


@pytest.mark.parametrize(
    ("period", "adds_up", "counts"),
    [
        (MARCH, True, True),
        (QUARTER, True, True),
        (period_of(date(2026, 2, 1), Grain.MONTH), True, False),
        (period_of(date(2026, 3, 31), Grain.DAY), True, False),
        (period_of(date(2026, 3, 31), Grain.DAY), False, True),
        (period_of(date(2026, 3, 31), Grain.WEEK), True, False),
        (period_of(date(2026, 3, 31), Grain.WEEK), False, True),
        (period_of(date(2026, 3, 1), Grain.WEEK), False, False),
        (Period(date(2026, 3, 2), date(2026, 4, 1), Grain.DAY, True), True, False),
        (Period(date(2026, 1, 2), date(2026, 4, 2), Grain.DAY, True), True, True),
        (Period(date(2026, 1, 1), date(2026, 3, 31), Grain.DAY, True), True, False),
    ],
)
def test_march_counts_where_its_last_day_lies_and_never_as_a_sum_of_less(
    period: Period, adds_up: bool, counts: bool
) -> None:
    assert is_counted_in(month(3, 1), period, adds_up=adds_up) is counts


def test_weeks_over_the_end_of_a_month_count_once() -> None:
    """The four months of 2026 that 18 weeks end in hold each of them exactly once."""
    weeks = [
        TypedValue(i, week.start, week.last_day, 1)
        for i in range(18)
        for week in (
            period_of(date.fromordinal(date(2025, 12, 29).toordinal() + 7 * i), Grain.WEEK),
        )
    ]
    months = [period_of(date(2026, number, 1), Grain.MONTH) for number in (1, 2, 3, 4, 5)]
    held = [sum(is_counted_in(week, each, adds_up=True) for week in weeks) for each in months]
    assert held == [4, 4, 5, 4, 1]


def test_the_indicator_says_what_it_was_told() -> None:
    kpi = kpi_of(own(replace(VISITS, is_leading=True, floor=0)))
    assert (kpi.group, kpi.records, kpi.role) == (Group.OWN, Records.ENTRIES, Role.LEADING)
    assert (kpi.adds_up, kpi.depends_on_length, kpi.floor, kpi.ceiling) == (True, True, 0, None)
    assert (kpi.typed_every, kpi.comparing, kpi.is_counted) == (Grain.MONTH, Comparing.NOT, True)
    assert kpi.filters == frozenset()
    assert words.say(kpi.meaning) == "A figure of your own, typed every month."
    assert words.say(kpi.formula).startswith("The sum")
    level = kpi_of(own(replace(AWARENESS, meaning="Who knows us.")))
    assert words.say(level.meaning) == "Who knows us."
    assert words.say(level.formula).startswith("The mean")
    assert (level.role, level.adds_up) == (Role.LAGGING, False)


@pytest.mark.parametrize("typed", NAUGHTY)
@pytest.mark.parametrize("lang", words.LANGUAGES)
def test_names_as_typed_are_never_translated_nor_filled(typed: str, lang: str) -> None:
    kpi = kpi_of(own(replace(VISITS, name=typed, meaning=typed)))
    assert words.say(kpi.name, lang) == words.say(kpi.meaning, lang) == typed
    assert words.say(kpi.synonyms, lang) == typed


def test_a_name_that_the_program_has_words_for_stays_in_its_own_language() -> None:
    assert words.say(kpi_of(own(replace(VISITS, name="Revenue"))).name, "es") == "Revenue"


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("name", {"name": ""}),
        ("name", {"name": "x" * (NAME_MAX + 1)}),
        ("meaning", {"meaning": "x" * 301}),
        ("adds_up", {"unit": Unit.PERCENT}),
        ("adds_up", {"unit": Unit.SCORE}),
        ("adds_up", {"unit": Unit.POINTS}),
        ("ceiling", {"floor": 5.0, "ceiling": 5.0}),
        ("floor", {"floor": math.nan}),
        ("ceiling", {"ceiling": math.inf}),
    ],
)
def test_a_draft_is_refused_at_the_field_that_is_odd(
    field: str, changes: dict[str, object]
) -> None:
    with pytest.raises(ValidationError) as refused:
        check(replace(VISITS, **changes))  # type: ignore[arg-type]
    assert refused.value.field == field


def test_a_sensible_draft_passes_as_it_is() -> None:
    assert check(VISITS) == VISITS
    assert check(replace(AWARENESS, ceiling=100)) == replace(AWARENESS, ceiling=100)


@pytest.mark.parametrize("value", [-0.1, 100.1, math.nan, math.inf, -math.inf, 2e15])
def test_a_value_beyond_the_bounds_or_no_number_is_refused(value: float) -> None:
    with pytest.raises(ValidationError, match="value"):
        check_value(value, replace(AWARENESS, ceiling=100))


def test_values_on_the_bounds_pass() -> None:
    within = replace(AWARENESS, ceiling=100)
    assert [check_value(value, within) for value in (0, 50, 100)] == [0, 50, 100]


def test_a_period_that_has_not_begun_is_refused() -> None:
    check_begun(date(2026, 3, 18), date(2026, 3, 18))
    with pytest.raises(ValidationError, match="on"):
        check_begun(date(2026, 3, 19), date(2026, 3, 18))


@pytest.mark.parametrize(
    ("name", "taken", "key"),
    [
        ("Brand awareness", (), "own_brand_awareness"),
        ("  Páginas vistas (web)! ", (), "own_paginas_vistas_web"),
        ("Brand awareness", ("own_brand_awareness",), "own_brand_awareness_2"),
        ("A", ("own_a", "own_a_2"), "own_a_3"),
        ("李明", (), "own_indicator"),
        ("___", (), "own_indicator"),
        ("x" * 60, (), "own_" + "x" * 40),
    ],
)
def test_a_key_comes_from_the_name_and_is_used_once(
    name: str, taken: tuple[str, ...], key: str
) -> None:
    assert key_of(name, taken) == key
    assert is_own_key(key)


def test_a_week_is_seven_days_from_where_it_was_typed() -> None:
    sunday = date(2026, 3, 15)
    assert typed_for(sunday, Grain.WEEK) == Period(sunday, date(2026, 3, 22), Grain.WEEK)
    assert typed_for(date(2026, 1, 1), Grain.QUARTER) == QUARTER


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.key)
def test_every_template_is_a_draft_that_passes(template: Template) -> None:
    draft = template.draft(words.say)
    assert check(draft).meaning.endswith(".")


def test_templates_are_told_apart_and_all_units_and_periods_have_words() -> None:
    assert len({template.key for template in TEMPLATES}) == len(TEMPLATES)
    assert set(UNIT_WORDS) == set(Unit)
    assert set(EVERY_WORDS) == set(Grain)


def test_only_counts_are_whole_things() -> None:
    """A share of 12.5 % and a balance below nothing are fine; half a visitor is not."""
    check_counted(12.5, AWARENESS)
    check_counted(-3.5, replace(AWARENESS, unit=Unit.NUMBER))
    check_counted(12, VISITS)
    check_counted(-2, replace(VISITS, floor=-5))
    for wrong in (12.5, -1):
        with pytest.raises(ValidationError) as caught:
            check_counted(wrong, VISITS)
        assert caught.value.field == "value"


def test_taps_are_a_running_mean_of_which_nothing_else_is_kept() -> None:
    """4, 5 and 3: 4.0 of one, 4.5 of two, 4.0 of three."""
    first = with_tap(4.0, 1, 5)
    assert first == (4.5, 2)
    assert with_tap(*first, 3) == (4.0, 3)


def test_a_running_mean_does_not_drift() -> None:
    """Of a hundred taps, 1 2 3 4 5 in turn, the mean is 3 exactly."""
    mean, n = 1.0, 1
    for place in range(1, 100):
        mean, n = with_tap(mean, n, 1 + place % 5)
    assert (mean, n) == (3.0, 100)


def test_a_month_of_taps_is_the_mean_of_the_taps_not_of_the_weeks() -> None:
    """Three taps of 4.0 and one of 2: (12 + 2) / 4 = 3.5, and not 3.0."""
    found = measured(MOOD, (week(8, 4.0, 3), week(15, 2.0, 1)), MARCH)
    assert (found.value, found.n) == (3.5, 4)


@pytest.mark.parametrize("n", [1, 2])
def test_fewer_than_three_taps_are_shown_to_nobody(n: int) -> None:
    found = measured(MOOD, (week(8, 5.0, n),), MARCH)
    assert (found.value, found.n, found.detail) == (None, n, {"taps_to_come": 3 - n})
    assert words.say(phrases.measured(found, Unit.SCORE)) == "waits for 3 answers"
    told = explain(
        kpi_of(own(MOOD)), Point(MARCH, found), None, choices=Choices(), is_always_open=False
    )
    wanted = {
        1: "It is shown once 2 more have tapped: nobody shall be guessed.",
        2: "It is shown once one more has tapped: nobody shall be guessed.",
    }
    assert words.say(told[-1]) == wanted[n]


def test_three_taps_are_shown() -> None:
    assert measured(MOOD, (week(8, 4.0, 3),), MARCH) == Measure(value=4.0, n=3)


def test_what_is_tapped_says_so() -> None:
    kpi = kpi_of(own(MOOD))
    assert kpi.records is Records.TAPS
    assert words.say(kpi.formula).startswith("The mean of all taps")
    assert words.say(kpi.meaning) == (
        "A figure of your own, tapped every week by those who work here."
    )


@pytest.mark.parametrize(
    "wrong",
    [
        {"unit": Unit.COUNT},
        {"floor": 0.0},
        {"ceiling": 10.0},
        {"grain": Grain.MONTH},
    ],
)
def test_only_a_weekly_score_of_one_to_five_is_tapped(wrong: dict[str, object]) -> None:
    assert check(MOOD) == MOOD
    with pytest.raises(ValidationError, match="entry"):
        check(replace(MOOD, **wrong))  # type: ignore[arg-type]  # by name


@pytest.mark.parametrize("score", [0, 6, -1])
def test_a_tap_is_one_of_five_faces(score: int) -> None:
    assert [check_tap(face) for face in (1, 5)] == [1, 5]
    with pytest.raises(ValidationError, match="score"):
        check_tap(score)


def test_team_mood_and_training_hours_are_among_the_templates() -> None:
    by_key = {template.key: template.draft(words.say) for template in TEMPLATES}
    mood, training = by_key["team_mood"], by_key["training_hours"]
    assert (mood.is_tapped, mood.grain, mood.floor, mood.ceiling) == (True, Grain.WEEK, 1, 5)
    assert (training.unit, training.grain, training.adds_up) == (Unit.SECONDS, Grain.MONTH, True)
    assert (mood.is_leading, training.is_leading) == (True, True)


def test_a_chart_of_too_few_taps_says_what_it_waits_for() -> None:
    kpi = kpi_of(own(MOOD))
    few, none = measured(MOOD, (week(8, 5.0, 2),), MARCH), Measure(value=None, n=0)
    trend = Trend(kpi, (Point(QUARTER, none), Point(MARCH, few)), LATER)
    told = "Mood waits for 3 answers: fewer are shown to nobody."
    assert words.say(charting.summary(trend)) == told
    assert words.say(charting.summary(Trend(kpi, (Point(MARCH, none),), LATER))).startswith(
        "No data yet"
    )


def test_what_is_gone_is_called_by_its_key_and_has_nothing() -> None:
    gone = without_values("own_page_views")
    assert (gone.says.name, gone.is_active, gone.says.is_tapped) == ("page views", False, False)

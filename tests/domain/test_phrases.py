"""Sentences that screen and paper share: a goal as it will be measured, a change, a value."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cxdesk import words
from cxdesk.domain import phrases
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goals import GoalKind, Window
from cxdesk.domain.kpi import Amount, Measure, Point, Unit
from cxdesk.domain.kpis import by_key
from cxdesk.domain.periods import Grain, period_of
from cxdesk.domain.reviews import Cadence

MARCH = period_of(date(2026, 3, 1), Grain.MONTH)
APRIL = period_of(date(2026, 4, 1), Grain.MONTH)


def show(value: object) -> str:
    if isinstance(value, Amount):
        return f"{value.value:g}{'±' if value.signed else ''}"
    return "March" if value == MARCH else str(value)


def draft(kind: GoalKind) -> GoalDraft:
    return GoalDraft(
        kpi_key="nps", title="", entered=50, kind=kind, range_low=40, baseline_value=33,
        starts_on=date(2026, 1, 1), deadline_on=date(2026, 12, 31),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        (GoalKind.LEVEL, "NPS goes from 33± to 50± by 2026-12-31."),
        (GoalKind.FLOW, "NPS adds up to 50± from 2026-01-01 to 2026-12-31."),
        (GoalKind.CEILING, "NPS stays within 50± from 2026-01-01 to 2026-12-31."),
        (GoalKind.MAINTAIN, "NPS keeps 50± from 2026-01-01 to 2026-12-31."),
        (GoalKind.RANGE, "NPS stays between 40± and 50± until 2026-12-31."),
    ],
)
def test_a_goal_is_one_sentence_of_its_kind_and_names_who_answers_for_it(
    kind: GoalKind, sentence: str
) -> None:
    nps = by_key("nps")
    assert words.say(phrases.goal_sentence(draft(kind), nps, 50), "en", show) == sentence
    owned = phrases.goal_sentence(draft(kind), nps, 50, "Ana")
    assert words.say(owned, "en", show) == f"{sentence} Responsible: Ana."


@pytest.mark.parametrize(
    ("window", "kind", "name"),
    [
        (Window.ROLLING_30, GoalKind.LEVEL, "Revenue in 30 days"),
        (Window.ROLLING_90, GoalKind.MAINTAIN, "Revenue in 90 days"),
        (Window.ROLLING_365, GoalKind.RANGE, "Revenue in 365 days"),
        (Window.LAST_MONTH, GoalKind.LEVEL, "Revenue in a month"),
        (Window.LAST_QUARTER, GoalKind.LEVEL, "Revenue in a quarter"),
        (Window.ROLLING_90, GoalKind.FLOW, "Revenue"),
    ],
)
def test_a_figure_that_grows_with_the_days_tells_how_many_it_is_of(
    window: Window, kind: GoalKind, name: str
) -> None:
    revenue = by_key("revenue")
    told = phrases.goal_sentence(replace(draft(kind), window=window), revenue, 50)
    sentence = words.say(phrases.goal_sentence(draft(kind), by_key("nps"), 50), "en", show)
    assert words.say(told, "en", show) == sentence.replace("NPS", name).replace("±", "")


@pytest.mark.parametrize(
    ("cadence", "readers", "watched"),
    [
        (Cadence.NONE, (), ""),
        (Cadence.WEEKLY, (), " Checked every week."),
        (Cadence.MONTHLY, ("Lucía", "María"), " Checked every month; Lucía and María know."),
        (Cadence.QUARTERLY, ("Ana",), " Checked every quarter; Ana knows."),
        (Cadence.NONE, ("Ana",), " Ana knows of it."),
        (Cadence.NONE, ("Ana", "Luis", "Eva"), " Ana, Luis and Eva know of it."),
    ],
)
def test_a_goal_tells_how_often_it_is_checked_and_who_knows(
    cadence: Cadence, readers: tuple[str, ...], watched: str
) -> None:
    watched_draft = replace(draft(GoalKind.MAINTAIN), cadence=cadence)
    told = phrases.goal_sentence(watched_draft, by_key("nps"), 50, readers=readers)
    assert words.say(told, "en", show) == f"NPS keeps 50± from 2026-01-01 to 2026-12-31.{watched}"


@pytest.mark.parametrize(("now", "before"), [(None, 30.0), (30.0, None), (None, None)])
def test_without_two_values_there_is_no_change_to_tell(
    now: float | None, before: float | None
) -> None:
    point, earlier = (
        Point(period, Measure(value=value, n=0 if value is None else 50))
        for period, value in ((APRIL, now), (MARCH, before))
    )
    assert phrases.change_on(by_key("nps"), point, earlier) is None
    assert phrases.change_on(by_key("nps"), point, None) is None


def test_money_moves_without_a_judgement() -> None:
    point, earlier = (
        Point(period, Measure(value=value, n=50)) for period, value in ((APRIL, 300), (MARCH, 200))
    )
    told = phrases.change_on(by_key("revenue"), point, earlier)
    assert words.say(told, "en", show) == "100± compared with March"


@pytest.mark.parametrize(
    ("measure", "long", "short"),
    [
        (Measure(value=5, n=7), "n 7", "n 7"),
        (
            Measure(value=5, n=7, low=2, high=9),
            "n 7 · 95% between 2 and 9",
            "2 to 9 · n 7",
        ),
    ],
)
def test_a_value_tells_what_it_rests_on(measure: Measure, long: str, short: str) -> None:
    assert words.say(phrases.measured(measure, Unit.PERCENT), "en", show) == long
    assert words.say(phrases.reliability_short(measure, Unit.PERCENT), "en", show) == short


def test_where_nothing_changed_no_figure_of_nothing_is_told() -> None:
    """Hours of training as in March are no "0 s"."""
    earlier = Point(MARCH, Measure(value=9.0, n=9))
    point = Point(APRIL, Measure(value=9.0, n=9))
    told = phrases.change_on(by_key("revenue"), point, earlier)
    assert told is not None
    assert words.say(told, "en", show) == "No change compared with March"

"""Blocks of the paper: what opens it, and why a goal moved."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cxdesk import words
from cxdesk.domain.assess import Assessment, Status
from cxdesk.domain.causes import ONLY_BESIDE
from cxdesk.domain.choices import Choices
from cxdesk.domain.goals import Goal, Target
from cxdesk.domain.kpi import Measure
from cxdesk.domain.kpis import by_key
from cxdesk.domain.report import Paragraph
from cxdesk.domain.report_blocks import GoalRow, definitions, goal_section, opening
from cxdesk.domain.text import T

GOAL = Goal(
    kpi_key="nps",
    title="Better",
    starts_on=date(2026, 1, 1),
    baseline_value=31,
    targets=(Target(date(2026, 1, 1), date(2026, 12, 31), 45.0),),
)
NO_CHART: Any = None  # no block reads it


def row(*why: T) -> GoalRow:
    found = Assessment(status=Status.ON_TRACK, current=Measure(value=38.0, n=40))
    return GoalRow(GOAL, by_key("nps"), found, NO_CHART, why=why)


def said(row_: GoalRow) -> list[str]:
    """The lines of the why, and what is said below them."""
    found = [block.text for block in goal_section(1, row_) if isinstance(block, Paragraph)]
    texts = [words.say(text) for text in found]
    return [text for text in texts if text.startswith("·") or text == words.say(ONLY_BESIDE)]


@pytest.mark.parametrize(
    ("mission", "readers", "says"),
    [
        ("", (), []),
        (" Nobody leaves empty-handed. ", (), ["Nobody leaves empty-handed."]),
        ("", ("Ana", "The bank"), ["For: Ana, The bank"]),
    ],
)
def test_the_paper_opens_with_the_mission_and_who_gets_it(
    mission: str, readers: tuple[str, ...], says: list[str]
) -> None:
    found = opening(mission, readers)
    assert [words.say(block.text) for block in found if isinstance(block, Paragraph)] == says


def test_the_small_print_says_what_the_usual_range_of_a_chart_goes_by() -> None:
    *_, reading, _credit = definitions([by_key("nps")], Choices())
    assert isinstance(reading, Paragraph)
    told = "The usual range of a chart, and what leaves it, go by what that chart shows."
    assert words.say(reading.text).endswith(told)


def test_several_lines_of_a_why_say_that_they_prove_no_cause() -> None:
    one, two = T("Why", "It rose."), T("Why", "It goes with the fair.")
    assert said(row()) == []
    assert said(row(one)) == ["· It rose."]
    both = ["· It rose.", "· It goes with the fair.", words.say(ONLY_BESIDE)]
    assert said(row(one, two)) == both

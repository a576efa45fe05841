"""Team mood: taps that nobody signs, of which a mean and a number are kept, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cxdesk import words
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.own import Entry
from cxdesk.domain.own_templates import TEMPLATES
from cxdesk.domain.periods import Grain, period_of
from cxdesk.services import (
    command,
    entered,
    history,
    measuring,
    mood,
    own_indicators,
    record_rows,
    staff,
)
from cxdesk.store.db import db
from tests.factories import NOW, TODAY, rows

pytestmark = pytest.mark.usefixtures("open_empty_shop")
WEEK = period_of(TODAY, Grain.WEEK, 0)


def team_mood() -> int:
    template = next(template for template in TEMPLATES if template.key == "team_mood")
    key = own_indicators.add_indicator(template.draft(words.say), now=NOW)
    return own_indicators.find(key).id


def taps(indicator: int, *scores: int) -> list[int]:
    return [mood.tap(indicator, score, now=NOW) for score in scores]


def shown() -> float | None:
    trend = measuring.series("own_team_mood", WEEK.start, WEEK.last_day, Grain.WEEK, as_of=NOW + 1)
    return trend.points[0].measure.value


def test_three_taps_make_a_mean_and_two_are_shown_to_nobody() -> None:
    indicator = team_mood()
    assert taps(indicator, 4, 5) == [1, 2]
    assert shown() is None
    assert own_indicators.values(indicator, date.min, date.max) == ()
    assert record_rows.records("own_team_mood", WEEK, None, NOW + 1) == ()
    assert taps(indicator, 3) == [3]
    assert shown() == 4.0
    (kept,) = own_indicators.values(indicator, date.min, date.max)
    assert (kept.start, kept.value, kept.n) == (WEEK.start, 4.0, 3)
    (row,) = record_rows.records("own_team_mood", WEEK, None, NOW + 1)
    assert row.value == Amount(4.0, Unit.SCORE)
    assert row.told is not None
    assert words.say(row.told) == "the mean of 3 taps"


def test_nothing_in_the_file_tells_who_tapped_nor_what() -> None:
    """Of two taps by somebody at work the file gains a mean and a number, no more."""
    indicator, person = team_mood(), staff.add_staff("Quintina", initials="QZ", now=NOW)
    command.acting_staff.set(person)
    before = whole_file()
    taps(indicator, 2, 5)
    after = whole_file()
    assert command.acting_staff.get() == person
    new = {table: after[table] - before[table] for table in after if after[table] != before[table]}
    assert set(new) == {"own_value", "sqlite_sequence"}
    assert rows("own_value", "value, note, n") == [(3.5, "", 2)]


def whole_file() -> dict[str, set[tuple[object, ...]]]:
    names = db.execute_sql("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    return {name: set(db.execute_sql(f'SELECT * FROM "{name}"').fetchall()) for (name,) in names}


def test_a_tap_leaves_no_line_of_what_was_entered_nor_in_the_history() -> None:
    indicator = team_mood()
    before = len(entered.entered(TODAY, now=NOW).entries)
    steps = len(history.of_shop(history.HistoryAsked()))
    taps(indicator, 1)
    assert len(entered.entered(TODAY, now=NOW).entries) == before
    assert len(history.of_shop(history.HistoryAsked())) == steps


def test_undo_takes_nothing_of_what_others_tapped() -> None:
    indicator = team_mood()
    taps(indicator, 4, 4, 4)
    with pytest.raises(ValidationError, match="undo"):
        command.undo(now=NOW)
    assert shown() == 4.0


def test_nobody_types_over_taps_nor_clears_them() -> None:
    indicator = team_mood()
    taps(indicator, 4)
    for value in (5.0, None):
        with pytest.raises(ValidationError, match="indicator"):
            own_indicators.set_value(indicator, TODAY, value, now=NOW)


def test_only_what_is_tapped_takes_taps() -> None:
    indicator = team_mood()
    template = next(template for template in TEMPLATES if template.key == "cash")
    cash = own_indicators.find(own_indicators.add_indicator(template.draft(words.say), now=NOW))
    assert [one.key for one in mood.tapped(now=NOW)] == ["own_team_mood"]
    for wrong in (cash.id, 99):
        with pytest.raises(ValidationError, match="indicator"):
            mood.tap(wrong, 3, now=NOW)
    with pytest.raises(ValidationError, match="score"):
        mood.tap(indicator, 6, now=NOW)
    own_indicators.deactivate_indicator(indicator, now=NOW)
    with pytest.raises(ValidationError, match="indicator"):
        mood.tap(indicator, 3, now=NOW)
    assert mood.tapped(now=NOW) == ()


def test_how_values_come_in_is_fixed_by_the_first_tap() -> None:
    indicator = team_mood()
    says = own_indicators.find("team_mood").says
    own_indicators.edit_indicator(indicator, replace(says, entry=Entry.GRID), now=NOW)
    own_indicators.edit_indicator(indicator, says, now=NOW)
    taps(indicator, 4)
    with pytest.raises(ValidationError, match="entry"):
        own_indicators.edit_indicator(indicator, replace(says, entry=Entry.GRID), now=NOW)

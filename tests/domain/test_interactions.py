"""What an interaction must meet and what it leads to."""

from __future__ import annotations

from datetime import date
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from cxdesk.domain import calendar, interactions, tasks
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.interactions import Direction, Interaction, InteractionDraft, Outcome

NOW = 1_000_000


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"arrived_at": NOW + 301}, "arrived_at"),
        ({"arrived_at": NOW, "replied_at": NOW - 1}, "replied_at"),
        ({"arrived_at": NOW, "replied_at": NOW + 301}, "replied_at"),
        ({"arrived_at": NOW, "minutes": -1}, "minutes"),
        ({"arrived_at": NOW, "minutes": 1441}, "minutes"),
        ({"arrived_at": NOW, "note": "x" * 10_001}, "note"),
        ({"arrived_at": NOW, "topic": "x" * 201}, "topic"),
    ],
)
def test_what_breaks_a_rule_is_refused_at_its_field(fields: dict[str, object], field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        interactions.check(InteractionDraft(**fields), NOW)
    assert refused.value.field == field


def test_a_clock_five_minutes_ahead_is_accepted() -> None:
    interactions.check(InteractionDraft(arrived_at=NOW + 300, replied_at=NOW + 300), NOW)
    with pytest.raises(ValidationError):
        interactions.check(InteractionDraft(arrived_at=NOW + 301), NOW)


def test_only_incoming_solved_follow_up_and_complaint_open_a_case() -> None:
    opening = {
        (direction, outcome)
        for direction, outcome in product(Direction, Outcome)
        if interactions.opens_case(
            InteractionDraft(arrived_at=1, direction=direction, outcome=outcome)
        )
    }
    assert opening == {("in", "solved"), ("in", "follow_up"), ("in", "complaint")}


def test_an_interaction_about_a_case_opens_no_other() -> None:
    draft = InteractionDraft(arrived_at=1, outcome=Outcome.SOLVED, case_id=5)
    assert not interactions.opens_case(draft)


@pytest.mark.parametrize(
    ("outcome", "settled", "closes", "follows"),
    [
        (Outcome.NOTE, False, False, False),
        (Outcome.SOLVED, False, True, False),
        (Outcome.FOLLOW_UP, False, False, True),
        (Outcome.COMPLAINT, False, False, True),
        (Outcome.COMPLAINT, True, True, False),
        (Outcome.COMPLIMENT, False, False, False),
    ],
)
def test_outcomes_close_or_ask_for_a_follow_up(
    outcome: Outcome, settled: bool, closes: bool, follows: bool
) -> None:
    draft = InteractionDraft(arrived_at=1, outcome=outcome, complaint_settled=settled)
    assert (interactions.closes(draft), interactions.needs_follow_up(draft)) == (closes, follows)


@pytest.mark.parametrize(
    ("outcome", "typed", "replied"),
    [
        (Outcome.SOLVED, None, 100),
        (Outcome.SOLVED, 160, 160),
        (Outcome.FOLLOW_UP, None, None),
        (Outcome.NOTE, None, None),
    ],
)
def test_solved_without_a_time_was_answered_on_the_spot(
    outcome: Outcome, typed: int | None, replied: int | None
) -> None:
    draft = InteractionDraft(arrived_at=100, replied_at=typed, outcome=outcome)
    assert interactions.replied_at(draft) == replied


@pytest.mark.parametrize(
    ("at", "due"),
    [
        (1_773_831_600, date(2026, 3, 19)),  # Wednesday noon → Thursday
        (1_773_874_800, date(2026, 3, 20)),  # Thursday 00:00 in Madrid, Wednesday in UTC → Friday
        (1_774_004_400, date(2026, 3, 24)),  # Friday → over the weekend and a Monday holiday
    ],
)
def test_the_next_open_day_skips_closed_days_and_holidays(at: int, due: date) -> None:
    hours = {day: [("09:00", "18:00")] for day in ("mon", "tue", "wed", "thu", "fri")}
    open_days = calendar.build("Europe/Madrid", hours, [date(2026, 3, 23)])
    assert tasks.next_open_day(open_days, at) == due


def test_without_hours_the_next_open_day_is_tomorrow() -> None:
    always = calendar.Calendar(ZoneInfo("Europe/Madrid"))
    assert tasks.next_open_day(always, 1_774_004_400) == date(2026, 3, 21)


@pytest.mark.parametrize(
    "fields",
    [{"note": "x"}, {"topic": "paint"}, {"customer_id": 1}, {"outcome": Outcome.COMPLIMENT},
     {"case_id": 3}],
)  # fmt: skip
def test_one_thing_said_is_enough(fields: dict[str, object]) -> None:
    interactions.check_new(InteractionDraft(arrived_at=NOW, **fields), NOW)


@pytest.mark.parametrize("fields", [{}, {"note": "  "}, {"minutes": 5, "channel": "phone"}])
def test_an_interaction_that_says_nothing_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError) as refused:
        interactions.check_new(InteractionDraft(arrived_at=NOW, **fields), NOW)
    assert refused.value.field == "note"


@pytest.mark.parametrize(
    ("outcome", "case_id", "is_refused"),
    [
        (Outcome.SOLVED, None, True),
        (Outcome.COMPLAINT, None, True),
        (Outcome.FOLLOW_UP, None, False),
        (Outcome.COMPLIMENT, None, False),
        (Outcome.SOLVED, 3, False),
        (Outcome.COMPLAINT, 3, False),
    ],
)
def test_what_we_began_is_solved_or_complained_about_only_in_an_open_case(
    outcome: Outcome, case_id: int | None, is_refused: bool
) -> None:
    draft = InteractionDraft(
        arrived_at=NOW, note="rang", direction=Direction.OUT, outcome=outcome, case_id=case_id
    )
    refused = ""
    try:
        interactions.check_new(draft, NOW)
    except ValidationError as error:
        refused = error.field
    assert refused == ("outcome" if is_refused else "")


def test_what_we_began_solves_nothing_and_is_no_complaint() -> None:
    for outcome in (Outcome.SOLVED, Outcome.COMPLAINT):
        draft = InteractionDraft(arrived_at=NOW, direction=Direction.OUT, outcome=outcome, note="x")
        with pytest.raises(ValidationError) as caught:
            interactions.check_new(draft, NOW)
        assert caught.value.field == "outcome"


def test_a_correction_does_not_take_away_all_that_was_said() -> None:
    before = Interaction(
        id=1,
        customer_id=None,
        customer_name="",
        case_id=None,
        is_opening=False,
        staff_id=None,
        direction=Direction.IN,
        channel="phone",
        topic="",
        outcome=Outcome.NOTE,
        note="Asked for the price",
        minutes=None,
        arrived_at=NOW,
        replied_at=None,
        created_at=NOW,
    )
    with pytest.raises(ValidationError) as caught:
        interactions.check_edit(before, InteractionDraft(arrived_at=NOW, note=" "))
    assert caught.value.field == "note"

"""When tasks are due and come back, by hand, over closed days, week ends and changes of clocks."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk.domain import tasks
from cxdesk.domain.calendar import build
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.tasks import Snooze, TaskDraft, TaskKind

# Tuesday to Saturday mornings; 19 March (Thursday) and 3 April (Good Friday) are holidays.
HOURS = {day: [["09:00", "14:00"]] for day in ("tue", "wed", "thu", "fri", "sat")}
SHOP = build("Europe/Madrid", HOURS, [date(2026, 3, 19), date(2026, 4, 3)])
ALWAYS = build("Europe/Madrid")
WEDNESDAY = date(2026, 3, 18)


@pytest.mark.parametrize(
    ("on", "days", "expected"),
    [
        (WEDNESDAY, 0, WEDNESDAY),
        (WEDNESDAY, 1, date(2026, 3, 20)),  # the 19th is a holiday
        (WEDNESDAY, 2, date(2026, 3, 21)),
        (WEDNESDAY, 3, date(2026, 3, 24)),  # closed on Sunday and Monday
        (date(2026, 3, 28), 1, date(2026, 3, 31)),  # clocks change on Sunday the 29th
        (date(2026, 10, 24), 1, date(2026, 10, 27)),  # and back on Sunday 25 October
    ],
)
def test_business_days_count_open_days_alone(on: date, days: int, expected: date) -> None:
    assert tasks.open_days_after(SHOP, on, days) == expected


def test_without_hours_every_day_is_a_business_day() -> None:
    assert tasks.open_days_after(ALWAYS, date(2026, 3, 28), 3) == date(2026, 3, 31)


def test_a_shop_that_never_opens_still_gets_a_day() -> None:
    never = build("Europe/Madrid", {"mon": [["09:00", "14:00"]]}, [])
    closed = build(
        "Europe/Madrid", {"mon": [["09:00", "09:01"]]}, [date(2026, 3, 23), date(2026, 3, 30)]
    )
    assert tasks.open_day_from(never, WEDNESDAY) == date(2026, 3, 23)
    assert tasks.open_day_from(closed, WEDNESDAY) == date(2026, 4, 6)


@pytest.mark.parametrize(
    ("wanted", "start", "expected"),
    [
        (Snooze.TOMORROW, WEDNESDAY, date(2026, 3, 20)),
        (Snooze.TOMORROW, date(2026, 3, 21), date(2026, 3, 24)),
        (Snooze.NEXT_WEEK, WEDNESDAY, date(2026, 3, 25)),
        (Snooze.NEXT_WEEK, date(2026, 3, 16), date(2026, 3, 24)),  # Monday is closed
    ],
)
def test_a_snooze_ends_on_an_open_day(wanted: Snooze, start: date, expected: date) -> None:
    assert tasks.snoozed_to(SHOP, wanted, start) == expected


@pytest.mark.parametrize(
    ("contact_on", "after_days", "expected"),
    [
        (date(2026, 3, 10), 7, date(2026, 3, 17)),
        (date(2026, 3, 12), 7, date(2026, 3, 20)),  # the 19th is a holiday
        (date(2026, 3, 4), 30, date(2026, 4, 4)),  # 3 April is Good Friday
        (date(2026, 3, 20), 30, date(2026, 4, 21)),  # the 19th a Sunday
    ],
)
def test_a_call_back_is_due_on_an_open_day_so_long_after_the_contact(
    contact_on: date, after_days: int, expected: date
) -> None:
    assert tasks.due_after(SHOP, contact_on, after_days) == expected


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (TaskDraft(note="  "), "note"),
        (TaskDraft(kind=TaskKind.TO_DO, customer_id=1), "note"),
        (TaskDraft(kind=TaskKind.FOLLOW_UP), "note"),
        (TaskDraft(kind=TaskKind.CALL_BACK, note="x"), "customer_id"),
        (TaskDraft(kind=TaskKind.RESCUE, note="x", customer_id=1), "kind"),
        (TaskDraft(note="x", after_days=7), "after_days"),
        (TaskDraft(kind=TaskKind.CALL_BACK, customer_id=1, after_days=0), "after_days"),
        (TaskDraft(kind=TaskKind.CALL_BACK, customer_id=1, after_days=3651), "after_days"),
        (TaskDraft(note="x", due_on=date(2026, 3, 17)), "due_on"),
        (TaskDraft(note="x", due_on=date(3000, 1, 1)), "due_on"),
        (TaskDraft(note="x" * 10_001), "note"),
    ],
)
def test_a_draft_is_refused_at_the_field_that_is_wrong(draft: TaskDraft, field: str) -> None:
    with pytest.raises(ValidationError) as error:
        tasks.check(draft, WEDNESDAY)
    assert error.value.field == field


@pytest.mark.parametrize(
    "draft",
    [
        TaskDraft(note="Order paint", due_on=WEDNESDAY),
        TaskDraft(kind=TaskKind.CALL_BACK, customer_id=1, after_days=3650),
        TaskDraft(kind=TaskKind.FOLLOW_UP, customer_id=1),
        TaskDraft(kind=TaskKind.RESCUE, answer_id=1, customer_id=1),
    ],
)
def test_a_draft_that_says_what_to_do_passes(draft: TaskDraft) -> None:
    tasks.check(draft, WEDNESDAY)


@pytest.mark.parametrize(("done_at", "kept"), [(630, 630), (600, 610), (659, 659)])
def test_done_in_the_minute_of_its_making_is_not_before_it(done_at: int, kept: int) -> None:
    assert tasks.check_done_at(610, done_at) == kept


def test_done_before_it_was_written_is_refused() -> None:
    with pytest.raises(ValidationError):
        tasks.check_done_at(610, 599)

"""Tasks: what is written, what moves, who may be called, and each step undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.hours import Closure, week_from
from cxdesk.domain.surveys import SurveyKind
from cxdesk.domain.tasks import Snooze, TaskDraft, TaskKind
from cxdesk.services import cases, command, customers, hats, shop, staff, tasks
from cxdesk.store.tasks import Wanted
from tests.factories import DAY, HOUR, NOW, TODAY, answer, customer, interaction, open_case, rows

pytestmark = pytest.mark.usefixtures("open_empty_shop")
CALL = TaskKind.CALL_BACK


@pytest.fixture(autouse=True)
def _owner_again() -> object:
    yield
    hats.wear(Hat.OWNER)


def add(note: str = "Order paint", **fields: object) -> int:
    return tasks.add_task(TaskDraft(note=note, **fields), now=NOW)  # type: ignore[arg-type]


def person(name: str = "Ana Mora") -> int:
    return staff.add_staff(name, now=NOW)


def weekdays_only() -> None:
    week = week_from({day: [["09:00", "14:00"]] for day in ("mon", "tue", "wed", "thu", "fri")})
    shop.save(replace(shop.current(), hours=week), now=NOW)


def test_a_task_without_a_day_is_due_on_the_next_open_day() -> None:
    add()
    assert rows("task", "kind, note, due_on, done_at, owner_id") == [
        ("to_do", "Order paint", "2026-03-19", None, None)
    ]


def test_a_task_keeps_its_owner_its_day_and_what_it_is_about() -> None:
    who, ana = customer(), person()
    case_id = open_case(who)
    made = add(owner_id=ana, due_on=date(2026, 3, 25), case_id=case_id, kind=TaskKind.FOLLOW_UP)
    found = tasks.task(made)
    assert (found.owner_id, found.due_on) == (ana, date(2026, 3, 25))
    assert (found.customer_id, found.case_id) == (who, case_id)


def test_a_case_of_another_customer_is_refused() -> None:
    case_id = open_case(customer())
    with pytest.raises(ValidationError) as error:
        add(customer_id=customer("Other"), case_id=case_id)
    assert error.value.field == "case_id"


@pytest.mark.parametrize("field", ["owner_id", "customer_id", "case_id", "answer_id", "goal_id"])
def test_what_is_not_there_is_refused_at_its_field(field: str) -> None:
    with pytest.raises(ValidationError) as error:
        add(**{field: 99})
    assert error.value.field == field


def test_who_asked_for_no_contact_is_not_called() -> None:
    quiet = customer(no_contact=True)
    with pytest.raises(ValidationError) as error:
        add(kind=CALL, customer_id=quiet)
    assert error.value.field == "customer_id"
    assert "not to be contacted" in error.value.text.source
    assert add(kind=TaskKind.FOLLOW_UP, customer_id=quiet)


def test_a_call_written_before_the_flag_can_still_be_edited_and_done() -> None:
    who = customer()
    made = add(kind=CALL, customer_id=who)
    before = customers.customer(who)
    customers.edit_customer(who, _draft_of(before.name, no_contact=True), now=NOW)
    tasks.edit_task(made, TaskDraft(kind=CALL, note="later", customer_id=who), now=NOW)
    assert tasks.task(made).no_contact
    tasks.finish_task(made, now=NOW)


def _draft_of(name: str, **fields: object) -> customers.CustomerDraft:
    return customers.CustomerDraft(name=name, **fields)  # type: ignore[arg-type]


def test_done_says_who_and_when_and_is_undone_in_one_step() -> None:
    ana = person()
    made = add()
    tasks.finish_task(made, done_by=ana, done_at=NOW + HOUR, now=NOW + DAY)
    assert rows("task", "done_at, done_by_id") == [(NOW + HOUR, ana)]
    command.undo(now=NOW + DAY)
    assert rows("task", "done_at, done_by_id") == [(None, None)]


def test_done_is_by_who_is_working() -> None:
    ana = person()
    made = add()
    command.acting_staff.set(ana)
    tasks.finish_task(made, now=NOW)
    assert rows("task", "done_by_id") == [(ana,)]


@pytest.mark.parametrize("done_at", [NOW - DAY, NOW + DAY])
def test_done_before_it_was_written_or_in_the_future_is_refused(done_at: int) -> None:
    made = add()
    with pytest.raises(ValidationError) as error:
        tasks.finish_task(made, done_at=done_at, now=NOW)
    assert error.value.field == "done_at"


def test_a_task_is_done_once_and_undo_takes_it_up_again() -> None:
    made = add()
    tasks.finish_task(made, now=NOW)
    with pytest.raises(ValidationError):
        tasks.finish_task(made, now=NOW)
    command.undo(now=NOW)
    assert [one.id for one in tasks.open_tasks()] == [made]


def test_putting_aside_keeps_the_promise() -> None:
    weekdays_only()
    made = add(due_on=TODAY)
    assert tasks.snooze_task(made, Snooze.TOMORROW, now=NOW) == date(2026, 3, 19)
    assert tasks.snooze_task(made, Snooze.NEXT_WEEK, now=NOW) == date(2026, 3, 26)
    assert tasks.snooze_task(made, date(2026, 3, 28), now=NOW) == date(2026, 3, 30)
    assert rows("task", "due_on, snoozed_to_on") == [("2026-03-18", "2026-03-30")]
    assert rows("task_move") == []
    command.undo(now=NOW)
    assert rows("task", "snoozed_to_on") == [("2026-03-26",)]


def test_putting_aside_counts_from_the_day_a_task_is_shown() -> None:
    weekdays_only()
    made = add(due_on=date(2026, 3, 20))
    assert tasks.snooze_task(made, Snooze.TOMORROW, now=NOW) == date(2026, 3, 23)
    assert tasks.snooze_task(made, Snooze.TOMORROW, now=NOW) == date(2026, 3, 24)
    late = tasks.add_task(TaskDraft(note="Late", due_on=date(2026, 3, 11)), now=NOW - 10 * DAY)
    assert tasks.snooze_task(late, Snooze.NEXT_WEEK, now=NOW) == date(2026, 3, 25)


def test_putting_aside_to_its_own_day_is_refused() -> None:
    made = add(due_on=date(2026, 3, 20))
    for day in (date(2026, 3, 19), date(2026, 3, 20)):
        with pytest.raises(ValidationError, match="Choose a day after that") as error:
            tasks.snooze_task(made, day, now=NOW)
        assert error.value.field == "snoozed_to_on"


def test_putting_aside_to_today_or_before_is_refused() -> None:
    made = add()
    for day in (TODAY, date(2026, 3, 10)):
        with pytest.raises(ValidationError) as error:
            tasks.snooze_task(made, day, now=NOW)
        assert error.value.field == "snoozed_to_on"


def test_moving_a_promise_is_noted_and_shows_it_again() -> None:
    made = add(due_on=TODAY)
    tasks.snooze_task(made, Snooze.TOMORROW, now=NOW)
    tasks.move_task(made, date(2026, 3, 27), now=NOW + HOUR)
    assert rows("task", "due_on, snoozed_to_on") == [("2026-03-27", None)]
    assert rows("task_move", "task_id, at, before_on, after_on") == [
        (made, NOW + HOUR, "2026-03-18", "2026-03-27")
    ]
    command.undo(now=NOW)
    assert rows("task", "due_on, snoozed_to_on") == [("2026-03-18", "2026-03-19")]
    assert rows("task_move") == []


def test_moving_to_the_same_day_notes_nothing() -> None:
    made = add(due_on=TODAY)
    tasks.move_task(made, TODAY, now=NOW)
    assert rows("task_move") == []


def test_editing_another_day_moves_the_promise_and_other_words_do_not() -> None:
    ana = person()
    made = add(due_on=TODAY)
    tasks.edit_task(made, TaskDraft(note="Call the mill", owner_id=ana), now=NOW)
    assert rows("task_move") == []
    tasks.edit_task(made, TaskDraft(note="Call the mill", due_on=date(2026, 3, 20)), now=NOW)
    assert rows("task_move", "before_on, after_on") == [("2026-03-18", "2026-03-20")]
    assert rows("task", "note, owner_id, due_on") == [("Call the mill", None, "2026-03-20")]


def test_an_overdue_task_can_be_edited_without_another_day() -> None:
    made = add(due_on=TODAY)
    later = NOW + 5 * DAY
    tasks.edit_task(made, TaskDraft(note="Still to do", due_on=TODAY), now=later)
    assert rows("task", "note, due_on") == [("Still to do", "2026-03-18")]
    with pytest.raises(ValidationError) as error:
        tasks.edit_task(made, TaskDraft(note="x", due_on=date(2026, 3, 19)), now=later)
    assert error.value.field == "due_on"


def test_the_day_of_a_done_task_stays() -> None:
    made = add(due_on=TODAY)
    tasks.finish_task(made, now=NOW)
    with pytest.raises(ValidationError) as error:
        tasks.edit_task(made, TaskDraft(note="x", due_on=date(2026, 3, 20)), now=NOW)
    assert error.value.field == "due_on"
    tasks.edit_task(made, TaskDraft(note="what it was", due_on=TODAY), now=NOW)


def test_a_deleted_task_comes_back_with_its_moves() -> None:
    made = add(due_on=TODAY)
    tasks.move_task(made, date(2026, 3, 20), now=NOW)
    before = rows("task") + rows("task_move")
    tasks.delete_task(made, now=NOW)
    assert rows("task") + rows("task_move") == []
    command.undo(now=NOW)
    assert rows("task") + rows("task_move") == before


def test_solving_the_case_finishes_its_tasks() -> None:
    case_id = open_case(customer())
    add(case_id=case_id)
    cases.solve(case_id, now=NOW)
    assert tasks.open_tasks() == ()


def test_a_call_back_counts_from_the_last_interaction() -> None:
    who = customer()
    interaction(customer_id=who, arrived_at=NOW - 4 * DAY)  # 14 March
    add("", kind=CALL, customer_id=who, after_days=30)
    assert rows("task", "due_on") == [("2026-04-13",)]


def test_a_call_back_without_any_interaction_counts_from_today() -> None:
    add("", kind=CALL, customer_id=customer(), after_days=7)
    assert rows("task", "due_on") == [("2026-03-25",)]


def test_a_call_back_long_overdue_is_for_the_next_open_day() -> None:
    who = customer()
    interaction(customer_id=who, arrived_at=NOW - 60 * DAY)
    add("", kind=CALL, customer_id=who, after_days=30)
    assert rows("task", "due_on") == [("2026-03-19",)]


def test_an_interaction_meanwhile_moves_the_call_back_in_the_same_step() -> None:
    who = customer()
    made = add("", kind=CALL, customer_id=who, after_days=7)  # 25 March
    later = NOW + 3 * DAY
    logged = interaction(customer_id=who, now=later)
    assert logged.reminder_on == date(2026, 3, 28)
    assert rows("task", "due_on") == [("2026-03-28",)]
    assert rows("task_move", "task_id, at, before_on, after_on") == [
        (made, later, "2026-03-25", "2026-03-28")
    ]
    command.undo(now=later)
    assert rows("task", "due_on") == [("2026-03-25",)]
    assert rows("task_move") + rows("interaction") == []


def test_an_interaction_noted_late_does_not_bring_the_call_nearer() -> None:
    who = customer()
    add("", kind=CALL, customer_id=who, after_days=7, due_on=date(2026, 4, 20))
    logged = interaction(customer_id=who, arrived_at=NOW - 20 * DAY)
    assert logged.reminder_on is None
    assert rows("task", "due_on") == [("2026-04-20",)]
    interaction(customer_id=who, now=NOW + 40 * DAY)  # 27 April
    assert rows("task", "due_on") == [("2026-05-04",)]


def test_only_calls_of_that_customer_that_go_by_the_last_interaction_move() -> None:
    who, other = customer(), customer("Other")
    add("", kind=CALL, customer_id=who)
    add("", kind=CALL, customer_id=other, after_days=7)
    done = add("", kind=CALL, customer_id=who, after_days=7)
    tasks.finish_task(done, now=NOW)
    interaction(customer_id=who, now=NOW + 3 * DAY)
    interaction(now=NOW + 3 * DAY)
    assert rows("task_move") == []


def test_the_tasks_of_some_people_come_by_their_day() -> None:
    ana, luis = person(), person("Luis Sanz")
    for number in range(5):
        add(f"a{number}", owner_id=ana, due_on=date(2026, 3, 20 + number // 2))
        add(f"l{number}", owner_id=luis)
    add("nobody's", due_on=date(2026, 3, 30))

    def notes(owners: frozenset[int | None] | None, limit: int = 50) -> list[str]:
        return [one.note for one in tasks.found(Wanted(owners=owners), limit)]

    assert notes(frozenset({ana, None})) == ["a0", "a1", "a2", "a3", "a4", "nobody's"]
    assert notes(frozenset({ana, None}), 4) == ["a0", "a1", "a2", "a3"]
    assert len(notes(None)) == 11
    assert notes(frozenset({None})) == ["nobody's"]


def test_the_counter_reads_the_words_of_its_own_rescues_alone() -> None:
    ana, luis = person(), person("Luis Sanz")
    command.acting_staff.set(ana)
    answer(2, SurveyKind.NPS, customer_id=customer(), comment="Slow")
    (call,) = tasks.open_tasks()
    command.acting_staff.set(luis)
    hats.wear(Hat.COUNTER)
    assert tasks.task(call.id).note == ""
    with pytest.raises(ValidationError) as error:
        tasks.edit_task(call.id, TaskDraft(note="x"), now=NOW)
    assert error.value.field == "hat"
    command.acting_staff.set(ana)
    assert tasks.task(call.id).note == "Slow"


def test_a_closed_week_is_skipped() -> None:
    weekdays_only()
    closed = Closure(
        starts=datetime(2026, 3, 19, 12),  # noqa: DTZ001
        ends=datetime(2026, 3, 27, 12),  # noqa: DTZ001
    )
    shop.save(replace(shop.current(), closures=(closed,)), now=NOW)
    add()
    assert rows("task", "due_on") == [("2026-03-19",)]  # the morning before noon is open
    tasks.move_task(1, date(2026, 3, 20), now=NOW)
    assert tasks.snooze_day(tasks.task(1), date(2026, 3, 20), now=NOW) == date(2026, 3, 27)

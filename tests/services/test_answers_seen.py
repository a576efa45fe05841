"""Under the counter's hat nobody reads what customers said about a colleague."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.entered import EntryKind
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.tasks import Snooze, TaskDraft, TaskKind
from cxdesk.domain.text import T
from cxdesk.services import (
    answer_changes,
    answers_seen,
    conflicts,
    customers,
    entered,
    hats,
    history,
    rescues,
    staff,
    tasks,
    timeline,
)
from cxdesk.services.command import acting_staff, command
from cxdesk.store.models import Task
from tests.factories import NOW, TODAY, answer, customer, rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def people(open_empty_shop: Path) -> Iterator[tuple[int, int]]:
    assert open_empty_shop.exists()
    ana = staff.add_staff("Ana Martín", now=NOW)
    luis = staff.add_staff("Luis Gil", now=NOW)
    yield ana, luis
    hats.wear(Hat.OWNER)
    acting_staff.set(None)


@command(T("Undo", "hand over"))
def hand_over(answer_id: int, staff_id: int) -> None:
    Task.update(owner=staff_id).where(Task.answer == answer_id).execute()


def given_to(staff_id: int | None, score: int = 9, **fields: object) -> int:
    acting_staff.set(staff_id)
    return answer(score, **fields)


def test_the_owner_reads_all(people: tuple[int, int]) -> None:
    both = [given_to(people[0]), given_to(people[1])]
    assert answers_seen.seen(both) == frozenset(both)


def test_the_counter_reads_its_own_and_those_about_nobody(people: tuple[int, int]) -> None:
    ana, luis = people
    mine, theirs, nobodys = given_to(ana), given_to(luis), given_to(None)
    acting_staff.set(ana)
    hats.wear(Hat.COUNTER)
    assert answers_seen.seen([mine, theirs, nobodys]) == {mine, nobodys}


def test_who_calls_back_reads_what_the_customer_said(people: tuple[int, int]) -> None:
    ana, luis = people
    low = given_to(luis, 2, customer_id=customer())
    hats.wear(Hat.COUNTER)
    acting_staff.set(ana)
    assert answers_seen.seen([low]) == frozenset()
    assert answers_seen.hidden("task", [1]) == {1}
    hand_over(low, ana)
    assert answers_seen.seen([low]) == {low}
    assert answers_seen.hidden("task", [1]) == frozenset()


def test_nobody_chosen_reads_nothing_about_anybody(people: tuple[int, int]) -> None:
    theirs = given_to(people[0])
    acting_staff.set(None)
    hats.wear(Hat.COUNTER)
    assert answers_seen.seen([theirs]) == frozenset()
    assert answers_seen.hidden("answer", [theirs]) == {theirs}


def test_what_is_gone_and_what_nobody_guards_is_not_hidden_from_lists(
    people: tuple[int, int],
) -> None:
    """A record that is gone has nothing to show; its history is the owner's, for it may tell."""
    acting_staff.set(people[0])
    hats.wear(Hat.COUNTER)
    assert answers_seen.hidden("answer", [99]) == frozenset()
    assert not answers_seen.sees_record("answer", 99)
    assert not answers_seen.sees_record("task", 99)
    assert answers_seen.hidden("customer", [1]) == frozenset()
    assert answers_seen.sees_record("customer", 1)


def test_the_card_and_the_timeline_leave_out_what_was_said_about_a_colleague(
    people: tuple[int, int],
) -> None:
    ana, luis = people
    who = customer()
    given_to(luis, 2, customer_id=who, comment="Luis was rude")
    acting_staff.set(ana)
    hats.wear(Hat.COUNTER)
    told = timeline.timeline(who)
    assert "answer" not in {line.kind for line in told}
    assert "Luis was rude" not in " ".join(line.text for line in told)
    assert "task" in {line.kind for line in told}
    assert customers.card(who, now=NOW).last_score is None
    for record in (("answer", 1), ("task", 1)):
        with pytest.raises(ValidationError):
            history.of_record(*record)
    acting_staff.set(luis)
    assert "Luis was rude" in [line.text for line in timeline.timeline(who, kind="task")]
    assert "answer" in {line.kind for line in timeline.timeline(who)}


def colleagues_rescue(people: tuple[int, int]) -> int:
    """A call that is Luis's, about an answer given to him; Ana is at the counter then."""
    ana, luis = people
    low = given_to(luis, 9, customer_id=customer(), comment="fine")
    draft = TaskDraft(kind=TaskKind.RESCUE, answer_id=low, owner_id=luis, note="Luis was rude")
    made = tasks.add_task(draft, now=NOW)
    acting_staff.set(ana)
    hats.wear(Hat.COUNTER)
    return made


def test_what_was_entered_today_leaves_out_the_words_of_a_colleagues_rescue(
    people: tuple[int, int],
) -> None:
    made = colleagues_rescue(people)
    assert tasks.task(made).note == ""
    (told,) = [
        one
        for one in entered.entered(TODAY, now=NOW).entries
        if one.record_id == made and one.kind is EntryKind.TASK
    ]
    assert told.text == ""
    hats.wear(Hat.OWNER)
    assert "Luis was rude" in [one.text for one in entered.entered(TODAY, now=NOW).entries]


def test_ones_own_step_on_a_colleagues_rescue_does_not_tell_its_words(
    people: tuple[int, int],
) -> None:
    made = colleagues_rescue(people)
    tasks.snooze_task(made, Snooze.NEXT_WEEK, now=NOW)
    (own,) = history.of_shop(history.HistoryAsked())
    assert [(one.table, one.name, one.lines) for one in own.records] == [("task", None, ())]
    undone = history.undo(now=NOW)
    assert undone is not None
    assert "name" not in undone.params


def test_a_conflict_does_not_tell_the_words_of_a_colleagues_rescue(
    people: tuple[int, int],
) -> None:
    made = colleagues_rescue(people)
    seen = conflicts.seen()
    known = tasks.task(made)
    draft = TaskDraft(kind=known.kind, answer_id=known.answer_id, owner_id=known.owner_id)
    hats.wear(Hat.OWNER)
    tasks.edit_task(made, replace(draft, note="Luis was very rude"), now=NOW)
    hats.wear(Hat.COUNTER)
    with pytest.raises(ValidationError) as refused:
        tasks.edit_task(made, replace(draft, note="x"), seen=seen, now=NOW)
    assert refused.value.field == "hat"


def test_the_pages_of_a_timeline_join_where_answers_are_left_out(people: tuple[int, int]) -> None:
    ana, luis = people
    who = customer()
    for hour in range(6):
        given_to(luis if hour % 2 else ana, 9, customer_id=who, answered_at=NOW - hour * 3600)
    acting_staff.set(ana)
    hats.wear(Hat.COUNTER)
    first = timeline.timeline(who, limit=2)
    rest = timeline.timeline(who, before=first[-1], limit=2)
    assert [line.at for line in (*first, *rest)] == [NOW, NOW - 2 * 3600, NOW - 4 * 3600]


def test_more_answers_than_a_query_takes_at_once(people: tuple[int, int]) -> None:
    mine = given_to(people[0])
    hats.wear(Hat.COUNTER)
    assert answers_seen.seen([*range(mine + 1, mine + 3000), mine]) == {mine}


def test_what_belongs_to_an_answer_is_read_with_it_alone(people: tuple[int, int]) -> None:
    """What it said before, and the note on its rescue: Ana's own, not for Luis at the counter."""
    ana, luis = people
    answer_id = given_to(ana, 1, customer_id=customer(), comment="Ana was rude")
    answer_changes.correct_answer(answer_id, "typed wrong", score=2, now=NOW)
    (task_id,) = rows("task", "id")[0]
    rescues.write_note(task_id, "call after six", now=NOW)
    hats.wear(Hat.COUNTER)
    parts = [("answer_change", 1), ("rescue", 1)]
    seen = {}
    for who in (ana, luis):
        acting_staff.set(who)
        seen[who] = [answers_seen.sees_record(table, row_id) for table, row_id in parts]
    assert seen == {ana: [True, True], luis: [False, False]}
    for table, row_id in parts:
        with pytest.raises(ValidationError):
            history.of_record(table, row_id)

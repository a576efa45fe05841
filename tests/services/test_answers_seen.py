"""Under the counter's hat nobody reads what customers said about a colleague."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.text import T
from cxdesk.services import answers_seen, customers, hats, history, staff, timeline
from cxdesk.services.command import acting_staff, command
from cxdesk.store.models import Task
from tests.factories import NOW, answer, customer

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
    assert not answers_seen.sees_rescue(luis, low)
    hand_over(low, ana)
    assert answers_seen.seen([low]) == {low}
    assert answers_seen.sees_rescue(ana, low)


def test_nobody_chosen_reads_nothing_about_anybody(people: tuple[int, int]) -> None:
    theirs = given_to(people[0])
    acting_staff.set(None)
    hats.wear(Hat.COUNTER)
    assert answers_seen.seen([theirs]) == frozenset()
    assert not answers_seen.sees_rescue(None, None)


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

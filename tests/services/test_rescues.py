"""Rescues after low answers: four steps, how they ended, who may read and change them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cxdesk import words
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.interactions import Outcome
from cxdesk.domain.rescues import CallChange, RescueEnd, RescueOutcome, RescueStep, end_words
from cxdesk.domain.surveys import SurveyKind
from cxdesk.domain.tasks import TaskDraft, TaskKind
from cxdesk.services import (
    answer_changes,
    cases,
    command,
    hats,
    rescues,
    staff,
    surveys,
    tasks,
)
from tests.factories import (
    DAY,
    HOUR,
    NOW,
    TODAY,
    answer,
    customer,
    interaction,
    rows,
    survey_id,
)

pytestmark = pytest.mark.usefixtures("open_empty_shop")

RECOVERED = RescueEnd(outcome=RescueOutcome.RECOVERED)


def _low(score: int = 3, name: str = "Ana Prieto", *, now: int = NOW, **more: object) -> int:
    """The task of the call that a low answer of a new customer asks for."""
    answer(score, customer_id=customer(name), now=now, **more)
    return int(rows("task", "max(id)")[0][0])


def test_an_open_rescue_tells_the_answer_and_no_steps_yet() -> None:
    task_id = _low(3, comment="slow")
    (found,) = rescues.open_rescues()
    assert (found.id, found.steps, found.outcome, found.reask_on) == (task_id, {}, None, None)
    assert found.answer is not None
    assert (found.answer.score, found.answer.out_of, found.answer.comment) == (3, 10, "slow")


def test_steps_are_ticked_with_their_instant_and_unticked() -> None:
    task_id = _low()
    rescues.tick(task_id, RescueStep.LISTENED, now=NOW)
    rescues.tick(task_id, RescueStep.SOLVED, now=NOW + HOUR)
    assert rescues.rescue(task_id).steps == {
        RescueStep.LISTENED: NOW,
        RescueStep.SOLVED: NOW + HOUR,
    }
    rescues.tick(task_id, RescueStep.LISTENED, is_taken=False, now=NOW + HOUR)
    assert rescues.rescue(task_id).steps == {RescueStep.SOLVED: NOW + HOUR}


def test_closing_says_how_it_ended_and_finishes_the_task() -> None:
    task_id = _low()
    on = TODAY + timedelta(days=30)
    end = RescueEnd(outcome=RescueOutcome.RECOVERED, note=" new lamp ", reask_on=on)
    rescues.close_rescue(task_id, end, now=NOW + DAY)
    assert rescues.open_rescues() == ()
    (found,) = rescues.ended_rescues()
    assert (found.outcome, found.note, found.reask_on) == ("recovered", "new lamp", on)
    assert tasks.task(task_id).done_at == NOW + DAY


def test_an_outcome_said_again_keeps_the_day_on_which_it_ended() -> None:
    task_id = _low()
    rescues.close_rescue(task_id, RescueEnd(outcome=RescueOutcome.UNDECIDED), now=NOW)
    rescues.close_rescue(task_id, RECOVERED, now=NOW + 9 * DAY)
    found = rescues.rescue(task_id)
    assert (found.outcome, found.task.done_at) == (RescueOutcome.RECOVERED, NOW)


def test_a_day_to_ask_again_lies_ahead() -> None:
    task_id = _low()
    end = RescueEnd(outcome=RescueOutcome.RECOVERED, reask_on=TODAY - timedelta(days=1))
    with pytest.raises(ValidationError):
        rescues.close_rescue(task_id, end, now=NOW)
    assert len(rescues.open_rescues()) == 1


def test_a_day_to_ask_again_is_planned_and_dropped() -> None:
    task_id = _low()
    lost = RescueOutcome.LOST
    rescues.close_rescue(
        task_id, RescueEnd(outcome=lost, reask_on=TODAY + timedelta(days=30)), now=NOW
    )
    assert rows("rescue", "reask_on") == [("2026-04-17",)]
    rescues.close_rescue(task_id, RescueEnd(outcome=lost), now=NOW)
    assert rows("rescue", "reask_on") == [(None,)]


def test_a_call_is_logged_with_its_steps_and_leaves_the_rescue_open() -> None:
    task_id = _low()
    steps = (RescueStep.LISTENED, RescueStep.APOLOGISED)
    rescues.log_rescue_call(task_id, "Lamp broke twice", steps, None, now=NOW)
    (found,) = rescues.open_rescues()
    assert set(found.steps) == set(steps)
    assert rows("interaction", "note, direction") == [("Lamp broke twice", "out")]


def test_a_call_may_close_the_rescue_in_one_step_of_undo() -> None:
    task_id = _low()
    rescues.log_rescue_call(task_id, "All is well", tuple(RescueStep), RECOVERED, now=NOW)
    assert rescues.rescue(task_id).outcome is RescueOutcome.RECOVERED
    command.undo(now=NOW)
    assert (len(rescues.open_rescues()), rows("interaction"), rows("rescue")) == (1, [], [])


def test_a_second_call_keeps_the_instant_of_the_first_steps() -> None:
    task_id = _low()
    rescues.tick(task_id, RescueStep.LISTENED, now=NOW)
    rescues.log_rescue_call(task_id, "again", tuple(RescueStep), None, now=NOW + DAY)
    assert rescues.rescue(task_id).steps[RescueStep.LISTENED] == NOW


def test_the_ended_are_told_newest_first_page_by_page() -> None:
    made = [_low(name=f"Customer {number}") for number in range(5)]
    for place, task_id in enumerate(made):
        rescues.close_rescue(task_id, RECOVERED, now=NOW + (place % 2) * DAY)
    first = rescues.ended_rescues(limit=3)
    rest = rescues.ended_rescues(after=first[-1], limit=3)
    assert [one.id for one in (*first, *rest)] == [made[i] for i in (3, 1, 4, 2, 0)]


def test_a_task_of_another_kind_is_no_rescue() -> None:
    task_id = tasks.add_task(TaskDraft(kind=TaskKind.TO_DO, note="paint"), now=NOW)
    with pytest.raises(ValidationError):
        rescues.tick(task_id, RescueStep.LISTENED, now=NOW)


def _answer_id() -> int:
    return int(rows("answer", "id")[0][0])


def test_the_call_about_an_excluded_answer_says_so() -> None:
    task_id = _low()
    rescues.tick(task_id, RescueStep.LISTENED, now=NOW)
    answer_changes.exclude_answer(_answer_id(), "our test", now=NOW)
    found = rescues.rescue(task_id)
    assert found.answer is not None
    assert (found.answer.is_excluded, found.is_open, found.outcome) == (True, False, None)
    assert words.say(end_words(found) or "") == "Answer excluded"


def test_a_call_nobody_began_goes_with_an_excluded_answer_and_undo_brings_both_back() -> None:
    task_id = _low()
    told = answer_changes.exclude_answer(_answer_id(), "our test", now=NOW)
    assert (told, rescues.open_rescues()) == (CallChange.OFF, ())
    command.undo(now=NOW)
    assert [one.id for one in rescues.open_rescues()] == [task_id]


def test_an_answer_counted_again_is_called_about_again() -> None:
    _low()
    answer_changes.exclude_answer(_answer_id(), "our test", now=NOW)
    told = answer_changes.include_answer(_answer_id(), "no, a customer", now=NOW + 60)
    assert told is CallChange.ON
    assert [one.task.answer_id for one in rescues.open_rescues()] == [_answer_id()]


def test_a_call_under_way_goes_on_where_it_was_when_its_answer_counts_again() -> None:
    task_id = _low()
    rescues.tick(task_id, RescueStep.LISTENED, now=NOW)
    answer_changes.exclude_answer(_answer_id(), "our test", now=NOW + 60)
    answer_changes.include_answer(_answer_id(), "no, a customer", now=NOW + 120)
    (found,) = rescues.open_rescues()
    assert (found.id, found.steps, end_words(found)) == (task_id, {RescueStep.LISTENED: NOW}, None)


def test_a_call_under_way_ends_with_a_correction_and_comes_back_with_another() -> None:
    task_id = _low()
    rescues.tick(task_id, RescueStep.APOLOGISED, now=NOW)
    told = answer_changes.correct_answer(_answer_id(), "typed wrong", score=9, now=NOW + 60)
    (ended,) = rescues.ended_rescues()
    assert (told, ended.id) == (CallChange.OFF, task_id)
    assert words.say(end_words(ended) or "") == "Answer corrected"
    told = answer_changes.correct_answer(_answer_id(), "it was right", score=1, now=NOW + 120)
    assert (told, [one.id for one in rescues.open_rescues()]) == (CallChange.ON, [task_id])


def test_a_rescue_that_a_person_ended_stays_ended_whatever_becomes_of_the_answer() -> None:
    task_id = _low()
    end = RescueEnd(outcome=RescueOutcome.LOST)
    rescues.close_rescue(task_id, end, now=NOW + 60)
    assert answer_changes.exclude_answer(_answer_id(), "our test", now=NOW + 60) is None
    assert answer_changes.include_answer(_answer_id(), "no", now=NOW + 120) is None
    (ended,) = rescues.ended_rescues()
    assert words.say(end_words(ended) or "") == "Lost"


def test_an_excluded_answer_corrected_downwards_asks_for_no_call() -> None:
    answer_id = answer(9, customer_id=customer())
    answer_changes.exclude_answer(answer_id, "our test", now=NOW)
    assert answer_changes.correct_answer(answer_id, "it was 1", score=1, now=NOW) is None
    assert rescues.open_rescues() == ()


def test_at_the_counter_only_who_is_responsible_reads_and_changes_a_rescue() -> None:
    eva, luis = staff.add_staff("Eva Luz", now=NOW), staff.add_staff("Luis Gil", now=NOW)
    token = command.acting_staff.set(eva)
    task_id = _low(1, comment="rude")
    rescues.write_note(task_id, "call after six", now=NOW)
    command.acting_staff.set(luis)
    hats.wear(Hat.COUNTER)
    (found,) = rescues.open_rescues()
    assert (found.answer, found.note, found.task.note) == (None, "", "")
    with pytest.raises(ValidationError) as caught:
        rescues.tick(task_id, RescueStep.LISTENED, now=NOW)
    assert caught.value.field == "hat"
    hats.wear(Hat.OWNER)
    before = found.task
    draft = TaskDraft(
        kind=TaskKind.RESCUE,
        note="rude",
        owner_id=luis,
        customer_id=before.customer_id,
        answer_id=before.answer_id,
    )
    tasks.edit_task(task_id, draft, now=NOW)
    hats.wear(Hat.COUNTER)
    rescues.tick(task_id, RescueStep.LISTENED, now=NOW)
    (found,) = rescues.open_rescues()
    hats.wear(Hat.OWNER)
    command.acting_staff.reset(token)
    assert found.answer is not None
    assert found.answer.comment == "rude"


def test_a_low_csat_is_a_rescue_of_its_own_scale() -> None:
    answer(2, SurveyKind.CSAT, customer_id=customer())
    (found,) = rescues.open_rescues()
    assert found.answer is not None
    assert (found.answer.score, found.answer.out_of) == (2, 5)


def test_a_rescue_is_done_only_with_an_outcome() -> None:
    answer(1, customer_id=customer())
    (found,) = rescues.open_rescues()
    with pytest.raises(ValidationError, match="how it ended"):
        tasks.finish_task(found.id, now=NOW)
    assert [one.id for one in rescues.open_rescues()] == [found.id]


def test_closing_the_case_leaves_the_rescue_that_came_of_it_open() -> None:
    logged = interaction(customer_id=customer(), outcome=Outcome.FOLLOW_UP)
    case_id = logged.case_id or 0
    who = cases.case(case_id).customer_id
    offer = surveys.record_offer(survey_id(), who, case_id=case_id, now=NOW)
    answer(1, customer_id=who, offer_id=offer)
    (found,) = rescues.open_rescues()
    assert found.task.case_id == case_id
    cases.solve(case_id, "new lamp", now=NOW)
    assert [one.id for one in tasks.open_tasks()] == [found.id]

"""Actions kept in the file: each with its task, begun, done, dropped, and what it brought."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from cxdesk.domain.actions import ActionDraft, ActionKind, ActionState, CostEvery
from cxdesk.domain.effects import EffectKind
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.hats import Hat
from cxdesk.domain.kpi import Group
from cxdesk.domain.periods import Grain
from cxdesk.domain.surveys import SurveyKind
from cxdesk.domain.tasks import TaskKind
from cxdesk.services import (
    actions,
    conflicts,
    effects,
    events,
    goal_changes,
    hats,
    measuring,
    staff,
    tasks,
)
from cxdesk.services.catalogue import by_key
from cxdesk.services.conflicts import ChangedMeanwhile
from tests.factories import DAY, NOW, TODAY, counts, customer, interaction

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def draft(note: str = "Train the team", **fields: Any) -> ActionDraft:
    values: dict[str, Any] = {"kind": ActionKind.TRAINING, "kpi_key": "fcr"}
    return ActionDraft(note=note, **(values | fields))


def add(note: str = "Train the team", *, now: int = NOW, **fields: Any) -> int:
    return actions.add_action(draft(note, **fields), now=now)


def test_an_action_is_a_task_of_its_person_due_in_thirty_days() -> None:
    ada = staff.add_staff("Ada Ruiz", now=NOW)
    luis = staff.add_staff("Luis Gil", now=NOW)
    made = add(owner_id=ada, people=(luis,), minutes=90, cost_minor=5_000)
    (task,) = tasks.open_tasks()
    assert (task.kind, task.note, task.owner_id) == (TaskKind.ACTION, "Train the team", ada)
    assert task.due_on == TODAY + timedelta(days=30)
    found = actions.action(made)
    assert (found.task_id, found.owner_name, found.people) == (task.id, "Ada Ruiz", (luis,))
    assert (found.minutes, found.cost_minor, found.state) == (90, 5_000, ActionState.NOT_STARTED)


def test_one_for_a_goal_takes_its_indicator_and_filter() -> None:
    goal = GoalDraft(
        kpi_key="csat", title="Happier", entered=90, starts_on=TODAY, baseline_value=70,
        baseline_n=40, deadline_on=date(2026, 12, 31), where={"channel": "phone"},
    )  # fmt: skip
    goal_id = goal_changes.add_goal(goal, now=NOW)
    made = add(goal_id=goal_id, kpi_key="")
    add("Other")
    found = actions.action(made)
    assert (found.kpi_key, dict(found.where)) == ("csat", {"channel": "phone"})
    assert [one.id for one in actions.actions(goal_id=goal_id)] == [made]
    assert [one.note for one in actions.actions(kpi_key="fcr")] == ["Other"]


def test_it_goes_from_begun_to_done_with_what_came_of_it() -> None:
    made = add()
    actions.start_action(made, TODAY - timedelta(days=3), now=NOW)
    assert actions.action(made).state is ActionState.IN_PROGRESS
    actions.finish_action(made, " Everybody knows it ", now=NOW)
    found = actions.action(made)
    assert (found.state, found.outcome) == (ActionState.DONE, "Everybody knows it")
    assert found.starts_on == TODAY - timedelta(days=3)
    assert tasks.open_tasks() == ()
    with pytest.raises(ValidationError):
        actions.start_action(made, TODAY, now=NOW)
    assert actions.actions(states={ActionState.DONE}) == (found,)


def test_one_that_nobody_began_began_on_the_day_it_was_done() -> None:
    made = add()
    actions.finish_action(made, now=NOW)
    assert actions.action(made).starts_on == TODAY


def test_the_counter_ticks_its_own_task_and_sees_no_actions() -> None:
    made = add()
    (task,) = tasks.open_tasks()
    hats.wear(Hat.COUNTER)
    try:
        tasks.finish_task(task.id, now=NOW)
        with pytest.raises(ValidationError):
            actions.actions()
    finally:
        hats.wear(Hat.OWNER)
    assert actions.action(made).state is ActionState.DONE
    assert actions.action(made).felt_from == TODAY


def test_a_dropped_action_was_no_promise() -> None:
    kept, dropped = add("Kept", due_on=TODAY), add("Dropped", due_on=TODAY)
    actions.finish_action(kept, now=NOW)
    actions.drop_action(dropped, "too dear", now=NOW)
    assert actions.action(dropped).state is ActionState.DROPPED
    found = measuring.series("tasks_on_time", TODAY, TODAY, Grain.DAY, as_of=NOW + DAY * 2)
    assert [(one.measure.value, one.measure.n) for one in found.points] == [(100.0, 1)]
    earlier = measuring.series("tasks_on_time", TODAY, TODAY, Grain.DAY, as_of=NOW)
    assert earlier.points[0].measure.n == 0


def test_an_edit_moves_the_promise_and_leaves_what_it_does_not_say() -> None:
    made = add(cost_minor=5_000)
    other = draft("Train twice", due_on=TODAY + timedelta(days=9), cost_every=CostEvery.MONTH)
    actions.edit_action(made, other, now=NOW)
    found = actions.action(made)
    assert (found.note, found.due_on) == ("Train twice", TODAY + timedelta(days=9))
    assert (found.cost_minor, found.cost_every) == (None, CostEvery.MONTH)
    assert counts("task_move") == {"task_move": 1}


def test_what_somebody_changed_meanwhile_is_told() -> None:
    made = add()
    seen = conflicts.seen()
    actions.edit_action(made, draft(minutes=30), now=NOW)
    with pytest.raises(ChangedMeanwhile):
        actions.edit_action(made, draft("Else"), seen=seen, now=NOW)


def test_an_earlier_instant_knows_what_was_decided_then_and_how_far_it_was() -> None:
    """Decided at noon; a day later moved to the 9th, begun, done the day after that."""
    made = add(due_on=TODAY + timedelta(days=5))
    later = add("Later", now=NOW + 3 * DAY, due_on=TODAY + timedelta(days=9))
    on = TODAY + timedelta(days=1)
    moved = draft(due_on=TODAY + timedelta(days=9))
    actions.edit_action(made, moved, now=NOW + DAY)
    actions.start_action(made, on, now=NOW + DAY)
    actions.finish_action(made, "All know it", now=NOW + 2 * DAY)

    def known(as_of: int) -> list[tuple[int, ActionState, int, str]]:
        told = actions.actions(as_of=as_of)
        return [(one.id, one.state, (one.due_on - TODAY).days, one.outcome) for one in told]

    assert known(NOW) == []
    assert known(NOW + 1) == [(made, ActionState.NOT_STARTED, 5, "")]
    assert known(NOW + DAY + 1) == [(made, ActionState.IN_PROGRESS, 9, "")]
    assert known(NOW + 2 * DAY + 1) == [(made, ActionState.DONE, 9, "All know it")]
    assert [one for one, *_ in known(NOW + 4 * DAY)] == [later, made]


def test_who_takes_part_is_told_by_name_and_can_change() -> None:
    ada, luis = staff.add_staff("Ada Ruiz", now=NOW), staff.add_staff("Luis Gil", now=NOW)
    made = add(people=(luis, ada))
    assert actions.action(made).people_names == ("Luis Gil", "Ada Ruiz")
    actions.edit_action(made, draft(people=(ada,)), now=NOW)
    assert actions.action(made).people_names == ("Ada Ruiz",)


def test_a_dropped_one_was_open_before() -> None:
    made = add()
    actions.drop_action(made, "too dear", now=NOW + DAY)
    (before,), (after,) = actions.actions(as_of=NOW + DAY), actions.actions(as_of=NOW + DAY + 1)
    assert (before.state, before.outcome) == (ActionState.NOT_STARTED, "")
    assert (after.state, after.outcome) == (ActionState.DROPPED, "too dear")


def test_it_keeps_whom_it_is_about_through_an_edit() -> None:
    ana = customer("Ana Prieto")
    made = add(customer_id=ana)
    found = actions.action(made)
    assert (found.customer_id, found.customer_name) == (ana, "Ana Prieto")
    assert [task.id for task in tasks.open_tasks(ana)] == [found.task_id]
    actions.edit_action(made, draft("Train twice", customer_id=ana), now=NOW)
    assert actions.action(made).customer_id == ana


def test_what_customers_say_is_meant_to_move_the_indicator_of_their_questionnaire() -> None:
    assert actions.kpi_of_words(SurveyKind.NPS) == "nps"
    assert by_key(actions.kpi_of_words()).group is Group.SATISFACTION


def test_it_goes_with_its_task() -> None:
    made = add()
    actions.delete_action(made, now=NOW)
    assert counts("task", "shop_action") == {"task": 0, "shop_action": 0}
    with pytest.raises(ValidationError):
        actions.action(made)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"kpi_key": "nothing"}, "kpi"),
        ({"where": {"colour": "red"}}, "where"),
        ({"people": (99,)}, "people"),
        ({"starts_on": TODAY + timedelta(days=1)}, "starts_on"),
        ({"due_on": TODAY - timedelta(days=1)}, "due_on"),
    ],
)
def test_what_cannot_be_is_refused_and_leaves_no_task(fields: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationError) as told:
        add(**fields)
    assert told.value.field == field
    assert counts("task") == {"task": 0}


def test_the_days_since_it_began_are_held_against_as_many_before() -> None:
    """Fourteen days: 12 interactions, 1 in the fourteen before; one earlier counts nowhere."""
    for days in (*range(12), 20, 28):
        interaction(now=NOW - days * DAY)
    made = add(kpi_key="interactions", starts_on=TODAY - timedelta(days=13))
    events.add_event(TODAY - timedelta(days=20), "New prices", now=NOW - 1)
    add("Later", kpi_key="interactions")
    told = effects.effects(actions.actions(), NOW + 1)[made]
    assert told.effect.kind is EffectKind.MOVED
    assert (told.effect.days, told.effect.difference) == (14, 11)
    assert told.also == ("New prices",)


def test_what_was_not_begun_or_was_dropped_has_no_effect() -> None:
    add("Waits")
    dropped = add("Dropped", starts_on=TODAY)
    young = add("Young", starts_on=TODAY)
    actions.drop_action(dropped, now=NOW)
    told = effects.effects(actions.actions(), NOW + 1)
    assert {key: one.effect.kind for key, one in told.items()} == {young: EffectKind.EARLY}

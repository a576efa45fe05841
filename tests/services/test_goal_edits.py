"""Goals edited with a reason, their parts, leads and readers, kept in the file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from cxdesk import words
from cxdesk.domain import goal_edits
from cxdesk.domain.assess import Status
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goal_history import GoalField
from cxdesk.domain.goals import GoalKind, Reader, TargetMode, Window
from cxdesk.domain.kpi import Direction, Unit
from cxdesk.domain.own import OwnDraft
from cxdesk.domain.periods import Grain
from cxdesk.domain.reviews import Cadence, ReviewDraft, Seen
from cxdesk.services import (
    command,
    conflicts,
    goal_changes,
    goal_readers,
    goals,
    own_indicators,
    reviews,
    staff,
)
from cxdesk.services import goal_history as history
from cxdesk.store import goal_history
from tests.factories import DAY, NOW, TODAY, answer, counts

pytestmark = pytest.mark.usefixtures("open_empty_shop")

DEADLINE = date(2026, 12, 31)
START = TODAY - timedelta(days=60)


def draft(**fields: Any) -> GoalDraft:
    base = GoalDraft(
        kpi_key="nps", title="More friends", entered=40, starts_on=START, deadline_on=DEADLINE,
        baseline_value=0.0, window=Window.ROLLING_90,
    )  # fmt: skip
    return replace(base, **fields)


def add(now: int = NOW - 60 * DAY, **fields: Any) -> int:
    return goal_changes.add_goal(draft(**fields), now=now)


def edit(goal_id: int, reason: str = "clearer", now: int = NOW, **fields: Any) -> None:
    kept = goal_edits.draft_of(goals.kept_goal(goal_id))
    goal_changes.edit_goal(goal_id, replace(kept, **fields), reason=reason, now=now)


def answers(*scores: int, days_ago: int = 0) -> None:
    for i, score in enumerate(scores):
        answer(score, answered_at=NOW - days_ago * DAY - 60 * i)


def fields_of(goal_id: int) -> dict[GoalField, tuple[object, object]]:
    return {one.field: (one.before, one.after) for one in goal_history.of_goal(goal_id)}


def test_a_past_figure_is_measured_as_the_goal_was_known_then() -> None:
    """90 days hold 4 nines and 1 three: +60; the last 30 days hold the three alone: −100."""
    goal_id = add()
    answers(9, 9, 9, 9, days_ago=50)
    answers(3, days_ago=10)
    edit(goal_id, window=Window.ROLLING_30)
    then, now = goals.goal(goal_id, NOW), goals.goal(goal_id, NOW + 1)
    assert (then.goal.window, then.assessment.current.value) == (Window.ROLLING_90, 60)
    assert (now.goal.window, now.assessment.current.value) == (Window.ROLLING_30, -100)


def test_a_goal_is_found_as_of_a_day_by_the_indicator_that_it_had_then() -> None:
    goal_id = add(kpi_key="csat", entered=95, baseline_value=80.0)
    edit(goal_id, kpi_key="fcr")
    assert [view.goal.id for view in goals.goals(NOW, kpi_key="csat")] == [goal_id]
    assert goals.goals(NOW + 1, kpi_key="csat") == ()


def test_an_edit_keeps_what_was_there_its_reason_and_who_did_it() -> None:
    lucia = staff.add_staff("Lucía", now=NOW)
    goal_id = add()
    token = command.acting_staff.set(lucia)
    edit(goal_id, "  we see them more often ", title=" Friends ", owner_id=lucia, why="a\nb ")
    command.acting_staff.reset(token)
    assert fields_of(goal_id) == {
        GoalField.TITLE: ("More friends", "Friends"),
        GoalField.OWNER: ({"id": None, "name": ""}, {"id": lucia, "name": "Lucía"}),
        GoalField.WHY: ("", "a\nb"),
    }
    assert {(one.at, one.reason, one.by) for one in goal_history.of_goal(goal_id)} == {
        (NOW, "we see them more often", "Lucía")
    }
    found = goals.kept_goal(goal_id)
    assert (found.title, found.owner_name, found.why) == ("Friends", "Lucía", "a\nb")


def test_an_edit_is_one_step_that_undo_takes_back_whole() -> None:
    goal_id = add()
    before = goals.kept_goal(goal_id)
    edit(goal_id, title="Friends", cadence=Cadence.WEEKLY, starts_on=START + timedelta(days=3),
         readers=(Reader(name="Bank"),), leads=("backlog",))  # fmt: skip
    assert goals.kept_goal(goal_id).targets[0].valid_from_on == START + timedelta(days=3)
    command.undo()
    assert goals.kept_goal(goal_id) == before
    assert counts("goal_change", "goal_reader", "goal_lead") == {
        "goal_change": 0, "goal_reader": 0, "goal_lead": 0,
    }  # fmt: skip
    command.redo()
    assert goals.kept_goal(goal_id).title == "Friends"


def test_an_edit_without_a_reason_is_refused_unless_nothing_is_kept_of_it() -> None:
    goal_id = add()
    with pytest.raises(ValidationError) as caught:
        edit(goal_id, "  ", title="Friends")
    assert caught.value.field == "reason"
    edit(goal_id, "", leads=("backlog",))
    assert goals.kept_goal(goal_id).leads == ("backlog",)
    assert goals.kept_goal(goal_id).title == "More friends"


def test_a_measured_start_stays_until_something_else_is_measured() -> None:
    """The 90 days before hold 4 promoters and 1 detractor of 6; with the 5 threes that were
    entered later, the last 30 of them hold 1 promoter and 5 detractors.
    """
    answers(9, 9, 9, 7, 3, days_ago=120)
    answers(9, days_ago=70)
    goal_id = add(baseline_value=None, entered=70)
    assert goals.kept_goal(goal_id).baseline_value == 50
    answers(*[3] * 5, days_ago=80)  # entered later
    edit(goal_id, title="Friends")
    assert goals.kept_goal(goal_id).baseline_value == 50
    edit(goal_id, kind=GoalKind.MAINTAIN, window=Window.ROLLING_30)
    kept = goals.kept_goal(goal_id)
    assert (kept.baseline_value, kept.baseline_n) == (pytest.approx(-400 / 6), 6)
    assert fields_of(goal_id)[GoalField.BASELINE][0] == {
        "value": 50.0,
        "n": 6,
        "from_on": (START - timedelta(days=90)).isoformat(),
        "to_on": (START - timedelta(days=1)).isoformat(),
    }


def test_a_rhythm_given_later_begins_from_today() -> None:
    goal_id = add()
    edit(goal_id, cadence=Cadence.WEEKLY)
    assert goals.kept_goal(goal_id).first_review_on == TODAY + timedelta(days=7)
    edit(goal_id, cadence=Cadence.NONE)
    assert goals.kept_goal(goal_id).first_review_on is None


def test_a_closed_goal_is_not_edited_and_a_stranger_never_responsible() -> None:
    goal_id, gone = add(), staff.add_staff("Eva", now=NOW)
    staff.add_staff("Luis", now=NOW)
    staff.deactivate(gone, now=NOW)
    for owner in (gone, 99):
        with pytest.raises(ValidationError) as caught:
            edit(goal_id, owner_id=owner)
        assert caught.value.field == "owner"
    goal_changes.close_goal(goal_id, on=TODAY, now=NOW)
    with pytest.raises(ValidationError, match="closed"):
        edit(goal_id, title="Friends")


def test_who_edits_second_is_told() -> None:
    goal_id = add()
    seen = conflicts.seen()
    edit(goal_id, title="Friends")
    kept = goal_edits.draft_of(goals.kept_goal(goal_id))
    with pytest.raises(conflicts.ChangedMeanwhile):
        goal_changes.edit_goal(goal_id, replace(kept, title="Pals"), reason="x", seen=seen, now=NOW)


def test_a_part_is_a_goal_under_its_goal_and_closes_with_it_in_one_step() -> None:
    goal_id = add()
    part = goal_changes.add_part(
        goal_id, draft(kpi_key="csat", entered=90, baseline_value=80.0, weight=3), now=NOW
    )
    kept = goals.kept_goal(part)
    assert (kept.parent_id, kept.weight) == (goal_id, 3)
    goal_changes.close_goal(goal_id, on=TODAY, reason="sold", now=NOW)
    assert {goals.kept_goal(one).closed_on for one in (goal_id, part)} == {TODAY}
    assert goals.kept_goal(part).closed_reason == "sold"
    command.undo()
    assert {goals.kept_goal(one).closed_on for one in (goal_id, part)} == {None}


def test_a_part_and_its_weight_are_known_from_when_they_were_entered() -> None:
    """Set 9 days ago to count once, counting three times since today."""
    goal_id = add()
    part = goal_changes.add_part(goal_id, draft(), now=NOW - 9 * DAY)
    edit(part, weight=3)
    told = {
        as_of: [one.goal.weight for one in goals.goal(goal_id, as_of).parts]
        for as_of in (NOW - 9 * DAY, NOW, NOW + 1)
    }
    assert told == {NOW - 9 * DAY: [], NOW: [1], NOW + 1: [3]}


def test_a_part_that_ended_before_its_goal_keeps_its_own_end() -> None:
    goal_id = add()
    part = goal_changes.add_part(goal_id, draft(), now=NOW)
    earlier = TODAY - timedelta(days=5)
    goal_changes.close_goal(part, on=earlier, reason="done", now=NOW)
    goal_changes.close_goal(goal_id, on=TODAY, reason="sold", now=NOW)
    assert goals.kept_goal(part).closed_on == earlier


def test_goal_and_part_keep_their_deadlines_in_order() -> None:
    goal_id, late = add(), DEADLINE + timedelta(days=1)
    with pytest.raises(ValidationError, match="no later than its goal"):
        goal_changes.add_part(goal_id, draft(deadline_on=late), now=NOW)
    part = goal_changes.add_part(goal_id, draft(), now=NOW)
    for changed, on in ((part, late), (goal_id, DEADLINE - timedelta(days=1))):
        with pytest.raises(ValidationError) as caught:
            goal_changes.change_target(
                changed, on=TODAY, mode=TargetMode.VALUE, entered=50, deadline_on=on, now=NOW
            )
        assert caught.value.field == "deadline"
    with pytest.raises(ValidationError, match="no parts of its own"):
        goal_changes.add_part(part, draft(), now=NOW)


def test_deleting_a_goal_deletes_its_parts_and_undo_brings_both_back() -> None:
    goal_id = add()
    goal_changes.add_part(goal_id, draft(), now=NOW)
    goal_changes.delete_goal(goal_id, now=NOW)
    assert counts("goal") == {"goal": 0}
    command.undo()
    assert counts("goal", "goal_target") == {"goal": 2, "goal_target": 2}


def test_readers_are_each_once_and_who_stays_stays_told() -> None:
    lucia, maria = staff.add_staff("Lucía", now=NOW), staff.add_staff("María", now=NOW)
    goal_id = add(readers=(Reader(lucia), Reader(name=" The  bank"), Reader(name="  ")))
    goal_readers.tell_readers(goal_id, TODAY, now=NOW)
    goal_readers.set_readers(
        goal_id, (Reader(lucia), Reader(maria), Reader(maria), Reader(name="Pep")), now=NOW
    )
    assert goals.kept_goal(goal_id).readers == (
        Reader(lucia, "Lucía", TODAY), Reader(maria, "María"), Reader(name="Pep"),
    )  # fmt: skip


def test_one_reader_is_told_and_untold_without_the_others() -> None:
    goal_id = add(readers=(Reader(name="Bank"), Reader(name="Pep")))
    goal_readers.tell_readers(goal_id, TODAY, now=NOW)
    goal_readers.tell_readers(goal_id, None, [Reader(name="BANK")], now=NOW)
    assert [one.told_on for one in goals.kept_goal(goal_id).readers] == [None, TODAY]
    with pytest.raises(ValidationError) as caught:
        goal_readers.tell_readers(goal_id, TODAY + timedelta(days=1), now=NOW)
    assert caught.value.field == "told_on"


def test_readers_are_kept_with_when_they_were_told_in_one_step() -> None:
    goal_id = add(readers=(Reader(name="Bank"), Reader(name="Pep")))
    goal_readers.tell_readers(goal_id, TODAY, [Reader(name="Pep")], now=NOW)
    before = goals.kept_goal(goal_id).readers
    yesterday = TODAY - timedelta(days=1)
    wanted = (Reader(name="Pep"), Reader(name="Luz", told_on=yesterday))
    goal_readers.keep_readers(goal_id, wanted, now=NOW)
    assert goals.kept_goal(goal_id).readers == wanted
    command.undo()
    assert goals.kept_goal(goal_id).readers == before


def test_who_left_stays_a_reader_but_does_not_become_one() -> None:
    eva = staff.add_staff("Eva", now=NOW)
    staff.add_staff("Luis", now=NOW)
    first, second = add(readers=(Reader(eva),)), add()
    staff.deactivate(eva, now=NOW)
    goal_readers.set_readers(first, (Reader(eva), Reader(name="Pep")), now=NOW)
    assert len(goals.kept_goal(first).readers) == 2
    with pytest.raises(ValidationError) as caught:
        goal_readers.set_readers(second, (Reader(eva),), now=NOW)
    assert caught.value.field == "readers"


def test_leads_keep_their_order_and_are_never_the_goal_s_own_indicator() -> None:
    goal_id = add(leads=("complaint_rate", "backlog"))
    goal_changes.set_leads(goal_id, ("backlog", "complaint_rate", "backlog"), now=NOW)
    assert goals.kept_goal(goal_id).leads == ("backlog", "complaint_rate")
    for keys in (("nps",), ("no_such",)):
        with pytest.raises(ValidationError):
            goal_changes.set_leads(goal_id, keys, now=NOW)
    with pytest.raises(ValidationError):
        add(leads=("nps",))


def test_saving_the_same_again_writes_nothing() -> None:
    goal_id = add(readers=(Reader(name="Bank"),), leads=("backlog",))
    edit(goal_id)
    assert not command.has_written()


def test_the_history_tells_all_that_became_of_a_goal_the_latest_first() -> None:
    """Set 60 days ago, its target raised 40 and its window changed 20 days ago, reviewed
    10 days ago, closed today.
    """
    goal_id = add()
    goal_changes.change_target(
        goal_id, on=TODAY - timedelta(days=40), mode=TargetMode.VALUE, entered=50,
        deadline_on=DEADLINE, reason="too easy", now=NOW - 40 * DAY,
    )  # fmt: skip
    edit(goal_id, "sooner", now=NOW - 20 * DAY, window=Window.ROLLING_30, title="Friends")
    seen = Seen(10.0, 12.0, Status.BEHIND)
    reviews.record_review(
        ReviewDraft(goal_id=goal_id, reviewed_on=TODAY - timedelta(days=10), seen=seen, why="rain"),
        now=NOW - 10 * DAY,
    )
    goal_changes.close_goal(goal_id, on=TODAY, reason="sold", now=NOW)
    told = [
        (one.on, one.kind.value, [words.say(text, "en") for text in one.told], one.reason)
        for one in history.history(goal_id)
    ]
    assert told == [
        (TODAY, "closed", ["Goal closed."], "sold"),
        (TODAY - timedelta(days=10), "review", ["■ behind · Go on as before"], "rain"),
        (
            TODAY - timedelta(days=20), "edit",
            ["Title: More friends → Friends", "Measured over: Last 90 days → Last 30 days"],
            "sooner",
        ),
        (
            TODAY - timedelta(days=40), "target",
            ["Target changed: 50 by 2026-12-31."], "too easy",
        ),
        (
            TODAY - timedelta(days=60), "set",
            [f"Goal set: 40 by 2026-12-31, from 0 on {START}."], "",
        ),
    ]  # fmt: skip


def test_the_history_begins_with_the_goal_as_it_was_set() -> None:
    goal_id = add(baseline_value=10.0)
    edit(goal_id, baseline_value=20.0)
    told = [words.say(one.told[0], "en") for one in history.history(goal_id)]
    assert told == [
        "Starting point: 10 (typed by hand) → 20 (typed by hand)",
        f"Goal set: 40 by 2026-12-31, from 10 on {START}.",
    ]


def test_the_history_names_each_value_of_a_filter() -> None:
    goal_id = add()
    edit(goal_id, where={"channel": "phone", "agent": "Ana"})
    told = words.say(history.history(goal_id)[0].told[0], "en")
    assert told == "Of what: everything → Ana, Phone"


def test_an_indicator_that_a_goal_once_had_is_known_when_its_making_is_undone() -> None:
    """Ana made it and undoes that; meanwhile somebody else set a goal on it and changed it."""
    ana = staff.add_staff("Ana", now=NOW)
    token = command.acting_staff.set(ana)
    queue = OwnDraft(name="Queue", unit=Unit.POINTS, direction=Direction.LOWER, grain=Grain.MONTH)
    key = own_indicators.add_indicator(queue, now=NOW)
    command.acting_staff.reset(token)
    goal_id = add(kpi_key=key, entered=5, baseline_value=9.0)
    goal_changes.set_leads(goal_id, ("backlog",), now=NOW)
    edit(goal_id, kpi_key="nps", baseline_value=0.0)
    token = command.acting_staff.set(ana)
    command.undo(now=NOW)
    command.acting_staff.reset(token)
    assert own_indicators.indicators() == ()
    assert goals.goal(goal_id, NOW).kpi.key == key
    assert goals.goal(goal_id, NOW + 1).kpi.key == "nps"
    assert len(history.history(goal_id)) == 2


def test_the_history_tells_which_indicators_were_added_and_what_they_aimed_at() -> None:
    """CSAT 20 days later; its target is raised after that, which is its own history."""
    goal_id = add()
    part = goal_changes.add_part(
        goal_id, draft(kpi_key="csat", entered=80, baseline_value=70.0), now=NOW - 40 * DAY
    )
    goal_changes.change_target(
        part, on=TODAY, mode=TargetMode.VALUE, entered=90, deadline_on=DEADLINE, reason="", now=NOW
    )
    (entry, _set) = history.history(goal_id)
    assert (entry.on, entry.kind.value) == (TODAY - timedelta(days=40), "part")
    told = [words.say(text, "en") for text in entry.told]
    assert told == [f"Satisfaction (CSAT) added: 80 by 2026-12-31, from 70 on {START}."]

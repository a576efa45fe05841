"""Slips mended afterwards: interactions corrected, or taken back with what they wrote."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.interactions import Direction, InteractionDraft, Outcome
from cxdesk.domain.tasks import TaskDraft, TaskKind
from cxdesk.services import cases, command, hats, staff, tasks
from cxdesk.services import interaction_edits as edits
from cxdesk.services.conflicts import ChangedMeanwhile
from tests.factories import DAY, HOUR, MINUTE, NOW, customer, interaction, open_case, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.usefixtures("open_empty_shop")

ARRIVED, REPLIED = NOW - HOUR, NOW - 10 * MINUTE
EVERYTHING = ("interaction", "cases", "case_event", "task", "task_move", "customer")


@pytest.fixture
def _owner_again() -> Iterator[None]:
    yield
    hats.wear(Hat.OWNER)


def _log(**fields: object) -> int:
    values = {"arrived_at": ARRIVED, "replied_at": REPLIED, "note": "the blu", "topic": "paint"}
    return interaction(**values | fields).interaction_id


def _draft(interaction_id: int, **changes: object) -> InteractionDraft:
    """The kept interaction as the form shows it, with some changes."""
    kept = edits.interaction(interaction_id)
    same = ("customer_id", "direction", "channel", "topic", "outcome", "note", "minutes")
    values = {name: getattr(kept, name) for name in (*same, "arrived_at", "replied_at")}
    return InteractionDraft(**values | changes)


def _edit(interaction_id: int, **changes: object) -> None:
    edits.edit_interaction(interaction_id, _draft(interaction_id, **changes), now=NOW)


def _refused(interaction_id: int, **changes: object) -> str:
    with pytest.raises(ValidationError) as refused:
        _edit(interaction_id, **changes)
    return refused.value.field


def _everything() -> dict[str, list[tuple[object, ...]]]:
    return {table: rows(table) for table in EVERYTHING}


def test_a_kept_interaction_comes_back_as_it_was_logged() -> None:
    ana = customer()
    kept = edits.interaction(_log(customer_id=ana, outcome=Outcome.SOLVED, minutes=5))
    assert (kept.customer_id, kept.customer_name, kept.topic) == (ana, "Ana Prieto", "paint")
    assert (kept.outcome, kept.minutes, kept.is_opening) == (Outcome.SOLVED, 5, True)
    assert (kept.arrived_at, kept.replied_at, kept.created_at) == (ARRIVED, REPLIED, NOW)


def _call(customer_id: int, days: int) -> int:
    """A call so many days after the last contact."""
    call = TaskDraft(kind=TaskKind.CALL_BACK, customer_id=customer_id, after_days=days)
    return tasks.add_task(call, now=NOW - 3 * DAY)


def test_another_customer_or_day_moves_the_calls_of_both_as_if_logged_so() -> None:
    """Noted on 15 March for 5 days later; a contact of the 18th makes it the 23rd."""
    ana, luis = customer("Ana Prieto"), customer("Luis Gil")
    hers, his = _call(ana, 5), _call(luis, 5)
    days = lambda: [tasks.task(one).due_on.day for one in (hers, his)]  # noqa: E731
    assert days() == [20, 20]
    logged = _log(customer_id=ana)
    assert days() == [23, 20]
    _edit(logged, customer_id=luis)
    assert days() == [20, 23]
    assert rows("task_move", "task_id, before_on, after_on") == [(his, "2026-03-20", "2026-03-23")]
    command.undo(now=NOW)
    assert days() == [23, 20]
    _edit(logged, arrived_at=ARRIVED - 2 * DAY, replied_at=None)
    assert days() == [21, 20]


def test_a_call_that_was_promised_anew_since_stays_on_its_day() -> None:
    ana, luis = customer("Ana Prieto"), customer("Luis Gil")
    hers = _call(ana, 5)
    logged = _log(customer_id=ana)
    tasks.move_task(hers, date(2026, 3, 30), now=NOW)
    _edit(logged, customer_id=luis)
    assert tasks.task(hers).due_on == date(2026, 3, 30)


def test_a_plain_note_may_be_changed_in_all_it_says() -> None:
    ana, first = customer(), _log()
    changes = {"note": "the blue", "topic": "varnish", "channel": "phone", "minutes": 7}
    _edit(first, customer_id=ana, outcome=Outcome.COMPLIMENT, arrived_at=ARRIVED - DAY, **changes)
    kept = edits.interaction(first)
    assert (kept.note, kept.topic, kept.channel, kept.minutes) == (
        "the blue",
        "varnish",
        "phone",
        7,
    )
    assert (kept.customer_id, kept.outcome, kept.arrived_at) == (
        ana,
        Outcome.COMPLIMENT,
        ARRIVED - DAY,
    )
    assert rows("interaction", "arrived_on") == [("2026-03-17",)]


def test_undo_takes_a_correction_back() -> None:
    first = _log(outcome=Outcome.FOLLOW_UP)
    before = _everything()
    _edit(first, note="the blue", channel="phone")
    assert _everything() != before
    command.undo(now=NOW)
    assert _everything() == before


def test_the_words_are_mended_wherever_logging_copied_them_to() -> None:
    _edit(_log(outcome=Outcome.FOLLOW_UP), note="the blue")
    for table in ("interaction", "case_event", "task"):
        assert rows(table, "note") == [("the blue",)], table


def test_a_case_goes_by_the_interaction_that_opened_it() -> None:
    ana, luis = customer("Ana"), customer("Luis")
    first = _log(customer_id=ana, outcome=Outcome.FOLLOW_UP)
    _edit(first, customer_id=luis, channel="phone", topic="varnish")
    assert rows("cases", "customer_id, channel") == [(luis, "phone")]
    assert cases.case(1).topic == "varnish"
    assert rows("task", "customer_id") == [(luis,)]


def test_a_case_that_was_there_keeps_what_it_has() -> None:
    ana, luis = customer("Ana"), customer("Luis")
    case_id = open_case(ana, now=NOW - 2 * HOUR)
    later = _log(case_id=case_id)
    _edit(later, channel="email", topic="varnish")
    assert rows("cases", "channel, topic_id") == [("phone", None)]
    assert _refused(later, customer_id=luis) == "customer_id"


def test_the_customer_of_a_case_with_more_in_it_is_not_changed_from_here() -> None:
    ana, luis = customer("Ana"), customer("Luis")
    first = _log(customer_id=ana, outcome=Outcome.FOLLOW_UP)
    _log(case_id=1, arrived_at=REPLIED, replied_at=None)
    assert _refused(first, customer_id=luis) == "customer_id"
    _edit(first, note="the blue")
    assert edits.interaction(first).note == "the blue"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"arrived_at": ARRIVED - 60}, "arrived_at"),
        ({"replied_at": REPLIED + 60}, "replied_at"),
        ({"replied_at": None}, "replied_at"),
        ({"outcome": Outcome.SOLVED}, "outcome"),
        ({"outcome": Outcome.NOTE}, "outcome"),
        ({"direction": Direction.OUT}, "direction"),
        ({"arrived_at": NOW + HOUR, "replied_at": None}, "arrived_at"),
        ({"note": "x" * 10_001}, "note"),
        ({"customer_id": 99}, "customer_id"),
    ],
)
def test_what_would_contradict_the_log_of_the_case_is_refused(
    changes: dict[str, object], field: str
) -> None:
    first = _log(outcome=Outcome.FOLLOW_UP)
    before = _everything()
    assert _refused(first, **changes) == field
    assert _everything() == before


@pytest.mark.parametrize(
    ("kept", "changed"),
    [
        ({}, {"outcome": Outcome.SOLVED}),
        ({}, {"outcome": Outcome.FOLLOW_UP}),
        ({}, {"outcome": Outcome.COMPLAINT}),
        ({"direction": Direction.OUT}, {"outcome": Outcome.FOLLOW_UP}),
        ({"direction": Direction.OUT, "outcome": Outcome.FOLLOW_UP}, {"outcome": Outcome.NOTE}),
    ],
)
def test_an_outcome_that_leads_to_more_is_logged_anew(
    kept: dict[str, object], changed: dict[str, object]
) -> None:
    assert _refused(_log(**kept), **changed) == "outcome"


def test_two_who_correct_one_interaction_are_told() -> None:
    from cxdesk.services import conflicts

    first = _log()
    seen = conflicts.seen()
    _edit(first, note="hers")
    with pytest.raises(ChangedMeanwhile):
        edits.edit_interaction(first, _draft(first, note="his"), seen=seen, now=NOW)
    assert edits.interaction(first).note == "hers"


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"outcome": Outcome.SOLVED},
        {"outcome": Outcome.FOLLOW_UP},
        {"outcome": Outcome.FOLLOW_UP, "replied_at": None},
        {"outcome": Outcome.COMPLAINT},
        {"outcome": Outcome.COMPLAINT, "complaint_settled": True},
        {"direction": Direction.OUT, "outcome": Outcome.FOLLOW_UP},
    ],
)
def test_deleting_takes_away_all_that_logging_wrote(fields: dict[str, object]) -> None:
    ana = customer()
    before = _everything()
    first = _log(customer_id=ana, **fields)
    logged = _everything()
    edits.delete_interaction(first, now=NOW)
    assert _everything() == before
    command.undo(now=NOW)
    assert _everything() == logged


@pytest.mark.parametrize(
    "fields",
    [
        {"outcome": Outcome.NOTE},
        {"outcome": Outcome.SOLVED},
        {"outcome": Outcome.COMPLAINT},
        {"outcome": Outcome.COMPLAINT, "complaint_settled": True},
        {"outcome": Outcome.FOLLOW_UP, "is_call": True},
        {"direction": Direction.OUT},
    ],
)
def test_deleting_leaves_a_case_that_was_there_as_it_was(fields: dict[str, object]) -> None:
    case_id = open_case(customer(), now=NOW - 2 * HOUR)
    before = _everything()
    first = _log(case_id=case_id, **fields)
    edits.delete_interaction(first, now=NOW)
    assert _everything() == before


def test_a_corrected_interaction_can_still_be_deleted() -> None:
    before = _everything()
    first = _log(outcome=Outcome.FOLLOW_UP)
    _edit(first, note="the blue", topic="varnish")
    edits.delete_interaction(first, now=NOW)
    assert _everything() == before


def test_what_others_use_too_stays() -> None:
    first = _log()
    _log(topic="paint")
    edits.delete_interaction(first, now=NOW)
    assert rows("topic", "name") == [("paint",)]


def _reply() -> None:
    cases.reply(1, "more", now=NOW)


def _log_again() -> None:
    _log(case_id=1, arrived_at=REPLIED, replied_at=None)


def _finish_task() -> None:
    tasks.finish_task(1, now=NOW)


def _move_task() -> None:
    tasks.move_task(1, date(2026, 3, 25), now=NOW)


@pytest.mark.parametrize("then", [_reply, _log_again, _finish_task, _move_task])
def test_what_more_has_followed_on_is_not_deleted(then: object) -> None:
    first = _log(outcome=Outcome.FOLLOW_UP)
    then()  # type: ignore[operator]
    before = _everything()
    with pytest.raises(ValidationError) as refused:
        edits.delete_interaction(first, now=NOW)
    assert "stays" in refused.value.text.source
    assert _everything() == before


@pytest.mark.usefixtures("_owner_again")
def test_the_counter_takes_back_its_own_of_today_alone() -> None:
    ana, luis = (staff.add_staff(name, now=NOW) for name in ("Ana Martín", "Luis Gil"))
    hats.wear(Hat.COUNTER)
    token = command.acting_staff.set(ana)
    try:
        mine, hers = _log(), _log(staff_id=luis)
        old = interaction(now=NOW - DAY).interaction_id
        edits.delete_interaction(mine, now=NOW)
        for not_mine in (hers, old):
            with pytest.raises(ValidationError) as refused:
                edits.delete_interaction(not_mine, now=NOW)
            assert refused.value.field == "hat"
    finally:
        command.acting_staff.reset(token)


def test_a_call_back_is_a_task_that_goes_by_the_next_contact() -> None:
    ana = customer()
    _log(customer_id=ana, outcome=Outcome.FOLLOW_UP, is_call=True, due_on=date(2026, 3, 20))
    assert rows("task", "kind, due_on, after_days") == [("call_back", "2026-03-20", 2)]
    interaction(now=NOW + DAY, customer_id=ana)
    assert rows("task", "due_on") == [("2026-03-21",)]


def test_a_call_back_needs_somebody_to_call() -> None:
    with pytest.raises(ValidationError) as refused:
        _log(outcome=Outcome.FOLLOW_UP, is_call=True)
    assert refused.value.field == "customer_id"
    assert rows("interaction") == []


def test_a_follow_up_is_not_due_on_a_day_that_has_passed() -> None:
    with pytest.raises(ValidationError) as refused:
        _log(outcome=Outcome.FOLLOW_UP, due_on=date(2026, 3, 17))
    assert refused.value.field == "due_on"

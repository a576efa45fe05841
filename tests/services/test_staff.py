"""People of the shop are edited, ordered, taken off the lists and brought back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.interactions import InteractionDraft
from cxdesk.domain.purchases import PurchaseDraft
from cxdesk.domain.staff import StaffRole
from cxdesk.domain.tasks import TaskDraft
from cxdesk.services import cases, command, departures, hats, pins, purchases, staff, tasks
from cxdesk.services import interaction_edits as edits
from cxdesk.services.command import acting_staff
from tests.factories import NOW, TODAY, interaction, open_case, rows, sale

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.usefixtures("open_empty_shop")


@pytest.fixture(autouse=True)
def _owner_again() -> Iterator[None]:
    yield
    hats.wear(Hat.OWNER)
    acting_staff.set(None)


def names() -> list[str]:
    return [member.name for member in staff.staff()]


def test_a_person_gets_another_name_initials_and_role_in_one_step() -> None:
    ana = staff.add_staff("Ana Martín", now=NOW)
    staff.edit_staff(ana, name="Ana Ruiz", initials="AR", role=StaffRole.OWNER, now=NOW)
    member = staff.staff()[0]
    assert (member.name, member.initials, member.role) == ("Ana Ruiz", "AR", StaffRole.OWNER)
    command.undo(now=NOW)
    assert staff.staff()[0].name == "Ana Martín"


@pytest.mark.parametrize("initials", ["AM", "am", "ÁM"])
def test_two_active_people_never_share_initials(initials: str) -> None:
    staff.add_staff("Ana Martín", now=NOW)
    luis = staff.add_staff("Luis Gil", now=NOW)
    for write in (
        lambda: staff.add_staff("Alba Mora", initials, now=NOW),
        lambda: staff.edit_staff(luis, name="Luis Gil", initials=initials, now=NOW),
    ):
        with pytest.raises(ValidationError) as caught:
            write()
        assert caught.value.field == "initials"


def test_who_left_gives_the_initials_free_and_cannot_come_back_with_them() -> None:
    ana = staff.add_staff("Ana Martín", now=NOW)
    staff.deactivate(ana, now=NOW)
    alba = staff.add_staff("Alba Mora", now=NOW)
    with pytest.raises(ValidationError) as caught:
        staff.bring_back(ana, now=NOW)
    assert caught.value.field == "initials"
    staff.deactivate(alba, now=NOW)
    staff.bring_back(ana, now=NOW)
    assert names() == ["Ana Martín"]
    assert [m.name for m in staff.staff(with_inactive=True)] == ["Ana Martín", "Alba Mora"]


def test_people_are_listed_in_the_order_they_are_put() -> None:
    ids = [staff.add_staff(name, now=NOW) for name in ("Ana M", "Luis G", "Eva P")]
    staff.move_staff(ids[2], -1, now=NOW)
    staff.move_staff(ids[0], -1, now=NOW)
    assert names() == ["Ana M", "Eva P", "Luis G"]
    staff.add_staff("Zoe K", now=NOW)
    assert names()[-1] == "Zoe K"


def test_what_someone_did_keeps_their_name_after_they_left() -> None:
    ana = staff.add_staff("Ana Martín", now=NOW)
    interaction(staff_id=ana)
    staff.deactivate(ana, now=NOW)
    assert rows("interaction", "staff_id") == [(ana,)]


def test_the_only_owner_with_a_pin_stays_an_owner() -> None:
    ana = staff.add_staff("Ana Martín", role=StaffRole.OWNER, now=NOW)
    luis = staff.add_staff("Luis Gil", role=StaffRole.OWNER, now=NOW)
    pins.set_pin(ana, "2468", now=NOW)
    for write in (
        lambda: staff.deactivate(ana, now=NOW),
        lambda: staff.edit_staff(ana, name="Ana Martín", role=StaffRole.STAFF, now=NOW),
    ):
        with pytest.raises(ValidationError) as caught:
            write()
        assert caught.value.field == "role"
    pins.set_pin(luis, "1357", now=NOW)
    staff.deactivate(ana, now=NOW)
    assert names() == ["Luis Gil"]


def test_the_last_owner_stays_while_anybody_has_a_pin() -> None:
    ana = staff.add_staff("Ana Martín", role=StaffRole.OWNER, now=NOW)
    luis = staff.add_staff("Luis Gil", now=NOW)
    pins.set_pin(luis, "1357", now=NOW)
    with pytest.raises(ValidationError) as caught:
        staff.deactivate(ana, now=NOW)
    assert caught.value.field == "role"
    pins.remove_pin(luis, now=NOW)
    staff.edit_staff(luis, name="Luis Gil", role=StaffRole.OWNER, now=NOW)
    staff.deactivate(ana, now=NOW)


def test_the_only_owner_stays_without_pins_too() -> None:
    ana = staff.add_staff("Ana Martín", role=StaffRole.OWNER, now=NOW)
    luis = staff.add_staff("Luis Gil", now=NOW)
    for write in (
        lambda: staff.deactivate(ana, now=NOW),
        lambda: departures.leave(ana, hand_to=luis, now=NOW),
        lambda: staff.edit_staff(ana, name="Ana Martín", role=StaffRole.STAFF, now=NOW),
    ):
        with pytest.raises(ValidationError, match="Make another person an owner first") as caught:
            write()
        assert caught.value.field == "role"
    assert names() == ["Ana Martín", "Luis Gil"]
    staff.edit_staff(luis, name="Luis Gil", role=StaffRole.OWNER, now=NOW)
    staff.deactivate(ana, now=NOW)
    assert names() == ["Luis Gil"]


@pytest.mark.parametrize("to_whom", ["Luis Gil", None])
def test_who_leaves_hands_over_what_is_open_in_one_step(to_whom: str | None) -> None:
    ana, luis = staff.add_staff("Ana Martín", now=NOW), staff.add_staff("Luis Gil", now=NOW)
    kept, closed = open_case(), open_case()
    for case_id in (kept, closed):
        cases.assign(case_id, ana, now=NOW)
    cases.solve(closed, "done", now=NOW)
    done = tasks.add_task(TaskDraft(note="done", owner_id=ana), now=NOW)
    tasks.finish_task(done, now=NOW)
    tasks.add_task(TaskDraft(note="open", owner_id=ana), now=NOW)
    assert departures.open_work(ana) == (1, 1)
    to = luis if to_whom else None
    departures.leave(ana, hand_to=to, now=NOW)
    assert names() == ["Luis Gil"]
    assert rows("cases", "id, owner_id") == [(kept, to), (closed, ana)]
    assert _tasks("done", "open") == [ana, to]
    command.undo(now=NOW)
    assert names() == ["Ana Martín", "Luis Gil"]
    assert rows("cases", "id, owner_id") == [(kept, ana), (closed, ana)]
    assert _tasks("done", "open") == [ana, ana]


def _tasks(*notes: str) -> list[int | None]:
    owners = dict(rows("task", "note, owner_id"))
    return [owners[note] for note in notes]


def test_what_is_open_is_handed_to_somebody_who_stays() -> None:
    ana, luis = staff.add_staff("Ana Martín", now=NOW), staff.add_staff("Luis Gil", now=NOW)
    staff.deactivate(luis, now=NOW)
    for to in (ana, luis):
        with pytest.raises(ValidationError) as caught:
            departures.leave(ana, hand_to=to, now=NOW)
        assert caught.value.field == "hand_to"


def _refused(write: Callable[[], object]) -> str:
    with pytest.raises(ValidationError) as caught:
        write()
    return caught.value.field


def test_somebody_unknown_is_refused_at_the_field_that_names_them() -> None:
    case_id, sold, task = open_case(), sale(1_000), tasks.add_task(TaskDraft(note="x"), now=NOW)
    sold_now = PurchaseDraft(amount_minor=1, sold_on=TODAY, staff_id=99)
    assert _refused(lambda: interaction(staff_id=99, note="x")) == "staff_id"
    assert _refused(lambda: purchases.edit_purchase(sold, sold_now, now=NOW)) == "staff_id"
    assert _refused(lambda: cases.assign(case_id, 99, now=NOW)) == "owner"
    assert _refused(lambda: tasks.finish_task(task, done_by=99, now=NOW)) == "done_by"


def test_who_left_is_given_nothing_to_do_but_keeps_what_was_theirs() -> None:
    """And what they did before they left may still be typed."""
    luis = staff.add_staff("Luis Gil", now=NOW)
    his_case, other_case = open_case(), open_case()
    cases.assign(his_case, luis, now=NOW)
    his_task = tasks.add_task(TaskDraft(note="x", owner_id=luis), now=NOW)
    staff.deactivate(luis, now=NOW)
    task = TaskDraft(note="y", owner_id=luis)
    assert _refused(lambda: cases.assign(other_case, luis, now=NOW)) == "owner"
    assert _refused(lambda: tasks.add_task(task, now=NOW)) == "owner_id"
    cases.assign(his_case, luis, now=NOW)
    tasks.edit_task(his_task, task, now=NOW)
    assert tasks.task(his_task).owner_id == luis
    interaction(staff_id=luis, note="what he wrote on paper")


def test_the_counter_does_not_sign_a_colleagues_work_as_its_own() -> None:
    ana, luis = staff.add_staff("Ana Martín", now=NOW), staff.add_staff("Luis Gil", now=NOW)
    acting_staff.set(luis)
    logged, sold = interaction(note="by Luis").interaction_id, sale(1_000)
    acting_staff.set(ana)
    hats.wear(Hat.COUNTER)
    mine = InteractionDraft(arrived_at=NOW, replied_at=NOW, note="By Luis", staff_id=ana)
    my_sale = PurchaseDraft(amount_minor=900, sold_on=TODAY, staff_id=ana)
    assert _refused(lambda: edits.edit_interaction(logged, mine, now=NOW)) == "hat"
    assert _refused(lambda: purchases.edit_purchase(sold, my_sale, now=NOW)) == "hat"
    edits.edit_interaction(logged, replace(mine, staff_id=luis), now=NOW)
    purchases.edit_purchase(sold, replace(my_sale, staff_id=None), now=NOW)
    assert (rows("interaction", "staff_id"), rows("purchase", "staff_id")) == ([(luis,)], [(luis,)])
    acting_staff.set(luis)
    edits.edit_interaction(logged, mine, now=NOW)
    assert rows("interaction", "staff_id") == [(ana,)]

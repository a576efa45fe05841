"""People of the shop are edited, ordered, taken off the lists and brought back."""

from __future__ import annotations

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.staff import StaffRole
from cxdesk.services import command, pins, staff
from tests.factories import NOW, interaction, rows

pytestmark = pytest.mark.usefixtures("open_empty_shop")


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
    staff.deactivate(ana, now=NOW)


def test_without_pins_any_owner_may_leave() -> None:
    ana = staff.add_staff("Ana Martín", role=StaffRole.OWNER, now=NOW)
    staff.deactivate(ana, now=NOW)
    assert names() == []

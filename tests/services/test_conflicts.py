"""Two open forms of one record: the second to save is told, and nothing is overwritten unseen."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from cxdesk import words
from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goals import TargetMode
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.purchases import ItemDraft, PurchaseDraft
from cxdesk.services import command, conflicts, customers, goal_changes, merging, purchases, staff
from cxdesk.services.conflicts import ChangedMeanwhile
from tests import factories
from tests.factories import NOW, TODAY, rows

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.usefixtures("open_empty_shop")
ANA = CustomerDraft(name="Ana Prieto", phones=("600 111 222",), note="likes blue")
LATER = NOW + 3_600  # 13:00 on the shop's clock


def edit(customer_id: int, draft: CustomerDraft, seen: int | None = None) -> None:
    customers.edit_customer(customer_id, draft, seen=seen, now=LATER)


def refused(act: Callable[[], object]) -> ChangedMeanwhile:
    with pytest.raises(ChangedMeanwhile) as caught:
        act()
    return caught.value


def test_the_second_form_is_told_what_changed_by_whom_and_when() -> None:
    luis = staff.add_staff("Luis Gil", now=NOW)
    ana = factories.customer("Ana Prieto", phones=("600 111 222",))
    seen = conflicts.seen()
    command.acting_staff.set(luis)
    edit(ana, CustomerDraft(name="Ana Prieto Ruiz", phones=("600 111 222",)))

    told = refused(lambda: edit(ana, replace(ANA, name="Ana P."), seen))
    assert [(found.field, found.before, found.after) for found in told.conflicts] == [
        ("name", "Ana Prieto", "Ana Prieto Ruiz")
    ]
    assert dict(told.text.params)["who"] == "Luis Gil"
    assert dict(told.text.params)["when"] == datetime.fromtimestamp(LATER, UTC)
    assert "Name: was “Ana Prieto”, now “Ana Prieto Ruiz”." in words.say(told.text, "en")
    assert rows("customer", "name") == [("Ana Prieto Ruiz",)]


def test_saving_again_with_what_was_told_is_meant_so() -> None:
    ana = factories.customer("Ana Prieto")
    seen = conflicts.seen()
    edit(ana, CustomerDraft(name="Ana Ruiz"))
    told = refused(lambda: edit(ana, CustomerDraft(name="Ana P."), seen))
    edit(ana, CustomerDraft(name="Ana P."), told.seen)
    assert customers.customer(ana).name == "Ana P."


def test_a_form_that_nobody_crossed_saves_without_a_word() -> None:
    ana, luz = factories.customer("Ana"), factories.customer("Luz", phones=("600 333 444",))
    seen = conflicts.seen()
    edit(luz, CustomerDraft(name="Luz", phones=("600 555 666",), tags=("vip",)))
    edit(ana, CustomerDraft(name="Ana Ruiz"), seen)
    assert customers.customer(ana).name == "Ana Ruiz"


def test_changed_lines_are_told_under_their_field() -> None:
    ana = factories.customer("Ana", phones=("600 111 222", "600 333 444"), tags=("vip",))
    seen = conflicts.seen()
    edit(ana, CustomerDraft(name="Ana", phones=("600 111 222", "600 555 666")))
    told = refused(lambda: edit(ana, CustomerDraft(name="Ana"), seen))
    assert [(found.field, found.before, found.after) for found in told.conflicts] == [
        ("phones", "600 333 444", "600 555 666"),
        ("tags", "vip", None),
    ]


def test_a_change_that_was_undone_meanwhile_is_none() -> None:
    ana = factories.customer("Ana", phones=("600 111 222",))
    seen = conflicts.seen()
    edit(ana, CustomerDraft(name="Ana Ruiz", phones=("600 333 444",)))
    command.undo(now=LATER)
    edit(ana, CustomerDraft(name="Ana P.", phones=("600 111 222",)), seen)
    assert customers.customer(ana).name == "Ana P."


def test_what_happened_with_a_customer_is_no_change_of_the_card() -> None:
    ana = factories.customer("Ana")
    seen = conflicts.seen()
    factories.interaction(customer_id=ana)
    factories.sale(customer_id=ana)
    edit(ana, CustomerDraft(name="Ana Ruiz"), seen)
    assert customers.customer(ana).name == "Ana Ruiz"


def test_a_record_deleted_meanwhile_is_told_and_cannot_be_kept() -> None:
    ana = factories.customer("Ana")
    seen = conflicts.seen()
    customers.delete_customer(ana, now=LATER)
    told = refused(lambda: edit(ana, CustomerDraft(name="Ana Ruiz"), seen))
    assert told.is_gone
    assert words.say(told.text, "en").startswith("Someone deleted this meanwhile")


def test_a_record_archived_meanwhile_is_told() -> None:
    ana = factories.customer("Ana")
    seen = conflicts.seen()
    customers.archive_customer(ana, now=LATER)
    told = refused(lambda: edit(ana, CustomerDraft(name="Ana Ruiz"), seen))
    assert [found.field for found in told.conflicts] == ["archived_at"]
    assert told.conflicts[0].before is None
    assert told.conflicts[0].after == datetime.fromtimestamp(LATER, UTC)


def test_a_purchase_is_told_with_its_items() -> None:
    sale = factories.sale(3_000, items=(ItemDraft(1_000, "Cup"), ItemDraft(2_000, "Plate")))
    seen = conflicts.seen()
    items = (ItemDraft(1_000, "Cup"), ItemDraft(2_500, "Bowl"))
    draft = PurchaseDraft(amount_minor=3_500, sold_on=TODAY, items=items)
    purchases.edit_purchase(sale, draft, now=LATER)
    told = refused(lambda: purchases.edit_purchase(sale, draft, seen=seen, now=LATER))
    assert [found.field for found in told.conflicts] == ["amount_minor", "items"]
    assert (told.conflicts[1].before, told.conflicts[1].after) == ("Plate", "Bowl")


def test_a_record_merged_meanwhile_says_into_which() -> None:
    luz = factories.customer("Luz Sanz", emails=("luz@example.es",))
    twin = factories.customer("Luz Sans", emails=("luz@example.es",))
    seen = conflicts.seen()
    merging.merge(luz, twin, now=LATER)
    told = refused(lambda: edit(twin, CustomerDraft(name="Luz"), seen))
    merged = {found.field: found.after for found in told.conflicts}
    assert merged["merged_into_id"] == "Luz Sanz"
    assert "archived_at" in merged


def test_a_goal_whose_target_was_changed_meanwhile_is_told() -> None:
    goal = goal_changes.add_goal(
        GoalDraft(
            kpi_key="nps",
            title="More",
            entered=40,
            starts_on=TODAY,
            deadline_on=TODAY.replace(year=2027),
            baseline_value=10,
        ),
        now=NOW,
    )
    seen = conflicts.seen()
    changed = {"mode": TargetMode.VALUE, "deadline_on": TODAY.replace(year=2027)}
    goal_changes.change_target(goal, on=TODAY, entered=50, now=LATER, **changed)
    told = refused(
        lambda: goal_changes.close_goal(goal, on=TODAY, reason="x", seen=seen, now=LATER)
    )
    assert [(found.field, found.after) for found in told.conflicts] == [
        ("targets", Amount(50.0, Unit.POINTS))
    ]

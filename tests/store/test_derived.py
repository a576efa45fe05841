"""What triggers derive stays right through inserts, edits, deletions and undo."""

from __future__ import annotations

import pytest

from cxdesk.domain.text import T
from cxdesk.services import command as commands
from cxdesk.services.command import command
from cxdesk.store.db import db
from cxdesk.store.models import Case, CaseEvent, Customer, Interaction, Purchase
from tests.conftest import NOW

pytestmark = pytest.mark.usefixtures("open_empty_shop")


@command(T("Undo", "write"))
def write(work) -> object:
    return work()


def make_customer() -> int:
    return write(lambda: Customer.create(name="Ana", created_at=NOW).id)


def make_case(*events: tuple[int, str, str, bool, str | None], opened_at: int = 100) -> int:
    """A case with events (at, actor, kind, is_public, status_after)."""

    def work() -> int:
        case = Case.create(channel="phone", opened_at=opened_at, created_at=NOW)
        for at, actor, kind, is_public, after in events:
            CaseEvent.create(
                case=case, at=at, actor=actor, kind=kind, is_public=is_public, status_after=after
            )
        return case.id

    return write(work)


def derived(case_id: int) -> tuple[str, int | None, int | None, int | None]:
    return db.execute_sql(
        "SELECT status, first_reply_at, first_closed_at, closed_at FROM cases WHERE id = ?",
        (case_id,),
    ).fetchone()


def last_visit(customer_id: int) -> str:
    return db.execute_sql(
        "SELECT last_visit_on FROM customer WHERE id = ?", (customer_id,)
    ).fetchone()[0]


def buy(customer_id: int | None, on: str) -> int:
    return write(
        lambda: (
            Purchase.create(customer=customer_id, sold_on=on, amount_minor=100, created_at=NOW).id
        )
    )


CASES = [
    ("no event yet", (), ("new", None, None, None)),
    ("a reply", ((150, "staff", "message", True, "open"),), ("open", 150, None, None)),
    ("only a note", ((150, "staff", "note", True, None),), ("new", None, None, None)),
    ("an inner message", ((150, "staff", "message", False, None),), ("new", None, None, None)),
    ("a robot", ((150, "auto", "message", True, "open"),), ("open", None, None, None)),
    ("the customer", ((150, "customer", "message", True, None),), ("new", None, None, None)),
    ("before it opened", ((50, "staff", "message", True, None),), ("new", None, None, None)),
    ("at once", ((100, "staff", "message", True, "closed"),), ("closed", 100, 100, 100)),
    (
        "closed, reopened, closed",
        (
            (150, "staff", "message", True, "closed"),
            (200, "customer", "message", True, "open"),
            (300, "staff", "message", True, "closed"),
        ),
        ("closed", 150, 150, 300),
    ),
    (
        "reopened",
        (
            (150, "staff", "message", True, "closed"),
            (200, "customer", "message", True, "open"),
        ),
        ("open", 150, 150, None),
    ),
    (
        "out of order",
        (
            (300, "staff", "status", False, "closed"),
            (150, "staff", "message", True, "open"),
        ),
        ("closed", 150, 300, 300),
    ),
    (
        "same instant: the later row",
        (
            (150, "staff", "status", False, "closed"),
            (150, "staff", "status", False, "open"),
        ),
        ("open", None, 150, None),
    ),
]


@pytest.mark.parametrize(("_name", "events", "expected"), CASES, ids=[c[0] for c in CASES])
def test_a_case_is_what_its_events_say(_name: str, events: tuple, expected: tuple) -> None:
    assert derived(make_case(*events)) == expected


def test_an_event_taken_away_counts_no_longer() -> None:
    case = make_case(
        (150, "staff", "message", True, "open"), (200, "staff", "status", False, "closed")
    )
    write(lambda: CaseEvent.delete().where(CaseEvent.at == 200).execute())
    assert derived(case) == ("open", 150, None, None)
    write(lambda: CaseEvent.update(at=160).where(CaseEvent.at == 150).execute())
    assert derived(case) == ("open", 160, None, None)


def test_a_later_opening_drops_an_earlier_reply() -> None:
    case = make_case((150, "staff", "message", True, "open"))
    write(lambda: Case.update(opened_at=151).where(Case.id == case).execute())
    assert derived(case) == ("open", None, None, None)


def test_a_case_that_comes_back_by_undo_is_as_it_was() -> None:
    case = make_case((150, "staff", "message", True, "closed"))
    write(lambda: Case.delete().where(Case.id == case).execute())
    assert derived_is_gone(case)
    commands.undo(now=NOW)
    assert derived(case) == ("closed", 150, 150, 150)


def derived_is_gone(case_id: int) -> bool:
    return db.execute_sql("SELECT 1 FROM cases WHERE id = ?", (case_id,)).fetchone() is None


def test_last_visit_is_the_latest_purchase_or_incoming_interaction() -> None:
    ana = make_customer()
    assert last_visit(ana) == ""
    first = buy(ana, "2026-01-05")
    buy(ana, "2025-12-24")
    assert last_visit(ana) == "2026-01-05"
    write(
        lambda: Interaction.create(
            customer=ana, channel="counter", arrived_at=NOW, arrived_on="2026-03-18", created_at=NOW
        )
    )
    assert last_visit(ana) == "2026-03-18"
    write(lambda: Interaction.delete().execute())
    assert last_visit(ana) == "2026-01-05"
    write(lambda: Purchase.delete().where(Purchase.id == first).execute())
    assert last_visit(ana) == "2025-12-24"
    commands.undo(now=NOW)
    assert last_visit(ana) == "2026-01-05"


def test_a_call_of_ours_is_no_visit() -> None:
    ana = make_customer()
    write(
        lambda: Interaction.create(
            customer=ana, channel="phone", direction="out", arrived_at=NOW, created_at=NOW
        )
    )
    assert last_visit(ana) == ""


def test_a_purchase_that_moves_to_another_customer_moves_the_visit() -> None:
    ana, eva = make_customer(), make_customer()
    bought = buy(ana, "2026-01-05")
    write(lambda: Purchase.update(customer=eva).where(Purchase.id == bought).execute())
    assert (last_visit(ana), last_visit(eva)) == ("", "2026-01-05")


def test_derived_columns_leave_no_trace_in_the_log() -> None:
    ana = make_customer()
    buy(ana, "2026-01-05")
    rows = db.execute_sql("SELECT table_name, operation FROM change ORDER BY id").fetchall()
    assert rows == [("customer", "insert"), ("purchase", "insert")]

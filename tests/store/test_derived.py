"""What triggers derive stays right through inserts, edits, deletions and undo."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from functools import partial

import pytest

from cxdesk.domain.text import T
from cxdesk.services import command as commands
from cxdesk.services.command import command
from cxdesk.store.db import db
from cxdesk.store.migrations import m0003_case_stretches
from cxdesk.store.models import Case, CaseEvent, Customer, Interaction, Purchase
from tests.conftest import NOW
from tests.store.rows_by_hand import insert

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


DAYS = ("2025-12-24", "2026-01-05", "2026-02-01", "2026-03-18")
STATUSES = (None, "open", "pending", "closed")
TABLES = ("purchase", "interaction", "case_event", "cases")


def add_purchase(dice: random.Random, who: int | None) -> None:
    Purchase.create(customer=who, sold_on=dice.choice(DAYS), amount_minor=1, created_at=NOW)


def add_interaction(dice: random.Random, who: int | None) -> None:
    """With a local date, or as older rows are, with the instant alone."""
    Interaction.create(
        customer=who,
        channel="phone",
        direction=dice.choice(("in", "in", "out")),
        arrived_on=dice.choice(("", *DAYS)),
        arrived_at=1_765_000_000 + 86_400 * dice.randrange(100),
        created_at=NOW,
    )


def add_case(dice: random.Random, who: int | None) -> None:
    Case.create(
        customer=who,
        channel="phone",
        opened_at=dice.randrange(100, 103),
        opened_by=dice.choice(("customer", "staff")),
        created_at=NOW,
    )


def add_event(dice: random.Random, _who: int | None) -> None:
    found = db.execute_sql("SELECT id FROM cases ORDER BY id").fetchall()
    if found:
        CaseEvent.create(
            case=dice.choice(found)[0],
            at=dice.randrange(99, 106),
            actor=dice.choice(("customer", "staff", "auto")),
            kind=dice.choice(("message", "status")),
            is_public=dice.random() < 0.7,
            status_after=dice.choice(STATUSES),
        )


def edit(dice: random.Random, who: int | None) -> None:
    Purchase.update(customer=who, sold_on=dice.choice(DAYS)).where(Purchase.id % 3 == 0).execute()
    Interaction.update(direction=dice.choice(("in", "out"))).where(
        Interaction.id % 3 == 0
    ).execute()
    CaseEvent.update(at=dice.randrange(99, 106)).where(CaseEvent.id % 3 == 0).execute()
    Case.update(opened_at=dice.randrange(100, 103)).where(Case.id % 2 == 0).execute()


def delete(dice: random.Random, _who: int | None) -> None:
    db.execute_sql(f"DELETE FROM {dice.choice(TABLES)} WHERE id % 2 = {dice.randrange(2)}")


def take_away(who: int) -> None:
    for table in ("purchase", "interaction", "cases"):
        db.execute_sql(f"DELETE FROM {table} WHERE customer_id = ?", (who,))
    Customer.delete().where(Customer.id == who).execute()


def visits_by_hand() -> dict[int, str]:
    """The latest local date of what each customer bought or came for."""
    found = {row_id: "" for (row_id,) in db.execute_sql("SELECT id FROM customer")}
    rows = [*db.execute_sql("SELECT customer_id, sold_on FROM purchase")]
    incoming = "SELECT customer_id, arrived_on, arrived_at FROM interaction WHERE direction = 'in'"
    for who, on, instant in db.execute_sql(incoming):
        rows.append((who, on or datetime.fromtimestamp(instant, UTC).date().isoformat()))
    for who, on in rows:
        if who is not None:
            found[who] = max(found[who], on)
    return found


def cases_by_hand() -> dict[int, tuple[str, int | None, int | None, int | None]]:
    """Status, first reply, first and last closing of each case, from its log in order."""
    found = {}
    for row_id, opened_at in db.execute_sql("SELECT id, opened_at FROM cases").fetchall():
        log = db.execute_sql(
            "SELECT at, actor, kind, is_public, status_after FROM case_event WHERE case_id = ?"
            " ORDER BY at, id",
            (row_id,),
        ).fetchall()
        said = [(at, status) for at, _, _, _, status in log if status is not None]
        replies = [at for at, *rest, _ in log if rest == ["staff", "message", 1]]
        closings = [at for at, status in said if status == "closed"]
        is_closed = bool(said) and said[-1][1] == "closed"
        found[row_id] = (
            said[-1][1] if said else "new",
            min((at for at in replies if at >= opened_at), default=None),
            min(closings, default=None),
            said[-1][0] if is_closed else None,
        )
    return found


def stretches() -> list[tuple[object, ...]]:
    return db.execute_sql("SELECT * FROM case_stretch ORDER BY 1, 2, 3, 4, 5").fetchall()


@pytest.mark.parametrize("seed", range(20))
def test_whatever_happens_and_is_undone_what_is_derived_equals_a_recount(seed: int) -> None:
    dice = random.Random(seed)
    insert("customer", [{"id": 1, "name": "Ana", "created_at": NOW}])
    insert("customer", [{"id": 2, "name": "Eva", "created_at": NOW}])
    people = (1, 2, None)
    moves = [add_purchase, add_interaction, add_case, add_event, add_event, edit, delete]
    undone = 0
    for _ in range(30):
        move, who = dice.choice(moves), dice.choice(people)
        write(partial(move, dice, who))
        if dice.random() < 0.3:
            undone += commands.undo(now=NOW) is not None
        assert visits_by_hand() == dict(db.execute_sql("SELECT id, last_visit_on FROM customer"))
        assert {case: derived(case) for case in cases_by_hand()} == cases_by_hand()
    write(partial(take_away, 1))
    commands.undo(now=NOW)
    assert visits_by_hand() == dict(db.execute_sql("SELECT id, last_visit_on FROM customer"))
    kept = stretches()
    write(partial(m0003_case_stretches.derive_all, db))
    assert stretches() == kept
    assert undone


def test_a_step_that_undoes_is_found_by_its_index() -> None:
    plan = db.execute_sql("EXPLAIN QUERY PLAN SELECT id FROM step WHERE undoes_id = 1").fetchall()
    assert "step_undoes" in plan[0][3]

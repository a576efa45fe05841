"""What the log of a case says of its stretches, against a walk through the log in Python."""

from __future__ import annotations

import random
from typing import Any, NamedTuple

import pytest

from cxdesk.domain.text import T
from cxdesk.services import command as commands
from cxdesk.services.command import command
from cxdesk.store import bulk
from cxdesk.store.db import db
from cxdesk.store.migrations import m0003_case_stretches as step
from tests.conftest import NOW
from tests.store.rows_by_hand import at, case, insert

pytestmark = pytest.mark.usefixtures("open_empty_shop")

NEVER = 9223372036854775807
STATUSES = (None, None, "open", "open", "pending", "on_hold", "closed", "closed")


class Stretch(NamedTuple):
    """A row of the table of stretches, without its case."""

    kind: str
    ended_at: int
    began_at: int
    is_answered: int


def stretches(case_id: int) -> list[Stretch]:
    sql = "SELECT kind, ended_at, began_at, is_answered FROM case_stretch WHERE case_id = ?"
    return sorted(Stretch(*row) for row in db.execute_sql(sql, (case_id,)))


def columns(case_id: int) -> tuple[int | None, int | None, str | None]:
    sql = "SELECT reopened_at, replies_to_close, first_closed_by FROM cases WHERE id = ?"
    return db.execute_sql(sql, (case_id,)).fetchone()


def test_one_case_gives_several_waits_and_the_oldest_message_counts() -> None:
    case(1, "2026-03-02T10:00", ("auto", "2026-03-02T10:01"), ("reply", "2026-03-02T11:00"),
         ("customer", "2026-03-03T10:00"), ("customer", "2026-03-03T12:00"),
         ("note", "2026-03-03T13:00"), ("reply", "2026-03-03T15:00"),
         ("reply", "2026-03-03T16:00"), ("customer", "2026-03-04T10:00"))  # fmt: skip
    assert stretches(1) == sorted([
        Stretch("waiting", at("2026-03-02T11:00"), at("2026-03-02T10:00"), 1),
        Stretch("waiting", at("2026-03-03T15:00"), at("2026-03-03T10:00"), 1),
        Stretch("waiting", NEVER, at("2026-03-04T10:00"), 0),
    ])  # fmt: skip


def test_a_case_waiting_since_its_opening_has_no_row_of_its_own() -> None:
    case(1, "2026-03-02T10:00")
    case(2, "2026-03-02T10:00", ("customer", "2026-03-02T11:00"))
    case(3, "2026-03-02T10:00", ("customer", "2026-03-02T11:00"), opened_by="staff")
    assert stretches(1) == stretches(2) == []
    assert stretches(3) == [Stretch("waiting", NEVER, at("2026-03-02T11:00"), 0)]


def test_closing_ends_the_wait_without_an_answer() -> None:
    case(1, "2026-03-02T10:00", ("closed", "2026-03-02T12:00"),
         ("customer", "2026-03-03T10:00"), ("open", "2026-03-04T09:00"),
         ("customer", "2026-03-05T10:00"))  # fmt: skip
    assert stretches(1) == sorted([
        Stretch("waiting", at("2026-03-02T12:00"), at("2026-03-02T10:00"), 0),
        Stretch("reopened", NEVER, at("2026-03-04T09:00"), 0),
        Stretch("waiting", NEVER, at("2026-03-05T10:00"), 0),
    ])  # fmt: skip


def test_waiting_for_the_customer_is_one_stretch_however_often_it_is_said() -> None:
    case(1, "2026-03-02T10:00", ("pending", "2026-03-02T10:00"), ("pending", "2026-03-02T11:00"),
         ("open", "2026-03-02T12:00"), ("pending", "2026-03-02T13:00"),
         opened_by="staff")  # fmt: skip
    assert stretches(1) == sorted([
        Stretch("pending", at("2026-03-02T12:00"), at("2026-03-02T10:00"), 0),
        Stretch("pending", NEVER, at("2026-03-02T13:00"), 0),
    ])  # fmt: skip


def test_the_first_closing_tells_who_closed_and_after_how_many_replies() -> None:
    case(1, "2026-03-02T10:00", ("reply", "2026-03-02T11:00"), ("reply", "2026-03-02T12:00"),
         ("closed", "2026-03-02T12:00"), ("pending", "2026-03-03T10:00"),
         ("reply", "2026-03-03T11:00"), ("closed", "2026-03-03T12:00"))  # fmt: skip
    case(2, "2026-03-02T10:00", ("reply", "2026-03-02T11:00"))
    assert columns(1) == (at("2026-03-03T10:00"), 2, "staff")
    assert columns(2) == (None, None, None)


def test_stretches_equal_a_walk_through_the_log() -> None:
    """Logs written in any order, with many lines of the same instant, some taken away again."""
    rng = random.Random(11)
    for case_id in range(1, 121):
        opened_by = rng.choice(["customer", "customer", "staff"])
        insert("cases", [{"id": case_id, "channel": "phone", "opened_at": 100, "created_at": 0,
                          "opened_by": opened_by}])  # fmt: skip
        insert("case_event", [_line(rng, case_id) for _ in range(rng.randrange(9))])
        _take_one_away(rng, case_id)
        expected, told = walk(case_id, opened_by)
        assert (stretches(case_id), columns(case_id)) == (sorted(expected), told)
    before = _all_rows()
    assert {row[0] for row in before} == {"case", "waiting", "pending", "reopened"}
    _derive_again()
    assert _all_rows() == before


def _line(rng: random.Random, case_id: int) -> dict[str, Any]:
    actor = rng.choice(["customer", "staff", "staff", "auto"])
    kind = rng.choice(["message", "message", "note", "status"])
    status = rng.choice(STATUSES[2:] if kind == "status" else STATUSES)
    return {"case_id": case_id, "at": 100 + rng.randrange(7), "actor": actor, "kind": kind,
            "is_public": rng.random() < 0.8, "status_after": status}  # fmt: skip


@command(T("Undo", "take away"))
def _take_one_away(rng: random.Random, case_id: int) -> None:
    ids = [row[0] for row in db.execute_sql("SELECT id FROM case_event WHERE case_id = ?",
                                            (case_id,))]  # fmt: skip
    if ids and rng.random() < 0.3:
        db.execute_sql("DELETE FROM case_event WHERE id = ?", (rng.choice(ids),))


@command(T("Undo", "derive"))
def _derive_again() -> None:
    step.derive_all(db)


def _all_rows() -> list[tuple[Any, ...]]:
    stretch = "SELECT kind, ended_at, began_at, case_id, event_id, is_answered FROM case_stretch"
    case_row = (
        "SELECT 'case', id, reopened_at, replies_to_close, first_closed_by, status FROM cases"
    )
    return sorted([*db.execute_sql(stretch), *db.execute_sql(case_row)], key=repr)


class Line(NamedTuple):
    """A line of a log and the status after it."""

    at: int
    actor: str
    kind: str
    is_public: int
    after: str | None
    status: str

    @property
    def is_reply(self) -> bool:
        return self.actor == "staff" and self.kind == "message" and bool(self.is_public)


def walk(case_id: int, opened_by: str) -> tuple[list[Stretch], tuple[Any, ...]]:
    """The log line by line, as somebody would tell it."""
    log, status = [], "new"
    sql = "SELECT at, actor, kind, is_public, status_after FROM case_event WHERE case_id = ?"
    for row in db.execute_sql(f"{sql} ORDER BY at, id", (case_id,)):
        status = row[4] or status
        log.append(Line(*row, status))
    reopened = _open_again(log)
    closings = [line for line in log if line.after == "closed"]
    if not closings:
        return _waits(log, opened_by) + _pauses(log) + reopened, (None, None, None)
    first = closings[0]
    replies = sum(line.is_reply and line.at <= first.at for line in log)
    told = (min((row.began_at for row in reopened), default=None), replies, first.actor)
    return _waits(log, opened_by) + _pauses(log) + reopened, told


def _waits(log: list[Line], opened_by: str) -> list[Stretch]:
    since = 100 if opened_by == "customer" else None
    found, is_untouched = [], since is not None
    for line in log:
        if line.actor == "customer" and line.kind == "message" and line.status != "closed":
            since = since or line.at
        if line.is_reply or line.after == "closed":
            if since:
                found.append(Stretch("waiting", line.at, since, int(line.is_reply)))
            since, is_untouched = None, False
    return found if is_untouched or not since else [*found, Stretch("waiting", NEVER, since, 0)]


def _pauses(log: list[Line]) -> list[Stretch]:
    since, found = None, []
    for line in log:
        if line.status == "pending":
            since = since or line.at
        elif since:
            found.append(Stretch("pending", line.at, since, 0))
            since = None
    return [*found, Stretch("pending", NEVER, since, 0)] if since else found


def _open_again(log: list[Line]) -> list[Stretch]:
    since, was_closed, found = None, False, []
    for line in log:
        if line.status == "closed":
            if since:
                found.append(Stretch("reopened", line.at, since, 0))
            since, was_closed = None, True
        elif was_closed:
            since = since or line.at
    return [*found, Stretch("reopened", NEVER, since, 0)] if since else found


def test_a_bulk_import_and_undo_leave_the_same_stretches() -> None:
    insert("cases", [{"id": i, "channel": "phone", "opened_at": 100, "created_at": 0}
                     for i in range(1, 402)])  # fmt: skip
    rows = [(i, 150 + step, "staff", "message", 1, after) for i in range(1, 402)
            for step, after in ((0, "pending"), (9, "closed"))]  # fmt: skip
    line = ("case_id", "at", "actor", "kind", "is_public", "status_after")

    @command(T("Undo", "import"))
    def write() -> None:
        bulk.insert("case_event", line, rows)

    write()
    expected = sorted([Stretch("waiting", 150, 100, 1), Stretch("pending", 159, 150, 0)])
    assert stretches(1) == stretches(401) == expected
    commands.undo(now=NOW)
    assert stretches(1) == []


def test_stretches_go_with_their_case_and_come_back_with_it() -> None:
    case(1, "2026-03-02T10:00", ("reply", "2026-03-02T11:00"))
    before = stretches(1)

    @command(T("Undo", "delete"))
    def delete() -> None:
        db.execute_sql("DELETE FROM cases WHERE id = 1")

    delete()
    assert stretches(1) == []
    commands.undo(now=NOW)
    assert stretches(1) == before != []

"""Tasks as stored: the open ones page by page, one, and the moves of a promise."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.store.db import db
from cxdesk.store.first_phone import first_phone
from cxdesk.store.models import TaskMove
from cxdesk.store.rows import insert

if TYPE_CHECKING:
    from collections.abc import Collection

_COLUMNS = f"""k.id, k.kind, k.note, k.customer_id, c.name, {first_phone("c.id")}, c.external_id,
    coalesce(c.no_contact, 0), k.case_id, k.answer_id, k.goal_id, k.owner_id, k.due_on, k.done_at,
    k.after_days, k.snoozed_to_on, k.done_by_id, k.created_at"""
_FROM = "FROM task k LEFT JOIN customer c ON c.id = k.customer_id"
_SHOWN = "max(k.due_on, coalesce(k.snoozed_to_on, k.due_on))"


class TaskLine(NamedTuple):
    """A task with the names of its customer, as stored."""

    id: int
    kind: str
    note: str
    customer_id: int | None
    name: str | None
    phone: str | None
    number: str | None
    no_contact: int
    case_id: int | None
    answer_id: int | None
    goal_id: int | None
    owner_id: int | None
    due_on: str
    done_at: int | None
    after_days: int | None
    snoozed_to_on: str | None
    done_by_id: int | None
    created_at: int


class Wanted(NamedTuple):
    """Which open tasks: of a customer, of these owners (None among them is nobody), of kinds.

    ``shown_by`` leaves out what is due, or put aside, to after that day, ``shown_after`` what is
    shown by that day already.
    """

    customer_id: int | None = None
    owners: Collection[int | None] | None = None
    kinds: Collection[str] | None = None
    shown_by: str | None = None
    shown_after: str | None = None


class CallBack(NamedTuple):
    """An open call that goes by the last interaction."""

    id: int
    due_on: str
    after_days: int


def task(task_id: int) -> TaskLine | None:
    """One task, None when it is gone."""
    row = db.execute_sql(f"SELECT {_COLUMNS} {_FROM} WHERE k.id = ?", (task_id,)).fetchone()
    return None if row is None else TaskLine(*row)


def open_tasks(wanted: Wanted, limit: int = 500) -> tuple[TaskLine, ...]:
    """Open tasks, the earliest due first."""
    where, params = _conditions(wanted)
    rows = db.execute_sql(
        f"""SELECT {_COLUMNS} {_FROM} WHERE k.done_at IS NULL{where}
        ORDER BY k.due_on, k.id LIMIT ?""",
        (*params, limit),
    )
    return tuple(TaskLine(*row) for row in rows.fetchall())


def done_tasks(
    kinds: Collection[str], before: tuple[int, int] | None, limit: int
) -> tuple[TaskLine, ...]:
    """Tasks of these kinds that are done, the newest first, before an instant and an id."""
    after = "" if before is None else " AND (k.done_at, k.id) < (?, ?)"
    rows = db.execute_sql(
        f"""SELECT {_COLUMNS} {_FROM} WHERE k.done_at IS NOT NULL
            AND k.kind IN (SELECT value FROM json_each(?)){after}
        ORDER BY k.done_at DESC, k.id DESC LIMIT ?""",
        (json.dumps(list(kinds)), *(before or ()), limit),
    )
    return tuple(TaskLine(*row) for row in rows.fetchall())


def count_open(wanted: Wanted) -> int:
    """How many open tasks are asked for."""
    where, params = _conditions(wanted)
    sql = f"SELECT count(*) FROM task k WHERE k.done_at IS NULL{where}"
    return int(db.execute_sql(sql, params).fetchone()[0])


def open_by_owner(shown_by: str) -> tuple[tuple[int | None, int], ...]:
    """How many open tasks each person has by a day; None is nobody in particular."""
    rows = db.execute_sql(
        f"""SELECT k.owner_id, count(*) FROM task k WHERE k.done_at IS NULL AND k.due_on <= ?1
            AND {_SHOWN} <= ?1 GROUP BY k.owner_id ORDER BY count(*) DESC, k.owner_id""",
        (shown_by,),
    )
    return tuple((owner, n) for owner, n in rows.fetchall())


def write_move(task_id: int, before_on: str, after_on: str, at: int) -> None:
    """Give a task another due day, keep the one before, and show it again."""
    insert(TaskMove, task=task_id, at=at, before_on=before_on, after_on=after_on)
    db.execute_sql(
        "UPDATE task SET due_on = ?, snoozed_to_on = NULL WHERE id = ?", (after_on, task_id)
    )


def call_backs(customer_id: int) -> tuple[CallBack, ...]:
    """The open calls of a customer that go by the last interaction."""
    rows = db.execute_sql(
        "SELECT id, due_on, after_days FROM task WHERE customer_id = ? AND done_at IS NULL"
        " AND after_days IS NOT NULL ORDER BY due_on, id",
        (customer_id,),
    )
    return tuple(CallBack(*row) for row in rows.fetchall())


def last_contact_on(customer_id: int) -> str | None:
    """The local day of the newest interaction with a customer."""
    row = db.execute_sql(
        "SELECT arrived_on FROM interaction WHERE customer_id = ?"
        " ORDER BY arrived_at DESC, id DESC LIMIT 1",
        (customer_id,),
    ).fetchone()
    return None if row is None else row[0]


def _conditions(wanted: Wanted) -> tuple[str, list[object]]:
    where = ""
    params: list[object] = []
    if wanted.customer_id is not None:
        where = " AND k.customer_id = ?"
        params.append(wanted.customer_id)
    if wanted.owners is not None:
        known = json.dumps([one for one in wanted.owners if one is not None])
        nobody = " OR k.owner_id IS NULL" if None in wanted.owners else ""
        where += f" AND (k.owner_id IN (SELECT value FROM json_each(?)){nobody})"
        params.append(known)
    if wanted.kinds is not None:
        where += " AND k.kind IN (SELECT value FROM json_each(?))"
        params.append(json.dumps(list(wanted.kinds)))
    if wanted.shown_by is not None:
        where += f" AND k.due_on <= ? AND {_SHOWN} <= ?"
        params += [wanted.shown_by, wanted.shown_by]
    if wanted.shown_after is not None:
        where += f" AND {_SHOWN} > ?"
        params.append(wanted.shown_after)
    return where, params

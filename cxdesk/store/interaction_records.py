"""One interaction as stored, and what logging it wrote besides: read from the change log."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.store.changelog import image
from cxdesk.store.db import db
from cxdesk.store.first_phone import first_phone

Values = dict[str, object]


class InteractionLine(NamedTuple):
    """One interaction with the names that stand beside it."""

    id: int
    customer_id: int | None
    name: str | None
    phone: str | None
    number: str | None
    case_id: int | None
    staff_id: int | None
    direction: str
    channel: str
    topic: str | None
    outcome: str
    note: str
    minutes: int | None
    arrived_at: int
    replied_at: int | None
    created_at: int


class Written(NamedTuple):
    """A row that logging an interaction made (``before`` None) or changed."""

    table: str
    row_id: int
    before: Values | None
    after: Values


def interaction(interaction_id: int) -> InteractionLine | None:
    """One interaction; None when it is gone."""
    row = db.execute_sql(
        f"""SELECT i.id, i.customer_id, c.name, {first_phone("i.customer_id")}, c.external_id,
            i.case_id, i.staff_id, i.direction, i.channel, t.name, i.outcome, i.note, i.minutes,
            i.arrived_at, i.replied_at, i.created_at
        FROM interaction i LEFT JOIN customer c ON c.id = i.customer_id
            LEFT JOIN topic t ON t.id = i.topic_id
        WHERE i.id = ?""",
        (interaction_id,),
    ).fetchone()
    return None if row is None else InteractionLine(*row)


def written_with(interaction_id: int) -> tuple[Written, ...]:
    """The rows that the step which logged it made or changed; none of an imported one."""
    rows = db.execute_sql(
        """SELECT table_name, row_id, "before", "after" FROM change WHERE step_id = (
            SELECT step_id FROM change WHERE table_name = 'interaction' AND row_id = ?
                AND operation = 'insert' ORDER BY id DESC LIMIT 1) ORDER BY id""",
        (interaction_id,),
    )
    return tuple(
        Written(table, row_id, image(before), image(after) or {})
        for table, row_id, before, after in rows.fetchall()
    )


def has_others(case_id: int, interaction_id: int) -> bool:
    """Whether anything besides this interaction is about a case: contacts, offers."""
    row = db.execute_sql(
        """SELECT EXISTS (SELECT 1 FROM interaction WHERE case_id = ? AND id <> ?)
            OR EXISTS (SELECT 1 FROM offer WHERE case_id = ?)""",
        (case_id, interaction_id, case_id),
    ).fetchone()
    return bool(row[0])


def has_other_events(case_id: int, known: tuple[int, ...], *, since: int = 0) -> bool:
    """Whether the log of a case has lines after one, besides those known."""
    marks = ", ".join("?" * len(known))
    row = db.execute_sql(
        f"SELECT EXISTS (SELECT 1 FROM case_event WHERE case_id = ? AND id > ?"
        f" AND id NOT IN ({marks}))",
        (case_id, since, *known),
    ).fetchone()
    return bool(row[0])


def has_other_tasks(case_id: int, known: tuple[int, ...]) -> bool:
    """Whether a case has tasks besides those known."""
    marks = ", ".join("?" * len(known))
    sql = f"SELECT EXISTS (SELECT 1 FROM task WHERE case_id = ? AND id NOT IN ({marks}))"
    return bool(db.execute_sql(sql, (case_id, *known)).fetchone()[0])


def is_untouched_task(task_id: int) -> bool:
    """Whether a task is still open, on the day it was given, and was not put aside."""
    row = db.execute_sql(
        """SELECT done_at IS NULL AND snoozed_to_on IS NULL
            AND NOT EXISTS (SELECT 1 FROM task_move WHERE task_id = task.id)
        FROM task WHERE id = ?""",
        (task_id,),
    ).fetchone()
    return bool(row and row[0])


def is_as_written(change: Written) -> bool:
    """Whether a changed row still has the values that it was given."""
    columns = ", ".join(f'"{name}"' for name in change.after)
    sql = f'SELECT {columns} FROM "{change.table}" WHERE id = ?'
    row = db.execute_sql(sql, (change.row_id,)).fetchone()
    return row is not None and tuple(row) == tuple(change.after.values())


def put_back(change: Written) -> None:
    """Give a changed row the values it had before."""
    before = change.before or {}
    pairs = ", ".join(f'"{name}" = ?' for name in before)
    sql = f'UPDATE "{change.table}" SET {pairs} WHERE id = ?'
    db.execute_sql(sql, (*before.values(), change.row_id))


def delete(table: str, row_id: int) -> None:
    """Take a row away."""
    db.execute_sql(f'DELETE FROM "{table}" WHERE id = ?', (row_id,))


def rename_note(table: str, ids: tuple[int, ...], before: str, after: str) -> None:
    """Correct the words of an interaction where logging copied them to."""
    for row_id in ids:
        sql = f'UPDATE "{table}" SET note = ? WHERE id = ? AND note = ?'
        db.execute_sql(sql, (after, row_id, before))

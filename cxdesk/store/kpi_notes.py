"""What the owner says of indicators, read and written."""

from __future__ import annotations

from cxdesk.domain.kpi_notes import KpiNote
from cxdesk.store.db import db
from cxdesk.store.models import KpiNote as Row


def load() -> tuple[KpiNote, ...]:
    """Every note, in the order they were first written."""
    rows = db.execute_sql("SELECT kpi_key, matters, stands_for FROM kpi_note ORDER BY id")
    return tuple(_note(*row) for row in rows.fetchall())


def find(kpi_key: str) -> KpiNote:
    """The note of an indicator; a blank one where nothing is said."""
    sql = "SELECT kpi_key, matters, stands_for FROM kpi_note WHERE kpi_key = ?"
    row = db.execute_sql(sql, (kpi_key,)).fetchone()
    return _note(*row) if row else KpiNote(kpi_key=kpi_key)


def put(note: KpiNote, now: int) -> None:
    """Write what is said in place of what was; nothing said leaves no row."""
    fields = {"matters": note.matters, "stands_for": note.stands_for}
    if note.is_blank:
        Row.delete().where(Row.kpi_key == note.kpi_key).execute()
    elif not Row.update(**fields).where(Row.kpi_key == note.kpi_key).execute():
        Row.create(kpi_key=note.kpi_key, created_at=now, **fields)


def _note(kpi_key: str, matters: str, stands_for: str) -> KpiNote:
    return KpiNote(kpi_key=kpi_key, matters=matters, stands_for=stands_for)

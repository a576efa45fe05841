"""Indicators of the shop's own and their typed values, read and written."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, NamedTuple

from cxdesk.domain.kpi import Direction, Unit
from cxdesk.domain.own import Entry, OwnDraft, OwnIndicator, with_tap
from cxdesk.domain.periods import Grain
from cxdesk.store.db import db
from cxdesk.store.models import OwnIndicator as IndicatorRow
from cxdesk.store.models import OwnValue as ValueRow

_COLUMNS = """id, "key", name, meaning, unit, direction, grain, adds_up, is_leading, floor_value,
    ceiling_value, entry, is_active"""


class KeptValue(NamedTuple):
    """A typed value with its note, or the mean of ``n`` taps, of the period from a day on."""

    indicator_id: int
    start: date
    value: float
    note: str
    n: int = 1


def indicators(*, with_inactive: bool = False) -> tuple[OwnIndicator, ...]:
    """The indicators in the order they were made."""
    only = "" if with_inactive else " WHERE is_active"
    rows = db.execute_sql(f"SELECT {_COLUMNS} FROM own_indicator{only} ORDER BY id")
    return tuple(_indicator(row) for row in rows.fetchall())


def by_key(key: str) -> OwnIndicator | None:
    """One indicator, active or not."""
    sql = f'SELECT {_COLUMNS} FROM own_indicator WHERE "key" = ?'
    row = db.execute_sql(sql, (key,)).fetchone()
    return _indicator(row) if row else None


def by_id(indicator_id: int) -> OwnIndicator | None:
    """One indicator, active or not."""
    sql = f"SELECT {_COLUMNS} FROM own_indicator WHERE id = ?"
    row = db.execute_sql(sql, (indicator_id,)).fetchone()
    return _indicator(row) if row else None


def has_goals(key: str) -> bool:
    """Whether a goal, open or closed, is or was on the indicator with that key, or is led by it."""
    found = db.execute_sql(
        "SELECT EXISTS (SELECT 1 FROM goal WHERE kpi_key = ?1"
        " UNION ALL SELECT 1 FROM goal_lead WHERE kpi_key = ?1"
        " UNION ALL SELECT 1 FROM goal_change"
        " WHERE field = 'kpi_key' AND ?2 IN (before_json, after_json))",
        (key, json.dumps(key)),
    )
    return bool(found.fetchone()[0])


def insert(key: str, draft: OwnDraft, now: int) -> int:
    """Write a checked draft; the new id."""
    return int(IndicatorRow.create(key=key, created_at=now, **_fields(draft)).id)


def update(indicator_id: int, draft: OwnDraft) -> None:
    """Let an indicator say what a checked draft says; its key stays."""
    IndicatorRow.update(**_fields(draft)).where(IndicatorRow.id == indicator_id).execute()


def set_active(indicator_id: int, *, is_active: bool) -> None:
    """Show an indicator, or leave it out of the lists with its values kept."""
    changed = IndicatorRow.update(is_active=is_active)
    changed.where(IndicatorRow.id == indicator_id).execute()


def values(
    indicator_id: int, first: date = date.min, last: date = date.max
) -> tuple[KeptValue, ...]:
    """The values of the periods that start on first…last, both inclusive, in order."""
    rows = db.execute_sql(
        "SELECT indicator_id, starts_on, value, note, n FROM own_value"
        " WHERE indicator_id = ? AND starts_on BETWEEN ? AND ? ORDER BY starts_on",
        (indicator_id, first.isoformat(), last.isoformat()),
    )
    return tuple(KeptValue(row[0], date.fromisoformat(row[1]), *row[2:]) for row in rows.fetchall())


def put_value(kept: KeptValue, now: int) -> None:
    """Write the value of a period in place of the one it had; its instant is when it was typed."""
    fields = {"value": kept.value, "note": kept.note, "created_at": now}
    if not ValueRow.update(**fields).where(_of(kept.indicator_id, kept.start)).execute():
        start = kept.start.isoformat()
        ValueRow.create(indicator=kept.indicator_id, starts_on=start, **fields)


def put_note(indicator_id: int, start: date, note: str) -> None:
    """Note something beside the value of a period; when that was typed stays."""
    ValueRow.update(note=note).where(_of(indicator_id, start)).execute()


def add_tap(indicator_id: int, start: date, score: int, now: int) -> int:
    """Count a tap into the mean of its period; how many it is of now."""
    kept = values(indicator_id, start, start)
    if not kept:
        row = {"starts_on": start.isoformat(), "value": float(score), "created_at": now}
        ValueRow.create(indicator=indicator_id, **row)
        return 1
    mean, n = with_tap(kept[0].value, kept[0].n, score)
    changed = ValueRow.update(value=mean, n=n, created_at=now)
    changed.where(_of(indicator_id, start)).execute()
    return n


def drop_value(indicator_id: int, start: date) -> None:
    """Take the value of a period away, if it has one."""
    ValueRow.delete().where(_of(indicator_id, start)).execute()


def _of(indicator_id: int, start: date) -> Any:  # an expression of the untyped query builder
    return (ValueRow.indicator == indicator_id) & (ValueRow.starts_on == start.isoformat())


def _fields(draft: OwnDraft) -> dict[str, object]:
    return {
        "name": draft.name,
        "meaning": draft.meaning,
        "unit": draft.unit.value,
        "direction": draft.direction.value,
        "grain": draft.grain.value,
        "adds_up": draft.adds_up,
        "is_leading": draft.is_leading,
        "floor_value": draft.floor,
        "ceiling_value": draft.ceiling,
        "entry": draft.entry.value,
    }


def _indicator(row: tuple[Any, ...]) -> OwnIndicator:  # column values
    draft = OwnDraft(
        name=row[2],
        meaning=row[3],
        unit=Unit(row[4]),
        direction=Direction(row[5]),
        grain=Grain(row[6]),
        adds_up=bool(row[7]),
        is_leading=bool(row[8]),
        floor=row[9],
        ceiling=row[10],
        entry=Entry(row[11]),
    )
    return OwnIndicator(id=row[0], key=row[1], says=draft, is_active=bool(row[12]))

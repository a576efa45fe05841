"""What the kiosk reads and counts: reasons to tap, whose phone it is, presses that were ignored."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from cxdesk.store.db import db

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


def tiles(limit: int) -> tuple[tuple[int, str], ...]:
    """The themes offered as reasons, by name; those that were left as they are no longer."""
    sql = """SELECT id, name FROM theme WHERE is_tile = 1 AND state <> 'dropped'
        ORDER BY folded LIMIT ?"""
    return tuple(db.execute_sql(sql, (limit,)).fetchall())


def reasons() -> tuple[tuple[int, str, int], ...]:
    """The themes that may be offered as reasons, and whether each is."""
    sql = "SELECT id, name, is_tile FROM theme WHERE state <> 'dropped'"
    return tuple(db.execute_sql(sql).fetchall())


def known_themes(theme_ids: Iterable[int]) -> tuple[int, ...]:
    """Those of these themes that are there."""
    sql = "SELECT id FROM theme WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
    return tuple(row[0] for row in db.execute_sql(sql, (json.dumps(list(theme_ids)),)))


def customers_with_phone(digits: str) -> tuple[int, ...]:
    """Customers who have this number, two at most: of more than one nobody knows who it is."""
    sql = """SELECT DISTINCT c.id FROM customer_phone p JOIN customer c ON c.id = p.customer_id
        WHERE p.digits = ? AND c.archived_at IS NULL LIMIT 2"""
    return tuple(row[0] for row in db.execute_sql(sql, (digits,)))


def add_ignored(survey_id: int, on: date, times: int) -> None:
    """Count presses that were ignored on a day."""
    db.execute_sql(
        "INSERT INTO kiosk_ignored (survey_id, ignored_on, times) VALUES (?, ?, ?)"
        " ON CONFLICT (survey_id, ignored_on) DO UPDATE SET times = times + excluded.times",
        (survey_id, on.isoformat(), times),
    )


def ignored_on(on: date) -> int:
    """How many presses were ignored on a day."""
    sql = "SELECT coalesce(sum(times), 0) FROM kiosk_ignored WHERE ignored_on = ?"
    return int(db.execute_sql(sql, (on.isoformat(),)).fetchone()[0])


def answers_between(kinds: Iterable[str], start: int, end: int) -> int:
    """How many answers of these kinds the kiosk took (UTC s, ``end`` not in it)."""
    sql = """SELECT count(*) FROM answer WHERE kind IN (SELECT value FROM json_each(?))
        AND answered_at >= ? AND answered_at < ? AND channel = 'kiosk'"""
    return int(db.execute_sql(sql, (json.dumps(list(kinds)), start, end)).fetchone()[0])

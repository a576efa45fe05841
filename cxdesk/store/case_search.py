"""The words of cases: found by what was written in them, whatever the accents and the case."""

from __future__ import annotations

import json
from typing import NamedTuple

from cxdesk.domain import names
from cxdesk.domain.cleaning import clean_line
from cxdesk.store import search
from cxdesk.store.db import db
from cxdesk.store.search import Selection

TEXT_MAX = 100
TOKENS_MAX = 10
MANY = 500  # so many are indexed at once, with the save that made them
_WORDS = """SELECT c.id, coalesce(t.name, ''), c.subject, coalesce((
        SELECT group_concat(e.note, ' ') FROM case_event e WHERE e.case_id = c.id AND e.note <> ''
    ), '') FROM cases c LEFT JOIN topic t ON t.id = c.topic_id WHERE c.id IN ({marks})"""
_DIGITS = 18
_BY_CUSTOMER = "SELECT k.id AS id FROM cases k WHERE k.customer_id IN ({customers})"
_BY_WORDS = "SELECT rowid AS id FROM case_fts WHERE case_fts MATCH ?"


class Matches(NamedTuple):
    """The cases that fit a text: their ids as a select, or what holds of each case (``k``)."""

    ids: Selection
    holds: Selection
    is_broad: bool


def matches(text: str, country: str = "") -> Matches | None:
    """The cases whose customer or words fit; None when there is nothing to look for.

    A number is also looked for as the number of a case. What a read-only file leaves unindexed is
    read; all else is indexed before.
    """
    search.refresh_dirty()
    refresh()
    text = clean_line(text[:TEXT_MAX])
    customers = search.selection(text, country)
    found = [part for part in (_of_words(text), _of_number(text), _of_unindexed(text)) if part]
    holds = [Selection(f"+k.id IN ({part.sql})", part.params) for part in found]
    if customers is not None:
        found.append(Selection(_BY_CUSTOMER.format(customers=customers.sql), customers.params))
        holds.append(Selection(f"+k.customer_id IN ({customers.sql})", customers.params))
    if not found:
        return None
    either = _joined(holds, " OR ")
    is_broad = search.is_broad(_joined(found, " UNION ALL "))
    return Matches(_joined(found, " UNION "), either._replace(sql=f"({either.sql})"), is_broad)


def _joined(parts: list[Selection], word: str) -> Selection:
    params = tuple(value for part in parts for value in part.params)
    return Selection(word.join(part.sql for part in parts), params)


def refresh(*, only_many: bool = False) -> int:
    """Index the cases that triggers marked; how many. A read-only file stays as it is.

    ``only_many``: a few are left for the next search, so that no save waits for them.
    """
    if db.is_read_only or not _is_dirty(MANY if only_many else 1):
        return 0
    done = 0
    with db.atomic():
        while ids := _dirty_ids():
            _index(ids)
            db.execute_sql("DELETE FROM case_dirty WHERE case_id <= ?", (ids[-1],))
            done += len(ids)
    return done


def _of_number(text: str) -> Selection | None:
    number = text.lstrip("#")
    if not (number.isascii() and number.isdecimal()):
        return None
    return Selection("SELECT id FROM cases WHERE id = ?", (int(number[:_DIGITS]),))


def _of_words(text: str) -> Selection | None:
    tokens = names.words_of(text)[:TOKENS_MAX]
    query = " AND ".join(f'"{token}"*' for token in tokens)
    return Selection(_BY_WORDS, (query,)) if query else None


def _of_unindexed(text: str) -> Selection | None:
    """Marked cases with a word that begins with each of those looked for."""
    tokens = names.words_of(text)[:TOKENS_MAX]
    ids = _dirty_ids() if tokens else []
    rows = db.execute_sql(_WORDS.format(marks=", ".join("?" * len(ids))), ids).fetchall()
    fitting = [row[0] for row in rows if _fits(tokens, names.words_of(" ".join(row[1:])))]
    if not fitting:
        return None
    return Selection("SELECT value AS id FROM json_each(?)", (json.dumps(fitting),))


def _fits(tokens: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return all(any(word.startswith(token) for word in words) for token in tokens)


def _is_dirty(least: int) -> bool:
    sql = "SELECT 1 FROM case_dirty LIMIT 1 OFFSET ?"
    return db.execute_sql(sql, (least - 1,)).fetchone() is not None


def _dirty_ids() -> list[int]:
    sql = "SELECT case_id FROM case_dirty ORDER BY case_id LIMIT ?"
    return [row[0] for row in db.execute_sql(sql, (MANY,)).fetchall()]


def _index(ids: list[int]) -> None:
    db.execute_many("DELETE FROM case_fts WHERE rowid = ?", [(i,) for i in ids])
    rows = db.execute_sql(_WORDS.format(marks=", ".join("?" * len(ids))), ids).fetchall()
    entries = [(row[0], _indexed(" ".join(row[1:]))) for row in rows]
    db.execute_many("INSERT INTO case_fts (rowid, words) VALUES (?, ?)", entries)


def _indexed(text: str) -> str:
    """The words of a text for the index, which cuts and lowers plain ASCII itself."""
    return text if text.isascii() else " ".join(names.words_of(text))

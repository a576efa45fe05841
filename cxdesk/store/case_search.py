"""The words of cases: found by what was written in them, whatever the accents and the case."""

from __future__ import annotations

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
_BY_CUSTOMER = "SELECT k.id FROM cases k WHERE k.customer_id IN ({customers})"
_BY_WORDS = "SELECT rowid AS id FROM case_fts WHERE case_fts MATCH ?"


def selection(text: str, country: str = "") -> Selection | None:
    """The ids of the cases whose customer or words fit; None when there is nothing to look for.

    A number is also looked for as the number of a case.
    """
    text = clean_line(text[:TEXT_MAX])
    parts = [part for part in (_of_customers(text, country), _of_words(text)) if part]
    if text.lstrip("#").isascii() and text.lstrip("#").isdecimal():
        parts.append(Selection("SELECT id FROM cases WHERE id = ?", (int(text.lstrip("#")),)))
    if not parts:
        return None
    params = tuple(value for part in parts for value in part.params)
    return Selection(" UNION ".join(part.sql for part in parts), params)


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


def _of_customers(text: str, country: str) -> Selection | None:
    found = search.selection(text, country)
    if found is None:
        return None
    return Selection(_BY_CUSTOMER.format(customers=found.sql), found.params)


def _of_words(text: str) -> Selection | None:
    tokens = names.words_of(text)[:TOKENS_MAX]
    query = " AND ".join(f'"{token}"*' for token in tokens)
    return Selection(_BY_WORDS, (query,)) if query else None


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

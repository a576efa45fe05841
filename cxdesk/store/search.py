"""The counter search: who fits what was typed, the best first. What it reads: search_index."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import names
from cxdesk.domain.cleaning import clean_line
from cxdesk.store import near_names, search_words
from cxdesk.store.db import db
from cxdesk.store.first_phone import first_phone
from cxdesk.store.search_index import rebuild, refresh_dirty

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "BROAD",
    "Found",
    "Selection",
    "count_living",
    "find",
    "is_broad",
    "named_like",
    "rebuild",
    "refresh_dirty",
    "same_as",
    "selection",
]

BROAD = 6_000  # above so many hits the list walks its index instead of sorting the hits
_CANDIDATES = 200
_FEW = 3  # so few hits by their letters leave room for names that are nearly it
_SHORTEST_WHOLE = 3  # letters of a name by which an archived record may be asked for
_WORST = 9

_COLUMNS = f"""
    c.id, c.name, c.external_id, c.search_key, c.last_visit_on,
    {first_phone("c.id")},
    (SELECT e.address FROM customer_email e WHERE e.customer_id = c.id
     ORDER BY e.position, e.id LIMIT 1),
    (SELECT count(*) FROM cases k WHERE k.customer_id = c.id AND k.status <> 'closed'),
    (SELECT group_concat(p.digits, ' ') FROM customer_phone p WHERE p.customer_id = c.id),
    c.archived_at, c.merged_into_id
"""
_SELECT = f"SELECT {_COLUMNS} FROM customer c"


class Found(NamedTuple):
    """A customer that fits the text, as stored.

    ``away`` counts the slips of a near name; ``merged_from`` names the record that was asked for
    and has become this one.
    """

    id: int
    name: str
    number: str | None
    search_key: str
    last_visit_on: str
    phone: str | None
    email: str | None
    open_cases: int
    digits: str | None
    archived_at: int | None
    merged_into: int | None
    away: int | None = None
    merged_from: str = ""


class Selection(NamedTuple):
    """An SQL select of customer ids (column ``id``) with its parameters."""

    sql: str
    params: tuple[object, ...]


def find(
    text: str, limit: int, country: str = "", *, with_archived: bool = False
) -> tuple[Found, ...]:
    """The best hits first: how well they fit, then the latest visit. Never raises on any text.

    ``with_archived``: also those whose whole name, number or phone was typed, after the others.
    """
    text = clean_line(text[: search_words.TEXT_MAX])
    matches = selection(text, country)
    if matches is None:
        return ()
    refresh_dirty()
    hits = {hit.id: hit for hit in _candidates(text, matches)}
    if len(hits) < _FEW:
        hits = {hit.id: hit for hit in _misspelt(search_words.tokens(text))} | hits
    if with_archived:
        hits = {hit.id: hit for hit in _archived(text, country)} | hits
    folded, numbers = names.fold(text), search_words.numbers(text)
    ranked = sorted(hits.values(), key=lambda hit: hit.last_visit_on, reverse=True)
    ranked.sort(key=lambda hit: _quality(hit, folded, numbers))
    return tuple(ranked[:limit])


def selection(text: str, country: str = "") -> Selection | None:
    """The ids of all customers that fit a text; None when there is nothing to look for."""
    text = clean_line(text[: search_words.TEXT_MAX])
    query = search_words.query(text, country)
    if not query:
        return _symbols(text)
    return Selection("SELECT rowid AS id FROM customer_fts WHERE customer_fts MATCH ?", (query,))


def same_as(
    *, digits: Iterable[str], emails: Iterable[str], tax_id: str, limit: int
) -> tuple[Found, ...]:
    """Customers with one of these numbers, addresses or tax numbers, latest visit first."""
    sql = f"""{_SELECT} WHERE c.archived_at IS NULL AND c.id IN (
        SELECT customer_id FROM customer_phone WHERE digits IN (SELECT value FROM json_each(?))
        UNION SELECT customer_id FROM customer_email
            WHERE folded IN (SELECT value FROM json_each(?))
        UNION SELECT id FROM customer WHERE tax_id = ? AND tax_id <> '')
        ORDER BY c.last_visit_on DESC, c.id LIMIT ?"""
    params = (json.dumps(list(digits)), json.dumps(list(emails)), tax_id, limit)
    return tuple(_rows(sql, params))


def named_like(name: str, limit: int) -> tuple[Found, ...]:
    """Customers whose names have, for each word of this one, that word or one near it."""
    refresh_dirty()
    key = names.search_key(name)
    same = _rows(
        f"{_SELECT} WHERE c.search_key = ? AND c.archived_at IS NULL LIMIT ?", (key, limit)
    )
    near = _misspelt(names.words_of(name)[: search_words.TOKENS_MAX])
    near.sort(key=lambda hit: (hit.away or 0, hit.id))
    return tuple({hit.id: hit for hit in (*same, *near)}.values())[:limit] if key else ()


def is_broad(matches: Selection) -> bool:
    """Whether more than ``BROAD`` customers fit."""
    sql = f"SELECT count(*) FROM (SELECT id FROM ({matches.sql}) LIMIT ?)"
    count: int = db.execute_sql(sql, (*matches.params, BROAD + 1)).fetchone()[0]
    return count > BROAD


def count_living(text: str, country: str) -> int:
    """How many customers fit, without the archived ones: all that fit less those few."""
    matches = selection(text, country)
    if matches is None:
        return 0
    refresh_dirty()
    fitting: int = db.execute_sql(
        f"SELECT count(*) FROM ({matches.sql})", matches.params
    ).fetchone()[0]
    if db.execute_sql("SELECT 1 FROM customer WHERE archived_at > 0 LIMIT 1").fetchone() is None:
        return fitting
    away = f"""SELECT count(*) FROM customer INDEXED BY customer_archived
        WHERE archived_at IS NOT NULL AND id IN ({matches.sql})"""
    return fitting - int(db.execute_sql(away, matches.params).fetchone()[0])


def _candidates(text: str, matches: Selection) -> list[Found]:
    """Names that begin with the text, and the most recent of all hits."""
    start = names.sort_key(text)
    first = _rows(
        f"{_SELECT} WHERE c.sort_key >= ? AND c.sort_key < ?"
        f" AND c.archived_at IS NULL AND +c.id IN ({matches.sql}) ORDER BY c.sort_key LIMIT ?",
        (start, start + "\U0010ffff", *matches.params, _CANDIDATES // 4),
    )
    if is_broad(matches):
        recent = f"{_SELECT} WHERE +c.id IN ({matches.sql})"
    else:
        recent = f"SELECT {_COLUMNS} FROM ({matches.sql}) m CROSS JOIN customer c ON c.id = m.id"
        recent += " WHERE true"
    recent += " AND c.archived_at IS NULL ORDER BY c.last_visit_on DESC, c.id DESC LIMIT ?"
    return first + _rows(recent, (*matches.params, _CANDIDATES))


def _archived(text: str, country: str) -> list[Found]:
    """Archived customers asked for by their whole name, customer number or phone."""
    key = names.fold(text)
    wholes = sorted(search_words.whole_numbers(text, country))
    rows = _rows(
        f"""{_SELECT} WHERE c.archived_at IS NOT NULL AND c.id IN (
            SELECT id FROM customer WHERE search_key = ? AND length(search_key) >= {_SHORTEST_WHOLE}
            UNION SELECT id FROM customer WHERE external_id IN (?, upper(?))
            UNION SELECT customer_id FROM customer_phone
                WHERE digits IN (SELECT value FROM json_each(?))) LIMIT ?""",
        (key, text, text, json.dumps(wholes), _CANDIDATES),
    )
    return [_present(row) for row in rows]


def _present(archived: Found) -> Found:
    """The record that an archived one was merged into, else itself."""
    found, seen = archived, {archived.id}
    while found.merged_into is not None and found.merged_into not in seen:
        seen.add(found.merged_into)
        found = _rows(f"{_SELECT} WHERE c.id = ?", (found.merged_into,))[0]
    if found is archived:
        return archived
    return found._replace(merged_from=archived.name or archived.number or archived.phone or "")


def _misspelt(tokens: tuple[str, ...]) -> list[Found]:
    """Customers whose names have, for each token, a word that is near it or begins with it."""
    tokens = tuple(token for token in tokens if not token.isdecimal())
    if not tokens or max(map(len, tokens)) < near_names.FUZZY_MIN:
        return []
    near = {token: near_names.near_words(token) for token in tokens}
    parts = (
        " OR ".join((f'"{token}"*', *(f'"{found.word}"' for found in near[token])))
        for token in tokens
    )
    query = " AND ".join(f"({part})" for part in parts)
    rows = _rows(
        f"SELECT {_COLUMNS} FROM (SELECT rowid AS id FROM customer_fts WHERE customer_fts MATCH ?)"
        " m CROSS JOIN customer c ON c.id = m.id WHERE c.archived_at IS NULL"
        " ORDER BY c.last_visit_on DESC, c.id DESC LIMIT ?",
        (f"names : ({query})", _CANDIDATES),
    )
    return [row._replace(away=_away(row, near)) for row in rows]


def _away(hit: Found, near: dict[str, tuple[near_names.Near, ...]]) -> int:
    """How many slips lie between what was typed and a name."""
    words = set(hit.search_key.split())
    return sum(_slips(token, found, words) for token, found in near.items())


def _slips(token: str, near: tuple[near_names.Near, ...], words: set[str]) -> int:
    if any(word.startswith(token) for word in words):
        return 0
    return min((1 + found.away for found in near if found.word in words), default=_WORST)


def _quality(hit: Found, folded: str, numbers: frozenset[str]) -> tuple[int, int]:
    """0 the very name or number … 5 a name that is nearly it, 6 archived."""
    if hit.away is not None:
        return 5, hit.away
    if hit.archived_at is not None:
        return 6, 0
    if folded in {hit.search_key, names.fold(hit.number or "")}:
        return 0, 0
    if hit.search_key.startswith(folded):
        return 1, 0
    words = hit.search_key.split()
    if all(any(word.startswith(token) for word in words) for token in folded.split()):
        return 2, 0
    return _reach_quality(hit, folded, numbers), 0


def _reach_quality(hit: Found, folded: str, numbers: frozenset[str]) -> int:
    """2 a phone that begins so, 3 one that ends so or an address, 4 somewhere else."""
    phones = (hit.digits or "").split()
    if numbers and any(phone.startswith(tuple(numbers)) for phone in phones):
        return 2
    if numbers and any(phone.endswith(tuple(numbers)) for phone in phones):
        return 3
    return 3 if hit.email and folded in names.fold(hit.email) else 4


def _symbols(text: str) -> Selection | None:
    """A text of signs alone is looked for in names as it stands."""
    return Selection("SELECT id FROM customer WHERE instr(name, ?)", (text,)) if text else None


def _rows(sql: str, params: tuple[object, ...]) -> list[Found]:
    return [Found(*row) for row in db.execute_sql(sql, params).fetchall()]

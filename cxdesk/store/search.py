"""The counter search: folded words, phone numbers written any way, misspelt names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import names, phones
from cxdesk.domain.cleaning import clean_line
from cxdesk.store.db import db
from cxdesk.store.first_phone import first_phone

if TYPE_CHECKING:
    from collections.abc import Iterable

BROAD = 6_000  # above so many hits the list walks its index instead of sorting the hits
_TEXT_MAX = 100
_TOKENS_MAX = 10
_SUFFIX_MIN = 4
_CANDIDATES = 200
_FUZZY_MIN = 4
_NEAR_TERMS = 30
_LIKE_SOUNDING = ("bv", "cksqz", "gjx", "iy")
_CHUNK = 500
_DUPLICATES = 12
_AFTER_DIGITS = ":"  # the sign after 9, so that a prefix is a range

_COLUMNS = f"""
    c.id, c.name, c.external_id, c.search_key, c.last_visit_on,
    {first_phone("c.id")},
    (SELECT e.address FROM customer_email e WHERE e.customer_id = c.id
     ORDER BY e.position, e.id LIMIT 1),
    (SELECT count(*) FROM cases k WHERE k.customer_id = c.id AND k.status <> 'closed'),
    (SELECT group_concat(p.digits, ' ') FROM customer_phone p WHERE p.customer_id = c.id)
"""


Searchable = tuple[int, str, str, str, str | None, str | None]
"""Id, name, number, note, digits of all phones and all addresses (blanks between) of a customer."""


class Found(NamedTuple):
    """A customer that fits the text, as stored."""

    id: int
    name: str
    number: str | None
    search_key: str
    last_visit_on: str
    phone: str | None
    email: str | None
    open_cases: int
    digits: str | None


class Selection(NamedTuple):
    """An SQL select of customer ids (column ``id``) with its parameters."""

    sql: str
    params: tuple[object, ...]


def find(text: str, limit: int, country: str = "") -> tuple[Found, ...]:
    """The best hits first: how well they fit, then the latest visit. Never raises on any text."""
    text = clean_line(text[:_TEXT_MAX])
    matches = selection(text, country)
    if matches is None:
        return ()
    refresh_dirty()
    hits = {hit.id: hit for hit in _candidates(text, matches)}
    if not hits:
        hits = {hit.id: hit for hit in _misspelt(names.words_of(text))}
    folded, number = names.fold(text), _number_typed(text)
    ranked = sorted(hits.values(), key=lambda hit: hit.last_visit_on, reverse=True)
    ranked.sort(key=lambda hit: _quality(hit, folded, number))
    return tuple(ranked[:limit])


def selection(text: str, country: str = "") -> Selection | None:
    """The ids of all customers that fit a text; None when there is nothing to look for."""
    text = clean_line(text[:_TEXT_MAX])
    tokens = names.words_of(text)[:_TOKENS_MAX]
    if not tokens:
        return _symbols(text)
    query = " AND ".join(f'"{token}"*' for token in tokens)
    fts = "SELECT rowid AS id FROM customer_fts WHERE customer_fts MATCH ?"
    number = _number_typed(text)
    if not number:
        return Selection(fts, (query,))
    query = f'({query}) OR "{number}"*'
    suffix = phones.national(number, country) if _is_international(text) else number
    if len(suffix) < _SUFFIX_MIN:
        return Selection(fts, (query,))
    ending = suffix[::-1]
    ends = (
        "SELECT customer_id AS id FROM customer_phone"
        " WHERE reversed_digits >= ? AND reversed_digits < ?"
    )
    return Selection(f"{fts} UNION {ends}", (query, ending, ending + _AFTER_DIGITS))


def same_as(
    *, digits: tuple[str, ...], emails: tuple[str, ...], search_key: str
) -> tuple[Found, ...]:
    """Customers with one of these numbers or addresses, or this very name, latest visit first."""
    sql = f"""SELECT {_COLUMNS} FROM customer c WHERE c.archived_at IS NULL AND c.id IN (
        SELECT customer_id FROM customer_phone WHERE digits IN (SELECT value FROM json_each(?))
        UNION SELECT customer_id FROM customer_email
            WHERE folded IN (SELECT value FROM json_each(?))
        UNION SELECT id FROM customer WHERE search_key = ? AND search_key <> '')
        ORDER BY c.last_visit_on DESC, c.id LIMIT ?"""
    params = (json.dumps(digits), json.dumps(emails), search_key, _DUPLICATES)
    return tuple(_rows(sql, params))


def is_broad(matches: Selection) -> bool:
    """Whether more than ``BROAD`` customers fit."""
    sql = f"SELECT count(*) FROM (SELECT id FROM ({matches.sql}) LIMIT ?)"
    count: int = db.execute_sql(sql, (*matches.params, BROAD + 1)).fetchone()[0]
    return count > BROAD


def refresh_dirty() -> int:
    """Index again the customers that triggers marked; how many. A read-only file stays as it is."""
    if db.is_read_only or not _is_dirty():
        return 0
    done = 0
    with db.atomic():
        while ids := _dirty_ids():
            _index(ids)
            db.execute_sql("DELETE FROM search_dirty WHERE customer_id <= ?", (ids[-1],))
            done += len(ids)
    return done


def add(customers: Iterable[Searchable]) -> None:
    """Index customers that are not in the index yet."""
    db.execute_many(
        "INSERT INTO customer_fts(rowid, names, phones, emails, notes) VALUES (?, ?, ?, ?, ?)",
        map(_entry, customers),
    )


def rebuild() -> int:
    """Index all customers from scratch; how many."""
    with db.atomic():
        db.execute_sql("DELETE FROM customer_fts")
        db.execute_sql("DELETE FROM search_dirty")
        db.execute_sql("INSERT INTO search_dirty(customer_id) SELECT id FROM customer")
        return refresh_dirty()


def _candidates(text: str, matches: Selection) -> list[Found]:
    """Names that begin with the text, and the most recent of all hits."""
    start = names.sort_key(text)
    begins = f"SELECT {_COLUMNS} FROM customer c WHERE c.sort_key >= ? AND c.sort_key < ?"
    first = _rows(
        f"{begins} AND c.archived_at IS NULL AND +c.id IN ({matches.sql})"
        " ORDER BY c.sort_key LIMIT ?",
        (start, start + "\U0010ffff", *matches.params, _CANDIDATES // 4),
    )
    if is_broad(matches):
        recent = f"SELECT {_COLUMNS} FROM customer c WHERE +c.id IN ({matches.sql})"
    else:
        recent = (
            f"SELECT {_COLUMNS} FROM ({matches.sql}) m CROSS JOIN customer c ON c.id = m.id"
            " WHERE true"
        )
    recent += " AND c.archived_at IS NULL ORDER BY c.last_visit_on DESC, c.id DESC LIMIT ?"
    return first + _rows(recent, (*matches.params, _CANDIDATES))


def _misspelt(tokens: tuple[str, ...]) -> list[Found]:
    """Customers whose names have, for each token, a word that sounds like it but for a slip."""
    tokens = tuple(token for token in tokens[:_TOKENS_MAX] if not token.isdecimal())
    if not tokens or max(map(len, tokens)) < _FUZZY_MIN:
        return []
    query = " AND ".join(f"({' OR '.join(_likely(token))})" for token in tokens)
    return _rows(
        f"SELECT {_COLUMNS} FROM (SELECT rowid AS id FROM customer_fts WHERE customer_fts MATCH ?"
        " LIMIT ?) m CROSS JOIN customer c ON c.id = m.id WHERE c.archived_at IS NULL",
        (f"names : ({query})", _CANDIDATES),
    )


def _likely(token: str) -> list[str]:
    """The token as it is and the indexed words near it, as parts of a full-text query."""
    near = _near_terms(token) if len(token) >= _FUZZY_MIN else []
    return [f'"{token}"*', *(f'"{term}"' for term in near)]


def _near_terms(token: str) -> list[str]:
    allowed = min(2, len(token) // _FUZZY_MIN)
    heard = names.sound(token)
    if len(heard) < _FUZZY_MIN - 1:
        return []
    letters = frozenset(heard)
    near: list[tuple[int, str]] = []
    for term in _terms_like(token, allowed):
        sounds = names.sound(term)
        if max(len(letters.difference(sounds)), len(set(sounds) - letters)) > allowed:
            continue
        away = names.distance(heard, sounds)
        if away <= allowed:
            near.append((away, term))
    return [term for _, term in sorted(near)[:_NEAR_TERMS]]


def _terms_like(token: str, allowed: int) -> list[str]:
    """Indexed words of about that length which begin with the same or a like-sounding letter."""
    sizes = (len(token) - allowed - 1, len(token) + allowed + 1)
    one = "SELECT term FROM customer_fts_terms WHERE term >= ? AND term < ?"
    one += " AND length(term) BETWEEN ? AND ?"
    starts = sorted(_like_sounding_starts(token))
    params = [value for start in starts for value in (start, chr(ord(start) + 1), *sizes)]
    rows = db.execute_sql(" UNION ALL ".join([one] * len(starts)), params)
    return [row[0] for row in rows.fetchall()]


def _like_sounding_starts(token: str) -> set[str]:
    """First letters that a word may have instead; an h is heard nowhere in Spanish."""
    starts = set(token[:2]) if token[0] == "h" else {token[0]}
    if token[0] in "aeiou":
        starts.add("h")
    return starts.union(*(group for group in _LIKE_SOUNDING if token[0] in group))


def _quality(hit: Found, folded: str, number: str) -> int:
    """0 the very name or number … 4 somewhere in the notes."""
    if folded in {hit.search_key, hit.number}:
        return 0
    if hit.search_key.startswith(folded):
        return 1
    words = hit.search_key.split()
    if all(any(word.startswith(token) for word in words) for token in folded.split()):
        return 2
    if number and number in (hit.digits or ""):
        return 2 if f" {hit.digits}".find(f" {number}") >= 0 else 3
    return 3 if hit.email and folded in names.fold(hit.email) else 4


def _number_typed(text: str) -> str:
    """The digits to look for when the text can only be a phone number, else nothing."""
    if not phones.is_phone_like(text):
        return ""
    found = phones.digits(text)
    return found[2:] if found.startswith("00") else found


def _is_international(text: str) -> bool:
    return text.strip().startswith(("+", "00"))


def _symbols(text: str) -> Selection | None:
    """A text of signs alone is looked for in names as it stands."""
    return Selection("SELECT id FROM customer WHERE instr(name, ?)", (text,)) if text else None


def _rows(sql: str, params: tuple[object, ...]) -> list[Found]:
    return [Found(*row) for row in db.execute_sql(sql, params).fetchall()]


def _is_dirty() -> bool:
    return db.execute_sql("SELECT 1 FROM search_dirty LIMIT 1").fetchone() is not None


def _dirty_ids() -> list[int]:
    sql = "SELECT customer_id FROM search_dirty ORDER BY customer_id LIMIT ?"
    return [row[0] for row in db.execute_sql(sql, (_CHUNK,)).fetchall()]


def _index(ids: list[int]) -> None:
    marks = ", ".join("?" * len(ids))
    _forget(ids)
    rows = db.execute_sql(
        f"""SELECT c.id, c.name, coalesce(c.external_id, ''), c.note,
            (SELECT group_concat(digits, ' ') FROM customer_phone WHERE customer_id = c.id),
            (SELECT group_concat(address, ' ') FROM customer_email WHERE customer_id = c.id)
            FROM customer c WHERE c.id IN ({marks})""",
        ids,
    ).fetchall()
    add(rows)


def _forget(ids: list[int]) -> None:
    """Take away what the index has of these customers; most often they are newer than all in it."""
    newest = db.execute_sql("SELECT rowid FROM customer_fts ORDER BY rowid DESC LIMIT 1").fetchone()
    known = [(i,) for i in ids if newest and i <= newest[0]]
    db.execute_many("DELETE FROM customer_fts WHERE rowid = ?", known)


def _entry(row: Searchable) -> tuple[int, str, str, str, str]:
    customer_id, name, number, note, digits, emails = row
    words = names.words_of(name)
    joined = ["".join(words[i:]) for i in range(len(words) - 1)]
    named = " ".join((*words, *joined, _indexed(number)))
    numbers = " ".join([f"{d} {phones.national(d, '')}" for d in (digits or "").split()])
    return (customer_id, named, numbers, _indexed(emails or ""), _indexed(note))


def _indexed(text: str) -> str:
    """The words of a text for the index, which cuts and lowers plain ASCII itself."""
    return text if text.isascii() else " ".join(names.words_of(text))

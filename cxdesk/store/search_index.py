"""The index of the counter search: what of a customer it holds, and keeping it up to date."""

from __future__ import annotations

import re
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import names, phones
from cxdesk.store.db import db

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

BACKWARDS = "\ue000"  # before the digits of a phone read backwards; nobody can type such a word
_CHUNK = 5_000  # the index writes a piece whenever ids begin again from below
_MANY, _TOO_MANY = 500, 15_000
_PIECES = 64  # so many wait for each other; the engine's own number is 16
_RUNS = re.compile(r"\d+|[^\W\d_]+")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_ENTRY = (
    "INSERT INTO customer_fts (rowid, names, phones, emails, numbers, tags, places, notes)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)


class Searchable(NamedTuple):
    """What the search knows of a customer; several phones, e-mails or tags with blanks between."""

    id: int
    name: str
    external_id: str | None = ""
    tax_id: str = ""
    note: str = ""
    preferences: str = ""
    address: str = ""
    postcode: str = ""
    city: str = ""
    digits: str | None = None
    emails: str | None = None
    tags: str | None = None


OWN_COLUMNS = Searchable._fields[:9]
_SELECT = f"""SELECT {", ".join(f"c.{name}" for name in OWN_COLUMNS)},
    (SELECT group_concat(digits, ' ') FROM customer_phone WHERE customer_id = c.id),
    (SELECT group_concat(address, ' ') FROM customer_email WHERE customer_id = c.id),
    (SELECT group_concat(name, ' ') FROM customer_tag WHERE customer_id = c.id)
    FROM customer c"""


def refresh_dirty() -> int:
    """Index again the customers that triggers marked; how many. A read-only file stays as it is."""
    if db.is_read_only or not _is_dirty():
        return 0
    with db.atomic(), _merged_later() if _are_many_dirty() else nullcontext():
        return _index_dirty()


def add(customers: Sequence[Searchable]) -> None:
    """Index customers that are not in the index yet."""
    words: set[str] = set()
    db.execute_many(_ENTRY, [_entry(who, words) for who in customers])
    _know_words(words)


@contextmanager
def merged_at_end() -> Iterator[None]:
    """While very many are added: the pieces of the index grow together once, at the end."""
    with _merged_later():
        yield
        db.execute_sql("INSERT INTO customer_fts (customer_fts) VALUES ('optimize')")


def rebuild() -> int:
    """Index all customers from scratch; how many."""
    with db.atomic():
        db.execute_sql("DELETE FROM customer_fts")
        db.execute_sql("DELETE FROM search_word")
        db.execute_sql("DELETE FROM search_dirty")
        db.execute_sql("INSERT INTO search_dirty(customer_id) SELECT id FROM customer")
        with merged_at_end():
            return _index_dirty()


@contextmanager
def _merged_later() -> Iterator[None]:
    """The pieces of the index do not grow together meanwhile: later saves do a bit of it each."""
    _tell_index("automerge", 0)
    _tell_index("crisismerge", _PIECES)
    yield
    _tell_index("automerge", 4)
    _tell_index("crisismerge", 16)


def _tell_index(what: str, value: int) -> None:
    db.execute_sql("INSERT INTO customer_fts (customer_fts, rank) VALUES (?, ?)", (what, value))


def _is_dirty() -> bool:
    return db.execute_sql("SELECT 1 FROM search_dirty LIMIT 1").fetchone() is not None


def _are_many_dirty() -> bool:
    """Whether merging with each piece costs; of even more the pieces would be too many."""
    sql = "SELECT count(*) FROM (SELECT 1 FROM search_dirty LIMIT ?)"
    count: int = db.execute_sql(sql, (_TOO_MANY + 1,)).fetchone()[0]
    return _MANY < count <= _TOO_MANY


def _index_dirty() -> int:
    done = 0
    while ids := _dirty_ids():
        _index(ids)
        db.execute_sql("DELETE FROM search_dirty WHERE customer_id <= ?", (ids[-1],))
        done += len(ids)
    return done


def _dirty_ids() -> list[int]:
    sql = "SELECT customer_id FROM search_dirty ORDER BY customer_id LIMIT ?"
    return [row[0] for row in db.execute_sql(sql, (_CHUNK,)).fetchall()]


def _index(ids: list[int]) -> None:
    marks = ", ".join("?" * len(ids))
    _forget(ids)
    rows = db.execute_sql(f"{_SELECT} WHERE c.id IN ({marks})", ids).fetchall()
    add([Searchable(*row) for row in rows])


def _forget(ids: list[int]) -> None:
    """Take away what the index has of these customers; most often they are newer than all in it."""
    newest = db.execute_sql("SELECT rowid FROM customer_fts ORDER BY rowid DESC LIMIT 1").fetchone()
    known = [(i,) for i in ids if newest and i <= newest[0]]
    db.execute_many("DELETE FROM customer_fts WHERE rowid = ?", known)


def _entry(who: Searchable, known: set[str]) -> tuple[int, str, str, str, str, str, str, str]:
    """The texts of one customer as the index takes them; ``known`` gets the words of the name."""
    called = names.words_of(who.name)
    known.update(called)
    place = f"{who.postcode} {who.address} {who.city}" if who.postcode or who.address else who.city
    note = f"{who.note} {who.preferences}" if who.preferences else who.note
    return (
        who.id,
        " ".join(_with_joined(called)) if len(called) > 1 else "".join(called),
        " ".join([_of_phone(digits) for digits in who.digits.split()]) if who.digits else "",
        _indexed(who.emails) if who.emails else "",
        " ".join([_of_number(number) for number in (who.external_id, who.tax_id) if number]),
        _indexed(who.tags) if who.tags else "",
        _indexed(place) if place else "",
        _indexed(note) if note else "",
    )


def _with_joined(words: tuple[str, ...]) -> tuple[str, ...]:
    """Each word, and each with all after it: "de la O" is found by "delao" and by "lao"."""
    return (*words, *["".join(words[place:]) for place in range(len(words) - 1)])


def _of_phone(digits: str) -> str:
    return f"{digits} {phones.national(digits)} {BACKWARDS}{digits[::-1]}"


def _of_number(number: str) -> str:
    """A number with letters as its words, as its runs of letters and digits, and in one piece."""
    if number.isdecimal() and number.isascii():
        return number
    if number.isascii() and number.isalnum():
        lowered = number.lower()
        return " ".join(dict.fromkeys((lowered, *_RUNS.findall(lowered)[1:])))
    words = names.words_of(number)
    runs = _RUNS.findall(" ".join(words))[1:]  # the first begins the first word
    return " ".join(dict.fromkeys((*words, *runs, "".join(words))))


def _indexed(text: str) -> str:
    """The words of a text for the index, which cuts and lowers plain ASCII itself."""
    return text if text.isascii() else " ".join(names.words_of(text))


def _know_words(words: Iterable[str]) -> None:
    """Keep the words of names for those who misspell them; one that nobody has any more stays."""
    rows = [(word, names.sound(word)) for word in sorted(filter(_LETTERS.fullmatch, words))]
    db.execute_many(
        "INSERT INTO search_word (word, sound) VALUES (?, ?) ON CONFLICT DO NOTHING", rows
    )

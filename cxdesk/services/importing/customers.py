"""Importing customers: by their number, or without numbers by name and phone or e-mail."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.customers import TAG_MAX, check_email, check_phone, fold_email
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.limits import NAME_MAX, NOTE_MAX
from cxdesk.domain.names import fold, search_key, sort_key
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import folded
from cxdesk.services.customer_tags import distinct
from cxdesk.services.importing import customer_details
from cxdesk.services.importing.plan import Desk, Update, check_text
from cxdesk.services.importing.values import RowError
from cxdesk.store import bulk, merging, phone_numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cxdesk.services.importing.plan import Part, Rows
    from cxdesk.services.importing.source import Cells, Source

ONE_OF = ("customer_id", "name", "phone", "email")
MOMENTS: tuple[str, ...] = ()
AMOUNTS: tuple[str, ...] = ()
_SPLIT = re.compile(r"\s*(?::::|[;|\n]|,\s|\s/\s)\s*")
_BETWEEN_TAGS = re.compile(r"[,;|\n]|:::")
_MAY_SPLIT = re.compile(r"::::|[;|\n,/]")
_KINDS = {
    folded(word): kind
    for kind, words in {
        "person": "person,persona,particular,individual,p",
        "company": "company,empresa,business,corporate,organización,negocio,sociedad,c",
    }.items()
    for word in words.split(",")
}
_PART = 5000
_NOT_SAID = (None, None)
_YES = frozenset({"1", "yes", "y", "true", "si", "s", "x", "verdadero"})
_NO = frozenset({"", "0", "no", "n", "false", "falso"})


@dataclass(kw_only=True, slots=True)
class _Person:
    """What the file says of one customer; None and empty where it says nothing."""

    number: str | None = None
    name: str = ""
    kind: str = ""
    note: str = ""
    flags: tuple[bool | None, bool | None] = _NOT_SAID
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    city: str = ""
    tags: tuple[str, ...] = ()
    details: dict[str, str] = field(default_factory=dict)


class _Kept(NamedTuple):
    """A customer as the shop file has it."""

    id: int
    name: str
    kind: str
    note: str
    no_surveys: bool
    no_contact: bool
    city: str
    address: str
    postcode: str
    preferences: str
    preferred_channel: str
    tax_id: str
    birthday_on: str


def prepare(source: Source, desk: Desk) -> int:
    """Read all rows into the desk's plan; how many were read. Later lines of a number win."""
    found: dict[str, _Person] = {}
    read = _reader(source, desk)

    def take(_: int, cells: Cells) -> None:
        person = read(cells)
        key = person.number or _likeness(person, desk)
        found[key] = _merged(found[key], person) if key in found else person

    count = source.each(take, desk.plan)
    kept = _Book(desk, found)
    _join_same(found, kept.ids)
    new: deque[_Person] = deque()
    for key in tuple(found):
        person = found.pop(key)
        if not kept.put(key, person):
            new.append(person)
    desk.plan.added, desk.plan.people = len(new), _parts(new, desk)
    return count


def _parts(new: deque[_Person], desk: Desk) -> Iterator[Part]:
    """The rows of new customers, some thousands at a time; what is handed out is let go."""
    while new:
        people, phone_rows, email_rows = [], [], []
        tag_rows: Rows = []
        for _ in range(min(_PART, len(new))):
            person = new.popleft()
            row_id = desk.new_id("customer")
            people.append(_row(person, row_id, desk))
            for position, phone in enumerate(person.phones):
                phone_rows.append(desk.phone_row(row_id, phone, position))
            for position, email in enumerate(person.emails):
                email_rows.append(desk.email_row(row_id, email, position))
            tag_rows += [desk.tag_row(row_id, tag) for tag in person.tags]
        found = {"customer": people, "customer_phone": phone_rows, "customer_email": email_rows}
        yield found | {"customer_tag": tag_rows}


def _row(person: _Person, row_id: int, desk: Desk) -> tuple[object, ...]:
    no_surveys, no_contact = person.flags
    return desk.customer_row(
        row_id,
        person.number,
        person.name,
        kind=person.kind or "person",
        note=person.note,
        flags=(int(no_surveys or False), int(no_contact or False)),
        phone=person.phones[0] if person.phones else "",
        city=person.city,
        details=person.details,
    )


def _reader(source: Source, desk: Desk) -> Callable[[Cells], _Person]:
    told = [(field, source.text(key), take) for field, key, take in _COLUMNS if source.has(key)]
    no_surveys, no_contact = source.text("no_surveys"), source.text("no_contact")
    has_flags = source.has("no_surveys") or source.has("no_contact")
    details = customer_details.reader(source, desk)

    def read(cells: Cells) -> _Person:
        person = _Person()
        for field_name, text, take in told:
            if typed := text(cells):
                setattr(person, field_name, take(typed))
        if has_flags:
            person.flags = _flags(no_surveys(cells), no_contact(cells))
        person.details = details(cells)
        if not (person.number or person.name or person.phones or person.emails):
            raise RowError(T("Import", "there is no customer number, name, phone or e-mail"))
        return person

    return read


def _text_of(name: str, longest: int = NAME_MAX) -> Callable[[str], str]:
    def take(text: str) -> str:
        check_text(name, text, longest)
        return text

    return take


def _reach_of(check: Callable[[str], None]) -> Callable[[str], tuple[str, ...]]:
    def take(text: str) -> tuple[str, ...]:
        found = _several(text)
        try:
            for one in found:
                check(one)
        except ValidationError as error:
            raise RowError(error.text) from None
        return found

    return take


def _several(text: str) -> tuple[str, ...]:
    if not _MAY_SPLIT.search(text):
        return (text,)
    return tuple(part for part in _SPLIT.split(text) if part)


def _tags(text: str) -> tuple[str, ...]:
    """Words with commas, semicolons or lines between."""
    found = distinct(part.strip() for part in _BETWEEN_TAGS.split(text))
    for tag in found:
        check_text("tags", tag, TAG_MAX)
    return found


def _kind(text: str) -> str:
    found = _KINDS.get(folded(text))
    if found is None:
        raise RowError(T("Import", "the kind “{text}” is not known").fill(text=text))
    return found


def _flags(no_surveys: str, no_contact: str) -> tuple[bool | None, bool | None]:
    if not (no_surveys or no_contact):
        return _NOT_SAID
    return _flag(no_surveys), _flag(no_contact)


def _flag(text: str) -> bool | None:
    if not text:
        return None
    if folded(text) in _YES:
        return True
    if folded(text) in _NO:
        return False
    raise RowError(T("Import", "“{text}” is neither yes nor no").fill(text=text))


_COLUMNS: tuple[tuple[str, str, Callable[[str], object]], ...] = (
    ("number", "customer_id", _text_of("customer_id")),
    ("name", "name", _text_of("name")),
    ("kind", "kind", _kind),
    ("note", "note", _text_of("note", NOTE_MAX)),
    ("phones", "phone", _reach_of(check_phone)),
    ("emails", "email", _reach_of(check_email)),
    ("city", "city", _text_of("city")),
    ("tags", "tags", _tags),
)


def _likeness(person: _Person, desk: Desk) -> str:
    """What tells customers without a number apart: name with first phone, else e-mail."""
    country = desk.shop.country
    phone = phone_numbers.international(person.phones[0], country) if person.phones else ""
    reach = phone or (fold_email(person.emails[0]) if person.emails else "")
    return f"\0{fold(person.name)}\0{reach}"


def _merged(first: _Person, later: _Person) -> _Person:
    later.name = later.name or first.name
    later.kind = later.kind or first.kind
    later.note = later.note or first.note
    pairs = zip(first.flags, later.flags, strict=True)
    one, two = (old if new is None else new for old, new in pairs)
    later.flags = (one, two)
    later.phones += tuple(p for p in first.phones if p not in later.phones)
    later.emails += tuple(e for e in first.emails if e not in later.emails)
    later.city = later.city or first.city
    later.tags = distinct((*first.tags, *later.tags))
    later.details = customer_details.merged(first.details, later.details)
    return later


def _join_same(found: dict[str, _Person], ids: dict[str, int]) -> None:
    """Lines that mean the same kept customer become one, the later winning."""
    first: dict[int, str] = {}
    for key in [key for key in found if key in ids]:
        earlier = first.setdefault(ids[key], key)
        if earlier != key:
            found[earlier] = _merged(found[earlier], found.pop(key))


class _Book:
    """The customers that the file may mean, with their phones and e-mails."""

    def __init__(self, desk: Desk, found: dict[str, _Person]) -> None:
        self.desk = desk
        numbers = desk.known("customer")
        by_number = {p.number: numbers[p.number] for p in found.values() if p.number in numbers}
        self.ids: dict[str, int] = {key: by_number[key] for key in found if key in by_number}
        if any(person.number is None for person in found.values()):
            self.ids |= merging.followed(_nameable())
        wanted = {self.ids[key] for key in found if key in self.ids}
        rows = bulk.rows_where("customer", _Kept._fields, "id", wanted)
        self.rows = {row[0]: _Kept(*row) for row in rows}
        self.phones = _listed("customer_phone", "digits", wanted)
        self.emails = _listed("customer_email", "folded", wanted)
        self.tags = _tagged(wanted)

    def put(self, key: str, person: _Person) -> bool:
        """Plan to change what the file says differently; False when it is a new customer."""
        row_id = self.ids.get(key)
        if row_id is None:
            return False
        values = _changes(self.rows[row_id], person)
        if values:
            self.desk.plan.updates.append(Update("customer", row_id, values))
        reached, tagged = self._reach(row_id, person), self._tag(row_id, person)
        if values or reached or tagged:
            self.desk.plan.updated += 1
        else:
            self.desk.plan.unchanged += 1
        return True

    def _tag(self, row_id: int, person: _Person) -> bool:
        """New tags come after those that are there."""
        new = [tag for tag in person.tags if (row_id, folded(tag)) not in self.tags]
        self.desk.plan.late_rows["customer_tag"] += [self.desk.tag_row(row_id, t) for t in new]
        return bool(new)

    def _reach(self, row_id: int, person: _Person) -> bool:
        """New phones and e-mails come first; those already there stay behind them."""
        country = self.desk.shop.country
        phone_list, email_list = self.phones.get(row_id, {}), self.emails.get(row_id, {})
        new_phones = [
            p for p in person.phones if phone_numbers.international(p, country) not in phone_list
        ]
        new_emails = [e for e in person.emails if fold_email(e) not in email_list]
        for table, new, old, make in (
            ("customer_phone", new_phones, phone_list, self.desk.phone_row),
            ("customer_email", new_emails, email_list, self.desk.email_row),
        ):
            if new:
                for shift, kept_id in enumerate(old.values(), start=len(new)):
                    self.desk.plan.updates.append(Update(table, kept_id, {"position": shift}))
                self.desk.plan.late_rows[table] += [make(row_id, v, i) for i, v in enumerate(new)]
        return bool(new_phones or new_emails)


def _changes(kept: _Kept, person: _Person) -> dict[str, object]:
    values: dict[str, object] = {}
    if person.name and person.name != kept.name:
        values |= {"name": person.name}
        values |= {"sort_key": sort_key(person.name), "search_key": search_key(person.name)}
    if person.kind and person.kind != kept.kind:
        values["kind"] = person.kind
    if person.note and person.note != kept.note:
        values["note"] = person.note
    if person.city and person.city != kept.city:
        values["city"] = person.city
    values |= customer_details.changes(kept._asdict(), person.details)
    no_surveys, no_contact = person.flags
    if no_surveys is not None and no_surveys != kept.no_surveys:
        values["no_surveys"] = no_surveys
    if no_contact is not None and no_contact != kept.no_contact:
        values["no_contact"] = no_contact
    return values


def _tagged(ids: set[int]) -> frozenset[tuple[int, str]]:
    """Which customers have which tags, folded."""
    found = bulk.rows_where("customer_tag", ("customer_id", "folded"), "customer_id", ids)
    return frozenset((row[0], row[1]) for row in found)


def _nameable() -> dict[str, int]:
    """Customers by likeness: name with any of their phones or e-mails, or name alone."""
    names = {row[0]: fold(row[1]) for row in bulk.rows("customer", ("id", "name"))}
    found: dict[str, int] = {}
    reached: set[int] = set()
    for table, column in (("customer_email", "folded"), ("customer_phone", "digits")):
        for customer_id, key in bulk.rows(table, ("customer_id", column)):
            found[f"\0{names[customer_id]}\0{key}"] = customer_id
            reached.add(customer_id)
    for customer_id, name in names.items():
        if customer_id not in reached:
            found[f"\0{name}\0"] = customer_id
    return found


def _listed(table: str, column: str, ids: set[int]) -> dict[int, dict[str, int]]:
    """Per customer the folded entries with their row ids, in order of position."""
    found: dict[int, dict[str, int]] = {}
    columns = ("customer_id", "position", column, "id")
    for customer_id, _, key, row_id in sorted(bulk.rows_where(table, columns, "customer_id", ids)):
        found.setdefault(customer_id, {})[key] = row_id
    return found

"""Two forms on one record: whoever saves second is told what changed, nothing is lost unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.records import PARTS, NetRow, Part, net_rows
from cxdesk.domain.text import T
from cxdesk.store import record_changes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxdesk.domain.records import RowChange

_NOTHING = T("Conflicts", "nothing")
_GONE = T("Conflicts", "{who} deleted this meanwhile ({when}). Nothing was saved.")
_CHANGED = T("Conflicts", "{who} changed this meanwhile ({when}): {what}")
_FIELD = T("Conflicts", "{field}: was {before}, now {after}.")
_AT_FIELD = T("Conflicts", "Now {after}, it was {before}.")
_QUOTED = T("Conflicts", "“{text}”")
_AND = T("Conflicts", "{first} {rest}")
_LIST = T("Conflicts", "{first}, {rest}")
ALL_ROWS = 0


class Conflict(NamedTuple):
    """One field that somebody changed while a form was open, in words; None is nothing."""

    field: str
    label: T
    before: object
    after: object

    @property
    def words(self) -> T:
        """The change as a sentence that names the field."""
        return self._filled(_FIELD).fill(field=self.label)

    @property
    def at_field(self) -> T:
        """The change as a sentence to stand at its field."""
        return self._filled(_AT_FIELD)

    def _filled(self, text: T) -> T:
        return text.fill(before=_quoted(self.before), after=_quoted(self.after))


class ChangedMeanwhile(ValidationError):
    """A record changed after ``seen``: which fields, from what to what, by whom and when.

    ``seen`` is what a form has seen once it has shown this; with it, saving again is meant so.
    ``is_gone``: the record was deleted, there is nothing to save to.
    """

    def __init__(
        self, text: T, *, conflicts: tuple[Conflict, ...], seen: int, is_gone: bool
    ) -> None:
        super().__init__(conflicts[0].field if conflicts else "", text)
        self.conflicts = conflicts
        self.seen = seen
        self.is_gone = is_gone


def seen() -> int:
    """The newest change so far: a form that opens a record now shows it, whatever it is about."""
    return record_changes.newest()


def check(table: str, row_id: int, seen: int | None) -> None:
    """Raise ChangedMeanwhile when a record or a part of it changed after ``seen``.

    Row 0 stands for all rows of a table (the settings). ``seen`` None asks nothing. What was
    changed and put back since is no change.
    """
    if seen is None:
        return
    parts = PARTS.get(table, ())
    row = None if row_id == ALL_ROWS else row_id
    changes = record_changes.changes_since(seen, table, row, parts)
    nets = net_rows(changes)
    if not nets:
        return
    is_gone = any(net.is_gone for net in nets if net.table == table)
    found = () if is_gone else _conflicts(table, row_id, nets)
    if is_gone or found:
        raise _told(changes, found, is_gone=is_gone)


def _quoted(value: object) -> T:
    return _NOTHING if value is None else _QUOTED.fill(text=value)


def _told(
    changes: tuple[RowChange, ...], found: tuple[Conflict, ...], *, is_gone: bool
) -> ChangedMeanwhile:
    from cxdesk.services.record_values import instant, staff_name

    last = changes[-1]
    filled = {"who": staff_name(last.staff_id), "when": instant(last.at)}
    text = _GONE.fill(**filled)
    if not is_gone:
        text = _CHANGED.fill(**filled, what=_chain(_AND, [conflict.words for conflict in found]))
    return ChangedMeanwhile(text, conflicts=found, seen=last.id, is_gone=is_gone)


def _conflicts(table: str, row_id: int, nets: tuple[NetRow, ...]) -> tuple[Conflict, ...]:
    found = [conflict for net in nets if net.table == table for conflict in _fields(net)]
    for part in PARTS.get(table, ()):
        found += _lines(part, row_id, [net for net in nets if net.table == part.table])
    return tuple(dict.fromkeys(found))


def _fields(net: NetRow) -> list[Conflict]:
    from cxdesk.domain.record_words import RECORDS
    from cxdesk.services.record_values import read

    columns = RECORDS[net.table].columns
    return [
        Conflict(
            column.form_field or name,
            column.label,
            read(net.table, name, net.before.get(name), net.before),
            read(net.table, name, net.after.get(name), net.after),
        )
        for name, column in columns.items()
        if name in net.before or name in net.after
    ]


def _lines(part: Part, row_id: int, nets: list[NetRow]) -> list[Conflict]:
    """The lines that a part lost and got as one change, and what changed within a line."""
    from cxdesk.domain.record_words import RECORDS

    lost = [_shown(part, net, net.before) for net in nets if _is_lost(part, row_id, net)]
    got = [_shown(part, net, net.after) for net in nets if _is_got(part, row_id, net)]
    changed = [net for net in nets if not (net.is_new or net.is_gone or part.column in net.before)]
    found = [
        conflict._replace(field=part.form_field) for net in changed for conflict in _fields(net)
    ]
    before = [text for text in lost if text not in got]
    after = [text for text in got if text not in lost]
    if before or after:
        noun = RECORDS[part.table].noun
        found.append(Conflict(part.form_field, noun, _listed(before), _listed(after)))
    return found


def _is_lost(part: Part, row_id: int, net: NetRow) -> bool:
    return not net.is_new and net.before.get(part.column) == row_id


def _is_got(part: Part, row_id: int, net: NetRow) -> bool:
    return not net.is_gone and net.after.get(part.column) == row_id


def _shown(part: Part, net: NetRow, values: dict[str, object]) -> object:
    """What stands for a line; of one that only moved to another record, as it is there."""
    from cxdesk.services.record_values import read

    value = values.get(part.shown)
    if part.shown not in values:
        value = record_changes.value_now(part.table, part.shown, net.row_id)
    return read(part.table, part.shown, value, values)


def _listed(values: list[object]) -> object:
    return _chain(_LIST, values) if values else None


def _chain(text: T, parts: Iterable[object]) -> object:
    """One sentence out of several, each in its own words until it is said."""
    told = list(parts)
    whole = told[-1]
    for part in reversed(told[:-1]):
        whole = text.fill(first=part, rest=whole)
    return whole

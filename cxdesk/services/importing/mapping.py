"""Which column of a file holds what: headings in English and Spanish, or a saved mapping."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from cxdesk import words
from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.names import fold
from cxdesk.domain.text import T
from cxdesk.services.importing.values import DayOrder
from cxdesk.store.files import refuse_open_shop

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from cxdesk.services.importing.headings import Column

_MAX_MAPPING = 1_000_000
_OPTIONS = frozenset({"into", "encoding", "delimiter", "decimal", "date_order"})
_NO_DELIMITERS = ("\n", "\r", '"')
_ORDERS = {
    order.value: order for order in (DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST, DayOrder.YEAR_FIRST)
}


class Place(NamedTuple):
    """Where a field comes from: a cell, a constant, or the difference of two amounts."""

    cell: int = -1
    minus: int = -1
    constant: str = ""
    order: DayOrder | None = None
    decimal: str = ""


@dataclass(frozen=True, kw_only=True)
class ColumnMapping:
    """A saved mapping: where fields come from, by heading, and how the file is written."""

    fields: Mapping[str, object] = field(default_factory=dict)
    encoding: str = ""
    delimiter: str = ""
    decimal: str = ""
    date_order: DayOrder | None = None


def load_mapping(path: Path) -> ColumnMapping:
    """A mapping from a JSON file; errors name the file."""
    return mapping_of(entries_of(path))


def entries_of(path: Path) -> dict[str, object]:
    """The entries of a mapping as they stand in its file; never of the shop file that is open."""
    refuse_open_shop(path)
    try:
        with path.open("rb") as file:
            data = file.read(_MAX_MAPPING + 1)
        found = json.loads(data.decode("utf-8-sig")) if len(data) <= _MAX_MAPPING else None
    except OSError as error:
        text = T(
            "Import",
            "{file} cannot be read ({reason}). Check that you may open it, then try again.",
        )
        raise OutsideError(text.fill(file=str(path), reason=error.strerror or "?")) from error
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        text = T("Import", "{file} is not a column mapping (JSON with one entry for each field).")
        raise ValidationError("map", text.fill(file=path.name))
    return found


def mapping_of(found: Mapping[str, object]) -> ColumnMapping:
    """A mapping from its JSON value."""
    options = {key: str(found[key]) for key in _OPTIONS & found.keys()}
    order = options.get("date_order")
    if order and order not in _ORDERS:
        raise _bad_entry("date_order")
    if options.get("decimal", ".") not in {".", ","}:
        raise _bad_entry("decimal")
    sign = options.get("delimiter", "")
    if len(sign) > 1 or sign in _NO_DELIMITERS:
        raise _bad_entry("delimiter")
    return ColumnMapping(
        fields={key: value for key, value in found.items() if key not in _OPTIONS},
        encoding=options.get("encoding", ""),
        delimiter=sign,
        decimal=options.get("decimal", ""),
        date_order=_ORDERS.get(order or ""),
    )


def bind(
    columns: tuple[Column, ...],
    headers: tuple[str, ...],
    name: str,
    mapping: ColumnMapping | None = None,
    *,
    called: Callable[[str], T | str] = str,
) -> dict[str, Place]:
    """The place of every field that the file has; raises for a missing or doubtful column.

    ``called`` is what people call a field: in what is said, and as one more heading for it.
    """
    known = {column.key for column in columns}
    entries = mapping.fields if mapping else {}
    for key in entries:
        if key not in known:
            text = T("Import", "The mapping names a field “{key}” that this import does not have.")
            raise ValidationError("map", text.fill(key=key))
    places = {
        key: _mapped(key, entry, headers, name)
        for key, entry in entries.items()
        if entry is not None
    }
    taken = {i for place in places.values() for i in (place.cell, place.minus)}
    free = {i: key_of(text) for i, text in enumerate(headers) if i not in taken and text}
    for column in columns:
        if column.key not in entries:
            found = _matched(_with_words(column, called), free, headers, name)
            if found is not None:
                places[column.key] = Place(cell=found)
                free.pop(found)
    _refuse_missing(columns, places, name, called)
    return places


def key_of(heading: str) -> str:
    """A heading without case, accents, spaces and signs: "Fecha (venta)" → "fechaventa"."""
    return "".join(c for c in fold(heading) if c.isalnum())


def _matched(
    column: Column, free: dict[int, str], headers: tuple[str, ...], name: str
) -> int | None:
    for wanted in (column.key, *column.synonyms):
        found = [i for i, key in free.items() if key == key_of(wanted)]
        if len(found) > 1:
            text = T("Import", "{file}, line 1: two columns are called “{column}”.")
            raise ValidationError("file", text.fill(file=name, column=headers[found[0]]))
        if found:
            return found[0]
    return None


def _with_words(column: Column, called: Callable[[str], T | str]) -> Column:
    """The column with what people call it among the names it goes by."""
    said = (words.say(called(column.key), lang) for lang in words.LANGUAGES)
    return column._replace(synonyms=(*column.synonyms, *said))


def _refuse_missing(
    columns: tuple[Column, ...],
    places: dict[str, Place],
    name: str,
    called: Callable[[str], T | str],
) -> None:
    for column in columns:
        if column.is_required and column.key not in places:
            text = T("Import", "{file}, line 1: the column “{column}” is missing.")
            raise ValidationError("file", text.fill(file=name, column=called(column.key)))


def _mapped(key: str, entry: object, headers: tuple[str, ...], name: str) -> Place:
    if isinstance(entry, str):
        return Place(cell=_index(entry, headers, name))
    if type(entry) is int and 1 <= entry <= len(headers):
        return Place(cell=entry - 1)
    if not isinstance(entry, dict):
        raise _bad_entry(key)
    if "value" in entry:
        return Place(constant=str(entry["value"]))
    if "minus" in entry:
        return _difference(key, entry, headers, name)
    if isinstance(entry.get("column"), str):
        order = str(entry.get("order", ""))
        if order and order not in _ORDERS:
            raise _bad_entry(key)
        index = _index(entry["column"], headers, name)
        return Place(cell=index, order=_ORDERS.get(order), decimal=_decimal(key, entry))
    raise _bad_entry(key)


def _difference(
    key: str, entry: Mapping[str, object], headers: tuple[str, ...], name: str
) -> Place:
    pair = entry["minus"]
    if not isinstance(pair, list) or len(pair) != 2 or not all(isinstance(p, str) for p in pair):
        raise _bad_entry(key)
    first, second = (_index(heading, headers, name) for heading in pair)
    return Place(cell=first, minus=second, decimal=_decimal(key, entry))


def _decimal(key: str, entry: Mapping[str, object]) -> str:
    sign = str(entry.get("decimal", ""))
    if sign not in {"", ".", ","}:
        raise _bad_entry(key)
    return sign


def _index(heading: str, headers: tuple[str, ...], name: str) -> int:
    exact = [i for i, text in enumerate(headers) if text == heading.strip()]
    found = exact or [i for i, text in enumerate(headers) if key_of(text) == key_of(heading)]
    if not found:
        text = T("Import", "{file}, line 1: the column “{column}” of the mapping is not there.")
        raise ValidationError("map", text.fill(file=name, column=heading))
    if len(found) > 1:
        text = T("Import", "{file}, line 1: two columns are called “{column}”.")
        raise ValidationError("map", text.fill(file=name, column=heading))
    return found[0]


def _bad_entry(key: str) -> ValidationError:
    text = T("Import", "The mapping's entry “{key}” cannot be understood.")
    return ValidationError("map", text.fill(key=key))

"""What a file looks like before it is imported: its columns, what each is taken for, first rows."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.errors import ValidationError
from cxdesk.services.importing.field_words import field_words
from cxdesk.services.importing.mapping import bind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.services.importing.headings import Column
    from cxdesk.services.importing.mapping import ColumnMapping, Place
    from cxdesk.services.importing.reading import Sheet

FIRST_ROWS = 3


class Look(NamedTuple):
    """Headings, the field that each column is taken for ("" for none), and the first rows.

    ``constants`` are fields that every line has the same: the questionnaire.
    """

    into: str
    headings: tuple[str, ...]
    fields: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    constants: Mapping[str, str]


def look_at(
    into: str, columns: tuple[Column, ...], sheet: Sheet, mapping: ColumnMapping | None
) -> Look:
    """The sheet as an importer of these columns would read it; a missing one is no fault yet."""
    places = _places(into, columns, sheet, mapping)
    fields = [""] * len(sheet.headers)
    for key, place in places.items():
        if place.cell >= 0:
            fields[place.cell] = key
    width = len(sheet.headers)
    rows = tuple(
        tuple(cell.strip() for cell in (*line.cells, *[""] * width)[:width])
        for line in islice(sheet.lines(), FIRST_ROWS)
    )
    constants = {key: place.constant for key, place in places.items() if place.cell < 0}
    return Look(into, sheet.headers, tuple(fields), rows, constants)


def _places(
    into: str, columns: tuple[Column, ...], sheet: Sheet, mapping: ColumnMapping | None
) -> dict[str, Place]:
    """Where the fields are found; nowhere in a file that cannot be read so."""
    optional = tuple(column._replace(is_required=False) for column in columns)
    try:
        return bind(optional, sheet.headers, sheet.name, mapping, called=partial(field_words, into))
    except ValidationError:
        return {}

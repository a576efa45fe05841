"""The rows of a sheet as an importer asks for them: text, amount, moment of a field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from cxdesk.domain.cleaning import clean_line
from cxdesk.domain.money import exponent
from cxdesk.domain.text import T
from cxdesk.services.importing.values import (
    DateReader,
    DayOrder,
    Moment,
    RowError,
    find_day_order,
    find_decimal_sign,
    read_decimal,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from decimal import Decimal

    from cxdesk.domain.shop import Shop
    from cxdesk.services.importing.mapping import ColumnMapping, Place
    from cxdesk.services.importing.plan import Plan
    from cxdesk.services.importing.reading import Sheet

Cells = list[str]
_STEP = 2000


@dataclass(frozen=True, kw_only=True)
class Source:
    """A sheet bound to the fields of an importer, with how its dates and amounts are written."""

    sheet: Sheet
    places: Mapping[str, Place]
    dates: DateReader
    decimal: str
    progress: Callable[[int, int], None]

    def has(self, key: str) -> bool:
        """Whether the file says anything about a field."""
        return key in self.places

    def text(self, key: str) -> Callable[[Cells], str]:
        """How to get a field's text from a row: one line, without outer spaces, NFC."""
        place = self.places.get(key)
        if place is None or place.cell < 0:
            constant = place.constant if place else ""
            return lambda _: constant
        index = place.cell
        return lambda cells: clean_line(cells[index])

    def amount(self, key: str) -> Callable[[Cells], Decimal | None]:
        """How to get a field's exact amount; None for a blank cell."""
        place = self.places.get(key)
        if place is None:
            return lambda _: None
        sign = place.decimal or self.decimal
        read = self.text(key)
        if place.minus < 0:
            return lambda cells: _decimal(read(cells), sign)
        other = place.minus
        return lambda cells: _difference(read(cells), cells[other].strip(), sign)

    def moment(self, key: str) -> Callable[[Cells], Moment | None]:
        """How to get a field's date or instant; None for a blank cell."""
        place = self.places.get(key)
        order = place.order if place else None
        read, dates = self.text(key), self.dates

        def get(cells: Cells) -> Moment | None:
            text = read(cells)
            return dates.read(text, order) if text else None

        return get

    def each(self, take: Callable[[int, Cells], None], plan: Plan) -> int:
        """Hand every row to ``take``; a RowError refuses that row. Returns how many were read."""
        width = len(self.sheet.headers)
        total = max(self.sheet.text.rstrip().count("\n"), 1)
        read = 0
        for number, cells in self.sheet.lines():
            read += 1
            try:
                take(number, _fitted(cells, width))
            except RowError as error:
                plan.refuse(number, error.text)
            if read % _STEP == 0:
                self.progress(min(read, total), total)
        self.progress(read, read)
        return read


def bind_source(
    sheet: Sheet,
    places: Mapping[str, Place],
    shop: Shop,
    *,
    mapping: ColumnMapping | None,
    moments: tuple[str, ...],
    amounts: tuple[str, ...],
    progress: Callable[[int, int], None],
) -> tuple[Source, list[T]]:
    """The sheet ready to read, and what had to be guessed about its dates and amounts."""
    order, is_guess = _day_order(sheet, places, shop, mapping, moments)
    decimal, is_doubtful = _decimal_sign(sheet, places, shop, mapping, amounts)
    source = Source(
        sheet=sheet,
        places=places,
        dates=DateReader(zone=ZoneInfo(shop.time_zone), order=order),
        decimal=decimal,
        progress=progress,
    )
    return source, _guesses(order, is_guess, decimal, is_doubtful)


def _guesses(order: DayOrder, is_guess: bool, decimal: str, is_doubtful: bool) -> list[T]:
    notes: list[T] = []
    if is_guess and order is DayOrder.MONTH_FIRST:
        notes.append(T("Import", "The dates were read as month/day/year."))
    elif is_guess:
        notes.append(T("Import", "The dates were read as day/month/year."))
    if is_doubtful and decimal == ".":
        notes.append(T("Import", "In the amounts, the point was read as the decimal sign."))
    elif is_doubtful:
        notes.append(T("Import", "In the amounts, the comma was read as the decimal sign."))
    return notes


def _day_order(
    sheet: Sheet,
    places: Mapping[str, Place],
    shop: Shop,
    mapping: ColumnMapping | None,
    keys: tuple[str, ...],
) -> tuple[DayOrder, bool]:
    if mapping and mapping.date_order:
        return mapping.date_order, False
    columns = [i for key in keys if key in places for i in (places[key].cell,) if i >= 0]
    return find_day_order(set(_texts(sheet, columns)), shop.country)


def _decimal_sign(
    sheet: Sheet,
    places: Mapping[str, Place],
    shop: Shop,
    mapping: ColumnMapping | None,
    keys: tuple[str, ...],
) -> tuple[str, bool]:
    if mapping and mapping.decimal:
        return mapping.decimal, False
    found = [places[key] for key in keys if key in places]
    columns = [i for place in found for i in (place.cell, place.minus) if i >= 0]
    fallback = "," if sheet.delimiter == ";" else "."
    if exponent(shop.currency) == 0:
        return _without_minor_units(sheet, columns)
    return find_decimal_sign(set(_texts(sheet, columns)), fallback=fallback)


def _without_minor_units(sheet: Sheet, columns: list[int]) -> tuple[str, bool]:
    """In a currency without decimals "1.234" can only be a thousand and more."""
    dots = commas = 0
    for text in _texts(sheet, columns):
        dots += "." in text
        commas += "," in text
    return ("," if dots >= commas else "."), False


def _texts(sheet: Sheet, columns: list[int]) -> Iterator[str]:
    if not columns:
        return
    for _, cells in sheet.lines():
        for index in columns:
            if index < len(cells):
                yield cells[index]


def _fitted(cells: Cells, width: int) -> Cells:
    missing = width - len(cells)
    if missing > 0:
        return cells + [""] * missing
    if missing < 0 and any(cell.strip() for cell in cells[width:]):
        raise RowError(T("Import", "there are more cells than column headings"))
    return cells


def _decimal(text: str, sign: str) -> Decimal | None:
    return read_decimal(text, sign) if text else None


def _difference(first: str, second: str, sign: str) -> Decimal | None:
    if not (first and second):
        return None
    return read_decimal(first, sign) - read_decimal(second, sign)

"""The first sheet of an Excel workbook as CSV text (ECMA-376), read with the standard library."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BYTES = 200_000_000
MOST_COLUMNS = 500
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_REFERENCE = re.compile(r"([A-Z]{1,3})\d*")
_DAY_SECONDS = 86_400
# Excel counts from 1900 and has a 29th of February in it; from March on this is right.
_EPOCH, _EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001  (local times)


class NoWorkbookError(Exception):
    """This is no workbook, or a damaged one."""


def csv_of(data: bytes) -> str:
    """The rows of the first sheet, dates as 2026-01-31 18:30:00; raises NoWorkbookError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return _written(_Workbook(package).rows())
    except (zipfile.BadZipFile, LookupError, ET.ParseError, ValueError, OverflowError) as error:
        raise NoWorkbookError(str(error)) from error


def _written(rows: Iterator[list[str]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


class _Workbook:
    """The parts of a workbook that its first sheet needs."""

    def __init__(self, package: zipfile.ZipFile) -> None:
        self._package = package
        book = self._part("xl/workbook.xml")
        facts = book.find(f"{_MAIN}workbookPr")
        is_1904 = facts is not None and facts.get("date1904") in {"1", "true"}
        self._epoch = _EPOCH_1904 if is_1904 else _EPOCH
        self._sheet = self._path_of(book)
        self._shared = self._strings()
        self._dates = self._date_styles()

    def rows(self) -> Iterator[list[str]]:
        """The cells of each row as text, gaps as empty ones."""
        for row in self._part(self._sheet).iter(f"{_MAIN}row"):
            cells: list[str] = []
            for cell in row.iter(f"{_MAIN}c"):
                at = _column(cell.get("r", ""), len(cells))
                if at >= MOST_COLUMNS:
                    break
                cells += [""] * (at - len(cells))
                cells.append(self._text(cell))
            yield cells

    def _text(self, cell: ET.Element) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _joined(cell)
        value = cell.findtext(f"{_MAIN}v", "")
        if kind == "s":
            return self._shared[int(value)] if value else ""
        if kind != "n" or not value:
            return value
        return self._number(float(value), int(cell.get("s", "0")))

    def _number(self, value: float, style: int) -> str:
        if style in self._dates:
            moment = self._epoch + timedelta(seconds=round(value * _DAY_SECONDS))
            return f"{moment:%Y-%m-%d}" if value.is_integer() else f"{moment:%Y-%m-%d %H:%M:%S}"
        return f"{value:.0f}" if value.is_integer() else repr(value)

    def _strings(self) -> list[str]:
        name = "xl/sharedStrings.xml"
        if name not in self._package.namelist():
            return []
        return [_joined(item) for item in self._part(name).iter(f"{_MAIN}si")]

    def _date_styles(self) -> frozenset[int]:
        """The places of the cell styles that show a date."""
        name = "xl/styles.xml"
        if name not in self._package.namelist():
            return frozenset()
        styles = self._part(name)
        own = {
            int(made.get("numFmtId", "0")): made.get("formatCode", "")
            for made in styles.iter(f"{_MAIN}numFmt")
        }
        formats = styles.find(f"{_MAIN}cellXfs")
        found = [int(one.get("numFmtId", "0")) for one in formats or ()]
        return frozenset(at for at, number in enumerate(found) if _is_date(number, own))

    def _path_of(self, book: ET.Element) -> str:
        """Where the first sheet lies."""
        sheet = next(book.iter(f"{_MAIN}sheet"), None)
        if sheet is None:
            raise ValueError("no sheet")
        wanted = sheet.get(f"{_RELATED}id")
        for link in self._part("xl/_rels/workbook.xml.rels").iter(f"{_PACKAGE}Relationship"):
            if link.get("Id") == wanted:
                target = link.get("Target", "")
                return target[1:] if target.startswith("/") else f"xl/{target}"
        raise ValueError("the first sheet is missing")

    def _part(self, name: str) -> ET.Element:
        """One part, of bounded size and without declarations of its own (no growing entities)."""
        if self._package.getinfo(name).file_size > MOST_BYTES:
            raise ValueError("too large")
        data = self._package.read(name)
        if b"<!DOCTYPE" in data[:1000] or b"<!ENTITY" in data:
            raise ValueError("declarations")
        return ET.fromstring(data)


def _is_date(number: int, own: dict[int, str]) -> bool:
    code = _QUOTED.sub("", own.get(number, "")).lower()
    return number in _DATES or (code != "general" and any(sign in code for sign in "ymdhs"))


def _column(reference: str, after: int) -> int:
    """The place of a cell from its name, A1; without a name it follows the last one."""
    found = _REFERENCE.match(reference)
    if found is None:
        return after
    place = 0
    for letter in found[1]:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _joined(parent: ET.Element) -> str:
    """The runs of a text, without how it is pronounced."""
    runs = (run for run in parent if run.tag != f"{_MAIN}rPh")
    return "".join(text.text or "" for run in runs for text in run.iter(f"{_MAIN}t"))

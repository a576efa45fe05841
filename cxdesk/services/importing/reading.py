"""From the bytes of a CSV or Excel file to its headings and numbered rows; refuses the rest."""

from __future__ import annotations

import codecs
import csv
import io
import os
import re
import stat
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.text import T
from cxdesk.services.importing import xlsx
from cxdesk.store import outside
from cxdesk.store.files import refuse_open_shop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAX_BYTES = 50_000_000
MAX_CELL = 1_000_000
MAX_COLUMNS = 500
_STRETCH = 100_000
XLSX = "xlsx"
_ZIP = b"PK\x03\x04"
DELIMITERS = ",;\t|"
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_QUOTED = re.compile(r'"[^"]*"')
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")
_OLD_CODE_PAGE = re.compile("[A-Za-z][¡¢£¤¥‚ƒ„][a-z]")
_ACCENTED = re.compile("[à-ÿ]")
_BROKEN_UTF8 = re.compile("[\xc3][\x80-\xbf€-™]|\xc2[\xa1-\xbf]")


class Line(NamedTuple):
    """One record: the number of its first line in the file, and its cells as text."""

    number: int
    cells: list[str]


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A decoded file: its headings as written; :meth:`lines` reads the records from the start."""

    name: str
    headers: tuple[str, ...]
    delimiter: str
    encoding: str
    text: str
    skipped: int

    def lines(self) -> Iterator[Line]:
        """Every record below the headings, empty ones left out; raises on a broken quote."""
        records = _records(self.text, self.delimiter, self.skipped, self.name)
        next(records, None)
        return (line for line in records if any(map(str.strip, line.cells)))


def read_sheet(path: Path, *, encoding: str = "", delimiter: str = "") -> Sheet:
    """The file as a sheet; OutsideError when unreadable, ValidationError when it is no CSV text."""
    return sheet_of(_bytes(path), path.name, encoding=encoding, delimiter=delimiter)


def sheet_of(data: bytes, name: str, *, encoding: str = "", delimiter: str = "") -> Sheet:
    """The same from bytes already read."""
    text, used = _workbook(data) or decode(data, name, encoding)
    delimiter = "," if used == XLSX else delimiter
    skipped, announced = _announced_delimiter(text)
    sign = delimiter or announced or find_delimiter(text)
    first = next(_records(text, sign, skipped, name), None)
    if first is None:
        raise ValidationError(
            "file",
            T("Import", "{file} is empty. Choose a file with a heading line and records.").fill(
                file=name
            ),
        )
    headers = tuple(cell.strip() for cell in first.cells)
    if len(headers) > MAX_COLUMNS:
        text_ = T("Import", "{file} has more than {n} columns.").fill(file=name, n=MAX_COLUMNS)
        raise ValidationError("file", text_)
    return Sheet(
        name=name, headers=headers, delimiter=sign, encoding=used, text=text, skipped=skipped
    )


def decode(data: bytes, name: str, encoding: str = "") -> tuple[str, str]:
    """The text and the encoding it was in: mark, strict UTF-8, else plausible Windows-1252."""
    if not data.strip():
        raise ValidationError(
            "file",
            T("Import", "{file} is empty. Choose a file with a heading line and records.").fill(
                file=name
            ),
        )
    _refuse_known_formats(data, name)
    if encoding:
        return _strictly(data, encoding, name), encoding
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], codec, name), codec
    if b"\0" in data:
        raise _not_text(name, data.count(b"\n", 0, data.index(b"\0")) + 1)
    try:
        text, used = data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        text, used = _windows_1252(data, name, error.start), "cp1252"
    _refuse_control_characters(text, name)
    return text, used


def find_delimiter(text: str) -> str:
    """The sign that cuts the headings and then most of the first 20 lines into as many cells."""
    plain = _QUOTED.sub("", text[:200_000])
    lines = [line for line in plain.splitlines() if line.strip()][:20]
    counts = {sign: [line.count(sign) for line in lines] for sign in DELIMITERS}
    scores = {
        sign: (sum(1 for c in found if c == found[0]), found[0])
        for sign, found in counts.items()
        if found and found[0]
    }
    return max(scores, key=lambda sign: scores[sign]) if scores else ","


def _bytes(path: Path) -> bytes:
    refuse_open_shop(path)
    try:
        info = os.stat(path)
    except FileNotFoundError:
        raise OutsideError(T("Import", "There is no file {file}.").fill(file=str(path))) from None
    except OSError as error:
        raise _unreadable(path, error) from error
    if stat.S_ISDIR(info.st_mode):
        text = T("Import", "{file} is a folder, not a file. Choose a file inside it.")
        raise OutsideError(text.fill(file=str(path)))
    if not stat.S_ISREG(info.st_mode):
        text = T("Import", "{file} is a device, not a file. Choose a file with records.")
        raise OutsideError(text.fill(file=str(path)))
    if info.st_size > MAX_BYTES:
        text = T("Import", "{file} is larger than {n} MB; split it into parts.")
        raise OutsideError(text.fill(file=path.name, n=MAX_BYTES // 1_000_000))
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> OutsideError:
    text = T(
        "Import", "{file} cannot be read ({reason}). Check that you may open it, then try again."
    )
    return OutsideError(text.fill(file=str(path), reason=outside.reason_of(error)))


def _workbook(data: bytes) -> tuple[str, str] | None:
    """The first sheet of an Excel workbook as CSV text; None for another kind of file."""
    if not data.startswith(_ZIP):
        return None
    try:
        return xlsx.csv_of(data), XLSX
    except xlsx.NoWorkbookError:
        return None


def _refuse_known_formats(data: bytes, name: str) -> None:
    if data.startswith((_ZIP, b"\xd0\xcf\x11\xe0")):
        text = T("Import", "{file} is a spreadsheet, not CSV. Save it as CSV UTF-8 and try again.")
        raise ValidationError("file", text.fill(file=name))
    if data.startswith((b"%PDF", b"SQLite format 3\0", b"\x89PNG", b"\x1f\x8b")):
        raise _not_text(name, 1)


def _not_text(name: str, line: int) -> ValidationError:
    text = T(
        "Import",
        "{file}, line {line}: this is not text that CXDesk can read. "
        "Save it as CSV UTF-8 and try again.",
    )
    return ValidationError("file", text.fill(file=name, line=line))


def _strictly(data: bytes, codec: str, name: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise _not_text(name, data.count(b"\n", 0, error.start) + 1) from None
    except LookupError:
        text = T("Import", "The encoding {name} is not known.").fill(name=codec)
        raise ValidationError("encoding", text) from None


def _windows_1252(data: bytes, name: str, bad_at: int) -> str:
    """Excel's CSV. Refuses broken UTF-8 and the old code pages, which would turn into nonsense."""
    line = data.count(b"\n", 0, bad_at) + 1
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise _not_text(name, line) from None
    is_older = len(_OLD_CODE_PAGE.findall(text)) > len(_ACCENTED.findall(text))
    if is_older or _BROKEN_UTF8.search(text):
        raise _not_text(name, line)
    return text


def _refuse_control_characters(text: str, name: str) -> None:
    found = _CONTROL.search(text)
    if found:
        raise _not_text(name, text.count("\n", 0, found.start()) + 1)


def _announced_delimiter(text: str) -> tuple[int, str]:
    """How many lines to skip and the sign, when the file begins with Excel's ``sep=;``."""
    first = text[:10].splitlines()[0] if text else ""
    if first.lower().startswith("sep=") and len(first) == len("sep=;"):
        return 1, first[-1]
    return 0, ""


def _records(text: str, delimiter: str, skipped: int, name: str) -> Iterator[Line]:
    csv.field_size_limit(MAX_CELL)
    lines = islice(_lines_of(text), skipped, None)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    number = skipped + 1
    try:
        for cells in reader:
            if cells:
                yield Line(number, cells)
            number = skipped + reader.line_num + 1
    except csv.Error as error:
        raise _broken(str(error), number, name) from None


def _lines_of(text: str) -> Iterator[str]:
    """Every line with its end, from one stretch of the text after the other: they are copied."""
    start = 0
    while start < len(text):
        end = text.find("\n", start + _STRETCH) + 1 or len(text)
        yield from io.StringIO(text[start:end], newline="")
        start = end


def _broken(reason: str, line: int, name: str) -> ValidationError:
    if "field larger" in reason:
        text = T("Import", "{file}, line {line}: a cell is longer than a million characters.")
    elif "unexpected end" in reason:
        text = T("Import", "{file}, line {line}: a quotation mark is opened and never closed.")
    else:
        text = T("Import", "{file}, line {line}: a quotation mark is in the wrong place.")
    return ValidationError("file", text.fill(file=name, line=line))

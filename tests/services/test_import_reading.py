"""Bytes to rows: encodings, delimiters, quotes, line numbers, and what is refused."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk import words
from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.services.importing.reading import find_delimiter, read_sheet, sheet_of

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "name;note\nÑandú Peña;“café” 5 €\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (TEXT.encode("cp1252"), "cp1252"),
        (TEXT.encode("utf-16"), "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
        (b"\xff\xfe\0\0" + TEXT.encode("utf-32-le"), "utf-32-le"),
    ],
)
def test_letters_arrive_whatever_the_encoding(data: bytes, encoding: str) -> None:
    sheet = sheet_of(data, "f.csv")
    assert sheet.headers == ("name", "note")
    assert sheet.encoding == encoding
    assert [line.cells for line in sheet.lines()] == [["Ñandú Peña", "“café” 5 €"]]


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (TEXT.encode("utf-16-le"), 1),
        (TEXT.encode("utf-16-be"), 1),
        (b"name,note\nana,x\nb\x00b,y\n", 3),
        ("name\nGarcía\nPeña\n".encode("cp850"), 2),
        ("name\nJosé\n".encode() + "Muñoz".encode()[:3] + b"oz\n", 3),
        (b"name\nok\n\x81\x8d\xff\n", 3),
        (b"%PDF-1.7\nbinary", 1),
        (b"name\n\x01\x02\n", 2),
        (b"\xff\xfea\0b", 1),
    ],
    ids=["utf16le", "utf16be", "nul", "cp850", "cut-utf8", "binary", "pdf", "control", "odd-utf16"],
)
def test_what_is_not_text_is_refused_with_its_line(data: bytes, line: int) -> None:
    with pytest.raises(ValidationError) as caught:
        sheet_of(data, "f.csv")
    assert f"f.csv, line {line}" in words.say(caught.value.text)


def test_a_hard_space_or_a_pound_sign_is_no_old_code_page() -> None:
    data = "name;note\nSan\xa0José;cable a£rea y más acción\n".encode("cp1252")
    assert [line.cells[0] for line in sheet_of(data, "f.csv").lines()] == ["San\xa0José"]


def test_a_spreadsheet_is_told_to_become_csv() -> None:
    with pytest.raises(ValidationError) as caught:
        sheet_of(b"PK\x03\x04rest", "f.xlsx")
    assert "CSV" in words.say(caught.value.text)


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(ValidationError):
        sheet_of(data, "f.csv")


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a,b,c\n1,2,3\n", ","),
        ("fecha;importe\n2024-01-01;12,50\n2024-01-02;3,20\n", ";"),
        ("a\tb\n1,5\t2\n", "\t"),
        ("a|b\n1|2;3\n", "|"),
        ('a,b\n"x;y;z",2\n"p;q\n;r",3\n', ","),
        ("single\nvalue\n", ","),
    ],
)
def test_the_delimiter_is_counted_outside_quotes(text: str, delimiter: str) -> None:
    assert find_delimiter(text) == delimiter


def test_excels_announced_delimiter_is_no_heading() -> None:
    sheet = sheet_of(b"sep=;\na;b\n1;2\n", "f.csv")
    assert sheet.headers == ("a", "b")
    assert [line.number for line in sheet.lines()] == [3]


def test_a_line_number_is_where_a_record_begins() -> None:
    data = b'a,b\n1,"two\nlines"\n\n,\n2,x\r\n3,"y\n\nz"\n4,end'
    found = [(line.number, line.cells[0]) for line in sheet_of(data, "f.csv").lines()]
    assert found == [(2, "1"), (6, "2"), (7, "3"), (10, "4")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_long_file_is_read_without_a_seam(end: str) -> None:
    records = [f'{i},"ñ{i}{end}{i}"' for i in range(20_000)]  # 400,000 characters, two lines each
    sheet = sheet_of(end.join(["number,note", *records, ""]).encode(), "long.csv")
    found = list(sheet.lines())
    assert [line.number for line in found] == list(range(2, 40_002, 2))
    assert [line.cells for line in found] == [[f"{i}", f"ñ{i}{end}{i}"] for i in range(20_000)]


@pytest.mark.parametrize(
    ("text", "line", "words_"),
    [
        ('a,b\n1,2\n3,"open\n4,5\n6,7\n', 3, "never closed"),
        ('a,b\n1,2\n3,"x"y\n', 3, "wrong place"),
        ("a,b\n" + "x" * 1_000_001 + ",2\n", 2, "million"),
    ],
)
def test_a_broken_cell_is_a_fault_with_its_line(text: str, line: int, words_: str) -> None:
    sheet = sheet_of(text.encode(), "f.csv")
    with pytest.raises(ValidationError) as caught:
        list(sheet.lines())
    said = words.say(caught.value.text)
    assert f"line {line}" in said
    assert words_ in said


@pytest.mark.parametrize("name", ["missing.csv", "."])
def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(OutsideError):
        read_sheet(tmp_path / name)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OutsideError):
        read_sheet(tmp_path / "pipe")


def test_a_file_over_fifty_megabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "big.csv"
    with path.open("wb") as file:
        file.truncate(50_000_001)
    with pytest.raises(OutsideError):
        read_sheet(path)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_in_words(data: bytes) -> None:
    rows = []
    with suppress(ValidationError):
        rows = list(sheet_of(data, "f.csv").lines())
    assert all(number >= 2 for number, _ in rows)

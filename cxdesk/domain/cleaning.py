"""Typed text made storable: one form of each letter, no control characters, no broken halves."""

from __future__ import annotations

import re
import unicodedata

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_LINE_END = re.compile(r" *[\t\n\x0b\x0c\r\x85\u2028\u2029][\s\x85]*")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def clean_text(text: str) -> str:
    """A text of any lines: NFC, C0 and C1 control characters away but new line and tab.

    Line ends of Windows and old Macs become those of Unix, lone surrogates the replacement sign.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    whole = _SURROGATE.sub("\ufffd", lines)
    return unicodedata.normalize("NFC", _CONTROL.sub("", whole))


def clean_line(text: str) -> str:
    """A text of one line: as :func:`clean_text`, line ends and tabs a blank, no outer blanks."""
    if text.isprintable():  # no control character, line end or broken half in it
        return (text if text.isascii() else unicodedata.normalize("NFC", text)).strip()
    return clean_text(_LINE_END.sub(" ", _SURROGATE.sub("\ufffd", text))).strip()

"""What argparse says of a wrong command line, in the reader's language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Iterable

_WHERE = r"(?:argument (?P<name>.+?): )?"
_SENTENCES: tuple[tuple[str, T], ...] = (
    (
        r"the following arguments are required: (?P<names>.+)",
        T("Usage", "these arguments are missing: {names}"),
    ),
    (r"unrecognized arguments: (?P<names>.+)", T("Usage", "these arguments are unknown: {names}")),
    (
        _WHERE + r"invalid choice: (?P<value>.+) \(choose from (?P<choices>.+)\)",
        T("Usage", "{name}: {value} is none of {choices}"),
    ),
    (
        _WHERE + r"expected (?:at least )?one argument",
        T("Usage", "{name}: a value is missing after it"),
    ),
    (
        _WHERE + r"invalid (?P<kind>\w+) value: (?P<value>.+)",
        T("Usage", "{name}: {value} is wrong"),
    ),
    (
        r"one of the arguments (?P<names>.+) is required",
        T("Usage", "one of these arguments is missing: {names}"),
    ),
)
# The names of arguments that are no options, as the reader is told of them.
_NAMES = {
    "COMMAND": T("Usage", "COMMAND"),
    "PATH": T("Usage", "PATH"),
    "FILE": T("Usage", "FILE"),
    "FILE.json": T("Usage", "FILE.json"),
    "KEY": T("Usage", "KEY"),
    "KPI": T("Usage", "KPI"),
    "DEST": T("Usage", "DEST"),
    "AMOUNT": T("Usage", "AMOUNT"),
    "name": T("Usage", "name"),
    "who": T("Usage", "who"),
    "text": T("Usage", "text"),
    "tag": T("Usage", "tag"),
    "said": T("Usage", "what was said"),
    "words": T("Usage", "words"),
    "person": T("Usage", "person"),
    "note": T("Usage", "note"),
    "until": T("Usage", "until when"),
    "step": T("Usage", "step"),
}
_PATTERNS = tuple((re.compile(pattern, re.DOTALL), text) for pattern, text in _SENTENCES)


def reason(message: str) -> T | str:
    """The sentence for a message of argparse; one that we do not know stays as it is."""
    for pattern, text in _PATTERNS:
        found = pattern.fullmatch(message)
        if found:
            return text.fill(**dict(_plain(found.groupdict().items())))
    return message


def _named(names: str) -> str:
    """Names of arguments in the reader's language; options stay as they are typed."""
    told = (words.say(_NAMES.get(name, name)) for name in names.split(", "))
    return ", ".join(told)


def _plain(groups: Iterable[tuple[str, str | None]]) -> Iterable[tuple[str, str]]:
    for key, value in groups:
        yield key, _named(value) if value and key in {"name", "names"} else value or ""

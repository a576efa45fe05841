"""What argparse says of a wrong command line, in the reader's language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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
_PATTERNS = tuple((re.compile(pattern, re.DOTALL), text) for pattern, text in _SENTENCES)


def reason(message: str) -> T | str:
    """The sentence for a message of argparse; one that we do not know stays as it is."""
    for pattern, text in _PATTERNS:
        found = pattern.fullmatch(message)
        if found:
            return text.fill(**dict(_plain(found.groupdict().items())))
    return message


def _plain(groups: Iterable[tuple[str, str | None]]) -> Iterable[tuple[str, str]]:
    return ((name, value or "") for name, value in groups)

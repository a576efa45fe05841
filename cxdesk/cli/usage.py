"""What argparse says of a command line, in the reader's language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.domain.text import T, stored

if TYPE_CHECKING:
    from collections.abc import Iterable

# What argparse writes into every help.
ARGPARSE_WORDS = (
    T("Help", "usage: "),
    T("Help", "positional arguments"),
    T("Help", "options"),
    T("Help", "show this help message and exit"),
    T("Help", "show program's version number and exit"),
)
_WHERE = r"(?:argument (?P<name>.+?): )?"
_SENTENCES: tuple[tuple[str, T], ...] = (
    (
        r"the following arguments are required: (?P<names>.+)",
        T("Usage", "these arguments are missing: {names}"),
    ),
    (r"unrecognized arguments: (?P<names>.+)", T("Usage", "these arguments are unknown: {names}")),
    (
        _WHERE + r"invalid choice: (?P<value>.+?)(?:, maybe you meant .+\?)?"
        r" \(choose from (?P<choices>.+)\)",
        T("Usage", "{name}: {value} is none of {choices}"),
    ),
    (
        _WHERE + r"expected (?:at least |at most )?one argument",
        T("Usage", "{name}: a value is missing after it"),
    ),
    (
        _WHERE + r"invalid (?P<kind>\w+) value: (?P<value>.+)",
        T("Usage", "{name}: {value} is wrong"),
    ),
    (
        _WHERE + r"not allowed with argument (?P<other>.+)",
        T("Usage", "{name}: it does not go together with {other}"),
    ),
    (
        _WHERE + r"ignored explicit argument (?P<value>.+)",
        T("Usage", "{name}: it takes no value, and {value} was given"),
    ),
    (
        r"ambiguous option: (?P<value>.+) could match (?P<choices>.+)",
        T("Usage", "{value} may mean {choices}"),
    ),
    (
        r"one of the arguments (?P<names>.+) is required",
        T("Usage", "one of these arguments is missing: {names}"),
    ),
)
_METAVARS = (
    T("Usage", "ADDRESS"),
    T("Usage", "AMOUNT"),
    T("Usage", "BASELINE"),
    T("Usage", "BASELINE_N"),
    T("Usage", "BIRTHDAY"),
    T("Usage", "CHANNEL"),
    T("Usage", "CITY"),
    T("Usage", "COMMAND"),
    T("Usage", "DATE"),
    T("Usage", "DECISION"),
    T("Usage", "DEST"),
    T("Usage", "DETRACTORS"),
    T("Usage", "EMAIL"),
    T("Usage", "FILE"),
    T("Usage", "FILE.json"),
    T("Usage", "HOW"),
    T("Usage", "INITIALS"),
    T("Usage", "KEY"),
    T("Usage", "KEY=VALUE"),
    T("Usage", "KPI"),
    T("Usage", "LIMIT"),
    T("Usage", "MEANING"),
    T("Usage", "MINUTES"),
    T("Usage", "N=ANSWER"),
    T("Usage", "NAME"),
    T("Usage", "NOTE"),
    T("Usage", "NUMBER"),
    T("Usage", "PASSIVES"),
    T("Usage", "PATH"),
    T("Usage", "PERIOD"),
    T("Usage", "PHONE"),
    T("Usage", "POSTCODE"),
    T("Usage", "PREFERENCES"),
    T("Usage", "PROMOTERS"),
    T("Usage", "RANGE_LOW"),
    T("Usage", "REASON"),
    T("Usage", "RECEIPT"),
    T("Usage", "REGION"),
    T("Usage", "SCORE"),
    T("Usage", "SUBJECT"),
    T("Usage", "TAG"),
    T("Usage", "TARGET"),
    T("Usage", "TAX_ID"),
    T("Usage", "TEXT"),
    T("Usage", "TIME"),
    T("Usage", "TITLE"),
    T("Usage", "TOPIC"),
    T("Usage", "WHO"),
    T("Usage", "WHY"),
    T("Usage", "WORDS"),
    T("Usage", "YEAR"),
    T("Usage", "YYYY-MM"),
    T("Usage", "decision"),
    T("Usage", "goal"),
    T("Usage", "name"),
    T("Usage", "note"),
    T("Usage", "person"),
    T("Usage", "said"),
    T("Usage", "step"),
    T("Usage", "tag"),
    T("Usage", "text"),
    T("Usage", "until"),
    T("Usage", "who"),
    T("Usage", "words"),
)
_KNOWN = {text.source: text for text in _METAVARS}
# Said in a sentence, where the bare word would be odd.
_IN_SENTENCES = {"said": T("Usage", "what was said"), "until": T("Usage", "until when")}
_PATTERNS = tuple((re.compile(pattern, re.DOTALL), text) for pattern, text in _SENTENCES)


def reason(message: str) -> T | str:
    """The sentence for a message of argparse; one that we do not know stays as it is."""
    for pattern, text in _PATTERNS:
        found = pattern.fullmatch(message)
        if found:
            return text.fill(**dict(_plain(found.groupdict().items())))
    return message


def in_words(english: str) -> str:
    """A help text in the reader's language; it is kept in English, as argparse wants it."""
    return words.say(stored("Help", english))


def metavar(name: str) -> str:
    """What stands for a value in a line of usage; keys and forms stay as they are typed."""
    return words.say(_KNOWN.get(name, name))


def _named(names: str) -> str:
    """Names of arguments in the reader's language; options stay as they are typed."""
    told = names.split(", ")
    return ", ".join(words.say(_IN_SENTENCES.get(name) or metavar(name)) for name in told)


def _plain(groups: Iterable[tuple[str, str | None]]) -> Iterable[tuple[str, str]]:
    for key, value in groups:
        yield key, _named(value) if value and key in {"name", "names"} else value or ""

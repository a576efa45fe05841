"""What else a file may say of a customer: where, when born, what they like, how to reach them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import birthdays
from cxdesk.domain.customers import LONGEST
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.periods import local_date
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import folded
from cxdesk.services import channels
from cxdesk.services.importing.plan import DETAILS, Desk, check_text
from cxdesk.services.importing.values import RowError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cxdesk.services.importing.source import Cells, Source

_MONTH_FIRST = frozenset({"US", "PH"})
_TEXTS = tuple(name for name in DETAILS if name not in {"preferred_channel", "birthday_on"})


def reader(source: Source, desk: Desk) -> Callable[[Cells], dict[str, str]]:
    """Reads the columns that a line fills; RowError for what cannot be kept."""
    told = [
        (name, source.text(key), check)
        for name, key, check in (
            *((name, name, _length_check(name)) for name in _TEXTS),
            ("preferred_channel", "preferred_channel", _channel_reader()),
            ("birthday_on", "birthday", _birthday_reader(desk)),
        )
        if source.has(key)
    ]

    def read(cells: Cells) -> dict[str, str]:
        found: dict[str, str] = {}
        for name, text, check in told:
            if typed := text(cells):
                found[name] = check(typed)
        return found

    return read


def merged(first: Mapping[str, str], later: Mapping[str, str]) -> dict[str, str]:
    """Two lines of one customer: the later one wins where it says something."""
    return {**first, **later}


def changes(kept: Mapping[str, object], found: Mapping[str, str]) -> dict[str, object]:
    """What a file says differently."""
    return {name: text for name, text in found.items() if kept[name] != text}


def _length_check(name: str) -> Callable[[str], str]:
    longest = LONGEST[name]

    def check(text: str) -> str:
        check_text(name, text, longest)
        return text

    return check


def _channel_reader() -> Callable[[str], str]:
    known = channels.words()

    def read(text: str) -> str:
        if not text:
            return ""
        found = known.get(folded(text))
        if found is None:
            words = T("Import", "the channel “{text}” is not known")
            raise RowError(words.fill(text=text))
        return found

    return read


def _birthday_reader(desk: Desk) -> Callable[[str], str]:
    today = local_date(desk.now, desk.shop.calendar().zone)
    month_first = desk.shop.country in _MONTH_FIRST

    def read(text: str) -> str:
        day = text.partition(" 00:00")[0] if text[:4].isdecimal() else text
        try:
            return birthdays.stored(birthdays.read(day, today, month_first=month_first))
        except ValidationError as error:
            raise RowError(error.text) from None

    return read

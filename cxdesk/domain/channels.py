"""The ways that people reach the shop: the program's six and the shop's own, as it keeps them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from cxdesk.domain.cases import CHANNEL_WORDS, Channel
from cxdesk.domain.cleaning import clean_line
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.limits import check_length
from cxdesk.domain.names import fold
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

KIOSK = "kiosk"  # surveys are answered there, and nothing else arrives
KIOSK_WORDS = T("Channel", "Kiosk")
LONGEST_NAME = 24
MOST = 24
_OWN = "own_"
_OWN_KEY = re.compile(r"own_[a-z0-9]{1,40}")
_LIVE = frozenset((Channel.COUNTER, Channel.PHONE))
_STANDARD = frozenset(channel.value for channel in Channel)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelEntry:
    """One channel: its stored key, which never changes, and what the shop made of it.

    ``name`` "" is called as the program calls it; ``is_live``: people are answered on the spot
    there; ``is_hidden``: no longer offered in forms, still read in what was written.
    """

    key: str
    name: str = ""
    is_live: bool = False
    is_hidden: bool = False

    @property
    def words(self) -> T | str:
        """What it is called."""
        return self.name or _standard_words(self.key)

    @property
    def is_own(self) -> bool:
        """Whether the shop made it."""
        return self.key not in _STANDARD


STANDARD: tuple[ChannelEntry, ...] = tuple(
    ChannelEntry(key=channel.value, is_live=channel in _LIVE) for channel in Channel
)


def is_own_key(key: str) -> bool:
    """Whether this is written as the key of a shop's own channel."""
    return _OWN_KEY.fullmatch(key) is not None


def words_of(entries: Iterable[ChannelEntry], key: str) -> T | str:
    """What a stored channel is called; one that nobody knows any more by its key."""
    if key == KIOSK:
        return KIOSK_WORDS
    entry = next((entry for entry in entries if entry.key == key), None)
    return entry.words if entry else _standard_words(key)


def live_keys(entries: Iterable[ChannelEntry]) -> frozenset[str]:
    """The channels on which people are answered on the spot."""
    return frozenset(entry.key for entry in entries if entry.is_live)


def with_added(
    entries: tuple[ChannelEntry, ...], name: str, *, is_live: bool
) -> tuple[ChannelEntry, ...]:
    """The list with an own channel at its end; ValidationError("channel") for an odd name."""
    name = clean_line(name)
    if not name:
        raise ValidationError("channel", T("Channels", "Write the name of the channel."))
    made = ChannelEntry(key=_new_key(entries, name), name=name, is_live=is_live)
    return checked((*checked(entries), made))


def with_changed(
    entries: tuple[ChannelEntry, ...], key: str, **changes: Any
) -> tuple[ChannelEntry, ...]:
    """The list with one channel changed; ValidationError("channel") when that cannot be."""
    if key not in {entry.key for entry in entries}:
        raise ValidationError("channel", T("Channels", "This channel is not in the shop's list."))
    return checked(
        tuple(replace(entry, **changes) if entry.key == key else entry for entry in entries)
    )


def checked(entries: tuple[ChannelEntry, ...]) -> tuple[ChannelEntry, ...]:
    """The list with tidy names and no standard channel missing; ValidationError("channel")."""
    tidy = tuple(replace(entry, name=clean_line(entry.name)) for entry in entries)
    known = {entry.key for entry in tidy}
    whole = (*tidy, *(entry for entry in STANDARD if entry.key not in known))
    for entry in whole:
        _check_entry(entry)
    if len(known) < len(tidy):
        raise ValidationError("channel", T("Channels", "A channel stands in the list twice."))
    if all(entry.is_hidden or entry.is_own for entry in whole):
        words = T("Channels", "At least one of the channels of CXDesk stays in the forms.")
        raise ValidationError("channel", words)
    if len(whole) > MOST:
        words = T("Channels", "At most {n} channels are kept. Use one of them under another name.")
        raise ValidationError("channel", words.fill(n=MOST))
    _refuse_same_names(whole)
    return whole


def to_json(entries: tuple[ChannelEntry, ...]) -> list[dict[str, Any]]:
    """The list as JSON values, nothing when it is the program's own."""
    if entries == STANDARD:
        return []
    return [
        {
            "key": entry.key,
            "name": entry.name,
            "live": entry.is_live,
            "hidden": entry.is_hidden,
        }
        for entry in entries
    ]


def from_json(key: str, value: object) -> tuple[ChannelEntry, ...]:
    """The list from JSON values; ValidationError at ``key`` for anything else."""
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise ValidationError(key, T("Channels", "“channels” must be a list of channels."))
    return tuple(_entry_of(key, one) for one in value)


def _entry_of(field: str, values: dict[str, Any]) -> ChannelEntry:
    key, name = values.get("key"), values.get("name", "")
    standard = next((entry for entry in STANDARD if entry.key == key), ChannelEntry(key=str(key)))
    live, hidden = values.get("live", standard.is_live), values.get("hidden", False)
    is_plain = isinstance(name, str) and isinstance(live, bool) and isinstance(hidden, bool)
    if not is_plain or not values.keys() <= {"key", "name", "live", "hidden"}:
        words = T("Channels", "A channel has a key, a name, and says whether it is live or hidden.")
        raise ValidationError(field, words)
    return replace(standard, name=name, is_live=live, is_hidden=hidden)


def _check_entry(entry: ChannelEntry) -> None:
    if entry.is_own and not (is_own_key(entry.key) and entry.name):
        words = T("Channels", "“{key}” is not a channel: one of your own has a name.")
        raise ValidationError("channel", words.fill(key=entry.key))
    check_length("channel", entry.name, LONGEST_NAME)


def _refuse_same_names(entries: tuple[ChannelEntry, ...]) -> None:
    names = [fold(_plain(entry)) for entry in entries]
    for number, entry in enumerate(entries):
        if entry.name and names.count(names[number]) > 1:
            words = T("Channels", "There is a channel called “{name}” already.")
            raise ValidationError("channel", words.fill(name=entry.name))


def _plain(entry: ChannelEntry) -> str:
    words = entry.words
    return words.source if isinstance(words, T) else words


def _new_key(entries: tuple[ChannelEntry, ...], name: str) -> str:
    """A key from the name's plain letters, with a number when it is taken or there are none."""
    letters = "".join(mark for mark in folded(name) if mark.isascii())[:30] or "channel"
    taken = {entry.key for entry in entries}
    key, number = f"{_OWN}{letters}", 2
    while key in taken:
        key, number = f"{_OWN}{letters}{number}", number + 1
    return key


def _standard_words(key: str) -> T | str:
    return CHANNEL_WORDS[Channel(key)] if key in _STANDARD else key

"""The shop's channels: listed, named, hidden and brought back; keys that were written stay."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cxdesk.domain import channels as rules
from cxdesk.domain import vocabulary
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import folded
from cxdesk.services import shop
from cxdesk.services.command import command
from cxdesk.services.hats import owner_only
from cxdesk.store import shop_lists as store

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.domain.channels import ChannelEntry


def channels(*, with_hidden: bool = False) -> tuple[ChannelEntry, ...]:
    """The channels that forms offer, in the shop's order, or all of them."""
    return tuple(e for e in shop.current().channels if with_hidden or not e.is_hidden)


def name_of(key: str) -> T | str:
    """What a stored channel is called now, hidden ones too."""
    return rules.words_of(shop.current().channels, key)


def is_live(key: str) -> bool:
    """Whether people are answered on the spot there."""
    return key in rules.live_keys(shop.current().channels)


def checked(key: str, *, with_kiosk: bool = False) -> str:
    """The stored key as it may be written; ValidationError("channel") for an unknown one."""
    known = {entry.key for entry in shop.current().channels}
    if key in known or (with_kiosk and key == rules.KIOSK):
        return str(key)
    raise ValidationError("channel", T("Channels", "This channel is not in the shop's list."))


@owner_only
def uses() -> dict[str, int]:
    """How many records came by each channel."""
    return store.channel_uses()


def words(*, with_kiosk: bool = False) -> Mapping[str, str]:
    """What cells and filters may say: folded words and the shop's names, to stored keys."""
    found = dict(vocabulary.ANSWER_CHANNELS if with_kiosk else vocabulary.CHANNELS)
    for entry in shop.current().channels:
        found[folded(entry.key)] = entry.key
        if folded(entry.name):
            found[folded(entry.name)] = entry.key
    return found


@command(T("Undo", "add channel"), by=Hat.OWNER)
def add_channel(name: str, *, is_live: bool = False, now: int) -> str:
    """A channel of the shop's own, offered at the end; its key."""
    entries = rules.with_added(shop.current().channels, name, is_live=is_live)
    _save(entries, now)
    return entries[-1].key


@command(T("Undo", "rename channel"), by=Hat.OWNER)
def rename_channel(key: str, name: str, *, now: int) -> None:
    """Call it otherwise, also in what was written; "" is the program's own word again."""
    _change(key, now, name=name)


@command(T("Undo", "change channel"), by=Hat.OWNER)
def set_live(key: str, *, is_live: bool, now: int) -> None:
    """Say whether people are answered on the spot there."""
    _change(key, now, is_live=is_live)


@command(T("Undo", "hide channel"), by=Hat.OWNER)
def hide_channel(key: str, *, now: int) -> None:
    """Offer it no longer; what was written keeps it. One of the program's own always stays."""
    _change(key, now, is_hidden=True)


@command(T("Undo", "show channel"), by=Hat.OWNER)
def show_channel(key: str, *, now: int) -> None:
    """Offer it again."""
    _change(key, now, is_hidden=False)


@command(T("Undo", "move channel"), by=Hat.OWNER)
def move_channel(key: str, step: int, *, now: int) -> None:
    """Offer it earlier (−1) or later (1); nothing happens at the ends."""
    entries = list(shop.current().channels)
    at = next((i for i, entry in enumerate(entries) if entry.key == key), None)
    if at is None or not 0 <= at + step < len(entries):
        return
    entries[at], entries[at + step] = entries[at + step], entries[at]
    _save(tuple(entries), now)


def _change(key: str, now: int, **changes: object) -> None:
    _save(rules.with_changed(shop.current().channels, key, **changes), now)


def _save(entries: tuple[ChannelEntry, ...], now: int) -> None:
    shop.save(replace(shop.current(), channels=entries), now=now)

"""What a merge of two customers chooses, and what it would move."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Mapping

FIELDS: dict[str, T] = {
    "name": T("Merge", "Name"),
    "kind": T("Merge", "Kind"),
    "external_id": T("Merge", "Customer number"),
    "tax_id": T("Merge", "Tax number"),
    "birthday_on": T("Merge", "Birthday"),
    "address": T("Merge", "Address"),
    "postcode": T("Merge", "Postcode"),
    "city": T("Merge", "City"),
    "preferred_channel": T("Merge", "Preferred channel"),
    "preferences": T("Merge", "Preferences"),
    "note": T("Merge", "Note"),
}
"""The fields that are chosen one by one; phones, e-mails, tags and wishes are all kept."""

JOINED = ("note", "preferences")  # both texts are kept unless one is chosen


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeChoice:
    """Which record each field comes from; what is not named is preset as by :func:`preset`.

    ``from_loser`` and ``from_winner`` name fields. ``is_certain``: somebody looked at two records
    that share a phone and little else, and says that they are one person.
    """

    from_loser: frozenset[str] = field(default_factory=frozenset)
    from_winner: frozenset[str] = field(default_factory=frozenset)
    is_certain: bool = False


class Moving(NamedTuple):
    """How many records of each kind move to the one that stays."""

    interactions: int
    cases: int
    purchases: int
    offers: int
    answers: int
    tasks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePreview:
    """Both records side by side by field, as stored, and what moves.

    ``may_be_family``: they share a phone or an e-mail, and their names do not say that they are one
    person.
    """

    winner: Mapping[str, str]
    loser: Mapping[str, str]
    merged: Mapping[str, str]
    moving: Moving
    phones: tuple[str, ...]
    emails: tuple[str, ...]
    tags: tuple[str, ...]
    may_be_family: bool


def merged_values(
    winner: Mapping[str, str], loser: Mapping[str, str], choice: MergeChoice
) -> dict[str, str]:
    """The fields of the record that stays: as chosen, else the fuller of the two."""
    return {name: _value(name, winner[name], loser[name], choice) for name in FIELDS}


def _value(name: str, winner: str, loser: str, choice: MergeChoice) -> str:
    if name in choice.from_loser:
        return loser
    if name in choice.from_winner or winner == loser or not loser:
        return winner
    if not winner:
        return loser
    if name in JOINED:
        return winner if loser in winner else f"{winner}\n{loser}"
    if name == "name":
        return loser if _is_fuller(loser, winner) else winner
    return winner


def _is_fuller(one: str, other: str) -> bool:
    """Whether a name has more words, or as many and more accents (typed with more care)."""
    return (len(one.split()), _marks(one)) > (len(other.split()), _marks(other))


def _marks(text: str) -> int:
    return sum(not char.isascii() for char in text)

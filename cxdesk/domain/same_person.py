"""How likely it is that two records mean one person, or two of one family.

Each detail weighs by how much oftener it agrees in records of one person (or of a family) than in
those of strangers, in bits (Fellegi and Sunter, "A Theory for Record Linkage", JASA 1969); agreeing
in a rare word weighs more than in a common one, by how often the shop's own names hold it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import log2
from typing import NamedTuple

SAME_FROM = 0.5  # from this chance on two records are told to be one person
_LEAST_PEOPLE = 50
_MOST_BITS = 60.0


class Detail(StrEnum):
    """What two records may agree in."""

    NAME = "name"
    NEAR_NAME = "near_name"
    PHONE = "phone"
    EMAIL = "email"
    TAX = "tax"
    BIRTHDAY = "birthday"
    ADDRESS = "address"
    POSTCODE = "postcode"
    CITY = "city"


class Likeness(StrEnum):
    """How two words of names agree."""

    SAME = "same"
    NEAR = "near"
    SHORT = "short"
    INITIAL = "initial"


class WordMatch(NamedTuple):
    """Two words that agree: how, how common they are (a share of people), and of which part."""

    likeness: Likeness
    share: float
    is_given: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What two records agree and differ in; None where one of them says nothing.

    ``left_given`` and ``left_other`` count the words without a partner in each of the two names.
    """

    people: int
    words: tuple[WordMatch, ...] = ()
    left_given: tuple[int, int] = (0, 0)
    left_other: tuple[int, int] = (0, 0)
    phone: bool | None = None
    phone_holders: int = 2
    email: bool | None = None
    tax: bool | None = None
    birthday: bool | None = None
    is_birth_year_known: bool = True
    address: bool | None = None
    postcode: bool | None = None
    postcode_share: float = 1.0
    city: bool | None = None
    city_share: float = 1.0
    is_other_kind: bool = False


class Verdict(NamedTuple):
    """The chances that two records mean one person, and two of a family; the rest is strangers."""

    same: float
    family: float


class _Weight(NamedTuple):
    same: float
    family: float


_NOTHING = _Weight(0.0, 0.0)


def bits_needed(people: int) -> float:
    """So many bits must speak for two records before they can be one person at all likely."""
    return -log2(0.05 / max(people, _LEAST_PEOPLE)) - 2


def bits_of(share: float) -> float:
    """What agreeing in something says that this share of people have."""
    return log2(1 / min(max(share, 1e-6), 1.0))


def verdict(pair: Compared) -> Verdict:
    """Weigh all that is known of two records."""
    people = max(pair.people, _LEAST_PEOPLE)
    weights = (
        _Weight(log2(0.05 / people), log2(0.5 / people)),
        *map(_word, pair.words),
        _left(pair.left_given, same=-4.6, family=0.0),
        _left(pair.left_other, same=-5.5, family=-1.3),
        _reach(pair, people),
        _identity(pair),
        _place(pair, people),
        _Weight(-1.0, -1.0) if pair.is_other_kind else _NOTHING,
    )
    same = 2 ** min(sum(weight.same for weight in weights), _MOST_BITS)
    family = 2 ** min(sum(weight.family for weight in weights), _MOST_BITS)
    whole = same + family + 1
    return Verdict(same / whole, family / whole)


def _word(match: WordMatch) -> _Weight:
    """A surname is shared by families too, a given name hardly ever."""
    share = min(max(match.share, 1e-6), 1.0)
    if match.likeness is Likeness.INITIAL:
        return _Weight(log2(0.02 / 0.06), 0.0)
    lost = {Likeness.SAME: -0.15, Likeness.NEAR: -4.3, Likeness.SHORT: -4.3}[match.likeness]
    same = log2(1 / share) + lost
    if match.is_given:
        return _Weight(same, log2(max(0.05, share) / share) + lost - 1.0)
    return _Weight(same, log2(1 / share) + lost - 0.7)


def _left(left: tuple[int, int], *, same: float, family: float) -> _Weight:
    """Words without a partner on both sides contradict; on one side they are merely missing."""
    both, more = min(left), max(left) - min(left)
    return _Weight(both * same - 0.7 * more, both * family - 0.4 * more)


def _reach(pair: Compared, people: int) -> _Weight:
    same = family = 0.0
    if pair.phone:
        chance = max(1, pair.phone_holders - 1) / people
        same, family = log2(0.5 / chance), log2(0.35 / chance)
    elif pair.phone is False:
        same, family = log2(0.25), log2(0.6)
    if pair.email:
        return _Weight(same + log2(0.5 * people), family + log2(0.03 * people))
    return _Weight(same + log2(0.4), family) if pair.email is False else _Weight(same, family)


def _identity(pair: Compared) -> _Weight:
    same = 0.0
    if pair.tax is not None:
        same += 20.0 if pair.tax else -6.0
    if pair.birthday is not None:
        agreeing = 13.0 if pair.is_birth_year_known else 8.0
        same += agreeing if pair.birthday else -5.0
    return _Weight(same, 0.0)


def _place(pair: Compared, people: int) -> _Weight:
    """Where they live, told by the finest that both say."""
    if pair.address:
        bits = min(10.0, log2(people) - 1)
        return _Weight(bits - 0.5, bits - 0.4)
    lost = _Weight(-2.0, -1.0) if pair.address is False else _NOTHING
    if pair.postcode is not None:
        return _added(lost, _shared(pair.postcode, pair.postcode_share))
    return _added(lost, _NOTHING if pair.city is None else _shared(pair.city, pair.city_share))


def _shared(agrees: bool, share: float) -> _Weight:
    if not agrees:
        return _Weight(-2.0, -2.0)
    bits = log2(0.8 / min(max(share, 1e-4), 0.8))
    return _Weight(bits, bits)


def _added(one: _Weight, other: _Weight) -> _Weight:
    return _Weight(one.same + other.same, one.family + other.family)

"""Two customers compared by all that is kept of them: what could tell that they are one."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from cxdesk.domain import names
from cxdesk.domain.nicknames import is_given_name, is_same_name
from cxdesk.domain.same_person import Compared, Detail, Likeness, WordMatch
from cxdesk.domain.vocabulary import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cxdesk.store.people_rows import PersonLine

_PARTICLES = frozenset("de del la las los el y i da do dos e von van the and".split())
_COMPANY = frozenset(
    "sl slu sa sau sll cb scp sc srl sas ltda ltd inc spa cv hnos sociedad".split()
)
_COMPANY_END = re.compile(
    r"\b(s\W*l\W*u|s\W*l\W*l|s\W*l|s\W*a\W*u|s\W*a|c\W*b|s\W*c\W*p)\W*$", re.IGNORECASE
)
_ENDS_DOUBLED = re.compile(r"(.)\1$")
_LONG = 8
_NEAR_MIN = 4
_SAME_PLACE = 85  # of 100: "C/ Mayor 5, 2º" and "calle Mayor 5 2"
_YEARLESS = "--"
_WORDS_MOST = 6
_PEOPLE, _USUAL = 200, 0.005  # until a shop knows many, a word is held to be so common elsewhere


class Person(NamedTuple):
    """A customer ready to be compared."""

    id: int
    is_company: bool
    words: tuple[str, ...]
    digits: frozenset[str]
    emails: frozenset[str]
    tax: str
    birthday: str
    address: str
    postcode: str
    city: str


class Lore(NamedTuple):
    """What the shop's own names tell: how many people, how common words and places are."""

    people: int
    sounds: Mapping[str, int]
    first: Mapping[str, int]
    postcodes: Mapping[str, int]
    cities: Mapping[str, int]
    holders: Mapping[str, int]
    all_given: bool = False

    def share(self, word: str) -> float:
        """The share of people whose name has a word that sounds so."""
        return (self.sounds.get(sound(word), 0) + _USUAL * _PEOPLE) / (self.people + _PEOPLE)

    def is_given(self, word: str) -> bool:
        """Whether a word is a given name: known as one, or mostly the first of a name here."""
        if self.all_given or is_given_name(word):
            return True
        heard = sound(word)
        return 2 * self.first.get(heard, 0) > self.sounds.get(heard, 0)


def person(line: PersonLine, digits: Iterable[str], emails: Iterable[str]) -> Person:
    """A customer with phones and e-mails, ready to be compared."""
    return Person(
        line.id,
        line.kind == "company",
        name_words(line.name, is_company=line.kind == "company"),
        frozenset(digits),
        frozenset(emails),
        folded(line.tax_id),
        line.birthday_on,
        names.fold(line.address),
        line.postcode.strip(),
        names.fold(line.city),
    )


def lore_of(people: Iterable[Person]) -> Lore:
    """Count what the names and places of the shop are made of."""
    sounds: Counter[str] = Counter()
    first: Counter[str] = Counter()
    postcodes: Counter[str] = Counter()
    cities: Counter[str] = Counter()
    holders: Counter[str] = Counter()
    count = 0
    for count, one in enumerate(people, start=1):  # noqa: B007 - the last is how many
        sounds.update({sound(word) for word in one.words})
        if one.words and not one.is_company:
            first[sound(one.words[0])] += 1
        postcodes[one.postcode] += 1
        cities[one.city] += 1
        holders.update(one.digits)
    return Lore(count, sounds, first, postcodes, cities, holders)


@lru_cache(65536)
def sound(word: str) -> str:
    """How a word sounds; kept, since the names of a shop are made of few words.

    No Spanish name ends in a doubled letter: "gill" is "gil", and no "giy".
    """
    return names.sound(_ENDS_DOUBLED.sub(r"\1", word))


def name_words(name: str, *, is_company: bool = False) -> tuple[str, ...]:
    """The words that tell names apart: "García López, José" begins with José; no de, no S.L."""
    if is_company:
        name = _COMPANY_END.sub("", name)
    last, comma, first = name.partition(",")
    if comma and first.strip() and not is_company:
        name = f"{first} {last}"
    dropped = _PARTICLES | _COMPANY if is_company else _PARTICLES
    words = names.words_of(name)
    kept = tuple(word for word in words if word not in dropped)
    return (kept or words)[:_WORDS_MOST]


def compare(one: Person, other: Person, lore: Lore) -> Compared:
    """What two customers agree and differ in."""
    pairs, left_one, left_other = _aligned(one.words, other.words)
    if one.is_company and other.is_company:  # firms are no family: every word is their own
        lore = lore._replace(all_given=True)
    shared = one.digits & other.digits
    return Compared(
        people=lore.people,
        words=tuple(_match(a, b, likeness, lore) for a, b, likeness in pairs),
        left_given=_counted(left_one, left_other, lore, is_given=True),
        left_other=_counted(left_one, left_other, lore, is_given=False),
        phone=_agree(one.digits, other.digits),
        phone_holders=max((lore.holders.get(number, 2) for number in shared), default=2),
        email=_agree(one.emails, other.emails),
        tax=_same(one.tax, other.tax),
        birthday=_same_birthday(one.birthday, other.birthday),
        is_birth_year_known=not (one.birthday + other.birthday).count(_YEARLESS),
        address=_same_address(one.address, other.address),
        postcode=_same(one.postcode, other.postcode),
        postcode_share=lore.postcodes.get(one.postcode, 0) / max(lore.people, 1),
        city=_same(one.city, other.city),
        city_share=lore.cities.get(one.city, 0) / max(lore.people, 1),
        is_other_kind=one.is_company is not other.is_company,
    )


def agreeing(pair: Compared) -> tuple[Detail, ...]:
    """The details in which two customers agree, as they are told."""
    found = []
    if pair.words and not min(pair.left_given) and not min(pair.left_other):
        is_same = all(match.likeness is Likeness.SAME for match in pair.words)
        is_whole = not (max(pair.left_given) or max(pair.left_other))
        found.append(Detail.NAME if is_same and is_whole else Detail.NEAR_NAME)
    for detail, agrees in (
        (Detail.PHONE, pair.phone),
        (Detail.EMAIL, pair.email),
        (Detail.TAX, pair.tax),
        (Detail.BIRTHDAY, pair.birthday),
        (Detail.ADDRESS, pair.address),
        (Detail.POSTCODE, pair.postcode and not pair.address),
    ):
        if agrees:
            found.append(detail)
    return tuple(found)


def are_names_alike(one: str, other: str) -> bool:
    """Whether two names may be one person's: all words of one have a partner, a given name too."""
    pairs, left_one, left_other = _aligned(name_words(one), name_words(other))
    if not pairs or (left_one and left_other):
        return False
    return not (
        _has_given(left_one + left_other) and not any(is_given_name(a) for a, _, _ in pairs)
    )


def likeness(one: str, other: str) -> Likeness | None:
    """How two folded words agree, None when they do not."""
    if one == other or sound(one) == sound(other):
        return Likeness.SAME
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return Likeness.INITIAL if long.startswith(short) else None
    if is_same_name(one, other):
        return Likeness.SHORT
    if len(short) < _NEAR_MIN:
        return None
    allowed = 2 if len(short) >= _LONG else 1
    if OSA.distance(one, other, score_cutoff=allowed) <= allowed:
        return Likeness.NEAR
    if OSA.distance(sound(one), sound(other), score_cutoff=1) <= 1:
        return Likeness.NEAR
    return None


def _has_given(words: list[str]) -> bool:
    return any(map(is_given_name, words))


_likeness = lru_cache(262144)(likeness)


def _aligned(
    one: tuple[str, ...], other: tuple[str, ...]
) -> tuple[list[tuple[str, str, Likeness]], list[str], list[str]]:
    """The words that go together, the best likeness first, and those left on each side."""
    left_one, left_other = list(one), list(other)
    pairs: list[tuple[str, str, Likeness]] = []
    for wanted in Likeness:
        for word in tuple(left_one):
            partner = next((o for o in left_other if _likeness(word, o) is wanted), None)
            if partner is not None:
                pairs.append((word, partner, wanted))
                left_one.remove(word)
                left_other.remove(partner)
    return pairs, left_one, left_other


def _match(one: str, other: str, how: Likeness, lore: Lore) -> WordMatch:
    share = max(lore.share(one), lore.share(other))
    return WordMatch(how, share, lore.is_given(one) or lore.is_given(other))


def _counted(
    left_one: list[str], left_other: list[str], lore: Lore, *, is_given: bool
) -> tuple[int, int]:
    one, other = (
        sum(lore.is_given(word) is is_given for word in left) for left in (left_one, left_other)
    )
    return one, other


def _agree(one: frozenset[str], other: frozenset[str]) -> bool | None:
    return bool(one & other) if one and other else None


def _same(one: str, other: str) -> bool | None:
    return one == other if one and other else None


def _same_birthday(one: str, other: str) -> bool | None:
    if not (one and other):
        return None
    if _YEARLESS in (one[:2], other[:2]):
        return one[-5:] == other[-5:]
    return one == other


def _same_address(one: str, other: str) -> bool | None:
    if not (one and other):
        return None
    return fuzz.token_sort_ratio(one, other) >= _SAME_PLACE

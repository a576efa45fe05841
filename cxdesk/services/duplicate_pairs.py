"""The review list: pairs of customers who may be one, found without comparing all with all."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.nicknames import FULL_NAMES
from cxdesk.domain.same_person import SAME_FROM, Detail, bits_needed, bits_of, verdict
from cxdesk.domain.text import T
from cxdesk.services import alike
from cxdesk.services.naming import spoken_name
from cxdesk.store import hit_details, people_rows
from cxdesk.store.people_rows import PairLine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from cxdesk.services.alike import Lore, Person
    from cxdesk.store.hit_details import Details

    Progress = Callable[[int, int], None]

_SHARED_MOST = 12  # a phone or an address of more people than this tells nothing
_NAMES_MOST = 30  # so many people of one name are not compared with each other
_RARE_MOST = 8
_PERHAPS_FROM = 0.25
_STEP = 2000
_STRONG = 10.0  # bits of a detail that, with one word of the name, is worth a look
_PARTS = 100  # the whole way, of which reading is a third
_READ = 30
_FEW = 2000  # of so many all pairs are found in a sixth of a second

NOTHING = T("Duplicates", "much alike")
BOTH = T("Duplicates", "{one}, {other}")
FAMILY = T("Duplicates", "{why}: family?")
DETAIL_WORDS: dict[Detail, T] = {
    Detail.NAME: T("Duplicates", "same name"),
    Detail.NEAR_NAME: T("Duplicates", "names alike"),
    Detail.PHONE: T("Duplicates", "same phone"),
    Detail.EMAIL: T("Duplicates", "same e-mail"),
    Detail.TAX: T("Duplicates", "same tax number"),
    Detail.BIRTHDAY: T("Duplicates", "same birthday"),
    Detail.ADDRESS: T("Duplicates", "same address"),
    Detail.POSTCODE: T("Duplicates", "same postcode"),
    Detail.CITY: T("Duplicates", "same city"),
}


class _Known(NamedTuple):
    """What a person is found by: words as commonly spelt, details, and ways to reach them."""

    words: dict[str, float]
    details: dict[str, float]
    reach: frozenset[tuple[str, str]]


class LikelyPair(NamedTuple):
    """Two customers who may be one: the chance, and what they agree in; the lower id first.

    ``is_family``: they share a phone or an e-mail, and little else says that they are one.
    """

    one: int
    other: int
    chance: float
    is_family: bool
    agree: tuple[Detail, ...]


def find_pairs(progress: Progress | None = None) -> tuple[LikelyPair, ...]:
    """All likely pairs that nobody has settled, the likeliest first, families after them."""
    tell = progress or (lambda _done, _total: None)
    people = _people()
    tell(_READ // 2, _PARTS)
    lore = alike.lore_of(people.values())
    candidates = sorted(_candidates(people, lore) - people_rows.settled())
    tell(_READ, _PARTS)
    found = []
    for done, pair in enumerate(candidates):
        if done % _STEP == 0:
            tell(_READ + (_PARTS - _READ) * done // len(candidates), _PARTS)
        likely = judge(people[pair.one], people[pair.other], lore)
        if likely is not None:
            found.append(likely)
    tell(_PARTS, _PARTS)
    return tuple(sorted(found, key=lambda pair: (pair.is_family, -pair.chance, pair.one)))


def is_quick() -> bool:
    """Whether the shop is so small that looking takes no longer than starting a program would."""
    return people_rows.count_living() <= _FEW


def judge(one: Person, other: Person, lore: Lore) -> LikelyPair | None:
    """A pair worth a look, or None: likely one person, or sharing a phone or an e-mail."""
    pair = alike.compare(one, other, lore)
    chance = verdict(pair).same
    shares = bool(pair.phone or pair.email)
    if chance < _PERHAPS_FROM and not shares:
        return None
    is_family = shares and chance < SAME_FROM
    agree = tuple(_as_written(detail, one, other) for detail in alike.agreeing(pair))
    return LikelyPair(one.id, other.id, round(chance, 3), is_family, agree)


def _as_written(detail: Detail, one: Person, other: Person) -> Detail:
    """Names that only sound the same (Gómez, Gomes) are told as alike."""
    is_same = sorted(one.words) == sorted(other.words)
    return Detail.NEAR_NAME if detail is Detail.NAME and not is_same else detail


def still_open(pairs: Iterable[LikelyPair]) -> tuple[LikelyPair, ...]:
    """Those pairs that nobody has settled since: told apart, related, merged or archived."""
    settled, away = people_rows.settled(), people_rows.archived()
    return tuple(
        pair
        for pair in pairs
        if PairLine(pair.one, pair.other) not in settled and away.isdisjoint((pair.one, pair.other))
    )


def called(pairs: Iterable[LikelyPair]) -> dict[int, tuple[str, str]]:
    """What the customers of these pairs are called, and their first phones."""
    ids = sorted({i for pair in pairs for i in (pair.one, pair.other)})
    found = hit_details.details(ids)
    return {
        i: (spoken_name(who.name, _first(who), who.number, i), _first(who))
        for i, who in found.items()
    }


def explanation(pair: LikelyPair) -> T:
    """What two customers agree in, in one line."""
    words: T = NOTHING
    for place, detail in enumerate(pair.agree):
        said = DETAIL_WORDS[detail]
        words = BOTH.fill(one=words, other=said) if place else said
    return FAMILY.fill(why=words) if pair.is_family else words


def _first(who: Details) -> str:
    return who.phones[0][0] if who.phones else ""


def _people() -> dict[int, Person]:
    digits, emails = _listed(people_rows.digits()), _listed(people_rows.emails())
    return {
        line.id: alike.person(line, digits.get(line.id, ()), emails.get(line.id, ()))
        for line in people_rows.living()
    }


def _listed(rows: Iterable[tuple[int, str]]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for customer_id, value in rows:
        found[customer_id].append(value)
    return found


def _candidates(people: dict[int, Person], lore: Lore) -> set[PairLine]:
    """Pairs that share a phone, an e-mail, a tax number, or enough of their names."""
    found: set[PairLine] = set()
    spelling = _spelling(lore)
    known = {one.id: _known(one, spelling, lore) for one in people.values()}
    needed = bits_needed(lore.people)
    for keys, most in (
        (_reach_keys, _SHARED_MOST),
        (_whole_name, _NAMES_MOST),
        (_name_and_detail, _NAMES_MOST),
        (_two_words, _RARE_MOST),
    ):
        blocks: dict[object, list[int]] = defaultdict(list)
        for customer_id, one in known.items():
            for key in keys(one):
                blocks[key].append(customer_id)
        for ids in blocks.values():
            if 1 < len(ids) <= most:
                found.update(
                    PairLine(*pair)
                    for pair in combinations(sorted(ids), 2)
                    if _is_possible(known[pair[0]], known[pair[1]], needed)
                )
    return found


def _known(one: Person, spelling: dict[str, str], lore: Lore) -> _Known:
    """The keys by which a person is found, with the bits that sharing them can be worth."""
    words = {
        spelling.get(word) or _spoken(word, spelling): bits_of(lore.share(word))
        for word in one.words
        if len(word) > 1
    }
    holders = lore.postcodes[one.postcode] if one.postcode else lore.cities[one.city]
    place = bits_of(holders / max(lore.people, 1))
    places = ((one.address, 10.0), (one.postcode or one.city, place), (one.birthday[-5:], 13.0))
    reach = {("phone", digits) for digits in one.digits} | {("email", e) for e in one.emails}
    if one.tax:
        reach.add(("tax", one.tax))
    return _Known(words, {place: bits for place, bits in places if place}, frozenset(reach))


def _is_possible(one: _Known, other: _Known, needed: float) -> bool:
    """Whether what two people have in common could be enough: cheap, and never too strict."""
    bits, words, details = 0.0, other.words, other.details
    for key, worth in one.words.items():  # loops, since this is asked of millions of pairs
        if key in words:
            bits += min(worth, words[key])
    for key, worth in one.details.items():
        if key in details:
            bits += worth
    return bits >= needed or not one.reach.isdisjoint(other.reach)


def _reach_keys(one: _Known) -> Iterable[object]:
    return one.reach


def _whole_name(one: _Known) -> Iterator[object]:
    if len(one.words) > 1:
        yield tuple(sorted(one.words))


def _two_words(one: _Known) -> Iterator[object]:
    yield from combinations(sorted(one.words), 2)


def _name_and_detail(one: _Known) -> Iterator[object]:
    """Two words with a place or a birthday; one word will do with a whole address or birthday."""
    for pair in combinations(sorted(one.words), 2):
        yield from ((pair, detail) for detail in one.details)
    strong = [detail for detail, bits in one.details.items() if bits >= _STRONG]
    yield from ((word, detail) for word in one.words for detail in strong)


def _spoken(word: str, spelling: dict[str, str]) -> str:
    """The commonest sound that a word may be a slip of; short names stand for those in full."""
    full = min(FULL_NAMES.get(word, (word,)))
    heard = alike.sound(full)
    return spelling.setdefault(word, spelling.get(f" {heard}", heard))


def _spelling(lore: Lore) -> dict[str, str]:
    """For each sound (after a blank) the commonest one that a single slip makes of it."""
    without: dict[str, list[str]] = defaultdict(list)
    for heard in lore.sounds:
        for key in _one_less(heard):
            without[key].append(heard)
    found: dict[str, str] = {}
    for heard in lore.sounds:
        near = {other for key in _one_less(heard) for other in without[key]}
        close = (o for o in near if alike.likeness(heard, o) is not None and len(heard) > 3)
        best = max(close, key=lambda o: (lore.sounds[o], o), default=heard)
        found[f" {heard}"] = best
    return found


def _one_less(word: str) -> set[str]:
    """A word, and each way of leaving a letter out."""
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}

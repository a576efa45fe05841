"""How good the review list and the search for misspelt names are, on a labelled set."""

from __future__ import annotations

import random
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import names as folding
from cxdesk.services import duplicate_pairs, finding
from cxdesk.store import bulk, phone_numbers, search
from cxdesk.store.db import db
from tests.benchmarks.making.sizes import NOW
from tests.benchmarks.making.twins import Labelled, Names, Twin, labelled, misspelt

if TYPE_CHECKING:
    from collections.abc import Sequence


class Quality(NamedTuple):
    """Shares of 1: of what was told how much is right, of what is right how much was told.

    ``found`` is the recall of each way of writing; ``wrong`` counts what was told wrongly.
    """

    precision: float
    recall: float
    found: dict[str, float]
    wrong: dict[str, int]


class Recall(NamedTuple):
    """Of misspelt names: how often the one meant is the first hit, and among the twelve shown."""

    first: float
    shown: float


def write_shop(pairs: Sequence[Labelled], others: Sequence[Twin]) -> dict[int, Twin]:
    """Write the pairs (ids 2n + 1 and 2n + 2) and others into the open shop, unlogged."""
    people = [twin for pair in pairs for twin in (pair.one, pair.other)] + list(others)
    by_id = dict(enumerate(people, start=1))
    with db.atomic():
        db.execute_sql("UPDATE step_now SET step_id = 0")
        _write(by_id)
        search.rebuild()
        db.execute_sql("UPDATE step_now SET step_id = NULL")
    return by_id


def review_quality(pairs: Sequence[Labelled]) -> Quality:
    """The pairs told to be one person, against the labels."""
    told = {
        (p.one, p.other)
        for p in duplicate_pairs.find_pairs()
        if not p.is_family and p.chance >= 0.5
    }
    right = {(2 * n + 1, 2 * n + 2): pair.how for n, pair in enumerate(pairs) if pair.is_same}
    different = {(2 * n + 1, 2 * n + 2): p.how for n, p in enumerate(pairs) if not p.is_same}
    hits = told & set(right)
    missed = Counter(right[pair] for pair in set(right) - hits)
    total = Counter(right.values())
    wrong = Counter(different.get(pair, "strangers") for pair in told - set(right))
    return Quality(
        len(hits) / max(len(told), 1),
        len(hits) / max(len(right), 1),
        {how: 1 - missed[how] / total[how] for how in sorted(total)},
        dict(wrong),
    )


def search_recall(names: Names, by_id: dict[int, Twin], count: int) -> Recall:
    """Type misspelt names of people and look whether somebody of that very name is shown."""
    rng = random.Random(5)
    people = [twin for twin in by_id.values() if twin.kind == "person"]
    first = shown = 0
    for twin in rng.choices(people, k=count):
        wanted = _key(twin.name)
        hits = [_key(hit.name) for hit in finding.find_customers(misspelt(names, twin.name))]
        first += hits[:1] == [wanted]
        shown += wanted in hits
    return Recall(first / count, shown / count)


def _key(name: str) -> str:
    return " ".join(sorted(folding.words_of(name)))


def made(seed: int, count: int, others: int) -> tuple[Names, list[Labelled], list[Twin]]:
    """So many labelled pairs among so many others, the same for the same seed."""
    names = Names(seed)
    pairs = labelled(names, count)
    return names, pairs, [names.person() for _ in range(others)]


def _write(by_id: dict[int, Twin]) -> None:
    rows, phones, emails = [], [], []
    for i, twin in by_id.items():
        keys = (folding.sort_key(twin.name), folding.search_key(twin.name))
        place = (twin.postcode, twin.city, twin.birthday_on)
        rows.append((i, twin.kind, twin.name, *keys, *place, NOW))
        if twin.phone:
            digits = phone_numbers.international(twin.phone, "ES")
            phones.append((i, twin.phone, digits, digits[::-1]))
        if twin.email:
            emails.append((i, twin.email, twin.email))
    columns = ("id", "kind", "name", "sort_key", "search_key", "postcode", "city", "birthday_on")
    bulk.insert("customer", (*columns, "created_at"), rows)
    bulk.insert("customer_phone", ("customer_id", "typed", "digits", "reversed_digits"), phones)
    bulk.insert("customer_email", ("customer_id", "address", "folded"), emails)

"""The people of the demo shop: its staff and some 400 customers."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from cxdesk.domain.customers import fold_email
from cxdesk.domain.names import fold, search_key, sort_key
from cxdesk.domain.vocabulary import folded
from cxdesk.services.demo.world import Person, World, draw
from cxdesk.store import phone_numbers

if TYPE_CHECKING:
    import random
    from datetime import date

_CUSTOMERS = 400
_COMPANIES = 0.16


def add_people(world: World) -> None:
    """Staff, topics and customers."""
    world.staff = tuple(
        world.add("staff", name, initials, role, True)
        for name, initials, role in world.names["staff"]
    )
    for topic in world.words["topics"]:
        world.add("topic", topic, fold(topic))
    chance, places = world.chance("people"), world.chance("places")
    seen: set[str] = set()
    for number in range(1, _CUSTOMERS + 1):
        _add_customer(world, chance, number, seen, city=draw(places, world.names["cities"]))
        _add_tags(world, places, number, is_company=world.people[-1].is_company)


def _add_customer(
    world: World, chance: random.Random, number: int, seen: set[str], *, city: str
) -> None:
    is_company = chance.random() < _COMPANIES
    name = _name(world, chance, seen, is_company=is_company)
    since = _since(world, chance)
    row_id = world.add(
        "customer",
        f"C{number:03}",
        "company" if is_company else "person",
        name,
        sort_key(name),
        search_key(name),
        chance.random() < 0.03,
        chance.random() < 0.02,
        world.at(since, time(10, 15)),
        city,
    )
    _add_phone(world, chance, row_id)
    if chance.random() < 0.62:
        _add_email(world, chance, row_id, name)
    world.people.append(
        Person(id=row_id, is_company=is_company, rate=_rate(chance, is_company), since=since)
    )


def _add_tags(world: World, chance: random.Random, customer_id: int, *, is_company: bool) -> None:
    """Most of the trade, and some of the others, have a word or two put on them."""
    for tag, of_companies, of_people in world.words["tags"]:
        if chance.random() < (of_companies if is_company else of_people):
            world.add("customer_tag", customer_id, tag, folded(tag))


def _name(world: World, chance: random.Random, seen: set[str], *, is_company: bool) -> str:
    names = world.names
    while True:
        last = chance.choice(names["last"])
        if is_company:
            pattern: str = chance.choice(names["companies"])
            name = pattern.replace("{last}", last).replace("{n}", str(chance.randint(1, 60)))
        else:
            name = f"{chance.choice(names['first'])} {last} {chance.choice(names['last'])}"
        if name not in seen:
            seen.add(name)
            return name


def _since(world: World, chance: random.Random) -> date:
    """Two thirds were customers before the story begins; the others come during it."""
    if chance.random() < 0.66:
        return world.days[0]
    return world.days[chance.randrange(len(world.days))]


def _rate(chance: random.Random, is_company: bool) -> float:
    """Purchases a month: many come seldom, some often, trade customers most."""
    rate = chance.lognormvariate(-0.9, 0.85)
    return min(rate * (2.4 if is_company else 1.0), 5.0)


def _add_phone(world: World, chance: random.Random, customer_id: int) -> None:
    digits = f"6{chance.randrange(10**8):08}"
    typed = f"{digits[:3]} {digits[3:5]} {digits[5:7]} {digits[7:]}"
    whole = phone_numbers.international(typed, world.shop.country)
    world.add("customer_phone", customer_id, typed, whole, whole[::-1])


def _add_email(world: World, chance: random.Random, customer_id: int, name: str) -> None:
    words = ["".join(c for c in word if c.isalnum()) for word in fold(name).split()]
    local = ".".join(word for word in words if word)[:40]
    address = f"{local}@{chance.choice(world.names['mail'])}"
    world.add("customer_email", customer_id, address, fold_email(address))

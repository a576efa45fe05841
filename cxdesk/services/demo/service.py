"""The interactions and cases of the demo shop: response time falls over the months."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from cxdesk.domain.periods import local_date
from cxdesk.domain.tasks import next_open_day
from cxdesk.services.demo.world import World, draw, poisson

if TYPE_CHECKING:
    import random

_CASES_A_DAY = 1.9
_NOTES_A_DAY = 1.3
_FIRST_MINUTES, _LAST_MINUTES = 78.0, 30.0
_CHANNELS = (
    ("whatsapp", 0.38),
    ("phone", 0.24),
    ("email", 0.24),
    ("counter", 0.08),
    ("social", 0.06),
)
_NOTE_CHANNELS = (("counter", 0.6), ("phone", 0.3), ("whatsapp", 0.1))
_KINDS = (("question", 0.5), ("order", 0.24), ("incident", 0.14), ("complaint", 0.12))
_TOPICS = {"question": (1, 6), "order": (2, 3), "incident": (4, 8), "complaint": (7, 3)}
_WRITTEN = frozenset({"whatsapp", "email", "social"})
_STILL_OPEN_DAYS = 6


@dataclass(kw_only=True)
class _Case:
    """A case while it is made."""

    id: int
    customer_id: int | None
    staff_id: int
    channel: str
    kind: str
    topic_id: int
    opened_at: int
    note: str


def add_service(world: World) -> None:
    """Cases with their logs, the interactions that began them, follow-up tasks, and plain notes."""
    chance = world.chance("service")
    for on in world.days:
        rush = 0.55 if on.month == 8 else 1.0
        for _ in range(poisson(chance, _CASES_A_DAY * rush)):
            _add_case(world, chance, on)
        for _ in range(poisson(chance, _NOTES_A_DAY * rush)):
            _add_note(world, chance, on)


def _add_case(world: World, chance: random.Random, on: date) -> None:
    channel = draw(chance, _CHANNELS)
    kind = draw(chance, _KINDS)
    opened_at = _opened_at(world, chance, on, channel)
    if opened_at >= world.end_at:
        return
    case = _Case(
        id=len(world.rows["cases"]) + 1,
        customer_id=_someone(world, chance, on),
        staff_id=chance.choice(world.staff),
        channel=channel,
        kind=kind,
        topic_id=chance.choice(_TOPICS[kind]),
        opened_at=opened_at,
        note=chance.choice(world.words["notes"][kind]),
    )
    head = (case.customer_id, case.staff_id, channel, kind, case.topic_id)
    world.add("cases", *head, case.note[:80], opened_at, "customer", opened_at)
    _tell(world, chance, case)


def _opened_at(world: World, chance: random.Random, on: date, channel: str) -> int:
    """Written messages also come when the shop is closed."""
    if channel in _WRITTEN and chance.random() < 0.35:
        minute = chance.randint(7 * 60, 23 * 60 + 30)
        return world.at(on, time(minute // 60, minute % 60))
    return world.at(on, world.open_minute(on, chance))


def _someone(world: World, chance: random.Random, on: date) -> int | None:
    if chance.random() < 0.08:
        return None
    known = [person for person in world.people if person.since <= on]
    return chance.choices(known, [person.rate + 0.2 for person in known])[0].id


def _tell(world: World, chance: random.Random, case: _Case) -> None:
    """The log of a case: an automatic reply, ours, and how it ended."""
    replied_at = _replied_at(world, chance, case)
    if case.channel in {"whatsapp", "email"} and not world.calendar.is_open(case.opened_at):
        text = world.words["auto_reply"]
        _event(world, case, case.opened_at + 60, "auto", "message", None, text)
    solves = chance.random() < 0.66
    is_late = local_date(case.opened_at, world.calendar.zone) > world.today - timedelta(
        days=_STILL_OPEN_DAYS
    )
    stays_open = is_late and chance.random() < 0.6
    if replied_at is None or replied_at >= world.end_at or (stays_open and chance.random() < 0.4):
        _interaction(world, case, "follow_up", None)
        _task(world, case, case.opened_at, None)
        return
    after = "closed" if solves and not stays_open else "open"
    reply = chance.choice(world.words["replies"])
    _event(world, case, replied_at, "staff", "message", after, reply)
    outcome = (
        "complaint"
        if case.kind == "complaint"
        else ("solved" if after == "closed" else "follow_up")
    )
    _interaction(world, case, outcome, replied_at)
    if after == "open":
        _go_on(world, chance, case, replied_at, stays_open=stays_open)
    elif chance.random() < 0.05:
        _reopen(world, chance, case, replied_at)


def _replied_at(world: World, chance: random.Random, case: _Case) -> int | None:
    is_at_once = case.channel == "counter" or (case.channel == "phone" and chance.random() < 0.15)
    if is_at_once:
        return case.opened_at
    on = local_date(case.opened_at, world.calendar.zone)
    middle = _FIRST_MINUTES + (_LAST_MINUTES - _FIRST_MINUTES) * world.progress(on)
    minutes = 1.22 * middle * math.exp(chance.gauss(0, 0.75))
    return world.calendar.deadline(case.opened_at, int(minutes * 60))


def _go_on(world: World, chance: random.Random, case: _Case, at: int, *, stays_open: bool) -> None:
    """After a first reply: a note, waiting for the customer, and mostly an end with its task."""
    if chance.random() < 0.4:
        _event(world, case, at + 300, "staff", "note", None, world.words["internal"])
    if chance.random() < 0.3 and at + 600 < world.end_at:
        _event(world, case, at + 600, "staff", "status", "pending", "")
    closed_at = world.calendar.deadline(at + 900, int(chance.uniform(1, 26) * 3600))
    if stays_open or closed_at is None or closed_at >= world.end_at:
        _task(world, case, at, None)
        return
    closing = chance.choice(world.words["closings"])
    _event(world, case, closed_at, "staff", "message", "closed", closing)
    _task(world, case, at, closed_at)


def _reopen(world: World, chance: random.Random, case: _Case, at: int) -> None:
    back_at = at + chance.randint(3600, 4 * 86400)
    closed_at = world.calendar.deadline(back_at, int(chance.uniform(0.5, 8) * 3600))
    if closed_at is None or closed_at >= world.end_at:
        return
    _event(world, case, back_at, "customer", "message", "open", case.note)
    closing = chance.choice(world.words["closings"])
    _event(world, case, closed_at, "staff", "message", "closed", closing)


def _event(
    world: World, case: _Case, at: int, actor: str, kind: str, after: str | None, note: str
) -> None:
    staff_id = case.staff_id if actor == "staff" else None
    if at < world.end_at:
        is_public = kind == "message"
        world.add("case_event", case.id, at, actor, staff_id, kind, is_public, after, note)


def _interaction(world: World, case: _Case, outcome: str, replied_at: int | None) -> None:
    on = local_date(case.opened_at, world.calendar.zone)
    world.add(
        "interaction",
        case.customer_id,
        case.id,
        case.staff_id,
        "in",
        case.channel,
        case.topic_id,
        outcome,
        case.note,
        _minutes(world, case),
        case.opened_at,
        on.isoformat(),
        replied_at,
        replied_at or case.opened_at,
    )


def _minutes(world: World, case: _Case) -> int | None:
    """What the work took, where somebody noted it: complaints take longest."""
    chance = world.chance(f"minutes/{case.id}")
    if chance.random() < 0.3:
        return None
    middle = 16 if case.kind in {"complaint", "incident"} else 8
    return max(1, round(middle * math.exp(chance.gauss(0, 0.5))))


def _task(world: World, case: _Case, at: int, done_at: int | None) -> None:
    due_on = next_open_day(world.calendar, at)
    note = world.words["tasks"]["follow_up"]
    who = (case.customer_id, case.id, None, case.staff_id)
    world.add("task", "follow_up", note, *who, due_on.isoformat(), done_at, at)


def _add_note(world: World, chance: random.Random, on: date) -> None:
    """A note, a compliment, or a call of ours: no case comes of it."""
    at = world.at(on, world.open_minute(on, chance))
    if at >= world.end_at:
        return
    what = draw(chance, (("plain", 0.75), ("thanks", 0.25)))
    outcome = "compliment" if what == "thanks" else "note"
    direction = "out" if outcome == "note" and chance.random() < 0.3 else "in"
    note = chance.choice(world.words["notes"][what])
    world.add(
        "interaction",
        _someone(world, chance, on),
        None,
        chance.choice(world.staff),
        direction,
        draw(chance, _NOTE_CHANNELS),
        chance.randint(1, len(world.words["topics"])),
        outcome,
        note,
        chance.choice((None, None, 3, 5, 10)),
        at,
        on.isoformat(),
        at if direction == "out" else None,
        at,
    )

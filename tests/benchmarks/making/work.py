"""What staff do in a made shop: interactions, cases with their log, tasks.

Half of the interactions open a case. Most are answered after some minutes and closed with that or
later; of the others the customer writes again, is waited for, comes back after the closing, or the
kind or the owner changes. Nothing is logged after ``NOW``.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import names
from cxdesk.store import bulk
from tests.benchmarks.making.sizes import NOW, STAFF, moments, some_customer, some_staff

if TYPE_CHECKING:
    import random

    from tests.benchmarks.making.sizes import Size

CHANNELS = ("counter", "counter", "counter", "phone", "whatsapp", "email", "social")
TOPICS = ("Entrega", "Precio", "Devolución", "Avería", "Horario", "Factura")
_TOPIC_IDS = (None, *range(1, len(TOPICS) + 1))
_KINDS = ("question", "question", "order", "incident", "other")
_HOUR, _DAY = 3600, 86_400
_EVENT = (
    "case_id",
    "at",
    "actor",
    "staff_id",
    "kind",
    "is_public",
    "status_after",
    "kind_before",
    "kind_after",
    "owner_before_id",
    "owner_after_id",
)
_CASE = ("id", "customer_id", "owner_id", "channel", "kind", "topic_id", "opened_at", "created_at")
_INTERACTION = (
    "customer_id",
    "case_id",
    "staff_id",
    "direction",
    "channel",
    "topic_id",
    "outcome",
    "minutes",
    "arrived_at",
    "arrived_on",
    "replied_at",
    "created_at",
)
_TASK = ("customer_id", "case_id", "owner_id", "due_on", "done_at", "created_at")

Event = tuple[object, ...]


class _Case(NamedTuple):
    """A case as it was opened; ``owner`` and ``kind`` are those of the end."""

    id: int
    customer: int
    owner: int
    channel: str
    kind: str
    opened_at: int


class _Log:
    """The lines of all cases, in their order."""

    def __init__(self) -> None:
        self.events: list[Event] = []

    def says(self, case: _Case, at: int, actor: str, status: str | None = None) -> None:
        """A message for both to read."""
        staff = case.owner if actor == "staff" else None
        self._add(case, at, actor, staff, "message", 1, status)

    def turns(self, case: _Case, at: int, status: str) -> None:
        """A new status, set by staff."""
        self._add(case, at, "staff", case.owner, "status", 0, status)

    def changes(self, case: _Case, at: int, *values: object) -> None:
        """Another kind or owner: before and after of both."""
        self._add(case, at, "staff", case.owner, "assignment", 0, None, *values)

    def _add(self, case: _Case, at: int, *values: object) -> None:
        if at < NOW:
            line = (case.id, at, *values)
            self.events.append((*line, *(None,) * (len(_EVENT) - len(line))))


def work(rng: random.Random, size: Size) -> None:
    """Write them all, each table at once."""
    bulk.insert("topic", ("id", "name", "folded"), _topics())
    log = _Log()
    contacts: list[Event] = []
    cases: list[Event] = []
    tasks: list[Event] = []
    for i, moment in enumerate(moments(rng, size.interactions, size), start=1):
        who, staff, channel = some_customer(rng, size), some_staff(rng), rng.choice(CHANNELS)
        topic = rng.choice(_TOPIC_IDS)
        delay = 0 if channel == "counter" else int(rng.lognormvariate(7.5, 1.2))
        times = (moment.at, moment.on, min(moment.at + delay, NOW - 1), moment.at)
        if not i % 2:
            direction, customer = "out" if i % 20 == 0 else "in", who if i % 8 else None
            note = (customer, None, staff, direction, channel, topic, "note", None)
            contacts.append((*note, *times))
            continue
        kind = "complaint" if i % 14 == 1 else rng.choice(_KINDS)
        case = _Case(i, who, staff, channel, kind, moment.at)
        minutes = rng.randint(1, 40) if i % 3 == 0 else None
        contacts.append((who, i, staff, "in", channel, topic, "solved", minutes, *times))
        cases.append((i, who, staff, channel, kind, topic, moment.at, moment.at))
        _course(rng, case, delay, log)
        if i % 6 == 1:
            tasks.append(_task(rng, case, moment.on))
    bulk.insert("cases", _CASE, cases)
    bulk.insert("case_event", _EVENT, log.events)
    bulk.insert("interaction", _INTERACTION, contacts)
    bulk.insert("task", _TASK, tasks)


def _topics() -> list[tuple[object, ...]]:
    return [(i, name, names.fold(name)) for i, name in enumerate(TOPICS, start=1)]


def _course(rng: random.Random, case: _Case, delay: int, log: _Log) -> None:
    """What happened to a case, in the order of time."""
    at = case.opened_at + delay
    if case.id % 50 != 7:  # the others nobody ever answered
        log.says(case, at, "staff", "open")
    if case.id % 100 == 3:
        log.changes(case, at + 60, None, None, case.owner % STAFF + 1, case.owner)
    if case.id % 200 == 5 and case.kind == "other":
        log.changes(case, at + 90, "question", "other")
    if case.id % 8 == 5:
        at = _waited_for(rng, case, at, log)
    if case.id % 4 == 1:
        at = _wrote_again(rng, case, at, log)
    if case.id % 100 == 1:
        return  # still open
    at += int(rng.lognormvariate(9, 1.5))
    log.turns(case, at, "closed")
    if case.id % 16 == 11:
        _came_back(rng, case, at, log)


def _waited_for(rng: random.Random, case: _Case, at: int, log: _Log) -> int:
    log.turns(case, at + 120, "pending")
    at += 120 + int(rng.lognormvariate(10, 1))
    log.says(case, at, "customer", "open")
    return _answered(rng, case, at, log)


def _wrote_again(rng: random.Random, case: _Case, at: int, log: _Log) -> int:
    at += int(rng.lognormvariate(9, 1))
    log.says(case, at, "customer")
    return _answered(rng, case, at, log)


def _came_back(rng: random.Random, case: _Case, at: int, log: _Log) -> None:
    at += int(rng.uniform(0.2, 20) * _DAY)
    log.says(case, at, "customer", "open")
    at = _answered(rng, case, at, log)
    log.turns(case, at + rng.randint(1, 6) * _HOUR, "closed")


def _answered(rng: random.Random, case: _Case, at: int, log: _Log) -> int:
    at += 60 + int(rng.lognormvariate(7.5, 1.2))
    log.says(case, at, "staff")
    return at


def _task(rng: random.Random, case: _Case, on: str) -> Event:
    """Mostly done on the day before the due one or on that day; some later, some never."""
    due = date.fromisoformat(on) + timedelta(days=rng.randint(0, 7))
    noon = int(datetime(due.year, due.month, due.day, 11, tzinfo=UTC).timestamp())
    done = max(noon + rng.choice((-1, 0, 0, 0, 1, 3)) * _DAY, case.opened_at + 60)
    is_done = done < NOW and case.id % 37 > 1
    done_at = done if is_done else None
    return case.customer, case.id, case.owner, due.isoformat(), done_at, case.opened_at

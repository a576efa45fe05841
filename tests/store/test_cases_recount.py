"""Streams of cases against a recount of random logs in Python, as of instants in their midst."""

from __future__ import annotations

import random
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from cxdesk.domain.facts.cases import (
    BACKLOG,
    CLOSED,
    LOAD,
    OPENED,
    PROMPT,
    SETTLED,
    WAITS,
    WORK,
    Backlog,
    OpenedTally,
    PromptTally,
    SettledTally,
    WorkTally,
)
from cxdesk.store.db import db
from cxdesk.store.facts import gather_all
from cxdesk.store.facts.job import Job
from tests.store.rows_by_hand import CALENDAR, LATER, QUARTER, at, gather_each, insert, staff

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.domain.facts import Facts
    from cxdesk.domain.periods import Period

pytestmark = pytest.mark.usefixtures("open_empty_shop")

HOUR, DAY = 3600, 86_400
STREAMS = (OPENED, PROMPT, WAITS, CLOSED, SETTLED, WORK, LOAD)


class Event(NamedTuple):
    """A line of a log."""

    at: int
    id: int
    actor: str
    kind: str
    is_public: int
    after: str | None

    @property
    def is_reply(self) -> bool:
        return self.actor == "staff" and self.kind == "message" and bool(self.is_public)


class Told(NamedTuple):
    """A case as its log tells it up to an instant."""

    id: int
    opened_at: int
    opened_by: str
    kind: str
    channel: str
    owner_id: int | None
    log: tuple[Event, ...]

    def status(self, before: int) -> str:
        return next((e.after for e in reversed(self.log) if e.after and e.at < before), "new")

    def closings(self) -> list[tuple[int, int | None]]:
        """When it was closed, and opened again."""
        found: list[tuple[int, int | None]] = []
        for event in self.log:
            is_closed = bool(found) and found[-1][1] is None
            if event.after == "closed" and not is_closed:
                found.append((event.at, None))
            elif event.after not in {None, "closed"} and is_closed:
                found[-1] = (found[-1][0], event.at)
        return found


def test_every_stream_equals_a_recount_of_the_logs() -> None:
    """Random logs, as of instants in the midst of them: only what came before is looked at."""
    rng = random.Random(5)
    staff("Ana", "Luis")
    write_cases(rng, 150)
    for as_of in (LATER, *(rng.randrange(QUARTER_FROM, QUARTER_TO) for _ in range(6))):
        cases = _told(as_of)
        found = gather_all(STREAMS, Job(QUARTER, CALENDAR, as_of))
        for period, facts in zip(QUARTER, found, strict=True):
            for name, recount in RECOUNTS.items():
                low, high = period.bounds(CALENDAR.zone)
                assert recount(facts) == EXPECTED[name](cases, low, min(high, as_of), as_of), name


QUARTER_FROM, QUARTER_TO = at("2026-01-02T00:00"), at("2026-04-10T00:00")


def write_cases(rng: random.Random, count: int) -> None:
    for case_id in range(1, count + 1):
        opened = rng.randrange(QUARTER_FROM - 20 * DAY, QUARTER_TO)
        insert("cases", [{
            "id": case_id, "opened_at": opened, "created_at": 0,
            "owner_id": rng.choice([None, 1, 2]),
            "channel": rng.choice(["phone", "email"]), "kind": rng.choice(["complaint", "order"]),
            "opened_by": rng.choice(["customer", "customer", "staff"]),
        }])  # fmt: skip
        moments = sorted(
            opened + int(rng.random() ** 3 * 40 * DAY) for _ in range(rng.randrange(9))
        )
        insert("case_event", [_line(rng, case_id, when) for when in moments])
        insert("interaction", [{
            "channel": "phone", "created_at": 0, "case_id": case_id,
            "arrived_at": opened + rng.randrange(9 * DAY), "minutes": rng.choice([None, 5, 12]),
        }])  # fmt: skip


def _line(rng: random.Random, case_id: int, when: int) -> dict[str, Any]:
    return {
        "case_id": case_id, "at": when, "actor": rng.choice(["customer", "staff", "staff", "auto"]),
        "kind": rng.choice(["message", "message", "note", "status"]),
        "is_public": rng.random() < 0.8,
        "status_after": rng.choice([None, None, "open", "pending", "closed", "closed"]),
    }  # fmt: skip


def _told(as_of: int) -> list[Told]:
    sql = "SELECT id, opened_at, opened_by, kind, channel, owner_id FROM cases WHERE opened_at < ?"
    lines = """SELECT at, id, actor, kind, is_public, status_after FROM case_event
        WHERE case_id = ? AND at < ? ORDER BY at, id"""
    return [
        Told(*row, tuple(Event(*line) for line in db.execute_sql(lines, (row[0], as_of))))
        for row in db.execute_sql(sql, (as_of,)).fetchall()
    ]


def _first_reply(told: Told) -> int | None:
    return next((event.at for event in told.log if event.is_reply), None)


def _waits(told: Told) -> tuple[list[tuple[int, int]], int | None]:
    since, status, found = None, "new", []
    since = told.opened_at if told.opened_by == "customer" else None
    for event in told.log:
        status = event.after or status
        if event.actor == "customer" and event.kind == "message" and status != "closed":
            since = since or event.at
        if event.is_reply and since:
            found.append((since, event.at))
        if event.is_reply or event.after == "closed":
            since = None
    return found, since


def _closed_at(told: Told) -> tuple[int, int] | None:
    """The first and the last closing of a case that is closed."""
    closings = told.closings()
    if not closings or closings[-1][1] is not None:
        return None
    return closings[0][0], closings[-1][0]


def _prompt(cases: list[Told], low: int, high: int, as_of: int) -> PromptTally:
    mine = [c for c in cases if low <= c.opened_at < high and c.opened_by == "customer"]
    replies = [(c.opened_at, _first_reply(c)) for c in mine]
    sums = []
    for limit in (HOUR, DAY):
        sums.append(sum(r is not None and r - o <= limit for o, r in replies))
        sums.append(sum((as_of if r is None else r) - o > limit for o, r in replies))
    return PromptTally(len(mine), *sums, sum(r is None for _, r in replies))


def _settled(cases: list[Told], low: int, high: int, as_of: int) -> SettledTally:
    found: Counter[str] = Counter()
    for told in cases:
        closings = told.closings()
        if not closings or not low <= closings[0][0] < high:
            continue
        at_, again = closings[0]
        if at_ + 7 * DAY > as_of:
            found["immature"] += 1
            continue
        replies = sum(event.is_reply and event.at <= at_ for event in told.log)
        by = next(event.actor for event in told.log if event.after == "closed")
        is_again = again is not None and again < at_ + 7 * DAY
        is_ours = replies == 1 or (not replies and by == "staff" and told.channel == "phone")
        found.update(mature=1, reopened=is_again, unanswered=not replies,
                     settled=is_ours and not is_again)  # fmt: skip
    return SettledTally(**found)


def _work(cases: list[Told], low: int, high: int, as_of: int) -> WorkTally:
    sums = []
    for told in cases:
        closed = _closed_at(told)
        if closed and low <= closed[1] < high:
            sql = "SELECT minutes FROM interaction WHERE case_id = ? AND arrived_at < ?"
            rows = db.execute_sql(sql, (told.id, as_of)).fetchall()
            sums.append([row[0] for row in rows if row[0] is not None])
    logged = [sum(minutes) for minutes in sums if minutes]
    return WorkTally(len(sums), len(logged), sum(logged), sum(m * m for m in logged))


def _backlog(cases: list[Told], low: int, high: int, as_of: int) -> Backlog | None:
    if low >= as_of:
        return None
    stock = [c for c in cases if c.opened_at < high and c.status(high) != "closed"]
    pending = sum(c.status(high) == "pending" for c in cases)
    return Backlog(high, tuple(sorted(c.opened_at for c in stock)), pending)


EXPECTED: dict[str, Callable[[list[Told], int, int, int], object]] = {
    "opened": lambda cases, low, high, _: OpenedTally(
        sum(low <= c.opened_at < high for c in cases),
        sum(low <= c.opened_at < high and c.opened_by == "customer" for c in cases),
        sum(low <= c.opened_at < high and c.kind == "complaint" for c in cases),
    ),
    "prompt": _prompt,
    "waits": lambda cases, low, high, _: (
        sorted(pair for c in cases for pair in _waits(c)[0] if low <= pair[1] < high),
        sum((_waits(c)[1] or high) < high for c in cases),
    ),
    "closed": lambda cases, low, high, _: sorted(
        (c.opened_at, *closed, c.id)
        for c in cases
        if (closed := _closed_at(c)) and low <= closed[1] < high
    ),
    "settled": _settled,
    "work": _work,
    "backlog": _backlog,
    "load": lambda cases, low, high, _: Counter(
        c.owner_id for c in cases if low <= c.opened_at < high
    ),
}
RECOUNTS: dict[str, Callable[[Facts], object]] = {
    "opened": lambda facts: facts.of(OPENED),
    "prompt": lambda facts: facts.of(PROMPT),
    "waits": lambda facts: (sorted(facts.of(WAITS).pairs), facts.of(WAITS).waiting),
    "closed": lambda facts: sorted(facts.of(CLOSED).rows),
    "settled": lambda facts: facts.of(SETTLED),
    "work": lambda facts: facts.of(WORK),
    "load": lambda facts: facts.of(LOAD),
}


def test_backlog_equals_a_recount_of_the_logs() -> None:
    rng = random.Random(6)
    _write_without_staff(rng)
    for as_of in (LATER, *(rng.randrange(QUARTER_FROM, QUARTER_TO) for _ in range(6))):
        cases = _told(as_of)
        for period, found in zip(
            QUARTER, gather_each(BACKLOG, QUARTER, CALENDAR, as_of, {}), strict=True
        ):
            expected = _backlog_of(cases, period, as_of)
            assert expected is None or found == expected


def _write_without_staff(rng: random.Random) -> None:
    staff("Ana", "Luis")
    write_cases(rng, 150)


def _backlog_of(cases: list[Told], period: Period, as_of: int) -> Backlog | None:
    low, high = period.bounds(CALENDAR.zone)
    return _backlog(cases, low, min(high, as_of), as_of)

"""What staff said at the first closing, against a recount of random logs in plain Python."""

from __future__ import annotations

import random
from typing import Any

import pytest

from cxdesk.domain.choices import Choices
from cxdesk.domain.facts.cases import SAID, SETTLED, SaidTally
from cxdesk.domain.kpis import by_key
from cxdesk.store.db import db
from cxdesk.store.facts import gather_all
from cxdesk.store.facts.job import Job
from tests.store.rows_by_hand import CALENDAR, LATER, MARCH, QUARTER, at, case, gather, insert

pytestmark = pytest.mark.usefixtures("open_empty_shop")

DAY = 86_400
FROM, TO = at("2026-01-02T00:00"), at("2026-04-10T00:00")


def _write(rng: random.Random, count: int) -> list[tuple[int, list[tuple[int, str, int | None]]]]:
    """Random logs, as written: (case, [(at, status, what was said)])."""
    written = []
    for case_id in range(1, count + 1):
        opened = rng.randrange(FROM - 20 * DAY, TO)
        kind = rng.choice(["complaint", "order"])
        insert("cases", [{"id": case_id, "channel": "phone", "opened_at": opened, "kind": kind,
                          "created_at": 0}])  # fmt: skip
        log = []
        for when in sorted(opened + rng.randrange(30 * DAY) for _ in range(rng.randrange(5))):
            status = rng.choice(["closed", "closed", "open"])
            said = rng.choice([None, 0, 1]) if status == "closed" else None
            log.append((when, status, said))
            insert("case_event", [{"case_id": case_id, "at": when, "actor": "staff",
                                   "kind": "status", "status_after": status,
                                   "settled_first": said}])  # fmt: skip
        written.append((case_id, log))
    return written


def _recount(written: list[Any], low: int, high: int, as_of: int, days: int) -> SaidTally:
    said = settled = 0
    for _, log in written:
        closings = [line for line in log if line[1] == "closed" and line[0] < as_of]
        if not closings:
            continue
        when, _, word = closings[0]
        if low <= when < high and when + days * DAY <= as_of and word is not None:
            said += 1
            settled += word
    return SaidTally(said, settled)


def test_what_staff_said_equals_a_recount_of_the_logs_as_of_any_instant() -> None:
    rng = random.Random(11)
    written = _write(rng, 150)
    seen = 0
    for as_of in (LATER, *(rng.randrange(FROM, TO) for _ in range(6))):
        for days in ("1", "7"):
            job = Job(QUARTER, CALENDAR, as_of, {}, Choices(fcr_days=days))
            for period, facts in zip(QUARTER, gather_all((SAID,), job), strict=True):
                low, high = period.bounds(CALENDAR.zone)
                expected = _recount(written, low, min(high, as_of), as_of, int(days))
                assert facts.of(SAID) == expected
                seen += expected.said
    assert seen > 100


def test_a_later_closing_says_nothing_about_the_first_contact() -> None:
    case(1, "2026-03-02T10:00", ("closed", "2026-03-02T12:00"), ("open", "2026-03-03T09:00"))
    insert("case_event", [{"case_id": 1, "at": at("2026-03-04T10:00"), "actor": "staff",
                           "kind": "status", "status_after": "closed",
                           "settled_first": 1}])  # fmt: skip
    assert gather(SAID, MARCH, CALENDAR, LATER, {}) == SaidTally(0, 0)


def test_it_is_filtered_as_the_cases_are() -> None:
    for number, kind in enumerate(("complaint", "order", "order"), 1):
        case(number, "2026-03-02T10:00", kind=kind)
        insert("case_event", [{"case_id": number, "at": at("2026-03-02T12:00"), "actor": "staff",
                               "kind": "status", "status_after": "closed",
                               "settled_first": number == 1}])  # fmt: skip
    found = {kind: gather(SAID, MARCH, CALENDAR, LATER, {"kind": kind})
             for kind in ("complaint", "order")}  # fmt: skip
    assert found == {"complaint": SaidTally(1, 1), "order": SaidTally(2, 0)}


def test_the_indicator_shows_it_beside_the_rule_and_lets_it_decide_nothing() -> None:
    """Case 1 took two replies and staff say it was settled at first; the rule says it was not."""
    case(1, "2026-03-02T10:00", ("reply", "2026-03-02T11:00"), ("reply", "2026-03-02T11:30"))
    case(2, "2026-03-02T10:00", ("reply", "2026-03-02T11:00"), ("closed", "2026-03-02T12:00"))
    insert("case_event", [{"case_id": 1, "at": at("2026-03-02T12:00"), "actor": "staff",
                           "kind": "status", "status_after": "closed",
                           "settled_first": 1}])  # fmt: skip
    (facts,) = gather_all((SETTLED, SAID), Job((MARCH,), CALENDAR, LATER))
    measured = by_key("fcr").measure(facts, MARCH, LATER)
    assert (measured.value, measured.n) == (50, 2)
    assert (measured.detail["staff_said"], measured.detail["staff_said_settled"]) == (1, 1)


def test_the_few_closings_are_found_by_their_own_index() -> None:
    asked: list[tuple[str, Any]] = []
    run = db.execute_sql
    db.execute_sql = lambda sql, params=None: asked.append((sql, params)) or run(sql, params)
    try:
        gather(SAID, MARCH, CALENDAR, LATER, {})
    finally:
        del db.execute_sql
    plans = [row[3] for sql, params in asked for row in run(f"EXPLAIN QUERY PLAN {sql}", params)]
    assert any("e USING INDEX case_event_settled" in plan for plan in plans), plans


def test_of_those_settled_at_first_it_counts_who_decided_without_asking() -> None:
    """Case 1 yes and alone, 2 yes but asked, 3 no though alone, 4 alone and nothing said."""
    for number, (said, own) in enumerate(((1, 1), (1, 0), (0, 1), (None, 1)), 1):
        case(number, "2026-03-02T10:00")
        insert("case_event", [{"case_id": number, "at": at("2026-03-02T12:00"), "actor": "staff",
                               "kind": "status", "status_after": "closed", "settled_first": said,
                               "own_decision": own}])  # fmt: skip
    assert gather(SAID, MARCH, CALENDAR, LATER, {}) == SaidTally(3, 2, 1)

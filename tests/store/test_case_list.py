"""The list of cases against a plain recount, page by page, and what its queries walk."""

from __future__ import annotations

import random
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest

from cxdesk.domain.cases import CaseDraft, CaseStatus
from cxdesk.domain.text import T
from cxdesk.services import case_list, cases, command, staff
from cxdesk.services.case_list import ANYONE, NOBODY, Wanted
from cxdesk.store import case_list as store
from cxdesk.store import case_search
from cxdesk.store.db import db
from cxdesk.store.models import Topic
from tests.factories import DAY, HOUR, NOW, customer, open_case, rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.domain.case_list import CaseRow

pytestmark = pytest.mark.usefixtures("open_empty_shop")

STATES = (None, *CaseStatus)


def _paged(wanted: Wanted, limit: int, *, newest_first: bool = False) -> list[CaseRow]:
    found: list[CaseRow] = []
    while page := case_list.cases_page(
        wanted, newest_first=newest_first, after=found[-1] if found else None, limit=limit
    ):
        found += page
        assert len(found) <= 200, "a page repeats"
    return found


def _fill(count: int = 60) -> None:
    """Cases in all states, of two people and nobody, many opened in the same second."""
    rng = random.Random(3)
    people = [None, staff.add_staff("Ana", "A", now=NOW), staff.add_staff("Luis", "L", now=NOW)]
    who = [None, customer("Zoe Ñandú"), customer("Óscar Gil")]
    for number in range(count):
        opened_at = NOW - 40 * DAY + rng.randrange(8) * HOUR
        case_id = cases.open_case(
            CaseDraft(
                opened_at=opened_at,
                customer_id=rng.choice(who),
                owner_id=rng.choice(people),
                subject=rng.choice(["Caldera", "Envío", ""]),
                said=f"asunto {number}",
            ),
            now=NOW,
        )
        at = opened_at + HOUR * (1 + number)
        rng.choice(
            [
                lambda _id, _at: None,
                lambda i, t: cases.reply(i, "hola", now=t),
                lambda i, t: cases.wait_for_customer(i, "¿?", now=t),
                lambda i, t: cases.hold(i, "taller", now=t),
                lambda i, t: cases.solve(i, "hecho", now=t),
            ]
        )(case_id, at)


def test_pages_equal_a_plain_recount_in_every_state_of_everybody_both_ways() -> None:
    _fill()
    every = rows("cases", "id, status, owner_id, opened_at")
    owners = {ANYONE, NOBODY, (1,), (2,)}
    for status, owner, newest in product(STATES, owners, (False, True)):
        expected = sorted(
            (
                (opened, case_id)
                for case_id, state, whose, opened in every
                if (state != "closed" if status is None else state == status)
                and (not owner or whose == owner[0])
            ),
            reverse=newest,
        )
        for limit in (1, 7, 60):
            found = _paged(Wanted(status, owner), limit, newest_first=newest)
            assert [(row.opened_at, row.id) for row in found] == expected


def test_counts_equal_a_plain_recount() -> None:
    _fill()
    every = rows("cases", "status, owner_id, first_reply_at, opened_by")
    for owner in (ANYONE, NOBODY, (1,)):
        mine = [row for row in every if not owner or row[1] == owner[0]]
        expected = {status: sum(row[0] == status for row in mine) for status in CaseStatus}
        assert case_list.counts(owner) == expected
    waiting = sum(row[0] != "closed" and row[2] is None for row in every)
    assert case_list.count_unanswered() == waiting


def test_a_row_tells_what_stands_beside_the_case() -> None:
    luis = staff.add_staff("Luis Romero", "LR", now=NOW)
    ana = customer("Ana Prieto")
    draft = CaseDraft(opened_at=NOW - HOUR, customer_id=ana, owner_id=luis, topic="Gas", said="x")
    case_id = cases.open_case(draft, now=NOW)
    (row,) = case_list.cases_page(Wanted())
    assert (row.id, row.customer_name, row.owner_name, row.owner_initials) == (
        case_id,
        "Ana Prieto",
        "Luis Romero",
        "LR",
    )
    assert (row.topic, row.status, row.waiting_since) == ("Gas", "new", None)
    cases.reply(case_id, "hola", now=NOW)
    cases.customer_message(case_id, "¿y?", now=NOW + HOUR)
    assert case_list.cases_page(Wanted())[0].waiting_since == NOW + HOUR


def test_a_question_stands_though_a_closing_without_words_ended_its_wait() -> None:
    case_id = cases.open_case(CaseDraft(opened_at=NOW - HOUR, said="x"), now=NOW - HOUR)
    cases.reply(case_id, "hola", now=NOW)
    cases.customer_message(case_id, "¿y?", now=NOW + HOUR)
    cases.customer_message(case_id, "¿oiga?", now=NOW + 2 * HOUR)
    cases.solve(case_id, now=NOW + 3 * HOUR)
    assert case_list.cases_page(Wanted(CaseStatus.CLOSED))[0].asked_since is None
    cases.reopen(case_id, now=NOW + 4 * HOUR)
    (row,) = case_list.cases_page(Wanted())
    assert (row.waiting_since, row.asked_since) == (None, NOW + HOUR)
    assert cases.case(case_id).asked_since == NOW + HOUR
    cases.reply(case_id, "ya va", now=NOW + 5 * HOUR)
    assert case_list.cases_page(Wanted())[0].asked_since is None


def test_thanks_to_a_closed_case_ask_for_nothing_when_it_is_open_again() -> None:
    case_id = cases.open_case(CaseDraft(opened_at=NOW - HOUR, said="x"), now=NOW - HOUR)
    cases.solve(case_id, "hecho", now=NOW)
    cases.customer_message(case_id, "¡gracias!", needs_answer=False, now=NOW + HOUR)
    cases.reopen(case_id, now=NOW + 2 * HOUR)
    assert case_list.cases_page(Wanted())[0].asked_since is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("prieto", {1, 2}),  # by customer
        ("CALDERA", {1}),  # by subject
        ("devolucion", {2}),  # by topic, without its accent
        ("nino", {3}),  # by what was said, without the tilde
        ("prieto caldera", set()),  # all words in one place
        ("cald", {1}),  # by the beginning of a word
        ("aldera", set()),
        ("#2", {2}),
        ("'; DROP TABLE cases; --", set()),
        ("!!!", set()),
    ],
)
def test_a_text_finds_cases_by_customer_or_words(text: str, found: set[int]) -> None:
    ana = customer("Ana Prieto")
    for fields in (
        {"customer_id": ana, "subject": "Caldera rota"},
        {"customer_id": ana, "topic": "Devolución"},
        {"said": "El niño quiere otra"},
    ):
        cases.open_case(CaseDraft(opened_at=NOW - HOUR, **fields), now=NOW)
    assert {row.id for row in case_list.cases_page(Wanted(text=text))} == found


def test_words_follow_the_log_undo_and_another_name_of_the_topic() -> None:
    case_id = open_case(now=NOW - HOUR)

    def found(text: str) -> bool:
        return any(row.id == case_id for row in case_list.cases_page(Wanted(text=text)))

    assert not found("presupuesto")
    cases.reply(case_id, "aquí va el presupuesto", now=NOW)
    assert found("presupuesto")
    command.undo(now=NOW)
    assert not found("presupuesto")
    cases.change_case(case_id, kind="question", topic="Gas", subject="", now=NOW)
    assert found("gas")
    _call_topic("Gas", "Butano")
    assert (found("gas"), found("butano")) == (False, True)


@command.command(T("Undo", "rename topic"))
def _call_topic(before: str, after: str) -> None:
    Topic.update(name=after).where(Topic.name == before).execute()


def test_a_broad_text_gives_the_same_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    _fill(30)
    narrow = _paged(Wanted(text="asunto"), 4)
    monkeypatch.setattr("cxdesk.store.search.BROAD", 3)
    assert _paged(Wanted(text="asunto"), 4) == narrow
    assert len(narrow) > 10


def test_a_few_changed_cases_wait_for_the_next_search_and_many_do_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    open_case()
    assert rows_of("case_dirty") == 1
    monkeypatch.setattr(case_search, "MANY", 2)
    open_case()
    assert rows_of("case_dirty") == 0


def rows_of(table: str) -> int:
    count: int = db.execute_sql(f"SELECT count(*) FROM {table}").fetchone()[0]
    return count


INDEXES = {
    (None, False): "cases_unclosed",
    (None, True): "cases_owner_unclosed",
    (CaseStatus.CLOSED, False): "cases_status",
    (CaseStatus.CLOSED, True): "cases_owner",
}


@pytest.mark.parametrize("after", [None, (NOW, 5)])
@pytest.mark.parametrize(("status", "has_owner"), list(INDEXES))
@pytest.mark.parametrize("newest", [False, True])
def test_no_page_sorts_or_scans(
    after: tuple[int, int] | None, status: CaseStatus | None, has_owner: bool, newest: bool
) -> None:
    """The ids of a page come in their order from an index (m0008); each name has its own."""
    wanted = store.Wanted(status or store.UNCLOSED, (1,) if has_owner else ())
    plans = _plans_of(lambda: store.cases_page(wanted, store.PageAsked(newest, after)))
    walked = [line for line in plans if line.startswith(("SCAN k", "SEARCH k")) and "_" in line]
    assert any(f" {INDEXES[status, has_owner]}" in line for line in walked), plans
    inner = plans[: next(i for i, line in enumerate(plans) if line.startswith("SCAN page"))]
    assert [line for line in inner if "TEMP B-TREE" in line] == []


def test_counting_reads_indexes_alone() -> None:
    plans = _plans_of(store.count_unanswered)
    assert any("INDEX cases_unanswered" in line for line in plans), plans
    for owner in ((), (1,)):
        plans = _plans_of(lambda whose=owner: store.counts_by_status(whose))
        assert all("COVERING INDEX" in line for line in plans), plans


def _plans_of(run: Callable[[], Any]) -> list[str]:
    seen: list[tuple[str, Any]] = []
    real = db.execute_sql
    db.execute_sql = lambda sql, params=None: seen.append((sql, params)) or real(sql, params)
    try:
        run()
    finally:
        del db.execute_sql
    return [row[3] for sql, params in seen for row in real(f"EXPLAIN QUERY PLAN {sql}", params)]

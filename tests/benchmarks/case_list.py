"""The list of cases and one case, against the bare statements that give the same ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.cases import CaseStatus
from cxdesk.services import case_list, cases
from cxdesk.services.case_list import Wanted
from cxdesk.store.db import db
from tests.benchmarks.measure import Bar, Result, side_by_side

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGE = 200
_IDS = """SELECT k.id, k.opened_at, k.subject, c.name FROM cases k
    LEFT JOIN customer c ON c.id = k.customer_id
    WHERE k.status = 'closed' ORDER BY k.opened_at DESC, k.id DESC LIMIT ?"""
_LOG = "SELECT at, note FROM case_event WHERE case_id = ? ORDER BY at, id"


def list_and_case(_size: str, _work: Path) -> Iterator[Result]:
    """A page of closed cases as rows, a text filter, and a case with its whole log."""
    closed = Wanted(CaseStatus.CLOSED)
    took = side_by_side(
        lambda: case_list.cases_page(closed, newest_first=True, limit=PAGE),
        lambda: db.execute_sql(_IDS, (PAGE,)).fetchall(),
    )
    yield Result("list of cases, a page", *took, Bar(12), "floor: the bare ids and names")
    found = case_list.cases_page(closed, limit=1)
    if not found:
        return
    case_id, filtered = found[0].id, closed._replace(text="a")
    took = side_by_side(
        lambda: cases.case(case_id), lambda: db.execute_sql(_LOG, (case_id,)).fetchall()
    )
    yield Result("one case with its log", *took, Bar(None, 5), "floor: the bare lines")
    ours, _ = side_by_side(lambda: case_list.cases_page(filtered, limit=PAGE), lambda: None)
    yield Result("list of cases, a broad text", ours, None, Bar(None, 150))

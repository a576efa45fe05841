"""What a card and a list read beside a customer comes by indexes, whatever the size of the shop."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.store import card, consents, customer_tags
from cxdesk.store.db import db

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.usefixtures("open_empty_shop")


@pytest.mark.parametrize(
    ("run", "index"),
    [
        (lambda: card.merged_from(1), "customer_merged"),
        (lambda: card.numbers(1), "customer_phone_customer"),
        (lambda: consents.of_customer(1), "customer_consent_customer"),
        (lambda: customer_tags.count_tagged([1], "vip"), "customer_tag_folded"),
        (lambda: customer_tags.written("vip"), "customer_tag_folded"),
    ],
)
def test_a_statement_uses_its_index(
    run: Callable[[], object], index: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, object]] = []
    real = db.execute_sql

    def noting(sql: str, params: object = None) -> object:
        seen.append((sql, params))
        return real(sql, params)

    monkeypatch.setattr(db, "execute_sql", noting)
    run()
    sql, params = seen[-1]
    plan = [row[3] for row in real(f"EXPLAIN QUERY PLAN {sql}", params).fetchall()]
    assert any(index in line for line in plan), plan
    assert [line for line in plan if line.startswith("SCAN customer")] == []

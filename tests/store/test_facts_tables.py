"""What a stream is said to rest on is what its statements read."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from cxdesk.domain.calendar import build
from cxdesk.domain.choices import Choices
from cxdesk.domain.periods import Grain, periods_between
from cxdesk.store.db import db
from cxdesk.store.facts import GATHERERS
from cxdesk.store.facts.job import Job
from cxdesk.store.facts.tables import tables_of

if TYPE_CHECKING:
    from cxdesk.store.facts.job import Gatherer

# Of a customer only the days of their first sales are read, which follow from what was bought.
DERIVED = {"case_stretch": "case_event", "customer": "purchase"}
PERIODS = periods_between(date(2026, 1, 1), date(2026, 3, 31), Grain.MONTH)
OTHERWISE = Choices(
    complaints_per="orders",
    active_by="window",
    repeat_by="window",
    retention_by="purchase",
    cases_per_agent_by="closed",
    nps_answers="last",
)


@pytest.mark.parametrize("gatherer", GATHERERS, ids=lambda gatherer: gatherer.stream.key)
@pytest.mark.parametrize("choices", [Choices(), OTHERWISE], ids=["default", "otherwise"])
@pytest.mark.usefixtures("open_empty_shop")
def test_a_stream_rests_on_the_tables_that_it_reads(
    gatherer: Gatherer, choices: Choices, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    run = db.execute_sql

    def spy(sql: str, params: Any = ()) -> Any:
        asked.append(sql)
        return run(sql, params)

    known = {row[0] for row in run("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    monkeypatch.setattr(db, "execute_sql", spy)
    gatherer.gather(Job(PERIODS, build("Europe/Madrid"), 1_800_000_000, {}, choices))
    words = {word for sql in asked for word in re.findall(r"(?:FROM|JOIN)\s+(\w+)", sql)}
    read = {DERIVED.get(table, table) for table in words & known}
    assert read <= tables_of([gatherer.stream])
    assert read or choices == Choices()  # some are read only if so chosen

"""Sums of each period in one statement: a range of an index for each span, and no sort."""

from __future__ import annotations

import json
from operator import add
from typing import TYPE_CHECKING

from cxdesk.store.db import db
from cxdesk.store.facts.job import flat, values_sql

if TYPE_CHECKING:
    from cxdesk.store.facts.conditions import Condition
    from cxdesk.store.facts.job import Job


def sums(job: Job, columns: Condition, source: Condition) -> dict[int, tuple[int, ...]]:
    """Counts and sums of whole numbers over ``source``, by the number of the period.

    ``source`` is FROM with a range of the span (``p.lo``, ``p.hi``); ``?1`` is the job's instant.
    A sum of nothing is 0. Grouping by the period instead would sort all rows, at four times the
    cost of reading them.
    """
    spans = job.spans()
    rows = db.execute_sql(
        f"""WITH now(at) AS (VALUES (?1)), p(i, lo, hi) AS ({values_sql(spans)})
        SELECT p.i, (SELECT json_array({columns.sql}) {source.sql}) FROM p""",
        (job.as_of, *flat(spans), *columns.params, *source.params),
    )
    found: dict[int, tuple[int, ...]] = {}
    for number, text in rows.fetchall():
        read = tuple(value or 0 for value in json.loads(text))
        found[number] = tuple(map(add, found[number], read)) if number in found else read
    return found

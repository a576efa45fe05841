"""Survey answers of each period, tallied by kind, scale and score.

An answer without a person has that of its offer or the owner of its case; one with "other" as its
channel has the channel of its case.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from cxdesk.domain.facts.answers import ANSWERS, ScoreTally
from cxdesk.domain.surveys import SurveyKind
from cxdesk.store.db import db
from cxdesk.store.facts.conditions import (
    SEGMENT_FILTERS,
    Columns,
    Condition,
    conditions,
    owner_as_of,
)
from cxdesk.store.facts.job import Gatherer, flat, values_sql

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.store.facts.job import Job

_STAFF = """coalesce(a.staff_id, (SELECT coalesce(o.staff_id, {owner}) FROM answer x
    JOIN offer o ON o.id = x.offer_id LEFT JOIN cases c ON c.id = o.case_id WHERE x.id = a.id))"""
_CHANNEL = """coalesce(CASE a.channel WHEN 'other' THEN (SELECT c.channel FROM answer x
    JOIN offer o ON o.id = x.offer_id JOIN cases c ON c.id = o.case_id WHERE x.id = a.id) END,
    a.channel)"""
_TOPIC = """(SELECT c.topic_id FROM answer x JOIN offer o ON o.id = x.offer_id
    JOIN cases c ON c.id = o.case_id WHERE x.id = a.id)"""
_IS_REVERSED = """(SELECT NOT s.higher_is_better FROM survey s WHERE s.id = a.survey_id)"""
# Of each known customer only the last answer to the question of recommending, on each scale.
_ONLY_LAST = """AND NOT (a.kind = 'nps' AND EXISTS (SELECT 1 FROM answer z, answer me
    WHERE me.id = a.id AND z.customer_id = me.customer_id AND z.kind = 'nps'
        AND (z.scale_min, z.scale_max) = (a.scale_min, a.scale_max)
        AND z.answered_at < p.hi AND (z.answered_at, z.id) > (a.answered_at, a.id)))"""
_FILTERS = frozenset(("channel", "agent", "topic", "scale", "weekday")) | SEGMENT_FILTERS


def condition(where: Mapping[str, str], as_of: int) -> Condition:
    """The filters of answers (``a``) as SQL; the scale is left to the indicator."""
    return conditions(COLUMNS, where, as_of)


def gather(job: Job) -> tuple[tuple[ScoreTally, ...], ...]:
    """One statement for all periods, over the covering index of answers."""
    extra = condition(job.where, job.as_of)
    last = _ONLY_LAST if job.choices.nps_answers == "last" else ""
    kinds = ", ".join(f"('{kind}')" for kind in SurveyKind)
    spans = job.spans()
    rows = db.execute_sql(
        f"""WITH p(i, lo, hi) AS ({values_sql(spans)}), k(kind) AS (VALUES {kinds})
        SELECT p.i, a.kind, a.scale_min, a.scale_max, a.score, count(*), {_IS_REVERSED}
        FROM p CROSS JOIN k CROSS JOIN answer a
            ON a.kind = k.kind AND a.answered_at >= p.lo AND a.answered_at < p.hi
        WHERE 1 {last} {extra.sql}
        GROUP BY 1, 2, 3, 4, 5, 7 ORDER BY 1, 2, 3, 4, 5, 7""",
        (*flat(spans), *extra.params),
    )
    found: dict[int, list[ScoreTally]] = defaultdict(list)
    for row in rows:
        found[row[0]].append(ScoreTally._make((*row[1:6], bool(row[6]))))
    return tuple(tuple(found[i]) for i in range(len(job.periods)))


def _staff(as_of: int) -> Condition:
    owner = owner_as_of(as_of)
    return Condition(_STAFF.format(owner=owner.sql), owner.params)


COLUMNS = Columns(
    plain={"channel": _CHANNEL, "topic": _TOPIC},
    dated={"agent": _staff},
    customer="a.customer_id",
    moment="a.answered_at",
)
GATHERER = Gatherer(ANSWERS, gather, _FILTERS)

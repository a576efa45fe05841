"""Survey answers of each period, tallied by kind, scale and score; excluded ones are left out.

An answer without a person has that of its offer or the owner of its case; one with "other" as its
channel has the channel of its case.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from cxdesk.domain.facts.answers import (
    ANSWERS,
    CORRECTED,
    OWN_ANSWERS,
    CorrectedTally,
    OwnTally,
    ScoreTally,
)
from cxdesk.domain.surveys import SurveyKind
from cxdesk.store.answer_score import counts, counts_with_score, given
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
_REVERSED = "SELECT id FROM survey WHERE NOT higher_is_better"
# Of each known customer only the last answer to the question of recommending, on each scale.
_ONLY_LAST = f"""AND NOT (a.kind = 'nps' AND EXISTS (SELECT 1 FROM answer z, answer me
    WHERE me.id = a.id AND z.customer_id = me.customer_id AND z.kind = 'nps' AND {counts("z")}
        AND (z.scale_min, z.scale_max) = (a.scale_min, a.scale_max)
        AND z.answered_at < p.hi AND (z.answered_at, z.id) > (a.answered_at, a.id)))"""
_CORRECTED = "SELECT answer_id FROM answer_change WHERE kind IN ('corrected', 'replaced')"
_FILTERS = frozenset(("channel", "agent", "topic", "scale", "weekday")) | SEGMENT_FILTERS


def condition(where: Mapping[str, str], as_of: int) -> Condition:
    """The filters of answers (``a``) as SQL; the scale is left to the indicator."""
    return conditions(COLUMNS, where, as_of)


def gather(job: Job) -> tuple[tuple[ScoreTally, ...], ...]:
    """One statement for all periods, over the covering index of answers.

    Each period and kind is grouped for itself: one sort of all answers takes twice the time.
    """
    extra = condition(job.where, job.as_of)
    last = _ONLY_LAST if job.choices.nps_answers == "last" else ""
    kinds = ", ".join(f"('{kind}')" for kind in SurveyKind)
    spans = job.spans()
    rows = db.execute_sql(
        f"""WITH p(i, lo, hi) AS ({values_sql(spans)}), k(kind) AS (VALUES {kinds})
        SELECT p.i, k.kind, (SELECT json_group_array(json_array(low, high, score, survey, n)) FROM (
            SELECT a.scale_min AS low, a.scale_max AS high, {given()} AS score,
                a.survey_id AS survey, count(*) AS n
            FROM answer a
            WHERE a.kind = k.kind AND a.answered_at >= p.lo AND a.answered_at < p.hi
                AND {counts_with_score()} {last} {extra.sql}
            GROUP BY 1, 2, 3, 4))
        FROM p CROSS JOIN k""",
        (*flat(spans), *extra.params),
    )
    reversed_ones = {row[0] for row in db.execute_sql(_REVERSED).fetchall()}
    found: list[Counter[tuple[str, int, int, float, bool]]] = [Counter() for _ in job.periods]
    for number, kind, listed in rows.fetchall():
        for low, high, score, survey, count in json.loads(listed):
            found[number][kind, low, high, score, survey in reversed_ones] += count
    return tuple(tuple(map(_tally, sorted(counts.items()))) for counts in found)


def gather_corrected(job: Job) -> tuple[tuple[CorrectedTally, ...], ...]:
    """By the few answers of which something earlier is kept, or that are excluded."""
    extra, spans = condition(job.where, job.as_of), job.spans()
    rows = db.execute_sql(
        f"""WITH p(i, lo, hi) AS ({values_sql(spans)}), t(id) AS ({_CORRECTED}
            UNION SELECT id FROM answer WHERE excluded_at IS NOT NULL)
        SELECT p.i, a.kind, a.scale_min, a.scale_max, sum({counts()}), sum(NOT {counts()})
        FROM t JOIN answer a ON a.id = t.id
            JOIN p ON a.answered_at >= p.lo AND a.answered_at < p.hi WHERE 1 {extra.sql}
        GROUP BY 1, 2, 3, 4""",
        (*flat(spans), *extra.params),
    )
    found: list[list[CorrectedTally]] = [[] for _ in job.periods]
    for number, *tally in rows.fetchall():
        found[number].append(CorrectedTally._make(tally))
    return tuple(map(tuple, found))


def gather_own(job: Job) -> tuple[tuple[OwnTally, ...], ...]:
    """Answers with a score to the shop's own questionnaires, by the version."""
    extra, spans = condition(job.where, job.as_of), job.spans()
    rows = db.execute_sql(
        f"""WITH p(i, lo, hi) AS ({values_sql(spans)})
        SELECT p.i, a.survey_id, {given()}, NOT {counts()}, count(*)
        FROM p CROSS JOIN answer a ON a.kind = 'own' AND a.answered_at >= p.lo
            AND a.answered_at < p.hi WHERE {given()} IS NOT NULL {extra.sql}
        GROUP BY 1, 2, 3, 4""",
        (*flat(spans), *extra.params),
    )
    found: list[Counter[tuple[int, float, bool]]] = [Counter() for _ in job.periods]
    for number, survey_id, score, is_out, n in rows.fetchall():
        found[number][survey_id, score, bool(is_out)] += n
    return tuple(tuple(map(_own_tally, sorted(counted.items()))) for counted in found)


def _own_tally(counted: tuple[tuple[int, float, bool], int]) -> OwnTally:
    (survey_id, score, is_excluded), n = counted
    return OwnTally(survey_id, score, n, is_excluded)


def _tally(counted: tuple[tuple[str, int, int, float, bool], int]) -> ScoreTally:
    (*scored, is_reversed), count = counted
    return ScoreTally._make((*scored, count, is_reversed))


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
OWN_GATHERER = Gatherer(OWN_ANSWERS, gather_own, _FILTERS)
CORRECTED_GATHERER = Gatherer(CORRECTED, gather_corrected, _FILTERS)

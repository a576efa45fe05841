"""Offers of each period with what became of them, and detractors who were asked again.

An offer without a person has the owner of its case, one with "other" as its channel the channel of
its case, as answers have: an offer and its answer that name neither are told alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.facts.offers import OFFERS, RECOVERY, Offers, Recovery
from cxdesk.domain.kpis.quality import DETRACTOR_TO, NPS_SCALE, RECOVERED_FROM, RECOVERY_DAYS
from cxdesk.store.answer_score import counts
from cxdesk.store.db import db
from cxdesk.store.facts import answers
from cxdesk.store.facts.conditions import (
    SEGMENT_FILTERS,
    Columns,
    Condition,
    conditions,
    owner_as_of,
)
from cxdesk.store.facts.job import Gatherer
from cxdesk.store.facts.pieces import added_up, piece_by_piece
from cxdesk.store.facts.sums import sums

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.store.facts.job import Job

_STAFF = """coalesce(o.staff_id, (SELECT {owner} FROM offer x JOIN cases c ON c.id = x.case_id
    WHERE x.id = o.id))"""
_CHANNEL = """coalesce(nullif(o.channel, 'other'), (SELECT c.channel FROM offer x
    JOIN cases c ON c.id = x.case_id WHERE x.id = o.id), o.channel)"""
_FILTERS = frozenset(("channel", "agent", "topic", "weekday")) | SEGMENT_FILTERS
# An answer that the owner excluded was none: an offer made with it drops out, an earlier one stays.
# The plus keeps SQLite to the short index of the excluded ones.
_EXCLUDED = "(SELECT x.offer_id FROM answer x WHERE x.excluded_at IS NOT NULL AND +x.offer_id > 0)"
_MADE_WITH_EXCLUDED = _EXCLUDED.replace("> 0", "> 0 AND x.offer_state_before IS NULL")
_DECLINED = f"""(o.state = 'declined' OR o.id IN
    {_EXCLUDED.replace("> 0", "> 0 AND x.offer_state_before = 'declined'")})"""
STANDS = f"o.id NOT IN {_MADE_WITH_EXCLUDED}"
ANSWERED_BY = f"""EXISTS (SELECT 1 FROM answer a WHERE a.offer_id = o.id AND a.answered_at < ?
    AND {counts()})"""
_SECONDS = RECOVERY_DAYS * 86_400
_LATER = f"> a.answered_at AND {{at}} <= a.answered_at + {_SECONDS} AND {{at}} < ?"
_REASKED = f"""EXISTS (SELECT 1 FROM offer o JOIN survey s ON s.id = o.survey_id
    WHERE o.customer_id = a.customer_id AND s.kind = 'nps' AND {STANDS}
        AND o.sent_at {_LATER.format(at="o.sent_at")})"""
_AGAIN = f"""EXISTS (SELECT 1 FROM answer z WHERE z.customer_id = a.customer_id
    AND z.kind = 'nps' AND {counts("z")} AND (z.scale_min, z.scale_max) = {NPS_SCALE}
    AND z.score >= {{least}}
    AND z.answered_at {_LATER.format(at="z.answered_at")})"""
_HAPPIER, _ANSWERED = _AGAIN.format(least=RECOVERED_FROM), _AGAIN.format(least=NPS_SCALE[0])

_OFFERED_IN = f"""FROM survey s CROSS JOIN offer o
    ON o.survey_id = s.id AND o.sent_at >= p.lo AND o.sent_at < p.hi WHERE {STANDS}"""
_DETRACTORS_IN = f"""FROM answer a WHERE a.kind = 'nps' AND a.answered_at >= p.lo
    AND a.answered_at < p.hi AND (a.scale_min, a.scale_max) = {NPS_SCALE}
    AND a.score <= {DETRACTOR_TO}"""
# Of the few that are excluded, by their own index.
_EXCLUDED_OFFERS_IN = """FROM answer x INDEXED BY answer_excluded
    CROSS JOIN offer o ON o.id = x.offer_id WHERE x.excluded_at IS NOT NULL
    AND x.answered_at < ?1 AND o.sent_at >= p.lo AND o.sent_at < p.hi"""
_BY_EXCLUDED = "FROM answer a INDEXED BY answer_excluded"
_EXCLUDED_DETRACTORS_IN = f"""{_DETRACTORS_IN.replace("FROM answer a", _BY_EXCLUDED)}
    AND a.excluded_at IS NOT NULL"""

# A detractor (``a``) who was asked again; both marks take the instant.
REASKED_DETRACTOR = (
    f" AND (a.scale_min, a.scale_max) = {NPS_SCALE} AND a.score <= {DETRACTOR_TO}"
    f" AND ({_REASKED} OR {_ANSWERED})"
)


def condition(where: Mapping[str, str], as_of: int) -> Condition:
    """The filters of offers (``o``) as SQL."""
    return conditions(COLUMNS, where, as_of)


def gather_offers(job: Job) -> tuple[Offers, ...]:
    """One statement for all periods, over the covering index of offers."""
    extra, answered = condition(job.where, job.as_of), _answered(job.as_of)
    told = f"count(*), sum({_DECLINED}), sum({answered.sql})"
    source = Condition(_OFFERED_IN + extra.sql, extra.params)
    found = sums(job, Condition(told, answered.params), source)
    left = _excluded(job, _EXCLUDED_OFFERS_IN, extra)
    read = (Offers._make((*found.get(i, (0,) * 3), n)) for i, n in enumerate(left))
    return tuple(read)


def gather_recovery(job: Job) -> tuple[Recovery, ...]:
    """The detractors of each period by the index of answers; their later records by customer."""
    extra = answers.condition(job.where, job.as_of)
    told = f"count(*), sum(a.customer_id IS NULL), sum({_REASKED} OR {_ANSWERED}), sum({_HAPPIER})"
    source = Condition(f"{_DETRACTORS_IN} AND {counts()}{extra.sql}", extra.params)
    found = sums(job, Condition(told, (job.as_of,) * 3), source)
    left = _excluded(job, _EXCLUDED_DETRACTORS_IN, extra)
    read = (Recovery._make((*found.get(i, (0,) * 4), n)) for i, n in enumerate(left))
    return tuple(read)


def _excluded(job: Job, source: str, extra: Condition) -> list[int]:
    """How many excluded answers belong to each period."""
    found = sums(job, Condition("count(*)"), Condition(source + extra.sql, extra.params))
    return [found.get(i, (0,))[0] for i in range(len(job.periods))]


def _answered(as_of: int) -> Condition:
    """Whether an offer was answered by then; its state tells, unless answers came since."""
    later = "SELECT EXISTS (SELECT 1 FROM survey s JOIN answer a ON a.kind = s.kind"
    later += " AND a.answered_at >= ?)"
    if not db.execute_sql(later, (as_of,)).fetchone()[0]:
        return Condition(f"o.state = 'answered' AND o.id NOT IN {_EXCLUDED}")
    return Condition(ANSWERED_BY, (as_of,))


def _staff(as_of: int) -> Condition:
    owner = owner_as_of(as_of)
    return Condition(_STAFF.format(owner=owner.sql), owner.params)


COLUMNS = Columns(
    plain={
        "channel": _CHANNEL,
        "topic": "(SELECT c.topic_id FROM cases c WHERE c.id = o.case_id)",
    },
    dated={"agent": _staff},
    customer="o.customer_id",
    moment="o.sent_at",
)
OFFER_GATHERER = Gatherer(OFFERS, piece_by_piece(gather_offers, added_up), _FILTERS)
RECOVERY_GATHERER = Gatherer(RECOVERY, piece_by_piece(gather_recovery, added_up), _FILTERS)

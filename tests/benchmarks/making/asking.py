"""Surveys of a made shop: what was offered, declined, left without an answer, and answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.store import bulk
from cxdesk.store.db import db
from tests.benchmarks.making.sizes import NOW, moments, some_customer, some_staff

if TYPE_CHECKING:
    import random

    from tests.benchmarks.making.sizes import Size

CHANNELS = ("counter", "counter", "kiosk", "whatsapp", "email")
_ASKED = ("nps", "nps", "csat", "csat", "ces", "general")
_WORDS = ("", "", "", "", "Muy amables", "Tardaron mucho", "Precio alto")
_OFFER = (
    "id",
    "survey_id",
    "customer_id",
    "case_id",
    "staff_id",
    "channel",
    "state",
    "sent_at",
    "created_at",
)
_ANSWER = (
    "offer_id",
    "survey_id",
    "customer_id",
    "staff_id",
    "kind",
    "scale_min",
    "scale_max",
    "score",
    "channel",
    "comment",
    "answered_at",
    "created_at",
)
_TASK = ("kind", "customer_id", "answer_id", "owner_id", "due_on", "done_at", "created_at")
_LOW_NPS, _CALLED_AFTER = 6, 72_000
_UNANSWERED = ("declined", "offered", "offered")


def asking(rng: random.Random, size: Size) -> None:
    """Three offers in five have an answer, given within a day; a quarter are about a case.

    Answers at the kiosk come from nobody in particular and were not offered.
    """
    surveys = dict(db.execute_sql("SELECT kind, id FROM survey").fetchall())
    scales = db.execute_sql("SELECT kind, scale_min, scale_max FROM survey").fetchall()
    ends = {kind: (low, high) for kind, low, high in scales}
    offers: list[tuple[object, ...]] = []
    answers: list[tuple[object, ...]] = []
    calls: list[tuple[object, ...]] = []
    offered = size.answers + 2 * (size.answers // 3)
    for i, moment in enumerate(moments(rng, offered, size), start=1):
        is_answered = i % 5 in {0, 2, 4} and len(answers) < size.answers
        is_answered = is_answered or offered - i < size.answers - len(answers)
        kind, (who, staff) = rng.choice(_ASKED), (some_customer(rng, size), some_staff(rng))
        channel = rng.choice(CHANNELS) if is_answered else "counter"
        is_kiosk = channel == "kiosk"
        about = (i * size.interactions // offered - 1) | 1 if i % 4 == 0 else None
        state = "answered" if is_answered else rng.choice(_UNANSWERED)
        ids = (surveys[kind], None if is_kiosk else who)
        if not is_kiosk:
            offers.append((i, *ids, about, staff, channel, state, moment.at, moment.at))
        if is_answered:
            low, high = ends[kind]
            score = round(rng.gauss(low + 0.8 * (high - low), (high - low) / 5))
            at = min(moment.at + rng.choice((0, 0, 0, 3_600, 80_000)), NOW - 1)
            given = (min(high, max(low, score)), channel, rng.choice(_WORDS), at, moment.at)
            answers.append((None if is_kiosk else i, *ids, staff, kind, low, high, *given))
            if kind == "nps" and given[0] <= _LOW_NPS and not is_kiosk:
                done_at = at + _CALLED_AFTER if at + _CALLED_AFTER < NOW else None
                due = (moment.on, done_at, at)
                calls.append(("rescue", who, len(answers), staff, *due))
    bulk.insert("offer", _OFFER, offers)
    bulk.insert("answer", _ANSWER, answers)
    bulk.insert("task", _TASK, calls)

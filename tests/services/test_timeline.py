"""The timeline of a customer: everything that happened, newest first, by pages."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk import words
from cxdesk.domain.cases import Channel
from cxdesk.domain.interactions import Direction, Outcome
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.purchases import ItemDraft, PurchaseKind
from cxdesk.domain.timeline import TimelineEntry, TimelineKind
from cxdesk.services import timeline
from tests.factories import (
    HOUR,
    MINUTE,
    NOW,
    answer,
    customer,
    interaction,
    open_case,
    sale,
)

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def _lines(entries: tuple[TimelineEntry, ...]) -> list[tuple[str, str, str, str | None]]:
    return [(e.kind.value, words.say(e.title), e.text, e.status_key) for e in entries]


def test_the_timeline_tells_everything_newest_first() -> None:
    ana = customer("Ana")
    sale(3_890, date(2026, 3, 16), customer_id=ana, note="brochas", sold_time="10:15")
    sale(
        customer_id=ana, sold_on=date(2026, 3, 15), items=(ItemDraft(400, "a"), ItemDraft(600, "b"))
    )
    sale(500, date(2026, 3, 14), customer_id=ana, kind=PurchaseKind.REFUND)
    answer(3, customer_id=ana, comment="lento", now=NOW - 2 * HOUR)
    interaction(
        customer_id=ana,
        now=NOW - HOUR,
        channel=Channel.PHONE,
        outcome=Outcome.COMPLAINT,
        topic="Pintura",
        note="el azul no es",
    )
    interaction(customer_id=ana, now=NOW, direction=Direction.OUT, note="le llamo")
    customer("Luis")
    assert _lines(timeline.timeline(ana)) == [
        ("interaction", "Counter, from us · Note", "le llamo", None),
        ("task", "Follow-up, due 2026-03-19", "el azul no es", "open"),
        ("interaction", "Phone · Pintura · Complaint", "el azul no es", None),
        ("case", "Case 1: Complaint", "Pintura", "new"),
        ("task", "Rescue call, due 2026-03-19", "lento", "rescue"),
        ("answer", "NPS: 3 of 10", "lento", "low"),
        ("purchase", "Purchase of 3890", "brochas", None),
        ("purchase", "Purchase of 1000", "a, b", None),
        ("purchase", "Refund of 500", "", None),
    ]


def test_a_purchase_stands_at_its_local_time_or_at_its_day() -> None:
    ana = customer()
    sale(1, date(2026, 3, 16), customer_id=ana, sold_time="10:15")
    sale(2, date(2026, 3, 16), customer_id=ana)
    timed, dated = timeline.timeline(ana)
    assert (timed.at, timed.has_time) == (1_773_652_500, True)  # 09:15 UTC
    assert (dated.at, dated.has_time) == (1_773_615_600, False)  # midnight in Madrid
    assert dict(timed.title.params) == {"amount": Amount(1, Unit.MONEY)}


def test_the_timeline_of_one_kind_leaves_the_others_out() -> None:
    ana = customer()
    sale(customer_id=ana)
    interaction(customer_id=ana)
    (only,) = timeline.timeline(ana, kind=TimelineKind.INTERACTION)
    assert only.kind is TimelineKind.INTERACTION


def test_pages_of_the_timeline_join_without_gap_or_double_also_at_equal_instants() -> None:
    ana = customer()
    for _ in range(3):
        open_case(ana, now=NOW)
        answer(1, customer_id=ana, now=NOW)
        sale(customer_id=ana, sold_time="12:00")
        sale(customer_id=ana)
        interaction(customer_id=ana, now=NOW - MINUTE)
    whole = timeline.timeline(ana)
    assert len(whole) == 24
    for limit in (1, 2, 5, 7):
        paged: list[TimelineEntry] = []
        while page := timeline.timeline(ana, before=paged[-1] if paged else None, limit=limit):
            paged += page
            assert len(paged) <= len(whole), "a page repeats"
        assert tuple(paged) == whole, limit


def test_a_purchase_of_the_same_minute_is_on_the_next_page() -> None:
    ana = customer()
    sale(customer_id=ana, sold_time="12:00")
    answer(9, customer_id=ana, now=NOW + 30)
    (first,) = timeline.timeline(ana, limit=1)
    (second,) = timeline.timeline(ana, before=first, limit=1)
    assert (first.kind, second.kind) == (TimelineKind.ANSWER, TimelineKind.PURCHASE)

"""Relations noted once, seen from both sides, taken back, undone."""

from __future__ import annotations

import pytest

from cxdesk.domain.customers import CustomerKind
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.relations import RelationKind
from cxdesk.services import command, relations
from cxdesk.store import relations as store
from cxdesk.store.db import db
from tests.factories import NAUGHTY, NOW, customer, rows

pytestmark = pytest.mark.usefixtures("open_empty_shop")
FAMILY, CONTACT, OTHER = RelationKind.FAMILY, RelationKind.CONTACT, RelationKind.OTHER


def seen_by(customer_id: int) -> list[tuple[int, str, bool, str]]:
    return [
        (r.other_id, r.kind.value, r.is_first, r.note) for r in relations.relations(customer_id)
    ]


def test_a_family_is_seen_from_both_sides() -> None:
    ana, luis = customer("Ana"), customer("Luis")
    relations.relate(ana, luis, FAMILY, " hermano ", now=NOW)
    assert seen_by(ana) == [(luis, "family", True, "hermano")]
    assert seen_by(luis) == [(ana, "family", False, "hermano")]
    assert relations.relations(ana)[0].other_name == "Luis"


@pytest.mark.parametrize("from_company", [True, False])
def test_the_person_is_the_contact_whichever_card_it_is_noted_on(from_company: bool) -> None:
    ana, bar = customer("Ana"), customer("Bar Lúa", kind=CustomerKind.COMPANY)
    pair = (bar, ana) if from_company else (ana, bar)
    relations.relate(*pair, CONTACT, now=NOW)
    assert seen_by(ana) == [(bar, "contact", True, "")]
    assert seen_by(bar) == [(ana, "contact", False, "")]


def test_undo_and_removal_leave_no_relation() -> None:
    ana, luis = customer("Ana"), customer("Luis")
    made = relations.relate(ana, luis, OTHER, "vecino", now=NOW)
    relations.unrelate(made, now=NOW)
    assert seen_by(luis) == []
    command.undo(now=NOW)
    assert seen_by(luis) == [(ana, "other", False, "vecino")]
    command.undo(now=NOW)
    assert (seen_by(ana), rows("customer_relation")) == ([], [])


def test_the_same_pair_or_oneself_is_refused() -> None:
    ana, luis = customer("Ana"), customer("Luis")
    relations.relate(ana, luis, FAMILY, now=NOW)
    for one, other in ((ana, luis), (luis, ana), (ana, ana), (ana, 99)):
        with pytest.raises(ValidationError) as refused:
            relations.relate(one, other, OTHER, now=NOW)
        assert refused.value.field == "other"
    assert len(rows("customer_relation")) == 1


def test_too_long_a_note_is_refused_not_cut() -> None:
    ana, luis = customer("Ana"), customer("Luis")
    with pytest.raises(ValidationError) as refused:
        relations.relate(ana, luis, OTHER, "x" * 201, now=NOW)
    assert refused.value.field == "note"


@pytest.mark.parametrize("naughty", [text for text in NAUGHTY if text.strip()])
def test_a_note_stays_text(naughty: str) -> None:
    import unicodedata

    ana, luis = customer("Ana"), customer(naughty)
    relations.relate(ana, luis, OTHER, naughty, now=NOW)
    (seen,) = relations.relations(ana)
    composed = unicodedata.normalize("NFC", naughty).strip()
    assert (seen.note, seen.other_name) == (composed, composed)


def test_relations_are_read_by_their_indexes() -> None:
    seen: list[str] = []
    real = db.execute_sql

    def noting(sql: str, params: object = None) -> object:
        seen.append(sql)
        return real(sql, params)

    db.execute_sql = noting
    try:
        store.of_customer(1)
    finally:
        db.execute_sql = real
    plan = [row[3] for row in db.execute_sql(f"EXPLAIN QUERY PLAN {seen[0]}", (1,)).fetchall()]
    assert any("customer_relation_other" in line for line in plan)
    assert [line for line in plan if line.startswith("SCAN")] == []

"""Slips prepared for purchases and cases: an offer with a code each, made once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cxdesk.domain import slips as rules
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.slips import BatchDraft, SlipDraft
from cxdesk.services import cases, command, slip_batches, slips
from tests.factories import NOW, TODAY, counts, customer, open_case, rows, sale, survey_id

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def prepare(*about: tuple[str, int]) -> tuple[slips.Slip, ...]:
    return slips.prepare(survey_id(), about, now=NOW)


def test_each_slip_is_an_offer_of_its_customer_with_a_code_of_its_own() -> None:
    ana = customer()
    bought, case = sale(customer_id=ana), open_case(ana)
    first, second = prepare(("purchase", bought), ("cases", case))
    assert rows("offer", "customer_id, purchase_id, case_id, state, code") == [
        (ana, bought, None, "offered", first.code),
        (ana, None, case, "offered", second.code),
    ]
    assert first.code != second.code
    assert rules.read_code(first.code) == first.code


def test_printing_again_keeps_offer_and_code() -> None:
    bought = sale(customer_id=customer())
    assert prepare(("purchase", bought)) == prepare(("purchase", bought))
    assert counts("offer") == {"offer": 1}


def test_undo_takes_the_offers_back() -> None:
    prepare(("purchase", sale(customer_id=customer())))
    command.undo(now=NOW)
    assert counts("offer") == {"offer": 0}


def test_who_wants_no_surveys_or_has_answered_gets_no_slip() -> None:
    with pytest.raises(ValidationError, match="does not want"):
        prepare(("purchase", sale(customer_id=customer(no_surveys=True))))
    bought = sale(customer_id=customer("Luz"))
    (slip,) = prepare(("purchase", bought))
    pile = BatchDraft(
        survey_id=survey_id(),
        answered_on=TODAY,
        channel="counter",
        lines=(SlipDraft(score=9, code=slip.code),),
    )
    slip_batches.record_batch(pile, now=NOW)
    with pytest.raises(ValidationError, match="answered"):
        prepare(("purchase", bought))
    with pytest.raises(ValidationError, match="gone"):
        prepare(("purchase", 999))


def test_recent_sales_and_solved_cases_of_those_who_may_be_asked_are_offered() -> None:
    ana = customer()
    sale(sold_on=TODAY - timedelta(days=15), customer_id=ana)
    bought = sale(customer_id=ana)
    sale(customer_id=customer(no_contact=True))
    open_case(ana)
    solved = open_case(ana)
    cases.solve(solved, now=NOW)
    found = {(subject.table, subject.id) for subject in slips.subjects(NOW)}
    assert found == {("purchase", bought), ("cases", solved)}

"""What is typed for a new customer goes to the one who is there: only what is new."""

from __future__ import annotations

import pytest

from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.errors import ValidationError
from cxdesk.services import command, customer_additions, customers, finding
from tests.factories import NOW, customer

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def test_new_phones_and_emails_come_after_those_that_are_there() -> None:
    ana = customer("Ana Gil", phones=("600 11 22 33",), emails=("ana@a.es",))
    typed = CustomerDraft(
        name="Ana", phones=("+34600112233", "711 000 444"), emails=("ANA@a.es", "gil@b.es")
    )
    assert customer_additions.add_to_customer(ana, typed, now=NOW) == 2
    found = customers.customer(ana)
    assert found.name == "Ana Gil"
    assert found.phones == ("600 11 22 33", "711 000 444")
    assert found.emails == ("ana@a.es", "gil@b.es")
    assert [hit.id for hit in finding.find_customers("711000444")] == [ana]
    command.undo(now=NOW)
    assert customers.customer(ana).phones == ("600 11 22 33",)


def test_a_customer_known_by_phone_alone_gets_the_name() -> None:
    who = customer("", phones=("600 11 22 33",))
    customer_additions.add_to_customer(
        who, CustomerDraft(name="Ana Gil", phones=("600112233",)), now=NOW
    )
    assert customers.customer(who).name == "Ana Gil"
    assert [hit.id for hit in finding.find_customers("ana g")] == [who]


@pytest.mark.parametrize(
    ("draft", "field"),
    [({"phones": ("no",)}, "phones"), ({"emails": ("no",)}, "emails")],
)
def test_what_is_no_phone_or_email_is_refused(draft: dict[str, tuple[str]], field: str) -> None:
    who = customer("Ana")
    with pytest.raises(ValidationError) as refused:
        customer_additions.add_to_customer(who, CustomerDraft(**draft), now=NOW)
    assert refused.value.field == field
    with pytest.raises(ValidationError):
        customer_additions.add_to_customer(99, CustomerDraft(), now=NOW)

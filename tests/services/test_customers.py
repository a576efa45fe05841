"""Customers: added, edited, archived, deleted, shown with their card; text stays text."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk.domain.birthdays import Birthday
from cxdesk.domain.customers import CustomerDraft, CustomerKind, LastScore
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.purchases import ItemDraft, PurchaseKind
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import (
    cases,
    command,
    customer_list,
    customers,
    duplicates,
    finding,
    hats,
    staff,
    surveys,
    timeline,
)
from tests.factories import (
    DAY,
    HOUR,
    NAUGHTY,
    NOW,
    TODAY,
    answer,
    customer,
    interaction,
    open_case,
    rows,
    sale,
    survey_id,
)

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def _names(found: tuple[object, ...]) -> list[str]:
    return [hit.name for hit in found]  # type: ignore[attr-defined]


def test_a_customer_comes_back_as_typed() -> None:
    draft = CustomerDraft(
        name="Carmen Núñez",
        kind=CustomerKind.COMPANY,
        phones=("622 450 918", "+33 6 12 34 56 78"),
        emails=("Carmen@Example.es",),
        note="línea 1\nlínea 2",
        no_surveys=True,
        no_contact=True,
        number="C-7",
    )
    found = customers.customer(customers.add_customer(draft, now=NOW))
    assert (found.name, found.kind, found.number) == ("Carmen Núñez", "company", "C-7")
    assert (found.phones, found.emails) == (draft.phones, draft.emails)
    assert (found.note, found.no_surveys, found.no_contact) == ("línea 1\nlínea 2", True, True)
    assert (found.created_at, found.archived_at, found.last_visit_on) == (NOW, None, None)


def test_every_further_field_comes_back_and_by_undo_too() -> None:
    draft = CustomerDraft(
        name="Ana",
        address="Rúa Real 1, 2º",
        postcode="36202",
        city="Vigo",
        birthday=Birthday(2, 29),
        preferences="matt paint, no plastic bags",
        preferred_channel="whatsapp",
        tax_id="12345678Z",
        number="C-1",
    )
    ana = customers.add_customer(draft, now=NOW)
    before = customers.customer(ana)
    assert before.draft() == draft
    assert rows("customer", "birthday_on") == [("--02-29",)]
    customers.edit_customer(ana, CustomerDraft(name="Ana"), now=NOW)
    assert customers.customer(ana).draft() == CustomerDraft(name="Ana")
    command.undo(now=NOW)
    assert customers.customer(ana) == before


def test_a_birthday_to_come_is_refused_at_its_field() -> None:
    with pytest.raises(ValidationError) as refused:
        customer(birthday=Birthday(3, 19, 2026))
    assert (refused.value.field, rows("customer")) == ("birthday", [])


def test_the_counter_may_not_delete_a_customer() -> None:
    ana = customer()
    hats.wear(Hat.COUNTER)
    try:
        with pytest.raises(ValidationError) as refused:
            customers.delete_customer(ana, now=NOW)
    finally:
        hats.wear(Hat.OWNER)
    assert (refused.value.field, len(rows("customer"))) == ("hat", 1)


def test_a_colleagues_score_is_hidden_from_the_counter() -> None:
    ana = customer()
    colleague, me = staff.add_staff("Luis", "LU", now=NOW), staff.add_staff("Eva", "EV", now=NOW)
    command.acting_staff.set(colleague)
    answer(2, customer_id=ana)
    hats.wear(Hat.COUNTER)
    try:
        own = customers.card(ana, now=NOW)
        command.acting_staff.set(me)
        hidden = customers.card(ana, now=NOW)
    finally:
        hats.wear(Hat.OWNER)
    assert (own.last_score, own.is_score_hidden) == (LastScore("nps", 2, 10), False)
    assert (hidden.last_score, hidden.is_score_hidden) == (None, True)
    assert customers.card(ana, now=NOW).last_score == LastScore("nps", 2, 10)


def test_one_phone_and_one_address_in_two_spellings_are_kept_once() -> None:
    ana = customer(
        phones=("612345678", "+34 612 345 678", "0034612345678", "612 345 679"),
        emails=("Ana@b.c", "ana@B.C"),
    )
    found = customers.customer(ana)
    assert (found.phones, found.emails) == (("612345678", "612 345 679"), ("Ana@b.c",))


def test_phones_are_kept_as_digits_of_the_shops_country() -> None:
    customer(phones=("622 450 918", "+33 6 12 34 56 78"))
    assert rows("customer_phone", "digits, reversed_digits, position") == [
        ("34622450918", "81905422643", 0),
        ("33612345678", "87654321633", 1),
    ]


def test_blank_and_repeated_lines_are_left_out() -> None:
    ana = customer(phones=("600 111 222", " ", "600 111 222"), emails=("", "a@b.c "))
    found = customers.customer(ana)
    assert (found.phones, found.emails) == (("600 111 222",), ("a@b.c",))


def test_a_phone_alone_names_a_customer() -> None:
    found = customers.customer(customer("", phones=("609 11 22 33",)))
    assert (found.name, found.shown_name) == ("", "609 11 22 33")


def test_a_refused_draft_writes_nothing() -> None:
    with pytest.raises(ValidationError):
        customer("")
    with pytest.raises(ValidationError):
        customer("Ana", emails=("ana",))
    assert (rows("customer"), rows("step")) == ([], [])


def test_a_number_belongs_to_one_customer() -> None:
    customer("Ana", number="C1")
    luis = customer("Luis", number="C2")
    with pytest.raises(ValidationError) as refused:
        customers.edit_customer(luis, CustomerDraft(name="Luis", number="C1"), now=NOW)
    assert refused.value.field == "number"
    customers.edit_customer(luis, CustomerDraft(name="Luisa", number="C2"), now=NOW)
    assert customers.customer(luis).name == "Luisa"


def test_editing_replaces_and_undo_restores() -> None:
    ana = customer("Ana", phones=("600 111 222",), emails=("a@b.c",), note="n")
    before = customers.customer(ana)
    customers.edit_customer(ana, CustomerDraft(name="Ana P.", phones=("600 333 444",)), now=NOW)
    after = customers.customer(ana)
    assert (after.name, after.phones, after.emails, after.note) == (
        "Ana P.",
        ("600 333 444",),
        (),
        "",
    )
    assert _names(finding.find_customers("333444")) == ["Ana P."]
    assert finding.find_customers("600111222") == ()
    command.undo(now=NOW)
    assert customers.customer(ana) == before
    assert _names(finding.find_customers("600111222")) == ["Ana"]


def test_an_edit_that_changes_nothing_logs_no_change() -> None:
    ana = customer("Ana", phones=("600 111 222",))
    logged = len(rows("change"))
    draft = CustomerDraft(name="Ana", phones=("600 111 222",))
    customers.edit_customer(ana, draft, now=NOW)
    assert len(rows("change")) == logged


def test_an_archived_customer_is_off_lists_and_search_until_brought_back() -> None:
    ana = customer("Ana")
    customers.archive_customer(ana, now=NOW)
    assert customer_list.customers_page() == ()
    assert finding.find_customers("ana") == ()
    assert customer_list.count_customers() == 0
    assert customers.customer(ana).archived_at == NOW
    customers.unarchive_customer(ana, now=NOW)
    assert _names(finding.find_customers("ana")) == ["Ana"]


def test_a_customer_without_history_is_deleted_and_undone() -> None:
    ana = customer("Ana", phones=("600 111 222",))
    customers.delete_customer(ana, now=NOW)
    assert (rows("customer"), rows("customer_phone")) == ([], [])
    assert finding.find_customers("ana") == ()
    with pytest.raises(ValidationError):
        customers.customer(ana)
    command.undo(now=NOW)
    assert customers.customer(ana).phones == ("600 111 222",)
    assert _names(finding.find_customers("ana")) == ["Ana"]


def test_a_customer_with_any_history_is_not_deleted() -> None:
    ana, luis, eva, iago = (customer(name) for name in ("Ana", "Luis", "Eva", "Iago"))
    interaction(customer_id=ana)
    sale(customer_id=luis)
    answer(customer_id=eva)
    surveys.record_offer(survey_id(), iago, True, now=NOW)
    for who in (ana, luis, eva, iago):
        with pytest.raises(ValidationError) as refused:
            customers.delete_customer(who, now=NOW)
        assert refused.value.field == "customer"
    assert len(rows("customer")) == 4


def test_the_card_counts_what_happened() -> None:
    ana = customer("Ana")
    for day in (1, 8, 18):
        sale(2_000, date(2026, 3, day), customer_id=ana)
    sale(500, customer_id=ana, kind=PurchaseKind.REFUND)
    sale(9_900, date(2025, 3, 18), customer_id=ana)  # a year ago to the day: out
    sale(100, date(2025, 3, 19), customer_id=ana)
    sale(7_777)  # of nobody
    answer(9, customer_id=ana, now=NOW - DAY)
    answer(2, SurveyKind.CSAT, customer_id=ana)
    case_id = open_case(ana, now=NOW - HOUR)
    card = customers.card(ana, now=NOW)
    assert card.spent_12m_minor == 3 * 2_000 - 500 + 100
    assert card.usual_gap_days == 9  # gaps of 1, 7, 10 and 347 days: 8.5, up
    assert card.last_score == LastScore("csat", 2, 5)
    assert (card.open_cases, card.open_tasks) == (1, 2)
    assert (card.last_visit_on, card.next_due_on) == (TODAY, date(2026, 3, 19))
    cases.solve(case_id, now=NOW)
    card = customers.card(ana, now=NOW)
    assert (card.open_cases, card.open_tasks) == (0, 1)


def test_the_card_of_a_new_customer_is_empty_not_zero() -> None:
    card = customers.card(customer(), now=NOW)
    assert (card.last_visit_on, card.usual_gap_days, card.last_score) == (None, None, None)
    assert (card.spent_12m_minor, card.open_cases, card.next_due_on) == (0, 0, None)


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        (CustomerDraft(phones=("0034 622450918",)), ["Carmen Núñez"]),
        (CustomerDraft(emails=("CARMEN@x.es",)), ["Carmen Núñez"]),
        (CustomerDraft(name="carmen  nunez"), ["Carmen Núñez"]),
        (CustomerDraft(name="Carmen"), []),
        (CustomerDraft(phones=("622 450 919",)), []),
        (CustomerDraft(), []),
    ],
)
def test_likely_duplicates_share_phone_email_or_name(
    draft: CustomerDraft, found: list[str]
) -> None:
    who = customer("Carmen Núñez", phones=("622 450 918",), emails=("carmen@x.es",))
    customer("", phones=("600 000 000",))
    assert _names(duplicates.likely_duplicates(draft)) == found
    assert duplicates.likely_duplicates(draft, exclude_id=who) == ()


@pytest.mark.parametrize("naughty", NAUGHTY)
def test_text_stays_text_from_form_to_list_search_card_and_timeline(naughty: str) -> None:
    who = customer(naughty, note=naughty)
    case_id = open_case(who, topic=naughty, note=naughty, now=NOW - 1)
    cases.reply(case_id, naughty, now=NOW)
    answer(9, customer_id=who, comment=naughty)
    sale(1, customer_id=who, note=naughty, items=(ItemDraft(1, naughty, naughty),), now=NOW)
    found = customers.customer(who)
    composed = _nfc(naughty.strip())
    assert (found.name, found.shown_name, found.note) == (composed, composed, _nfc(naughty))
    assert _names(customer_list.customers_page()) == [composed]
    assert [hit.id for hit in finding.find_customers(naughty)] == [who]
    doubles = duplicates.likely_duplicates(CustomerDraft(name=naughty))
    assert _names(doubles) == [composed]
    texts = {entry.kind.value: entry.text for entry in timeline.timeline(who)}
    assert set(texts.values()) <= {composed, _nfc(naughty)}
    assert cases.case(case_id).events[0].note == _nfc(naughty)
    assert cases.topics() == (composed,)


@pytest.mark.parametrize("naughty", [text for text in NAUGHTY if any(map(str.isalnum, text))])
def test_a_naughty_name_is_found_by_itself(naughty: str) -> None:
    who = customer(naughty)
    customer("Zacarías")
    assert [hit.id for hit in finding.find_customers(naughty)] == [who]


def test_control_characters_and_broken_halves_do_not_reach_the_file() -> None:
    found = customers.customer(customer("A\x00n\x1ba\ud800", note="a\x00b\r\nc"))
    assert "\x00" not in found.name
    assert found.note == "ab\nc"
    assert customer_list.customers_page()[0].name == found.name


def _nfc(text: str) -> str:
    import unicodedata

    return unicodedata.normalize("NFC", text)

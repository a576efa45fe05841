"""Odd text through every typed field: kept as typed, or refused at its own field."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cxdesk import cli
from cxdesk.domain.cases import CaseDraft
from cxdesk.domain.consents import ConsentDraft
from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.purchases import ItemDraft, PurchaseDraft
from cxdesk.domain.tasks import TaskDraft
from cxdesk.services import (
    cases,
    channels,
    consents,
    customer_list,
    customers,
    events,
    finding,
    goal_changes,
    history,
    purchases,
    relations,
    shop,
    staff,
    tasks,
    timeline,
    topics,
)
from cxdesk.services.history import HistoryAsked
from tests import factories
from tests.factories import NAUGHTY, NOW, TODAY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("open_empty_shop")
MORE = (
    "Tom & Jerry",
    "a\x00b",
    "tab\tbetween",
    "bell\x07 and escape\x1b[31m",
    "half \ud83d of a pair",
    "%s{}{name}%(x)s",
    "'\"`´’",
    "🏳️‍🌈🧑🏽‍🚀",
    "\u0645\u0631\u062d\u0628\u0627 abc \u05e9\u05dc\u05d5\u05dd",
    "two\r\nlines",
)
ALL = (*NAUGHTY, *MORE)


def _last(table: str, column: str) -> str:
    return str(factories.rows(table, column)[-1][0])


def _customer(field: str, column: str = "") -> Callable[[str], str]:
    def write(text: str) -> str:
        factories.customer(**({"name": "X"} | {field: text}))
        return _last("customer", column or field)

    return write


def _case_note(text: str) -> str:
    case = factories.open_case()
    cases.reply(case, text, now=NOW)
    return _last("case_event", "note")


def _interaction(text: str) -> str:
    factories.interaction(note=text)
    return _last("interaction", "note")


def _case(field: str) -> Callable[[str], str]:
    def write(text: str) -> str:
        values = {"said": "x"} | {field: text}
        cases.open_case(CaseDraft(opened_at=NOW, **values), now=NOW)  # type: ignore[arg-type]
        return _last("cases", "subject") if field == "subject" else _last("case_event", "note")

    return write


def _purchase(field: str) -> Callable[[str], str]:
    def write(text: str) -> str:
        draft = PurchaseDraft(amount_minor=100, sold_on=TODAY, **{field: text})  # type: ignore[arg-type]
        purchases.record_purchase(draft, now=NOW)
        return _last("purchase", field)

    return write


def _item(text: str) -> str:
    items = (ItemDraft(100, text, text),)
    draft = PurchaseDraft(amount_minor=100, sold_on=TODAY, items=items)
    purchases.record_purchase(draft, now=NOW)
    assert _last("purchase_item", "product") == _last("purchase_item", "category")
    return _last("purchase_item", "product")


def _task(text: str) -> str:
    tasks.add_task(TaskDraft(note=text), now=NOW)
    return _last("task", "note")


def _staff(text: str) -> str:
    number = len(factories.rows("staff"))
    staff.add_staff(text, f"{number:02}", now=NOW)
    return _last("staff", "name")


def _topic(text: str) -> str:
    topics.add_topic(text, now=NOW)
    return _last("topic", "name")


def _channel(text: str) -> str:
    key = channels.add_channel(text, now=NOW)
    return str(channels.name_of(key))


def _consent(field: str) -> Callable[[str], str]:
    def write(text: str) -> str:
        values = {"purpose": "news", "wording": "x"} | {field: text}
        draft = ConsentDraft(given_on=TODAY, **values)  # type: ignore[arg-type]
        consents.give_consent(factories.customer("X"), draft, now=NOW)
        return _last("customer_consent", field)

    return write


def _relation(text: str) -> str:
    one, other = factories.customer("X"), factories.customer("Y")
    relations.relate(one, other, "family", text, now=NOW)
    return _last("customer_relation", "note")


def _event(text: str) -> str:
    events.add_event(TODAY, text, now=NOW)
    return _last("event", "note")


def _goal(text: str) -> str:
    draft = GoalDraft(
        kpi_key="nps",
        title="More",
        entered=40,
        starts_on=TODAY,
        deadline_on=TODAY.replace(year=2027),
        baseline_value=10,
        why=text,
    )
    goal_changes.add_goal(draft, now=NOW)
    return _last("goal", "why")


def _tag(text: str) -> str:
    customers.add_customer(CustomerDraft(name="X", tags=(text,)), now=NOW)
    return _last("customer_tag", "name")


def _email(text: str) -> str:
    customers.add_customer(CustomerDraft(name="X", emails=(f"{text}@x.es",)), now=NOW)
    return _last("customer_email", "address").removesuffix("@x.es")


def _phone(text: str) -> str:
    customers.add_customer(CustomerDraft(name="X", phones=(text,)), now=NOW)
    return _last("customer_phone", "typed")


# What writes the text and gives what was kept, by the field that may refuse it.
FIELDS: dict[str, Callable[[str], str]] = {
    "name": _customer("name"),
    "note": _customer("note"),
    "city": _customer("city"),
    "address": _customer("address"),
    "postcode": _customer("postcode"),
    "preferences": _customer("preferences"),
    "tax_id": _customer("tax_id"),
    "number": _customer("number", "external_id"),
    "tags": _tag,
    "phones": _phone,
    "emails": _email,
    "interaction note": _interaction,
    "case subject": _case("subject"),
    "case said": _case("said"),
    "case note": _case_note,
    "purchase note": _purchase("note"),
    "purchase receipt_number": _purchase("receipt_number"),
    "purchase items": _item,
    "task note": _task,
    "staff name": _staff,
    "topic name": _topic,
    "channel name": _channel,
    "consent purpose": _consent("purpose"),
    "consent wording": _consent("wording"),
    "relation note": _relation,
    "event note": _event,
    "goal why": _goal,
}


def kept_as(text: str) -> set[str]:
    """What may be kept of a text: its letters in one form, without what no screen can show."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    shown = "".join(
        "\ufffd" if 0xD800 <= ord(mark) <= 0xDFFF else mark
        for mark in lines
        if mark in "\n\t" or not (ord(mark) < 0x20 or 0x7F <= ord(mark) <= 0x9F)
    )
    whole = unicodedata.normalize("NFC", shown)
    return {whole, whole.strip(), " ".join(whole.split("\n")).replace("\t", " ").strip()}


def attempt(field: str, text: str) -> str | None:
    """What was kept of a text, None when it was refused at its field."""
    refused = ""
    try:
        return FIELDS[field](text)
    except ValidationError as error:
        refused = error.field
    assert refused.split("_")[0].rstrip("s") in field, (text, refused)
    return None


@pytest.mark.parametrize("field", FIELDS)
def test_odd_text_is_kept_as_typed_or_refused_at_its_field(field: str) -> None:
    kept = {text: attempt(field, text) for text in ALL}
    odd = {text: got for text, got in kept.items() if got is not None and got not in kept_as(text)}
    assert odd == {}
    assert any(got is not None for got in kept.values())


@pytest.mark.parametrize("field", FIELDS)
def test_ten_thousand_letters_are_whole_or_refused(field: str) -> None:
    text = "ñ" * 9_999 + "x"
    assert attempt(field, text) in (text, None)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.text(max_size=120))
def test_any_text_in_a_name_and_a_note_comes_back(text: str) -> None:
    who = customers.add_customer(
        CustomerDraft(name=text, note=text, phones=("600 111 222",)), now=NOW
    )
    kept = customers.customer(who)
    assert kept.note in kept_as(text)
    assert kept.name == " ".join(kept.name.split("\n"))
    assert not any(unicodedata.category(mark) in ("Cc", "Cs") for mark in kept.name)


@pytest.mark.parametrize("text", ALL)
def test_a_name_is_the_same_in_list_search_card_timeline_and_history(text: str) -> None:
    who = factories.customer(text)
    factories.interaction(customer_id=who, note=text)
    kept = customers.customer(who).name
    assert kept in kept_as(text)
    shown = customers.customer(who).shown_name
    assert [row.name for row in customer_list.customers_page()] == [shown]
    assert customers.card(who, now=NOW).customer.shown_name == shown
    assert next(line.text for line in timeline.timeline(who)) in kept_as(text)
    found = [hit.id for hit in finding.find_customers(kept)]
    assert found in ([who], [])
    assert found or not any(mark.isalnum() for mark in kept)
    named = [record.name for record in history.of_shop(HistoryAsked())[-1].records]
    assert (kept if len(kept) <= 80 else f"{kept[:80]}…") in named


@pytest.mark.parametrize("text", ["=1+1", "%s{}", "Tom & Jerry <b>", "line\nbreak", "😀 ש"])
def test_a_name_is_the_same_in_json(
    text: str, open_empty_shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    who = factories.customer(text)
    name = customers.customer(who).name
    shop.close_shop()
    code = cli.main(["--file", str(open_empty_shop), "history", "--customer", str(who), "--json"])
    told = json.loads(capsys.readouterr().out)
    assert code == 0
    assert told[0]["records"][0]["name"] == name

"""Messages and calls: which ways there are, what is opened, and that each is logged."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.messages import Reach, Way
from cxdesk.services import command, messages, shop
from tests.factories import NOW, customer, rows

pytestmark = pytest.mark.usefixtures("open_empty_shop")
WHATSAPP = Reach(Way.WHATSAPP, "622 450 918", "34622450918")


def test_ways_come_from_phones_and_emails_the_preferred_first() -> None:
    ana = customer(phones=("622 450 918", "123"), emails=("ana@x.es",), preferred_channel="email")
    found = messages.ways(ana)
    assert [way for way, _ in found.ways] == [Way.EMAIL, Way.WHATSAPP, Way.PHONE]
    assert dict(found.ways)[Way.WHATSAPP] == (WHATSAPP,)
    assert found.refusal is None


def test_without_phone_and_email_there_is_no_way() -> None:
    found = messages.ways(customer())
    assert (found.ways, found.refusal) == ((), messages.NO_WAY)


def test_a_message_is_logged_as_an_outgoing_interaction() -> None:
    ana = customer(phones=("622 450 918",))
    messages.log_message(ana, WHATSAPP, now=NOW)
    columns = "customer_id, channel, direction, outcome, note, case_id"
    assert rows("interaction", columns) == [(ana, "whatsapp", "out", "note", "622 450 918", None)]
    assert rows("cases") == []
    command.undo(now=NOW)
    assert rows("interaction") == []


def test_who_wants_no_contact_is_not_written_to() -> None:
    ana = customer(phones=("622 450 918",), no_contact=True)
    assert messages.ways(ana).refusal == messages.NO_CONTACT
    with pytest.raises(ValidationError) as refused:
        messages.log_message(ana, WHATSAPP, now=NOW)
    assert refused.value.field == "no_contact"
    assert rows("interaction") == []


def test_a_message_begins_with_a_greeting() -> None:
    ana, nameless = customer("Ana & Luis"), customer("", phones=("622 450 918",))
    assert messages.message(ana) == "Hello Ana & Luis, this is Tienda Ñ."
    assert messages.message(nameless) == "Hello, this is Tienda Ñ."
    assert unquote(messages.url(ana, WHATSAPP)) == (
        "https://wa.me/34622450918?text=Hello Ana & Luis, this is Tienda Ñ."
    )


def test_the_shops_own_first_words_are_used_as_typed() -> None:
    text = "Hola {name}, {shop} {0} %s:"
    shop.save(replace(shop.current(), message_text=text), now=NOW)
    assert messages.message(customer("{name} <b>")) == "Hola {name} <b>, {shop} {0} %s:"


def test_a_call_carries_no_text() -> None:
    ana = customer(phones=("622 450 918",))
    assert messages.url(ana, WHATSAPP._replace(way=Way.PHONE)) == "tel:+34622450918"

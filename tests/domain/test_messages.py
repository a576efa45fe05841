"""What the system is asked to open to reach a customer; typed text never changes the address."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from cxdesk.domain import messages
from cxdesk.domain.messages import Phone, Reach, Way
from tests.factories import NAUGHTY

MOBILE = Phone("622 450 918", "34622450918")
INSIDE = Phone("123", "123")


@pytest.mark.parametrize(
    ("preferred", "order"),
    [
        ("", ["whatsapp", "phone", "email"]),
        ("email", ["email", "whatsapp", "phone"]),
        ("phone", ["phone", "whatsapp", "email"]),
        ("counter", ["whatsapp", "phone", "email"]),
    ],
)
def test_the_preferred_way_comes_first(preferred: str, order: list[str]) -> None:
    found = messages.ways((MOBILE,), ("a@b.es",), preferred)
    assert [way.value for way, _ in found] == order


def test_only_ways_with_a_number_or_address_are_offered() -> None:
    assert messages.ways((), (), "phone") == ()
    assert messages.ways((INSIDE,), (), "") == ((Way.PHONE, (Reach(Way.PHONE, "123", "123"),)),)


def test_every_phone_is_offered_in_its_order() -> None:
    second = Phone("+33 6 12 34 56 78", "33612345678")
    (_, whatsapp), (_, call) = messages.ways((MOBILE, INSIDE, second), (), "")
    assert [reach.target for reach in whatsapp] == ["622 450 918", "+33 6 12 34 56 78"]
    assert [reach.target for reach in call] == ["622 450 918", "123", "+33 6 12 34 56 78"]


@pytest.mark.parametrize(
    ("reach", "text", "url"),
    [
        (
            Reach(Way.WHATSAPP, "622 450 918", "34622450918"),
            "Hola, Ñ & co: ¿sí?",
            "https://wa.me/34622450918?text=Hola%2C%20%C3%91%20%26%20co%3A%20%C2%BFs%C3%AD%3F",
        ),
        (Reach(Way.PHONE, "622 450 918", "34622450918"), "x", "tel:+34622450918"),
        (Reach(Way.PHONE, "123", "123"), "", "tel:123"),
        (Reach(Way.EMAIL, "a@b.es"), "", "mailto:a@b.es"),
        (Reach(Way.EMAIL, "a@b.es"), "Hi & bye", "mailto:a@b.es?body=Hi%20%26%20bye"),
        (Reach(Way.EMAIL, "a?cc=x&y@b.es"), "", "mailto:a%3Fcc%3Dx%26y@b.es"),
    ],
)
def test_the_address_to_open(reach: Reach, text: str, url: str) -> None:
    assert messages.url(reach, text) == url


@pytest.mark.parametrize("naughty", NAUGHTY)
def test_a_text_stays_one_parameter(naughty: str) -> None:
    parts = urlsplit(messages.url(Reach(Way.WHATSAPP, "", "34622450918"), naughty))
    assert (parts.scheme, parts.netloc, parts.path) == ("https", "wa.me", "/34622450918")
    assert parts.fragment == ""
    assert parse_qs(parts.query, keep_blank_values=True) == {"text": [naughty]}
    mail = messages.url(Reach(Way.EMAIL, "a@b.es"), naughty)
    assert unquote(mail) == f"mailto:a@b.es?body={naughty}"

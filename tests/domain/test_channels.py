"""The list of channels: the six of the program always in it, own ones by their own keys."""

from __future__ import annotations

import pytest

from cxdesk.domain import channels
from cxdesk.domain.cases import Channel
from cxdesk.domain.channels import STANDARD, ChannelEntry, words_of
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T


def added(name: str, entries: tuple[ChannelEntry, ...] = STANDARD) -> tuple[ChannelEntry, ...]:
    return channels.with_added(entries, name, is_live=False)


def test_the_counter_and_the_phone_are_answered_on_the_spot() -> None:
    assert channels.live_keys(STANDARD) == {"counter", "phone"}


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Instagram", "own_instagram"),
        ("  Buzón de Ñoño ", "own_buzondenono"),
        ("李明", "own_channel"),
        ("Wallapop & Co.", "own_wallapopco"),
    ],
)
def test_an_own_channel_has_a_plain_key_and_its_name(name: str, key: str) -> None:
    made = added(name)[-1]
    assert (made.key, made.name) == (key, name.strip())
    assert channels.is_own_key(made.key)


def test_two_names_of_the_same_letters_have_two_keys() -> None:
    twice = added("Chat-1", added("Chat 1"))
    assert [entry.key for entry in twice[-2:]] == ["own_chat1", "own_chat12"]


@pytest.mark.parametrize("name", ["", "   ", "x" * 25, "instagram", "PHONE"])
def test_an_odd_or_taken_name_is_refused(name: str) -> None:
    with pytest.raises(ValidationError) as caught:
        added(name, added("Instagram"))
    assert caught.value.field == "channel"


def test_a_renamed_channel_keeps_its_key_and_may_get_its_word_back() -> None:
    renamed = channels.with_changed(STANDARD, "counter", name="Tienda")
    assert words_of(renamed, "counter") == "Tienda"
    back = channels.with_changed(renamed, "counter", name="")
    assert words_of(back, "counter") == T("Channel", "Counter")


def test_the_last_shown_channel_of_the_program_stays() -> None:
    entries = added("Instagram")
    for channel in list(Channel)[1:]:
        entries = channels.with_changed(entries, channel, is_hidden=True)
    with pytest.raises(ValidationError):
        channels.with_changed(entries, "counter", is_hidden=True)
    assert [entry.key for entry in entries if not entry.is_hidden] == ["counter", "own_instagram"]


def test_what_a_file_keeps_comes_back_the_same() -> None:
    entries = channels.with_changed(added("Instagram"), "email", is_hidden=True, name="Correo web")
    assert channels.checked(channels.from_json("channels", channels.to_json(entries))) == entries


def test_a_list_that_names_no_standard_channel_has_them_all_the_same() -> None:
    read = channels.checked(channels.from_json("channels", [{"key": "own_chat", "name": "Chat"}]))
    assert {entry.key for entry in read} == {channel.value for channel in Channel} | {"own_chat"}


@pytest.mark.parametrize(
    "value",
    [
        "phone",
        [1],
        [{"key": "fax"}],
        [{"key": "own_fax"}],
        [{"key": "phone", "live": 1}],
        [{"key": "phone", "colour": "red"}],
        [{"key": "phone"}, {"key": "phone"}],
    ],
)
def test_an_odd_list_is_refused(value: object) -> None:
    with pytest.raises(ValidationError):
        channels.checked(channels.from_json("channels", value))


def test_the_kiosk_and_a_channel_that_nobody_knows_have_words() -> None:
    assert words_of(STANDARD, "kiosk") == T("Channel", "Kiosk")
    assert words_of(STANDARD, "own_gone") == "own_gone"


def test_a_channel_that_is_not_in_the_list_cannot_be_changed() -> None:
    with pytest.raises(ValidationError) as caught:
        channels.with_changed(STANDARD, "pigeon", name="Dove")
    assert caught.value.field == "channel"

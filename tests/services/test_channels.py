"""A shop's own channels are written, filtered, split by, imported and named; keys stay."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.interactions import Outcome
from cxdesk.domain.periods import Grain, periods_between
from cxdesk.domain.text import T
from cxdesk.services import (
    cases,
    catalogue,
    channels,
    command,
    importing,
    measuring,
    shop,
    splits,
    timeline,
)
from cxdesk.store.models import Case
from cxdesk.words import say
from tests.factories import DAY, NOW, TODAY, answer, customer, interaction, open_case, rows

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def test_an_own_channel_is_offered_and_undone_as_one_step() -> None:
    key = channels.add_channel("Instagram", now=NOW)
    assert [entry.key for entry in channels.channels()][-1] == key == "own_instagram"
    command.undo(now=NOW)
    assert key not in [entry.key for entry in channels.channels(with_hidden=True)]


def test_everything_takes_an_own_channel_and_nothing_an_unknown_one() -> None:
    key = channels.add_channel("Instagram", now=NOW)
    who = customer()
    interaction(customer_id=who, channel=key, outcome=Outcome.SOLVED)
    answer(9, channel=key)
    assert {
        row[0]
        for table in ("interaction", "cases", "answer", "offer")
        for row in rows(table, "channel")
    } == {key}
    for write in (interaction, answer):
        with pytest.raises(ValidationError) as caught:
            write(channel="own_fax")
        assert caught.value.field == "channel"


def test_a_hidden_channel_is_still_named_in_history() -> None:
    key, who = channels.add_channel("Instagram", now=NOW), customer()
    interaction(customer_id=who, channel=key)
    channels.rename_channel(key, "Insta", now=NOW)
    channels.hide_channel(key, now=NOW)
    assert key not in [entry.key for entry in channels.channels()]
    assert "Insta" in say(timeline.timeline(who)[0].title)


def test_a_rename_changes_the_words_of_a_split_and_not_its_key() -> None:
    key = channels.add_channel("Instagram", now=NOW)
    interaction(channel=key)
    channels.rename_channel("counter", "Tienda", now=NOW)
    channels.rename_channel(key, "Insta", now=NOW)
    interaction()
    periods = periods_between(TODAY, TODAY, Grain.MONTH)
    yard = measuring.yard_of(shop.current(), NOW + 1)
    found = splits.split(catalogue.by_key("interactions"), periods, yard, "channel")
    assert {part.value: part.name for part in found.parts} == {key: "Insta", "counter": "Tienda"}


@pytest.mark.parametrize("typed", ["Insta", "insta", "own_instagram"])
def test_a_filter_takes_the_name_and_the_key_of_an_own_channel(typed: str) -> None:
    key = channels.add_channel("Instagram", now=NOW)
    channels.rename_channel(key, "Insta", now=NOW)
    interaction(channel=key)
    interaction()
    trend = measuring.series(
        "interactions", TODAY, TODAY, Grain.MONTH, as_of=NOW + 1, where={"channel": typed}
    )
    assert [point.measure.value for point in trend.points] == [1]


def test_a_filter_by_a_channel_that_is_not_the_shops_is_refused() -> None:
    with pytest.raises(ValidationError) as caught:
        measuring.asked_for(catalogue.by_key("interactions"), {"channel": "own_fax"})
    assert caught.value.field == "where"


def test_a_file_may_say_the_name_of_an_own_channel(tmp_path: Path) -> None:
    channels.add_channel("Instagram", now=NOW)
    file = tmp_path / "cases.csv"
    file.write_text(
        "case_id,channel,opened_at\n1,instagram,2026-03-02 10:00\n2,redes,2026-03-02 11:00\n",
        encoding="utf-8",
    )
    result = importing.run_import(file, "cases", now=NOW)
    assert result.added == 2
    assert [row[0] for row in rows("cases", "channel")] == ["own_instagram", "social"]


@command.command(T("Undo", "move the case"))
def say_it_came_by(case_id: int, key: str) -> None:
    Case.update(channel=key).where(Case.id == case_id).execute()


def settled_share() -> float | None:
    period = periods_between(date(2026, 3, 1), date(2026, 3, 31), Grain.MONTH)
    yard = measuring.yard_of(shop.current(), NOW + 60 * DAY)
    return measuring.measure(catalogue.by_key("fcr"), period[0], yard).value


def test_a_case_closed_without_a_message_is_settled_only_where_answers_are_spoken() -> None:
    key, case_id = channels.add_channel("Taller", now=NOW), open_case(now=NOW)
    say_it_came_by(case_id, key)
    cases.solve(case_id, now=NOW)
    assert settled_share() == 0
    channels.set_live(key, is_live=True, now=NOW)
    assert settled_share() == 100


def test_channels_move_and_come_back() -> None:
    channels.move_channel("whatsapp", -1, now=NOW)
    channels.move_channel("counter", -1, now=NOW)
    assert [entry.key for entry in channels.channels()][:3] == ["counter", "whatsapp", "phone"]
    channels.hide_channel("social", now=NOW)
    channels.show_channel("social", now=NOW)
    assert "social" in [entry.key for entry in channels.channels()]


def test_settings_that_a_file_brings_keep_what_they_do_not_name() -> None:
    shop.settings_from_json({"channels": [{"key": "own_chat", "name": "Chat", "live": True}]})
    assert "own_chat" in [entry.key for entry in channels.channels()][:1]
    assert channels.is_live("own_chat")
    assert shop.settings_to_json()["channels"][0]["name"] == "Chat"

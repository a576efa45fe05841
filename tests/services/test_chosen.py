"""The chosen indicators: kept in their order, refused when unknown, later programs' keys let be."""

from __future__ import annotations

import json

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.shop import CHOSEN, MOST_CHOSEN
from cxdesk.domain.text import T
from cxdesk.services import catalogue, chosen, command, shop
from cxdesk.store.db import db
from tests.factories import NOW

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def keep(*keys: str) -> None:
    shop.settings_from_json({"chosen": list(keys)}, now=NOW)


def test_a_new_shop_has_a_dozen_of_every_group_that_is_counted() -> None:
    assert shop.current().chosen == CHOSEN
    assert len(chosen.kpis()) == len(CHOSEN) == 12
    groups = {kpi.group for kpi in chosen.kpis()}
    assert groups == {kpi.group for kpi in catalogue.every()}


def test_chosen_and_others_are_all_indicators_once_each() -> None:
    keys = [kpi.key for kpi in (*chosen.kpis(), *chosen.others())]
    assert sorted(keys) == sorted(kpi.key for kpi in catalogue.every())


def test_shown_hidden_and_moved_ones_are_kept_and_undone() -> None:
    keep("nps", "csat", "revenue")
    chosen.show("margin", now=NOW)
    chosen.show("margin", now=NOW)
    chosen.hide("csat", now=NOW)
    chosen.move("margin", -1, now=NOW)
    chosen.move("nps", -1, now=NOW)
    assert shop.current().chosen == ("nps", "margin", "revenue")
    command.undo(now=NOW)
    assert shop.current().chosen == ("nps", "revenue", "margin")


@pytest.mark.parametrize("keys", [["npss"], "nps", [1], ["nps", "happiness"]])
def test_an_unknown_indicator_or_odd_list_is_refused(keys: object) -> None:
    with pytest.raises(ValidationError) as caught:
        shop.settings_from_json({"chosen": keys}, now=NOW)
    assert caught.value.field == "chosen"
    assert shop.current().chosen == CHOSEN


def test_the_board_is_never_full_of_everything() -> None:
    many = [kpi.key for kpi in catalogue.every()][: MOST_CHOSEN + 1]
    with pytest.raises(ValidationError):
        keep(*many)


def test_a_key_of_a_later_program_stays_in_its_place() -> None:
    later = json.dumps(["nps", "kpi_of_tomorrow", "revenue"])

    @command.command(T("Undo", "test"))
    def write() -> None:
        db.execute_sql("UPDATE setting SET value = ? WHERE key = 'chosen'", (later,))

    write()
    assert [kpi.key for kpi in chosen.kpis()] == ["nps", "revenue"]
    chosen.move("revenue", -1, now=NOW)
    assert shop.current().chosen == ("revenue", "kpi_of_tomorrow", "nps")

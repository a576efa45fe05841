"""The opening hours of the open shop are worked out once while the settings stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.shop import Shop
from cxdesk.services import shop
from tests.factories import NOW, interaction

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def test_the_calendar_stays_while_other_things_are_saved() -> None:
    before = shop.calendar()
    interaction()
    assert shop.calendar() is before


def test_other_hours_are_another_calendar() -> None:
    before = shop.calendar()
    assert before.is_open(NOW)
    shop.settings_from_json({"hours": {"sun": [["09:00", "14:00"]]}}, now=NOW)
    assert not shop.calendar().is_open(NOW)


def test_another_file_is_another_calendar(open_empty_shop: Path) -> None:
    shop.settings_from_json({"hours": {"sun": [["09:00", "14:00"]]}}, now=NOW)
    assert not shop.calendar().is_open(NOW)
    shop.close_shop()
    shop.create(open_empty_shop.with_name("other.cxdesk"), Shop(name="Other"), now=NOW)
    assert shop.calendar().is_open(NOW)

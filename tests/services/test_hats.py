"""What is the owner's is refused under the counter's hat."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.text import T
from cxdesk.services import hats
from cxdesk.services.command import command

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def counter() -> Iterator[None]:
    hats.wear(Hat.COUNTER)
    yield
    hats.wear(Hat.OWNER)


@command(T("Undo", "count the till"), by=Hat.OWNER)
def count_the_till() -> str:
    return "counted"


@command(T("Undo", "greet"))
def greet() -> str:
    return "hello"


@command(T("Undo", "close the day"))
def close_the_day() -> str:
    return count_the_till()


@hats.owner_only
def profit() -> int:
    return 5


def test_the_owner_does_everything(open_empty_shop: Path) -> None:
    assert open_empty_shop.exists()
    assert (count_the_till(), greet(), profit()) == ("counted", "hello", 5)


def test_the_counter_is_refused_what_is_the_owners(open_empty_shop: Path, counter: None) -> None:
    assert open_empty_shop.exists()
    assert greet() == "hello"
    for refused in (count_the_till, profit):
        with pytest.raises(ValidationError) as caught:
            refused()
        assert caught.value.field == "hat"


def test_a_part_of_a_command_has_the_right_of_the_whole(
    open_empty_shop: Path, counter: None
) -> None:
    assert open_empty_shop.exists()
    assert close_the_day() == "counted"

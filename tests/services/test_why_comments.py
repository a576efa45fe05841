"""What customers said beside a change: nothing that speaks against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.services import why
from tests.factories import answer
from tests.store.rows_by_hand import LATER, MARCH, at, case

if TYPE_CHECKING:
    from pathlib import Path


def said(key: str = "complaints") -> list[str]:
    return [comment.text for comment in why.beside(key, MARCH, LATER).comments]


@pytest.fixture(autouse=True)
def _answers(open_empty_shop: Path) -> None:
    """Of four answers in March the last is the best."""
    for day, score, words in ((1, 5, "Slow"), (2, 2, "Rude"), (3, 7, "Fine"), (4, 10, "Superb")):
        answer(score, answered_at=at(f"2026-03-{day:02}T10:00"), comment=words)


def complaints(*days: str) -> None:
    for number, on in enumerate(days, 1):
        case(number, f"{on}T10:00", kind="complaint")


def test_beside_more_complaints_nobody_praises_and_the_worst_comes_first() -> None:
    complaints("2026-01-10", "2026-02-10", "2026-03-10", "2026-03-11")
    assert said() == ["Rude", "Slow", "Fine"]


def test_beside_fewer_complaints_nobody_blames_and_the_best_comes_first() -> None:
    complaints("2026-01-10", "2026-02-10", "2026-02-11", "2026-03-10")
    assert said() == ["Superb", "Fine"]


def test_beside_as_many_the_latest_are_told() -> None:
    complaints("2026-01-10", "2026-02-10", "2026-03-10")
    assert said() == ["Superb", "Fine", "Rude"]


def test_of_what_is_neither_good_nor_bad_the_latest_are_told() -> None:
    """More cases than before are more work, for the better or the worse."""
    complaints("2026-01-10", "2026-02-10", "2026-03-10", "2026-03-11")
    assert said("cases_opened") == ["Superb", "Fine", "Rude"]

"""Doing something at once: told with Undo, or why it could not be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.ui.context import Context

GONE = T("Test", "It is gone.")


@pytest.fixture
def told(ctx: Context) -> list[tuple[object, ...]]:
    """What the window was asked to tell."""
    found: list[tuple[object, ...]] = []
    ctx.toast = lambda *said: found.append(said)
    return found


def test_what_was_done_is_told_with_undo(ctx: Context, told: list[tuple[object, ...]]) -> None:
    assert ctx.do(lambda: None, T("Test", "Done."))
    assert told == [("Done.", ctx.undo)]


def test_what_is_told_may_come_of_what_was_done(
    ctx: Context, told: list[tuple[object, ...]]
) -> None:
    assert ctx.do(lambda: 7, lambda n: T("Test", "{n} done.").fill(n=n))
    assert told == [("7 done.", ctx.undo)]


@pytest.mark.parametrize("error", [ValidationError("task", GONE), OutsideError(GONE)])
def test_what_could_not_be_done_is_shown_and_nothing_told(
    ctx: Context, told: list[tuple[object, ...]], error: Exception
) -> None:
    shown: list[Exception] = []
    ctx.show_error = shown.append

    def fail() -> None:
        raise error

    assert not ctx.do(fail, "Done.")
    assert (shown, told) == ([error], [])

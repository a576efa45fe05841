"""First replies to cases that customers opened, by the date of the reply."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.facts import Stream

if TYPE_CHECKING:
    from collections.abc import Sequence


class Reply(NamedTuple):
    """A case opened by the customer and the first public message by our side (UTC seconds)."""

    opened_at: int
    replied_at: int


class Replies(NamedTuple):
    """The first replies of a period, and what still waits for one.

    ``pairs`` are as ``Reply`` names them, plain because there are very many.
    """

    pairs: Sequence[tuple[int, int]] = ()
    waiting: int = 0
    oldest_waiting_at: int | None = None


REPLIES: Stream[Replies] = Stream("replies", Replies())

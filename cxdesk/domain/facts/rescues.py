"""Calls after low answers: from the answer to the call, and who still waits for one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.facts import Stream

if TYPE_CHECKING:
    from cxdesk.domain.facts.cases import Interval


class CallBacks(NamedTuple):
    """``pairs`` of (answer, call) of the calls made in a period; ``unreached`` ended without one.

    ``waiting`` are those whose answer came before its end and who still wait at the instant.
    """

    pairs: tuple[Interval, ...] = ()
    unreached: int = 0
    waiting: int = 0
    oldest_waiting_at: int | None = None


CALL_BACKS: Stream[CallBacks] = Stream("call_backs", CallBacks())

"""The hours that people worked, as typed by week."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.facts import Stream

if TYPE_CHECKING:
    from collections.abc import Mapping


class HoursWorked(NamedTuple):
    """Minutes of each person in a period; ``is_whole``: every day of it lies in a typed week."""

    minutes: Mapping[int, float] = {}
    is_whole: bool = False


WORKED: Stream[HoursWorked] = Stream("worked", HoursWorked())

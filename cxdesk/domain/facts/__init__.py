"""What an indicator may read: streams of records, reduced by the store to one value a period."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from cxdesk.domain import filters
from cxdesk.domain.choices import Choices

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.domain.calendar import Calendar

F = TypeVar("F")


@dataclass(frozen=True, slots=True)
class Stream(Generic[F]):
    """One family of records: what the store makes of it in one period, ``empty`` of none."""

    key: str
    empty: F


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What happened in one period, for one filter, as of one instant.

    ``found`` holds the value of each stream that was read, by the stream's key; ``choices`` are
    the shop's own where a definition offers one; ``where`` is the checked filter.
    """

    calendar: Calendar
    choices: Choices = Choices()
    where: Mapping[str, str] = field(default_factory=dict)
    found: Mapping[str, object] = field(default_factory=dict)

    def of(self, stream: Stream[F]) -> F:
        """What a stream held in the period."""
        return cast("F", self.found.get(stream.key, stream.empty))

    @property
    def scale(self) -> tuple[int, int] | None:
        """The scale that the filter asked for, None when it asked for none."""
        return filters.scale_of(self.where)

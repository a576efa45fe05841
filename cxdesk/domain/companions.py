"""Companions of a figure that are worked out when somebody looks at one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Companions(Mapping[str, "float | None"]):
    """The ``detail`` of a measure, made at the first look and equal to the same made at once.

    A series shows its values, and the companions of one period at most.
    """

    def __init__(self, make: Callable[[], Mapping[str, float | None]]) -> None:
        self._make = make

    def __getitem__(self, key: str) -> float | None:
        return self._made[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)

    def __repr__(self) -> str:
        return repr(self._made)

    @cached_property
    def _made(self) -> Mapping[str, float | None]:
        return self._make()

"""The natural bounds of an indicator: 0 and 100 for a percentage, ±100 for the NPS."""

from __future__ import annotations

from typing import NamedTuple


class Bounds(NamedTuple):
    """What a value can be at least and at most by nature; None where there is no bound."""

    floor: float | None = None
    ceiling: float | None = None

    def clip(self, value: float) -> float:
        """The value, brought inside the bounds."""
        if self.floor is not None:
            value = max(value, self.floor)
        return value if self.ceiling is None else min(value, self.ceiling)


UNBOUNDED = Bounds()

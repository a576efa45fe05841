"""What a migration step needs of a database: to run statements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence


class Sql(Protocol):
    """Anything that runs a statement and gives a cursor."""

    def execute_sql(self, sql: str, params: Sequence[object] = ..., /) -> Any:  # untyped driver
        """Run one statement."""

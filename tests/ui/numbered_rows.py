"""Numbered rows as a query gives them, for tests of lists."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.ui.rows_model import Column


class Row(NamedTuple):
    id: int
    name: str


COLUMNS = (
    Column(title="Name", text=lambda row: row.name, stretch=True),
    Column(title="Number", text=lambda row: str(row.id), right=True, dim=True, width=80),
)


class Table:
    """Rows as a query gives them: those after a row, at most so many."""

    def __init__(self, count: int) -> None:
        self.rows = [Row(number, f"n{number:03}") for number in range(count)]
        self.asked: list[tuple[int | None, int]] = []

    def fetch(self, after: Row | None, limit: int) -> list[Row]:
        self.asked.append((None if after is None else after.id, limit))
        rest = [row for row in self.rows if after is None or row.id > after.id]
        return rest[:limit]

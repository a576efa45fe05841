"""Themes with what is linked to them: answers, their customers, and what these bought."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.store.db import db


class TagLine(NamedTuple):
    """A theme as it is offered for a comment."""

    id: int
    name: str
    uses: int
    state: str


def offered() -> tuple[TagLine, ...]:
    """Every theme with how many answers speak of it."""
    rows = db.execute_sql(
        """SELECT h.id, h.name, (SELECT count(*) FROM answer_theme g WHERE g.theme_id = h.id),
            h.state FROM theme h"""
    )
    return tuple(TagLine(*row) for row in rows.fetchall())


def theme_id(folded: str) -> int | None:
    """The theme of this folded name."""
    row = db.execute_sql("SELECT id FROM theme WHERE folded = ?", (folded,)).fetchone()
    return None if row is None else int(row[0])


def is_tagged(answer_id: int, theme: int) -> bool:
    """Whether an answer speaks of a theme already."""
    sql = "SELECT 1 FROM answer_theme WHERE answer_id = ? AND theme_id = ?"
    return db.execute_sql(sql, (answer_id, theme)).fetchone() is not None

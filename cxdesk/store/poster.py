"""The themes that a poster can tell of."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.store.db import db


class DoneTheme(NamedTuple):
    """A theme that is done, with the words for customers."""

    id: int
    name: str
    told_text: str
    done_on: str | None


def done_themes(limit: int) -> tuple[DoneTheme, ...]:
    """Those with words for customers, the newest first."""
    rows = db.execute_sql(
        """SELECT id, name, told_text, done_on FROM theme
        WHERE state = 'done' AND trim(told_text) <> ''
        ORDER BY coalesce(done_on, told_on, '') DESC, id DESC LIMIT ?""",
        (limit,),
    )
    return tuple(DoneTheme(*row) for row in rows.fetchall())

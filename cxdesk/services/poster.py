"""The poster "You said, we did": themes that are done and have words for customers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cxdesk.services import shop
from cxdesk.store import poster as store

if TYPE_CHECKING:
    from collections.abc import Collection

MOST = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterLine:
    """What customers said and what was done about it, since ``on`` if that is known."""

    theme_id: int
    said: str
    did: str
    on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster:
    """What the poster tells, and whose it is."""

    shop_name: str
    country: str
    lines: tuple[PosterLine, ...]


def lines() -> tuple[PosterLine, ...]:
    """The themes that are done and have words for customers, the newest first."""
    return tuple(
        PosterLine(
            theme_id=line.id,
            said=line.name,
            did=line.told_text,
            on=date.fromisoformat(line.done_on) if line.done_on else None,
        )
        for line in store.done_themes(MOST)
    )


def build(theme_ids: Collection[int] | None = None) -> Poster:
    """The poster of these themes, or of all that can be told."""
    current = shop.current()
    chosen = (line for line in lines() if theme_ids is None or line.theme_id in theme_ids)
    return Poster(shop_name=current.name, country=current.country, lines=tuple(chosen))

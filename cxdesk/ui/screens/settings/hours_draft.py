"""Edited hours that wait for their first day: kept, so that closing the window loses none."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.hours import Block
from cxdesk.services import shop
from cxdesk.ui import drafts

if TYPE_CHECKING:
    from cxdesk.domain.hours import HoursVersion, Week

_FORM = "hours"


class HoursDraft(NamedTuple):
    """A week as it was typed, and the first day of the version it was typed over ("": none)."""

    week: Week
    starts_on: str


def keep(week: Week, version: HoursVersion | None) -> None:
    """Keep an edited week, sound or not."""
    starts_on = version.starts_on.isoformat() if version else ""
    drafts.keep(shop.path(), _FORM, {"week": week, "starts_on": starts_on})


def drop() -> None:
    """Forget it: it was saved or given up."""
    drafts.drop(shop.path(), _FORM)


def kept() -> HoursDraft | None:
    """What was kept; None when there is nothing, or nothing that can be read."""
    values = drafts.kept(shop.path(), _FORM)
    if not values:
        return None
    try:
        week = tuple(tuple(Block(*map(int, pair)) for pair in day) for day in values["week"])  # type: ignore[attr-defined]
    except (KeyError, TypeError, ValueError):
        return None
    return HoursDraft(week, str(values.get("starts_on", ""))) if len(week) == 7 else None

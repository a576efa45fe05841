"""The demo shop: a hardware shop with 14 months of life, always the same for the same arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.text import T
from cxdesk.services import shop as shops
from cxdesk.services.command import command, logging_off
from cxdesk.services.demo.actions import add_actions
from cxdesk.services.demo.decisions import add_decisions
from cxdesk.services.demo.diary import add_diary
from cxdesk.services.demo.people import add_people
from cxdesk.services.demo.plans import add_plans
from cxdesk.services.demo.reviews import add_reviews
from cxdesk.services.demo.sales import add_sales
from cxdesk.services.demo.service import add_service
from cxdesk.services.demo.stages import add_stages
from cxdesk.services.demo.themes import add_themes
from cxdesk.services.demo.told import add_told
from cxdesk.services.demo.typed import add_own, add_typed
from cxdesk.services.demo.voices import add_voices
from cxdesk.services.demo.world import COLUMNS, World, world_of
from cxdesk.store import bulk

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

LANGUAGES = ("es", "en")
_PARTS = (
    add_people,
    add_sales,
    add_service,
    add_voices,
    add_themes,
    add_stages,
    add_typed,
    add_decisions,
)


def make_demo(path: Path, *, today: date, seed: int = 1, lang: str = "en") -> None:
    """Make a demo shop file and leave it open; its last day is ``today`` until half past eleven.

    The same day, seed and language always give the same rows. Raises OutsideError when the file
    is there already or cannot be written; nothing is left behind then.
    """
    world = world_of(today, seed, lang if lang in LANGUAGES else "en")
    shops.create(path, world.shop, now=world.end_at)
    try:
        _fill(world, now=world.end_at)
    except BaseException:
        shops.close_shop()
        path.unlink(missing_ok=True)
        raise


@command(T("Undo", "make the demo shop"))
def _fill(world: World, *, now: int) -> None:
    for part in _PARTS:
        part(world)
    with logging_off():
        for table, columns in COLUMNS.items():
            bulk.insert(table, columns, world.rows[table])
        add_plans(world)
        add_reviews(world)
        add_actions(world)
        add_own(world)
        add_told(world)
        add_diary(world)

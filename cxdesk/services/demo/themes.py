"""What the owner of the demo shop read in the comments, and what became of it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, cast

from cxdesk.domain.names import fold
from cxdesk.services.demo.world import COLUMNS

if TYPE_CHECKING:
    from cxdesk.services.demo.world import World

_DONE_DAYS_AGO, _TOLD_DAYS_AGO = 40, 30
_AGE_SECONDS = 90 * 86_400
_TOLD = 4  # so many customers have been told already


def add_themes(world: World) -> None:
    """Each theme on the comments that speak of it; one is done, and some customers were told."""
    comments = _by_comment(world)
    for listed in world.words["themes"]:
        done_on = told_on = None
        if listed["state"] == "done":
            done_on = (world.today - timedelta(days=_DONE_DAYS_AGO)).isoformat()
            told_on = (world.today - timedelta(days=_TOLD_DAYS_AGO)).isoformat()
        name, kept = listed["name"], (listed["impact"], listed["effort"], listed["state"])
        owner = world.staff[0] if listed["state"] != "open" else None
        rest = (owner, listed["is_tile"], listed["told"], told_on, done_on)
        words = (name, fold(name), listed["note"])
        theme_id = world.add("theme", *words, *kept, *rest, world.end_at - _AGE_SECONDS)
        spoke: list[int] = []
        for comment in listed["on"]:
            for answer_id, customer_id in comments.get(comment, ()):
                world.add("answer_theme", answer_id, theme_id)
                spoke += [customer_id] if customer_id is not None else []
        if told_on is not None:
            _tell(world, theme_id, spoke)


def _by_comment(world: World) -> dict[str, list[tuple[int, int | None]]]:
    """The answers with each comment, and whose they are."""
    columns = COLUMNS["answer"]
    comment, customer = columns.index("comment"), columns.index("customer_id")
    found: dict[str, list[tuple[int, int | None]]] = {}
    for row in world.rows["answer"]:
        pair = (cast("int", row[0]), cast("int | None", row[customer]))
        found.setdefault(str(row[comment]), []).append(pair)
    return found


def _tell(world: World, theme_id: int, spoke: list[int]) -> None:
    at = world.end_at - _TOLD_DAYS_AGO * 86_400
    for customer_id in list(dict.fromkeys(spoke))[:_TOLD]:
        world.add("theme_told", theme_id, customer_id, at)

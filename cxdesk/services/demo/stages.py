"""General satisfaction of the demo shop, stage by stage of the visit."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from cxdesk.services.demo.world import COLUMNS, World
from cxdesk.store import bulk

if TYPE_CHECKING:
    import random

_BLANK_SHARE = 0.4
_WIDEST = 2


def add_stages(world: World) -> None:
    """The parts of each general answer; their mean is the score that was made up for it.

    What came after the sale is often not known yet: it stays blank.
    """
    chance = world.chance("stages")
    kind, score = (COLUMNS["answer"].index(name) for name in ("kind", "score"))
    items = _items()
    for place, row in enumerate(world.rows["answer"]):
        if row[kind] != "general":
            world.rows["answer"][place] = (*row, None, None)
            continue
        parts = _around(cast("int", row[score]), chance)
        said = (*row[:score], None, *row[score + 1 :])
        world.rows["answer"][place] = (*said, sum(parts), len(parts))
        for item_id, part in zip(items, parts, strict=False):
            world.add("answer_item", row[0], item_id, part)


def _items() -> list[int]:
    """The questions of general satisfaction in their order."""
    general = {row[0] for row in bulk.rows("survey", ("id", "kind")) if row[1] == "general"}
    found = bulk.rows("survey_item", ("position", "id", "survey_id"))
    return [item_id for _, item_id, survey_id in sorted(found) if survey_id in general]


def _around(score: int, chance: random.Random) -> tuple[int, ...]:
    """Four or five scores of 1 to 10 with this mean: two pairs as far above it as below."""
    most = min(_WIDEST, 10 - score, score - 1)
    first, second = chance.randint(0, most), chance.randint(0, most)
    parts = [score + first, score - first, score + second, score - second]
    chance.shuffle(parts)
    return (*parts,) if chance.random() < _BLANK_SHARE else (*parts, score)

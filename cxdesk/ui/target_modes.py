"""How a target may be meant, in words that fit the indicator's unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.goals import MODE_WORDS, TargetMode
from cxdesk.domain.kpi import Unit
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.kpi import Kpi
    from cxdesk.ui.context import Context

_BY_SO_MUCH = T("Goals", "Improve by an amount")
_IN_POINTS = frozenset((Unit.POINTS, Unit.PERCENT, Unit.SCORE))


def mode_options(ctx: Context, kpi: Kpi) -> list[tuple[TargetMode, str]]:
    """The choices: per cent is left out where it has no meaning (NPS)."""
    has_percent = kpi.floor is None or kpi.floor >= 0
    found = []
    for mode, words in MODE_WORDS.items():
        if mode is TargetMode.PERCENT and not has_percent:
            continue
        is_plain = mode is TargetMode.POINTS and kpi.unit not in _IN_POINTS
        found.append((mode, ctx.say(_BY_SO_MUCH if is_plain else words)))
    return found

"""What the board shows, counted beside the window; the last of each shop is kept meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T
from cxdesk.services import chosen, dashboard, goals

if TYPE_CHECKING:
    from pathlib import Path

    from cxdesk.domain.kpi import Kpi
    from cxdesk.services.dashboard import KpiCard
    from cxdesk.services.goals import GoalView
    from cxdesk.ui.context import Context

_KEPT_SHOPS = 3
_kept: dict[Path, Board] = {}
_living: dict[Path, frozenset[str]] = {}


class Board(NamedTuple):
    """Cards of the chosen indicators, the open goals, and the indicators that have no card.

    ``empty`` are the keys of those ``others`` of which it is known that they have no data.
    """

    cards: tuple[KpiCard, ...]
    goals: tuple[GoalView, ...]
    others: tuple[Kpi, ...]
    empty: frozenset[str] = frozenset()


def last(path: Path) -> Board | None:
    """What the board of a shop showed last; None the first time."""
    return _kept.get(path)


def load(path: Path, as_of: int) -> Board:
    """Count the chosen indicators and the goals; of the others nothing is measured."""
    before = _kept.get(path)
    empty = before.empty if before else frozenset()
    open_goals = goals.goals(as_of)
    cards = dashboard.kpi_cards(as_of, open_goals=open_goals)
    found = Board(cards, open_goals, chosen.others(), empty)
    return _keep(path, found)


def load_others(path: Path, found: Board, as_of: int) -> Board:
    """Look which of the others have data; what had some is not looked at again."""
    living = _living.get(path, frozenset())
    unknown = tuple(kpi.key for kpi in found.others if kpi.key not in living)
    if unknown:
        living |= dashboard.have_data(unknown, as_of)
        _living[path] = living
    return _keep(path, found._replace(empty=frozenset(unknown) - living))


def choose(ctx: Context, key: str, *, is_wanted: bool) -> None:
    """Put an indicator on the board or take it off, and tell so."""
    put = chosen.show if is_wanted else chosen.hide
    try:
        put(key, now=ctx.now())
    except ValidationError as error:
        ctx.show_error(error)
        return
    shown, hidden = T("Board", "On the board now."), T("Board", "No longer on the board.")
    ctx.toast(ctx.say(shown if is_wanted else hidden), ctx.undo)


def _keep(path: Path, found: Board) -> Board:
    _kept.pop(path, None)
    _kept[path] = found
    for old in list(_kept)[:-_KEPT_SHOPS]:
        del _kept[old]
        _living.pop(old, None)
    return found

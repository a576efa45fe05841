"""What the board shows, counted beside the window; the last of each shop is kept meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T
from cxdesk.services import chosen, dashboard, goals, measuring, shop

if TYPE_CHECKING:
    from pathlib import Path

    from cxdesk.domain.kpi import Kpi
    from cxdesk.services.dashboard import KpiCard
    from cxdesk.services.goals import GoalView
    from cxdesk.ui.context import Context

_KEPT_SHOPS = 3
_RECENT_SECONDS = 600
_LISTING = frozenset(("own_indicator",))  # which indicators there are
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
    as_of: int = 0


class AskedOfBoard(NamedTuple):
    """A count asked for: of which shop, and the tables that changed since the last one, if known.

    ``told`` is how many changes it takes in.
    """

    path: Path
    changed: frozenset[str] | None
    told: int


class Since:
    """What changed since a place last had the board counted; the first time nothing is known."""

    def __init__(self) -> None:
        self._changes: list[frozenset[str]] = []
        self._path: Path | None = None

    def add(self, tables: frozenset[str]) -> None:
        """Tables changed."""
        self._changes.append(tables)

    def asked(self, path: Path) -> AskedOfBoard:
        """What to count now."""
        changed = frozenset[str]().union(*self._changes) if path == self._path else None
        return AskedOfBoard(path, changed, len(self._changes))

    def counted(self, asked: AskedOfBoard) -> None:
        """It is counted; what came meanwhile is still to be."""
        self._path = asked.path
        del self._changes[: asked.told]


def last(path: Path) -> Board | None:
    """What the board of a shop showed last; None the first time."""
    return _kept.get(path)


def load(path: Path, as_of: int, changed: frozenset[str] | None = None) -> Board:
    """Count the chosen indicators and the goals; of the others nothing is measured.

    With the tables that changed since, what rests on none of them stays as it was a moment ago.
    """
    before = _kept.get(path)
    if before is not None and changed is not None and _can_renew(before, as_of, changed):
        return _keep(path, _renewed(before, as_of, changed))
    empty = before.empty if before else frozenset()
    open_goals = goals.goals(as_of)
    cards = dashboard.kpi_cards(as_of, open_goals=open_goals)
    found = Board(cards, open_goals, chosen.others(), empty, as_of)
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


def _can_renew(before: Board, as_of: int, changed: frozenset[str]) -> bool:
    """Counted so lately, on the same day, that only what was written since can matter.

    Of tables that are not counted (settings, staff) nothing is known.
    """
    calendar = shop.calendar()
    is_same_day = measuring.day_of(before.as_of, calendar) == measuring.day_of(as_of, calendar)
    is_recent = is_same_day and 0 <= as_of - before.as_of <= _RECENT_SECONDS
    return is_recent and changed <= measuring.COUNTED - _LISTING


def _renewed(before: Board, as_of: int, changed: frozenset[str]) -> Board:
    """The same board with what rests on the changed tables counted anew."""
    asked = {view.kpi.key: view.kpi for view in before.goals}
    keys = [key for key, kpi in asked.items() if measuring.rests_on(kpi) & changed]
    anew = {view.goal.id: view for key in keys for view in goals.goals(as_of, kpi_key=key)}
    open_goals = tuple(anew.get(view.goal.id, view) for view in before.goals)
    touched = [card.kpi.key for card in before.cards if measuring.rests_on(card.kpi) & changed]
    found = dashboard.kpi_cards(as_of, touched, open_goals)
    cards = {card.kpi.key: card for card in (*before.cards, *found)}
    return before._replace(cards=tuple(cards.values()), goals=open_goals)


def _keep(path: Path, found: Board) -> Board:
    _kept.pop(path, None)
    _kept[path] = found
    for old in list(_kept)[:-_KEPT_SHOPS]:
        del _kept[old]
        _living.pop(old, None)
    return found

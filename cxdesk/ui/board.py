"""What the board shows, counted beside the window; the last of each shop is kept meanwhile."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T
from cxdesk.services import chosen, dashboard, goals, insight, measuring, shop, young
from cxdesk.ui import counted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from cxdesk.domain.kpi import Kpi
    from cxdesk.domain.young import ProcessGoal
    from cxdesk.services.dashboard import KpiCard
    from cxdesk.services.goals import GoalView
    from cxdesk.services.insight import Note
    from cxdesk.services.measuring import Yard
    from cxdesk.ui.context import Context
    from cxdesk.ui.counted import Moment

AHEAD_SECONDS = 300  # what is older than this is counted before anybody asks
_KEPT_SHOPS = 3
_OF_GOALS = frozenset(("goal", "goal_target", "goal_change", "goal_lead", "review"))
_OF_CUSTOMERS = frozenset(("customer", "customer_tag"))  # what filters ask them
_kept: dict[Path, Board] = {}
_living: dict[Path, frozenset[str]] = {}


class Board(NamedTuple):
    """Cards of the chosen indicators, the open goals, and the indicators that have no card.

    ``empty`` are the keys of those ``others`` of which it is known that they have no data;
    ``offered`` are the goals that a young shop without any may set, ``needs`` what indicators still
    need, by their keys.
    """

    cards: tuple[KpiCard, ...]
    goals: tuple[GoalView, ...]
    others: tuple[Kpi, ...]
    empty: frozenset[str] = frozenset()
    offered: tuple[ProcessGoal, ...] = ()
    needs: Mapping[str, T] = MappingProxyType({})


def last(path: Path) -> Board | None:
    """What the board of a shop showed last; None the first time."""
    return _kept.get(path)


def load(at: Moment) -> Board:
    """The chosen indicators and the goals; what is out of date is counted, of the others nothing.

    The owner's only.
    """
    before, yard = _kept.get(at.path), yard_of(at)
    views = open_goals(at, yard)
    shown = cards([kpi.key for kpi in chosen.kpis()], views, at, yard)
    empty = before.empty if before else frozenset()
    now = at.as_of - 1
    offered = () if views else young.process_goals(now=now)
    needs = young.needs_by_key(now=now)
    return _keep(at.path, Board(shown, views, chosen.others(), empty, offered, needs))


def yard_of(at: Moment) -> Yard:
    """What the figures of a moment are measured by; it remembers what goals and cards share."""
    return measuring.remembering(measuring.yard_of(shop.current(), at.as_of))


def open_goals(at: Moment, yard: Yard) -> tuple[GoalView, ...]:
    """The open goals; counted are those whose indicator has changed since."""
    listed: dict[int, str] | None = counted.fresh("goals", at)
    if listed is None:
        found = _keep_goals(goals.goals(at.as_of, yard=yard), at)
        counted.keep("goals", {view.goal.id: view.kpi.key for view in found}, at, _OF_GOALS)
        return found
    views: dict[int, GoalView | None] = {
        number: counted.fresh(("goal", number), at) for number in listed
    }
    stale = dict.fromkeys(listed[number] for number, view in views.items() if view is None)
    for key in stale:
        anew = _keep_goals(goals.goals(at.as_of, kpi_key=key, yard=yard), at)
        views.update({view.goal.id: view for view in anew})
    return tuple(view for number in listed if (view := views[number]) is not None)


def cards(
    keys: Sequence[str], views: Sequence[GoalView], at: Moment, yard: Yard
) -> tuple[KpiCard, ...]:
    """A card for each of these indicators, with its goal; counted are those out of date.

    ``views`` are all the open goals.
    """
    known: dict[str, KpiCard | None] = {key: counted.fresh(("card", key), at) for key in keys}
    lacking = [key for key, card in known.items() if card is None]
    for made in dashboard.kpi_cards(at.as_of, lacking, views, yard) if lacking else ():
        counted.keep(("card", made.kpi.key), made, at, measuring.rests_on(made.kpi) | _OF_GOALS)
        known[made.kpi.key] = made
    return tuple(card for key in keys if (card := known[key]) is not None)


def notes(at: Moment, views: Sequence[GoalView]) -> tuple[Note, ...]:
    """What deserves a look, looked for anew where anything that it rests on has changed."""
    found: tuple[Note, ...] | None = counted.fresh("notes", at)
    if found is None:
        found = insight.notes(at.as_of, views)
        rests_on = measuring.COUNTED | _OF_GOALS | _OF_CUSTOMERS | {"usual_break"}
        counted.keep("notes", found, at, rests_on)
    return found


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


def _keep_goals(views: tuple[GoalView, ...], at: Moment) -> tuple[GoalView, ...]:
    for view in views:
        asked = _OF_CUSTOMERS if any(one.goal.where for one in view.each) else frozenset()
        read = frozenset[str]().union(*(measuring.rests_on(one.kpi) for one in view.each))
        rests_on = read | _OF_GOALS | asked
        counted.keep(("goal", view.goal.id), view, at, rests_on)
    return views


def _keep(path: Path, found: Board) -> Board:
    _kept.pop(path, None)
    _kept[path] = found
    for old in list(_kept)[:-_KEPT_SHOPS]:
        del _kept[old]
        _living.pop(old, None)
    return found

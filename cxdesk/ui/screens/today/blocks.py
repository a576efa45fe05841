"""The blocks of Today in their order: what stands in each, and what is said above it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.text import T, plural
from cxdesk.ui.day import back_up_now
from cxdesk.ui.screens.today.asks import ask_line
from cxdesk.ui.screens.today.line import Choice, Line
from cxdesk.ui.screens.today.moods import mood_lines
from cxdesk.ui.screens.today.reviews import review_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.domain.today import Today
    from cxdesk.ui.context import Context
    from cxdesk.ui.screens.today.beside import Beside
    from cxdesk.ui.screens.today.telling import Telling

SHOWN_AWAY = SHOWN_ASKS = 3


class Acts(NamedTuple):
    """What the lines of the blocks themselves do: unfold, fold, go on."""

    show_all: Callable[[], object]
    show_all_away: Callable[[], object]
    turn_later: Callable[[], object]
    fold_away: Callable[[bool], object]
    show_entered: Callable[[], object]
    redraw: Callable[[], object]


class Sight(NamedTuple):
    """What blocks are made of: the day, what is known beside it, and what is unfolded."""

    ctx: Context
    tell: Telling
    day: Today
    beside: Beside
    acts: Acts
    is_later_open: bool
    are_all_away: bool
    is_away_folded: bool


class Filled(NamedTuple):
    """The lines of a block under its title; ``total`` is how many there are, 0 says nothing."""

    lines: tuple[Line, ...]
    title: str = ""
    told: str = ""
    total: int = 0


class BlockSlot(NamedTuple):
    """A block: its key, and how it is filled; without lines it is not there."""

    key: str
    fill: Callable[[Sight], Filled]


def rest(ctx: Context, n: int, act: Callable[[], object], key: str) -> Line:
    """The line for those that are not shown."""
    text = ctx.say(plural(n, T("Today", "1 more"), T("Today", "{n} more")))
    return Line(f"more:{key}", text, act, ctx.say(T("TodayList", "Show all")), is_quiet=True)


def entered(of: Sight) -> Filled:
    """What was entered today, and the takings: the last line of the day."""
    one, many = T("Today", "Entered today: 1 thing"), T("Today", "Entered today: {n} things")
    words = plural(of.day.entered, one, many) if of.day.entered else T("Today", "Entered today")
    money = of.ctx.format.money(of.day.takings.net_minor)
    takings = of.ctx.say(T("TodayList", "Takings {money}").fill(money=money))
    show = of.ctx.say(T("TodayList", "Show"))
    text = of.ctx.say(words)
    return Filled((Line("entered", text, of.acts.show_entered, show, told=takings, is_quiet=True),))


def _rescues(of: Sight) -> Filled:
    lines = tuple(of.tell.rescue(call) for call in of.day.rescues)
    return _listed(of, "rescues", lines, of.day.rescue_count, T("TodayList", "Rescue calls"))


def _waiting(of: Sight) -> Filled:
    lines = tuple(of.tell.waiting(case) for case in of.day.waiting)
    title = T("TodayList", "Waiting for an answer")
    return _listed(of, "waiting", lines, of.day.waiting_count, title)


def _tasks(of: Sight) -> Filled:
    lines = tuple(of.tell.task(task) for task in of.day.tasks)
    listed = _listed(of, "tasks", lines, of.day.task_count, T("TodayList", "To do"))
    return listed._replace(lines=(*listed.lines, *_later(of)))


def _asks(of: Sight) -> Filled:
    """The first to ask, and the way to all of them."""
    asks, say = of.beside.asks, of.ctx.say
    lines = [ask_line(of.ctx, one) for one in asks[:SHOWN_ASKS]]
    if len(asks) > SHOWN_ASKS:
        go = partial(of.ctx.navigate, "surveys", "ask")
        lines.append(rest(of.ctx, len(asks) - SHOWN_ASKS, go, "asks"))
    told = say(T("TodayList", "with a survey, after their rest"))
    return Filled(tuple(lines), say(T("TodayList", "Customers to ask")), told, len(asks))


def _away(of: Sight) -> Filled:
    """Folded it is one line; unfolded the first few, and the way to the others."""
    away, say = of.beside.away, of.ctx.say
    if not away:
        return Filled(())
    if of.is_away_folded:
        return Filled((_folded(of),))
    some = away if of.are_all_away else away[:SHOWN_AWAY]
    fold = Choice(say(T("TodayList", "Fold this list")), partial(of.acts.fold_away, True))
    lines = [of.tell.away(one) for one in some]
    lines = [line._replace(more=(*line.more, fold)) for line in lines]
    if len(some) < len(away):
        lines.append(rest(of.ctx, len(away) - len(some), of.acts.show_all_away, "away"))
    told = say(T("TodayList", "longer than is usual for them"))
    return Filled(tuple(lines), say(T("TodayList", "Staying away")), told, len(away))


def _reviews(of: Sight) -> Filled:
    """The goals to look at again; the owner's."""
    due = of.beside.reviews
    lines = review_lines(of.ctx, due)
    return Filled(lines, of.ctx.say(T("TodayList", "Reviews due")), "", len(due))


def _birthdays(of: Sight) -> Filled:
    lines = tuple(of.tell.birthday(one) for one in of.day.birthdays)
    title = T("TodayList", "Birthdays today")
    return _listed(of, "birthdays", lines, of.day.birthday_count, title)


def _moods(of: Sight) -> Filled:
    """The tap of the week of who works now."""
    return Filled(mood_lines(of.ctx, of.acts.redraw))


def _backup(of: Sight) -> Filled:
    if of.day.backup_days is None:
        return Filled(())
    days = of.ctx.format.number(of.day.backup_days, 0)
    text = of.ctx.say(T("TodayList", "The last backup is {n} days old").fill(n=days))
    act, words = partial(back_up_now, of.ctx), of.ctx.say(T("TodayList", "Back up now"))
    return Filled((Line("backup", text, act, words, badge="▲", tone="risk"),))


def _listed(of: Sight, key: str, lines: tuple[Line, ...], count: int, title: T) -> Filled:
    """So many lines of ``count``, and one more for those that are not shown."""
    if count > len(lines):
        lines = (*lines, rest(of.ctx, count - len(lines), of.acts.show_all, key))
    return Filled(lines, of.ctx.say(title), "", count)


def _later(of: Sight) -> list[Line]:
    """The tasks of the next open day, folded away or below today's."""
    day, say = of.day, of.ctx.say
    if not day.later:
        return []
    words = plural(len(day.later), T("Today", "{day}: 1 task"), T("Today", "{day}: {n} tasks"))
    action = T("TodayList", "Fold") if of.is_later_open else T("TodayList", "Show")
    text = say(words.fill(day=_day_name(of)))
    head = Line("later", text, of.acts.turn_later, say(action), is_quiet=True)
    shown = [of.tell.task(task) for task in day.later] if of.is_later_open else []
    return [head, *shown]


def _day_name(of: Sight) -> str:
    if (of.day.later_on - of.day.on).days == 1:
        return of.ctx.say(T("TodayList", "Tomorrow"))
    return of.ctx.format.weekday(of.day.later_on.weekday())


def _folded(of: Sight) -> Line:
    one = T("Today", "1 customer stays away longer than is usual")
    many = T("Today", "{n} customers stay away longer than is usual")
    text = of.ctx.say(plural(len(of.beside.away), one, many))
    unfold = partial(of.acts.fold_away, False)
    return Line("away", text, unfold, of.ctx.say(T("TodayList", "Show")), is_quiet=True)


BLOCKS: tuple[BlockSlot, ...] = (
    BlockSlot("rescues", _rescues),
    BlockSlot("waiting", _waiting),
    BlockSlot("tasks", _tasks),
    BlockSlot("asks", _asks),
    BlockSlot("away", _away),
    BlockSlot("reviews", _reviews),
    BlockSlot("birthdays", _birthdays),
    BlockSlot("moods", _moods),
    BlockSlot("backup", _backup),
)

"""Why did it move? One change explained: what each part explains, and what stood beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cxdesk.domain import filters, goal_since, insight
from cxdesk.domain.comparison import Change, compare
from cxdesk.domain.filters import NONE
from cxdesk.domain.insight import Breakdown, Side, Slice
from cxdesk.domain.kpi import Kpi, Measure
from cxdesk.domain.phrases import amount
from cxdesk.domain.revenue_factors import Factor, frequency_factors, revenue_factors
from cxdesk.domain.splits import is_sum_of_lines, value_words
from cxdesk.domain.text import T
from cxdesk.domain.usual import signal_words
from cxdesk.services import splits, why_asked, why_beside
from cxdesk.services.comparing import Against
from cxdesk.services.hats import owner_only
from cxdesk.store import insight as store

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from cxdesk.domain.events import ShopEvent
    from cxdesk.domain.goals import Goal
    from cxdesk.domain.kpi import Trend
    from cxdesk.domain.periods import Period
    from cxdesk.services.why_asked import Asked
    from cxdesk.store.insight import CommentRow

_FACTORS = {"revenue": revenue_factors, "purchase_frequency": frequency_factors}


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """A change and what explains it; without breakdowns and factors when it is noise.

    ``breakdowns`` stand in the order of how much they explain; ``sides`` are volume, people and
    solved at first contact of both periods; ``sentences`` the whole in plain words. Of a ``goal``
    the periods are what it came from and its own window; ``is_young`` when that is not whole yet.
    ``signal`` says of a step that chance alone might explain why the period is worth a look.
    """

    kpi: Kpi
    period: Period
    earlier: Period
    now: Measure
    before: Measure
    change: Change
    is_noise: bool
    sentences: tuple[T, ...]
    breakdowns: tuple[Breakdown, ...] = ()
    factors: tuple[Factor, ...] = ()
    sides: tuple[Side, ...] = ()
    events: tuple[ShopEvent, ...] = ()
    comments: tuple[CommentRow, ...] = ()
    goal: Goal | None = None
    is_young: bool = False
    signal: T | None = None


@owner_only
def why(
    key: str,
    period: Period,
    as_of: int,
    *,
    against: Against = Against.PREVIOUS,
    where: Mapping[str, str] | None = None,
    by: str | None = None,
    among: Trend | None = None,
    step: Callable[[int, int], object] | None = None,
) -> Why:
    """Explain the change of a period against the one before, or against a year ago.

    ``by`` asks for one dimension alone; ``among`` are the periods in which it is shown; ``step`` is
    told how many of how many are done, and may stop the work by raising. A running period is held
    against as many days. Raises ValidationError for an unknown indicator, filter or dimension.
    """
    asked = why_asked.asked_of(key, period, as_of, against, where, among=among)
    return _told(asked, by, step)


@owner_only
def since_goal(
    goal_id: int,
    as_of: int,
    *,
    by: str | None = None,
    step: Callable[[int, int], object] | None = None,
) -> Why:
    """Explain how a goal's indicator moved from its starting point to the goal's own window.

    The filter is the goal's. Raises ValidationError when the goal is gone, and for an unknown
    dimension.
    """
    return _told(why_asked.asked_since(goal_id, as_of), by, step)


@owner_only
def beside(
    key: str,
    period: Period,
    as_of: int,
    *,
    against: Against = Against.PREVIOUS,
    where: Mapping[str, str] | None = None,
    among: Trend | None = None,
) -> Why:
    """What stood beside a period, also where its change is only normal variation; no parts.

    Raises ValidationError for an unknown indicator or filter.
    """
    asked = why_asked.asked_of(key, period, as_of, against, where, among=among)
    return _with_beside(_begun(asked), asked)


@owner_only
def beside_goal(goal_id: int, as_of: int) -> Why:
    """What stood beside a goal since it began, likewise; ValidationError when the goal is gone."""
    asked = why_asked.asked_since(goal_id, as_of)
    return _with_beside(_begun(asked), asked)


def _told(asked: Asked, by: str | None, step: Callable[[int, int], object] | None) -> Why:
    found, known = _begun(asked), asked.kpi.filters
    wanted = (filters.dimension(by, known),) if by else _dimensions(asked.kpi, asked.where)
    return found if found.is_noise else _explained(found, asked, wanted, step or _go_on)


def _begun(asked: Asked) -> Why:
    """What is said where there is nothing to explain, and else the change alone."""
    before, now = asked.measures
    change = compare(asked.kpi, now, before)
    left = why_asked.signal(asked, change)
    silence = why_asked.silence(asked, change, left)
    found = Why(
        kpi=asked.kpi,
        period=asked.pair[1],
        earlier=asked.pair[0],
        now=now,
        before=before,
        change=change,
        is_noise=silence is not None,
        sentences=(silence,) if silence else (),
        goal=asked.goal,
        is_young=why_asked.too_young(asked) is not None,
        signal=signal_words(asked.kpi, left) if left is not None else None,
    )
    if silence is None or found.is_young:
        return found
    return replace(found, sentences=(silence, *_notes(found)))


def _dimensions(kpi: Kpi, where: Mapping[str, str]) -> tuple[str, ...]:
    """By what a change can be told apart: product only where it is money that adds up.

    What all records share by definition would explain everything and tell nothing: complaints
    their kind, new customers their segment.
    """
    left_out = set(where)
    if not is_sum_of_lines(kpi):
        left_out.add("product")
    left_out |= kpi.shared
    return tuple(one for one in insight.DIMENSIONS if one in kpi.filters and one not in left_out)


def _go_on(_done: int, _total: int) -> None:
    """Nobody wants to be told."""


def _explained(
    found: Why, asked: Asked, wanted: Sequence[str], step: Callable[[int, int], object]
) -> Why:
    made = []
    for done, dimension in enumerate(wanted):
        step(done, len(wanted))
        made.append(_breakdown(asked, dimension))
    breakdowns = insight.ranked([one for one in made if one is not None])
    return replace(
        _with_beside(found, asked),
        breakdowns=breakdowns,
        factors=_factors(asked),
        sentences=_sentences(found, breakdowns),
    )


def _with_beside(found: Why, asked: Asked) -> Why:
    """With what stood beside the periods: volume, people, first contact, events, comments."""
    return replace(
        found,
        sides=why_beside.sides(asked),
        events=why_beside.noted(asked),
        comments=why_beside.comments(asked, found.change),
    )


def _breakdown(asked: Asked, dimension: str) -> Breakdown | None:
    if dimension == "product":
        slices = _by_product(asked)
    else:
        found = splits.split(asked.kpi, asked.pair, asked.yard, dimension, asked.where)
        slices = [Slice(part.value, part.name, *part.measures) for part in found.parts]
    return insight.breakdown(asked.kpi, dimension, slices, asked.measures)


def _by_product(asked: Asked) -> list[Slice]:
    """Sales less refunds by the lines; what is in no line of a product is a part of its own.

    One statement for all products gives what ``splits.split`` gives one by one.
    """
    calendar, as_of = asked.yard.calendar, asked.yard.as_of
    before, now = (store.products(p, calendar, as_of, asked.where) for p in asked.pair)
    nothing = store.ProductRow("", 0, 0)
    slices = []
    for key in dict.fromkeys([*now, *before]):
        old, new = before.get(key, nothing), now.get(key, nothing)
        measures = (Measure(value=row.amount_minor, n=row.n) for row in (old, new))
        slices.append(Slice(new.name or old.name, new.name or old.name, *measures))
    listed = [sum(row.amount_minor for row in rows.values()) for rows in (before, now)]
    left = (
        Measure(value=(measure.value or 0) - of_lines, n=measure.n)
        for measure, of_lines in zip(asked.measures, listed, strict=True)
    )
    return [*slices, Slice(NONE, value_words("product", NONE), *left)] if slices else []


def _factors(asked: Asked) -> tuple[Factor, ...]:
    factors_of = _FACTORS.get(asked.kpi.key)
    if factors_of is None:
        return ()
    calendar, as_of = asked.yard.calendar, asked.yard.as_of
    tallies = [store.revenue_tally(p, calendar, as_of, asked.where) for p in asked.pair]
    return factors_of(*tallies)


def _sentences(found: Why, breakdowns: Sequence[Breakdown]) -> tuple[T, ...]:
    kpi, step = found.kpi, found.change.difference or 0.0
    told = _change_told(found, step)
    if found.signal is not None:
        told = T("Why", "{change} By itself the step could be chance, but it is {signal}.").fill(
            change=told, signal=found.signal
        )
    if not breakdowns and kpi.key in _FACTORS:
        return (told, *_notes(found))
    if not breakdowns:
        nothing = T("Why", "It cannot be split into parts that make up the whole.")
        return (told, nothing, *_notes(found))
    best = breakdowns[0]
    of_mean = insight.of_mean(kpi, best, step)
    more = (of_mean,) if of_mean else ()
    return (told, *insight.reading(kpi, best), *more, *_notes(found))


def _change_told(found: Why, step: float) -> T:
    text = T("Why", "{name}: {before} in {earlier}, {now} in {period} ({change}).")
    if found.goal is not None:
        text = T(
            "Why",
            "{name} since the goal began: from {before} ({earlier}) to {now} ({period}), {change}.",
        )
    unit = found.kpi.unit
    return text.fill(
        name=found.kpi.name,
        before=amount(found.before.value, unit),
        earlier=found.earlier,
        now=amount(found.now.value, unit),
        period=found.period,
        change=insight.explained_amount(found.kpi, step),
    )


def _notes(found: Why) -> tuple[T, ...]:
    return () if found.goal is None else goal_since.notes(found.goal, found.kpi, found.before)

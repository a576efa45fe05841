"""Why did it move? One change explained: what each part explains, and what stood beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from cxdesk.domain import filters, insight
from cxdesk.domain import usual as usual_rules
from cxdesk.domain.comparison import Change, Verdict, compare, is_noise
from cxdesk.domain.filters import NONE
from cxdesk.domain.insight import Breakdown, Side, Slice
from cxdesk.domain.kpi import Amount, Kpi, Measure, Unit
from cxdesk.domain.periods import Period, day_start, previous
from cxdesk.domain.phrases import amount
from cxdesk.domain.revenue_factors import Factor, frequency_factors, revenue_factors
from cxdesk.domain.splits import is_sum_of_lines, value_words
from cxdesk.domain.text import T
from cxdesk.domain.windows import same_days_before, same_days_last_year
from cxdesk.services import catalogue, events, measuring, shop, splits, usual
from cxdesk.services.comparing import Against
from cxdesk.services.hats import owner_only
from cxdesk.store import insight as store

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from cxdesk.domain.events import ShopEvent
    from cxdesk.domain.kpi import Trend
    from cxdesk.services.measuring import Yard
    from cxdesk.store.insight import CommentRow

HISTORY = 24
SHOWN_EVENTS = 5
SHOWN_COMMENTS = 3
_BESIDE = ("interactions", "fcr")
_FACTORS = {"revenue": revenue_factors, "purchase_frequency": frequency_factors}
_TOLD = frozenset((Verdict.BETTER, Verdict.WORSE, Verdict.MOVED, Verdict.CHANGED))


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """A change and what explains it; without breakdowns and factors when it is noise.

    ``breakdowns`` stand in the order of how much they explain; ``sides`` are volume, people and
    solved at first contact of both periods; ``sentences`` the whole in plain words.
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


@owner_only
def why(
    key: str,
    period: Period,
    as_of: int,
    *,
    against: Against = Against.PREVIOUS,
    where: Mapping[str, str] | None = None,
    by: str | None = None,
    step: Callable[[int, int], object] | None = None,
) -> Why:
    """Explain the change of a period against the one before, or against a year ago.

    ``by`` asks for one dimension alone; ``step`` is told how many of how many are done, and may
    stop the work by raising. A running period is held against as many days. Raises ValidationError
    for an unknown indicator, filter or dimension.
    """
    asked, found = _begun(key, period, as_of, against, where)
    known = asked.kpi.filters
    wanted = (filters.dimension(by, known),) if by else _dimensions(asked.kpi, asked.where)
    return found if found.is_noise else _explained(found, asked, wanted, step or _go_on)


@owner_only
def beside(
    key: str,
    period: Period,
    as_of: int,
    *,
    against: Against = Against.PREVIOUS,
    where: Mapping[str, str] | None = None,
) -> Why:
    """What stood beside a period, also where its change is only normal variation; no parts.

    Raises ValidationError for an unknown indicator or filter.
    """
    asked, found = _begun(key, period, as_of, against, where)
    return _with_beside(found, asked)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is explained: an indicator over two periods (the earlier one first), measured.

    ``whole`` is the period asked for, of which a running one has only its days so far in the pair.
    """

    kpi: Kpi
    whole: Period
    pair: tuple[Period, Period]
    yard: Yard
    where: Mapping[str, str]
    measures: tuple[Measure, Measure]


def _begun(
    key: str, period: Period, as_of: int, against: Against, where: Mapping[str, str] | None
) -> tuple[_Asked, Why]:
    """Both periods measured, and what is said where there is nothing to explain."""
    kpi = catalogue.by_key(key)
    yard = measuring.yard_of(shop.current(), as_of)
    checked = measuring.asked_for(kpi, where)
    pair = _pair(period, yard, against)
    before, now = measuring.measures((kpi,), pair, yard, checked)[kpi.key]
    before = measuring.held_against(kpi, before, pair[0], yard)
    change = compare(kpi, now, before)
    asked = _Asked(kpi, period, pair, yard, checked, (before, now))
    silence = _silence(asked, change)
    return asked, Why(
        kpi=kpi,
        period=pair[1],
        earlier=pair[0],
        now=now,
        before=before,
        change=change,
        is_noise=silence is not None,
        sentences=(silence,) if silence else (),
    )


def _pair(period: Period, yard: Yard, against: Against) -> tuple[Period, Period]:
    earlier = same_days_before if against is Against.PREVIOUS else same_days_last_year
    now, before = earlier(period, yard.today)
    return before, now


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


def _silence(asked: _Asked, change: Change) -> T | None:
    """What is said in place of an explanation; None when there is something to explain."""
    if change.verdict in _TOLD:
        return _silence_by_usual(asked, change) if change.verdict is Verdict.CHANGED else None
    said = {
        Verdict.NOISE: T("Why", "Normal variation: nothing to explain."),
        Verdict.SAME: T("Why", "It did not change."),
        Verdict.FEW: T("Why", "Too few records in one of the periods to explain a change."),
    }
    return said.get(change.verdict, T("Why", "One of the periods has no data."))


def _silence_by_usual(asked: _Asked, change: Change) -> T | None:
    """For money, whose change has no interval: by the moving ranges of the periods up to it.

    A running period is told by as many days of each one before, and not at all by too few of them.
    """
    is_normal = usual_rules.is_normal(usual.usual_of(_past(asked)), change.difference or 0.0)
    if is_normal:
        return T("Why", "Normal variation: nothing to explain.")
    if is_normal is None and asked.pair[1].clipped:
        return T("Why", "Too few periods before to tell a change from normal variation.")
    return None


def _past(asked: _Asked) -> Trend:
    """The periods up to the one explained; those of a running one as complete ones of its days."""
    now, periods = asked.pair[1], [asked.whole]
    while len(periods) < HISTORY:
        periods.append(previous(periods[-1]))
    if now.clipped:
        span = timedelta(days=now.days)
        periods = [Period(p.start, min(p.start + span, p.end), p.grain) for p in periods]
    trend = measuring.trend(asked.kpi, periods[::-1], asked.yard, asked.where)
    if not now.clipped:
        return trend
    whole = (replace(p, measure=replace(p.measure, provisional=False)) for p in trend.points)
    return replace(trend, points=tuple(whole))


def _go_on(_done: int, _total: int) -> None:
    """Nobody wants to be told."""


def _explained(
    found: Why, asked: _Asked, wanted: Sequence[str], step: Callable[[int, int], object]
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


def _with_beside(found: Why, asked: _Asked) -> Why:
    """With what stood beside the periods: volume, people, first contact, events, comments."""
    return replace(
        found,
        sides=_sides(asked),
        events=_events(asked),
        comments=store.comments(
            found.period,
            asked.yard.calendar,
            asked.yard.as_of,
            kind=asked.kpi.survey,
            where=asked.where if asked.kpi.survey else None,
            limit=SHOWN_COMMENTS,
        ),
    )


def _breakdown(asked: _Asked, dimension: str) -> Breakdown | None:
    if dimension == "product":
        slices = _by_product(asked)
    else:
        found = splits.split(asked.kpi, asked.pair, asked.yard, dimension, asked.where)
        slices = [Slice(part.value, part.name, *part.measures) for part in found.parts]
    return insight.breakdown(asked.kpi, dimension, slices, asked.measures)


def _by_product(asked: _Asked) -> list[Slice]:
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


def _factors(asked: _Asked) -> tuple[Factor, ...]:
    factors_of = _FACTORS.get(asked.kpi.key)
    if factors_of is None:
        return ()
    calendar, as_of = asked.yard.calendar, asked.yard.as_of
    tallies = [store.revenue_tally(p, calendar, as_of, asked.where) for p in asked.pair]
    return factors_of(*tallies)


def _sides(asked: _Asked) -> tuple[Side, ...]:
    """Volume and solved at first contact with the same filter where they take it, and people."""
    known = {kpi.key: kpi for kpi in catalogue.every()}
    beside = [known[key] for key in _BESIDE if key in known and key != asked.kpi.key]
    return (*(_side(kpi, asked) for kpi in beside), _people(asked))


def _side(kpi: Kpi, asked: _Asked) -> Side:
    where = {key: value for key, value in asked.where.items() if key in kpi.filters}
    before, now = measuring.measures((kpi,), asked.pair, asked.yard, where)[kpi.key]
    values = amount(before.value, kpi.unit), amount(now.value, kpi.unit)
    return Side(kpi.key, kpi.name, *values, is_noise(kpi, now, before))


def _people(asked: _Asked) -> Side:
    """People per open hour: by the hours typed for both periods, else by who logged something."""
    typed = [_typed_hours(period, asked.yard) for period in asked.pair]
    name, hours = T("Why", "People per open hour, by the hours typed"), typed
    if None in typed:
        name = T("Why", "People per open hour, by who logged something")
        hours = [_logged_hours(period, asked.yard) for period in asked.pair]
    before, now = (
        Amount(_per_open_hour(found, period, asked.yard), Unit.NUMBER)
        for found, period in zip(hours, asked.pair, strict=True)
    )
    return Side("staffing", name, before, now)


def _typed_hours(period: Period, yard: Yard) -> float | None:
    end = min(period.end, yard.today + timedelta(days=1))
    return store.typed_hours(period.start, end)


def _logged_hours(period: Period, yard: Yard) -> float | None:
    return store.staff_hours_seen(*_bounds(period, yard))


def _per_open_hour(hours: float | None, period: Period, yard: Yard) -> float | None:
    open_hours = yard.calendar.business_seconds(*_bounds(period, yard)) / 3600
    return hours / open_hours if hours is not None and open_hours > 0 else None


def _bounds(period: Period, yard: Yard) -> tuple[int, int]:
    """A period in UTC seconds, cut at the instant."""
    zone = yard.calendar.zone
    return day_start(period.start, zone), min(day_start(period.end, zone), yard.as_of)


def _events(asked: _Asked) -> tuple[ShopEvent, ...]:
    """What was noted in either period, or between them when they follow each other."""
    before, now = asked.pair
    spans: list[tuple[date, date]] = [(before.start, before.last_day), (now.start, now.last_day)]
    found = [one for span in spans for one in events.events(*span, as_of=asked.yard.as_of)]
    return tuple(found[-SHOWN_EVENTS:])


def _sentences(found: Why, breakdowns: Sequence[Breakdown]) -> tuple[T, ...]:
    kpi, step = found.kpi, found.change.difference or 0.0
    text = T("Why", "{name}: {before} in {earlier}, {now} in {period} ({change}).")
    told = [
        text.fill(
            name=kpi.name,
            before=amount(found.before.value, kpi.unit),
            earlier=found.earlier,
            now=amount(found.now.value, kpi.unit),
            period=found.period,
            change=insight.explained_amount(kpi, step),
        )
    ]
    if not breakdowns and kpi.key in _FACTORS:
        return tuple(told)
    if not breakdowns:
        nothing = T("Why", "It cannot be split into parts that make up the whole.")
        return (*told, nothing)
    best = breakdowns[0]
    of_mean = insight.of_mean(kpi, best, step)
    return (*told, *insight.reading(kpi, best), *((of_mean,) if of_mean else ()))

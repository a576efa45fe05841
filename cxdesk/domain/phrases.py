"""Sentences about a measured value that screen and paper share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.comparison import VERDICT_WORDS, Verdict, compare, moved
from cxdesk.domain.goals import CUMULATIVE, GoalKind, Window
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.reviews import Cadence
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.goal_drafts import GoalDraft
    from cxdesk.domain.kpi import Kpi, Measure, Point


def amount(value: float | None, unit: Unit, *, signed: bool = False) -> Amount:
    """A value to be shown; points of NPS always carry their sign."""
    return Amount(value, unit, signed or unit is Unit.POINTS)


def reliability(unit: Unit, n: int, low: float | None, high: float | None) -> T:
    """On how many records a value rests and, where known, between what the real one lies."""
    if low is None or high is None:
        return T("Phrases", "n {n}").fill(n=n)
    text = T("Phrases", "n {n} · 95% between {low} and {high}")
    return text.fill(n=n, low=amount(low, unit), high=amount(high, unit))


def reliability_short(measure: Measure, unit: Unit) -> T:
    """The same for a cell of a table: "20 min to 27 min · n 175"."""
    if measure.low is None or measure.high is None:
        return T("Phrases", "n {n}").fill(n=measure.n)
    text = T("Phrases", "{low} to {high} · n {n}")
    low, high = amount(measure.low, unit), amount(measure.high, unit)
    return text.fill(n=measure.n, low=low, high=high)


def measured(measure: Measure, unit: Unit) -> T:
    """``reliability`` of a measure; of taps that are too few, how many it takes."""
    to_come = int(measure.detail.get("taps_to_come") or 0)
    if to_come:
        return T("Phrases", "waits for {n} answers").fill(n=measure.n + to_come)
    return reliability(unit, measure.n, measure.low, measure.high)


def change_on(kpi: Kpi, point: Point, before: Point | None, *, is_signal: bool = False) -> T | None:
    """How a period moved against the one before, and whether that is noise; None if unknown.

    A running period is not compared with a whole one. A signal, which leaves what is usual, is not
    called noise for a step that chance alone might explain.
    """
    if before is None:
        return None
    change = compare(kpi, point.measure, before.measure)
    if change.difference is None:
        return None
    if change.verdict is Verdict.SAME:
        return T("Phrases", "No change compared with {period}").fill(period=before.period)
    text = T("Phrases", "{change} compared with {period}: {verdict}")
    if change.verdict is Verdict.CHANGED or (is_signal and change.verdict is Verdict.NOISE):
        text = T("Phrases", "{change} compared with {period}")
    return text.fill(
        change=moved(kpi, change.difference),
        period=before.period,
        verdict=VERDICT_WORDS[change.verdict],
    )


# What a figure is counted over, where that makes it larger or smaller.
OVER = {
    Window.LAST_MONTH: T("Phrases", "{what} in a month"),
    Window.LAST_QUARTER: T("Phrases", "{what} in a quarter"),
    Window.ROLLING_30: T("Phrases", "{what} in 30 days"),
    Window.ROLLING_90: T("Phrases", "{what} in 90 days"),
    Window.ROLLING_365: T("Phrases", "{what} in 365 days"),
}


def goal_sentence(
    draft: GoalDraft, kpi: Kpi, value: float, owner: str = "", readers: Sequence[str] = ()
) -> T:
    """The whole goal: what is measured, who is responsible, how often it is checked, who knows."""
    told = _KIND_SENTENCES[draft.kind].fill(
        name=_named(draft, kpi),
        baseline=amount(draft.baseline_value, kpi.unit),
        value=amount(value, kpi.unit),
        low=amount(draft.range_low, kpi.unit),
        start=draft.starts_on,
        deadline=draft.deadline_on,
    )
    if owner:
        told = T("Phrases", "{sentence} Responsible: {owner}.").fill(sentence=told, owner=owner)
    watched = _watched(draft.cadence, readers)
    if watched is None:
        return told
    return T("Phrases", "{sentence} {watched}").fill(sentence=told, watched=watched)


def checked(cadence: Cadence) -> T | None:
    """How often a goal is looked at; None where it is not."""
    rhythm = _RHYTHMS.get(cadence)
    return None if rhythm is None else T("Phrases", "{rhythm}.").fill(rhythm=rhythm)


def names(people: Sequence[T | str]) -> T | str:
    """Names in a row: "Ana, Luis and María"."""
    if len(people) < 2:
        return people[0] if people else ""
    first = people[0]
    for name in people[1:-1]:
        first = T("Phrases", "{first}, {next}").fill(first=first, next=name)
    return T("Phrases", "{first} and {last}").fill(first=first, last=people[-1])


def _named(draft: GoalDraft, kpi: Kpi) -> T:
    """The indicator; where the length makes the figure, with how long it is counted."""
    if draft.kind in CUMULATIVE or not kpi.depends_on_length:
        return kpi.name
    return OVER[draft.window].fill(what=kpi.name)


def _watched(cadence: Cadence, readers: Sequence[str]) -> T | None:
    if not readers:
        return checked(cadence)
    rhythm, is_one = _RHYTHMS.get(cadence), len(readers) == 1
    if rhythm is None:
        text = _ONE_KNOWS if is_one else _MORE_KNOW
        return text.fill(names=names(readers))
    text = _ONE_CHECKS if is_one else _MORE_CHECK
    return text.fill(rhythm=rhythm, names=names(readers))


_ONE_KNOWS = T("Phrases", "{names} knows of it.")
_MORE_KNOW = T("Phrases", "{names} know of it.")
_ONE_CHECKS = T("Phrases", "{rhythm}; {names} knows.")
_MORE_CHECK = T("Phrases", "{rhythm}; {names} know.")
_RHYTHMS = {
    Cadence.WEEKLY: T("Phrases", "Checked every week"),
    Cadence.MONTHLY: T("Phrases", "Checked every month"),
    Cadence.QUARTERLY: T("Phrases", "Checked every quarter"),
}
_KIND_SENTENCES = {
    GoalKind.LEVEL: T("Phrases", "{name} goes from {baseline} to {value} by {deadline}."),
    GoalKind.FLOW: T("Phrases", "{name} adds up to {value} from {start} to {deadline}."),
    GoalKind.CEILING: T("Phrases", "{name} stays within {value} from {start} to {deadline}."),
    GoalKind.MAINTAIN: T("Phrases", "{name} keeps {value} from {start} to {deadline}."),
    GoalKind.RANGE: T("Phrases", "{name} stays between {low} and {value} until {deadline}."),
}

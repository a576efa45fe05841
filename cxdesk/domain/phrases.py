"""Sentences about a measured value that screen and paper share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.comparison import VERDICT_WORDS, Verdict, compare, moved
from cxdesk.domain.goals import GoalKind
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.text import T

if TYPE_CHECKING:
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
    """``reliability`` of a measure."""
    return reliability(unit, measure.n, measure.low, measure.high)


def change_on(kpi: Kpi, point: Point, before: Point | None) -> T | None:
    """How a period moved against the one before, and whether that is noise; None if unknown.

    A running period is not compared with a whole one.
    """
    if before is None:
        return None
    change = compare(kpi, point.measure, before.measure)
    if change.difference is None:
        return None
    text = T("Phrases", "{change} compared with {period}: {verdict}")
    if change.verdict is Verdict.CHANGED:
        text = T("Phrases", "{change} compared with {period}")
    return text.fill(
        change=moved(kpi, change.difference),
        period=before.period,
        verdict=VERDICT_WORDS[change.verdict],
    )


def goal_sentence(draft: GoalDraft, kpi: Kpi, value: float, owner: str = "") -> T:
    """The whole goal in one sentence, as it will be measured."""
    told = _KIND_SENTENCES[draft.kind].fill(
        name=kpi.name,
        baseline=amount(draft.baseline_value, kpi.unit),
        value=amount(value, kpi.unit),
        low=amount(draft.range_low, kpi.unit),
        start=draft.starts_on,
        deadline=draft.deadline_on,
    )
    if not owner:
        return told
    return T("Phrases", "{sentence} Responsible: {owner}.").fill(sentence=told, owner=owner)


_KIND_SENTENCES = {
    GoalKind.LEVEL: T("Phrases", "{name} goes from {baseline} to {value} by {deadline}."),
    GoalKind.FLOW: T("Phrases", "{name} adds up to {value} from {start} to {deadline}."),
    GoalKind.CEILING: T("Phrases", "{name} stays within {value} from {start} to {deadline}."),
    GoalKind.MAINTAIN: T("Phrases", "{name} keeps {value} from {start} to {deadline}."),
    GoalKind.RANGE: T("Phrases", "{name} stays between {low} and {value} until {deadline}."),
}

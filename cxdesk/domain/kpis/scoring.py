"""Shares and means of answers on a scale, and what they leave out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.facts.answers import ANSWERS, CORRECTED
from cxdesk.domain.kpi import Measure
from cxdesk.domain.kpis.finality import is_provisional
from cxdesk.domain.stats.intervals import Interval, mean_and_deviation, t_interval, wilson

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cxdesk.domain.facts import Facts
    from cxdesk.domain.facts.answers import ScoreTally
    from cxdesk.domain.periods import Period
    from cxdesk.domain.surveys import SurveyKind

Scale = tuple[int, int]


def answers_of(facts: Facts, kind: SurveyKind) -> list[ScoreTally]:
    """The answers of one kind, on whatever scale."""
    return [tally for tally in facts.of(ANSWERS) if tally.kind == kind]


def scale_of(tally: ScoreTally) -> Scale:
    """The scale that the answers were given on."""
    return tally.scale_min, tally.scale_max


def count(tallies: Iterable[ScoreTally]) -> int:
    """How many answers they are."""
    return sum(tally.count for tally in tallies)


def corrections(facts: Facts, kind: SurveyKind, asked: Scale | None) -> dict[str, float | None]:
    """How many answers of the period were corrected or are excluded, for ``detail`` where any."""
    found = [
        tally
        for tally in facts.of(CORRECTED)
        if tally.kind == kind and asked in {None, (tally.scale_min, tally.scale_max)}
    ]
    counted = {
        "corrected": sum(tally.corrected for tally in found),
        "excluded": sum(tally.excluded for tally in found),
    }
    return {key: n for key, n in counted.items() if n}


def share(
    facts: Facts,
    period: Period,
    as_of: int,
    *,
    kind: SurveyKind,
    is_good: Callable[[ScoreTally], bool],
) -> Measure:
    """100·good answers/n with Wilson's interval.

    Shares on different scales are pooled, and ``scales`` says how many there are; the mean is given
    only when all answers are on one scale.
    """
    used = [tally for tally in answers_of(facts, kind) if facts.scale in {None, scale_of(tally)}]
    n, good = count(used), count(tally for tally in used if is_good(tally))
    interval = wilson(good, n)
    scales = {(*scale_of(tally), tally.is_reversed) for tally in used}
    is_one = len(scales) == 1
    return Measure(
        value=100 * good / n if n else None,
        n=n,
        low=100 * interval.low if interval else None,
        high=100 * interval.high if interval else None,
        provisional=is_provisional(facts, period, as_of),
        detail={
            "satisfied": good,
            "mean": sum(tally.score * tally.count for tally in used) / n if is_one else None,
            "scale_max": max(scales)[1] if is_one else None,
            "scales": len({scale[:2] for scale in scales}),
            **corrections(facts, kind, facts.scale),
        },
    )


def mean(facts: Facts, period: Period, as_of: int, *, kind: SurveyKind, standard: Scale) -> Measure:
    """The mean score on one scale, the standard one unless the filter asks for another.

    Student's interval from ten answers on, cut to the scale. Answers on other scales, and those to
    a question of the other polarity, are left out and counted in ``other_scale``.
    """
    asked = facts.scale or standard
    given = answers_of(facts, kind)
    used = [tally for tally in given if scale_of(tally) == asked and not tally.is_reversed]
    found = mean_and_deviation((tally.score, tally.count) for tally in used)
    interval = t_interval(found.mean, found.deviation, found.n) if found else None
    inside = _cut(interval, asked)
    n = count(used)
    return Measure(
        value=found.mean if found else None,
        n=n,
        low=inside.low if inside else None,
        high=inside.high if inside else None,
        provisional=is_provisional(facts, period, as_of),
        detail={
            "scale_max": asked[1] if n else None,
            "other_scale": count(given) - n,
            **corrections(facts, kind, asked),
        },
    )


def _cut(interval: Interval | None, scale: Scale) -> Interval | None:
    if interval is None:
        return None
    return Interval(max(interval.low, scale[0]), min(interval.high, scale[1]))

"""How a goal stands, in sentences that screen and paper share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.assess import (
    MET_TODAY,
    STATUS_SIGNS,
    STATUS_WORDS,
    WITHIN_NOISE,
    Status,
    is_early,
)
from cxdesk.domain.comparison import VERDICT_WORDS, Verdict, moved
from cxdesk.domain.goals import CUMULATIVE, KEEPING, WINDOW_WORDS, GoalKind
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.phrases import OVER, amount, measured
from cxdesk.domain.text import T, plural

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxdesk.domain.assess import Assessment
    from cxdesk.domain.goal_drafts import GoalDraft
    from cxdesk.domain.goals import Goal
    from cxdesk.domain.kpi import Kpi, Measure

_GOOD = (Status.ON_TRACK, Status.ACHIEVED)
_BEHIND = (Status.BEHIND, Status.MISSED)
_UNHEARD = (Status.NO_DATA, Status.TOO_EARLY, Status.NOT_STARTED)
_OTHER = (Status.NO_DATA, Status.TOO_EARLY, Status.NOT_STARTED, Status.INCOMPLETE)


def aim(goal: Goal, kpi: Kpi) -> T:
    """What the goal aims at: "24 min by 31 Dec 2026", "12,000 € in 90 days by 31 Dec 2026"."""
    target = goal.target
    if target is None:
        return T("GoalWords", "no target yet")
    if goal.kind is GoalKind.RANGE:
        text = T("GoalWords", "{low} to {value} until {deadline}")
        text = text.fill(low=amount(target.entered, kpi.unit))
    elif goal.kind in {GoalKind.MAINTAIN, GoalKind.CEILING}:
        text = _KEPT[goal.kind]
    else:
        text = T("GoalWords", "{value} by {deadline}")
    return text.fill(value=_wanted(goal, kpi, target.value), deadline=target.deadline_on)


def origin(goal: Goal, kpi: Kpi) -> T:
    """Where it comes from: "from 54 min on 1 Jan 2025"."""
    if goal.origin is None or goal.kind in KEEPING:
        return T("GoalWords", "since {start}").fill(start=goal.starts_on)
    text = T("GoalWords", "from {value} on {start}")
    return text.fill(value=amount(goal.origin, kpi.unit), start=goal.starts_on)


def stands(goal: Goal, kpi: Kpi, assessment: Assessment) -> T:
    """Where it is now, and over which days that is measured: "Last 90 days: 33 min"."""
    value = amount(assessment.current.value, kpi.unit)
    if goal.kind in CUMULATIVE:
        return T("GoalWords", "Since {start}: {value}").fill(start=goal.starts_on, value=value)
    text = T("GoalWords", "{window}: {value}")
    return text.fill(window=WINDOW_WORDS[goal.window], value=value)


def over(goal: Goal) -> T:
    """The days that a point of the goal's own chart is of, where these are not its period's."""
    if goal.kind in CUMULATIVE:
        return T("GoalWords", "Sum since {start}").fill(start=goal.starts_on)
    return WINDOW_WORDS[goal.window]


def measured_over(goal: Goal, kpi: Kpi) -> T:
    """What its figure is of: "Retention rate in 90 days", "Revenue since 1 Jan 2026"."""
    if goal.kind not in CUMULATIVE:
        return OVER[goal.window].fill(what=kpi.name)
    return T("GoalWords", "{what} since {start}").fill(what=kpi.name, start=goal.starts_on)


def sure(goal: Goal, kpi: Kpi, current: Measure) -> T:
    """How sure its present value is; a total is what was done, told with what it is to become."""
    if goal.kind not in CUMULATIVE or goal.target is None:
        return measured(current, kpi.unit)
    whole = amount(goal.target.value, kpi.unit)
    if kpi.unit is Unit.COUNT:
        return T("GoalWords", "of {whole}").fill(whole=whole)
    return T("GoalWords", "of {whole} · n {n}").fill(whole=whole, n=current.n)


def glance(goal: Goal, kpi: Kpi, assessment: Assessment) -> T | None:
    """Figure, window and target on one line: "Last 90 days: 85 % · target 93 %"; None without.

    It stands beside a figure of other days, which the status of the goal says nothing about.
    """
    target = goal.target
    if target is None or assessment.current.value is None:
        return None
    wanted = _WANTED[goal.kind].fill(value=amount(target.value, kpi.unit))
    if goal.kind is GoalKind.RANGE:
        wanted = wanted.fill(low=amount(target.entered, kpi.unit))
    return T("GoalWords", "{stands} · {wanted}").fill(
        stands=stands(goal, kpi, assessment), wanted=wanted
    )


def progress(goal: Goal, assessment: Assessment) -> T | None:
    """How far along and how far along it should be; None without data.

    Before there is enough since the start, a level moves only because its window does.
    """
    if goal.kind in KEEPING:
        return _kept(assessment)
    if assessment.progress is None:
        return None
    is_back = is_early(assessment) and assessment.progress < 0
    if goal.kind not in CUMULATIVE and (assessment.status in _UNHEARD or is_back):
        return None
    done = _done(goal, assessment.progress)
    if assessment.expected_progress is None:
        return done
    text = T("GoalWords", "{done} · expected by now: {expected}")
    return text.fill(done=done, expected=share(assessment.expected_progress))


def needed(kpi: Kpi, assessment: Assessment) -> T | None:
    """What is still needed a month until the deadline; None when nothing is, or nobody knows."""
    running = {Status.ON_TRACK, Status.AT_RISK, Status.BEHIND, Status.TOO_EARLY}
    required = assessment.required_per_30_days
    if required is None or assessment.status not in running or assessment.is_met_today:
        return None
    if kpi.unit is not Unit.SECONDS and abs(required) < 0.5:
        return None
    text = T("GoalWords", "Needs {change} every 30 days until the deadline.")
    return text.fill(change=moved(kpi, required))


def outlook(goal: Goal, kpi: Kpi, assessment: Assessment) -> tuple[T, ...]:
    """What the deadline will probably show and how likely the target is reached; none if unknown.

    With few points there is a line, but neither a range nor a chance.
    """
    ahead, target = assessment.outlook, goal.target
    if ahead is None or target is None:
        return ()
    value = amount(ahead.value, kpi.unit)
    if ahead.low is None or ahead.high is None or ahead.shown is None:
        return (_LINE.fill(value=value, deadline=ahead.on), _TOO_FEW)
    low, high = amount(ahead.low, kpi.unit), amount(ahead.high, kpi.unit)
    chance = _WITHIN if goal.kind is GoalKind.CEILING else _REACHING
    return (
        _LIKELY.fill(value=value, deadline=ahead.on, low=low, high=high),
        chance.fill(target=amount(target.value, kpi.unit), chance=_per_cent(ahead.shown)),
    )


def outlook_short(kpi: Kpi, assessment: Assessment) -> T | None:
    """The same on one line of a card: "Heading for +41 · chance about 35 %"."""
    ahead = assessment.outlook
    if ahead is None:
        return None
    text = T("GoalWords", "Heading for {value}")
    if ahead.shown is not None:
        text = T("GoalWords", "Heading for {value} · chance about {chance}")
        text = text.fill(chance=_per_cent(ahead.shown))
    return text.fill(value=amount(ahead.value, kpi.unit))


def change(goal: Goal, kpi: Kpi, assessment: Assessment) -> Amount | T | None:
    """How a level moved since the start of its goal; None where that has no meaning.

    A starting point within the interval of the present value is normal variation.
    """
    current, start = assessment.current, goal.baseline_value
    if goal.kind is not GoalKind.LEVEL or start is None or current.value is None:
        return None
    low, high = current.low, current.high
    if low is not None and high is not None and low <= start <= high:
        return VERDICT_WORDS[Verdict.NOISE]
    return moved(kpi, current.value - start)


def chance(assessment: Assessment) -> Amount:
    """The chance of reaching the target by its deadline, as shown; a dash where nobody knows."""
    ahead = assessment.outlook
    if ahead is None or ahead.shown is None:
        return Amount(None, Unit.PERCENT)
    return _per_cent(ahead.shown)


def seasons(assessment: Assessment) -> T | None:
    """That a forecast knows of no seasons; None when it does, or there is no forecast."""
    if assessment.outlook is None or assessment.outlook.has_season:
        return None
    return T("GoalWords", "Seasons are not considered: that takes two whole years.")


def badges(assessment: Assessment) -> tuple[T, ...]:
    """What stands beside the status: within noise, reached today."""
    found = ((assessment.is_within_noise, WITHIN_NOISE), (assessment.is_met_today, MET_TODAY))
    return tuple(text for is_so, text in found if is_so)


def badge_sentences(assessment: Assessment) -> tuple[T, ...]:
    """The same for whoever reads on: what lies within what, and what was reached."""
    found = ((assessment.is_within_noise, _IN_NOISE), (assessment.is_met_today, _MET))
    return tuple(text for is_so, text in found if is_so)


def signed_status(status: Status) -> T:
    """Sign and word of a status, for paper: "● on track"."""
    text = T("GoalWords", "{sign} {word}")
    return text.fill(sign=STATUS_SIGNS[status], word=STATUS_WORDS[status])


def ending(goal: Goal) -> T | None:
    """When and why a goal was closed; None of an open one."""
    if goal.closed_on is None:
        return None
    if not goal.closed_reason:
        return T("GoalCard", "Closed on {day}").fill(day=goal.closed_on)
    text = T("GoalCard", "Closed on {day}: {reason}")
    return text.fill(day=goal.closed_on, reason=goal.closed_reason)


def running(others: Iterable[Goal], draft: GoalDraft, kpi: Kpi) -> T | None:
    """That a goal on the same indicator with the same filter runs already; None without one."""
    for goal in others:
        if goal.kpi_key == draft.kpi_key and dict(goal.where) == dict(draft.where):
            text = T("GoalWords", "A goal on this is running already: “{title}”, {aim}.")
            return text.fill(title=goal.title, aim=aim(goal, kpi))
    return None


def elsewhere(goal: Goal, kpi: Kpi) -> T:
    """A goal on the same indicator that is of more, or of other records."""
    text = T("GoalWords", "Goal on all: “{title}”, {aim}.")
    if goal.where:
        text = T("GoalWords", "Goal on a part: “{title}”, {aim}.")
    return text.fill(title=goal.title, aim=aim(goal, kpi))


def alone(own: Assessment, whole: Assessment) -> T | None:
    """The status of one indicator of a goal with several; None where it is that of the whole."""
    if own.status is whole.status:
        return None
    told = T("GoalWords", "This indicator alone: {status}.")
    return told.fill(status=signed_status(own.status))


def share(fraction: float) -> Amount:
    """A fraction 0…1 as per cent, whole."""
    return Amount(float(round(fraction * 100)), Unit.PERCENT)


def overview(statuses: Iterable[Status]) -> T:
    """One sentence on all goals, the best first."""
    found = list(statuses)
    counts = (
        (_count(found, _GOOD), _ONE_GOOD, _MANY_GOOD),
        (_count(found, (Status.AT_RISK,)), _ONE_RISK, _MANY_RISK),
        (_count(found, _BEHIND), _ONE_BEHIND, _MANY_BEHIND),
        (_count(found, _OTHER), _ONE_OTHER, _MANY_OTHER),
    )
    parts = [plural(n, one, many) for n, one, many in counts if n]
    if not parts:
        return T("GoalWords", "No goal is open.")
    told = parts[0]
    for part in parts[1:]:
        told = T("GoalWords", "{first}; {second}").fill(first=told, second=part)
    return T("GoalWords", "Goals: {counts}.").fill(counts=told)


def _per_cent(shown: int) -> Amount:
    return Amount(float(shown), Unit.PERCENT)


def _count(found: list[Status], wanted: tuple[Status, ...]) -> int:
    return sum(status in wanted for status in found)


def _wanted(goal: Goal, kpi: Kpi, value: float) -> Amount | T:
    """A target; where the length makes the figure, with how long it is counted."""
    wanted = amount(value, kpi.unit)
    if goal.kind in CUMULATIVE or not kpi.depends_on_length:
        return wanted
    return OVER[goal.window].fill(what=wanted)


def _done(goal: Goal, progress: float) -> T:
    if goal.kind is GoalKind.CEILING:
        return T("GoalWords", "{share} of the total used").fill(share=share(progress))
    if round(progress * 100) < 0:
        return T("GoalWords", "Moved away from the target")
    return T("GoalWords", "{share} of the way").fill(share=share(progress))


def _kept(assessment: Assessment) -> T | None:
    if assessment.share_inside is None:
        return None
    text = T("GoalWords", "kept in {share} of the complete periods")
    return text.fill(share=share(assessment.share_inside))


_KEPT = {
    GoalKind.MAINTAIN: T("GoalWords", "keep {value} until {deadline}"),
    GoalKind.CEILING: T("GoalWords", "at most {value} until {deadline}"),
}
_WANTED = {
    GoalKind.LEVEL: T("GoalWords", "target {value}"),
    GoalKind.FLOW: T("GoalWords", "target {value}"),
    GoalKind.CEILING: T("GoalWords", "at most {value}"),
    GoalKind.MAINTAIN: T("GoalWords", "keep {value}"),
    GoalKind.RANGE: T("GoalWords", "between {low} and {value}"),
}
_IN_NOISE = T(
    "GoalWords",
    "Where it should be by now lies within its 95% range, so the difference may be chance.",
)
_MET = T("GoalWords", "The target is reached today.")
_LIKELY = T(
    "GoalWords",
    "At this pace: about {value} on {deadline}, most likely between {low} and {high}.",
)
_LINE = T("GoalWords", "At this pace: about {value} on {deadline}.")
_TOO_FEW = T("GoalWords", "There are too few data yet to tell a chance.")
_REACHING = T("GoalWords", "The chance of reaching {target} is about {chance}.")
_WITHIN = T("GoalWords", "The chance of staying within {target} is about {chance}.")
_ONE_GOOD = T("GoalWords", "1 on track or achieved")
_MANY_GOOD = T("GoalWords", "{n} on track or achieved")
_ONE_RISK = T("GoalWords", "1 at risk")
_MANY_RISK = T("GoalWords", "{n} at risk")
_ONE_BEHIND = T("GoalWords", "1 behind or missed")
_MANY_BEHIND = T("GoalWords", "{n} behind or missed")
_ONE_OTHER = T("GoalWords", "1 without a verdict yet")
_MANY_OTHER = T("GoalWords", "{n} without a verdict yet")

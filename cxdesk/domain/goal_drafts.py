"""Goals and targets as they are typed, and the rules they must keep."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goals import (
    CUMULATIVE,
    KEEPING,
    Goal,
    GoalKind,
    Reader,
    Target,
    TargetMode,
    Window,
    line_at,
)
from cxdesk.domain.kpi import Amount, Direction, Measure
from cxdesk.domain.limits import check_number
from cxdesk.domain.reviews import Cadence, check_first
from cxdesk.domain.text import T, plural

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from cxdesk.domain.kpi import Kpi

FEW_FOR_BASELINE = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalDraft:
    """A goal as typed. ``entered`` is read by ``mode``; a range runs from ``range_low`` to it.

    ``baseline_low``…``baseline_high`` holds a measured starting point at 95 %.
    """

    kpi_key: str
    title: str
    entered: float
    starts_on: date
    deadline_on: date
    mode: TargetMode = TargetMode.VALUE
    kind: GoalKind = GoalKind.LEVEL
    window: Window = Window.ROLLING_90
    range_low: float | None = None
    where: Mapping[str, str] = field(default_factory=dict)
    baseline_value: float | None = None
    baseline_n: int = 0
    baseline_low: float | None = None
    baseline_high: float | None = None
    baseline_from_on: date | None = None
    baseline_to_on: date | None = None
    owner_id: int | None = None
    why: str = ""
    how: str = ""
    parent_id: int | None = None
    weight: int = 1
    cadence: Cadence = Cadence.NONE
    first_review_on: date | None = None
    readers: tuple[Reader, ...] = ()
    leads: tuple[str, ...] = ()

    @property
    def baseline(self) -> Measure:
        """Its starting point; typed on no records, and with no value while it is unknown."""
        return Measure(
            value=self.baseline_value,
            n=self.baseline_n,
            low=self.baseline_low,
            high=self.baseline_high,
        )

    def with_baseline(self, found: Measure | None) -> GoalDraft:
        """The same with another starting point; None for one that is still to be measured."""
        known = found or Measure(value=None, n=0)
        return replace(
            self,
            baseline_value=known.value,
            baseline_n=known.n,
            baseline_low=known.low,
            baseline_high=known.high,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetChange:
    """A new target as typed, in force from a day on."""

    on: date
    deadline_on: date
    entered: float
    mode: TargetMode = TargetMode.VALUE
    range_low: float | None = None
    reason: str = ""


class CheckedGoal(NamedTuple):
    """The value that the typed target stands for, and what to think about before saving."""

    value: float
    warnings: tuple[T, ...]


def check(draft: GoalDraft, kpi: Kpi) -> CheckedGoal:
    """The target's value and warnings; ValidationError at the field that breaks a rule."""
    if not draft.title.strip():
        raise ValidationError("title", T("Goals", "Give the goal a name."))
    check_dates(draft.starts_on, draft.deadline_on)
    check_first(draft.first_review_on, draft.starts_on)
    _check_kind(draft, kpi)
    _check_start(draft)
    value = resolved(draft.mode, draft.entered, draft.baseline_value, kpi)
    _check_scale(value, kpi)
    _check_by_kind(draft.kind, value, draft.range_low, draft.baseline_value, kpi)
    return CheckedGoal(value, _warnings(draft, kpi))


def check_dates(starts_on: date, deadline_on: date) -> None:
    """ValidationError("deadline", …) when the deadline is not after the start."""
    if deadline_on <= starts_on:
        raise ValidationError("deadline", T("Goals", "The deadline must be after the start."))


def resolved(mode: TargetMode, entered: float, baseline: float | None, kpi: Kpi) -> float:
    """The value meant: itself, points better, or per cent better (less where less is better)."""
    if mode is TargetMode.VALUE:
        return float(entered)
    if baseline is None:
        text = T("Goals", "The starting point is not known yet, so the target must be a value.")
        raise ValidationError("mode", text)
    better = -1 if kpi.direction is Direction.LOWER else 1
    if mode is TargetMode.POINTS:
        return baseline + better * entered
    if kpi.floor is not None and kpi.floor < 0:
        text = T("Goals", "Per cent has no meaning for {name}: give the target in points.")
        raise ValidationError("mode", text.fill(name=kpi.name))
    if baseline <= 0:
        text = T("Goals", "Per cent needs a starting point above 0: set the target as a value.")
        raise ValidationError("mode", text)
    return baseline * (1 + better * entered / 100)


def changed_target(goal: Goal, kpi: Kpi, change: TargetChange) -> Target:
    """The target that takes force on a day; the expected line goes on from where it stands then."""
    current = goal.target
    if current is None or change.on < current.valid_from_on:
        text = T("Goals", "A new target cannot take effect before the present one did.")
        raise ValidationError("valid_from", text)
    check_dates(change.on, change.deadline_on)
    value = resolved(change.mode, change.entered, goal.baseline_value, kpi)
    _check_scale(value, kpi)
    _check_by_kind(goal.kind, value, change.range_low, goal.baseline_value, kpi)
    has_line = goal.kind not in KEEPING and change.on > goal.starts_on
    return Target(
        change.on,
        change.deadline_on,
        value,
        change.mode,
        change.entered if change.range_low is None else change.range_low,
        line_at(goal, change.on) if has_line else None,
        change.reason,
    )


def _check_kind(draft: GoalDraft, kpi: Kpi) -> None:
    if draft.kind in CUMULATIVE and not kpi.adds_up:
        text = T("Goals", "{name} does not add up over time: choose a level to reach or keep.")
        raise ValidationError("kind", text.fill(name=kpi.name))
    if draft.kind in CUMULATIVE and draft.mode is not TargetMode.VALUE:
        raise ValidationError("mode", T("Goals", "Write the total itself as the target."))
    if draft.kind is GoalKind.LEVEL and draft.baseline_value is None:
        text = T("Goals", "The starting point is unknown: collect some data first, or type it in.")
        raise ValidationError("baseline", text)


def _check_start(draft: GoalDraft) -> None:
    if draft.baseline_value is not None:
        check_number("baseline", draft.baseline_value)
    if draft.baseline_n < 0:
        text = T("Goals", "A starting point cannot rest on fewer than 0 records.")
        raise ValidationError("baseline", text)


def _check_scale(value: float, kpi: Kpi) -> None:
    check_number("target", value)
    too_low = kpi.floor is not None and value < kpi.floor
    too_high = kpi.ceiling is not None and value > kpi.ceiling
    if too_low or too_high:
        text = T("Goals", "The target {value} is outside what {name} can reach.")
        shown = Amount(value, kpi.unit, kpi.is_signed)
        raise ValidationError("target", text.fill(value=shown, name=kpi.name))


def _check_by_kind(
    kind: GoalKind, value: float, low: float | None, baseline: float | None, kpi: Kpi
) -> None:
    """A range has a lower end, a level is better than its start, a total more than nothing."""
    if kind is GoalKind.RANGE:
        _check_range(low, value, kpi)
    if kind is GoalKind.LEVEL:
        _check_side(value, baseline, kpi)
    if kind in CUMULATIVE:
        _check_total(value)


def _check_total(value: float) -> None:
    if value <= 0:
        raise ValidationError("target", T("Goals", "A total must be more than 0."))


def _check_range(low: float | None, high: float, kpi: Kpi) -> None:
    if low is not None:
        check_number("range_low", low)
    if low is None or low >= high:
        text = T("Goals", "The lower end of the range must be below the upper end.")
        raise ValidationError("range_low", text)
    _check_scale(low, kpi)


def _check_side(value: float, baseline: float | None, kpi: Kpi) -> None:
    if baseline is None or kpi.direction is Direction.NEUTRAL:
        return
    better = value > baseline if kpi.direction is Direction.HIGHER else value < baseline
    if not better:
        text = T("Goals", "The target {value} is not better than the starting point {baseline}.")
        signed = kpi.is_signed
        filled = text.fill(
            value=Amount(value, kpi.unit, signed), baseline=Amount(baseline, kpi.unit, signed)
        )
        raise ValidationError("target", filled)


def _warnings(draft: GoalDraft, kpi: Kpi) -> tuple[T, ...]:
    if draft.kind is not GoalKind.LEVEL or draft.baseline_n >= FEW_FOR_BASELINE:
        return ()
    if not draft.baseline_n:
        return (T("Goals", "The starting point is typed by hand: no records stand behind it."),)
    if draft.baseline_low is not None and draft.baseline_high is not None:
        text = T("Goals", "The starting point is uncertain, ±{half}: it rests on {n} records only.")
        half = Amount((draft.baseline_high - draft.baseline_low) / 2, kpi.unit)
        return (text.fill(half=half, n=draft.baseline_n),)
    one = T("Goals", "The starting point is uncertain: it rests on only one record.")
    many = T("Goals", "The starting point is uncertain: it rests on only {n} records.")
    return (plural(draft.baseline_n, one, many),)

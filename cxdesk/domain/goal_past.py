"""How often what a goal asks for has happened in the shop's own past."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.goals import CUMULATIVE, GoalKind
from cxdesk.domain.kpi import Direction
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.goal_drafts import GoalDraft
    from cxdesk.domain.kpi import Kpi

FEWEST_MONTHS = 12
MONTH_DAYS = 30.4375
_TINY = 1e-9


class PastChance(NamedTuple):
    """In ``reached`` of ``of`` past stretches as long as the goal it was done."""

    reached: int
    of: int

    @property
    def share(self) -> float:
        """As a share, 0…1."""
        return self.reached / self.of


def past_chance(
    draft: GoalDraft, kpi: Kpi, value: float, months: Sequence[float | None]
) -> PastChance | None:
    """The share of past stretches with at least the wanted change; None with too short a past.

    ``months`` end with the last complete one: of a level the goal's window at the end of each, of a
    total what each came to. Stretches begin with every month. A total is held against as many
    average months as the goal has, a level to keep against each month by itself.
    """
    measured = [value for value in months if value is not None]
    if len(measured) < FEWEST_MONTHS:
        return None
    days, length = (draft.deadline_on - draft.starts_on).days, _length(draft)
    if draft.kind in CUMULATIVE:
        wanted = value * length * MONTH_DAYS / (days + 1)
        done = [_is_reached(draft, total, wanted) for total in _totals(months, length)]
    elif draft.kind is GoalKind.LEVEL:
        done = _changes(draft, value, months)
    else:
        done = [_is_kept(draft, kpi, value, month) for month in measured]
    return PastChance(sum(done), len(done)) if done else None


def steps(draft: GoalDraft, months: Sequence[float | None]) -> tuple[float, ...]:
    """How a level changed over each past stretch as long as the goal; none before a year."""
    known = sum(month is not None for month in months)
    return _steps(draft, months) if known >= FEWEST_MONTHS else ()


def words(draft: GoalDraft, past: PastChance) -> T:
    """The sentence under the target."""
    return _WORDS[draft.kind].fill(reached=past.reached, of=past.of)


def _length(draft: GoalDraft) -> int:
    """How many months a goal lasts, at least one."""
    return max(1, round((draft.deadline_on - draft.starts_on).days / MONTH_DAYS))


def _changes(draft: GoalDraft, value: float, months: Sequence[float | None]) -> list[bool]:
    """For each pair of months as far apart as the goal is long: whether it changed as much."""
    wanted = value - (draft.baseline_value or 0.0)
    sign = 1 if wanted >= 0 else -1
    return [sign * step >= sign * wanted - _TINY for step in _steps(draft, months)]


def _steps(draft: GoalDraft, months: Sequence[float | None]) -> tuple[float, ...]:
    pairs = zip(months, months[_length(draft) :], strict=False)
    return tuple(
        after - before for before, after in pairs if before is not None and after is not None
    )


def _totals(months: Sequence[float | None], length: int) -> list[float]:
    """What every run of so many months came to; runs with a gap are left out."""
    runs = (months[at : at + length] for at in range(len(months) - length + 1))
    known = ([value for value in run if value is not None] for run in runs)
    return [sum(run) for run in known if len(run) == length]


def _is_reached(draft: GoalDraft, total: float, wanted: float) -> bool:
    if draft.kind is GoalKind.CEILING:
        return total <= wanted + _TINY
    return total >= wanted - _TINY


def _is_kept(draft: GoalDraft, kpi: Kpi, value: float, month: float) -> bool:
    if draft.range_low is not None:
        return draft.range_low - _TINY <= month <= value + _TINY
    if kpi.direction is Direction.LOWER:
        return month <= value + _TINY
    return month >= value - _TINY


_CHANGED = T(
    "GoalPast", "In your own past, {reached} of {of} stretches of this length changed that much."
)
_KEPT = T("GoalPast", "In your own past, it was kept in {reached} of {of} months.")
_WORDS = {
    GoalKind.LEVEL: _CHANGED,
    GoalKind.FLOW: T(
        "GoalPast",
        "In your own past, {reached} of {of} stretches of this length came to that much.",
    ),
    GoalKind.CEILING: T(
        "GoalPast", "In your own past, {reached} of {of} stretches of this length stayed within it."
    ),
    GoalKind.MAINTAIN: _KEPT,
    GoalKind.RANGE: _KEPT,
}

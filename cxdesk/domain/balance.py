"""Whether the open goals look at the shop from more than one side, in calm sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.kpi import Group, Role
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.goals import Goal
    from cxdesk.domain.kpi import Kpi

FEWEST = 2  # one goal alone may well look at one thing

ONE_SIDED: dict[Group, T] = {
    Group.SATISFACTION: T(
        "Balance", "All your goals look at satisfaction; none at quality or efficiency."
    ),
    Group.QUALITY: T(
        "Balance", "All your goals look at quality; none at efficiency or satisfaction."
    ),
    Group.EFFICIENCY: T(
        "Balance", "All your goals look at efficiency; none at quality or satisfaction."
    ),
    Group.LOYALTY: T(
        "Balance",
        "All your goals look at loyalty; none at the quality, efficiency and satisfaction it"
        " comes from.",
    ),
    Group.SALES: T(
        "Balance",
        "All your goals look at sales; none at the quality, efficiency and satisfaction they come"
        " from.",
    ),
}
ONLY_AT_THE_END = T(
    "Balance",
    "All your goals show their result only at the end: add an indicator that warns earlier.",
)


def sentences(goals: Sequence[tuple[Goal, Kpi]]) -> tuple[T, ...]:
    """What the open goals leave out; nothing while there are fewer than two."""
    if len(goals) < FEWEST:
        return ()
    groups = {kpi.group for _, kpi in goals}
    found = [ONE_SIDED[group] for group in groups if group in ONE_SIDED and len(groups) == 1]
    if all(kpi.role is Role.LAGGING and not goal.leads for goal, kpi in goals):
        found.append(ONLY_AT_THE_END)
    return tuple(found)

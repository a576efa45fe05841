"""Three things that usually lie beside a change: the people there, the volume, first contact.

Each is said to go with the change, or not to; none is ever said to have caused it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.actions import ActionKind
from cxdesk.domain.kpi import Direction, Group
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.insight import Side
    from cxdesk.domain.kpi import Kpi

_ABOUT = frozenset((Group.QUALITY, Group.EFFICIENCY, Group.SATISFACTION))
FEWEST_PEOPLE_MOVED = 0.1  # people have no interval: a tenth more or fewer is a move
# What kind of action a part of a change asks for; that of a person asks for none by their score.
PART_ACTIONS: dict[str, ActionKind] = {
    "topic": ActionKind.OFFER,
    "product": ActionKind.OFFER,
    "channel": ActionKind.PROCESS,
    "kind": ActionKind.PROCESS,
    "weekday": ActionKind.STAFFING,
}
ONLY_BESIDE = T("Causes", "It goes with the change; it does not prove the cause.")


class Verdict(StrEnum):
    """Whether a figure moved the way that goes with the change."""

    COINCIDES = "coincides"
    DOES_NOT = "does_not"


class Cause(NamedTuple):
    """A figure beside a change, what it says, and what kind of action would be about it."""

    key: str
    verdict: Verdict
    words: T
    action: ActionKind


class _About(NamedTuple):
    """``burdens``: 1 when more of it makes work harder, −1 when less of it does.

    ``harder`` and ``easier`` go with a change; ``more`` and ``less`` moved, but the other way.
    """

    burdens: int
    action: ActionKind
    harder: T
    easier: T
    more: T
    less: T
    unmoved: T


_KNOWN: dict[str, _About] = {
    "staffing": _About(
        -1,
        ActionKind.STAFFING,
        T("Causes", "It goes with fewer people in the shop ({before} → {after} per open hour)."),
        T("Causes", "It goes with more people in the shop ({before} → {after} per open hour)."),
        T(
            "Causes",
            "It was not the people: there were more of them ({before} → {after} per open hour).",
        ),
        T(
            "Causes",
            "It was not the people: there were fewer of them ({before} → {after} per open hour).",
        ),
        T("Causes", "People in the shop: hardly any change ({before} → {after} per open hour)."),
    ),
    "fcr": _About(
        -1,
        ActionKind.TRAINING,
        T(
            "Causes",
            "It goes with fewer cases solved at first contact ({before} → {after}):"
            " training or tools?",
        ),
        T("Causes", "It goes with more cases solved at first contact ({before} → {after})."),
        T(
            "Causes",
            "It was not first contact: more cases were solved at it ({before} → {after}).",
        ),
        T(
            "Causes",
            "It was not first contact: fewer cases were solved at it ({before} → {after}).",
        ),
        T("Causes", "Solved at first contact: only normal variation ({before} → {after})."),
    ),
    "interactions": _About(
        1,
        ActionKind.PROCESS,
        T("Causes", "It goes with more to do ({before} → {after} interactions)."),
        T("Causes", "It goes with less to do ({before} → {after} interactions)."),
        T("Causes", "It was not the volume: there was more to do ({before} → {after})."),
        T("Causes", "It was not the volume: there was less to do ({before} → {after})."),
        T("Causes", "Volume: only normal variation ({before} → {after} interactions)."),
    ),
}


def candidates(kpi: Kpi, difference: float, sides: Sequence[Side]) -> tuple[Cause, ...]:
    """What goes with a change and what does not; of a figure that is not known nothing is said.

    Only of indicators of quality, efficiency and satisfaction that have a better side.
    """
    if kpi.group not in _ABOUT or kpi.direction is Direction.NEUTRAL or not difference:
        return ()
    is_worse = (difference > 0) == (kpi.direction is Direction.LOWER)
    found = (_cause(side, is_worse=is_worse) for side in sides)
    told = [cause for cause in found if cause is not None]
    return tuple(sorted(told, key=lambda cause: cause.verdict is Verdict.DOES_NOT))


def _cause(side: Side, *, is_worse: bool) -> Cause | None:
    about = _KNOWN.get(side.key)
    before, after = side.before.value, side.after.value
    if about is None or before is None or after is None:
        return None
    way = about.burdens if is_worse else -about.burdens
    verdict = Verdict.DOES_NOT
    if not _is_moved(side, before, after):
        words = about.unmoved
    elif (after - before) * way > 0:
        verdict, words = Verdict.COINCIDES, about.harder if is_worse else about.easier
    else:
        words = about.more if after > before else about.less
    told = words.fill(before=side.before, after=side.after)
    return Cause(side.key, verdict, told, about.action)


def _is_moved(side: Side, before: float, after: float) -> bool:
    if side.is_noise is not None:
        return not side.is_noise
    return abs(after - before) >= FEWEST_PEOPLE_MOVED * before

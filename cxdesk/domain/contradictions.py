"""Two indicators that tell opposite stories, and how to read them: no figure is read alone.

Each rule is judged on the last 90 days against the 90 before, and holds only when both moves are
more than chance. It says that two things coincide and what to look at, not which caused which.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.comparison import FEWEST_FOR_ARROW, arrow
from cxdesk.domain.stats.intervals import counts_differ
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.domain.kpi import Kpi, Measure

SURE_NPS = 30  # a high NPS: the whole interval lies above
SURE_REPEAT = 30  # a low repeat purchase rate: the whole interval lies below, in per cent
_LEVEL = "happy_but_gone"
_LOAD = "cases_per_agent"


class Move(NamedTuple):
    """An indicator and the way it moved: 1 up, −1 down."""

    key: str
    sign: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two moves that contradict each other: a stable key, what coincides, and how to read it."""

    key: str
    moves: tuple[Move, Move]
    name: T
    reading: T


class Measured(NamedTuple):
    """An indicator over the last 90 days and the 90 before."""

    kpi: Kpi
    now: Measure
    before: Measure


CONTRADICTIONS: tuple[Contradiction, ...] = (
    Contradiction(
        key="recommended_less_bought",
        moves=(Move("nps", 1), Move("repeat_purchase_rate", -1)),
        name=T("Contradictions", "More recommend the shop, fewer buy again."),
        reading=T(
            "Contradictions",
            "They like you, but something they need later is missing: look at range, prices and"
            " reminders before asking for more satisfaction.",
        ),
    ),
    Contradiction(
        key="faster_less_solved",
        moves=(Move("handling_time", -1), Move("fcr", -1)),
        name=T("Contradictions", "Cases take less work, fewer are solved at first contact."),
        reading=T(
            "Contradictions",
            "Haste may be what is measured: the same customers come back. Look at the cases that"
            " were opened again before praising the shorter time.",
        ),
    ),
    Contradiction(
        key="happier_fewer_answers",
        moves=(Move("csat", 1), Move("survey_response_rate", -1)),
        name=T("Contradictions", "Satisfaction rises while fewer people answer."),
        reading=T(
            "Contradictions",
            "Perhaps only the happy ones still answer: see who is asked and who declines before"
            " believing the rise.",
        ),
    ),
    Contradiction(
        key="more_load_slower",
        moves=(Move(_LOAD, 1), Move("first_response_time", 1)),
        name=T("Contradictions", "More cases for each person, longer waits for the first answer."),
        reading=T(
            "Contradictions",
            "The team is at its limit: more people, other hours or fewer recurring cases help more"
            " than asking them to hurry.",
        ),
    ),
    Contradiction(
        key=_LEVEL,
        moves=(Move("nps", 1), Move("repeat_purchase_rate", -1)),
        name=T("Contradictions", "Many recommend the shop, few buy again."),
        reading=T(
            "Contradictions",
            "Happy customers whose needs in the long run are not met: ask them what they buy"
            " elsewhere.",
        ),
    ),
)
KEYS = frozenset(move.key for rule in CONTRADICTIONS for move in rule.moves)


def holding(measured: Mapping[str, Measured]) -> tuple[Contradiction, ...]:
    """The rules that hold; those whose indicators are not measured are passed over."""
    known = [rule for rule in CONTRADICTIONS if all(m.key in measured for m in rule.moves)]
    return tuple(rule for rule in known if _holds(rule, measured))


def _holds(rule: Contradiction, measured: Mapping[str, Measured]) -> bool:
    if rule.key == _LEVEL:
        return _is_happy_but_gone(*(measured[move.key].now for move in rule.moves))
    return all(_sign(measured[move.key]) == move.sign for move in rule.moves)


def _sign(found: Measured) -> int:
    """The way it moved, 0 when that may be chance.

    Cases for each person have no interval of their own: they moved when the number of cases moved
    by more than chance and the load went the same way.
    """
    if found.kpi.key != _LOAD:
        return arrow(found.kpi, found.now, found.before)
    now, before = found.now, found.before
    if now.value is None or before.value is None or min(now.n, before.n) < FEWEST_FOR_ARROW:
        return 0
    way = (now.value > before.value) - (now.value < before.value)
    cases = (now.n > before.n) - (now.n < before.n)
    return way if way == cases and counts_differ(now.n, before.n) else 0


def _is_happy_but_gone(nps: Measure, repeat: Measure) -> bool:
    """Both levels are sure: neither interval reaches the limit."""
    if nps.low is None or repeat.high is None or min(nps.n, repeat.n) < FEWEST_FOR_ARROW:
        return False
    return nps.low > SURE_NPS and repeat.high < SURE_REPEAT

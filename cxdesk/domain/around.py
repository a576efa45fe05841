"""What moved around an event: indicators over as many days on both sides of its day."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.comparison import VERDICT_WORDS, Verdict, compare
from cxdesk.domain.phrases import amount
from cxdesk.domain.text import T, plural

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.domain.kpi import Kpi, Measure

MOST_DAYS = 30
HISTORY = 13  # stretches of so many days, the last of which is judged by those before
ONLY_BESIDE = T(
    "Around",
    "It goes with the event; it does not prove the cause. About one indicator in twenty moves like"
    " that by chance.",
)
TOO_EARLY = T("Around", "Two weeks after an event it is told here what moved around it.")
_BIG_STEP = T("Around", "a bigger step than usual")
_CLEAR = frozenset((Verdict.BETTER, Verdict.WORSE, Verdict.MOVED))


class Moved(NamedTuple):
    """An indicator that changed clearly, or by more than it usually does, with both values."""

    kpi: Kpi
    before: Measure
    after: Measure
    verdict: Verdict

    @property
    def words(self) -> T:
        """Both values and what the change means."""
        unit = self.kpi.unit
        return T("Around", "{before} → {after}, {verdict}").fill(
            before=amount(self.before.value, unit),
            after=amount(self.after.value, unit),
            verdict=VERDICT_WORDS[self.verdict] if self.verdict in _CLEAR else _BIG_STEP,
        )


def moved(
    kpi: Kpi, before: Measure, after: Measure, is_big_step: Callable[[float], bool]
) -> Moved | None:
    """What is told of an indicator; None when chance alone may have moved it.

    ``is_big_step`` judges the difference of one without an interval (money) by its own past.
    """
    change = compare(kpi, after, before)
    is_clear = change.verdict in _CLEAR
    if change.verdict is Verdict.CHANGED and change.difference is not None:
        is_clear = is_big_step(change.difference)
    return Moved(kpi, before, after, change.verdict) if is_clear else None


def heading(days: int) -> T:
    """Which days are held against which."""
    text = plural(
        days,
        T("Around", "{n} day from then on against the one before"),
        T("Around", "{n} days from then on against the {n} before"),
    )
    return text.fill(n=days)


def nothing(count: int) -> T:
    """That none of so many indicators moved by more than chance."""
    return plural(
        count,
        T("Around", "{n} indicator looked at: it moved no more than usual."),
        T("Around", "{n} indicators looked at: none moved more than usual."),
    ).fill(n=count)

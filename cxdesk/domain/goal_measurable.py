"""Whether a wish can be told from chance with the records there are, and what else could be."""

from __future__ import annotations

from datetime import timedelta
from math import ceil, sqrt
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.goals import WINDOW_WORDS, Window
from cxdesk.domain.kpi import Amount, Direction, Records, Unit
from cxdesk.domain.phrases import names
from cxdesk.domain.text import T, plural

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from cxdesk.domain.goal_drafts import GoalDraft
    from cxdesk.domain.kpi import Kpi, Measure

MONTH_DAYS = 30
_TINY = 1e-9
WINDOW_DAYS: Mapping[Window, int] = {
    Window.LAST_MONTH: 30,
    Window.LAST_QUARTER: 91,
    Window.ROLLING_30: 30,
    Window.ROLLING_90: 90,
    Window.ROLLING_365: 365,
}
OFFERED_WINDOWS = (Window.ROLLING_30, Window.ROLLING_90, Window.ROLLING_365)
# What tells the same with fewer records: a share needs fewer than the NPS, a mean fewer yet.
BETTER: Mapping[str, tuple[str, ...]] = {
    "nps": ("csat", "csat_mean"),
    "csat": ("csat_mean",),
    "repeat_purchase_rate": ("purchase_frequency",),
    "revenue": ("average_order",),
}


class Wider(NamedTuple):
    """What a wish aims at, and where the indicator stands over other windows than the goal's."""

    aim: float
    over: Mapping[Window, Measure]


class Measurable(NamedTuple):
    """What it takes to tell a wish from chance, what there is, and what would do instead.

    ``windows`` are the rolling ones over which it could be told, the narrowest first; ``better``
    the keys of other indicators, offered where none of them does; ``least`` is the smallest change
    that can be told over a year, from where the indicator stands over it.
    """

    change: float
    wanted_a_month: float
    there_a_month: float
    windows: tuple[Window, ...]
    better: tuple[str, ...]
    least: float

    @property
    def is_so(self) -> bool:
        """Whether there is enough for the window that the goal has."""
        return self.wanted_a_month <= self.there_a_month + _TINY

    @property
    def needed_a_month(self) -> int:
        """How many whole records it takes; where they are too few, not one less."""
        if self.is_so:
            return max(round(self.wanted_a_month), 1)
        return ceil(self.wanted_a_month - _TINY)

    @property
    def told_a_month(self) -> int:
        """How many there are in whole records, on the side of what it takes where they are."""
        there, needed = round(self.there_a_month), self.needed_a_month
        return max(there, needed) if self.is_so else min(there, needed - 1)


def measurable(
    draft: GoalDraft,
    change: float,
    baseline: Measure,
    there: float | None = None,
    wider: Wider | None = None,
) -> Measurable | None:
    """Whether a change can be told at 95 %; None where nothing is known or nothing is estimated.

    Two windows differ when their difference exceeds √2 half-widths, and a half-width shrinks with
    √n: n of the starting point · 2 · (half-width / change)². ``there`` are the records a month,
    those of the starting point when left out. Over another window the indicator stands elsewhere:
    with ``wider`` that is what the same aim is held against, else the starting point stands for it.
    """
    if baseline.low is None or baseline.high is None or not baseline.n or change <= 0:
        return None
    half = (baseline.high - baseline.low) / 2
    in_window = baseline.n * 2 * (half / change) ** 2
    days = WINDOW_DAYS[draft.window]
    a_month = baseline.n * MONTH_DAYS / days if there is None else there
    windows = tuple(
        one
        for one in OFFERED_WINDOWS
        if (
            a_month * WINDOW_DAYS[one] / MONTH_DAYS >= in_window - _TINY
            if wider is None or one not in wider.over
            else _is_told(wider.over[one], wider.aim, baseline)
        )
    )
    in_a_year = a_month * WINDOW_DAYS[Window.ROLLING_365] / MONTH_DAYS
    over_a_year = wider.over.get(Window.ROLLING_365) if wider is not None else None
    least = None if over_a_year is None else tellable(over_a_year)
    return Measurable(
        change=change,
        wanted_a_month=in_window * MONTH_DAYS / days,
        there_a_month=a_month,
        windows=windows,
        better=() if windows else BETTER.get(draft.kpi_key, ()),
        least=half * sqrt(2 * baseline.n / in_a_year) if least is None else least,
    )


def tellable(stands: Measure) -> float | None:
    """The least change that shows where an indicator stands like this; None where nobody knows."""
    if stands.low is None or stands.high is None or not stands.n:
        return None
    return (stands.high - stands.low) / 2 * sqrt(2)


def fits(draft: GoalDraft, window: Window) -> bool:
    """Whether a goal lasts as long as what it is measured over, its first and last day included."""
    return WINDOW_DAYS[window] <= (draft.deadline_on - draft.starts_on).days + 1


def later(draft: GoalDraft, window: Window) -> date | None:
    """The deadline that a goal measured over a window needs; None where its own is late enough."""
    if fits(draft, window):
        return None
    return draft.starts_on + timedelta(days=WINDOW_DAYS[window] - 1)


def _is_told(stands: Measure, aim: float, baseline: Measure) -> bool:
    """Whether the same aim is far enough from where the indicator stands over another window."""
    least = tellable(stands)
    if least is None or stands.value is None or baseline.value is None:
        return False
    way = aim - stands.value if aim >= baseline.value else stands.value - aim
    return way >= least - _TINY


def sentence(found: Measurable, kpi: Kpi) -> T:
    """How many records a month it takes, and how many there are."""
    return _NEEDED[kpi.records].fill(
        change=wish(kpi, found.change),
        needed=found.needed_a_month,
        there=found.told_a_month,
    )


def instead(
    found: Measurable, kpi: Kpi, better: Sequence[T | str], draft: GoalDraft | None = None
) -> T:
    """What would do where it cannot be told: a wider window, else another indicator by name."""
    if found.windows:
        window = found.windows[0]
        until = None if draft is None else later(draft, window)
        text = T("GoalMeasurable", "Over a longer time it can be told. {window}.")
        if until is not None:
            text = T("GoalMeasurable", "Over a longer time it can be told. {window}, until {day}.")
        return text.fill(window=WINDOW_WORDS[window], day=until)
    if better:
        text = T("GoalMeasurable", "With fewer records you can tell: {names}.")
        return text.fill(names=names(better))
    return least_words(found, kpi)


def least_words(found: Measurable, kpi: Kpi) -> T:
    """From which change on it could be told, where nothing else helps."""
    text = T("GoalMeasurable", "With what there is, it shows within a year from {change} on.")
    least = ceil(found.least) if kpi.unit in _POINTS else found.least
    return text.fill(change=wish(kpi, least))


def wish(kpi: Kpi, change: float) -> T:
    """So much better, in words: "10 points more", "12 min less"."""
    is_less = kpi.direction is Direction.LOWER
    if kpi.unit in _POINTS:
        return plural(round(change), *(_POINTS_LESS if is_less else _POINTS_MORE))
    text = T("GoalMeasurable", "{change} less") if is_less else T("GoalMeasurable", "{change} more")
    return text.fill(change=Amount(change, kpi.unit))


COUNTED = T("GoalMeasurable", "It is counted, not estimated: every change shows.")
NOT_YET = T("GoalMeasurable", "Nothing is known yet about how much it varies by chance.")
_POINTS = frozenset((Unit.PERCENT, Unit.POINTS))
_POINTS_MORE = (T("GoalMeasurable", "1 point more"), T("GoalMeasurable", "{n} points more"))
_POINTS_LESS = (T("GoalMeasurable", "1 point less"), T("GoalMeasurable", "{n} points less"))
_NEEDED: Mapping[Records, T] = {
    Records.ANSWERS: T(
        "GoalMeasurable",
        "To tell {change} from chance you need about {needed} answers a month; you have {there}.",
    ),
    Records.OFFERS: T(
        "GoalMeasurable",
        "To tell {change} from chance you need about {needed} offered surveys a month; you have"
        " {there}.",
    ),
    Records.REPLIES: T(
        "GoalMeasurable",
        "To tell {change} from chance you need about {needed} answered cases a month; you have"
        " {there}.",
    ),
    Records.WAITS: T(
        "GoalMeasurable",
        "To tell {change} from chance you need about {needed} answered messages a month; you have"
        " {there}.",
    ),
    Records.CASES: T(
        "GoalMeasurable",
        "To tell {change} from chance you need about {needed} cases a month; you have {there}.",
    ),
    Records.INTERACTIONS: T(
        "GoalMeasurable",
        "To tell {change} from chance you need about {needed} interactions a month; you have"
        " {there}.",
    ),
    Records.PURCHASES: T(
        "GoalMeasurable",
        "To tell {change} from chance you need about {needed} purchases a month; you have {there}.",
    ),
    Records.CUSTOMERS: T(
        "GoalMeasurable",
        "To tell {change} from chance you need about {needed} customers a month; you have {there}.",
    ),
    Records.TASKS: T(
        "GoalMeasurable",
        "To tell {change} from chance you need about {needed} tasks a month; you have {there}.",
    ),
    Records.CALLS: T(
        "GoalMeasurable",
        "To tell {change} from chance you need about {needed} calls a month; you have {there}.",
    ),
    Records.TAPS: T(
        "GoalMeasurable",
        "To tell {change} from chance you need about {needed} taps a month; you have {there}.",
    ),
    Records.ENTRIES: T(
        "GoalMeasurable",
        "To tell {change} from chance you need about {needed} values a month; you have {there}.",
    ),
}

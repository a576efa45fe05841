"""Sentences that explain one figure: what it is, what it rests on, what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import case_sentences, sales_sentences
from cxdesk.domain.comparison import VERDICT_WORDS, Change, Verdict, moved
from cxdesk.domain.kpi import Amount, Records, Unit, is_few
from cxdesk.domain.text import T, plural

if TYPE_CHECKING:
    from cxdesk.domain.choices import Choices
    from cxdesk.domain.kpi import Kpi, Measure, Point, Trend

UNCERTAIN = 30
# Without and with a word on whether the change is noise.
_AGAINST = (
    T("Sentences", "Against the period before: {change}."),
    T("Sentences", "Against the period before: {change}, {verdict}."),
)
_AGAINST_YEAR = (
    T("Sentences", "Against a year earlier: {change}."),
    T("Sentences", "Against a year earlier: {change}, {verdict}."),
)
RESTS_ON: dict[Records, tuple[T, T]] = {
    Records.ANSWERS: (
        T("Sentences", "It rests on one answer."),
        T("Sentences", "It rests on {n} answers."),
    ),
    Records.OFFERS: (
        T("Sentences", "It rests on one survey that was offered."),
        T("Sentences", "It rests on {n} surveys that were offered."),
    ),
    Records.REPLIES: (
        T("Sentences", "It rests on one case that was answered."),
        T(
            "Sentences",
            "It rests on {n} cases that were answered; half waited less than {value}.",
        ),
    ),
    Records.WAITS: (
        T("Sentences", "It rests on one message that was answered."),
        T(
            "Sentences",
            "It rests on {n} messages that were answered; half waited less than {value}.",
        ),
    ),
    Records.CASES: (
        T("Sentences", "It rests on one case."),
        T("Sentences", "It rests on {n} cases."),
    ),
    Records.INTERACTIONS: (
        T("Sentences", "It rests on one interaction."),
        T("Sentences", "It rests on {n} interactions."),
    ),
    Records.PURCHASES: (
        T("Sentences", "It rests on one purchase."),
        T("Sentences", "It rests on {n} purchases."),
    ),
    Records.CUSTOMERS: (
        T("Sentences", "It rests on one customer who bought."),
        T("Sentences", "It rests on {n} customers who bought."),
    ),
    Records.TASKS: (
        T("Sentences", "It rests on one task."),
        T("Sentences", "It rests on {n} tasks."),
    ),
    Records.CALLS: (
        T("Sentences", "It rests on one call."),
        T("Sentences", "It rests on {n} calls; half waited less than {value}."),
    ),
    Records.ENTRIES: (
        T("Sentences", "It rests on one typed value."),
        T("Sentences", "It rests on {n} typed values."),
    ),
    Records.TAPS: (
        T("Sentences", "It rests on one tap."),
        T("Sentences", "It rests on {n} taps."),
    ),
}


def told_point(trend: Trend) -> Point | None:
    """The period that the sentences are about: the last finished one with data, else the last."""
    measured = [point for point in trend.points if point.measure.value is not None]
    finished = [point for point in measured if not point.measure.provisional]
    found = finished or measured
    return found[-1] if found else None


def explain(
    kpi: Kpi,
    point: Point | None,
    change: Change | None,
    *,
    choices: Choices,
    is_always_open: bool,
    is_against_year: bool = False,
    is_signal: bool = False,
) -> tuple[T, ...]:
    """What the number of a period is and says, sentence by sentence.

    ``change`` is that against the period before, or against a year earlier. Of a signal, which
    leaves what is usual, it is not called normal variation.
    """
    defined = [kpi.meaning, kpi.formula]
    if kpi.stated is not None:
        defined.append(kpi.stated(choices))
    if point is None:
        return (*defined, T("Sentences", "There is no data yet."))
    told = [*defined, _value(kpi, point), *_rests_on(kpi, point.measure)]
    if change is not None:
        pair = _AGAINST_YEAR if is_against_year else _AGAINST
        told.extend(_changed(kpi, change, pair, is_signal=is_signal))
    told.extend(case_sentences.left_out(kpi, point.measure))
    told.extend(_left_out(point.measure))
    told.extend(sales_sentences.beside(kpi, point.measure))
    if is_always_open and case_sentences.counts_opening_time(kpi, choices):
        told.append(T("Sentences", "No opening hours are set, so all time counts as opening time."))
    return tuple(told)


def _value(kpi: Kpi, point: Point) -> T:
    value = Amount(point.measure.value, kpi.unit, kpi.is_signed)
    if point.measure.provisional:
        text = T("Sentences", "In {period} so far it is {value}; this can still change.")
    else:
        text = T("Sentences", "In {period} it was {value}.")
    return text.fill(period=point.period, value=value)


def _rests_on(kpi: Kpi, measure: Measure) -> list[T]:
    told = [_counted(kpi, measure)]
    if is_few(kpi, measure.n):
        told.append(T("Sentences", "That is too few to judge anything by."))
    elif not kpi.is_counted and measure.n < UNCERTAIN:
        told.append(T("Sentences", "That is few, so the figure moves a lot by chance."))
    if measure.low is not None and measure.high is not None:
        signed = kpi.is_signed
        text = T("Sentences", "The true value is most likely (95%) between {low} and {high}.")
        low, high = Amount(measure.low, kpi.unit, signed), Amount(measure.high, kpi.unit, signed)
        told.append(text.fill(low=low, high=high))
    return told


def _counted(kpi: Kpi, measure: Measure) -> T:
    return plural(measure.n, *RESTS_ON[kpi.records]).fill(value=Amount(measure.value, kpi.unit))


def _changed(kpi: Kpi, change: Change, pair: tuple[T, T], *, is_signal: bool) -> list[T]:
    if change.difference is None or change.verdict is Verdict.SAME:
        return []
    is_bare = change.verdict is Verdict.CHANGED or (is_signal and change.verdict is Verdict.NOISE)
    text = pair[not is_bare]
    told = text.fill(change=moved(kpi, change.difference), verdict=VERDICT_WORDS[change.verdict])
    return [told]


def _corrections(measure: Measure) -> list[T]:
    """What the owner did to answers afterwards."""
    words = {
        "corrected": (
            T("Sentences", "One answer was corrected afterwards."),
            T("Sentences", "{n} answers were corrected afterwards."),
        ),
        "excluded": (
            T("Sentences", "Left out: one answer that was excluded with a reason."),
            T("Sentences", "Left out: {n} answers that were excluded with a reason."),
        ),
    }
    counted = {key: int(measure.detail.get(key) or 0) for key in words}
    return [plural(n, *words[key]) for key, n in counted.items() if n]


def _left_out(measure: Measure) -> list[T]:
    detail = measure.detail
    told = []
    other = int(detail.get("other_scale") or 0)
    if other:
        one = T("Sentences", "Left out: one answer on another scale.")
        many = T("Sentences", "Left out: {n} answers on another scale.")
        told.append(plural(other, one, many))
    told += _corrections(measure)
    not_reasked = int(detail.get("not_reasked") or 0)
    if not_reasked:
        one = T("Sentences", "Left out: one detractor who was not asked again.")
        many = T("Sentences", "Left out: {n} detractors who were not asked again.")
        told.append(plural(not_reasked, one, many))
    missing = int(detail.get("missing") or 0)
    if missing:
        one = T("Sentences", "One value of this time has not been typed yet.")
        many = T("Sentences", "{n} values of this time have not been typed yet.")
        told.append(plural(missing, one, many))
    to_come = int(detail.get("taps_to_come") or 0)
    if to_come:
        one = T("Sentences", "It is shown once one more has tapped: nobody shall be guessed.")
        many = T("Sentences", "It is shown once {n} more have tapped: nobody shall be guessed.")
        told.append(plural(to_come, one, many))
    unknown = detail.get("unidentified_share")
    if unknown:
        text = T("Sentences", "Left out: {share} of the purchases, which name no customer.")
        told.append(text.fill(share=Amount(unknown, Unit.PERCENT)))
    if int(detail.get("scales") or 0) > 1:
        told.append(T("Sentences", "Answers on different scales are counted together."))
    return told

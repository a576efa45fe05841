"""Indicators from survey answers: NPS and CSAT, by answer date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.facts.answers import ANSWERS, CORRECTED
from cxdesk.domain.kpi import Comparing, Direction, Group, Kpi, Measure, Records, Role, Unit
from cxdesk.domain.kpis.finality import is_provisional
from cxdesk.domain.kpis.scoring import answers_of, corrections, count, scale_of, share
from cxdesk.domain.stats.intervals import NpsCounts, nps_interval
from cxdesk.domain.surveys import SurveyKind
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.choices import Choices
    from cxdesk.domain.facts import Facts
    from cxdesk.domain.facts.answers import ScoreTally
    from cxdesk.domain.periods import Period

NPS_SCALE = (0, 10)
NPS_LEGACY_SCALE = TEN = (1, 10)
PROMOTER_FROM = 9
DETRACTOR_TO = 6
RECOVERED_FROM = 7
RECOVERY_DAYS = 90
_FILTERS = frozenset(
    ("channel", "agent", "scale", "topic", "weekday", "type", "city", "tag", "segment")
)


def measure_nps(facts: Facts, period: Period, as_of: int) -> Measure:
    """100·(promoters − detractors)/n; promoters 9–10, detractors up to 6 (Reichheld 2003).

    Answers on 0–10 only, unless the filter asks for the legacy scale 1–10; never both together.
    """
    asked = facts.scale or NPS_SCALE
    given = answers_of(facts, SurveyKind.NPS)
    used = [tally for tally in given if scale_of(tally) == asked and _is_nps_scale(asked)]
    n = count(used)
    promoters = count(tally for tally in used if tally.score >= PROMOTER_FROM)
    detractors = count(tally for tally in used if tally.score <= DETRACTOR_TO)
    interval = nps_interval(NpsCounts(promoters, detractors, n))
    return Measure(
        value=100 * (promoters - detractors) / n if n else None,
        n=n,
        low=interval.low if interval else None,
        high=interval.high if interval else None,
        provisional=is_provisional(facts, period, as_of),
        detail={
            "promoters": promoters,
            "passives": n - promoters - detractors,
            "detractors": detractors,
            "other_scale": count(given) - n,
            **corrections(facts, SurveyKind.NPS, asked),
        },
    )


def _nps_ratio(measure: Measure) -> tuple[float, int]:
    """Promoters less detractors, of all answers."""
    detail = measure.detail
    return (detail["promoters"] or 0) - (detail["detractors"] or 0), measure.n


def measure_csat(facts: Facts, period: Period, as_of: int) -> Measure:
    """100·(answers in the two best boxes)/n; of a 1–3 scale the best box."""

    def is_good(tally: ScoreTally) -> bool:
        return tally.score >= satisfied_from(*scale_of(tally), facts.choices)

    return share(facts, period, as_of, kind=SurveyKind.CSAT, is_good=is_good)


def satisfied_from(scale_min: int, scale_max: int, choices: Choices) -> int:
    """The lowest score that counts as satisfied: the second best box, of three boxes the best.

    On a scale of 1 to 10 the shop may count from 8.
    """
    if (scale_min, scale_max) == TEN:
        return int(choices.csat_ten_from)
    boxes = scale_max - scale_min + 1
    return scale_max - 1 if boxes > 3 else scale_max


def _is_nps_scale(scale: tuple[int, int]) -> bool:
    return scale in {NPS_SCALE, NPS_LEGACY_SCALE}


def _states_answers(choices: Choices) -> T:
    if choices.nps_answers == "last":
        return T("Kpis", "Of each customer the last answer of the period counts.")
    return T("Kpis", "All answers count, also several by one customer.")


def _states_boxes(choices: Choices) -> T:
    text = T("Kpis", "On a scale of 10, answers from {score} count as satisfied.")
    return text.fill(score=int(choices.csat_ten_from))


NPS = Kpi(
    key="nps",
    name=T("Kpis", "NPS"),
    meaning=T(
        "Kpis",
        "The share of customers who would recommend the shop, less the share of those who"
        " would not.",
    ),
    formula=T(
        "Kpis",
        "Share of answers 9 and 10 minus share of answers 0 to 6, of all answers on the 0–10 scale"
        " given in the period.",
    ),
    caption=T("Kpis", "points from −100 to +100"),
    source=T("Kpis", "Answers to the question of recommending, by the day of the answer"),
    synonyms=T("Kpis", "net promoter score, recommendation, loyalty, promoters, detractors"),
    unit=Unit.POINTS,
    direction=Direction.HIGHER,
    role=Role.LAGGING,
    group=Group.SATISFACTION,
    reads=(ANSWERS, CORRECTED),
    records=Records.ANSWERS,
    survey=SurveyKind.NPS,
    ratio=_nps_ratio,
    measure=measure_nps,
    filters=_FILTERS,
    default_where={"scale": "0-10"},
    stated=_states_answers,
    floor=-100,
    ceiling=100,
    comparing=Comparing.NPS,
)

CSAT = Kpi(
    key="csat",
    name=T("Kpis", "Satisfaction (CSAT)"),
    meaning=T("Kpis", "The share of customers who say that they were satisfied."),
    formula=T(
        "Kpis",
        "Answers in the two best boxes of the scale (4 and 5 of 5, 9 and 10 of 10, of three boxes"
        " the best), divided by all answers given in the period.",
    ),
    caption=T("Kpis", "share of satisfied answers"),
    source=T("Kpis", "Answers about satisfaction, by the day of the answer"),
    synonyms=T("Kpis", "customer satisfaction, satisfaction index, CSI, happy customers"),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    role=Role.LAGGING,
    group=Group.SATISFACTION,
    reads=(ANSWERS, CORRECTED),
    records=Records.ANSWERS,
    survey=SurveyKind.CSAT,
    measure=measure_csat,
    filters=_FILTERS,
    stated=_states_boxes,
    floor=0,
    ceiling=100,
    detail_units={"mean": Unit.SCORE},
)

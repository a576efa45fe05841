"""More indicators from survey answers, by answer date: mean scores, ease, general satisfaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.facts.answers import ANSWERS, CORRECTED
from cxdesk.domain.kpi import Direction, Group, Kpi, Measure, Records, Role, Unit
from cxdesk.domain.kpis.scoring import mean, share
from cxdesk.domain.surveys import SurveyKind
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.facts import Facts
    from cxdesk.domain.facts.answers import ScoreTally
    from cxdesk.domain.periods import Period

CSAT_SCALE = (1, 5)
CES_SCALE = (1, 7)
GENERAL_SCALE = (1, 10)
_PLAIN = frozenset(("channel", "agent", "topic", "weekday", "type", "city", "tag", "segment"))
_FILTERS = _PLAIN | {"scale"}


def measure_csat_mean(facts: Facts, period: Period, as_of: int) -> Measure:
    """The mean of the satisfaction scores of 1 to 5."""
    return mean(facts, period, as_of, kind=SurveyKind.CSAT, standard=CSAT_SCALE)


def measure_ces(facts: Facts, period: Period, as_of: int) -> Measure:
    """100·(answers above the middle of the scale)/n: 5–7 of seven, 4–5 of five (Dixon 2010).

    Of a question that asks for the effort, the answers below the middle.
    """
    return share(facts, period, as_of, kind=SurveyKind.CES, is_good=_is_easy)


def measure_ces_mean(facts: Facts, period: Period, as_of: int) -> Measure:
    """The mean of the ease scores of 1 to 7; questions that ask for the effort are left out."""
    return mean(facts, period, as_of, kind=SurveyKind.CES, standard=CES_SCALE)


def measure_general(facts: Facts, period: Period, as_of: int) -> Measure:
    """The mean over the answers of 1 to 10, each the mean of the stages that were answered."""
    return mean(facts, period, as_of, kind=SurveyKind.GENERAL, standard=GENERAL_SCALE)


def _is_easy(tally: ScoreTally) -> bool:
    twice, middle = 2 * tally.score, tally.scale_min + tally.scale_max
    return twice < middle if tally.is_reversed else twice > middle


CSAT_MEAN = Kpi(
    key="csat_mean",
    name=T("Kpis", "Mean satisfaction"),
    meaning=T("Kpis", "How satisfied customers say they are, on average."),
    formula=T("Kpis", "Mean of the answers on the 1–5 scale given in the period."),
    caption=T("Kpis", "mean score of 1 to 5"),
    source=T("Kpis", "Answers about satisfaction, by the day of the answer"),
    synonyms=T("Kpis", "average satisfaction, mean CSAT, stars"),
    unit=Unit.SCORE,
    direction=Direction.HIGHER,
    role=Role.LAGGING,
    group=Group.SATISFACTION,
    reads=(ANSWERS, CORRECTED),
    records=Records.ANSWERS,
    survey=SurveyKind.CSAT,
    measure=measure_csat_mean,
    filters=_PLAIN,
    default_where={"scale": "1-5"},
    floor=CSAT_SCALE[0],
    ceiling=CSAT_SCALE[1],
)

CES = Kpi(
    key="ces",
    name=T("Kpis", "Ease (CES)"),
    meaning=T("Kpis", "The share of customers who found it easy to get what they came for."),
    formula=T(
        "Kpis",
        "Answers above the middle of the scale (5 to 7 of 7, 4 and 5 of 5), divided by all answers"
        " given in the period; of a question about effort, the answers below the middle.",
    ),
    caption=T("Kpis", "share of those who found it easy"),
    source=T("Kpis", "Answers about ease, by the day of the answer"),
    synonyms=T("Kpis", "customer effort score, effort, easy, simplicity"),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    role=Role.LAGGING,
    group=Group.SATISFACTION,
    reads=(ANSWERS, CORRECTED),
    records=Records.ANSWERS,
    survey=SurveyKind.CES,
    measure=measure_ces,
    filters=_FILTERS,
    floor=0,
    ceiling=100,
    detail_units={"mean": Unit.SCORE},
)

CES_MEAN = Kpi(
    key="ces_mean",
    name=T("Kpis", "Mean ease"),
    meaning=T("Kpis", "How easy customers found it to get what they came for, on average."),
    formula=T("Kpis", "Mean of the answers on the 1–7 scale given in the period, 7 is easiest."),
    caption=T("Kpis", "mean score of 1 to 7"),
    source=T("Kpis", "Answers about ease, by the day of the answer"),
    synonyms=T("Kpis", "average effort, mean CES"),
    unit=Unit.SCORE,
    direction=Direction.HIGHER,
    role=Role.LAGGING,
    group=Group.SATISFACTION,
    reads=(ANSWERS, CORRECTED),
    records=Records.ANSWERS,
    survey=SurveyKind.CES,
    measure=measure_ces_mean,
    filters=_PLAIN,
    default_where={"scale": "1-7"},
    floor=CES_SCALE[0],
    ceiling=CES_SCALE[1],
)

GENERAL_SATISFACTION = Kpi(
    key="general_satisfaction",
    name=T("Kpis", "General satisfaction"),
    meaning=T("Kpis", "How satisfied customers are with the shop as a whole, on average."),
    formula=T(
        "Kpis",
        "Mean of the stages answered on the 1–10 scale, answer by answer, then the mean of the"
        " answers given in the period.",
    ),
    caption=T("Kpis", "mean score of 1 to 10"),
    source=T("Kpis", "Answers about the shop as a whole, by the day of the answer"),
    synonyms=T("Kpis", "overall satisfaction, after the purchase, experience"),
    unit=Unit.SCORE,
    direction=Direction.HIGHER,
    role=Role.LAGGING,
    group=Group.SATISFACTION,
    reads=(ANSWERS, CORRECTED),
    records=Records.ANSWERS,
    survey=SurveyKind.GENERAL,
    measure=measure_general,
    filters=_PLAIN,
    default_where={"scale": "1-10"},
    floor=GENERAL_SCALE[0],
    ceiling=GENERAL_SCALE[1],
)

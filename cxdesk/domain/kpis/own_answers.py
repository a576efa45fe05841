"""The mean of the answers to a questionnaire of the shop's own, as the measuring core knows it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from cxdesk.domain.facts.answers import OWN_ANSWERS
from cxdesk.domain.kpi import Direction, Group, Kpi, Measure, Records, Role, Unit
from cxdesk.domain.kpis.finality import is_provisional
from cxdesk.domain.stats.intervals import mean_and_deviation, t_interval
from cxdesk.domain.surveys import SurveyKind
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.answer_list import Questionnaire
    from cxdesk.domain.facts import Facts
    from cxdesk.domain.periods import Period


def measure_mean(asked: Questionnaire, facts: Facts, period: Period, as_of: int) -> Measure:
    """The mean over the answers to these versions, each the mean of its scores.

    Student's interval from ten answers on, cut to the scale. Answers to another version on another
    scale are another questionnaire's here.
    """
    given = [tally for tally in facts.of(OWN_ANSWERS) if tally.survey_id in asked.survey_ids]
    used = [tally for tally in given if not tally.is_excluded]
    excluded = sum(tally.count for tally in given) - sum(tally.count for tally in used)
    found = mean_and_deviation((tally.score, tally.count) for tally in used)
    interval = t_interval(found.mean, found.deviation, found.n) if found else None
    return Measure(
        value=found.mean if found else None,
        n=found.n if found else 0,
        low=max(interval.low, asked.scale.lowest) if interval else None,
        high=min(interval.high, asked.scale.highest) if interval else None,
        provisional=is_provisional(facts, period, as_of),
        detail={"excluded": excluded} if excluded else {},
    )


def kpi_of(asked: Questionnaire) -> Kpi:
    """What the trend of a questionnaire is drawn by; it is no indicator with a card or a goal."""
    name = T("Own", "{name}").fill(name=asked.title)
    ends = {"low": asked.scale.lowest, "high": asked.scale.highest}
    is_usual = asked.scale.higher_is_better
    return Kpi(
        key=f"answers {asked.key}",
        name=name,
        meaning=name,
        formula=T("OwnAnswers", "Mean of the answers given in the period."),
        caption=T("OwnAnswers", "mean score of {low} to {high}").fill(**ends),
        source=T("OwnAnswers", "Answers to this questionnaire, by the day of the answer"),
        synonyms=name,
        unit=Unit.SCORE,
        direction=Direction.HIGHER if is_usual else Direction.LOWER,
        role=Role.LAGGING,
        group=Group.OWN,
        reads=(OWN_ANSWERS,),
        records=Records.ANSWERS,
        survey=SurveyKind.OWN,
        measure=partial(measure_mean, asked),
        floor=asked.scale.lowest,
        ceiling=asked.scale.highest,
    )

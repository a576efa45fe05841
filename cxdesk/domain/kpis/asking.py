"""Indicators of asking customers, by the day of the offer, and of asking unhappy ones again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cxdesk.domain.facts.offers import OFFERS, RECOVERY
from cxdesk.domain.kpi import Comparing, Direction, Group, Kpi, Measure, Records, Role, Unit
from cxdesk.domain.kpis.parts import When, counted, share
from cxdesk.domain.kpis.quality import RECOVERY_DAYS
from cxdesk.domain.surveys import SurveyKind
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.facts import Facts
    from cxdesk.domain.facts.offers import Offers, Recovery
    from cxdesk.domain.periods import Period

REPLY_DAYS = 30
_FILTERS = frozenset(("channel", "agent", "topic", "weekday", "type", "city", "tag", "segment"))


def measure_response_rate(facts: Facts, period: Period, as_of: int) -> Measure:
    """100·answered/offered of the surveys offered in the period, whenever the answer came.

    Declined ones are in the denominator. Provisional until the last of them had 30 days to answer.
    """
    when, offers = When(facts, period, as_of), facts.of(OFFERS)
    detail = {
        "offered": offers.offered,
        "declined": offers.declined,
        "answered": offers.answered,
        **_excluded(offers),
    }
    found = share(when, offers.answered, offers.offered, detail)
    return replace(found, provisional=when.is_maturing(REPLY_DAYS))


def measure_offered(facts: Facts, period: Period, as_of: int) -> Measure:
    """How many surveys were offered, with the exact interval of a count of chance events."""
    offers = facts.of(OFFERS)
    detail = {"answered": offers.answered, "declined": offers.declined, **_excluded(offers)}
    return counted(When(facts, period, as_of), offers.offered, detail)


def measure_recovered(facts: Facts, period: Period, as_of: int) -> Measure:
    """100·(re-asked detractors who then score 7 or more)/detractors re-asked within 90 days."""
    when, asked = When(facts, period, as_of), facts.of(RECOVERY)
    detail = {
        "recovered": asked.recovered,
        "reasked": asked.reasked,
        "detractors": asked.detractors,
        "not_reasked": asked.detractors - asked.reasked,
        "unidentified_detractors": asked.unidentified,
        **_excluded(asked),
    }
    found = share(when, asked.recovered, asked.reasked, detail)
    return replace(found, provisional=when.is_maturing(RECOVERY_DAYS))


def _excluded(found: Offers | Recovery) -> dict[str, float]:
    """How many answers are left out because the owner excluded them, where any."""
    return {"excluded": found.excluded} if found.excluded else {}


SURVEY_RESPONSE_RATE = Kpi(
    key="survey_response_rate",
    name=T("Kpis", "Survey response rate"),
    meaning=T("Kpis", "The share of the customers asked who answered."),
    formula=T(
        "Kpis",
        "Surveys answered, divided by surveys offered in the period, those declined included;"
        " an answer counts on the day of the offer, whenever it came.",
    ),
    caption=T("Kpis", "share of the surveys offered"),
    source=T("Kpis", "Surveys offered, by the day of the offer"),
    synonyms=T("Kpis", "participation, response, answers received"),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    role=Role.LEADING,
    group=Group.QUALITY,
    reads=(OFFERS,),
    records=Records.OFFERS,
    measure=measure_response_rate,
    filters=_FILTERS,
    floor=0,
    ceiling=100,
)

SURVEYS_OFFERED = Kpi(
    key="surveys_offered",
    name=T("Kpis", "Surveys offered"),
    meaning=T("Kpis", "How many times customers were asked for their opinion."),
    formula=T("Kpis", "Surveys offered in the period, answered or declined or neither."),
    caption=T("Kpis", "surveys offered"),
    source=T("Kpis", "Surveys offered, by the day of the offer"),
    synonyms=T("Kpis", "surveys sent, invitations, asked"),
    unit=Unit.COUNT,
    direction=Direction.HIGHER,
    role=Role.LEADING,
    group=Group.QUALITY,
    reads=(OFFERS,),
    records=Records.OFFERS,
    measure=measure_offered,
    filters=_FILTERS,
    floor=0,
    adds_up=True,
    depends_on_length=True,
    is_counted=True,
    comparing=Comparing.COUNTS,
)

RECOVERED_DETRACTORS = Kpi(
    key="recovered_detractors",
    name=T("Kpis", "Recovered detractors"),
    meaning=T("Kpis", "The share of unhappy customers who were won back."),
    formula=T(
        "Kpis",
        "Of the detractors of the period who were asked again within 90 days, the share who then"
        " gave 7 or more.",
    ),
    caption=T("Kpis", "share of the detractors asked again"),
    source=T("Kpis", "Answers of 0 to 6 to the question of recommending, by their day"),
    synonyms=T("Kpis", "rescued customers, win back, service recovery"),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    role=Role.LAGGING,
    group=Group.LOYALTY,
    reads=(RECOVERY,),
    records=Records.ANSWERS,
    survey=SurveyKind.NPS,
    measure=measure_recovered,
    filters=_FILTERS,
    floor=0,
    ceiling=100,
)

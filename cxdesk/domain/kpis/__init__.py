"""All indicators, in the order in which they are shown; adding one is one line in ``ALL``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpis.asking import (
    RECOVERED_DETRACTORS,
    SURVEY_RESPONSE_RATE,
    SURVEYS_OFFERED,
)
from cxdesk.domain.kpis.cases import (
    BACKLOG_OF_CASES,
    CASES_OPENED,
    CASES_PER_AGENT,
    COMPLAINT_RATE,
    COMPLAINTS,
)
from cxdesk.domain.kpis.closing import FCR, HANDLING_TIME, REOPENED_RATE, RESOLUTION_TIME
from cxdesk.domain.kpis.customers import (
    ACTIVE_CUSTOMERS,
    NEW_CUSTOMERS,
    PURCHASE_FREQUENCY,
    REPEAT_PURCHASE_RATE,
)
from cxdesk.domain.kpis.desk import INTERACTIONS, TASKS_ON_TIME
from cxdesk.domain.kpis.keeping import CHURN, RETENTION
from cxdesk.domain.kpis.quality import CSAT, NPS
from cxdesk.domain.kpis.rescuing import CALL_BACK_TIME
from cxdesk.domain.kpis.response import (
    FIRST_RESPONSE_TIME,
    WAITING_TIME,
    WITHIN_1H,
    WITHIN_24H,
)
from cxdesk.domain.kpis.sales import AVERAGE_ORDER, MARGIN_RATE, REVENUE, REVENUE_GROWTH
from cxdesk.domain.kpis.scores import CES, CES_MEAN, CSAT_MEAN, GENERAL_SATISFACTION
from cxdesk.domain.kpis.worth import CAC, CLV
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.kpi import Kpi

ALL: tuple[Kpi, ...] = (
    NPS,
    CSAT,
    CSAT_MEAN,
    CES,
    CES_MEAN,
    GENERAL_SATISFACTION,
    SURVEY_RESPONSE_RATE,
    FIRST_RESPONSE_TIME,
    WAITING_TIME,
    RESOLUTION_TIME,
    HANDLING_TIME,
    FCR,
    REOPENED_RATE,
    WITHIN_1H,
    WITHIN_24H,
    CASES_OPENED,
    INTERACTIONS,
    SURVEYS_OFFERED,
    BACKLOG_OF_CASES,
    CASES_PER_AGENT,
    COMPLAINTS,
    COMPLAINT_RATE,
    RETENTION,
    CHURN,
    NEW_CUSTOMERS,
    ACTIVE_CUSTOMERS,
    REPEAT_PURCHASE_RATE,
    PURCHASE_FREQUENCY,
    AVERAGE_ORDER,
    REVENUE,
    REVENUE_GROWTH,
    MARGIN_RATE,
    CLV,
    CAC,
    TASKS_ON_TIME,
    CALL_BACK_TIME,
    RECOVERED_DETRACTORS,
)
_BY_KEY = {kpi.key: kpi for kpi in ALL}


def by_key(key: str) -> Kpi:
    """The indicator with that stable key; ValidationError("kpi", …) when there is none."""
    if key in _BY_KEY:
        return _BY_KEY[key]
    text = T("Kpis", "There is no indicator “{key}”. Known are: {keys}.")
    raise ValidationError("kpi", text.fill(key=key, keys=", ".join(_BY_KEY)))

"""Short ways to move an indicator: ideas for the first step of a goal, four for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.kpi import Group
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.domain.kpi import Kpi

Hints = tuple[T, T, T, T]


def hints(kpi: Kpi) -> Hints:
    """Those of the indicator, else those of its group."""
    return _OF_KPI.get(kpi.key) or _OF_GROUP[kpi.group]


_RECOMMEND: Hints = (
    T("Hints", "Look at the whole visit, from the door to the receipt"),
    T("Hints", "Solve complaints within a day"),
    T("Hints", "Think of the next need: remind before they ask"),
    T("Hints", "Ask often and tell customers what changed"),
)
_FIRST_TIME: Hints = (
    T("Hints", "Train the three questions that come most"),
    T("Hints", "Keep the usual answers at hand in the notebook"),
    T("Hints", "Look each month at what comes back and mend its cause"),
    T("Hints", "Let whoever serves decide small things alone"),
)
_CONTENT: Hints = (
    T("Hints", "Call everybody who scores low, the same day"),
    T("Hints", "Say when it will be ready, and keep it"),
    T("Hints", "Greet at once, even when busy"),
    T("Hints", "Read the comments together every Monday"),
)
_SOONER: Hints = (
    T("Hints", "Look at messages at fixed times, twice a day"),
    T("Hints", "Agree who answers in each shift"),
    T("Hints", "Have short answers ready for the usual questions"),
    T("Hints", "Answer first that it was read, then the rest"),
)
_COME_BACK: Hints = (
    T("Hints", "Call those who have not come for a while"),
    T("Hints", "Offer the next visit before they leave"),
    T("Hints", "Remember names and what they bought"),
    T("Hints", "Thank regular customers with something small"),
)
_NEW: Hints = (
    T("Hints", "Ask content customers to bring somebody"),
    T("Hints", "Keep hours, photos and address right on the maps"),
    T("Hints", "Agree with a shop nearby to send each other customers"),
    T("Hints", "Ask each new customer how they found you"),
)
_SELL: Hints = (
    T("Hints", "Offer what goes with it, once"),
    T("Hints", "Put what earns most where it is seen"),
    T("Hints", "Look at what was asked for and not there"),
    T("Hints", "Look at prices that have not moved for a year"),
)
_ON_TIME: Hints = (
    T("Hints", "Promise a day only when it fits"),
    T("Hints", "Look at what is due each morning, for five minutes"),
    T("Hints", "Give each task to one person"),
    T("Hints", "Say before the day that it will be late"),
)
_FEWER_COMPLAINTS: Hints = (
    T("Hints", "Mend the cause of the complaint that comes most"),
    T("Hints", "Say sorry at once and what happens now"),
    T("Hints", "Check the order with the customer before they leave"),
    T("Hints", "Tell beforehand what is delayed or missing"),
)
_ASK_MORE: Hints = (
    T("Hints", "Ask at the counter, at the end of each visit"),
    T("Hints", "Keep it to one question"),
    T("Hints", "Put the kiosk where people wait"),
    T("Hints", "Tell what earlier answers changed"),
)
_OWN: Hints = (
    T("Hints", "Write down what moves it, and try one thing"),
    T("Hints", "Look at it on the same day every week"),
    T("Hints", "Give it to one person"),
    T("Hints", "Ask the team what holds it back"),
)
_OF_KPI: Mapping[str, Hints] = {
    "nps": _RECOMMEND,
    "fcr": _FIRST_TIME,
    "reopened_rate": _FIRST_TIME,
    "complaints": _FEWER_COMPLAINTS,
    "complaint_rate": _FEWER_COMPLAINTS,
    "surveys_offered": _ASK_MORE,
    "survey_response_rate": _ASK_MORE,
    "new_customers": _NEW,
    "tasks_on_time": _ON_TIME,
    "backlog": _ON_TIME,
    "resolution_time": _ON_TIME,
}
_OF_GROUP: Mapping[Group, Hints] = {
    Group.QUALITY: _FIRST_TIME,
    Group.EFFICIENCY: _SOONER,
    Group.SATISFACTION: _CONTENT,
    Group.LOYALTY: _COME_BACK,
    Group.SALES: _SELL,
    Group.OWN: _OWN,
}

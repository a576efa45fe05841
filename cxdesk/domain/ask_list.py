"""Whom to ask, and why: who is due by the rules of the questionnaires, and who rests.

Nobody is asked again within the shop's cool-down, about the same questionnaire within its own rest,
or while an earlier offer waits for an answer. What happened is asked about once, and within a
fortnight of the day set for it; later nobody remembers.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.periods import NearDay
from cxdesk.domain.questionnaires import AskWhen, AskWhom
from cxdesk.domain.surveys import AskRule, SurveyKind
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

OPEN_DAYS = 30  # so long an offer without an answer counts as waiting for one
STAYS_DAYS = 14  # so long somebody is due after a purchase or a case
REASK_STAYS_DAYS = 60
_QUARTERS = 4
_MONTHS_A_QUARTER = 3


class Reason(StrEnum):
    """Why somebody is due, the most pressing first."""

    REASK = "reask"
    CASE = "case"
    PURCHASE = "purchase"
    DAYS = "days"


class Questionnaire(NamedTuple):
    """A questionnaire in use and its rule; its versions share the ``key``."""

    survey_id: int
    key: str
    rule: AskRule


class Occasion(NamedTuple):
    """What may be asked about: a purchase, a solved case, a rescue, or that somebody comes here.

    ``on`` is its day; of a rescue that of the low answer, ``reask_on`` the day agreed.
    """

    customer_id: int
    reason: Reason
    on: date
    purchase_id: int | None = None
    case_id: int | None = None
    reask_on: date | None = None


class Asked(NamedTuple):
    """That somebody was asked a questionnaire; ``is_open``: there is no answer yet."""

    key: str
    on: date
    is_open: bool = False


class Due(NamedTuple):
    """Somebody to ask.

    ``on`` is the day of the purchase, of the solution or that was agreed; by days it is when they
    were asked last, None for never.
    """

    customer_id: int
    survey_id: int
    reason: Reason
    on: date | None
    due_on: date
    purchase_id: int | None = None
    case_id: int | None = None


# What a new shop begins with: everybody is asked about what they bought or had solved, and a
# quarter of the customers each quarter what they think of the shop.
FIRST_RULES: dict[SurveyKind, AskRule] = {
    SurveyKind.CSAT: AskRule(when=AskWhen.PURCHASE),
    SurveyKind.CES: AskRule(when=AskWhen.CASE),
    SurveyKind.NPS: AskRule(when=AskWhen.DAYS, every_days=90, whom=AskWhom.QUARTER),
}
_ORDER = {Reason.REASK: 0, Reason.CASE: 1, Reason.PURCHASE: 1, Reason.DAYS: 2}


def due(
    asked_by: Questionnaire,
    occasion: Occasion,
    asked: Sequence[Asked],
    today: date,
    cooldown_days: int,
) -> Due | None:
    """Whether somebody is to be asked about an occasion today; None when not, or not yet."""
    if any(one.is_open and (today - one.on).days < OPEN_DAYS for one in asked):
        return None
    if occasion.reason is Reason.REASK:
        return _asked_again(asked_by, occasion, asked, today, cooldown_days)
    last = _last(asked, asked_by.key)
    has_rested = _has_rested(last, asked_by.rule.rest_days, today)
    if not has_rested or not _has_rested(_last(asked), cooldown_days, today):
        return None
    if not is_drawn(asked_by, occasion, today) or _had_their_turn(asked_by, last, today):
        return None
    if occasion.reason is Reason.DAYS:
        return _by_days(asked_by, occasion, last, today)
    return _about(asked_by, occasion, last, today)


def quarter_of(customer_id: int, key: str, year: int) -> int:
    """The quarter of the year, 1 to 4, in which somebody is asked, by lot.

    Everybody has exactly one of the four. It is drawn anew for each year and questionnaire, from
    these and the customer's id alone (SHA-256): nobody can choose who is asked, a customer more or
    less moves nobody else, and every computer draws the same.
    """
    drawn = sha256(f"{key}/{year}/{customer_id}".encode()).digest()
    return int.from_bytes(drawn[:8], "big") % _QUARTERS + 1


def is_drawn(asked_by: Questionnaire, occasion: Occasion, today: date) -> bool:
    """Whether it is the customer's turn: always, or in their quarter of the year."""
    if asked_by.rule.whom is AskWhom.ALL:
        return True
    return quarter_of(occasion.customer_id, asked_by.key, today.year) == _quarter(today)


def in_order(found: Iterable[Due]) -> list[Due]:
    """Each customer once, with what is most pressing; who is asked by days in the order of the lot.

    Agreed days come first, then solved cases and purchases by the day they were due.
    """
    ordered = sorted(found, key=place)
    once: dict[int, Due] = {}
    for one in ordered:
        once.setdefault(one.customer_id, one)
    return list(once.values())


def place(one: Due) -> tuple[int, date, str, int]:
    """Where somebody stands in the list; nobody else has the same place."""
    if one.reason is not Reason.DAYS:
        return _ORDER[one.reason], one.due_on, "", one.customer_id
    lot = sha256(f"{one.survey_id}/{one.customer_id}".encode()).hexdigest()
    return _ORDER[one.reason], date.min, lot, one.customer_id


def why(one: Due) -> T:
    """Why somebody is due, in words."""
    if one.on is None:
        return T("AskList", "never asked so far")
    text = {
        Reason.REASK: T("AskList", "ask again on {day}"),
        Reason.CASE: T("AskList", "case solved on {day}"),
        Reason.PURCHASE: T("AskList", "bought on {day}"),
        Reason.DAYS: T("AskList", "last asked on {day}"),
    }[one.reason]
    return text.fill(day=NearDay(one.on.year, one.on.month, one.on.day))


def _had_their_turn(asked_by: Questionnaire, last: date | None, today: date) -> bool:
    """Whether somebody whom the lot drew for this quarter was asked in it already."""
    if asked_by.rule.whom is AskWhom.ALL or last is None:
        return False
    return last >= date(today.year, _quarter(today) * _MONTHS_A_QUARTER - 2, 1)


def _asked_again(
    asked_by: Questionnaire,
    occasion: Occasion,
    asked: Sequence[Asked],
    today: date,
    cooldown_days: int,
) -> Due | None:
    """After a rescue: what was asked before its answer has no say, the day was agreed."""
    since = [one for one in asked if one.on > occasion.on]
    due_on = occasion.reask_on
    if due_on is None or not _is_open(due_on, REASK_STAYS_DAYS, today):
        return None
    if _last(since, asked_by.key) is not None or not _has_rested(
        _last(since), cooldown_days, today
    ):
        return None
    return _due(asked_by, occasion, due_on, due_on)


def _about(
    asked_by: Questionnaire, occasion: Occasion, last: date | None, today: date
) -> Due | None:
    """About a purchase or a case that was not asked about yet."""
    due_on = occasion.on + timedelta(days=asked_by.rule.after_days)
    if not _is_open(due_on, STAYS_DAYS, today) or (last is not None and last >= occasion.on):
        return None
    return _due(asked_by, occasion, occasion.on, due_on)


def _by_days(
    asked_by: Questionnaire, occasion: Occasion, last: date | None, today: date
) -> Due | None:
    """Every so many days; the first time as soon as somebody is known."""
    every = asked_by.rule.every_days or asked_by.rule.rest_days
    due_on = occasion.on if last is None else last + timedelta(days=every)
    return _due(asked_by, occasion, last, due_on) if due_on <= today else None


def _due(asked_by: Questionnaire, occasion: Occasion, on: date | None, due_on: date) -> Due:
    return Due(
        occasion.customer_id,
        asked_by.survey_id,
        occasion.reason,
        on,
        due_on,
        occasion.purchase_id,
        occasion.case_id,
    )


def _quarter(on: date) -> int:
    return (on.month - 1) // _MONTHS_A_QUARTER + 1


def _is_open(due_on: date, stays: int, today: date) -> bool:
    return 0 <= (today - due_on).days <= stays


def _last(asked: Iterable[Asked], key: str | None = None) -> date | None:
    return max((one.on for one in asked if key in {None, one.key}), default=None)


def _has_rested(last: date | None, days: int, today: date) -> bool:
    return last is None or (today - last).days >= days

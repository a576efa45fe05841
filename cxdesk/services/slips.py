"""Paper slips to be printed: with a code for a purchase or a case, or blank ones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import SystemRandom
from typing import TYPE_CHECKING

from cxdesk.domain import slips as rules
from cxdesk.domain.cases import Channel
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.periods import day_start, local_date
from cxdesk.domain.survey_wording import Address
from cxdesk.domain.surveys import OfferState
from cxdesk.domain.text import T
from cxdesk.services import shop, surveys
from cxdesk.services.command import command
from cxdesk.services.record_values import customer_name
from cxdesk.store import slips as store
from cxdesk.store.models import Offer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxdesk.domain.surveys import SurveyView

RECENT_DAYS = 14
MOST_CHOICES = 100
A_SHEET, MOST_SHEETS = 4, 50
GONE = T("Slips", "This purchase or case is gone.")
ASKED_NOT = T("Slips", "{name} does not want to be asked.")
ANSWERED = T("Slips", "{name} has answered this already.")
_random = SystemRandom()


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipSubject:
    """What a slip may be printed for: ``table`` is purchase or cases; its customer and words."""

    table: str
    id: int
    on: date
    customer: str | T
    words: str
    amount: Amount | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A slip to print; a blank one has no ``code``. ``mark`` tells staff whose it is, unnamed."""

    code: str = ""
    mark: T | str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipSheet:
    """Slips of one questionnaire with what is printed on each."""

    shop_name: str
    country: str
    address: Address
    survey: SurveyView
    slips: tuple[Slip, ...]


BLANK = Slip()


def subjects(now: int) -> tuple[SlipSubject, ...]:
    """Sales and solved cases of the last 14 days whose customer may be asked, newest first."""
    zone = shop.calendar().zone
    since = local_date(now, zone) - timedelta(days=RECENT_DAYS)
    sales = store.recent_purchases(since.isoformat(), MOST_CHOICES)
    solved = store.solved_cases(day_start(since, zone), MOST_CHOICES)
    found = [_purchase(line) for line in sales] + [_case(line) for line in solved]
    return tuple(sorted(found, key=lambda subject: subject.on, reverse=True))


@command(T("Undo", "prepare paper slips"))
def prepare(survey_id: int, about: Iterable[tuple[str, int]], *, now: int) -> tuple[Slip, ...]:
    """Offer a survey on paper for purchases and cases (table, id), each with a code; the slips.

    What was offered before and not answered keeps its offer, and its code if it has one, so that
    printing again changes nothing.
    """
    return tuple(_prepared(survey_id, table, row_id, now) for table, row_id in about)


def _prepared(survey_id: int, table: str, row_id: int, now: int) -> Slip:
    found = store.subject(table, row_id)
    if found is None:
        raise ValidationError("about", GONE)
    if not found.may_be_asked:
        raise ValidationError("about", ASKED_NOT.fill(name=_name(found.customer_id)))
    is_case = table == "cases"
    offer = store.offer_about(survey_id, "case_id" if is_case else "purchase_id", row_id)
    if offer is not None and offer.state == OfferState.ANSWERED.value:
        raise ValidationError("about", ANSWERED.fill(name=_name(found.customer_id)))
    code = (offer.code if offer else None) or _new_code()
    if offer is None:
        surveys.record_offer(
            survey_id,
            found.customer_id,
            channel=Channel.COUNTER,
            case_id=row_id if is_case else None,
            purchase_id=None if is_case else row_id,
            code=code,
            now=now,
        )
    elif offer.code is None:
        Offer.update(code=code).where(Offer.id == offer.id).execute()
    return Slip(code=code, mark=_mark(found))


def sheet(survey_id: int, slips: Iterable[Slip]) -> SlipSheet:
    """Slips ready to be drawn."""
    current = shop.current()
    return SlipSheet(
        shop_name=current.name,
        country=current.country,
        address=Address(current.customer_address),
        survey=surveys.survey(survey_id),
        slips=tuple(slips),
    )


def blank(sheets: int) -> tuple[Slip, ...]:
    """So many sheets full of slips for nobody in particular."""
    if not 1 <= sheets <= MOST_SHEETS:
        words = T("Slips", "Print 1 to {most} sheets at a time.")
        raise ValidationError("sheets", words.fill(most=MOST_SHEETS))
    return (BLANK,) * (sheets * A_SHEET)


def _mark(found: store.SubjectLine) -> T:
    """The day with the number or the amount: no name, for the slip may lie in a pile."""
    if isinstance(found.when, int):
        words = T("Slips", "{day} · case {number}")
        day = local_date(found.when, shop.calendar().zone)
        return words.fill(day=day, number=str(found.number))
    day = date.fromisoformat(found.when)
    if found.number:
        return T("Slips", "{day} · receipt {number}").fill(day=day, number=found.number)
    amount = Amount(found.amount_minor or 0, Unit.MONEY)
    return T("Slips", "{day} · {amount}").fill(day=day, amount=amount)


def _new_code() -> str:
    """A code that no slip has: by lot, so that one taken back is not printed again soon."""
    while True:
        code = rules.code_of(_random.randrange(rules.NUMBERS))
        if not store.taken([code]):
            return code


def _purchase(line: store.ChoiceLine) -> SlipSubject:
    return SlipSubject(
        table="purchase",
        id=line.id,
        on=date.fromisoformat(str(line.when)),
        customer=_name(line.customer_id),
        words=line.words,
        amount=Amount(line.amount_minor or 0, Unit.MONEY),
    )


def _case(line: store.ChoiceLine) -> SlipSubject:
    return SlipSubject(
        table="cases",
        id=line.id,
        on=local_date(int(line.when), shop.calendar().zone),
        customer=_name(line.customer_id),
        words=line.words,
        amount=None,
    )


def _name(customer_id: int | None) -> str | T:
    return T("Slips", "Nobody in particular") if customer_id is None else customer_name(customer_id)

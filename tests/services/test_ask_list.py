"""The ask list from the shop's own records, who is spared, and putting somebody aside."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cxdesk.domain.ask_list import Due, Reason
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.interactions import Outcome
from cxdesk.domain.kpis import by_key
from cxdesk.domain.messages import Reach, Way
from cxdesk.domain.periods import Grain, period_of
from cxdesk.domain.questionnaires import AskWhen, AskWhom
from cxdesk.domain.surveys import SurveyKind
from cxdesk.domain.tasks import Snooze
from cxdesk.domain.text import T
from cxdesk.services import ask_list, cases, command, customers, measuring, shop, surveys, tasks
from cxdesk.services.command import command as as_command
from cxdesk.store.models import Answer, Offer, Rescue
from tests.factories import DAY, NOW, TODAY, answer, customer, interaction, open_case, rows, sale
from tests.services.asking_rules import ask, ask_nothing

pytestmark = pytest.mark.usefixtures("open_empty_shop")


@pytest.fixture(autouse=True)
def _no_rules(open_empty_shop: object) -> None:
    ask_nothing()


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def listed(now: int = NOW) -> list[str]:
    return [row.name for row in ask_list.due_list(now=now)]


def test_nobody_is_due_while_no_questionnaire_has_a_rule() -> None:
    sale(customer_id=customer(), sold_on=ago(5))
    assert (ask_list.has_rules(), listed()) == (False, [])


def test_who_bought_is_due_after_the_days_of_the_rule() -> None:
    csat = ask(SurveyKind.CSAT, AskWhen.PURCHASE, ask_after_days=3)
    ana = customer()
    older, bought = sale(customer_id=ana, sold_on=ago(6)), sale(customer_id=ana, sold_on=ago(4))
    sale(customer_id=ana, sold_on=ago(1))
    assert older != bought
    (row,) = ask_list.due_list(now=NOW)
    assert row.due == Due(ana, csat, Reason.PURCHASE, ago(4), ago(1), purchase_id=bought)
    assert (row.id, row.name) == (ana, "Ana Prieto")


def test_refunds_day_totals_and_nobody_make_nobody_due() -> None:
    ask(SurveyKind.CSAT, AskWhen.PURCHASE)
    sale(sold_on=TODAY)
    sale(sold_on=TODAY, is_day_total=True)
    assert listed() == []


def test_who_had_a_case_solved_is_due_with_the_case() -> None:
    ces = ask(SurveyKind.CES, AskWhen.CASE)
    ana = customer()
    case = open_case(ana)
    assert listed() == []
    cases.solve(case, "done", now=NOW)
    assert ask_list.due_of(ana, now=NOW) == Due(ana, ces, Reason.CASE, TODAY, TODAY, case_id=case)


def test_by_days_those_are_due_who_come_and_were_not_asked_since() -> None:
    ask(SurveyKind.NPS, AskWhen.DAYS, ask_every_days=180)
    came, long_away, asked = customer("Ana"), customer("Luz"), customer("Eva")
    sale(customer_id=came, sold_on=ago(20))
    sale(customer_id=long_away, sold_on=ago(400))
    sale(customer_id=asked, sold_on=ago(200))
    sale(customer_id=asked, sold_on=ago(20))
    answer(9, customer_id=asked, answered_at=NOW - 179 * DAY)
    assert listed() == ["Ana"]
    assert sorted(listed(NOW + DAY)) == ["Ana", "Eva"]


def test_a_quarter_of_the_customers_is_due_each_quarter_by_lot() -> None:
    """In 2026 the lot of "nps" draws customers 2, 3, 6 and 8 of eight for the first quarter."""
    ask(SurveyKind.NPS, AskWhen.DAYS, ask_whom=AskWhom.QUARTER.value)
    for number in range(1, 9):
        assert customer(f"C{number}") == number
        sale(customer_id=number, sold_on=ago(3))
    assert sorted(listed()) == ["C2", "C3", "C6", "C8"]


@pytest.mark.parametrize("asked", [{"no_surveys": True}, {"no_contact": True}])
def test_who_wants_no_surveys_or_no_contact_is_never_due(asked: dict[str, bool]) -> None:
    for kind, when in ((SurveyKind.CSAT, AskWhen.PURCHASE), (SurveyKind.NPS, AskWhen.DAYS)):
        ask(kind, when)
    sale(customer_id=customer(**asked), sold_on=TODAY)
    assert listed() == []


def test_an_archived_customer_is_not_due() -> None:
    ask(SurveyKind.CSAT, AskWhen.PURCHASE)
    ana = customer()
    sale(customer_id=ana, sold_on=TODAY)
    assert listed() == ["Ana Prieto"]
    customers.archive_customer(ana, now=NOW)
    assert listed() == []


@pytest.mark.parametrize("declined", [False, True])
def test_who_was_asked_leaves_the_list_and_undo_brings_them_back(declined: bool) -> None:
    csat = ask(SurveyKind.CSAT, AskWhen.PURCHASE)
    ana = customer()
    sale(customer_id=ana, sold_on=TODAY)
    surveys.record_offer(csat, ana, declined, now=NOW)
    assert listed() == []
    command.undo(now=NOW)
    assert listed() == ["Ana Prieto"]


def test_the_cool_down_counts_answers_given_without_an_offer_too() -> None:
    ask(SurveyKind.CSAT, AskWhen.PURCHASE)
    ana = customer()
    answer(9, customer_id=ana, answered_at=NOW - 29 * DAY)
    _lose_offer_of(ana)
    sale(customer_id=ana, sold_on=TODAY)
    assert listed() == []
    assert listed(NOW + DAY) == ["Ana Prieto"]


@as_command(T("Undo", "delete answer"))
def _lose_offer_of(customer_id: int) -> None:
    """As of an answer at the kiosk, whose customer typed a phone."""
    Answer.update(offer=None).where(Answer.customer == customer_id).execute()
    Offer.delete().where(Offer.customer == customer_id).execute()


def test_a_rescue_with_a_day_to_ask_again_comes_on_that_day() -> None:
    nps = surveys.surveys()[0].id
    ana = customer()
    answer(3, customer_id=ana, answered_at=NOW - 20 * DAY, now=NOW - 20 * DAY)
    _agree(ago(0))
    assert ask_list.due_of(ana, now=NOW - DAY) is None
    assert ask_list.due_of(ana, now=NOW) == Due(ana, nps, Reason.REASK, TODAY, TODAY)
    surveys.record_offer(nps, ana, now=NOW)
    assert ask_list.due_of(ana, now=NOW) is None


@as_command(T("Undo", "edit task"))
def _agree(on: date) -> None:
    (call,) = tasks.open_tasks()
    Rescue.create(task=call.id, reask_on=on.isoformat())


def test_put_aside_spares_until_an_open_day_and_is_undone() -> None:
    ask(SurveyKind.CSAT, AskWhen.PURCHASE)
    ana = customer()
    sale(customer_id=ana, sold_on=TODAY)
    assert ask_list.put_aside(ana, Snooze.TOMORROW, now=NOW) == TODAY + timedelta(days=1)
    assert listed() == []
    assert ask_list.due_of(ana, now=NOW) is None
    assert listed(NOW + DAY) == ["Ana Prieto"]
    command.undo(now=NOW)
    assert listed() == ["Ana Prieto"]


def test_a_day_that_has_passed_is_refused_and_old_ones_are_forgotten() -> None:
    ana, luz = customer(), customer("Luz")
    with pytest.raises(ValidationError):
        ask_list.put_aside(ana, ago(1), now=NOW)
    ask_list.put_aside(ana, Snooze.TOMORROW, now=NOW)
    ask_list.put_aside(luz, TODAY + timedelta(days=9), now=NOW + DAY)
    kept = [key for (key,) in rows("setting", "key") if key.startswith("ask_aside/")]
    assert kept == [f"ask_aside/{luz}"]


def test_a_sent_questionnaire_is_an_offer_and_an_outgoing_message_in_one_step() -> None:
    csat = ask(SurveyKind.CSAT, AskWhen.PURCHASE)
    ana = customer(phones=("611 222 333",))
    bought = sale(customer_id=ana, sold_on=TODAY)
    due = ask_list.due_of(ana, now=NOW)
    assert due is not None
    ask_list.send(due, Reach(Way.WHATSAPP, "611 222 333"), now=NOW)
    sent = "survey_id, channel, state, purchase_id"
    assert rows("offer", sent) == [(csat, "whatsapp", "offered", bought)]
    assert rows("interaction", "direction, channel") == [("out", "whatsapp")]
    (waiting,) = ask_list.open_offers(now=NOW)
    assert (waiting.customer_id, waiting.name) == (ana, "Ana Prieto")
    command.undo(now=NOW)
    assert (rows("offer"), rows("interaction")) == ([], [])


def test_a_reminder_is_a_message_and_no_second_offer() -> None:
    ana, nps = customer(phones=("611 222 333",)), surveys.surveys()[0].id
    offer = surveys.record_offer(nps, ana, now=NOW)
    due = Due(ana, nps, Reason.DAYS, None, TODAY)
    reach = Reach(Way.WHATSAPP, "611 222 333")
    assert ask_list.send(due, reach, now=NOW + DAY) == offer
    assert rows("offer", "sent_at") == [(NOW,)]
    assert rows("interaction", "direction") == [("out",)]


def test_an_offer_noted_twice_within_a_minute_is_one() -> None:
    ana, nps = customer(), surveys.surveys()[0].id
    for later in (0, 60, 121):
        surveys.record_offer(nps, ana, now=NOW + later)
    assert rows("offer", "sent_at") == [(NOW,), (NOW + 121,)]


def test_the_response_rate_counts_whom_we_asked_once_each_and_those_who_declined() -> None:
    """Of NPS: no answer yet, declined, declined later, answered, answered later: 2 of 5.

    The answer at the kiosk, without an offer, is not in it.
    """
    nps = surveys.surveys()[0].id
    silent, no, later_no, yes, later_yes, kiosk = (customer(f"C{n}") for n in range(6))
    for who in (silent, later_no, later_yes):
        surveys.record_offer(nps, who, now=NOW)
    surveys.record_offer(nps, no, declined=True, now=NOW)
    surveys.record_offer(nps, later_no, declined=True, now=NOW + 3600)
    answer(9, customer_id=kiosk, channel="kiosk")
    _lose_offer_of(kiosk)
    answer(9, customer_id=yes)
    offer = surveys.open_offer(nps, later_yes, now=NOW + 3600)
    answer(7, customer_id=later_yes, offer_id=offer, now=NOW + 3600)
    yard = measuring.yard_of(shop.current(), NOW + DAY)
    month = period_of(TODAY, Grain.MONTH)
    rate = measuring.measure(by_key("survey_response_rate"), month, yard)
    assert (rate.value, rate.n) == (40, 5)


def test_an_offer_waits_thirty_days_for_its_answer() -> None:
    surveys.record_offer(surveys.surveys()[0].id, customer(), now=NOW)
    assert len(ask_list.open_offers(now=NOW + 30 * DAY)) == 1
    assert ask_list.open_offers(now=NOW + 31 * DAY) == ()


def test_what_was_solved_at_the_counter_is_asked_about_at_once() -> None:
    ask(SurveyKind.CES, AskWhen.CASE)
    ana = customer()
    logged = interaction(customer_id=ana, outcome=Outcome.SOLVED)
    due = ask_list.due_of(ana, now=NOW)
    assert due is not None
    assert due.case_id == logged.case_id

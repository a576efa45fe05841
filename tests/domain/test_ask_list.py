"""Who is due to be asked, who rests, and that the quarterly lot is random and fair."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest

from cxdesk.domain import ask_list as rules
from cxdesk.domain.ask_list import Asked, Due, Occasion, Questionnaire, Reason
from cxdesk.domain.questionnaires import AskWhen, AskWhom
from cxdesk.domain.surveys import AskRule

TODAY = date(2026, 3, 18)
AFTER_SALE = Questionnaire(7, "csat", AskRule(AskWhen.PURCHASE, after_days=3, rest_days=90))
# The first eight bytes that sha256sum gives for "nps/2026/1" … "nps/2026/8", their last two bits.
DRAWN = [2, 1, 1, 3, 4, 1, 2, 1]
BY_DAYS = Questionnaire(8, "nps", AskRule(AskWhen.DAYS, every_days=180, rest_days=90))


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def with_rule(one: Questionnaire, **fields: Any) -> Questionnaire:
    return one._replace(rule=one.rule._replace(**fields))


def bought(days: int) -> Occasion:
    return Occasion(1, Reason.PURCHASE, ago(days), purchase_id=5)


def comes() -> Occasion:
    return Occasion(1, Reason.DAYS, ago(10))


def due(rule: Questionnaire, occasion: Occasion, *asked: Asked, cooldown: int = 30) -> Due | None:
    return rules.due(rule, occasion, asked, TODAY, cooldown)


@pytest.mark.parametrize(
    ("days", "is_due"), [(0, False), (2, False), (3, True), (17, True), (18, False)]
)
def test_a_purchase_is_asked_about_from_its_days_on_for_a_fortnight(
    days: int, is_due: bool
) -> None:
    assert (due(AFTER_SALE, bought(days)) is not None) is is_due


def test_who_is_due_is_told_with_the_purchase_and_the_day() -> None:
    assert due(AFTER_SALE, bought(5)) == Due(
        1, 7, Reason.PURCHASE, ago(5), ago(2), purchase_id=5, case_id=None
    )


@pytest.mark.parametrize(("days", "is_due"), [(29, False), (30, True)])
def test_any_other_questionnaire_within_the_cool_down_puts_it_off(days: int, is_due: bool) -> None:
    assert (due(AFTER_SALE, bought(5), Asked("nps", ago(days))) is not None) is is_due


@pytest.mark.parametrize(("days", "is_due"), [(89, False), (90, True)])
def test_the_same_questionnaire_rests_by_its_own_rule(days: int, is_due: bool) -> None:
    assert (due(AFTER_SALE, bought(5), Asked("csat", ago(days))) is not None) is is_due


@pytest.mark.parametrize(("days", "is_due"), [(29, False), (30, True)])
def test_an_offer_without_an_answer_is_waited_for_thirty_days(days: int, is_due: bool) -> None:
    waiting = Asked("nps", ago(days), is_open=True)
    assert (due(AFTER_SALE, bought(5), waiting, cooldown=0) is not None) is is_due


def test_what_was_asked_about_once_is_not_asked_about_again() -> None:
    restless = with_rule(AFTER_SALE, rest_days=0)
    asked_after, asked_before = Asked("csat", ago(5)), Asked("csat", ago(6))
    assert due(restless, bought(5), asked_after, cooldown=0) is None
    assert due(restless, bought(5), asked_before, cooldown=0) is not None


@pytest.mark.parametrize(("days", "is_due"), [(179, False), (180, True)])
def test_every_so_many_days_counts_from_the_last_asking(days: int, is_due: bool) -> None:
    assert (due(BY_DAYS, comes(), Asked("nps", ago(days))) is not None) is is_due


def test_who_was_never_asked_is_due_by_days_at_once() -> None:
    found = due(BY_DAYS, comes())
    assert found is not None
    assert found.on is None
    assert rules.why(found).source == "never asked so far"


def test_an_agreed_day_overrules_the_rest_since_the_low_answer() -> None:
    agreed = Occasion(1, Reason.REASK, ago(20), reask_on=ago(1))
    low_answer = Asked("nps", ago(20))
    found = due(BY_DAYS, agreed, low_answer)
    assert found == Due(1, 8, Reason.REASK, ago(1), ago(1))


def test_an_agreed_day_is_done_once_asked_again_and_waits_for_the_cool_down_of_others() -> None:
    agreed = Occasion(1, Reason.REASK, ago(40), reask_on=ago(1))
    assert due(BY_DAYS, agreed, Asked("nps", ago(35)), cooldown=0) is None
    assert due(BY_DAYS, agreed, Asked("csat", ago(35))) is not None
    assert due(BY_DAYS, agreed, Asked("csat", ago(5))) is None


def test_an_agreed_day_of_the_future_or_of_long_ago_is_not_due() -> None:
    for on in (TODAY + timedelta(days=1), ago(61)):
        assert due(BY_DAYS, Occasion(1, Reason.REASK, ago(90), reask_on=on)) is None


def test_each_customer_stands_once_with_what_presses_most() -> None:
    sale = Due(1, 7, Reason.PURCHASE, ago(5), ago(2))
    agreed = Due(2, 8, Reason.REASK, ago(1), ago(1))
    days = Due(1, 8, Reason.DAYS, None, ago(10))
    older = Due(3, 7, Reason.CASE, ago(9), ago(6))
    assert rules.in_order([days, sale, older, agreed]) == [agreed, older, sale]


def test_the_lot_gives_each_customer_one_quarter_of_the_year() -> None:
    sampled = with_rule(BY_DAYS, whom=AskWhom.QUARTER)
    firsts = [date(2026, month, 1) for month in (1, 4, 7, 10)]
    for customer_id in range(1, 201):
        occasion = Occasion(customer_id, Reason.DAYS, TODAY)
        assert sum(rules.is_drawn(sampled, occasion, on) for on in firsts) == 1


def test_a_whole_quarter_draws_the_same() -> None:
    sampled = with_rule(BY_DAYS, whom=AskWhom.QUARTER)
    for customer_id in range(1, 101):
        occasion = Occasion(customer_id, Reason.DAYS, TODAY)
        days = (date(2026, 4, 1), date(2026, 5, 17), date(2026, 6, 30))
        assert len({rules.is_drawn(sampled, occasion, on) for on in days}) == 1


def test_who_was_drawn_is_asked_once_in_the_quarter() -> None:
    """Customer 2 is drawn for the first quarter of 2026."""
    sampled = with_rule(BY_DAYS, whom=AskWhom.QUARTER, every_days=60, rest_days=60)
    comes_here = Occasion(2, Reason.DAYS, TODAY)
    for on, is_due in ((date(2026, 1, 1), False), (date(2025, 12, 31), True)):
        found = rules.due(sampled, comes_here, (Asked("nps", on),), TODAY, 30)
        assert (found is not None) is is_due


def test_the_lot_favours_nobody() -> None:
    """Of 4000 customers 1000 are expected in each quarter, with a deviation of √750 ≈ 27.4.

    Four deviations are 110; likewise for every second customer, for another year given the first,
    and for another questionnaire (250 ± 4·√(4000·15/256) ≈ 61 of each pair).
    """
    everybody = range(1, 4001)
    first = [rules.quarter_of(who, "nps", 2026) for who in everybody]
    assert all(abs(n - 1000) <= 110 for n in Counter(first).values())
    assert all(abs(n - 500) <= 78 for n in Counter(first[::2]).values())
    for key, year in (("nps", 2027), ("csat", 2026)):
        other = [rules.quarter_of(who, key, year) for who in everybody]
        pairs = Counter(zip(first, other, strict=True))
        assert len(pairs) == 16
        assert all(abs(n - 250) <= 61 for n in pairs.values())


def test_the_lot_is_the_same_on_every_computer() -> None:
    assert [rules.quarter_of(who, "nps", 2026) for who in range(1, 9)] == DRAWN


@pytest.mark.parametrize(
    ("reason", "on", "told"),
    [
        (Reason.REASK, ago(0), "ask again on {day}"),
        (Reason.CASE, ago(8), "case solved on {day}"),
        (Reason.PURCHASE, ago(8), "bought on {day}"),
        (Reason.DAYS, ago(8), "last asked on {day}"),
        (Reason.DAYS, None, "never asked so far"),
    ],
)
def test_why_somebody_is_due_is_told(reason: Reason, on: date | None, told: str) -> None:
    assert rules.why(Due(1, 7, reason, on, TODAY)).source == told

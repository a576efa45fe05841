"""Worth a look in four sentences: warnings, contradictions, topics, first contact, drifting."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cxdesk.domain import recurring
from cxdesk.domain.assess import Status
from cxdesk.domain.periods import Period
from cxdesk.domain.reviews import ReviewDraft, Seen
from cxdesk.services import goals, insight, reviews, staying_away
from cxdesk.words import say
from tests.services.goal_parts import kept
from tests.services.test_insight import happier_but_gone
from tests.store.rows_by_hand import LATER, answers, case, customers, insert, purchase, staff

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def topics(*names: str) -> None:
    """Twelve cases about each in April 2026, none before: rising by more than chance."""
    numbers = iter(range(1, 1000))
    for at, name in enumerate(names, 1):
        insert("topic", [{"id": at, "name": name, "folded": name.lower()}])
        for day in range(1, 13):
            case(next(numbers), f"2026-04-{day:02}T10:00", topic_id=at)


def drifters(n: int) -> None:
    """They bought every ten days from 1 February to 2 April, and not in the 59 days since."""
    customers(n)
    days = ["02-01", "02-11", "02-21", "03-03", "03-13", "03-23", "04-02"]
    insert("purchase", [
        purchase(f"2026-{day}", 100, who) for who in range(1, n + 1) for day in days
    ])  # fmt: skip


def test_nothing_is_worth_a_look_in_an_empty_shop() -> None:
    assert insight.notes(LATER) == ()


def test_a_contradiction_leads_to_the_indicator_that_got_worse() -> None:
    happier_but_gone()
    first, second = insight.notes(LATER)[:2]
    assert first.text.source == "More recommend the shop, fewer buy again."
    assert first.reading is not None
    assert first.reading.source.startswith("They like you")
    assert (first.kpi_key, dict(first.where)) == ("repeat_purchase_rate", {})
    assert second.text.source == "Many recommend the shop, few buy again."


def test_a_rising_topic_leads_to_its_cases_and_a_steady_one_is_left_out() -> None:
    topics("Entrega")
    insert("topic", [{"id": 9, "name": "Garantía", "folded": "garantia"}])
    for number in range(500, 512):  # six and six: as before
        day = f"2026-0{1 if number % 2 else 4}-20T10:00"
        case(number, day, topic_id=9)
    (note,) = insight.notes(LATER)
    assert (note.kpi_key, dict(note.where)) == ("cases_opened", {"topic": "Entrega"})
    assert dict(note.text.params) == {"name": "Entrega", "cases": 12, "before": 0}


@pytest.mark.parametrize(("n", "said"), [(1, "{n} customer stays"), (25, "{n} customers stay")])
def test_customers_who_drift_away_are_counted_in_full(n: int, said: str) -> None:
    drifters(n)
    (note,) = insight.notes(LATER)
    assert note.text.source.startswith(said)
    assert dict(note.text.params) == {"n": n}
    assert len(note.drifting) == n
    assert (note.drifting[0].away_days, note.drifting[0].usual_days) == (59, 10)


@pytest.mark.parametrize(
    ("tasks", "said"),
    [
        (0, None),
        (1, "Today lists one fewer: there was contact in the last 14 days, or there is a task."),
        (2, "Today lists 2 fewer: there was contact in the last 14 days, or there is a task."),
    ],
)
def test_it_is_told_why_today_names_fewer_of_those_who_drift_away(
    tasks: int, said: str | None
) -> None:
    drifters(5)
    planned = {"due_on": "2026-06-02", "created_at": 0}
    insert("task", [planned | {"customer_id": who} for who in range(1, tasks + 1)])
    (note,) = insight.notes(LATER)
    assert dict(note.text.params) == {"n": 5}
    assert len(staying_away.away(LATER)) == 5 - tasks
    assert (None if note.reading is None else say(note.reading)) == said


def test_four_sentences_at_most_the_contradictions_first() -> None:
    happier_but_gone()
    topics("Entrega", "Garantía", "Cambio")
    found = insight.notes(LATER)
    assert [note.kpi_key for note in found] == [
        "repeat_purchase_rate", "repeat_purchase_rate", "cases_opened", "cases_opened",
    ]  # fmt: skip


def test_who_solves_least_at_first_contact_is_told_with_how_to_read_it() -> None:
    """Ana solves 30 of 30 with one reply, Luis none of his 30."""
    staff("Ana", "Luis")
    for number in range(60):
        day = f"2026-04-{number % 28 + 1:02}"
        again = [("reply", f"{day}T10:30")] if number >= 30 else []
        steps = [("reply", f"{day}T10:05"), *again, ("closed", f"{day}T11:00")]
        case(number + 1, f"{day}T10:00", *steps, owner_id=2 if number >= 30 else 1)
    (note,) = insight.notes(LATER)
    assert say(note.text) == "Person “Luis”: 0 solved at first contact (n 30)."
    assert note.reading == recurring.FEWER_SOLVED
    assert (note.kpi_key, dict(note.where)) == ("fcr", {"agent": "Luis"})


def complaints(of_last_week: int) -> None:
    """Twenty weeks to Sunday 31 May 2026: 10 and 12 by turns, then so many."""
    numbers, first = iter(range(1, 1000)), date(2026, 1, 12)
    for week in range(20):
        count = of_last_week if week == 19 else (10, 12)[week % 2]
        on = (first + timedelta(weeks=week)).isoformat()
        for minute in range(count):
            case(next(numbers), f"{on}T10:{minute:02}", kind="complaint")


def test_a_lead_that_left_its_usual_range_warns_of_the_goal_it_moves_before() -> None:
    complaints(30)
    kept("Friends", "csat", 90.0, baseline_value=70.0, leads=("complaints",))
    views = goals.goals(LATER)
    (note,) = insight.notes(LATER, views)
    told = "Complaints left its usual range ({}); it usually moves before “Satisfaction (CSAT)”."
    period = dict(note.text.params)["period"]
    assert isinstance(period, Period)
    assert (period.start, period.last_day) == (date(2026, 5, 25), date(2026, 5, 31))
    assert say(note.text, show=lambda _value: "{}") == told
    assert note.kpi_key == "complaints"
    assert insight.notes(LATER) == ()  # nobody follows it without a goal


def test_a_lead_within_its_usual_range_warns_of_nothing() -> None:
    complaints(12)
    kept("Friends", "csat", 90.0, baseline_value=70.0, leads=("complaints",))
    assert insight.notes(LATER, goals.goals(LATER)) == ()


def test_a_goal_that_fell_since_its_last_review_comes_first() -> None:
    topics("Entrega")
    start = date(2026, 3, 1)
    goal = kept("Friends", "nps", 60.0, baseline_value=40.0, starts_on=start)
    later = kept("Sales", "csat", 90.0, baseline_value=70.0, starts_on=start)
    for goal_id, status in ((goal, Status.ON_TRACK), (later, Status.BEHIND)):
        seen = Seen(50.0, 45.0, status)
        draft = ReviewDraft(goal_id=goal_id, reviewed_on=date(2026, 4, 1), seen=seen, why="rain")
        reviews.record_review(draft, now=LATER)
    answers(*[("2026-05-10T10:00", 0)] * 40)
    first, second = insight.notes(LATER, goals.goals(LATER))
    assert say(first.text) == "“Friends” was on track at its last review and is behind now."
    assert (first.kpi_key, second.kpi_key) == ("nps", "cases_opened")

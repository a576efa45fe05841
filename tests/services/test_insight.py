"""What deserves a look: the last 90 days against the 90 before, on records written by hand."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk import cli
from cxdesk.domain.assess import Status
from cxdesk.domain.reviews import ReviewDraft, Seen
from cxdesk.services import insight, reviews
from tests.services.goal_parts import kept
from tests.store.rows_by_hand import LATER, answers, at, case, customers, insert, purchase, staff

if TYPE_CHECKING:
    from pathlib import Path

# The last 90 days to the end of 31 May 2026 begin on 3 March; the 90 before on 3 December.
APRIL = "2026-04-{:02}"


def happier_but_gone() -> None:
    """NPS from −100 to 100; of 40 customers all bought twice before, nobody does now."""
    answers(*[("2026-01-10T10:00", 0)] * 40, *[("2026-04-10T10:00", 10)] * 40)
    customers(40)
    insert("purchase", [
        purchase(on, 100, who) for who in range(1, 41)
        for on in ("2026-01-05", "2026-01-15", "2026-04-05")
    ])  # fmt: skip


@pytest.mark.usefixtures("open_empty_shop")
def test_a_contradiction_is_found_in_the_last_90_days() -> None:
    happier_but_gone()
    found = insight.insight(LATER)
    assert (found.period.start, found.period.last_day) == (date(2026, 3, 3), date(2026, 5, 31))
    assert (found.earlier.start, found.earlier.last_day) == (date(2025, 12, 3), date(2026, 3, 2))
    assert [alarm.rule.key for alarm in found.alarms] == [
        "recommended_less_bought", "happy_but_gone",
    ]  # fmt: skip
    first, second = found.alarms[0].measured
    assert (first.now.value, first.before.value) == (100, -100)
    assert (second.now.value, second.before.value) == (0, 100)


@pytest.mark.usefixtures("open_empty_shop")
def test_it_is_as_of_its_instant() -> None:
    happier_but_gone()
    assert insight.insight(at("2026-03-31T00:00")).alarms == ()


@pytest.mark.usefixtures("open_empty_shop")
def test_topics_count_cases_and_those_opened_again() -> None:
    """Twelve about delivery, two of them opened again (one of those only in June); one before."""
    insert("topic", [{"id": 1, "name": "Entrega", "folded": "entrega"}])
    for number in range(1, 13):
        events = [("reply", f"2026-04-{number:02}T11:00"), ("closed", f"2026-04-{number:02}T12:00")]
        if number == 1:
            events.append(("open", "2026-04-20T10:00"))
        if number == 2:
            events.append(("open", "2026-06-20T10:00"))
        case(number, f"2026-04-{number:02}T10:00", *events, topic_id=1)
    case(13, "2026-01-10T10:00", topic_id=1)
    case(14, "2025-11-10T10:00", topic_id=1)
    (topic,) = insight.insight(LATER).topics
    assert (topic.name, topic.cases, topic.before, topic.reopened) == ("Entrega", 12, 1, 1)
    assert topic.is_rising


@pytest.mark.usefixtures("open_empty_shop")
def test_a_person_who_solves_less_at_first_contact_is_read() -> None:
    """Ana solves 30 of 30 with one reply, Luis needs two replies for each of 30: 50 % in all."""
    staff("Ana", "Luis")
    for number in range(1, 61):
        day = f"2026-04-{number % 28 + 1:02}"
        replies = [("reply", f"{day}T10:05")]
        if number > 30:
            replies.append(("reply", f"{day}T10:30"))
        case(number, f"{day}T10:00", *replies, ("closed", f"{day}T11:00"),
             owner_id=1 if number <= 30 else 2)  # fmt: skip
    found = {one.value: one for one in insight.insight(LATER).first_contact}
    assert {value: one.measure.value for value, one in found.items()} == {"Ana": 100, "Luis": 0}
    assert "training" in found["Luis"].reading.source
    assert "may help" in found["Ana"].reading.source


@pytest.mark.usefixtures("open_empty_shop")
def test_an_empty_shop_has_nothing_to_tell() -> None:
    found = insight.insight(LATER)
    assert (found.alarms, found.topics, found.first_contact, found.drifting) == ((), (), (), ())


def run(capsys: pytest.CaptureFixture[str], *args: object) -> str:
    assert cli.main([str(arg) for arg in args]) == 0
    return capsys.readouterr().out


def test_the_command_tells_all_of_it(
    capsys: pytest.CaptureFixture[str], open_empty_shop: Path
) -> None:
    happier_but_gone()
    insert("topic", [{"id": 1, "name": "Entrega", "folded": "entrega"}])
    for number in range(1, 7):
        case(number, APRIL.format(number) + "T10:00", topic_id=1)
    args = ("--file", open_empty_shop, "insight", "--as-of", "2026-05-31")
    found = json.loads(run(capsys, *args, "--json"))
    assert found["period_start"] == "2026-03-03"
    first = found["contradictions"][0]
    assert first["key"] == "recommended_less_bought"
    assert [(one["key"], one["value"]) for one in first["indicators"]] == [
        ("nps", 100), ("repeat_purchase_rate", 0),
    ]  # fmt: skip
    assert found["topics"] == [
        {"name": "Entrega", "cases": 6, "before": 0, "reopened": 0, "rising": True}
    ]
    said = run(capsys, *args)
    assert "More recommend the shop, fewer buy again." in said
    assert "Entrega is rising: 6 cases in 90 days, 0 before." in said


def test_the_command_says_when_there_is_nothing(
    capsys: pytest.CaptureFixture[str], open_empty_shop: Path
) -> None:
    said = run(capsys, "--file", open_empty_shop, "insight")
    assert said.count("Nothing to tell.") == 6


def test_the_command_warns_of_goals_and_tells_what_they_leave_out(
    capsys: pytest.CaptureFixture[str], open_empty_shop: Path
) -> None:
    """Forty detractors: “Friends” was on track at its review and is behind 60."""
    start = date(2026, 3, 1)
    goal = kept("Friends", "nps", 60.0, baseline_value=40.0, starts_on=start)
    kept("Content", "csat", 90.0, baseline_value=70.0, starts_on=start)
    seen = Seen(50.0, 45.0, Status.ON_TRACK)
    draft = ReviewDraft(goal_id=goal, reviewed_on=date(2026, 4, 1), seen=seen, why="rain")
    reviews.record_review(draft, now=at("2026-05-31T12:00"))
    answers(*[("2026-05-10T10:00", 0)] * 40)
    args = ("--file", open_empty_shop, "insight", "--as-of", "2026-05-31")
    found = json.loads(run(capsys, *args, "--json"))
    fell = "“Friends” was on track at its last review and is behind now."
    assert found["warnings"] == [{"text": fell, "kpi": "nps"}]
    assert found["balance"][0].startswith("All your goals look at satisfaction;")
    assert fell in run(capsys, *args)

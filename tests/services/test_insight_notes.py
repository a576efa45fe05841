"""Worth a look in three sentences: contradictions, rising topics, customers who drift away."""

from __future__ import annotations

import pytest

from cxdesk.services import insight
from tests.services.test_insight import happier_but_gone
from tests.store.rows_by_hand import LATER, case, customers, insert, purchase

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


def test_three_sentences_at_most_the_contradictions_first() -> None:
    happier_but_gone()
    topics("Entrega", "Garantía", "Cambio")
    found = insight.notes(LATER)
    assert [note.kpi_key for note in found] == [
        "repeat_purchase_rate", "repeat_purchase_rate", "cases_opened",
    ]  # fmt: skip

"""What goes with a change is told in the why card, and one press begins an action about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.insight import Side
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.periods import Grain
from cxdesk.domain.text import T
from cxdesk.services import dashboard, goal_changes, why
from cxdesk.services.comparing import Against
from cxdesk.ui.opened_indicator import Opened
from cxdesk.ui.screens.indicators.opened.why import WhyCard
from tests.factories import answer, customer, interaction
from tests.store.rows_by_hand import LATER, MARCH, answers, at, staff
from tests.ui.test_why_card import fallen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

PEOPLE = Side(
    "staffing", T("Why", "People"), Amount(1.8, Unit.NUMBER), Amount(1.3, Unit.NUMBER), None
)
VOLUME = Side(
    "interactions", T("Why", "Volume"), Amount(9, Unit.COUNT), Amount(9, Unit.COUNT), True
)


@pytest.fixture
def card(ctx: Context, qtbot: QtBot) -> WhyCard:
    """The card of an NPS that fell from 100 to −100, with fewer people and as much to do."""
    staff("Ana")
    for when, score in (("2026-02-10T10:00", 10), ("2026-03-10T10:00", 0)):
        answers(*[(when, score)] * 20, staff_id=1, channel="phone")
    made = WhyCard(ctx)
    qtbot.addWidget(made)
    view = dashboard.indicator("nps", Grain.MONTH, 12, LATER)
    made.opened = Opened(view, (), MARCH, where={"channel": "phone"})
    made.show_why(replace(why.why("nps", MARCH, LATER), sides=(VOLUME, PEOPLE)))
    return made


def test_what_goes_with_it_stands_before_what_does_not(card: WhyCard) -> None:
    said = [label.text() for label in card.findChildren(QLabel)]
    goes = "It goes with fewer people in the shop (1.80 → 1.30 per open hour)."
    assert said.index(goes) < said.index("Volume: only normal variation (9 → 9 interactions).")
    assert said[-1] == "It goes with the change; it does not prove the cause."


def test_one_press_begins_an_action_about_it(card: WhyCard) -> None:
    opened: list[tuple[str, dict[str, Any]]] = []
    card.ctx.open_dialog = lambda name, **named: opened.append((name, named))
    (link,) = [b for b in card.findChildren(QPushButton) if b.text() == "Do something…"]
    link.click()
    asked = {"kind": "staffing", "kpi_key": "nps", "where": {"channel": "phone"}}
    assert opened == [("shop_action", asked)]


def test_the_part_that_explains_most_is_one_press_from_an_action(
    ctx: Context, qtbot: QtBot
) -> None:
    """By phone from 100 to −100, by e-mail no change."""
    for when, score in (("2026-02-10T10:00", 10), ("2026-03-10T10:00", 0)):
        answers(*[(when, score)] * 20, channel="phone")
        answers(*[(when, 10)] * 20, channel="email")
    made = WhyCard(ctx)
    qtbot.addWidget(made)
    made.opened = Opened(dashboard.indicator("nps", Grain.MONTH, 12, LATER), (), MARCH)
    opened: list[tuple[str, dict[str, Any]]] = []
    ctx.open_dialog = lambda name, **named: opened.append((name, named))
    made.show_why(why.why("nps", MARCH, LATER))
    assert made.parts.by is not None
    made.parts.by.choose("channel")
    texts = {b.text(): b for b in made.findChildren(QPushButton) if not b.isHidden()}
    texts["Do something about “Phone”…"].click()
    asked = {"kind": "process", "kpi_key": "nps", "where": {"channel": "phone"}}
    assert opened == [("shop_action", asked)]


def test_no_action_is_proposed_for_a_person_by_their_score(ctx: Context, qtbot: QtBot) -> None:
    made = WhyCard(ctx)
    qtbot.addWidget(made)
    found = fallen()
    made.opened = Opened(dashboard.indicator("nps", Grain.MONTH, 12, LATER), (), MARCH)
    made.show_why(found)
    assert found.breakdowns[0].dimension == "agent"
    assert made.parts.by is not None
    assert made.parts.by.value() == "agent"
    said = [button.text() for button in made.findChildren(QPushButton)]
    assert all(not text.startswith("Do something about") for text in said)


@pytest.fixture
def calm(ctx: Context, qtbot: QtBot) -> WhyCard:
    """The card of an NPS that one of ten answers moved, with a comment of Ana's in March."""
    ana = customer("Ana Prieto")
    answers(*[("2026-02-10T10:00", 10)] * 6, *[("2026-02-10T10:00", 0)] * 4)
    answers(*[("2026-03-10T10:00", 10)] * 6, *[("2026-03-10T10:00", 0)] * 3)
    answer(10, answered_at=at("2026-03-10T10:00"), customer_id=ana, comment="Show me more")
    made = WhyCard(ctx)
    qtbot.addWidget(made)
    made.opened = Opened(dashboard.indicator("nps", Grain.MONTH, 12, LATER), (), MARCH)
    made.show_why(why.why("nps", MARCH, LATER))
    return made


def pressed(card: WhyCard, words: str) -> None:
    (link,) = [b for b in card.findChildren(QPushButton) if b.text() == words]
    link.click()


def test_normal_variation_shows_what_stood_beside_it_on_request_alone(
    calm: WhyCard, qtbot: QtBot
) -> None:
    said = [label.text() for label in calm.findChildren(QLabel)]
    assert said[-1] == "Normal variation: nothing to explain."
    pressed(calm, "See what stood beside it")
    qtbot.waitUntil(lambda: "At the same time" in [w.text() for w in calm.findChildren(QLabel)])
    assert calm.state() == (True, False)


def test_the_keyboard_goes_on_to_what_the_pressed_link_opened(calm: WhyCard, qtbot: QtBot) -> None:
    calm.show()
    link = next(b for b in calm.findChildren(QPushButton) if b.text() == "See what stood beside it")
    link.setFocus()
    link.click()
    qtbot.waitUntil(lambda: "At the same time" in [w.text() for w in calm.findChildren(QLabel)])
    held = calm.window().focusWidget()
    assert isinstance(held, QPushButton)
    assert (held.text(), held.isVisible()) == ("Do something…", True)


def test_the_keyboard_stays_in_the_card_where_what_opened_holds_no_link(
    calm: WhyCard, qtbot: QtBot
) -> None:
    calm.show()
    next(b for b in calm.findChildren(QPushButton) if b.text().startswith("See what")).setFocus()
    assert calm.found is not None
    calm.show_beside(replace(calm.found, comments=(), events=(), sides=(VOLUME, PEOPLE)))
    assert calm.window().focusWidget() is calm


def test_what_stood_beside_stays_until_another_comparison_is_counted(
    calm: WhyCard, qtbot: QtBot
) -> None:
    """Without it the page would be lower for a moment, and scroll away."""
    pressed(calm, "See what stood beside it")
    qtbot.waitUntil(lambda: "At the same time" in [w.text() for w in calm.findChildren(QLabel)])
    assert calm.found is not None
    calm.show_why(calm.found)
    assert "At the same time" in [w.text() for w in calm.findChildren(QLabel)]
    qtbot.waitUntil(lambda: not calm.ctx.jobs.is_busy())


def test_what_stood_beside_a_comparison_with_last_year_is_of_last_year(
    calm: WhyCard, qtbot: QtBot
) -> None:
    """One interaction in March, two in February, three in March a year before."""
    for when in ("2026-03-10", *["2026-02-10"] * 2, *["2025-03-10"] * 3):
        interaction(now=at(f"{when}T10:00"))
    assert calm.opened is not None
    calm.opened = calm.opened._replace(against=Against.LAST_YEAR)
    pressed(calm, "See what stood beside it")
    qtbot.waitUntil(lambda: "At the same time" in [w.text() for w in calm.findChildren(QLabel)])
    said = [label.text() for label in calm.findChildren(QLabel)]
    volume = said.index("Interactions")
    assert said[volume + 1 : volume + 3] == ["3", "1"]


def test_a_comment_is_one_press_from_an_action_about_its_customer(
    calm: WhyCard, qtbot: QtBot
) -> None:
    opened: list[tuple[str, dict[str, Any]]] = []
    calm.ctx.open_dialog = lambda name, **named: opened.append((name, named))
    pressed(calm, "See what stood beside it")
    words = "Do something…"
    qtbot.waitUntil(lambda: words in [b.text() for b in calm.findChildren(QPushButton)])
    pressed(calm, words)
    ((name, asked),) = opened
    assert (name, asked["kind"], asked["kpi_key"]) == ("shop_action", "customers", "nps")
    assert (asked["said"], asked["customer_id"]) == ("Show me more", 1)


def test_an_action_about_a_part_belongs_to_the_goal_shown(ctx: Context, qtbot: QtBot) -> None:
    """By phone from 100 to −100, by e-mail no change; the goal is on all of it."""
    for when, score in (("2026-02-10T10:00", 10), ("2026-03-10T10:00", 0)):
        answers(*[(when, score)] * 20, channel="phone")
        answers(*[(when, 10)] * 20, channel="email")
    draft = GoalDraft(
        kpi_key="nps", title="More friends", entered=40, starts_on=date(2026, 1, 1),
        baseline_value=10, baseline_n=40, deadline_on=date(2026, 12, 31),
    )  # fmt: skip
    goal_id = goal_changes.add_goal(draft, now=LATER - 86_400)
    made = WhyCard(ctx)
    qtbot.addWidget(made)
    view = dashboard.indicator("nps", Grain.MONTH, 12, LATER, goal_id=goal_id)
    made.opened = Opened(view, (), MARCH)
    opened: list[tuple[str, dict[str, Any]]] = []
    ctx.open_dialog = lambda name, **named: opened.append((name, named))
    made.show_why(why.why("nps", MARCH, LATER))
    assert made.parts.by is not None
    made.parts.by.choose("channel")
    pressed(made, "Do something about “Phone”…")
    ((_, asked),) = opened
    assert (asked["goal_id"], asked["where"]) == (goal_id, {"channel": "phone"})

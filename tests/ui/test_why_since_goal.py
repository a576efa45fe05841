"""The why card of an indicator with a goal: of the chosen period, or since the goal began."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goals import Window
from cxdesk.domain.periods import Grain
from cxdesk.services import dashboard, goal_changes
from cxdesk.ui.opened_indicator import Opened
from cxdesk.ui.screens.indicators.opened.why import WhyCard
from tests.factories import NOW
from tests.store.rows_by_hand import MARCH, answers, at, staff

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

    Make = Callable[[str], WhyCard]


@pytest.fixture
def make(ctx: Context, qtbot: QtBot) -> Make:
    """The card of an NPS with a goal from a day on; today is 18 March, told by the last 30 days."""

    def made(starts_on: str) -> WhyCard:
        draft = GoalDraft(
            kpi_key="nps",
            title="More friends",
            entered=80,
            starts_on=date.fromisoformat(starts_on),
            deadline_on=date(2026, 12, 31),
            window=Window.ROLLING_30,
        )
        goal_changes.add_goal(draft, now=at(f"{starts_on}T09:00"))
        card = WhyCard(ctx)
        qtbot.addWidget(card)
        return shown(card, qtbot)

    staff("Ana")
    for on, phone in (("2026-01-20", 10), ("2026-03-05", 0)):
        answers(*[(f"{on}T10:00", phone)] * 40, channel="phone", staff_id=1)
        answers(*[(f"{on}T10:00", 0)] * 20, channel="email", staff_id=1)
    return made


def shown(card: WhyCard, qtbot: QtBot) -> WhyCard:
    """The card once it has told of March."""
    view = dashboard.indicator("nps", Grain.MONTH, 12, NOW + 1)
    card.show_opened(Opened(view, (), MARCH))
    qtbot.waitUntil(lambda: card.found is not None and not card.ctx.jobs.is_busy())
    return card


def texts(card: WhyCard) -> list[str]:
    return [getattr(one, "full_text", one.text)() for one in card.findChildren(QLabel)]


def choose_since(card: WhyCard, qtbot: QtBot) -> None:
    """What a person does: press it, and see the answer."""
    before = card.found
    (button,) = [b for b in card.findChildren(QPushButton) if b.text() == "Since the goal began"]
    button.click()
    qtbot.waitUntil(lambda: card.found is not before and not card.ctx.jobs.is_busy())


def test_one_press_tells_why_it_moved_since_the_goal_began(make: Make, qtbot: QtBot) -> None:
    """By phone from 100 to −100: 40 of 60 answers, and as many e-mails, always at −100."""
    card = make("2026-02-10")
    assert card.found is not None
    assert card.found.goal is None
    choose_since(card, qtbot)
    said = texts(card)
    assert "11 Jan – 9 Feb 2026" in " ".join(said)
    assert "17 Feb – 18 Mar 2026" in " ".join(said)
    assert any(text.startswith("NPS since the goal began: from +33 (") for text in said)
    assert "Phone" in said or "At the same time" in said
    assert {"At the same time", "It goes with the change; it does not prove the cause."} <= set(
        said
    )


def test_an_action_from_a_cause_since_the_start_belongs_to_the_goal(
    make: Make, qtbot: QtBot
) -> None:
    card = make("2026-02-10")
    choose_since(card, qtbot)
    opened: list[tuple[str, dict[str, Any]]] = []
    card.ctx.open_dialog = lambda name, **named: opened.append((name, named))
    assert card.parts.by is not None
    card.parts.by.choose("channel")
    (link,) = [
        b for b in card.findChildren(QPushButton) if b.text() == "Do something about “Phone”…"
    ]
    link.click()
    ((name, asked),) = opened
    assert (name, asked["kpi_key"], asked["where"]) == ("shop_action", "nps", {"channel": "phone"})
    assert card.found is not None
    assert card.found.goal is not None
    assert asked["goal_id"] == card.found.goal.id


def test_the_card_that_follows_still_tells_since_the_goal_began(make: Make, qtbot: QtBot) -> None:
    card = make("2026-02-10")
    choose_since(card, qtbot)
    following = WhyCard(card.ctx)
    qtbot.addWidget(following)
    following.restore(card.state())
    shown(following, qtbot)
    assert following.since is not None
    assert following.since.value() is True
    assert following.found is not None
    assert following.found.goal is not None


def test_a_young_goal_is_told_calmly_and_offers_nothing_beside(make: Make, qtbot: QtBot) -> None:
    """From 1 March on, 30 days end on the 30th."""
    answers(*[("2026-02-20T10:00", 0)] * 20)
    card = make("2026-03-01")
    choose_since(card, qtbot)
    said = [text for text in texts(card) if text]
    assert said[-1] == (
        "The goal began on 1 Mar 2026: what is measured now is in part still from before it."
        " From 30 Mar 2026 on its change can be told."
    )
    assert "See what stood beside it" not in [b.text() for b in card.findChildren(QPushButton)]


def test_what_stood_beside_normal_variation_since_the_start_is_one_press_away(
    ctx: Context, make: Make, qtbot: QtBot
) -> None:
    answers(*[("2026-01-21T10:00", 0)] * 80, *[("2026-03-06T10:00", 10)] * 40)
    card = make("2026-02-10")
    choose_since(card, qtbot)
    assert "Normal variation: nothing to explain." in texts(card)
    (link,) = [b for b in card.findChildren(QPushButton) if b.text() == "See what stood beside it"]
    link.click()
    qtbot.waitUntil(lambda: "At the same time" in texts(card))


def test_without_a_goal_there_is_nothing_to_choose(ctx: Context, qtbot: QtBot) -> None:
    answers(*[("2026-03-05T10:00", 10)] * 40)
    card = WhyCard(ctx)
    qtbot.addWidget(card)
    assert shown(card, qtbot).since is None

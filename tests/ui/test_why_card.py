"""Why did it move? The card of an opened indicator: told, split, silent, failed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from cxdesk.domain.periods import Grain, period_of
from cxdesk.domain.text import stored
from cxdesk.services import dashboard, why
from cxdesk.ui.opened_indicator import Opened
from cxdesk.ui.screens.indicators.opened.page import OpenedPage
from cxdesk.ui.screens.indicators.opened.why import WhyCard
from cxdesk.ui.screens.indicators.opened.why_tables import ShareBar
from tests.store.rows_by_hand import LATER, MARCH, answers, insert, purchase, staff

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.services.why import Why
    from cxdesk.ui.context import Context

FEBRUARY = period_of(date(2026, 2, 1), Grain.MONTH)


@pytest.fixture
def card(ctx: Context, qtbot: QtBot) -> WhyCard:
    made = WhyCard(ctx)
    qtbot.addWidget(made)
    return made


def fallen() -> Why:
    """Luis falls from 100 to −100; Ana stays; there are as many by phone as by e-mail."""
    staff("Ana <b>Ñ</b>", "Luis")
    for month, score in ((2, 10), (3, 0)):
        when = f"2026-{month:02}-10T10:00"
        for channel in ("phone", "email"):
            answers(*[(when, 10)] * 10, *[(when, 0)] * 10, staff_id=1, channel=channel)
            answers(*[(when, score)] * 20, staff_id=2, channel=channel, comment="<i>No</i>")
    return why.why("nps", MARCH, LATER)


def texts(card: WhyCard) -> list[str]:
    return [getattr(label, "full_text", label.text)() for label in card.findChildren(QLabel)]


def test_it_says_that_it_counts_at_first(card: WhyCard) -> None:
    assert texts(card)[-1] == "Counting…"


def test_the_person_is_told_with_bar_and_figures(card: WhyCard) -> None:
    card.show_why(fallen())
    said = texts(card)
    assert "Person “Luis” explains −100 points of −100 points, mostly through its own figure" in (
        " ".join(said)
    )
    assert {"Luis", "−100 points", "n 40 → 40", "Ana <b>Ñ</b>"} <= set(said)
    assert any("“<i>No</i>”" in text for text in said)
    assert {"At the same time", "People per open hour, by who logged something"} <= set(said)
    assert len(card.findChildren(ShareBar)) == 2


def test_another_dimension_is_one_press_away(card: WhyCard, qtbot: QtBot) -> None:
    card.show_why(fallen())
    assert card.parts.by is not None
    by_channel = next(b for b in card.parts.by.findChildren(QPushButton) if b.text() == "Channel")
    by_channel.click()
    qtbot.waitUntil(lambda: "E-mail" in texts(card))
    assert card.parts.by.value() == "channel"


def test_noise_is_one_sentence_without_tables(card: WhyCard) -> None:
    insert("purchase", [purchase("2026-02-02", 100), purchase("2026-03-05", 100)])
    card.show_why(why.why("revenue", MARCH, LATER))
    assert texts(card)[-1] == "It did not change."
    assert card.parts is None


def test_revenue_shows_its_factors(card: WhyCard) -> None:
    insert("purchase", [purchase("2026-02-02", 100), purchase("2026-03-05", 900)])
    card.show_why(why.why("revenue", MARCH, LATER))
    assert "Sales to nobody in particular" in texts(card)


def test_without_a_period_there_is_nothing_to_explain(card: WhyCard) -> None:
    card.show_nothing()
    assert texts(card)[-1] == "There is no data yet that could have moved."


def test_a_failure_offers_another_try(card: WhyCard, qtbot: QtBot) -> None:
    card.fail()
    assert "This could not be counted." in texts(card)
    again = next(b for b in card.findChildren(QPushButton) if b.text() == "Try again")
    with qtbot.waitSignal(card.again):
        again.click()


@pytest.mark.expected_log("Job indicator-why failed")
def test_a_try_that_failed_is_repeated_beside_the_window(
    ctx: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fallen()
    page = OpenedPage(ctx)
    qtbot.addWidget(page)
    real = why.why
    monkeypatch.setattr(why, "why", lambda *_args, **_more: 1 / 0)
    view = dashboard.indicator("nps", Grain.MONTH, 12, LATER)
    assert view.point is not None
    page.show_opened(Opened(view, (), view.point.period))
    card = page.cards["why"]
    assert isinstance(card, WhyCard)
    qtbot.waitUntil(lambda: "This could not be counted." in texts(card))
    monkeypatch.setattr(why, "why", real)
    card.again.emit()
    qtbot.waitUntil(lambda: card.found is not None)


def test_the_names_of_what_stood_beside_it_wrap_and_are_never_cut(card: WhyCard) -> None:
    card.show_why(fallen())
    name = "People per open hour, by who logged something"
    (label,) = [one for one in card.findChildren(QLabel) if one.text() == name]
    assert label.wordWrap()


@pytest.mark.parametrize("width", [603, 772])
def test_nothing_told_in_the_card_is_cut_in_a_narrow_page(
    ctx: Context, qtbot: QtBot, width: int
) -> None:
    """Names that take more lines there than the card would like to give them."""
    told = fallen()
    page = OpenedPage(ctx)
    qtbot.addWidget(page)
    page.resize(width, 600)
    with qtbot.waitExposed(page):
        page.show()
    view = dashboard.indicator("nps", Grain.MONTH, 12, LATER)
    page.show_opened(Opened(view, (), MARCH))
    card = page.cards["why"]
    assert isinstance(card, WhyCard)
    qtbot.waitUntil(lambda: card.found is not None)
    said = "People per open hour by who logged anything on each of those days"
    for length in range(30, len(said), 5):
        sides = tuple(side._replace(name=stored("Why", said[:length])) for side in told.sides * 3)
        card.show_why(replace(told, sides=sides))
        qtbot.waitUntil(lambda: card.height() >= card.heightForWidth(card.width()) > 0)
        assert card.width() <= width

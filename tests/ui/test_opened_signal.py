"""A period that leaves what is usual: the opened indicator gives one verdict on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from cxdesk.domain.periods import Grain
from cxdesk.ui.opened_indicator import Asked, load
from cxdesk.ui.screens.indicators.opened.page import OpenedPage
from tests.services import out_of_usual
from tests.store.rows_by_hand import LATER

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context


@pytest.fixture
def shown(ctx: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Callable[[], OpenedPage]:
    """Opens the NPS by month once March is over."""
    monkeypatch.setattr(ctx, "now", lambda: LATER)

    def opened() -> OpenedPage:
        page = OpenedPage(ctx)
        qtbot.addWidget(page)
        page.show_opened(load(Asked("nps", Grain.MONTH, 24, {}, ""), LATER))
        qtbot.waitUntil(lambda: not ctx.jobs.is_busy())
        return page

    return opened


def said(page: OpenedPage, card: str) -> list[str]:
    return [label.text() for label in page.cards[card].findChildren(QLabel)]


def test_a_month_outside_is_told_with_its_reason_and_its_parts(
    shown: Callable[[], OpenedPage],
) -> None:
    out_of_usual.outside()
    page = shown()
    number = said(page, "number")
    assert "−50 points compared with February 2026" in number
    assert "Worse than usual: outside the usual range" in number
    why = " ".join(said(page, "why"))
    assert "but it is worse than usual: outside the usual range." in why
    assert "Channel “E-mail” explains −50 points of −50 points" in why
    about = " ".join(said(page, "about"))
    assert "Against the period before: −50 points." in about


def test_nowhere_is_it_called_normal_variation(shown: Callable[[], OpenedPage]) -> None:
    out_of_usual.outside()
    page = shown()
    told = [text for card in ("number", "why", "about") for text in said(page, card)]
    assert not [text for text in told if "normal variation" in text.lower()]

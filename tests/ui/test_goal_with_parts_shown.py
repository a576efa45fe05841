"""A goal of several indicators has one status wherever it is shown; that of one is named so."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import goals, reviews
from cxdesk.ui.dialogs.review import ReviewDialog
from cxdesk.ui.screens.today.beside import DueReview
from cxdesk.ui.screens.today.reviews import review_lines
from cxdesk.ui.widgets.plain import Badge
from tests.factories import DAY, NOW, TODAY, answer
from tests.services.goal_parts import kept
from tests.ui.counter_desk import Desk, make_desk
from tests.ui.indicators_place import opened, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

ALONE = "This indicator alone: ● on track."


def fill() -> None:
    """NPS is +100 of 60 wanted; CSAT 0 %, far behind 70 → 90."""
    since = {"starts_on": date(2026, 1, 1), "deadline_on": date(2026, 12, 31)}
    goal = kept("Satisfied", "nps", 60.0, baseline_value=40.0, first_review_on=TODAY, **since)
    kept("CSAT", "csat", 90.0, baseline_value=70.0, parent_id=goal, **since)
    for at in range(40):
        answer(9, now=NOW - DAY - 60 * at)
        answer(1, SurveyKind.CSAT, now=NOW - DAY - 60 * at)


pytestmark = pytest.mark.filled_by.with_args(fill)


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def test_the_opened_indicator_has_the_status_of_the_whole_and_names_its_own(
    desk: Desk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot)
    assert screen.findChild(Badge).text() == "■ behind"
    assert ALONE in words_in(screen.page.cards["number"]).split("\n")


def test_so_does_the_review(desk: Desk, qtbot: QtBot) -> None:
    dialog = ReviewDialog(desk.ctx, views=goals.goals(NOW + 1))
    qtbot.addWidget(dialog)
    assert ALONE in words_in(dialog.standing)
    dialog.standing.leave()


def test_a_review_that_is_due_tells_the_status_of_the_whole(desk: Desk) -> None:
    (rhythm,) = reviews.due_reviews(now=NOW)
    (line,) = review_lines(desk.ctx, (DueReview(rhythm, goals.goals(NOW + 1)[0]),))
    assert line.badge == "■ behind"

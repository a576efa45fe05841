"""Reviewing a goal: what stands there, what is kept, one goal after the other, by keys."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from cxdesk.domain.actions import ActionDraft, ActionKind
from cxdesk.domain.assess import Status
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.hats import Hat
from cxdesk.domain.reviews import Cadence, ReviewDraft, Seen
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import actions, goal_changes, goals, hats, reviews
from cxdesk.ui.dialogs.review import ReviewDialog
from cxdesk.ui.dialogs.review_day import ReviewDayDialog
from cxdesk.ui.widgets.review_parts import ReviewParts
from cxdesk.ui.widgets.sparkline import Sparkline
from tests.factories import DAY, NOW, TODAY, answer
from tests.ui.counter_desk import Desk, make_desk, press, shown
from tests.ui.today_place import Place, leave, places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def goal(title: str, first_on: date = TODAY, cadence: Cadence = Cadence.MONTHLY) -> int:
    draft = GoalDraft(
        kpi_key="nps", title=title, entered=40, starts_on=date(2026, 1, 1), baseline_value=10,
        baseline_n=40, deadline_on=date(2026, 12, 31), cadence=cadence, first_review_on=first_on,
    )  # fmt: skip
    return goal_changes.add_goal(draft, now=NOW)


@pytest.fixture(autouse=True)
def _clean() -> Iterator[None]:
    yield
    leave()


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


@pytest.fixture
def place(ctx: Context, qtbot: QtBot) -> Iterator[Callable[[], Place]]:
    with places(ctx, qtbot) as make:
        yield make


def review_form(desk: Desk, qtbot: QtBot, number: int = 1) -> ReviewDialog:
    form = ReviewDialog(desk.ctx, views=goals.goals(NOW + 1), number=number)
    shown(desk, form, qtbot)
    return form


def test_expected_and_present_value_stand_beside_each_other(desk: Desk, qtbot: QtBot) -> None:
    """76 of 364 days are gone: 10 + 30 × 76 / 364 = 16.26; two nines are an NPS of +100."""
    for _ in range(2):
        answer(9, answered_at=NOW - 3600)
    goal("More friends")
    said = [label.text() for label in review_form(desk, qtbot).findChildren(QLabel)]
    assert {"What was expected", "+16", "What is", "+100"} <= set(said)


def add_csat_part(goal_id: int) -> None:
    """Of three of four content customers at noon, CSAT from 70 to 90 as a part."""
    draft = GoalDraft(
        kpi_key="csat", title="CSAT", entered=90, starts_on=date(2026, 1, 1), baseline_value=70,
        baseline_n=40, deadline_on=date(2026, 12, 31), parent_id=goal_id,
    )  # fmt: skip
    goal_changes.add_goal(draft, now=NOW - 8 * DAY)
    for score in (5, 5, 5, 1):
        answer(score, SurveyKind.CSAT, answered_at=NOW - 8 * DAY)


def test_the_parts_of_a_goal_stand_as_at_the_last_review_and_now(desk: Desk, qtbot: QtBot) -> None:
    """75 % on 11 March, 50 % now: four of eight; 70 + 20 · 76 / 364 = 74 % were expected."""
    goal_id = goal("Happy")
    add_csat_part(goal_id)
    held = ReviewDraft(
        goal_id=goal_id, reviewed_on=date(2026, 3, 11), seen=Seen(31, 30, Status.ON_TRACK), why="-"
    )
    reviews.record_review(held, now=NOW - 7 * DAY)
    for score in (5, 1, 1, 1):
        answer(score, SurveyKind.CSAT, answered_at=NOW - 3600)
    form = review_form(desk, qtbot)
    parts = form.findChild(ReviewParts)
    qtbot.waitUntil(lambda: "…" not in texts(parts))
    said = texts(parts)
    assert {"All its indicators", "at the review of 11 Mar", "now", "expected"} <= set(said)
    assert "+31 · ● on track" in said
    assert [text.partition("\u00a0")[0].partition("%")[0] for text in said if "%" in text] == [
        "75", "50", "74",
    ]  # fmt: skip


def test_before_the_first_review_the_parts_stand_as_they_are_now(desk: Desk, qtbot: QtBot) -> None:
    goal_id = goal("Happy")
    add_csat_part(goal_id)
    said = texts(review_form(desk, qtbot).findChild(ReviewParts))
    assert "…" not in said
    assert not any(text.startswith("at the review") for text in said)


def test_a_goal_of_one_indicator_has_no_list_of_them(desk: Desk, qtbot: QtBot) -> None:
    goal("Happy")
    assert review_form(desk, qtbot).findChild(ReviewParts) is None


def texts(parts: ReviewParts) -> list[str]:
    return [getattr(one, "full_text", one.text)() for one in parts.findChildren(QLabel)]


def test_enter_keeps_the_review_and_says_when_the_next_one_is(desk: Desk, qtbot: QtBot) -> None:
    goal_id = goal("More friends")
    form = review_form(desk, qtbot)
    qtbot.keyClicks(form.decision, "Train Lucia")
    press(Key.Key_Return)
    (kept,) = reviews.reviews(goal_id)
    assert (kept.decision, kept.reviewed_on, kept.next_on) == (
        "Train Lucia", TODAY, date(2026, 4, 18),
    )  # fmt: skip
    assert desk.toasts == ["Review saved. The next one is on 18 Apr."]


def test_enter_alone_passes_over_no_goal(desk: Desk, qtbot: QtBot) -> None:
    goal_id = goal("More friends")
    form = review_form(desk, qtbot)
    press(Key.Key_Return)
    assert form.fields["why"].message.text().startswith("Say in a few words why it stands so")
    assert (reviews.reviews(goal_id), form.isVisible()) == ((), True)


def test_a_rhythm_chosen_here_proposes_its_day_and_none_has_no_next(
    desk: Desk, qtbot: QtBot
) -> None:
    goal_id = goal("More friends")
    form = review_form(desk, qtbot)
    form.cadence.setCurrentIndex(form.cadence.findData(Cadence.WEEKLY))
    assert form.next_on.date.day() == TODAY + timedelta(days=7)
    form.cadence.setCurrentIndex(form.cadence.findData(Cadence.NONE))
    assert not form.next_on.isEnabled()
    form.why.setPlainText("it rained")
    form.submit()
    assert reviews.rhythm(goal_id).next_on is None
    assert reviews.rhythm(goal_id).cadence is Cadence.NONE


def test_ctrl_enter_goes_on_to_the_next_goal_that_is_due(desk: Desk, qtbot: QtBot) -> None:
    goal("First"), goal("Second")
    form = review_form(desk, qtbot)
    assert form.windowTitle() == "Review 1 of 2"
    form.why.setPlainText("it rained")
    press(Key.Key_Return, CTRL)
    ((name, given),) = desk.opened
    assert (name, given["number"], len(given["views"])) == ("review", 2, 2)
    last = review_form(desk, qtbot, 2)
    assert last.view.goal.title == "Second"
    last.why.setPlainText("it rained")
    press(Key.Key_Return, CTRL)
    assert len(desk.opened) == 1
    assert len(reviews.reviews(2)) == 1


def test_what_was_decided_before_is_shown_with_how_it_stood(desk: Desk, qtbot: QtBot) -> None:
    goal("More friends")
    form = review_form(desk, qtbot)
    form.decision.setPlainText("Ask at the till")
    form.submit()
    again = review_form(desk, qtbot)
    said = [label.text() for label in again.findChildren(QLabel)]
    assert any(text == "18 Mar 2026 · ◌ no data · Ask at the till" for text in said), said


def test_a_next_day_before_today_is_refused_at_its_field(desk: Desk, qtbot: QtBot) -> None:
    goal_id = goal("More friends")
    form = review_form(desk, qtbot)
    form.next_on.date.set_day(TODAY)
    form.submit()
    assert form.fields["next_on"].message.text() == "The next review must come after this one."
    assert reviews.reviews(goal_id) == ()


def test_due_reviews_stand_in_today_for_the_owner(place: Callable[[], Place]) -> None:
    goal("Later", date(2026, 3, 10))
    goal("Earlier", date(2026, 3, 2))
    goal("Not yet", date(2026, 3, 19))
    here = place()
    lines = [row.line for row in here.screen.list.blocks["reviews"].rows]
    assert [(one.title, one.caption, one.badge) for one in lines] == [
        ("Earlier", "overdue since 2 Mar", "◌ no data"),
        ("Later", "overdue since 10 Mar", "◌ no data"),
    ]
    lines[1].act()
    ((name, given),) = here.desk.opened
    assert name == "review"
    assert [view.goal.title for view in given["views"]] == ["Later", "Earlier"]


def test_s_puts_a_review_off_and_the_line_goes(place: Callable[[], Place], qtbot: QtBot) -> None:
    goal("More friends")
    here = place()
    here.screen.list.take_keys()
    press(Key.Key_Home)
    assert here.held() == "More friends"
    press(Key.Key_S)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    menu.actions()[0].trigger()  # type: ignore[union-attr]  # the menu just opened
    menu.close()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: "reviews" not in here.blocks())
    assert here.desk.toasts == ["Put aside to 19 Mar"]


def test_a_review_is_put_off_to_a_day_of_ones_own(place: Callable[[], Place], qtbot: QtBot) -> None:
    """A week on is proposed, Wednesday 25 March; three days more are chosen."""
    goal_id = goal("More friends")
    here = place()
    (line,) = [row.line for row in here.screen.list.blocks["reviews"].rows]
    assert [choice.text for choice in line.snooze][-1] == "Put aside to a day…"
    line.snooze[-1].act()
    assert here.desk.opened == [("review_day", {"goal_id": goal_id})]
    shown(here.desk, ReviewDayDialog(here.desk.ctx, goal_id=goal_id), qtbot)
    for _ in range(3):
        press(Key.Key_Plus)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: "reviews" not in here.blocks())
    assert here.desk.toasts == ["Put aside to 28 Mar"]
    assert reviews.rhythm(goal_id).next_on == TODAY


def test_a_review_of_today_can_be_taken_back_and_undone(desk: Desk, qtbot: QtBot) -> None:
    goal_id = goal("More friends")
    form = review_form(desk, qtbot)
    form.decision.setPlainText("Train Lucia")
    form.submit()
    again = ReviewDialog(desk.ctx, views=goals.goals(NOW + 1), review_id=form.saved_id)
    shown(desk, again, qtbot)
    again.delete()
    assert reviews.reviews(goal_id) == ()
    assert (desk.toasts[-1], again.isVisible()) == ("Review deleted.", False)
    assert desk.undo is not None
    desk.undo()
    assert [one.decision for one in reviews.reviews(goal_id)] == ["Train Lucia"]


def test_f6_saves_and_makes_the_decision_an_action_of_the_review(desk: Desk, qtbot: QtBot) -> None:
    goal_id = goal("More friends")
    form = review_form(desk, qtbot)
    press(Key.Key_F6)
    assert form.fields["decision"].message.text() == "Write what is to be done first."
    assert reviews.reviews(goal_id) == ()
    form.decision.setPlainText("Train Lucia")
    press(Key.Key_F6)
    (kept,) = reviews.reviews(goal_id)
    expected = {"goal_id": goal_id, "title": "Train Lucia", "review_id": kept.id}
    assert desk.opened == [("shop_action", expected)]


def test_a_decision_shows_how_far_its_action_is(desk: Desk, qtbot: QtBot) -> None:
    goal_id = goal("More friends")
    form = review_form(desk, qtbot)
    form.decision.setPlainText("Train Lucia")
    form.submit()
    draft = ActionDraft(
        kind=ActionKind.TRAINING, note="Train Lucia", goal_id=goal_id, review_id=form.saved_id
    )
    actions.add_action(draft, now=NOW)
    said = [label.text() for label in review_form(desk, qtbot).findChildren(QLabel)]
    assert "18 Mar 2026 · ◌ no data · Train Lucia (◷ not started)" in said


def test_the_way_so_far_and_what_followed_come_beside_the_window(desk: Desk, qtbot: QtBot) -> None:
    goal_id = goal("More friends")
    form = review_form(desk, qtbot)
    form.decision.setPlainText("Train Lucia")
    form.submit()
    draft = ActionDraft(
        kind=ActionKind.TRAINING, note="Train Lucia", goal_id=goal_id, review_id=form.saved_id,
        starts_on=TODAY,
    )  # fmt: skip
    actions.add_action(draft, now=NOW)
    again = review_form(desk, qtbot)
    qtbot.waitUntil(lambda: bool(again.findChildren(Sparkline)))
    said = [label.text() for label in again.findChildren(QLabel)]
    line = "18 Mar 2026 · ◌ no data · Train Lucia (● in progress, too early: 1 of 14 days)"
    assert line in said


def test_a_review_of_today_is_set_right_and_keeps_its_next_day(desk: Desk, qtbot: QtBot) -> None:
    goal_id = goal("More friends")
    form = review_form(desk, qtbot)
    form.decision.setPlainText("Train Lucia")
    form.submit()
    again = ReviewDialog(desk.ctx, views=goals.goals(NOW + 1), review_id=form.saved_id)
    shown(desk, again, qtbot)
    assert again.decision.text() == "Train Lucia"
    again.decision.setPlainText("Train Lucia and Luis")
    again.submit()
    (kept,) = reviews.reviews(goal_id)
    assert (kept.decision, kept.next_on) == ("Train Lucia and Luis", date(2026, 4, 18))
    assert desk.toasts[-1] == "Review changed."


def test_the_counter_sees_no_reviews(place: Callable[[], Place]) -> None:
    goal("More friends")
    hats.wear(Hat.COUNTER)
    assert "reviews" not in place().blocks()


def test_a_draft_gone_on_with_leaves_no_empty_band_where_it_was_offered(
    desk: Desk, qtbot: QtBot
) -> None:
    goal("More friends")
    first = review_form(desk, qtbot)
    qtbot.keyClicks(first.decision, "Train Lucia")
    press(Key.Key_Escape)
    again = review_form(desk, qtbot)
    offering = again.height()
    press(Key.Key_F3)
    qtbot.waitUntil(lambda: again.height() < offering)
    assert again.decision.text() == "Train Lucia"
    assert again.height() == again.minimumHeight()


def test_the_day_already_agreed_on_is_proposed_again(desk: Desk, qtbot: QtBot) -> None:
    """Agreed on 10 March: the 25th; the rhythm alone would say 9 April."""
    goal_id = goal("More friends", first_on=date(2026, 3, 9))
    draft = ReviewDraft(
        goal_id=goal_id, reviewed_on=date(2026, 3, 10), seen=Seen(31.0, 35.0, Status.BEHIND),
        why="it rained", next_on=date(2026, 3, 25),
    )  # fmt: skip
    reviews.record_review(draft, now=NOW)
    assert review_form(desk, qtbot).next_on.date.day() == date(2026, 3, 25)

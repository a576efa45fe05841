"""Actions by keys: decided in a form, begun, ended with what came of it, found and taken away."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from cxdesk.domain.actions import ActionDraft, ActionKind, ActionState, CostEvery
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.services import actions, events, goal_changes, staff
from cxdesk.ui.dialogs.action_end import DROPPED, ActionEndDialog
from cxdesk.ui.dialogs.shop_action import ShopActionDialog
from cxdesk.ui.screens.indicators.actions_tab.list import COST, EFFECT, KIND, MEANT
from cxdesk.ui.screens.indicators.actions_tab.tab import ActionsTab
from tests.factories import DAY, NOW, TODAY, customer, interaction
from tests.ui.counter_desk import Desk, make_desk, shown, where_keys_go

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.main_window import MainWindow

Key = Qt.Key


@pytest.fixture
def desk(ctx: Context, qtbot: QtBot) -> Desk:
    return make_desk(ctx)


@pytest.fixture
def go(window: MainWindow, qtbot: QtBot) -> Callable[[], ActionsTab]:
    """Goes to the tab, once the actions of the test are decided."""

    def run() -> ActionsTab:
        window.navigate("indicators", "actions")
        screen: Any = window.screens["indicators"]
        tab = screen.shown_tab()
        assert isinstance(tab, ActionsTab)
        qtbot.waitUntil(lambda: not window.ctx.jobs.is_busy())
        tab.list.view.setFocus()
        return tab

    return run


def add(note: str, **fields: Any) -> int:
    values: dict[str, Any] = {"kind": ActionKind.PROCESS, "kpi_key": "fcr"}
    return actions.add_action(ActionDraft(note=note, **(values | fields)), now=NOW)


def listed(tab: ActionsTab) -> list[str]:
    return [one.note for one in tab.list.rows]


def modal(kind: type[Any], qtbot: QtBot) -> Any:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    return QApplication.activeModalWidget()


def test_the_earliest_due_is_first_and_what_ended_is_asked(
    go: Callable[[], ActionsTab],
) -> None:
    add("Later", due_on=TODAY + timedelta(days=9), kind=ActionKind.TRAINING)
    first = add("Soon", due_on=TODAY + timedelta(days=2))
    actions.finish_action(add("Ended"), now=NOW)
    tab = go()
    assert listed(tab) == ["Soon", "Later"]
    assert tab.card.action_id() == first
    tab.list.kind.setCurrentIndex(tab.list.kind.findData("training"))
    assert listed(tab) == ["Later"]
    tab.list.kind.setCurrentIndex(0)
    tab.list.state.setCurrentIndex(tab.list.state.findData("done"))
    assert listed(tab) == ["Ended"]


def test_the_caption_tells_what_open_actions_cost_each_month(go: Callable[[], ActionsTab]) -> None:
    add("One", cost_minor=10_000, cost_every=CostEvery.MONTH)
    add("Two")
    assert go().caption() == "2 to be done · €100.00 a month"


def test_the_caption_tells_what_open_actions_cost_once(go: Callable[[], ActionsTab]) -> None:
    """Beside 100 a month 120 and 30 once; what was done costs nothing more."""
    add("One", cost_minor=10_000, cost_every=CostEvery.MONTH)
    add("Two", cost_minor=12_000)
    add("Three", cost_minor=3_000)
    actions.finish_action(add("Four", cost_minor=500), now=NOW)
    assert go().caption() == "3 to be done · €100.00 a month · €150.00 once"


def test_the_card_tells_when_an_action_was_done_or_dropped(go: Callable[[], ActionsTab]) -> None:
    add("Open")
    done, dropped = add("Done"), add("Dropped")
    actions.finish_action(done, now=NOW)
    actions.drop_action(dropped, now=NOW)
    tab, told = go(), []
    for made in (done, dropped):
        tab.card.show_action(made)
        told.append(tab.card.takes.text().split("\n")[-1])
    assert told == ["Done on 18 Mar 2026", "Dropped on 18 Mar 2026"]


def test_f5_begins_it_and_space_ends_it_with_what_came_of_it(
    go: Callable[[], ActionsTab], qtbot: QtBot
) -> None:
    made = add("Train")
    tab = go()
    qtbot.keyClick(where_keys_go(), Key.Key_F5)
    assert actions.action(made).starts_on == TODAY
    qtbot.waitUntil(lambda: not tab.card.start.isVisible())
    qtbot.keyClick(tab.list.view, Key.Key_Space)
    form = modal(ActionEndDialog, qtbot)
    qtbot.keyClicks(form.words, "all know it")
    qtbot.keyClick(form.words, Key.Key_Return)
    found = actions.action(made)
    assert (found.state, found.outcome) == (ActionState.DONE, "all know it")
    qtbot.waitUntil(lambda: listed(tab) == [])


def test_what_happened_since_is_told_with_what_else_happened(
    go: Callable[[], ActionsTab], qtbot: QtBot
) -> None:
    """Fourteen days: 12 interactions, 1 in the fourteen before."""
    for days in (*range(12), 20):
        interaction(now=NOW - days * DAY)
    add("Louder bell", kpi_key="interactions", starts_on=TODAY - timedelta(days=13))
    events.add_event(TODAY - timedelta(days=5), "Fair", now=NOW - 1)
    tab = go()
    qtbot.waitUntil(lambda: tab.card.effect.text() == "+11 since then")
    assert tab.card.also.text() == "Also in those days: Fair"
    assert tab.list.model.index(0, EFFECT).data() == "+11 since then"


def test_del_takes_it_away_with_its_task_and_undo_brings_it_back(
    go: Callable[[], ActionsTab], window: MainWindow, qtbot: QtBot
) -> None:
    add("Train")
    tab = go()
    tab.list.view.select_first()
    qtbot.keyClick(where_keys_go(), Key.Key_Delete)
    qtbot.waitUntil(lambda: not tab.list.isVisible())
    window.ctx.undo()
    qtbot.waitUntil(lambda: listed(tab) == ["Train"])


def test_the_form_keeps_what_was_typed(desk: Desk, qtbot: QtBot) -> None:
    form = ShopActionDialog(desk.ctx, kind="training", kpi_key="csat")
    shown(desk, form, qtbot)
    qtbot.keyClicks(form.note, "Train the team")
    form.minutes.setText("90")
    form.cost.setText("50")
    qtbot.keyClick(form.note, Key.Key_Return)
    (made,) = actions.actions()
    assert (made.note, made.kind, made.kpi_key) == ("Train the team", ActionKind.TRAINING, "csat")
    assert (made.minutes, made.cost_minor) == (90, 5_000)
    assert made.due_on == TODAY + timedelta(days=30)
    assert desk.toasts == ["Action added."]


def test_a_goal_says_what_is_to_move(desk: Desk, qtbot: QtBot) -> None:
    draft = GoalDraft(
        kpi_key="csat", title="Happier", entered=90, starts_on=TODAY, baseline_value=70,
        baseline_n=40, deadline_on=TODAY + timedelta(days=200), where={"channel": "phone"},
    )  # fmt: skip
    goal_id = goal_changes.add_goal(draft, now=NOW)
    form = ShopActionDialog(desk.ctx, title="Call back", goal_id=goal_id)
    shown(desk, form, qtbot)
    assert form.indicator.currentData() == "csat"
    form.submit()
    (made,) = actions.actions(goal_id=goal_id)
    assert (made.kpi_key, dict(made.where)) == ("csat", {"channel": "phone"})


def test_another_indicator_than_that_of_the_goal_leaves_the_goal(desk: Desk, qtbot: QtBot) -> None:
    draft = GoalDraft(
        kpi_key="csat", title="Happier", entered=90, starts_on=TODAY, baseline_value=70,
        baseline_n=40, deadline_on=TODAY + timedelta(days=200), where={"channel": "phone"},
    )  # fmt: skip
    goal_id = goal_changes.add_goal(draft, now=NOW)
    form = ShopActionDialog(desk.ctx, title="Call back", goal_id=goal_id)
    shown(desk, form, qtbot)
    form.indicator.setCurrentIndex(form.indicator.findData("nps"))
    form.submit()
    (made,) = actions.actions()
    assert (made.kpi_key, dict(made.where), made.goal_id) == ("nps", {}, None)


def test_minutes_that_are_no_number_are_told_at_their_field(desk: Desk, qtbot: QtBot) -> None:
    form = ShopActionDialog(desk.ctx, title="Train", kpi_key="fcr")
    shown(desk, form, qtbot)
    form.minutes.setText("an hour")
    form.submit()
    assert form.fields["minutes"].has_error()
    assert actions.actions() == ()


def test_an_action_is_dropped_with_a_word_why(desk: Desk, qtbot: QtBot) -> None:
    made = add("Train")
    form = ActionEndDialog(desk.ctx, action_id=made)
    shown(desk, form, qtbot)
    form.how.choose(DROPPED)
    assert form.fields["outcome"].label.text() == "Why, in a few words"
    form.words.setPlainText("too dear")
    form.submit()
    found = actions.action(made)
    assert (found.state, found.outcome) == (ActionState.DROPPED, "too dear")


def test_who_takes_part_is_ticked_and_told_in_the_card(
    desk: Desk, go: Callable[[], ActionsTab], qtbot: QtBot
) -> None:
    ada, luis = staff.add_staff("Ada Ruiz", now=NOW), staff.add_staff("Luis Gil", now=NOW)
    made = add("Learn to listen", people=(luis,))
    staff.deactivate(luis, now=NOW)
    form = ShopActionDialog(desk.ctx, action_id=made)
    shown(desk, form, qtbot)
    assert form.people.people() == (luis,)
    assert form.area.more.isVisible()
    form.people.boxes[ada].click()
    form.submit()
    assert set(actions.action(made).people) == {ada, luis}
    assert "Taking part: Ada Ruiz, Luis Gil" in go().card.takes.text()


def test_training_asks_who_takes_part_at_once(desk: Desk, qtbot: QtBot) -> None:
    form = ShopActionDialog(desk.ctx)
    shown(desk, form, qtbot)
    assert form.area.more.isHidden()
    form.kind.choose(ActionKind.TRAINING)
    assert form.area.more.isVisible()


def test_what_a_customer_said_is_read_in_the_form_and_kept_nowhere(
    desk: Desk, qtbot: QtBot
) -> None:
    """A task is read at the counter, where comments about colleagues are not."""
    ana = customer("Ana Prieto")
    form = ShopActionDialog(desk.ctx, kpi_key="csat", customer_id=ana, said="Luis was <b>rude</b>")
    shown(desk, form, qtbot)
    said = [label.text() for label in form.findChildren(QLabel)]
    assert {"About Ana Prieto", "“Luis was <b>rude</b>”"} <= set(said)
    qtbot.keyClicks(form.note, "Train the team")
    form.submit()
    (made,) = actions.actions()
    assert (made.note, made.customer_id) == ("Train the team", ana)


def test_a_wide_list_tells_what_it_costs_and_what_it_is_meant_to_move(
    go: Callable[[], ActionsTab],
) -> None:
    add("One", cost_minor=10_000, cost_every=CostEvery.MONTH, kind=ActionKind.STAFFING)
    model = go().list.model
    shown = [model.index(0, place).data() for place in (KIND, COST, MEANT)]
    assert shown == ["Staffing", "€100.00 a month", "Solved at first contact"]


def test_an_action_about_a_part_of_a_goal_says_which_and_keeps_it(desk: Desk, qtbot: QtBot) -> None:
    draft = GoalDraft(
        kpi_key="csat", title="Happier", entered=90, starts_on=TODAY, baseline_value=70,
        baseline_n=40, deadline_on=TODAY + timedelta(days=200), where={"channel": "phone"},
    )  # fmt: skip
    goal_id = goal_changes.add_goal(draft, now=NOW)
    part = {"topic": "Delivery"}
    form = ShopActionDialog(
        desk.ctx, title="Call back", goal_id=goal_id, kpi_key="csat", where=part
    )
    shown(desk, form, qtbot)
    told = [label.text() for label in form.findChildren(QLabel) if label.isVisible()]
    assert "Channel: only “Phone” · Topic: only “Delivery”" in told
    form.submit()
    (made,) = actions.actions(goal_id=goal_id)
    assert dict(made.where) == {"channel": "phone", **part}

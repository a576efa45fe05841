"""What the wizard ends in: doubts, the sentence, one step of undo, a draft that comes back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cxdesk.domain.errors import OutsideError
from cxdesk.domain.goals import GoalKind, Reader, Window
from cxdesk.domain.reviews import Cadence
from cxdesk.domain.text import T
from cxdesk.services import command, goal_plan, goals, shop, staff
from cxdesk.ui.dialogs.goal_wizard.dialog import GoalWizard
from cxdesk.ui.dialogs.goal_wizard.timely import month_end
from tests.factories import NOW
from tests.services import shop_with_history
from tests.ui.counter_desk import Desk, make_desk, press, shown, write
from tests.ui.wizard_desk import looked_up, marks, place, reasons, wizard

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

# 40 answers in the last 90 days: 20 promoters, 12 detractors, NPS 20.
pytestmark = pytest.mark.filled_by.with_args(shop_with_history.two_months_of_answers)
Key, Shift = Qt.Key, Qt.KeyboardModifier.ShiftModifier
Alt, Ctrl = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def test_what_a_good_goal_lacks_is_marked_and_told_at_the_end(desk: Desk, qtbot: QtBot) -> None:
    """Without how, why and anybody responsible; the past is too short to say anything."""
    form = wizard(desk, qtbot)
    form.steps.attainable.target.setText("45")
    assert marks(form) == "✓....."
    for step in range(6):
        form.go_to(step)
    assert marks(form) == "✓!!!!."
    found = reasons(form)
    signs = {name: sign for name, (sign, _) in found.items()}
    assert signs == {
        "Meaningful": "✓",
        "Measurable": "!",
        "Achievable": "◌",
        "Relevant": "!",
        "Trackable": "✓",
        "Ethical": "✓",
        "Supported": "!",
        "Time-bound": "✓",
    }
    form.steps.relevant.why.setText("Neighbours bring neighbours")
    assert reasons(form)["Relevant"] == ("✓", "It says why: “Neighbours bring neighbours”")


def test_the_goal_ends_as_a_sentence_in_both_languages(desk: Desk, qtbot: QtBot) -> None:
    ana = staff.add_staff("Ana", now=NOW)
    staff.add_staff("Luis", now=NOW)
    form = wizard(desk, qtbot)
    form.steps.timely.owner.setCurrentIndex(form.steps.timely.owner.findData(ana))
    form.steps.timely.others.setText("Marta, Eva")
    form.steps.attainable.target.setText("45")
    form.go_to(5)
    sentences = {lang: label.text() for lang, label in form.steps.summary.sentences.items()}
    assert sentences == {
        "en": "NPS goes from +20 to +45 by 31 Dec 2026. Responsible: Ana. Checked every month;"
        " Marta and Eva know.",
        "es": "NPS: pasar de +20 a +45 para el 31 dic 2026. Responsable: Ana. Se revisa cada mes;"
        " lo saben Marta y Eva.",
    }


def test_saving_measures_the_baseline_and_is_undone_in_one_step(desk: Desk, qtbot: QtBot) -> None:
    luis = staff.add_staff("Luis", now=NOW)
    form = wizard(desk, qtbot)
    form.steps.specific.goal_title.setText("More promoters <b>")
    form.steps.attainable.target.setText("45")
    form.steps.relevant.mission.setText("Everybody leaves content")
    form.steps.relevant.why.setText("Neighbours bring neighbours")
    form.steps.timely.boxes[luis].setChecked(True)
    form.steps.timely.others.setText("Marta")
    form.go_to(5)
    press(Key.Key_Return)
    (view,) = goals.goals(NOW + 1)
    assert (view.goal.title, view.goal.baseline_n) == ("More promoters <b>", 40)
    assert view.goal.baseline_value == pytest.approx(20)
    assert [(one.staff_id, one.name) for one in view.goal.readers] == [
        (luis, "Luis"),
        (None, "Marta"),
    ]
    assert view.goal.first_review_on is not None
    assert shop.current().mission == "Everybody leaves content"
    assert desk.undo is not None
    desk.undo()
    assert goals.goals(NOW + 1) == ()
    assert shop.current().mission == ""


def test_readers_are_those_ticked_and_other_names(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot)
    form.steps.timely.others.setText(" Marta ,, Eva")
    assert form.steps.timely.readers() == (Reader(name="Marta"), Reader(name="Eva"))


def test_a_short_goal_is_looked_at_every_week(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot)
    assert form.steps.timely.rhythm.cadence() is Cadence.MONTHLY
    form.steps.timely.set_deadline(month_end(form.steps.timely.starts_on(), 2))
    assert form.steps.timely.rhythm.cadence() is Cadence.WEEKLY
    form.steps.timely.set_deadline(month_end(form.steps.timely.starts_on(), 6))
    assert form.steps.timely.rhythm.cadence() is Cadence.MONTHLY


def test_a_rhythm_that_somebody_chose_stays(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot)
    form.steps.timely.rhythm.propose(Cadence.QUARTERLY)
    form.steps.timely.set_deadline(month_end(form.steps.timely.starts_on(), 2))
    assert form.steps.timely.rhythm.cadence() is Cadence.QUARTERLY


@pytest.mark.filled_by(None)
def test_a_shop_in_its_first_month_is_offered_what_it_can_do(ctx: Context, qtbot: QtBot) -> None:
    desk = make_desk(ctx)
    form = GoalWizard(desk.ctx)
    shown(desk, form, qtbot)
    qtbot.waitUntil(form.steps.specific._young.isVisible)
    assert form.steps.specific.offers.words[0] == "Offer 10 surveys a week"
    press(Key.Key_F6)
    assert form.steps.specific.goal_title.text() == "Offer 10 surveys a week"
    assert form.steps.measurable.kind() is GoalKind.FLOW
    looked_up(form, qtbot)
    form.go_to(5)
    press(Key.Key_Return)
    (view,) = goals.goals(NOW + 1)
    assert view.goal.kpi_key == "surveys_offered"
    assert view.goal.target is not None
    assert view.goal.target.value == 80
    assert view.goal.cadence is Cadence.WEEKLY


def test_a_typed_starting_point_wins_over_the_measured_one(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot)
    form.steps.measurable.start.setText("5")
    form.steps.attainable.target.setText("40")
    form.go_to(5)
    press(Key.Key_Return)
    assert goals.goals(NOW + 1)[0].goal.baseline_value == 5


def test_a_starting_point_that_cannot_be_looked_up_is_typed(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot)
    form.go_to(1)
    hint = form.fields["baseline"].message
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(goal_plan, "propose_baseline", _no_disk)
        form.steps.measurable.set_kind(GoalKind.LEVEL, Window.ROLLING_30)
        assert hint.text() == "Looking up the starting point…"
        looked_up(form, qtbot)
    assert hint.text() == "It could not be looked up: type where you stand today."
    qtbot.keyClicks(form.steps.measurable.start, "20")
    form.steps.attainable.target.setText("45")
    assert form.preview.text().startswith("NPS goes from +20 to +45 by 31 Dec 2026.")


def _no_disk(*_args: object, **_named: object) -> None:
    raise OutsideError(T("Test", "The disk does not answer."))


def test_a_total_does_not_ask_where_it_starts(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot, "revenue")
    form.steps.measurable.set_kind(GoalKind.FLOW, Window.ROLLING_90)
    looked_up(form, qtbot)
    form.go_to(1)
    assert not form.steps.measurable.start.isEnabled()
    assert form.steps.measurable.start.text() == ""
    form.steps.attainable.target.setText("90000")
    form.go_to(5)
    press(Key.Key_Return)
    assert goals.goals(NOW + 1)[0].goal.baseline_value is None


def test_a_range_has_two_ends(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot)
    form.steps.measurable.set_kind(GoalKind.RANGE, Window.ROLLING_90)
    looked_up(form, qtbot)
    form.go_to(2)
    assert form.fields["range_low"].isVisible()
    assert not form.fields["mode"].isVisible()
    assert form.fields["target"].label.text() == "To"
    assert not form.steps.attainable.levels.isVisible()
    form.steps.attainable.range_low.setText("10")
    form.steps.attainable.target.setText("30")
    form.go_to(5)
    press(Key.Key_Return)
    target = goals.goals(NOW + 1)[0].goal.target
    assert target is not None
    assert (target.entered, target.value) == (10, 30)


def test_esc_asks_nothing_and_everything_comes_back(
    desk: Desk, qtbot: QtBot, make_context: Callable[[], Context]
) -> None:
    form = wizard(desk, qtbot)
    form.steps.specific.goal_title.setText("Half a thought")
    form.steps.attainable.target.setText("45")
    form.steps.attainable.how.setText("Call them")
    form.steps.relevant.why.setText("Because")
    form.steps.timely.others.setText("Marta")
    kept = form.draft()
    press(Key.Key_Escape)
    assert form.isHidden()
    again = GoalWizard(desk.ctx)
    shown(desk, again, qtbot)
    again.drafts.go_on()
    assert again.draft() == kept
    assert again.steps.timely.deadline_on() == date(2026, 12, 31)
    looked_up(again, qtbot)


def test_what_is_continued_stands_where_it_was_left(desk: Desk, qtbot: QtBot) -> None:
    """Two steps were done and the third is at hand; neither is asked for again."""
    form = wizard(desk, qtbot)
    form.go_to(1)
    form.go_to(2)
    qtbot.keyClicks(form.steps.attainable.target, "45")
    press(Key.Key_Escape)
    again = GoalWizard(desk.ctx)
    shown(desk, again, qtbot)
    press(Key.Key_F3)
    assert place(again) == "attainable"
    looked_up(again, qtbot)
    again.go_to(0)
    assert marks(again) == "✓!!..."


def test_looking_at_the_steps_alone_keeps_nothing(desk: Desk, qtbot: QtBot) -> None:
    form = GoalWizard(desk.ctx, kpi_key="nps")
    shown(desk, form, qtbot)
    looked_up(form, qtbot)
    form.go_to(2)
    press(Key.Key_Escape)
    again = GoalWizard(desk.ctx)
    shown(desk, again, qtbot)
    assert again.drafts.offered is None


def test_a_worry_told_before_is_kept_as_a_draft(desk: Desk, qtbot: QtBot) -> None:
    form = GoalWizard(desk.ctx, worry="slow")
    shown(desk, form, qtbot)
    assert form.steps.specific.goal_title.text() == "Answer customers sooner"
    press(Key.Key_Escape)
    again = GoalWizard(desk.ctx)
    shown(desk, again, qtbot)
    again.drafts.go_on()
    assert again.steps.specific.worry.value() == "slow"
    looked_up(again, qtbot)


def test_an_untouched_wizard_keeps_nothing(desk: Desk, qtbot: QtBot) -> None:
    form = GoalWizard(desk.ctx)
    shown(desk, form, qtbot)
    press(Key.Key_Escape)
    again = GoalWizard(desk.ctx)
    shown(desk, again, qtbot)
    assert again.drafts.offered is None


def test_what_is_looked_up_for_a_closed_wizard_is_not_wanted(desk: Desk, qtbot: QtBot) -> None:
    form = GoalWizard(desk.ctx, kpi_key="nps")
    shown(desk, form, qtbot)
    form.reject()
    assert not desk.ctx.jobs.is_busy()


def test_each_date_is_read_out_by_its_label(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot)
    pickers = (form.steps.timely.deadline, form.steps.timely.starts)
    assert [picker.focusProxy().accessibleName() for picker in pickers] == ["Deadline", "Starts on"]
    form.fields["deadline"].set_error("Too early.")
    assert form.steps.timely.deadline.date.accessibleDescription() == "Too early."


def test_a_day_that_nobody_can_read_is_told_in_its_step(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot)
    form.steps.attainable.target.setText("45")
    form.go_to(4)
    form.steps.timely.deadline.date.selectAll()
    write("soon")
    press(Key.Key_Return)
    assert place(form) == "timely"
    assert form.fields["deadline"].has_error()
    form.go_to(0)
    press(Key.Key_Return, Ctrl)
    assert place(form) == "timely"
    assert form.fields["deadline"].has_error()


def test_tab_walks_a_step_and_leaves_it_by_the_buttons(desk: Desk, qtbot: QtBot) -> None:
    form = wizard(desk, qtbot)
    form.go_to(1)
    reached = []
    for _stop in range(4):
        press(Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    fields = form.steps.measurable
    offer = reached[-1]
    assert reached[:2] == [fields.measured_over, fields.kind_field]
    assert offer is not None


def test_who_works_is_proposed_as_responsible(desk: Desk, qtbot: QtBot) -> None:
    ana = staff.add_staff("Ana", now=NOW)
    token = command.acting_staff.set(ana)
    form = wizard(desk, qtbot)
    command.acting_staff.reset(token)
    assert form.steps.timely.owner_name() == "Ana"


@pytest.mark.parametrize(
    ("months", "end"),
    [(3, date(2027, 2, 28)), (6, date(2027, 5, 31)), (12, date(2027, 11, 30))],
)
def test_a_deadline_ends_a_month(months: int, end: date) -> None:
    assert month_end(date(2026, 11, 22), months) == end

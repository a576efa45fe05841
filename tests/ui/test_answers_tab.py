"""The tab Answers and AnswerThemeDialog by keys: spread, walking, themes, filters, closing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from cxdesk.domain.answer_list import Band
from cxdesk.domain.hats import Hat
from cxdesk.domain.periods import Grain, period_of
from cxdesk.domain.questionnaire_drafts import ItemDraft, QuestionnaireDraft
from cxdesk.domain.questionnaires import ItemKind
from cxdesk.domain.surveys import AnswerDraft, ItemAnswer, SurveyKind
from cxdesk.services import (
    answer_list,
    hats,
    questionnaires,
    staff,
    surveys,
    theme_tags,
)
from cxdesk.services.command import acting_staff
from cxdesk.ui.rows_view import CELL_PADDING
from cxdesk.ui.screens.surveys.answers.list import WHEN
from cxdesk.ui.widgets.empty_state import EmptyState
from cxdesk.ui.widgets.plain import PlainLabel
from tests.factories import DAY, NOW, TODAY, answer, customer
from tests.services.visit_scene import answered_visit
from tests.ui.answers_place import go_to_answers
from tests.ui.counter_desk import where_keys_go
from tests.ui.opened import opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow
    from cxdesk.ui.screens.surveys.answers.tab import AnswersTab

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def hat_back() -> Iterator[None]:
    yield
    hats.wear(Hat.OWNER)


@pytest.fixture
def go(window: MainWindow, qtbot: QtBot) -> Callable[[], AnswersTab]:
    """Goes to the tab by its key, once the answers of the test are written."""
    return partial(go_to_answers, window, qtbot)


def press(qtbot: QtBot, key: Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(where_keys_go(), key, modifier)


def shown(tab: AnswersTab, qtbot: QtBot, answer_id: int) -> None:
    qtbot.waitUntil(lambda: tab.detail.answer_id() == answer_id and tab.detail.isVisible())


def themes(answer_id: int) -> list[str]:
    return [tag.name for tag in answer_list.answer(answer_id).row.themes]


def test_how_scores_spread_stands_beside_the_list_until_an_answer_is_chosen(
    go: Callable[[], AnswersTab], qtbot: QtBot
) -> None:
    answer(9)
    answer(5, SurveyKind.CSAT)
    tab = go()
    assert tab.overview.isVisible()
    figures = [tab.overview.figure(spread) for spread in tab.overview.spreads]
    assert figures[0].startswith("NPS +100 (")
    assert figures[1] == "mean 5.0 of 5"


def test_a_small_window_tells_the_day_and_a_wide_one_the_time(
    go: Callable[[], AnswersTab], window: MainWindow, qtbot: QtBot
) -> None:
    answer(9, answered_at=NOW - 30 * DAY)  # 16 February, 12:00 in Madrid
    tab = go()
    view = tab.list.view
    for width, told in ((1024, "16 Feb"), (1600, "16 Feb, 12:00")):
        window.resize(width, 700)
        qtbot.waitUntil(lambda told=told: view.model().index(0, WHEN).data() == told)
        assert not view.isColumnHidden(WHEN)
        wide = view.fontMetrics().horizontalAdvance(told) + CELL_PADDING
        assert view.columnWidth(WHEN) >= wide


def test_in_a_small_window_nothing_beside_the_list_has_to_be_scrolled_sideways(
    go: Callable[[], AnswersTab], window: MainWindow, qtbot: QtBot
) -> None:
    for score in range(11):
        answer(score)
    tab = go()
    window.resize(1024, 700)
    tab.show_record("nps")
    qtbot.waitUntil(lambda: len(tab.overview.spreads) == 1)
    area = tab.overview.parentWidget()
    qtbot.waitUntil(lambda: tab.overview.width() == area.width())


def test_arrows_walk_with_the_answer_following_and_esc_closes_it(
    go: Callable[[], AnswersTab], qtbot: QtBot
) -> None:
    old, new = answer(3, answered_at=NOW - DAY), answer(9)
    tab = go()
    press(qtbot, Key.Key_Down)
    shown(tab, qtbot, new)
    press(qtbot, Key.Key_Down)
    shown(tab, qtbot, old)
    press(qtbot, Key.Key_Escape)
    assert tab.overview.isVisible()
    assert tab.list.view.selected_id() is None


def test_enter_opens_the_first_answer_then_the_one_that_was_open_last(
    go: Callable[[], AnswersTab], qtbot: QtBot
) -> None:
    old, new = answer(3, answered_at=NOW - DAY), answer(9)
    tab = go()
    tab.list.view.setFocus()
    press(qtbot, Key.Key_Return)
    shown(tab, qtbot, new)
    press(qtbot, Key.Key_Down)
    shown(tab, qtbot, old)
    press(qtbot, Key.Key_Escape)
    assert tab.overview.isVisible()
    press(qtbot, Key.Key_Return)
    shown(tab, qtbot, old)


def test_numbers_put_a_theme_on_and_take_it_off(go: Callable[[], AnswersTab], qtbot: QtBot) -> None:
    theme_tags.tag_answer(answer(4, answered_at=NOW - DAY), "Wait", now=NOW)
    given = answer(3, comment="slow")
    tab = go()
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_1)
    assert themes(given) == ["Wait"]
    shown(tab, qtbot, given)
    qtbot.waitUntil(lambda: [tag.name for tag in tab.detail.view.row.themes] == ["Wait"])
    press(qtbot, Key.Key_1)
    assert themes(given) == []


def test_t_asks_for_another_theme_and_makes_a_new_one(
    go: Callable[[], AnswersTab], qtbot: QtBot
) -> None:
    given = answer(3, comment="slow")
    tab = go()
    press(qtbot, Key.Key_Down)
    shown(tab, qtbot, given)
    press(qtbot, Key.Key_T)
    opened(qtbot, "answer_theme")
    qtbot.keyClicks(where_keys_go(), "Delivery")
    press(qtbot, Key.Key_Return)
    assert themes(given) == ["Delivery"]


def test_a_band_of_the_bars_lists_its_answers(go: Callable[[], AnswersTab], qtbot: QtBot) -> None:
    low = answer(2)
    answer(9)
    tab = go()
    link = next(b for b in tab.overview.findChildren(QPushButton) if "Detractors" in b.text())
    link.click()
    assert tab.list.model.rowCount() == 1
    assert tab.list.model.row_at(0).id == low
    assert tab.filters.wanted().band is Band.LOW


def test_ctrl_enter_opens_who_answered(
    go: Callable[[], AnswersTab], qtbot: QtBot, window: MainWindow
) -> None:
    ana = customer()
    answer(9, customer_id=ana)
    go()
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Return, CTRL)
    qtbot.waitUntil(window.screens["customers"].isVisible)
    assert window.screens["customers"].shown_customer() == ana


def test_filters_and_the_opened_answer_come_back(
    go: Callable[[], AnswersTab], qtbot: QtBot
) -> None:
    given = answer(9, comment="kind", channel="phone")
    answer(8)
    tab = go()
    tab.filters.channel.setCurrentIndex(tab.filters.channel.findData("phone"))
    tab.show_record(given)
    kept = tab.state()
    tab.filters.clear()
    tab.close_detail()
    assert tab.list.model.rowCount() == 2
    tab.restore(kept)
    assert tab.list.model.rowCount() == 1
    shown(tab, qtbot, given)


def test_the_counter_is_not_asked_who_and_sees_no_indicator(
    go: Callable[[], AnswersTab], qtbot: QtBot, hat_back: None
) -> None:
    """An NPS of +100, were it told; beside the list stands what to do and whose it is."""
    answer(9)
    hats.wear(Hat.COUNTER)
    tab = go()
    assert tab.filters.person.isHidden()
    assert tab.overview.chart.parentWidget().isHidden()
    told = [label.text() for label in tab.overview.findChildren(PlainLabel)]
    assert "The figures of all of them are for the owner." in told
    assert not [text for text in told if "NPS" in text]


def test_a_person_beside_the_bars_lists_what_they_entered(
    go: Callable[[], AnswersTab], qtbot: QtBot
) -> None:
    people = [staff.add_staff(name, now=NOW) for name in ("Ana Martín", "Luis Gil")]
    for who, score in zip(people, (9, 6), strict=True):
        acting_staff.set(who)
        answer(score)
    acting_staff.set(None)
    tab = go()
    tab.show_record(answer_list.questionnaires()[0].key)
    qtbot.waitUntil(lambda: not tab.ctx.jobs.is_busy())
    assert [one.name for one in tab.overview.people.people] == ["Ana Martín", "Luis Gil"]
    told = [label.text() for label in tab.overview.people.findChildren(PlainLabel)]
    assert told.count("1 answer: too few to compare") == 2
    tab.overview.people.person_chosen.emit(people[1])
    assert tab.list.model.rowCount() == 1
    assert tab.filters.person.isVisible()


def test_a_promoter_is_thanked_from_the_answer(go: Callable[[], AnswersTab], qtbot: QtBot) -> None:
    given = answer(10, customer_id=customer())
    tab = go()
    press(qtbot, Key.Key_Down)
    shown(tab, qtbot, given)
    assert tab.detail.nurture.isVisible()


def test_a_point_of_the_chart_lists_the_answers_of_its_month(
    go: Callable[[], AnswersTab], qtbot: QtBot
) -> None:
    answer(9, answered_at=NOW - 60 * DAY)
    new = answer(6)
    tab = go()
    tab.overview.period_chosen.emit(period_of(TODAY, Grain.MONTH))
    assert [tab.list.model.row_at(0).id, tab.list.model.rowCount()] == [new, 1]


def test_what_was_typed_stays_text(go: Callable[[], AnswersTab], qtbot: QtBot) -> None:
    given = answer(3, comment="<img src=x>", customer_id=customer("<b>Ana</b>"))
    theme_tags.tag_answer(given, "<i>Price</i>", now=NOW)
    tab = go()
    press(qtbot, Key.Key_Down)
    shown(tab, qtbot, given)
    texts = [b.text() for b in tab.detail.findChildren(QPushButton)]
    assert "<b>Ana</b>" in texts
    assert "1 <i>Price</i>" in texts


def test_words_are_found_beside_the_window_and_the_rows_before_stay_until_then(
    go: Callable[[], AnswersTab], qtbot: QtBot
) -> None:
    """Three answers of which two say it, however it is written; the last one typed wins."""
    old = answer(3, comment="Muy amables", answered_at=NOW - DAY)
    new = answer(9, comment="AMÁBLES", answered_at=NOW - 60)
    answer(9, comment="slow")
    tab = go()
    tab.filters.text.setText("slow")
    tab.filters.text.setText("amables")
    assert tab.list.model.rowCount() == 3
    qtbot.waitUntil(lambda: tab.list.model.rowCount() == 2)
    assert [tab.list.model.row_at(n).id for n in range(2)] == [new, old]
    third = answer(8, comment="amables hoy")
    tab.refresh()
    qtbot.waitUntil(lambda: tab.list.model.rowCount() == 3)
    assert tab.list.model.row_at(0).id == third
    tab.filters.text.clear()
    qtbot.waitUntil(lambda: tab.list.model.rowCount() == 4)


def test_more_hits_than_a_page_are_read_on_in_their_order(
    go: Callable[[], AnswersTab], qtbot: QtBot
) -> None:
    """205 say it: a page of 200, then the five oldest."""
    made = [answer(9, comment="fine", answered_at=NOW - n) for n in range(205)]
    tab = go()
    tab.filters.text.setText("fine")
    qtbot.waitUntil(lambda: tab.list.wanted.text == "fine" and not tab.ctx.jobs.is_busy())
    model = tab.list.model
    model.fetchMore()
    assert [model.row_at(n).id for n in range(model.rowCount())] == made


def test_what_no_answer_says_shows_that_nothing_fits(
    go: Callable[[], AnswersTab], qtbot: QtBot
) -> None:
    answer(9, comment="fine")
    tab = go()
    tab.filters.text.setText("zzzz")
    qtbot.waitUntil(lambda: not tab.list.view.isVisible())
    tab.filters.text.clear()
    qtbot.waitUntil(tab.list.view.isVisible)


def test_a_questionnaire_of_the_shops_own_has_its_mean_by_month(
    go: Callable[[], AnswersTab], qtbot: QtBot, hat_back: None
) -> None:
    del hat_back
    answered_visit()
    tab = go()
    assert tab.overview.chart.isVisible()
    assert tab.overview.chart.accessibleName().startswith("Visit")
    hats.wear(Hat.COUNTER)
    tab.refresh()
    qtbot.waitUntil(lambda: not tab.overview.chart.isVisible())


def test_one_without_a_score_has_no_chart(go: Callable[[], AnswersTab]) -> None:
    wishes = QuestionnaireDraft(
        kind=SurveyKind.OWN, name="Wishes", scale_min=1, scale_max=5,
        items=(ItemDraft(kind=ItemKind.TEXT, question="Wish?"),),
    )  # fmt: skip
    survey = questionnaires.make_questionnaire(wishes, now=NOW)
    given = (ItemAnswer(surveys.survey(survey).items[0].id, words="tea"),)
    draft = AnswerDraft(survey_id=survey, answered_at=NOW, items=given)
    surveys.record_answer(draft, now=NOW)
    assert not go().overview.chart.isVisible()


@pytest.mark.parametrize("with_answers", [True, False], ids=["answers", "none"])
@pytest.mark.parametrize("by_key", [True, False], ids=["F7", "button"])
def test_answers_of_a_file_are_brought_in_from_here(
    go: Callable[[], AnswersTab], qtbot: QtBot, with_answers: bool, by_key: bool
) -> None:
    if with_answers:
        answer(9)
    tab = go()
    if by_key:
        press(qtbot, Key.Key_F7)
    elif with_answers:
        tab.overview.from_file.click()
    else:
        empty = next(one for one in tab.findChildren(EmptyState) if one.isVisible())
        empty.other_button.click()
    dialog = opened(qtbot, "import")
    assert dialog.into.value() == "answers"
    dialog.reject()

"""The card of an answer goes with the list beside it, and the keys stay where one works."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import answer_changes, answer_list
from cxdesk.ui.widgets.plain import PlainLabel, YieldingLink
from tests.factories import DAY, NOW, answer, customer
from tests.ui.answers_place import go_to_answers

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow

CSAT = "csat 1-5"
DOWN = Qt.Key.Key_Down


def test_the_card_of_an_answer_that_is_left_out_gives_way_to_the_row_in_its_place(
    window: MainWindow, qtbot: QtBot
) -> None:
    older, middle, newest = (answer(9, answered_at=NOW - ago * DAY) for ago in (3, 2, 1))
    tab = go_to_answers(window, qtbot)
    qtbot.keyClick(tab.list.view, DOWN)
    qtbot.keyClick(tab.list.view, DOWN)
    qtbot.waitUntil(lambda: tab.detail.answer_id() == middle)
    answer_changes.exclude_answer(middle, "twice", now=NOW)
    qtbot.waitUntil(lambda: tab.detail.answer_id() == older)
    assert tab.list.view.selected_id() == older
    answer_changes.exclude_answer(older, "twice", now=NOW)
    qtbot.waitUntil(lambda: tab.detail.answer_id() == newest)
    answer_changes.exclude_answer(newest, "twice", now=NOW)
    qtbot.waitUntil(lambda: not tab._both.is_open())


def test_another_filter_opens_what_is_there_instead(window: MainWindow, qtbot: QtBot) -> None:
    nps, csat = answer(9), answer(5, SurveyKind.CSAT)
    tab = go_to_answers(window, qtbot)
    tab.show_record(nps)
    assert tab.detail.answer_id() == nps
    tab.filters.choose_questionnaire(CSAT)
    qtbot.waitUntil(lambda: tab.detail.answer_id() == csat)
    assert tab.list.view.selected_id() == csat


def test_an_answer_asked_for_from_elsewhere_stays_open_whatever_the_filter(
    window: MainWindow, qtbot: QtBot
) -> None:
    nps, _ = answer(9), answer(5, SurveyKind.CSAT)
    tab = go_to_answers(window, qtbot)
    tab.filters.choose_questionnaire(CSAT)
    tab.show_record(nps)
    tab.refresh()
    qtbot.waitUntil(lambda: not tab.ctx.jobs.is_busy())
    assert tab._both.is_open()
    assert tab.detail.answer_id() == nps


def test_a_questionnaire_chosen_beside_the_list_leaves_the_keys_to_the_list(
    window: MainWindow, qtbot: QtBot
) -> None:
    answer(9)
    answer(5, SurveyKind.CSAT)
    tab = go_to_answers(window, qtbot)
    titles = {tab.ctx.say(one.title) for one in answer_list.questionnaires() if one.key == CSAT}
    links = [link for link in tab.overview.findChildren(YieldingLink) if link.text() in titles]
    links[0].setFocus()
    qtbot.keyClick(links[0], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not tab.ctx.jobs.is_busy())
    assert tab.filters.questionnaire.currentData() == CSAT
    assert tab.list.view.hasFocus()


def test_what_was_corrected_and_excluded_is_told_beside_the_figure(
    window: MainWindow, qtbot: QtBot
) -> None:
    _, wrong, twice = (answer(9, answered_at=NOW - ago * DAY) for ago in (1, 2, 3))
    answer_changes.correct_answer(wrong, "misread", score=2, now=NOW)
    answer_changes.exclude_answer(twice, "entered twice", now=NOW)
    tab = go_to_answers(window, qtbot)
    told = [label.text() for label in tab.overview.findChildren(PlainLabel)]
    assert any("2 answers, corrected: 1, excluded: 1" in text for text in told)


def test_the_place_made_anew_for_another_hat_has_the_keys_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    answer(9)
    assert go_to_answers(window, qtbot).list.view.hasFocus()
    before = window.screens["surveys"]
    window.stack.follow_hat(is_locked=False)
    anew: Any = window.screens["surveys"]
    assert anew is not before
    assert window.focusWidget() is anew.shown_tab().list.view


def test_a_comment_is_one_press_from_an_action_about_who_said_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    ana = customer("Ana Prieto")
    said = answer(2, SurveyKind.CSAT, customer_id=ana, comment="Nobody came")
    tab = go_to_answers(window, qtbot)
    tab.show_record(said)
    asked: list[dict[str, Any]] = []
    window.ctx.open_dialog = lambda _name, /, **named: asked.append(named)
    links = {b.text(): b for b in tab.detail.findChildren(QPushButton)}
    links["Do something about it…"].click()
    (named,) = asked
    assert (named["kpi_key"], named["customer_id"]) == ("csat", ana)
    assert named["said"] == "Nobody came"

"""The grid of paper slips: digits, codes, words, counts that differ, and text that is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import slips
from cxdesk.ui import theme
from cxdesk.ui.screens.surveys.paper.tab import PaperTab
from tests.factories import HOUR, NOW, answer, counts, customer, rows, sale, survey_id
from tests.ui.conftest import delete_now

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def tab(ctx: Context, qtbot: QtBot) -> Iterator[Any]:
    made = shown(ctx, qtbot)
    yield made
    delete_now(made)


def shown(ctx: Context, qtbot: QtBot) -> Any:
    made = PaperTab(ctx)
    made.resize(1000, 640)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.refresh()
    made.grid.setFocus()
    return made


def type_keys(text: str) -> None:
    """Type where the focus is; a bar is Enter."""
    for sign in text:
        focus = QApplication.focusWidget()
        if sign == "|":
            QTest.keyClick(focus, Key.Key_Return)
        else:
            QTest.keyClicks(focus, sign)


def cells(tab: Any) -> list[list[str]]:
    return [slip.cells for slip in tab.pile.typed()]


def test_a_full_score_goes_on_to_the_code_and_one_waits_for_a_zero(tab: Any) -> None:
    type_keys("9|10|1|1 |")
    assert cells(tab) == [["9", "", ""], ["10", "", ""], ["1", "", ""], ["1", "", ""]]
    assert tab.pile.sums() == (4, 21)


def test_a_digit_after_one_that_makes_no_score_is_the_codes(tab: Any) -> None:
    type_keys("17")
    assert cells(tab) == [["1", "7", ""]]


def test_a_digit_beyond_the_scale_is_not_taken(tab: Any) -> None:
    tab.head.set_survey(survey_id(SurveyKind.CSAT))
    type_keys("67|05|")
    assert cells(tab) == [["5", "", ""]]


def test_a_letter_begins_the_words_and_enter_the_next_slip(tab: Any) -> None:
    type_keys("7muy amables|8|")
    assert cells(tab) == [["7", "", "muy amables"], ["8", "", ""]]


def test_a_slip_without_a_score_is_not_left(tab: Any) -> None:
    type_keys("|")
    assert tab.grid.currentIndex().row() == 0
    type_keys(" 123|")
    assert (tab.grid.currentIndex().row(), tab.grid.currentIndex().column()) == (0, 0)
    assert tab.error.text()


def test_a_code_tells_whose_slip_it_is_and_ties_the_answer(tab: Any) -> None:
    ana = customer("Ana Prieto")
    about = [("purchase", sale(customer_id=ana))]
    (slip,) = slips.prepare(survey_id(), about, now=NOW - HOUR)
    type_keys(f"3{slip.code}")
    assert tab.pile.slips[0].whose == "Ana Prieto"
    type_keys("tarde")
    assert tab.save()
    assert rows("answer", "customer_id, score, comment") == [(ana, 3, "tarde")]
    assert rows("offer", "state") == [("answered",)]
    assert rows("task", "customer_id") == [(ana,)]


def test_a_wrong_code_is_said_at_once_and_stops_the_pile_from_being_saved(tab: Any) -> None:
    type_keys("9|3 1234567".replace(" ", ""))
    assert "1234567" in tab.pile.problem_at(1)
    assert not tab.save()
    assert tab.grid.currentIndex().row() == 1
    assert tab.error.text().startswith("Slip 2:")
    assert counts("answer") == {"answer": 0}


def test_control_z_takes_the_last_key_back_and_not_what_was_saved(tab: Any) -> None:
    answer(9)
    type_keys("10")
    for _ in range(2):
        QTest.keyClick(tab.grid, Key.Key_Z, CTRL)
    assert cells(tab) == []
    assert counts("answer") == {"answer": 1}


def cursor(tab: Any) -> tuple[int, int]:
    at = tab.grid.currentIndex()
    return at.row(), at.column()


def step_back(tab: Any, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(tab.grid, Key.Key_Z, CTRL)


def test_control_z_puts_the_cursor_back_where_the_digit_was_typed(tab: Any) -> None:
    """A full score and Enter lead on by themselves; column 0 is the score, 1 the code."""
    type_keys("9|8")
    assert cursor(tab) == (1, 1)
    step_back(tab)
    assert (cursor(tab), cells(tab)) == ((1, 0), [["9", "", ""]])
    step_back(tab)
    assert (cursor(tab), cells(tab)) == ((0, 0), [])
    type_keys("7")
    assert cells(tab) == [["7", "", ""]]


def test_after_control_z_typing_goes_on_as_before_the_key(tab: Any) -> None:
    """Half a ten is made whole again; a score that a digit replaced is replaced anew."""
    type_keys("10")
    step_back(tab)
    assert (cursor(tab), cells(tab)) == ((0, 0), [["1", "", ""]])
    type_keys("0|4")
    QTest.keyClick(tab.grid, Key.Key_Left)
    type_keys("5")
    step_back(tab)
    assert (cursor(tab), cells(tab)) == ((1, 0), [["10", "", ""], ["4", "", ""]])
    type_keys("6")
    assert cells(tab) == [["10", "", ""], ["6", "", ""]]


def test_control_z_goes_back_to_words_and_to_a_slip_that_was_taken_out(tab: Any) -> None:
    type_keys("7amables|8|")
    tab.grid.go(0, 0)
    QTest.keyClick(tab.grid, Key.Key_Delete, CTRL)
    step_back(tab)
    assert (cursor(tab), cells(tab)) == ((0, 0), [["7", "", "amables"], ["8", "", ""]])
    step_back(tab, 2)
    assert (cursor(tab), cells(tab)) == ((0, 2), [["7", "", ""]])


def test_backspace_takes_back_a_digit_that_went_on_by_itself(tab: Any) -> None:
    type_keys("9")
    QTest.keyClick(tab.grid, Key.Key_Backspace)
    type_keys("4|")
    assert cells(tab) == [["4", "", ""]]


def test_a_pile_that_differs_from_its_count_is_saved_only_when_asked_again(tab: Any) -> None:
    type_keys("9|8|")
    tab.counts.set_texts("3", "17")
    assert not tab.save()
    assert counts("answer") == {"answer": 0}
    assert tab.save()
    assert rows("slip_batch", "slips, total") == [(3, 17)]
    assert counts("answer") == {"answer": 2}


def test_what_is_no_count_is_told_at_its_field(tab: Any) -> None:
    type_keys("9|")
    tab.counts.set_texts("fifty", "")
    assert not tab.save()
    assert tab.counts.fields["slips"].has_error()


def test_what_was_typed_is_offered_again_after_a_crash(
    ctx: Context, tab: Any, qtbot: QtBot
) -> None:
    tab.head.set_survey(survey_id(SurveyKind.CSAT))
    type_keys("4|5amable|")
    tab.counts.set_texts("2", "9")
    tab.drafts.keep()  # as every five seconds
    again = shown(ctx, qtbot)
    again.drafts.go_on()
    assert cells(again) == [["4", "", ""], ["5", "", "amable"]]
    assert again.head.view().kind is SurveyKind.CSAT
    assert again.counts.texts() == ["2", "9"]
    assert again.save()
    assert counts("answer") == {"answer": 2}
    delete_now(again)


def test_a_saved_pile_leaves_no_draft(ctx: Context, tab: Any, qtbot: QtBot) -> None:
    type_keys("9|")
    tab.drafts.keep()
    assert tab.save()
    again = shown(ctx, qtbot)
    assert again.drafts.offered is None
    delete_now(again)


def test_another_questionnaire_keeps_what_fits_into_it(tab: Any) -> None:
    type_keys("9words|3|")
    tab.head.set_survey(survey_id(SurveyKind.CSAT))
    assert cells(tab) == [["9", "", "words"], ["3", "", ""]]
    assert tab.pile.sums() == (2, 3)  # 9 is no score of 1 to 5
    assert not tab.save()
    assert tab.grid.currentIndex().row() == 0


def test_general_satisfaction_has_a_column_a_stage_and_adds_all_scores_up(tab: Any) -> None:
    tab.head.set_survey(survey_id(SurveyKind.GENERAL))
    type_keys("98710" + "1|")  # 9, 8, 7, 10 and a 1 that waits for a 0
    type_keys("1 2345amable|")
    assert cells(tab) == [
        ["9", "8", "7", "10", "1", "", ""],
        ["1", "2", "3", "4", "5", "", "amable"],
    ]
    assert tab.pile.sums() == (2, 50)  # 35 + 15
    assert tab.save()
    tab.refresh()
    assert rows("answer", "score, points, parts, comment") == [
        (None, 35, 5, ""),
        (None, 15, 5, "amable"),
    ]
    assert tab.recent.links()


def test_a_slip_with_a_question_left_out_says_which(tab: Any) -> None:
    tab.head.set_survey(survey_id(SurveyKind.GENERAL))
    type_keys("98 7|")
    at = tab.grid.currentIndex()
    assert (at.row(), at.column()) == (0, 2)
    assert tab.error.text()


def test_the_sample_of_the_pictures_is_no_draft(ctx: Context, tab: Any, qtbot: QtBot) -> None:
    tab.show_record("sample")
    tab.hide()
    again = shown(ctx, qtbot)
    assert again.drafts.offered is None
    delete_now(again)


def test_what_was_typed_is_kept_when_the_place_is_left(
    ctx: Context, tab: Any, qtbot: QtBot
) -> None:
    type_keys("9|8")
    tab.hide()
    again = shown(ctx, qtbot)
    again.drafts.go_on()
    assert cells(again) == [["9", "", ""], ["8", "", ""]]
    delete_now(again)


def test_a_pile_typed_before_is_opened_by_its_id(tab: Any) -> None:
    type_keys("9|8|")
    assert tab.save()
    tab.refresh()
    ((batch,),) = rows("slip_batch", "id")
    tab.show_record(batch)
    assert len(tab.recent.links()) == 4  # hide the slips, take all back, take each back


@pytest.mark.parametrize(
    ("kind", "before", "typed", "after"),
    [
        (SurveyKind.NPS, "5", "0", ["0", ""]),
        (SurveyKind.NPS, "5", "04", ["0", "4"]),
        (SurveyKind.NPS, "5", "10", ["10", ""]),
        (SurveyKind.NPS, "5", "17", ["1", "7"]),
        (SurveyKind.NPS, "10", "7", ["7", ""]),
        (SurveyKind.NPS, "10", "<7", ["7", ""]),
        (SurveyKind.NPS, "10", "<10", ["10", ""]),
        (SurveyKind.NPS, "1 ", "0", ["0", ""]),
        (SurveyKind.CSAT, "3", "5", ["5", ""]),
        (SurveyKind.CSAT, "3", "6", ["3", ""]),
        (SurveyKind.CSAT, "3", "<2", ["2", ""]),
        (SurveyKind.CSAT, "3", "<62", ["2", ""]),
    ],
)
def test_a_digit_typed_over_a_score_replaces_it_and_backspace_empties_it(
    tab: Any, kind: SurveyKind, before: str, typed: str, after: list[str]
) -> None:
    tab.head.set_survey(survey_id(kind))
    type_keys(before)
    tab.grid.go(0, 0)
    for sign in typed:
        if sign == "<":
            QTest.keyClick(tab.grid, Key.Key_Backspace)
            assert cells(tab) == []
            assert tab.grid.currentIndex().column() == 0
        else:
            QTest.keyClicks(tab.grid, sign)
    assert tab.pile.slips[0].cells[:2] == after


@pytest.mark.parametrize(
    ("typed", "after"),
    [("9", ["9", "8"]), ("10", ["10", "8"]), ("19", ["1", "9"]), ("<4", ["4", "8"])],
)
def test_on_a_scale_from_one_to_ten_a_score_is_replaced_in_its_own_column(
    tab: Any, typed: str, after: list[str]
) -> None:
    tab.head.set_survey(survey_id(SurveyKind.GENERAL))
    type_keys("78")
    tab.grid.go(0, 0)
    for sign in typed:
        QTest.keyClick(tab.grid, Key.Key_Backspace if sign == "<" else sign)
    assert tab.pile.slips[0].cells[:2] == after


def test_backspace_after_a_ten_that_went_on_comes_back_to_the_score(tab: Any) -> None:
    type_keys("10")
    QTest.keyClick(tab.grid, Key.Key_Backspace)
    assert tab.grid.currentIndex().column() == 0
    type_keys("6")
    assert tab.pile.slips[0].cells == ["6", "", ""]


def test_a_whole_code_is_typed_anew_and_half_a_code_goes_on(tab: Any) -> None:
    type_keys("91234")
    tab.grid.go(0, 0)
    tab.grid.go(0, 1)
    type_keys("567")
    assert tab.pile.slips[0].cells == ["9", "1234567", ""]
    tab.grid.go(0, 0)
    tab.grid.go(0, 1)
    type_keys("8")
    assert tab.pile.slips[0].cells == ["9", "8", ""]


def test_the_frame_of_the_grid_tells_whether_it_has_the_keyboard(tab: Any, qtbot: QtBot) -> None:
    def frame() -> str:
        return tab.grid.grab().toImage().pixelColor(0, tab.grid.height() // 2).name()

    qtbot.waitUntil(lambda: frame() == theme.current().color("accent").name())
    tab.head.survey.setFocus()
    qtbot.waitUntil(lambda: frame() == theme.current().color("hairline").name())

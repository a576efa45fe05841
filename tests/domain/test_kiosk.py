"""Which presses at the kiosk are answers: bursts, double taps, and the wait before writing."""

from __future__ import annotations

import pytest

from cxdesk.domain.kiosk import KioskAnswer, Presses, has_faces, is_possible

LONG_BEFORE = -100.0


def _answer(score: int) -> KioskAnswer:
    return KioskAnswer(survey_id=1, score=score, answered_at=0)


def _pressed(*moments: float) -> Presses:
    """A press at each of these seconds, its score the number of the press."""
    made = Presses()
    for score, at in enumerate(moments, start=1):
        assert made.press(at, shown_at=LONG_BEFORE)
        made.answer(_answer(score), at)
    return made


def _scores(made: Presses, at: float) -> list[int]:
    return [answer.score for answer in made.settled(at).answers]


@pytest.mark.parametrize(
    ("moments", "kept", "ignored"),
    [
        ((0,), [1], 0),
        ((0, 3), [1, 2], 0),
        ((0, 5, 10), [], 3),
        ((0, 5, 10.1), [1, 2, 3], 0),
        ((0, 20, 24, 28), [1], 3),
        ((0, 4, 8, 12, 40), [5], 4),
        ((0, 9, 18, 27), [1, 2, 3, 4], 0),
    ],
)
def test_three_presses_within_ten_seconds_are_no_answers(
    moments: tuple[float, ...], kept: list[int], ignored: int
) -> None:
    made = _pressed(*moments)
    found = made.settled(100)
    assert ([answer.score for answer in found.answers], found.ignored) == (kept, ignored)


def test_an_answer_waits_ten_seconds_and_is_told_once() -> None:
    made = _pressed(0)
    assert _scores(made, 10) == []
    assert _scores(made, 10.1) == [1]
    assert _scores(made, 30) == []


def test_an_answer_under_way_is_not_told_before_it_is_complete() -> None:
    made = Presses()
    made.press(0, shown_at=LONG_BEFORE)
    assert _scores(made, 60) == []
    made.answer(_answer(4), 0)
    assert _scores(made, 60) == [4]


def test_the_second_of_a_double_tap_is_not_taken_and_counts_for_a_burst() -> None:
    made = _pressed(0, 1)
    assert not made.press(1.9, shown_at=1.5)
    found = made.settled(60)
    assert (found.answers, found.ignored) == ((), 3)


@pytest.mark.parametrize(("at", "is_taken"), [(2.0, False), (2.375, False), (2.5, True)])
def test_a_page_takes_no_press_in_its_first_moments(at: float, is_taken: bool) -> None:
    assert Presses().press(at, shown_at=2.0) is is_taken
    assert Presses().touch(at, shown_at=2.0) is is_taken


def _customer(*touches: float, through_at: float, pages: int = 1) -> Presses:
    """A score at 0, these presses after it, and the page through at that second."""
    made = Presses()
    assert made.touch(0, shown_at=LONG_BEFORE)
    assert made.press(0, shown_at=LONG_BEFORE)
    for at in touches:
        made.touch(at, shown_at=0)
    made.answer(_answer(4), through_at, pages=pages)
    return made


@pytest.mark.parametrize(
    ("touches", "kept", "ignored"),
    [
        ((2, 2.5, 4), [4], 0),  # two tiles within half a second, then on
        ((2, 2.5, 3), [], 3),  # three within one second, and the answer that they belong to
        ((2, 2.5, 3.125), [4], 0),
        ((0.25, 0.5), [], 3),  # three with the score: the second too early for the page
        ((0.25, 2, 4), [4], 1),  # a double tap on the face, then as people do
        ((0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875), [], 8),  # eight on one place
    ],
)
def test_presses_of_all_kinds_are_judged_together(
    touches: tuple[float, ...], kept: list[int], ignored: int
) -> None:
    found = _customer(*touches, through_at=10).settled(60)
    assert [answer.score for answer in found.answers] == kept
    assert found.ignored == ignored + (not kept and touches[0] >= 2)


def test_hammering_on_the_thanks_takes_the_answer_with_it() -> None:
    made = _customer(through_at=0, pages=0)
    for at in (0.25, 0.5):
        made.touch(at, shown_at=0)
    found = made.settled(60)
    assert (found.answers, found.ignored) == ((), 3)


def test_hammering_long_after_the_answer_leaves_it() -> None:
    made = _customer(through_at=0, pages=0)
    for at in (2, 2.25, 2.5):
        made.touch(at, shown_at=0)
    found = made.settled(60)
    assert ([answer.score for answer in found.answers], found.ignored) == ([4], 3)


@pytest.mark.parametrize(
    ("pages", "through_at", "kept"),
    [(1, 0.75, []), (1, 0.875, [4]), (3, 2.375, []), (3, 2.5, [4]), (0, 0, [4])],
)
def test_an_answer_faster_than_its_pages_are_read_is_none(
    pages: int, through_at: float, kept: list[int]
) -> None:
    """0.8 seconds a page: three of them take 2.4."""
    found = _customer(through_at=through_at, pages=pages).settled(60)
    assert [answer.score for answer in found.answers] == kept
    assert found.ignored == (not kept)


def test_keys_of_words_are_no_burst_but_presses_before_the_page_is_there_are() -> None:
    made = Presses()
    made.press(0, shown_at=LONG_BEFORE)
    assert all(made.touch(1 + i / 8, shown_at=0, is_writing=True) for i in range(8))
    made.answer(_answer(5), 10, pages=1)
    assert _scores(made, 60) == [5]
    assert not made.touch(70.25, shown_at=70, is_writing=True)
    assert made.settled(90).ignored == 1


def test_an_answer_that_no_score_was_taken_for_is_none() -> None:
    made = Presses()
    made.answer(_answer(3), 0)
    assert made.settled(60) == ((), 0)


def test_leaving_takes_what_still_waits() -> None:
    made = _pressed(0, 3)
    found = made.settled(4, is_leaving=True)
    assert [answer.score for answer in found.answers] == [1, 2]


def test_faces_stand_for_one_to_five_where_more_is_better() -> None:
    assert has_faces(1, 5, higher_is_better=True)
    assert not has_faces(1, 5, higher_is_better=False)
    assert not has_faces(0, 10, higher_is_better=True)


def test_what_fits_is_one_question_with_at_most_eleven_scores() -> None:
    assert is_possible(0, 10, 0)
    assert not is_possible(0, 11, 0)
    assert not is_possible(1, 10, 5)

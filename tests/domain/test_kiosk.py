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
        made.answer(_answer(score))
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
    made.answer(_answer(4))
    assert _scores(made, 60) == [4]


def test_the_second_of_a_double_tap_is_not_taken_and_counts_for_a_burst() -> None:
    made = _pressed(0, 1)
    assert not made.press(1.9, shown_at=1.5)
    found = made.settled(60)
    assert (found.answers, found.ignored) == ((), 3)


def test_half_a_second_after_the_question_is_no_double_tap() -> None:
    assert Presses().press(2.5, shown_at=2.0)


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

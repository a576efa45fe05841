"""Answers to several questions: what is kept, what is low, and what every reader makes of it."""

from __future__ import annotations

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.surveys import AnswerDraft, ItemAnswer
from cxdesk.services import customers, entered, surveys, tasks, timeline, today
from cxdesk.store import insight as store_insight
from tests.factories import NOW, TODAY, customer, rows, survey_id
from tests.store.rows_by_hand import CALENDAR, MARCH, at, insert

VISIT = 50
FIRST, LAST, COLOUR, WISH = 501, 502, 503, 504


@pytest.fixture(autouse=True)
def _visit(open_empty_shop: object) -> None:
    """A survey of two scores of 1 to 10, a choice and a free question; low up to 5."""
    survey = {"id": VISIT, "key": "visit", "name": "Visit", "kind": "own", "scale_min": 1}
    insert("survey", [survey | {"scale_max": 10, "low_max": 5}])
    scored = {"survey_id": VISIT, "kind": "score", "scale_min": 1, "scale_max": 10}
    insert("survey_item", [
        scored | {"id": FIRST, "question": "Welcome?"},
        scored | {"id": LAST, "question": "Payment?", "is_required": 0, "position": 1},
        {"id": COLOUR, "survey_id": VISIT, "kind": "choice", "question": "Colour?", "position": 2,
         "is_required": 0},
        {"id": WISH, "survey_id": VISIT, "kind": "text", "question": "Wish?", "position": 3,
         "is_required": 0},
    ])  # fmt: skip
    insert("survey_choice", [{"id": 9, "item_id": COLOUR, "words": "red"}])


def visited(*given: ItemAnswer, who: int | None = None, comment: str = "") -> int:
    draft = AnswerDraft(
        survey_id=VISIT, answered_at=NOW, customer_id=who, items=given, comment=comment
    )
    return surveys.record_answer(draft, now=NOW)


def test_an_answer_keeps_each_part_their_sum_and_their_number() -> None:
    visited(ItemAnswer(FIRST, 8), ItemAnswer(LAST, 7), ItemAnswer(COLOUR, choice_id=9),
            ItemAnswer(WISH, words="  a bench "))  # fmt: skip
    assert rows("answer", "score, points, parts, scale_min, scale_max") == [(None, 15, 2, 1, 10)]
    assert rows("answer_item", "item_id, score, choice_id, words") == [
        (FIRST, 8, None, ""), (LAST, 7, None, ""), (COLOUR, None, 9, ""),
        (WISH, None, None, "a bench"),
    ]  # fmt: skip


def test_a_question_left_blank_is_in_no_sum() -> None:
    visited(ItemAnswer(FIRST, 8), ItemAnswer(LAST))
    assert rows("answer", "points, parts") == [(8, 1)]
    assert rows("answer_item", "item_id") == [(FIRST,)]


@pytest.mark.parametrize(("scores", "calls"), [((4, 6), 1), ((4, 7), 0), ((6, 5), 0)])
def test_the_mean_of_the_questions_asks_for_a_call_up_to_the_bound_of_the_survey(
    scores: tuple[int, int], calls: int
) -> None:
    """Low up to 5: 4 and 6 are 5, 4 and 7 are 5.5, 6 and 5 too."""
    visited(ItemAnswer(FIRST, scores[0]), ItemAnswer(LAST, scores[1]), who=customer())
    assert len(tasks.open_tasks()) == calls


def test_a_bound_of_the_shop_goes_before_the_standard_one() -> None:
    insert("survey", [{"id": 60, "key": "strict", "kind": "nps", "scale_min": 0, "scale_max": 10,
                       "low_max": 8}])  # fmt: skip
    for score, who in ((8, customer()), (9, customer("Luis"))):
        draft = AnswerDraft(survey_id=60, score=score, answered_at=NOW, customer_id=who)
        surveys.record_answer(draft, now=NOW)
    assert len(tasks.open_tasks()) == 1


def test_nothing_is_written_of_an_answer_that_breaks_a_rule() -> None:
    with pytest.raises(ValidationError):
        visited(ItemAnswer(FIRST, 8), ItemAnswer(LAST, 11))
    assert (rows("answer"), rows("answer_item"), rows("offer")) == ([], [], [])


def test_undoing_takes_the_parts_too() -> None:
    answer_id = visited(ItemAnswer(FIRST, 8))
    surveys.delete_answer(answer_id, now=NOW)
    assert (rows("answer"), rows("answer_item")) == ([], [])


def test_readers_show_the_mean_and_never_a_zero_for_no_score() -> None:
    """7, 6: 6.5 everywhere; words alone have no score, and the card keeps the last that has one."""
    ana = customer()
    visited(ItemAnswer(FIRST, 7), ItemAnswer(LAST, 6), who=ana, comment="nice")
    insert("answer", [{"survey_id": VISIT, "kind": "own", "scale_min": 1, "scale_max": 10,
                       "customer_id": ana, "answered_at": NOW + 60, "comment": "only words",
                       "created_at": NOW}])  # fmt: skip
    last = customers.card(ana, now=NOW + 120).last_score
    assert last is not None
    assert (last.score, last.scale_max) == (6.5, 10)
    titles = [entry.title for entry in timeline.timeline(ana, kind="answer")]
    assert [(t.source, dict(t.params).get("score")) for t in titles] == [
        ("{survey}: answered", None), ("{survey}: {score} of {top}", 6.5),
    ]  # fmt: skip
    assert dict(titles[0].params)["survey"] == "Visit"
    (line,) = [one for one in entered.entered(TODAY, now=NOW).entries if one.kind == "answer"]
    told = dict(line.what.params)
    assert (told["survey"], told["score"]) == ("Visit", 6.5)
    said = store_insight.comments(
        MARCH, CALENDAR, at("2026-06-01T00:00"), kind=None, where=None, limit=9
    )
    assert [(one.score, one.text) for one in said] == [(None, "only words"), (6.5, "nice")]


def test_a_rescue_shows_the_mean_of_the_questions() -> None:
    visited(ItemAnswer(FIRST, 3), ItemAnswer(LAST, 4), who=customer())
    (call,) = today.today(now=NOW).rescues
    assert (call.survey, call.score, call.out_of) == ("Visit", 3.5, 10)


def test_an_excluded_answer_is_marked_in_the_timeline_and_on_no_card_or_comment() -> None:
    ana = customer()
    insert("answer", [{"survey_id": survey_id(), "kind": "nps", "scale_min": 0, "scale_max": 10,
                       "score": 0, "customer_id": ana, "answered_at": NOW, "created_at": NOW,
                       "comment": "a joke", "excluded_at": NOW}])  # fmt: skip
    assert customers.card(ana, now=NOW).last_score is None
    assert [one.status_key for one in timeline.timeline(ana, kind="answer")] == ["excluded"]
    later = at("2026-06-01T00:00")
    assert store_insight.comments(MARCH, CALENDAR, later, kind=None, where=None, limit=9) == ()


def test_the_view_of_a_survey_has_its_questions_with_the_words_to_customers() -> None:
    seen = surveys.survey(VISIT)
    assert [(one.kind.value, one.question) for one in seen.items] == [
        ("score", "Welcome?"), ("score", "Payment?"), ("choice", "Colour?"), ("text", "Wish?"),
    ]  # fmt: skip
    assert [choice.words for choice in seen.items[2].choices] == ["red"]
    assert seen.has_score

"""The list of answers: its order and filters, who reads what, and how the scores spread."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from cxdesk.domain.answer_list import AnswerFilter, Band, Bar, Which
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.surveys import SurveyKind
from cxdesk.domain.text import T
from cxdesk.services import answer_changes, answer_list, hats, staff, theme_tags
from cxdesk.services.command import acting_staff, command
from cxdesk.store.models import Answer, AnswerChange, AnswerItem, Survey, SurveyItem
from cxdesk.store.rows import insert
from tests.factories import DAY, NOW, TODAY, answer, customer, survey_id

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.usefixtures("open_empty_shop")


@pytest.fixture
def hats_back() -> Iterator[None]:
    yield
    hats.wear(Hat.OWNER)
    acting_staff.set(None)


@command(T("Undo", "write answer"))
def written(**values: Any) -> int:
    """An answer of any kind, without an offer."""
    plain = {"kind": "nps", "scale_min": 0, "scale_max": 10, "answered_at": NOW}
    plain |= {"survey": survey_id(), "created_at": NOW}
    return insert(Answer, **(plain | values))


@command(T("Undo", "write survey"))
def made_survey(**values: Any) -> int:
    plain = {"key": "nps", "kind": "nps", "version": 2, "scale_min": 1, "scale_max": 10}
    return insert(Survey, **(plain | values))


@command(T("Undo", "exclude"))
def exclude(answer_id: int) -> None:
    Answer.update(excluded_at=NOW).where(Answer.id == answer_id).execute()
    insert(AnswerChange, answer=answer_id, at=NOW, kind="excluded", reason="a test of ours")


def listed(**wanted: Any) -> list[int]:
    return [row.id for row in answer_list.answers_page(AnswerFilter(**wanted))]


def test_the_newest_answer_comes_first_and_pages_follow_each_other() -> None:
    ids = [answer(9, answered_at=NOW - days * DAY) for days in (2, 0, 1, 1)]
    first = answer_list.answers_page(limit=2)
    second = answer_list.answers_page(after=first[-1], limit=2)
    assert [row.id for row in (*first, *second)] == [ids[1], ids[3], ids[2], ids[0]]
    assert answer_list.answers_page(after=second[-1]) == ()


def test_a_row_tells_score_customer_words_and_themes() -> None:
    ana = customer()
    given = answer(3, customer_id=ana, comment="lento")
    theme_tags.tag_answer(given, "Espera", now=NOW)
    (row,) = answer_list.answers_page()
    assert (row.value, row.scale.highest, row.band) == (3, 10, Band.LOW)
    assert (row.customer_id, row.customer_name, row.comment) == (ana, "Ana Prieto", "lento")
    assert [tag.name for tag in row.themes] == ["Espera"]


def test_filters_leave_what_they_name() -> None:
    ana = customer()
    old = answer(9, answered_at=NOW - 3 * DAY, channel="phone", customer_id=ana)
    said = answer(5, SurveyKind.CSAT, comment="Muy AMABLES")
    nps = next(q.key for q in answer_list.questionnaires() if q.scale.kind is SurveyKind.NPS)
    assert listed(questionnaire=nps) == [old]
    assert listed(first_on=TODAY) == [said]
    assert listed(last_on=TODAY - timedelta(days=1)) == [old]
    assert listed(channel="phone") == [old]
    assert listed(with_comment=True) == [said]
    assert listed(text="amables") == [said]
    assert listed(text="priéto") == [old]
    assert listed(questionnaire="gone 0-10") == []


def test_a_band_is_that_of_each_questionnaire() -> None:
    answer(7)
    low = answer(2, SurveyKind.CSAT, answered_at=NOW - 1)
    detractor = answer(6, answered_at=NOW - 2)
    promoter = answer(9, answered_at=NOW - 3)
    assert listed(band=Band.LOW) == [low, detractor]
    assert listed(band=Band.HIGH) == [promoter]


def test_a_theme_lists_the_answers_that_speak_of_it() -> None:
    answer(9)
    given = answer(4)
    theme_id = theme_tags.tag_answer(given, "Price", now=NOW)
    assert listed(theme_id=theme_id) == [given]


def test_excluded_answers_are_listed_only_when_asked_for() -> None:
    counted, excluded = answer(9), answer(0)
    exclude(excluded)
    assert listed() == [counted]
    assert listed(which=Which.EXCLUDED) == [excluded]
    assert listed(which=Which.CORRECTED) == [excluded]
    assert answer_list.answer(excluded).row.is_excluded
    assert [spread.n for spread in answer_list.spreads()] == [1]


def test_by_person_is_the_owners(hats_back: None) -> None:
    ana = staff.add_staff("Ana Martín", now=NOW)
    acting_staff.set(ana)
    mine = answer(9)
    acting_staff.set(None)
    answer(8)
    assert listed(staff_id=ana) == [mine]
    hats.wear(Hat.COUNTER)
    with pytest.raises(ValidationError):
        listed(staff_id=ana)


def test_the_owner_sees_by_person_of_one_questionnaire_how_scores_spread(hats_back: None) -> None:
    """Ana 9 and 6, Luis 7: means 7.5 and 7; a CSAT answer of Ana's is another scale's."""
    ana, luis = staff.add_staff("Ana Martín", now=NOW), staff.add_staff("Luis Gil", now=NOW)
    for who, score in ((ana, 9), (ana, 6), (luis, 7)):
        acting_staff.set(who)
        answer(score)
    answer(5, SurveyKind.CSAT)
    nps = next(q.key for q in answer_list.questionnaires() if q.scale.kind is SurveyKind.NPS)
    first, second = answer_list.by_person(AnswerFilter(questionnaire=nps))
    assert (first.name, first.bands, first.mean, first.is_few) == (
        "Ana Martín",
        (1, 0, 1),
        7.5,
        True,
    )
    assert (second.staff_id, second.bands, second.mean) == (luis, (0, 1, 0), 7)
    assert answer_list.by_person(AnswerFilter()) == ()


def test_the_counter_lists_and_opens_nothing_about_a_colleague(hats_back: None) -> None:
    ana, luis = staff.add_staff("Ana Martín", now=NOW), staff.add_staff("Luis Gil", now=NOW)
    acting_staff.set(luis)
    theirs = answer(2)
    acting_staff.set(ana)
    mine = answer(9)
    hats.wear(Hat.COUNTER)
    assert listed() == [mine]
    with pytest.raises(ValidationError):
        answer_list.answer(theirs)
    with pytest.raises(ValidationError):
        theme_tags.tag_answer(theirs, "Price", now=NOW)


def test_scores_spread_over_all_boxes_and_their_mean_is_that_of_the_answers() -> None:
    for score in (0, 6, 7, 9, 9):
        answer(score)
    (spread,) = answer_list.spreads()
    assert [bar for bar in spread.bars if bar.n] == [Bar(0, 1), Bar(6, 1), Bar(7, 1), Bar(9, 2)]
    assert len(spread.bars) == 11
    assert (spread.bands, spread.n) == ((2, 1, 2), 5)
    assert spread.mean == pytest.approx(31 / 5)


def test_how_many_were_corrected_and_are_excluded_is_told_beside_the_scores() -> None:
    _, wrong, twice, earlier = (answer(9, answered_at=NOW - ago * DAY) for ago in range(4))
    answer(5, SurveyKind.CSAT)
    for corrected in (wrong, earlier):
        answer_changes.correct_answer(corrected, "misread", score=2, now=NOW)
    answer_changes.exclude_answer(twice, "entered twice", now=NOW)
    answer_changes.exclude_answer(earlier, "not ours", now=NOW)
    nps, csat = answer_list.spreads()
    assert (nps.n, nps.corrected, nps.excluded) == (2, 1, 2)
    assert (csat.n, csat.corrected, csat.excluded) == (1, 0, 0)
    (lately, _) = answer_list.spreads(AnswerFilter(first_on=TODAY - timedelta(days=1)))
    assert (lately.n, lately.corrected, lately.excluded) == (2, 1, 0)


def test_scales_of_one_to_ten_and_of_nought_to_ten_are_never_one() -> None:
    answer(10)
    old = made_survey()
    written(survey=old, scale_min=1, score=1)
    both = answer_list.spreads()
    assert [spread.n for spread in both] == [1, 1]
    assert [spread.questionnaire.is_alone for spread in both] == [False, False]
    assert [spread.questionnaire.indicator for spread in both] == ["nps", ""]


def test_an_answer_without_a_score_is_told_apart_and_is_not_nought() -> None:
    answer(10)
    written(score=None, comment="only words")
    (spread,) = answer_list.spreads()
    assert (spread.n, spread.unscored, spread.mean) == (1, 1, 10)
    assert spread.bars[0] == Bar(0, 0)
    row = answer_list.answers_page()[0]
    assert (row.value, row.band) == (None, None)
    assert listed(band=Band.LOW) == []


@command(T("Undo", "write items"))
def _two_items(survey: int, given: int) -> None:
    for place, (stage, score) in enumerate((("advice", 9), ("checkout", 8))):
        item = insert(
            SurveyItem, survey=survey, position=place, stage=stage, scale_min=1, scale_max=10
        )
        insert(AnswerItem, answer=given, item=item, score=score)


def test_of_several_questions_the_mean_counts_and_each_is_told() -> None:
    survey = survey_id(SurveyKind.GENERAL)
    scale = {"kind": "general", "scale_min": 1, "scale_max": 10}
    given = written(survey=survey, points=17, parts=2, **scale)
    _two_items(survey, given)
    view = answer_list.answer(given)
    assert (view.row.value, view.row.parts) == (8.5, 2)
    assert [(item.score, item.scale_max) for item in view.items] == [(9, 10), (8, 10)]
    (spread,) = answer_list.spreads()
    assert [bar for bar in spread.bars if bar.n] == [Bar(9, 1)]  # 8.5 is drawn at 9
    assert [(item.n, item.mean) for item in spread.items] == [(1, 9), (1, 8)]


def test_an_answer_that_is_gone_is_refused() -> None:
    with pytest.raises(ValidationError):
        answer_list.answer(999)


def test_found_answers_are_read_in_their_order_and_a_gone_one_is_left_out() -> None:
    first, second, third = (answer(9, comment="kind", answered_at=NOW - n) for n in range(3))
    other = answer(9, comment="slow")
    found = answer_list.found_ids(AnswerFilter(text="KIND"))
    assert found == (first, second, third)
    rows = answer_list.rows_of((third, other, 999, first))
    assert [row.id for row in rows] == [third, other, first]

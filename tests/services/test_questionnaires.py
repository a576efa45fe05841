"""Questionnaires: the shop's own, their versions, and what changes without making another one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.questionnaire_drafts import ItemDraft, QuestionnaireDraft, by_stage
from cxdesk.domain.questionnaires import AskWhen, AskWhom, ItemKind
from cxdesk.domain.shop import Shop
from cxdesk.domain.surveys import AnswerDraft, AskRule, ItemAnswer, SurveyKind
from cxdesk.domain.text import T
from cxdesk.services import command, questionnaires, shop, surveys
from tests.factories import NOW, answer, rows, survey_id
from tests.import_files import imported
from tests.store.rows_by_hand import at, insert

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("open_empty_shop")
_SURVEY = "id, key, version, kind, scale_min, scale_max, is_active"
VISIT = QuestionnaireDraft(
    kind=SurveyKind.OWN,
    name="Visit",
    scale_min=1,
    scale_max=5,
    items=(
        ItemDraft(question="Welcome?"),
        ItemDraft(kind=ItemKind.CHOICE, question="Colour?", choices=("red", " ", "blue")),
        ItemDraft(kind=ItemKind.TEXT, question="Wish?", is_required=False),
    ),
)


def own_rows() -> list[tuple[Any, ...]]:
    return [row for row in rows("survey", _SURVEY) if row[3] == "own"]


def answered(survey: int) -> int:
    """One answer to the visit, with all it asks."""
    welcome, colour, _ = surveys.survey(survey).items
    given = (ItemAnswer(welcome.id, 4), ItemAnswer(colour.id, choice_id=colour.choices[0].id))
    return surveys.record_answer(
        AnswerDraft(survey_id=survey, answered_at=NOW, items=given), now=NOW
    )


def test_an_own_questionnaire_is_offered_with_its_questions_in_their_order() -> None:
    made = questionnaires.make_questionnaire(VISIT, now=NOW)
    assert own_rows() == [(made, "own_visit", 1, "own", 1, 5, 1)]
    last = surveys.surveys()[-1]
    assert (last.id, last.name) == (made, "Visit")
    assert [(one.kind.value, one.question, one.scale_max) for one in last.items] == [
        ("score", "Welcome?", 5), ("choice", "Colour?", None), ("text", "Wish?", None),
    ]  # fmt: skip
    assert [choice.words for choice in last.items[1].choices] == ["red", "blue"]


def test_one_question_of_the_shops_own_is_answered_by_one_score() -> None:
    draft = QuestionnaireDraft(
        kind=SurveyKind.OWN, name="Noise", question="Too loud?", scale_min=0, scale_max=10,
        higher_is_better=False, low_max=3,
    )  # fmt: skip
    made = questionnaires.make_questionnaire(draft, now=NOW)
    draft_answer = AnswerDraft(survey_id=made, score=0, answered_at=NOW)
    surveys.record_answer(draft_answer, now=NOW)
    assert rows("answer", "score, scale_min, scale_max, points") == [(0, 0, 10, None)]


def test_without_an_answer_an_edit_changes_the_version_there_is() -> None:
    made = questionnaires.make_questionnaire(VISIT, now=NOW)
    draft = replace(questionnaires.draft_of(made), scale_max=10, scale_min=0)
    assert questionnaires.edit_questionnaire(made, draft, now=NOW) == made
    assert own_rows() == [(made, "own_visit", 1, "own", 0, 10, 1)]
    assert [one.scale_max for one in surveys.survey(made).items] == [10, None, None]


def test_another_scale_makes_a_new_version_and_old_answers_stay_on_theirs() -> None:
    made = questionnaires.make_questionnaire(VISIT, now=NOW)
    answered(made)
    draft = replace(questionnaires.draft_of(made), scale_max=10, scale_min=0)
    newer = questionnaires.edit_questionnaire(made, draft, now=NOW + 60)
    assert own_rows() == [
        (made, "own_visit", 1, "own", 1, 5, 0), (newer, "own_visit", 2, "own", 0, 10, 1),
    ]  # fmt: skip
    assert rows("answer", "survey_id, points, scale_min, scale_max") == [(made, 4, 1, 5)]
    assert [one.question for one in surveys.survey(made).items] == ["Welcome?", "Colour?", "Wish?"]
    (own,) = [one for one in questionnaires.questionnaires() if one.view.kind == "own"]
    assert (own.view.id, own.answers, own.earlier) == (newer, 1, 1)


@pytest.mark.parametrize(
    "items",
    [
        VISIT.items[:2],
        (replace(VISIT.items[0], question="Greeting?"), *VISIT.items[1:]),
        (VISIT.items[0], replace(VISIT.items[1], choices=("red", "green")), VISIT.items[2]),
        (*VISIT.items, ItemDraft(question="Payment?")),
    ],
    ids=["one less", "other words", "other choices", "one more"],
)
def test_other_questions_make_a_new_version_once_there_is_an_answer(
    items: tuple[ItemDraft, ...],
) -> None:
    made = questionnaires.make_questionnaire(VISIT, now=NOW)
    answered(made)
    before = questionnaires.draft_of(made)
    kept = tuple(
        replace(item, id=before.items[place].id if place < 3 else None)
        for place, item in enumerate(items)
    )
    newer = questionnaires.edit_questionnaire(made, replace(before, items=kept), now=NOW)
    assert newer != made
    assert len(surveys.survey(newer).items) == len(items)


def test_names_bound_order_rule_and_spelling_of_the_ends_change_without_a_new_version() -> None:
    made = questionnaires.make_questionnaire(replace(VISIT, low_label="Frio"), now=NOW)
    answered(made)
    before = questionnaires.draft_of(made)
    first, *rest = before.items
    rule = AskRule(AskWhen.DAYS, 0, 30, 60, AskWhom.QUARTER)
    draft = replace(
        before, name="Your visit", low_max=2, rule=rule, comment_question="Why?",
        items=(*rest, replace(first, low_label="frío", is_required=False)), low_label="FRÍO",
    )  # fmt: skip
    assert questionnaires.edit_questionnaire(made, draft, now=NOW) == made
    seen = surveys.survey(made)
    assert (seen.name, seen.low_max, seen.rule, seen.comment_question, seen.version) == (
        "Your visit", 2, rule, "Why?", 1,
    )  # fmt: skip
    assert [one.question for one in seen.items] == ["Colour?", "Wish?", "Welcome?"]
    assert (seen.items[2].low_label, seen.items[2].is_required) == ("frío", False)


@pytest.mark.parametrize("where", ["questionnaire", "question"])
def test_other_words_at_the_ends_are_another_scale_once_there_is_an_answer(where: str) -> None:
    made = questionnaires.make_questionnaire(VISIT, now=NOW)
    answered(made)
    before = questionnaires.draft_of(made)
    first, *rest = before.items
    named = {"low_label": "Cold", "high_label": "Warm"}
    draft = (
        replace(before, **named)
        if where == "questionnaire"
        else replace(before, items=(replace(first, **named), *rest))
    )
    newer = questionnaires.edit_questionnaire(made, draft, now=NOW)
    assert newer != made
    ends = [(one.low_label, one.high_label) for one in surveys.survey(newer).items]
    assert ends == [("Cold", "Warm"), (None, None), (None, None)]
    assert surveys.survey(made).items[0].low_label is None


def test_the_same_words_said_by_the_question_itself_are_the_same_scale() -> None:
    made = questionnaires.make_questionnaire(replace(VISIT, low_label="Cold"), now=NOW)
    answered(made)
    before = questionnaires.draft_of(made)
    first, choice, words = before.items
    items = (replace(first, low_label="Cold"), replace(choice, low_label="odd"), words)
    draft = replace(before, items=items)
    assert questionnaires.edit_questionnaire(made, draft, now=NOW) == made


def test_only_general_satisfaction_is_asked_by_stage() -> None:
    with pytest.raises(ValidationError) as refused:
        by_stage(questionnaires.draft_of(survey_id()))
    assert refused.value.field == "items"


def test_the_legacy_scale_of_nps_is_a_version_of_its_own_and_never_pooled() -> None:
    """Two 9 and a 0 on 0–10 are 33 points; the 10 on 1–10 stands apart."""
    from cxdesk.domain.periods import Grain, period_of
    from cxdesk.services import measuring

    nps = survey_id()
    for score in (9, 9, 0):
        answer(score)
    draft = replace(questionnaires.draft_of(nps), scale_min=1)
    newer = questionnaires.edit_questionnaire(nps, draft, now=NOW)
    surveys.record_answer(AnswerDraft(survey_id=newer, score=10, answered_at=NOW), now=NOW)
    with pytest.raises(ValidationError):
        surveys.record_answer(AnswerDraft(survey_id=newer, score=0, answered_at=NOW), now=NOW)
    from cxdesk.domain.kpis import by_key

    yard = measuring.yard_of(shop.current(), at("2026-06-01T00:00"))
    march = period_of(yard.today.replace(month=3, day=1), Grain.MONTH)
    (found,) = measuring.measures([by_key("nps")], (march,), yard)["nps"]
    assert (round(found.value or 0), found.n) == (33, 3)
    assert found.detail["other_scale"] == 1


def test_a_retired_questionnaire_is_not_offered_and_keeps_its_answers() -> None:
    answer(9)
    nps = survey_id()
    questionnaires.retire(nps, now=NOW)
    assert SurveyKind.NPS not in [one.kind for one in surveys.surveys()]
    with pytest.raises(ValidationError) as refused:
        surveys.record_answer(AnswerDraft(survey_id=nps, score=9, answered_at=NOW), now=NOW)
    assert refused.value.field == "survey_id"
    assert rows("answer", "survey_id") == [(nps,)]
    assert questionnaires.questionnaires()[-1].view.id == nps
    questionnaires.use_again(nps, now=NOW)
    assert surveys.surveys()[0].id == nps


def test_who_was_offered_an_earlier_version_answers_that_one() -> None:
    """A paper slip comes back after its questionnaire was put out of use."""
    nps = survey_id()
    offer = surveys.record_offer(nps, None, now=NOW)
    questionnaires.retire(nps, now=NOW)
    draft = AnswerDraft(survey_id=nps, score=9, answered_at=NOW, offer_id=offer)
    surveys.record_answer(draft, now=NOW)
    assert rows("answer", "survey_id, score") == [(nps, 9)]


def test_only_one_version_of_a_questionnaire_is_in_use() -> None:
    made = questionnaires.make_questionnaire(VISIT, now=NOW)
    answered(made)
    draft = replace(questionnaires.draft_of(made), scale_max=10, scale_min=0)
    newer = questionnaires.edit_questionnaire(made, draft, now=NOW)
    with pytest.raises(ValidationError) as refused:
        questionnaires.use_again(made, now=NOW)
    assert refused.value.field == "survey_id"
    questionnaires.retire(newer, now=NOW)
    questionnaires.use_again(made, now=NOW)
    assert surveys.survey(made).is_active


def test_undo_takes_a_new_version_back_whole() -> None:
    made = questionnaires.make_questionnaire(VISIT, now=NOW)
    answered(made)
    draft = replace(questionnaires.draft_of(made), scale_max=10, scale_min=0)
    questionnaires.edit_questionnaire(made, draft, now=NOW)
    command.undo(now=NOW)
    assert own_rows() == [(made, "own_visit", 1, "own", 1, 5, 1)]
    assert len(rows("survey_item")) == 3 + 5


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "x" * 61}, "name"),
        ({"items": ()}, "question"),
        ({"scale_max": 9}, "scale"),
        ({"low_max": 5}, "low_max"),
        ({"low_max": 0}, "low_max"),
        ({"rule": AskRule(AskWhen.DAYS)}, "every_days"),
        ({"rule": AskRule(after_days=366)}, "after_days"),
        ({"rule": AskRule(rest_days=-1)}, "rest_days"),
        ({"items": (ItemDraft(),)}, "items"),
        ({"items": (ItemDraft(question="?"),) * 13}, "items"),
        ({"items": (ItemDraft(kind=ItemKind.CHOICE, question="?", choices=("a",)),)}, "items"),
        ({"items": (ItemDraft(kind=ItemKind.CHOICE, question="?", choices=("a", "A")),)}, "items"),
        ({"kind": SurveyKind.NPS, "scale_min": 0, "scale_max": 10}, "items"),
        ({"kind": SurveyKind.NPS, "scale_max": 5}, "scale"),
        ({"kind": SurveyKind.GENERAL, "scale_max": 10}, "items"),
    ],
)
def test_what_breaks_a_rule_is_refused_at_its_field_and_nothing_written(
    changes: dict[str, Any], field: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        questionnaires.make_questionnaire(replace(VISIT, **changes), now=NOW)
    assert refused.value.field == field
    assert own_rows() == []


def test_two_questionnaires_in_use_have_two_names() -> None:
    first = questionnaires.make_questionnaire(VISIT, now=NOW)
    with pytest.raises(ValidationError) as refused:
        questionnaires.make_questionnaire(replace(VISIT, name="VISIT "), now=NOW)
    assert refused.value.field == "name"
    questionnaires.retire(first, now=NOW)
    second = questionnaires.make_questionnaire(VISIT, now=NOW)
    assert [row[1] for row in own_rows()] == ["own_visit", "own_visit_2"]
    with pytest.raises(ValidationError):
        questionnaires.use_again(first, now=NOW)
    assert surveys.survey(second).is_active


def test_what_a_questionnaire_measures_cannot_change() -> None:
    draft = replace(questionnaires.draft_of(survey_id()), kind=SurveyKind.OWN, name="x",
                    question="y", scale_min=0)  # fmt: skip
    with pytest.raises(ValidationError) as refused:
        questionnaires.edit_questionnaire(survey_id(), draft, now=NOW)
    assert refused.value.field == "kind"


def test_general_satisfaction_asks_the_five_stages_and_the_last_may_be_blank() -> None:
    """8, 9, 7 and 6, the help after the sale not known yet: 30 of 4."""
    general = surveys.survey(survey_id(SurveyKind.GENERAL))
    assert [str(one.stage) for one in general.items] == [
        "first_contact", "advice", "price_quality", "checkout", "after_sales",
    ]  # fmt: skip
    given = tuple(
        ItemAnswer(one.id, s) for one, s in zip(general.items, (8, 9, 7, 6), strict=False)
    )
    surveys.record_answer(AnswerDraft(survey_id=general.id, answered_at=NOW, items=given), now=NOW)
    assert rows("answer", "kind, score, points, parts") == [("general", None, 30, 4)]


def test_a_general_satisfaction_of_one_question_can_be_asked_by_stage_from_now_on() -> None:
    """A shop made before stages: the old answer of 6 stays, with 30 of 4 the mean is 6.75."""
    insert("survey", [{"id": 70, "key": "old_general", "kind": "general", "scale_min": 1,
                       "scale_max": 10}])  # fmt: skip
    surveys.record_answer(AnswerDraft(survey_id=70, score=6, answered_at=NOW), now=NOW)
    draft = by_stage(questionnaires.draft_of(70))
    newer = questionnaires.edit_questionnaire(70, draft, now=NOW)
    assert newer != 70
    assert len(surveys.survey(newer).items) == 5
    assert rows("answer", "survey_id, score") == [(70, 6)]


def test_words_to_customers_are_formal_unless_the_shop_says_du() -> None:
    """The same English sentence in both, so that the contexts tell them apart."""
    assert surveys.surveys()[0].question == T("Survey", surveys.surveys()[0].question.source)
    shop.save(replace(shop.current(), customer_address="tu"), now=NOW)
    asked = surveys.surveys()
    assert {one.question.context for one in asked if isinstance(one.question, T)} == {"SurveyTu"}
    assert {
        one.comment_question.context for one in asked if isinstance(one.comment_question, T)
    } == {"SurveyTu"}
    stage = asked[-1].items[0].question
    assert isinstance(stage, T)
    assert stage.context == "SurveyTu"


def test_the_shops_own_words_stand_before_the_programs() -> None:
    nps = survey_id()
    draft = replace(questionnaires.draft_of(nps), question="Would you send a friend?", name="Amigo")
    questionnaires.edit_questionnaire(nps, draft, now=NOW)
    seen = surveys.survey(nps)
    assert (seen.question, seen.name, seen.short) == ("Would you send a friend?", "Amigo", "Amigo")


@pytest.mark.parametrize(
    ("field", "value"),
    [("customer_address", "vos"), ("ask_cooldown_days", 366), ("ask_cooldown_days", -1)],
)
def test_settings_of_surveys_keep_to_their_rules(field: str, value: Any) -> None:
    with pytest.raises(ValidationError) as refused:
        shop.save(replace(shop.current(), **{field: value}), now=NOW)
    assert refused.value.field == field


def test_a_shop_begins_formal_with_a_rest_of_thirty_days_and_no_rescuer() -> None:
    said = Shop()
    assert (said.customer_address, said.ask_cooldown_days, said.rescue_owner_id) == (
        "usted", 30, None,
    )  # fmt: skip


def test_a_questionnaire_is_found_by_key_name_or_kind() -> None:
    made = questionnaires.make_questionnaire(VISIT, now=NOW)
    assert [questionnaires.find(text) for text in ("own_visit", "VISIT", "nps")] == [
        made, made, survey_id(),
    ]  # fmt: skip
    with pytest.raises(ValidationError):
        questionnaires.find("visita")


def test_a_copy_begins_with_the_same_questions_as_new_ones() -> None:
    made = questionnaires.make_questionnaire(VISIT, now=NOW)
    copied = questionnaires.copy_of(made)
    assert (copied.name, [one.id for one in copied.items]) == ("", [None] * 3)
    assert [one.question for one in copied.items] == ["Welcome?", "Colour?", "Wish?"]


def test_imported_answers_go_to_no_questionnaire_of_the_shops_own(tmp_path: Path) -> None:
    made = questionnaires.make_questionnaire(VISIT, now=NOW)
    head = "survey_id,kind,scale,sent_at,answered_at,score\n"
    assert imported(tmp_path, "answers", head + "S1,own,1-5,2026-01-05,2026-01-06,4\n").added == 1
    ((survey, score),) = rows("answer", "survey_id, score")
    assert survey != made
    assert score == 4
    assert own_rows()[-1][1] == "own_1_5"

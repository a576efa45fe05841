"""The rules that an answer meets: whole scores on their scale, the questions that were asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.limits import NOTE_MAX, check_length, check_not_future
from cxdesk.domain.questionnaires import ItemKind
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.domain.surveys import AnswerDraft, ItemAnswer, ItemView, SurveyView


def check(draft: AnswerDraft, asked: SurveyView, now: int) -> None:
    """Raise for the first rule an answer breaks: whole scores on their scale, not in the future."""
    if asked.items:
        _check_items(draft, asked)
    else:
        check_score("score", draft.score, asked.scale_min, asked.scale_max)
        _refuse_strange(draft, {})
    check_not_future("answered_at", draft.answered_at, now)
    check_length("comment", draft.comment, NOTE_MAX)


def check_score(field: str, score: object, low: int, high: int) -> None:
    """Raise at ``field`` unless a score is a whole number on its scale; blank is refused."""
    if type(score) is not int or not low <= score <= high:
        words = T("Survey", "The score goes from {low} to {high}.")
        raise ValidationError(field, words.fill(low=low, high=high))


def item_scores(draft: AnswerDraft) -> tuple[int, ...]:
    """The scores that were given to several questions."""
    return tuple(one.score for one in draft.items if one.score is not None)


def given(draft: AnswerDraft) -> float | None:
    """The score of one question, or the mean of several; None where there is no scale."""
    if draft.score is not None:
        return draft.score
    scores = item_scores(draft)
    return sum(scores) / len(scores) if scores else None


def item_field(item_id: int) -> str:
    """The field at which a fault in the answer to one of several questions is told."""
    return f"item_{item_id}"


def _check_items(draft: AnswerDraft, asked: SurveyView) -> None:
    if draft.score is not None:
        words = T("Survey", "This survey has several questions: answer each of them.")
        raise ValidationError("score", words)
    known = {item.id: item for item in asked.items}
    _refuse_strange(draft, known)
    given = {answer.item_id: answer for answer in draft.items if not answer.is_blank}
    for item in asked.items:
        if item.id in given:
            _check_item(item, given[item.id])
        elif item.is_required:
            words = T("Survey", "This question needs an answer.")
            raise ValidationError(item_field(item.id), words)
    if not given:
        words = T("Survey", "Answer at least one question.")
        raise ValidationError(item_field(asked.items[0].id), words)


def _refuse_strange(draft: AnswerDraft, known: Mapping[int, ItemView]) -> None:
    ids = [answer.item_id for answer in draft.items]
    if len(set(ids)) < len(ids) or not known.keys() >= set(ids):
        raise ValidationError("items", T("Survey", "These questions belong to another survey."))


def _check_item(item: ItemView, given: ItemAnswer) -> None:
    field = item_field(item.id)
    if item.kind is not ItemKind.TEXT and given.words:
        raise ValidationError(field, T("Survey", "This question is not answered in words."))
    if item.kind is ItemKind.SCORE:
        check_score(field, given.score, item.scale_min or 0, item.scale_max or 0)
    elif item.kind is ItemKind.CHOICE:
        if given.choice_id not in {choice.id for choice in item.choices}:
            raise ValidationError(field, T("Survey", "Choose one of the answers."))
    elif not given.words:
        raise ValidationError(field, T("Survey", "This question is answered in words."))
    check_length(field, given.words, NOTE_MAX)

"""Answers stay: after its fifteen minutes one is corrected or excluded by the owner, with a reason.

Figures use the last that was said; what was there before is kept and shown. A second answer to the
same offer (``surveys.record_answer``) leaves the first here, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxdesk.domain import answering
from cxdesk.domain import corrections as rules
from cxdesk.domain.cleaning import clean_text
from cxdesk.domain.corrections import AnswerChange, AnswerChangeKind, Correctable
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.limits import NOTE_MAX, check_length
from cxdesk.domain.questionnaires import ItemKind
from cxdesk.domain.surveys import ItemAnswer
from cxdesk.domain.text import T
from cxdesk.services import answers_seen, hats, low_answers, record_values, surveys
from cxdesk.services.command import acting_staff, command
from cxdesk.store import answer_changes as store
from cxdesk.store.models import Answer, SurveyItem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cxdesk.domain.rescues import CallChange
    from cxdesk.domain.surveys import ItemView


def history(answer_id: int) -> tuple[AnswerChange, ...]:
    """What was done to an answer, the first change first; nothing of one that may not be read."""
    if answers_seen.hidden("answer", [answer_id]):
        return ()
    return tuple(_told(line) for line in store.changes(answer_id))


@hats.owner_only
def correctable(answer_id: int) -> Correctable:
    """What an answer says now, for the form that corrects it."""
    answer = _answer(answer_id)
    return Correctable(
        survey_id=answer.survey_id,
        scale_min=answer.scale_min,
        scale_max=answer.scale_max,
        score=answer.score,
        scores=store.scores_of(answer_id) if answer.score is None else {},
        said=_said(answer_id),
        comment=answer.comment,
        is_excluded=answer.excluded_at is not None,
    )


@hats.owner_only
def newest() -> int | None:
    """The answer given last, which is the one most often corrected; None before the first."""
    return store.newest()


@command(T("Undo", "correct answer"), by=Hat.OWNER)
def correct_answer(
    answer_id: int,
    reason: str,
    *,
    score: int | None = None,
    items: Mapping[int, int | None] | None = None,
    said: Iterable[ItemAnswer] = (),
    comment: str | None = None,
    now: int,
) -> CallChange | None:
    """Put right what was entered; None leaves the score, the scores by question or the words.

    ``said`` are choices and words by question. A blank among ``items`` or ``said`` says that the
    question was not answered. A score that is low now asks for a call; when it is low no more the
    call goes, or is done where somebody began it. What came of the call.
    """
    answer = _answer(answer_id)
    reason = _reason(reason)
    values = _checked_words(comment) | _checked_score(answer, score)
    scores = _checked_items(answer, items or {})
    others = _checked_said(answer, said)
    if not (others or _is_different(answer, values, scores)):
        raise ValidationError("score", T("Correction", "Nothing is different from before."))
    more = "".join(f"\n{line}" for line in _became(answer, others))
    _keep(answer_id, AnswerChangeKind.CORRECTED, reason, now, more)
    if values:
        Answer.update(**values).where(Answer.id == answer_id).execute()
    if scores:
        store.write_scores(answer_id, scores)
    for one in others:
        store.write_said(answer_id, one.item_id, one.choice_id, one.words)
    return low_answers.settle(answer_id, now=now)


@command(T("Undo", "exclude answer"), by=Hat.OWNER)
def exclude_answer(answer_id: int, reason: str, *, now: int) -> CallChange | None:
    """Count an answer in no figure from now on; it stays, with the reason, and nobody is called."""
    if _answer(answer_id).excluded_at is not None:
        raise ValidationError("answer", T("Correction", "This answer is excluded already."))
    _keep(answer_id, AnswerChangeKind.EXCLUDED, _reason(reason), now)
    Answer.update(excluded_at=now).where(Answer.id == answer_id).execute()
    return low_answers.settle(answer_id, now=now)


@command(T("Undo", "count answer again"), by=Hat.OWNER)
def include_answer(answer_id: int, reason: str, *, now: int) -> CallChange | None:
    """Count an excluded answer again; the call that a low one asks for comes back."""
    if _answer(answer_id).excluded_at is None:
        raise ValidationError("answer", T("Correction", "This answer counts already."))
    _keep(answer_id, AnswerChangeKind.INCLUDED, _reason(reason), now)
    Answer.update(excluded_at=None).where(Answer.id == answer_id).execute()
    return low_answers.settle(answer_id, now=now)


def _answer(answer_id: int) -> Any:  # a row of peewee, untyped
    row = Answer.get_or_none(Answer.id == answer_id)
    if row is None:
        raise ValidationError("answer", T("Survey", "This answer is gone."))
    return row


def _reason(reason: str) -> str:
    cleaned = clean_text(reason).strip()
    rules.check_reason(cleaned)
    return cleaned


def _keep(answer_id: int, kind: AnswerChangeKind, reason: str, now: int, more: str = "") -> None:
    by = acting_staff.get()
    store.keep(answer_id, kind.value, reason, staff_id=by, at=now, more=more)


def _checked_words(comment: str | None) -> dict[str, object]:
    if comment is None:
        return {}
    cleaned = clean_text(comment)
    check_length("comment", cleaned, NOTE_MAX)
    return {"comment": cleaned}


def _checked_score(answer: Any, score: int | None) -> dict[str, object]:
    if score is None:
        return {}
    if answer.score is None:
        words = T("Correction", "This answer has no single score; correct its questions.")
        raise ValidationError("score", words)
    answering.check_score("score", score, answer.scale_min, answer.scale_max)
    return {"score": score}


def _checked_items(answer: Any, items: Mapping[int, int | None]) -> dict[int, int | None]:
    known = store.scores_of(answer.id)
    for item_id, score in items.items():
        if item_id not in known:
            words = T("Correction", "This question is not one with a score in this survey.")
            raise ValidationError("items", words)
        if score is not None:
            asked: Any = SurveyItem.get_by_id(item_id)
            answering.check_score("items", score, asked.scale_min, asked.scale_max)
    return {key: score for key, score in items.items() if score != known[key]}


def _said(answer_id: int) -> dict[int, ItemAnswer]:
    lines = store.said_in(answer_id).items()
    return {
        item: ItemAnswer(item, choice_id=chosen, words=words) for item, (chosen, words) in lines
    }


def _checked_said(answer: Any, said: Iterable[ItemAnswer]) -> list[ItemAnswer]:
    """Those that are not as they were."""
    known = _said(answer.id)
    asked = {item.id: item for item in surveys.survey(answer.survey_id).items}
    tidy = [one._replace(words=clean_text(one.words).strip()) for one in said]
    for one in tidy:
        if one.item_id not in known or one.score is not None:
            words = T("Correction", "This question is not one with choices or words.")
            raise ValidationError("said", words)
        check_length("said", one.words, NOTE_MAX)
        _check_choice(asked[one.item_id], one)
    return [one for one in tidy if one != known[one.item_id]]


def _check_choice(item: ItemView, one: ItemAnswer) -> None:
    is_choice = item.kind is ItemKind.CHOICE
    offered = {choice.id for choice in item.choices} | {None}
    if one.choice_id not in offered or (is_choice and one.words):
        raise ValidationError("said", T("Correction", "Choose one of what can be answered."))


def _became(answer: Any, others: Iterable[ItemAnswer]) -> list[str]:
    """A line for each that becomes another, as it is kept."""
    known, asked = _said(answer.id), surveys.survey(answer.survey_id).items
    named = {item.id: str(item.question) for item in asked}
    words = {choice.id: choice.words for item in asked for choice in item.choices}

    def text(one: ItemAnswer) -> str:
        return one.words or words.get(one.choice_id or 0, "")

    return [rules.became(named[x.item_id], text(known[x.item_id]), text(x)) for x in others]


def _is_different(answer: Any, values: Mapping[str, object], scores: Mapping[int, object]) -> bool:
    return bool(scores) or any(getattr(answer, name) != value for name, value in values.items())


def _told(line: store.ChangeLine) -> AnswerChange:
    mean = None
    if line.points_before is not None and line.parts_before:
        mean = line.points_before / line.parts_before
    return AnswerChange(
        kind=AnswerChangeKind(line.kind),
        at=line.at,
        staff_name=record_values.staff_name(line.staff_id),
        reason=line.reason,
        score_before=line.score_before,
        mean_before=mean,
        comment_before=line.comment_before,
        answered_before=line.answered_before,
    )

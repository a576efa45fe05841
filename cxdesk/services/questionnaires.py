"""Questionnaires of the shop: made, edited, put out of use; answers keep the version they gave.

Another scale or another question makes a new version once there is an answer: the old version is
put out of use and keeps its answers with their scale.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from cxdesk.domain import questionnaire_drafts as rules
from cxdesk.domain.ask_list import FIRST_RULES
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.names import fold
from cxdesk.domain.own import key_of
from cxdesk.domain.questionnaire_drafts import ItemDraft, QuestionnaireDraft
from cxdesk.domain.questionnaires import AskWhen, AskWhom, ItemKind, Mode, Stage
from cxdesk.domain.surveys import AskRule, SurveyKind, SurveyView
from cxdesk.domain.text import T
from cxdesk.services import surveys
from cxdesk.services.command import command
from cxdesk.services.hats import owner_only
from cxdesk.services.survey_views import in_order
from cxdesk.store import questionnaires as store
from cxdesk.store.models import Survey, SurveyChoice, SurveyItem
from cxdesk.store.rows import insert


@dataclass(frozen=True, slots=True, kw_only=True)
class Questionnaire:
    """A questionnaire in its newest version; ``answers`` of all of them, ``earlier`` older ones."""

    view: SurveyView
    answers: int
    earlier: int


@owner_only
def questionnaires(*, with_retired: bool = True) -> tuple[Questionnaire, ...]:
    """All questionnaires in their usual order, those out of use last."""
    counted = store.counted()
    newest = in_order(Survey.select().where(Survey.id << list(counted)))
    found = [
        Questionnaire(view=view, answers=counted[view.id].answers, earlier=counted[view.id].earlier)
        for view in newest
        if view.is_active or with_retired
    ]
    return tuple(sorted(found, key=lambda one: not one.view.is_active))


@owner_only
def draft_of(survey_id: int) -> QuestionnaireDraft:
    """What an edit begins with: the shop's own words, "" where the program's hold."""
    return _draft(_row(survey_id))


@owner_only
def copy_of(survey_id: int) -> QuestionnaireDraft:
    """What a new questionnaire like another one begins with: its questions are new ones."""
    base = draft_of(survey_id)
    return replace(base, name="", items=tuple(replace(item, id=None) for item in base.items))


@command(T("Undo", "make questionnaire"), by=Hat.OWNER)
def make_questionnaire(draft: QuestionnaireDraft, *, now: int) -> int:
    """Make a questionnaire; its id. ValidationError at the field that breaks a rule."""
    tidy = rules.cleaned(draft)
    _refuse_same_name(tidy.name, key="")
    key = key_of(tidy.name, store.keys()) if tidy.name else _free_key(tidy.kind.value)
    return _write(tidy, key, version=1)


@command(T("Undo", "edit questionnaire"), by=Hat.OWNER)
def edit_questionnaire(survey_id: int, draft: QuestionnaireDraft, *, now: int) -> int:
    """Let a questionnaire say what a draft says; the id it has now.

    The kind stays. Once there is an answer, another scale or another question makes a new version.
    """
    row, tidy = _row(survey_id), rules.cleaned(draft)
    _refuse_same_name(tidy.name, key=row.key)
    if tidy.kind.value != row.kind:
        raise ValidationError("kind", T("Questionnaire", "What it measures cannot change."))
    is_new = rules.has_new_meaning(_draft(row), tidy)
    if is_new and store.has_answers(survey_id):
        _put_out_of_use(survey_id, now)
        return _write(tidy, row.key, version=store.last_version(row.key) + 1)
    Survey.update(**_columns(tidy)).where(Survey.id == survey_id).execute()
    if is_new:
        _replace_items(survey_id, tidy)
    else:
        _edit_items(tidy)
    return survey_id


@command(T("Undo", "put questionnaire out of use"), by=Hat.OWNER)
def retire(survey_id: int, *, now: int) -> None:
    """Put a questionnaire out of use; its answers stay and count."""
    if not _row(survey_id).is_active:
        raise ValidationError("survey_id", T("Questionnaire", "It is out of use already."))
    _put_out_of_use(survey_id, now)


@command(T("Undo", "use questionnaire again"), by=Hat.OWNER)
def use_again(survey_id: int, *, now: int) -> None:
    """Use a questionnaire again, unless another version of it is in use."""
    row = _row(survey_id)
    if store.active_version(row.key) is not None:
        words = T("Questionnaire", "A version of this questionnaire is in use.")
        raise ValidationError("survey_id", words)
    _refuse_same_name(row.name, key=row.key)
    Survey.update(is_active=True, retired_at=None).where(Survey.id == survey_id).execute()


@owner_only
def without_rule() -> tuple[int, ...]:
    """The standard questionnaires in use that nobody's rule asks, though one is suggested."""
    return tuple(
        view.id
        for view in surveys.surveys()
        if view.key == view.kind.value
        and view.kind in FIRST_RULES
        and view.rule.when is AskWhen.NEVER
    )


@command(T("Undo", "use suggested rules"), by=Hat.OWNER)
def use_suggested_rules(*, now: int) -> tuple[int, ...]:
    """Ask those without a rule as a new shop does; their ids. How long people rest stays."""
    found = without_rule()
    if not found:
        words = T("Questionnaire", "Every questionnaire with a suggested rule has a rule.")
        raise ValidationError("when", words)
    for survey_id in found:
        row = _row(survey_id)
        rule = FIRST_RULES[SurveyKind(row.kind)]._replace(rest_days=row.rest_days)
        Survey.update(**_rule_columns(rule)).where(Survey.id == survey_id).execute()
    return found


@owner_only
def find(text: str) -> int:
    """The id of the newest questionnaire called so: by its key, its name or its kind."""
    wanted = fold(text)
    for one in questionnaires():
        known = (one.view.key, one.view.kind.value, *store.names(one.view.id))
        if wanted in {fold(name) for name in known if name}:
            return one.view.id
    words = T("Questionnaire", "There is no questionnaire called “{text}”.")
    raise ValidationError("survey_id", words.fill(text=text))


def _row(survey_id: int) -> Any:  # a row of peewee, untyped
    surveys.survey(survey_id)
    return Survey.get_by_id(survey_id)


def _free_key(kind: str) -> str:
    known = store.keys()
    return next(key for key in (kind, *(f"{kind}_{n}" for n in range(2, 999))) if key not in known)


def _refuse_same_name(name: str, *, key: str) -> None:
    """Two questionnaires in use with one name cannot be told apart."""
    if name and fold(name) in {fold(other) for other in store.names_in_use(but=key)}:
        words = T("Questionnaire", "Another questionnaire has this name.")
        raise ValidationError("name", words)


def _put_out_of_use(survey_id: int, now: int) -> None:
    Survey.update(is_active=False, retired_at=now).where(Survey.id == survey_id).execute()


def _write(draft: QuestionnaireDraft, key: str, *, version: int) -> int:
    survey_id = insert(Survey, key=key, kind=draft.kind.value, version=version, **_columns(draft))
    _replace_items(survey_id, draft)
    return survey_id


def _columns(draft: QuestionnaireDraft) -> dict[str, object]:
    return {
        "name": draft.name,
        "question": draft.question,
        "scale_min": draft.scale_min,
        "scale_max": draft.scale_max,
        "higher_is_better": draft.higher_is_better,
        "low_label": draft.low_label,
        "high_label": draft.high_label,
        "low_max": draft.low_max,
        "comment_question": draft.comment_question,
        "mode": draft.mode.value,
        **_rule_columns(draft.rule),
    }


def _rule_columns(rule: AskRule) -> dict[str, object]:
    return {
        "ask_when": rule.when.value,
        "ask_after_days": rule.after_days,
        "ask_every_days": rule.every_days,
        "rest_days": rule.rest_days,
        "ask_whom": rule.whom.value,
    }


def _replace_items(survey_id: int, draft: QuestionnaireDraft) -> None:
    """Write the questions anew, where no answer names them."""
    SurveyItem.delete().where(SurveyItem.survey == survey_id).execute()
    scale = {"scale_min": draft.scale_min, "scale_max": draft.scale_max}
    for position, item in enumerate(draft.items):
        is_score = item.kind is ItemKind.SCORE
        item_id = insert(
            SurveyItem,
            survey=survey_id,
            kind=item.kind.value,
            stage=item.stage.value if item.stage else "",
            question=item.question,
            **_looks(item, position),
            **(scale if is_score else {}),
        )
        for place, words in enumerate(item.choices):
            insert(SurveyChoice, item=item_id, position=place, words=words)


def _edit_items(draft: QuestionnaireDraft) -> None:
    for position, item in enumerate(draft.items):
        SurveyItem.update(**_looks(item, position)).where(SurveyItem.id == item.id).execute()


def _looks(item: ItemDraft, position: int) -> dict[str, object]:
    """What may change of a question without making it another one."""
    return {
        "position": position,
        "low_label": item.low_label,
        "high_label": item.high_label,
        "is_required": item.is_required,
    }


def _draft(row: Any) -> QuestionnaireDraft:  # a row of peewee, untyped
    return QuestionnaireDraft(
        kind=SurveyKind(row.kind),
        scale_min=row.scale_min,
        scale_max=row.scale_max,
        name=row.name,
        question=row.question,
        higher_is_better=bool(row.higher_is_better),
        low_label=row.low_label,
        high_label=row.high_label,
        low_max=row.low_max,
        comment_question=row.comment_question,
        mode=Mode(row.mode),
        rule=AskRule(
            when=AskWhen(row.ask_when),
            after_days=row.ask_after_days,
            every_days=row.ask_every_days,
            rest_days=row.rest_days,
            whom=AskWhom(row.ask_whom),
        ),
        items=tuple(_item_draft(item) for item in store.items(row.id)),
    )


def _item_draft(line: store.ItemLine) -> ItemDraft:
    return ItemDraft(
        id=line.id,
        kind=ItemKind(line.kind),
        question=line.question,
        stage=Stage(line.stage) if line.stage else None,
        is_required=bool(line.is_required),
        choices=line.choices,
        low_label=line.low_label,
        high_label=line.high_label,
    )

"""Questionnaires as the owner writes them: the rules they meet, and what makes a new version."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cxdesk.domain.cleaning import clean_line
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.limits import check_length
from cxdesk.domain.names import fold
from cxdesk.domain.questionnaires import AskWhen, ItemKind, Mode, Stage
from cxdesk.domain.surveys import AskRule, SurveyKind, standard
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Sequence

Scale = tuple[int, int]

LONGEST_NAME = 60
LONGEST_QUESTION = 300
LONGEST_LABEL = 60
MOST_ITEMS = 12
MOST_CHOICES = 12
LONGEST_AFTER, LONGEST_EVERY, LONGEST_REST = 365, 1095, 1095
# NPS is asked on 0–10 or the legacy 1–10; other scales of recommending are not NPS.
SCALES: dict[SurveyKind, tuple[Scale, ...]] = {
    SurveyKind.NPS: ((0, 10), (1, 10)),
    SurveyKind.CSAT: ((1, 5), (1, 3), (1, 7), (1, 10)),
    SurveyKind.CES: ((1, 7), (1, 5)),
    SurveyKind.GENERAL: ((1, 10),),
    SurveyKind.OWN: ((1, 5), (0, 10), (1, 10), (1, 7), (1, 3)),
}
SELDOM = AskRule()  # asked by nobody's rule, and of nobody twice in 90 days
WITH_ITEMS = frozenset((SurveyKind.GENERAL, SurveyKind.OWN))


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDraft:
    """One question as typed; ``id`` None is a new one, ``question`` "" the program's of a stage.

    A ``SCORE`` is asked on the scale of the questionnaire.
    """

    kind: ItemKind = ItemKind.SCORE
    question: str = ""
    stage: Stage | None = None
    is_required: bool = True
    choices: tuple[str, ...] = ()
    low_label: str = ""
    high_label: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionnaireDraft:
    """A questionnaire as typed; where a text is "" the program's own words and languages hold.

    ``low_max`` None is the standard bound of the kind, of one without any: nobody is called.
    """

    kind: SurveyKind
    scale_min: int
    scale_max: int
    name: str = ""
    question: str = ""
    higher_is_better: bool = True
    low_label: str = ""
    high_label: str = ""
    low_max: int | None = None
    comment_question: str = ""
    mode: Mode = Mode.TRANSACTIONAL
    rule: AskRule = SELDOM
    items: tuple[ItemDraft, ...] = ()


def begun(kind: SurveyKind) -> QuestionnaireDraft:
    """A new questionnaire of a kind, on its usual scale and with the program's words."""
    low, high = SCALES[kind][0]
    items = five_stages() if kind is SurveyKind.GENERAL else ()
    return QuestionnaireDraft(kind=kind, scale_min=low, scale_max=high, items=items)


def five_stages() -> tuple[ItemDraft, ...]:
    """General satisfaction by stage; what comes after the sale may not have come yet."""
    return tuple(
        ItemDraft(stage=stage, is_required=stage is not Stage.AFTER_SALES) for stage in Stage
    )


def by_stage(draft: QuestionnaireDraft) -> QuestionnaireDraft:
    """The same asked by the five stages; ValidationError unless it is general satisfaction."""
    if draft.kind is not SurveyKind.GENERAL:
        words = T("Questionnaire", "Only general satisfaction is asked by stage.")
        raise ValidationError("items", words)
    return replace(draft, items=five_stages())


def cleaned(draft: QuestionnaireDraft) -> QuestionnaireDraft:
    """The same with tidy texts; ValidationError at the field that breaks a rule."""
    tidy = replace(
        draft,
        name=clean_line(draft.name),
        question=clean_line(draft.question),
        low_label=clean_line(draft.low_label),
        high_label=clean_line(draft.high_label),
        comment_question=clean_line(draft.comment_question),
        items=tuple(_cleaned_item(item) for item in draft.items),
    )
    _check_texts(tidy)
    _check_scale(tidy)
    _check_rule(tidy.rule)
    _check_items(tidy)
    return tidy


def wrong_item(draft: QuestionnaireDraft) -> int | None:
    """The place of the first question that breaks a rule by itself."""
    for place, item in enumerate(map(_cleaned_item, draft.items)):
        try:
            _check_item(item, place + 1, draft.kind)
        except ValidationError:
            return place
    return None


def typed_choices(text: str) -> tuple[str, ...]:
    """The choices as typed: one a line, else with semicolons between them, else with commas.

    So a choice may hold a comma where each stands on its own line, or semicolons part them.
    """
    parting = next((mark for mark in "\n;" if mark in text), ",")
    return tuple(filter(None, map(clean_line, text.split(parting))))


def written_choices(choices: Sequence[str]) -> str:
    """Choices as they are shown to be edited, so that ``typed_choices`` reads the same again."""
    if not any(mark in choice for choice in choices for mark in ",;"):
        return ", ".join(choices)
    return "\n".join((*choices, ""))


def has_new_meaning(before: QuestionnaireDraft, after: QuestionnaireDraft) -> bool:
    """Whether answers to one are no answers to the other: another scale, or other questions.

    Other words at the ends of a scale are another scale, another spelling of them is not. Names,
    the bound of low answers, the order and the rule may change.
    """
    return _meaning(before) != _meaning(after)


def _meaning(draft: QuestionnaireDraft) -> tuple[object, ...]:
    asked = sorted(_asked(draft, item) for item in draft.items)
    alone = () if draft.items else (draft.question, *_ends(draft, draft))
    return draft.scale_min, draft.scale_max, draft.higher_is_better, alone, asked


def _asked(draft: QuestionnaireDraft, item: ItemDraft) -> tuple[object, ...]:
    words = item.question, item.choices, *_ends(draft, item)
    return item.id or 0, item.kind.value, item.stage or "", *words


def _ends(draft: QuestionnaireDraft, asked: ItemDraft | QuestionnaireDraft) -> tuple[str, ...]:
    """What the ends of the scale of a question are called: by itself, else by the questionnaire."""
    if isinstance(asked, ItemDraft) and asked.kind is not ItemKind.SCORE:
        return ()
    return (
        fold(asked.low_label or draft.low_label),
        fold(asked.high_label or draft.high_label),
    )


def _cleaned_item(item: ItemDraft) -> ItemDraft:
    is_choice = item.kind is ItemKind.CHOICE
    found = tuple(filter(None, map(clean_line, item.choices))) if is_choice else ()
    return replace(
        item,
        question=clean_line(item.question),
        low_label=clean_line(item.low_label),
        high_label=clean_line(item.high_label),
        choices=found,
    )


def _check_texts(draft: QuestionnaireDraft) -> None:
    check_length("name", draft.name, LONGEST_NAME)
    for field in ("question", "comment_question"):
        check_length(field, getattr(draft, field), LONGEST_QUESTION)
    for field in ("low_label", "high_label"):
        check_length(field, getattr(draft, field), LONGEST_LABEL)
    if draft.kind is SurveyKind.OWN and not draft.name:
        raise ValidationError("name", T("Questionnaire", "Give the questionnaire a name."))
    if draft.kind is SurveyKind.OWN and not draft.items and not draft.question:
        raise ValidationError("question", T("Questionnaire", "Write what is asked."))


def _check_scale(draft: QuestionnaireDraft) -> None:
    scale = draft.scale_min, draft.scale_max
    if scale not in SCALES[draft.kind]:
        allowed = ", ".join(f"{low}-{high}" for low, high in SCALES[draft.kind])
        words = T("Questionnaire", "This is asked on one of these scales: {scales}.")
        raise ValidationError("scale", words.fill(scales=allowed))
    if draft.low_max is not None and not draft.scale_min <= draft.low_max < draft.scale_max:
        words = T("Questionnaire", "Low answers end between {low} and {high}.")
        raise ValidationError("low_max", words.fill(low=draft.scale_min, high=draft.scale_max - 1))


def _check_rule(rule: AskRule) -> None:
    _check_days("after_days", rule.after_days, 0, LONGEST_AFTER)
    _check_days("rest_days", rule.rest_days, 0, LONGEST_REST)
    if rule.when is AskWhen.DAYS and rule.every_days is None:
        words = T("Questionnaire", "Say every how many days it is asked.")
        raise ValidationError("every_days", words)
    if rule.every_days is not None:
        _check_days("every_days", rule.every_days, 1, LONGEST_EVERY)


def _check_days(field: str, value: int, low: int, high: int) -> None:
    if not low <= value <= high:
        words = T("Questionnaire", "This must be a whole number from {low} to {high}.")
        raise ValidationError(field, words.fill(low=low, high=high))


def _check_items(draft: QuestionnaireDraft) -> None:
    if draft.items and draft.kind not in WITH_ITEMS:
        words = T("Questionnaire", "{name} is one question; several make it another measure.")
        found = standard(draft.kind)
        raise ValidationError("items", words.fill(name=found.name if found else draft.name))
    if len(draft.items) > MOST_ITEMS:
        words = T("Questionnaire", "At most {n} questions: people stop answering long ones.")
        raise ValidationError("items", words.fill(n=MOST_ITEMS))
    for number, item in enumerate(draft.items, 1):
        _check_item(item, number, draft.kind)


def _check_item(item: ItemDraft, number: int, kind: SurveyKind) -> None:
    check_length("items", item.question, LONGEST_QUESTION)
    for label in (item.low_label, item.high_label):
        check_length("items", label, LONGEST_LABEL)
    if not item.question and item.stage is None:
        words = T("Questionnaire", "Question {n} has no words yet.")
        raise ValidationError("items", words.fill(n=number))
    if kind is SurveyKind.GENERAL and item.kind is not ItemKind.SCORE:
        words = T("Questionnaire", "General satisfaction is the mean of scores: question {n}.")
        raise ValidationError("items", words.fill(n=number))
    if item.kind is ItemKind.CHOICE:
        _check_choices(item.choices, number)


def _check_choices(choices: Sequence[str], number: int) -> None:
    if not 2 <= len(choices) <= MOST_CHOICES:
        words = T("Questionnaire", "Question {n} needs 2 to {most} choices.")
        raise ValidationError("items", words.fill(n=number, most=MOST_CHOICES))
    if len({fold(choice) for choice in choices}) < len(choices):
        words = T("Questionnaire", "Question {n} has a choice twice.")
        raise ValidationError("items", words.fill(n=number))
    for choice in choices:
        check_length("items", choice, LONGEST_LABEL)

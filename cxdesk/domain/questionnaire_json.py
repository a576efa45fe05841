"""Questionnaires as JSON values: what the console prints and reads, what a form keeps unsaved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.questionnaire_drafts import ItemDraft, QuestionnaireDraft
from cxdesk.domain.questionnaires import AskWhen, AskWhom, ItemKind, Mode, Stage
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from enum import StrEnum

_RULE = ("when", "after_days", "every_days", "rest_days", "whom")


def to_json(draft: QuestionnaireDraft) -> dict[str, Any]:  # plain JSON values
    """All that a questionnaire says; "" and null are the program's own words and bounds."""
    return {
        "kind": draft.kind.value,
        "name": draft.name,
        "question": draft.question,
        "scale": f"{draft.scale_min}-{draft.scale_max}",
        "higher_is_better": draft.higher_is_better,
        "low_label": draft.low_label,
        "high_label": draft.high_label,
        "low_max": draft.low_max,
        "comment_question": draft.comment_question,
        "mode": draft.mode.value,
        "when": draft.rule.when.value,
        "after_days": draft.rule.after_days,
        "every_days": draft.rule.every_days,
        "rest_days": draft.rule.rest_days,
        "whom": draft.rule.whom.value,
        "items": [_item_to_json(item) for item in draft.items],
    }


def from_json(values: Mapping[str, Any], base: QuestionnaireDraft) -> QuestionnaireDraft:
    """``base`` with the given values changed; ValidationError for an unknown or odd one.

    ``kind`` is what ``base`` says: what a questionnaire measures does not change.
    """
    changes: dict[str, Any] = {}
    for key, value in values.items():
        if key == "kind":
            continue
        read = _READERS.get(key)
        if read is None:
            words = T("Questionnaire", "A questionnaire has nothing called “{key}”.")
            raise ValidationError(key, words.fill(key=key))
        changes[key] = read(key, value)
    rule = {key: changes.pop(key) for key in _RULE if key in changes}
    if "scale" in changes:
        changes["scale_min"], changes["scale_max"] = changes.pop("scale")
    return replace(base, **changes, rule=base.rule._replace(**rule))


def _item_to_json(item: ItemDraft) -> dict[str, Any]:
    return {
        "id": item.id,
        "kind": item.kind.value,
        "stage": item.stage.value if item.stage else "",
        "question": item.question,
        "required": item.is_required,
        "choices": list(item.choices),
        "low_label": item.low_label,
        "high_label": item.high_label,
    }


def _item(key: str, value: object) -> ItemDraft:
    if not isinstance(value, dict):
        raise _odd(key)
    stage = _text(key, value.get("stage", ""))
    return ItemDraft(
        id=_number(key, value.get("id")),
        kind=_word(ItemKind, key, value.get("kind", ItemKind.SCORE.value)),
        stage=_word(Stage, key, stage) if stage else None,
        question=_text(key, value.get("question", "")),
        is_required=_yes_no(key, value.get("required", True)),
        choices=tuple(_text(key, one) for one in _list(key, value.get("choices", []))),
        low_label=_text(key, value.get("low_label", "")),
        high_label=_text(key, value.get("high_label", "")),
    )


def _items(key: str, value: object) -> tuple[ItemDraft, ...]:
    return tuple(_item(key, one) for one in _list(key, value))


def _list(key: str, value: object) -> list[object]:
    if not isinstance(value, list):
        raise _odd(key)
    return value


def _text(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise _odd(key)
    return value


def _yes_no(key: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise _odd(key)
    return value


def _number(key: str, value: object) -> int | None:
    if value is not None and type(value) is not int:
        raise _odd(key)
    return value


def _days(key: str, value: object) -> int:
    number = _number(key, value)
    if number is None:
        raise _odd(key)
    return number


def scale(key: str, value: object) -> tuple[int, int]:
    """A scale written as "1-5"; ValidationError at ``key`` for anything else."""
    low, _, high = _text(key, value).replace("–", "-").partition("-")
    if not (low.strip().isdecimal() and high.strip().isdecimal()):
        raise _odd(key)
    return int(low), int(high)


def _word(words: type[StrEnum], key: str, value: object) -> Any:  # a member of ``words``
    if value not in list(words):
        known = ", ".join(words)
        text = T("Questionnaire", "“{value}” is none of these: {known}.")
        raise ValidationError(key, text.fill(value=str(value), known=known))
    return words(str(value))


def _odd(key: str) -> ValidationError:
    words = T("Questionnaire", "“{key}” cannot be read.").fill(key=key)
    return ValidationError(key, words)


_READERS: dict[str, Callable[[str, object], object]] = {
    "name": _text,
    "question": _text,
    "scale": scale,
    "higher_is_better": _yes_no,
    "low_label": _text,
    "high_label": _text,
    "low_max": _number,
    "comment_question": _text,
    "mode": lambda key, value: _word(Mode, key, value),
    "when": lambda key, value: _word(AskWhen, key, value),
    "after_days": _days,
    "every_days": _number,
    "rest_days": _days,
    "whom": lambda key, value: _word(AskWhom, key, value),
    "items": _items,
}
KEYS = ("kind", *_READERS)

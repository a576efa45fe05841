"""What was typed into questionnaires and not saved, as JSON values and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.questionnaire_drafts import QuestionnaireDraft, begun
from cxdesk.domain.questionnaire_json import from_json, to_json
from cxdesk.domain.surveys import SurveyKind

if TYPE_CHECKING:
    from collections.abc import Mapping

Unsaved = dict[int, QuestionnaireDraft]


def to_values(unsaved: Unsaved) -> dict[str, object]:
    """All that is typed and not saved; nothing while there is nothing."""
    if not unsaved:
        return {}
    typed = [
        {"id": key, "kind": draft.kind.value, "draft": to_json(draft)}
        for key, draft in unsaved.items()
    ]
    names = (draft.name for draft in unsaved.values() if draft.name)
    return {"name": next(names, ""), "typed": typed}


def from_values(values: Mapping[str, object]) -> Unsaved:
    """What ``to_values`` gave."""
    typed = values.get("typed")
    return {
        one["id"]: from_json(one["draft"], begun(SurveyKind(one["kind"])))
        for one in (typed if isinstance(typed, list) else ())
    }

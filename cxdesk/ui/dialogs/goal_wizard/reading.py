"""What the goal of a wizard comes to as far as it is typed: value, levels, checks, sentence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cxdesk.domain import goal_checks, goal_drafts, goal_levels, goal_measurable, goal_past
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_measurable import Wider
from cxdesk.domain.goals import GoalKind
from cxdesk.domain.phrases import amount, goal_sentence
from cxdesk.domain.text import T
from cxdesk.services.catalogue import by_key
from cxdesk.ui.dialogs.goal_wizard.steps import Typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.goal_drafts import GoalDraft
    from cxdesk.domain.goal_measurable import Measurable
    from cxdesk.domain.kpi import Kpi
    from cxdesk.services.goal_plan import KnownBefore


def read(draft: GoalDraft, known: KnownBefore | None) -> Typed:
    """A goal with a target, looked up: what it stands for and its eight checks, or its fault.

    Its name is not judged here: it is asked for in its own step.
    """
    kpi = by_key(draft.kpi_key)
    titled = draft if draft.title.strip() else replace(draft, title="…")
    try:
        value = goal_drafts.check(titled, kpi).value
    except ValidationError as error:
        return unread(draft, known, error)
    past = goal_past.past_chance(draft, kpi, value, known.months if known else ())
    plan = goal_checks.Plan(draft, kpi, value, past, known.others if known else ())
    typed = unread(draft, known, None)._replace(value=value, traits=goal_checks.traits(plan))
    return typed._replace(measurable=_measurable(typed))


def unread(draft: GoalDraft, known: KnownBefore | None, fault: ValidationError | None) -> Typed:
    """A goal without a target, or with one that breaks a rule."""
    typed = Typed(
        draft=draft,
        kpi=by_key(draft.kpi_key),
        known=known,
        is_looked_up=True,
        levels=known.levels(draft) if known else (),
        fault=fault,
    )
    return typed._replace(measurable=_measurable(typed))


def sentence(typed: Typed, owner: str, readers: Sequence[str]) -> T | None:
    """The goal as far as it is known; None without an indicator."""
    kpi, draft = typed.kpi, typed.draft
    if kpi is None:
        return None
    if typed.value is not None:
        return goal_sentence(draft, kpi, typed.value, owner, readers)
    title = draft.title.strip()
    if not title:
        return _untitled(draft, kpi)
    if draft.baseline_value is None or draft.kind is not GoalKind.LEVEL:
        return T("GoalWizard", "{title}: {name}.").fill(title=title, name=kpi.name)
    text = T("GoalWizard", "{title}: {name}, from {baseline} on.")
    return text.fill(title=title, name=kpi.name, baseline=amount(draft.baseline_value, kpi.unit))


def _untitled(draft: GoalDraft, kpi: Kpi) -> T:
    """Only what it shows in, while it has no name."""
    if draft.baseline_value is None or draft.kind is not GoalKind.LEVEL:
        return T("GoalWizard", "{name}.").fill(name=kpi.name)
    text = T("GoalWizard", "{name}, from {baseline} on.")
    return text.fill(name=kpi.name, baseline=amount(draft.baseline_value, kpi.unit))


def _measurable(typed: Typed) -> Measurable | None:
    """Whether the typed change can be told, else that of the firm level."""
    draft, start = typed.draft, typed.draft.baseline_value
    if draft.kind is not GoalKind.LEVEL or start is None:
        return None
    aim = goal_levels.firm(typed.levels) if typed.value is None else typed.value
    if aim is None:
        return None
    wider = Wider(aim, typed.known.over) if typed.known else None
    return goal_measurable.measurable(draft, abs(aim - start), draft.baseline, wider=wider)

"""What of goals, indicators and their why is the owner's or the counter's; part of ``who_may``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.services.who_may import World

OWNERS: Mapping[str, str] = {
    "actions": "actions action proposed_due movable_goals kpi_of_words add_action edit_action"
    " start_action finish_action drop_action delete_action",
    "beside": "beside",
    "effects": "effects",
    "comparing": "compared",
    "dashboard": "kpi_cards have_data indicator",
    "events": "events event add_event edit_event delete_event guessed_kind",
    "goal_changes": "add_goal add_part edit_goal set_leads change_target close_goal delete_goal",
    "goal_readers": "set_readers tell_readers checked",
    "goal_evidence": "evidence_of",
    "goal_plan": "known_before propose_baseline check_goal months_before past_chance doubts traits"
    " completed",
    "goals": "goals on_indicator goal chart kept_goal",
    "insight": "notes insight",
    "marked": "marked",
    "reviews": "due_reviews rhythms rhythm reviews review next_after record_review edit_review"
    " delete_review put_off_review plan_reviews",
    "record_rows": "records",
    "young": "process_goals needs",
}
COUNTERS: dict[str, Callable[[World], object]] = {}

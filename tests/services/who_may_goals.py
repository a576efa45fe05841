"""What of goals, indicators and their why is the owner's or the counter's; part of ``who_may``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.own_templates import TEMPLATES
from cxdesk.domain.text import T
from cxdesk.services import mood
from cxdesk.services.command import by_nobody, command
from cxdesk.store import own
from cxdesk.words import say
from tests.factories import NOW

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.services.who_may import World

OWNERS: Mapping[str, str] = {
    "actions": "actions action proposed_due movable_goals kpi_of_words add_action edit_action"
    " start_action finish_action drop_action delete_action",
    "around": "around",
    "goal_wall": "wall",
    "beside": "beside",
    "effects": "effects",
    "comparing": "compared",
    "early": "fallen warnings",
    "dashboard": "kpi_cards have_data indicator",
    "training": "holders offers",
    "kpi_notes": "note notes set_note",
    "events": "events event add_event edit_event delete_event guessed_kind",
    "goal_changes": "add_goal add_part edit_goal set_leads change_target close_goal"
    " reopen_goal delete_goal",
    "goal_history": "history",
    "goal_readers": "set_readers keep_readers tell_readers checked",
    "goal_evidence": "evidence_of",
    "goal_plan": "known_before propose_baseline check_goal doubts traits completed",
    "goal_board": "leads leads_before lead_lines beside ended balance",
    "goals": "goals on_indicator goal chart kept_goal known_goal closed at_its_end",
    "insight": "notes insight",
    "marked": "marked",
    "reviews": "due_reviews rhythms rhythm reviews review next_after record_review edit_review"
    " delete_review put_off_review plan_reviews",
    "record_rows": "records",
    "review_parts": "stood",
    "young": "process_goals needs_by_key needs",
}


def _ask_for_moods() -> int:
    """As the owner did on another day."""
    with by_nobody():
        return _made()


@command(T("Undo", "ask for moods"))
def _made() -> int:
    return own.insert("own_team_mood", _MOOD.draft(say), NOW)


_MOOD = next(template for template in TEMPLATES if template.key == "team_mood")
COUNTERS: dict[str, Callable[[World], object]] = {
    "mood.tapped": lambda _w: mood.tapped(now=NOW),
    "mood.tap": lambda _w: mood.tap(_ask_for_moods(), 4, now=NOW),
}

"""What the edits, readers, leads and reviews of goals, actions and notes are called."""

from __future__ import annotations

from cxdesk.domain import actions, assess, goal_history
from cxdesk.domain.record_columns import MADE, STAFF, day, instant, number
from cxdesk.domain.records import Column, Reading, RecordWords
from cxdesk.domain.text import T

_INDICATOR = Column(label=T("Record", "Indicator"), reads=Reading.INDICATOR)
_OF_GOAL = frozenset({"id", "goal_id"})


GOALS: dict[str, RecordWords] = {
    "goal_change": RecordWords(
        noun=T("Record", "Edit of a goal"),
        columns={
            "field": Column(label=T("Record", "What"), words=goal_history.FIELD_WORDS),
            "reason": Column(label=T("Record", "Reason")),
            "staff_id": STAFF,
        },
        hidden=_OF_GOAL | {"at", "before_json", "after_json"},
    ),
    "goal_reader": RecordWords(
        noun=T("Record", "Who needs to know"),
        columns={
            "staff_id": STAFF,
            "name": Column(label=T("Record", "Name")),
            "told_on": day(T("Record", "Told on")),
        },
        hidden=_OF_GOAL,
    ),
    "goal_lead": RecordWords(
        noun=T("Record", "Leading indicator of a goal"),
        columns={"kpi_key": _INDICATOR},
        hidden=_OF_GOAL | {"position"},
    ),
    "review": RecordWords(
        noun=T("Record", "Review"),
        columns={
            "reviewed_on": day(T("Record", "Day")),
            "value": Column(label=T("Record", "Value as seen then"), reads=Reading.MEASURE),
            "expected": Column(label=T("Record", "Expected as seen then"), reads=Reading.MEASURE),
            "status": Column(label=T("Record", "State as seen then"), words=assess.STATUS_WORDS),
            "why": Column(label=T("Record", "Why")),
            "decision": Column(label=T("Record", "Decision")),
            "next_on": day(T("Record", "Next review")),
            "staff_id": STAFF,
        },
        hidden=_OF_GOAL | MADE,
    ),
    "shop_action": RecordWords(
        noun=T("Record", "Action"),
        columns={
            "kind": Column(label=T("Record", "Kind"), words=actions.ACTION_WORDS),
            "kpi_key": _INDICATOR,
            "starts_on": day(T("Record", "Started on")),
            "minutes": number(T("Record", "Minutes")),
            "cost_minor": Column(label=T("Record", "Cost"), reads=Reading.MONEY),
            "cost_every": Column(label=T("Record", "Cost falls due"), words=actions.COST_WORDS),
            "outcome": Column(label=T("Record", "Outcome")),
            "dropped_at": instant(T("Record", "Dropped")),
        },
        hidden=frozenset({"id", "task_id", "where_json", "review_id"}),
    ),
    "shop_action_person": RecordWords(
        noun=T("Record", "Person in an action"),
        columns={"staff_id": STAFF},
        hidden=frozenset({"id", "action_id"}),
    ),
    "kpi_note": RecordWords(
        noun=T("Record", "Note about an indicator"),
        columns={
            "kpi_key": _INDICATOR,
            "matters": Column(label=T("Record", "Why it matters to us")),
            "stands_for": Column(label=T("Record", "What it gives an idea of")),
        },
        hidden=MADE,
    ),
}

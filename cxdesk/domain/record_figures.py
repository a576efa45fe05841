"""What goals, events and typed figures, and their fields, are called."""

from __future__ import annotations

from cxdesk.domain import events, goals, reviews
from cxdesk.domain.records import Column, Reading, RecordWords
from cxdesk.domain.text import T

_MADE = frozenset({"id", "created_at"})
_NOTE = Column(label=T("Record", "Note"))
_REASON = Column(label=T("Record", "Reason"))


FIGURES: dict[str, RecordWords] = {
    "goal": RecordWords(
        noun=T("Record", "Goal"),
        columns={
            "title": Column(label=T("Record", "Title")),
            "kpi_key": Column(label=T("Record", "Indicator"), reads=Reading.INDICATOR),
            "kind": Column(label=T("Record", "Kind"), words=goals.KIND_WORDS),
            "window": Column(label=T("Record", "Measured over"), words=goals.WINDOW_WORDS),
            "baseline_value": Column(label=T("Record", "Starting point"), reads=Reading.MEASURE),
            "starts_on": Column(label=T("Record", "Starts on"), reads=Reading.DAY),
            "owner_id": Column(label=T("Record", "Responsible"), reads=Reading.STAFF),
            "why": Column(label=T("Record", "Why it matters")),
            "how": Column(label=T("Record", "How to get there")),
            "parent_id": Column(label=T("Record", "Part of"), reads=Reading.GOAL),
            "cadence": Column(label=T("Record", "Reviewed"), words=reviews.CADENCE_WORDS),
            "first_review_on": Column(label=T("Record", "First review"), reads=Reading.DAY),
            "closed_on": Column(label=T("Record", "Closed on"), reads=Reading.DAY),
            "closed_reason": _REASON,
        },
        hidden=_MADE
        | {"where_json", "baseline_n", "baseline_from_on", "baseline_to_on", "closed_at"}
        | {"weight"},
    ),
    "goal_target": RecordWords(
        noun=T("Record", "Target"),
        columns={
            "entered": Column(label=T("Record", "Target"), reads=Reading.MEASURE),
            "mode": Column(label=T("Record", "Meant as"), words=goals.MODE_WORDS),
            "valid_from_on": Column(label=T("Record", "From"), reads=Reading.DAY),
            "deadline_on": Column(label=T("Record", "By"), reads=Reading.DAY),
            "reason": _REASON,
        },
        hidden=_MADE | {"goal_id", "value", "line_start_value"},
    ),
    "event": RecordWords(
        noun=T("Record", "Event"),
        columns={
            "note": _NOTE,
            "happened_on": Column(label=T("Record", "Day"), reads=Reading.DAY, form_field="on"),
            "kind": Column(label=T("Record", "Kind"), words=events.KIND_WORDS),
        },
        hidden=_MADE,
    ),
    "own_indicator": RecordWords(
        noun=T("Record", "Indicator of your own"),
        columns={
            "name": Column(label=T("Record", "Name")),
            "meaning": Column(label=T("Record", "What it means")),
            "floor_value": Column(label=T("Record", "Lowest value"), reads=Reading.MEASURE),
            "ceiling_value": Column(label=T("Record", "Highest value"), reads=Reading.MEASURE),
            "is_leading": Column(label=T("Record", "Leading"), reads=Reading.YES_NO),
            "is_active": Column(label=T("Record", "In use"), reads=Reading.YES_NO),
        },
        hidden=_MADE | {"key", "unit", "direction", "grain", "adds_up", "entry"},
    ),
    "own_value": RecordWords(
        noun=T("Record", "Typed figure"),
        columns={
            "starts_on": Column(label=T("Record", "From"), reads=Reading.DAY),
            "value": Column(label=T("Record", "Value"), reads=Reading.MEASURE),
            "note": _NOTE,
        },
        hidden=_MADE | {"indicator_id", "n"},
    ),
    "acquisition_spend": RecordWords(
        noun=T("Record", "Spent on new customers"),
        columns={
            "month_on": Column(label=T("Record", "Month"), reads=Reading.DAY),
            "channel": Column(label=T("Record", "Channel"), reads=Reading.CHANNEL),
            "amount_minor": Column(label=T("Record", "Amount"), reads=Reading.MONEY),
        },
        hidden=_MADE,
    ),
    # Hours belong to one person: history tells that they were typed, never which.
    "staff_hours": RecordWords(
        noun=T("Record", "Hours worked"),
        columns={"week_on": Column(label=T("Record", "Week from"), reads=Reading.DAY)},
        hidden=_MADE | {"staff_id", "minutes"},
    ),
    "usual_break": RecordWords(
        noun=T("Record", "Mark in an indicator"),
        columns={
            "kpi_key": Column(label=T("Record", "Indicator"), reads=Reading.INDICATOR),
            "starts_on": Column(label=T("Record", "Day"), reads=Reading.DAY),
            "reason": _REASON,
        },
        hidden=_MADE,
    ),
}

"""What of a goal was edited, and why."""

from __future__ import annotations

from enum import StrEnum

from cxdesk.domain.text import T


class GoalField(StrEnum):
    """What of a goal can be edited; each change of it keeps what was there before."""

    TITLE = "title"
    KPI = "kpi_key"
    WHERE = "where"
    KIND = "kind"
    WINDOW = "window"
    BASELINE = "baseline"
    STARTS_ON = "starts_on"
    OWNER = "owner"
    WHY = "why"
    HOW = "how"
    CADENCE = "cadence"
    WEIGHT = "weight"


FIELD_WORDS: dict[GoalField, T] = {
    GoalField.TITLE: T("GoalHistory", "Title"),
    GoalField.KPI: T("GoalHistory", "Indicator"),
    GoalField.WHERE: T("GoalHistory", "Of what"),
    GoalField.KIND: T("GoalHistory", "Kind"),
    GoalField.WINDOW: T("GoalHistory", "Measured over"),
    GoalField.BASELINE: T("GoalHistory", "Starting point"),
    GoalField.STARTS_ON: T("GoalHistory", "Start"),
    GoalField.OWNER: T("GoalHistory", "Responsible"),
    GoalField.WHY: T("GoalHistory", "Why it matters"),
    GoalField.HOW: T("GoalHistory", "How to get there"),
    GoalField.CADENCE: T("GoalHistory", "Rhythm of the reviews"),
    GoalField.WEIGHT: T("GoalHistory", "Weight"),
}

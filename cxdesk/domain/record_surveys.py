"""What surveys, answers, rescues and themes, and their fields, are called."""

from __future__ import annotations

from cxdesk.domain import corrections, questionnaires, rescues, surveys, themes
from cxdesk.domain.record_columns import (
    BROUGHT,
    CASE,
    CHANNEL,
    CUSTOMER,
    EXTERNAL,
    MADE,
    NOTE,
    OWNER,
    STAFF,
    day,
    instant,
    number,
    yes_no,
)
from cxdesk.domain.records import Column, Reading, RecordWords
from cxdesk.domain.text import T

_QUESTION = Column(label=T("Record", "Question"))
_LOWEST = Column(label=T("Record", "Lowest score"), reads=Reading.NUMBER)
_HIGHEST = Column(label=T("Record", "Highest score"), reads=Reading.NUMBER)
_LOW_LABEL = Column(label=T("Record", "Words for the lowest"))
_HIGH_LABEL = Column(label=T("Record", "Words for the highest"))


SURVEYS: dict[str, RecordWords] = {
    "survey": RecordWords(
        noun=T("Record", "Survey"),
        columns={
            "name": Column(label=T("Record", "Name")),
            "question": _QUESTION,
            "scale_min": _LOWEST,
            "scale_max": _HIGHEST,
            "low_label": _LOW_LABEL,
            "high_label": _HIGH_LABEL,
            "low_max": number(T("Record", "Low up to")),
            "comment_question": Column(label=T("Record", "Question for their words")),
            "mode": Column(label=T("Record", "About"), words=questionnaires.MODE_WORDS),
            "ask_when": Column(label=T("Record", "Asked"), words=questionnaires.WHEN_WORDS),
            "ask_after_days": number(T("Record", "Days after it")),
            "ask_every_days": number(T("Record", "Every so many days")),
            "ask_whom": Column(label=T("Record", "Who is asked"), words=questionnaires.WHOM_WORDS),
            "rest_days": number(T("Record", "Days until asked again")),
            "is_active": yes_no(T("Record", "In use")),
        },
        hidden=frozenset({"id", "key", "kind", "version", "higher_is_better", "retired_at"}),
    ),
    "survey_item": RecordWords(
        noun=T("Record", "Question"),
        columns={
            "question": _QUESTION,
            "kind": Column(label=T("Record", "Kind"), words=questionnaires.ITEM_WORDS),
            "stage": Column(label=T("Record", "Stage"), words=questionnaires.STAGE_WORDS),
            "scale_min": _LOWEST,
            "scale_max": _HIGHEST,
            "low_label": _LOW_LABEL,
            "high_label": _HIGH_LABEL,
            "is_required": yes_no(T("Record", "Must be answered")),
        },
        hidden=frozenset({"id", "survey_id", "position"}),
    ),
    "survey_choice": RecordWords(
        noun=T("Record", "Choice"),
        columns={"words": Column(label=T("Record", "Choice"))},
        hidden=frozenset({"id", "item_id", "position"}),
    ),
    "offer": RecordWords(
        noun=T("Record", "Survey offered"),
        columns={
            "survey_id": Column(label=T("Record", "Survey"), reads=Reading.SURVEY),
            "state": Column(label=T("Record", "State"), words=surveys.OFFER_WORDS),
            "customer_id": CUSTOMER,
            "channel": CHANNEL,
            "case_id": CASE,
            "purchase_id": Column(label=T("Record", "Purchase"), reads=Reading.PURCHASE),
            "staff_id": STAFF,
            "sent_at": instant(T("Record", "When")),
            "code": Column(label=T("Record", "Code of the slip")),
            "external_id": EXTERNAL,
        },
        hidden=BROUGHT,
    ),
    "answer": RecordWords(
        noun=T("Record", "Answer"),
        columns={
            "survey_id": Column(label=T("Record", "Survey"), reads=Reading.SURVEY),
            "score": number(T("Record", "Score")),
            "comment": Column(label=T("Record", "Comment")),
            "customer_id": CUSTOMER,
            "channel": CHANNEL,
            "answered_at": instant(T("Record", "When")),
            "excluded_at": instant(T("Record", "Excluded")),
            "staff_id": STAFF,
        },
        hidden=BROUGHT
        | {"offer_id", "kind", "scale_min", "scale_max", "offer_state_before"}
        | {"points", "parts", "batch_id"},
    ),
    "answer_item": RecordWords(
        noun=T("Record", "Part of an answer"),
        columns={
            "score": number(T("Record", "Score")),
            "words": Column(label=T("Record", "Words")),
        },
        hidden=frozenset({"id", "answer_id", "item_id", "choice_id"}),
    ),
    "answer_change": RecordWords(
        noun=T("Record", "Correction of an answer"),
        columns={
            "kind": Column(label=T("Record", "What"), words=corrections.CHANGE_WORDS),
            "reason": Column(label=T("Record", "Reason")),
            "score_before": number(T("Record", "Score before")),
            "comment_before": Column(label=T("Record", "Comment before")),
            "staff_id": STAFF,
        },
        hidden=frozenset(
            {"id", "answer_id", "at", "points_before", "parts_before", "answered_before"}
        ),
    ),
    "slip_batch": RecordWords(
        noun=T("Record", "Pile of slips"),
        columns={
            "survey_id": Column(label=T("Record", "Survey"), reads=Reading.SURVEY),
            "answered_on": day(T("Record", "Day")),
            "channel": CHANNEL,
            "slips": number(T("Record", "Slips")),
            "total": number(T("Record", "Total of the scores")),
            "staff_id": STAFF,
        },
        hidden=MADE,
    ),
    "rescue": RecordWords(
        noun=T("Record", "Rescue"),
        columns={
            "listened_at": instant(T("Record", "Listened")),
            "apologised_at": instant(T("Record", "Apologised")),
            "solved_at": instant(T("Record", "Solved")),
            "thanked_at": instant(T("Record", "Thanked")),
            "outcome": Column(label=T("Record", "Outcome"), words=rescues.OUTCOME_WORDS),
            "note": NOTE,
            "reask_on": day(T("Record", "Ask again")),
        },
        hidden=frozenset({"id", "task_id"}),
    ),
    "theme": RecordWords(
        noun=T("Record", "Theme"),
        columns={
            "name": Column(label=T("Record", "Name")),
            "note": NOTE,
            "state": Column(label=T("Record", "State"), words=themes.THEME_WORDS),
            "impact": number(T("Record", "Impact")),
            "effort": number(T("Record", "Effort")),
            "owner_id": OWNER,
            "is_tile": yes_no(T("Record", "Offered at the kiosk")),
            "done_on": day(T("Record", "Done")),
            "told_text": Column(label=T("Record", "What customers are told")),
            "told_on": day(T("Record", "Told")),
        },
        hidden=MADE | {"folded"},
    ),
    "answer_theme": RecordWords(
        noun=T("Record", "Theme of an answer"),
        columns={},
        hidden=frozenset({"id", "answer_id", "theme_id"}),
    ),
    "theme_told": RecordWords(
        noun=T("Record", "Told what was done"),
        columns={"customer_id": CUSTOMER},
        hidden=frozenset({"id", "theme_id", "at"}),
    ),
}

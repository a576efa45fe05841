"""What surveys, answers, rescues and themes, and their fields, are called."""

from __future__ import annotations

from cxdesk.domain import corrections, questionnaires, rescues, surveys, themes
from cxdesk.domain.records import Column, Reading, RecordWords
from cxdesk.domain.text import T

_EXTERNAL = Column(label=T("Record", "Number"))
_NOTE = Column(label=T("Record", "Note"))
_CUSTOMER = Column(label=T("Record", "Customer"), reads=Reading.CUSTOMER)
_CASE = Column(label=T("Record", "Case"), reads=Reading.CASE)
_STAFF = Column(label=T("Record", "Who"), reads=Reading.STAFF)
_OWNER = Column(label=T("Record", "Responsible"), reads=Reading.STAFF)
_CHANNEL = Column(label=T("Record", "Channel"), reads=Reading.CHANNEL)
_QUESTION = Column(label=T("Record", "Question"))
_LOWEST = Column(label=T("Record", "Lowest score"), reads=Reading.NUMBER)
_HIGHEST = Column(label=T("Record", "Highest score"), reads=Reading.NUMBER)
_LOW_LABEL = Column(label=T("Record", "Words for the lowest"))
_HIGH_LABEL = Column(label=T("Record", "Words for the highest"))
_MADE = frozenset({"id", "created_at"})
_BROUGHT = _MADE | {"import_batch_id"}


def _day(label: T) -> Column:
    return Column(label=label, reads=Reading.DAY)


def _instant(label: T) -> Column:
    return Column(label=label, reads=Reading.INSTANT)


def _yes_no(label: T) -> Column:
    return Column(label=label, reads=Reading.YES_NO)


def _number(label: T) -> Column:
    return Column(label=label, reads=Reading.NUMBER)


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
            "low_max": _number(T("Record", "Low up to")),
            "comment_question": Column(label=T("Record", "Question for their words")),
            "mode": Column(label=T("Record", "About"), words=questionnaires.MODE_WORDS),
            "ask_when": Column(label=T("Record", "Asked"), words=questionnaires.WHEN_WORDS),
            "ask_after_days": _number(T("Record", "Days after it")),
            "ask_every_days": _number(T("Record", "Every so many days")),
            "ask_whom": Column(label=T("Record", "Who is asked"), words=questionnaires.WHOM_WORDS),
            "rest_days": _number(T("Record", "Days until asked again")),
            "is_active": _yes_no(T("Record", "In use")),
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
            "is_required": _yes_no(T("Record", "Must be answered")),
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
            "customer_id": _CUSTOMER,
            "channel": _CHANNEL,
            "case_id": _CASE,
            "purchase_id": Column(label=T("Record", "Purchase"), reads=Reading.PURCHASE),
            "staff_id": _STAFF,
            "sent_at": _instant(T("Record", "When")),
            "code": Column(label=T("Record", "Code of the slip")),
            "external_id": _EXTERNAL,
        },
        hidden=_BROUGHT,
    ),
    "answer": RecordWords(
        noun=T("Record", "Answer"),
        columns={
            "survey_id": Column(label=T("Record", "Survey"), reads=Reading.SURVEY),
            "score": _number(T("Record", "Score")),
            "comment": Column(label=T("Record", "Comment")),
            "customer_id": _CUSTOMER,
            "channel": _CHANNEL,
            "answered_at": _instant(T("Record", "When")),
            "excluded_at": _instant(T("Record", "Excluded")),
            "staff_id": _STAFF,
        },
        hidden=_BROUGHT
        | {"offer_id", "kind", "scale_min", "scale_max", "offer_state_before"}
        | {"points", "parts", "batch_id"},
    ),
    "answer_item": RecordWords(
        noun=T("Record", "Part of an answer"),
        columns={
            "score": _number(T("Record", "Score")),
            "words": Column(label=T("Record", "Words")),
        },
        hidden=frozenset({"id", "answer_id", "item_id", "choice_id"}),
    ),
    "answer_change": RecordWords(
        noun=T("Record", "Correction of an answer"),
        columns={
            "kind": Column(label=T("Record", "What"), words=corrections.CHANGE_WORDS),
            "reason": Column(label=T("Record", "Reason")),
            "score_before": _number(T("Record", "Score before")),
            "comment_before": Column(label=T("Record", "Comment before")),
            "staff_id": _STAFF,
        },
        hidden=frozenset(
            {"id", "answer_id", "at", "points_before", "parts_before", "answered_before"}
        ),
    ),
    "slip_batch": RecordWords(
        noun=T("Record", "Pile of slips"),
        columns={
            "survey_id": Column(label=T("Record", "Survey"), reads=Reading.SURVEY),
            "answered_on": _day(T("Record", "Day")),
            "channel": _CHANNEL,
            "slips": _number(T("Record", "Slips")),
            "total": _number(T("Record", "Total of the scores")),
            "staff_id": _STAFF,
        },
        hidden=_MADE,
    ),
    "rescue": RecordWords(
        noun=T("Record", "Rescue"),
        columns={
            "listened_at": _instant(T("Record", "Listened")),
            "apologised_at": _instant(T("Record", "Apologised")),
            "solved_at": _instant(T("Record", "Solved")),
            "thanked_at": _instant(T("Record", "Thanked")),
            "outcome": Column(label=T("Record", "Outcome"), words=rescues.OUTCOME_WORDS),
            "note": _NOTE,
            "reask_on": _day(T("Record", "Ask again")),
        },
        hidden=frozenset({"id", "task_id"}),
    ),
    "theme": RecordWords(
        noun=T("Record", "Theme"),
        columns={
            "name": Column(label=T("Record", "Name")),
            "note": _NOTE,
            "state": Column(label=T("Record", "State"), words=themes.THEME_WORDS),
            "impact": _number(T("Record", "Impact")),
            "effort": _number(T("Record", "Effort")),
            "owner_id": _OWNER,
            "is_tile": _yes_no(T("Record", "Offered at the kiosk")),
            "done_on": _day(T("Record", "Done")),
            "told_text": Column(label=T("Record", "What customers are told")),
            "told_on": _day(T("Record", "Told")),
        },
        hidden=_MADE | {"folded"},
    ),
    "answer_theme": RecordWords(
        noun=T("Record", "Theme of an answer"),
        columns={},
        hidden=frozenset({"id", "answer_id", "theme_id"}),
    ),
    "theme_told": RecordWords(
        noun=T("Record", "Told what was done"),
        columns={"customer_id": _CUSTOMER},
        hidden=frozenset({"id", "theme_id", "at"}),
    ),
}

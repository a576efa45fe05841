"""Rescues as stored: what was taken of the steps, the answers behind them, those that ended."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.store.db import db

if TYPE_CHECKING:
    from collections.abc import Iterable


class AnswerLine(NamedTuple):
    """The answer behind a call, with what its survey is called if that is the shop's own."""

    id: int
    kind: str
    survey: str
    score: float
    scale_max: int
    comment: str
    answered_at: int
    excluded_at: int | None
    ended_by: str | None


class RescueLine(NamedTuple):
    """How far a rescue is; the instants of the steps in their order."""

    listened_at: int | None
    apologised_at: int | None
    solved_at: int | None
    thanked_at: int | None
    outcome: str
    note: str
    reask_on: str | None


def answers(answer_ids: Iterable[int]) -> dict[int, AnswerLine]:
    """Answers by their ids; the score of several questions is their mean."""
    rows = db.execute_sql(
        """SELECT a.id, a.kind, coalesce(nullif(s.name, ''), s.key),
            coalesce(a.score, 1.0 * a.points / a.parts), a.scale_max, a.comment, a.answered_at,
            a.excluded_at,
            (SELECT c.kind FROM task k JOIN answer_change c
                ON c.answer_id = k.answer_id AND c.at = k.done_at
                WHERE k.answer_id = a.id AND k.kind = 'rescue' ORDER BY c.id DESC LIMIT 1)
        FROM answer a JOIN survey s ON s.id = a.survey_id
        WHERE a.id IN (SELECT value FROM json_each(?)) AND coalesce(a.score, a.points) IS NOT NULL
        """,
        (json.dumps(list(answer_ids)),),
    )
    return {row[0]: AnswerLine(*row) for row in rows.fetchall()}


def ended_by_change(answer_id: int) -> tuple[int, ...]:
    """The calls about an answer that ended with a change of it, and with nothing said."""
    rows = db.execute_sql(
        """SELECT k.id FROM task k JOIN rescue r ON r.task_id = k.id AND r.outcome = ''
        WHERE k.answer_id = ? AND k.kind = 'rescue'
            AND k.done_at IN (SELECT at FROM answer_change WHERE answer_id = k.answer_id)""",
        (answer_id,),
    )
    return tuple(row[0] for row in rows.fetchall())


def rescues(task_ids: Iterable[int]) -> dict[int, RescueLine]:
    """How far these calls are, by their tasks; one that nobody began is missing."""
    rows = db.execute_sql(
        """SELECT task_id, listened_at, apologised_at, solved_at, thanked_at, outcome, note,
            reask_on
        FROM rescue WHERE task_id IN (SELECT value FROM json_each(?))""",
        (json.dumps(list(task_ids)),),
    )
    return {row[0]: RescueLine(*row[1:]) for row in rows.fetchall()}


def write(task_id: int, **values: object) -> None:
    """Note something of a rescue, beginning it where nobody did."""
    db.execute_sql("INSERT OR IGNORE INTO rescue (task_id) VALUES (?)", (task_id,))
    named = ", ".join(f"{column} = ?" for column in values)
    db.execute_sql(f"UPDATE rescue SET {named} WHERE task_id = ?", (*values.values(), task_id))

"""What was done to answers after they were entered: each change with what was there before."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.store.db import db

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class ChangeLine(NamedTuple):
    """One change as stored; ``points_before`` and ``parts_before`` of one with several scores."""

    id: int
    at: int
    staff_id: int | None
    kind: str
    reason: str
    score_before: int | None
    points_before: int | None
    parts_before: int | None
    comment_before: str
    answered_before: int | None


def keep(
    answer_id: int, kind: str, reason: str, *, staff_id: int | None, at: int, more: str = ""
) -> None:
    """Inside a command, before the change: write down what the answer says now.

    ``more`` follows the words: what choices and words by question there were.
    """
    db.execute_sql(
        """INSERT INTO answer_change (answer_id, at, staff_id, kind, reason, score_before,
            points_before, parts_before, comment_before, answered_before)
        SELECT id, ?, ?, ?, ?, score, points, parts, ltrim(comment || ?, char(10)), answered_at
        FROM answer WHERE id = ?""",
        (at, staff_id, kind, reason, more, answer_id),
    )


def changes(answer_id: int) -> tuple[ChangeLine, ...]:
    """What was done to an answer, the first change first."""
    rows = db.execute_sql(
        """SELECT id, at, staff_id, kind, reason, score_before, points_before, parts_before,
            comment_before, answered_before
        FROM answer_change WHERE answer_id = ? ORDER BY at, id""",
        (answer_id,),
    )
    return tuple(ChangeLine(*row) for row in rows.fetchall())


def newest() -> int | None:
    """The answer given last."""
    sql = "SELECT id FROM answer ORDER BY answered_at DESC, id DESC LIMIT 1"
    row = db.execute_sql(sql).fetchone()
    return None if row is None else int(row[0])


def changed(answer_ids: Iterable[int]) -> frozenset[int]:
    """Those of these answers of which something earlier is kept."""
    rows = db.execute_sql(
        "SELECT DISTINCT answer_id FROM answer_change"
        " WHERE answer_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(answer_ids)),),
    )
    return frozenset(row[0] for row in rows.fetchall())


def scores_of(answer_id: int) -> dict[int, int | None]:
    """The scores of an answer by the question; None where it was left blank."""
    rows = db.execute_sql(
        """SELECT i.id, given.score FROM answer a
            JOIN survey_item i ON i.survey_id = a.survey_id AND i.kind = 'score'
            LEFT JOIN answer_item given ON given.answer_id = a.id AND given.item_id = i.id
        WHERE a.id = ? ORDER BY i.position, i.id""",
        (answer_id,),
    )
    return dict(rows.fetchall())


def said_in(answer_id: int) -> dict[int, tuple[int | None, str]]:
    """The choice or the words of an answer by the question; (None, "") where it was left blank."""
    rows = db.execute_sql(
        """SELECT i.id, given.choice_id, coalesce(given.words, '') FROM answer a
            JOIN survey_item i ON i.survey_id = a.survey_id AND i.kind <> 'score'
            LEFT JOIN answer_item given ON given.answer_id = a.id AND given.item_id = i.id
        WHERE a.id = ? ORDER BY i.position, i.id""",
        (answer_id,),
    )
    return {row[0]: (row[1], row[2]) for row in rows.fetchall()}


def write_said(answer_id: int, item_id: int, choice_id: int | None, words: str) -> None:
    """Give a question another choice or other words; nothing of both is a blank."""
    if choice_id is None and not words:
        blank = "DELETE FROM answer_item WHERE answer_id = ? AND item_id = ?"
        db.execute_sql(blank, (answer_id, item_id))
        return
    db.execute_sql(
        """INSERT INTO answer_item (answer_id, item_id, choice_id, words) VALUES (?, ?, ?, ?)
        ON CONFLICT (answer_id, item_id)
        DO UPDATE SET choice_id = excluded.choice_id, words = excluded.words""",
        (answer_id, item_id, choice_id, words),
    )


def write_scores(answer_id: int, scores: Mapping[int, int | None]) -> None:
    """Give an answer other scores by the question, and the sum and the number of them all."""
    for item_id, score in scores.items():
        if score is None:
            blank = "DELETE FROM answer_item WHERE answer_id = ? AND item_id = ?"
            db.execute_sql(blank, (answer_id, item_id))
            continue
        db.execute_sql(
            """INSERT INTO answer_item (answer_id, item_id, score) VALUES (?, ?, ?)
            ON CONFLICT (answer_id, item_id) DO UPDATE SET score = excluded.score""",
            (answer_id, item_id, score),
        )
    db.execute_sql(
        """UPDATE answer SET (points, parts) = (SELECT sum(score), nullif(count(score), 0)
            FROM answer_item WHERE answer_id = answer.id) WHERE id = ?""",
        (answer_id,),
    )

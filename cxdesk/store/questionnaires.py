"""Readings about questionnaires: their newest versions, what was answered, the names in use."""

from __future__ import annotations

import json
from typing import NamedTuple

from cxdesk.store.db import db

_CHOICES = """(SELECT json_group_array(words) FROM
    (SELECT c.words FROM survey_choice c WHERE c.item_id = i.id ORDER BY c.position, c.id))"""


class Counted(NamedTuple):
    """Answers to all versions of a questionnaire, and how many versions came before."""

    answers: int
    earlier: int


class ItemLine(NamedTuple):
    """A question as stored, with its choices."""

    id: int
    kind: str
    stage: str
    question: str
    is_required: int
    low_label: str
    high_label: str
    choices: tuple[str, ...]


def counted() -> dict[int, Counted]:
    """Of each questionnaire the version to show (the one in use, else the last) by its id."""
    rows = db.execute_sql(
        """WITH told AS (SELECT id, key, row_number() OVER (PARTITION BY key
                ORDER BY is_active DESC, version DESC, id DESC) AS place,
            count(*) OVER (PARTITION BY key) AS versions FROM survey),
        given AS MATERIALIZED (SELECT s.key, sum(n) AS n FROM
            (SELECT survey_id, count(*) AS n FROM answer GROUP BY survey_id)
            JOIN survey s ON s.id = survey_id GROUP BY s.key)
        SELECT t.id, coalesce((SELECT n FROM given WHERE given.key = t.key), 0), t.versions - 1
        FROM told t WHERE t.place = 1"""
    )
    return {row[0]: Counted(row[1], row[2]) for row in rows.fetchall()}


def has_answers(survey_id: int) -> bool:
    """Whether anybody has answered this version."""
    sql = "SELECT EXISTS (SELECT 1 FROM answer WHERE survey_id = ?)"
    return bool(db.execute_sql(sql, (survey_id,)).fetchone()[0])


def keys() -> frozenset[str]:
    """The keys of all questionnaires."""
    return frozenset(row[0] for row in db.execute_sql("SELECT DISTINCT key FROM survey").fetchall())


def last_version(key: str) -> int:
    """The number of the last version of a questionnaire."""
    sql = "SELECT max(version) FROM survey WHERE key = ?"
    return int(db.execute_sql(sql, (key,)).fetchone()[0])


def active_version(key: str) -> int | None:
    """The id of the version in use; None when none is."""
    sql = "SELECT id FROM survey WHERE key = ? AND is_active"
    row = db.execute_sql(sql, (key,)).fetchone()
    return None if row is None else int(row[0])


def names(survey_id: int) -> tuple[str, ...]:
    """The name the shop gave a questionnaire, nothing when it gave none."""
    sql = "SELECT name FROM survey WHERE id = ? AND name <> ''"
    return tuple(row[0] for row in db.execute_sql(sql, (survey_id,)).fetchall())


def names_in_use(*, but: str) -> tuple[str, ...]:
    """The names of the questionnaires in use that have another key than this."""
    sql = "SELECT name FROM survey WHERE is_active AND name <> '' AND key <> ?"
    return tuple(row[0] for row in db.execute_sql(sql, (but,)).fetchall())


def items(survey_id: int) -> tuple[ItemLine, ...]:
    """The questions of a version in their order."""
    rows = db.execute_sql(
        f"""SELECT i.id, i.kind, i.stage, i.question, i.is_required, i.low_label, i.high_label,
            {_CHOICES} FROM survey_item i WHERE i.survey_id = ? ORDER BY i.position, i.id""",
        (survey_id,),
    )
    return tuple(ItemLine._make((*row[:-1], tuple(json.loads(row[-1])))) for row in rows.fetchall())

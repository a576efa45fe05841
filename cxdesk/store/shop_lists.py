"""How often topics, tags and channels are used, and moving what uses one of them to another."""

from __future__ import annotations

import json
from typing import NamedTuple

from cxdesk.store.db import db

_CHANNELLED = ("interaction", "cases", "offer", "answer")
_TOPICAL = ("interaction", "cases")


class TopicLine(NamedTuple):
    """A topic as stored and how many interactions and cases are about it."""

    id: int
    name: str
    is_active: int
    uses: int
    answer: str


def recent_topic_uses(of_last: int) -> dict[int, int]:
    """How often each topic stands in the newest interactions."""
    rows = db.execute_sql(
        """SELECT topic_id, count(*)
        FROM (SELECT topic_id FROM interaction ORDER BY id DESC LIMIT ?)
        WHERE topic_id IS NOT NULL GROUP BY topic_id""",
        (of_last,),
    )
    return dict(rows.fetchall())


def topics() -> tuple[TopicLine, ...]:
    """Every topic; an interaction about the topic of its case counts once, with the case."""
    rows = db.execute_sql(
        """SELECT t.id, t.name, t.is_active, coalesce(sum(u.n), 0), t.answer
        FROM topic t LEFT JOIN (
            SELECT i.topic_id, count(*) AS n
            FROM interaction i LEFT JOIN cases k ON k.id = i.case_id
            WHERE i.topic_id IS NOT k.topic_id GROUP BY i.topic_id
            UNION ALL SELECT topic_id, count(*) FROM cases GROUP BY topic_id
        ) u ON u.topic_id = t.id GROUP BY t.id"""
    )
    return tuple(TopicLine(*row) for row in rows.fetchall())


def answers() -> dict[str, str]:
    """The usual answers of the topics that have one, by folded name."""
    rows = db.execute_sql("SELECT folded, answer FROM topic WHERE answer <> ''")
    return dict(rows.fetchall())


def move_topic(topic_id: int, into_id: int) -> None:
    """Point what is about one topic to another, and take the first off the file."""
    for table in _TOPICAL:
        sql = f"UPDATE {table} SET topic_id = ? WHERE topic_id = ?"
        db.execute_sql(sql, (into_id, topic_id))
    db.execute_sql("DELETE FROM topic WHERE id = ?", (topic_id,))


def channel_uses() -> dict[str, int]:
    """How many records came by each channel."""
    parts = " UNION ALL ".join(f"SELECT channel FROM {table}" for table in _CHANNELLED)
    rows = db.execute_sql(f"SELECT channel, count(*) FROM ({parts}) GROUP BY channel")
    return dict(rows.fetchall())


def count_tag(folded: str) -> int:
    """How many customers have a tag, archived ones too."""
    sql = "SELECT count(*) FROM customer_tag WHERE folded = ?"
    return int(db.execute_sql(sql, (folded,)).fetchone()[0])


def rename_tag(folded: str, name: str, new_folded: str) -> None:
    """Write a tag otherwise wherever it is; who has both keeps one."""
    if folded != new_folded:
        db.execute_sql(
            """DELETE FROM customer_tag WHERE folded = ? AND customer_id IN (
                SELECT customer_id FROM customer_tag WHERE folded = ?)""",
            (folded, new_folded),
        )
    db.execute_sql(
        "UPDATE customer_tag SET name = ?, folded = ? WHERE folded IN (?, ?)",
        (name, new_folded, folded, new_folded),
    )


def delete_tag(folded: str) -> None:
    """Take a tag from everybody."""
    db.execute_sql("DELETE FROM customer_tag WHERE folded = ?", (folded,))


def goal_filters() -> tuple[tuple[int, dict[str, str]], ...]:
    """The goals with a filter, and what they are filtered by."""
    rows = db.execute_sql("SELECT id, where_json FROM goal WHERE where_json <> '{}'").fetchall()
    return tuple((row[0], json.loads(row[1])) for row in rows)


def put_goal_filter(goal_id: int, where: dict[str, str]) -> None:
    """Filter a goal by this from now on."""
    text = json.dumps(where, sort_keys=True)
    db.execute_sql("UPDATE goal SET where_json = ? WHERE id = ?", (text, goal_id))

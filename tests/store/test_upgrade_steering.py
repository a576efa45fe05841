"""The step that lets goals have parts, edits, readers, leads, reviews and actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.services import shop
from cxdesk.store import changelog, migrations
from cxdesk.store import db as shop_db
from cxdesk.store.db import db
from tests.conftest import NOW

if TYPE_CHECKING:
    from pathlib import Path


def test_m0012_keeps_goals_and_lets_them_have_parts_reviews_and_actions(tmp_path: Path) -> None:
    old = tmp_path / "old.cxdesk"
    shop_db.create_file(old)
    goal = (
        "INSERT INTO goal (id, kpi_key, title, starts_on, created_at)"
        " VALUES (1, 'nps', 'More', '2026-01-01', 1)"
    )
    with db.atomic():
        for step in migrations.STEPS[:11]:
            step(db)
        db.execute_sql("PRAGMA user_version = 11")
        db.execute_sql(goal)
        db.execute_sql("INSERT INTO topic (id, name, folded) VALUES (1, 'Precio', 'precio')")
    shop_db.close()
    shop.open_shop(old, now=NOW)
    kept = "SELECT title, parent_id, weight, cadence, first_review_on FROM goal"
    assert db.execute_sql(kept).fetchall() == [("More", None, 1, "", None)]
    assert db.execute_sql("SELECT name, answer FROM topic").fetchall() == [("Precio", "")]
    fill_of_a_goal = (
        "INSERT INTO goal (id, kpi_key, title, starts_on, created_at, parent_id)"
        " VALUES (2, 'csat', 'Part', '2026-01-01', 1, 1)",
        "INSERT INTO goal_reader (goal_id, name) VALUES (1, 'Gestoría')",
        "INSERT INTO goal_lead (goal_id, kpi_key) VALUES (1, 'complaint_rate')",
        "INSERT INTO review (id, goal_id, reviewed_on, status, created_at)"
        " VALUES (1, 1, '2026-02-01', 'on_track', 1)",
        "INSERT INTO task (id, due_on, created_at, goal_id) VALUES (1, '2026-03-01', 1, 1)",
        "INSERT INTO shop_action (task_id, kind, review_id) VALUES (1, 'training', 1)",
    )
    with db.atomic():
        changelog.point_to(changelog.NOT_LOGGED)
        for statement in fill_of_a_goal:
            db.execute_sql(statement)
        db.execute_sql("DELETE FROM goal WHERE id = 1")
        changelog.point_to(None)
    for table in ("goal", "goal_reader", "goal_lead", "review"):
        assert db.execute_sql(f"SELECT count(*) FROM {table}").fetchone() == (0,)
    action = "SELECT task_id, review_id, cost_every, where_json FROM shop_action"
    assert db.execute_sql(action).fetchall() == [(1, None, "once", "{}")]
    assert db.execute_sql("PRAGMA integrity_check").fetchall() == [("ok",)]

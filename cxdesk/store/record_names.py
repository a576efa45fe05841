"""What linked rows go by: the raw names behind an id, for histories."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.store.db import db
from cxdesk.store.first_phone import first_phone


class CustomerNames(NamedTuple):
    """What a customer may be called by."""

    name: str
    phone: str | None
    number: str | None


class PurchaseNames(NamedTuple):
    """What tells one purchase from another."""

    sold_on: str
    amount_minor: int


def staff_name(staff_id: int) -> str | None:
    """The name of a person who works here, or did."""
    return _one("SELECT name FROM staff WHERE id = ?", staff_id)


def topic_name(topic_id: int) -> str | None:
    """The name of a topic."""
    return _one("SELECT name FROM topic WHERE id = ?", topic_id)


def goal_title(goal_id: int) -> str | None:
    """The title of a goal."""
    return _one("SELECT title FROM goal WHERE id = ?", goal_id)


def goal_indicator(goal_id: int) -> str | None:
    """The key of the indicator of a goal."""
    return _one("SELECT kpi_key FROM goal WHERE id = ?", goal_id)


def own_indicator_key(indicator_id: int) -> str | None:
    """The key of an indicator of the shop's own."""
    return _one("SELECT key FROM own_indicator WHERE id = ?", indicator_id)


def case_subject(case_id: int) -> str | None:
    """The subject of a case, None when it is gone."""
    return _one("SELECT subject FROM cases WHERE id = ?", case_id)


def survey_name(survey_id: int) -> str | None:
    """What the shop calls a survey, else what it measures."""
    return _one("SELECT coalesce(nullif(name, ''), kind) FROM survey WHERE id = ?", survey_id)


def setting_key(row_id: int) -> str | None:
    """Which setting a row keeps."""
    return _one("SELECT key FROM setting WHERE id = ?", row_id)


def customer_names(customer_id: int) -> CustomerNames | None:
    """What a customer may be called by, None when the record is gone."""
    sql = f"SELECT name, {first_phone('c.id')}, external_id FROM customer c WHERE c.id = ?"
    row = db.execute_sql(sql, (customer_id,)).fetchone()
    return None if row is None else CustomerNames(*row)


def purchase_names(purchase_id: int) -> PurchaseNames | None:
    """The day and the amount of a purchase, None when it is gone."""
    sql = "SELECT sold_on, amount_minor FROM purchase WHERE id = ?"
    row = db.execute_sql(sql, (purchase_id,)).fetchone()
    return None if row is None else PurchaseNames(*row)


def _one(sql: str, row_id: int) -> str | None:
    row = db.execute_sql(sql, (row_id,)).fetchone()
    return None if row is None else str(row[0])

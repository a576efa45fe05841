"""Consents as stored: of one customer, the words used last, the purposes used so far."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.store.db import db


class ConsentLine(NamedTuple):
    """A consent as stored."""

    id: int
    customer_id: int
    purpose: str
    wording: str
    given_on: str
    withdrawn_on: str | None


_SELECT = f"SELECT {', '.join(ConsentLine._fields)} FROM customer_consent"


def of_customer(customer_id: int) -> tuple[ConsentLine, ...]:
    """All consents of a customer, withdrawn ones too, the newest first."""
    sql = f"{_SELECT} WHERE customer_id = ? ORDER BY given_on DESC, id DESC"
    return tuple(ConsentLine(*row) for row in db.execute_sql(sql, (customer_id,)).fetchall())


def one(consent_id: int) -> ConsentLine | None:
    """One consent, None when it is gone."""
    row = db.execute_sql(f"{_SELECT} WHERE id = ?", (consent_id,)).fetchone()
    return None if row is None else ConsentLine(*row)


def last_wording(purpose: str) -> str | None:
    """The words that the shop wrote last for a purpose, None when it never did."""
    row = db.execute_sql(
        "SELECT wording FROM customer_consent WHERE fold(purpose) = fold(?) AND wording <> ''"
        " ORDER BY id DESC LIMIT 1",
        (purpose,),
    ).fetchone()
    return None if row is None else str(row[0])


def purposes() -> tuple[str, ...]:
    """Every purpose as it was written last, the one used most first."""
    rows = db.execute_sql(
        "SELECT purpose, count(*), max(id) FROM customer_consent GROUP BY fold(purpose)"
        " ORDER BY 2 DESC, purpose"
    )
    return tuple(row[0] for row in rows.fetchall())

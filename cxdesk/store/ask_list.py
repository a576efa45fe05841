"""Readings for the ask list: what happened to whom, who was asked, who was put aside."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.store.db import db
from cxdesk.store.first_phone import first_phone

if TYPE_CHECKING:
    from collections.abc import Iterable

_ASIDE = "ask_aside/"
_OPENED_AGAIN_SECONDS = 90 * 86_400
_WILLING = "c.archived_at IS NULL AND NOT c.no_surveys AND NOT c.no_contact"


class OccasionLine(NamedTuple):
    """A customer, an ISO day or an instant, and the purchase or case."""

    customer_id: int
    when: str | int
    record_id: int | None = None


class ReaskLine(NamedTuple):
    """A day agreed to ask again after a low answer to a questionnaire."""

    customer_id: int
    key: str
    answered_at: int
    reask_on: str


class AskedLine(NamedTuple):
    """When a customer was last asked a version of a questionnaire, and last left unanswered."""

    customer_id: int
    key: str
    asked_at: int
    open_at: int | None


class NameLine(NamedTuple):
    """The names of a customer."""

    id: int
    name: str
    phone: str | None
    number: str | None


class OpenLine(NamedTuple):
    """An offer that waits for its answer."""

    id: int
    customer_id: int
    survey_id: int
    channel: str
    sent_at: int
    case_id: int | None
    purchase_id: int | None


def purchases(first_on: str, last_on: str, of: int | None = None) -> tuple[OccasionLine, ...]:
    """The last sale of each customer who may be asked, of these days."""
    return _occasions(
        f"""SELECT p.customer_id, max(p.sold_on), p.id FROM purchase p
        CROSS JOIN customer c ON c.id = p.customer_id WHERE p.kind = 'sale' AND p.sold_on >= ?
            AND p.sold_on <= ? AND NOT p.is_day_total AND {_WILLING}{_one("p.customer_id", of)}
        GROUP BY p.customer_id""",
        (first_on, last_on),
    )


def solved_cases(low: int, high: int, of: int | None = None) -> tuple[OccasionLine, ...]:
    """The last case of each customer who may be asked that was closed in [low, high).

    One that was opened again counts by its last closing, for ninety days after the first.
    """
    return _occasions(
        f"""SELECT k.customer_id, max(k.closed_at), k.id FROM cases k INDEXED BY {_by(of)}
        CROSS JOIN customer c ON c.id = k.customer_id WHERE k.first_closed_at >= ?
            AND k.first_closed_at < ? AND k.closed_at >= ? AND k.closed_at < ?
            AND k.status = 'closed' AND {_WILLING}{_one("k.customer_id", of)}
        GROUP BY k.customer_id""",
        (low - _OPENED_AGAIN_SECONDS, high, low, high),
    )


def coming(since_on: str, of: int | None = None) -> tuple[OccasionLine, ...]:
    """Every customer who may be asked and was here since a day, with the last day."""
    return _occasions(
        f"""SELECT c.id, c.last_visit_on, NULL FROM customer c
        WHERE c.last_visit_on >= ? AND {_WILLING}{_one("c.id", of)}""",
        (since_on,),
    )


def reasks(first_on: str, last_on: str, of: int | None = None) -> tuple[ReaskLine, ...]:
    """The days agreed to ask somebody again, from ``first_on`` to ``last_on``."""
    rows = db.execute_sql(
        f"""SELECT t.customer_id, s.key, a.answered_at, r.reask_on FROM rescue r
        JOIN task t ON t.id = r.task_id JOIN answer a ON a.id = t.answer_id
        JOIN survey s ON s.id = a.survey_id JOIN customer c ON c.id = t.customer_id
        WHERE r.reask_on >= ? AND r.reask_on <= ? AND {_WILLING}{_one("t.customer_id", of)}""",
        (first_on, last_on),
    )
    return tuple(ReaskLine(*row) for row in rows.fetchall())


def asked(customer_ids: Iterable[int]) -> tuple[AskedLine, ...]:
    """What these customers were asked: by an offer, or by an answer without one."""
    rows = db.execute_sql(
        """WITH who(id) AS (SELECT value FROM json_each(?1)), told(id, survey_id, at, open_at) AS (
            SELECT o.customer_id, o.survey_id, o.sent_at,
                CASE o.state WHEN 'offered' THEN o.sent_at END
            FROM who CROSS JOIN offer o ON o.customer_id = who.id
            UNION ALL SELECT a.customer_id, a.survey_id, a.answered_at, NULL
            FROM who CROSS JOIN answer a ON a.customer_id = who.id AND a.offer_id IS NULL)
        SELECT told.id, (SELECT s.key FROM survey s WHERE s.id = told.survey_id), max(told.at),
            max(told.open_at) FROM told GROUP BY told.id, told.survey_id""",
        (json.dumps(list(customer_ids)),),
    )
    return tuple(AskedLine(*row) for row in rows.fetchall())


def open_offers(since: int, of: int | None = None) -> tuple[OpenLine, ...]:
    """Offers since an instant that wait for an answer, the newest first."""
    rows = db.execute_sql(
        f"""SELECT o.id, o.customer_id, o.survey_id, o.channel, o.sent_at, o.case_id,
            o.purchase_id FROM survey s CROSS JOIN offer o ON o.survey_id = s.id
            CROSS JOIN customer c ON c.id = o.customer_id
        WHERE o.state = 'offered' AND o.sent_at >= ? AND c.archived_at IS NULL
            AND s.is_active{_one("o.customer_id", of)}
        ORDER BY o.sent_at DESC, o.id DESC""",
        (since,),
    )
    return tuple(OpenLine(*row) for row in rows.fetchall())


def names(customer_ids: Iterable[int]) -> dict[int, NameLine]:
    """The names of these customers by their ids."""
    rows = db.execute_sql(
        f"""SELECT c.id, c.name, {first_phone("c.id")}, c.external_id
        FROM json_each(?) j CROSS JOIN customer c ON c.id = j.value""",
        (json.dumps(list(customer_ids)),),
    )
    return {row[0]: NameLine(*row) for row in rows.fetchall()}


def asides() -> dict[int, str]:
    """The ISO day to which each customer was put aside, passed ones too."""
    rows = db.execute_sql(
        "SELECT key, value FROM setting WHERE key >= ? AND key < ?", (_ASIDE, _ASIDE[:-1] + "0")
    )
    return {int(key.removeprefix(_ASIDE)): json.loads(value) for key, value in rows.fetchall()}


def put_aside(customer_id: int, on: str) -> None:
    """Keep the day to which a customer is put aside."""
    db.execute_sql(
        "INSERT INTO setting (key, value) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (f"{_ASIDE}{customer_id}", json.dumps(on)),
    )


def forget_aside(customer_ids: Iterable[int]) -> None:
    """These days have passed."""
    for customer_id in customer_ids:
        db.execute_sql("DELETE FROM setting WHERE key = ?", (f"{_ASIDE}{customer_id}",))


def _by(of: int | None) -> str:
    return "cases_first_closed" if of is None else "cases_customer"


def _one(column: str, of: int | None) -> str:
    """More of a condition: of one customer alone. Ids are whole numbers, never typed text."""
    return "" if of is None else f" AND {column} = {int(of)}"


def _occasions(sql: str, params: tuple[object, ...]) -> tuple[OccasionLine, ...]:
    return tuple(OccasionLine(*row) for row in db.execute_sql(sql, params).fetchall())

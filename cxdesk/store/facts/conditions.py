"""Filters as SQL: every stream says what each filter compares, this makes the conditions.

A record is filtered by the value it had as of the instant of the figure: the kind and the owner of
a case are read from its log.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.filters import NONE
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import folded
from cxdesk.store.db import db
from cxdesk.store.facts.segments import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_KIND_CHANGED = "e.kind_after IS NOT NULL AND e.at >= ?"
_OWNER_CHANGED = "(e.owner_before_id IS NOT NULL OR e.owner_after_id IS NOT NULL) AND e.at >= ?"


class Condition(NamedTuple):
    """A piece of SQL to follow WHERE, beginning with AND, and what fills it; or an expression."""

    sql: str = ""
    params: tuple[object, ...] = ()


CUSTOMER_FILTERS = frozenset(("type", "city", "tag"))
SEGMENT_FILTERS = CUSTOMER_FILTERS | {"segment"}  # of streams whose Columns tell the moment


class Columns(NamedTuple):
    """What the filters of a stream compare, as SQL of one record (NULL where it has none).

    ``plain`` are expressions by filter; ``kind`` and ``owner`` and such depend on the instant, so
    that they are functions of it; ``customer`` is the customer's id, None when there is none, and
    ``moment`` the local date or the UTC seconds at which the customer's segment is told.
    """

    plain: Mapping[str, str] = {}
    dated: Mapping[str, Callable[[int], Condition]] = {}
    customer: str | None = None
    moment: str | None = None


def conditions(columns: Columns, where: Mapping[str, str], as_of: int) -> Condition:
    """All filters of a checked ``where`` that a stream compares itself."""
    return joined(_condition(columns, key, value, as_of) for key, value in where.items())


def kind_as_of(as_of: int) -> Condition:
    """The kind of a case (``c``) as it was."""
    return as_it_was("c.kind", "e.kind_before", _KIND_CHANGED, as_of)


def owner_as_of(as_of: int) -> Condition:
    """The owner of a case (``c``) as it was."""
    return as_it_was("c.owner_id", "e.owner_before_id", _OWNER_CHANGED, as_of)


def as_it_was(present: str, before: str, changed: str, as_of: int) -> Condition:
    """A column of a case as it was: the present one, unless any case changed since."""
    sql = f"SELECT EXISTS (SELECT 1 FROM case_event e WHERE {changed})"
    if not db.execute_sql(sql, (as_of,)).fetchone()[0]:
        return Condition(present)
    first = f"FROM case_event e WHERE e.case_id = c.id AND {changed} ORDER BY e.at, e.id LIMIT 1"
    was = f"(SELECT {before} {first})"
    return Condition(f"iif(EXISTS (SELECT 1 {first}), {was}, {present})", (as_of, as_of))


def staff_ids(name: str) -> tuple[int, ...]:
    """The ids of the people with that name or initials; ValidationError("where", …) if none."""
    rows = db.execute_sql("SELECT id, name, initials FROM staff ORDER BY id").fetchall()
    wanted = folded(name)
    found = [row[0] for row in rows if folded(row[1]) == wanted]
    found = found or [row[0] for row in rows if folded(row[2]) == wanted]
    if not found:
        text = T("Filters", "Nobody called “{name}” works or has worked here.")
        raise ValidationError("where", text.fill(name=name))
    return tuple(found)


def topic_ids(name: str) -> tuple[int, ...]:
    """The ids of the topics of that name; ValidationError("where", …) if there is none."""
    rows = db.execute_sql("SELECT id, name FROM topic ORDER BY id").fetchall()
    found = tuple(row[0] for row in rows if folded(row[1]) == folded(name))
    if not found:
        text = T("Filters", "There is no topic called “{name}”.")
        raise ValidationError("where", text.fill(name=name))
    return found


def among(value: Condition, ids: Iterable[object]) -> Condition:
    """A value is one of those."""
    listed = tuple(ids)
    marks = ", ".join("?" for _ in listed)
    return Condition(f" AND {value.sql} IN ({marks})", (*value.params, *listed))


def joined(parts: Iterable[Condition]) -> Condition:
    """Several conditions as one."""
    listed = tuple(parts)
    params = tuple(value for part in listed for value in part.params)
    return Condition("".join(part.sql for part in listed), params)


_IDS = {"agent": staff_ids, "topic": topic_ids}
_OF_CUSTOMER = {
    "type": "(SELECT k.kind FROM customer k WHERE k.id = {customer})",
    "city": "(SELECT nullif(k.city, '') FROM customer k WHERE k.id = {customer})",
}
_HAS_TAG = "EXISTS (SELECT 1 FROM customer_tag g WHERE g.customer_id = {customer}"


def _condition(columns: Columns, key: str, value: str, as_of: int) -> Condition:
    if key == "tag" and columns.customer is not None:
        return _tagged(columns.customer, value)
    compared = _expression(columns, key, as_of)
    if compared is None:
        return Condition()
    if value == NONE:
        return Condition(f" AND {compared.sql} IS NULL", compared.params)
    if key in _IDS:
        return among(compared, _IDS[key](value))
    if key == "city":
        return Condition(f" AND fold({compared.sql}) = ?", (*compared.params, folded(value)))
    return Condition(f" AND {compared.sql} = ?", (*compared.params, value))


def _expression(columns: Columns, key: str, as_of: int) -> Condition | None:
    """What a filter compares; None when the stream sees to it otherwise (scale, weekday)."""
    if key in columns.plain:
        return Condition(columns.plain[key])
    if key in columns.dated:
        return columns.dated[key](as_of)
    if key == "segment" and columns.moment is not None:
        load(as_of)
        return Condition(f"segment_at({columns.customer}, {columns.moment})")
    if key in _OF_CUSTOMER and columns.customer is not None:
        return Condition(_OF_CUSTOMER[key].format(customer=columns.customer))
    return None


def _tagged(customer: str, value: str) -> Condition:
    has = _HAS_TAG.format(customer=customer)
    if value == NONE:
        return Condition(f" AND NOT {has})")
    return Condition(f" AND {has} AND g.folded = ?)", (folded(value),))

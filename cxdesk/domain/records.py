"""What a record consists of in the change log, and how the values of its columns read."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cxdesk.domain.text import T


class Reading(Enum):
    """How a stored value reads: as it is, or as what it stands for."""

    TEXT = auto()
    DAY = auto()
    BIRTHDAY = auto()
    INSTANT = auto()
    MONEY = auto()
    NUMBER = auto()
    YES_NO = auto()
    CHANNEL = auto()
    STAFF = auto()
    CUSTOMER = auto()
    TOPIC = auto()
    CASE = auto()
    GOAL = auto()
    PURCHASE = auto()
    INDICATOR = auto()
    SURVEY = auto()
    MEASURE = auto()  # in the unit of the goal's or the indicator's own figure
    SETTING = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column that people know: its words in the form, and how its values read.

    ``words`` are those of stored keys; ``form_field`` is what the form calls it, "" as the column.
    """

    label: T
    reads: Reading = Reading.TEXT
    words: Mapping[Any, T] = field(default_factory=dict)  # Any: each kind of key has its own type
    form_field: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordWords:
    """A kind of record: what one is called, and its columns in the order of the form.

    ``hidden`` columns are the program's own: sort keys, instants of writing, owners of a part.
    """

    noun: T
    columns: Mapping[str, Column]
    hidden: frozenset[str] = frozenset()


class Part(NamedTuple):
    """A table whose rows belong to a record.

    ``column`` names the record, ``form_field`` is what the form calls the lines, ``shown`` the
    column that stands for a line.
    """

    table: str
    column: str
    form_field: str
    shown: str


PARTS: dict[str, tuple[Part, ...]] = {
    "customer": (
        Part("customer_phone", "customer_id", "phones", "typed"),
        Part("customer_email", "customer_id", "emails", "address"),
        Part("customer_tag", "customer_id", "tags", "name"),
        Part("customer_consent", "customer_id", "consents", "purpose"),
        Part("customer_relation", "customer_id", "relations", "other_id"),
        Part("customer_relation", "other_id", "relations", "customer_id"),
    ),
    "cases": (Part("case_event", "case_id", "events", "kind"),),
    "purchase": (Part("purchase_item", "purchase_id", "items", "product"),),
    "goal": (
        Part("goal_target", "goal_id", "targets", "entered"),
        Part("goal_change", "goal_id", "changes", "field"),
        Part("goal_reader", "goal_id", "readers", "name"),
        Part("goal_lead", "goal_id", "leads", "kpi_key"),
        Part("review", "goal_id", "reviews", "reviewed_on"),
    ),
    "own_indicator": (Part("own_value", "indicator_id", "values", "value"),),
}


class RowChange(NamedTuple):
    """One row that a step changed: who, when (UTC s), and the columns before and after.

    Of an insertion ``before`` is empty, of a deletion ``after``.
    """

    id: int
    step_id: int
    at: int
    staff_id: int | None
    table: str
    row_id: int
    operation: str
    before: dict[str, object]
    after: dict[str, object]


class NetRow(NamedTuple):
    """What several changes did to one row in all; ``is_new`` and ``is_gone`` as at the end."""

    table: str
    row_id: int
    before: dict[str, object]
    after: dict[str, object]
    is_new: bool
    is_gone: bool


def net_rows(changes: Iterable[RowChange]) -> tuple[NetRow, ...]:
    """The changes of each row as one: oldest value before, newest after, what ended equal left out.

    A row that came and went in between is no change at all.
    """
    by_row: dict[tuple[str, int], list[RowChange]] = {}
    for change in changes:
        by_row.setdefault((change.table, change.row_id), []).append(change)
    nets = (_net(rows) for rows in by_row.values())
    return tuple(net for net in nets if net is not None)


def _net(rows: list[RowChange]) -> NetRow | None:
    before: dict[str, object] = {}
    after: dict[str, object] = {}
    for row in rows:
        before = {**row.before, **before}
        after = {} if row.operation == "delete" else {**after, **row.after}
    is_new = rows[0].operation == "insert"
    is_gone = rows[-1].operation == "delete"
    if is_new and is_gone:
        return None
    if is_new or is_gone:
        before, after = ({}, after) if is_new else (before, {})
        return NetRow(rows[0].table, rows[0].row_id, before, after, is_new, is_gone)
    moved = [name for name in before if before[name] != after.get(name)]
    if not moved:
        return None
    kept = ({name: old[name] for name in moved} for old in (before, after))
    return NetRow(rows[0].table, rows[0].row_id, next(kept), next(kept), is_new, is_gone)

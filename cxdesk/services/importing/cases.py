"""Importing cases: what customers (or we) opened; their history comes with case_events."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import vocabulary
from cxdesk.domain.cases import Actor, EventKind
from cxdesk.domain.text import T
from cxdesk.services import channels
from cxdesk.services.importing import words
from cxdesk.services.importing.plan import Desk, Update, check_text
from cxdesk.services.importing.values import RowError
from cxdesk.store import bulk

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cxdesk.services.importing.source import Cells, Source

MOMENTS = ("opened_at",)
AMOUNTS: tuple[str, ...] = ()
_COLUMNS = (
    "customer_id",
    "owner_id",
    "channel",
    "kind",
    "topic_id",
    "subject",
    "opened_at",
    "opened_by",
)


class _Case(NamedTuple):
    """A case as a line of the file gives it; empty texts say nothing."""

    number: str
    customer: str
    customer_name: str
    agent: str
    channel: str
    kind: str
    topic: str
    subject: str
    opened_at: int
    opened_by: str


def prepare(source: Source, desk: Desk) -> int:
    """Read all rows into the desk's plan; how many were read. A later line of a case wins."""
    found: dict[str, _Case] = {}
    read = _reader(source)
    known = {row[0]: row[1:] for row in bulk.rows("cases", ("external_id", "id", "opened_at"))}

    def take(_: int, cells: Cells) -> None:
        case = read(cells)
        row_id, opened_at = known.get(case.number, (0, case.opened_at))
        if case.opened_at > opened_at:
            _check_nothing_before(row_id, case.opened_at)
        found[case.number] = case

    count = source.each(take, desk.plan)
    _put_all(found, desk)
    return count


def _reader(source: Source) -> Callable[[Cells], _Case]:
    number, customer, name = (source.text(k) for k in ("case_id", "customer_id", "customer_name"))
    agent, channel, kind = (source.text(key) for key in ("agent", "channel", "kind"))
    channel_words = channels.words()
    topic, subject = source.text("topic"), source.text("subject")
    opened, opened_by = source.moment("opened_at"), source.text("opened_by")

    def read(cells: Cells) -> _Case:
        case = _Case(
            words.required(number(cells), T("Import", "the number of the case is missing")),
            customer(cells),
            name(cells),
            agent(cells),
            words.stored_key(channel_words, channel(cells), words.UNKNOWN_CHANNEL),
            words.stored_key(vocabulary.CASE_KINDS, kind(cells), words.UNKNOWN_KIND),
            topic(cells),
            subject(cells),
            words.instant(opened(cells), T("Import", "the opening date is missing")),
            words.stored_key(vocabulary.ACTORS, opened_by(cells), words.UNKNOWN_ACTOR),
        )
        for text in (case.number, case.customer, case.customer_name, case.agent, case.topic):
            check_text("case_id", text)
        check_text("subject", case.subject)
        return case

    return read


def _check_nothing_before(row_id: int, opened_at: int) -> None:
    """RowError when a case would be opened after something happened in it."""
    moments = [at for (at,) in bulk.rows_where("case_event", ("at",), "case_id", [row_id])]
    if min(moments, default=opened_at) < opened_at:
        text = T("Import", "this would open the case after something had happened in it")
        raise RowError(text)


def _put_all(found: dict[str, _Case], desk: Desk) -> None:
    ids = desk.known("cases")
    wanted = [ids[number] for number in found if number in ids]
    kept = {
        row[0]: dict(zip(_COLUMNS, row[1:], strict=True))
        for row in bulk.rows_where("cases", ("id", *_COLUMNS), "id", wanted)
    }
    for number, case in found.items():
        values = _values(case, desk)
        row_id = ids.get(number)
        if row_id is None:
            _add(number, values, desk)
            continue
        changed = {
            name: value
            for name, value in values.items()
            if value not in {None, ""} and kept[row_id][name] != value
        }
        if changed:
            desk.plan.updates.append(Update("cases", row_id, changed))
            _date_change(row_id, kept[row_id], changed, desk)
            desk.plan.updated += 1
        else:
            desk.plan.unchanged += 1


def _date_change(
    row_id: int, before: Mapping[str, object], changed: Mapping[str, object], desk: Desk
) -> None:
    """Write another kind or owner into the case's log, so that figures of before stay."""
    change: list[object] = []
    for name in ("kind", "owner_id"):
        change += (before[name], changed[name]) if name in changed else (None, None)
    if change == [None] * 4:
        return
    is_owner = "owner_id" in changed
    kind = (EventKind.ASSIGNMENT if is_owner else EventKind.NOTE).value
    head = (desk.new_id("case_event"), row_id, desk.now, Actor.AUTO.value, None, kind)
    row = (*head, False, None, "", desk.batch_id, *change)
    desk.plan.late_rows["case_event"].append(row)


def _values(case: _Case, desk: Desk) -> dict[str, object]:
    return {
        "customer_id": desk.customer(case.customer, case.customer_name),
        "owner_id": desk.staff(case.agent),
        "channel": case.channel,
        "kind": case.kind,
        "topic_id": desk.topic(case.topic),
        "subject": case.subject,
        "opened_at": case.opened_at,
        "opened_by": case.opened_by,
    }


def _add(number: str, values: dict[str, object], desk: Desk) -> None:
    blanks = {"channel": "other", "kind": "other", "opened_by": "customer"}
    values |= {name: word for name, word in blanks.items() if not values[name]}
    row_id = desk.new_id("cases")
    desk.known("cases")[number] = row_id
    row = (row_id, number, *(values[name] for name in _COLUMNS), desk.now, desk.batch_id)
    desk.plan.rows["cases"].append(row)
    desk.plan.added += 1

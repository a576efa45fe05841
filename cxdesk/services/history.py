"""What was changed, by whom, when, from what to what: of one record, and of the whole shop."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.periods import NearDay, day_start, local_date
from cxdesk.domain.record_words import RECORDS
from cxdesk.domain.records import PARTS, Reading, net_rows
from cxdesk.domain.setting_words import SETTING_WORDS
from cxdesk.domain.text import T
from cxdesk.services import answers_seen, command, entered, hats, shop
from cxdesk.services.record_values import customer_name, instant, name_of, read, staff_name
from cxdesk.store import changelog, record_changes
from cxdesk.store import history as store
from cxdesk.store import record_names as names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from cxdesk.domain.records import Column, NetRow, RowChange
    from cxdesk.store.changelog import StepInfo

    Progress = Callable[[int, int], None]

KEPT_DAYS = 365
NEWEST = store.NEWEST
RECORD_PAGE = 50
_MOST_CHANGES = 500
_MOST_SHOWN = 30
_UNDONE, _REDONE = T("History", "Undone: {what}"), T("History", "Redone: {what}")
_NAMED = T("History", "{what}: {name}")
_MERGED = T("History", "{name} with {kept}")
_SUBJECTS = frozenset(
    {"customer", "cases", "interaction", "purchase", "task", "goal", "event", "staff", "topic"}
    | {"review", "shop_action"}
)
_STAYS = {
    Hat.OWNER: T(
        "History",
        "Nothing more to undo. Before it you entered an answer ({day}), which stays after 15"
        " minutes; under Surveys you can correct it.",
    ),
    Hat.COUNTER: T(
        "History",
        "Nothing more to undo. Before it you entered an answer ({day}), which stays after 15"
        " minutes; the owner can correct it.",
    ),
}
_NO_STEP = T("History", "This is not in the history any more.")


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldLine:
    """One field from what to what; None is nothing."""

    label: T
    before: object
    after: object


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordLines:
    """One record that a step wrote: what kind, its name, and its fields.

    ``is_new`` was added, ``is_gone`` deleted; without ``lines`` only that it was changed is known.
    """

    table: str
    row_id: int
    noun: T
    name: object
    is_new: bool
    is_gone: bool
    lines: tuple[FieldLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """One step: when, by whom, what, and which records; ``more`` are not shown.

    ``can_undo``: the one who looks may take it back, if what it wrote was not changed since.
    """

    step_id: int
    at: datetime
    who: str | T
    what: T
    is_undone: bool
    can_undo: bool
    records: tuple[RecordLines, ...]
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryAsked:
    """Which steps of the shop: by a person, of a kind of record, of a local day, with a text.

    ``staff_id`` 0 is nobody named, None everybody.
    """

    staff_id: int | None = None
    table: str = ""
    on: date | None = None
    text: str = ""
    before_step: int = NEWEST
    limit: int = 50


def of_record(table: str, row_id: int, *, before_step: int = NEWEST) -> tuple[HistoryEntry, ...]:
    """The steps that changed a record or its parts, newest first.

    Row 0 stands for all rows of a table (the settings). Raises ValidationError("hat") for what
    is the owner's under the counter's hat.
    """
    if table in command.OWNERS_TABLES or not answers_seen.sees_record(table, row_id):
        hats.require(Hat.OWNER)
    changes = record_changes.changes_of_record(
        table,
        row_id or None,
        PARTS.get(table, ()),
        before_step=before_step,
        limit=_MOST_CHANGES,
    )
    steps = [(step, list(rows)) for step, rows in groupby(changes, key=lambda row: row.step_id)]
    if len(changes) == _MOST_CHANGES and len(steps) > 1:
        steps.pop()  # cut in the middle; the next page begins with it
    return tuple(_entry(step_id, tuple(reversed(rows))) for step_id, rows in steps[:RECORD_PAGE])


def name_of_record(table: str, row_id: int) -> object:
    """What a record is called now; None when it has no name, or when its words may not be read."""
    is_seen = answers_seen.sees_record(table, row_id)
    return name_of(table, row_id, {}) if is_seen else None


def of_shop(asked: HistoryAsked, progress: Progress | None = None) -> tuple[HistoryEntry, ...]:
    """The steps of everybody, newest first; under the counter's hat only one's own.

    What the same person did there as the owner (goals, targets, settings) is left out.
    """
    tell = progress or (lambda _done, _total: None)
    wanted = _steps_asked(asked)
    if hats.worn() is Hat.OWNER:
        return tuple(_whole_entry(step) for step in store.steps_page(wanted, tell))
    own = wanted._replace(by_staff=True, staff_id=command.acting_staff.get())
    return tuple(_whole_entry(step) for step in _counters_page(own, tell))


def tables_of(table: str) -> tuple[str, ...]:
    """A kind of record with the tables of its parts; () for none."""
    return (table, *{part.table: None for part in PARTS.get(table, ())}) if table else ()


def undo_step(step_id: int, *, now: int) -> T | None:
    """Take back a step from the history: one's own, or as the owner anybody's.

    Raises ValidationError when it is somebody else's, or when what it wrote changed since.
    """
    return entered.undo(step_id, now=now)


def undo(*, now: int) -> T | None:
    """Take back the last command of the acting person; what it was, with the record's name.

    ValidationError("undo") when that cannot be: it changed since, or is an answer that stays.
    """
    step = changelog.last_undoable(command.acting_staff.get())
    if step is not None:
        _check_goes(step, now)
    return _told(step, lambda: command.undo(now=now))


def _check_goes(step: StepInfo, now: int) -> None:
    try:
        entered.check_in_time(step, now=now)
    except ValidationError:
        on = local_date(step.at, shop.calendar().zone)
        text = _STAYS[hats.worn()].fill(day=NearDay(on.year, on.month, on.day))
        raise ValidationError("undo", text) from None


def redo(*, now: int) -> T | None:
    """Do again what the last undo took back; what it was, with the record's name."""
    step = changelog.last_redoable(command.acting_staff.get())
    return _told(step, lambda: command.redo(now=now))


@command.command(T("Undo", "keep less of what is older than a year"))
def forget_old_images(*, now: int) -> int:
    """Keep of what is older than a year only who, when and what; how many changes that was."""
    return store.forget_images(now - KEPT_DAYS * 86_400)


def _told(step: StepInfo | None, act: Callable[[], T | None]) -> T | None:
    """The name is read first: an undo may take the record away."""
    name = None if step is None else _subject(step.id)
    label = act()
    return label if label is None or name is None else _NAMED.fill(what=label, name=name)


def _subject(step_id: int) -> object:
    """What the step was about: the name of the first record that it wrote, or of who was merged."""
    merge = record_changes.merge_of_step(step_id)
    if merge is not None:
        return _merged(merge)
    for change in record_changes.changes_of_step(step_id, _MOST_SHOWN):
        if change.table in _SUBJECTS:
            if answers_seen.hidden(change.table, [change.row_id]):
                return None
            return name_of(change.table, change.row_id, change.after or change.before)
    return None


def _merged(change: RowChange) -> object:
    into_id = change.after.get("merged_into_id") or change.before.get("merged_into_id")
    name = name_of(change.table, change.row_id, change.after or change.before)
    if not isinstance(into_id, int):
        return name
    return _MERGED.fill(name=name, kept=customer_name(into_id))


def _steps_asked(asked: HistoryAsked) -> store.StepsAsked:
    first, end = _day(asked.on)
    return store.StepsAsked(
        before=asked.before_step,
        by_staff=asked.staff_id is not None,
        staff_id=asked.staff_id or None,
        tables=tables_of(asked.table),
        first_at=first,
        end_at=end,
        text=asked.text,
        limit=asked.limit,
    )


def _counters_page(wanted: store.StepsAsked, tell: Progress) -> list[StepInfo]:
    """As many as were asked for, or all there are."""
    found: list[StepInfo] = []
    while True:
        page = store.steps_page(wanted, tell)
        found += [step for step in page if not command.is_owners(step)]
        if len(page) < wanted.limit or len(found) >= wanted.limit:
            return found[: wanted.limit]
        wanted = wanted._replace(before=page[-1].id)


def _day(on: date | None) -> tuple[int | None, int | None]:
    if on is None:
        return None, None
    zone = shop.calendar().zone
    return day_start(on, zone), day_start(on + timedelta(days=1), zone)


def _whole_entry(step: StepInfo) -> HistoryEntry:
    changes = record_changes.changes_of_step(step.id, _MOST_SHOWN)
    more = 0
    if len(changes) == _MOST_SHOWN:
        more = store.change_count(step.id) - _MOST_SHOWN
    return _worded(step, changes, more)


def _entry(step_id: int, changes: tuple[RowChange, ...]) -> HistoryEntry:
    step = changelog.step_info(step_id)
    if step is None:
        raise ValidationError("history", _NO_STEP)
    return _worded(step, changes, 0)


def _worded(step: StepInfo, changes: tuple[RowChange, ...], more: int) -> HistoryEntry:
    what = step.label
    if step.kind in ("undo", "redo"):
        what = (_UNDONE if step.kind == "undo" else _REDONE).fill(what=step.label)
    blank = {(row.table, row.row_id) for row in changes if not (row.before or row.after)}
    nets = net_rows(row for row in changes if row.before or row.after)
    hidden = _hidden((row.table, row.row_id) for row in changes)
    records = [_record(net) for net in nets if (net.table, net.row_id) not in hidden]
    records += [_blank_record(table, row_id) for table, row_id in blank - hidden]
    records += [_changed_record(table, row_id) for table, row_id in sorted(hidden)]
    return HistoryEntry(
        step_id=step.id,
        at=instant(step.at),
        who=staff_name(step.staff_id),
        what=what,
        is_undone=step.is_undone,
        can_undo=_can_undo(step) and not blank,
        records=tuple(record for record in records if record is not None),
        more=more,
    )


def _can_undo(step: StepInfo) -> bool:
    if step.is_undone or step.kind == "bulk":
        return False
    return hats.worn() is Hat.OWNER or step.staff_id == command.acting_staff.get()


def _record(net: NetRow) -> RecordLines | None:
    """A row in words; None when only what people never see has changed."""
    known = RECORDS[net.table]
    lines = tuple(
        line
        for name, column in known.columns.items()
        if name in net.before or name in net.after
        if (line := _field(net, name, column)) is not None
    )
    if not lines and not (net.is_new or net.is_gone):
        return None
    return RecordLines(
        table=net.table,
        row_id=net.row_id,
        noun=known.noun,
        name=name_of(net.table, net.row_id, net.after or net.before),
        is_new=net.is_new,
        is_gone=net.is_gone,
        lines=lines,
    )


def _hidden(rows: Iterable[tuple[str, int]]) -> frozenset[tuple[str, int]]:
    """The records among these whose words may not be read now."""
    asked: dict[str, list[int]] = {}
    for table, row_id in rows:
        asked.setdefault(table, []).append(row_id)
    return frozenset(
        (table, row_id)
        for table, ids in asked.items()
        for row_id in answers_seen.hidden(table, ids)
    )


def _blank_record(table: str, row_id: int) -> RecordLines:
    return _changed_record(table, row_id, name_of(table, row_id, {}))


def _changed_record(table: str, row_id: int, name: object = None) -> RecordLines:
    """A record of which only that it was changed is told."""
    return RecordLines(
        table=table,
        row_id=row_id,
        noun=RECORDS[table].noun,
        name=name,
        is_new=False,
        is_gone=False,
        lines=(),
    )


def _field(net: NetRow, name: str, column: Column) -> FieldLine | None:
    before = read(net.table, name, net.before.get(name), net.before)
    after = read(net.table, name, net.after.get(name), net.after)
    is_plain = column.reads is Reading.YES_NO and not (net.before.get(name) or net.after.get(name))
    if (before is None and after is None) or is_plain:
        return None
    label = column.label if column.reads is not Reading.SETTING else _setting_label(net)
    return FieldLine(label=label, before=before, after=after)


def _setting_label(net: NetRow) -> T:
    key = net.after.get("key") or net.before.get("key") or names.setting_key(net.row_id)
    return SETTING_WORDS.get(str(key).split("/", 1)[0], RECORDS["setting"].noun)

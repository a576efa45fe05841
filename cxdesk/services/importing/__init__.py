"""Importing files of other programs: read, map, plan, then write all of it or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.text import T
from cxdesk.services import shop as shops
from cxdesk.services.command import command, logging_off, running_step
from cxdesk.services.hats import owner_only
from cxdesk.services.importing import (
    answers,
    calls,
    case_events,
    cases,
    customers,
    form_answers,
    headings,
    purchases,
)
from cxdesk.services.importing.field_words import field_words
from cxdesk.services.importing.future import note_future
from cxdesk.services.importing.look import Look, look_at
from cxdesk.services.importing.mapping import ColumnMapping, bind
from cxdesk.services.importing.plan import COLUMNS, PARENT, Desk, Plan, Refusal
from cxdesk.services.importing.reading import read_sheet
from cxdesk.services.importing.source import bind_source
from cxdesk.store import bulk
from cxdesk.store.bulk_customers import insert_customers, many_customers
from cxdesk.store.bulk_triggers import FEW, last_visits_once
from cxdesk.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from cxdesk.services.importing.headings import Column
    from cxdesk.services.importing.mapping import Place
    from cxdesk.services.importing.reading import Sheet
    from cxdesk.services.importing.source import Source

    Progress = Callable[[int, int], None]

_CHUNK = 5000
MOST_UNDOABLE = 2000  # rows of a step that is logged whole


@dataclass(frozen=True, kw_only=True)
class Importer:
    """One kind of file: its fields, which of them are dates and amounts, and its reading.

    ``is_step``: a file of moderate length is one step of the change log, which undo takes back.
    """

    key: str
    fields: tuple[Column, ...]
    moments: tuple[str, ...]
    amounts: tuple[str, ...]
    prepare: Callable[[Source, Desk], int]
    adapt: Callable[[Sheet, ColumnMapping | None], ColumnMapping | None] = lambda _, told: told
    one_of: tuple[str, ...] = ()
    is_step: bool = False


IMPORTERS = (
    Importer(
        key="customers",
        fields=headings.CUSTOMERS,
        moments=customers.MOMENTS,
        amounts=customers.AMOUNTS,
        prepare=customers.prepare,
        one_of=customers.ONE_OF,
    ),
    Importer(
        key="purchases",
        fields=headings.PURCHASES,
        moments=purchases.MOMENTS,
        amounts=purchases.AMOUNTS,
        prepare=purchases.prepare,
    ),
    Importer(
        key="cases",
        fields=headings.CASES,
        moments=cases.MOMENTS,
        amounts=cases.AMOUNTS,
        prepare=cases.prepare,
    ),
    Importer(
        key="case_events",
        fields=headings.CASE_EVENTS,
        moments=case_events.MOMENTS,
        amounts=case_events.AMOUNTS,
        prepare=case_events.prepare,
    ),
    Importer(
        key="answers",
        fields=headings.ANSWERS,
        moments=answers.MOMENTS,
        amounts=answers.AMOUNTS,
        prepare=answers.prepare,
        adapt=form_answers.adapted,
        is_step=True,
    ),
)


class Cancelled(Exception):
    """What a progress callback raises to stop an import; nothing is written then."""


@dataclass(frozen=True, kw_only=True)
class ImportResult:
    """What an import did, or would do. ``read`` counts lines; added and the like count records.

    ``step_id`` is the step that undo takes back, None where it is too long for that.
    """

    into: str
    read: int
    added: int
    updated: int
    unchanged: int
    refused: tuple[Refusal, ...]
    customers_added: int
    staff_added: int
    notes: tuple[T, ...]
    encoding: str
    delimiter: str
    is_written: bool
    batch_id: int | None
    step_id: int | None


@owner_only
def run_import(
    path: Path,
    into: str,
    *,
    mapping: ColumnMapping | None = None,
    dry_run: bool = False,
    strict: bool = False,
    now: int,
    progress: Progress | None = None,
    looked: Callable[[Look], None] | None = None,
) -> ImportResult:
    """Import a CSV file into the open shop, as a whole or not at all.

    Rows that break a rule are refused one by one and the rest is taken; with ``strict`` one refusal
    leaves everything as it was (``is_written`` False). ``dry_run`` only counts. ``looked`` is told
    what the columns are taken for, before any of them is found missing. A faulty file
    raises ValidationError or OutsideError naming file and line, and nothing is written.
    """
    importer = by_key(into)
    work = _Work(progress, is_read_only=dry_run)
    sheet = read_sheet(
        path,
        encoding=mapping.encoding if mapping else "",
        delimiter=mapping.delimiter if mapping else "",
    )
    mapping = importer.adapt(sheet, mapping)
    if looked is not None:
        looked(look_at(importer.key, importer.fields, sheet, mapping))
    desk = Desk(shops.current(), batch_id=bulk.next_id("import_batch"), now=now)
    read = _prepare(importer, sheet, desk, mapping, work.read)
    stops = dry_run or (strict and bool(desk.plan.refused))
    is_written = bool(desk.plan.added or desk.plan.updated) and not stops
    step_id = _write_safely(desk, importer, sheet, work.write) if is_written else None
    return _result(importer, sheet, desk, read, is_written=is_written, step_id=step_id)


def by_key(into: str) -> Importer:
    """The importer of a kind of record."""
    for importer in IMPORTERS:
        if importer.key == into:
            return importer
    raise ValidationError("into", T("Import", "“{into}” cannot be imported.").fill(into=into))


def _prepare(
    importer: Importer,
    sheet: Sheet,
    desk: Desk,
    mapping: ColumnMapping | None,
    progress: Progress,
) -> int:
    """Fill the desk's plan from the sheet; how many lines were read."""
    called = partial(field_words, importer.key)
    places = bind(importer.fields, sheet.headers, sheet.name, mapping, called=called)
    _check_one_of(importer, set(places), sheet)
    source, guesses = bind_source(
        sheet,
        places,
        desk.shop,
        mapping=mapping,
        moments=importer.moments,
        amounts=importer.amounts,
        progress=progress,
    )
    read = importer.prepare(source, desk)
    desk.plan.notes[:0] = [*_left_out(sheet, places), *guesses]
    note_future(desk)
    return read


def _left_out(sheet: Sheet, places: Mapping[str, Place]) -> list[T]:
    """A sentence about the columns that nothing is read from."""
    used = {cell for place in places.values() for cell in (place.cell, place.minus)}
    rest = [text for at, text in enumerate(sheet.headers) if text and at not in used]
    named = " · ".join(rest)
    return [T("Import", "Columns left out: {headings}").fill(headings=named)] if rest else []


def _check_one_of(importer: Importer, found: set[str], sheet: Sheet) -> None:
    if importer.one_of and not found & set(importer.one_of):
        text = T("Import", "{file}, line 1: none of the columns {columns} is there.")
        columns = ", ".join(say(field_words(importer.key, key)) for key in importer.one_of)
        raise ValidationError("file", text.fill(file=sheet.name, columns=columns))


class _Work:
    """Progress in lines of the file: each is half done when it is read, done when it is written.

    Where nothing will be written a line that is read is done.
    """

    def __init__(self, progress: Progress | None, *, is_read_only: bool) -> None:
        self._progress = progress
        self._parts = 1 if is_read_only else 2
        self._lines = 0

    def read(self, done: int, total: int) -> None:
        """Lines read."""
        self._lines = total
        self._tell(done // self._parts)

    def write(self, done: int, total: int) -> None:
        """Rows written, of which a line may have several."""
        rest = self._lines - self._lines // 2
        self._tell(self._lines // 2 + rest * done // max(total, 1))

    def _tell(self, done: int) -> None:
        if self._progress:
            self._progress(done, self._lines)


def _write_safely(desk: Desk, importer: Importer, sheet: Sheet, progress: Progress) -> int | None:
    """Back up, then write; the step that undo takes back, if the import is short enough for it."""
    from cxdesk.services import backups

    backups.backup_before("import", desk.now)
    plan = desk.plan
    rows = sum(len(found) for found in (*plan.rows.values(), *plan.late_rows.values()))
    if importer.is_step and rows <= MOST_UNDOABLE:
        return _write_step(desk, importer, sheet, progress, now=desk.now)
    _write(desk, importer, sheet, progress, now=desk.now)
    return None


@command(T("Undo", "import a file"), by=Hat.OWNER)
def _write_step(
    desk: Desk, importer: Importer, sheet: Sheet, progress: Progress, *, now: int
) -> int:
    """All of it logged, in parts that are few enough for the log; the step."""
    _note_batch(desk, importer, sheet, now)
    _insert_all(desk.plan, progress, chunk=FEW)
    _write_changes(desk.plan)
    calls.ask_for_calls(desk.plan, now=now)
    return running_step()


@command(T("Undo", "what the import changed in older records"))
def _write(desk: Desk, importer: Importer, sheet: Sheet, progress: Progress, *, now: int) -> None:
    """Added rows are not logged, they carry their batch; what changes in older rows is logged."""
    with logging_off():
        _note_batch(desk, importer, sheet, now)
        _insert_all(desk.plan, progress)
    _write_changes(desk.plan)


def _note_batch(desk: Desk, importer: Importer, sheet: Sheet, now: int) -> None:
    plan = desk.plan
    counts = (plan.added, plan.updated, len(plan.refused))
    columns = ("id", "imported_at", "into", "source_name", "added", "updated", "refused")
    bulk.insert("import_batch", columns, [(desk.batch_id, now, importer.key, sheet.name, *counts)])


def _write_changes(plan: Plan) -> None:
    for table, owners in plan.emptied.items():
        for owner in owners:
            bulk.delete_where(table, PARENT[table], owner)
    for update in plan.updates:
        bulk.update(update.table, update.row_id, update.values)
    for table, rows in plan.late_rows.items():
        bulk.insert(table, COLUMNS[table], rows)


def _insert_all(plan: Plan, progress: Progress, *, chunk: int = _CHUNK) -> None:
    total = sum(len(rows) for rows in plan.rows.values()) or plan.added
    done = 0
    buyers = _buyers(plan)
    with last_visits_once(len(buyers)) as touched:
        touched.update(buyers)
        for table, columns in COLUMNS.items():
            rows = plan.rows.get(table, [])
            for start in range(0, len(rows), chunk):
                part = rows[start : start + chunk]
                bulk.insert(table, columns, part)
                done += len(part)
                progress(done, total)
    with many_customers(adding=plan.added if plan.people else 0):
        for people in plan.people:
            insert_customers(people, COLUMNS)
            done += len(people["customer"])
            progress(done, total)


def _buyers(plan: Plan) -> list[int]:
    """Whose each added purchase is."""
    place = COLUMNS["purchase"].index("customer_id")
    bought = (row[place] for row in plan.rows.get("purchase", []))
    return [customer for customer in bought if isinstance(customer, int)]


def _result(
    importer: Importer,
    sheet: Sheet,
    desk: Desk,
    read: int,
    *,
    is_written: bool,
    step_id: int | None,
) -> ImportResult:
    plan = desk.plan
    return ImportResult(
        into=importer.key,
        read=read,
        added=plan.added,
        updated=plan.updated,
        unchanged=plan.unchanged,
        refused=tuple(sorted(plan.refused, key=lambda refusal: refusal.line)),
        customers_added=desk.new_customers,
        staff_added=desk.new_staff,
        notes=tuple(plan.notes),
        encoding=sheet.encoding,
        delimiter=sheet.delimiter,
        is_written=is_written,
        batch_id=desk.batch_id if is_written else None,
        step_id=step_id,
    )

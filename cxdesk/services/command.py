"""@command: one transaction, one step of the change log, one announcement; undo and redo."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from peewee import IntegrityError

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.services import clock, hats
from cxdesk.store import case_search, changelog, outside, search, undo_steps
from cxdesk.store.db import db, renew

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cxdesk.domain.text import T

P = ParamSpec("P")
R = TypeVar("R")

acting_staff: ContextVar[int | None] = ContextVar("acting_staff", default=None)
listeners: list[Callable[[frozenset[str]], None]] = []

_has_written = [True]
_is_signed_only: ContextVar[bool] = ContextVar("is_signed_only", default=False)
_current_step: ContextVar[int | None] = ContextVar("current_step", default=None)
COMMAND_MARK = "__command_by__"
_BY: dict[tuple[str, str], Hat] = {}
# What a step wrote says whose it was where its command is not known (any more).
OWNERS_TABLES = frozenset(
    {"setting", "staff", "goal", "goal_target", "own_indicator", "own_value", "usual_break"}
    | {"acquisition_spend", "staff_hours", "survey", "survey_item", "survey_choice"}
    | {"goal_change", "goal_reader", "goal_lead", "review", "kpi_note"}
    | {"shop_action", "shop_action_person"}
)
_RECORDS = ("customer", "cases", "purchase", "task")
_INTERNAL = frozenset(
    {"step", "change", "step_now", "search_dirty", "search_word", "customer_fts", "case_stretch"}
    | {"case_dirty", "case_fts"}
)
_IMPLIED = {
    "case_event": frozenset({"cases"}),
    "purchase": frozenset({"customer"}),
    "interaction": frozenset({"customer"}),
    "customer_phone": frozenset({"customer"}),
    "customer_email": frozenset({"customer"}),
}


class Unsigned(Exception):
    """A command would have been kept but for nobody having said who is working."""


def command(
    label: T, *, by: Hat = Hat.COUNTER, undone_by: Hat | None = None
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a service function a command: whole or absent, logged under ``label``, announced.

    ``by`` OWNER closes it to the counter: ValidationError("hat"); ``undone_by`` its undo alone.
    Called inside another command it joins that one's transaction, step and right. The instant of
    the step is the function's own ``now`` keyword, else the clock.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        @wraps(function)
        def run(*args: P.args, **kwargs: P.kwargs) -> R:
            if _current_step.get() is not None:
                with db.atomic():
                    return function(*args, **kwargs)
            hats.require(by)
            with _step("do", label, _instant(kwargs.get("now"))):
                return function(*args, **kwargs)

        _BY[label.context, label.source] = undone_by or by
        setattr(run, COMMAND_MARK, by)
        return run

    return decorate


@contextmanager
def signed_only() -> Iterator[None]:
    """In this block a command that nobody signs writes nothing and raises Unsigned at its end.

    So a form learns that all it holds is right before it asks who is working.
    """
    token = _is_signed_only.set(True)
    try:
        yield
    finally:
        _is_signed_only.reset(token)


@contextmanager
def by_nobody() -> Iterator[None]:
    """In this block nobody signs: what is told without a name keeps none."""
    token = acting_staff.set(None)
    try:
        yield
    finally:
        acting_staff.reset(token)


@contextmanager
def logging_off() -> Iterator[None]:
    """Inside a command: the rows written in this block leave no trace in the change log.

    For rows that an import adds; they carry their batch instead. Undo leaves such a step alone.
    """
    step = _current_step.get()
    if step is None:
        raise RuntimeError("logging_off() outside a command")
    changelog.mark_bulk(step)
    changelog.point_to(changelog.NOT_LOGGED)
    try:
        yield
    finally:
        if db.connection().in_transaction:
            changelog.point_to(step)


def running_step() -> int:
    """The step of the command that runs, for who may take it back later."""
    step = _current_step.get()
    if step is None:
        raise RuntimeError("running_step() outside a command")
    return step


def undo(*, now: int | None = None) -> T | None:
    """Take back the last command of the acting person; its label, or None if there is none.

    Raises ValidationError("undo") when what it wrote has been changed since.
    """
    return _reverse("undo", changelog.last_undoable(acting_staff.get()), now)


def undo_step(step_id: int, *, now: int | None = None) -> T | None:
    """Take back any one step, under the counter's hat one's own; ValidationError("undo") else."""
    step = changelog.step_info(step_id)
    if step is not None and step.staff_id != acting_staff.get():
        hats.require(Hat.OWNER)
    if step is None or step.is_undone or step.kind == "bulk":
        raise ValidationError("undo", undo_steps.CHANGED_SINCE)
    return _reverse("undo", step, now)


def redo(*, now: int | None = None) -> T | None:
    """Do again what the last undo took back; its label, or None if there is none."""
    return _reverse("redo", changelog.last_redoable(acting_staff.get()), now)


def has_written() -> bool:
    """Whether the last command changed anything that can be taken back."""
    return _has_written[0]


def last_undoable() -> T | None:
    """What :func:`undo` would take back."""
    step = changelog.last_undoable(acting_staff.get())
    return None if step is None else step.label


def last_redoable() -> T | None:
    """What :func:`redo` would do again."""
    step = changelog.last_redoable(acting_staff.get())
    return None if step is None else step.label


def is_owners(step: changelog.StepInfo) -> bool:
    """Whether this was done with the owner's right: undoing and reading it need that too."""
    by = _BY.get((step.label.context, step.label.source))
    if by is not None:
        return by is Hat.OWNER
    wrote = changelog.written(step.id)
    has_deleted = any((table, "delete") in wrote for table in _RECORDS)
    return has_deleted or not OWNERS_TABLES.isdisjoint(table for table, _operation in wrote)


def announce(tables: frozenset[str]) -> None:
    """Tell every listener which tables changed."""
    if not tables:
        return
    for listener in tuple(listeners):
        listener(tables)


def _reverse(kind: str, step: changelog.StepInfo | None, now: int | None) -> T | None:
    if step is None:
        return None
    if is_owners(step):
        hats.require(Hat.OWNER)
    try:
        with _step(kind, step.label, _instant(now), undoes=step.id) as step_id:
            undo_steps.reverse(step.id, step_id)
    except IntegrityError as error:  # a deferred foreign key, seen at the commit
        raise ValidationError("undo", undo_steps.CHANGED_SINCE) from error
    return step.label


@contextmanager
def _step(kind: str, label: T, at: int, undoes: int | None = None) -> Iterator[int]:
    if db.is_read_only:
        raise OutsideError(outside.READ_ONLY)
    with _renewed_after_disk_errors(), outside.outside_errors(), db.atomic():
        step_id = changelog.open_step(kind, at, acting_staff.get(), label, undoes)
        token = _current_step.set(step_id)
        try:
            yield step_id
        finally:
            _current_step.reset(token)
        if _is_signed_only.get() and acting_staff.get() is None:
            raise Unsigned
        changed = _finish(step_id)
    announce(changed)


@contextmanager
def _renewed_after_disk_errors() -> Iterator[None]:
    try:
        yield
    except OutsideError as error:
        if error.text == outside.IO_ERROR:
            renew()
        raise


def _finish(step_id: int) -> frozenset[str]:
    search.refresh_dirty()
    case_search.refresh(only_many=True)
    logged = changelog.close_step(step_id)
    _has_written[0] = bool(logged)
    written = logged | (db.written.tables - _INTERNAL)
    implied = [_IMPLIED.get(table, frozenset()) for table in written]
    return written.union(*implied)


def _instant(now: object) -> int:
    return now if isinstance(now, int) else clock.now()

"""What a record behind a figure says: who it is of, and its own figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.text import T, plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.services.record_rows import RecordRow
    from cxdesk.ui.context import Context

_COUNTS: dict[str, tuple[T, T]] = {
    "answer": (T("RecordsCard", "One answer"), T("RecordsCard", "{n} answers")),
    "offer": (T("RecordsCard", "One survey offered"), T("RecordsCard", "{n} surveys offered")),
    "case": (T("RecordsCard", "One case"), T("RecordsCard", "{n} cases")),
    "interaction": (T("RecordsCard", "One interaction"), T("RecordsCard", "{n} interactions")),
    "task": (T("RecordsCard", "One task"), T("RecordsCard", "{n} tasks")),
    "purchase": (T("RecordsCard", "One purchase"), T("RecordsCard", "{n} purchases")),
    "customer": (T("RecordsCard", "One customer"), T("RecordsCard", "{n} customers")),
    "entry": (T("RecordsCard", "One typed value"), T("RecordsCard", "{n} typed values")),
}
_OTHERS = T("RecordsCard", "One record"), T("RecordsCard", "{n} records")
_FIGURES = {
    "answer": T("RecordsCard", "Score"),
    "offer": T("RecordsCard", "What came of it"),
    "purchase": T("RecordsCard", "Amount"),
}


def counted(rows: Sequence[RecordRow]) -> T:
    """How many records of which kind."""
    one, many = _COUNTS.get(rows[0].kind, _OTHERS) if rows else _OTHERS
    return plural(len(rows), one, many)


def figure_head(rows: Sequence[RecordRow]) -> T:
    """What the figures of these records are."""
    return _FIGURES.get(rows[0].kind if rows else "", T("RecordsCard", "Value"))


def who(ctx: Context, found: RecordRow) -> str:
    """The customer, or that nobody in particular was noted."""
    nobody = T("RecordsCard", "nobody in particular")
    is_typed = found.kind == "entry"
    return found.customer_name or ctx.say(T("RecordsCard", "typed") if is_typed else nobody)


def figure(ctx: Context, found: RecordRow) -> str:
    """The record's own figure, or what became of it."""
    if found.told is not None:
        return ctx.say(found.told)
    if found.out_of is None:
        return ctx.format.amount(found.value)
    score, scale = (ctx.format.show(n) for n in (found.value.value, found.out_of))
    return ctx.say(T("RecordsCard", "{score} of {scale}").fill(score=score, scale=scale))

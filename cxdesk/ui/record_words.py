"""What a record behind a figure says: who it is of, and its own figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.services.record_rows import RecordRow
    from cxdesk.ui.context import Context


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

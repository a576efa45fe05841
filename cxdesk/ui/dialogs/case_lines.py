"""The last lines of a case above a form that adds one: who, when, and what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cxdesk.domain.cases import KIND_WORDS, Actor, conversation
from cxdesk.domain.text import T
from cxdesk.ui import theme
from cxdesk.ui.widgets.datetime_field import MomentField
from cxdesk.ui.widgets.plain import PlainLabel, column

if TYPE_CHECKING:
    from cxdesk.domain.cases import CaseEvent, CaseView
    from cxdesk.ui.context import Context
    from cxdesk.ui.forms import FormDialog

LAST_LINES = 4
_WHO: dict[Actor, T] = {
    Actor.CUSTOMER: T("CaseLines", "Customer"),
    Actor.STAFF: T("CaseLines", "We"),
    Actor.AUTO: T("CaseLines", "Automatic"),
}
_INTERNAL = T("CaseLines", "Internal")
_NOTHING = T("CaseLines", "Opened {when}; nothing was written down yet.")


def about_words(ctx: Context, case: CaseView) -> str:
    """Whose case and of what kind, in a few words."""
    kind = ctx.say(KIND_WORDS[case.kind])
    return " · ".join(part for part in (case.customer_name, kind, case.topic) if part)


def last_lines(ctx: Context, case: CaseView, parent: QWidget) -> QWidget:
    """The newest lines, oldest of them first; a sentence when nothing was said."""
    page = QWidget(parent)
    box = column(page, spacing=theme.XS)
    said = _said(ctx, case)
    for who, words in said[-LAST_LINES:]:
        box.addWidget(PlainLabel(who, "caption", page))
        box.addWidget(PlainLabel(words, "", page, wrap=True))
    if not said:
        opened = ctx.format.datetime(case.opened_at)
        box.addWidget(PlainLabel(ctx.say(_NOTHING.fill(when=opened)), "dim", page, wrap=True))
    return page


def add_when(form: FormDialog, name: str, label: str, hint: str = "") -> MomentField:
    """The field for when it was, now unless somebody says otherwise, at the left of its column."""
    made = MomentField(form.ctx.now(), form.ctx.format, form)
    made.stand_left()
    form.add_field(name, label, made, hint=hint)
    return made


def _said(ctx: Context, case: CaseView) -> list[tuple[str, str]]:
    """Who and when, and what, oldest first: the case's log and what was logged about it."""
    told = conversation(case)
    said = [(_head(ctx, e), e.note.strip()) for e in told if e.note.strip()]
    if case.subject and case.subject not in {words for _, words in said}:
        subject = _when(ctx, ctx.say(T("CaseLines", "Subject")), case.opened_at)
        said.insert(0, (subject, case.subject))
    return said


def _who(ctx: Context, event: CaseEvent) -> str:
    return event.staff_name or ctx.say(_WHO[event.actor])


def _head(ctx: Context, event: CaseEvent) -> str:
    """Who and when; what was noted among ourselves says so, as on the card of the case."""
    words = _when(ctx, _who(ctx, event), event.at)
    return words if event.is_public else f"{words} · {ctx.say(_INTERNAL)}"


def _when(ctx: Context, who: str, at: int) -> str:
    return f"{who} · {ctx.format.datetime(at)}"

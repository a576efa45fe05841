"""What stood beside a change: figures, events and what customers said, each a press from an act."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt

from cxdesk.domain.actions import ActionKind
from cxdesk.domain.causes import Verdict, candidates
from cxdesk.domain.text import T
from cxdesk.ui import theme
from cxdesk.ui.screens.indicators.opened.why_tables import side_table
from cxdesk.ui.widgets.plain import ElidedLabel, PlainLabel, column, link_button, row

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

    from cxdesk.domain.causes import Cause
    from cxdesk.services.why import Why
    from cxdesk.ui.context import Context


class Act(Protocol):
    """Begins an action of a kind on these records alone; ``about``: what else is known of it."""

    def __call__(self, kind: ActionKind, where: Mapping[str, str], **about: object) -> None:
        """Open its form."""


def beside(ctx: Context, found: Why, act: Act, parent: QWidget) -> QVBoxLayout:
    """Volume, people, first contact, and what of it goes with the change; what else there was."""
    made = column(spacing=theme.S)
    if found.sides:
        made.addWidget(side_table(ctx, found.sides, parent))
    for cause in candidates(found.kpi, found.change.difference or 0.0, found.sides):
        made.addLayout(_cause(ctx, cause, act, parent))
    _add_told(made, ctx, found, act, parent)
    made.addStretch(1)
    return made


def told(ctx: Context, found: Why, act: Act, parent: QWidget) -> QVBoxLayout:
    """The events of those days and what customers said, or that there were none."""
    made = column(spacing=theme.S)
    _add_told(made, ctx, found, act, parent)
    if not found.events and not found.comments:
        nothing = ctx.say(T("WhyCard", "No event was noted in those days."))
        made.addWidget(PlainLabel(nothing, "dim", parent, wrap=True))
    made.addStretch(1)
    return made


def _add_told(made: QVBoxLayout, ctx: Context, found: Why, act: Act, parent: QWidget) -> None:
    for event in found.events:
        text = f"{ctx.format.day_month(event.on)} · {event.note}"
        made.addWidget(ElidedLabel(text, "caption", parent))
    for comment in found.comments:
        line = row(spacing=theme.S)
        quote = _quote(ctx, comment.text, comment.score, comment.scale_max)
        line.addWidget(ElidedLabel(quote, "caption", parent), 1)
        about = {"said": comment.text, "customer_id": comment.customer_id}
        line.addWidget(_doing(ctx, partial(act, ActionKind.CUSTOMERS, {}, **about), parent))
        made.addLayout(line)


def _cause(ctx: Context, cause: Cause, act: Act, parent: QWidget) -> QHBoxLayout:
    """What goes with the change, and the way to an action about it."""
    line = row(spacing=theme.S)
    goes_with = cause.verdict is Verdict.COINCIDES
    words = PlainLabel(ctx.say(cause.words), "" if goes_with else "dim", parent, wrap=True)
    line.addWidget(words, 1)
    if goes_with:
        link = _doing(ctx, partial(act, cause.action, {}), parent)
        line.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
    return line


def _doing(ctx: Context, act: Callable[[], None], parent: QWidget) -> QPushButton:
    link = link_button(ctx.say(T("WhyCard", "Do something…")), parent)
    link.clicked.connect(lambda _checked=False: act())
    return link


def _quote(ctx: Context, said: str, score: float | None, scale_max: int) -> str:
    text = " ".join(said.split())
    if score is None:
        return ctx.say(T("WhyCard", "“{text}”").fill(text=text))
    quote = T("WhyCard", "{score} of {scale}: “{text}”")
    return ctx.say(quote.fill(score=ctx.format.number(score), scale=scale_max, text=text))

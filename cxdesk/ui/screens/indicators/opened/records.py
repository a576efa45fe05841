"""The records behind a figure as lines of a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cxdesk.domain.text import T
from cxdesk.services.case_rows import NO_TIME
from cxdesk.ui import theme
from cxdesk.ui.record_words import figure, who
from cxdesk.ui.widgets.link_walk import LinkWalk
from cxdesk.ui.widgets.plain import ElidedLabel, PlainLabel, YieldingLink, row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cxdesk.services.record_rows import RecordRow
    from cxdesk.ui.context import Context
    from cxdesk.ui.screens.indicators.opened.card import TitledCard

SHOWN_RECORDS = 10
RECORD_HEIGHT = 24


def add_records(
    ctx: Context, rows: Sequence[RecordRow], made: TitledCard, show_all: Callable[[], object]
) -> None:
    """The records behind a figure as lines of a card; each leads to its customer.

    Of many the latest are there, and ``show_all`` is what the link below them does.
    """
    if rows:
        made.body.setContentsMargins(14 - theme.XS, 10, 14, 10)  # the names are links
    has_figures = any(found.told != NO_TIME for found in rows)
    for found in rows[:SHOWN_RECORDS]:
        made.body.addWidget(_record_row(ctx, found, made, has_figure=has_figures))
    if not rows:
        made.add_text(ctx.say(T("RecordsCard", "No records in this period.")), "dim")
    elif len(rows) > SHOWN_RECORDS:
        more = YieldingLink(ctx.say(T("RecordsCard", "All of them…")), made)
        more.clicked.connect(show_all)
        made.body.addWidget(more)
    made.body.addStretch(1)
    LinkWalk(made.findChildren(YieldingLink), made)


def _record_row(ctx: Context, found: RecordRow, parent: QWidget, *, has_figure: bool) -> QWidget:
    made = QWidget(parent)
    made.setProperty("role", "plain")
    made.setMinimumHeight(RECORD_HEIGHT)
    line = row(made, spacing=theme.S)
    name = who(ctx, found)
    if found.customer_id is None:
        plain = PlainLabel(name, "dim", made)
        plain.setContentsMargins(theme.XS, 0, 0, 0)
        line.addWidget(plain)
    else:
        link = YieldingLink(name, made)
        link.clicked.connect(lambda: ctx.navigate("customers", found.customer_id))
        line.addWidget(link)
    note = " · ".join(part for part in (ctx.format.day_month(found.on), found.text) if part)
    line.addWidget(ElidedLabel(note, "caption", made), 1)
    if has_figure:
        line.addWidget(PlainLabel(figure(ctx, found), "strong", made))
    return made

"""The cards of an opened indicator: the number, its goal, what it is, the records behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from cxdesk.domain import goal_words
from cxdesk.domain.phrases import amount, measured
from cxdesk.domain.text import T
from cxdesk.services import shop
from cxdesk.services.case_rows import NO_TIME
from cxdesk.ui import theme
from cxdesk.ui.sources import form_of
from cxdesk.ui.widgets.detail_table import detail_table
from cxdesk.ui.widgets.goal_progress import GoalProgress
from cxdesk.ui.widgets.link_walk import LinkWalk
from cxdesk.ui.widgets.plain import (
    ElidedLabel,
    PlainLabel,
    YieldingLink,
    button,
    column,
    flush_link,
    hairline,
    row,
    scrolling,
    tooltip,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QVBoxLayout

    from cxdesk.domain.goals import Goal
    from cxdesk.services.dashboard import IndicatorView, RecordRow
    from cxdesk.services.goals import GoalView
    from cxdesk.ui.context import Context

SHOWN_RECORDS = 30
RECORD_HEIGHT = 24


class NumberCard(QFrame):
    """The period's figure and how sure it is, then the goal: progress, pace, what it needs."""

    goal_wanted = Signal()
    event_wanted = Signal()
    chart_wanted = Signal(object)
    board_wanted = Signal(bool)

    def __init__(self, ctx: Context, view: IndicatorView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.view = view
        self.setProperty("role", "card")
        layout = column(self, spacing=theme.S)
        layout.setContentsMargins(theme.L, 14, theme.L, 14)
        self._add_number(layout)
        layout.addWidget(hairline(self))
        if view.goal is None:
            self._add_no_goal(layout)
        else:
            self._add_goal(layout, view.goal)
        layout.addStretch(1)
        if view.kpi.typed_every is not None:
            words, open_form = form_of(ctx, view.kpi)
            typed = flush_link(words, self)
            typed.clicked.connect(open_form)
            layout.addWidget(typed)
        event = flush_link(self.tr("Note an event"), self)
        event.setToolTip(tooltip(self.tr("It appears as a numbered flag on every chart.")))
        event.clicked.connect(self.event_wanted)
        layout.addWidget(event)
        mark = flush_link(self.tr("Mark a change…"), self)
        mark.setToolTip(tooltip(self.tr("What is usual is told anew from that day.")))
        mark.clicked.connect(lambda: ctx.open_dialog("usual_mark", kpi_key=view.kpi.key))
        layout.addWidget(mark)
        is_shown = view.kpi.key in shop.current().chosen
        words = self.tr("Hide from the board") if is_shown else self.tr("Show on the board")
        choice = flush_link(words, self)
        choice.clicked.connect(lambda: self.board_wanted.emit(not is_shown))
        layout.addWidget(choice)

    def _add_number(self, layout: QVBoxLayout) -> None:
        point = self.view.point
        if point is None:
            layout.addWidget(PlainLabel(self.tr("No data yet"), "heading", self))
            return
        text = self.tr("{period}, so far") if point.measure.provisional else "{period}"
        name = text.format(period=self.ctx.format.period(point.period))
        layout.addWidget(PlainLabel(name[:1].upper() + name[1:], "caption", self, wrap=True))
        value = self.ctx.format.amount(amount(point.measure.value, self.view.kpi.unit))
        layout.addWidget(PlainLabel(value, "figure", self))
        sure = self.ctx.say(measured(point.measure, self.view.kpi.unit))
        layout.addWidget(PlainLabel(sure, "caption", self, wrap=True))
        told = self._change()
        if told is not None:
            layout.addWidget(PlainLabel(self.ctx.say(told), "", self, wrap=True))

    def _change(self) -> T | None:
        """Of a finished period against the one before it, of a running one against its days."""
        for point in self.view.chart.points:
            if self.view.point and point.period == self.view.point.period and point.change:
                return point.change
        return self.view.change.words if self.view.change else None

    def _add_goal(self, layout: QVBoxLayout, view: GoalView) -> None:
        say = self.ctx.say
        layout.addWidget(PlainLabel(view.goal.title, "strong", self, wrap=True))
        text = T("NumberCard", "{aim}, {origin}").fill(
            aim=goal_words.aim(view.goal, view.kpi), origin=goal_words.origin(view.goal, view.kpi)
        )
        layout.addWidget(PlainLabel(say(text), "caption", self, wrap=True))
        layout.addWidget(GoalProgress(view.assessment, self))
        found = view.assessment
        lines = [goal_words.progress(view.goal, found), goal_words.needed(view.kpi, found)]
        ahead = goal_words.outlook(view.goal, view.kpi, found)
        for line in (*lines, *goal_words.badges(found), *ahead, goal_words.seasons(found)):
            if line is not None:
                layout.addWidget(PlainLabel(say(line), "caption", self, wrap=True))
        if view.goal.owner_name:
            owner = self.tr("Responsible: {name}").format(name=view.goal.owner_name)
            layout.addWidget(PlainLabel(owner, "caption", self, wrap=True))
        if not self.view.chart.targets:
            own = flush_link(self.tr("Chart of the goal"), self)
            own.clicked.connect(lambda: self.chart_wanted.emit(view))
            layout.addWidget(own)

    def _add_no_goal(self, layout: QVBoxLayout) -> None:
        text = self.tr("No goal on this indicator yet.")
        layout.addWidget(PlainLabel(text, "dim", self, wrap=True))
        new = button(self.tr("New goal"), self)
        new.clicked.connect(self.goal_wanted)
        layout.addWidget(new, 0, Qt.AlignmentFlag.AlignLeft)


class TitledCard(QFrame):
    """A card with a heading, a hairline and a body that scrolls when it is long."""

    def __init__(
        self, title: str, dim: str = "", parent: QWidget | None = None, *, has_stops: bool = False
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        outer = column(self, spacing=0)
        self.head = row(spacing=theme.S)
        self.head.setContentsMargins(14, 10, 14, 9)
        self.head.addWidget(PlainLabel(title, "strong", self))
        self.dim = ElidedLabel(dim, "dim", self)
        self.head.addWidget(self.dim, 2)
        outer.addLayout(self.head)
        outer.addWidget(hairline(self))
        inner = QWidget(self)
        self.body = column(inner, spacing=theme.XS)
        self.body.setContentsMargins(14, 10, 14, 10)
        area = scrolling(inner, self, has_stops=has_stops)
        area.setAccessibleName(title)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(area, 1)

    def add_text(self, text: str, role: str = "caption") -> None:
        """A paragraph of plain text."""
        self.body.addWidget(PlainLabel(text, role, self, wrap=True))


def about_card(ctx: Context, view: IndicatorView, parent: QWidget) -> TitledCard:
    """Meaning, formula, what it rests on and what is left out."""
    made = TitledCard(ctx.say(T("AboutCard", "What this number is")), "", parent)
    for index, text in enumerate(view.sentences):
        made.add_text(ctx.say(text), "caption" if index else "")
    table = detail_table(ctx, view.kpi, view.point.measure if view.point else None, made)
    if table is not None:
        made.body.addWidget(table)
    made.add_text(ctx.say(T("AboutCard", "Read from: {source}.").fill(source=view.kpi.source)))
    made.body.addStretch(1)
    return made


class TargetsCard(TitledCard):
    """The targets of the goal, the latest first, with their reasons, and what can be done."""

    change_wanted = Signal(object)
    close_wanted = Signal(object)

    def __init__(self, ctx: Context, view: IndicatorView, parent: QWidget | None = None) -> None:
        says, has_stops = ctx.say(T("TargetsCard", "Targets so far")), view.goal is not None
        super().__init__(says, "", parent, has_stops=has_stops)
        self.ctx = ctx
        self._add_targets(view)
        if view.goal is not None:
            self._add_links(view.goal.goal)
        self.body.addStretch(1)

    def _add_targets(self, view: IndicatorView) -> None:
        targets = view.goal.goal.targets if view.goal else ()
        text = T("TargetsCard", "{value} by {deadline}, in effect from {start}")
        for target in reversed(targets):
            told = text.fill(
                value=amount(target.value, view.kpi.unit),
                deadline=target.deadline_on,
                start=target.valid_from_on,
            )
            self.add_text(self.ctx.say(told), "")
            if target.reason:
                self.add_text(target.reason)
        if not targets:
            self.add_text(self.ctx.say(T("TargetsCard", "No target yet.")), "dim")

    def _add_links(self, goal: Goal) -> None:
        change = flush_link(self.tr("Change the target"), self)
        change.clicked.connect(lambda: self.change_wanted.emit(goal))
        close = flush_link(self.tr("Close the goal"), self)
        close.clicked.connect(lambda: self.close_wanted.emit(goal))
        self.body.addWidget(change)
        self.body.addWidget(close)


def add_records(ctx: Context, rows: Sequence[RecordRow], made: TitledCard) -> None:
    """The records behind a figure as lines of a card; each leads to its customer."""
    if rows:
        made.body.setContentsMargins(14 - theme.XS, 10, 14, 10)  # the names are links
    has_figures = any(found.told != NO_TIME for found in rows)
    for found in rows[:SHOWN_RECORDS]:
        made.body.addWidget(_record_row(ctx, found, made, has_figure=has_figures))
    if not rows:
        made.add_text(ctx.say(T("RecordsCard", "No records in this period.")), "dim")
    elif len(rows) > SHOWN_RECORDS:
        more = T("RecordsCard", "and {n} more").fill(n=len(rows) - SHOWN_RECORDS)
        made.add_text(ctx.say(more))
    made.body.addStretch(1)
    LinkWalk(made.findChildren(YieldingLink), made)


def _record_row(ctx: Context, found: RecordRow, parent: QWidget, *, has_figure: bool) -> QWidget:
    made = QWidget(parent)
    made.setProperty("role", "plain")
    made.setMinimumHeight(RECORD_HEIGHT)
    line = row(made, spacing=theme.S)
    nobody = T("RecordsCard", "nobody in particular")
    is_typed = found.kind == "entry"
    name = found.customer_name or ctx.say(T("RecordsCard", "typed") if is_typed else nobody)
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
        line.addWidget(PlainLabel(_record_value(ctx, found), "strong", made))
    return made


def _record_value(ctx: Context, found: RecordRow) -> str:
    if found.told is not None:
        return ctx.say(found.told)
    if found.out_of is None:
        return ctx.format.amount(found.value)
    score, scale = (ctx.format.show(n) for n in (found.value.value, found.out_of))
    return ctx.say(T("RecordsCard", "{score} of {scale}").fill(score=score, scale=scale))

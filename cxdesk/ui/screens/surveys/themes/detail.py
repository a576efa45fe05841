"""The chosen theme: how it stands, whom it concerns and what they buy, and what can be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from cxdesk.domain.actions import ActionKind
from cxdesk.domain.text import T
from cxdesk.domain.themes import PLACE_WORDS, THEME_WORDS, ThemeState
from cxdesk.services import actions, themes
from cxdesk.ui import theme
from cxdesk.ui.widgets.close_button import close_button
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.plain import (
    Badge,
    ElidedLabel,
    PlainLabel,
    YieldingLink,
    button,
    clear,
    column,
    flush_link,
    hairline,
    primary_button,
    row,
    scrolling,
    tooltip,
)
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from cxdesk.domain.themes import ThemeCustomer, ThemeRow
    from cxdesk.ui.context import Context

EDIT_KEY, TELL_KEY, ANSWERS_KEY, ACTION_KEY, DELETE_KEY = "F4", "F8", "F5", "F6", "Del"
SHOWN = 8
_TONES = {ThemeState.OPEN: "risk", ThemeState.DOING: "accent", ThemeState.DONE: "good"}
_QUOTED = T("CallDialog", "“{text}”")


class ThemeDetail(QFrame):
    """The card at the right of the list; ``answers_wanted`` carries the id of the theme."""

    closed = Signal()
    answers_wanted = Signal(int)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "card")
        self.row: ThemeRow | None = None
        self._build()

    def theme_id(self) -> int | None:
        """The theme shown."""
        return None if self.row is None else self.row.id

    def show_theme(self, theme_id: int) -> None:
        """Show one theme as the shop file says it now."""
        found = themes.theme(theme_id, now=self.ctx.now())
        self.row = found
        self._show_head(found)
        self.figures.setText(self._told_figures(found))
        self.note.setText(found.note)
        self.note.setVisible(bool(found.note))
        self.state.set_value(found.state)
        self._show_told(found)
        self.merging.setVisible(themes.has_others(theme_id))
        self._show_customers(themes.customers(theme_id, now=self.ctx.now()))

    def reload(self) -> None:
        """Read the shown theme again."""
        if self.row is not None:
            self.show_theme(self.row.id)

    def edit(self) -> None:
        """Open the form of the theme."""
        if self.row is not None:
            self.ctx.open_dialog("theme", theme_id=self.row.id)

    def tell(self) -> None:
        """Open the form for telling customers."""
        if self.row is not None:
            self.ctx.open_dialog("theme_tell", theme_id=self.row.id)

    def show_answers(self) -> None:
        """List the answers that speak of it."""
        if self.row is not None:
            self.answers_wanted.emit(self.row.id)

    def decide(self) -> None:
        """Begin an action about the theme."""
        if self.row is not None:
            kpi_key = actions.kpi_of_words()
            named = {"kind": ActionKind.OFFER.value, "kpi_key": kpi_key, "title": self.row.name}
            self.ctx.open_dialog("shop_action", **named)

    def merge(self) -> None:
        """Ask for the theme that its answers go to."""
        if self.row is None:
            return
        theme_id = self.row.id

        def write(into: object) -> None:
            themes.merge_theme(theme_id, int(str(into)), now=self.ctx.now())

        every = themes.themes(now=self.ctx.now())
        others = [(row.id, row.name) for row in every if row.id != theme_id]
        name = self.row.name
        self.ctx.open_dialog("merge_into", before=name, field="theme", others=others, write=write)

    def delete(self) -> None:
        """Delete the theme; Undo brings it back with its answers."""
        if self.row is not None:
            act = partial(themes.delete_theme, self.row.id, now=self.ctx.now())
            self.ctx.do(act, self.tr("Theme deleted"))

    def _build(self) -> None:
        page = column(self, spacing=0)
        page.addLayout(self._build_head())
        page.addWidget(hairline(self))
        page.addWidget(self._build_acts())
        page.addWidget(hairline(self))
        inner = QWidget(self)
        body = column(inner, spacing=theme.S)
        body.setContentsMargins(theme.L + 2, theme.M, theme.L, theme.M)
        self.figures = PlainLabel("", "", inner, wrap=True)
        self.note = PlainLabel("", "dim", inner, wrap=True)
        self.told_caption = PlainLabel("", "caption", inner, wrap=True)
        self.told = PlainLabel("", "", inner, wrap=True)
        for label in (self.figures, self.note, self.told_caption, self.told):
            body.addWidget(label)
        self._customers = column(spacing=theme.XS)
        body.addLayout(self._customers)
        body.addStretch(1)
        page.addWidget(scrolling(inner, self, has_stops=True), 1)

    def _build_head(self) -> QVBoxLayout:
        head = column(spacing=theme.S)
        head.setContentsMargins(theme.L + 2, theme.M, theme.M, theme.S)
        top = row(spacing=theme.S)
        self.name = PlainLabel("", "heading", self, wrap=True)
        self.badge = Badge("", "", self)
        top.addWidget(self.name, 1)
        top.addWidget(self.badge)
        top.addWidget(close_button(self.closed, self))
        head.addLayout(top)
        self.about = PlainLabel("", "dim", self, wrap=True)
        head.addWidget(self.about)
        options = [(state, self.ctx.say(words)) for state, words in THEME_WORDS.items()]
        self.state = Segmented(options, self, name=self.tr("What becomes of it"))
        self.state.set_compact(is_compact=True)
        self.state.changed.connect(self._on_state_changed)
        head.addWidget(self.state, 0, Qt.AlignmentFlag.AlignLeft)
        return head

    def _build_acts(self) -> QWidget:
        holder = QWidget(self)
        holder.setProperty("role", "plain")
        outer, line = column(holder), FlowLayout(spacing=6)
        outer.setContentsMargins(theme.L, theme.S, theme.L, theme.S)
        outer.addLayout(line)
        tell = primary_button(self.tr("Tell customers…"), TELL_KEY, self)
        tell.clicked.connect(self.tell)
        answers = button(self.tr("Its answers"), self, shortcut=ANSWERS_KEY)
        answers.clicked.connect(self.show_answers)
        edit = button(self.tr("Edit…"), self, shortcut=EDIT_KEY)
        edit.clicked.connect(self.edit)
        action = button(self.tr("Action…"), self, shortcut=ACTION_KEY)
        action.setToolTip(tooltip(self.tr("Decide what to do about it")))
        action.clicked.connect(self.decide)
        delete = button(self.tr("Delete"), self, shortcut=DELETE_KEY)
        delete.clicked.connect(self.delete)
        self.poster = button(self.tr("Poster…"), self)
        self.poster.setToolTip(tooltip(self.tr("You said, we did: to print and hang up")))
        self.poster.clicked.connect(lambda: self.ctx.open_dialog("poster"))
        self.merging = button(self.tr("Merge…"), self)
        self.merging.clicked.connect(self.merge)
        for made in (tell, answers, edit, action, self.poster, self.merging, delete):
            made.setProperty("compact", "true")
            line.addWidget(made)
        return holder

    def _show_head(self, found: ThemeRow) -> None:
        self.name.setText(found.name)
        self.badge.setText(self.ctx.say(THEME_WORDS[found.state]))
        self.badge.set_tone(_TONES.get(found.state, ""))
        place = self.tr("not judged yet")
        if found.place is not None:
            words = self.tr("{place}: impact {impact} of 5, effort {effort} of 5")
            named = self.ctx.say(PLACE_WORDS[found.place])
            place = words.format(place=named, impact=found.impact, effort=found.effort)
        done = ""
        if found.done_on is not None:
            done = self.tr("done on {day}").format(day=self.ctx.format.date(found.done_on))
        parts = (place, found.owner_name, done)
        self.about.setText(" · ".join(part for part in parts if part))

    def _told_figures(self, found: ThemeRow) -> str:
        number = self.ctx.format.number
        words = self.tr("1 answer") if found.answers == 1 else self.tr("{n} answers")
        answers = words.format(n=number(found.answers, 0))
        lately = self.tr("{n} in the last 90 days").format(n=number(found.lately, 0))
        if not found.customers:
            return f"{answers} · {lately}"
        words = self.tr("1 customer") if found.customers == 1 else self.tr("{n} customers")
        who = words.format(n=number(found.customers, 0))
        bought = self.tr("purchases of {amount} in twelve months")
        amount = bought.format(amount=self.ctx.format.money(found.revenue_minor))
        return " · ".join((answers, lately, who, amount))

    def _show_told(self, found: ThemeRow) -> None:
        caption = self.tr("Nobody has been told what was done yet")
        if found.told_on is not None:
            words = self.tr("{told} of {all} customers told, since {day}")
            number, day = self.ctx.format.number, self.ctx.format.date(found.told_on)
            caption = words.format(
                told=number(found.told, 0), all=number(found.customers, 0), day=day
            )
        self.told_caption.setText(caption)
        quoted = self.ctx.say(_QUOTED.fill(text=found.told_text))
        self.told.setText(quoted if found.told_text else "")
        self.told.setVisible(bool(found.told_text))
        self.poster.setVisible(found.state is ThemeState.DONE and bool(found.told_text))

    def _show_customers(self, found: tuple[ThemeCustomer, ...]) -> None:
        clear(self._customers)
        if not found:
            return
        self._customers.addWidget(PlainLabel(self.tr("Who spoke of it"), "caption", self))
        holder = QWidget(self)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.M)
        grid.setVerticalSpacing(theme.XS)
        grid.setColumnStretch(0, 1)
        for nth, one in enumerate(found[:SHOWN]):
            self._add_customer(grid, 2 * nth, one)
        self._customers.addWidget(holder)
        if len(found) > SHOWN:
            more = flush_link(self.tr("All {n} customers…").format(n=len(found)), self)
            more.clicked.connect(self.tell)
            self._customers.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_customer(self, grid: QGridLayout, line: int, one: ThemeCustomer) -> None:
        holder = grid.parentWidget()
        link = YieldingLink(one.name, holder)
        link.clicked.connect(partial(self.ctx.navigate, "customers", one.id))
        grid.addWidget(link, line, 0, Qt.AlignmentFlag.AlignLeft)
        amount = PlainLabel(self.ctx.format.money(one.revenue_minor), "", holder)
        grid.addWidget(amount, line, 1, Qt.AlignmentFlag.AlignRight)
        told = self.tr("told") if one.told_at is not None else ""
        grid.addWidget(PlainLabel(told, "good", holder), line, 2)
        said = ElidedLabel(" ".join(one.last_comment.split()), "caption", holder)
        said.setContentsMargins(0, 0, 0, theme.XS)
        grid.addWidget(said, line + 1, 0, 1, 3)

    def _on_state_changed(self, state: object) -> None:
        if self.row is None or not isinstance(state, ThemeState):
            return
        words = self.tr("{name}: {state}")
        said = words.format(name=self.row.name, state=self.ctx.say(THEME_WORDS[state]))
        self.ctx.do(partial(themes.set_state, self.row.id, state, now=self.ctx.now()), said)

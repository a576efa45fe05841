"""The chosen action: what it takes, what its indicator says since, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from cxdesk.domain.actions import ACTION_WORDS, COST_WORDS, OPEN_STATES, STATE_SIGNS, STATE_WORDS
from cxdesk.domain.periods import local_date
from cxdesk.services import actions, catalogue, shop
from cxdesk.ui import theme
from cxdesk.ui.widgets.close_button import close_button
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.plain import PlainLabel, button, column, hairline, row, scrolling

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton, QVBoxLayout

    from cxdesk.domain.actions import Action
    from cxdesk.services.effects import Told
    from cxdesk.ui.context import Context

START_KEY, DONE_KEY, EDIT_KEY, DELETE_KEY, CHART_KEY = "F5", "Space", "F4", "Del", "F6"
LEAST_WIDTH = 260


class ActionCard(QFrame):
    """The card at the right of the list."""

    closed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "card")
        self.setMinimumWidth(LEAST_WIDTH)
        self.shown: Action | None = None
        page = column(self, spacing=0)
        page.addLayout(self._build_head())
        page.addWidget(hairline(self))
        page.addLayout(self._build_acts())
        page.addWidget(hairline(self))
        page.addWidget(scrolling(self._build_body(), self), 1)

    def action_id(self) -> int | None:
        """The action shown."""
        return None if self.shown is None else self.shown.id

    def show_action(self, action_id: int) -> None:
        """Show one action as the shop file says it now; ValidationError when it is gone."""
        found = self.shown = actions.action(action_id)
        self.note.setText(found.note)
        state = f"{STATE_SIGNS[found.state]} {self.ctx.say(STATE_WORDS[found.state])}"
        self.about.setText(f"{state} · {self.ctx.say(ACTION_WORDS[found.kind])}")
        is_open = found.state in OPEN_STATES
        self.start.setVisible(is_open and found.starts_on is None)
        for made in (self.done, self.drop):
            made.setVisible(is_open)
        self.takes.setText("\n".join(self._takes(found)))
        self.outcome.setText(found.outcome)
        self.outcome.setVisible(bool(found.outcome))
        self.effect.setText("")
        self.also.hide()

    def show_effect(self, told: Told | None) -> None:
        """What the indicator says since it began."""
        if self.shown is None:
            return
        never = self.tr("Its effect is told once it was begun.")
        self.effect.setText(never if told is None else self.ctx.say(told.effect.words))
        also = () if told is None else told.also
        self.also.setVisible(bool(also))
        self.also.setText(self.tr("Also in those days: {what}").format(what="; ".join(also)))

    def reload(self) -> None:
        """Read the shown action again."""
        if self.shown is not None:
            self.show_action(self.shown.id)

    def begin(self) -> None:
        """It begins today."""
        shown, today = self.shown, self.ctx.today()
        if shown is not None and shown.state in OPEN_STATES:
            told = self.tr("Action begun.")
            self.ctx.do(lambda: actions.start_action(shown.id, today, now=self.ctx.now()), told)

    def finish(self) -> None:
        """Open the form of its end."""
        self._open_end(is_dropped=False)

    def edit(self) -> None:
        """Open the form of the action."""
        if self.shown is not None:
            self.ctx.open_dialog("shop_action", action_id=self.shown.id)

    def delete(self) -> None:
        """Delete it with its task; Undo brings both back."""
        shown = self.shown
        if shown is not None:
            told = self.tr("Action deleted.")
            self.ctx.do(lambda: actions.delete_action(shown.id, now=self.ctx.now()), told)

    def open_indicator(self) -> None:
        """Show the chart of its indicator."""
        if self.shown is not None:
            self.ctx.navigate("indicators", self.shown.kpi_key)

    def _open_end(self, *, is_dropped: bool) -> None:
        if self.shown is not None and self.shown.state in OPEN_STATES:
            self.ctx.open_dialog("action_end", action_id=self.shown.id, is_dropped=is_dropped)

    def _takes(self, found: Action) -> list[str]:
        show = self.ctx.format
        told = [self.tr("By {day}").format(day=show.date(found.due_on))]
        if found.owner_name:
            told.append(self.tr("Responsible: {name}").format(name=found.owner_name))
        if found.customer_name:
            told.append(self.tr("About {name}").format(name=found.customer_name))
        if found.people_names:
            names = ", ".join(found.people_names)
            told.append(self.tr("Taking part: {names}").format(names=names))
        name = self.ctx.say(catalogue.by_key(found.kpi_key).name)
        told.append(self.tr("Meant to move: {indicator}").format(indicator=name))
        if found.starts_on is not None:
            told.append(self.tr("Begun on {day}").format(day=show.date(found.starts_on)))
        ended = self._ended(found)
        if ended:
            told.append(ended)
        if found.minutes is not None:
            told.append(self.tr("It takes {time}").format(time=show.duration(found.minutes * 60)))
        if found.cost_minor is not None:
            words = self.tr("It costs {amount} {every}")
            every = self.ctx.say(COST_WORDS[found.cost_every])
            told.append(words.format(amount=show.money(found.cost_minor), every=every))
        return told

    def _ended(self, found: Action) -> str:
        """When it was done, or dropped; nothing while it is open."""
        show = self.ctx.format
        if found.dropped_at is not None:
            on = local_date(found.dropped_at, shop.calendar().zone)
            return self.tr("Dropped on {day}").format(day=show.date(on))
        if found.ended_on is not None:
            return self.tr("Done on {day}").format(day=show.date(found.ended_on))
        return ""

    def _build_head(self) -> QVBoxLayout:
        head = column(spacing=theme.XS)
        head.setContentsMargins(theme.L, theme.M, theme.M, theme.M)
        top = row(spacing=theme.S)
        self.note = PlainLabel("", "heading", self, wrap=True)
        top.addWidget(self.note, 1)
        top.addWidget(close_button(self.closed, self))
        head.addLayout(top)
        self.about = PlainLabel("", "dim", self, wrap=True)
        head.addWidget(self.about)
        return head

    def _build_acts(self) -> QVBoxLayout:
        outer, line = column(), FlowLayout(spacing=6)
        outer.setContentsMargins(theme.L, theme.S, theme.L, theme.S)
        self.start = self._act(self.tr("Begin today"), START_KEY, self.begin)
        self.done = self._act(self.tr("Done…"), DONE_KEY, self.finish)
        self.drop = self._act(self.tr("Drop…"), "", lambda: self._open_end(is_dropped=True))
        edit = self._act(self.tr("Edit…"), EDIT_KEY, self.edit)
        chart = self._act(self.tr("Its chart"), CHART_KEY, self.open_indicator)
        delete = self._act(self.tr("Delete"), DELETE_KEY, self.delete)
        for made in (self.start, self.done, self.drop, edit, chart, delete):
            line.addWidget(made)
        outer.addLayout(line)
        return outer

    def _build_body(self) -> QWidget:
        content = QWidget(self)
        content.setProperty("role", "plain")
        box = column(content, spacing=theme.S)
        box.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        self.takes = PlainLabel("", "", content, wrap=True)
        heading = PlainLabel(self.tr("Its indicator since then"), "strong", content)
        self.effect = PlainLabel("", "", content, wrap=True)
        self.also = PlainLabel("", "dim", content, wrap=True)
        self.outcome = PlainLabel("", "dim", content, wrap=True)
        told = self.tr(
            "As many days since it began against as many before, at most 90."
            " It goes with the change; it does not prove it."
        )
        for label in (self.takes, self.outcome, heading, self.effect, self.also):
            box.addWidget(label)
        box.addWidget(PlainLabel(told, "caption", content, wrap=True))
        box.addStretch(1)
        return content

    def _act(self, text: str, key: str, act: Callable[[], None]) -> QPushButton:
        made = button(text, self, shortcut=key, is_compact=True)
        made.clicked.connect(act)
        return made

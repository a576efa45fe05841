"""Tell customers what was done about a theme: the text, and who has been told."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QMenu, QPushButton, QWidget

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.messages import WAY_WORDS
from cxdesk.domain.text import T
from cxdesk.services import messages, themes
from cxdesk.ui import theme
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.opening import open_address
from cxdesk.ui.widgets.note_field import NoteField
from cxdesk.ui.widgets.plain import ElidedLabel, PlainLabel, column, link_button, row, scrolling

if TYPE_CHECKING:
    from cxdesk.domain.messages import Reach
    from cxdesk.domain.themes import ThemeCustomer
    from cxdesk.ui.context import Context

LIST_HEIGHT = 230
SHOWN = 100
SAMPLE = T("ThemeTellDialog", "Since October two of us serve at noon, so that nobody waits long.")


class ThemeTellDialog(FormDialog):
    """Ticks and messages act at once; the text is saved with the button, and before a message."""

    name = "theme_tell"

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, theme_id: int) -> None:
        super().__init__(ctx, parent)
        self._theme_id = theme_id
        self.draft_name = f"theme_tell-{theme_id}"
        found = themes.theme(theme_id, now=ctx.now())
        self._before = found.told_text
        self.set_title(self.tr("Tell customers: {name}").format(name=found.name))
        self.text = NoteField(self, lines=3)
        self.text.setPlainText(found.told_text)
        self.text.submitted.connect(self.submit)
        hint = self.tr("It follows a greeting in messages, and stands on the poster.")
        self.add_field("told_text", self.tr("What was &done, for customers"), self.text, hint=hint)
        self.head_line = PlainLabel("", "strong", self)
        self.place(self.head_line)
        self.ticks: dict[int, QCheckBox] = {}
        self.reach: dict[int, QPushButton] = {}
        self._place_customers(themes.customers(theme_id, now=ctx.now()))
        self.add_cancel()
        self.add_primary(self.tr("Save text"), "Return")
        self.offer_draft()
        self.text.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> ThemeTellDialog | None:
        """The theme that most customers spoke of; None when there is none."""
        found = max(themes.themes(now=ctx.now()), key=lambda row: row.customers, default=None)
        if found is None:
            return None
        made = cls(ctx, theme_id=found.id)
        made.draft_name = ""
        made.text.setPlainText(ctx.say(SAMPLE))
        return made

    def save(self) -> None:
        """Keep the text."""
        self._keep_text()
        self.ctx.toast(self.tr("Text saved"), self.ctx.undo)

    def draft(self) -> dict[str, object]:
        """The text, while it is another one."""
        typed = self.text.text()
        return {"told_text": typed} if typed and typed != self._before else {}

    def restore_draft(self, values: dict[str, object]) -> None:
        """Put it back."""
        self.text.setPlainText(str(values.get("told_text", "")))

    def _keep_text(self) -> None:
        themes.set_told_text(self._theme_id, self.text.text(), now=self.ctx.now())
        self._before = self.text.text()

    def _place_customers(self, found: tuple[ThemeCustomer, ...]) -> None:
        holder = QWidget(self)
        box = column(holder, spacing=theme.XS)
        for one in found[:SHOWN]:
            box.addWidget(self._line(one, holder))
        if len(found) > SHOWN:
            words = self.tr("and {n} more: tell these first").format(n=len(found) - SHOWN)
            box.addWidget(PlainLabel(words, "dim", holder))
        if not found:
            words = self.tr("No known customer has spoken of this theme.")
            box.addWidget(PlainLabel(words, "dim", holder))
        box.addStretch(1)
        area = scrolling(holder, self, has_stops=True)
        area.setMinimumHeight(min(LIST_HEIGHT, holder.sizeHint().height() + theme.S))
        self.place(area)
        self._count()

    def _line(self, one: ThemeCustomer, parent: QWidget) -> QWidget:
        holder = QWidget(parent)
        line = row(holder, spacing=theme.S)
        tick = QCheckBox(one.name.replace("&", "&&"), holder)
        tick.setAccessibleName(self.tr("{name} has been told").format(name=one.name))
        tick.setChecked(one.told_at is not None)
        tick.toggled.connect(partial(self._on_tick_toggled, one.id))
        self.ticks[one.id] = tick
        line.addWidget(tick)
        said = " ".join(one.last_comment.split())
        quoted = self.ctx.say(T("CallDialog", "“{text}”").fill(text=said)) if said else ""
        line.addWidget(ElidedLabel(quoted, "dim", holder), 1)
        line.addWidget(self._reach_button(one, holder))
        return holder

    def _reach_button(self, one: ThemeCustomer, parent: QWidget) -> QPushButton:
        made = link_button(self.tr("Write or call…"), parent)
        made.setAccessibleName(self.tr("Write to {name} or call").format(name=one.name))
        found = messages.ways(one.id)
        made.setEnabled(found.refusal is None and one.may_be_told)
        if found.refusal is not None:
            made.setText(self.ctx.say(found.refusal))
            made.setAccessibleName(self.ctx.say(found.refusal))
        made.clicked.connect(partial(self._open_menu, one.id))
        self.reach[one.id] = made
        return made

    def _open_menu(self, customer_id: int) -> None:
        made = self.reach[customer_id]
        self.menu(customer_id).popup(made.mapToGlobal(made.rect().bottomLeft()))

    def menu(self, customer_id: int) -> QMenu:
        """The ways to a customer, each with its numbers or addresses."""
        menu = QMenu(self)
        for way, targets in messages.ways(customer_id).ways:
            for one in targets:
                text = f"{self.ctx.say(WAY_WORDS[way])}  {one.target}".replace("&", "&&")
                menu.addAction(text, partial(self.tell, customer_id, one))
        return menu

    def tell(self, customer_id: int, reach: Reach) -> None:
        """Keep the text, open the system's program with it, log it and mark the customer."""
        now = self.ctx.now()
        self.clear_errors()
        try:
            if self.text.text() != self._before:
                self._keep_text()
            open_address(themes.told_url(self._theme_id, customer_id, reach), reach.way)
            themes.tell(self._theme_id, customer_id, reach, now=now)
        except ValidationError as error:
            self.field_error(error.field, self.ctx.say(error.text))
            return
        except OutsideError as error:
            self.ctx.show_error(error)
            return
        self._tick(customer_id)
        self.ctx.toast(self.ctx.say(messages.LOGGED[reach.way]), self.ctx.undo)

    def _tick(self, customer_id: int) -> None:
        tick = self.ticks[customer_id]
        was_blocked = tick.blockSignals(True)
        tick.setChecked(True)
        tick.blockSignals(was_blocked)
        self._count()

    def _on_tick_toggled(self, customer_id: int, is_told: bool) -> None:
        act = themes.mark_told if is_told else themes.unmark_told
        try:
            act(self._theme_id, customer_id, now=self.ctx.now())
        except (ValidationError, OutsideError) as error:
            self.ctx.show_error(error)
            return
        self._count()

    def _count(self) -> None:
        told = sum(tick.isChecked() for tick in self.ticks.values())
        words = self.tr("{told} of {all} customers have been told")
        number = self.ctx.format.number
        self.head_line.setText(words.format(told=number(told, 0), all=number(len(self.ticks), 0)))
        self.head_line.setVisible(bool(self.ticks))

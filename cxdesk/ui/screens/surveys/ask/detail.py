"""Whom to ask at the right of the list: how to reach them, what to say, and what became of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QWidget

from cxdesk.domain.messages import WAY_WORDS, Way
from cxdesk.services import ask_words, messages
from cxdesk.ui import theme
from cxdesk.ui.screens.surveys.ask.row import WAITING
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.plain import (
    ElidedLabel,
    PlainLabel,
    button,
    column,
    hairline,
    link_button,
    row,
    scrolling,
    tooltip,
)

if TYPE_CHECKING:
    from cxdesk.domain.messages import Reach
    from cxdesk.services.messages import Ways
    from cxdesk.ui.ask_acts import Asking
    from cxdesk.ui.context import Context
    from cxdesk.ui.screens.surveys.ask.row import Row

ANSWERED, OFFERED, DECLINED, ASIDE = "F5", "F6", "F8", "S"


class Sentences(QWidget):
    """Sentences to say, one below the other; their labels are used again."""

    def __init__(self, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._role = role
        self._labels: list[PlainLabel] = []
        self._box = column(self, spacing=6)

    def tell(self, sentences: list[str]) -> None:
        """Show these."""
        while len(self._labels) < len(sentences):
            made = PlainLabel("", self._role, self, wrap=True)
            self._box.addWidget(made)
            self._labels.append(made)
        for place, label in enumerate(self._labels):
            is_used = place < len(sentences)
            label.setText(sentences[place] if is_used else "")
            label.setVisible(is_used)

    def texts(self) -> list[str]:
        """What is shown."""
        return [label.text() for label in self._labels if label.text()]


class AskDetail(QFrame):
    """``pressed`` carries the key of an act; the tab does it and goes on to the next row."""

    pressed = Signal(str)

    def __init__(self, ctx: Context, asking: Asking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self._asking = asking
        self._row: Row | None = None
        self.buttons: dict[str, QPushButton] = {}
        self.reach: dict[Way, QPushButton] = {}
        self.setProperty("role", "card")
        self._build()

    def show_row(self, row: Row | None, mode: str) -> None:
        """Show whom the row is about; nothing for none."""
        self._row = row
        self._page.setVisible(row is not None)
        if row is None:
            return
        self.name.setText(row.name)
        self.about.setText(f"{row.survey} · {row.told}")
        for key in (OFFERED, ASIDE):
            self.buttons[key].setVisible(mode != WAITING)
        self._show_ways(row, messages.ways(row.customer_id))
        self.script.tell([self.ctx.say(part) for part in ask_words.script(row.due)])
        self.written.tell([self.ctx.say(part) for part in ask_words.message(row.due)])

    def _build(self) -> None:
        self._page = QWidget(self)
        self._page.setProperty("role", "plain")
        column(self).addWidget(self._page)
        page = column(self._page, spacing=0)
        head = column(spacing=theme.XS)
        head.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        line = row(spacing=theme.S)
        self.name = ElidedLabel("", "heading", self)
        line.addWidget(self.name, 1)
        self.card = link_button(self.tr("Open customer"), self, shortcut="Return")
        self.card.clicked.connect(self._on_card_clicked)
        line.addWidget(self.card)
        head.addLayout(line)
        self.about = PlainLabel("", "dim", self, wrap=True)
        head.addWidget(self.about)
        page.addLayout(head)
        page.addWidget(hairline(self))
        page.addWidget(self._build_acts())
        page.addWidget(hairline(self))
        page.addWidget(scrolling(self._build_words(), self), 1)

    def _build_acts(self) -> QWidget:
        holder = QWidget(self)
        holder.setProperty("role", "plain")
        lines = column(holder, spacing=theme.S)
        lines.setContentsMargins(theme.L, theme.S, theme.L, theme.S)
        flow = FlowLayout(spacing=6)
        for key, words, role in (
            (ANSWERED, self.tr("Answered"), "primary"),
            (OFFERED, self.tr("Offered"), ""),
            (DECLINED, self.tr("Did not want to"), ""),
            (ASIDE, self.tr("Put aside"), ""),
        ):
            made = button(f"{words}  {key}", self, role=role, shortcut=key, is_compact=True)
            made.setAccessibleName(words)
            made.clicked.connect(partial(self.pressed.emit, key))
            self.buttons[key] = made
            flow.addWidget(made)
        lines.addLayout(flow)
        lines.addLayout(self._build_ways())
        self.refusal = PlainLabel("", "dim", self, wrap=True)
        lines.addWidget(self.refusal)
        return holder

    def _build_ways(self) -> FlowLayout:
        line = FlowLayout(spacing=6)
        for way in Way:
            made = button(self.ctx.say(WAY_WORDS[way]), self, is_compact=True)
            made.clicked.connect(partial(self._on_way_clicked, way))
            self.reach[way] = made
            line.addWidget(made)
        return line

    def _build_words(self) -> QWidget:
        content = QWidget(self)
        content.setProperty("role", "plain")
        box = column(content, spacing=theme.S)
        box.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        self.script, self.written = Sentences("", content), Sentences("dim", content)
        for title, text in (
            (self.tr("To say on the phone"), self.script),
            (self.tr("To write by WhatsApp or e-mail"), self.written),
        ):
            box.addWidget(PlainLabel(title, "strong", self, wrap=True))
            box.addWidget(text)
            box.addSpacing(theme.M)
        box.addStretch(1)
        return content

    def _show_ways(self, shown: Row, found: Ways) -> None:
        open_ways = dict(found.ways)
        for way, made in self.reach.items():
            made.setVisible(way in open_ways and found.refusal is None)
            listed = ", ".join(one.target for one in open_ways.get(way, ()))
            made.setToolTip(tooltip(listed))
        self.refusal.setVisible(found.refusal is not None)
        self.refusal.setText("" if found.refusal is None else self.ctx.say(found.refusal))
        self._ways = open_ways

    def _on_way_clicked(self, way: Way) -> None:
        targets: tuple[Reach, ...] = self._ways.get(way, ())
        shown = self._row
        if shown is None or not targets:
            return
        if len(targets) == 1:
            self._asking.reach(shown.due, shown.name, targets[0])
            return
        menu = QMenu(self)
        for one in targets:
            line = QAction(one.target.replace("&", "&&"), menu)
            line.triggered.connect(partial(self._asking.reach, shown.due, shown.name, one))
            menu.addAction(line)
        menu.popup(self.reach[way].mapToGlobal(self.reach[way].rect().bottomLeft()))

    def _on_card_clicked(self) -> None:
        if self._row is not None:
            self.ctx.navigate("customers", self._row.customer_id)

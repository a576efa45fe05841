"""Piles typed lately: each slip and each pile can be taken back for fifteen minutes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPushButton, QWidget

from cxdesk.domain.slips import spaced
from cxdesk.domain.text import T, plural
from cxdesk.services import slip_batches, surveys
from cxdesk.ui import theme
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.plain import PlainLabel, card, clear, column, flush_link, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.services.slip_batches import BatchView, SlipView
    from cxdesk.ui.context import Context

SHOWN = 6
ONE_SLIP, MANY_SLIPS = T("RecentPiles", "1 slip"), T("RecentPiles", "{n} slips")


class RecentPiles(QWidget):
    """The newest piles; one can be opened to see its slips. Tab comes here from ``before``."""

    def __init__(self, ctx: Context, before: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx, self._before = ctx, before
        self._opened: int | None = None
        self._links: list[QPushButton] = []
        outer = column(self)
        self._frame = card(self)
        outer.addWidget(self._frame)
        layout = column(self._frame, margins=theme.L, spacing=theme.S)
        layout.addWidget(PlainLabel(self.tr("Piles typed lately"), "strong", self._frame))
        self._lines = column(spacing=theme.S)
        layout.addLayout(self._lines)

    def refresh(self) -> None:
        """Read them again; nothing is shown where none was typed."""
        focused = next((at for at, link in enumerate(self._links) if link.hasFocus()), None)
        clear(self._lines)
        self._links = []
        found = slip_batches.batches(self._ctx.now(), SHOWN)
        self.setVisible(bool(found))
        for batch in found:
            self._lines.addWidget(self._line(batch))
        for one, other in pairwise((self._before, *self._links)):
            QWidget.setTabOrder(one, other)
        if focused is not None and self._links:
            self._links[min(focused, len(self._links) - 1)].setFocus()

    def open_pile(self, batch_id: int | None) -> None:
        """Show the slips of one pile, or of none."""
        self._opened = batch_id
        self.refresh()

    def links(self) -> list[QPushButton]:
        """What can be pressed, from the top."""
        return list(self._links)

    def _line(self, batch: BatchView) -> QWidget:
        made = QWidget(self._frame)
        layout = column(made, spacing=2)
        fmt = self._ctx.format
        head = f"{fmt.date(batch.answered_on)} · {self._ctx.say(str_or_words(batch.survey))}"
        layout.addWidget(PlainLabel(head, "", made, wrap=True))
        layout.addWidget(PlainLabel(self._sums(batch), "caption", made, wrap=True))
        ways = QWidget(made)
        links = FlowLayout(ways, spacing=theme.L)
        is_open = self._opened == batch.id
        self._link(
            links,
            self.tr("Hide the slips") if is_open else self.tr("Show the slips"),
            lambda: self.open_pile(None if is_open else batch.id),
        )
        if batch.can_undo:
            self._link(links, self.tr("Take the pile back"), lambda: self._take_back(batch))
        layout.addWidget(ways)
        if is_open:
            for slip in slip_batches.slips_of(batch.id):
                layout.addLayout(self._slip(slip, made, can_undo=batch.can_undo))
        return made

    def _sums(self, batch: BatchView) -> str:
        count = self._ctx.say(plural(batch.typed.slips, ONE_SLIP, MANY_SLIPS))
        total = self.tr("total {total}").format(total=self._ctx.format.number(batch.typed.total))
        at = self._ctx.format.datetime(batch.created_at)
        typed = self.tr("typed {when}").format(when=at)
        return " · ".join(filter(None, (count, total, typed, batch.who)))

    def _slip(self, slip: SlipView, parent: QWidget, *, can_undo: bool) -> QHBoxLayout:
        line = row(spacing=theme.S)
        score = "–" if slip.score is None else self._ctx.format.number(slip.score)
        figure = PlainLabel(score, "strong", parent)
        figure.setMinimumWidth(24)
        figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(figure)
        told = (spaced(slip.code) if slip.code else "", self._ctx.say(slip.customer), slip.comment)
        line.addWidget(PlainLabel(" · ".join(filter(None, told)), "caption", parent, wrap=True), 1)
        if can_undo:
            self._link(line, self.tr("Take back"), lambda: self._delete(slip))
        return line

    def _link(self, line: QLayout, words: str, act: Callable[[], None]) -> None:
        made = flush_link(words, self._frame)
        made.clicked.connect(act)
        line.addWidget(made)
        self._links.append(made)

    def _take_back(self, batch: BatchView) -> None:
        done = self.tr("Pile taken back")
        self._ctx.do(lambda: slip_batches.delete_batch(batch.id, now=self._ctx.now()), done)

    def _delete(self, slip: SlipView) -> None:
        done = self.tr("Slip taken back")
        self._ctx.do(lambda: surveys.delete_answer(slip.answer_id, now=self._ctx.now()), done)


def str_or_words(value: object) -> T | str:
    """What a survey is called."""
    return value if isinstance(value, T) else str(value or "")

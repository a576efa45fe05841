"""What customers come about most often, in the last days and in as many before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from cxdesk.domain.actions import ActionKind
from cxdesk.services import themes
from cxdesk.ui import theme
from cxdesk.ui.screens.surveys.answers.bars import ShareLine
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.plain import (
    PlainLabel,
    YieldingLabel,
    card,
    column,
    link_button,
    row,
    scrolling,
)

if TYPE_CHECKING:
    from cxdesk.domain.themes import TopicCount
    from cxdesk.ui.context import Context

DAYS = (30, 90, 365)
TOPICS, _OPENED = "theme-topics", "cases_opened"


class RecurringTopics(QWidget):
    """A line for each topic: its name, a bar, how often, and how that has changed."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        page = column(self, spacing=theme.M)
        above = row(spacing=theme.S)
        self.days = CalmCombo(self)
        self.days.setAccessibleName(self.tr("How many days"))
        for days in DAYS:
            words = self.tr("The last {n} days")
            self.days.addItem(words.format(n=ctx.format.number(days, 0)), days)
        self.days.setCurrentIndex(1)
        self.days.currentIndexChanged.connect(self.ask)
        above.addWidget(self.days)
        hint = self.tr("Topics of interactions and cases; what comes up often deserves a theme.")
        above.addWidget(PlainLabel(hint, "dim", self, wrap=True), 1)
        page.addLayout(above)
        self._frame = card(self)
        self._body = column(self._frame)
        page.addWidget(self._frame, 1)

    def ask(self) -> None:
        """Count beside the window."""
        days, now = int(self.days.currentData()), self.ctx.now()
        self.ctx.jobs.run(
            lambda _: themes.topics(days, now=now), key=TOPICS, on_done=self.show_topics
        )

    def show_topics(self, found: tuple[TopicCount, ...]) -> None:
        """One line a topic; without any, what is missing."""
        holder = QWidget(self._frame)
        grid = QGridLayout(holder)
        grid.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        grid.setHorizontalSpacing(theme.L)
        grid.setColumnStretch(1, 1)
        most = max((topic.now for topic in found), default=0)
        for line, topic in enumerate(found):
            self._add(grid, line, topic, most)
        grid.setRowStretch(len(found), 1)
        if not found:
            words = self.tr("Nothing was logged with a topic in these days.")
            grid.addWidget(PlainLabel(words, "dim", holder), 0, 0)
        while (item := self._body.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        self._body.addWidget(scrolling(holder, self._frame, has_stops=True))

    def _add(self, grid: QGridLayout, line: int, topic: TopicCount, most: int) -> None:
        holder = grid.parentWidget()
        bar = ShareLine(topic.now / most if most else 0, holder)
        bar.setAccessibleName(topic.name)
        grid.addWidget(YieldingLabel(topic.name, "", holder), line, 0)
        grid.addWidget(bar, line, 1)
        number = PlainLabel(self.ctx.format.number(topic.now, 0), "strong", holder)
        grid.addWidget(number, line, 2, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(PlainLabel(self._change(topic), "dim", holder), line, 3)
        link = link_button(self.tr("Do something…"), holder)
        link.setAccessibleName(self.tr("Do something about “{name}”").format(name=topic.name))
        link.clicked.connect(partial(self._decide, topic.name))
        grid.addWidget(link, line, 4)

    def _decide(self, name: str) -> None:
        """Begin an action so that fewer come about a topic."""
        words = self.tr("So that fewer have to come about “{name}”: ")
        self.ctx.open_dialog(
            "shop_action",
            kind=ActionKind.OFFER.value,
            kpi_key=_OPENED,
            where={"topic": name},
            title=words.format(name=name),
        )

    def _change(self, topic: TopicCount) -> str:
        before = self.ctx.format.number(topic.before, 0)
        if topic.now == topic.before:
            return self.tr("as many before")
        if not topic.is_certain:
            return self.tr("{n} before, within chance").format(n=before)
        rises = self.tr("more than before ({n})")
        falls = self.tr("less than before ({n})")
        return (rises if topic.now > topic.before else falls).format(n=before)

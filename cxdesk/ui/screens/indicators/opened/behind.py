"""What lies behind a figure: its records, or the same figure for each part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from cxdesk.domain.comparison import VERDICT_WORDS, Verdict, moved
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.phrases import amount, reliability_short
from cxdesk.domain.splits import BY_WORDS, DIMENSION_WORDS
from cxdesk.domain.text import T
from cxdesk.services import record_rows, split_rows
from cxdesk.services.comparing import Against
from cxdesk.ui import theme
from cxdesk.ui.screens.indicators.opened.card import TitledCard
from cxdesk.ui.screens.indicators.opened.records import add_records
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.link_walk import LinkWalk
from cxdesk.ui.widgets.plain import ElidedLabel, PlainLabel, YieldingLink, clear, tooltip

if TYPE_CHECKING:
    from cxdesk.domain.comparison import Change
    from cxdesk.domain.kpi import Kpi
    from cxdesk.domain.periods import Period
    from cxdesk.services.record_rows import RecordRow
    from cxdesk.services.split_rows import SplitRow, SplitRows
    from cxdesk.ui.context import Context
    from cxdesk.ui.opened_indicator import Opened

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
RECORDS = ""


class BehindCard(TitledCard):
    """Its records at first, or the parts by the dimension that was chosen in the card before."""

    counts = ("indicator-split", "indicator-all")

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, ctx.say(T("BehindCard", "Behind it")), parent)
        self._by = RECORDS
        self.by = CalmCombo(self)
        self.by.setAccessibleName(self.tr("Show what is behind it"))
        self.by.addItem(self.tr("Records"), RECORDS)
        self.by.activated.connect(self._on_by_activated)
        self.by.setMinimumContentsLength(4)
        self.by.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.head.addWidget(self.by, 3)

    def state(self) -> object:
        """By what it was split."""
        return self._by

    def restore(self, state: object) -> None:
        """Split by the same again, where that can be."""
        self._by = str(state)

    def show_opened(self, found: Opened) -> None:
        """The records of the period, or its parts."""
        self.found = found
        for dimension in found.dimensions:
            self.by.addItem(self.ctx.say(BY_WORDS[dimension]), dimension)
        self.by.setCurrentIndex(max(self.by.findData(self._by), 0))
        self._by = self.by.currentData()
        self.by.setVisible(self.by.count() > 1)
        if self._by == RECORDS or found.period is None:
            self._name(found.period)
            add_records(self.ctx, found.rows, self, self.show_all)
        else:
            self._split()

    def show_all(self) -> None:
        """Every record of the period, read beside the window, in a list of its own."""
        found, as_of = self.found, self.ctx.now() + 1
        if found.period is None:
            return
        key, period, where = found.view.kpi.key, found.period, found.where
        self.ctx.jobs.run(
            lambda _progress: record_rows.records(key, period, where, as_of, record_rows.ALL),
            key="indicator-all",
            on_done=self._on_all_read,
        )

    def _on_all_read(self, rows: tuple[RecordRow, ...]) -> None:
        found, period = self.found, self.found.period
        if period is not None:
            title = T("BehindCard", "{name}: {period}")
            if found.segment:
                title = T("BehindCard", "{name}, {segment}: {period}").fill(segment=found.segment)
            title = title.fill(name=found.view.kpi.name, period=period)
            self.ctx.open_dialog("records", title=self.ctx.say(title), rows=rows)

    def _on_by_activated(self) -> None:
        self._by = self.by.currentData()
        if self.found.period is None:
            return
        if self._by == RECORDS:
            self.period_wanted.emit(self.found.period)
        else:
            self._split()

    def _split(self) -> None:
        """Count the parts beside the window."""
        found, by, as_of = self.found, self._by, self.ctx.now() + 1
        if found.period is None:
            return
        key, period, where = found.view.kpi.key, found.period, found.where
        self.ctx.jobs.run(
            lambda _progress: split_rows.split_rows(
                key, period, by, as_of, where, against=found.against
            ),
            key="indicator-split",
            on_done=self.show_parts,
        )

    def show_parts(self, found: SplitRows) -> None:
        """The parts of a period's figure; each leads to the figures of that part."""
        clear(self.body)
        self._name(found.period)
        if not found.rows:
            self.add_text(self.tr("No records in this period."), "dim")
            self.body.addStretch(1)
            return
        holder = QWidget(self)
        holder.setProperty("role", "plain")
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.S)
        grid.setVerticalSpacing(theme.XS)
        for at, share in ((0, 6), (3, 6), (4, 7)):
            grid.setColumnStretch(at, share)
        self._add_headings(grid, found)
        for line, part in enumerate(found.rows, 1):
            self._add_part(grid, line, found, part)
        self.body.addWidget(holder)
        if found.is_overlapping:
            self.add_text(self.tr("One record can be in several parts."))
        self.body.addStretch(1)
        LinkWalk(self.findChildren(YieldingLink), self)

    def _name(self, period: Period | None) -> None:
        self.dim.setText(self.ctx.format.period(period) if period else "")

    def _add_headings(self, grid: QGridLayout, found: SplitRows) -> None:
        name = self.ctx.say(DIMENSION_WORDS[found.dimension])
        first = PlainLabel(name, "caption", self)
        first.setContentsMargins(theme.XS, 0, 0, 0)
        grid.addWidget(first, 0, 0)
        for at, text in ((1, self.tr("Value")), (2, self.tr("n"))):
            grid.addWidget(PlainLabel(text, "caption", self), 0, at, _RIGHT)
        is_year = self.found.against is Against.LAST_YEAR
        change = self.tr("Change in a year") if is_year else self.tr("Change")
        for at, text in ((3, self.tr("95% between")), (4, change)):
            grid.addWidget(ElidedLabel(text, "caption", self), 0, at)

    def _add_part(self, grid: QGridLayout, line: int, found: SplitRows, part: SplitRow) -> None:
        say, kpi = self.ctx.say, found.kpi
        link = YieldingLink(say(part.name), self)
        link.clicked.connect(lambda: self.filter_wanted.emit(found.dimension, part.value))
        value = PlainLabel(self.ctx.format.amount(_value(kpi, part)), "strong", self)
        sure = say(reliability_short(part.measure, kpi.unit))
        value.setToolTip(tooltip(sure))
        value.setAccessibleDescription(sure)
        change = say(_change(kpi, part.change))
        grid.addWidget(link, line, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(value, line, 1, _RIGHT)
        count = self.ctx.format.number(part.measure.n, 0)
        grid.addWidget(PlainLabel(count, "caption", self), line, 2, _RIGHT)
        grid.addWidget(ElidedLabel(self._interval(kpi, part), "caption", self), line, 3)
        grid.addWidget(ElidedLabel(change, "caption", self), line, 4)

    def _interval(self, kpi: Kpi, part: SplitRow) -> str:
        low, high = part.measure.low, part.measure.high
        if low is None or high is None:
            return ""
        text = T("BehindCard", "{low} to {high}")
        return self.ctx.say(text.fill(low=amount(low, kpi.unit), high=amount(high, kpi.unit)))


def _value(kpi: Kpi, part: SplitRow) -> Amount:
    return amount(part.measure.value, kpi.unit)


def _change(kpi: Kpi, change: Change) -> T | str:
    """How a part moved against as many days before, and whether that is noise."""
    if change.difference is None or change.verdict is Verdict.SAME:
        return VERDICT_WORDS[change.verdict]
    is_money = kpi.unit is Unit.MONEY and change.relative is not None
    step = Amount(change.relative, Unit.PERCENT, signed=True) if is_money else None
    told = step or moved(kpi, change.difference)
    if change.verdict is Verdict.CHANGED:
        return T("BehindCard", "{change}").fill(change=told)
    text = T("BehindCard", "{change}, {verdict}")
    return text.fill(change=told, verdict=VERDICT_WORDS[change.verdict])

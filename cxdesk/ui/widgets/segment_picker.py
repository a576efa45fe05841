"""Of what an opened indicator shows the figures: everything, one person, one topic."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from cxdesk.domain.splits import DIMENSION_WORDS
from cxdesk.services import splits
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import button, clear, row, tooltip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QPushButton

    from cxdesk.domain.kpi import Kpi
    from cxdesk.ui.context import Context

MOST_VALUES = 40
LONGEST_NAME = 110  # of a chip, in pixels


class SegmentPicker(QWidget):
    """A menu in two steps, what by and which one, and a chip with × for each filter in force.

    ``where()`` are the filters; empty for everything. Hidden where nothing can be chosen.
    ``changed`` when a person chose.
    """

    changed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._dimensions: tuple[str, ...] = ()
        self._where: dict[str, str] = {}
        self._is_brief = False
        line = row(self, spacing=theme.XS)
        self.opener = button("", self)
        self.opener.setAccessibleName(self.tr("Filter"))
        self.menu = QMenu(self.opener)
        self.menu.aboutToShow.connect(self._fill)
        self.opener.setMenu(self.menu)
        line.addWidget(self.opener)
        self._chips = row(spacing=theme.XS)
        line.addLayout(self._chips)
        self._show()

    def offer(self, kpi: Kpi, where: Mapping[str, str] | None = None) -> None:
        """The filters that an indicator can have, everything chosen; no signal is sent."""
        self._dimensions = tuple(key for key in DIMENSION_WORDS if key in kpi.filters)
        self._where = dict(where or {})
        self._show()

    def choose(self, dimension: str, value: str) -> None:
        """Add a filter, as a person does; one value for each kind of filter."""
        self._change(self._where | {dimension: value})

    def drop(self, dimension: str) -> None:
        """Take a filter away, as a person does."""
        self._change({key: value for key, value in self._where.items() if key != dimension})
        self.opener.setFocus()

    def say(self, *, is_brief: bool) -> None:
        """Whether it is left out that nothing is filtered."""
        if is_brief != self._is_brief:
            self._is_brief = is_brief
            self._name_opener()

    def where(self) -> dict[str, str]:
        """The filters as the services take them."""
        return dict(self._where)

    def label(self) -> str:
        """The words of the choice; empty for everything."""
        return ", ".join(self._name(key, value) for key, value in self._where.items())

    def has_choice(self) -> bool:
        """Whether there is anything to filter by."""
        return bool(self._dimensions)

    def dimensions(self) -> tuple[str, ...]:
        """By what the indicator can still be split."""
        return tuple(key for key in self._dimensions if key not in self._where)

    def _change(self, where: dict[str, str]) -> None:
        if where != self._where:
            self._where = where
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        self._name_opener()
        clear(self._chips)
        for dimension, value in self._where.items():
            made = self._chip(dimension, self._name(dimension, value))
            made.clicked.connect(lambda _checked=False, key=dimension: self.drop(key))
            self._chips.addWidget(made)
            made.show()  # a hidden one would take no room in the reckoning

    def _name_opener(self) -> None:
        is_brief = self._is_brief or bool(self._where)
        self.opener.setText(self.tr("Filter ▾") if is_brief else self.tr("Filter: all ▾"))

    def _chip(self, dimension: str, value: str) -> QPushButton:
        """A filter in force; the tip has the whole of a long name."""
        shown = self.fontMetrics().elidedText(value, Qt.TextElideMode.ElideRight, LONGEST_NAME)
        made = button(f"{shown} ×", self)
        what = self.ctx.say(DIMENSION_WORDS.get(dimension, dimension))
        told = self.tr("Take away the filter {what}: {value}")
        made.setAccessibleName(told.format(what=what, value=value))
        if shown != value:
            made.setToolTip(tooltip(value))
        return made

    def _fill(self) -> None:
        """The first step; the values of each are looked up when its menu opens."""
        self.menu.clear()
        everything = self.menu.addAction(self.tr("All"), lambda: self._change({}))
        everything.setEnabled(bool(self._where))
        self.menu.addSeparator()
        for dimension in self._dimensions:
            step = QMenu(self.ctx.say(DIMENSION_WORDS[dimension]).replace("&", "&&"), self.menu)
            step.aboutToShow.connect(lambda made=step, key=dimension: self._fill_step(made, key))
            self.menu.addMenu(step)

    def _fill_step(self, step: QMenu, dimension: str) -> None:
        step.clear()
        for value in splits.values(dimension)[:MOST_VALUES]:
            name = self._name(dimension, value).replace("&", "&&")
            made = step.addAction(name)
            made.triggered.connect(partial(self._on_value_chosen, dimension, value))
            made.setCheckable(True)
            made.setChecked(self._where.get(dimension) == value)
        if step.isEmpty():
            step.addAction(self.tr("None in this shop")).setEnabled(False)

    def _on_value_chosen(self, dimension: str, value: str) -> None:
        self.choose(dimension, value)

    def _name(self, dimension: str, value: str) -> str:
        return self.ctx.say(splits.name_of(dimension, value))

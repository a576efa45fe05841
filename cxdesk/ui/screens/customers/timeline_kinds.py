"""Which kind of lines the timeline of a customer shows: a row of choices, or a list to open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cxdesk.domain.timeline import TimelineKind
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.plain import row
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QResizeEvent


class TimelineKinds(QWidget):
    """One choice, None for everything; ``changed`` tells that a person chose another."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kinds = self._kinds()
        says = self.tr("What the timeline shows")
        self.segments = Segmented(kinds, self, name=says)
        self.segments.changed.connect(self._on_segments_changed)
        self.choices = CalmCombo(self)
        self.choices.setAccessibleName(says)
        self.choices.addItems([words for _, words in kinds])
        self.choices.activated.connect(self._on_choices_activated)
        self._values = tuple(value for value, _ in kinds)
        line = row(self, spacing=0)
        line.addWidget(self.segments)
        line.addWidget(self.choices)
        line.addStretch(1)
        self.choices.hide()

    def value(self) -> TimelineKind | None:
        """The kind chosen."""
        found = self.segments.value()
        return found if isinstance(found, TimelineKind) else None

    def set_value(self, value: TimelineKind | None) -> None:
        """Choose without telling."""
        self.segments.set_value(value)
        self.choices.setCurrentIndex(self._values.index(value))

    def choose(self, value: TimelineKind | None) -> None:
        """Choose as if clicked: ``changed`` is told."""
        self.set_value(value)
        self.changed.emit()

    def minimumSizeHint(self) -> QSize:
        """Room for the list to open."""
        return self.choices.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All kinds beside each other where they have room, else one that opens."""
        super().resizeEvent(event)
        fits = self.segments.fit(self.width())
        if fits != self.choices.isHidden():
            had_keys = self.focusWidget() is not None and self.isAncestorOf(self.focusWidget())
            self.segments.setVisible(fits)
            self.choices.setVisible(not fits)
            if had_keys:
                (self.segments if fits else self.choices).setFocus()

    def _kinds(self) -> tuple[tuple[TimelineKind | None, str], ...]:
        return (
            (None, self.tr("Everything")),
            (TimelineKind.INTERACTION, self.tr("Interactions")),
            (TimelineKind.CASE, self.tr("Cases")),
            (TimelineKind.PURCHASE, self.tr("Purchases")),
            (TimelineKind.ANSWER, self.tr("Answers")),
            (TimelineKind.TASK, self.tr("Tasks")),
        )

    def _on_segments_changed(self) -> None:
        self.choose(self.value())

    def _on_choices_activated(self, index: int) -> None:
        self.choose(self._values[index])

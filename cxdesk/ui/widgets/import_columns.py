"""The columns of a file, one below the other: heading, first rows, and what each is taken for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from cxdesk.services.importing import by_key
from cxdesk.services.importing.field_words import field_words
from cxdesk.ui import theme
from cxdesk.ui.widgets.choice_combo import ChoiceCombo
from cxdesk.ui.widgets.plain import ElidedLabel, column, scrolling

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea

    from cxdesk.services.importing.look import Look
    from cxdesk.ui.context import Context

MOST, WIDTH = 24, 220
IGNORED = ""


class ImportColumns(QWidget):
    """``changed`` after a person said that a column is something else."""

    changed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self.look: Look | None = None
        self.choices: dict[int, ChoiceCombo[str]] = {}
        self._box = column(self)
        self._area: QScrollArea | None = None

    def show_look(self, look: Look) -> None:
        """These columns as they are taken now; the choices stay where they are the same ones."""
        is_same = self.look is not None and self.look[:2] == look[:2]
        self.look = look
        if not is_same:
            self._build(look)
        for place, choice in self.choices.items():
            choice.set_value(look.fields[place])

    def fields(self) -> tuple[str, ...]:
        """What each column is; a field once, and nothing for the columns that are not shown."""
        count = len(self.look.headings) if self.look else 0
        shown = (self.choices.get(place) for place in range(count))
        return tuple(choice.value() if choice else IGNORED for choice in shown)

    def set_fields(self, fields: tuple[str, ...]) -> None:
        """Choose, without telling."""
        for place, choice in self.choices.items():
            choice.set_value(fields[place])

    def _build(self, look: Look) -> None:
        page = QWidget(self)
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, theme.M, 0)
        grid.setHorizontalSpacing(theme.L)
        grid.setVerticalSpacing(theme.S)
        grid.setColumnStretch(0, 1)
        self.choices = {}
        for line, place in enumerate(_shown(look)):
            grid.addWidget(self._told(look, place, page), line, 0)
            grid.addWidget(self._choice(look, place, page), line, 1, Qt.AlignmentFlag.AlignTop)
        if self._area is not None:
            self._box.removeWidget(self._area)
            self._area.hide()
            self._area.deleteLater()
        self._area = scrolling(page, self, has_stops=True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFixedHeight(min(page.sizeHint().height() + 2, 5 * 48))
        self._box.addWidget(self._area)

    def _told(self, look: Look, place: int, page: QWidget) -> QWidget:
        cell = QWidget(page)
        lines = column(cell, spacing=0)
        heading = look.headings[place] or self.tr("Column {n}").format(n=place + 1)
        lines.addWidget(ElidedLabel(heading, "", cell))
        first = " · ".join(row[place] for row in look.rows if row[place])
        lines.addWidget(ElidedLabel(first or self.tr("empty"), "caption", cell))
        return cell

    def _choice(self, look: Look, place: int, page: QWidget) -> ChoiceCombo[str]:
        known = by_key(look.into).fields
        options = [(field.key, self._ctx.say(field_words(look.into, field.key))) for field in known]
        made = ChoiceCombo([(IGNORED, self.tr("Leave out")), *options], page)
        made.setFixedWidth(WIDTH)
        heading = look.headings[place] or str(place + 1)
        made.setAccessibleName(self.tr("What “{heading}” is").format(heading=heading))
        made.activated.connect(partial(self._on_chosen, place))
        self.choices[place] = made
        return made

    def _on_chosen(self, place: int, _index: int) -> None:
        """A field comes from one column: another one that was it is left out."""
        chosen = self.choices[place].value()
        for other, choice in self.choices.items():
            if other != place and chosen and choice.value() == chosen:
                choice.set_value(IGNORED)
        self.changed.emit()


def _shown(look: Look) -> list[int]:
    """The places of the columns worth showing, those that are taken for something at any rate."""
    places = sorted(range(len(look.headings)), key=lambda place: not look.fields[place])
    return sorted(places[:MOST])

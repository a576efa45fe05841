"""Which customers the list holds: all, a segment, those with a tag, the archived ones."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from cxdesk.domain.customers import EVERYBODY, Among
from cxdesk.domain.segments import Segment
from cxdesk.domain.vocabulary import folded
from cxdesk.services import customer_tags
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import button, row
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from cxdesk.ui.context import Context

IN_ROW = (Segment.REGULAR, Segment.NEW, Segment.DRIFTING)
MOST_TAGS = 40
LONGEST = 14


class AmongPicker(QWidget):
    """The usual segments in a row, the rest behind a button that tells what it holds."""

    changed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self._among = EVERYBODY
        self._is_narrow = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = {
            Segment.REGULAR: self.tr("Regular"),
            Segment.NEW: self.tr("New"),
            Segment.DRIFTING: self.tr("Drifting"),
            Segment.OCCASIONAL: self.tr("Occasional"),
            Segment.LAPSED: self.tr("Lapsed"),
        }
        shown = tuple((segment, self._words[segment]) for segment in IN_ROW)
        self.segments = Segmented(
            ((None, self.tr("All")), *shown), self, name=self.tr("Which customers")
        )
        self.segments.changed.connect(self._on_segments_changed)
        self.more = button("", self)
        self.menu = QMenu(self.more)
        self.menu.aboutToShow.connect(self.fill_menu)
        self.more.setMenu(self.menu)
        line = row(self)
        line.addWidget(self.segments)
        line.addWidget(self.more)
        line.addStretch(1)
        self._show()

    def value(self) -> Among:
        """What is chosen, as of today."""
        return self._among._replace(on=self.ctx.today() if self._among.segment else None)

    def set_value(self, among: Among) -> None:
        """Choose without telling."""
        self._among = among
        self._show()

    def choose(self, among: Among) -> None:
        """Choose as if clicked."""
        self.set_value(among)
        self.changed.emit()

    def state(self) -> list[object]:
        """What to come back to, as JSON values."""
        segment = self._among.segment
        return [segment.value if segment else "", self._among.tag, self._among.is_archived]

    def restore(self, state: object) -> None:
        """Come back to what ``state`` said; anything odd is everybody."""
        if not isinstance(state, list) or len(state) != 3:
            return
        segment = next((one for one in Segment if one.value == state[0]), None)
        self.set_value(Among(segment, None, str(state[1]), bool(state[2])))

    def sizeHint(self) -> QSize:
        """Room for the row and the button."""
        wide = self.segments.sizeHint().width() + theme.S + self.more.sizeHint().width()
        return QSize(wide, self.more.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for the button: it holds everything when there is no more."""
        return self.more.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With little room everything is behind the button."""
        super().resizeEvent(event)
        is_narrow = self.width() < self.sizeHint().width()
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._show()

    def fill_menu(self) -> None:
        """Everything there is to choose, with the present choice marked."""
        self.menu.clear()
        now = self._among
        if self._is_narrow or now != EVERYBODY:
            self._add(self.tr("All"), EVERYBODY)
        for segment, words in self._words.items():
            if self._is_narrow or segment not in IN_ROW:
                self._add(words, Among(segment, tag=now.tag))
        tags = customer_tags.tags()[:MOST_TAGS]
        if tags:
            self.menu.addSection(self.tr("Tag"))
        for tag, count in tags:
            words = self.tr("{tag} ({n})").format(tag=tag, n=self.ctx.format.number(count))
            self._add(words, Among(now.segment, tag=tag))
        self.menu.addSeparator()
        self._add(self.tr("Archived"), Among(is_archived=True))

    def _add(self, words: str, among: Among) -> None:
        action = self.menu.addAction(words.replace("&", "&&"), partial(self.choose, among))
        action.setCheckable(True)
        action.setChecked(self._is_chosen(among))

    def _is_chosen(self, among: Among) -> bool:
        now = self._among
        if among.tag and among.tag != now.tag:
            return folded(among.tag) == folded(now.tag)
        return among == now

    def _show(self) -> None:
        now = self._among
        self.segments.setVisible(not self._is_narrow)
        is_in_row = not now.is_archived and (now.segment is None or now.segment in IN_ROW)
        self.segments.set_value(now.segment if is_in_row else "")
        told, nothing = self._told(), self.tr("All") if self._is_narrow else self.tr("More")
        text = f"{told or nothing} ▾"
        self.more.setText(text.replace("&", "&&"))
        self.more.setAccessibleName(self.tr("Which customers: {choice}").format(choice=told))

    def _told(self) -> str:
        """What the button holds: what cannot be seen in the row."""
        now = self._among
        if now.is_archived:
            return self.tr("Archived")
        is_hidden = now.segment is not None and (self._is_narrow or now.segment not in IN_ROW)
        segment = self._words[now.segment] if now.segment is not None and is_hidden else ""
        tag = now.tag if len(now.tag) <= LONGEST else f"{now.tag[:LONGEST]}…"
        return " · ".join(filter(None, (segment, tag)))

    def _on_segments_changed(self, value: object) -> None:
        segment = value if isinstance(value, Segment) else None
        tag = "" if segment is None else self._among.tag
        self.choose(Among(segment, tag=tag))

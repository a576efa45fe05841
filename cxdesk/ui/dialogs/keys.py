"""All keys on one sheet, and the help of one place."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cxdesk.domain.text import T
from cxdesk.ui import actions, theme
from cxdesk.ui.screens import NUMBERS, RAIL, SCREENS
from cxdesk.ui.screens.cases.acts import ACTS, letter
from cxdesk.ui.widgets.fields_area import screen_room
from cxdesk.ui.widgets.plain import PlainLabel, button, column, key_chip, row, scrolling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from cxdesk.ui.context import Context
    from cxdesk.ui.screen import Screen

AROUND = 144  # title, button and margins
MOST_CHIPS = 3
MOST_COLUMNS, GAP = 3, 40
BESIDE = 40  # a scroll bar and what it keeps free around it
HEADING_LINES = 2  # what a heading and the air above it take of the height
Group = tuple[str, tuple[actions.Action, ...]]
PLACE_WORDS = T("KeysDialog", "Go to {place}")


class KeysDialog(QDialog):
    """Everything that a key does, in columns, from what the place at hand has on.

    Home and End go to its ends, Esc or Enter closes it.
    """

    name: ClassVar[str] = "keys"

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent or ctx.window)
        self.ctx = ctx
        self._heads: dict[str, PlainLabel] = {}
        self._begin = QTimer(self, singleShot=True, interval=0)
        self._begin.timeout.connect(self._go_to_place)
        self.setWindowTitle(self.tr("All keys"))
        outer = column(self, spacing=theme.L)
        outer.setContentsMargins(theme.XL, 20, theme.XL, 20)
        outer.addWidget(PlainLabel(self.tr("All keys"), "heading", self))
        self.area = self._area(self._content())
        outer.addWidget(self.area)
        outer.addLayout(_close_row(self, self.tr("Close")))

    @classmethod
    def sample(cls, ctx: Context) -> KeysDialog:
        """The dialog as it is reviewed in pictures."""
        return cls(ctx)

    def showEvent(self, event: QShowEvent) -> None:
        """Where the keys of the place at hand stand."""
        super().showEvent(event)
        self._begin.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """To the first and the last of all keys."""
        bar = self.area.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        if event.key() in ends:
            bar.setValue(ends[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _go_to_place(self) -> None:
        head, content = self._heads.get(self._title_of_place()), self.area.widget()
        if head is not None and content is not None:
            self.area.verticalScrollBar().setValue(head.mapTo(content, QPoint()).y())

    def _title_of_place(self) -> str:
        """The group of the place from which the sheet was asked for; "" for none."""
        figures, lists = self.tr("In charts and the report"), self.tr("In lists")
        titles = {
            "today": self.tr("In Today"),
            "customers": lists,
            "purchases": lists,
            "cases": self.tr("In Cases"),
            "surveys": self.tr("In Surveys"),
            "indicators": figures,
            "report": figures,
        }
        return titles.get(self.ctx.place(), "")

    def _content(self) -> QWidget:
        """The groups in as many columns as the screen is wide enough for."""
        room = self.screen().availableGeometry().width() - 2 * theme.XL - BESIDE
        for count in range(MOST_COLUMNS, 0, -1):
            content = QWidget(self)
            beside = row(content, spacing=GAP)
            for groups in _in_columns(self._groups(), count):
                beside.addLayout(self._side(groups), 1)
            for label in content.findChildren(PlainLabel):
                label.ensurePolished()  # the air in a chip is the style's
            if beside.totalSizeHint().width() <= room or count == 1:
                break
            content.setParent(None)
            content.deleteLater()
        return content

    def _area(self, content: QWidget) -> QScrollArea:
        """All of it where the screen is high enough, else a part that scrolls."""
        room = screen_room(self) - AROUND
        fits = content.sizeHint().height() <= room
        area = scrolling(content, self, has_stops=fits)
        if not fits:
            content.setContentsMargins(theme.S, theme.XS, theme.S, theme.XS)
        layout = content.layout()
        wanted = content.sizeHint() if layout is None else layout.totalSizeHint()
        bar = 0 if fits else BESIDE
        area.setMinimumSize(wanted.width() + bar, min(wanted.height(), room))
        return area

    def _groups(self) -> tuple[Group, ...]:
        return (
            (self.tr("New"), actions.NEW),
            (self.tr("Anywhere"), actions.AROUND),
            (self.tr("Places"), (*_place_actions(), *actions.IN_TABS)),
            (self.tr("When finding a customer"), actions.IN_COUNTER_BAR),
            (self.tr("In lists"), actions.IN_LISTS),
            (self.tr("In Today"), actions.IN_TODAY),
            (self.tr("In Cases"), (*actions.IN_CASES, *self._case_actions())),
            (self.tr("In Surveys"), actions.IN_SURVEYS),
            (self.tr("In forms"), actions.IN_FORMS),
            (self.tr("In charts and the report"), actions.IN_FIGURES),
        )

    def _case_actions(self) -> tuple[actions.Action, ...]:
        """What is done in a case, by the letters of this language."""
        return tuple(
            actions.Action(act.name, act.text, (letter(self.ctx.say(act.text)),)) for act in ACTS
        )

    def _side(self, groups: Sequence[Group]) -> QVBoxLayout:
        side = column(spacing=theme.L)
        for title, group in groups:
            part = column(spacing=6)
            self._heads[title] = PlainLabel(title, "caption", self)
            part.addWidget(self._heads[title])
            part.addLayout(self._grid(group))
            side.addLayout(part)
        side.addStretch(1)
        return side

    def _grid(self, group: tuple[actions.Action, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.XL)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        for line, action in enumerate(group):
            words = self.ctx.say(action.text).replace("&", "")
            grid.addWidget(PlainLabel(words, parent=self), line, 0)
            keys = row(spacing=theme.XS)
            for chip in self._chips(action.keys):
                keys.addWidget(chip)
            grid.addLayout(keys, line, 1, Qt.AlignmentFlag.AlignRight)
        return grid

    def _chips(self, keys: tuple[str, ...]) -> list[PlainLabel]:
        """A chip for each key; of a whole row of keys the first and the last, in one."""
        if len(keys) <= MOST_CHIPS:
            return [key_chip(key, self) for key in keys]
        made = key_chip(keys[0], self)
        made.setText(f"{keys[0]} … {keys[-1]}")
        made.setAccessibleName(", ".join(keys))
        return [made]


class HelpDialog(QDialog):
    """What a place is for, in a few sentences; F1 opens it."""

    name: ClassVar[str] = "help"

    def __init__(self, ctx: Context, screen: Screen, parent: QWidget | None = None) -> None:
        super().__init__(parent or ctx.window)
        self.setWindowTitle(self.tr("Help"))
        self.setMinimumWidth(460)
        outer = column(self, spacing=theme.M)
        outer.setContentsMargins(theme.XL, 20, theme.XL, 20)
        outer.addWidget(PlainLabel(screen.title(), "heading", self))
        text = screen.help_text() or self.tr("Press Shift+F1 for all keys.")
        outer.addWidget(PlainLabel(text, parent=self, wrap=True))
        outer.addWidget(PlainLabel(self.tr("Shift+F1 shows all keys."), "caption", self))
        outer.addStretch(1)
        outer.addLayout(_close_row(self, self.tr("Close")))

    @classmethod
    def sample(cls, ctx: Context) -> HelpDialog:
        """The dialog as it is reviewed in pictures."""
        return cls(ctx, SCREENS[0](ctx))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Never lower than its words need at this width."""
        super().resizeEvent(event)
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))


def _place_actions() -> tuple[actions.Action, ...]:
    return tuple(
        actions.Action(key, PLACE_WORDS.fill(place=RAIL[key]), (f"Ctrl+{NUMBERS[key]}",))
        for key in (screen.key for screen in SCREENS)
    )


def _in_columns(groups: Sequence[Group], count: int) -> tuple[Sequence[Group], ...]:
    """The groups in their order, cut so that the longest column is as short as can be."""

    def cut(ends: tuple[int, ...]) -> tuple[Sequence[Group], ...]:
        return tuple(groups[a:b] for a, b in pairwise((0, *ends, len(groups))))

    ways = (cut(ends) for ends in combinations(range(1, len(groups)), count - 1))
    return min(ways, key=lambda columns: max(map(_lines, columns)))


def _lines(groups: Sequence[Group]) -> int:
    return sum(HEADING_LINES + len(group) for _, group in groups)


def _close_row(dialog: QDialog, text: str) -> QHBoxLayout:
    line = row()
    line.addStretch(1)
    close = button(text, dialog)
    close.setDefault(True)
    close.clicked.connect(dialog.accept)
    line.addWidget(close)
    return line

"""The settings screen: its pages side by side in one column, edits saved as they are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from cxdesk.services.bin import TABLES as DELETABLE
from cxdesk.ui.screen import Screen
from cxdesk.ui.screens.settings.look_page import LookPage
from cxdesk.ui.screens.settings.pages import Pages
from cxdesk.ui.widgets.plain import column, scrolling
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from cxdesk.ui.context import Context
    from cxdesk.ui.screens.settings.page import SettingsPage


class SettingsScreen(Screen):
    """Its pages; ``show_record`` takes a page's key."""

    key = "settings"
    icon = "settings"
    watches = frozenset({"setting", "staff", "secret", "topic", "customer_tag", *DELETABLE})

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.pages = Pages(ctx, self._put)
        self.choice = Segmented(self._options(), self, name=self.tr("Settings page"))
        self.choice.changed.connect(self.show_record)
        self.setFocusProxy(self.choice)
        self.choice.setVisible(len(self.pages) > 1)
        self.body.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        self._stack = QStackedWidget(self)  # parented after the choice, so Tab comes after it
        self._places: dict[SettingsPage, QWidget] = {}
        self.body.addWidget(self._stack, 1)

    @classmethod
    def samples(cls, ctx: Context) -> tuple[tuple[str, object], ...]:  # noqa: ARG003
        """Every page but the first, for pictures."""
        return tuple(
            (key, key)
            for key in (
                "hours",
                "indicators",
                "surveys",
                "people",
                "lists",
                "look",
                "backups",
                "bin",
            )
        )

    def title(self) -> str:
        """The word in the rail and above the content."""
        return self.tr("Settings")

    def help_text(self) -> str:
        """What F1 tells."""
        return self.tr(
            "Every change is saved as soon as you leave its field; Esc brings the old value back, "
            "and Ctrl+Z undoes what was saved. Opening hours decide how waiting time is counted; "
            "when you change them you say from which day, so that past figures keep the old ones. "
            "People and lists show who works here, what customers come about and how they reach "
            "you; another name changes it everywhere, and hidden ones stay in what was written. A "
            "topic can have a usual answer, which the forms show and Alt+A puts in. "
            "Once an owner has a PIN, everything but the look of this computer is for the owner. "
            "The bin keeps what was deleted for 30 days."
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window has less air around the names of the pages, then one list of them."""
        super().resizeEvent(event)
        self.choice.fold(self.body.geometry().width())

    def refresh(self) -> None:
        """Show what the shop file says now."""
        for page in self.pages.made().values():
            page.show_saved()
        self.show_record(self.choice.value())

    def show_record(self, arg: object) -> None:
        """Show the page of this key."""
        if arg in self.pages:
            self.choice.set_value(arg)
            self._stack.setCurrentWidget(self._places[self.pages[str(arg)]])

    def state(self) -> dict[str, object]:
        """The page being shown, and the choice on it that has the keyboard."""
        held = self._held()
        page: dict[str, object] = {"page": self.choice.value()}
        return page | {"held": held} if held else page

    def restore(self, state: dict[str, object]) -> None:
        """Show the page that was shown; the choice that rebuilt the window keeps the keyboard."""
        self.show_record(state.get("page"))
        held = self._choices().get(str(state.get("held", "")))
        self.setFocusProxy(self.choice if held is None else held)

    def _choices(self) -> dict[str, Segmented]:
        look = self.pages.made().get("look")
        return {"language": look.language, "look": look.look} if isinstance(look, LookPage) else {}

    def _held(self) -> str:
        holder = self.window().focusWidget()
        if holder is None:
            return ""
        held = (name for name, choice in self._choices().items() if choice.isAncestorOf(holder))
        return next(held, "")

    def _put(self, page: SettingsPage) -> None:
        self._places[page] = _in_column(page)
        self._stack.addWidget(self._places[page])

    def _options(self) -> list[tuple[object, str]]:
        named = {
            "shop": self.tr("Shop"),
            "hours": self.tr("Hours"),
            "indicators": self.tr("Indicators"),
            "surveys": self.tr("Surveys"),
            "people": self.tr("People"),
            "lists": self.tr("Lists"),
            "look": self.tr("Look"),
            "backups": self.tr("Backups"),
            "bin": self.tr("Bin"),
        }
        return [(key, named[key]) for key in self.pages]


def _in_column(page: SettingsPage) -> QWidget:
    holder = QWidget()
    layout = column(holder, spacing=0)
    layout.addWidget(page)
    layout.addStretch(1)
    area = scrolling(holder, has_stops=True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields scroll it
    return area

"""The settings screen: its pages side by side in one column, edits saved as they are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from cxdesk.domain.hats import Hat
from cxdesk.services import hats
from cxdesk.services.bin import TABLES as DELETABLE
from cxdesk.ui.screen import Screen
from cxdesk.ui.screens.settings.backups_page import BackupsPage
from cxdesk.ui.screens.settings.bin_page import BinPage
from cxdesk.ui.screens.settings.hours_page import HoursPage
from cxdesk.ui.screens.settings.indicators_page import IndicatorsPage
from cxdesk.ui.screens.settings.lists_page import ListsPage
from cxdesk.ui.screens.settings.look_page import LookPage
from cxdesk.ui.screens.settings.people_page import PeoplePage
from cxdesk.ui.screens.settings.shop_page import ShopPage
from cxdesk.ui.screens.settings.surveys_page import SurveysPage
from cxdesk.ui.widgets.plain import column, scrolling
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from cxdesk.ui.context import Context
    from cxdesk.ui.screens.settings.page import SettingsPage

NARROW = 880


class SettingsScreen(Screen):
    """Its pages; ``show_record`` takes a page's key."""

    key = "settings"
    icon = "settings"
    watches = frozenset({"setting", "staff", "secret", "topic", "customer_tag", *DELETABLE})

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.pages = _pages(ctx)
        self.choice = Segmented(self._options(), self, name=self.tr("Settings page"))
        self.choice.changed.connect(self.show_record)
        self.setFocusProxy(self.choice)
        self.choice.setVisible(len(self.pages) > 1)
        self.body.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        self._stack = QStackedWidget(self)
        for page in self.pages.values():  # parented after the choice, so Tab comes after it
            self._stack.addWidget(_in_column(page))
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
            "you; another name changes it everywhere, and hidden ones stay in what was written. "
            "Once an owner has a PIN, everything but the look of this computer is for the owner. "
            "The bin keeps what was deleted for 30 days."
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window has less air around the names of the pages."""
        super().resizeEvent(event)
        self.choice.set_compact(is_compact=self.width() < NARROW)

    def refresh(self) -> None:
        """Show what the shop file says now."""
        for page in self.pages.values():
            page.show_saved()

    def show_record(self, arg: object) -> None:
        """Show the page of this key."""
        if arg in self.pages:
            self.choice.set_value(arg)
            self._stack.setCurrentIndex(list(self.pages).index(str(arg)))

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
        look = self.pages["look"]
        return {"language": look.language, "look": look.look} if isinstance(look, LookPage) else {}

    def _held(self) -> str:
        holder = self.window().focusWidget()
        if holder is None:
            return ""
        held = (name for name, choice in self._choices().items() if choice.isAncestorOf(holder))
        return next(held, "")

    def _options(self) -> list[tuple[object, str]]:
        short = {
            "hours": self.tr("Hours"),
            "look": self.tr("Look"),
            "backups": self.tr("Backups"),
        }
        return [(key, short.get(key, page.heading.text())) for key, page in self.pages.items()]


def _pages(ctx: Context) -> dict[str, SettingsPage]:
    """What the hat allows: the counter changes this computer's look and nothing of the shop."""
    if hats.worn() is Hat.COUNTER:
        return {"look": LookPage(ctx)}
    return {
        "shop": ShopPage(ctx),
        "hours": HoursPage(ctx),
        "indicators": IndicatorsPage(ctx),
        "surveys": SurveysPage(ctx),
        "people": PeoplePage(ctx),
        "lists": ListsPage(ctx),
        "look": LookPage(ctx),
        "backups": BackupsPage(ctx),
        "bin": BinPage(ctx),
    }


def _in_column(page: SettingsPage) -> QWidget:
    holder = QWidget()
    layout = column(holder, spacing=0)
    layout.addWidget(page)
    layout.addStretch(1)
    area = scrolling(holder, has_stops=True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields scroll it
    return area

"""A place of several tabs: one at a time, each made when it is first shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from cxdesk.domain.hats import Hat
from cxdesk.services import hats
from cxdesk.ui.actions import IN_TABS
from cxdesk.ui.screen import NEW_DAY, Screen
from cxdesk.ui.widgets.segmented import Segmented
from cxdesk.ui.widgets.tab_stops import stops

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from cxdesk.ui.context import Context
    from cxdesk.ui.place_tab import PlaceTab, Tab


class PlaceTabs(Screen):
    """Its tabs; ``show_record`` takes a tab's key, or the pair of a key and a record in it.

    Subclasses set ``tabs`` and say what the choice between them is called.
    """

    tabs: ClassVar[tuple[Tab, ...]] = ()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._made: dict[str, PlaceTab] = {}
        self._left: dict[str, dict[str, object]] = {}  # how tabs looked that are not made yet
        self._stale: set[str] = set()
        self._tabs = {tab.key: tab for tab in self.tabs if _is_open(is_owners=tab.is_owners)}
        options = [(key, ctx.say(tab.words)) for key, tab in self._tabs.items()]
        self.choice = Segmented(options, self, name=self.choice_name())
        self.choice.changed.connect(self.show_record)
        self.choice.setVisible(len(options) > 1)
        self.body.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        self.stack = QStackedWidget(self)
        self.body.addWidget(self.stack, 1)
        self.choice.leads_down = True
        self.choice.left_down.connect(self._enter_tab)
        for action, step in zip(IN_TABS, (1, -1), strict=True):
            for keys in action.keys:
                QShortcut(QKeySequence(keys), self, partial(self.step_tab, step))

    @classmethod
    def samples(cls, ctx: Context) -> tuple[tuple[str, object], ...]:
        """The pictures of every tab."""
        found: list[tuple[str, object]] = []
        for tab in cls.tabs:
            of_tab = tab.load().samples(ctx) or (("", None),)
            found += [("-".join(filter(None, (tab.key, n))), (tab.key, r)) for n, r in of_tab]
        return tuple(found)

    def choice_name(self) -> str:
        """What the choice between the tabs is called to those who hear it."""
        raise NotImplementedError

    def help_text(self) -> str:
        shown = self.shown_tab()
        if shown is None or len(self._tabs) == 1:
            return shown.help_text() if shown else ""
        keys = self.tr(
            "Ctrl+PgDown and Ctrl+PgUp show the next tab and the one before; on the names of the"
            " tabs ← and → do, and ↓ leads into the tab."
        )
        return f"{shown.help_text()} {keys}".strip()

    def step_tab(self, step: int) -> None:
        """Show the next tab, or the one before, round and round; the keyboard goes along."""
        if self.choice.isHidden():
            return
        keys = self.keys()
        was_on_names = self.choice.isAncestorOf(self.focusWidget() or self)
        self.show_record(keys[(keys.index(str(self.choice.value())) + step) % len(keys)])
        if not was_on_names:
            self._enter_tab()

    def keys(self) -> tuple[str, ...]:
        """The keys of the tabs that this hat has."""
        return tuple(self._tabs)

    def made(self, key: str) -> PlaceTab:
        """A tab, made if nobody has looked at it yet."""
        if key not in self._made:
            self._make(key)
        return self._made[key]

    def shown_tab(self) -> PlaceTab | None:
        """The tab being shown."""
        return self._made.get(str(self.choice.value()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window has less air around the names of the tabs, then one list of them."""
        super().resizeEvent(event)
        self.choice.fold(self.body.geometry().width())

    def refresh(self) -> None:
        """The tab that is seen reads again now, the others when they are seen."""
        if self.shown_tab() is None and self._tabs:
            self._show(next(iter(self._tabs)))
        self._refresh_shown()

    def show_again(self) -> None:
        """The tab that was last seen, read anew; the first one where none was."""
        key = str(self.choice.value())
        key = key if key in self._tabs else next(iter(self._tabs))
        self._stale.add(key)
        self._show(key)

    def mark_dirty(self) -> None:
        """Another hat, or all of it may have changed: every tab reads again."""
        self._stale = set(self._made)
        super().mark_dirty()

    def show_record(self, arg: object) -> None:
        key, record = arg if isinstance(arg, tuple) else (arg, None)
        if key not in self._tabs:
            return
        self._show(str(key))
        if record is not None:
            self._made[str(key)].show_record(record)

    def state(self) -> dict[str, object]:
        """The tab being shown, and how each looks."""
        tabs = self._left | {key: tab.state() for key, tab in self._made.items()}
        return {"tab": self.choice.value(), "tabs": tabs}

    def restore(self, state: dict[str, object]) -> None:
        """Come back to the tab and to how each looked; one not made yet is told when it is."""
        tabs = state.get("tabs")
        kept = tabs if isinstance(tabs, dict) else {}
        self._left = {key: how for key, how in kept.items() if isinstance(how, dict)}
        for key, tab in self._made.items():
            if key in self._left:
                tab.restore(self._left.pop(key))
        self.show_record(state.get("tab"))

    def focus_filter(self) -> None:
        shown = self.shown_tab()
        if shown is not None:
            shown.focus_filter()

    def close_detail(self) -> bool:
        shown = self.shown_tab()
        return shown is not None and shown.close_detail()

    def shown_customer(self) -> int | None:
        shown = self.shown_tab()
        return shown.shown_customer() if shown else None

    def _enter_tab(self) -> None:
        """The keyboard goes to the main thing of the tab shown, else to its first one."""
        shown = self.shown_tab()
        if shown is None:
            return
        inside = next(filter(_takes_keys, (*shown.main_stops(), *stops(shown))), None)
        if inside is not None:
            inside.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self, key: str) -> None:
        made = self.made(key)
        self.choice.set_value(key)
        self.stack.setCurrentWidget(made)
        self.setFocusProxy(made.focusProxy() or self.choice)
        self._refresh_shown()

    def _make(self, key: str) -> None:
        made = self._tabs[key].load()(self.ctx, self)
        self._made[key] = made
        made.caption_changed.connect(self._on_caption_changed)
        self._stale.add(key)
        self.stack.addWidget(made)
        if key in self._left:
            made.restore(self._left.pop(key))

    def _refresh_shown(self) -> None:
        shown = self.shown_tab()
        if shown is not None and shown.key in self._stale and self.isVisible():
            self._stale.discard(shown.key)
            shown.refresh()
            self.set_caption(shown.caption())

    def _on_caption_changed(self) -> None:
        shown = self.shown_tab()
        if shown is not None:
            self.set_caption(shown.caption())

    def _on_hub_changed(self, tables: frozenset[str]) -> None:
        stale = {
            key for key, tab in self._made.items() if tables & tab.watches or NEW_DAY in tables
        }
        self._stale |= stale
        if stale:
            super().mark_dirty()


def _takes_keys(widget: QWidget | None) -> bool:
    return widget is not None and widget.isVisible() and widget.isEnabled()


def _is_open(*, is_owners: bool) -> bool:
    return not is_owners or hats.worn() is not Hat.COUNTER

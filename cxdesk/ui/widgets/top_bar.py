"""The bar above the places: counter bar, the New menu and who is working."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from cxdesk.ui import actions, icons, theme
from cxdesk.ui.widgets.plain import button, native_key, row
from cxdesk.ui.widgets.staff_chip import StaffChip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.ui.context import Context
    from cxdesk.ui.widgets.counter_bar import CounterBar

HEIGHT, LOW_HEIGHT = 56, 44


class TopBar(QWidget):
    """Holds what is reachable from every place."""

    def __init__(
        self,
        ctx: Context,
        counter_bar: CounterBar,
        new: Sequence[actions.Action],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._ctx = ctx
        layout = row(self, spacing=theme.M)
        layout.setContentsMargins(20, 0, 20, 0)
        self._take_in(counter_bar)
        layout.addWidget(counter_bar, 3)
        layout.addStretch(2)
        if new:
            layout.addWidget(self._build_new(new))
        self.staff = StaffChip(self)
        layout.addWidget(self.staff)

    def set_low(self, *, is_low: bool) -> None:
        """Less air in a low window."""
        self.setFixedHeight(LOW_HEIGHT if is_low else HEIGHT)

    def _take_in(self, counter_bar: CounterBar) -> None:
        counter_bar.setParent(self)
        counter_bar.setMaximumWidth(500)
        counter_bar.setMinimumWidth(220)
        counter_bar.opened.connect(self._on_hit_opened)
        counter_bar.logging_wanted.connect(self._on_hit_logging_wanted)
        counter_bar.new_wanted.connect(self._on_new_wanted)

    def _build_new(self, new: Sequence[actions.Action]) -> QPushButton:
        made = button(self.tr("New ▾"), self)
        made.setIcon(icons.icon("plus", self._ctx.theme.ink))
        made.setIconSize(QSize(14, 14))
        made.setAccessibleName(self.tr("New: customer, interaction, answer, purchase"))
        menu = QMenu(made)
        menu.aboutToShow.connect(lambda: self._fill(menu, new))
        made.setMenu(menu)
        self.new_button = made
        return made

    def _fill(self, menu: QMenu, new: Sequence[actions.Action]) -> None:
        """The first time it is opened; the window starts without."""
        for action in new if menu.isEmpty() else ():
            item = menu.addAction(
                icons.icon(action.icon, self._ctx.theme.dim), self._ctx.say(action.text)
            )
            item.setText(f"{self._ctx.say(action.text)}\t{native_key(action.keys[0])}")
            item.triggered.connect(
                lambda _checked=False, new=action: actions.open_new(self._ctx, new)
            )

    def _on_hit_opened(self, customer_id: int) -> None:
        self._ctx.navigate("customers", customer_id)

    def _on_hit_logging_wanted(self, customer_id: int) -> None:
        self._ctx.open_dialog("interaction", customer_id=customer_id)

    def _on_new_wanted(self, known: dict[str, str]) -> None:
        self._ctx.open_dialog("customer", **known)

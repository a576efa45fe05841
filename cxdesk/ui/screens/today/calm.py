"""Nothing to do: a calm sentence, and what one could do next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

from cxdesk.domain.hats import Hat
from cxdesk.services import hats
from cxdesk.ui import icons, theme
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.plain import PlainLabel, button, column

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.ui.context import Context

    Way = tuple[str, str, Callable[[], object]]  # its words, its key, what it opens


class Calm(QFrame):
    """In place of the blocks while there is none; a shop that ``is_blank`` is helped to begin."""

    def __init__(
        self, ctx: Context, parent: QWidget | None = None, *, is_blank: bool = False
    ) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "card")
        box = column(self, margins=theme.XL, spacing=theme.S)
        picture = PlainLabel(parent=self)
        ratio = self.devicePixelRatioF()
        picture.setPixmap(icons.pixmap("check", theme.current().good, size=28, ratio=ratio))
        box.addWidget(picture)
        box.addWidget(PlainLabel(self.tr("Nothing is waiting for you."), "heading", self))
        words = self.tr("Calls, unanswered customers and tasks appear here by themselves.")
        if is_blank:
            words = self.tr(
                "This shop has no customers and no records yet. There are several ways to begin:"
            )
        box.addWidget(PlainLabel(words, "dim", self, wrap=True))
        box.addSpacing(theme.XS)
        across = FlowLayout(spacing=theme.S)
        for text, key, act in self._beginnings() if is_blank else self._next():
            made = button(text, self, shortcut=key)
            made.clicked.connect(lambda _checked=False, do=act: do())
            across.addWidget(made)
        box.addLayout(across)

    def _next(self) -> tuple[Way, ...]:
        return (
            (self.tr("Log interaction"), "Ctrl+L", self._opening("interaction")),
            (self.tr("Add a task"), "Ctrl+T", self._opening("task")),
        )

    def _beginnings(self) -> tuple[Way, ...]:
        """Type the first record, or, for the owner, bring a list along or look around first."""
        typed: tuple[Way, ...] = (
            (self.tr("New customer"), "Ctrl+N", self._opening("customer")),
            (self.tr("Log interaction"), "Ctrl+L", self._opening("interaction")),
        )
        if hats.worn() is not Hat.OWNER:
            return typed
        return (
            (self.tr("Import customers…"), "", self._opening("import")),
            *typed,
            (self.tr("Try the demo shop"), "", self._other_shop),
        )

    def _opening(self, dialog: str) -> Callable[[], object]:
        return partial(self.ctx.open_dialog, dialog)

    def _other_shop(self) -> None:
        self.ctx.change_shop()

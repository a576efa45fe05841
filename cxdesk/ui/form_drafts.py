"""What is typed into a form and not saved: kept every few seconds, offered when it opens again."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame

from cxdesk.services import shop
from cxdesk.ui import drafts, theme
from cxdesk.ui.widgets.plain import YieldingLabel, key_chip, link_button, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context

DRAFT_INTERVAL_MS = 5000
KEPT_AT, SEEN = "kept_at", "seen"
TELLING = (
    *("name", "title", "note", "said", "comment", "reason", "subject", "wording", "amount"),
    *("phones", "emails", "topic", "amount_minor"),
)
MOST_LETTERS, LEAST_WIDTH = 40, 120
GO_ON_KEY, DISCARD_KEY = "F3", "Shift+F3"
Values = dict[str, object]


class Draftable(NamedTuple):
    """How a form gives what was typed and takes it back; ``name`` "" keeps nothing.

    ``extra`` goes with the text and comes back with it: what the form had seen of its record.
    """

    name: Callable[[], str]
    take: Callable[[], Values]
    put: Callable[[Values], None]
    extra: Callable[[], Values]
    settled: Callable[[], object]


class FormDrafts(QFrame):
    """The strip above a form that offers an unfinished text, and the keeper of the present one.

    What is typed now is kept beside what was left before, however many those are: none is lost.
    """

    def __init__(self, ctx: Context, form: Draftable, parent: QWidget) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._form, self._whole = form, parent
        self._slot = ""  # where this form's own text is kept
        self._kept: Values = {}
        self._untouched: Values | None = None
        self.offered: tuple[str, Values] | None = None
        self._thrown: tuple[str, Values] | None = None
        self.autosave = QTimer(self, interval=DRAFT_INTERVAL_MS)
        self.autosave.timeout.connect(self.keep)
        self._build()

    def offer(self) -> None:
        """Begin to keep what is typed, and offer what was typed and not saved before."""
        self._untouched = self._form.take()
        self.autosave.start()
        self._offer_newest()

    def go_on(self) -> None:
        """Put the offered text back into the fields."""
        if self.offered is None:
            return
        self.drop()
        self._slot, values = self.offered
        self._form.put(values)
        self._settle()

    def discard(self) -> None:
        """Throw the offered text away; it can be brought back while the form is open."""
        if self.offered is None:
            return
        drafts.drop(shop.path(), self.offered[0])
        self._thrown, self.offered = self.offered, None
        if not self._offer_newest():
            self._text.setText(self._thrown_words(self._thrown[1]))
            self._show_acts()
            self._lead_on()

    def bring_back(self) -> None:
        """Offer again what was thrown away last."""
        if self._thrown is None:
            return
        (slot, values), self._thrown = self._thrown, None
        if drafts.kept(shop.path(), slot):
            slot = drafts.free_slot(shop.path(), self._form.name())
        drafts.keep(shop.path(), slot, values)
        self._offer_newest()

    def keep(self) -> None:
        """Keep what is typed now; a form that shows only what it opened with keeps nothing."""
        values = self._form.take() if self._form.name() else {}
        if not values or values == self._untouched:
            self.drop()
        elif values != self._kept:
            self._slot = self._slot or drafts.free_slot(shop.path(), self._form.name())
            whole = values | self._form.extra() | {KEPT_AT: self._ctx.now()}
            self._kept = values if drafts.keep(shop.path(), self._slot, whole) else {}

    def drop(self) -> None:
        """What this form kept is saved or emptied; the text it offers is another's."""
        if self._slot:
            drafts.drop(shop.path(), self._slot)
        self._slot, self._kept = "", {}

    def _build(self) -> None:
        self.setProperty("role", "notice")
        layout = row(self, spacing=theme.XS)
        layout.setContentsMargins(theme.M, theme.XS, theme.S, theme.XS)
        self._text = YieldingLabel("", parent=self, least=LEAST_WIDTH)
        layout.addWidget(self._text)
        layout.addStretch(1)
        self._acts = [
            *self._act(self.tr("Continue"), GO_ON_KEY, self.go_on),
            *self._act(self.tr("Discard"), DISCARD_KEY, self.discard),
        ]
        self._back = link_button(self.tr("Bring back"), self)
        self._back.clicked.connect(self.bring_back)
        for made in (*self._acts, self._back):
            layout.addWidget(made)
        self.hide()

    def _act(self, text: str, key: str, act: Callable[[], None]) -> tuple[QWidget, QWidget]:
        """A link and its key, which works wherever the form is."""
        made = link_button(text, self, shortcut=key)
        made.clicked.connect(act)
        QShortcut(QKeySequence(key), self._whole, act)
        return made, key_chip(key, self)

    def _show_acts(self) -> None:
        for made in self._acts:
            made.setVisible(self.offered is not None)
        self._back.setVisible(self._thrown is not None)
        self.show()

    def _offer_newest(self) -> bool:
        """Offer the newest text that was left; whether there is one."""
        name = self._form.name()
        for slot in drafts.slots(shop.path(), name) if name else ():
            values = drafts.kept(shop.path(), slot)
            if values and slot != self._slot:
                self.offered = (slot, values)
                self._text.setText(self._words(values))
                self._show_acts()
                return True
        return False

    def _thrown_words(self, values: Values) -> str:
        what = _begun(values)
        if not what:
            return self.tr("Thrown away.")
        return self.tr("Thrown away: “{what}”").format(what=what)

    def _words(self, values: Values) -> str:
        at = values.get(KEPT_AT)
        if not isinstance(at, int):
            return self.tr("You had begun this before.")
        when, what = self._ctx.format.datetime(at), _begun(values)
        if not what:
            return self.tr("Not saved ({when})").format(when=when)
        return self.tr("Not saved ({when}): “{what}”").format(what=what, when=when)

    def _settle(self) -> None:
        self.offered = None
        self._lead_on()
        self.hide()

    def _lead_on(self) -> None:
        """The keys go on to the fields where they were here; elsewhere they stay."""
        focused = self.window().focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._back.setFocus()  # the last one here: the next is a field
            self._form.settled()


def _begun(values: Values) -> str:
    """The first of the typed words that tell one text from another."""
    for key in TELLING:
        value = values.get(key)
        typed = next(iter(value), "") if isinstance(value, list) else value
        if isinstance(typed, str) and typed.strip():
            return shorten(typed, MOST_LETTERS, placeholder="…")
    return ""

"""Which channel: those the shop offers in a row, the one that this person used last chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from cxdesk.domain.cases import Channel
from cxdesk.services import channels, command, shop
from cxdesk.ui.memory import key_of
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context

ROOM = 560  # pixels of a form for the row
AIR = 26  # around the words of one button
MORE = "more…"


class ChannelField(Segmented):
    """The channel of a form, remembered for who works, under the form's own key.

    What does not fit into the row is behind its last button, and takes its place once chosen.
    """

    def __init__(self, ctx: Context, form: str, parent: QWidget | None = None) -> None:
        self._words = {entry.key: ctx.say(entry.words) for entry in channels.channels()}
        self._say = ctx.say
        super().__init__((), parent)
        self._in_row, self._held = self._fitting(), ""
        self._chosen = next(iter(self._words), "")
        self.set_options(self._options())
        self._prefs = ctx.prefs
        self._form = form
        self.changed.connect(self._on_changed)
        self.set_channel(self._prefs.text(self._key(), Channel.COUNTER.value))

    def channel(self) -> str:
        """The stored key of the channel chosen."""
        return self._chosen

    def set_channel(self, key: object) -> None:
        """Choose by stored key; an unknown one is the first, a hidden one shown for this once."""
        key = str(key)
        if key not in self._words and self._is_kept(key):
            self._words[key] = self._say(channels.name_of(key))
        self._chosen = key if key in self._words else next(iter(self._words))
        if self._chosen not in self._in_row:
            self._held = self._chosen
            self.set_options(self._options())
        self.set_value(self._chosen)

    def remember(self) -> None:
        """Begin with this one next time."""
        self._prefs.set(self._key(), self.channel())

    def beyond(self) -> tuple[str, ...]:
        """The channels that are behind the last button."""
        return tuple(key for key in self._words if key not in {*self._in_row, self._held})

    def _key(self) -> str:
        """Of this person in this shop; of the computer while nobody said who works."""
        person = command.acting_staff.get()
        if person is None:
            return f"{self._form}/channel"
        return f"{key_of('channel', shop.path())}/{person}/{self._form}"

    def _is_kept(self, key: str) -> bool:
        return key in {entry.key for entry in channels.channels(with_hidden=True)}

    def _fitting(self) -> tuple[str, ...]:
        widths = {
            key: self.fontMetrics().horizontalAdvance(w) + AIR for key, w in self._words.items()
        }
        if sum(widths.values()) <= ROOM:
            return tuple(widths)
        room, fitting = ROOM - self.fontMetrics().horizontalAdvance(self.tr("More…")) - AIR, []
        for key, width in widths.items():
            room -= width
            if room < max(widths.values()):
                break
            fitting.append(key)
        return tuple(fitting)

    def _options(self) -> list[tuple[object, str]]:
        shown = (*self._in_row, self._held) if self._held else self._in_row
        options: list[tuple[object, str]] = [(key, self._words[key]) for key in shown]
        return [*options, (MORE, self.tr("More…"))] if self.beyond() else options

    def _on_changed(self, value: object) -> None:
        if value != MORE:
            self._chosen = str(value)
            return
        menu = QMenu(self)
        for key in self.beyond():
            menu.addAction(self._words[key].replace("&", "&&")).setData(key)
        picked = menu.exec(self.mapToGlobal(self.rect().bottomRight()))
        if picked is None:
            self.set_value(self._chosen)
            return
        self.set_channel(picked.data())
        self.changed.emit(self._chosen)

"""Which channel: a row of the six, the one used last on this computer chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.cases import CHANNEL_WORDS, Channel
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context


class ChannelField(Segmented):
    """The channel of a form, remembered under the form's own key."""

    def __init__(self, ctx: Context, form: str, parent: QWidget | None = None) -> None:
        options = [(channel, ctx.say(words)) for channel, words in CHANNEL_WORDS.items()]
        super().__init__(options, parent)
        self._prefs = ctx.prefs
        self._key = f"{form}/channel"
        self.set_channel(self._prefs.text(self._key, Channel.COUNTER.value))

    def channel(self) -> Channel:
        """The channel chosen."""
        value = self.value()
        return value if isinstance(value, Channel) else Channel.COUNTER

    def set_channel(self, key: object) -> None:
        """Choose by stored key; an unknown one is the counter."""
        known = {channel.value: channel for channel in Channel}
        self.set_value(known.get(str(key), Channel.COUNTER))

    def remember(self) -> None:
        """Begin with this one next time."""
        self._prefs.set(self._key, self.channel().value)

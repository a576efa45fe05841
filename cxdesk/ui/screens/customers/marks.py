"""The small words on a card: flags, tags, the preferred channel, consent, birthday."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from cxdesk.services import channels, consents
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.plain import chip, tooltip

if TYPE_CHECKING:
    from cxdesk.domain.consents import Consent
    from cxdesk.domain.customers import Customer
    from cxdesk.ui.context import Context

SHOWN_TAGS, SHOWN_CONSENTS = 3, 2
LONGEST_WORD = 18
_ALLOWED = "messages"


class Marks(QWidget):
    """``consents_pressed`` when the consent chip was pressed."""

    consents_pressed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        self.after: QWidget | None = None  # the stop of Tab before the first one here
        self._last: QWidget | None = None
        self._flow = FlowLayout(self)
        self._shown: tuple[object, ...] = ()

    def show_customer(self, customer: Customer) -> None:
        """Show the words of one customer."""
        standing = consents.standing(customer.id)
        shown = (self.ctx.format.lang, customer, standing)
        if shown == self._shown:
            return
        self._shown = shown
        self._flow.clear()
        self._last = self.after
        self._show_flags(customer)
        self._show_tags(customer.tags)
        if customer.preferred_channel:
            name = self.ctx.say(channels.name_of(customer.preferred_channel))
            self._add(self.tr("prefers {channel}").format(channel=name))
        if customer.birthday is not None:
            day = self.ctx.format.birthday(customer.birthday)
            self._add(self.tr("birthday {day}").format(day=day))
        self._show_consents(standing)
        self.setVisible(self._flow.count() > 0)

    def texts(self) -> tuple[str, ...]:
        """What the chips say, in order."""
        return tuple(widget.accessibleName() for widget in self._flow.widgets())

    def _show_flags(self, customer: Customer) -> None:
        flags = (
            (customer.archived_at is not None, self.tr("archived")),
            (customer.no_surveys, self.tr("no surveys")),
            (customer.no_contact, self.tr("do not contact")),
        )
        for is_set, text in flags:
            if is_set:
                self._add(text)

    def _show_tags(self, tags: tuple[str, ...]) -> None:
        """The first tags; how many more there are, which the tooltip names."""
        for tag in tags[:SHOWN_TAGS]:
            self._add(tag)
        more = tags[SHOWN_TAGS:]
        if more:
            count = f"+{self.ctx.format.number(len(more), 0)}"
            self._add(count, whole=", ".join(more))

    def _show_consents(self, standing: tuple[Consent, ...]) -> None:
        for one in standing[:SHOWN_CONSENTS]:
            day = self.ctx.format.date(one.given_on)
            purpose = consents.said(one.purpose)
            words = self.tr("consent {day}")
            if one.purpose != _ALLOWED or len(standing) > 1:
                words = self.tr("consent to {purpose} {day}")
            text = words.format(purpose=self._cut(purpose), day=day)
            self._press(text, f"{purpose}: {one.wording}" if one.wording else purpose)
        more = standing[SHOWN_CONSENTS:]
        if more:
            listed = ", ".join(consents.said(one.purpose) for one in more)
            self._press(f"+{self.ctx.format.number(len(more), 0)}", listed)

    def _press(self, text: str, whole: str) -> None:
        made = QPushButton(text.replace("&", "&&"), self)
        made.setProperty("role", "chip")
        made.setAutoDefault(True)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setAccessibleName(text)
        made.setToolTip(tooltip(whole))
        made.clicked.connect(self.consents_pressed)
        self._stop_at(made)

    def _add(self, text: str, *, whole: str = "") -> None:
        made = chip(self._cut(text), self)
        made.setAccessibleName(whole or text)
        if whole or made.text() != text:
            made.setToolTip(tooltip(whole or text))
        self._flow.addWidget(made)

    def _cut(self, text: str) -> str:
        metrics = self.fontMetrics()
        room = metrics.averageCharWidth() * LONGEST_WORD * 2
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)

    def _stop_at(self, made: QWidget) -> None:
        """Put it at the end, for Tab too."""
        self._flow.addWidget(made)
        if self._last is not None:
            QWidget.setTabOrder(self._last, made)
        self._last = made

"""When an interaction is followed up, and whether by a call back: the next open day, or chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.tasks import TASK_WORDS, TaskKind
from cxdesk.services import interactions
from cxdesk.ui import theme
from cxdesk.ui.widgets.datetime_field import DayPicker
from cxdesk.ui.widgets.plain import button, row, tooltip
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.ui.context import Context

SOON_KEY, WEEK_KEY, CALL_KEY = "Alt+1", "Alt+7", "Alt+0"


class FollowUpField(QWidget):
    """A day typed or stepped; Alt+1 the next open day, Alt+7 in a week, Alt+0 a call back."""

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._picker = DayPicker(interactions.follow_up_day(1, now=ctx.now()), ctx.format, self)
        self.day = self._picker.date
        kinds = (TaskKind.FOLLOW_UP, TaskKind.CALL_BACK)
        options = [(kind, ctx.say(TASK_WORDS[kind])) for kind in kinds]
        self.kind = Segmented(options, self, name=self.tr("Follow-up or callback"))
        line = row(self, spacing=theme.S)
        line.addWidget(self._picker)
        for text, says, key, days in (
            ("+1", self.tr("The next open day"), SOON_KEY, 1),
            ("+7", self.tr("In a week"), WEEK_KEY, 7),
        ):
            made = button(text, self)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setAccessibleName(says)
            made.setToolTip(tooltip(f"{says} · {key}"))
            made.clicked.connect(lambda _checked=False, n=days: self.set_days(n))
            QShortcut(QKeySequence(key), parent, lambda n=days: self.set_days(n))
            line.addWidget(made)
        line.addSpacing(theme.S)
        line.addWidget(self.kind)
        line.addStretch(1)
        QShortcut(QKeySequence(CALL_KEY), parent, self._on_call_key)
        self.setFocusProxy(self._picker)

    def due_on(self) -> date:
        """The day chosen; ValidationError("due_on") when it cannot be read."""
        try:
            return self.day.day()
        except ValidationError as error:
            raise ValidationError("due_on", error.text) from error

    def is_call(self) -> bool:
        """Whether the customer is called back."""
        return self.kind.value() == TaskKind.CALL_BACK

    def set_days(self, days: int) -> None:
        """So many days from now, on the first open day from there."""
        self.day.set_day(interactions.follow_up_day(days, now=self._ctx.now()))

    def restart(self) -> None:
        """The next open day, no call."""
        self.set_days(1)
        self.kind.set_value(TaskKind.FOLLOW_UP)

    def _on_call_key(self) -> None:
        is_call = self.is_call()
        self.kind.choose(TaskKind.FOLLOW_UP if is_call else TaskKind.CALL_BACK)

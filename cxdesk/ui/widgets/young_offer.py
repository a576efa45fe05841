"""What a shop in its first month is offered: goals on what it does, each with one press."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QPushButton

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.young import OFFER
from cxdesk.services import goal_changes
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel, button, column, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QHBoxLayout, QWidget

    from cxdesk.domain.text import T
    from cxdesk.domain.young import ProcessGoal
    from cxdesk.ui.context import Context


class YoungOffer(QFrame):
    """A button for each goal, which sets it as it is; below, what other indicators wait for."""

    def __init__(
        self,
        ctx: Context,
        offered: Sequence[ProcessGoal],
        needs: Sequence[T],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "card")
        self.buttons: list[QPushButton] = []
        layout = column(self, spacing=theme.S)
        layout.setContentsMargins(14, 11, 14, 12)
        layout.addWidget(PlainLabel(ctx.say(OFFER), "", self, wrap=True))
        layout.addLayout(self._build_buttons(offered))
        for text in needs:
            layout.addWidget(PlainLabel(ctx.say(text), "caption", self, wrap=True))

    def _build_buttons(self, offered: Sequence[ProcessGoal]) -> QHBoxLayout:
        """Below each other, as wide as the widest."""
        beside, made = row(), column(spacing=theme.S)
        for one in offered:
            self.buttons.append(button(self.ctx.say(one.words), self))
            self.buttons[-1].clicked.connect(partial(self._set, one))
            made.addWidget(self.buttons[-1])
        beside.addLayout(made)
        beside.addStretch(1)
        return beside

    def _set(self, one: ProcessGoal, _checked: bool = False) -> None:
        """Set it in the language of the window; undo takes it back."""
        draft = replace(one.draft, title=self.ctx.say(one.words))
        try:
            goal_changes.add_goal(draft, now=self.ctx.now())
        except ValidationError as error:
            self.ctx.show_error(error)
            return
        self.ctx.toast(self.tr("Goal set: {title}.").format(title=draft.title), self.ctx.undo)

"""The actions for an opened indicator, each with what it did since, and the way to a new one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from cxdesk.domain.actions import OPEN_STATES, STATE_SIGNS, STATE_WORDS
from cxdesk.domain.effects import EffectKind
from cxdesk.services import actions, effects
from cxdesk.ui import theme
from cxdesk.ui.screens.indicators.opened.card import OpenedCard
from cxdesk.ui.widgets.plain import (
    Badge,
    ElidedLabel,
    PlainLabel,
    YieldingLink,
    column,
    hairline,
    link_button,
    row,
    tooltip,
)

if TYPE_CHECKING:
    from cxdesk.domain.actions import Action
    from cxdesk.services.effects import Told
    from cxdesk.ui.context import Context
    from cxdesk.ui.opened_indicator import Opened

MOST = 5
_TONES = {EffectKind.BETTER: "good", EffectKind.WORSE: "bad", EffectKind.MOVED: "accent"}
NEW_KEY = "F6"


class ActionsCard(OpenedCard):
    """Those to be done first; what the indicator did since comes when it is counted."""

    counts = ("opened-effects",)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.effects: dict[int, Badge] = {}
        self._named: dict[str, object] = {}
        self._listed: tuple[Action, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._outer = column(self, spacing=0)
        head = row(spacing=theme.S)
        head.setContentsMargins(14, 8, 14, 8)
        head.addWidget(PlainLabel(self.tr("Actions"), "strong", self))
        self.dim = ElidedLabel("", "dim", self)
        head.addWidget(self.dim, 1)
        self.new = link_button(self.tr("New action…"), self, shortcut=NEW_KEY)
        self.new.clicked.connect(self._open_new)
        head.addWidget(self.new)
        self._outer.addLayout(head)
        QShortcut(QKeySequence(NEW_KEY), self, self._open_new)

    def show_opened(self, found: Opened) -> None:
        """The actions meant to move this indicator; a new one is for its goal, cut as it is."""
        self._named = found.for_action()
        self._listed = actions.actions(kpi_key=found.view.kpi.key)
        self.dim.setText(self._told(self._listed))
        if self._listed:
            self._outer.addWidget(hairline(self))
            self._outer.addWidget(self._table(self._listed[:MOST]))
            self._count(self._listed)

    def follow(self, found: Opened) -> bool:
        """What the same actions did is counted anew, and stands until then."""
        if self._listed != actions.actions(kpi_key=found.view.kpi.key):
            return False
        self._named = found.for_action()
        if self._listed:
            self._count(self._listed)
        return True

    def _told(self, listed: tuple[Action, ...]) -> str:
        if not listed:
            return self.tr("Nothing was decided for this indicator yet.")
        to_do = sum(1 for one in listed if one.state in OPEN_STATES)
        words = self.tr("{open} to be done of {all}")
        number = self.ctx.format.number
        return words.format(open=number(to_do), all=number(len(listed)))

    def _table(self, listed: tuple[Action, ...]) -> QWidget:
        holder = QWidget(self)
        holder.setProperty("role", "plain")
        grid = QGridLayout(holder)
        grid.setContentsMargins(14, 8, 14, 10)
        grid.setHorizontalSpacing(theme.M)
        grid.setVerticalSpacing(theme.XS)
        grid.setColumnStretch(1, 3)
        for line, one in enumerate(listed):
            state = f"{STATE_SIGNS[one.state]} {self.ctx.say(STATE_WORDS[one.state])}"
            grid.addWidget(PlainLabel(state, "caption", holder), line, 0)
            link = YieldingLink(" ".join(one.note.split()), holder)
            link.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            link.setProperty("edge", "flush")
            link.clicked.connect(partial(self._open, one.id))
            grid.addWidget(link, line, 1)
            grid.addWidget(PlainLabel(self._who_and_when(one), "dim", holder), line, 2)
            self.effects[one.id] = Badge("", "", holder)
            self.effects[one.id].hide()
            grid.addWidget(self.effects[one.id], line, 3, Qt.AlignmentFlag.AlignRight)
        return holder

    def _who_and_when(self, one: Action) -> str:
        day = self.ctx.format.day_month(one.due_on)
        return f"{one.owner_name} · {day}" if one.owner_name else day

    def _count(self, listed: tuple[Action, ...]) -> None:
        as_of = self.ctx.now() + 1
        self.ctx.jobs.run(
            lambda _progress: effects.effects(listed, as_of),
            key="opened-effects",
            on_done=self._on_effects_done,
        )

    def _on_effects_done(self, told: dict[int, Told]) -> None:
        for action_id, label in self.effects.items():
            if action_id in told:
                effect = told[action_id].effect
                whole = self.ctx.say(effect.words)
                label.setText(self.ctx.say(effect.short))
                label.set_tone(_TONES.get(effect.kind, ""))
                label.setToolTip(tooltip(whole))
                label.setAccessibleName(whole)
                label.show()

    def _open(self, action_id: int) -> None:
        self.ctx.open_dialog("shop_action", action_id=action_id)

    def _open_new(self) -> None:
        self.ctx.open_dialog("shop_action", **self._named)

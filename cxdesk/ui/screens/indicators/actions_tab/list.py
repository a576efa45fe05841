"""The list of actions: those to be done by their day, then those that ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from cxdesk.domain.actions import (
    ACTION_WORDS,
    COST_WORDS,
    OPEN_STATES,
    STATE_SIGNS,
    STATE_WORDS,
    ActionState,
    CostEvery,
)
from cxdesk.domain.effects import LEAST_DAYS, Effect, EffectKind
from cxdesk.services import catalogue
from cxdesk.ui import theme
from cxdesk.ui.rows_model import Column, RowsModel
from cxdesk.ui.rows_view import RowsView
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.plain import button, column

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.actions import Action
    from cxdesk.services.effects import Told
    from cxdesk.ui.context import Context

STATE, WHAT, KIND, OWNER, DUE, COST, MEANT, EFFECT = range(8)
# Columns that come with more room, the most telling first.
_COME = (DUE, EFFECT, OWNER, MEANT, KIND, COST)
LEAST_WIDTH, LEAST_WHAT, MEANT_WIDTH, AIR = 300, 240, 190, 36
_LONG_COST = 123_456
_MONTHLY = COST_WORDS[CostEvery.MONTH]
OPEN, NEW_KEY = "open", "Ins"


class ActionList(QFrame):
    """``rows`` are those that the filters leave; effects come later, beside the window."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self._all: tuple[Action, ...] = ()
        self._told: Mapping[int, Told] = {}
        self._names: dict[str, str] = {}
        self.rows: tuple[Action, ...] = ()
        self.setProperty("role", "plain")
        self.setMinimumWidth(LEAST_WIDTH)
        self.model = RowsModel(self._columns(), self._fetch, self)
        self.view = RowsView(self.model, self, name=self.tr("Actions"))
        box = column(self, spacing=theme.S)
        box.addLayout(self._build_filters())
        box.addWidget(self.view, 1)

    def show_actions(self, found: tuple[Action, ...]) -> None:
        """Show these as far as the filters leave them, at the same place."""
        self._all = found
        self._names = {kpi.key: self.ctx.say(kpi.name) for kpi in catalogue.every()}
        self._offer_people()
        self._filter()

    def show_effects(self, told: Mapping[int, Told]) -> None:
        """What the indicators say of them."""
        self._told = told
        self.view.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns that say less go first where there is no room for all."""
        super().resizeEvent(event)
        room = self.width() - LEAST_WHAT - self.model.columns[STATE].width
        self.view.show_fitting(_COME, room)

    def _build_filters(self) -> FlowLayout:
        self.state = self._choice(self.tr("How far it is"))
        self.state.addItem(self.tr("To be done"), OPEN)
        for state in (ActionState.DONE, ActionState.DROPPED):
            self.state.addItem(self.ctx.say(STATE_WORDS[state]).capitalize(), state.value)
        self.state.addItem(self.tr("All actions"), None)
        self.kind = self._choice(self.tr("Kind of action"))
        self.kind.addItem(self.tr("All kinds"), None)
        for kind, words in ACTION_WORDS.items():
            self.kind.addItem(self.ctx.say(words), kind.value)
        self.owner = self._choice(self.tr("Who does it"))
        self.owner.addItem(self.tr("Everybody"), None)
        line = FlowLayout(spacing=theme.S)
        for one in (self.state, self.kind, self.owner):
            one.currentIndexChanged.connect(self._filter)
            line.addWidget(one)
        self.new = button(self.tr("New action…"), self, shortcut=NEW_KEY)
        line.addWidget(self.new)
        return line

    def _choice(self, name: str) -> CalmCombo:
        made = CalmCombo(self)
        made.setAccessibleName(name)
        return made

    def _offer_people(self) -> None:
        chosen = self.owner.currentData()
        self.owner.blockSignals(True)
        self.owner.clear()
        self.owner.addItem(self.tr("Everybody"), None)
        for name in sorted({one.owner_name for one in self._all if one.owner_name}):
            self.owner.addItem(name, name)
        self.owner.setCurrentIndex(max(self.owner.findData(chosen), 0))
        self.owner.blockSignals(False)

    def _columns(self) -> tuple[Column, ...]:
        wide = self.fontMetrics().horizontalAdvance
        states = max(wide(f"◷ {self.ctx.say(words)}") for words in STATE_WORDS.values())
        days = wide(self.ctx.format.date(self.ctx.today()))
        kinds = max(wide(self.ctx.say(words)) for words in ACTION_WORDS.values())
        costs = wide(self.ctx.format.money(_LONG_COST)) + wide(f" {self.ctx.say(_MONTHLY)}")
        longest = Effect(kind=EffectKind.EARLY, days=LEAST_DAYS - 1)
        effects = wide(self.ctx.say(longest.words))
        return (
            Column(title=self.tr("State"), text=self._state, width=states + AIR),
            Column(title=self.tr("What"), text=_note, stretch=True),
            Column(title=self.tr("Kind"), text=self._kind, dim=True, width=kinds + AIR),
            Column(title=self.tr("Who"), text=_owner, dim=True, width=130),
            Column(title=self.tr("By"), text=self._day, tone=self._tone, width=days + AIR),
            Column(title=self.tr("Cost"), text=self._cost, right=True, width=costs + AIR),
            Column(title=self.tr("Meant to move"), text=self._meant, dim=True, width=MEANT_WIDTH),
            Column(title=self.tr("Since then"), text=self._effect, width=effects + AIR),
        )

    def _filter(self) -> None:
        state, kind = self.state.currentData(), self.kind.currentData()
        owner = self.owner.currentData()
        self.rows = tuple(
            one
            for one in self._all
            if kind in (None, one.kind.value)
            and owner in (None, one.owner_name)
            and (state is None or _is_in(one, state))
        )
        self.view.keeping_place(self.model.reload)

    def _state(self, one: Action) -> str:
        return f"{STATE_SIGNS[one.state]} {self.ctx.say(STATE_WORDS[one.state])}"

    def _kind(self, one: Action) -> str:
        return self.ctx.say(ACTION_WORDS[one.kind])

    def _cost(self, one: Action) -> str:
        if one.cost_minor is None:
            return ""
        amount = self.ctx.format.money(one.cost_minor)
        is_monthly = one.cost_every is CostEvery.MONTH
        return f"{amount} {self.ctx.say(_MONTHLY)}" if is_monthly else amount

    def _meant(self, one: Action) -> str:
        return self._names.get(one.kpi_key, "")

    def _day(self, one: Action) -> str:
        return self.ctx.format.date(one.due_on)

    def _tone(self, one: Action) -> str:
        return "bad" if one.state in OPEN_STATES and one.due_on < self.ctx.today() else ""

    def _effect(self, one: Action) -> str:
        told = self._told.get(one.id)
        return "" if told is None else self.ctx.say(told.effect.short)

    def _fetch(self, after: Action | None, _limit: int) -> tuple[Action, ...]:
        """All at once: a shop has few of them."""
        return self.rows if after is None else ()


def _is_in(one: Action, state: str) -> bool:
    return one.state in OPEN_STATES if state == OPEN else one.state.value == state


def _note(one: Action) -> str:
    return " ".join(one.note.split())


def _owner(one: Action) -> str:
    return one.owner_name

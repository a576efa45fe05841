"""The tab of actions: what was decided, what it costs, and what the indicators say since."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QStackedLayout

from cxdesk.domain.actions import OPEN_STATES, CostEvery, open_cost
from cxdesk.services import actions, effects
from cxdesk.ui.list_and_card import ListAndCard, side_by_side
from cxdesk.ui.place_tab import PlaceTab
from cxdesk.ui.screens.indicators.actions_tab.card import (
    CHART_KEY,
    DELETE_KEY,
    DONE_KEY,
    EDIT_KEY,
    START_KEY,
    ActionCard,
)
from cxdesk.ui.screens.indicators.actions_tab.list import NEW_KEY, ActionList
from cxdesk.ui.widgets.empty_state import EmptyState
from cxdesk.ui.widgets.plain import card, column

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.actions import Action
    from cxdesk.services.effects import Told
    from cxdesk.ui.context import Context

LIST_SHARE = 66


class ActionsTab(PlaceTab):
    """↑ and ↓ walk the list with the card following, Ins decides one, Space ends one."""

    key: ClassVar[str] = "actions"
    watches: ClassVar[frozenset[str]] = frozenset(
        "shop_action shop_action_person task staff customer goal event".split()
    )

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._all: tuple[Action, ...] = ()
        self._told: dict[int, Told] = {}
        self.list = ActionList(ctx, self)
        self.list.new.clicked.connect(self._open_new)
        self.card = ActionCard(ctx, self)
        self._both = ListAndCard(self.list.view, self.card, self._fill, self)
        self._both.wire(self.card.closed)
        self._pages = QStackedLayout()
        self._pages.addWidget(side_by_side(self.list, self.card, LIST_SHARE, self, card=self.card))
        self._pages.addWidget(self._build_empty())
        self.body.addLayout(self._pages, 1)
        self._bind_keys()

    def help_text(self) -> str:
        return self.tr(
            "What you decided to do so that an indicator moves: training, a different process,"
            " more people, an offer. Each is a task of who is responsible. Ins decides one, F5"
            " begins it, Space ends it with what came of it, F4 changes it, F6 shows the chart of"
            " its indicator, Del takes it away. Two weeks after it began you read what the"
            " indicator did since then."
        )

    def caption(self) -> str:
        to_do = sum(1 for one in self._all if one.state in OPEN_STATES)
        if not to_do:
            return ""
        told = [self.tr("{n} to be done").format(n=self.ctx.format.number(to_do))]
        for words, every in (
            (self.tr("{amount} a month"), CostEvery.MONTH),
            (self.tr("{amount} once"), CostEvery.ONCE),
        ):
            cost = open_cost(self._all, every)
            if cost:
                told.append(words.format(amount=self.ctx.format.money(cost)))
        return " · ".join(told)

    def refresh(self) -> None:
        self._all = actions.actions()
        self.list.show_actions(self._all)
        self._pages.setCurrentIndex(0 if self._all else 1)
        self._both.refresh()
        found, as_of = self._all, self.ctx.now() + 1
        self.ctx.jobs.run(
            lambda _progress: effects.effects(found, as_of),
            key="action-effects",
            on_done=self._on_effects_done,
        )

    def show_record(self, arg: object) -> None:
        """Open the action with this id."""
        if isinstance(arg, int):
            self._both.ask(arg)

    def state(self) -> dict[str, object]:
        return {"selected": None if self._both.is_closed else self.card.action_id()}

    def restore(self, state: dict[str, object]) -> None:
        self.show_record(state.get("selected"))

    def focus_filter(self) -> None:
        self.list.state.setFocus()

    def close_detail(self) -> bool:
        return self._both.close()

    def _fill(self, action_id: int) -> None:
        self.card.show_action(action_id)
        self.card.show_effect(self._told.get(action_id))

    def _on_effects_done(self, told: dict[int, Told]) -> None:
        self._told = told
        self.list.show_effects(told)
        shown = self.card.action_id()
        if shown is not None:
            self.card.show_effect(told.get(shown))

    def _build_empty(self) -> QWidget:
        page = card(self)
        empty = EmptyState(
            self.tr("No actions yet"),
            self.tr(
                "Decide what to do about a number, who does it and by when. Two weeks after it"
                " began you read here what the indicator did."
            ),
            icon="task",
            action=(self.tr("New action"), self._open_new),
            parent=page,
        )
        column(page).addWidget(empty)
        return page

    def _bind_keys(self) -> None:
        self.bind(NEW_KEY, self._open_new)
        for key, act in (
            (START_KEY, self.card.begin),
            (DONE_KEY, self.card.finish),
            (EDIT_KEY, self.card.edit),
            (CHART_KEY, self.card.open_indicator),
            (DELETE_KEY, self.card.delete),
        ):
            self.bind(key, partial(self._both.act, act))

    def _open_new(self) -> None:
        self.ctx.open_dialog("shop_action")

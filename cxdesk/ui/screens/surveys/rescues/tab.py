"""Customers to win back: those to do or those that ended at the left, the chosen one right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout

from cxdesk.domain.rescues import RescueStep
from cxdesk.services import rescues
from cxdesk.ui.list_and_card import ListAndCard, side_by_side
from cxdesk.ui.place_tab import PlaceTab
from cxdesk.ui.screens.surveys.rescues.card import RescueCard
from cxdesk.ui.screens.surveys.rescues.list import RescueList
from cxdesk.ui.widgets.empty_state import EmptyState
from cxdesk.ui.widgets.plain import card, column
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context

OPEN, ENDED = "open", "ended"
LIST_SHARE = 50


class RescuesTab(PlaceTab):
    """↑ and ↓ walk with the card following, 1 to 4 tick the steps, L logs the call."""

    key = "rescues"
    watches = frozenset(
        "rescue task answer answer_item answer_change customer staff setting".split()
    )

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.which = Segmented(self._options(0), self, name=self.tr("Which customers"))
        self.which.changed.connect(self._on_which_changed)
        self.body.addWidget(self.which, 0, Qt.AlignmentFlag.AlignLeft)
        self.list = RescueList(ctx, self)
        self.card = RescueCard(ctx, self)
        self._both = ListAndCard(self.list.view, self.card, self.card.show_rescue, self)
        self.list.view.chosen.connect(self._both.follow_soon)
        self.list.view.activated.connect(self._on_list_opened)
        self.card.closed.connect(self._both.close)
        self._pages = QStackedLayout()
        self._pages.addWidget(side_by_side(self.list, self.card, LIST_SHARE, self, card=self.card))
        self._pages.addWidget(self._build_empty())
        self.body.addLayout(self._pages, 1)
        self._bind_keys()

    @classmethod
    def samples(cls, ctx: Context) -> tuple[tuple[str, object], ...]:  # noqa: ARG003
        """The first to be called, and one that ended."""
        return (("ended", ENDED), ("", OPEN))

    def help_text(self) -> str:
        return self.tr(
            "Who gave a low score gets a call by the end of the next open day. Take four steps: "
            "listen, apologise, solve, thank; press 1 to 4 to tick them, L to log the call. Then "
            "say how it ended and when to ask again: that shows whether you won them back. The "
            "counter sees the scores and words of its own calls only."
        )

    def caption(self) -> str:
        late = sum(1 for one in self.list.found if one.task.due_on < self.ctx.today())
        if not late or self.which.value() != OPEN:
            return ""
        return self.tr("{n} late").format(n=self.ctx.format.number(late))

    def refresh(self) -> None:
        total = len(rescues.open_rescues())
        has_any = bool(total or rescues.ended_rescues(limit=1))
        self._pages.setCurrentIndex(0 if has_any else 1)
        self.which.setVisible(has_any)
        self.which.set_options(self._options(total))
        self.list.reload()
        self._both.refresh()

    def show_record(self, arg: object) -> None:
        """Open the rescue with this id, in whichever list it is; or a list by its name."""
        if arg in {OPEN, ENDED}:
            self.which.choose(arg)
        elif isinstance(arg, int):
            is_open = any(one.id == arg for one in rescues.open_rescues())
            self._show_list(OPEN if is_open else ENDED)
            self._both.ask(arg)

    def state(self) -> dict[str, object]:
        chosen = None if self._both.is_closed else self.card.task_id()
        return {"list": self.which.value(), "selected": chosen}

    def restore(self, state: dict[str, object]) -> None:
        self._show_list(ENDED if state.get("list") == ENDED else OPEN)
        if isinstance(state.get("selected"), int):
            self.show_record(state["selected"])

    def showEvent(self, event: QShowEvent) -> None:
        """The list takes the keys."""
        super().showEvent(event)
        self._both.take_keys()

    def focus_filter(self) -> None:
        self.list.view.setFocus()

    def close_detail(self) -> bool:
        return self._both.close()

    def shown_customer(self) -> int | None:
        found = self.card.rescue
        return found.task.customer_id if found is not None and self._both.is_open() else None

    def _options(self, total: int) -> list[tuple[object, str]]:
        to_do = self.tr("To win back")
        number = f"  {self.ctx.format.number(total)}" if total else ""
        return [(OPEN, f"{to_do}{number}"), (ENDED, self.tr("How it went"))]

    def _build_empty(self) -> QWidget:
        page = card(self)
        empty = EmptyState(
            self.tr("Nobody to win back"),
            self.tr(
                "When a customer whom you know gives a low score, they stand here with their "
                "words and a day to call them by."
            ),
            icon="answer",
            action=(self.tr("Record answer"), partial(self.ctx.open_dialog, "answer")),
            parent=page,
        )
        column(page).addWidget(empty)
        return page

    def _bind_keys(self) -> None:
        for number, step in enumerate(RescueStep, 1):
            self.bind(str(number), partial(self._both.act, partial(self.card.turn, step)))
        self.bind("L", partial(self._both.act, self.card.log_call))

    def _show_list(self, which: str) -> None:
        self.which.set_value(which)
        self.list.show_ended(is_ended=which == ENDED)

    def _on_which_changed(self, which: object) -> None:
        self.list.show_ended(is_ended=which == ENDED)
        if not self.list.view.select_first():
            self._both.close()
        self._both.follow()

    def _on_list_opened(self) -> None:
        self._both.enter()
        if self._both.is_open():
            self.card.take_keys()

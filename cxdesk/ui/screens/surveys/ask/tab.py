"""The tab "To ask": the list of who is due with the wording beside it, by keys alone."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from cxdesk.domain.hats import Hat
from cxdesk.domain.tasks import Snooze
from cxdesk.domain.text import T, plural
from cxdesk.services import ask_list, hats, questionnaires
from cxdesk.ui.ask_acts import Asking
from cxdesk.ui.list_and_card import side_by_side
from cxdesk.ui.place_tab import PlaceTab
from cxdesk.ui.screens.surveys.ask.detail import ANSWERED, ASIDE, DECLINED, OFFERED, AskDetail
from cxdesk.ui.screens.surveys.ask.list import AskRows
from cxdesk.ui.screens.surveys.ask.row import DUE, WAITING, Found, Row, read, rows
from cxdesk.ui.suggested_rules import rules_tip, use_suggested_rules
from cxdesk.ui.widgets.empty_state import EmptyState
from cxdesk.ui.widgets.plain import card, clear, column
from cxdesk.ui.widgets.segmented import Segmented
from cxdesk.ui.widgets.tab_stops import stops

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from PySide6.QtCore import QObject

    from cxdesk.ui.context import Context

LIST_SHARE = 52
A_MONTH = timedelta(days=30)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AskTab(PlaceTab):
    """F5 answered, F6 offered, F8 declined, S put aside; Enter opens the customer."""

    key = "ask"
    watches = frozenset(
        "survey offer answer customer customer_phone customer_email purchase cases case_event"
        " interaction rescue task setting".split()
    )

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._asking = Asking(ctx)
        self._wanted: int | None = None
        self._is_read = False
        self.mode = Segmented(
            ((DUE, self.tr("Now")), (WAITING, self.tr("Offered, no answer yet"))),
            self,
            name=self.tr("Which customers"),
        )
        self.mode.changed.connect(self._on_mode_changed)
        self.mode.leads_down = True
        self.mode.left_down.connect(self._enter_list)
        self.body.addWidget(self.mode, 0, Qt.AlignmentFlag.AlignLeft)
        self.list = AskRows(ctx, self)
        self.detail = AskDetail(ctx, self._asking, self)
        self.list.chosen.connect(self._on_chosen)
        self.detail.pressed.connect(self._act)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(side_by_side(self.list, self.detail, LIST_SHARE, self))
        nothing = card(self)
        self._nothing = column(nothing)
        self._pages.addWidget(nothing)
        self.body.addWidget(self._pages, 1)
        self.setFocusProxy(self.list.view)
        self.list.view.installEventFilter(self)
        for key in (ANSWERED, OFFERED, DECLINED, ASIDE):
            self.bind(key, partial(self._act, key))

    @classmethod
    def samples(cls, ctx: Context) -> tuple[tuple[str, object], ...]:  # noqa: ARG003
        """Who is due, and whose answer is waited for."""
        return (("", DUE), ("waiting", WAITING))

    def help_text(self) -> str:
        return self.tr(
            "Customers to ask now: after a purchase, when a case was solved, every so many days,"
            " or on a day agreed after a bad answer. Who was asked a short while ago, and who wants"
            " no surveys, is left out. F5 opens the form for the answer, F6 notes that it was"
            " offered, F8 that they did not want to: all three count for the response rate. S puts"
            " somebody aside, Enter opens the customer. WhatsApp and E-mail open the message at"
            " the right and note it as offered."
        )

    def caption(self) -> str:
        return self._count_words() if self.list.count() else ""

    def refresh(self) -> None:
        """Read the list again, beside the window."""
        mode, now = self.list.mode, self.ctx.now()
        self.ctx.jobs.run(lambda _progress: read(mode, now), key="ask", on_done=self._on_read)

    def show_record(self, arg: object) -> None:
        """A part of the list, or a customer in it."""
        if arg in {DUE, WAITING}:
            self._show_mode(str(arg))
        elif isinstance(arg, int):
            self._wanted = arg
            self._show_mode(DUE)

    def state(self) -> dict[str, object]:
        chosen = self.list.row()
        return {"mode": self.list.mode, "customer": chosen.customer_id if chosen else None}

    def restore(self, state: dict[str, object]) -> None:
        if state.get("mode") in {DUE, WAITING}:
            self._show_mode(str(state["mode"]))
        who = state.get("customer")
        if isinstance(who, int) and not self.list.select(who):
            self._wanted = who

    def main_stops(self) -> Iterator[QWidget]:
        """The list, or what stands in the place of an empty one."""
        return stops(self._pages.currentWidget() or self)

    def shown_customer(self) -> int | None:
        chosen = self.list.row()
        return chosen.customer_id if chosen else None

    def aside_menu(self) -> QMenu:
        """The ways to put somebody aside, by digits."""
        menu = QMenu(self)
        month = self.ctx.today() + A_MONTH
        ways: tuple[tuple[str, Snooze | date], ...] = (
            (self.tr("&1  To the next open day"), Snooze.TOMORROW),
            (self.tr("&2  For a week"), Snooze.NEXT_WEEK),
            (self.tr("&3  For a month"), month),
        )
        for text, until in ways:
            menu.addAction(text, partial(self._put_aside, until))
        menu.addAction(self.tr("&4  To a day…"), self._choose_day)
        return menu

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter opens the customer."""
        is_key = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            self._open_customer()
            return True
        return super().eventFilter(watched, event)

    def _act(self, key: str) -> None:
        chosen = self.list.row()
        if chosen is None or (key in {OFFERED, ASIDE} and self.list.mode == WAITING):
            return
        if key == ANSWERED:
            self._asking.answer(chosen.due)
        elif key == OFFERED:
            self._done(chosen, self._asking.offer(chosen.due, chosen.name))
        elif key == DECLINED:
            self._done(chosen, self._asking.decline(chosen.due, chosen.name))
        else:
            menu = self.aside_menu()
            menu.popup(self._below_row())
            menu.setActiveAction(menu.actions()[0])

    def _below_row(self) -> QPoint:
        area = self.list.view.visualRect(self.list.view.currentIndex())
        return self.list.view.viewport().mapToGlobal(area.bottomLeft())

    def _put_aside(self, until: Snooze | date) -> None:
        chosen = self.list.row()
        if chosen is not None:
            self._done(chosen, self._asking.put_aside(chosen.due, chosen.name, until))

    def _choose_day(self) -> None:
        chosen = self.list.row()
        if chosen is not None:
            self._asking.choose_day(chosen.due, chosen.name)

    def _done(self, row: Row, is_done: object) -> None:
        """On to the next one: the same key pressed again is about another customer."""
        if is_done:
            self.list.drop(row)
            self._show_page()
            self.caption_changed.emit()

    def _open_customer(self) -> None:
        chosen = self.list.row()
        if chosen is not None:
            self.ctx.navigate("customers", chosen.customer_id)

    def _show_mode(self, mode: str) -> None:
        self.mode.set_value(mode)
        if mode != self.list.mode:
            self.list.mode = mode
            self._is_read = False
            self.list.show_rows(())
        self.refresh()

    def _show_page(self) -> None:
        if self.list.count() or not self._is_read:
            self._pages.setCurrentIndex(0)
            return
        had_keys = self._pages.isAncestorOf(self.window().focusWidget() or self)
        clear(self._nothing)
        self._nothing.addWidget(self._empty())
        self._pages.setCurrentIndex(1)
        if had_keys:
            self._enter_list()

    def _enter_list(self) -> None:
        """Into the list, or to what an empty one offers, else to its parts."""
        first = next(self.main_stops(), self.mode)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _empty(self) -> EmptyState:
        if self.list.mode == WAITING:
            return EmptyState(
                self.tr("No offer is waiting for an answer"),
                self.tr("What was offered with F6 or sent stands here for thirty days."),
                icon="answer",
                parent=self,
            )
        if ask_list.has_rules():
            return EmptyState(
                self.tr("Nobody is to be asked now"),
                self.tr("Who buys or has a case solved comes here by itself, after their rest."),
                icon="answer",
                parent=self,
            )
        return self._without_rules()

    def _without_rules(self) -> EmptyState:
        """No rule says whom to ask: the owner uses those suggested, or writes other ones."""
        more = self.tr(
            "Say it in the questionnaire: after a purchase, when a case is solved, or by days."
        )
        go = None
        if hats.worn() is Hat.OWNER:
            go = (self.tr("Open questionnaires"), self._open_questionnaires)
            if questionnaires.without_rule():
                more = self.tr("Suggested: {rules}").format(rules=rules_tip(self.ctx))
                go = (self.tr("Use the suggested rules"), self._use_suggested_rules)
        head = self.tr("No questionnaire says yet when it is asked")
        return EmptyState(head, more, icon="answer", action=go, parent=self)

    def _use_suggested_rules(self) -> None:
        use_suggested_rules(self.ctx)
        self.refresh()

    def _open_questionnaires(self) -> None:
        self.ctx.navigate("surveys", "questionnaires")

    def _count_words(self) -> str:
        n = self.list.count()
        one, many = T("AskTab", "1 customer"), T("AskTab", "{n} customers")
        return self.ctx.say(plural(n, one, many))

    def _on_read(self, found: Found) -> None:
        """Show what was read; who was asked for is chosen."""
        if found.mode != self.list.mode:
            return
        self.list.show_rows(rows(self.ctx, found))
        if self._wanted is not None:
            self.list.select(self._wanted)
            self._wanted = None
        self._is_read = True
        self._show_page()
        self.caption_changed.emit()

    def _on_mode_changed(self, mode: object) -> None:
        self._show_mode(str(mode))

    def _on_chosen(self) -> None:
        self.detail.show_row(self.list.row(), self.list.mode)

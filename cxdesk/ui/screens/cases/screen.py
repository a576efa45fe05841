"""The cases screen: states, people and words above; the list left, the chosen case right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from cxdesk.domain.cases import STATUS_WORDS, CaseStatus
from cxdesk.services import case_list, staff
from cxdesk.services.case_list import ANYONE, NOBODY, Wanted
from cxdesk.ui import theme
from cxdesk.ui.list_and_card import ListAndCard, side_by_side
from cxdesk.ui.screen import Screen
from cxdesk.ui.screens.cases.acts import ACTS, letter
from cxdesk.ui.screens.cases.detail import CaseDetail
from cxdesk.ui.screens.cases.list import CaseList
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.empty_state import EmptyState
from cxdesk.ui.widgets.find_field import FindField
from cxdesk.ui.widgets.plain import button, card, column, primary_button, row
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from cxdesk.ui.context import Context

CLOCKS_EVERY_MS = 60_000
LIST_SHARE = 50
ALL = "all"
_EVERYONE, _NOBODY = "everyone", "nobody"


class CasesScreen(Screen):
    """Esc closes the case, ↑ and ↓ walk with it following, letters act."""

    key = "cases"
    icon = "cases"
    watches = frozenset({"cases", "case_event", "customer", "staff", "topic", "setting"})

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._options: list[tuple[object, str]] = []
        self._newest_first: dict[str, bool] = {CaseStatus.CLOSED.value: True}
        self._clocks = QTimer(self, interval=CLOCKS_EVERY_MS)
        self._clocks.timeout.connect(self.mark_dirty)
        self._clocks.start()
        self._build_header()
        self._build_body()
        self._bind_letters()

    @classmethod
    def samples(cls, ctx: Context) -> tuple[tuple[str, object], ...]:  # noqa: ARG003
        """A case that has gone on for a while, a closed one, and a filter without hits."""
        return (
            ("case", _longest(None)),
            ("closed", CaseStatus.CLOSED),
            ("no-hits", "zzzz"),
            ("", ""),
            ("", ALL),
        )

    def title(self) -> str:
        return self.tr("Cases")

    def help_text(self) -> str:
        return self.tr(
            "A case is something a customer waits for, or that the shop has to see to. The list "
            "shows where each one stands, the oldest first; the clock counts opening time. "
            "Press the underlined letter of a button to reply, solve, note, wait or hold. What is "
            "written in the log stays there: take back what you have just written with Ctrl+Z, "
            "and correct what is older with a note. "
            "The numbers 1 to 6 choose which cases are listed."
        )

    def refresh(self) -> None:
        self._show_people()
        counts = case_list.counts()
        total = sum(counts.values())
        self._pages.setCurrentIndex(0 if total else 1)
        for shown in (self.filter, self.people, self.new, self.states, self.order):
            shown.setVisible(bool(total))
        self._show_counts()
        self.list.reload()
        self._both.refresh()

    def show_record(self, arg: object) -> None:
        """Open the case with this id, whatever the filters; a state or a text filters the list."""
        if isinstance(arg, CaseStatus) or arg == ALL:
            self.states.choose(arg)
        elif isinstance(arg, str):
            self.filter.setText(arg)
            self._show_wanted()
        elif isinstance(arg, int):
            self._both.ask(arg)

    def state(self) -> dict[str, object]:
        return {
            "state": str(self.states.value()),
            "newest_first": self.list.is_newest_first,
            "selected": None if self._both.is_closed else self.detail.case_id(),
        }

    def restore(self, state: dict[str, object]) -> None:
        known = {ALL, *(status.value for status in CaseStatus)}
        found = state.get("state")
        value = str(found) if found in known else ALL
        self.states.set_value(ALL if value == ALL else CaseStatus(value))
        self._newest_first[value] = bool(state.get("newest_first"))
        self._show_wanted()
        self.show_record(state.get("selected"))

    def showEvent(self, event: QShowEvent) -> None:
        """The list takes the keys, unless someone is typing elsewhere."""
        super().showEvent(event)
        self._both.take_keys()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_states()

    def focus_filter(self) -> None:
        self.filter.ask()

    def close_detail(self) -> bool:
        return self._both.close()

    def shown_customer(self) -> int | None:
        case = self.detail.case
        return case.customer_id if case is not None and self._both.is_open() else None

    def _build_header(self) -> None:
        name = self.tr("Filter the list of cases")
        self.filter = FindField(name, self.tr("Customer or words…"), self)
        self.filter.typed.connect(self._show_wanted)
        self.filters.addWidget(self.filter)
        self.people = CalmCombo(self)
        self.people.setAccessibleName(self.tr("Whose cases"))
        self.people.currentIndexChanged.connect(self._show_wanted)
        self.filters.addWidget(self.people)
        self.new = primary_button(self.tr("New case"), "Ctrl+Shift+N", self)
        self.new.clicked.connect(self._open_new)
        self.actions.addWidget(self.new)

    def _build_body(self) -> None:
        self.states = Segmented(self._state_options({}), self, name=self.tr("State"))
        self.states.changed.connect(self._on_states_changed)
        self.order = button("", self, role="quiet")
        self.order.clicked.connect(self._turn_order)
        above = row()
        above.addWidget(self.states)
        above.addStretch(1)
        above.addWidget(self.order)
        self.body.addLayout(above)
        self.list = CaseList(self.ctx, self)
        self.list.view.activated.connect(self._on_list_opened)
        self.list.order_wanted.connect(self._turn_order)
        self.filter.led_on.connect(self.list.view.setFocus)
        self.detail = CaseDetail(self.ctx, self)
        self._both = ListAndCard(self.list.view, self.detail, self.detail.show_case, self)
        self.list.view.chosen.connect(self._both.follow_soon)
        self.detail.closed.connect(self._both.close)
        self._pages = QStackedLayout()
        both = side_by_side(self.list, self.detail, LIST_SHARE, self, card=self.detail)
        self._pages.addWidget(both)
        self._pages.addWidget(self._build_empty())
        self.body.addLayout(self._pages, 1)
        self._show_people()
        self._show_wanted()

    def _build_empty(self) -> QWidget:
        page = card(self)
        empty = EmptyState(
            self.tr("No cases yet"),
            self.tr(
                "A case is made when you log something that needs following up, and here when a "
                "customer writes and there is nothing to log yet."
            ),
            icon="cases",
            action=(self.tr("New case"), self._open_new),
            parent=page,
        )
        column(page).addWidget(empty)
        return page

    def _bind_letters(self) -> None:
        """Each act by its letter, each state by its number, wherever nobody types."""
        for number, state in enumerate((ALL, *CaseStatus), 1):
            pick = QShortcut(QKeySequence(str(number)), self, partial(self._pick_state, state))
            pick.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for act in ACTS:
            key = letter(self.ctx.say(act.text))
            do = partial(self._both.act, partial(self.detail.do, act))
            made = QShortcut(QKeySequence(key), self, do)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _pick_state(self, state: object) -> None:
        self.states.choose(state)
        self.list.view.setFocus()

    def _state_options(self, counts: dict[CaseStatus, int]) -> list[tuple[object, str]]:
        open_ones = sum(n for status, n in counts.items() if status is not CaseStatus.CLOSED)
        found: list[tuple[object, str]] = [(ALL, self._counted(self.tr("Not closed"), open_ones))]
        for status, words in STATUS_WORDS.items():
            is_long = status is CaseStatus.PENDING
            said = self.tr("Waiting") if is_long else self.ctx.say(words)
            found.append((status, self._counted(said, counts.get(status, 0))))
        return found

    def _counted(self, words: str, count: int) -> str:
        return f"{words}  {self.ctx.format.number(count)}" if count else words

    def _show_counts(self) -> None:
        options = self._state_options(case_list.counts(self._owner()))
        if options != self._options:
            self._options = options
            self.states.set_options(options)
            self._fit_states()
        self.set_caption(self._waiting_words())

    def _fit_states(self) -> None:
        """Beside the order; less air, then one list of them, where there is not the room."""
        beside = self.order.sizeHint().width() + theme.S
        self.states.fold(self.body.geometry().width() - beside)

    def _waiting_words(self) -> str:
        """The number beside Cases in the rail, and how many of them had no reply yet."""
        waiting, new = case_list.count_waiting(), case_list.count_unanswered()
        words = self.tr("{n} waiting for an answer")
        if 0 < new < waiting:
            words = self.tr("{n} waiting for an answer, {new} for the first")
        number = self.ctx.format.number
        return words.format(n=number(waiting), new=number(new)) if waiting else ""

    def _show_people(self) -> None:
        options = [(self.tr("Everyone's"), _EVERYONE), (self.tr("Nobody's"), _NOBODY)]
        options += [(member.name, str(member.id)) for member in staff.staff()]
        shown = [
            (self.people.itemText(i), self.people.itemData(i)) for i in range(self.people.count())
        ]
        if shown == options:
            return
        chosen = self.people.currentData()
        was_blocked = self.people.blockSignals(True)
        self.people.clear()
        for text, value in options:
            self.people.addItem(text, value)
        self.people.setCurrentIndex(max(self.people.findData(chosen), 0))
        self.people.blockSignals(was_blocked)

    def _owner(self) -> tuple[int | None, ...]:
        chosen = self.people.currentData()
        if chosen in {None, _EVERYONE}:
            return ANYONE
        return NOBODY if chosen == _NOBODY else (int(chosen),)

    def _show_wanted(self) -> None:
        chosen = self.states.value()
        status = chosen if isinstance(chosen, CaseStatus) else None
        newest_first = self._newest_first.get(str(chosen), False)
        text = self.filter.words()
        self.list.show_wanted(Wanted(status, self._owner(), text), newest_first=newest_first)
        words = self.tr("Newest first") if newest_first else self.tr("Oldest first")
        self.order.setText(words)
        if self.isVisible():
            self._show_counts()

    def _turn_order(self) -> None:
        self._newest_first[str(self.states.value())] = not self.list.is_newest_first
        self._show_wanted()

    def _open_new(self) -> None:
        self.ctx.open_dialog("case")

    def _on_states_changed(self) -> None:
        self._show_wanted()
        if self._both.is_open():
            self.list.view.select_first()

    def _on_list_opened(self) -> None:
        self._both.enter()
        if self._both.is_open():
            self.detail.main_button().setFocus()


def _longest(status: CaseStatus | None) -> int | None:
    """The case with the longest log among the first ones of a state."""
    from cxdesk.services import cases

    rows = case_list.cases_page(Wanted(status), limit=40)
    logs = {row.id: len(cases.case(row.id).events) for row in rows}
    return max(logs, key=lambda found: logs[found], default=None)

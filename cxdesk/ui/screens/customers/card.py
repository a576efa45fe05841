"""The chosen customer: who, what can be done, the top line, and everything that happened."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from cxdesk.domain.actions import ActionKind
from cxdesk.domain.hats import Hat
from cxdesk.domain.messages import WAY_WORDS
from cxdesk.domain.tasks import TaskKind
from cxdesk.domain.timeline import TimelineKind
from cxdesk.services import customers, hats, messages, tasks, timeline
from cxdesk.ui import theme
from cxdesk.ui.screens.customers.head import CustomerHead
from cxdesk.ui.screens.customers.tiles import Tiles
from cxdesk.ui.screens.customers.timeline_kinds import TimelineKinds
from cxdesk.ui.widgets.plain import column, hairline, row, tooltip
from cxdesk.ui.widgets.reach_buttons import add_target
from cxdesk.ui.widgets.timeline import TimelineView

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent

    from cxdesk.domain.customers import Customer
    from cxdesk.domain.timeline import TimelineEntry
    from cxdesk.ui.context import Context

PAGE = 40
LOW_BELOW = 400


class CustomerCardView(QFrame):
    """The card at the right of the list; empty until a customer is shown."""

    closed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "card")
        self._id: int | None = None
        self._customer: Customer | None = None
        self._shown = 0
        self._is_narrow = False
        self._kind_of: int | None = None  # whose lines the chosen kind is about
        self._last: TimelineEntry | None = None
        self._build()

    def customer_id(self) -> int | None:
        """The customer shown."""
        return self._id

    def show_customer(self, customer_id: int) -> None:
        """Show one customer from the top, with everything that happened."""
        if customer_id != self._kind_of:
            self.kinds.set_value(None)
        self._id = customer_id
        self._shown = PAGE
        self.timeline.to_top()
        self.reload()

    def reload(self) -> None:
        """Read the shown customer again, with as many lines as were shown."""
        if self._id is None:
            return
        top = customers.card(self._id, now=self.ctx.now())
        self._customer = top.customer
        self.head.show_customer(top.customer)
        self.tiles.show_card(top, self.ctx)
        if self.timeline.is_at_top():
            self._shown = PAGE
        self._load(limit=max(self._shown, PAGE))

    def kind(self) -> str:
        """The kind of lines that the timeline shows, "" for all."""
        return self.kinds.value() or ""

    def set_kind(self, kind: str, customer_id: int | None) -> None:
        """Show one kind of lines of this customer; the next one is shown with all again."""
        self._kind_of = customer_id
        self.kinds.set_value(TimelineKind(kind) if kind else None)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Do with less width: fewer buttons, closer words, date above kind."""
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        self.head.edit.setVisible(not is_narrow)
        self.head.set_narrow(is_narrow=is_narrow)
        self.timeline.is_narrow = is_narrow
        self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a low screen the parts stand closer, so that none is cut."""
        super().resizeEvent(event)
        is_low = self.height() < LOW_BELOW
        around = theme.S if is_low else theme.M
        self.head.set_low(is_low=is_low)
        self.tiles.set_low(is_low=is_low)
        self._filter.setContentsMargins(theme.L + 2, around, theme.L, around)

    def _build(self) -> None:
        page = column(self, spacing=0)
        page.addWidget(self._build_head())
        page.addWidget(hairline(self))
        self.tiles = Tiles(self)
        page.addWidget(self.tiles)
        page.addWidget(hairline(self))
        page.addLayout(self._build_filter())
        page.addWidget(hairline(self))
        self.timeline = TimelineView(self.ctx.format, self)
        self.timeline.older_requested.connect(self._on_timeline_older_requested)
        self.timeline.reply_requested.connect(self._on_timeline_reply_requested)
        self.timeline.solve_requested.connect(self._on_timeline_solve_requested)
        self.timeline.case_requested.connect(self._on_timeline_case_requested)
        self.timeline.task_done_requested.connect(self._on_timeline_task_done_requested)
        self.timeline.purchase_edit_requested.connect(self._on_timeline_purchase_edit_requested)
        self.timeline.interaction_edit_requested.connect(self._on_interaction_edit_requested)
        self.timeline.keyboard_lost.connect(self.log.setFocus)
        page.addWidget(self.timeline, 1)
        page.addSpacing(theme.XS)
        for pressed in self.findChildren(QPushButton):
            pressed.setAutoDefault(True)  # Enter presses them, as Space does

    def _build_head(self) -> CustomerHead:
        self.head = CustomerHead(self.ctx, self)
        self.head.set_low(is_low=False)
        self.head.dialog_requested.connect(self._on_head_dialog_requested)
        self.name, self.contact, self.log = self.head.name, self.head.contact, self.head.log
        self._build_more()
        return self.head

    def _build_more(self) -> None:
        self.more = self.head.more
        self._low_actions: list[QAction] = []
        says = self.tr("More about this customer")
        self.more.setAccessibleName(says)
        self.more.setToolTip(tooltip(says))
        menu = QMenu(self.more)
        for what, words in (
            ("purchase", self.tr("Record purchase")),
            ("answer", self.tr("Record answer")),
        ):
            act = menu.addAction(words, partial(self._on_head_dialog_requested, what))
            act.setVisible(False)
            self._low_actions.append(act)
        menu.addAction(self.tr("Edit…"), partial(self._on_head_dialog_requested, "customer"))
        menu.addAction(self.tr("Consent…"), partial(self._on_head_dialog_requested, "consents"))
        menu.addAction(self.tr("Relations…"), partial(self._on_head_dialog_requested, "relations"))
        self._reach = menu.addMenu(self.tr("Write or call"))
        self._reach.aboutToShow.connect(self._on_reach_about_to_show)
        self.action_action = menu.addAction(self.tr("Decide an action…"), self._on_action_triggered)
        menu.addAction(self.tr("History of changes…"), self._on_history_triggered)
        menu.addSeparator()
        self.archive_action = menu.addAction(self.tr("Archive"), self._on_archive_triggered)
        self.unarchive_action = menu.addAction(
            self.tr("Bring back from the archive"), self._on_unarchive_triggered
        )
        self.delete_action = menu.addAction(self.tr("Delete"), self._on_delete_triggered)
        menu.aboutToShow.connect(self._on_menu_about_to_show)
        self.more.setMenu(menu)

    def _build_filter(self) -> QHBoxLayout:
        self.kinds = TimelineKinds(self)
        self.kinds.changed.connect(self._on_kinds_changed)
        line = self._filter = row()
        line.setContentsMargins(theme.L + 2, theme.M, theme.L, theme.M)
        line.addWidget(self.kinds, 1)
        return line

    def _load(self, *, limit: int) -> None:
        entries = timeline.timeline(self._asked_id(), kind=self.kinds.value(), limit=limit + 1)
        shown = entries[:limit]
        self._last = shown[-1] if shown else None
        self.timeline.set_entries(
            shown,
            now=self.ctx.now(),
            has_older=len(entries) > limit,
            empty_text=self._empty_words(),
        )

    def _empty_words(self) -> str:
        if self.kinds.value() is None:
            return self.tr("Nothing here yet. Log the first interaction, or record a purchase.")
        return self.tr("Nothing of this kind yet.")

    def _on_timeline_older_requested(self) -> None:
        entries = timeline.timeline(
            self._asked_id(), kind=self.kinds.value(), before=self._last, limit=PAGE + 1
        )
        shown = entries[:PAGE]
        self._last = shown[-1] if shown else self._last
        self._shown += len(shown)
        self.timeline.add_entries(shown, now=self.ctx.now(), has_older=len(entries) > PAGE)

    def _on_timeline_reply_requested(self, case_id: int) -> None:
        self.ctx.open_dialog("case_reply", case_id=case_id)

    def _on_timeline_solve_requested(self, case_id: int) -> None:
        self.ctx.open_dialog("case_reply", case_id=case_id, solve=True)

    def _on_timeline_case_requested(self, case_id: int) -> None:
        self.ctx.navigate("cases", case_id)

    def _on_timeline_task_done_requested(self, task_id: int) -> None:
        """A rescue is done once it is said how it ended: that is asked on its card."""
        if tasks.task(task_id).kind is TaskKind.RESCUE:
            self.ctx.navigate("surveys", ("rescues", task_id))
            return
        self.ctx.do(lambda: tasks.finish_task(task_id, now=self.ctx.now()), self.tr("Task done"))

    def _on_interaction_edit_requested(self, interaction_id: int) -> None:
        self.ctx.open_dialog("interaction", interaction_id=interaction_id)

    def _on_timeline_purchase_edit_requested(self, purchase_id: int) -> None:
        self.ctx.open_dialog("purchase", purchase_id=purchase_id)

    def _on_kinds_changed(self) -> None:
        self._kind_of = self._id
        if self._id is not None:
            self._load(limit=PAGE)

    def _on_head_dialog_requested(self, name: str) -> None:
        self.ctx.open_dialog(name, customer_id=self._id)

    def _on_history_triggered(self) -> None:
        self.ctx.open_dialog("history", table="customer", row_id=self._id)

    def _on_reach_about_to_show(self) -> None:
        shown = self._asked_id()
        found = messages.ways(shown)
        self._reach.clear()
        if found.refusal is not None:
            self._reach.addAction(self.ctx.say(found.refusal)).setEnabled(False)
            return
        for way, targets in found.ways:
            self._reach.addSection(self.ctx.say(WAY_WORDS[way]))
            for reach in targets:
                add_target(self._reach, self.ctx, shown, reach)

    def _on_menu_about_to_show(self) -> None:
        for act in self._low_actions:
            act.setVisible(self.head.is_low())
        has_history = bool(timeline.timeline(self._asked_id(), limit=1))
        is_archived = self._customer is not None and self._customer.archived_at is not None
        is_merged = self._customer is not None and self._customer.merged_into_id is not None
        self.archive_action.setVisible(has_history and not is_archived)
        self.unarchive_action.setVisible(is_archived and not is_merged)
        is_owner = hats.worn() is Hat.OWNER
        self.action_action.setVisible(is_owner and not is_merged)
        self.delete_action.setVisible(is_owner and not has_history and not is_merged)

    def _on_action_triggered(self) -> None:
        """What the shop does because of this customer."""
        kind = ActionKind.CUSTOMERS.value
        self.ctx.open_dialog("shop_action", kind=kind, customer_id=self._asked_id())

    def _on_archive_triggered(self) -> None:
        shown = self._asked_id()
        if self.ctx.do(
            lambda: customers.archive_customer(shown, now=self.ctx.now()),
            self.tr("Customer archived"),
        ):
            self.closed.emit()

    def _on_unarchive_triggered(self) -> None:
        shown = self._asked_id()
        self.ctx.do(
            lambda: customers.unarchive_customer(shown, now=self.ctx.now()),
            self.tr("Customer brought back"),
        )

    def _on_delete_triggered(self) -> None:
        shown = self._asked_id()
        if self.ctx.do(
            lambda: customers.delete_customer(shown, now=self.ctx.now()),
            self.tr("Customer deleted"),
        ):
            self.closed.emit()

    def _asked_id(self) -> int:
        if self._id is None:
            raise LookupError("no customer is shown")
        return self._id

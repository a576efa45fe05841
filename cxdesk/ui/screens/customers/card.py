"""The chosen customer: who, what can be done, the top line, and everything that happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.timeline import TimelineKind
from cxdesk.services import customers, tasks
from cxdesk.ui import theme
from cxdesk.ui.screens.customers.tiles import Tiles
from cxdesk.ui.widgets.plain import (
    ElidedLabel,
    button,
    chip,
    clear,
    column,
    hairline,
    primary_button,
    row,
    tooltip,
)
from cxdesk.ui.widgets.segmented import Segmented
from cxdesk.ui.widgets.timeline import TimelineView

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.domain.customers import Customer
    from cxdesk.domain.timeline import TimelineEntry
    from cxdesk.ui.context import Context

PAGE = 40

SHOWN_TAGS = 3
LONGEST_TAG = 18


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
        self._last: TimelineEntry | None = None
        self._build()

    def customer_id(self) -> int | None:
        """The customer shown."""
        return self._id

    def show_customer(self, customer_id: int) -> None:
        """Show one customer from the top."""
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
        self._show_head(top.customer)
        self.tiles.show_card(top, self.ctx)
        self._load(limit=max(self._shown, PAGE))

    def kind(self) -> str:
        """The kind of lines that the timeline shows, "" for all."""
        return self._kind() or ""

    def set_kind(self, kind: str) -> None:
        """Show one kind of lines."""
        self.kinds.set_value(TimelineKind(kind) if kind else None)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Do with less width: fewer buttons, closer words, date above kind."""
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        self._edit.setVisible(not is_narrow)
        self.kinds.set_compact(is_compact=is_narrow)
        self.timeline.is_narrow = is_narrow
        self.reload()

    def _build(self) -> None:
        page = column(self, spacing=0)
        page.addLayout(self._build_head())
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
        self.timeline.task_done_requested.connect(self._on_timeline_task_done_requested)
        self.timeline.purchase_edit_requested.connect(self._on_timeline_purchase_edit_requested)
        self.timeline.keyboard_lost.connect(self.log.setFocus)
        page.addWidget(self.timeline, 1)
        page.addSpacing(theme.XS)
        for pressed in self.findChildren(QPushButton):
            pressed.setAutoDefault(True)  # Enter presses them, as Space does

    def _build_head(self) -> QHBoxLayout:
        head = row(spacing=theme.S)
        head.setContentsMargins(theme.L + 2, theme.L, theme.L, theme.M)
        words = column(spacing=theme.XS)
        top = row(spacing=theme.S)
        self.name = ElidedLabel("", "heading", self)
        self.log = primary_button(self.tr("Log interaction"), parent=self)
        self.log.clicked.connect(self._on_log_clicked)
        top.addWidget(self.name, 1)
        top.addWidget(self.log)
        words.addLayout(top)
        self.contact = ElidedLabel("", "dim", self)
        words.addWidget(self.contact)
        words.addWidget(self._build_marks())
        words.addSpacing(theme.XS)
        words.addLayout(self._build_actions())
        head.addLayout(words, 1)
        return head

    def _build_marks(self) -> QWidget:
        """What to mind about this customer: flags and the note, shown where there are any."""
        self._marks = QWidget(self)
        line = row(self._marks)
        self._archived = chip(self.tr("archived"), self._marks)
        self._no_surveys = chip(self.tr("no surveys"), self._marks)
        self._no_contact = chip(self.tr("do not contact"), self._marks)
        self.note = ElidedLabel("", "caption", self._marks)
        for mark in (self._archived, self._no_surveys, self._no_contact):
            line.addWidget(mark)
        self._tags = row()
        line.addLayout(self._tags)
        line.addWidget(self.note, 1)
        return self._marks

    def _build_actions(self) -> QHBoxLayout:
        actions = row(spacing=theme.S)
        for text, act in (
            (self.tr("Record purchase"), self._on_purchase_clicked),
            (self.tr("Record answer"), self._on_answer_clicked),
        ):
            made = button(text, self)
            made.clicked.connect(act)
            actions.addWidget(made)
        self._edit = button(self.tr("Edit"), self)
        self._edit.clicked.connect(self._on_edit_clicked)
        actions.addWidget(self._edit)
        actions.addWidget(self._build_more())
        actions.addStretch(1)
        return actions

    def _build_more(self) -> QPushButton:
        self.more = button("⋯", self)
        says = self.tr("More about this customer")
        self.more.setAccessibleName(says)
        self.more.setToolTip(tooltip(says))
        menu = QMenu(self.more)
        menu.addAction(self.tr("Edit…"), self._on_edit_clicked)
        menu.addSeparator()
        self.archive_action = menu.addAction(self.tr("Archive"), self._on_archive_triggered)
        self.delete_action = menu.addAction(self.tr("Delete"), self._on_delete_triggered)
        menu.aboutToShow.connect(self._on_menu_about_to_show)
        self.more.setMenu(menu)
        return self.more

    def _build_filter(self) -> QHBoxLayout:
        self.kinds = Segmented(
            (
                (None, self.tr("Everything")),
                (TimelineKind.INTERACTION, self.tr("Interactions")),
                (TimelineKind.CASE, self.tr("Cases")),
                (TimelineKind.PURCHASE, self.tr("Purchases")),
                (TimelineKind.ANSWER, self.tr("Answers")),
            ),
            self,
            name=self.tr("What the timeline shows"),
        )
        self.kinds.changed.connect(self._on_kinds_changed)
        line = row()
        line.setContentsMargins(theme.L + 2, theme.M, theme.L, theme.M)
        line.addWidget(self.kinds)
        line.addStretch(1)
        return line

    def _show_head(self, customer: Customer) -> None:
        self.name.setText(customer.shown_name)
        reach = tuple(filter(None, (*customer.phones, *customer.emails, customer.city)))
        self.contact.setText(" · ".join(reach) or self.tr("No phone or e-mail yet"))
        marks = (
            (self._archived, customer.archived_at is not None),
            (self._no_surveys, customer.no_surveys),
            (self._no_contact, customer.no_contact),
        )
        self._show_tags(customer.tags)
        for mark, is_set in marks:
            mark.setVisible(is_set)
        self.note.setText(" ".join(customer.note.split()))
        is_marked = any(is_set for _, is_set in marks)
        self._marks.setVisible(bool(customer.note or customer.tags) or is_marked)

    def _show_tags(self, tags: tuple[str, ...]) -> None:
        """The first tags as chips; how many more there are, which their tooltip names."""
        clear(self._tags)
        more = tags[SHOWN_TAGS:]
        for tag in tags[:SHOWN_TAGS]:
            made = chip("", self._marks)
            room = made.fontMetrics().averageCharWidth() * LONGEST_TAG
            made.setText(made.fontMetrics().elidedText(tag, Qt.TextElideMode.ElideRight, room))
            made.setAccessibleName(tag)
            self._tags.addWidget(made)
        if more:
            made = chip(f"+{self.ctx.format.number(len(more), 0)}", self._marks)
            made.setAccessibleName(", ".join(more))
            made.setToolTip(tooltip(", ".join(more)))
            self._tags.addWidget(made)

    def _load(self, *, limit: int) -> None:
        entries = customers.timeline(self._asked_id(), kind=self._kind(), limit=limit + 1)
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
        entries = customers.timeline(
            self._asked_id(), kind=self._kind(), before=self._last, limit=PAGE + 1
        )
        shown = entries[:PAGE]
        self._last = shown[-1] if shown else self._last
        self._shown += len(shown)
        self.timeline.add_entries(shown, now=self.ctx.now(), has_older=len(entries) > PAGE)

    def _on_timeline_reply_requested(self, case_id: int) -> None:
        self.ctx.open_dialog("case_reply", case_id=case_id)

    def _on_timeline_solve_requested(self, case_id: int) -> None:
        self.ctx.open_dialog("case_reply", case_id=case_id, solve=True)

    def _on_timeline_task_done_requested(self, task_id: int) -> None:
        self._run(lambda: tasks.finish_task(task_id, now=self.ctx.now()), self.tr("Task done"))

    def _on_timeline_purchase_edit_requested(self, purchase_id: int) -> None:
        self.ctx.open_dialog("purchase", purchase_id=purchase_id)

    def _on_kinds_changed(self) -> None:
        if self._id is not None:
            self._load(limit=PAGE)

    def _on_log_clicked(self) -> None:
        self.ctx.open_dialog("interaction", customer_id=self._id)

    def _on_purchase_clicked(self) -> None:
        self.ctx.open_dialog("purchase", customer_id=self._id)

    def _on_answer_clicked(self) -> None:
        self.ctx.open_dialog("answer", customer_id=self._id)

    def _on_edit_clicked(self) -> None:
        self.ctx.open_dialog("customer", customer_id=self._id)

    def _on_menu_about_to_show(self) -> None:
        has_history = bool(customers.timeline(self._asked_id(), limit=1))
        self.archive_action.setVisible(has_history)
        self.delete_action.setVisible(not has_history)

    def _on_archive_triggered(self) -> None:
        shown = self._asked_id()
        if self._run(
            lambda: customers.archive_customer(shown, now=self.ctx.now()),
            self.tr("Customer archived"),
        ):
            self.closed.emit()

    def _on_delete_triggered(self) -> None:
        shown = self._asked_id()
        if self._run(
            lambda: customers.delete_customer(shown, now=self.ctx.now()),
            self.tr("Customer deleted"),
        ):
            self.closed.emit()

    def _run(self, act: Callable[[], object], done: str) -> bool:
        try:
            act()
        except (ValidationError, OutsideError) as error:
            self.ctx.show_error(error)
            return False
        self.ctx.toast(done, self.ctx.undo)
        return True

    def _kind(self) -> TimelineKind | None:
        value = self.kinds.value()
        return value if isinstance(value, TimelineKind) else None

    def _asked_id(self) -> int:
        if self._id is None:
            raise LookupError("no customer is shown")
        return self._id

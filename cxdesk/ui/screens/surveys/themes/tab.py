"""The tab Themes: the list or the board left, one theme right; or what customers come about."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QStackedLayout, QStackedWidget, QWidget

from cxdesk.services import themes
from cxdesk.ui.list_and_card import ListAndCard, side_by_side
from cxdesk.ui.place_tab import PlaceTab
from cxdesk.ui.screens.surveys.themes.board import ThemeBoard
from cxdesk.ui.screens.surveys.themes.detail import (
    ACTION_KEY,
    ANSWERS_KEY,
    DELETE_KEY,
    EDIT_KEY,
    TELL_KEY,
    ThemeDetail,
)
from cxdesk.ui.screens.surveys.themes.list import ThemeList
from cxdesk.ui.screens.surveys.themes.topics import RecurringTopics
from cxdesk.ui.widgets.empty_state import EmptyState
from cxdesk.ui.widgets.plain import card, column, primary_button, row, scrolling
from cxdesk.ui.widgets.segmented import Segmented
from cxdesk.ui.widgets.tab_stops import stops

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxdesk.ui.context import Context

LIST, BOARD, TOPICS = "list", "board", "topics"
NEW_KEY = "F7"
LIST_SHARE = 54


class ThemesTab(PlaceTab):
    """Esc closes the theme, ↑ and ↓ walk the list with it following."""

    key = "themes"
    watches: ClassVar[frozenset[str]] = frozenset(
        "theme theme_told answer_theme answer customer purchase staff setting interaction cases"
        " topic".split()
    )

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._build_header()
        self._pages = QStackedLayout()
        self._pages.addWidget(self._build_themes())
        self.topics = RecurringTopics(ctx, self)
        self._pages.addWidget(self.topics)
        self._pages.addWidget(self._build_empty())
        self.body.addLayout(self._pages, 1)
        self._bind_keys()

    @classmethod
    def samples(cls, ctx: Context) -> tuple[tuple[str, object], ...]:
        """The list, the board with a theme opened, and what customers come about."""
        found = themes.themes(now=ctx.now())[:1]
        return (
            ("", LIST),
            *(("theme", row.id) for row in found),
            ("board", BOARD),
            ("topics", TOPICS),
        )

    def help_text(self) -> str:
        return self.tr(
            "What several comments speak of. Themes are put on answers in the tab Answers; here "
            "the owner judges how much each would change and how much work it is, says what "
            "becomes of it, and tells the customers who spoke of it what was done. F7 makes a "
            "new one, F4 changes it, Del deletes it, F5 lists its answers, F6 decides an action "
            "about it, F8 tells customers."
        )

    def refresh(self) -> None:
        self.list.reload()
        self._show_page()
        self._both.refresh()
        self._show_board()
        if self.view.value() == TOPICS:
            self.topics.ask()

    def show_record(self, arg: object) -> None:
        """Open the theme with this id, or show the list, the board or the topics."""
        if isinstance(arg, int):
            self._both.ask(arg)
        elif arg in {LIST, BOARD, TOPICS}:
            self.view.choose(arg)

    def state(self) -> dict[str, object]:
        selected = None if self._both.is_closed else self.detail.theme_id()
        return {"view": str(self.view.value()), "selected": selected}

    def restore(self, state: dict[str, object]) -> None:
        if state.get("view") in {LIST, BOARD, TOPICS}:
            self.view.set_value(state["view"])
            self._show_page()
        self.show_record(state.get("selected"))

    def main_stops(self) -> Iterator[QWidget]:
        """The list, the first theme on the board, or what stands in their place."""
        return stops(self._pages.currentWidget() or self)

    def focus_filter(self) -> None:
        self.list.view.setFocus()

    def close_detail(self) -> bool:
        return self._both.close()

    def _build_header(self) -> None:
        options = (
            (LIST, self.tr("List")),
            (BOARD, self.tr("Impact and effort")),
            (TOPICS, self.tr("What customers come about")),
        )
        self.view = Segmented(options, self, name=self.tr("How themes are shown"))
        self.view.changed.connect(self._on_view_changed)
        self.new = primary_button(self.tr("New theme"), NEW_KEY, self)
        self.new.clicked.connect(self._open_new)
        line = row()
        line.addWidget(self.view)
        line.addStretch(1)
        line.addWidget(self.new)
        self.body.addLayout(line)

    def _build_themes(self) -> QWidget:
        self._left = QStackedWidget(self)
        self.list = ThemeList(self.ctx, self._left)
        self.board = ThemeBoard(self.ctx, self._left)
        self._left.addWidget(self.list)
        self._left.addWidget(scrolling(self.board, self._left, has_stops=True))
        self.detail = ThemeDetail(self.ctx, self)
        self._both = ListAndCard(self.list.view, self.detail, self.detail.show_theme, self)
        self._both.wire(self.detail.closed)
        self.board.chosen.connect(self._on_board_chosen)
        self.detail.answers_wanted.connect(self._show_answers)
        return side_by_side(self._left, self.detail, LIST_SHARE, self, card=self.detail)

    def _build_empty(self) -> QWidget:
        page = card(self)
        empty = EmptyState(
            self.tr("No themes yet"),
            self.tr("Put themes on what customers say in the tab Answers, or write the first one."),
            icon="answer",
            action=(self.tr("New theme"), self._open_new),
            parent=page,
        )
        column(page).addWidget(empty)
        return page

    def _bind_keys(self) -> None:
        self.bind(NEW_KEY, self._open_new)
        for key, act in (
            (EDIT_KEY, self.detail.edit),
            (TELL_KEY, self.detail.tell),
            (ANSWERS_KEY, self.detail.show_answers),
            (ACTION_KEY, self.detail.decide),
            (DELETE_KEY, self.detail.delete),
        ):
            self.bind(key, partial(self._both.act, act))

    def _show_page(self) -> None:
        shown = self.view.value()
        if shown == TOPICS:
            self._pages.setCurrentIndex(1)
            return
        self._pages.setCurrentIndex(0 if self.list.rows else 2)
        self._left.setCurrentIndex(1 if shown == BOARD else 0)

    def _show_board(self) -> None:
        self.board.show_themes(self.list.rows, self.detail.theme_id())

    def _show_answers(self, theme_id: int) -> None:
        self.ctx.navigate("surveys", ("answers", ("theme", theme_id)))

    def _open_new(self) -> None:
        self.ctx.open_dialog("theme")

    def _on_view_changed(self) -> None:
        self._show_page()
        self._show_board()
        if self.view.value() == TOPICS:
            self.topics.ask()

    def _on_board_chosen(self, theme_id: int) -> None:
        self._both.ask(theme_id)
        self._show_board()

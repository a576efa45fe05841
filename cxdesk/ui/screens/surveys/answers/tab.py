"""The tab Answers: filters above, the list left, one answer or how all of them spread right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtWidgets import QStackedLayout, QStackedWidget, QWidget

from cxdesk.domain.answer_list import AnswerFilter, Band
from cxdesk.domain.hats import Hat
from cxdesk.services import answer_list, hats
from cxdesk.ui import theme
from cxdesk.ui.list_and_card import ListAndCard, side_by_side
from cxdesk.ui.place_tab import PlaceTab
from cxdesk.ui.screens.surveys.answers.beside import Beside, Over
from cxdesk.ui.screens.surveys.answers.detail import CORRECT_KEY, EXCLUDE_KEY, AnswerDetail
from cxdesk.ui.screens.surveys.answers.filters import SPREADS_KEY, AnswerFilters
from cxdesk.ui.screens.surveys.answers.list import AnswerList
from cxdesk.ui.screens.surveys.answers.overview import IMPORT_KEY, NPS_KEY, AnswersOverview
from cxdesk.ui.screens.surveys.answers.themes_line import BY_KEY, KEY
from cxdesk.ui.widgets.empty_state import EmptyState
from cxdesk.ui.widgets.plain import card, column, scrolling

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent

    from cxdesk.domain.answer_list import PersonSpread, Spread
    from cxdesk.domain.periods import Period
    from cxdesk.ui.context import Context

LIST_SHARE = 56
SPREADS = "answers-spreads"
CUSTOMER_KEY = "Ctrl+Return"


class AnswersTab(PlaceTab):
    """Esc closes the answer and shows how all spread; ↑ and ↓ walk with it following."""

    key = "answers"
    watches: ClassVar[frozenset[str]] = frozenset(
        "answer answer_item answer_change answer_theme theme survey survey_item customer staff"
        " setting task".split()
    )

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._pages = QStackedLayout()
        self._pages.addWidget(self._build_answers())
        self._pages.addWidget(self._build_empty())
        self.body.addLayout(self._pages, 1)
        self._bind_keys()

    @classmethod
    def samples(cls, ctx: Context) -> tuple[tuple[str, object], ...]:  # noqa: ARG003
        """All of them, those about recommending, one with words, a filter without hits."""
        found = answer_list.answers_page(AnswerFilter(with_comment=True), limit=1)
        asked = [one.key for one in answer_list.questionnaires()][:1]
        return (
            ("", None),
            *(("one", key) for key in asked),
            *(("answer", row.id) for row in found),
        )

    def help_text(self) -> str:
        return self.tr(
            "What customers answered, the newest first. Esc shows how the scores spread and how "
            "they move, and so does F8, over the list where there is no room beside it; Enter or "
            "the arrow keys show one answer. The keys 1 to 9 put a theme on "
            "the answer or take it off, T asks for another one; Ctrl+Enter opens its customer. "
            "F4 corrects an answer and Del leaves it out, each with a reason. F6 opens the NPS "
            "calculator, F7 brings answers in from a file."
        )

    def refresh(self) -> None:
        has_any = answer_list.has_answers()
        self._pages.setCurrentIndex(0 if has_any else 1)
        if not has_any:
            return
        self.filters.read()
        self.list.wanted = self.filters.wanted()
        self.list.reload()
        self._both.refresh()
        self._on_turned()
        self._ask_spreads()

    def show_record(self, arg: object) -> None:
        """Open the answer with this id, or show those to a questionnaire, or of a theme."""
        if isinstance(arg, int):
            self._both.ask(arg)
        elif isinstance(arg, str):
            self._both.close()
            self.filters.choose_questionnaire(arg)
        elif isinstance(arg, tuple) and arg[0] == "theme":
            self._both.close()
            self.filters.choose_theme(int(arg[1]))

    def state(self) -> dict[str, object]:
        selected = None if self._both.is_closed else self.detail.answer_id()
        return {"filters": self.filters.state(), "selected": selected}

    def restore(self, state: dict[str, object]) -> None:
        filters = state.get("filters")
        if isinstance(filters, dict):
            self.filters.restore(filters)
            self.list.show_wanted(self.filters.wanted())
        if isinstance(state.get("selected"), int):
            self.show_record(state["selected"])

    def focus_filter(self) -> None:
        self.filters.text.ask()

    def close_detail(self) -> bool:
        return self._close_spreads() or self._both.close()

    def show_spreads(self) -> None:
        """How all of them spread: beside the list, or over it where there is no room for both."""
        self._both.close()
        self._open_spreads(is_open=self._can_cover())

    def hideEvent(self, event: QHideEvent) -> None:
        """The list comes first again."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._open_spreads(is_open=False)

    def shown_customer(self) -> int | None:
        view = self.detail.view
        return view.row.customer_id if view is not None and self._both.is_open() else None

    def _build_answers(self) -> QWidget:
        page = QWidget(self)
        page.setProperty("role", "plain")
        box = column(page, spacing=theme.M)
        self.filters = AnswerFilters(self.ctx, page)
        self.filters.changed.connect(self._show_wanted)
        box.addWidget(self.filters)
        self.list = AnswerList(self.ctx, page)
        self.filters.text.led_on.connect(self.list.view.setFocus)
        self._side = QStackedWidget(page)
        self.overview = AnswersOverview(self.ctx, self._side)
        self.overview.questionnaire_chosen.connect(self._on_questionnaire_chosen)
        self.overview.band_chosen.connect(self._on_band_chosen)
        self.overview.period_chosen.connect(self._on_period_chosen)
        self.overview.person_chosen.connect(self._on_person_chosen)
        self.detail = AnswerDetail(self.ctx, self._side)
        self._side.addWidget(scrolling(self.overview, self._side, has_stops=True))
        self._side.addWidget(self.detail)
        beside = Beside(self._side, self.detail)
        self._both = ListAndCard(self.list.view, beside, self.detail.show_answer, self)
        self._both.is_closed = True
        self.list.shown.connect(self._both.go_with_the_list)
        self._both.wire(self.detail.closed)
        self._over = Over(beside)
        both = side_by_side(self.list, self._side, LIST_SHARE, page, card=self._over)
        self._panes = both
        self._side.currentChanged.connect(self._on_side_changed)
        both.turned.connect(self._on_turned)
        self.overview.closed.connect(self._close_spreads)
        self.filters.spreads.clicked.connect(self.show_spreads)
        box.addWidget(both, 1)
        return page

    def _build_empty(self) -> QWidget:
        page, bring = card(self), self.tr("Import from a file…")
        empty = EmptyState(
            self.tr("No answers yet"),
            self.tr("Ask a customer how it went and enter the answer, or bring those you have."),
            icon="answer",
            action=(self.tr("Record answer"), lambda: self.ctx.open_dialog("answer")),
            other=(f"{bring}  {IMPORT_KEY}", self._import),
            parent=page,
        )
        column(page).addWidget(empty)
        return page

    def _bind_keys(self) -> None:
        """Themes by their numbers, wherever nobody types."""
        self.bind(NPS_KEY, partial(self.ctx.open_dialog, "nps"))
        self.bind(IMPORT_KEY, self._import)
        self.bind(SPREADS_KEY, self.show_spreads)
        acts: list[tuple[str, Callable[[], object]]] = [
            (str(number), partial(self._toggle_theme, number)) for number in range(1, BY_KEY + 1)
        ]
        acts += [
            (KEY, self.detail.ask_theme),
            (CUSTOMER_KEY, self.detail.open_customer),
            (CORRECT_KEY, self.detail.correct.click),
            (EXCLUDE_KEY, self.detail.exclude.click),
        ]
        for key, act in acts:
            self.bind(key, partial(self._both.act, act))

    def _import(self) -> None:
        self.ctx.open_dialog("import", into="answers")

    def _toggle_theme(self, number: int) -> None:
        tag = self.detail.themes.nth(number)
        if tag is not None:
            self.detail.toggle_theme(tag)

    def _show_wanted(self) -> None:
        self.list.show_wanted(self.filters.wanted())
        self._ask_spreads()

    def _ask_spreads(self) -> None:
        """Count beside the window; only the newest question is answered, and the owner's alone."""
        if hats.worn() is Hat.COUNTER:
            self.ctx.jobs.cancel(SPREADS)
            self.overview.show_none()
            return
        wanted = self.list.wanted
        self.ctx.jobs.run(lambda _: _count(wanted), key=SPREADS, on_done=self._show_spreads)

    def _show_spreads(self, found: _Counted) -> None:
        self.overview.show_spreads(found.spreads, found.people)

    def _on_questionnaire_chosen(self, key: str) -> None:
        """Its links are made anew with what they show, so the keys go to the list."""
        self.filters.choose_questionnaire(key)
        self._go_to_list()

    def _on_person_chosen(self, staff_id: int) -> None:
        self.filters.choose_person(staff_id)
        self._go_to_list()

    def _on_band_chosen(self, band: Band) -> None:
        self.filters.choose_band(band)
        self._go_to_list()

    def _on_period_chosen(self, period: Period) -> None:
        """The answers behind a point of the chart."""
        self.filters.days.set_days(period.start, period.last_day)
        self._go_to_list()

    def _go_to_list(self) -> None:
        """What was asked for stands in the list, which the spreads may cover."""
        if not self._close_spreads():
            self.list.view.setFocus()

    def _open_spreads(self, *, is_open: bool) -> None:
        self._over.is_opened = is_open
        self.overview.head.setVisible(is_open)
        self._panes.settle()

    def _close_spreads(self) -> bool:
        """Uncover the list; False where nothing covered it."""
        was_open = self._over.is_opened
        if was_open:
            self._open_spreads(is_open=False)
            self.list.view.setFocus()
        return was_open

    def _on_side_changed(self) -> None:
        """An answer takes the place of the spreads."""
        self._open_spreads(is_open=self._over.is_opened and self._side.currentIndex() == 0)

    def _on_turned(self) -> None:
        self.filters.spreads.setVisible(self._can_cover())
        if not self._can_cover():
            self._open_spreads(is_open=False)

    def _can_cover(self) -> bool:
        """Whether there is no room beside the list for what the owner may see."""
        return self._panes.is_single and hats.worn() is not Hat.COUNTER


class _Counted(NamedTuple):
    """How the answers wanted spread, and by whom."""

    spreads: tuple[Spread, ...]
    people: tuple[PersonSpread, ...]


def _count(wanted: AnswerFilter) -> _Counted:
    return _Counted(answer_list.spreads(wanted), answer_list.by_person(wanted))

"""The report: choose a period and a language, see the pages, export the PDF."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget

from cxdesk import words
from cxdesk.domain.errors import OutsideError
from cxdesk.services import reports
from cxdesk.ui import pdf, saving
from cxdesk.ui.format import Format
from cxdesk.ui.screen import Screen
from cxdesk.ui.widgets.page_view import PageView
from cxdesk.ui.widgets.period_picker import PeriodPicker
from cxdesk.ui.widgets.plain import button, primary_button, row
from cxdesk.ui.widgets.segmented import Segmented
from cxdesk.ui.widgets.waiting import Waiting

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.report import Report
    from cxdesk.ui.context import Context

WALL_KEY = "F8"
NARROW_BELOW = 1000
LANGUAGE_NAMES = {"en": "English", "es": "Español"}


class ReportScreen(Screen):
    """The preview is the paper itself; the PDF has the same pages."""

    key: ClassVar[str] = "report"
    icon: ClassVar[str] = "report"
    watches: ClassVar[frozenset[str]] = frozenset(
        (
            "answer",
            "case_event",
            "cases",
            "interaction",
            "staff_hours",
            "purchase",
            "customer",
            "goal",
            "goal_target",
            "goal_reader",
            "review",
            "shop_action",
            "task",
            "event",
            "setting",
        )
    )

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.report: Report | None = None
        self.period = PeriodPicker(ctx, self)
        self.period.changed.connect(self.refresh)
        names = [(lang, LANGUAGE_NAMES[lang]) for lang in words.LANGUAGES]
        self.language = Segmented(names, self, name=self.tr("Language of the report"))
        self.language.set_value(ctx.format.lang)
        self.language.changed.connect(self._on_language_changed)
        self.export = primary_button(self.tr("Export PDF…"), "Ctrl+P", self)
        self.export.clicked.connect(self.export_pdf)
        self.export.setEnabled(False)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self.export_pdf)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.filters.addWidget(self.period)
        self.filters.addWidget(self.language)
        self.wall = button(self.tr("Goals on the wall…"), self, shortcut=WALL_KEY)
        self.wall.clicked.connect(partial(ctx.open_dialog, "wall"))
        walls = QShortcut(QKeySequence(WALL_KEY), self, self.wall.click)
        walls.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.actions.addWidget(self.wall)
        self.actions.addWidget(self.export)
        self.stack = QStackedWidget(self)
        failed = self.tr("These pages could not be laid out. Try again.")
        self.loading = Waiting(self.tr("Laying out the pages…"), failed, self)
        self.loading.again.connect(self.refresh)
        self.pages = PageView(self)
        self.pages.setAccessibleName(self.tr("Preview"))
        self.stack.addWidget(self.loading)
        self.stack.addWidget(self.pages)
        self._below = row()
        self._below.addStretch(1)
        self.body.addLayout(self._below)
        self.body.addWidget(self.stack, 1)

    @classmethod
    def samples(cls, ctx: Context) -> tuple[tuple[str, object], ...]:
        """The report in the other language than the window's."""
        other = next(lang for lang in words.LANGUAGES if lang != ctx.format.lang)
        return ((f"in-{other}", other), ("", ctx.format.lang))

    def title(self) -> str:
        """The word above the preview."""
        return self.tr("Report")

    def help_text(self) -> str:
        """What F1 tells."""
        return self.tr(
            "The summary of a period on paper: goals, their charts, all indicators and what they"
            " mean. What you see is what the PDF holds. Ctrl with the wheel, or with + and −, zooms"
            " the pages; Ctrl+P exports the PDF. F8 prints the goals on one page for the wall,"
            " without names or figures of one person."
        )

    def refresh(self) -> None:
        """Build the report anew, beside the window; the pages shown stay until then."""
        first, last = self.period.span()
        lang, as_of = str(self.language.value()), self.ctx.now() + 1
        self.ctx.jobs.run(
            lambda _progress: reports.build(first, last, lang, as_of=as_of),
            key="report",
            on_done=self._on_report_done,
            on_error=self._on_report_failed,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window period and language stand below the title."""
        super().resizeEvent(event)
        is_narrow = self.width() < NARROW_BELOW
        home, other = (self._below, self.header) if is_narrow else (self.header, self._below)
        if self.filters.parent() is not home:
            other.removeItem(self.filters)
            home.insertLayout(home.count() - 1, self.filters)

    def show_record(self, arg: object) -> None:
        """Choose a language, or a period by its key."""
        if arg in words.LANGUAGES:
            self.language.set_value(arg)
            self.refresh()
        else:
            self.period.set_key(str(arg))

    def state(self) -> dict[str, object]:
        """Period, language and place in the pages."""
        first, last = self.period.span()
        return {
            "period": self.period.key(),
            "first": first.isoformat(),
            "last": last.isoformat(),
            "language": self.language.value(),
        }

    def restore(self, state: dict[str, object]) -> None:
        """Come back to the same period and language."""
        if state.get("language") in words.LANGUAGES:
            self.language.set_value(state["language"])
        self.period.set_key(str(state.get("period", "")))

    def export_pdf(self) -> None:
        """Ask where, write the PDF, offer to open it."""
        if self.report is None:
            return
        fmt = self._format(self.report)
        title = fmt.show(self.report.title)
        name = saving.safe_name(self.report.shop_name, "·", title)
        path = saving.ask_path(self.ctx, self, name, "pdf")
        if path is None:
            return
        try:
            data = pdf.render(self.report, fmt)
        except OutsideError as error:
            self.ctx.show_error(error)
            return
        saving.save(self.ctx, path, data)

    def _on_report_done(self, report: Report) -> None:
        self.report = report
        sheets = pdf.lay_out(report, self._format(report))
        self.pages.show_sheets(sheets)
        self.stack.setCurrentWidget(self.pages)
        self.export.setEnabled(True)
        count = len(sheets.pages)
        text = self.tr("1 page") if count == 1 else self.tr("{n} pages").format(n=count)
        self.set_caption(f"{text} · {sheets.paper.name}")

    def _on_report_failed(self, error: Exception) -> None:
        """Pages of another period or language would be taken for these."""
        self.report = None
        self.export.setEnabled(False)
        self.set_caption("")
        self.loading.fail()
        self.stack.setCurrentWidget(self.loading)
        self.ctx.show_error(error)

    def _on_language_changed(self) -> None:
        self.refresh()

    def _format(self, report: Report) -> Format:
        return Format(report.lang, report.currency, report.country)

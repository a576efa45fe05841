"""Print paper slips: blank ones, or one with a code for each purchase or case that is ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from cxdesk.domain import slips as rules
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T
from cxdesk.services import slips, surveys
from cxdesk.ui import slip_paper, theme
from cxdesk.ui.form_field import Field
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.plain import PlainLabel, column, tooltip
from cxdesk.ui.widgets.print_out import PrintOut
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from cxdesk.services.slips import Slip, SlipSubject
    from cxdesk.ui.context import Context
    from cxdesk.ui.format import Format
    from cxdesk.ui.page_layout import Paper
    from cxdesk.ui.slip_paper import SlipSheets

BLANK, CODED = "blank", "coded"
SEEN, LINE_HEIGHT, LEFT_WIDTH = 9, 28, 350
PLACE = Qt.ItemDataRole.UserRole
SOME = T("SlipsDialog", "Tick at least one purchase or case.")
NO_SURVEY = T("SlipsDialog", "There is no questionnaire in use.")
NOT_SHEETS = T("SlipsDialog", "Type how many sheets.")


class SlipsDialog(FormDialog):
    """What is printed at the left, the sheet at the right; it is saved as PDF or printed."""

    name = "slips"
    least_width = 740

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._subjects = slips.subjects(ctx.now())
        self.set_title(self.tr("Print paper slips"))
        self.out = PrintOut(self, self._build_left(), self._example)
        self.out.print_button.clicked.connect(self.print_out)
        self._on_way_changed()
        self.survey.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> SlipsDialog:
        """Two purchases ticked."""
        made = cls(ctx)
        if made.about.count() > 1:
            made.way.set_value(CODED)
            made._on_way_changed()
            for at in range(2):
                made.about.item(at).setCheckState(Qt.CheckState.Checked)
        return made

    def submit(self) -> None:
        """Ask where to save, then make the offers and the PDF; stay when nothing was chosen."""
        if self._is_fit() and self.out.ask_path(self.tr("Slips")):
            super().submit()

    def print_out(self) -> None:
        """Ask for the printer, then make the offers and print; stay when nothing was chosen."""
        if self._is_fit() and self.out.ask_printer():
            super().submit()

    def save(self) -> None:
        """Offer the survey for what is ticked, each with its code, and write or print the slips."""
        if self.out.has_way():
            made = self._slips()
            self.out.put_out(lambda fmt, paper: self._laid_out(made, fmt, paper))

    def _is_fit(self) -> bool:
        """Whether slips can be made of what is typed; what is wrong is told at its field."""
        self.clear_errors()
        try:
            self._check()
        except ValidationError as error:
            self.field_error(error.field, self.ctx.say(error.text))
            return False
        return True

    def _build_left(self) -> QWidget:
        left = QWidget(self)
        left.setFixedWidth(LEFT_WIDTH)
        layout = column(left, spacing=theme.L)
        self.survey = CalmCombo(left)
        for view in surveys.surveys():
            self.survey.addItem(self.ctx.say(view.name), view.id)
        self.way = Segmented(
            ((BLANK, self.tr("Blank")), (CODED, self.tr("With a code"))),
            left,
            name=self.tr("Blank or with a code"),
        )
        self.sheets = QLineEdit("1", left)
        self.about = self._build_list(left)
        self._add(layout, "survey_id", self.tr("&Questionnaire"), self.survey)
        self._add(layout, "way", self.tr("S&lips"), self.way)
        self._add(layout, "sheets", self.tr("S&heets, four slips on each"), self.sheets)
        self._add(layout, "about", self.tr("&For these purchases and cases"), self.about)
        self.nothing = PlainLabel(
            self.tr("There is no purchase or solved case of the last 14 days to ask about."),
            "dim",
            left,
            wrap=True,
        )
        layout.addWidget(self.nothing)
        layout.addStretch(1)
        self.survey.currentIndexChanged.connect(self._refresh)
        self.way.changed.connect(self._on_way_changed)
        self.sheets.textEdited.connect(self._refresh)
        self.about.itemChanged.connect(self._refresh)
        return left

    def _add(self, layout: QVBoxLayout, name: str, label: str, widget: QWidget) -> None:
        made = self.fields[name] = Field(label, widget, widget.parentWidget())
        made.clear_when_changed()
        layout.addWidget(made)

    def _build_list(self, parent: QWidget) -> QListWidget:
        made = QListWidget(parent)
        made.setFixedHeight(SEEN * LINE_HEIGHT)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for place, subject in enumerate(self._subjects):
            item = QListWidgetItem(self._words(subject), made)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setData(PLACE, place)
            item.setToolTip(tooltip(item.text()))
        return made

    def _words(self, subject: SlipSubject) -> str:
        fmt = self.ctx.format
        amount = "" if subject.amount is None else fmt.amount(subject.amount)
        case = self.tr("case") if subject.table == "cases" else ""
        told = (fmt.day_month(subject.on), self.ctx.say(subject.customer))
        return " · ".join(filter(None, (*told, amount, case, subject.words)))

    def _ticked(self) -> list[SlipSubject]:
        items = [self.about.item(at) for at in range(self.about.count())]
        checked = [item for item in items if item.checkState() is Qt.CheckState.Checked]
        return [self._subjects[item.data(PLACE)] for item in checked]

    def _check(self) -> None:
        if self.survey.currentData() is None:
            raise ValidationError("survey_id", NO_SURVEY)
        if self.way.value() == CODED and not self._ticked():
            raise ValidationError("about", SOME)
        if self.way.value() == BLANK:
            slips.blank(self._sheet_count())

    def _sheet_count(self) -> int:
        text = self.sheets.text().strip()
        if not (text.isascii() and text.isdigit()):
            raise ValidationError("sheets", NOT_SHEETS)
        return int(text)

    def _slips(self) -> tuple[Slip, ...]:
        if self.way.value() == BLANK:
            return slips.blank(self._sheet_count())
        about = [(subject.table, subject.id) for subject in self._ticked()]
        return slips.prepare(self.survey.currentData(), about, now=self.ctx.now())

    def _example(self, fmt: Format, paper: Paper) -> SlipSheets:
        """The sheets before they are made: the codes are zeros."""
        code = rules.code_of(0)
        found = tuple(slips.Slip(code=code, mark=fmt.date(s.on)) for s in self._ticked())
        is_coded = self.way.value() == CODED and bool(found)
        return self._laid_out(found if is_coded else self._blank_example(), fmt, paper)

    def _blank_example(self) -> tuple[Slip, ...]:
        """As many sheets as are asked for; one where that is not to be read."""
        try:
            return slips.blank(self._sheet_count() if self.way.value() == BLANK else 1)
        except ValidationError:
            return slips.blank(1)

    def _laid_out(self, made: tuple[Slip, ...], fmt: Format, paper: Paper) -> SlipSheets:
        sheet = slips.sheet(self.survey.currentData(), made)
        return slip_paper.lay_out_slips(sheet, fmt, paper)

    def _refresh(self) -> None:
        if self.survey.currentData() is not None:
            self.out.preview.refresh()

    def _on_way_changed(self) -> None:
        is_coded = self.way.value() == CODED
        self.fields["sheets"].setVisible(not is_coded)
        self.fields["about"].setVisible(is_coded and bool(self._subjects))
        self.nothing.setVisible(is_coded and not self._subjects)
        self._refresh()

"""Import customers, purchases or answers: look at what a file would bring, mend it, bring it in.

Nothing here knows what the records are: fields, questions and refusals come from the importers.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QProgressBar, QWidget

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.surveys import STANDARD
from cxdesk.domain.text import T
from cxdesk.services import entered
from cxdesk.services.importing.look import Look
from cxdesk.ui import file_dialogs, import_memory, saving
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.import_run import ImportRun
from cxdesk.ui.import_wish import ImportWish
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.import_columns import IGNORED, ImportColumns
from cxdesk.ui.widgets.plain import PlainLabel, button, flush_link, row
from cxdesk.ui.widgets.refused_lines import RefusedLines
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from cxdesk.ui.context import Context
    from cxdesk.ui.import_memory import Remembered

ANSWERS = "answers"
ABOUT_FILE = {
    "customers": T(
        "ImportDialog",
        "A CSV or Excel file with a heading line; a customer that is not known is made.",
    ),
    "purchases": T(
        "ImportDialog",
        "A CSV or Excel file with a heading line. A customer number that is not known makes a "
        "customer; without a number the purchase is nobody's.",
    ),
    ANSWERS: T(
        "ImportDialog",
        "A CSV or Excel file with a heading line. A customer number that is not known makes a "
        "customer; an e-mail or a phone that is not known does not.",
    ),
}
LOOK_AFTER_MS = 250
_MADE = ("customer", "purchase", "purchase_item", "staff", "offer", "answer", "survey", "task")
CHANGED = frozenset((*_MADE, "import_batch"))
NO_FILE = T("ImportDialog", "Choose a file first.")
STOPPED = T("ImportDialog", "The import stopped before its end. Nothing was written.")
UNDO_LABEL = T("ImportDialog", "The import was taken back.")
WOULD = T(
    "ImportDialog",
    "{read} lines read: {added} would come in, {updated} would be updated, {unchanged} are there "
    "already, {refused} would be refused.",
)
DID = T(
    "ImportDialog",
    "{read} lines read: {added} added, {updated} updated, {unchanged} were there already, "
    "{refused} refused.",
)


class ImportDialog(FormDialog):
    """Choose a file and see what it would bring; columns can be set right before it comes in."""

    name = "import"
    least_width = 600

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, into: str = "") -> None:
        super().__init__(ctx, parent)
        self._run: ImportRun | None = None
        self._is_real = self._is_done = False
        self._step: int | None = None
        self._wish = ImportWish()
        self._soon = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self._soon.timeout.connect(self.look)
        self.set_title(self.tr("Import from a file"))
        self._build_fields()
        self._build_result()
        self.cancel_button = self.add_cancel()
        self.primary = self.add_primary(self.tr("Import"))
        self.primary.setEnabled(False)
        if into:
            self.into.set_value(into)
        self._on_into_changed()
        self.file.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> ImportDialog:
        """A file of a form service, looked at; one line would be refused."""
        made = cls(ctx, into=ANSWERS)
        made.file.blockSignals(True)
        made.file.setText("recommend.csv")
        made.show_look(_example(ctx))
        reason = ctx.say(T("ImportDialog", "“soon” is not a date."))
        made.show_counts(
            {"read": 120, "added": 119, "refusals": [{"line": 17, "reason": reason}]}, WOULD
        )
        made.primary.setEnabled(True)
        return made

    def submit(self) -> None:
        """Import what was looked at; at the end the same button closes."""
        if self._is_done:
            self.accept()
        elif self._run is None:
            self.try_save()

    def save(self) -> None:
        """Start the import itself; ValidationError when no file was chosen."""
        if not self._has_file():
            raise ValidationError("file", NO_FILE)
        self.ctx.ask_who()
        self._start(is_real=True)

    def look(self) -> None:
        """Read the file without writing anything, and show what would come of it."""
        self._drop_look()
        self.clear_errors()
        if self._has_file() and not self.is_working():
            self._start(is_real=False)

    def reject(self) -> None:
        """Cancel a running import (it writes nothing), or close."""
        if self._run is not None and self._is_real:
            self._run.cancel()
            return
        self._soon.stop()
        self._drop_look()
        super().reject()

    def is_working(self) -> bool:
        """Whether a file is being brought in just now."""
        return self._run is not None and self._is_real

    def show_look(self, look: Look) -> None:
        """What the columns are taken for; as the last time, where such a file came before."""
        is_new = self.columns.look is None or self.columns.look[:2] != look[:2]
        self.columns.show_look(look)
        self.fields["columns"].show()
        self._tell_questionnaire(look)
        known = import_memory.remembered(self.ctx.prefs, look.into, look.headings)
        if is_new and known and not self._wish:
            self._read_as(look, known)

    def show_counts(self, result: dict[str, Any], words: T) -> None:  # Any: plain JSON values
        """Tell how many lines come in and which are refused, and why."""
        number = self.ctx.format.number
        refusals = result.get("refusals", [])
        counts = {key: result.get(key, 0) for key in ("read", "added", "updated", "unchanged")}
        counts["refused"] = result.get("refused", len(refusals))
        told = [self.ctx.say(words.fill(**{key: number(n) for key, n in counts.items()}))]
        self.status.setText("\n".join((*told, *result.get("notes", []))))
        self.refusals.show_lines(refusals)

    def show_result(self, result: dict[str, Any]) -> None:  # Any: plain JSON values
        """Tell what was added, updated and refused, line by line."""
        self._is_done = True
        self.show_counts(result, DID)
        self._step = result.get("step")
        self.undo_link.setVisible(self._step is not None)
        self.fields["columns"].hide()
        for name in ("into", "file", "survey", "mapping"):
            self.fields[name].setEnabled(False)
        self.cancel_button.hide()
        self.primary.setEnabled(True)
        self.primary.setText(self.tr("Close"))
        self.primary.setFocus()

    def undo_import(self) -> None:
        """Take the whole import back; nothing where there is none, or one too long for that."""
        if self._step is None:
            return
        try:
            entered.undo(self._step, now=self.ctx.now())
        except (ValidationError, OutsideError) as error:
            self.ctx.show_error(error)
            return
        self.ctx.toast(self.ctx.say(UNDO_LABEL))
        self.accept()

    def _read_as(self, look: Look, known: Remembered) -> None:
        """Read such a file as the last time, where that was another way than it is read now."""
        if known.survey and not self.survey.currentData():
            self.survey.setCurrentIndex(max(0, self.survey.findData(known.survey)))
            self._look_soon()
        if known.fields != look.fields:
            self.columns.set_fields(known.fields)
            self._on_columns_changed()

    def _build_fields(self) -> None:
        self.into = Segmented(
            (
                ("customers", self.tr("Customers")),
                ("purchases", self.tr("Purchases")),
                (ANSWERS, self.tr("Survey answers")),
            ),
            self,
        )
        self.into.changed.connect(self._on_into_changed)
        self.add_field("into", self.tr("&What it holds"), self.into)
        self.file, file_row = self._path_row(self._on_file_clicked)
        self.add_field("file", self.tr("&File"), file_row)
        self.survey = CalmCombo(self)
        self.survey.addItem(self.tr("As the file says"), "")
        for standard in STANDARD:
            self.survey.addItem(self.ctx.say(standard.name), standard.kind.value)
        self.add_field("survey", self.tr("Which &questionnaire"), self.survey)
        self.survey.activated.connect(self._look_soon)
        self.columns = ImportColumns(self.ctx, self)
        self.columns.changed.connect(self._on_columns_changed)
        self.add_field("columns", self.tr("What the &columns are"), self.columns).hide()
        self.mapping, mapping_row = self._path_row(self._on_mapping_clicked)
        self.add_field("mapping", self.tr("Saved column &mapping"), mapping_row, more=True)
        for edit in (self.file, self.mapping):
            edit.textChanged.connect(self._on_path_changed)

    def _path_row(self, act: Any) -> tuple[QLineEdit, QWidget]:  # Any: a slot
        both = QWidget(self)
        line = row(both)
        edit = QLineEdit(both)
        choose = button(self.tr("Choose…"), both)
        choose.clicked.connect(act)
        line.addWidget(edit, 1)
        line.addWidget(choose)
        both.setFocusProxy(edit)
        return edit, both

    def _build_result(self) -> None:
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.place(self.bar)
        self.status = PlainLabel("", "", self, wrap=True)
        self.place(self.status)
        self.refusals = RefusedLines(self.ctx, self)
        self.place(self.refusals)
        self.undo_link = flush_link(self.tr("Undo this import"), self, shortcut="Ctrl+Z")
        self.undo_link.clicked.connect(self.undo_import)
        QShortcut(QKeySequence.StandardKey.Undo, self, self.undo_import)
        self.undo_link.hide()
        self.place(self.undo_link)

    def _has_file(self) -> bool:
        chosen = self.file.text().strip()
        return bool(chosen) and Path(chosen).is_file()

    def _start(self, *, is_real: bool) -> None:
        self._is_real = is_real
        self._run = ImportRun(self)
        self._run.looked.connect(self._on_run_looked)
        self._run.progressed.connect(self._on_run_progressed)
        self._run.ended.connect(self._on_run_ended)
        self._run.not_started.connect(lambda: self.ctx.show_error(OutsideError(STOPPED)))
        self.primary.setEnabled(False)
        self.bar.setRange(0, 0)
        self.bar.show()
        self.status.setText(self.tr("Reading the file…"))
        self._run.start(self._arguments(is_real=is_real))

    def _arguments(self, *, is_real: bool) -> list[str]:
        found = ["--lang", self.ctx.format.lang, "import", self.file.text().strip()]
        found += ["--into", str(self.into.value())]
        mapping = self._wish.mapping_file(self.mapping.text().strip())
        found += ["--map", mapping] if mapping else []
        survey = str(self.survey.currentData()) if self.into.value() == ANSWERS else ""
        found += ["--survey", survey] if survey else []
        return found if is_real else [*found, "--dry-run"]

    def _drop_look(self) -> None:
        if self._run is not None and not self._is_real:
            self._run.drop()
            self._run = None
            self.bar.hide()

    def _tell_questionnaire(self, look: Look) -> None:
        """Which questionnaire the file itself speaks of, where nobody chose one."""
        kind = look.constants.get("kind")
        name = next((one.name for one in STANDARD if one.kind.value == kind), None)
        if name is None or self.survey.currentData():
            self._say_about_surveys()
            return
        told = self.tr("The file asks: {name}.").format(name=self.ctx.say(name))
        self.fields["survey"].set_hint(told)

    def _say_about_surveys(self) -> None:
        hint = self.tr(
            "What a form service exported counts for the score and not for the response rate."
        )
        self.fields["survey"].set_hint(hint)

    def _on_run_looked(self, told: dict[str, Any]) -> None:  # Any: plain JSON values
        rows = tuple(tuple(cells) for cells in told["rows"])
        headings, fields = tuple(told["headings"]), tuple(told["fields"])
        self.show_look(Look(told["into"], headings, fields, rows, told["constants"]))

    def _on_run_progressed(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        words = self.tr("{done} of {total} lines").format(
            done=self.ctx.format.number(done), total=self.ctx.format.number(total)
        )
        self.status.setText(words)

    def _on_run_ended(self, last: dict[str, Any]) -> None:  # Any: plain JSON values
        if self._run is not None:
            self._run.deleteLater()
        self._run = None
        self.bar.hide()
        self.status.setText("")
        if "result" in last:
            self._take_result(last["result"])
        elif "cancelled" in last:
            self.status.setText(self.tr("Cancelled. Nothing was written."))
            self.primary.setEnabled(True)
        else:
            name = "file" if self.fields["columns"].isHidden() else "columns"
            self.field_error(name, str(last.get("error") or self.ctx.say(STOPPED)))

    def _take_result(self, result: dict[str, Any]) -> None:  # Any: plain JSON values
        if not self._is_real:
            self.show_counts(result, WOULD)
            self.primary.setEnabled(bool(result["added"] or result["updated"]))
            return
        look = self.columns.look
        if look is not None:
            survey = str(self.survey.currentData()) if look.into == ANSWERS else ""
            known = (look.into, look.headings, look.fields, survey)
            import_memory.remember(self.ctx.prefs, *known)
        self.show_result(result)
        self.ctx.hub.announce(CHANGED)

    def _on_columns_changed(self) -> None:
        """What differs from how the file was read is said to the next reading."""
        look = self.columns.look
        if look is None:
            return
        self._wish.note(look, self.columns.fields())
        self._look_soon()

    def _on_into_changed(self) -> None:
        into = str(self.into.value())
        self.fields["file"].set_hint(self.ctx.say(ABOUT_FILE[into]))
        self.fields["survey"].setVisible(into == ANSWERS)
        self._on_path_changed()

    def _on_path_changed(self) -> None:
        """Another file: nothing is known of it yet."""
        self._wish.clear()
        self.survey.setCurrentIndex(0)
        self.columns.look = None
        self.fields["columns"].hide()
        self._say_about_surveys()
        self.refusals.show_lines([])
        self.status.setText("")
        self._look_soon()

    def _look_soon(self) -> None:
        self.primary.setEnabled(False)
        self._soon.start()

    def _on_file_clicked(self) -> None:
        self._choose(self.file, self.tr("CSV and Excel files (*.csv *.txt *.xlsx);;All files (*)"))

    def _on_mapping_clicked(self) -> None:
        self._choose(self.mapping, self.tr("Column mappings (*.json)"))

    def _choose(self, edit: QLineEdit, kinds: str) -> None:
        start = edit.text() or str(saving.start_folder(self.ctx))
        chosen = file_dialogs.file_to_open(self, self.windowTitle(), start, kinds)
        if chosen is not None:
            edit.setText(str(chosen))


def _example(ctx: Context) -> Look:
    """What a form service exports."""
    asked = ctx.say(T("ImportDialog", "How likely are you to recommend us?"))
    why = ctx.say(T("ImportDialog", "What is the main reason?"))
    day = ctx.format.date(ctx.today())
    return Look(
        ANSWERS,
        ("Timestamp", asked, why, "Score"),
        ("answered_at", "score", "comment", IGNORED),
        ((f"{day} 18:22", "9", "", "12"), (f"{day} 18:40", "7", "", "8")),
        {"kind": "nps"},
    )

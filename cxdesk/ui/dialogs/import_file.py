"""Import customers, purchases or answers from a file: our own command line in a child process."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QProcess, QProcessEnvironment, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QProgressBar, QWidget

from cxdesk import paths
from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.surveys import STANDARD
from cxdesk.domain.text import T, plural
from cxdesk.services import shop
from cxdesk.ui import saving, theme
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.plain import PlainLabel, button, column, row, scrolling
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from cxdesk.ui.context import Context

ANSWERS = "answers"
STOP_AFTER_MS = 3000
MOST_REFUSALS = 50
CHANGED = frozenset(
    {"customer", "purchase", "purchase_item", "staff", "import_batch", "offer", "answer", "survey"}
)
NO_FILE = T("ImportDialog", "Choose a file first.")
STOPPED = T("ImportDialog", "The import stopped before its end. Nothing was written.")


class ImportDialog(FormDialog):
    """Choose a file and what it holds; shows progress, then what was added and refused."""

    name = "import"
    least_width = 560

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._process: QProcess | None = None
        self._unread = b""
        self._last: dict[str, Any] = {}  # Any: plain JSON values
        self.set_title(self.tr("Import from a file"))
        self._build_fields()
        self._build_result()
        self.cancel_button = self.add_cancel()
        self.start_button = self.add_primary(self.tr("Import"))
        self.file.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> ImportDialog:
        """An import that refused one line."""
        made = cls(ctx)
        made.into.set_value("purchases")
        made.file.setText("purchases.csv")
        reason = ctx.say(T("ImportDialog", "“soon” is not a date."))
        refusals = [{"line": 17, "reason": reason}]
        made.show_result({"read": 120, "added": 116, "updated": 3, "refusals": refusals})
        return made

    def submit(self) -> None:
        """Start the import; at the end the same button closes."""
        if self._last.get("result"):
            self.accept()
            return
        self.try_save()

    def save(self) -> None:
        """Start the child process; ValidationError when no file was chosen."""
        chosen = self.file.text().strip()
        if not chosen or not Path(chosen).is_file():
            raise ValidationError("file", NO_FILE)
        arguments = ["--file", str(shop.path()), "--lang", self.ctx.format.lang]
        arguments += ["import", chosen, "--into", str(self.into.value()), "--progress", "json"]
        mapping = self.mapping.text().strip()
        arguments += ["--map", mapping] if mapping else []
        survey = str(self.survey.currentData()) if self.into.value() == ANSWERS else ""
        self._start([*arguments, *(["--survey", survey] if survey else [])])

    def reject(self) -> None:
        """Cancel a running import (it writes nothing), or close."""
        if self._process is None:
            super().reject()
            return
        self._process.write(b"cancel\n")
        QTimer.singleShot(STOP_AFTER_MS, self, self._kill)

    def is_working(self) -> bool:
        """Whether a file is being read just now."""
        return self._process is not None

    def show_result(self, result: dict[str, Any]) -> None:  # Any: plain JSON values
        """Tell what was added, updated and refused, line by line."""
        self._last = {"result": result}
        refusals = result.get("refusals", [])
        counts = self.tr("{read} lines read: {added} added, {updated} updated, {refused} refused.")
        number = self.ctx.format.number
        self.status.setText(
            counts.format(
                read=number(result.get("read", 0)),
                added=number(result.get("added", 0)),
                updated=number(result.get("updated", 0)),
                refused=number(result.get("refused", len(refusals))),
            )
        )
        self._show_refusals(refusals)
        self.cancel_button.hide()
        self.start_button.setText(self.tr("Close"))

    def take(self, told: bytes) -> None:
        """What the child told since, cut anywhere: a line is read when the whole of it is here."""
        *lines, self._unread = (self._unread + told).split(b"\n")
        for line in lines:
            self._take_line(json.loads(line))

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
        hint = self.tr(
            "A CSV or Excel file with a heading line; a customer that is not known is made."
        )
        self.add_field("file", self.tr("&File"), file_row, hint=hint)
        self.survey = QComboBox(self)
        self.survey.addItem(self.tr("As the file says"), "")
        for standard in STANDARD:
            self.survey.addItem(self.ctx.say(standard.name), standard.kind.value)
        hint = self.tr(
            "What a form service exported counts for the score and not for the response rate."
        )
        self.add_field("survey", self.tr("Which &questionnaire"), self.survey, hint=hint)
        self._on_into_changed()
        self.mapping, mapping_row = self._path_row(self._on_mapping_clicked)
        self.add_field("mapping", self.tr("Saved column &mapping"), mapping_row, more=True)

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
        page = QWidget(self)
        self._refusals = column(page, spacing=theme.XS)
        self._refusals.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.refusals = scrolling(page, self)
        self.refusals.setMaximumHeight(180)
        self.refusals.hide()
        self.place(self.refusals)

    def _start(self, arguments: list[str]) -> None:
        program, *first = paths.job_command()
        environment = QProcessEnvironment.systemEnvironment()
        for key, value in shop.child_environment().items():
            environment.insert(key, value)
        self._unread, self._last = b"", {}
        self._process = QProcess(self)
        self._process.setProcessEnvironment(environment)
        self._process.readyReadStandardOutput.connect(self._on_process_ready_read)
        self._process.finished.connect(self._on_process_finished)
        self._process.errorOccurred.connect(self._on_process_error_occurred)
        self.start_button.setEnabled(False)
        self.bar.setRange(0, 0)
        self.bar.show()
        self.status.setText(self.tr("Reading the file…"))
        self._process.start(program, [*first, *arguments])

    def _on_process_ready_read(self) -> None:
        if self._process is not None:
            self.take(bytes(self._process.readAllStandardOutput().data()))

    def _take_line(self, told: dict[str, Any]) -> None:  # Any: plain JSON values
        if "done" not in told:
            self._last = told
            return
        self.bar.setRange(0, told["total"])
        self.bar.setValue(told["done"])
        words = self.tr("{done} of {total} lines").format(
            done=self.ctx.format.number(told["done"]), total=self.ctx.format.number(told["total"])
        )
        self.status.setText(words)

    def _on_process_finished(self) -> None:
        self._on_process_ready_read()
        self._process = None
        self.bar.hide()
        self.start_button.setEnabled(True)
        self.status.setText("")
        if "result" in self._last:
            self.show_result(self._last["result"])
            self.ctx.hub.announce(CHANGED)
        elif "cancelled" in self._last:
            self.status.setText(self.tr("Cancelled. Nothing was written."))
        else:
            self.field_error("file", str(self._last.get("error") or self.ctx.say(STOPPED)))

    def _on_process_error_occurred(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._on_process_finished()
            self.ctx.show_error(OutsideError(STOPPED))

    def _show_refusals(self, refusals: list[dict[str, Any]]) -> None:  # Any: plain JSON values
        for refusal in refusals[:MOST_REFUSALS]:
            words = self.tr("Line {line}: {reason}").format(**refusal)
            self._refusals.addWidget(PlainLabel(words, "caption", self.refusals, wrap=True))
        left = len(refusals) - MOST_REFUSALS
        if left > 0:
            more = plural(
                left, T("ImportDialog", "One more line."), T("ImportDialog", "{n} more lines.")
            )
            self._refusals.addWidget(PlainLabel(self.ctx.say(more), "caption", self.refusals))
        self.refusals.setHidden(not refusals)

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()

    def _on_into_changed(self) -> None:
        self.fields["survey"].setVisible(self.into.value() == ANSWERS)

    def _on_file_clicked(self) -> None:
        self._choose(self.file, self.tr("CSV and Excel files (*.csv *.txt *.xlsx);;All files (*)"))

    def _on_mapping_clicked(self) -> None:
        self._choose(self.mapping, self.tr("Column mappings (*.json)"))

    def _choose(self, edit: QLineEdit, kinds: str) -> None:
        start = edit.text() or str(saving.start_folder(self.ctx))
        chosen, _ = QFileDialog.getOpenFileName(self, self.windowTitle(), start, kinds)
        if chosen:
            edit.setText(chosen)

"""The list of questionnaires: what each is called, whether it is in use, how many answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import button, column, row
from cxdesk.ui.widgets.use_table import UseRow, UseTable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from cxdesk.services.questionnaires import Questionnaire
    from cxdesk.ui.context import Context

NEW = 0  # the key of a questionnaire that is being made


class QuestionnaireList(QWidget):
    """``table`` tells which is picked; below it ``new`` begins one."""

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        box = column(self, spacing=theme.S)
        heads = (self.tr("Questionnaire"), "", self.tr("Answers"))
        self.table = UseTable(heads, self)
        self.table.setAccessibleName(self.tr("Questionnaires"))
        self.table.setColumnHidden(1, True)
        self.table.setWordWrap(False)
        box.addWidget(self.table)
        self.new = button(self.tr("New questionnaire"), self)
        foot = row()
        foot.addWidget(self.new)
        foot.addStretch(1)
        box.addLayout(foot)
        box.addStretch(1)

    def show_rows(
        self, known: Iterable[Questionnaire], unsaved: Collection[int], shown: int | None
    ) -> None:
        """These, those with something typed marked, one that is being made last; nothing picked."""
        rows = [self._row(one, unsaved) for one in known]
        if NEW in unsaved:
            name = _noted(self.tr("New questionnaire"), self.tr("not saved"))
            rows.append(UseRow(NEW, name, ""))
        blocked = self.table.blockSignals(True)
        self.table.show_rows(rows)
        self.table.pick(shown)
        self.table.blockSignals(blocked)

    def _row(self, one: Questionnaire, unsaved: Collection[int]) -> UseRow:
        note = "" if one.view.is_active else self.tr("out of use")
        if one.view.id in unsaved:
            note = self.tr("not saved")
        answers = self.ctx.format.number(one.answers, 0)
        return UseRow(one.view.id, _noted(self.ctx.say(one.view.short), note), answers)


def _noted(name: str, note: str) -> str:
    return f"{name} · {note}" if note else name

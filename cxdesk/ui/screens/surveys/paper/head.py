"""What a whole pile has in common: questionnaire, day and channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from cxdesk.domain.cases import Channel
from cxdesk.services import channels, surveys
from cxdesk.ui import theme
from cxdesk.ui.form_field import Field
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.datetime_field import DayPicker
from cxdesk.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.domain.surveys import SurveyView
    from cxdesk.ui.context import Context

LAST_SURVEY, LAST_CHANNEL = "paper/survey", "paper/channel"


class PileHead(QWidget):
    """Three fields in a line; ``changed`` when the questionnaire is another one."""

    changed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._surveys: dict[int, SurveyView] = {}
        self.survey = CalmCombo(self)
        self.survey.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.day = DayPicker(ctx.today(), ctx.format, self)
        self.channel = self._channels()
        self.fields = {
            "survey_id": Field(self.tr("&Questionnaire"), self.survey, self),
            "answered_on": Field(self.tr("&Day they were filled in"), self.day, self),
            "channel": Field(self.tr("C&hannel"), self.channel, self),
        }
        flow = FlowLayout(self, spacing=theme.L)
        for made in self.fields.values():
            made.clear_when_changed()
            flow.addWidget(made)
        self.survey.currentIndexChanged.connect(self._on_index_changed)

    def refresh(self) -> None:
        """The questionnaires in use that have one score; what was chosen stays."""
        before = self.survey.currentData() or self._ctx.prefs.get(LAST_SURVEY)
        found = surveys.surveys()
        if self._surveys and found == tuple(self._surveys.values()):
            return
        self._surveys = {view.id: view for view in found}
        self.survey.blockSignals(True)
        self.survey.clear()
        for view in found:
            self.survey.addItem(self._ctx.say(view.name), view.id)
        self.survey.blockSignals(False)
        self.set_survey(before)
        self.changed.emit()

    def view(self) -> SurveyView | None:
        """The questionnaire chosen; None where there is none."""
        return self._surveys.get(self.survey.currentData())

    def set_survey(self, survey_id: object) -> None:
        """Choose one by id; an unknown one changes nothing."""
        at = self.survey.findData(survey_id)
        if at >= 0:
            self.survey.setCurrentIndex(at)

    def on(self) -> date:
        """The day; ValidationError("date") when it cannot be read."""
        return self.day.date.day()

    def channel_key(self) -> str:
        """The stored key of the channel chosen."""
        return str(self.channel.currentData())

    def remember(self) -> None:
        """Begin with the same next time."""
        self._ctx.prefs.set(LAST_SURVEY, self.survey.currentData())
        self._ctx.prefs.set(LAST_CHANNEL, self.channel_key())

    def _channels(self) -> QComboBox:
        made = CalmCombo(self)
        for entry in channels.channels():
            made.addItem(self._ctx.say(entry.words), entry.key)
        kept = self._ctx.prefs.text(LAST_CHANNEL, Channel.COUNTER.value)
        made.setCurrentIndex(max(made.findData(kept), 0))
        return made

    def _on_index_changed(self) -> None:
        self.changed.emit()

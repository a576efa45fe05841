"""What the kiosk asks, on which screen, and how long it waits for who went away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QWidget

from cxdesk.domain.kiosk import IDLE_CHOICES, IDLE_SECONDS, KioskSetup
from cxdesk.services import kiosk
from cxdesk.ui import theme
from cxdesk.ui.form_field import Field
from cxdesk.ui.screens.surveys.kiosk import kept
from cxdesk.ui.screens.surveys.kiosk.reasons import ReasonChoice
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.check_box import CheckBox
from cxdesk.ui.widgets.plain import PlainLabel, column
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

    from cxdesk.domain.surveys import SurveyView
    from cxdesk.ui.context import Context


class KioskForm(QFrame):
    """Kept on this computer as it is chosen; ``changed`` after each change."""

    changed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._surveys: tuple[SurveyView, ...] = ()
        self.setProperty("role", "card")
        self.survey, self.screens = CalmCombo(self), CalmCombo(self)
        self.asks_reasons = CheckBox(self.tr("Offer reasons to &tap"), self)
        self.asks_comment = CheckBox(self.tr("Ask for a few &words"), self)
        self.asks_phone = CheckBox(self.tr("Ask for the &phone, so that you can call"), self)
        self.idle = Segmented([(seconds, self._seconds(seconds)) for seconds in IDLE_CHOICES], self)
        self.reasons = ReasonChoice(ctx, self)
        self._arrange()
        self._wire()

    def refresh(self) -> None:
        """The questionnaires, screens and reasons of now, and what was chosen last."""
        for edit in self._edits():
            edit.blockSignals(True)
        self._fill_surveys()
        self._fill_screens()
        chosen = kept.setup(self._ctx.prefs, self._surveys)
        if chosen is not None:
            self._put(chosen)
        for edit in self._edits():
            edit.blockSignals(False)
        self.reasons.refresh()
        self.reasons.setVisible(self.asks_reasons.isChecked())
        self._tell_screen()

    def view(self) -> SurveyView | None:
        """The questionnaire chosen; None where none fits."""
        chosen = self.survey.currentData()
        return next((one for one in self._surveys if one.id == chosen), None)

    def setup(self) -> KioskSetup | None:
        """What is chosen now."""
        view = self.view()
        if view is None:
            return None
        seconds = self.idle.value()
        return KioskSetup(
            survey_id=view.id,
            asks_reasons=self.asks_reasons.isChecked(),
            asks_comment=self.asks_comment.isChecked(),
            asks_phone=self.asks_phone.isChecked(),
            idle_seconds=seconds if isinstance(seconds, int) else IDLE_SECONDS,
        )

    def screen_chosen(self) -> QScreen | None:
        """The screen to cover; None for the program's own."""
        name = self.screens.currentData()
        return next((one for one in QGuiApplication.screens() if one.name() == name), None)

    def _tell_screen(self) -> None:
        """What it means to cover the only screen, or the program's own."""
        own = self._ctx.window.screen() if self._ctx.window is not None else None
        words = self.tr("It covers the program until the owner's PIN is typed at its lock.")
        other = self.tr("You go on working on this screen beside it.")
        self.screen_field.set_hint(words if self.screen_chosen() == own else other)

    def _put(self, chosen: KioskSetup) -> None:
        self.survey.setCurrentIndex(max(self.survey.findData(chosen.survey_id), 0))
        self.asks_reasons.setChecked(chosen.asks_reasons)
        self.asks_comment.setChecked(chosen.asks_comment)
        self.asks_phone.setChecked(chosen.asks_phone)
        self.idle.set_value(chosen.idle_seconds)

    def _fill_surveys(self) -> None:
        self._surveys = kiosk.possible_surveys()
        self.survey.clear()
        for view in self._surveys:
            self.survey.addItem(self._ctx.say(view.name), view.id)

    def _fill_screens(self) -> None:
        """All screens, the program's own last: a screen of its own is the better place."""
        own = self._ctx.window.screen() if self._ctx.window is not None else None
        found = sorted(QGuiApplication.screens(), key=lambda one: one == own)
        self.screens.clear()
        for screen in found:
            size = screen.size()
            name = f"{screen.name()} · {size.width()} × {size.height()}".lstrip(" ·")
            this = self.tr("{name}, this one").format(name=name)
            self.screens.addItem(this if screen == own else name, screen.name())
        at = self.screens.findData(kept.screen(self._ctx.prefs))
        self.screens.setCurrentIndex(max(at, 0))
        self.screens.setEnabled(len(found) > 1)

    def _arrange(self) -> None:
        form = column(self, spacing=theme.M)
        form.setContentsMargins(20, 18, 20, 20)
        form.addWidget(PlainLabel(self.tr("What the kiosk asks"), "heading", self))
        form.addWidget(Field(self.tr("&Questionnaire"), self.survey, self))
        form.addWidget(self.asks_reasons)
        form.addWidget(self.reasons)
        form.addWidget(self.asks_comment)
        form.addWidget(self.asks_phone)
        self.screen_field = Field(self.tr("S&creen"), self.screens, self)
        form.addWidget(self.screen_field)
        form.addWidget(Field(self.tr("&Back to the question after"), self.idle, self))
        form.addStretch(1)

    def _seconds(self, seconds: int) -> str:
        return self.tr("{n} s").format(n=seconds)

    def _wire(self) -> None:
        self.survey.currentIndexChanged.connect(self._on_changed)
        self.screens.currentIndexChanged.connect(self._on_changed)
        self.idle.changed.connect(self._on_changed)
        for box in (self.asks_reasons, self.asks_comment, self.asks_phone):
            box.toggled.connect(self._on_changed)

    def _edits(self) -> tuple[QWidget, ...]:
        boxes = (self.asks_reasons, self.asks_comment, self.asks_phone)
        return (self.survey, self.screens, *boxes, self.idle)

    def _on_changed(self) -> None:
        view, chosen = self.view(), self.setup()
        if view is not None and chosen is not None:
            name = str(self.screens.currentData() or "")
            kept.keep(self._ctx.prefs, chosen, view, name)
        self.reasons.setVisible(self.asks_reasons.isChecked())
        self._tell_screen()
        self.changed.emit()

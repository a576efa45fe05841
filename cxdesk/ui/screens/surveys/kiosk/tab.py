"""The tab of the kiosk: what it asks on the left, how it looks and its start on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QBoxLayout, QWidget

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.staff import StaffRole
from cxdesk.domain.text import T, plural
from cxdesk.services import hats, kiosk, pins, shop, staff
from cxdesk.ui import theme
from cxdesk.ui.kiosk import running
from cxdesk.ui.place_tab import PlaceTab
from cxdesk.ui.screens.surveys.kiosk.form import KioskForm
from cxdesk.ui.screens.surveys.kiosk.preview import preview
from cxdesk.ui.widgets.plain import PlainLabel, button, column, primary_button, row, scrolling
from cxdesk.ui.widgets.segmented import QWIDGETSIZE_MAX

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QPushButton, QVBoxLayout

    from cxdesk.domain.surveys import SurveyView
    from cxdesk.ui.context import Context

SIDE_WIDTH, PICTURE_HEIGHT, NARROW_BELOW = 340, 220, 700
ANSWERS = (T("KioskTab", "1 answer today"), T("KioskTab", "{n} answers today"))
IGNORED = (T("KioskTab", "1 press ignored"), T("KioskTab", "{n} presses ignored"))
NOTHING = T("KioskTab", "No questionnaire fits the kiosk: it takes one with a single question.")


class KioskTab(PlaceTab):
    """Set up by anybody at this computer, started by anybody, ended with the owner's PIN."""

    key = "kiosk"
    watches = (
        frozenset("survey survey_item theme answer kiosk_ignored secret staff setting".split())
        | running.TABLES
    )

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._pictured: object = None
        self.form = KioskForm(ctx, self)
        self.form.changed.connect(self._show_state)
        sheet = QWidget(self)
        self._both = row(sheet, spacing=theme.L)
        self._both.addWidget(self.form, 100)
        self._side = QWidget(sheet)
        self._build_side(column(self._side, spacing=theme.M))
        self._both.addWidget(self._side)
        self._both.addStretch(1)
        self.body.addWidget(scrolling(sheet, self, has_stops=True), 1)
        self.setFocusProxy(self.form.survey)
        self.bind("Ctrl+Return", self._on_start_clicked)

    def help_text(self) -> str:
        return self.tr(
            "At the kiosk customers answer by themselves, on a second screen of this computer or on"
            " this one. It asks one question, then reasons, words and a phone if you like, and says"
            " thanks for five seconds. The lock in its corner leads out, with the owner's PIN."
            " Answers are anonymous unless a phone is typed: one that you have leads to its"
            " customer, another one stands below the words. Three scores within ten seconds, or"
            " presses faster than anybody reads, are taken for play: they are not kept but counted."
            " Answers of the kiosk count for the score and not for the response rate. Ctrl+Enter"
            " starts it."
        )

    def refresh(self) -> None:
        self.form.refresh()
        self._show_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window one stands below the other, both as wide as it is."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        is_narrow = self.width() < NARROW_BELOW
        self._both.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)
        self.form.setMaximumWidth(QWIDGETSIZE_MAX if is_narrow else theme.FORM_WIDTH)
        self._side.setMinimumWidth(0 if is_narrow else SIDE_WIDTH)
        self._side.setMaximumWidth(QWIDGETSIZE_MAX if is_narrow else SIDE_WIDTH)

    def _build_side(self, side: QVBoxLayout) -> None:
        self.picture = PlainLabel("", "", self)
        self.picture.setAccessibleName(self.tr("What the customer sees"))
        side.addWidget(self.picture)
        self.notice = PlainLabel("", "notice", self, wrap=True)
        self.start = primary_button(self.tr("Start the kiosk"), "Ctrl+Return", self)
        self.start.clicked.connect(self._on_start_clicked)
        words = self.tr("&Set the owner's PIN…")
        self.set_pin = button(words.replace("&", ""), self)
        self.set_pin.setText(words)
        self.set_pin.clicked.connect(self._on_set_pin_clicked)
        self.stop = button(self.tr("End the kiosk…"), self)
        self.stop.clicked.connect(self._on_stop_clicked)
        for made in (self.notice, self.start, self.set_pin, self.stop):
            side.addWidget(made)
        self.today = PlainLabel("", "strong", self, wrap=True)
        self.ignored = PlainLabel("", "caption", self, wrap=True)
        side.addWidget(self.today)
        side.addWidget(self.ignored)
        about = self.tr(
            "Place it where customers pass and staff do not look on. Answers are anonymous,"
            " unless somebody types a phone."
        )
        side.addWidget(PlainLabel(about, "dim", self, wrap=True))
        side.addStretch(1)

    def _show_state(self) -> None:
        view = self.form.view()
        is_running, has_pin = running.running() is not None, pins.has_two_hats()
        self._show_picture(view)
        self._show_acts(
            (self.start, has_pin and not is_running and view is not None),
            (self.set_pin, not has_pin and view is not None),
            (self.stop, is_running),
        )
        self._tell(is_running=is_running, has_pin=has_pin, has_survey=view is not None)
        done = kiosk.day(self.ctx.today())
        self.today.setText(self.ctx.say(plural(done.answers, *ANSWERS)))
        self.ignored.setText(self.ctx.say(plural(done.ignored, *IGNORED)))
        self.ignored.setVisible(done.ignored > 0)

    def _show_acts(self, *acts: tuple[QPushButton, bool]) -> None:
        """What can be done now; the keys go from what cannot be done any more to what can."""
        held, shown = self.window().focusWidget(), [made for made, is_shown in acts if is_shown]
        for made in shown:
            made.show()
        if shown and held in [made for made, is_shown in acts if not is_shown]:
            shown[0].setFocus()
        for made, is_shown in acts:
            made.setVisible(is_shown)

    def _show_picture(self, view: SurveyView | None) -> None:
        """Drawn again only when it would be another one."""
        shown = (view, self._picture_size(), shop.current(), theme.current().name)
        if shown != self._pictured:
            self._pictured = shown
            self.picture.setPixmap(preview(self.ctx, view, shown[1]) if view else QPixmap())

    def _tell(self, *, is_running: bool, has_pin: bool, has_survey: bool) -> None:
        text = ""
        if not has_survey:
            text = self.ctx.say(NOTHING)
        elif is_running:
            text = self.tr("The kiosk is running.")
        elif not has_pin:
            text = self.ctx.say(kiosk.NO_PIN)
        self.notice.setText(text)
        self.notice.setVisible(bool(text))

    def _picture_size(self) -> QSize:
        chosen = self.form.screen_chosen()
        size = chosen.size() if chosen is not None else QSize(1366, 768)
        return size.scaled(SIDE_WIDTH, PICTURE_HEIGHT, Qt.AspectRatioMode.KeepAspectRatio)

    def _on_start_clicked(self) -> None:
        chosen = self.form.setup()
        if chosen is None or not self.start.isVisible():
            return
        try:
            running.start(self.ctx, chosen, self.form.screen_chosen())
        except ValidationError as error:
            self.notice.setText(self.ctx.say(error.text))
            self.notice.show()

    def _on_set_pin_clicked(self) -> None:
        owners = [member for member in staff.staff() if member.role is StaffRole.OWNER]
        if owners:
            self.ctx.open_dialog("pin", staff_id=owners[0].id)
        else:
            self.ctx.navigate("settings", "people")

    def _on_stop_clicked(self) -> None:
        """The owner's hat is the PIN typed; under the counter's it is asked for."""
        if hats.worn() is Hat.OWNER:
            running.end()
        else:
            self.ctx.open_dialog("who", is_for_owner=True, then=_end_soon)


def _end_soon() -> None:
    QTimer.singleShot(0, running.end)

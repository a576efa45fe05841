"""The kiosk itself: fills a screen, leads one customer after another through it, lets nobody out.

An owner's PIN ends it, or the end of the program at the shop's own screen. What a customer chose
and sent is kept when they go away before the last page; words that were not sent are not.
"""

from __future__ import annotations

from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from cxdesk.domain.kiosk import THANKS_SECONDS, KioskAnswer
from cxdesk.services import kiosk, shop
from cxdesk.ui.kiosk import words
from cxdesk.ui.kiosk.frame import Frame
from cxdesk.ui.kiosk.keeping import Keeping
from cxdesk.ui.kiosk.kept_out import KeptOut
from cxdesk.ui.kiosk.running import is_session_over
from cxdesk.ui.kiosk.touch import TouchButton, unit_of
from cxdesk.ui.kiosk.writing import DigitsPage
from cxdesk.ui.widgets.plain import column

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QScreen

    from cxdesk.domain.kiosk import KioskSetup
    from cxdesk.domain.surveys import SurveyView
    from cxdesk.ui.context import Context

WRITE_MS = 1000
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIGNS = "0123456789+"
SHOWN = frozenset({"survey", "survey_item", "setting"})


class KioskWindow(QWidget):
    """``is_alone``: no screen is left for the staff, so it keeps the keyboard and comes back.

    ``clock`` counts seconds and only goes on; ``left`` is told when it ends.
    """

    left = Signal()

    def __init__(
        self,
        ctx: Context,
        survey: SurveyView,
        setup: KioskSetup,
        *,
        is_alone: bool = True,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(None, _flags(is_alone=is_alone))
        if is_alone:
            self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.ctx, self.setup, self.is_alone = ctx, setup, is_alone
        self.setWindowTitle("CXDesk")
        self._clock, self._shown_at, self._may_close = clock, 0.0, False
        self._keeping = Keeping(survey.id, ctx.now, clock)
        self._answer: KioskAnswer | None = None
        self._steps: list[QWidget] = []
        self._pages = 0
        self._covered: QScreen | None = None
        self.frame = Frame(ctx, survey, self)
        column(self).addWidget(self.frame)
        self._build_timers()
        self._wire()
        self.begin()

    def fill(self, screen: QScreen) -> None:
        """Cover a screen."""
        self._covered = screen
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def begin(self) -> None:
        """The question of now, in the shop's language, for whoever comes next."""
        self._complete()
        self._follow_survey()
        self.frame.lang = shop.current().language
        self.frame.reasons.begin(kiosk.tiles() if self.setup.asks_reasons else ())
        self.frame.comment.begin()
        self.frame.phone.begin()
        self._show(self.frame.ask)

    def end(self) -> None:
        """Write what waits and close; whether it may be left was asked before."""
        if self._may_close:
            return
        self._complete()
        self._keeping.write(is_leaving=True)
        self._may_close = True
        self._write_timer.stop()
        self._wait.stop()
        self.close()
        self.left.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Alt+F4 and the like do nothing; the end of the session closes it."""
        event.setAccepted(self._may_close or is_session_over())

    def changeEvent(self, event: QEvent) -> None:
        """Neither made small nor, where it is alone, left for another window."""
        super().changeEvent(event)
        is_small = bool(self.windowState() & Qt.WindowState.WindowMinimized)
        is_left = event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow()
        if self.isVisible() and (is_small or (is_left and self.is_alone)):
            QTimer.singleShot(0, self, self._come_back)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nothing with the focus took: digits are the page's, Enter goes on."""
        page, sign = self.frame.shown(), event.text()
        if event.key() in _ENTER:
            self._on_enter_pressed(page)
        elif not sign or sign not in _SIGNS:
            super().keyPressEvent(event)
        elif isinstance(page, DigitsPage):
            page.type_sign(sign)
        elif page is self.frame.reasons and sign.isdecimal():
            self.frame.reasons.tap(int(sign))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything grows with the screen."""
        super().resizeEvent(event)
        self.frame.set_unit(unit_of(event.size()), event.size())

    def _build_timers(self) -> None:
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self.begin)
        self._write_timer = QTimer(self, interval=WRITE_MS)
        self._write_timer.timeout.connect(self._keeping.write)
        self._write_timer.start()

    def _wire(self) -> None:
        self._kept_out = KeptOut(self, self._takes_press)
        self._kept_out.touched.connect(self._on_touched)
        self.frame.pressed.connect(self._on_frame_pressed)
        self.frame.phone.submitted.connect(self._on_onward_clicked)
        self.frame.leave.passed.connect(self.end)
        self.frame.onward.clicked.connect(self._on_onward_clicked)
        self.frame.back.clicked.connect(self.begin)
        self.frame.lock.clicked.connect(self._on_lock_clicked)
        self.frame.language.clicked.connect(self._on_language_clicked)
        self.ctx.hub.changed.connect(self._on_hub_changed)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self._on_screen_removed)

    def _show(self, page: QWidget) -> None:
        """A page, the buttons that go with it, and how long it stays untouched."""
        if page is self.frame.leave:
            self.frame.show_page(page, words.LEAVE, words.BACK)
        elif page in self._steps:
            self.frame.show_page(page, words.SEND if len(self._steps) == 1 else words.NEXT)
        else:
            self.frame.show_page(page, None)
        self._kept_out.watch(self, *self.findChildren(QWidget))
        self._shown_at = self._clock()
        self._begin_waiting(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin_waiting(self, page: QWidget) -> None:
        """The question stays for ever, in the shop's language; anything else for a while."""
        if page is self.frame.ask and self.frame.lang == shop.current().language:
            self._wait.stop()
            return
        is_thanks = page is self.frame.thanks
        self._wait.start(1000 * (THANKS_SECONDS if is_thanks else self.setup.idle_seconds))

    def _go_on(self) -> None:
        if not self._steps:
            self._complete()
        self._show(self._steps[0] if self._steps else self.frame.thanks)

    def _take(self, page: QWidget) -> None:
        """What the page that is being left was sent with."""
        if self._answer is not None and page is self.frame.comment:
            self._answer = replace(self._answer, comment=self.frame.comment.comment())
        elif self._answer is not None and page is self.frame.phone:
            self._answer = replace(self._answer, phone=self.frame.phone.typed())

    def _takes_press(self, is_key: bool) -> bool:
        """Whether what was pressed does anything; keys of words and digits always do.

        Reasons tapped by a quick hand on a keyboard are no burst, either.
        """
        page = self.frame.shown()
        is_writing = page in (self.frame.comment, self.frame.phone, self.frame.leave)
        if is_writing and is_key:
            return True
        is_writing |= is_key and page is self.frame.reasons
        return self._keeping.touch(self._shown_at, is_writing=is_writing)

    def _has_whole_phone(self) -> bool:
        """Said kindly where it is too short to be called."""
        typed = self.frame.phone.typed()
        is_whole = not typed or kiosk.is_phone(typed)
        self.frame.tell_phone(words.PHONE_HINT if is_whole else words.PHONE_SHORT)
        return is_whole

    def _follow_survey(self) -> None:
        """Ask the newest version; one put out of use is asked until the kiosk is ended."""
        asked = self.frame.ask.survey
        now = next((one for one in kiosk.possible_surveys() if one.key == asked.key), asked)
        if now != asked:
            self.frame.ask_instead(now)
            self._keeping.survey_id = now.id

    def _complete(self) -> None:
        """The customer is through, or went away: what they chose and sent is their answer."""
        if self._answer is not None:
            reasons = self.frame.reasons.chosen()
            self._keeping.answer(replace(self._answer, theme_ids=reasons), self._pages)
        self._answer, self._steps = None, []

    def _come_back(self) -> None:
        if not self._may_close:
            self.showFullScreen()
            self.raise_()
            self.activateWindow()

    def _on_frame_pressed(self, score: int) -> None:
        if not self._keeping.press(self._shown_at):
            return
        survey_id = self.frame.ask.survey.id
        self._answer = KioskAnswer(survey_id=survey_id, score=score, answered_at=self.ctx.now())
        asked = (
            (self.frame.reasons, bool(self.frame.reasons.tiles)),
            (self.frame.comment, self.setup.asks_comment),
            (self.frame.phone, self.setup.asks_phone),
        )
        self._steps = [page for page, is_asked in asked if is_asked]
        self._pages = len(self._steps)
        self._go_on()

    def _on_enter_pressed(self, page: QWidget) -> None:
        """It presses the button that has the focus; from the reasons, tapped or not, it goes on."""
        focused = self.focusWidget()
        is_tile = focused in self.frame.reasons.tiles.values()
        if isinstance(focused, TouchButton) and not is_tile:
            focused.click()
        elif page is self.frame.reasons:
            self.frame.onward.click()

    def _on_onward_clicked(self) -> None:
        page = self.frame.shown()
        if page is self.frame.leave:
            self.frame.leave.check()
            return
        if page is self.frame.phone and not self._has_whole_phone():
            page.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._take(page)
        self._steps = self._steps[1:]
        self._go_on()

    def _on_hub_changed(self, tables: frozenset[str]) -> None:
        """The question may be another one now; a customer under way is not disturbed."""
        if tables & SHOWN and self.frame.shown() is self.frame.ask and not self._may_close:
            self.begin()

    def _on_touched(self) -> None:
        if self._wait.isActive() and self.frame.shown() is not self.frame.thanks:
            self._wait.start()

    def _on_lock_clicked(self) -> None:
        self.frame.leave.begin()
        self._show(self.frame.leave)

    def _on_language_clicked(self) -> None:
        self.frame.lang = self.frame.other_language()
        self._show(self.frame.shown())

    def _on_screen_removed(self, screen: QScreen) -> None:
        """Unplugged, a screen of its own ends it; the staff's is not covered in its place."""
        if not self.is_alone and screen == self._covered:
            self.end()


def _flags(*, is_alone: bool) -> Qt.WindowType:
    flags = (
        Qt.WindowType.Window
        | Qt.WindowType.FramelessWindowHint
        | Qt.WindowType.WindowStaysOnTopHint
    )
    return flags if is_alone else flags | Qt.WindowType.WindowDoesNotAcceptFocus

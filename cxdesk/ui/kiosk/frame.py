"""The pages of the kiosk and what stands around them: way out, shop, language, what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from cxdesk import words as spoken
from cxdesk.services import shop
from cxdesk.ui import icons, theme
from cxdesk.ui.choices import LANGUAGE_NAMES
from cxdesk.ui.kiosk import words
from cxdesk.ui.kiosk.ask_page import AskPage
from cxdesk.ui.kiosk.leaving import LeavePage
from cxdesk.ui.kiosk.pages import ReasonsPage, ThanksPage
from cxdesk.ui.kiosk.touch import TouchButton, TouchLabel
from cxdesk.ui.kiosk.writing import CommentPage, DigitsPage
from cxdesk.ui.widgets.plain import column, row

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF, QSize
    from PySide6.QtGui import QColor, QPainter

    from cxdesk.domain.surveys import SurveyView
    from cxdesk.domain.text import T
    from cxdesk.ui.context import Context

_CORNER = 13  # units, on both sides of the shop's name alike


class Frame(QWidget):
    """Small words above, a page between, large buttons below; nothing else of the program.

    ``pressed`` carries the score that a customer chose.
    """

    pressed = Signal(int)

    def __init__(self, ctx: Context, survey: SurveyView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "ground")
        self.lang, self._unit = shop.current().language, 10.0
        self.lock = TouchButton(self, wide=_CORNER, high=6.4, look="bare", draw=_draw_lock)
        self.shop = TouchLabel(self, factor=1.9, rows=1, role="dim")
        self.shop.say(shop.current().name)
        self.language = TouchButton(self, wide=_CORNER, high=6.4, look="quiet", factor=1.9, air=1.0)
        self.back = TouchButton(self, wide=20, high=6.4)
        self.onward = TouchButton(self, wide=20, high=6.4, look="main", factor=2.6)
        self.pages = QStackedWidget(self)
        self.ask = self._asking(survey)
        self.reasons, self.comment = ReasonsPage(self.pages), CommentPage(self.pages)
        self.phone, self.thanks = DigitsPage(self.pages), ThanksPage(self.pages)
        self.leave = LeavePage(ctx, self.pages)
        for page in self._all():
            self.pages.addWidget(page)
        self._arrange()

    def ask_instead(self, survey: SurveyView) -> None:
        """Another questionnaire, or another version of it."""
        old, self.ask = self.ask, self._asking(survey)
        self.pages.insertWidget(0, self.ask)
        self.pages.removeWidget(old)
        old.deleteLater()
        self.ask.set_unit(self._unit, self.size())

    def shown(self) -> QWidget:
        """The page being shown."""
        return self.pages.currentWidget() or self.ask

    def show_page(self, page: QWidget, onward: T | None, back: T | None = None) -> None:
        """A page in the language of now, and the buttons below it: no words, no button."""
        self._speak()
        for button, text in ((self.onward, onward), (self.back, back)):
            button.setVisible(text is not None)
            button.say(self.say(text or ""))
        self.lock.setVisible(page is self.ask)
        self.pages.setCurrentWidget(page)

    def tell_phone(self, text: T) -> None:
        """What is said under the question for a phone."""
        self.phone.hint.say(self.say(text))

    def say(self, text: T | str) -> str:
        """A sentence in the language chosen at the kiosk."""
        return spoken.say(text, self.lang)

    def other_language(self) -> str:
        """The language that the button in the corner changes to."""
        return next(code for code in LANGUAGE_NAMES if code != self.lang)

    def set_unit(self, unit: float, size: QSize) -> None:
        """Grow with the screen."""
        self._unit, margin = unit, round(2 * unit)
        self._outer.setContentsMargins(margin, round(unit), margin, round(1.2 * unit))
        self.shop.set_unit(unit, size.width() - 2 * (_CORNER + 4) * unit)
        for made in (self.lock, self.language, self.back, self.onward):
            made.set_unit(unit)
        for made in (self.lock, self.language):
            made.setFixedWidth(round(_CORNER * unit))
        for page in self._all():
            page.set_unit(unit, size)

    def _all(self) -> tuple[AskPage | ReasonsPage | CommentPage | DigitsPage | ThanksPage, ...]:
        return (self.ask, self.reasons, self.comment, self.phone, self.thanks, self.leave)

    def _asking(self, survey: SurveyView) -> AskPage:
        made = AskPage(survey, self.pages)
        made.pressed.connect(self.pressed)
        return made

    def _arrange(self) -> None:
        self._outer = column(self, spacing=0)
        top, below = row(spacing=12), row(spacing=16)
        for made, stretch in ((self.lock, 0), (self.shop, 1), (self.language, 0)):
            top.addWidget(made, stretch)
        below.addStretch(1)
        below.addWidget(self.back)
        below.addWidget(self.onward)
        below.addStretch(1)
        kept = self.lock.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.lock.setSizePolicy(kept)
        self._outer.addLayout(top)
        self._outer.addWidget(self.pages, 1)
        self._outer.addSpacing(theme.L)
        self._outer.addLayout(below)

    def _speak(self) -> None:
        self.lock.setAccessibleName(self.say(words.LEAVE))
        self.language.say(LANGUAGE_NAMES[self.other_language()])
        for page in (self.ask, self.reasons, self.thanks):
            page.say_words(self.say)
        self.comment.say_words(self.say, self.ask.survey.comment_question)
        self.comment.set_letters(self.lang)
        self.phone.say_words(self.say, words.PHONE, words.PHONE_HINT)
        self.leave.speak(self.say)


def _draw_lock(painter: QPainter, area: QRectF, ink: QColor) -> None:
    size = round(area.height() * 0.45)
    picture = icons.pixmap("lock", ink.name(), size=size, ratio=painter.device().devicePixelRatio())
    painter.drawPixmap(round(area.left() + size / 2), round(area.center().y() - size / 2), picture)

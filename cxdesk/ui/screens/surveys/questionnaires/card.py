"""The card of one questionnaire: its head, its form, and what to do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from cxdesk.domain.text import T, plural
from cxdesk.ui import theme
from cxdesk.ui.screens.surveys.questionnaires.form import QuestionnaireForm
from cxdesk.ui.widgets.plain import (
    PlainLabel,
    button,
    column,
    hairline,
    primary_button,
    row,
    scrolling,
)

if TYPE_CHECKING:
    from cxdesk.services.questionnaires import Questionnaire
    from cxdesk.ui.context import Context

ONE_ANSWER = T(
    "QuestionnaireCard",
    "Saving makes a new version: the answer so far keeps its questions and its scale.",
)
MANY_ANSWERS = T(
    "QuestionnaireCard",
    "Saving makes a new version: the {n} answers so far keep their questions and their scale.",
)


class QuestionnaireCard(QFrame):
    """The right side of the tab; its signals are the buttons below the form."""

    saved = Signal()
    discarded = Signal()
    copied = Signal()
    turned = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "card")
        box = column(self, spacing=0)
        self._build_head()
        box.addLayout(self._head)
        box.addWidget(hairline(self))
        holder = QWidget(self)
        holder.setProperty("role", "plain")
        inner = column(holder, spacing=theme.M)
        inner.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        self.form = QuestionnaireForm(ctx, holder)
        inner.addWidget(self.form)
        inner.addStretch(1)
        self.form_area = scrolling(holder, self, has_stops=True)
        box.addWidget(self.form_area, 1)
        box.addWidget(hairline(self))
        box.addLayout(self._build_foot())

    def show_head(self, known: Questionnaire | None) -> None:
        """What it is called and how often it was answered; None is a new one."""
        new = self.tr("New questionnaire")
        self.heading.setText(self.ctx.say(known.view.name) if known else new)
        self.about.setText(self._about(known) if known else "")
        self.about.setVisible(known is not None)
        for made in (self.copy_button, self.turn_button):
            made.setVisible(known is not None)
        is_active = known is not None and known.view.is_active
        words = self.tr("Put out of use") if is_active else self.tr("Use again")
        self.turn_button.setText(words)
        self.error.hide()

    def show_state(self, *, is_changed: bool, leaves_answers: int) -> None:
        """Whether there is something to save, and answers that would stay with this version."""
        self.save_button.setEnabled(is_changed)
        self.discard_button.setEnabled(is_changed)
        self.notice.setVisible(leaves_answers > 0)
        if leaves_answers:
            self.notice.setText(self.ctx.say(plural(leaves_answers, ONE_ANSWER, MANY_ANSWERS)))

    def show_top(self) -> None:
        """Scroll the form to its beginning."""
        self.form_area.verticalScrollBar().setValue(0)

    def clear_errors(self) -> None:
        """Nothing is wrong so far."""
        self.form.clear_errors()
        self.error.hide()

    def show_error(self, name: str, text: str) -> None:
        """Tell an error at its field, or above the buttons."""
        if not self.form.show_error(name, text):
            self.error.setText(text)
            self.error.show()

    def _build_head(self) -> None:
        self.heading = PlainLabel("", "heading", self)
        self.about = PlainLabel("", "dim", self, wrap=True)
        self._head = column(spacing=theme.XS)
        self._head.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        self._head.addWidget(self.heading)
        self._head.addWidget(self.about)

    def _build_foot(self) -> QHBoxLayout:
        foot = column(spacing=theme.S)
        foot.setContentsMargins(theme.L, theme.S, theme.L, theme.M)
        self.notice = PlainLabel("", "notice", self, wrap=True)
        self.error = PlainLabel("", "error", self, wrap=True)
        for words in (self.notice, self.error):
            words.hide()
            foot.addWidget(words)
        foot.addLayout(self._build_buttons())
        whole = row(spacing=0)
        whole.addLayout(foot, 1)
        return whole

    def _build_buttons(self) -> QHBoxLayout:
        self.copy_button = button(self.tr("Copy"), self)
        self.turn_button = button("", self)
        self.discard_button = button(self.tr("Discard changes"), self)
        self.save_button = primary_button(self.tr("Save"), "Ctrl+Return", self)
        self.copy_button.clicked.connect(self.copied)
        self.turn_button.clicked.connect(self.turned)
        self.discard_button.clicked.connect(self.discarded)
        self.save_button.clicked.connect(self.saved)
        line = row(spacing=6)
        line.addWidget(self.copy_button)
        line.addWidget(self.turn_button)
        line.addStretch(1)
        line.addWidget(self.discard_button)
        line.addWidget(self.save_button)
        return line

    def _about(self, known: Questionnaire) -> str:
        one, many = self.tr("1 answer"), self.tr("{n} answers")
        told = [self.tr("version {n}").format(n=known.view.version)]
        count = one if known.answers == 1 else many
        told.append(count.format(n=self.ctx.format.number(known.answers, 0)))
        if not known.view.is_active:
            told.append(self.tr("out of use"))
        return " · ".join(told)

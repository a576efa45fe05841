"""The chosen answer: its score and words, who gave it, its themes, and what was changed in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cxdesk.domain.actions import ActionKind
from cxdesk.domain.answer_list import AnswerView, one_band_words
from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.text import T
from cxdesk.services import actions, answer_list, channels, hats, theme_tags
from cxdesk.ui import theme
from cxdesk.ui.screens.surveys.answers.score_words import BAND_TONES, score_text
from cxdesk.ui.screens.surveys.answers.themes_line import ThemesLine
from cxdesk.ui.widgets.answer_history import AnswerHistory
from cxdesk.ui.widgets.close_button import close_button
from cxdesk.ui.widgets.nurture_line import NurtureLine
from cxdesk.ui.widgets.plain import (
    Badge,
    PlainLabel,
    button,
    clear,
    column,
    flush_link,
    hairline,
    row,
    scrolling,
)

if TYPE_CHECKING:
    from cxdesk.domain.answer_list import ItemAnswer, Tag
    from cxdesk.ui.context import Context

CORRECT_KEY, EXCLUDE_KEY = "F4", "Del"
_QUOTED = T("CallDialog", "“{text}”")


class AnswerDetail(QFrame):
    """The card at the right of the list; empty until an answer is shown."""

    closed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "card")
        self.view: AnswerView | None = None
        self._build()

    def answer_id(self) -> int | None:
        """The answer shown."""
        return None if self.view is None else self.view.row.id

    def show_answer(self, answer_id: int) -> None:
        """Show one answer as the shop file says it now."""
        view = answer_list.answer(answer_id)
        self.view = view
        self._show_head(view)
        self._show_said(view)
        self.themes.show_themes(view.row.themes)
        self.told.show_answer(answer_id)
        self.nurture.show_answer(answer_id)
        self._show_acts(view)

    def reload(self) -> None:
        """Read the shown answer again."""
        if self.view is not None:
            self.show_answer(self.view.row.id)

    def toggle_theme(self, tag: Tag) -> None:
        """Put a theme on the answer, or take it off."""
        if self.view is None:
            return
        answer_id, now = self.view.row.id, self.ctx.now()
        try:
            if tag in self.view.row.themes:
                theme_tags.untag_answer(answer_id, tag.id, now=now)
            else:
                theme_tags.tag_answer(answer_id, tag.name, now=now)
        except (ValidationError, OutsideError) as error:
            self.ctx.show_error(error)

    def ask_theme(self) -> None:
        """Ask for a theme that has no key."""
        if self.view is not None:
            self.ctx.open_dialog("answer_theme", answer_id=self.view.row.id)

    def decide(self) -> None:
        """Begin an action about what was said."""
        if self.view is None:
            return
        found = self.view.row
        self.ctx.open_dialog(
            "shop_action",
            kind=ActionKind.CUSTOMERS.value,
            kpi_key=actions.kpi_of_words(found.scale.kind),
            said=found.comment,
            customer_id=found.customer_id,
        )

    def open_customer(self) -> None:
        """Go to the card of who answered."""
        if self.view is not None and self.view.row.customer_id is not None:
            self.ctx.navigate("customers", self.view.row.customer_id)

    def _build(self) -> None:
        page = column(self, spacing=0)
        page.addLayout(self._build_head())
        page.addWidget(hairline(self))
        inner = QWidget(self)
        self._body = column(inner, spacing=theme.M)
        self._body.setContentsMargins(theme.L + 2, theme.M, theme.L, theme.M)
        self._said = column(spacing=theme.S)
        self._body.addLayout(self._said)
        self.themes = ThemesLine(self.ctx, inner)
        self.themes.toggled.connect(self.toggle_theme)
        self.themes.asked.connect(self.ask_theme)
        self._body.addWidget(self.themes)
        self.nurture = NurtureLine(self.ctx, inner)
        self._body.addWidget(self.nurture)
        self.told = AnswerHistory(self.ctx, inner)
        self._body.addWidget(self.told)
        self._body.addStretch(1)
        page.addWidget(scrolling(inner, self, has_stops=True), 1)
        page.addWidget(hairline(self))
        page.addLayout(self._build_acts())

    def _build_head(self) -> QVBoxLayout:
        head = column(spacing=theme.XS)
        head.setContentsMargins(theme.L + 2, theme.L, theme.M, theme.M)
        top = row(spacing=theme.S)
        self.score = PlainLabel("", "heading", self)
        self.band = Badge("", "", self)
        self.excluded = Badge(self.tr("Excluded"), "", self)
        for widget in (self.score, self.band, self.excluded):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(close_button(self.closed, self))
        head.addLayout(top)
        self.customer = flush_link("", self)
        self.customer.clicked.connect(self.open_customer)
        self.nobody = PlainLabel(self.tr("Nobody in particular"), "dim", self)
        head.addWidget(self.customer, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self.nobody)
        self.about = PlainLabel("", "dim", self, wrap=True)
        head.addWidget(self.about)
        return head

    def _build_acts(self) -> QHBoxLayout:
        self.acts = row(spacing=theme.S)
        self.acts.setContentsMargins(theme.L, theme.S, theme.L, theme.S)
        self.case = flush_link(self.tr("Its case"), self)
        self.case.clicked.connect(self._on_case_clicked)
        self.history = flush_link(self.tr("History"), self)
        self.history.clicked.connect(self._on_history_clicked)
        self.correct = self._act(self.tr("Correct…"), CORRECT_KEY, "answer_correct")
        self.exclude = self._act(self.tr("Exclude…"), EXCLUDE_KEY, "answer_exclude")
        self.acts.addWidget(self.correct)
        self.acts.addWidget(self.exclude)
        self.acts.addWidget(self.case)
        self.acts.addStretch(1)
        self.acts.addWidget(self.history)
        return self.acts

    def _act(self, text: str, key: str, dialog: str) -> QPushButton:
        """A button of the owner's for the answer shown, with its key."""
        made = button(text, self, shortcut=key, is_compact=True)
        made.clicked.connect(partial(self._open_form, dialog))
        return made

    def _open_form(self, dialog: str) -> None:
        if self.view is not None:
            self.ctx.open_dialog(dialog, answer_id=self.view.row.id)

    def _show_acts(self, view: AnswerView) -> None:
        is_owner = hats.worn() is not Hat.COUNTER
        self.correct.setVisible(is_owner)
        self.exclude.setVisible(is_owner)
        words = self.tr("Count again…") if view.row.is_excluded else self.tr("Exclude…")
        self.exclude.setText(words)
        self.exclude.setAccessibleName(words)

    def _show_head(self, view: AnswerView) -> None:
        found, say = view.row, self.ctx.say
        self.score.setText(score_text(self.ctx, found.value, found.scale.highest))
        self.band.setVisible(found.band is not None)
        if found.band is not None:
            self.band.setText(say(one_band_words(found.scale.kind)[found.band]))
            self.band.set_tone(BAND_TONES[found.band])
        self.excluded.setVisible(found.is_excluded)
        self.customer.setVisible(found.customer_id is not None)
        self.customer.setText(found.customer_name.replace("&", "&&"))
        self.customer.setAccessibleName(found.customer_name)
        self.nobody.setVisible(found.customer_id is None)
        when = self.ctx.format.full_datetime(found.answered_at)
        channel = say(channels.name_of(found.channel))
        by = self.tr("entered by {name}").format(name=view.staff) if view.staff else ""
        parts = (say(found.survey), when, channel, by)
        self.about.setText(" · ".join(part for part in parts if part))
        self.case.setVisible(view.case_id is not None)

    def _show_said(self, view: AnswerView) -> None:
        clear(self._said)
        question = self.ctx.say(view.question)
        if question:
            self._said.addWidget(PlainLabel(question, "dim", self, wrap=True))
        for item in view.items:
            self._said.addLayout(self._item(item))
        if view.row.comment:
            quoted = self.ctx.say(_QUOTED.fill(text=view.row.comment))
            comment = PlainLabel(quoted, "", self, wrap=True)
            comment.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._said.addWidget(comment)
            if hats.worn() is not Hat.COUNTER:
                link = flush_link(self.tr("Do something about it…"), self)
                link.clicked.connect(self.decide)
                self._said.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        elif not view.items:
            self._said.addWidget(PlainLabel(self.tr("Nothing was said."), "dim", self))

    def _item(self, item: ItemAnswer) -> QHBoxLayout:
        line = row(spacing=theme.M)
        line.addWidget(PlainLabel(self.ctx.say(item.question), "", self, wrap=True), 1)
        told = item.words or score_text(self.ctx, item.score, item.scale_max)
        answer = PlainLabel(told, "strong", self, wrap=bool(item.words))
        line.addWidget(answer, 1 if item.words else 0, Qt.AlignmentFlag.AlignRight)
        return line

    def _on_case_clicked(self) -> None:
        if self.view is not None and self.view.case_id is not None:
            self.ctx.navigate("cases", self.view.case_id)

    def _on_history_clicked(self) -> None:
        self.ctx.open_dialog("history", table="answer", row_id=self.answer_id() or 0)

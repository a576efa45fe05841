"""The fields that say when and whom a questionnaire is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.questionnaires import WHEN_WORDS, WHOM_WORDS, AskWhen
from cxdesk.domain.surveys import AskRule
from cxdesk.domain.text import T
from cxdesk.ui import theme
from cxdesk.ui.form_field import Field
from cxdesk.ui.widgets.choice_combo import ChoiceCombo
from cxdesk.ui.widgets.plain import column, row

if TYPE_CHECKING:
    from cxdesk.ui.context import Context

NO_NUMBER = T("QuestionnaireForm", "Type a whole number.")


class RuleFields(QWidget):
    """When, after how many days, every how many, rest, and whom; ``edited`` by a person."""

    edited = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.fields: dict[str, Field] = {}
        box = column(self, spacing=theme.M)
        self.when = ChoiceCombo([(one, ctx.say(said)) for one, said in WHEN_WORDS.items()], self)
        self.whom = ChoiceCombo([(one, ctx.say(said)) for one, said in WHOM_WORDS.items()], self)
        for made in (self.when, self.whom):
            made.activated.connect(self.edited)
        self.after_days, self.every_days, self.rest_days = (QLineEdit(self) for _ in range(3))
        self.when.activated.connect(self._show_days)
        box.addWidget(self._field("when", self.tr("Asked &when"), self.when))
        box.addWidget(self._field("whom", self.tr("W&ho is asked"), self.whom))
        days = row(spacing=theme.L)
        for name, label, edit in (
            ("after_days", self.tr("Days after &it"), self.after_days),
            ("every_days", self.tr("&Every so many days"), self.every_days),
            ("rest_days", self.tr("Days until asked a&gain"), self.rest_days),
        ):
            days.addWidget(self._field(name, label, edit), 1)
        box.addLayout(days)

    def set_rule(self, rule: AskRule) -> None:
        """Show a rule."""
        self.when.set_value(rule.when)
        self.whom.set_value(rule.whom)
        for edit, days in (
            (self.after_days, rule.after_days),
            (self.every_days, rule.every_days),
            (self.rest_days, rule.rest_days),
        ):
            edit.setText("" if days is None else str(days))
        self._show_days()

    def rule(self) -> AskRule:
        """The rule as typed; ValidationError at the field that holds no number."""
        when = self.when.value()
        every = self._number("every_days", self.every_days) if when is AskWhen.DAYS else None
        return AskRule(
            when=when,
            after_days=self._number("after_days", self.after_days) or 0,
            every_days=every,
            rest_days=self._number("rest_days", self.rest_days) or 0,
            whom=self.whom.value(),
        )

    def _number(self, field: str, edit: QLineEdit) -> int | None:
        return whole_number(field, edit.text())

    def _field(self, name: str, label: str, widget: QWidget) -> Field:
        made = self.fields[name] = Field(label, widget, self)
        made.clear_when_changed()
        if isinstance(widget, QLineEdit):
            widget.textEdited.connect(self.edited)
        return made

    def _show_days(self) -> None:
        """Only the days that mean something with this rule."""
        when = self.when.value()
        is_after = when in (AskWhen.PURCHASE, AskWhen.CASE)
        self.fields["after_days"].setVisible(is_after)
        self.fields["every_days"].setVisible(when is AskWhen.DAYS)
        self.fields["whom"].setVisible(when is not AskWhen.NEVER)


def whole_number(field: str, text: str) -> int | None:
    """The number typed, None for nothing; ValidationError at ``field`` for anything else."""
    typed = text.strip()
    if not typed:
        return None
    if not (typed.isascii() and typed.isdecimal()):
        raise ValidationError(field, NO_NUMBER)
    return int(typed)

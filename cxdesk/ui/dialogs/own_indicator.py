"""An indicator of the shop's own: what it is, what it counts in, and how often it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.kpi import Direction, Unit
from cxdesk.domain.own import (
    ENTRY_WORDS,
    EVERY_WORDS,
    LONGEST_MEANING,
    LONGEST_NAME,
    MOST_TAP,
    UNIT_WORDS,
    Entry,
    OwnDraft,
)
from cxdesk.domain.own_templates import TEMPLATES
from cxdesk.domain.periods import Grain
from cxdesk.domain.text import T
from cxdesk.services import own_indicators, shop
from cxdesk.ui.figure_sheets import shown_figure
from cxdesk.ui.form_field import text_of
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.quantities import parse_value
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.check_box import CheckBox
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.own import OwnIndicator
    from cxdesk.ui.context import Context

_WAYS = {
    Direction.HIGHER: T("OwnIndicator", "More is better"),
    Direction.LOWER: T("OwnIndicator", "Less is better"),
    Direction.NEUTRAL: T("OwnIndicator", "Neither"),
}
_SUMMED = {
    False: T("OwnIndicator", "Show their mean"),
    True: T("OwnIndicator", "Add up"),
}


class OwnIndicatorDialog(FormDialog):
    """Starts from a template or blank; of one that exists, what may still be changed."""

    name = "own_indicator"
    draft_name = "own_indicator"

    def __init__(
        self, ctx: Context, parent: QWidget | None = None, *, indicator_key: str = ""
    ) -> None:
        super().__init__(ctx, parent)
        self.own = own_indicators.find(indicator_key) if indicator_key else None
        self.set_title(self.tr("Edit the indicator") if self.own else self.tr("Add an indicator"))
        self._build_words()
        self._build_kind()
        self._build_more_fields()
        self._build_buttons_below()
        if self.own:
            self.draft_name = f"own_indicator-{self.own.key}"
            self._fill(self.own.says)
        self._initial = self._values()
        self.offer_draft()
        (self.name_field if self.own else self.template).setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> OwnIndicatorDialog:
        """The dialog as it looks when a template was chosen."""
        made = cls(ctx)
        made.template.setCurrentIndex(made.template.findData("website_visits"))
        made.choose_template()
        return made

    def choose_template(self) -> None:
        """Fill the fields from the template that is shown; blank leaves what was typed."""
        found = next((t for t in TEMPLATES if t.key == self.template.currentData()), None)
        if found is not None:
            self._fill(found.draft(self.ctx.say))

    def draft(self) -> dict[str, object]:
        """What was written and chosen, if anything differs from how the form began."""
        values = self._values()
        return {} if values == self._initial else values

    def restore_draft(self, values: dict[str, object]) -> None:
        """Put the words and choices back."""
        self.name_field.setText(str(values.get("name", "")))
        self.meaning.setText(str(values.get("meaning", "")))
        self.unit.setCurrentIndex(max(self.unit.findData(values.get("unit")), 0))
        self.direction.set_value(Direction(str(values.get("direction", Direction.HIGHER))))
        self.grain.setCurrentIndex(max(self.grain.findData(values.get("grain")), 0))
        self.adds_up.set_value(bool(values.get("adds_up")))
        self.is_leading.setChecked(bool(values.get("is_leading")))
        self.lowest.setText(str(values.get("lowest", "")))
        self.highest.setText(str(values.get("highest", "")))
        self.entry.set_value(Entry(str(values.get("entry", Entry.GRID))))
        self._follow_entry()

    def save(self) -> None:
        """Make or change the indicator and tell."""
        draft, now = self._typed(), self.ctx.now()
        if self.own is not None:
            own_indicators.edit_indicator(self.own.id, draft, now=now)
            self.ctx.toast(self.tr("Indicator saved."), self.ctx.undo)
            return
        key = own_indicators.add_indicator(draft, now=now)
        words, dialog = (
            (self.tr("Tap"), "mood")
            if draft.is_tapped
            else (self.tr("Type its figures"), "figures")
        )
        then = (words, lambda: self.ctx.open_dialog(dialog, kpi_key=key))
        self.ctx.toast(self.tr("Indicator added."), self.ctx.undo, then)

    def remove(self, own: OwnIndicator) -> None:
        """Take it off the lists and close; Undo is at hand."""
        try:
            own_indicators.deactivate_indicator(own.id, now=self.ctx.now())
        except ValidationError as error:
            self.field_error(error.field, self.ctx.say(error.text))
        except OutsideError as error:
            self.ctx.show_error(error)
        else:
            self.ctx.toast(self.tr("Indicator removed; its figures are kept."), self.ctx.undo)
            self.accept()

    def _values(self) -> dict[str, object]:
        return {
            "name": self.name_field.text(),
            "meaning": self.meaning.text(),
            "unit": self.unit.currentData(),
            "direction": str(self.direction.value()),
            "grain": self.grain.currentData(),
            "adds_up": bool(self.adds_up.value()),
            "is_leading": self.is_leading.isChecked(),
            "lowest": self.lowest.text(),
            "highest": self.highest.text(),
            "entry": str(self.entry.value()),
        }

    def _typed(self) -> OwnDraft:
        unit = Unit(self.unit.currentData())
        currency = shop.current().currency
        low, high = text_of(self.lowest), text_of(self.highest)
        return OwnDraft(
            name=self.name_field.text(),
            meaning=self.meaning.text(),
            unit=unit,
            direction=Direction(str(self.direction.value())),
            grain=Grain(self.grain.currentData()),
            adds_up=bool(self.adds_up.value()),
            is_leading=self.is_leading.isChecked(),
            floor=parse_value(low, unit, currency, "floor") if low else None,
            ceiling=parse_value(high, unit, currency, "ceiling") if high else None,
            entry=Entry(str(self.entry.value())),
        )

    def _fill(self, says: OwnDraft) -> None:
        self.name_field.setText(says.name)
        self.meaning.setText(says.meaning)
        self.meaning.setCursorPosition(0)
        self.unit.setCurrentIndex(self.unit.findData(says.unit.value))
        self.direction.set_value(says.direction)
        self.grain.setCurrentIndex(self.grain.findData(says.grain.value))
        self.adds_up.set_value(says.adds_up)
        self.is_leading.setChecked(says.is_leading)
        for field, bound in ((self.lowest, says.floor), (self.highest, says.ceiling)):
            field.setText("" if bound is None else shown_figure(self.ctx, says.unit, bound))
        self.entry.set_value(says.entry)
        self._follow_entry()

    def _build_words(self) -> None:
        self.template = CalmCombo(self)
        self.template.addItem(self.tr("Nothing: a blank form"), "")
        for template in TEMPLATES:
            self.template.addItem(self.ctx.say(template.name), template.key)
        self.template.activated.connect(self.choose_template)
        field = self.add_field("template", self.tr("Start from"), self.template)
        field.setHidden(self.own is not None)
        self.name_field = QLineEdit(self)
        self.name_field.setMaxLength(LONGEST_NAME)
        self.add_field("name", self.tr("Name"), self.name_field)
        self.meaning = QLineEdit(self)
        self.meaning.setMaxLength(LONGEST_MEANING)
        self.meaning.setPlaceholderText(self.tr("Say too what it gives an idea of, if anything"))
        self.add_field("meaning", self.tr("What it is, in one sentence"), self.meaning)

    def _build_kind(self) -> None:
        self.entry = Segmented(
            [(entry, self.ctx.say(words)) for entry, words in ENTRY_WORDS.items()],
            self,
            name=self.tr("How its values come in"),
        )
        self.entry.changed.connect(self._on_entry_changed)
        hint = self.tr(
            "A tap is a face from 1 to 5 once a week; of fewer than three none is shown."
        )
        self.add_field("entry", self.tr("How its values come in"), self.entry, hint=hint)
        self.unit, self.grain = CalmCombo(self), CalmCombo(self)
        for unit, words in UNIT_WORDS.items():
            self.unit.addItem(self.ctx.say(words), unit.value)
        self.unit.setCurrentIndex(self.unit.findData(Unit.COUNT.value))
        for grain, words in EVERY_WORDS.items():
            self.grain.addItem(self.ctx.say(words), grain.value)
        self.grain.setCurrentIndex(self.grain.findData(Grain.MONTH.value))
        self.place_beside(
            ("unit", self.tr("Unit"), self.unit), ("grain", self.tr("You type it"), self.grain)
        )
        self.direction = Segmented(
            [(way, self.ctx.say(words)) for way, words in _WAYS.items()],
            self,
            name=self.tr("What is better"),
        )
        self.add_field("direction", self.tr("What is better"), self.direction)
        self.adds_up = Segmented(
            [(choice, self.ctx.say(words)) for choice, words in _SUMMED.items()],
            self,
            name=self.tr("Several values together"),
        )
        hint = self.tr("The visits of three months add up; a balance or a share does not.")
        self.add_field("adds_up", self.tr("Several values together"), self.adds_up, hint=hint)

    def _build_more_fields(self) -> None:
        self.lowest, self.highest = QLineEdit(self), QLineEdit(self)
        for name, label, field in (
            ("floor", self.tr("Lowest possible value"), self.lowest),
            ("ceiling", self.tr("Highest possible value"), self.highest),
        ):
            self.add_field(name, label, field, more=True)
        self.is_leading = CheckBox(self.tr("It moves before results do (leading)"), self)
        self.place(self.is_leading, more=True)

    def _on_entry_changed(self, _value: object) -> None:
        """What is tapped is a weekly score from 1 to 5, whatever was chosen before."""
        if self.entry.value() is Entry.TAP:
            self.unit.setCurrentIndex(self.unit.findData(Unit.SCORE.value))
            self.grain.setCurrentIndex(self.grain.findData(Grain.WEEK.value))
            self.adds_up.set_value(False)
            for field, bound in ((self.lowest, 1), (self.highest, MOST_TAP)):
                field.setText(shown_figure(self.ctx, Unit.SCORE, bound))
        self._follow_entry()

    def _follow_entry(self) -> None:
        """Nothing else can be chosen for what is tapped."""
        is_typed = self.entry.value() is not Entry.TAP
        for widget in (self.unit, self.grain, self.adds_up, self.lowest, self.highest):
            widget.setEnabled(is_typed)

    def _build_buttons_below(self) -> None:
        own = self.own
        if own is not None and own.is_active:
            remove = self.add_button(self.tr("Remove"))
            remove.clicked.connect(lambda: self.remove(own))
        self.add_cancel()
        self.add_primary(self.tr("Save indicator"), "Return")

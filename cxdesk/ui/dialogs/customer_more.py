"""The fields of a customer that are seldom needed, below "More" of the form."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from cxdesk.domain import tax_ids
from cxdesk.services import channels, shop
from cxdesk.ui import theme
from cxdesk.ui.form_field import Field
from cxdesk.ui.widgets.birthday_field import BirthdayField
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.check_box import CheckBox
from cxdesk.ui.widgets.note_field import NoteField
from cxdesk.ui.widgets.plain import column, row

if TYPE_CHECKING:
    from cxdesk.domain.customers import Customer, CustomerDraft
    from cxdesk.ui.context import Context

_TEXTS = ("preferences", "tags", "address", "postcode", "city", "birthday", "tax_id")


class MoreFields(QWidget):
    """Below "More" of the customer's form; ``fields`` are by the names that errors use."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.fields: dict[str, Field] = {}
        self.setProperty("role", "plain")
        box = column(self, spacing=theme.M)
        self._build_widgets()
        for line in self._lines():
            box.addWidget(line)
        box.addWidget(self._flags())
        self.tax_id.editingFinished.connect(self._on_tax_id_editing_finished)

    def show_customer(self, found: Customer) -> None:
        """Show what is kept."""
        self.birthday.set_value(found.birthday)
        for name in ("preferences", "address", "postcode", "city", "tax_id"):
            self._line(name).setText(getattr(found, name))
        self.tags.setText(", ".join(found.tags))
        for name in _TEXTS:
            self._line(name).setCursorPosition(0)  # the beginning of a long text is what is seen
        self.note.setPlainText(found.note)
        self._choose_channel(found.preferred_channel)
        self.no_surveys.setChecked(found.no_surveys)
        self.no_contact.setChecked(found.no_contact)
        self._on_tax_id_editing_finished()

    def typed(self, draft: CustomerDraft) -> CustomerDraft:
        """The draft with what was typed here; raises ValidationError("birthday")."""
        return replace(
            draft,
            note=self.note.text(),
            no_surveys=self.no_surveys.isChecked(),
            no_contact=self.no_contact.isChecked(),
            tags=tuple(filter(None, (tag.strip() for tag in self.tags.text().split(",")))),
            preferences=self.preferences.text().strip(),
            address=self.address.text().strip(),
            postcode=self.postcode.text().strip(),
            city=self.city.text().strip(),
            birthday=self.birthday.value(),
            tax_id=self.tax_id.text().strip(),
            preferred_channel=str(self.preferred_channel.currentData() or ""),
        )

    def draft(self) -> dict[str, object]:
        """What was typed, as JSON values by the names of the fields."""
        texts: dict[str, object] = {name: self._line(name).text().strip() for name in _TEXTS}
        return texts | {
            "note": self.note.text(),
            "preferred_channel": str(self.preferred_channel.currentData() or ""),
            "no_surveys": self.no_surveys.isChecked(),
            "no_contact": self.no_contact.isChecked(),
        }

    def restore(self, values: dict[str, object]) -> None:
        """Put back what ``draft`` gave."""
        for name in _TEXTS:
            kept = values.get(name, "")
            self._line(name).setText(", ".join(kept) if isinstance(kept, list) else str(kept))
        self.note.setPlainText(str(values.get("note", "")))
        self._choose_channel(str(values.get("preferred_channel", "")))
        self.no_surveys.setChecked(bool(values.get("no_surveys")))
        self.no_contact.setChecked(bool(values.get("no_contact")))

    def has_something(self) -> bool:
        """Whether any of these fields says something."""
        return any(self.draft().values())

    def _build_widgets(self) -> None:
        self.preferences, self.tags = QLineEdit(self), QLineEdit(self)
        self.tags.setPlaceholderText(self.tr("trade, neighbourhood"))
        self.note = NoteField(self, lines=1)
        self.preferred_channel = CalmCombo(self)
        self.preferred_channel.addItem(self.tr("No preference"), "")
        for entry in channels.channels():
            self.preferred_channel.addItem(self.ctx.say(entry.words), entry.key)
        self.birthday, self.tax_id = BirthdayField(self.ctx, self), QLineEdit(self)
        self.address, self.postcode, self.city = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.no_surveys = CheckBox(self.tr("Do not ask for &surveys"), self)
        self.no_contact = CheckBox(self.tr("Do not &get in touch"), self)

    def _lines(self) -> tuple[QWidget, ...]:
        return (
            self._beside(
                self._field("preferences", self.tr("What they &like"), self.preferences),
                self._field("tags", self.tr("T&ags"), self.tags),
            ),
            self._field("note", self.tr("N&ote"), self.note),
            self._beside(
                self._field(
                    "preferred_channel", self.tr("P&referred channel"), self.preferred_channel
                ),
                self._field("birthday", self.tr("&Birthday"), self.birthday),
                self._field("tax_id", self.tr("Ta&x number"), self.tax_id),
            ),
            self._beside(
                self._field("address", self.tr("A&ddress"), self.address),
                self._field("postcode", self.tr("Post&code"), self.postcode),
                self._field("city", self.tr("Ci&ty"), self.city),
                shares=(2, 1, 1),
            ),
        )

    def _field(self, name: str, label: str, widget: QWidget) -> Field:
        made = Field(label, widget, self)
        made.clear_when_changed()
        self.fields[name] = made
        return made

    def _beside(self, *fields: Field, shares: tuple[int, ...] = ()) -> QWidget:
        """Fields that belong together, in one line from the top."""
        both = QWidget(self)
        both.setProperty("role", "plain")
        line = row(both, spacing=theme.M)
        for index, field in enumerate(fields):
            place = column(spacing=0)
            place.addWidget(field)
            place.addStretch(1)
            line.addLayout(place, shares[index] if shares else 1)
        return both

    def _flags(self) -> QWidget:
        flags = QWidget(self)
        flags.setProperty("role", "plain")
        line = row(flags, spacing=theme.L)
        line.addWidget(self.no_surveys)
        line.addWidget(self.no_contact)
        line.addStretch(1)
        return flags

    def _line(self, name: str) -> QLineEdit:
        found = self.fields[name].widget
        if not isinstance(found, QLineEdit):
            raise TypeError(name)
        return found

    def _choose_channel(self, key: str) -> None:
        """A channel that is hidden now is still shown where it was chosen."""
        if key and self.preferred_channel.findData(key) < 0:
            self.preferred_channel.addItem(self.ctx.say(channels.name_of(key)), key)
        self.preferred_channel.setCurrentIndex(max(self.preferred_channel.findData(key), 0))

    def _on_tax_id_editing_finished(self) -> None:
        warning = tax_ids.warning(self.tax_id.text(), shop.current().country)
        self.fields["tax_id"].set_hint("" if warning is None else self.ctx.say(warning))

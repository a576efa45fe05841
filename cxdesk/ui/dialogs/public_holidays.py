"""Public holidays of the shop's country and region, ticked to become closing days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T, plural
from cxdesk.services import public_holidays, shop
from cxdesk.ui import choices, theme
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from cxdesk.services.public_holidays import PublicHoliday
    from cxdesk.ui.context import Context

SEEN = 12
LINE_HEIGHT = 28
DAY = Qt.ItemDataRole.UserRole


class PublicHolidaysDialog(FormDialog):
    """Region and year choose the list; what is ticked and not closed yet is added."""

    name = "public_holidays"

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        saved = shop.current()
        self._country, self._closed = saved.country, set(saved.holidays)
        self._lang = ctx.format.lang
        where = choices.country_name(saved.country, self._lang)
        self.set_title(self.tr("Public holidays: {country}").format(country=where))
        self._build_choices(saved.region)
        self.days = QListWidget(self)
        self.days.setFixedHeight(SEEN * LINE_HEIGHT)
        self.days.itemChanged.connect(self._on_days_item_changed)
        hint = self.tr("Town festivals are not in this list: add them by hand.")
        self.add_field("days", self.tr("Days to close"), self.days, hint=hint)
        self.empty = PlainLabel(
            self.tr("There is no list for this country and year. Add the days by hand."),
            "dim",
            self,
            wrap=True,
        )
        self.place(self.empty)
        self.add_cancel()
        self.add_days = self.add_primary(self.tr("Add days"), "Return")
        self._show_days()
        self.days.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> PublicHolidaysDialog:
        """The dialog as it looks when it is opened."""
        return cls(ctx)

    def save(self) -> None:
        """Make the ticked days closing days."""
        days = self._ticked()
        if not days:
            raise ValidationError("days", T("PublicHolidays", "Tick at least one day."))
        new = public_holidays.add(days, region=self._region(), now=self.ctx.now())
        said = plural(
            len(new),
            T("PublicHolidays", "1 closing day added."),
            T("PublicHolidays", "{n} closing days added."),
        )
        self.ctx.toast(self.ctx.say(said), self.ctx.undo)

    def _build_choices(self, saved: str) -> None:
        self.region = CalmCombo(self)
        self.region.addItem(self.tr("Whole country only"), "")
        for found in public_holidays.regions(self._country):
            self.region.addItem(found.name, found.code)
        self.region.setCurrentIndex(max(self.region.findData(saved), 0))
        self.year = CalmCombo(self)
        this_year = self.ctx.today().year
        for year in range(this_year - 1, this_year + 3):
            self.year.addItem(str(year), year)
        self.year.setCurrentIndex(self.year.findData(this_year))
        for combo in (self.region, self.year):
            combo.activated.connect(self._show_days)
        self.place_beside(
            ("region", self.tr("Region"), self.region), ("year", self.tr("Year"), self.year)
        )
        self.fields["region"].setVisible(self.region.count() > 1)

    def _show_days(self) -> None:
        year = self.year.currentData()
        found = public_holidays.offered(self._country, self._region(), year, self._lang)
        self.days.blockSignals(True)
        self.days.clear()
        for holiday in found:
            self.days.addItem(self._item(holiday))
        self.days.blockSignals(False)
        first = next((i for i, day in enumerate(found) if day.on not in self._closed), 0)
        self.days.setCurrentRow(first)
        self.fields["days"].setVisible(bool(found))
        self.empty.setVisible(not found)
        self._count()

    def _item(self, holiday: PublicHoliday) -> QListWidgetItem:
        day = self.ctx.format.weekday_short(holiday.on)
        words = f"{day} {self.ctx.format.date(holiday.on)} · {holiday.name}"
        made = QListWidgetItem(words)
        made.setData(DAY, holiday.on)
        made.setCheckState(Qt.CheckState.Checked)
        if holiday.on in self._closed:
            made.setText(self.tr("{day} (closed already)").format(day=words))
            made.setForeground(theme.current().color("dim"))
            made.setFlags(Qt.ItemFlag.NoItemFlags)
        return made

    def _ticked(self) -> list[date]:
        items = (self.days.item(index) for index in range(self.days.count()))
        return [
            item.data(DAY)
            for item in items
            if item.checkState() is Qt.CheckState.Checked and item.flags()
        ]

    def _region(self) -> str:
        return str(self.region.currentData())

    def _count(self) -> None:
        count = len(self._ticked())
        words = plural(count, T("PublicHolidays", "Add 1 day"), T("PublicHolidays", "Add {n} days"))
        self.add_days.setText(self.ctx.say(words))
        self.add_days.setEnabled(bool(count))

    def _on_days_item_changed(self) -> None:
        self._count()
        self.fields["days"].clear_error()

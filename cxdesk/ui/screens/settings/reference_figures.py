"""Reference figures: the sector, and for each indicator whether one is shown and an own one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from cxdesk.domain.kpi import Amount, Kpi
from cxdesk.domain.references import SECTOR_WORDS, Sector
from cxdesk.services import references, shop
from cxdesk.ui import theme
from cxdesk.ui.form_field import Field
from cxdesk.ui.quantities import parse_value
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.in_place import InPlaceLine
from cxdesk.ui.widgets.plain import PlainLabel, column, row

if TYPE_CHECKING:
    from cxdesk.services.references import Offered
    from cxdesk.ui.context import Context
    from cxdesk.ui.screens.settings.page import SettingsPage

NAME_SHARE, VALUE_SHARE = 3, 2


class ReferenceFigures(QWidget):
    """Builds itself into a page of settings, which saves and tells errors at each line."""

    def __init__(self, ctx: Context, page: SettingsPage) -> None:
        super().__init__(page)
        self.ctx, self._page = ctx, page
        self.setProperty("role", "plain")
        self.lines: dict[str, InPlaceLine] = {}
        self.checks: dict[str, QCheckBox] = {}
        self.sector = CalmCombo(page)
        for sector, said in SECTOR_WORDS.items():
            self.sector.addItem(ctx.say(said), sector)
        self.sector.activated.connect(self._on_sector_activated)
        hint = self.tr(
            "According to an article, not checked: a line to look at, never a goal. It is shown"
            " from 30 records on."
        )
        page.add_field("references", self.tr("Sector"), self.sector, hint)
        self._rows = column(self, spacing=theme.S)
        heading = self.tr("The article's figures; write one of your own in its place")
        self._rows.addWidget(PlainLabel(heading, "label", self))
        page.form.addWidget(self)

    def show_saved(self) -> None:
        """Show the saved choices; without a sector there are no figures to choose from."""
        chosen = shop.current().references
        self.sector.setCurrentIndex(self.sector.findData(chosen.sector))
        self.setVisible(chosen.sector is not Sector.NONE)
        for one in references.offered():
            if one.kpi.key not in self.lines:
                self._add_line(one.kpi)
            self._show(one)

    def _show(self, one: Offered) -> None:
        key = one.kpi.key
        line = self.lines[key]
        self.checks[key].setChecked(one.is_shown)
        line.setEnabled(one.is_shown)
        line.setPlaceholderText(self._said(one.article, one.kpi))
        if not self._page.fields[key].has_error():
            line.show_value(self._said(one.own, one.kpi))

    def _said(self, value: float | None, kpi: Kpi) -> str:
        return "" if value is None else self.ctx.format.amount(Amount(value, kpi.unit))

    def _add_line(self, kpi: Kpi) -> None:
        holder = QWidget(self)
        holder.setProperty("role", "plain")
        box = row(holder, spacing=theme.M)
        name = self.ctx.say(kpi.name)
        check = QCheckBox(name.replace("&", "&&"), holder)
        check.setAccessibleName(self.tr("Show a figure for {name}").format(name=name))
        check.clicked.connect(lambda: self._on_check_clicked(kpi.key))
        line = InPlaceLine(holder)
        line.setAccessibleName(self.tr("Your own figure for {name}").format(name=name))
        line.committed.connect(lambda text: self._on_committed(kpi, text))
        field = Field("", line, holder)
        field.label.hide()
        field.clear_when_changed()
        self._page.fields[kpi.key] = field
        self.checks[kpi.key], self.lines[kpi.key] = check, line
        box.addWidget(check, NAME_SHARE)
        box.addWidget(field, VALUE_SHARE)
        self._rows.addWidget(holder)

    def _on_sector_activated(self) -> None:
        sector = Sector(self.sector.currentData())
        if sector is not shop.current().references.sector:
            now = self.ctx.now()
            self._page.attempt("references", lambda: references.choose_sector(sector, now=now))

    def _on_check_clicked(self, key: str) -> None:
        is_shown, now = self.checks[key].isChecked(), self.ctx.now()
        self._page.attempt(key, lambda: references.show(key, is_shown=is_shown, now=now))

    def _on_committed(self, kpi: Kpi, text: str) -> None:
        self._page.attempt(kpi.key, lambda: self._put(kpi, text))

    def _put(self, kpi: Kpi, text: str) -> None:
        typed, currency = text.strip(), shop.current().currency
        value = parse_value(typed, kpi.unit, currency, kpi.key) if typed else None
        references.put_own(kpi.key, value, now=self.ctx.now())

"""Settings of the indicators: which are chosen, when a customer is lapsed, how each is counted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cxdesk.domain import choices
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T
from cxdesk.services import chosen, inactivity, shop
from cxdesk.ui.screens.settings.chosen_list import ChosenList
from cxdesk.ui.screens.settings.page import SettingsPage
from cxdesk.ui.screens.settings.reference_figures import ReferenceFigures
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.in_place import InPlaceLine
from cxdesk.ui.widgets.plain import PlainLabel, flush_link, hairline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.segments import Window
    from cxdesk.ui.context import Context

YEARS = (1, 2, 3, 5, 7, 10)
GROUPS: tuple[tuple[T, tuple[str, ...]], ...] = (
    (
        T("IndicatorsPage", "Cases and replies"),
        (
            "first_response_clock",
            "waiting_clock",
            "within_clock",
            "resolution_clock",
            "resolution_to",
            "fcr_days",
            "cases_per_agent_by",
            "complaints_per",
        ),
    ),
    (T("IndicatorsPage", "Customers"), ("active_by", "retention_by", "repeat_by")),
    (T("IndicatorsPage", "Answers"), ("nps_answers", "csat_ten_from")),
    (T("IndicatorsPage", "Sales"), ("zero_orders", "prices")),
)


class IndicatorsPage(SettingsPage):
    """Every choice is told with the number that it changes; past figures follow it too."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent=parent)
        self.heading.setText(self.tr("Indicators"))
        self._proposed: Window | None = None
        self._build_chosen()
        self._build_inactivity()
        self.combos: dict[str, CalmCombo] = {}
        by_field = {choice.field: choice for choice in choices.ALL}
        for title, fields in GROUPS:
            self._add_group(ctx.say(title))
            for name in fields:
                self._add_choice(by_field[name])
        self._add_years()
        self._add_group(self.tr("Reference figures"))
        self.references = ReferenceFigures(ctx, self)

    def show_saved(self) -> None:
        """Show the saved values."""
        saved = shop.current()
        self.chosen.show_kpis(chosen.kpis(), chosen.others())
        days = saved.inactivity_days
        self.days.show_value("" if days is None else str(days))
        self.days.setPlaceholderText(str(saved.measured_by.window_days))
        for name, combo in self.combos.items():
            combo.setCurrentIndex(combo.findData(getattr(saved.choices, name)))
        self.references.show_saved()
        self._tell_window()
        if self.isVisible():
            self._look_for_window()

    def showEvent(self, event: QShowEvent) -> None:
        """Look, beside the window, what the shop's own returns propose."""
        super().showEvent(event)
        self._look_for_window()

    def _build_chosen(self) -> None:
        self.chosen = ChosenList(self.ctx, self)
        now = self.ctx.now
        self.chosen.moved.connect(
            lambda key, step: self.attempt("chosen", lambda: chosen.move(key, step, now=now()))
        )
        self.chosen.hidden_.connect(
            lambda key: self.attempt("chosen", lambda: chosen.hide(key, now=now()))
        )
        self.chosen.added.connect(self._on_added)
        self.add_field(
            "chosen",
            self.tr("On the board and on paper"),
            self.chosen,
            self.tr("In this order. Choose the few that matter to the shop's goals."),
        )

    def _build_inactivity(self) -> None:
        self.days = InPlaceLine(self)
        self.days.setMaximumWidth(120)
        self.days.committed.connect(self._on_days_committed)
        words = self.tr("A customer counts as lapsed after so many days without a purchase")
        self.add_field("inactivity_days", words, self.days)
        self.use = flush_link("", self)
        self.use.clicked.connect(self._on_use_clicked)
        self.use.hide()
        self.form.addWidget(self.use)

    def _add_group(self, title: str) -> None:
        self.form.addWidget(hairline(self))
        self.form.addWidget(PlainLabel(title, "strong", self))

    def _add_choice(self, choice: choices.Choice) -> None:
        options = [(self.ctx.say(option.words), option.value) for option in choice.options]
        self._add_combo(choice.field, self.ctx.say(choice.label), options)

    def _add_years(self) -> None:
        kept = {*YEARS, shop.current().choices.clv_years_max}
        options = [(self.ctx.format.number(years, 0), years) for years in sorted(kept)]
        words = self.tr("Customer lifetime value counts at most so many years")
        self._add_combo("clv_years_max", words, options)

    def _add_combo(self, name: str, label: str, options: Sequence[tuple[str, object]]) -> None:
        made = CalmCombo(self)
        for text, value in options:
            made.addItem(text, value)
        made.activated.connect(lambda: self._on_choice_activated(name))
        self.combos[name] = made
        self.add_field(name, label, made)

    def _on_choice_activated(self, name: str) -> None:
        changed = replace(shop.current().choices, **{name: self.combos[name].currentData()})
        self.commit(name, choices=changed)

    def _on_added(self, key: str) -> None:
        if not self.attempt("chosen", lambda: chosen.show(key, now=self.ctx.now())):
            self.chosen.others.setCurrentIndex(0)

    def _on_days_committed(self, text: str) -> None:
        self.attempt("inactivity_days", lambda: self._choose(text))

    def _choose(self, text: str) -> None:
        typed = text.strip()
        if typed and not (typed.isascii() and typed.isdigit()):
            refused = T("IndicatorsPage", "Write a number of days, or nothing for the usual 90.")
            raise ValidationError("inactivity_days", refused)
        inactivity.choose(int(typed) if typed else None, now=self.ctx.now())

    def _on_use_clicked(self) -> None:
        if self._proposed is not None:
            self._on_days_committed(str(self._proposed.days))

    def _look_for_window(self) -> None:
        as_of = self.ctx.now() + 1
        self.ctx.jobs.run(
            lambda _progress: inactivity.proposal(as_of),
            key="inactivity",
            on_done=self._on_window_found,
            on_error=self.ctx.show_error,
        )

    def _on_window_found(self, found: Window) -> None:
        self._proposed = found
        self._tell_window()

    def _tell_window(self) -> None:
        saved, found = shop.current(), self._proposed
        field = self.fields["inactivity_days"]
        if found is None or field.has_error():
            return
        told = inactivity.how_chosen(saved, found)
        field.set_hint(" ".join(self.ctx.say(text) for text in told))
        self.use.setText(self.tr("Use {days} days").format(days=found.days))
        self.use.setAccessibleName(self.use.text())
        in_force = saved.measured_by.window_days
        self.use.setVisible(found.percentile is not None and found.days != in_force)

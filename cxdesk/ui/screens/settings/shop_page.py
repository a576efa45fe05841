"""Settings of the shop itself: name, type, country, money, time zone, week, mission."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from cxdesk.services import shop
from cxdesk.ui import choices, theme
from cxdesk.ui.form_field import Field
from cxdesk.ui.screens.settings.page import SettingsPage
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.in_place import InPlaceLine, InPlaceText
from cxdesk.ui.widgets.plain import row

if TYPE_CHECKING:
    from cxdesk.ui.context import Context

FOLLOW_COUNTRY = -1
WEEK_STARTS = (0, 6, 5)
REPLY_GOALS = (30, 60, 120, 240, 480, 720, 1440)  # minutes of opening time


class ShopPage(SettingsPage):
    """Name, type, country, currency, time zone, start of the week, mission, greeting."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent=parent)
        self.heading.setText(self.tr("Shop"))
        self._build_names()
        self._build_places()
        self._build_reply_goal()
        self.mission = InPlaceText(self)
        self.mission.committed.connect(lambda text: self.commit("mission", mission=text))
        self.add_field(
            "mission",
            self.tr("What the shop is for"),
            self.mission,
            self.tr("One or two sentences. Goals can be measured against them."),
        )
        self.message = InPlaceText(self)
        self.message.committed.connect(lambda text: self.commit("message", message_text=text))
        self.add_field(
            "message",
            self.tr("First words of a message to a customer"),
            self.message,
            self.tr(
                "{name} stands for the customer's name. Empty: a greeting with the shop's name."
            ),
        )

    def show_saved(self) -> None:
        """Show the saved values."""
        saved = shop.current()
        self.name.show_value(saved.name)
        self.kind.show_value(saved.kind)
        self.mission.show_value(saved.mission)
        self.message.show_value(saved.message_text)
        _choose(self.country, saved.country)
        _choose(self.currency, saved.currency)
        _choose(self.zone, saved.time_zone)
        start = FOLLOW_COUNTRY if saved.week_start is None else saved.week_start
        self.week_start.setCurrentIndex(self.week_start.findData(start))
        self._show_reply_goal(saved.first_reply_goal_minutes)

    def _build_names(self) -> None:
        self.name = InPlaceLine(self)
        self.name.committed.connect(lambda text: self.commit("name", name=text))
        self.kind = InPlaceLine(self)
        self.kind.setPlaceholderText(self.tr("Hardware shop, pharmacy, workshop…"))
        self.kind.committed.connect(lambda text: self.commit("kind", kind=text))
        self._pair(
            ("name", self.tr("Name"), self.name), ("kind", self.tr("Type of shop"), self.kind)
        )

    def _build_places(self) -> None:
        saved = shop.current()
        lang = self.ctx.format.lang
        self.country = self._combo(choices.country_choices(lang, saved.country), "country")
        self.currency = self._combo(choices.currency_choices(), "currency")
        self.zone = self._combo(
            [(name.replace("_", " "), name) for name in choices.zone_choices(saved.time_zone)],
            "time_zone",
        )
        self.week_start = CalmCombo(self)
        self.week_start.addItem(self.tr("As is usual in the country"), FOLLOW_COUNTRY)
        for day in WEEK_STARTS:
            self.week_start.addItem(self.ctx.format.weekday(day), day)
        self.week_start.activated.connect(self._on_week_start_activated)
        self._pair(
            ("country", self.tr("Country"), self.country),
            ("currency", self.tr("Currency"), self.currency),
        )
        self._pair(
            ("time_zone", self.tr("Time zone"), self.zone),
            ("week_start", self.tr("The week begins on"), self.week_start),
        )

    def _build_reply_goal(self) -> None:
        self.reply_goal = CalmCombo(self)
        for minutes in REPLY_GOALS:
            self.reply_goal.addItem(self.ctx.format.duration(60 * minutes), minutes)
        self.reply_goal.activated.connect(self._on_reply_goal_activated)
        self.add_field(
            "first_reply_goal_minutes",
            self.tr("A first reply to a customer takes at most"),
            self.reply_goal,
            self.tr("Opening time. The clocks of cases count down to it."),
        )

    def _show_reply_goal(self, minutes: int) -> None:
        if self.reply_goal.findData(minutes) < 0:  # set on the console
            self.reply_goal.addItem(self.ctx.format.duration(60 * minutes), minutes)
        self.reply_goal.setCurrentIndex(self.reply_goal.findData(minutes))

    def _on_reply_goal_activated(self) -> None:
        minutes = self.reply_goal.currentData()
        self.commit("first_reply_goal_minutes", first_reply_goal_minutes=minutes)

    def _pair(self, *parts: tuple[str, str, QWidget]) -> None:
        line = row(spacing=theme.L)
        for name, label, widget in parts:
            self.fields[name] = Field(label, widget, self)
            line.addWidget(self.fields[name], 1)
        self.form.addLayout(line)

    def _combo(self, items: list[tuple[str, str]], name: str) -> QComboBox:
        made = CalmCombo(self)
        made.setEditable(len(items) > 40)
        made.setMaxVisibleItems(14)
        made.setMinimumContentsLength(12)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for text, value in items:
            made.addItem(text, value)
        if made.isEditable():
            made.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            completer = QCompleter(made.model(), made)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            line = QLineEdit(made)
            made.setLineEdit(line)
            made.setCompleter(completer)
            line.editingFinished.connect(lambda: self._on_combo_left(made, name))
        made.activated.connect(lambda _index: self._on_combo_left(made, name))
        return made

    def _on_combo_left(self, combo: QComboBox, name: str) -> None:
        index = combo.findText(combo.currentText())
        if index < 0:
            _choose(combo, getattr(shop.current(), name))
            return
        chosen = combo.itemData(index)
        is_elsewhere = name == "country" and chosen != shop.current().country
        self.commit(name, **{name: chosen}, **({"region": ""} if is_elsewhere else {}))

    def _on_week_start_activated(self, _index: int) -> None:
        day = self.week_start.currentData()
        self.commit("week_start", week_start=None if day == FOLLOW_COUNTRY else day)


def _choose(combo: QComboBox, value: str) -> None:
    index = combo.findData(value)
    if index < 0:
        combo.addItem(value, value)
        index = combo.count() - 1
    combo.setCurrentIndex(index)

"""Settings of surveys: how often customers are asked, how they are spoken to, who calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.survey_wording import ADDRESS_WORDS, Address, question_of
from cxdesk.domain.surveys import SurveyKind
from cxdesk.domain.text import T, plural
from cxdesk.services import shop, staff
from cxdesk.ui.screens.settings.page import SettingsPage
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.plain import PlainLabel, flush_link
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context

NO_REST = T("SurveysPage", "No rest")
ONE_DAY, SOME_DAYS = T("SurveysPage", "1 day"), T("SurveysPage", "{n} days")
QUOTED = T("SurveysPage", "“{words}”")
COOLDOWNS = (0, 7, 14, 30, 60, 90, 180)
NOBODY = 0  # no person in particular: whoever entered the answer


class SurveysPage(SettingsPage):
    """The cool-down, the form of address, who gets the rescues, and the way to questionnaires."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent=parent)
        self.heading.setText(self.tr("Surveys"))
        self._build_cooldown()
        self._build_address()
        self._build_rescuer()
        self.questionnaires = flush_link(self.tr("Questionnaires and when they are asked…"), self)
        self.questionnaires.clicked.connect(lambda: ctx.navigate("surveys", "questionnaires"))
        self.form.addWidget(self.questionnaires)

    def show_saved(self) -> None:
        """Show the saved values."""
        saved = shop.current()
        self._show_cooldown(saved.ask_cooldown_days)
        self.address.set_value(saved.customer_address)
        asked = question_of(SurveyKind.NPS, Address(saved.customer_address))
        if asked is not None:
            self.example.setText(self.ctx.say(QUOTED.fill(words=asked)))
        self._show_people(saved.rescue_owner_id)

    def _build_cooldown(self) -> None:
        self.cooldown = CalmCombo(self)
        self.cooldown.activated.connect(self._on_cooldown_activated)
        self.add_field(
            "ask_cooldown_days",
            self.tr("Rest between two surveys"),
            self.cooldown,
            self.tr(
                "Nobody is asked again before, by whatever questionnaire; each questionnaire can"
                " have a longer rest of its own."
            ),
        )

    def _build_address(self) -> None:
        options = [(key.value, self.ctx.say(words)) for key, words in ADDRESS_WORDS.items()]
        self.address = Segmented(options, self)
        self.address.changed.connect(self._on_address_changed)
        self.add_field(
            "customer_address",
            self.tr("How surveys speak to customers"),
            self.address,
            self.tr("In Spanish; words of your own stay as you typed them."),
        )
        self.example = PlainLabel("", "dim", self, wrap=True)
        self.form.addWidget(self.example)

    def _build_rescuer(self) -> None:
        self.rescuer = CalmCombo(self)
        self.rescuer.activated.connect(self._on_rescuer_activated)
        self.add_field(
            "rescue_owner_id",
            self.tr("Who calls after a low answer"),
            self.rescuer,
            self.tr("They see its score and its words."),
        )

    def _show_cooldown(self, saved: int) -> None:
        self.cooldown.clear()
        for days in sorted({*COOLDOWNS, saved}):
            words = plural(days, ONE_DAY, SOME_DAYS) if days else NO_REST
            self.cooldown.addItem(self.ctx.say(words), days)
        self.cooldown.setCurrentIndex(self.cooldown.findData(saved))

    def _show_people(self, saved: int | None) -> None:
        self.rescuer.clear()
        self.rescuer.addItem(self.tr("Whoever entered the answer"), NOBODY)
        for member in staff.staff(with_inactive=True):
            if member.is_active or member.id == saved:
                self.rescuer.addItem(member.name, member.id)
        self.rescuer.setCurrentIndex(max(0, self.rescuer.findData(saved or NOBODY)))

    def _on_cooldown_activated(self) -> None:
        self.commit("ask_cooldown_days", ask_cooldown_days=self.cooldown.currentData())

    def _on_address_changed(self, key: object) -> None:
        self.commit("customer_address", customer_address=str(key))

    def _on_rescuer_activated(self) -> None:
        self.commit("rescue_owner_id", rescue_owner_id=self.rescuer.currentData() or None)

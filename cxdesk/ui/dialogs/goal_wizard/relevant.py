"""Relevant: why it matters, below what the shop is for, and where it is noticed before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QLineEdit, QWidget

from cxdesk.domain import pairs
from cxdesk.domain.goal_checks import Trait
from cxdesk.domain.text import T
from cxdesk.services import catalogue, shop
from cxdesk.ui import theme
from cxdesk.ui.dialogs.goal_wizard.steps import Step, Typed, Values
from cxdesk.ui.widgets.check_box import CheckBox
from cxdesk.ui.widgets.plain import PlainLabel, clear, column

if TYPE_CHECKING:
    from cxdesk.domain.goal_drafts import GoalDraft
    from cxdesk.domain.worries import Worry
    from cxdesk.ui.context import Context


class RelevantStep(Step):
    """The mission is shown, or asked for once; those that lead are ticked from the worry."""

    name = "relevant"
    title: ClassVar[T] = T("GoalWizard", "Relevant")
    traits = (Trait.RELEVANT,)

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(ctx, parent)
        self.ask(self.tr("Why does it matter?"))
        self.mission = QLineEdit(self)
        self._build_mission()
        self.why = QLineEdit(self)
        self.why.setPlaceholderText(self.tr("What the shop or its customers gain"))
        self.add_field("why", self.tr("Why"), self.why)
        self.why.textChanged.connect(self.changed)
        self._build_leads()

    def new_mission(self) -> str:
        """What the shop is for, where it was typed here; "" to leave it as it is."""
        return self.mission.text().strip() if "mission" in self.fields else ""

    def follow(self, kpi_key: str, worry: Worry | None) -> None:
        """The indicators that usually move before this one, those of the worry ticked."""
        ticked = worry.leading if worry and kpi_key in worry.lagging else pairs.leads_of(kpi_key)
        offered = dict.fromkeys((*ticked, *pairs.leads_of(kpi_key)))
        self._offer([key for key in offered if key != kpi_key], ticked)

    def leads(self) -> tuple[str, ...]:
        """The ticked ones."""
        return tuple(key for key, box in self.boxes.items() if box.isChecked())

    def taken(self, draft: GoalDraft) -> GoalDraft:
        """Why, and what is watched before."""
        return replace(draft, why=self.why.text(), leads=self.leads())

    def has_doubt(self, typed: Typed) -> bool:
        """Without a why nobody remembers it."""
        return not self.why.text().strip()

    def keep(self) -> Values:
        """The typed texts, and the ticks beside them."""
        why, mission = self.why.text().strip(), self.new_mission()
        kept: Values = {"why": why, "mission": mission, "leads": list(self.leads())}
        return kept if why or mission else {}

    def put(self, values: Values) -> None:
        """Put them back."""
        self.why.setText(str(values.get("why", "")))
        self.mission.setText(str(values.get("mission", "")))
        leads = values.get("leads")
        if isinstance(leads, list):
            for key, box in self.boxes.items():
                box.setChecked(key in leads)

    def _build_mission(self) -> None:
        told = shop.current().mission.strip()
        if told:
            text = T("GoalWizard", "What we are for: {mission}").fill(mission=told)
            self.form.addWidget(PlainLabel(self.ctx.say(text), "dim", self, wrap=True))
            self.mission.hide()
            return
        self.mission.setPlaceholderText(self.tr("In one sentence; it stays in Settings"))
        self.add_field("mission", self.tr("What is the shop for?"), self.mission)
        self.mission.textChanged.connect(self.changed)

    def _build_leads(self) -> None:
        self.boxes: dict[str, CheckBox] = {}
        self._leads = QWidget(self)
        self._leads.setProperty("role", "plain")
        lines = column(self._leads, spacing=theme.XS)
        lines.addWidget(PlainLabel(self.tr("It is noticed before in:"), "label", self._leads))
        self._lines = column(spacing=0)
        lines.addLayout(self._lines)
        self.form.addWidget(self._leads)

    def _offer(self, keys: list[str], ticked: tuple[str, ...]) -> None:
        if list(self.boxes) == keys:
            return
        clear(self._lines)
        self.boxes = {}
        for key in keys:
            name = self.ctx.say(catalogue.by_key(key).name).replace("&", "&&")
            box = self.boxes[key] = CheckBox(name, self._leads)
            box.setChecked(key in ticked)
            box.toggled.connect(self.changed)
            self._lines.addWidget(box)
        self._leads.setVisible(bool(keys))

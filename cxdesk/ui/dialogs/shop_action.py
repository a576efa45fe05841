"""An action, new or changed: what moves an indicator, who does it, by when, at what cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit

from cxdesk.domain.actions import ACTION_WORDS, COST_WORDS, ActionDraft, ActionKind, CostEvery
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.splits import DIMENSION_WORDS, value_words
from cxdesk.domain.text import T
from cxdesk.services import actions, catalogue, customers
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.datetime_field import DayPicker
from cxdesk.ui.widgets.money_field import MoneyField
from cxdesk.ui.widgets.note_field import NoteField
from cxdesk.ui.widgets.people_field import PeopleField
from cxdesk.ui.widgets.plain import PlainLabel
from cxdesk.ui.widgets.segmented import Segmented
from cxdesk.ui.widgets.staff_field import StaffField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.actions import Action
    from cxdesk.ui.context import Context

_NO_GOAL = 0
_QUOTED = T("CallDialog", "“{text}”")
_ONLY = T("ShopActionDialog", "{dimension}: only “{part}”")
SAMPLE = T("ShopActionDialog", "Two people at the counter on Saturdays at noon")


class ShopActionDialog(FormDialog):
    """What first; it moves a goal or an indicator, which may be known already."""

    name = "shop_action"
    least_width = 640

    def __init__(
        self,
        ctx: Context,
        parent: QWidget | None = None,
        *,
        action_id: int | None = None,
        kind: str = ActionKind.PROCESS.value,
        kpi_key: str = "",
        goal_id: int | None = None,
        where: Mapping[str, str] | None = None,
        title: str = "",
        review_id: int | None = None,
        customer_id: int | None = None,
        said: str = "",
    ) -> None:
        super().__init__(ctx, parent)
        self._action: Action | None = None if action_id is None else actions.action(action_id)
        self._where: dict[str, str] = {}
        self._review_id, self._customer_id, self._said = review_id, customer_id, said
        self.draft_name = "shop-action" if action_id is None else f"shop-action-{action_id}"
        self.set_title(self.tr("New action") if action_id is None else self.tr("Action"))
        self._build()
        if self._action is not None:
            self.watch("shop_action", self._action.id)
            self.fill()
        else:
            self._begin(ActionKind(kind), title)
            self._begin_for(kpi_key, goal_id, where or {})
        self.goal.currentIndexChanged.connect(self._on_goal_changed)
        self.indicator.currentIndexChanged.connect(self._on_indicator_changed)
        self.add_cancel()
        self.add_primary(self.tr("Save action"), "Return")
        self.note.setFocus()
        self.offer_draft()

    @classmethod
    def sample(cls, ctx: Context) -> ShopActionDialog:
        """The form filled in."""
        made = cls(ctx, kind=ActionKind.STAFFING.value, kpi_key="first_response_time")
        made.draft_name = ""
        made.note.setPlainText(ctx.say(SAMPLE))
        made.people.set_people(list(made.people.boxes)[1:3])
        made.show_more()
        return made

    def fill(self) -> None:
        """Show the action as it is kept now."""
        if self._action is None:
            return
        kept = self._action = actions.action(self._action.id)
        self.note.setPlainText(kept.note)
        self.kind.set_value(kept.kind)
        self._choose(self.goal, kept.goal_id or _NO_GOAL)
        self._choose(self.indicator, kept.kpi_key)
        self._cut_to(kept.where)
        self.owner.set_staff(kept.owner_id)
        self.day.date.set_day(kept.due_on)
        self.minutes.setText("" if kept.minutes is None else str(kept.minutes))
        if kept.cost_minor is not None:
            self.cost.set_minor(kept.cost_minor, self.ctx.format)
        self.every.set_value(kept.cost_every)
        self.people.set_people(kept.people)
        if kept.people or kept.minutes is not None:
            self.show_more()

    def save(self) -> None:
        """Write the action, new or as it is now, and tell."""
        draft, now = self.typed_draft(), self.ctx.now()
        if self._action is None:
            actions.add_action(draft, now=now)
            self.ctx.toast(self.tr("Action added."), self.ctx.undo)
            return
        actions.edit_action(self._action.id, draft, seen=self.seen, now=now)
        self.ctx.toast(self.tr("Action changed."), self.ctx.undo)

    def typed_draft(self) -> ActionDraft:
        """The action as typed; ValidationError at the first field that cannot be read."""
        kept = self._action
        return ActionDraft(
            kind=ActionKind(str(self.kind.value())),
            note=self.note.text(),
            owner_id=self.owner.staff_id(),
            due_on=self.day.date.day(),
            goal_id=self.goal.currentData() or None,
            kpi_key=str(self.indicator.currentData()),
            where=self._where,
            starts_on=None if kept is None else kept.starts_on,
            minutes=self._typed_minutes(),
            cost_minor=self._typed_cost(),
            cost_every=CostEvery(str(self.every.value())),
            people=self.people.people(),
            review_id=self._review_id,
            customer_id=self._customer_id if kept is None else kept.customer_id,
        )

    def draft(self) -> dict[str, object]:
        """What was typed, when there are words that are not kept."""
        kept = "" if self._action is None else self._action.note
        if self.note.text() in ("", kept):
            return {}
        return {"note": self.note.toPlainText(), "kpi_key": self.indicator.currentData()}

    def restore_draft(self, values: dict[str, object]) -> None:
        """Put it back."""
        self.note.setPlainText(str(values.get("note", "")))
        self._choose(self.indicator, values.get("kpi_key"))

    def _begin(self, kind: ActionKind, title: str) -> None:
        """What is known of a new one: its kind, by when, and how it is called."""
        self.day.date.set_day(actions.proposed_due(now=self.ctx.now()))
        self.note.setPlainText(title)
        self.note.moveCursor(QTextCursor.MoveOperation.End)
        self.kind.set_value(kind)
        self._on_kind_changed(kind)

    def _begin_for(self, kpi_key: str, goal_id: int | None, where: Mapping[str, str]) -> None:
        """What a new one is meant to move: a goal or an indicator, and of whom."""
        self._choose(self.goal, goal_id or _NO_GOAL)
        self._choose(self.indicator, kpi_key or self.indicator.itemData(0))
        self._on_goal_changed()
        self._cut_to({**self._where, **where})

    def _build(self) -> None:
        self._place_customer()
        self.note = NoteField(self, lines=2)
        self.note.submitted.connect(self.submit)
        self.add_field("note", self.tr("&What is going to be done"), self.note)
        kinds = [(kind, self.ctx.say(words)) for kind, words in ACTION_WORDS.items()]
        self.kind = Segmented(kinds, self, name=self.tr("Kind"))
        self.kind.set_compact(is_compact=True)
        self.kind.changed.connect(self._on_kind_changed)
        self.add_field("kind", self.tr("&Kind"), self.kind)
        self._build_links()
        self.owner = StaffField(self)
        self.day = DayPicker(self.ctx.today(), self.ctx.format, self)
        self.place_beside(
            ("owner_id", self.tr("Wh&o"), self.owner), ("due_on", self.tr("&By"), self.day)
        )
        self._build_cost()

    def _place_customer(self) -> None:
        """Whom it is about, where it began with a customer, and what they said.

        Their words stand here alone: a task is read at the counter, too.
        """
        name = "" if self._action is None else self._action.customer_name
        if self._customer_id is not None:
            name = customers.customer(self._customer_id).name
        if name:
            self.place(PlainLabel(self.tr("About {name}").format(name=name), "dim", self))
        if self._said:
            quoted = self.ctx.say(_QUOTED.fill(text=" ".join(self._said.split())))
            self.place(PlainLabel(quoted, "dim", self, wrap=True))

    def _build_links(self) -> None:
        self.goal = CalmCombo(self)
        self.goal.addItem(self.tr("None"), _NO_GOAL)
        self._goals = {one.id: one for one in actions.movable_goals()}
        for one in self._goals.values():
            self.goal.addItem(one.title, one.id)
        self.indicator = CalmCombo(self)
        for kpi in catalogue.every():
            self.indicator.addItem(self.ctx.say(kpi.name), kpi.key)
        self.place_beside(
            ("kpi_key", self.tr("&Indicator it is meant to move"), self.indicator),
            ("goal_id", self.tr("&Goal"), self.goal),
        )
        self._only = PlainLabel("", "caption", self, wrap=True)
        self.place(self._only)

    def _build_cost(self) -> None:
        money = self.ctx.format
        self.cost = MoneyField(money.currency, money.symbol(), self)
        every = [(one, self.ctx.say(words)) for one, words in COST_WORDS.items()]
        self.every = Segmented(every, self, name=self.tr("How often it costs that"))
        self.place_beside(
            ("cost", self.tr("&Cost"), self.cost),
            ("cost_every", self.tr("How often"), self.every),
        )
        self.people = PeopleField(self)
        self.add_field("people", self.tr("Who takes &part"), self.people, more=True)
        self.minutes = QLineEdit(self)
        self.add_field("minutes", self.tr("&Minutes it takes"), self.minutes, more=True)

    def _on_kind_changed(self, kind: object) -> None:
        """Training is nothing without those who are trained, and takes its time."""
        if kind == ActionKind.TRAINING:
            self.show_more()

    def _choose(self, combo: CalmCombo, value: object) -> None:
        if combo.findData(value) >= 0:
            combo.setCurrentIndex(combo.findData(value))

    def _on_goal_changed(self) -> None:
        """A goal says what is to move, and of whom."""
        chosen = self._goals.get(self.goal.currentData())
        if chosen is not None:
            self._choose(self.indicator, chosen.kpi_key)
            self._cut_to(chosen.where)

    def _on_indicator_changed(self) -> None:
        """Another indicator is meant of everything, and not of the goal of a different one."""
        chosen = self._goals.get(self.goal.currentData())
        if chosen is not None and chosen.kpi_key == self.indicator.currentData():
            self._cut_to(chosen.where)
            return
        self._cut_to({})
        if chosen is not None:
            self.goal.setCurrentIndex(0)

    def _cut_to(self, where: Mapping[str, str]) -> None:
        """Mean these records alone, and say which they are."""
        self._where = dict(where)
        told = [
            self.ctx.say(_ONLY.fill(dimension=DIMENSION_WORDS[key], part=value_words(key, value)))
            for key, value in where.items()
            if key in DIMENSION_WORDS
        ]
        self._only.setText(" · ".join(told))
        self._only.setVisible(bool(told))

    def _typed_minutes(self) -> int | None:
        text = self.minutes.text().strip()
        if not text:
            return None
        if not text.isdecimal():
            words = T("ShopActionDialog", "Write a number of minutes, like 90.")
            raise ValidationError("minutes", words)
        return int(text)

    def _typed_cost(self) -> int | None:
        if self.cost.is_empty():
            return None
        try:
            return self.cost.minor()
        except ValidationError as error:
            raise ValidationError("cost", error.text) from error

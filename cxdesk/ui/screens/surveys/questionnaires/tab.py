"""The tab of questionnaires: the list left, the form of the chosen one right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.questionnaire_drafts import QuestionnaireDraft, begun, cleaned, has_new_meaning
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import questionnaires
from cxdesk.ui.form_drafts import Draftable, FormDrafts
from cxdesk.ui.list_and_card import side_by_side
from cxdesk.ui.place_tab import PlaceTab
from cxdesk.ui.screens.surveys.questionnaires.card import QuestionnaireCard
from cxdesk.ui.screens.surveys.questionnaires.list import NEW, QuestionnaireList
from cxdesk.ui.screens.surveys.questionnaires.unsaved import Unsaved, from_values, to_values
from cxdesk.ui.suggested_rules import use_suggested_rules
from cxdesk.ui.widgets import tab_stops

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from cxdesk.services.questionnaires import Questionnaire
    from cxdesk.ui.context import Context

LEFT_SHARE = 39


class QuestionnairesTab(PlaceTab):
    """What was typed stays while another one is looked at, and is marked in the list."""

    key = "questionnaires"
    watches = frozenset({"survey", "survey_item", "survey_choice", "answer", "setting"})

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._known: dict[int, Questionnaire] = {}
        self._unsaved: Unsaved = {}
        self._shown: int | None = None
        self._saved: QuestionnaireDraft | None = None
        self._is_offered = False
        self.list = QuestionnaireList(ctx, self)
        self.table = self.list.table
        self.table.picked.connect(self._on_table_picked)
        self.table.opened.connect(self._on_table_opened)
        self.list.new.clicked.connect(self.begin_new)
        both = side_by_side(self.list, self._build_card(), LEFT_SHARE, self)
        self.drafts = FormDrafts(ctx, self._draftable(), self)
        self.body.addWidget(self.drafts)
        self.body.addWidget(both, 1)
        self.bind("Ctrl+Return", self.save)
        self.setFocusProxy(self.table)
        tab_stops.order(self)

    @classmethod
    def samples(cls, ctx: Context) -> tuple[tuple[str, object], ...]:  # noqa: ARG003
        """NPS, the stages of general satisfaction, and a new one of the shop's own."""
        return (("nps", "nps"), ("general", "general"), ("new", NEW))

    def help_text(self) -> str:
        return self.tr(
            "Choose a questionnaire at the left and change it at the right; Ctrl+Enter saves. Where"
            " a field is empty, the program's own words hold, in English and in Spanish. Another"
            " scale, other words at its ends or other questions make a new version once there are"
            " answers; those given before stay with the version they answered. Low answers ask"
            " for a call."
        )

    def refresh(self) -> None:
        """Read the list again; what is being typed stays."""
        self._known = {one.view.id: one for one in questionnaires.questionnaires()}
        self._let_go_of_those_gone()
        self._show_rows()
        if not self._is_offered:
            self._is_offered = True
            self.drafts.offer()
        if self._shown is None:
            self._on_table_picked()
        elif self._shown not in self._unsaved:
            self._fill(self._shown)

    def show_record(self, arg: object) -> None:
        """A questionnaire by its id or its key; 0 begins a new one."""
        if arg == NEW:
            self.begin_new()
            return
        found = (one.view.id for one in self._known.values() if arg in (one.view.id, one.view.key))
        chosen = next(found, None)
        if chosen is not None:
            self.table.pick(chosen)

    def state(self) -> dict[str, object]:
        return {"shown": self._shown}

    def restore(self, state: dict[str, object]) -> None:
        if isinstance(state.get("shown"), int) and state["shown"]:
            self.show_record(state["shown"])

    def focus_filter(self) -> None:
        self.table.setFocus()

    def close_detail(self) -> bool:
        """Back to the list; what was typed stays."""
        if self.table.hasFocus():
            return False
        self.table.setFocus()
        return True

    def begin_new(self) -> None:
        """A new questionnaire of the shop's own."""
        self._keep_typed()
        self._unsaved.setdefault(NEW, begun(SurveyKind.OWN))
        self._show_rows()
        self.table.pick(NEW)
        self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def copy(self) -> None:
        """A new questionnaire with the questions of the one shown."""
        if self._shown in (None, NEW):
            return
        self._keep_typed()
        self._unsaved[NEW] = questionnaires.copy_of(self._shown or 0)
        self._show_rows()
        self.table.pick(NEW)
        self._fill(NEW)
        self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> bool:
        """Write what is shown; False where an error stands at its field."""
        shown, now = self._shown, self.ctx.now()
        if shown is None:
            return False
        self.card.clear_errors()

        def write() -> int:
            draft = self.form.draft()
            if shown == NEW:
                return questionnaires.make_questionnaire(draft, now=now)
            return questionnaires.edit_questionnaire(shown, draft, now=now)

        made = self._attempt(write)
        if made is None:
            return False
        if self.card.save_button.hasFocus():  # nothing is left to save
            self.table.setFocus()
        self._forget(shown)
        self._shown = made
        self.refresh()
        self.table.pick(made)
        self._fill(made)
        self.ctx.toast(self.tr("Questionnaire saved"), self.ctx.undo)
        return True

    def discard(self) -> None:
        """Show again what is saved, from its top; a new one goes. The keys go to the list."""
        if self._shown is None:
            return
        self.table.setFocus()
        self._forget(self._shown)
        shown, self._shown = self._shown, None if self._shown == NEW else self._shown
        self._show_rows()
        if shown == NEW:
            self._on_table_picked()
        else:
            self._fill(shown)
        self.card.show_top()

    def turn(self) -> None:
        """Put the one shown out of use, or use it again."""
        if self._shown in (None, NEW) or self._shown not in self._known:
            return
        shown, now = self._shown, self.ctx.now()
        is_active = self._known[shown].view.is_active
        act = questionnaires.retire if is_active else questionnaires.use_again
        told = self.tr("Out of use") if is_active else self.tr("In use again")

        def write() -> int:
            act(shown, now=now)
            return shown

        if self._attempt(write) is not None:
            self.refresh()
            self.ctx.toast(told, self.ctx.undo)

    def ask_by_stage(self) -> None:
        """General satisfaction by stage from now on, with all that is typed."""
        self.form.ask_by_stage()
        if self.save():
            self.form.items.lines[0].question.setFocus(Qt.FocusReason.OtherFocusReason)

    def use_suggested_rules(self) -> None:
        """Ask the questionnaires without a rule as a new shop does; what is typed stays."""
        self._keep_typed()
        for key in use_suggested_rules(self.ctx):
            if key in self._unsaved:
                rule = questionnaires.draft_of(key).rule
                self._unsaved[key] = replace(self._unsaved[key], rule=rule)
        self.refresh()
        if self._shown is not None:
            self._fill(self._shown)

    def _build_card(self) -> QWidget:
        self.card = QuestionnaireCard(self.ctx, self)
        self.form = self.card.form
        self.form.edited.connect(self._on_form_edited)
        self.form.items.rebuilt.connect(self._on_items_rebuilt)
        self.form.stages_wanted.connect(self.ask_by_stage)
        self.form.rules_wanted.connect(self.use_suggested_rules)
        self.card.saved.connect(self.save)
        self.card.discarded.connect(self.discard)
        self.card.copied.connect(self.copy)
        self.card.turned.connect(self.turn)
        return self.card

    def _on_items_rebuilt(self) -> None:
        """Tab walks the questions where they stand, whichever was made last."""
        tab_stops.order(self)

    def _let_go_of_those_gone(self) -> None:
        """An undone version, or one with a newer version, is in the list no more."""
        there = {NEW, *self._known}
        self._unsaved = {key: draft for key, draft in self._unsaved.items() if key in there}
        if self._shown not in there:
            self._shown = None

    def _show_rows(self) -> None:
        self.list.show_rows(self._known.values(), self._unsaved, self._shown)

    def _on_table_picked(self) -> None:
        key = self.table.key()
        if not isinstance(key, int) or key == self._shown:
            return
        self._keep_typed()
        self._fill(key)

    def _on_table_opened(self) -> None:
        self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_typed(self) -> None:
        """What was typed into the one shown, where it differs from what is saved."""
        if self._shown is None:
            return
        try:
            draft = self.form.draft()
        except ValidationError:  # no number: told when it is saved
            return
        if self._shown == NEW or draft != self._saved:
            self._unsaved[self._shown] = draft
        else:
            self._unsaved.pop(self._shown, None)

    def _fill(self, key: int) -> None:
        self._shown = key
        self._saved = begun(SurveyKind.OWN) if key == NEW else questionnaires.draft_of(key)
        self.form.show_draft(self._unsaved.get(key, self._saved), is_new=key == NEW)
        self.form.suggest_rules(key in questionnaires.without_rule())
        self.card.show_head(self._known.get(key))
        self._show_state()

    def _on_form_edited(self) -> None:
        self._show_state()
        was = self._shown in self._unsaved
        self._keep_typed()
        if was != (self._shown in self._unsaved):
            self._show_rows()

    def _show_state(self) -> None:
        """Whether there is something to save, and whether that makes a new version."""
        is_changed, is_new = self._changes()
        known = self._known.get(self._shown or NEW)
        left = known.answers if known is not None and is_new else 0
        self.card.show_state(is_changed=is_changed, leaves_answers=left)

    def _changes(self) -> tuple[bool, bool]:
        try:
            draft = self.form.draft()
        except ValidationError:
            return True, False
        is_changed = self._shown == NEW or draft != self._saved
        try:
            is_new = self._saved is not None and has_new_meaning(self._saved, cleaned(draft))
        except ValidationError:  # told at its field when it is saved
            is_new = False
        return is_changed, is_new

    def _attempt(self, write: Callable[[], int]) -> int | None:
        try:
            return write()
        except ValidationError as error:
            self.card.show_error(error.field, self.ctx.say(error.text))
        except OutsideError as error:
            self.ctx.show_error(error)
        return None

    def _forget(self, key: int) -> None:
        self._unsaved.pop(key, None)
        self.drafts.drop()

    def _draftable(self) -> Draftable:
        return Draftable(
            name=lambda: "questionnaires",
            take=lambda: to_values(self._unsaved),
            put=self._put,
            extra=dict,
            settled=self.table.setFocus,
        )

    def _put(self, values: dict[str, object]) -> None:
        kept = from_values(values)
        self._unsaved |= {key: kept[key] for key in kept if key == NEW or key in self._known}
        self._show_rows()
        last = next(reversed(self._unsaved), None)
        if last is not None:
            self.table.pick(last)
            self._fill(last)

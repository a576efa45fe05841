"""The end of an action: done with what came of it, or dropped with a word why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.text import T
from cxdesk.services import actions
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.note_field import NoteField
from cxdesk.ui.widgets.plain import PlainLabel
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.actions import Action
    from cxdesk.ui.context import Context

DONE, DROPPED = "done", "dropped"


class ActionEndDialog(FormDialog):
    """How it ended, and a few words."""

    name = "action_end"

    def __init__(
        self,
        ctx: Context,
        parent: QWidget | None = None,
        *,
        action_id: int,
        is_dropped: bool = False,
    ) -> None:
        super().__init__(ctx, parent)
        self._action_id = action_id
        self.draft_name = f"action-end-{action_id}"
        self.set_title(self.tr("End of an action"))
        self._about = PlainLabel(actions.action(action_id).note, "strong", self, wrap=True)
        self.place(self._about)
        options = [(DONE, self.tr("It is done")), (DROPPED, self.tr("We drop it"))]
        self.how = Segmented(options, self, name=self.tr("How it ended"))
        self.how.set_value(DROPPED if is_dropped else DONE)
        self.how.changed.connect(self._on_how_changed)
        self.add_field("action", self.tr("&How it ended"), self.how)
        self.words = NoteField(self, lines=2)
        self.words.submitted.connect(self.submit)
        self._words = self.add_field("outcome", "", self.words)
        self._on_how_changed(self.how.value())
        self.add_cancel()
        self.add_primary(self.tr("Save"), "Return")
        self.words.setFocus()
        self.offer_draft()

    @classmethod
    def sample(cls, ctx: Context) -> ActionEndDialog | None:
        """The form for the first action; None where there is none."""
        found: tuple[Action, ...] = actions.actions()
        if not found:
            return None
        made = cls(ctx, action_id=found[0].id)
        made.draft_name = ""
        made.words.setPlainText(
            ctx.say(T("ActionEndDialog", "Everybody answers within the hour now"))
        )
        return made

    def draft(self) -> dict[str, object]:
        """The words, if any."""
        text = self.words.toPlainText()
        return {"outcome": text} if text.strip() else {}

    def restore_draft(self, values: dict[str, object]) -> None:
        """Put them back."""
        self.words.setPlainText(str(values.get("outcome", "")))

    def save(self) -> None:
        """Finish or drop the action, and tell."""
        end = actions.drop_action if self.how.value() == DROPPED else actions.finish_action
        end(self._action_id, self.words.text(), now=self.ctx.now())
        told = (
            self.tr("Action dropped.") if self.how.value() == DROPPED else self.tr("Action done.")
        )
        self.ctx.toast(told, self.ctx.undo)

    def _on_how_changed(self, how: object) -> None:
        asked = self.tr("Why, in a few words") if how == DROPPED else self.tr("What came of it")
        self._words.label.setText(asked)
        self.words.setAccessibleName(asked)

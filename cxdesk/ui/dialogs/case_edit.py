"""What a case is about: its kind, topic and subject; another kind is dated in its log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from cxdesk.domain.cases import KIND_WORDS, CaseKind
from cxdesk.services import cases
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.segmented import Segmented
from cxdesk.ui.widgets.topic_field import TopicField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context


class CaseEditDialog(FormDialog):
    """Three fields; whoever saves second is told what changed meanwhile."""

    name = "case_edit"

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, case_id: int) -> None:
        super().__init__(ctx, parent)
        self._case = cases.case(case_id)
        self.draft_name = f"case_edit-{case_id}"
        self.watch("cases", case_id)
        self.set_title(self.tr("Case {number}").format(number=case_id))
        kinds = [(kind, self.ctx.say(words)) for kind, words in KIND_WORDS.items()]
        self.kind = Segmented(kinds, self)
        hint = self.tr("Figures of earlier days keep the former kind.")
        self.add_field("kind", self.tr("&Kind"), self.kind, hint=hint)
        self.topic = TopicField(cases.topics(), self)
        self.add_field("topic", self.tr("&Topic"), self.topic)
        self.subject = QLineEdit(self)
        self.add_field("subject", self.tr("S&ubject"), self.subject)
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.fill()
        self.offer_draft()
        self.subject.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> CaseEditDialog | None:
        """Of the oldest open case; None when the shop has none."""
        found = next(iter(cases.open_cases(limit=1)), None)
        return None if found is None else cls(ctx, case_id=found.id)

    def save(self) -> None:
        """Write what it is about."""
        kind = self.kind.value()
        cases.change_case(
            self._case.id,
            kind=kind if isinstance(kind, CaseKind) else self._case.kind,
            topic=self.topic.topic(),
            subject=self.subject.text(),
            seen=self.seen,
            now=self.ctx.now(),
        )
        self.ctx.toast(self.tr("Case changed"), self.ctx.undo)

    def fill(self) -> None:
        """Show the case as it is kept now."""
        self._case = cases.case(self._case.id)
        self.kind.set_value(self._case.kind)
        self.topic.setText(self._case.topic)
        self.subject.setText(self._case.subject)

    def draft(self) -> dict[str, object]:
        return {
            "kind": str(self.kind.value()),
            "topic": self.topic.text(),
            "subject": self.subject.text(),
        }

    def restore_draft(self, values: dict[str, object]) -> None:
        self.kind.set_value(CaseKind(str(values.get("kind", self._case.kind))))
        self.topic.setText(str(values.get("topic", "")))
        self.subject.setText(str(values.get("subject", "")))

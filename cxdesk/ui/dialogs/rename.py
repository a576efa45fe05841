"""Another name for something in a list of the shop, or another one to merge it into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from cxdesk.domain.text import T
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context


class RenameDialog(FormDialog):
    """One field. ``write`` is called with the new name; its errors are shown at the field."""

    name = "rename"

    def __init__(
        self,
        ctx: Context,
        parent: QWidget | None = None,
        *,
        before: str,
        field: str,
        write: Callable[[str], object],
        hint: str = "",
    ) -> None:
        super().__init__(ctx, parent)
        self._write = write
        self.set_title(self.tr("Rename “{name}”").format(name=before))
        self.line = QLineEdit(before, self)
        self.add_field(field, self.tr("Name"), self.line, hint=hint)
        self.add_cancel()
        self.add_primary(self.tr("Rename"), "Return")
        self.line.selectAll()
        self.line.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> RenameDialog:
        """A topic."""
        before = ctx.say(T("RenameDialog", "Delivery"))
        return cls(ctx, before=before, field="topic", write=lambda _name: None)

    def save(self) -> None:
        """Write the new name."""
        self._write(self.line.text())
        self.ctx.toast(self.tr("Renamed, also in what was written."), self.ctx.undo)


class MergeDialog(FormDialog):
    """One list of ``others`` (key, name); ``write`` is called with the chosen key."""

    name = "merge_into"

    def __init__(
        self,
        ctx: Context,
        parent: QWidget | None = None,
        *,
        before: str,
        field: str,
        others: Sequence[tuple[object, str]],
        write: Callable[[object], object],
    ) -> None:
        super().__init__(ctx, parent)
        self._write = write
        self.set_title(self.tr("Merge “{name}”").format(name=before))
        words = self.tr(
            "Everything called “{name}” goes to the other one, and this name disappears."
        )
        self.place(PlainLabel(words.format(name=before), "dim", self, wrap=True))
        self.others = CalmCombo(self)
        for key, name in others:
            self.others.addItem(name, key)
        self.add_field(field, self.tr("Into"), self.others)
        self.add_cancel()
        self.add_primary(self.tr("Merge"), "Return")
        self.others.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> MergeDialog:
        """Two topics."""
        names = [ctx.say(T("RenameDialog", "Delivery")), ctx.say(T("RenameDialog", "Price"))]
        others = [(1, names[1])]
        return cls(ctx, before=names[0], field="topic", others=others, write=lambda _key: None)

    def save(self) -> None:
        """Merge, and tell."""
        self._write(self.others.currentData())
        self.ctx.toast(self.tr("Merged."), self.ctx.undo)

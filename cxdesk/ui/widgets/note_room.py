"""How much of a long text still fits, told under its field when it becomes close."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.limits import NOTE_MAX
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.ui.context import Context
    from cxdesk.ui.form_field import Field
    from cxdesk.ui.widgets.note_field import NoteField

CLOSE = 500
LEFT = T("NoteRoom", "{length} of {limit} characters")
OVER = T("NoteRoom", "{length} of {limit} characters: shorten it, nothing is cut off.")


def tell_room(field: Field, note: NoteField, ctx: Context) -> None:
    """Keep the hint under the field of a note up to date."""

    def tell() -> None:
        length = len(note.text())
        if length < NOTE_MAX - CLOSE:
            field.set_hint("")
            return
        says = LEFT if length <= NOTE_MAX else OVER
        field.set_hint(ctx.say(says.fill(length=length, limit=NOTE_MAX)))

    note.textChanged.connect(tell)

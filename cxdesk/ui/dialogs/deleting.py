"""Deleting the record that a form shows: told with Undo, or refused with a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.errors import OutsideError, ValidationError

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.ui.forms import FormDialog


def delete_shown(form: FormDialog, act: Callable[[], object], done: str) -> None:
    """Delete by ``act``, close the form and tell ``done``; stay when it is refused."""
    form.clear_errors()
    try:
        act()
    except ValidationError as error:
        form.field_error(error.field, form.ctx.say(error.text))
        return
    except OutsideError as error:
        form.ctx.show_error(error)
        return
    form.drafts.drop()
    form.ctx.toast(done, form.ctx.undo)
    form.accept()

"""What every screen and dialog is given: the hub, jobs, preferences, words and ways around."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from cxdesk.domain.errors import OutsideError, ValidationError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.text import T
    from cxdesk.ui.format import Format
    from cxdesk.ui.hub import Hub
    from cxdesk.ui.jobs import Jobs
    from cxdesk.ui.prefs import Prefs
    from cxdesk.ui.theme import Theme


R = TypeVar("R")


def _nowhere(*_args: Any, **_named: Any) -> None:  # Any: stands in for three signatures
    return None


@dataclass(slots=True, kw_only=True)
class Context:
    """Handed to every screen and dialog. The main window fills in the ways around.

    ``navigate(place, record)`` shows a place and, in it, one record; ``toast(text, undo)`` tells
    that something was done, with an Undo button when ``undo`` is given (``ctx.undo`` takes back the
    last command) and one more button for ``also`` (words, act); ``open_dialog(name, …)`` opens one
    of DIALOGS by its ``name``; ``place()`` is the key of the place shown,
    ``shown_customer()`` whose card is open in it; ``set_look`` takes light, dark or system.
    ``take_over(staff_id, pin)`` changes who works, ``to_counter`` gives the owner's hat back,
    ``to_nobody`` does and forgets who works unless one person works here alone,
    ``ask_who`` asks once who is working when several could be, ``is_who_open`` is whether it would.
    ``Any`` stands for the dialogs' own arguments.
    """

    hub: Hub
    jobs: Jobs
    prefs: Prefs
    theme: Theme
    now: Callable[[], int]
    today: Callable[[], date]
    format: Format
    window: QWidget | None = None
    navigate: Callable[[str, object], None] = field(default=_nowhere)
    toast: Callable[..., None] = field(default=_nowhere)
    undo: Callable[[], None] = field(default=_nowhere)
    open_dialog: Callable[..., Any] = field(default=_nowhere)
    place: Callable[[], str] = field(default=str)
    shown_customer: Callable[[], int | None] = field(default=_nowhere)
    show_error: Callable[[Exception], None] = field(default=_nowhere)
    set_look: Callable[[str], None] = field(default=_nowhere)
    change_shop: Callable[[], None] = field(default=_nowhere)
    take_over: Callable[[int, str], None] = field(default=_nowhere)
    to_counter: Callable[[], None] = field(default=_nowhere)
    to_nobody: Callable[[], None] = field(default=_nowhere)
    ask_who: Callable[[], None] = field(default=_nowhere)
    is_who_open: Callable[[], bool] = field(default=bool)

    def do(self, act: Callable[[], R], done: str | T | Callable[[R], str | T]) -> bool:
        """Do something at once and tell it with Undo, else show why not; whether it was done.

        ``done`` may tell of what ``act`` gave.
        """
        try:
            found = act()
        except (ValidationError, OutsideError) as error:
            self.show_error(error)
            return False
        self.toast(self.say(done(found) if callable(done) else done), self.undo)
        return True

    def say(self, text: T | str) -> str:
        """A sentence from below, in the language of the window."""
        from cxdesk.ui.words import say

        return say(text, self.format)

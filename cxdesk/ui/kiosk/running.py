"""Starting the kiosk and ending it with the program; there is one at most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.text import T
from cxdesk.services import hats

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

    from cxdesk.domain.kiosk import KioskSetup
    from cxdesk.ui.context import Context
    from cxdesk.ui.kiosk.window import KioskWindow

TABLES = frozenset({"kiosk"})  # what the hub tells when one begins or ends
_shown: list[KioskWindow] = []


def running() -> KioskWindow | None:
    """The kiosk that is being shown, if any."""
    return next(iter(_shown), None)


def start(ctx: Context, setup: KioskSetup, screen: QScreen | None = None) -> KioskWindow:
    """Show the kiosk on a screen; nobody works at this computer until they say so again.

    On the screen of the window, or the only one, it covers the program and keeps the keyboard; on
    another one the staff go on working beside it. ValidationError("pin") without an owner's PIN.
    """
    from cxdesk.services import kiosk
    from cxdesk.ui.kiosk.window import KioskWindow

    kiosk.check_can_start()
    end()
    survey = next((one for one in kiosk.possible_surveys() if one.id == setup.survey_id), None)
    if survey is None:
        raise ValidationError("survey_id", T("Kiosk", "Choose what the kiosk asks."))
    ctx.to_nobody()
    own = ctx.window.screen() if ctx.window is not None else QGuiApplication.primaryScreen()
    made = KioskWindow(ctx, survey, setup, is_alone=screen is None or screen is own)
    _shown.append(made)
    made.left.connect(lambda: _forget(ctx, made))
    made.fill(screen or own)
    ctx.hub.changed.emit(TABLES)
    return made


def may_end() -> bool:
    """Whether nothing is lost or the owner does it: the hat is only worn after the PIN was typed.

    The end of the session is nobody's to refuse.
    """
    return running() is None or hats.worn() is Hat.OWNER or is_session_over()


def is_session_over() -> bool:
    """Whether the system is asking every program to end."""
    app = QGuiApplication.instance()
    return isinstance(app, QGuiApplication) and app.isSavingSession()


def end() -> None:
    """Close the kiosk, if one is shown, and keep its answers; the PIN was asked for before."""
    for made in list(_shown):
        made.end()


def _forget(ctx: Context, made: KioskWindow) -> None:
    if made in _shown:
        _shown.remove(made)
    made.deleteLater()
    ctx.hub.changed.emit(TABLES)

"""A counter to test at: a context over the open shop, with a clock that stands still."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from cxdesk.domain.consents import ConsentDraft
from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.relations import RelationKind
from cxdesk.services import command, consents, customers, relations
from tests.factories import NOW, TODAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Form = TypeVar("Form", bound=QDialog)


@dataclass
class Desk:
    """The context and what the window would have been told."""

    ctx: Context
    toasts: list[str] = field(default_factory=list)
    undo: Callable[[], object] | None = None
    also: tuple[str, Callable[[], object]] | None = None
    opened: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    dialogs: list[QWidget] = field(default_factory=list)
    places: list[tuple[str, object]] = field(default_factory=list)

    def toast(self, text: str, undo: Any = None, also: Any = None) -> None:
        self.toasts.append(text)
        self.undo, self.also = undo, also

    def open_dialog(self, name: str, /, **named: Any) -> QDialog | None:
        self.opened.append((name, named))
        return None

    def navigate(self, place: str, record: object = None) -> None:
        self.places.append((place, record))


def make_desk(ctx: Context) -> Desk:
    """A desk that hears what a screen or a form asks of the window."""
    desk = Desk(ctx)
    ctx.toast, ctx.open_dialog, ctx.navigate = desk.toast, desk.open_dialog, desk.navigate
    ctx.undo = lambda: command.undo(now=NOW)
    return desk


def shown(desk: Desk, dialog: QDialog, qtbot: QtBot) -> None:
    """Show a form, keep it, and wait until it has the keys."""
    desk.dialogs.append(dialog)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: _has_keys(dialog))


def shown_form(desk: Desk, qtbot: QtBot, kind: type[Form], **named: Any) -> Form:
    """Make a form at this desk and show it."""
    form = kind(desk.ctx, **named)  # type: ignore[call-arg,arg-type]  # every form takes it first
    shown(desk, form, qtbot)
    return form


def _has_keys(dialog: QDialog) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and dialog.isAncestorOf(focused)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(where_keys_go(), key, modifier)


def write(text: str) -> None:
    """Type where the focus is."""
    QTest.keyClicks(where_keys_go(), text)


def where_keys_go() -> QWidget:
    """What has the focus, as in a real window else the window itself.

    Without a window manager the keys are nobody's for a moment after a window is gone: the shown
    one is then asked to take them. Qt would abort if keys went nowhere.
    """
    if QApplication.focusWidget() is None and QApplication.activeWindow() is None:
        (window,) = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
    widget = QApplication.focusWidget() or QApplication.activeWindow()
    assert widget is not None, "no window has the keys"
    return widget


def add(name: str = "Carmen Núñez", phone: str = "622 450 918", **more: Any) -> int:
    """A customer in the open shop."""
    phones = (phone,) if phone else ()
    return customers.add_customer(CustomerDraft(name=name, phones=phones, **more), now=NOW)


def known_by(text: str) -> int:
    """A customer of whom everything says this, related to one of the same name."""
    tags = [text[:60]] * any(map(str.isalnum, text[:60]))
    who = add(text, "", preferences=text, note=text, tags=tuple(tags))
    relations.relate(who, add(text, ""), RelationKind.OTHER, text, now=NOW)
    given = ConsentDraft(purpose="photos", wording=text, given_on=TODAY)
    consents.give_consent(who, given, now=NOW)
    return who

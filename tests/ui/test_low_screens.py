"""Forms on screens lower than themselves: title and buttons stay, the fields scroll between."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from cxdesk.domain.purchases import ItemDraft
from cxdesk.services import demo, shop
from cxdesk.ui import forms
from cxdesk.ui.dialogs import DIALOGS, keys
from cxdesk.ui.dialogs.customer import CustomerDialog
from cxdesk.ui.dialogs.purchase import PurchaseDialog
from cxdesk.ui.dialogs.who import WhoDialog
from cxdesk.ui.main_window import MainWindow
from tests.factories import NOW, TODAY
from tests.ui.conftest import delete_now
from tests.ui.counter_desk import where_keys_go

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

TITLE_BAR = 32
# 1024×700 at 100 per cent, 1366×768 at 150 per cent
HEIGHTS = (700, 512)
SIX_ITEMS = tuple(ItemDraft(amount_minor=990, product=f"Paint {number}") for number in range(6))


@pytest.fixture(scope="module")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demo shop, made once."""
    made: Path = tmp_path_factory.mktemp("demo") / "demo.cxdesk"
    demo.make_demo(made, today=TODAY, seed=1, lang="en")
    return made


@pytest.fixture
def desk(demo_file: Path, make_context: Callable[[], Context]) -> Iterator[Context]:
    """A context with a window on the demo shop."""
    shop.open_shop(demo_file, now=NOW)
    ctx = make_context()
    window = MainWindow(ctx)
    window.show()
    yield ctx
    ctx.jobs.stop()
    window.hide()
    delete_now(window)
    shop.close_shop()


@pytest.fixture(params=HEIGHTS)
def high(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """The height that a screen leaves to the inside of a window."""
    room: int = request.param - TITLE_BAR
    for module in (forms, keys):
        monkeypatch.setattr(module, "screen_room", lambda _window: room)
    return room


def _open(dialog: QDialog) -> QDialog:
    dialog.show()
    dialog.activateWindow()
    QTest.qWaitForWindowActive(dialog)
    if isinstance(dialog, forms.FormDialog) and not dialog.more_button.isHidden():
        dialog.show_more()
    if isinstance(dialog, PurchaseDialog):
        dialog.items.set_items(SIX_ITEMS)
    dialog.adjustSize()
    QTest.qWait(60)
    return dialog


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def test_no_form_is_higher_than_the_screen(desk: Context, high: int, qtbot: QtBot) -> None:
    problems = []
    for kind in DIALOGS:
        made = _open(kind.sample(desk))
        qtbot.waitUntil(lambda: not desk.jobs.is_busy(), timeout=10_000)
        is_form = isinstance(made, forms.FormDialog)
        tall = made.height() if is_form else made.minimumSizeHint().height()
        if tall > high:
            problems.append(f"{kind.name}: {tall}")
        for found in made.findChildren(QPushButton):
            is_fixed = isinstance(made, forms.FormDialog) and not made.area.isAncestorOf(found)
            if is_fixed and found.isVisible() and not made.rect().contains(_place(found)):
                problems.append(f"{kind.name}: {found.text()} is outside")
        made.hide()
        delete_now(made)
    assert problems == []


def test_every_field_reached_by_tab_is_seen_whole(desk: Context, high: int) -> None:
    form = _open(CustomerDialog(desk))
    assert isinstance(form, CustomerDialog)
    area = _place(form.area)
    seen = set()
    for _ in range(40):
        QTest.keyClick(where_keys_go(), Qt.Key.Key_Tab)
        QTest.qWait(5)
        now = QApplication.focusWidget()
        if form.area.isAncestorOf(now):
            assert area.contains(_place(now)), now.accessibleName()
            seen.add(now)
    assert len(seen) > 8
    delete_now(form)


def test_a_form_that_fits_has_no_scroll_bar(ctx: Context, window: MainWindow) -> None:
    form = _open(WhoDialog(ctx))
    assert isinstance(form, WhoDialog)
    assert not form.area.verticalScrollBar().isVisible()
    assert form.area.height() == form.area.wanted()
    delete_now(form)


def test_an_error_out_of_sight_is_brought_into_view(desk: Context, high: int, qtbot: QtBot) -> None:
    form = _open(CustomerDialog(desk))
    assert isinstance(form, CustomerDialog)
    form.area.verticalScrollBar().setValue(form.area.verticalScrollBar().maximum())
    form.field_error("name", "A name or a phone")
    told = form.fields["name"].message
    qtbot.waitUntil(lambda: told.height() > 0 and _place(form.area).contains(_place(told)))
    delete_now(form)

"""Words have their room: nothing cut or overlapping, in both languages, on small screens too."""

from __future__ import annotations

from itertools import chain, combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from cxdesk import words
from cxdesk.services import demo, shop
from cxdesk.ui import forms, theme
from cxdesk.ui.dialogs import DIALOGS, keys
from cxdesk.ui.format import Format
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.language import load_translators
from cxdesk.ui.main_window import MainWindow
from cxdesk.ui.screens import SCREENS
from cxdesk.ui.widgets.plain import ElidedLabel, YieldingLabel, YieldingLink
from cxdesk.ui.widgets.rail import PlaceButton
from tests.factories import NOW, TODAY
from tests.ui.conftest import delete_now

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

SIZES = ((1366, 768), (1024, 700), (819, 560))  # the last is 1024×700 at 125 per cent
SEED = 1
ROOM = 700 - 32  # below the title bar of a low screen
MOST_GROUND = 2 * theme.L + 1
SOON_MS, LAYOUT_MS = 1000, 20


@pytest.fixture(scope="module", params=words.LANGUAGES)
def demo_file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demo shop in one of the languages, made once."""
    words.set_language(request.param)
    made: Path = tmp_path_factory.mktemp("demo") / f"{request.param}.cxdesk"
    demo.make_demo(made, today=TODAY, seed=SEED, lang=request.param)
    words.set_language("en")
    return made


@pytest.fixture
def window(
    demo_file: Path, make_context: Callable[[], Context], qapp: QApplication
) -> Iterator[MainWindow]:
    """The window on the demo shop, in its language."""
    lang = demo_file.stem
    shop.open_shop(demo_file, now=NOW)
    words.set_language(lang)
    translators = load_translators(lang)
    for translator in translators:
        qapp.installTranslator(translator)
    ctx = make_context()
    saved = shop.current()
    ctx.format = Format(lang, saved.currency, saved.country, zone=saved.time_zone, today=TODAY)
    made = MainWindow(ctx)
    made.show()
    yield made
    ctx.jobs.stop()
    made.hide()
    delete_now(made)
    for translator in translators:
        qapp.removeTranslator(translator)
    words.set_language("en")
    shop.close_shop()


def _settle(root: QWidget, ctx: Context, qtbot: QtBot) -> None:
    """Until nothing is going to be read or laid out anew."""

    def is_quiet() -> bool:
        timers = (timer for timer in root.findChildren(QTimer) if timer.isSingleShot())
        return not ctx.jobs.is_busy() and not any(0 <= t.remainingTime() < SOON_MS for t in timers)

    for _ in range(2):  # what is read may change the layout, and a new layout start a timer
        qtbot.waitUntil(is_quiet, timeout=10_000)
        QTest.qWait(LAYOUT_MS)


def cut(root: QWidget) -> list[str]:
    """Labels and buttons with less room than their words need, and words that lie over others."""
    shown = [found for found in root.findChildren(QWidget) if _has_words(found)]
    found = [f"cut: {_words(widget)} {_lack(widget)}" for widget in shown if any(_lack(widget))]
    for one, other in combinations(shown, 2):
        if one.parent() is other.parent() and one.geometry().intersects(other.geometry()):
            found.append(f"over: {_words(one)} / {_words(other)}")
    return found


def _has_words(widget: QWidget) -> bool:
    gives_way = (ElidedLabel, YieldingLabel, YieldingLink, PlaceButton)
    if isinstance(widget, gives_way) or not widget.isVisible():
        return False
    return isinstance(widget, (QLabel, QPushButton)) and bool(widget.text())


def _words(widget: QWidget) -> str:
    return f"{type(widget).__name__} {getattr(widget, 'text', str)()!r}"


def _lack(widget: QWidget) -> tuple[int, int]:
    wanted = widget.sizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        high = widget.heightForWidth(widget.width())
        return 0, max(high - widget.height(), 0)
    return max(wanted.width() - widget.width(), 0), max(wanted.height() - widget.height(), 0)


def _ground(form: FormDialog) -> int:
    """How much is empty between the last thing of a form and its buttons."""
    top = form.buttons.geometry().top()
    parts = [part for part in form.children() if isinstance(part, QWidget) and part.isVisible()]
    above = [part.geometry().bottom() for part in parts if part.geometry().bottom() < top]
    return top - max(above)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_on_every_screen(size: tuple[int, int], window: MainWindow, qtbot: QtBot) -> None:
    window.resize(*size)
    problems: list[str] = []
    for kind in SCREENS:
        window.navigate(kind.key)
        for name, record in (("", None), *kind.samples(window.ctx)):
            if record is not None:
                window.screens[kind.key].show_record(record)
            _settle(window, window.ctx, qtbot)
            problems += [f"{kind.key} {name}: {found}" for found in cut(window)]
    assert (window.width(), window.height()) == size
    assert problems == []


def test_in_every_dialog(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (forms, keys):
        monkeypatch.setattr(module, "screen_room", lambda _window: ROOM)
    problems: list[str] = []
    for name, made in chain.from_iterable(kind.states(window.ctx) for kind in DIALOGS):
        made.show()
        _settle(made, window.ctx, qtbot)
        problems += [f"{name}: {found}" for found in cut(made)]
        if isinstance(made, FormDialog) and _ground(made) > MOST_GROUND:
            problems.append(f"{name}: {_ground(made)} empty above the buttons")
        assert made.height() <= ROOM, name
        made.hide()
        delete_now(made)
    assert problems == []

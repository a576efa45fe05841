"""Words have their room: nothing cut or overlapping, in both languages, on small screens too.

Each state is read once and then shown at several sizes, from large to small in one language and
look and from small to large in the other, since a window is resized and not made anew.
"""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from cxdesk import words
from cxdesk.services import demo, shop
from cxdesk.ui import forms, theme
from cxdesk.ui.chart_names import head_radius
from cxdesk.ui.chart_paint import tick_labels
from cxdesk.ui.chart_view import ChartView
from cxdesk.ui.dialogs import DIALOGS, duplicates, history, keys
from cxdesk.ui.dialogs.goal_wizard import dialog as goal_wizard
from cxdesk.ui.format import Format
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.language import load_translators
from cxdesk.ui.main_window import MainWindow
from cxdesk.ui.panes import Panes
from cxdesk.ui.screens import HALVES, SCREENS
from cxdesk.ui.screens.surveys.answers.filters import AnswerFilters
from cxdesk.ui.widgets.legend import ChartHead, FlagNames
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

# 1366×768 and 1024×700 at 100 per cent; 911×512 and 683×467 are the same at 150, 819×560 at 125
SMALLEST = (683, 467)
WAYS = {
    "en": (theme.LIGHT, ((1366, 768), (911, 512), SMALLEST)),
    "es": (theme.DARK, (SMALLEST, (819, 560), (1024, 700), (1366, 768))),
}
ROOMS = {"en": 700, "es": 467}
TITLE_BAR, FRAME_SIDES, WIDEST = 32, 8, 819
SEED = 1
MOST_GROUND = 2 * theme.L + 1
SOON_MS, LAYOUT_MS, ROUNDS = 1000, 20, 3


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
    theme.apply(qapp, WAYS[lang][0])
    shop.open_shop(demo_file, now=NOW)
    words.set_language(lang)
    translators = load_translators(lang)
    for translator in translators:
        qapp.installTranslator(translator)
    ctx = make_context()
    ctx.theme = WAYS[lang][0]
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
    for _ in range(2):  # what is read may change the layout, and a new layout start a timer
        qtbot.waitUntil(lambda: _is_quiet(root, ctx), timeout=10_000)
        QTest.qWait(LAYOUT_MS)


def _is_quiet(root: QWidget, ctx: Context) -> bool:
    timers = (timer for timer in root.findChildren(QTimer) if timer.isSingleShot())
    return not ctx.jobs.is_busy() and not any(0 <= t.remainingTime() < SOON_MS for t in timers)


def _resize(window: MainWindow, size: tuple[int, int], qtbot: QtBot) -> None:
    """Another size, laid out; nothing is read for it."""
    window.resize(*size)
    for _ in range(ROUNDS):  # a new layout may ask for another, or for other widgets
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()
        qtbot.waitUntil(lambda: _is_quiet(window, window.ctx), timeout=10_000)
    assert (window.width(), window.height()) == size


def cut(root: QWidget) -> list[str]:
    """Labels and buttons with less room than their words need, and words that lie over others."""
    shown = [found for found in root.findChildren(QWidget) if _has_words(found)]
    found = [f"cut: {_words(widget)} {_lack(widget)}" for widget in shown if any(_lack(widget))]
    found += [
        f"cut: {box.accessibleName()} {told}"
        for box in root.findChildren(QComboBox)
        if box.isVisible() and (told := _told(box)).endswith("…")
    ]
    found += [
        f"wider than the room: {type(area.widget()).__name__} {more}"
        for area in root.findChildren(QScrollArea)
        if area.isVisible() and (more := area.horizontalScrollBar().maximum()) > 0
    ]
    things = [*shown, *(one for one in root.findChildren(QWidget) if _is_thing(one))]
    for one, other in combinations(things, 2):
        if one.parent() is other.parent() and one.geometry().intersects(other.geometry()):
            found.append(f"over: {_words(one)} / {_words(other)}")
    return found


def _is_thing(widget: QWidget) -> bool:
    """A card, a list with one beside it, or a part of a chart."""
    is_part = isinstance(widget, (ChartHead, FlagNames)) or type(widget).__name__ == "ChartPlot"
    is_part = is_part or isinstance(widget.parent(), Panes)
    return widget.isVisible() and (is_part or widget.property("role") == "card")


def labels_over(root: QWidget) -> list[str]:
    """Labels of the charts being shown that lie over others."""
    shown = [view for view in root.findChildren(ChartView) if view.isVisible() and view.plot]
    return [
        f"over: {kind} of {view.accessibleName()}"
        for view in shown
        for kind, places, apart in _labels(view)
        if any(b - a < apart - 0.5 for a, b in pairwise(sorted(places)))
    ]


def _labels(view: ChartView) -> Iterator[tuple[str, list[float], float]]:
    """Where the labels along an axis stand, and how far apart they must be."""
    assert view.plot is not None
    placed, look, chart = view.plot.placed(), view.plot.look, view.plot.chart
    yield "values", [y for y, _ in placed.y_ticks], look.line_height
    yield "heads", [flag.head_x for flag in placed.flags], 2 * head_radius(look)
    yield "names", [tail.y for tail in placed.tails], look.line_height
    ends = [
        (left, look.metrics.horizontalAdvance(text))
        for left, text in tick_labels(placed, chart, look)
    ]
    for (left, width), (right, _) in pairwise(ends):
        yield "dates", [left, right], width


def _has_words(widget: QWidget) -> bool:
    gives_way = (ElidedLabel, YieldingLabel, YieldingLink, PlaceButton)
    if isinstance(widget, gives_way) or not widget.isVisible():
        return False
    return isinstance(widget, (QLabel, QPushButton, QCheckBox)) and bool(widget.text())


def _words(widget: QWidget) -> str:
    return f"{type(widget).__name__} {getattr(widget, 'text', str)()!r}"


def _lack(widget: QWidget) -> tuple[int, int]:
    wanted = widget.sizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        high = widget.heightForWidth(widget.width())
        return 0, max(high - widget.height(), 0)
    return max(wanted.width() - widget.width(), 0), max(wanted.height() - widget.height(), 0)


def _told(box: QComboBox) -> str:
    """What a closed list tells of its choice."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    kind, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(kind, option, part, box).width() - 2
    words = option.currentText.rstrip("…")
    return box.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)


def _ground(form: FormDialog) -> int:
    """How much is empty between the last thing of a form and its buttons."""
    top = form.buttons.geometry().top()
    parts = [part for part in form.children() if isinstance(part, QWidget) and part.isVisible()]
    above = [part.geometry().bottom() for part in parts if part.geometry().bottom() < top]
    return top - max(above)


def test_on_every_screen(window: MainWindow, qtbot: QtBot) -> None:
    sizes = WAYS[window.ctx.format.lang][1]
    problems: list[str] = []
    for kind in (*SCREENS, *HALVES):
        window.navigate(kind.key)
        for name, record in (("", None), *kind.samples(window.ctx)):
            if record is not None:
                window.screens[kind.key].show_record(record)
            _settle(window, window.ctx, qtbot)
            for size in sizes:
                _resize(window, size, qtbot)
                found = cut(window) + labels_over(window)
                problems += [f"{kind.key} {name} {size}: {one}" for one in found]
    assert not problems, "\n".join(problems)


def test_on_every_card_over_its_list(window: MainWindow, qtbot: QtBot) -> None:
    """In a narrow window an opened card covers the list that a resized one leaves in sight."""
    window.resize(*SMALLEST)
    problems: list[str] = []
    for kind in SCREENS:
        window.navigate(kind.key)
        for name, record in kind.samples(window.ctx):
            window.screens[kind.key].show_record(record)
            covering = [panes for panes in window.findChildren(Panes) if _is_covered(panes)]
            if covering:
                _settle(window, window.ctx, qtbot)
                problems += [f"{kind.key} {name}: {found}" for found in cut(window)]
    assert not problems, "\n".join(problems)


def _is_covered(panes: Panes) -> bool:
    return panes.isVisible() and not panes.left.isVisible()


def test_in_every_dialog(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    room = ROOMS[window.ctx.format.lang] - TITLE_BAR
    for module in (forms, keys):
        monkeypatch.setattr(module, "screen_room", lambda _window: room)
    widest = WIDEST if room > ROOMS["es"] else SMALLEST[0] - FRAME_SIDES
    for module in (forms, duplicates, history, goal_wizard):
        monkeypatch.setattr(module, "screen_width", lambda _window: widest)
    problems: list[str] = []
    for kind in DIALOGS:
        for name, made in kind.states(window.ctx):
            if made is None:
                continue
            made.show()
            _settle(made, window.ctx, qtbot)
            problems += [f"{name}: {found}" for found in cut(made)]
            if isinstance(made, FormDialog) and _ground(made) > MOST_GROUND:
                problems.append(f"{name}: {_ground(made)} empty above the buttons")
            is_form = isinstance(made, FormDialog)
            tall = made.height() if is_form else made.minimumSizeHint().height()
            if tall > room or made.width() > widest:
                problems.append(f"{name}: {made.width()} x {tall}")
            made.hide()
            delete_now(made)
    assert not problems, "\n".join(problems)


def test_with_everything_filtered(window: MainWindow, qtbot: QtBot) -> None:
    """What is filtered by needs more room than there is on one line."""
    window.resize(*SMALLEST)
    where = {"channel": "whatsapp", "weekday": "tue"}
    window.navigate("indicators", {"open": "first_response_time", "where": where})
    _settle(window, window.ctx, qtbot)
    head = window.screens["indicators"].head  # type: ignore[attr-defined]
    assert head.export.y() > head.back.y()
    assert head.export.y() > head.looked.grain.y()
    problems = cut(window)
    window.navigate("surveys")
    _settle(window, window.ctx, qtbot)
    filters = window.screens["surveys"].findChild(AnswerFilters)
    filters.more.click()
    _settle(window, window.ctx, qtbot)
    assert filters.which.y() > filters.theme.y()
    assert not problems + cut(window), "\n".join(problems + cut(window))

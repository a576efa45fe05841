"""Tab through every tab of Surveys: as it is read, to everything there is, and out of it."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cxdesk.domain.questionnaires import AskWhen
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import theme_tags
from cxdesk.ui import theme
from cxdesk.ui.dialogs.slips import SlipsDialog
from cxdesk.ui.screens.surveys.ask.row import DUE
from cxdesk.ui.screens.surveys.questionnaires.list import NEW
from tests.factories import NOW, TODAY, answer, customer, sale
from tests.services.asking_rules import ask
from tests.ui.counter_desk import make_desk, press, shown_form
from tests.ui.kiosk_desk import owners

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.main_window import MainWindow

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def fill_shop() -> None:
    """Two who answered, one of them badly, a theme, and one who is to be asked."""
    ana = customer("Ana Prieto", phones=("622450918",), emails=("ana@example.com",))
    given = answer(10, customer_id=ana, comment="Quick and kind")
    theme_tags.tag_answer(given, "Waiting time", now=NOW)
    answer(2, customer_id=customer("Luis Rey", phones=("611908337",)), comment="Slow")
    ask(SurveyKind.CSAT, AskWhen.PURCHASE)
    sale(customer_id=customer("Eva Gil", phones=("633118274",)), sold_on=TODAY - timedelta(days=2))


def go(window: MainWindow, qtbot: QtBot, record: object) -> Any:
    """The tab shown with what it is filled with, the keys on the names of the tabs."""
    window.navigate("surveys", record)
    place: Any = window.screens["surveys"]
    qtbot.waitUntil(lambda: not window.ctx.jobs.is_busy())
    QApplication.processEvents()
    place.choice.setFocus()
    return place.shown_tab()


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert isinstance(found, QWidget)
    return found


def area(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def is_read_after(one: QWidget, other: QWidget) -> bool:
    """Whether a stop begins below the middle of the one before, or right of it."""
    before, here = area(one), area(other)
    return here.top() > before.center().y() or here.left() > before.center().x()


def walk(tab: QWidget, key: Qt.Key) -> list[QWidget]:
    """What a key stops at inside a tab, until it leads out of it or comes round."""
    seen: list[QWidget] = []
    press(key)
    while tab.isAncestorOf(focused()) and focused() not in seen:
        QApplication.processEvents()  # what has the focus is scrolled to
        seen.append(focused())
        press(key)
    return seen


def wrong_steps(seen: list[QWidget]) -> list[str]:
    """The steps of a walk that lead back, upwards or to the left."""
    pairs = pairwise(seen)
    return [f"{told(a)} → {told(b)}" for a, b in pairs if not is_read_after(a, b)]


def told(widget: QWidget) -> str:
    text = getattr(widget, "text", str)()
    return f"{type(widget).__name__} {widget.accessibleName() or text}"


def all_stops(tab: QWidget) -> set[QWidget]:
    """Everything that Tab may stop at, wherever it is."""
    return {
        one
        for one in tab.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.isVisible()
        and one.isEnabled()
        and one.focusProxy() is None
    }


def has_accent(widget: QWidget) -> bool:
    """Whether the colour of the focus is seen anywhere on a line through the widget's middle."""
    QApplication.processEvents()
    seen, accent = widget.grab().toImage(), theme.current().color("accent")
    middle = seen.width() // 2
    return any(seen.pixelColor(middle, y) == accent for y in range(seen.height()))


PLACES: tuple[tuple[str, object], ...] = (
    ("answers", None),
    ("answers", "nps"),
    ("answers", 1),
    ("ask", None),
    ("paper", None),
    ("kiosk", None),
    ("rescues", None),
    ("themes", None),
    ("themes", "board"),
    ("themes", "topics"),
    ("questionnaires", "nps"),
    ("questionnaires", "general"),
    ("questionnaires", 0),
)


@pytest.mark.parametrize("record", PLACES, ids=lambda one: f"{one[0]}-{one[1]}")
def test_tab_walks_all_of_a_tab_as_it_is_read_and_leads_out(
    window: MainWindow, qtbot: QtBot, record: tuple[str, object]
) -> None:
    fill_shop()
    tab = go(window, qtbot, record)
    seen = walk(tab, Key.Key_Tab)
    assert not tab.isAncestorOf(focused()), f"back to {told(focused())}"
    assert sorted(map(told, all_stops(tab) - set(seen))) == []
    assert wrong_steps(seen) == []


@pytest.mark.parametrize("record", PLACES, ids=lambda one: f"{one[0]}-{one[1]}")
def test_shift_tab_walks_the_same_way_back_from_the_frame_to_the_names_of_the_tabs(
    window: MainWindow, qtbot: QtBot, record: tuple[str, object]
) -> None:
    fill_shop()
    tab = go(window, qtbot, record)
    there = walk(tab, Key.Key_Tab)
    back = walk(tab, Key.Key_Backtab)
    assert [*map(told, reversed(back))] == [*map(told, there)]
    assert window.screens["surveys"].choice.isAncestorOf(focused())


def test_at_the_kiosk_reasons_come_after_their_box_and_the_pin_last(
    window: MainWindow, qtbot: QtBot
) -> None:
    fill_shop()
    tab = go(window, qtbot, ("kiosk", None))
    names = [one.accessibleName() or one.text() for one in walk(tab, Key.Key_Tab)[1:]]
    assert names[:4] == ["Offer reasons to &tap", "Waiting time", "Another reason", "Add"]
    assert names[-1] == "Set the owner's PIN…"


def test_a_letter_sets_the_pin_that_the_kiosk_wants(window: MainWindow, qtbot: QtBot) -> None:
    asked: list[str] = []
    tab = go(window, qtbot, ("kiosk", None))
    window.ctx.navigate = lambda place, record=None: asked.append(f"{place} {record}")
    press(Key.Key_S, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: asked == ["settings people"])
    assert tab.set_pin.text() == "&Set the owner's PIN…"


def test_with_a_pin_tab_reaches_the_start_of_the_kiosk(window: MainWindow, qtbot: QtBot) -> None:
    owners()
    tab = go(window, qtbot, ("kiosk", None))
    assert walk(tab, Key.Key_Tab)[-1] is tab.start


def test_tab_goes_on_from_more_filters_into_the_line_it_opened(
    window: MainWindow, qtbot: QtBot
) -> None:
    fill_shop()
    tab = go(window, qtbot, ("answers", None))
    tab.filters.more.setFocus()
    press(Key.Key_Return)
    press(Key.Key_Tab)
    assert focused() is tab.filters.theme


def test_the_card_of_an_answer_is_walked_from_its_customer_to_its_history(
    window: MainWindow, qtbot: QtBot
) -> None:
    fill_shop()
    tab = go(window, qtbot, ("answers", 1))
    tab.list.view.setFocus()
    names = [one.accessibleName() for one in walk(tab, Key.Key_Tab)]
    assert names[1:4] == ["Ana Prieto", "Do something about it…", "Take off “Waiting time”"]
    assert names[-3:] == ["Correct…", "Exclude…", "History"]


MAIN = {
    "ask": "Customers to ask",
    "paper": "Slips of the pile",
    "kiosk": "Questionnaire",
    "rescues": "Customers to win back",
    "themes": "Themes",
    "questionnaires": "Questionnaires",
    "answers": "Answers",
}


def test_ctrl_page_down_leads_to_the_list_of_a_tab_or_its_first_field(
    window: MainWindow, qtbot: QtBot
) -> None:
    fill_shop()
    go(window, qtbot, ("answers", None)).list.view.setFocus()
    reached = {}
    for _tab in MAIN:
        press(Key.Key_PageDown, CTRL)
        qtbot.waitUntil(lambda: not window.ctx.jobs.is_busy())
        reached[window.screens["surveys"].state()["tab"]] = focused().accessibleName()
    assert reached == MAIN


def test_down_goes_from_the_parts_of_to_ask_into_the_list(window: MainWindow, qtbot: QtBot) -> None:
    fill_shop()
    tab = go(window, qtbot, ("ask", None))
    press(Key.Key_Tab)
    assert tab.mode.isAncestorOf(focused())
    press(Key.Key_Down)
    assert focused() is tab.list.view
    assert tab.list.mode == DUE


def test_where_nobody_is_to_be_asked_the_keys_stay_in_the_tab(
    window: MainWindow, qtbot: QtBot
) -> None:
    fill_shop()
    tab = go(window, qtbot, ("ask", None))
    tab.list.view.setFocus()
    press(Key.Key_F8)
    qtbot.waitUntil(lambda: tab.list.count() == 0)
    assert tab.mode.isAncestorOf(focused())


def test_a_new_questionnaire_discarded_gives_the_keys_to_the_list_and_shows_the_top(
    window: MainWindow, qtbot: QtBot
) -> None:
    tab = go(window, qtbot, ("questionnaires", 0))
    tab.form.name.setText("Visit")
    tab.card.discard_button.setFocus()
    bar = tab.card.form_area.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert bar.value() > 0
    press(Key.Key_Return)
    QApplication.processEvents()
    assert focused() is tab.table
    assert bar.value() == 0
    assert tab.table.key() != NEW


def test_saved_by_its_button_a_questionnaire_gives_the_keys_to_the_list(
    window: MainWindow, qtbot: QtBot
) -> None:
    tab = go(window, qtbot, ("questionnaires", "nps"))
    tab.form.name.setFocus()
    QTest.keyClicks(focused(), "Visit")
    tab.card.save_button.setFocus()
    press(Key.Key_Return)
    assert not tab.card.save_button.isEnabled()
    assert focused() is tab.table


def test_once_the_pin_is_set_the_keys_are_on_the_start_of_the_kiosk(
    window: MainWindow, qtbot: QtBot
) -> None:
    tab = go(window, qtbot, ("kiosk", None))
    tab.set_pin.setFocus()
    owners()
    qtbot.waitUntil(tab.start.isVisible)
    assert focused() is tab.start


def test_the_picked_questionnaire_has_a_frame_while_the_list_has_the_keys(
    window: MainWindow, qtbot: QtBot
) -> None:
    tab = go(window, qtbot, ("questionnaires", "nps"))
    assert not has_accent(tab.table)
    tab.table.setFocus()
    assert has_accent(tab.table)


def test_the_preview_of_slips_has_a_frame_while_it_has_the_keys(ctx: Context, qtbot: QtBot) -> None:
    dialog = shown_form(make_desk(ctx), qtbot, SlipsDialog)
    pages = dialog.out.preview.pages
    assert not has_accent(pages)
    pages.setFocus()
    assert has_accent(pages)

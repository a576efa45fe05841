"""The tab Themes, ThemeDialog and ThemeTellDialog: list, board, topics, telling customers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from cxdesk.domain.hats import Hat
from cxdesk.domain.messages import Reach, Way
from cxdesk.domain.themes import Place, ThemeDraft, ThemeState
from cxdesk.services import hats, theme_tags, themes
from cxdesk.ui.dialogs import theme_tell
from cxdesk.ui.dialogs.theme_tell import ThemeTellDialog
from cxdesk.ui.screens.surveys.themes.tab import BOARD, TOPICS, ThemesTab
from tests.factories import NOW, TODAY, answer, customer, interaction, rows
from tests.ui.counter_desk import where_keys_go
from tests.ui.opened import opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.main_window import MainWindow

Key = Qt.Key
WHATSAPP = Reach(Way.WHATSAPP, "600 111 222", "34600111222")


@pytest.fixture
def go(window: MainWindow, qtbot: QtBot) -> Callable[[], ThemesTab]:
    """Goes to the tab, once the themes of the test are written."""

    def run() -> ThemesTab:
        window.navigate("surveys", "themes")
        screen: Any = window.screens["surveys"]
        tab = screen.shown_tab()
        assert isinstance(tab, ThemesTab)
        qtbot.waitUntil(lambda: not window.ctx.jobs.is_busy())
        tab.list.view.setFocus()
        return tab

    return run


def press(qtbot: QtBot, key: Key) -> None:
    qtbot.keyClick(where_keys_go(), key)


def made(name: str = "Wait", **fields: Any) -> int:
    return themes.add_theme(ThemeDraft(name=name, **fields), now=NOW)


def spoke(theme: str = "Wait", **fields: Any) -> int:
    given = answer(3, **fields)
    theme_tags.tag_answer(given, theme, now=NOW)
    return int(rows("theme", "id")[0][0])


def test_the_first_theme_is_shown_with_its_customers(
    go: Callable[[], ThemesTab], qtbot: QtBot
) -> None:
    theme = spoke(customer_id=customer("Ana Prieto"), comment="slow")
    tab = go()
    qtbot.waitUntil(lambda: tab.detail.theme_id() == theme)
    assert "1 answer" in tab.detail.figures.text()
    links = [b.text() for b in tab.detail.findChildren(QPushButton)]
    assert "Ana Prieto" in links


def test_the_board_puts_open_themes_in_their_fields(
    go: Callable[[], ThemesTab], qtbot: QtBot
) -> None:
    first = made("First", impact=5, effort=1)
    made("Plan", impact=4, effort=4)
    made("Done", impact=5, effort=1, state=ThemeState.DONE)
    made("Unjudged")
    tab = go()
    tab.show_record(BOARD)
    assert tab.board.names(Place.FIRST) == ("First",)
    assert tab.board.names(Place.PLAN) == ("Plan",)
    assert tab.board.names(None) == ("Unjudged",)
    tab.detail.hide()
    chip = next(b for b in tab.board.findChildren(QPushButton) if b.accessibleName() == "First")
    chip.click()
    assert tab.detail.theme_id() == first
    assert tab.detail.isVisible()


def test_a_state_is_changed_where_it_stands(go: Callable[[], ThemesTab], qtbot: QtBot) -> None:
    theme = made()
    tab = go()
    qtbot.waitUntil(lambda: tab.detail.theme_id() == theme)
    tab.detail.state.choose(ThemeState.DONE)
    assert themes.theme(theme, now=NOW).done_on == TODAY


def test_f7_makes_a_theme_by_keys_alone(go: Callable[[], ThemesTab], qtbot: QtBot) -> None:
    made("Other")
    go()
    press(qtbot, Key.Key_F7)
    form = opened(qtbot, "theme")
    qtbot.keyClicks(where_keys_go(), "Prices")
    form.impact.set_value(4)
    form.effort.set_value(1)
    press(qtbot, Key.Key_Return)
    found = {row.name: row.place for row in themes.themes(now=NOW)}
    assert found == {"Other": None, "Prices": Place.FIRST}


def test_f4_changes_a_theme_and_the_same_name_is_told_at_the_field(
    go: Callable[[], ThemesTab], qtbot: QtBot
) -> None:
    made("Other", impact=1, effort=5)
    theme = made("Wait", impact=5, effort=1)
    tab = go()
    qtbot.waitUntil(lambda: tab.detail.theme_id() == theme)
    press(qtbot, Key.Key_F4)
    form = opened(qtbot, "theme")
    assert (form.line.text(), form.impact.value(), form.effort.value()) == ("Wait", 5, 1)
    form.line.setText("OTHER")
    form.submit()
    assert form.fields["theme"].has_error()
    form.line.setText("Waiting")
    form.submit()
    assert themes.theme(theme, now=NOW).name == "Waiting"


def test_f5_lists_the_answers_of_a_theme(
    go: Callable[[], ThemesTab], qtbot: QtBot, window: MainWindow
) -> None:
    answer(9)
    theme = spoke()
    tab = go()
    qtbot.waitUntil(lambda: tab.detail.theme_id() == theme)
    press(qtbot, Key.Key_F5)
    screen: Any = window.screens["surveys"]
    assert screen.shown_tab().key == "answers"
    assert screen.shown_tab().list.model.rowCount() == 1


def test_del_deletes_and_undo_brings_back(go: Callable[[], ThemesTab], qtbot: QtBot) -> None:
    theme = spoke()
    tab = go()
    qtbot.waitUntil(lambda: tab.detail.theme_id() == theme)
    press(qtbot, Key.Key_Delete)
    assert rows("theme", "id") == []
    tab.ctx.undo()
    assert rows("answer_theme", "theme_id") == [(theme,)]


def test_a_theme_is_merged_into_another_where_there_is_one(
    go: Callable[[], ThemesTab], qtbot: QtBot
) -> None:
    theme = spoke()
    tab = go()
    qtbot.waitUntil(lambda: tab.detail.theme_id() == theme)
    assert tab.detail.merging.isHidden()
    made("Queue")
    qtbot.waitUntil(lambda: not tab.detail.merging.isHidden())
    tab.detail.merging.click()
    opened(qtbot, "merge_into").submit()
    assert [(row.name, row.answers) for row in themes.themes(now=NOW)] == [("Queue", 1)]


def test_topics_are_counted_when_they_are_shown(go: Callable[[], ThemesTab], qtbot: QtBot) -> None:
    interaction(topic="Delivery")
    tab = go()
    tab.show_record(TOPICS)
    qtbot.waitUntil(lambda: not tab.ctx.jobs.is_busy())
    texts = [label.text() for label in tab.topics.findChildren(type(tab.detail.note))]
    assert "Delivery" in texts


def asked_of(tab: ThemesTab) -> list[tuple[str, dict[str, Any]]]:
    """What the tab asks to be opened from now on."""
    found: list[tuple[str, dict[str, Any]]] = []
    tab.ctx.open_dialog = lambda name, /, **named: found.append((name, named))
    return found


def test_a_topic_is_one_press_from_an_action_about_it(
    go: Callable[[], ThemesTab], qtbot: QtBot
) -> None:
    interaction(topic="Delivery")
    tab = go()
    tab.show_record(TOPICS)
    qtbot.waitUntil(lambda: not tab.ctx.jobs.is_busy())
    found = asked_of(tab)
    links = {b.accessibleName(): b for b in tab.topics.findChildren(QPushButton)}
    links["Do something about “Delivery”"].click()
    ((name, asked),) = found
    assert (name, asked["kind"], asked["kpi_key"]) == ("shop_action", "offer", "cases_opened")
    assert asked["where"] == {"topic": "Delivery"}


def test_f6_decides_an_action_about_the_theme(go: Callable[[], ThemesTab], qtbot: QtBot) -> None:
    theme = spoke("Wait")
    tab = go()
    qtbot.waitUntil(lambda: tab.detail.theme_id() == theme)
    found = asked_of(tab)
    press(qtbot, Key.Key_F6)
    ((name, asked),) = found
    assert (name, asked["kind"], asked["title"]) == ("shop_action", "offer", "Wait")


def test_themes_are_the_owners(window: MainWindow, qtbot: QtBot) -> None:
    hats.wear(Hat.COUNTER)
    try:
        from cxdesk.ui.screens.surveys.screen import SurveysScreen

        screen = SurveysScreen(window.ctx)
        qtbot.addWidget(screen)
        screen.show_record("themes")
        assert "themes" not in screen.state()["tabs"]  # type: ignore[operator]
    finally:
        hats.wear(Hat.OWNER)


@pytest.fixture
def telling(ctx: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ThemeTellDialog:
    """The form on a theme that Ana spoke of; what it opens is kept in ``opened``."""
    theme = spoke(customer_id=customer("Ana Prieto", phones=("600 111 222",)), comment="slow")
    made_ = ThemeTellDialog(ctx, theme_id=theme)
    made_.opened = []  # type: ignore[attr-defined]

    def keep(address: str, _way: Way) -> None:
        made_.opened.append(address)  # type: ignore[attr-defined]

    monkeypatch.setattr(theme_tell, "open_address", keep)
    qtbot.addWidget(made_)
    return made_


def test_a_message_keeps_the_text_is_logged_and_ticks_the_customer(
    telling: ThemeTellDialog,
) -> None:
    (ana,) = telling.ticks
    telling.text.setPlainText("Two of us serve now.")
    telling.tell(ana, WHATSAPP)
    assert telling.opened[0].endswith("Two%20of%20us%20serve%20now.")  # type: ignore[attr-defined]
    assert telling.ticks[ana].isChecked()
    assert telling.head_line.text() == "1 of 1 customers have been told"
    assert rows("theme", "told_text") == [("Two of us serve now.",)]
    assert rows("interaction", "customer_id") == [(ana,)]


def test_without_a_text_nothing_is_sent_and_the_field_says_so(telling: ThemeTellDialog) -> None:
    (ana,) = telling.ticks
    telling.tell(ana, WHATSAPP)
    assert telling.opened == []  # type: ignore[attr-defined]
    assert telling.fields["told_text"].has_error()
    assert rows("interaction", "id") == []


def test_a_tick_is_written_at_once_and_taken_back(telling: ThemeTellDialog) -> None:
    (ana,) = telling.ticks
    telling.ticks[ana].click()
    assert rows("theme_told", "customer_id") == [(ana,)]
    telling.ticks[ana].click()
    assert rows("theme_told", "customer_id") == []


def test_each_number_of_a_customer_is_offered(telling: ThemeTellDialog) -> None:
    (ana,) = telling.ticks
    texts = [act.text() for act in telling.menu(ana).actions()]
    assert texts == ["WhatsApp  600 111 222", "Call  600 111 222"]

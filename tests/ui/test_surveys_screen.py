"""The place Surveys: its tabs, what each hat sees, and coming back to where one was."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesk.domain.hats import Hat
from cxdesk.domain.text import T
from cxdesk.services import hats, surveys
from cxdesk.ui.place_tab import PlaceTab, Tab
from cxdesk.ui.screens.surveys.screen import SurveysScreen
from cxdesk.ui.screens.surveys.tabs import TABS
from tests.factories import NOW, answer, customer
from tests.ui.conftest import delete_now
from tests.ui.counter_desk import make_desk, where_keys_go

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.main_window import MainWindow

ORDER = ("answers", "ask", "paper", "kiosk", "rescues", "themes", "questionnaires")


class Counted(PlaceTab):
    """A tab that counts how often it is read, and remembers what it is told."""

    key: ClassVar[str] = "first"
    watches = frozenset({"offer"})

    def __init__(self, ctx: Context, parent: object = None) -> None:
        super().__init__(ctx, parent)  # type: ignore[arg-type]
        self.reads = 0
        self.told: list[object] = []
        self.pressed = 0
        self.bind("F7", self.press)

    def press(self) -> None:
        self.pressed += 1

    def refresh(self) -> None:
        self.reads += 1

    def caption(self) -> str:
        return f"{self.reads} reads"

    def show_record(self, arg: object) -> None:
        self.told.append(arg)

    def state(self) -> dict[str, object]:
        return {"told": len(self.told)}

    def restore(self, state: dict[str, object]) -> None:
        self.told.append(state)


class Other(Counted):
    key: ClassVar[str] = "second"
    watches = frozenset({"task"})


@pytest.fixture
def make(
    ctx: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], SurveysScreen]]:
    two = (
        Tab("first", T("SurveysScreen", "To ask"), lambda: Counted),
        Tab("second", T("SurveysScreen", "To ask"), lambda: Other, is_owners=True),
    )
    monkeypatch.setattr(SurveysScreen, "tabs", two)
    make_desk(ctx)
    made: list[SurveysScreen] = []

    def one() -> SurveysScreen:
        made.append(SurveysScreen(ctx))
        made[0].show()
        qtbot.waitUntil(lambda: made[0].shown_tab() is not None)
        return made[0]

    yield one
    hats.wear(Hat.OWNER)
    for screen in made:
        delete_now(screen)


def tab(screen: SurveysScreen) -> Counted:
    found = screen.shown_tab()
    assert isinstance(found, Counted)
    return found


def offer() -> None:
    surveys.record_offer(surveys.surveys()[0].id, customer(), now=NOW)


def test_the_tabs_stand_in_their_order() -> None:
    keys = [one.key for one in TABS]
    assert keys == [key for key in ORDER if key in keys]
    assert {one.key for one in TABS if one.is_owners} <= {"themes", "questionnaires"}
    assert [one.load().key for one in TABS] == keys


def test_it_opens_with_its_first_tab_read_once(make: Callable[[], SurveysScreen]) -> None:
    shown = tab(make())
    assert (shown.key, shown.reads) == ("first", 1)


def test_the_tab_being_seen_reads_again_when_what_it_watches_changes(
    make: Callable[[], SurveysScreen], qtbot: QtBot
) -> None:
    shown = tab(make())
    offer()
    qtbot.waitUntil(lambda: shown.reads == 2)


def test_a_hidden_tab_reads_again_when_it_is_seen_and_not_before(
    make: Callable[[], SurveysScreen], qtbot: QtBot
) -> None:
    screen = make()
    first = tab(screen)
    screen.show_record("second")
    offer()
    qtbot.waitUntil(lambda: not screen._soon.isActive())
    assert first.reads == 1
    screen.show_record("first")
    assert first.reads == 2
    screen.show_record("second")
    assert tab(screen).reads == 1


def test_a_record_goes_to_its_tab(make: Callable[[], SurveysScreen]) -> None:
    screen = make()
    screen.show_record(("second", 7))
    assert (tab(screen).key, tab(screen).told) == ("second", [7])
    screen.show_record("nowhere")
    assert tab(screen).key == "second"


def test_the_counter_has_no_tabs_of_the_owner(make: Callable[[], SurveysScreen]) -> None:
    hats.wear(Hat.COUNTER)
    screen = make()
    screen.show_record("second")
    assert tab(screen).key == "first"


def test_it_comes_back_to_the_same_tab_as_it_was_left(make: Callable[[], SurveysScreen]) -> None:
    screen = make()
    screen.show_record(("second", 7))
    kept = screen.state()
    screen.show_record("first")
    screen.restore(kept)
    assert tab(screen).key == "second"
    assert tab(screen).told == [7, {"told": 1}]


def test_a_tab_is_told_where_it_was_when_it_is_made(make: Callable[[], SurveysScreen]) -> None:
    screen = make()
    screen.restore({"tab": "first", "tabs": {"first": {"at": 1}, "second": {"at": 2}}})
    assert tab(screen).told == [{"at": 1}]
    screen.show_record(("second", 7))
    assert tab(screen).told == [{"at": 2}, 7]


def test_where_a_tab_was_outlives_a_screen_in_which_it_was_not_seen(
    make: Callable[[], SurveysScreen],
) -> None:
    screen = make()
    screen.restore({"tab": "first", "tabs": {"second": {"at": 2}}})
    assert screen.state()["tabs"] == {"first": {"told": 0}, "second": {"at": 2}}
    screen.show_record("second")
    assert screen.state()["tabs"] == {"first": {"told": 0}, "second": {"told": 1}}


def test_the_keys_of_the_tab_being_seen_act_on_the_names_of_the_tabs_too(
    make: Callable[[], SurveysScreen], qtbot: QtBot
) -> None:
    screen = make()
    first = tab(screen)
    screen.show_record("second")
    with qtbot.waitActive(screen):
        screen.activateWindow()
    screen.choice.setFocus()
    QTest.keyClick(where_keys_go(), Qt.Key.Key_F7)
    assert (first.pressed, tab(screen).pressed) == (0, 1)
    screen.show_record("first")
    QTest.keyClick(where_keys_go(), Qt.Key.Key_F7)
    assert first.pressed == 1


def test_ctrl_4_is_surveys(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(window.stack.screen(), SurveysScreen))


@pytest.fixture
def at_surveys(window: MainWindow) -> MainWindow:
    window.navigate("surveys", "answers")
    return window


def _shown_key(window: MainWindow) -> str:
    return str(window.screens["surveys"].state()["tab"])


def _strike(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(where_keys_go(), key, modifier)


CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("ahead", "back"),
    [
        ((Qt.Key.Key_PageDown, CTRL), (Qt.Key.Key_PageUp, CTRL)),
        ((Qt.Key.Key_Tab, CTRL), (Qt.Key.Key_Backtab, CTRL | SHIFT)),
    ],
    ids=["page", "tab"],
)
def test_keys_walk_all_tabs_round_and_back(
    at_surveys: MainWindow,
    ahead: tuple[Qt.Key, Qt.KeyboardModifier],
    back: tuple[Qt.Key, Qt.KeyboardModifier],
) -> None:
    place = at_surveys.screens["surveys"]
    walked = []
    for keys in (*[ahead] * 7, *[back] * 2):
        _strike(*keys)
        walked.append(_shown_key(at_surveys))
        assert place.isAncestorOf(QApplication.focusWidget())
    assert walked == [*ORDER[1:], "answers", "questionnaires", "themes"]


def test_the_keyboard_goes_along_from_one_tab_into_the_other(window: MainWindow) -> None:
    answer(3, customer_id=customer())
    window.navigate("surveys", "rescues")
    place = window.screens["surveys"]
    assert place.shown_tab().isAncestorOf(QApplication.focusWidget())
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown):
        _strike(key, CTRL)
        assert place.shown_tab().isAncestorOf(QApplication.focusWidget())
    assert _shown_key(window) == "themes"


def test_the_keys_work_from_a_field_of_a_form_in_the_tab(at_surveys: MainWindow) -> None:
    at_surveys.navigate("surveys", ("questionnaires", 0))
    QTest.keyClicks(where_keys_go(), "Visit")
    _strike(Qt.Key.Key_PageDown, CTRL)
    assert _shown_key(at_surveys) == "answers"
    _strike(Qt.Key.Key_PageUp, CTRL)
    assert _shown_key(at_surveys) == "questionnaires"
    assert at_surveys.screens["surveys"].shown_tab().form.name.text() == "Visit"


def test_another_place_keeps_its_tabs_when_the_keys_are_struck_elsewhere(
    at_surveys: MainWindow,
) -> None:
    at_surveys.navigate("customers")
    _strike(Qt.Key.Key_PageDown, CTRL)
    assert _shown_key(at_surveys) == "answers"


def test_right_and_left_on_the_names_change_the_tab_and_down_leads_into_it(
    at_surveys: MainWindow,
) -> None:
    place = at_surveys.screens["surveys"]
    place.choice.setFocus()
    seen = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up):
        _strike(key)
        seen.append(_shown_key(at_surveys))
        assert place.choice.isAncestorOf(QApplication.focusWidget())
    assert seen == ["ask", "paper", "ask", "ask"]
    _strike(Qt.Key.Key_Down)
    assert place.shown_tab().isAncestorOf(QApplication.focusWidget())
    assert _shown_key(at_surveys) == "ask"


def test_help_tells_the_keys_of_tabs(at_surveys: MainWindow) -> None:
    assert "Ctrl+PgDown and Ctrl+PgUp" in at_surveys.screens["surveys"].help_text()

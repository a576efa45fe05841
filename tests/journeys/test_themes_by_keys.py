"""From a comment to a customer who is told what was done, by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.factories import TODAY, answer, customer, rows
from tests.journeys.keyboard import Key

if TYPE_CHECKING:
    from tests.journeys.keyboard import Hands


def open_tab(hands: Hands, key: str) -> Any:
    """A tab of Surveys, gone to with the arrow keys."""
    screen: Any = hands.window.screens["surveys"]
    hands.tab_back_to(screen.choice)
    while screen.choice.value() != key:
        hands.press(Key.Key_Right)
    hands.settle()
    return screen.shown_tab()


def themes_in_file() -> list[tuple[Any, ...]]:
    return rows("theme", "name, impact, effort, state, done_on, told_text")


def test_a_comment_becomes_a_theme_that_is_done_and_told(hands: Hands) -> None:
    ana, ben = customer("Ana Prieto"), customer("Ben Soto")
    given = answer(3, customer_id=ana, comment="I waited and left")
    answer(9, customer_id=ben)
    with hands.step("a theme on the comment", most_keys=5):
        hands.place(4)
        answers: Any = hands.window.screens["surveys"].shown_tab()
        hands.tab_to(answers.list.view)
        hands.press(Key.Key_End)
        name_theme(hands, Key.Key_T, "answer_theme", "Waits")
    assert rows("answer_theme", "answer_id") == [(given,)]
    with hands.step("a theme that nobody spoke of yet", most_keys=14):
        tab = open_tab(hands, "themes")
        name_theme(hands, Key.Key_F7, "theme", "Prices")
    with hands.step("how much it would change, how much work it is", most_keys=15):
        hands.tab_to(tab.list.view)
        walk_to(hands, tab, "Waits")
        judge(hands, impact=4, effort=2)
    with hands.step("done", most_keys=5):
        hands.tab_to(tab.detail.state)
        hands.press(Key.Key_Right, Key.Key_Right)
        hands.settle()
    with hands.step("what customers are told, and one is told", most_keys=5):
        hands.press(Key.Key_F8)
        form: Any = hands.form("theme_tell")
        assert list(form.ticks) == [ana]
        hands.write("We are two at noon now")
        hands.tab_to(form.ticks[ana])
        hands.press(Key.Key_Space, Key.Key_Return)
        hands.back()
    done_on = TODAY.isoformat()
    assert sorted(themes_in_file()) == [
        ("Prices", None, None, "open", None, ""),
        ("Waits", 4, 2, "done", done_on, "We are two at noon now"),
    ]
    assert rows("theme_told", "customer_id") == [(ana,)]


def name_theme(hands: Hands, key: Key, form: str, name: str) -> None:
    """Write a theme into the form that a key opens."""
    hands.press(key)
    hands.form(form)
    hands.write(name)
    hands.press(Key.Key_Return)
    hands.back()


def judge(hands: Hands, *, impact: int, effort: int) -> None:
    """Mark the theme shown; each mark is one step to the right."""
    hands.press(Key.Key_F4)
    form: Any = hands.form("theme")
    hands.tab_to(form.impact)
    hands.press(*[Key.Key_Right] * impact)
    hands.press(Key.Key_Tab)
    hands.press(*[Key.Key_Right] * effort)
    hands.press(Key.Key_Return)
    hands.back()


def walk_to(hands: Hands, tab: Any, name: str) -> None:
    """Walk the list to a theme."""
    hands.press(Key.Key_Home)
    while tab.list.view.currentIndex().data() != name:
        hands.press(Key.Key_Down)
    hands.qtbot.waitUntil(lambda: tab.detail.name.text() == name)

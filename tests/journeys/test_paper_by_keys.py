"""Fifty paper slips typed by keys alone, checked against the pile, and taken back one and all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests import factories
from tests.factories import rows
from tests.journeys.keyboard import CTRL, Key

if TYPE_CHECKING:
    from tests.journeys.keyboard import Hands

# 9 + 10 + 1 + 7 + 0 = 27, ten times; a 1 and a 10 begin with the same digit
FIVE = (9, 10, 1, 7, 0)
SLIPS, TOTAL = 50, 270
DIGITS = {str(digit): getattr(Key, f"Key_{digit}") for digit in range(10)}


def paper_tab(hands: Hands) -> Any:
    """The tab of paper slips, gone to by keys."""
    hands.place(4)
    screen: Any = hands.window.screens["surveys"]
    hands.tab_back_to(screen.choice)
    while screen.choice.value() != "paper":
        hands.press(Key.Key_Right)
    tab = screen.shown_tab()
    hands.tab_to(tab.grid)
    return tab


def type_slip(hands: Hands, score: int) -> None:
    hands.press(*(DIGITS[digit] for digit in str(score)), Key.Key_Return)


def wait_for_links(hands: Hands, tab: Any, count: int) -> None:
    """Show the slips, take the pile back, and one for each slip that is shown."""

    def is_there() -> bool:
        found = tab.recent.links()
        return len(found) == count and all(link.isVisible() for link in found)

    hands.qtbot.waitUntil(is_there)


def totals() -> tuple[int, int]:
    """How many answers there are, and what they add up to."""
    return rows("answer", "count(*), coalesce(sum(score), 0)")[0]


def test_a_pile_of_fifty_slips_by_keys_alone(hands: Hands) -> None:
    with hands.step("to the paper slips", most_keys=16):
        tab = paper_tab(hands)
    with hands.step("fifty slips", most_keys=110):
        for score in FIVE * 10:
            type_slip(hands, score)
    assert tab.pile.sums() == (SLIPS, TOTAL)
    with hands.step("one too many, taken out again", most_keys=5):
        type_slip(hands, 5)
        hands.press(Key.Key_Up)
        hands.press(Key.Key_Delete, modifier=CTRL)
    assert tab.pile.sums() == (SLIPS, TOTAL)
    with hands.step("the counts of the pile, and save", most_keys=6):
        hands.tab_to(tab.counts.slips)
        hands.write("50")
        hands.press(Key.Key_Tab)
        hands.write("270")
        assert not tab.counts.differences()
        hands.press(Key.Key_Return, modifier=CTRL)
    assert totals() == (SLIPS, TOTAL)
    assert tab.pile.typed() == []
    assert tab.grid.hasFocus()
    with hands.step("one slip taken back", most_keys=60):
        wait_for_links(hands, tab, 2)
        hands.tab_to(tab.recent.links()[0])
        hands.press(Key.Key_Return)
        wait_for_links(hands, tab, 2 + SLIPS)
        hands.tab_to(tab.recent.links()[-1], most=SLIPS + 1)
        hands.press(Key.Key_Return)
    assert totals() == (SLIPS - 1, TOTAL)  # the last slip was a 0
    hands.settle()
    with hands.step("and given again, then the whole pile undone", most_keys=2):
        hands.press(Key.Key_Z, modifier=CTRL)
        assert totals() == (SLIPS, TOTAL)
        hands.press(Key.Key_Z, modifier=CTRL)
    assert totals() == (0, 0)
    assert factories.counts("slip_batch", "offer") == {"slip_batch": 0, "offer": 0}

"""What staff do fifty times a day, by keys alone, counted: ``pytest -s`` prints the counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.timeline import TimelineKind
from cxdesk.services import customer_list, timeline
from tests import factories
from tests.journeys.keyboard import CTRL, SHIFT, Key

if TYPE_CHECKING:
    from tests.journeys.keyboard import Hands


def test_a_known_customer_and_an_interaction_take_three_fields(hands: Hands) -> None:
    ana = factories.customer("Ana Prieto", phones=("600 111 222",))
    hands.settle()
    with hands.step("known customer, interaction", most_keys=5, most_fields=3):
        hands.press(Key.Key_F2)
        hands.write("prie")
        hands.press(Key.Key_Return, modifier=SHIFT)
        hands.form("interaction")
        hands.press(Key.Key_Tab)
        hands.write("wants the same blue")
        hands.press(Key.Key_F5, Key.Key_Return)
    lines = timeline.timeline(ana, kind=TimelineKind.INTERACTION)
    assert [line.text for line in lines] == ["wants the same blue"]


def test_a_new_customer_takes_two_fields(hands: Hands) -> None:
    with hands.step("new customer", most_keys=3, most_fields=2):
        hands.press(Key.Key_N, modifier=CTRL)
        hands.form("customer")
        hands.write("Rosa Iglesias")
        hands.press(Key.Key_Tab)
        hands.write("622 450 918")
        hands.press(Key.Key_Return)
    (who,) = customer_list.customers_page()
    assert (who.name, who.phone) == ("Rosa Iglesias", "622 450 918")

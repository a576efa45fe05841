"""Customers to ask, in Today: after the tasks, before who stays away, each line acting in place."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cxdesk.domain.questionnaires import AskWhen
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import ask_list
from tests.factories import NOW, TODAY, customer, rows, sale
from tests.services.asking_rules import ask, ask_nothing
from tests.ui.counter_desk import press
from tests.ui.today_place import Place, add, leave, places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key


@pytest.fixture
def place(ctx: Context, qtbot: QtBot) -> Iterator[Callable[[], Place]]:
    ask_nothing()
    ask(SurveyKind.CSAT, AskWhen.PURCHASE)
    with places(ctx, qtbot) as make:
        yield make
    leave()


def buyers(*names: str) -> list[int]:
    """Each bought a day after the one before, the last one today."""
    made = [customer(name) for name in names]
    for days, who in enumerate(reversed(made)):
        sale(customer_id=who, sold_on=TODAY - timedelta(days=days))
    return made


def test_they_stand_after_the_tasks_with_the_reason(place: Callable[[], Place]) -> None:
    buyers("Ana", "Luz")
    add("Order paint")
    here = place()
    assert here.blocks() == ["tasks", "asks", "entered"]
    line = here.screen.list.blocks["asks"].rows[0].line
    assert (line.title, line.caption) == ("Ana", "CSAT · bought on 17 Mar")


def test_more_than_three_are_in_surveys(place: Callable[[], Place]) -> None:
    buyers("Ana", "Luz", "Eva", "Noa", "Zoe")
    here = place()
    assert here.titles()[:4] == ["Ana", "Luz", "Eva", "2 more"]
    here.screen.list.rows[3].line.act()
    assert here.desk.places == [("surveys", "ask")]


def test_enter_opens_the_form_about_the_purchase(place: Callable[[], Place]) -> None:
    (ana,) = buyers("Ana")
    here = place()
    here.screen.list.take_keys()
    press(Key.Key_Home)
    press(Key.Key_Return)
    ((name, given),) = here.desk.opened
    assert (name, given["customer_id"], given["purchase_id"]) == ("answer", ana, 1)


def test_space_notes_an_offer_and_the_line_goes(place: Callable[[], Place], qtbot: QtBot) -> None:
    ana, _ = buyers("Ana", "Luz")
    here = place()
    here.screen.list.take_keys()
    press(Key.Key_Home)
    press(Key.Key_Space)
    assert rows("offer", "customer_id, state") == [(ana, "offered")]
    qtbot.waitUntil(lambda: here.titles()[0] == "Luz")


def test_s_puts_somebody_aside(place: Callable[[], Place], qtbot: QtBot) -> None:
    buyers("Ana")
    here = place()
    here.screen.list.take_keys()
    press(Key.Key_Home)
    press(Key.Key_S)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    menu.actions()[0].trigger()  # type: ignore[union-attr]  # the menu just opened
    menu.close()  # type: ignore[union-attr]
    assert ask_list.due_list(now=NOW) == ()
    qtbot.waitUntil(lambda: "asks" not in here.blocks())


def test_the_other_things_that_can_be_done(place: Callable[[], Place]) -> None:
    (ana,) = buyers("Ana")
    here = place()
    more = {one.text: one.act for one in here.screen.list.rows[0].line.more}
    more["What to say"]()
    assert here.desk.places == [("surveys", ("ask", ana))]
    more["Did not want to"]()
    assert rows("offer", "state") == [("declined",)]

"""Today by keys: one walk over all lines, each acting in place, told with Undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from cxdesk.domain.birthdays import Birthday
from cxdesk.domain.hats import Hat
from cxdesk.domain.hours import week_from
from cxdesk.domain.tasks import TaskKind
from cxdesk.services import backups, cases, command, hats, shop, staff, tasks
from cxdesk.ui.dialogs.call import CallDialog
from cxdesk.ui.screen import NEW_DAY
from cxdesk.ui.screens.today.row import TodayRow
from cxdesk.ui.screens.today.screen import TodayScreen
from tests.factories import HOUR, MINUTE, NOW, TODAY, answer, customer, interaction, sale
from tests.services.asking_rules import ask_nothing
from tests.ui.counter_desk import press, where_keys_go
from tests.ui.today_place import Place, add, leave, places, waiting_message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.main_window import MainWindow

Key = Qt.Key


@pytest.fixture(autouse=True)
def _clean() -> Iterator[None]:
    yield
    leave()


@pytest.fixture
def place(ctx: Context, qtbot: QtBot) -> Iterator[Callable[[], Place]]:
    ask_nothing()
    with places(ctx, qtbot) as make:
        yield make


def test_empty_today_is_calm_and_offers_the_next_things(place: Callable[[], Place]) -> None:
    customer("Ana")
    here = place()
    assert here.blocks() == ["entered"]
    words = [label.text() for label in here.screen.list.findChildren(QLabel)]
    assert "Nothing is waiting for you." in words
    buttons = [one.text() for one in here.screen.list.findChildren(_button())]
    assert buttons == ["Log interaction", "Add a task"]


def _button() -> type:
    from PySide6.QtWidgets import QPushButton

    return QPushButton


def test_blocks_come_in_their_order_and_one_walk_goes_over_all(place: Callable[[], Place]) -> None:
    answer(3, customer_id=customer("Rescue"), comment="Slow")
    waiting_message(customer_id=customer("Waiting"))
    add("Order paint")
    here = place()
    assert here.blocks() == ["rescues", "waiting", "tasks", "entered"]
    assert here.held() == "Rescue"
    walked = []
    for _ in range(4):
        press(Key.Key_Down)
        walked.append(here.held())
    assert walked == ["Waiting", "Order paint", "Tomorrow: 1 task", "Entered today: 5 things"]
    press(Key.Key_Down)
    assert here.held() == "Entered today: 5 things"
    press(Key.Key_Home)
    assert here.held() == "Rescue"


def test_space_finishes_a_task_and_the_keyboard_goes_to_the_next(
    place: Callable[[], Place],
) -> None:
    for note in ("first", "second", "third"):
        add(note)
    here = place()
    press(Key.Key_Down)
    assert here.held() == "second"
    press(Key.Key_Space)
    here.changed()
    assert [title for title in here.titles() if not title.startswith("Entered")] == [
        "first",
        "third",
    ]
    assert here.held() == "third"
    assert here.desk.toasts == ["Task done"]
    here.desk.undo()  # type: ignore[misc]
    here.changed()
    assert "second" in here.titles()


def test_right_shows_everything_else(place: Callable[[], Place]) -> None:
    add("Call", kind=TaskKind.FOLLOW_UP, customer_id=customer("Ana Prieto"))
    here = place()
    press(Key.Key_Right)
    menu = here.screen.findChild(QMenu)
    names = [one.text() for one in menu.actions()]
    assert names[0] == "Done"
    assert {"Open customer", "Log interaction…", "Edit task…", "Delete task"} <= set(names)
    next(one for one in menu.actions() if one.text() == "Open customer").trigger()
    menu.close()
    assert here.desk.places == [("customers", 1)]


def test_enter_does_what_stands_at_the_right(place: Callable[[], Place]) -> None:
    who = customer("Rescue")
    answer(3, customer_id=who)
    case_id = waiting_message()
    here = place()
    (call,) = [one for one in tasks.open_tasks() if one.kind is TaskKind.RESCUE]
    press(Key.Key_Return)
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert here.desk.opened == [
        ("call", {"customer_id": who, "task_id": call.id}),
        ("case_reply", {"case_id": case_id}),
    ]


def test_a_line_says_how_urgent_it_is(place: Callable[[], Place]) -> None:
    weeks = week_from({key: [["09:00", "20:00"]] for key in ("mon", "tue", "wed", "thu", "fri")})
    shop.save(replace(shop.current(), hours=weeks), now=NOW - 20 * HOUR)
    waiting_message("soon", arrived_at=NOW - 3 * HOUR - 30 * MINUTE)
    waiting_message("fresh", arrived_at=NOW - HOUR)
    waiting_message("left at night", arrived_at=NOW - 14 * HOUR)
    here = place()
    told = {made.line.caption: (made.line.badge, made.line.told) for made in here.screen.list.rows}
    assert told["WhatsApp · left at night · came while closed, yesterday 22:00"] == (
        "▲ 1 h left of opening time", "",
    )  # fmt: skip
    assert told["WhatsApp · fresh"] == ("", "3 h left of opening time")


def test_a_minute_later_the_clocks_say_so_in_words_alone(
    place: Callable[[], Place], monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting_message()
    here = place()
    row = here.screen.list.rows[0]
    before = row.line.told
    monkeypatch.setattr(here.screen.ctx, "now", lambda: NOW + 61 * MINUTE)
    here.screen._on_minute()
    said = [text.replace("\xa0", " ") for text in (before, row.line.told)]
    assert said == ["3 h left", "1 h 59 min left"]
    assert here.screen.list.rows[0] is row


def test_mine_is_mine_and_nobodys_and_the_choice_stays(place: Callable[[], Place]) -> None:
    ana, luis = staff.add_staff("Ana", now=NOW), staff.add_staff("Luis", now=NOW)
    add("for Ana", owner_id=ana)
    add("for Luis", owner_id=luis)
    add("for nobody")
    command.acting_staff.set(ana)
    here = place()
    assert here.titles()[:3] == ["for Ana", "for Luis", "for nobody"]
    here.screen.whose.choose(True)
    assert here.titles()[:2] == ["for Ana", "for nobody"]
    here.screen.refresh()
    assert here.screen.whose.value() is True


def test_who_waits_shows_to_whoever_stands_at_the_counter(place: Callable[[], Place]) -> None:
    ana, luis = staff.add_staff("Ana", now=NOW), staff.add_staff("Luis Gil", now=NOW)
    for who in (luis, None, ana):
        command.acting_staff.set(who)
        waiting_message(customer_id=customer("Waiting"))
    hats.wear(Hat.COUNTER)
    here = place()
    assert here.screen.whose.value() is True
    told = [row.line.caption for row in here.screen.list.blocks["waiting"].rows]
    assert told == ["LG · WhatsApp · quote", "nobody’s yet · WhatsApp · quote", "WhatsApp · quote"]


def test_the_counter_begins_with_its_own_and_sees_the_day(place: Callable[[], Place]) -> None:
    ana = staff.add_staff("Ana", now=NOW)
    command.acting_staff.set(ana)
    hats.wear(Hat.COUNTER)
    add("for Ana", owner_id=ana)
    sale(1_250)
    here = place()
    assert here.screen.whose.value() is True
    said = _words(here.screen.side)
    assert said[:5] == ["The day so far", "Takings", "€12.50", "Interactions", "0"]
    assert said[5:] == ["To do by today", "Ana", "1 task"]


def test_the_owner_sees_the_week(place: Callable[[], Place]) -> None:
    interaction()
    here = place()
    here.settle()
    said = _words(here.screen.side)
    assert said[:3] == ["This week", "Interactions", "nothing to compare with"]


def test_a_week_of_which_nothing_was_ever_recorded_is_not_shown(
    place: Callable[[], Place],
) -> None:
    here = place()
    here.settle()
    assert _words(here.screen.side) == []


def _words(widget: object) -> list[str]:
    from cxdesk.ui.widgets.plain import PlainLabel

    found = widget.findChildren(PlainLabel)  # type: ignore[attr-defined]
    return [one.text() for one in found]


def test_who_asked_not_to_be_contacted_is_not_called(place: Callable[[], Place]) -> None:
    from cxdesk.domain.customers import CustomerDraft
    from cxdesk.services import customers

    who = customer("Quiet")
    add("", kind=TaskKind.CALL_BACK, customer_id=who)
    customers.edit_customer(who, CustomerDraft(name="Quiet", no_contact=True), now=NOW)
    here = place()
    line = here.screen.list.rows[0].line
    assert (line.badge, line.action) == ("do not contact", "Done")
    press(Key.Key_Return)
    here.changed()
    assert tasks.open_tasks() == ()


def test_the_next_open_day_is_folded_until_it_is_asked_for(place: Callable[[], Place]) -> None:
    add("tomorrow", due_on=date(2026, 3, 19))
    here = place()
    assert here.titles()[0] == "Tomorrow: 1 task"
    press(Key.Key_Return)
    assert here.titles()[:2] == ["Tomorrow: 1 task", "tomorrow"]
    assert here.held() == "Tomorrow: 1 task"


def test_more_than_eight_are_a_line_away(place: Callable[[], Place]) -> None:
    for number in range(11):
        add(f"t{number}")
    here = place()
    assert here.titles()[8] == "3 more"
    press(Key.Key_End)
    press(Key.Key_Up)
    press(Key.Key_Return)
    assert len([title for title in here.titles() if title.startswith("t")]) == 11


def test_typed_text_stays_text_in_the_lines(place: Callable[[], Place]) -> None:
    add("<b>Order</b>\nthe 2nd line")
    here = place()
    row = here.screen.list.rows[0]
    assert row.accessibleName().startswith("<b>Order</b>")
    here.screen.grab()


def drifting_customer(name: str) -> int:
    """Bought every ten days, and last 60 days ago."""
    who = customer(name)
    for number in range(16):
        sale(1_000, TODAY - timedelta(days=60 + 10 * number), customer_id=who)
    return who


def test_who_stays_away_comes_from_beside_the_window_and_can_be_folded(
    place: Callable[[], Place],
) -> None:
    for name in ("Ana", "Luis", "Mara", "Noa"):
        drifting_customer(name)
    here = place()
    here.settle()
    assert here.titles()[:4] == ["Ana", "Luis", "Mara", "1 more"]
    press(Key.Key_Home)
    press(Key.Key_Right)
    menu = here.screen.findChild(QMenu)
    next(one for one in menu.actions() if one.text() == "Fold this list").trigger()
    menu.close()
    assert here.titles()[0] == "4 customers stay away longer than is usual"
    here.screen.list.rows[0].line.act()
    assert here.titles()[0] == "Ana"


def test_an_old_backup_is_a_line_that_makes_one(
    place: Callable[[], Place], monkeypatch: pytest.MonkeyPatch
) -> None:
    backups.backup_for_today(NOW)
    later = NOW + 5 * 24 * HOUR
    here = place()
    assert "backup" not in here.blocks()
    monkeypatch.setattr(here.screen.ctx, "now", lambda: later)
    here.screen.refresh()
    assert here.screen.list.blocks["backup"].rows[0].line.title == "The last backup is 5 days old"


def test_birthdays_stand_below_what_is_to_be_done(place: Callable[[], Place]) -> None:
    customer("Zoe", birthday=Birthday(3, 18, 1986))
    add("Order paint")
    here = place()
    assert here.blocks() == ["tasks", "birthdays", "entered"]
    line = here.screen.list.blocks["birthdays"].rows[0].line
    assert (line.title, line.told) == ("Zoe", "turns 40")


def test_a_new_day_is_shown_by_itself(
    place: Callable[[], Place], monkeypatch: pytest.MonkeyPatch
) -> None:
    add("tomorrow", due_on=date(2026, 3, 19))
    here = place()
    assert "tomorrow" not in here.titles()
    monkeypatch.setattr(here.screen.ctx, "now", lambda: NOW + 12 * HOUR)
    here.screen.ctx.hub.announce(frozenset({NEW_DAY}))
    here.changed()
    assert here.titles()[0] == "tomorrow"


def test_after_a_form_the_keyboard_is_on_the_next_line(window: MainWindow, qtbot: QtBot) -> None:
    for name in ("Ana", "Luis"):
        add(name, kind=TaskKind.CALL_BACK, customer_id=customer(name))
    window.navigate("today")
    shown = window.screens["today"]
    assert isinstance(shown, TodayScreen)
    qtbot.waitUntil(lambda: not shown._soon.isActive())
    window.navigate("today")
    press(Key.Key_Home)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), CallDialog))
    QTest.keyClicks(where_keys_go(), "All well")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: len(tasks.open_tasks()) == 1 and not shown._soon.isActive())
    held = window.focusWidget()  # what has the keyboard when the window is active again
    assert isinstance(held, TodayRow)
    assert held.line.title == "Luis"


def test_the_line_that_takes_the_keyboard_over_is_there_when_the_window_is_active_again(
    place: Callable[[], Place],
) -> None:
    """One that is shown only later would lose it to the first stop of the window."""
    waiting_message(customer_id=customer("Ana"))
    add("order screws")
    here = place()
    assert here.blocks()[:2] == ["waiting", "tasks"]
    here.screen.list.rows[0].setFocus()
    cases.reply(1, "Done", now=NOW)
    here.screen.refresh_now()
    held = here.screen.focusWidget()
    assert isinstance(held, TodayRow)
    assert (held.line.title, held.isVisible()) == ("order screws", True)


def test_space_on_a_rescue_opens_it_and_ends_nothing(place: Callable[[], Place]) -> None:
    answer(3, customer_id=customer("Rescue"), comment="Slow")
    here = place()
    press(Key.Key_Space)
    assert here.desk.places == [("surveys", ("rescues", 1))]
    assert here.desk.toasts == []
    assert [one.id for one in tasks.open_tasks()] == [1]


def test_the_menu_of_a_rescue_begins_with_opening_it_and_marks_nothing_as_done(
    place: Callable[[], Place],
) -> None:
    answer(3, customer_id=customer("Rescue"), comment="Slow")
    here = place()
    words = [choice.text for choice in here.screen.list.rows[0].line.more]
    assert words[0] == "Open rescue"
    assert "Done" not in words


def test_a_rescue_call_leads_to_its_steps(place: Callable[[], Place]) -> None:
    answer(3, customer_id=customer("Rescue"), comment="Slow")
    here = place()
    press(Key.Key_Right)
    menu = here.screen.findChild(QMenu)
    next(one for one in menu.actions() if one.text() == "Open rescue").trigger()
    menu.close()
    assert here.desk.places == [("surveys", ("rescues", 1))]

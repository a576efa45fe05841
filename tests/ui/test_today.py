"""Today by keys: one walk over all lines, each acting in place, told with Undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from cxdesk.domain.cases import Channel
from cxdesk.domain.hats import Hat
from cxdesk.domain.hours import week_from
from cxdesk.domain.interactions import Outcome
from cxdesk.domain.tasks import TaskDraft, TaskKind
from cxdesk.services import command, hats, shop, staff, tasks
from cxdesk.ui.screens.today import beside
from cxdesk.ui.screens.today.screen import TodayScreen
from tests.factories import HOUR, MINUTE, NOW, TODAY, answer, customer, interaction, rows, sale
from tests.ui.conftest import delete_now
from tests.ui.counter_desk import Desk, make_desk, press

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key


@pytest.fixture(autouse=True)
def _clean() -> Iterator[None]:
    yield
    hats.wear(Hat.OWNER)
    beside._kept.clear()


class Place:
    """The screen on the open shop and what it asked of the window."""

    def __init__(self, ctx: Context, qtbot: QtBot) -> None:
        self.desk: Desk = make_desk(ctx)
        self.screen = TodayScreen(ctx)
        self.qtbot = qtbot
        self.screen.resize(1150, 700)
        with qtbot.waitActive(self.screen):
            self.screen.show()
            self.screen.activateWindow()
        self.screen.take_keys()
        self.settle()

    def settle(self) -> None:
        """Until what is counted beside the window has arrived."""
        soon, jobs = self.screen._side_soon, self.desk.ctx.jobs
        self.qtbot.waitUntil(lambda: not soon.isActive() and not jobs.is_busy(), timeout=10_000)

    def titles(self) -> list[str]:
        return [made.line.title for made in self.screen.list.rows]

    def blocks(self) -> list[str]:
        return list(self.screen.list.blocks)

    def held(self) -> str:
        """The title of the line that has the keyboard."""
        return QApplication.focusWidget().line.title  # type: ignore[attr-defined]

    def changed(self) -> None:
        """Until a change has been shown."""
        self.qtbot.waitUntil(lambda: not self.screen._soon.isActive())


@pytest.fixture
def place(ctx: Context, qtbot: QtBot) -> Iterator[Place]:
    made: list[Place] = []

    def make() -> Place:
        made.append(Place(ctx, qtbot))
        return made[0]

    yield make  # type: ignore[misc]
    for one in made:
        one.screen.close()
        delete_now(one.screen)


def add(note: str, **fields: object) -> int:
    fields = {"due_on": TODAY} | fields
    return tasks.add_task(TaskDraft(note=note, **fields), now=NOW)  # type: ignore[arg-type]


def waiting_message(note: str = "quote", **fields: object) -> int:
    logged = interaction(
        channel=Channel.WHATSAPP, outcome=Outcome.FOLLOW_UP, note=note,
        **({"arrived_at": NOW - HOUR} | fields),
    )  # fmt: skip
    assert logged.case_id is not None
    return logged.case_id


def test_empty_today_is_calm_and_offers_the_next_things(place: object) -> None:
    here = place()  # type: ignore[operator]
    assert here.blocks() == ["entered"]
    words = [
        label.text() for label in here.screen.list.findChildren(type(here.screen._title).__mro__[1])
    ]
    assert "Nothing is waiting for you." in words
    buttons = [one.text() for one in here.screen.list.findChildren(_button())]
    assert buttons == ["Log interaction", "Add a task"]


def _button() -> type:
    from PySide6.QtWidgets import QPushButton

    return QPushButton


def test_blocks_come_in_their_order_and_one_walk_goes_over_all(place: object) -> None:
    answer(3, customer_id=customer("Rescue"), comment="Slow")
    waiting_message(customer_id=customer("Waiting"))
    add("Order paint")
    here = place()  # type: ignore[operator]
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


def test_space_finishes_a_task_and_the_keyboard_goes_to_the_next(place: object) -> None:
    for note in ("first", "second", "third"):
        add(note)
    here = place()  # type: ignore[operator]
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


def test_s_puts_a_task_aside_and_tells_to_when(place: object) -> None:
    week = week_from({"wed": [["09:00", "14:00"]], "fri": [["09:00", "14:00"]]})
    shop.save(replace(shop.current(), hours=week), now=NOW)
    made = add("Order paint")
    here = place()  # type: ignore[operator]
    press(Key.Key_S)
    menu = here.screen.findChild(QMenu)
    assert [one.text() for one in menu.actions()] == [
        "Put aside to the next open day (Fri 20 Mar)",
        "Put aside to next week (Wed 25 Mar)",
        "Put aside to another day…",
    ]
    here.qtbot.keyClick(menu, Key.Key_Return)
    here.changed()
    assert rows("task", "snoozed_to_on") == [("2026-03-20",)]
    assert here.desk.toasts == ["Put aside to 20 Mar"]
    assert made


def test_right_shows_everything_else(place: object) -> None:
    add("Call", kind=TaskKind.FOLLOW_UP, customer_id=customer("Ana Prieto"))
    here = place()  # type: ignore[operator]
    press(Key.Key_Right)
    menu = here.screen.findChild(QMenu)
    names = [one.text() for one in menu.actions()]
    assert names[0] == "Done"
    assert {"Open customer", "Log interaction…", "Edit task…", "Delete task"} <= set(names)
    next(one for one in menu.actions() if one.text() == "Open customer").trigger()
    menu.close()
    assert here.desk.places == [("customers", 1)]


def test_enter_does_what_stands_at_the_right(place: object) -> None:
    who = customer("Rescue")
    answer(3, customer_id=who)
    case_id = waiting_message()
    here = place()  # type: ignore[operator]
    (call,) = [one for one in tasks.open_tasks() if one.kind is TaskKind.RESCUE]
    press(Key.Key_Return)
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert here.desk.opened == [
        ("call", {"customer_id": who, "task_id": call.id}),
        ("case_reply", {"case_id": case_id}),
    ]


def test_a_line_says_how_urgent_it_is(place: object) -> None:
    weeks = week_from({key: [["09:00", "20:00"]] for key in ("mon", "tue", "wed", "thu", "fri")})
    shop.save(replace(shop.current(), hours=weeks), now=NOW - 20 * HOUR)
    waiting_message("soon", arrived_at=NOW - 3 * HOUR - 30 * MINUTE)
    waiting_message("fresh", arrived_at=NOW - HOUR)
    waiting_message("left at night", arrived_at=NOW - 14 * HOUR)
    here = place()  # type: ignore[operator]
    told = {made.line.caption: (made.line.badge, made.line.told) for made in here.screen.list.rows}
    assert told["WhatsApp · left at night · came while closed, yesterday 22:00"] == (
        "▲ 1 h left of opening time", "",
    )  # fmt: skip
    assert told["WhatsApp · fresh"] == ("", "3 h left of opening time")


def test_a_minute_later_the_clocks_say_so_in_words_alone(
    place: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting_message()
    here = place()  # type: ignore[operator]
    row = here.screen.list.rows[0]
    before = row.line.told
    monkeypatch.setattr(here.screen.ctx, "now", lambda: NOW + 61 * MINUTE)
    here.screen._on_minute()
    said = [text.replace("\xa0", " ") for text in (before, row.line.told)]
    assert said == ["3 h left", "1 h 59 min left"]
    assert here.screen.list.rows[0] is row


def test_mine_is_mine_and_nobodys_and_the_choice_stays(place: object) -> None:
    ana, luis = staff.add_staff("Ana", now=NOW), staff.add_staff("Luis", now=NOW)
    add("for Ana", owner_id=ana)
    add("for Luis", owner_id=luis)
    add("for nobody")
    command.acting_staff.set(ana)
    here = place()  # type: ignore[operator]
    assert here.titles()[:3] == ["for Ana", "for Luis", "for nobody"]
    here.screen.whose.choose(True)
    assert here.titles()[:2] == ["for Ana", "for nobody"]
    here.screen.refresh()
    assert here.screen.whose.value() is True


def test_the_counter_begins_with_its_own_and_sees_the_day(place: object) -> None:
    ana = staff.add_staff("Ana", now=NOW)
    command.acting_staff.set(ana)
    hats.wear(Hat.COUNTER)
    add("for Ana", owner_id=ana)
    sale(1_250)
    here = place()  # type: ignore[operator]
    assert here.screen.whose.value() is True
    said = _words(here.screen.side)
    assert said[:5] == ["The day so far", "Takings", "€12.50", "Interactions", "0"]
    assert said[5:] == ["To do by today", "Ana", "1 task"]


def test_the_owner_sees_the_week(place: object) -> None:
    interaction()
    here = place()  # type: ignore[operator]
    here.settle()
    said = _words(here.screen.side)
    assert said[:3] == ["This week", "Interactions", "nothing to compare with"]


def _words(widget: object) -> list[str]:
    from cxdesk.ui.widgets.plain import ElidedLabel, PlainLabel

    found = widget.findChildren(PlainLabel)  # type: ignore[attr-defined]
    return [one.full_text() if isinstance(one, ElidedLabel) else one.text() for one in found]


def test_who_asked_not_to_be_contacted_is_not_called(place: object) -> None:
    from cxdesk.domain.customers import CustomerDraft
    from cxdesk.services import customers

    who = customer("Quiet")
    add("", kind=TaskKind.CALL_BACK, customer_id=who)
    customers.edit_customer(who, CustomerDraft(name="Quiet", no_contact=True), now=NOW)
    here = place()  # type: ignore[operator]
    line = here.screen.list.rows[0].line
    assert (line.badge, line.action) == ("do not contact", "Done")
    press(Key.Key_Return)
    here.changed()
    assert tasks.open_tasks() == ()


def test_the_next_open_day_is_folded_until_it_is_asked_for(place: object) -> None:
    add("tomorrow", due_on=date(2026, 3, 19))
    here = place()  # type: ignore[operator]
    assert here.titles()[0] == "Tomorrow: 1 task"
    press(Key.Key_Return)
    assert here.titles()[:2] == ["Tomorrow: 1 task", "tomorrow"]
    assert here.held() == "Tomorrow: 1 task"


def test_more_than_eight_are_a_line_away(place: object) -> None:
    for number in range(11):
        add(f"t{number}")
    here = place()  # type: ignore[operator]
    assert here.titles()[8] == "3 more"
    press(Key.Key_End)
    press(Key.Key_Up)
    press(Key.Key_Return)
    assert len([title for title in here.titles() if title.startswith("t")]) == 11


def test_typed_text_stays_text_in_the_lines(place: object) -> None:
    add("<b>Order</b>\nthe 2nd line")
    here = place()  # type: ignore[operator]
    row = here.screen.list.rows[0]
    assert row.accessibleName().startswith("<b>Order</b>")
    here.screen.grab()


def test_entered_is_a_key_away_and_esc_comes_back(place: object) -> None:
    sale(1_250)
    add("Order paint")
    here = place()  # type: ignore[operator]
    press(Key.Key_End)
    press(Key.Key_Return)
    page = here.screen._entered
    assert [made.line.title for made in page.rows] == ["To do for 18 Mar", "Sale of 18 Mar"]
    assert page.takings_words() == ("Takings €12.50", "Sales €12.50 (1)")
    assert here.screen.close_detail()
    assert not here.screen.close_detail()
    assert here.held().startswith("Entered")


def test_the_arrows_change_the_day_and_never_go_past_today(place: object) -> None:
    sale(700, date(2026, 3, 17), now=NOW - 24 * HOUR)
    here = place()  # type: ignore[operator]
    here.screen.open_entered()
    page = here.screen._entered
    assert page.rows == []
    page.step(-1)
    assert [made.line.told for made in page.rows] == ["€7.00"]
    assert page.rows[0].hasFocus()
    press(Key.Key_Right)
    assert page.rows == []
    page.step(1)
    assert page.day.date.day() == TODAY


def test_space_takes_a_line_back_and_restore_gives_it_again(place: object) -> None:
    sale(1_250)
    here = place()  # type: ignore[operator]
    here.screen.open_entered()
    page = here.screen._entered
    press(Key.Key_Space)
    here.changed()
    assert page.rows == []
    assert here.desk.toasts == ["Taken back: Sale of 18 Mar"]
    here.desk.also[1]()  # type: ignore[index]
    here.changed()
    assert len(page.rows) == 1


def test_enter_opens_the_form_of_what_was_entered(place: object) -> None:
    made = sale(1_250)
    here = place()  # type: ignore[operator]
    here.screen.open_entered()
    press(Key.Key_Return)
    assert here.desk.opened == [("purchase", {"purchase_id": made})]


def test_entered_is_filtered_by_person_and_kind(place: object) -> None:
    ana = staff.add_staff("Ana", now=NOW)
    sale(1_000)
    command.acting_staff.set(ana)
    sale(2_000)
    add("Order paint")
    here = place()  # type: ignore[operator]
    here.screen.open_entered()
    page = here.screen._entered
    page.who.setCurrentIndex(page.who.findData(ana))
    page.who.activated.emit(page.who.currentIndex())
    assert len(page.rows) == 2
    page.kind.setCurrentIndex(page.kind.findData("purchase"))
    page.kind.activated.emit(page.kind.currentIndex())
    assert [made.line.told for made in page.rows] == ["€20.00"]

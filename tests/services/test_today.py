"""What Today finds: rescues, waiting customers with their clocks, tasks, the day and its hats."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from cxdesk.domain.birthdays import Birthday
from cxdesk.domain.case_clock import ClockState
from cxdesk.domain.cases import Channel
from cxdesk.domain.hats import Hat
from cxdesk.domain.hours import week_from
from cxdesk.domain.interactions import Outcome
from cxdesk.domain.purchases import PurchaseKind
from cxdesk.domain.tasks import Snooze, TaskDraft
from cxdesk.domain.today import birthdays_told_on
from cxdesk.services import case_list, cases, command, hats, shop, staff, tasks, today
from tests.factories import DAY, HOUR, NOW, TODAY, answer, customer, interaction, sale

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.usefixtures("open_empty_shop")
MADRID = ZoneInfo("Europe/Madrid")


@pytest.fixture(autouse=True)
def _owner_again() -> Iterator[None]:
    yield
    hats.wear(Hat.OWNER)


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=MADRID).astimezone(UTC).timestamp())


def open_hours() -> None:
    """Monday to Friday 9 to 14 and 16 to 20; the 19th of March is a holiday."""
    blocks = [["09:00", "14:00"], ["16:00", "20:00"]]
    week = week_from(dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), blocks))
    shop.save(
        replace(shop.current(), hours=week, holidays=(date(2026, 3, 19),)),
        now=at("2026-03-01T12:00"),
    )


def message(arrived_at: str, note: str = "", **fields: object) -> int:
    """A case of a message that nobody has answered."""
    moment = at(arrived_at)
    logged = interaction(
        now=max(NOW, moment), arrived_at=moment, channel=Channel.WHATSAPP, note=note,
        outcome=Outcome.FOLLOW_UP, **fields,
    )  # fmt: skip
    assert logged.case_id is not None
    return logged.case_id


def add(note: str = "Order paint", **fields: object) -> int:
    return tasks.add_task(TaskDraft(note=note, **fields), now=NOW)  # type: ignore[arg-type]


def test_nothing_to_do_is_nothing() -> None:
    found = today.today(now=NOW)
    assert (found.rescues, found.waiting, found.tasks, found.later) == ((), (), (), ())
    assert (found.rescue_count, found.waiting_count, found.task_count, found.entered) == (
        0,
        0,
        0,
        0,
    )


def test_a_low_answer_is_a_call_with_its_score_from_the_evening_before_on() -> None:
    ana = customer("Ana Prieto")
    answer(3, customer_id=ana, comment="Slow", answered_at=NOW - HOUR)
    (call,) = today.today(now=NOW).rescues
    assert (call.score, call.out_of, call.answered_at) == (3, 10, NOW - HOUR)
    assert (call.task.customer_name, call.task.note) == ("Ana Prieto", "Slow")
    assert call.task.due_on == date(2026, 3, 19)


def test_a_colleagues_rescue_keeps_its_score_from_the_counter() -> None:
    ana, luis = staff.add_staff("Ana", now=NOW), staff.add_staff("Luis", now=NOW)
    command.acting_staff.set(ana)
    answer(3, customer_id=customer(), comment="Slow")
    command.acting_staff.set(luis)
    hats.wear(Hat.COUNTER)
    (call,) = today.today(now=NOW).rescues
    assert (call.score, call.task.note) == (None, "")
    assert today.today(today.mine(), now=NOW).rescues == ()


def test_waiting_cases_are_counted_down_in_opening_time() -> None:
    """The goal is 4 h. From 12:30 it is 1 h 30 to the break; at 17:00 one more hour is used."""
    open_hours()
    case_id = message("2026-03-18T12:30", "needs a quote", customer_id=customer("Ana Prieto"))
    (found,) = today.today(now=at("2026-03-18T17:00")).waiting
    assert (found.case_id, found.customer_name, found.about) == (
        case_id,
        "Ana Prieto",
        "needs a quote",
    )
    assert (found.clock.elapsed, found.clock.remaining) == (9_000, 5_400)
    assert not found.came_closed


def test_what_was_left_while_closed_comes_first_and_counts_from_the_opening() -> None:
    open_hours()
    in_time = message("2026-03-20T09:00", "first")
    at_night = message("2026-03-18T22:14", "at night")  # the 19th is a holiday
    found = today.today(now=at("2026-03-20T09:30")).waiting
    assert [one.case_id for one in found] == [at_night, in_time]
    assert [one.came_closed for one in found] == [True, False]
    assert [one.clock.elapsed for one in found] == [1_800, 1_800]


def test_the_countdown_runs_on_over_a_change_of_clocks() -> None:
    """Without hours it is plain time: 00:30 to 03:30 of 29 March 2026 is two hours."""
    message("2026-03-29T00:30")
    (found,) = today.today(now=at("2026-03-29T03:30")).waiting
    assert found.clock.elapsed == 2 * HOUR


def test_past_the_goal_it_is_told_since_when() -> None:
    open_hours()
    message("2026-03-17T09:00")
    (found,) = today.today(now=at("2026-03-18T09:00")).waiting
    assert found.clock.state is ClockState.PAST


def test_a_customer_who_wrote_again_waits_since_then() -> None:
    luis = staff.add_staff("Luis Gil", now=NOW)
    kept, thanked = message("2026-03-18T09:00", "quote"), message("2026-03-18T09:00")
    for case_id in (kept, thanked):
        cases.reply(case_id, "Tomorrow", now=at("2026-03-18T09:30"))
    cases.solve(thanked, now=at("2026-03-18T09:40"))
    cases.assign(kept, luis, now=at("2026-03-18T09:45"))
    cases.customer_message(kept, "And today?", now=at("2026-03-18T10:00"))
    cases.customer_message(kept, "Hello?", now=at("2026-03-18T11:00"))
    cases.customer_message(thanked, "Thanks!", needs_answer=False, now=at("2026-03-18T10:00"))
    first = message("2026-03-18T10:30")
    found = today.today(now=at("2026-03-18T12:00"))
    told = [(one.case_id, one.wrote_again, one.clock.elapsed) for one in found.waiting]
    assert told == [(kept, True, 2 * HOUR), (first, False, 5_400)]
    assert (found.waiting_count, case_list.count_waiting()) == (2, 2)
    cases.reply(kept, "It is here", now=NOW)
    assert today.today(now=NOW).waiting_count == 1


def test_answered_closed_and_waiting_for_the_customer_do_not_wait_for_us() -> None:
    answered, solved, pending = (message("2026-03-18T10:00") for _ in range(3))
    cases.reply(answered, "Done", now=NOW)
    cases.solve(solved, now=NOW)
    cases.wait_for_customer(pending, now=NOW)
    kept = message("2026-03-18T11:00")
    found = today.today(now=NOW)
    assert [one.case_id for one in found.waiting] == [kept]
    assert found.waiting_count == 1


def test_tasks_of_today_are_those_due_and_not_put_aside() -> None:
    """18 March is a Wednesday; no hours are set, so the next open day is Thursday."""
    overdue = add("overdue", due_on=TODAY)
    later = NOW + 2 * DAY  # Friday the 20th
    aside = tasks.add_task(TaskDraft(note="aside", due_on=date(2026, 3, 20)), now=later)
    tasks.snooze_task(aside, Snooze.TOMORROW, now=later)
    now_due = tasks.add_task(TaskDraft(note="now", due_on=date(2026, 3, 20)), now=later)
    tomorrow = tasks.add_task(TaskDraft(note="tomorrow", due_on=date(2026, 3, 21)), now=later)
    tasks.add_task(TaskDraft(note="next week", due_on=date(2026, 3, 27)), now=later)
    done = add("done", due_on=TODAY)
    tasks.finish_task(done, now=NOW)
    found = today.today(now=later)
    assert [one.id for one in found.tasks] == [overdue, now_due]
    assert [one.id for one in found.later] == [aside, tomorrow]
    assert (found.task_count, found.later_on) == (2, date(2026, 3, 21))


def test_midnight_of_the_shop_makes_a_task_due() -> None:
    add(due_on=date(2026, 3, 19))
    assert today.today(now=at("2026-03-18T23:59:59")).task_count == 0
    assert today.today(now=at("2026-03-19T00:00")).task_count == 1


def test_mine_are_mine_and_nobodys() -> None:
    ana, luis = staff.add_staff("Ana", now=NOW), staff.add_staff("Luis", now=NOW)
    add("ana", owner_id=ana, due_on=TODAY)
    add("luis", owner_id=luis, due_on=TODAY)
    add("nobody", due_on=TODAY)
    command.acting_staff.set(luis)
    command.acting_staff.set(ana)
    found = today.today(today.mine(), now=NOW)
    assert [one.note for one in found.tasks] == ["ana", "nobody"]
    assert today.today(now=NOW).task_count == 3


def test_who_waits_for_an_answer_is_mine_whosever_case_it_is() -> None:
    ana, luis = staff.add_staff("Ana", now=NOW), staff.add_staff("Luis", now=NOW)
    for who in (luis, None, ana):
        command.acting_staff.set(who)
        message("2026-03-18T11:00")
    found = today.today(today.mine(), now=NOW)
    assert [one.owner_id for one in found.waiting] == [luis, None, ana]
    assert (found.waiting_count, case_list.count_waiting()) == (3, 3)


@pytest.mark.parametrize(
    ("on", "told"),
    [
        (date(2026, 2, 28), ("02-28", "02-29")),  # no 29th in 2026
        (date(2028, 2, 28), ("02-28",)),
        (date(2028, 2, 29), ("02-29",)),
        (date(2026, 3, 1), ("03-01",)),
    ],
)
def test_who_was_born_on_29_february_is_told_every_year(on: date, told: tuple[str, ...]) -> None:
    assert birthdays_told_on(on) == told


def test_birthdays_of_today_are_told_with_the_age_where_it_is_known() -> None:
    zoe = customer("Zoe", birthday=Birthday(3, 18, 1986))
    ana = customer("Ana", birthday=Birthday(3, 18))
    customer("Other", birthday=Birthday(3, 19))
    customer("Quiet", birthday=Birthday(3, 18), no_contact=True)
    found = today.today(now=NOW)
    assert found.birthdays == ((ana, "Ana", None), (zoe, "Zoe", 40))
    assert found.birthday_count == 2


def test_more_than_can_be_shown_is_counted() -> None:
    for number in range(5):
        add(f"t{number}", due_on=TODAY)
    found = today.today(now=NOW, shown=2)
    assert ([one.note for one in found.tasks], found.task_count) == (["t0", "t1"], 5)


def test_the_takings_are_of_the_day_of_sale() -> None:
    sale(1_000)
    sale(2_500)
    sale(400, kind=PurchaseKind.REFUND)
    sale(10_000, is_day_total=True)
    sale(700, date(2026, 3, 17))
    takings = today.today(now=NOW).takings
    assert takings == (3_500, 2, 400, 1, 10_000, 1)
    assert takings.net_minor == 13_100


def test_the_day_is_summed_up_for_the_counter() -> None:
    ana = staff.add_staff("Ana", now=NOW)
    interaction()
    interaction(arrived_at=NOW - DAY)
    add(owner_id=ana, due_on=TODAY)
    add(owner_id=ana, due_on=TODAY)
    add(due_on=TODAY)
    add(owner_id=ana)  # tomorrow
    found = today.summary(now=NOW)
    assert found.interactions == 1
    assert found.by_owner == (("Ana", 2), ("", 1))

"""What was entered on a day: one line a step, its money, and who may take it back."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from cxdesk.domain.entered import EntryKind
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.interactions import Outcome
from cxdesk.domain.purchases import PurchaseKind
from cxdesk.domain.tasks import TaskDraft
from cxdesk.services import command, customers, entered, hats, purchases, staff, tasks
from cxdesk.store.db import db
from tests.factories import DAY, HOUR, MINUTE, NOW, TODAY, answer, customer, interaction, sale

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


def day(on: date = TODAY) -> list[tuple[EntryKind, str]]:
    return [(one.kind, one.text) for one in entered.entered(on, now=NOW).entries]


def test_one_thing_saved_is_one_line_whatever_it_wrote() -> None:
    """A follow-up writes an interaction, a case, its events and a task."""
    who = customer("Ana Prieto")
    interaction(customer_id=who, outcome=Outcome.FOLLOW_UP, note="quote")
    (log, new) = entered.entered(TODAY, now=NOW).entries
    assert (log.kind, log.text, log.customer_name) == (EntryKind.INTERACTION, "quote", "Ana Prieto")
    assert (new.kind, new.customer_id) == (EntryKind.CUSTOMER, who)


def test_every_kind_is_told_newest_first_with_its_money() -> None:
    sale(1_250, receipt_number="A-7")
    sale(300, kind=PurchaseKind.REFUND, note="broken")
    answer(9)
    tasks.add_task(TaskDraft(note="Order paint"), now=NOW)
    found = entered.entered(TODAY, now=NOW)
    assert [(one.kind, one.text, one.amount_minor) for one in found.entries] == [
        (EntryKind.TASK, "Order paint", None),
        (EntryKind.ANSWER, "", None),
        (EntryKind.PURCHASE, "broken", -300),
        (EntryKind.PURCHASE, "A-7", 1_250),
    ]
    assert found.counts() == {EntryKind.PURCHASE: 2, EntryKind.ANSWER: 1, EntryKind.TASK: 1}
    assert found.takings.net_minor == 950


def test_the_day_is_the_local_one_of_the_entry() -> None:
    """Entered just before and after midnight in Madrid, for a sale of another day."""
    sale(100, date(2026, 3, 16), now=at("2026-03-17T23:59:59"), note="late")
    sale(200, date(2026, 3, 16), now=at("2026-03-18T00:00"), note="early")
    assert day(date(2026, 3, 17)) == [(EntryKind.PURCHASE, "late")]
    assert day(TODAY) == [(EntryKind.PURCHASE, "early")]
    assert day(date(2026, 3, 16)) == []
    assert entered.entered(date(2026, 3, 16), now=NOW).takings.net_minor == 300


def test_the_day_of_a_change_of_clocks_has_23_hours() -> None:
    spring = date(2026, 3, 29)
    for moment, note in (
        ("2026-03-28T23:59", "before"), ("2026-03-29T00:00", "first"),
        ("2026-03-29T23:59", "last"), ("2026-03-30T00:00", "after"),
    ):  # fmt: skip
        sale(100, date(2026, 3, 1), now=at(moment), note=note)
    assert [text for _, text in day(spring)] == ["last", "first"]


def test_edits_are_no_entries_and_what_is_gone_is_left_out() -> None:
    kept, gone = sale(1_000, note="kept"), sale(2_000, note="gone")
    purchases.delete_purchase(gone, now=NOW)
    who = customer("Ana")
    customers.archive_customer(who, now=NOW)
    assert day() == [(EntryKind.CUSTOMER, ""), (EntryKind.PURCHASE, "kept")]
    assert kept


def test_what_was_undone_is_left_out_and_redone_told_again() -> None:
    sale(1_000, note="x")
    command.undo(now=NOW)
    assert day() == []
    command.redo(now=NOW)
    assert day() == [(EntryKind.PURCHASE, "x")]


def test_a_line_is_taken_back_whole() -> None:
    interaction(outcome=Outcome.FOLLOW_UP)
    (line,) = entered.entered(TODAY, now=NOW).entries
    entered.undo(line.step_id, now=NOW)
    assert day() == []
    assert db.execute_sql("SELECT count(*) FROM task").fetchone() == (0,)


def test_an_older_line_is_taken_back_while_newer_ones_stay() -> None:
    sale(1_000, note="first")
    sale(2_000, note="second")
    first = entered.entered(TODAY, now=NOW).entries[1]
    entered.undo(first.step_id, now=NOW)
    assert day() == [(EntryKind.PURCHASE, "second")]


def test_the_counter_takes_back_its_own_alone_and_the_owner_all() -> None:
    ana, luis = staff.add_staff("Ana", now=NOW - DAY), staff.add_staff("Luis", now=NOW - DAY)
    for who in (ana, luis):
        command.acting_staff.set(who)
        sale(1_000)
    hats.wear(Hat.COUNTER)
    own, other = entered.entered(TODAY, now=NOW).entries
    assert [(one.staff_name, one.may_undo) for one in (own, other)] == [
        ("Luis", True), ("Ana", False),
    ]  # fmt: skip
    with pytest.raises(ValidationError) as error:
        entered.undo(other.step_id, now=NOW)
    assert error.value.field == "undo"
    entered.undo(own.step_id, now=NOW)
    hats.wear(Hat.OWNER)
    entered.undo(other.step_id, now=NOW)
    assert day() == []


def test_an_answer_is_taken_back_at_the_counter_for_15_minutes() -> None:
    ana = staff.add_staff("Ana", now=NOW - DAY)
    command.acting_staff.set(ana)
    answer(9)
    hats.wear(Hat.COUNTER)
    (line,) = entered.entered(TODAY, now=NOW + 16 * MINUTE).entries
    assert not line.may_undo
    with pytest.raises(ValidationError):
        entered.undo(line.step_id, now=NOW + 16 * MINUTE)
    entered.undo(line.step_id, now=NOW + 15 * MINUTE)
    assert day() == []


def test_the_counter_does_not_read_a_colleagues_answer() -> None:
    ana, luis = staff.add_staff("Ana", now=NOW - DAY), staff.add_staff("Luis", now=NOW - DAY)
    command.acting_staff.set(ana)
    answer(3, comment="Ana was rude")
    command.acting_staff.set(luis)
    hats.wear(Hat.COUNTER)
    (line,) = entered.entered(TODAY, now=NOW).entries
    assert (line.text, line.what.source) == ("", "Answer")


def test_a_day_is_found_among_many_steps_by_halving(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forty days of entries, one of them by a clock an hour slow."""
    for number in range(40):
        sale(100, date(2026, 1, 1), now=NOW - (40 - number) * DAY, note=f"d{number}")
    sale(100, date(2026, 1, 1), now=NOW - DAY - HOUR, note="slow clock")
    yesterday = date(2026, 3, 17)
    assert sorted(text for _, text in day(yesterday)) == ["d39", "slow clock"]
    asked: list[str] = []
    run = db.execute_sql
    monkeypatch.setattr(db, "execute_sql", lambda sql, *a: asked.append(sql) or run(sql, *a))
    entered.entered(yesterday, now=NOW)
    assert len(asked) < 30


def test_what_is_done_again_stays_where_it_was_done_first() -> None:
    sold = sale(1_250, now=NOW)
    command.undo(now=NOW + MINUTE)
    assert day() == []
    command.redo(now=NOW + DAY)
    found = entered.entered(TODAY, now=NOW).entries
    assert [(one.at, one.record_id) for one in found] == [(NOW, sold)]
    assert entered.entered(date(2026, 3, 19), now=NOW).entries == ()
    entered.undo(found[0].step_id, now=NOW + DAY)
    assert day() == []


def test_who_is_named_as_the_seller_is_told_where_nobody_was_at_work() -> None:
    luis = staff.add_staff("Luis Mora", "LM", now=NOW)
    sale(1_250, staff_id=luis)
    assert entered.entered(TODAY, now=NOW).entries[0].staff_name == "Luis Mora"


def test_an_interaction_without_words_shows_its_topic() -> None:
    interaction(topic="Repair", outcome=Outcome.SOLVED, note="")
    interaction(topic="Repair", note="asks for the price")
    assert [text for _kind, text in day()] == ["asks for the price", "Repair"]

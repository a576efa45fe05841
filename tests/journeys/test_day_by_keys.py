"""The whole day of a shop without the mouse: twenty mixed entries, each step's keys counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxdesk.services import command, staff
from cxdesk.ui.screens.cases.acts import ACTS, letter
from tests import factories
from tests.factories import NOW, rows
from tests.journeys.keyboard import CTRL, SHIFT, Key

if TYPE_CHECKING:
    from tests.journeys.keyboard import Hands


def log_for(hands: Hands, typed: str, note: str, *outcome: Key) -> None:
    """From the counter bar: who, what happened, how it ended, Enter."""
    hands.press(Key.Key_F2)
    hands.write(typed)
    hands.press(Key.Key_Return, modifier=SHIFT)
    hands.form("interaction")
    hands.press(Key.Key_Tab)
    hands.write(note)
    hands.press(*outcome, Key.Key_Return)
    hands.back()


def interactions(hands: Hands) -> None:
    for name, outcome, most in (
        ("solved on the spot", (Key.Key_F5,), 5),
        ("follow-up", (Key.Key_F6,), 5),
        ("complaint, settled", (Key.Key_F7, Key.Key_F5), 6),
        ("compliment", (Key.Key_F8,), 5),
        ("plain note", (), 4),
    ):
        with hands.step(f"interaction: {name}", most_keys=most, most_fields=3):
            log_for(hands, "prie", name, *outcome)
    with hands.step("interaction: nobody in particular", most_keys=7, most_fields=3):
        hands.press(Key.Key_L, modifier=CTRL)
        hands.form("interaction")
        hands.press(Key.Key_Escape)
        hands.press(Key.Key_Tab, Key.Key_Tab)
        hands.write("asked the way")
        hands.press(Key.Key_F5, Key.Key_Return)
        hands.back()


def sales(hands: Hands) -> None:
    with hands.step("purchase of a known customer", most_keys=8, most_fields=2):
        hands.press(Key.Key_B, modifier=CTRL)
        form: Any = hands.form("purchase")
        hands.write("38,90")
        hands.tab_to(form.customer)
        hands.write("prie")
        hands.press(Key.Key_Return, Key.Key_Return)
        hands.back()
    with hands.step("purchase, nobody in particular", most_keys=2, most_fields=1):
        hands.press(Key.Key_B, modifier=CTRL)
        hands.form("purchase")
        hands.write("12,50")
        hands.press(Key.Key_Return)
        hands.back()
    with hands.step("refund", most_keys=3, most_fields=1):
        hands.press(Key.Key_B, modifier=CTRL)
        hands.form("purchase")
        hands.write("5,00")
        hands.press(Key.Key_F6, Key.Key_Return)
        hands.back()


def day_total(hands: Hands) -> None:
    with hands.step("total of the day", most_keys=8, most_fields=1):
        hands.press(Key.Key_B, modifier=CTRL)
        form: Any = hands.form("purchase")
        hands.write("250")
        hands.tab_to(form.day_total)
        hands.press(Key.Key_Space, Key.Key_Return)
        assert form.fields["amount_minor"].has_error()  # on top of the sales entered already?
        hands.press(Key.Key_Return)
        hands.back()


def take_over(hands: Hands) -> None:
    with hands.step("another person takes over", most_keys=2, most_fields=1):
        hands.press(Key.Key_F9)
        hands.form("who")
        hands.write("l")
        hands.back()


def answers(hands: Hands) -> None:
    with hands.step("answer, a low one", most_keys=2, most_fields=1):
        hands.press(Key.Key_R, modifier=CTRL)
        hands.form("answer")
        hands.write("3")
        hands.press(Key.Key_Return)
        hands.back()
    with hands.step("answer, they did not want to", most_keys=2, most_fields=0):
        hands.press(Key.Key_R, modifier=CTRL)
        hands.form("answer")
        hands.press(Key.Key_F8)
        hands.back()


def new_people(hands: Hands) -> None:
    with hands.step("new customer out of the counter bar", most_keys=4, most_fields=2):
        hands.press(Key.Key_F2)
        hands.write("622450918")
        hands.press(Key.Key_N, modifier=CTRL)
        hands.form("customer")
        hands.write("Rosa Iglesias")
        hands.press(Key.Key_Return)
        hands.back()


def act_in_case(hands: Hands, name: str) -> None:
    """The underlined letter of an act, in the language of the window."""
    words = next(hands.window.ctx.say(act.text) for act in ACTS if act.name == name)
    hands.press(getattr(Key, f"Key_{letter(words)}"))


def case_work(hands: Hands) -> None:
    with hands.step("new case", most_keys=4, most_fields=2):
        hands.press(Key.Key_N, modifier=CTRL | SHIFT)
        hands.form("case")
        hands.write("sanz")
        hands.press(Key.Key_Return)
        hands.write("where is the order?")
        hands.press(Key.Key_Return)
        hands.back()
    with hands.step("case: reply", most_keys=4, most_fields=1):
        hands.place(3)
        act_in_case(hands, "reply")
        hands.form("case_reply")
        hands.write("it comes tomorrow")
        hands.press(Key.Key_Return)
        hands.back()
    with hands.step("case: solve", most_keys=3, most_fields=1):
        act_in_case(hands, "solve")
        hands.form("case_reply")
        hands.write("it is there")
        hands.press(Key.Key_Return)
        hands.back()


def reopen(hands: Hands) -> None:
    with hands.step("case: reopen a closed one", most_keys=3, most_fields=1):
        hands.press(Key.Key_6)
        hands.settle()
        act_in_case(hands, "reopen")
        hands.form("case_step")
        hands.write("it broke again")
        hands.press(Key.Key_Return)
        hands.back()


def task_work(hands: Hands) -> None:
    with hands.step("task", most_keys=2, most_fields=1):
        hands.press(Key.Key_T, modifier=CTRL)
        hands.form("task")
        hands.write("order white paint")
        hands.press(Key.Key_Return)
        hands.back()


def later_today(hands: Hands) -> None:
    """Tomorrow's tasks are folded away below today's lines."""
    with hands.step("task: put aside", most_keys=7, most_fields=0):
        hands.place(1)
        hands.press(Key.Key_Home, Key.Key_Down, Key.Key_Return, Key.Key_Down)
        hands.press(Key.Key_S, Key.Key_2)
        hands.settle()
    due_on, put_to = max(rows("task", "due_on, snoozed_to_on"), key=lambda row: row[1] or "")
    assert put_to > due_on
    with hands.step("task: done", most_keys=4, most_fields=0):
        hands.press(Key.Key_Home, Key.Key_Down, Key.Key_Down, Key.Key_Space)
        hands.settle()
    assert [done for (done,) in rows("task", "done_at") if done] == [NOW]


def merge(hands: Hands) -> None:
    with hands.step("merge two records of one customer", most_keys=5, most_fields=0):
        hands.place(2)
        hands.press(Key.Key_D, modifier=CTRL)
        dialog: Any = hands.form("duplicates")
        hands.qtbot.waitUntil(lambda: dialog.view.hasFocus() and dialog.model.rowCount())
        hands.press(Key.Key_Return)
        hands.form("merge")
        hands.press(Key.Key_Return)
        hands.form("duplicates")
        hands.press(Key.Key_Escape)
        hands.back()
    assert rows("customer", "name, merged_into_id")[1:3] == [("Luz Sanz", None), ("Luz Sans", 2)]
    with hands.step("undo the merge, redo it", most_keys=2, most_fields=0):
        hands.press(Key.Key_Z, modifier=CTRL)
        assert rows("customer", "merged_into_id")[2] == (None,)
        hands.press(Key.Key_Y, modifier=CTRL)
    assert rows("customer", "merged_into_id")[2] == (2,)


def changes_of_mind(hands: Hands) -> None:
    with hands.step("undo and redo the task", most_keys=2, most_fields=0):
        hands.press(Key.Key_Z, modifier=CTRL)
        assert rows("task", "note")[-1:] != [("order white paint",)]
        hands.press(Key.Key_Y, modifier=CTRL)
    assert rows("task", "note")[-1] == ("order white paint",)


def test_the_day_of_a_shop(hands: Hands) -> None:
    factories.customer("Ana Prieto", phones=("600 111 222",))
    factories.customer("Luz Sanz", phones=("655 010 203",), emails=("luz@example.es",))
    factories.customer("Luz Sans", phones=("655 010 203",))
    staff.add_staff("Ana Mora", now=NOW)
    luis = staff.add_staff("Luis Gil", now=NOW)
    command.acting_staff.set(1)
    hands.settle()
    interactions(hands)
    told = [(row[0], row[1]) for row in rows("interaction", "outcome, customer_id")]
    assert told == [
        ("solved", 1),
        ("follow_up", 1),
        ("complaint", 1),
        ("compliment", 1),
        ("note", 1),
        ("solved", None),
    ]
    sales(hands)
    assert rows("purchase", "kind, amount_minor, customer_id") == [
        ("sale", 3_890, 1),
        ("sale", 1_250, None),
        ("refund", 500, None),
    ]
    day_total(hands)
    assert rows("purchase", "amount_minor, is_day_total")[-1] == (25_000, 1)
    take_over(hands)
    answers(hands)
    assert rows("answer", "score, staff_id") == [(3, luis)]
    assert rows("answer", "score") == [(3,)]
    assert rows("offer", "state") == [("answered",), ("declined",)]
    new_people(hands)
    assert rows("customer", "name")[3:] == [("Rosa Iglesias",)]
    case_work(hands)
    reopen(hands)
    assert rows("cases", "status, customer_id")[3:] == [("open", None), ("new", 2)]
    task_work(hands)
    changes_of_mind(hands)
    later_today(hands)
    merge(hands)

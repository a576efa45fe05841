"""What is to be done and what was entered, from the console: tasks, today, entered."""

from __future__ import annotations

from argparse import SUPPRESS
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.ask import due_json, print_asks
from cxdesk.cli.command import Actions, Command, add_json_option
from cxdesk.cli.one_of import one_of
from cxdesk.cli.output import amount, in_units, print_json, print_table, say
from cxdesk.cli.shop_file import reading, writing
from cxdesk.cli.values import date_of
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.periods import local_date, local_time
from cxdesk.domain.tasks import NOT_ALONE, TASK_WORDS, Snooze, TaskDraft, TaskKind
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import SNOOZES, folded, look_up
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse

    from cxdesk.cli.command import Parser
    from cxdesk.domain.entered import EnteredDay
    from cxdesk.domain.tasks import Task
    from cxdesk.domain.today import Takings, Today

_NO_END = T(
    "CLI",
    "Task {id} is a rescue, which ends with an outcome: use “cxdesk rescues close {id} OUTCOME”,"
    " for example with recovered or lost.",
)
_NO_ONE = T("CLI", "Nobody called “{name}” works here.")


def _tasks_arguments(parser: Parser) -> None:
    actions = Actions(parser)
    listing = actions.add("list", T("Help", "what is still to be done"))
    listing.add_argument(
        "--owner", metavar="NAME", help=T("Help", "of this person (name or initials)")
    )
    add_json_option(listing)
    _add_arguments(actions.add("add", T("Help", "write a task")))
    done = actions.add("done", T("Help", "mark a task as done"))
    done.add_argument("id", type=int, help=T("Help", "the id of the task"))
    add_json_option(done)
    snooze = actions.add("snooze", T("Help", "put a task aside to an open day"))
    snooze.add_argument("id", type=int, help=T("Help", "the id of the task"))
    snooze.add_argument(
        "until",
        nargs="?",
        default=Snooze.TOMORROW.value,
        help=T("Help", "tomorrow, next_week or a date"),
    )
    add_json_option(snooze)


def _add_arguments(add: Parser) -> None:
    kinds = (kind for kind in TaskKind if kind not in NOT_ALONE)
    add.add_argument("note", nargs="*", help=T("Help", "what is to be done"))
    add.add_argument(
        "--kind",
        **one_of(kinds, TASK_WORDS),
        default=TaskKind.TO_DO.value,
        help=T("Help", "what kind of task it is"),
    )
    add.add_argument(
        "--due", metavar="DATE", help=T("Help", "the day (default: the next open one)")
    )
    add.add_argument("--by", dest="due", help=SUPPRESS)  # as it was spelt once
    add.add_argument("--owner", metavar="NAME", help=T("Help", "who does it (name or initials)"))
    add.add_argument("--customer", type=int, metavar="ID", help=T("Help", "the id of the customer"))
    add.add_argument("--case", type=int, metavar="ID", help=T("Help", "the id of the case"))
    add.add_argument(
        "--after-days",
        type=int,
        metavar="N",
        help=T("Help", "call back N days after the last interaction"),
    )
    add_json_option(add)


def _tasks(arguments: argparse.Namespace) -> int:
    acts = {"list": _list, "add": _add, "done": _finish, "snooze": _snooze}
    return acts[arguments.action](arguments)


def _list(arguments: argparse.Namespace) -> int:
    from cxdesk.services import tasks

    with reading(arguments):
        owner = _staff_id(arguments.owner)
        found = tasks.open_tasks()
    if owner is not None:
        found = tuple(task for task in found if task.owner_id == owner)
    if arguments.json:
        print_json([_json(task) for task in found])
        return 0
    if not found:
        print(say(T("CLI", "There is nothing to do.")))
        return 0
    _print_tasks(found)
    return 0


def _add(arguments: argparse.Namespace) -> int:
    from cxdesk.services import tasks

    with writing(arguments):
        draft = TaskDraft(
            kind=TaskKind(arguments.kind),
            note=" ".join(arguments.note),
            owner_id=_staff_id(arguments.owner),
            due_on=date_of(arguments.due) if arguments.due else None,
            customer_id=arguments.customer,
            case_id=arguments.case,
            after_days=arguments.after_days,
        )
        made = tasks.task(tasks.add_task(draft, now=clock.now()))
    if arguments.json:
        print_json(_json(made))
        return 0
    text = T("CLI", "Task {id} is due on {day}.")
    print(say(text.fill(id=made.id, day=made.due_on.isoformat())))
    return 0


def _finish(arguments: argparse.Namespace) -> int:
    from cxdesk.services import tasks

    with writing(arguments):
        if tasks.task(arguments.id).kind is TaskKind.RESCUE:
            raise ValidationError("task", _NO_END.fill(id=arguments.id))
        tasks.finish_task(arguments.id, now=clock.now())
        done = tasks.task(arguments.id)
    if arguments.json:
        print_json(_json(done))
        return 0
    print(say(T("CLI", "Task {id} is done.").fill(id=arguments.id)))
    return 0


def _snooze(arguments: argparse.Namespace) -> int:
    from cxdesk.services import tasks

    named = look_up(SNOOZES, arguments.until)
    until = Snooze(named) if named else date_of(arguments.until)
    with writing(arguments):
        on = tasks.snooze_task(arguments.id, until, now=clock.now())
        aside = tasks.task(arguments.id)
    if arguments.json:
        print_json(_json(aside))
        return 0
    text = T("CLI", "Task {id} comes back on {day}.")
    print(say(text.fill(id=arguments.id, day=on.isoformat())))
    return 0


def _today_arguments(parser: Parser) -> None:
    add_json_option(parser)


def _today(arguments: argparse.Namespace) -> int:
    from cxdesk.services import ask_list, today

    with reading(arguments):
        now = clock.now()
        found, asks = today.today(now=now, shown=today.MOST), ask_list.due_list(now=now)
        currency = _currency()
    if arguments.json:
        print_json(_today_json(found, currency) | {"asks": list(map(due_json, asks))})
        return 0
    for call in found.rescues:
        print(say(T("CLI", "Rescue call: {name}").fill(name=call.task.customer_name)))
    for case in found.waiting:
        first = T("CLI", "Case {id} without a first reply: {name}")
        text = T("CLI", "Case {id}, wrote again: {name}") if case.wrote_again else first
        print(say(text.fill(id=case.case_id, name=case.customer_name)))
    _print_tasks(found.tasks)
    print_asks(asks, today.SHOWN)
    if not (found.rescues or found.waiting or found.tasks or asks):
        print(say(T("CLI", "There is nothing to do.")))
    return 0


def _entered_arguments(parser: Parser) -> None:
    parser.add_argument("--on", metavar="DATE", help=T("Help", "the day (default: today)"))
    add_json_option(parser)


def _entered(arguments: argparse.Namespace) -> int:
    from cxdesk.services import entered, shop

    with reading(arguments):
        now = clock.now()
        on = date_of(arguments.on) if arguments.on else local_date(now, shop.calendar().zone)
        found = entered.entered(on, now=now)
        currency, zone = _currency(), shop.calendar().zone
    if arguments.json:
        print_json(_entered_json(found, currency))
        return 0
    takings = Amount(found.takings.net_minor, Unit.MONEY)
    print(say(T("CLI", "Takings of the day: {money}").fill(money=takings)))
    heads = (
        T("CLI", "Time"),
        T("CLI", "What"),
        T("CLI", "Customer"),
        T("CLI", "By"),
        T("CLI", "Amount"),
    )
    rows = [
        (
            f"{local_time(entry.at, zone):%H:%M}",
            say(entry.what),
            entry.customer_name,
            entry.staff_name,
            "" if entry.amount_minor is None else amount(entry.amount_minor, Unit.MONEY, currency),
        )
        for entry in found.entries
    ]
    print_table(heads, rows, left=4)
    return 0


def _print_tasks(found: tuple[Task, ...]) -> None:
    if not found:
        return
    heads = (
        T("CLI", "Id"),
        T("CLI", "Due"),
        T("CLI", "What"),
        T("CLI", "Customer"),
        T("CLI", "Note"),
    )
    rows = [
        (str(t.id), t.due_on.isoformat(), words.say(TASK_WORDS[t.kind]), t.customer_name, t.note)
        for t in found
    ]
    print_table(heads, rows, left=5)


def _json(task: Task) -> dict[str, object]:
    return {
        "id": task.id,
        "kind": task.kind.value,
        "due_on": task.due_on,
        "customer_id": task.customer_id,
        "customer": task.customer_name,
        "case_id": task.case_id,
        "note": task.note,
        "owner_id": task.owner_id,
        "after_days": task.after_days,
        "snoozed_to_on": task.snoozed_to_on,
        "done_at": task.done_at,
    }


def _today_json(found: Today, currency: str) -> dict[str, object]:
    return {
        "on": found.on,
        "rescues": [_json(call.task) | {"score": call.score} for call in found.rescues],
        "waiting": [
            {
                "case_id": case.case_id,
                "customer_id": case.customer_id,
                "customer": case.customer_name,
                "channel": case.channel,
                "about": case.about,
                "opened_at": case.opened_at,
                "since": case.since,
                "wrote_again": case.wrote_again,
                "came_closed": case.came_closed,
                "remaining_seconds": case.clock.remaining,
            }
            for case in found.waiting
        ],
        "tasks": [_json(task) for task in found.tasks],
        "later_on": found.later_on,
        "later": [_json(task) for task in found.later],
        "entered": found.entered,
        "takings": _takings_json(found.takings, currency),
    }


def _entered_json(found: EnteredDay, currency: str) -> dict[str, object]:
    return {
        "on": found.on,
        "takings": _takings_json(found.takings, currency),
        "entries": [
            {
                "step_id": entry.step_id,
                "at": entry.at,
                "by": entry.staff_name,
                "kind": entry.kind.value,
                "id": entry.record_id,
                "what": say(entry.what),
                "text": entry.text,
                "customer_id": entry.customer_id,
                "customer": entry.customer_name,
                "amount": in_units(entry.amount_minor, Unit.MONEY, currency),
            }
            for entry in found.entries
        ],
    }


def _takings_json(takings: Takings, currency: str) -> dict[str, object]:
    def money(minor: int) -> object:
        return in_units(minor, Unit.MONEY, currency)

    return {
        "net": money(takings.net_minor),
        "sales": money(takings.sales_minor),
        "refunds": money(takings.refunds_minor),
        "day_totals": money(takings.day_totals_minor),
    }


def _currency() -> str:
    from cxdesk.services import shop

    return shop.current().currency


def _staff_id(name: str | None) -> int | None:
    """The person of this name or these initials; None when nobody is named."""
    from cxdesk.services import staff

    if not name:
        return None
    wanted = folded(name)
    for member in staff.staff():
        if wanted in {folded(member.name), folded(member.initials)}:
            return member.id
    raise ValidationError("owner", _NO_ONE.fill(name=name))


TASKS = Command(
    name="tasks",
    help=T("Help", "tasks list, tasks add NOTE, tasks done ID, tasks snooze ID"),
    add_arguments=_tasks_arguments,
    run=_tasks,
    epilog=T(
        "Help",
        "--json: {id, kind, due_on, customer_id, customer, case_id, note, owner_id, after_days,"
        " snoozed_to_on, done_at}; list prints an array of them",
    ),
)
TODAY = Command(
    name="today",
    help=T("Help", "today: what needs doing now"),
    add_arguments=_today_arguments,
    run=_today,
    epilog=T(
        "Help",
        "--json: {on, rescues: [task], waiting: [{case_id, customer, remaining_seconds, …}],"
        " tasks: [task], later_on, later: [task], entered,"
        " takings: {net, sales, refunds, day_totals}, asks: [{customer_id, survey, reason, …}]}",
    ),
)
ENTERED = Command(
    name="entered",
    help=T("Help", "entered [--on DATE]: everything entered on a day"),
    add_arguments=_entered_arguments,
    run=_entered,
    epilog=T(
        "Help",
        "--json: {on, takings, entries: [{step_id, at, by, kind, id, what, text, customer_id,"
        " customer, amount}]}",
    ),
)

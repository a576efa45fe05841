"""What is done to move an indicator, from the console: cxdesk actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.cli.action_typed import edited_draft, new_draft, typed_options
from cxdesk.cli.command import Actions, Command, add_json_option
from cxdesk.cli.indicator import key_of
from cxdesk.cli.one_of import one_of
from cxdesk.cli.output import amount, in_units, print_json, print_table, say
from cxdesk.cli.shop_file import reading, writing
from cxdesk.cli.values import as_of_instant, date_of
from cxdesk.domain.actions import (
    ACTION_WORDS,
    STATE_WORDS,
    ActionState,
    CostEvery,
    open_cost,
)
from cxdesk.domain.kpi import Unit
from cxdesk.domain.periods import local_date
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from datetime import date

    from cxdesk.cli.command import Parser
    from cxdesk.domain.actions import Action
    from cxdesk.services.effects import Told


def _arguments(parser: Parser) -> None:
    actions = Actions(parser)
    listing = actions.add("list", T("Help", "what was decided, and what the indicator says of it"))
    listing.add_argument("--goal", type=int, metavar="ID", help=T("Help", "the id of the goal"))
    listing.add_argument("--kpi", metavar="KPI", help=T("Help", "the indicator"))
    listing.add_argument(
        "--state", **one_of(ActionState, STATE_WORDS), help=T("Help", "how far it is")
    )
    listing.add_argument(
        "--as-of", metavar="DATE", help=T("Help", "as known at the end of that day")
    )
    add_json_option(listing)
    _add_arguments(actions.add("add", T("Help", "decide an action for a goal or an indicator")))
    edit = actions.add("edit", T("Help", "change an action; what is not given stays"))
    _edit_arguments(edit)
    start = actions.add("start", T("Help", "say that an action was begun"))
    _id_argument(start)
    start.add_argument("--on", metavar="DATE", help=T("Help", "the day (default: today)"))
    done = actions.add("done", T("Help", "say that an action is done"))
    _id_argument(done)
    done.add_argument("text", nargs="*", help=T("Help", "what came of it"))
    drop = actions.add("drop", T("Help", "give an action up"))
    _id_argument(drop)
    drop.add_argument("text", nargs="*", help=T("Help", "why"))
    _id_argument(actions.add("delete", T("Help", "delete an action with its task")))


def _id_argument(parser: Parser) -> None:
    parser.add_argument("id", type=int, help=T("Help", "the id of the action"))


def _add_arguments(add: Parser) -> None:
    add.add_argument("note", nargs="+", help=T("Help", "what is going to be done"))
    typed_options(add)
    add_json_option(add)


def _edit_arguments(edit: Parser) -> None:
    _id_argument(edit)
    edit.add_argument("note", nargs="*", help=T("Help", "what is going to be done"))
    typed_options(edit)


def _run(arguments: argparse.Namespace) -> int:
    acts: dict[str, Callable[[argparse.Namespace], int]] = {
        "list": _list,
        "add": _add,
        "edit": _edit,
        "start": _start,
        "done": _finish,
        "drop": _drop,
        "delete": _delete,
    }
    return acts[arguments.action](arguments)


def _list(arguments: argparse.Namespace) -> int:
    from cxdesk.services import actions, effects, shop

    with reading(arguments):
        states = {ActionState(arguments.state)} if arguments.state else None
        as_of = as_of_instant(arguments.as_of, shop.current())
        found = actions.actions(
            goal_id=arguments.goal,
            kpi_key=arguments.kpi and key_of(arguments.kpi),
            states=states,
            as_of=as_of,
        )
        told = effects.effects(found, as_of)
        currency = shop.current().currency
        if arguments.json:
            print_json([_json(one, told.get(one.id), currency) for one in found])
            return 0
        _print(found, told, currency)
    return 0


def _print(found: tuple[Action, ...], told: dict[int, Told], currency: str) -> None:
    if not found:
        print(say(T("CLI", "No action was decided.")))
        return
    heads = (
        *(T("CLI", "Id"), T("CLI", "State"), T("CLI", "Due"), T("CLI", "Kind")),
        *(T("CLI", "Who"), T("CLI", "What"), T("CLI", "Indicator"), T("CLI", "Effect")),
    )
    rows = [
        (
            str(one.id),
            say(STATE_WORDS[one.state]),
            one.due_on.isoformat(),
            say(ACTION_WORDS[one.kind]),
            ", ".join(dict.fromkeys((one.owner_name, *one.people_names))).removeprefix(", "),
            one.note,
            one.kpi_key,
            _effect(told.get(one.id), currency),
        )
        for one in found
    ]
    print_table(heads, rows, left=8)
    for text, every in (
        (T("CLI", "They cost {cost} a month."), CostEvery.MONTH),
        (T("CLI", "They cost {cost} once."), CostEvery.ONCE),
    ):
        cost = open_cost(found, every)
        if cost:
            print(say(text.fill(cost=amount(cost, Unit.MONEY, currency))))


def _effect(told: Told | None, currency: str) -> str:
    if told is None:
        return ""
    return say(told.effect.words, currency)


def _json(one: Action, told: Told | None, currency: str) -> dict[str, object]:
    effect = None if told is None else told.effect
    return {
        "id": one.id,
        "task": one.task_id,
        "state": one.state.value,
        "kind": one.kind.value,
        "note": one.note,
        "owner": one.owner_name or None,
        "people": list(one.people_names),
        "due_on": one.due_on,
        "goal": one.goal_id,
        "kpi": one.kpi_key,
        "customer": one.customer_id,
        "where": dict(one.where),
        "starts_on": one.starts_on,
        "ended_on": one.ended_on,
        "minutes": one.minutes,
        "cost": in_units(one.cost_minor, Unit.MONEY, currency),
        "cost_every": one.cost_every.value,
        "outcome": one.outcome,
        "effect": None if effect is None else effect.kind.value,
        "difference": None
        if effect is None
        else in_units(effect.difference, effect.unit, currency),
    }


def _add(arguments: argparse.Namespace) -> int:
    from cxdesk.services import actions, shop

    with writing(arguments):
        draft = new_draft(arguments, shop.current().currency)
        made = actions.action(actions.add_action(draft, now=clock.now()))
    if arguments.json:
        print_json({"id": made.id, "task": made.task_id, "due_on": made.due_on})
        return 0
    text = T("CLI", "Decided action {id}, due on {day}.")
    print(say(text.fill(id=made.id, day=made.due_on.isoformat())))
    return 0


def _edit(arguments: argparse.Namespace) -> int:
    from cxdesk.services import actions, shop

    with writing(arguments):
        kept = actions.action(arguments.id)
        draft = edited_draft(kept, arguments, shop.current().currency)
        actions.edit_action(kept.id, draft, now=clock.now())
    return _said(T("CLI", "Changed action {id}."), arguments)


def _start(arguments: argparse.Namespace) -> int:
    from cxdesk.services import actions

    with writing(arguments):
        now = clock.now()
        actions.start_action(arguments.id, _day(arguments.on, now), now=now)
    return _said(T("CLI", "Action {id} was begun."), arguments)


def _finish(arguments: argparse.Namespace) -> int:
    from cxdesk.services import actions

    with writing(arguments):
        actions.finish_action(arguments.id, " ".join(arguments.text), now=clock.now())
    return _said(T("CLI", "Action {id} is done."), arguments)


def _drop(arguments: argparse.Namespace) -> int:
    from cxdesk.services import actions

    with writing(arguments):
        actions.drop_action(arguments.id, " ".join(arguments.text), now=clock.now())
    return _said(T("CLI", "Action {id} was dropped."), arguments)


def _delete(arguments: argparse.Namespace) -> int:
    from cxdesk.services import actions

    with writing(arguments):
        actions.delete_action(arguments.id, now=clock.now())
    return _said(T("CLI", "Deleted action {id}."), arguments)


def _day(text: str | None, now: int) -> date:
    from cxdesk.services import shop

    return date_of(text) if text else local_date(now, shop.calendar().zone)


def _said(text: T, arguments: argparse.Namespace) -> int:
    print(say(text.fill(id=arguments.id)))
    return 0


ACTIONS = Command(
    name="actions",
    help=T("Help", "actions list, add NOTE, edit, start, done, drop, delete"),
    add_arguments=_arguments,
    run=_run,
    epilog=T(
        "Help",
        """
--kind of add and edit is one of process, training, staffing, offer, customers.

What list --json prints: [{id, task, state, kind, note, owner, people, due_on, goal, kpi, customer,
where, starts_on, ended_on, minutes, cost, cost_every, outcome, effect, difference}]; difference is
that of the indicator since the action began against as many days before, at most 90, in its unit.
""",
    ),
)

"""Rescues after low answers from the console: listed, ticked step by step, closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.command import Actions, Command, add_json_option
from cxdesk.cli.one_of import one_of
from cxdesk.cli.output import print_json, print_table, say
from cxdesk.cli.shop_file import reading, writing
from cxdesk.cli.values import date_of
from cxdesk.domain.rescues import (
    OUTCOME_WORDS,
    STEP_WORDS,
    RescueEnd,
    RescueOutcome,
    RescueStep,
    end_words,
)
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse

    from cxdesk.cli.command import Parser
    from cxdesk.domain.rescues import Rescue

_STEPS = {
    "listen": RescueStep.LISTENED,
    "apologise": RescueStep.APOLOGISED,
    "solve": RescueStep.SOLVED,
    "thank": RescueStep.THANKED,
}
_SAID = {key: STEP_WORDS[step] for key, step in _STEPS.items()}


def _arguments(parser: Parser) -> None:
    actions = Actions(parser)
    listing = actions.add("list", T("Help", "who is to be won back; --ended: how it went"))
    listing.add_argument(
        "--ended", action="store_true", help=T("Help", "those that came to an end")
    )
    add_json_option(listing)
    step = actions.add("step", T("Help", "note that a step was taken"))
    step.add_argument("id", type=int, help=T("Help", "the id of the rescue"))
    step.add_argument("step", **one_of(_STEPS, _SAID), help=T("Help", "the step that was taken"))
    step.add_argument("--undone", action="store_true", help=T("Help", "it was not taken after all"))
    add_json_option(step)
    close = actions.add("close", T("Help", "say how a rescue ended"))
    close.add_argument("id", type=int, help=T("Help", "the id of the rescue"))
    close.add_argument(
        "outcome", **one_of(RescueOutcome, OUTCOME_WORDS), help=T("Help", "how it ended")
    )
    close.add_argument("note", nargs="*", help=T("Help", "what is to be remembered"))
    close.add_argument("--reask", metavar="DATE", help=T("Help", "the day on which to ask again"))
    add_json_option(close)


def _run(arguments: argparse.Namespace) -> int:
    acts = {"list": _list, "step": _step, "close": _close}
    return acts[arguments.action](arguments)


def _list(arguments: argparse.Namespace) -> int:
    from cxdesk.services import rescues

    with reading(arguments):
        found = rescues.ended_rescues() if arguments.ended else rescues.open_rescues()
    if arguments.json:
        print_json([_json(one) for one in found])
    elif not found:
        print(say(T("CLI", "There is nobody to win back.")))
    else:
        _print_rescues(found)
    return 0


def _step(arguments: argparse.Namespace) -> int:
    from cxdesk.services import rescues

    with writing(arguments):
        step, is_taken = _STEPS[arguments.step], not arguments.undone
        rescues.tick(arguments.id, step, is_taken=is_taken, now=clock.now())
        found = rescues.rescue(arguments.id)
    text = T("CLI", "Rescue {id}: {n} of {all} steps taken.")
    return _told(arguments, found, text.fill(n=len(found.steps), all=len(RescueStep), id=found.id))


def _close(arguments: argparse.Namespace) -> int:
    from cxdesk.services import rescues

    end = RescueEnd(
        outcome=RescueOutcome(arguments.outcome),
        note=" ".join(arguments.note),
        reask_on=date_of(arguments.reask) if arguments.reask else None,
    )
    with writing(arguments):
        rescues.close_rescue(arguments.id, end, now=clock.now())
        found = rescues.rescue(arguments.id)
    text = T("CLI", "Rescue {id} is closed: {outcome}.")
    return _told(arguments, found, text.fill(id=found.id, outcome=OUTCOME_WORDS[end.outcome]))


def _told(arguments: argparse.Namespace, found: Rescue, text: T) -> int:
    if arguments.json:
        print_json(_json(found))
    else:
        print(say(text))
    return 0


def _print_rescues(found: tuple[Rescue, ...]) -> None:
    heads = (
        T("CLI", "Id"),
        T("CLI", "Due"),
        T("CLI", "Customer"),
        T("CLI", "Score"),
        T("CLI", "Steps"),
        T("CLI", "Outcome"),
        T("CLI", "Words"),
    )
    print_table(heads, [_cells(one) for one in found], left=7)


def _cells(one: Rescue) -> tuple[str, ...]:
    answer = one.answer
    return (
        str(one.id),
        one.task.due_on.isoformat(),
        one.task.customer_name,
        "" if answer is None else f"{answer.score:g}/{answer.out_of}",
        f"{len(one.steps)}/{len(RescueStep)}",
        words.say(end_words(one) or ""),
        "" if answer is None else answer.comment,
    )


def _json(one: Rescue) -> dict[str, object]:
    answer = one.answer
    return {
        "id": one.id,
        "due_on": one.task.due_on,
        "customer_id": one.task.customer_id,
        "customer": one.task.customer_name,
        "owner_id": one.task.owner_id,
        "answer_id": one.task.answer_id,
        "score": None if answer is None else answer.score,
        "out_of": None if answer is None else answer.out_of,
        "comment": None if answer is None else answer.comment,
        "steps": {step.value: at for step, at in one.steps.items()},
        "outcome": one.outcome,
        "note": one.note,
        "reask_on": one.reask_on,
        "done_at": one.task.done_at,
    }


RESCUES = Command(
    name="rescues",
    help=T("Help", "rescues list, rescues step ID STEP, rescues close ID OUTCOME"),
    add_arguments=_arguments,
    run=_run,
    epilog=T(
        "Help",
        "--json: {id, due_on, customer_id, customer, owner_id, answer_id, score, out_of,"
        " comment, steps: {step: instant}, outcome, note, reask_on, done_at}; list prints an array",
    ),
)

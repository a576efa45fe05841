"""The ask list from the console: who is due, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.command import Actions, Command, add_json_option
from cxdesk.cli.output import print_json, print_table, say
from cxdesk.cli.people import customer_named
from cxdesk.cli.shop_file import reading, writing
from cxdesk.cli.values import date_of
from cxdesk.domain.ask_list import Due, Reason, why
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.periods import local_date
from cxdesk.domain.surveys import AnswerDraft
from cxdesk.domain.tasks import Snooze
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import SNOOZES, folded, look_up
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse

    from cxdesk.cli.command import Parser
    from cxdesk.services.ask_list import AskRow, OpenRow


_WHO = T("Help", "id, number, name, phone or e-mail of the customer")


def _arguments(parser: Parser) -> None:
    actions = Actions(parser)
    listing = actions.add("list", T("Help", "who is to be asked; --waiting: who has not answered"))
    listing.add_argument(
        "--waiting", action="store_true", help=T("Help", "offers without an answer yet")
    )
    add_json_option(listing)
    for name, told in (
        ("offered", T("Help", "note that a survey was offered")),
        ("declined", T("Help", "note that a customer did not want to answer")),
        ("answered", T("Help", "note the score that a customer gave")),
    ):
        made = actions.add(name, told)
        made.add_argument("customer", metavar="WHO", help=_WHO)
        if name == "answered":
            made.add_argument(
                "score", type=int, metavar="SCORE", help=T("Help", "the score, on its scale")
            )
            made.add_argument(
                "--comment", metavar="TEXT", default="", help=T("Help", "what they said")
            )
        made.add_argument(
            "--survey", metavar="NAME", help=T("Help", "which one (default: what is due)")
        )
        add_json_option(made)

    aside = actions.add("aside", T("Help", "put a customer aside to an open day"))
    aside.add_argument("customer", metavar="WHO", help=_WHO)
    aside.add_argument(
        "until",
        nargs="?",
        default=Snooze.TOMORROW.value,
        help=T("Help", "tomorrow, next_week or a date"),
    )
    add_json_option(aside)


def _run(arguments: argparse.Namespace) -> int:
    acts = {
        "list": _list,
        "offered": _offered,
        "declined": _offered,
        "answered": _answered,
        "aside": _aside,
    }
    return acts[arguments.action](arguments)


def _list(arguments: argparse.Namespace) -> int:
    from cxdesk.services import ask_list

    with reading(arguments):
        now = clock.now()
        if arguments.waiting:
            return _told_waiting(arguments, ask_list.open_offers(now=now))
        return _told_due(arguments, ask_list.due_list(now=now))


def _offered(arguments: argparse.Namespace) -> int:
    from cxdesk.services import surveys

    is_declined = arguments.action == "declined"
    with writing(arguments):
        now = clock.now()
        due = _due(arguments, now)
        note = surveys.record_declined if is_declined else surveys.record_offer
        offer_id = note(
            due.survey_id,
            due.customer_id,
            case_id=due.case_id,
            purchase_id=due.purchase_id,
            now=now,
        )
    if arguments.json:
        print_json({"id": offer_id, "survey_id": due.survey_id, "customer_id": due.customer_id})
        return 0
    offered = T("CLI", "Noted as offered.")
    print(say(T("CLI", "Noted: they did not want to answer.") if is_declined else offered))
    return 0


def _answered(arguments: argparse.Namespace) -> int:
    from cxdesk.services import surveys

    with writing(arguments):
        now = clock.now()
        due = _due(arguments, now)
        draft = AnswerDraft(
            survey_id=due.survey_id,
            customer_id=due.customer_id,
            score=arguments.score,
            comment=arguments.comment,
            case_id=due.case_id,
            purchase_id=due.purchase_id,
            answered_at=now,
        )
        answer_id = surveys.record_answer(draft, now=now)
    if arguments.json:
        print_json({"id": answer_id, "survey_id": due.survey_id, "customer_id": due.customer_id})
        return 0
    print(say(T("CLI", "Answer {id} is noted.").fill(id=str(answer_id))))
    return 0


def _aside(arguments: argparse.Namespace) -> int:
    from cxdesk.services import ask_list

    wanted = look_up(SNOOZES, arguments.until)
    until = Snooze(wanted) if wanted else date_of(arguments.until)
    with writing(arguments):
        customer_id = customer_named(arguments.customer)
        on = ask_list.put_aside(customer_id, until, now=clock.now())
    if arguments.json:
        print_json({"customer_id": customer_id, "until": on})
        return 0
    text = T("CLI", "They are on the list again on {day}.")
    print(say(text.fill(day=on.isoformat())))
    return 0


def _due(arguments: argparse.Namespace, now: int) -> Due:
    """What is due for the customer, of the survey named where one is."""
    from cxdesk.services import ask_list, shop

    customer_id = customer_named(arguments.customer)
    due = ask_list.due_of(customer_id, now=now)
    survey_id = None if arguments.survey is None else _survey_id(arguments.survey)
    if due is not None and survey_id in {None, due.survey_id}:
        return due
    if survey_id is None:
        text = T("CLI", "Nothing is due for this customer: name a survey with --survey.")
        raise ValidationError("customer", text)
    on = local_date(now, shop.calendar().zone)
    return Due(customer_id, survey_id, Reason.DAYS, None, on)


def _survey_id(name: str) -> int:
    from cxdesk.services import surveys

    wanted = folded(name)
    for view in surveys.surveys():
        if wanted in {
            folded(view.key),
            folded(words.say(view.short)),
            folded(words.say(view.name)),
        }:
            return view.id
    text = T("CLI", "There is no survey called “{name}”.")
    raise ValidationError("survey", text.fill(name=name))


def _told_due(arguments: argparse.Namespace, found: tuple[AskRow, ...]) -> int:
    if arguments.json:
        print_json([due_json(one) for one in found])
    elif not found:
        print(say(T("CLI", "There is nobody to ask now.")))
    else:
        heads = (T("CLI", "Id"), T("CLI", "Customer"), T("CLI", "Survey"), T("CLI", "Why"))
        rows = [(str(one.id), one.name, say(one.survey), say(why(one.due))) for one in found]
        print_table(heads, rows, left=4)
    return 0


def _told_waiting(arguments: argparse.Namespace, found: tuple[OpenRow, ...]) -> int:
    if arguments.json:
        print_json([_open_json(one) for one in found])
    elif not found:
        print(say(T("CLI", "No offer is waiting for an answer.")))
    else:
        heads = (T("CLI", "Id"), T("CLI", "Customer"), T("CLI", "Survey"), T("CLI", "Channel"))
        rows = [(str(one.id), one.name, say(one.survey), one.channel) for one in found]
        print_table(heads, rows, left=4)
    return 0


def print_asks(found: tuple[AskRow, ...], most: int) -> None:
    """A line for each of the first customers to ask, and how many more there are."""
    text = T("CLI", "Ask {name}: {survey}, {why}")
    for one in found[:most]:
        print(say(text.fill(name=one.name, survey=one.survey, why=why(one.due))))
    if len(found) > most:
        more = T("CLI", "{n} more to ask: cxdesk ask list")
        print(say(more.fill(n=len(found) - most)))


def due_json(one: AskRow) -> dict[str, object]:
    """Somebody to ask, as JSON values."""
    return {
        "customer_id": one.id,
        "customer": one.name,
        "survey_id": one.due.survey_id,
        "survey": say(one.survey),
        "reason": one.due.reason.value,
        "on": one.due.on,
        "due_on": one.due.due_on,
        "purchase_id": one.due.purchase_id,
        "case_id": one.due.case_id,
    }


def _open_json(one: OpenRow) -> dict[str, object]:
    return {
        "id": one.id,
        "customer_id": one.customer_id,
        "customer": one.name,
        "survey_id": one.survey_id,
        "survey": say(one.survey),
        "channel": one.channel,
        "sent_at": one.sent_at,
    }


ASK = Command(
    name="ask",
    help=T(
        "Help",
        "ask list, ask offered WHO, ask declined WHO, ask answered WHO SCORE, ask aside WHO [DAY]",
    ),
    add_arguments=_arguments,
    run=_run,
    epilog=T(
        "Help",
        "list --json: [{customer_id, customer, survey_id, survey, reason, on, due_on, purchase_id,"
        " case_id}]; list --waiting --json: [{id, customer_id, customer, survey_id, survey,"
        " channel, sent_at}]; offered, declined, answered --json: {id, survey_id, customer_id};"
        " aside --json: {customer_id, until}",
    ),
)

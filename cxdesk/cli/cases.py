"""The command for cases: list and show them, open one, and every act in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.cli.case_tables import print_case, print_list
from cxdesk.cli.command import Command, shared_options
from cxdesk.cli.output import print_json, say
from cxdesk.cli.shop_file import reading, writing
from cxdesk.cli.values import as_of_instant, date_of
from cxdesk.domain.cases import Actor, CaseDraft, CaseKind, CaseStatus
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from datetime import date

_NOBODY = frozenset(("nobody", "nadie", "none"))
_EPILOG = """\
--at is when it was (2026-03-18T17:40, the shop's own time), now unless it is said; nothing is
written before the opening of the case or after the last change of its state.

list --json: [{id, customer_id, customer, topic, subject, kind, channel, state, owner, opened_at,
             opened_by, first_reply_at, closed_at, needs_first_reply, waited_seconds, left_seconds,
             age_seconds}]; times in UTC seconds, the last three in opening time
show --json: the same of one case, with events: [{at, actor, staff, kind, public, state, note}]
open --json: {id}
"""


def _arguments(parser: argparse.ArgumentParser) -> None:
    metavar = "list|show|open|reply|note|message|wait|hold|solve|reopen|assign|change"
    actions = parser.add_subparsers(dest="action", metavar=metavar, required=True)

    def add(name: str, words: str) -> argparse.ArgumentParser:
        return actions.add_parser(name, parents=[shared_options()], help=words)

    listing = add("list", "the cases not closed, or of one state, the oldest first")
    listing.add_argument("--state", choices=[status.value for status in CaseStatus])
    listing.add_argument("--person", metavar="NAME", help="whose; nobody for nobody's")
    listing.add_argument("--text", metavar="WORDS", default="", help="a customer, or words in it")
    listing.add_argument("--newest", action="store_true", help="the newest first")
    listing.add_argument("--limit", type=int, default=50)
    listing.add_argument("--json", action="store_true", help="print JSON")
    show = add("show", "one case with its log")
    show.add_argument("id", type=int)
    show.add_argument("--json", action="store_true", help="print JSON")
    _open_arguments(add("open", "open a case that no interaction opened"))
    for name, words in _WRITING.items():
        _writing_arguments(name, add(name, words))


_WRITING = {
    "reply": "write down what we told the customer",
    "note": "add an internal note",
    "message": "write down what the customer said",
    "wait": "wait for the customer",
    "hold": "put it on hold for someone else",
    "solve": "close it",
    "reopen": "open it again",
    "assign": "give it to someone, or to nobody",
    "change": "correct its kind, topic or subject",
}


def _open_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("said", nargs="+", help="what the customer said, or why we open it")
    parser.add_argument("--customer", type=int, metavar="ID")
    parser.add_argument("--channel", default="phone")
    parser.add_argument("--kind", choices=[kind.value for kind in CaseKind], default="question")
    parser.add_argument("--topic", default="")
    parser.add_argument("--subject", default="")
    parser.add_argument("--person", metavar="NAME", help="whose case")
    parser.add_argument("--by-us", action="store_true", help="opened by the shop")
    parser.add_argument("--at", metavar="TIME", help="when it arrived")
    parser.add_argument("--json", action="store_true", help="print JSON")


def _writing_arguments(name: str, parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", type=int)
    if name == "assign":
        parser.add_argument("person", nargs="+", help="a name or initials; nobody for nobody")
        return
    if name == "change":
        parser.add_argument("--kind", choices=[kind.value for kind in CaseKind])
        parser.add_argument("--topic")
        parser.add_argument("--subject")
        return
    needs_words = name in {"reply", "note", "message", "hold"}
    parser.add_argument("words", nargs="+" if needs_words else "*", help="what was said")
    parser.add_argument("--at", metavar="TIME", help="when it was")
    if name in {"wait", "hold"}:
        parser.add_argument("--remind", metavar="DATE", help="a follow-up for that day")
    if name == "message":
        parser.add_argument("--thanks", action="store_true", help="it needs no answer")
    if name == "solve":
        parser.add_argument("--topic", help="what it was about")
        first = parser.add_mutually_exclusive_group()
        first.add_argument("--first-contact", action="store_true", default=None)
        first.add_argument("--more-contacts", action="store_true", default=None)


def _cases(arguments: argparse.Namespace) -> int:
    reads = {"list": _list, "show": _show}
    if arguments.action in reads:
        return reads[arguments.action](arguments)
    if arguments.action == "open":
        return _open(arguments)
    with writing(arguments):
        _ACTS[arguments.action](arguments)
        text = T("CLI", "Case {number}: done.")
        print(say(text.fill(number=str(arguments.id))))
    return 0


def _list(arguments: argparse.Namespace) -> int:
    from cxdesk.services import case_list

    with reading(arguments):
        status = CaseStatus(arguments.state) if arguments.state else None
        owner = case_list.ANYONE if arguments.person is None else (_person(arguments.person),)
        wanted = case_list.Wanted(status, owner, arguments.text)
        limit = max(1, arguments.limit)
        found = case_list.cases_page(wanted, newest_first=arguments.newest, limit=limit)
        print_list(found, case_list.goal(now=clock.now()), as_json=arguments.json)
    return 0


def _show(arguments: argparse.Namespace) -> int:
    from cxdesk.services import case_list, cases

    with reading(arguments):
        found = cases.case(arguments.id)
        print_case(found, case_list.goal(now=clock.now()), as_json=arguments.json)
    return 0


def _open(arguments: argparse.Namespace) -> int:
    from cxdesk.services import cases

    with writing(arguments):
        draft = CaseDraft(
            opened_at=_at(arguments) or clock.now(),
            customer_id=arguments.customer,
            channel=_channel(arguments.channel),
            kind=CaseKind(arguments.kind),
            topic=arguments.topic,
            subject=arguments.subject,
            said=" ".join(arguments.said),
            opened_by=Actor.STAFF if arguments.by_us else Actor.CUSTOMER,
            owner_id=None if arguments.person is None else _person(arguments.person),
        )
        case_id = cases.open_case(draft, now=clock.now())
    if arguments.json:
        print_json({"id": case_id})
    else:
        print(say(T("CLI", "Opened case {number}.").fill(number=str(case_id))))
    return 0


def _reply(arguments: argparse.Namespace) -> None:
    from cxdesk.services import cases

    cases.reply(arguments.id, _words(arguments), at=_at(arguments), now=clock.now())


def _note(arguments: argparse.Namespace) -> None:
    from cxdesk.services import cases

    cases.add_note(arguments.id, _words(arguments), at=_at(arguments), now=clock.now())


def _message(arguments: argparse.Namespace) -> None:
    from cxdesk.services import cases

    needs, at = not arguments.thanks, _at(arguments)
    now = clock.now()
    cases.customer_message(arguments.id, _words(arguments), needs_answer=needs, at=at, now=now)


def _wait(arguments: argparse.Namespace) -> None:
    from cxdesk.services import cases

    at, on, now = _at(arguments), _remind_on(arguments), clock.now()
    cases.wait_for_customer(arguments.id, _words(arguments), remind_on=on, at=at, now=now)


def _hold(arguments: argparse.Namespace) -> None:
    from cxdesk.services import cases

    at, on, now = _at(arguments), _remind_on(arguments), clock.now()
    cases.hold(arguments.id, _words(arguments), remind_on=on, at=at, now=now)


def _solve(arguments: argparse.Namespace) -> None:
    from cxdesk.services import cases

    settled = True if arguments.first_contact else False if arguments.more_contacts else None
    cases.solve(
        arguments.id,
        _words(arguments),
        topic=arguments.topic,
        settled_first=settled,
        at=_at(arguments),
        now=clock.now(),
    )


def _reopen(arguments: argparse.Namespace) -> None:
    from cxdesk.services import cases

    cases.reopen(arguments.id, _words(arguments), at=_at(arguments), now=clock.now())


def _assign(arguments: argparse.Namespace) -> None:
    from cxdesk.services import cases

    cases.assign(arguments.id, _person(" ".join(arguments.person)), now=clock.now())


def _change(arguments: argparse.Namespace) -> None:
    from cxdesk.services import cases

    found = cases.case(arguments.id)
    cases.change_case(
        arguments.id,
        kind=CaseKind(arguments.kind or found.kind),
        topic=found.topic if arguments.topic is None else arguments.topic,
        subject=found.subject if arguments.subject is None else arguments.subject,
        now=clock.now(),
    )


_ACTS: dict[str, Callable[[argparse.Namespace], None]] = {
    "reply": _reply,
    "note": _note,
    "message": _message,
    "wait": _wait,
    "hold": _hold,
    "solve": _solve,
    "reopen": _reopen,
    "assign": _assign,
    "change": _change,
}


def _words(arguments: argparse.Namespace) -> str:
    return " ".join(arguments.words)


def _at(arguments: argparse.Namespace) -> int | None:
    """When it was, in UTC seconds; None for now."""
    from cxdesk.services import shop

    return as_of_instant(arguments.at, shop.current()) if arguments.at else None


def _remind_on(arguments: argparse.Namespace) -> date | None:
    return date_of(arguments.remind) if arguments.remind else None


def _channel(typed: str) -> str:
    from cxdesk.domain.vocabulary import folded
    from cxdesk.services import channels

    return channels.words().get(folded(typed), typed)


def _person(name: str) -> int | None:
    """The id of an active person by name or initials, None for nobody; ValidationError else."""
    from cxdesk.domain.vocabulary import folded
    from cxdesk.services import staff

    wanted = folded(name)
    if wanted in _NOBODY:
        return None
    for member in staff.staff(with_inactive=True):
        if wanted in {folded(member.name), folded(member.initials)}:
            return member.id
    text = T("CLI", "Nobody called “{name}” is in the shop's list.")
    raise ValidationError("person", text.fill(name=name))


CASES = Command(
    name="cases",
    help="what customers wait for: list, show, open, reply, note, message, wait, hold, solve, "
    "reopen, assign, change",
    add_arguments=_arguments,
    run=_cases,
    epilog=_EPILOG,
)

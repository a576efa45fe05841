"""The command for cases: list and show them, open one, and every act in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.cli.case_tables import print_case, print_list
from cxdesk.cli.command import Actions, Command, add_json_option, add_limit_option
from cxdesk.cli.one_of import one_of
from cxdesk.cli.output import print_json, say
from cxdesk.cli.shop_file import reading, writing
from cxdesk.cli.values import as_of_instant, date_of
from cxdesk.domain import vocabulary
from cxdesk.domain.cases import KIND_WORDS, STATUS_WORDS, Actor, CaseDraft, CaseKind, CaseStatus
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from datetime import date

    from cxdesk.cli.command import Parser

_KINDS = one_of(CaseKind, KIND_WORDS, vocabulary.CASE_KINDS)
_NOBODY = frozenset(("nobody", "nadie", "none"))
_EPILOG = T(
    "Help",
    """
--at is when it was (2026-03-18T17:40, the shop's own time), now unless it is said; nothing is
written before the opening of the case or after the last change of its state.

list --json: [{id, customer_id, customer, topic, subject, kind, channel, state, owner, opened_at,
             opened_by, first_reply_at, closed_at, needs_first_reply, waited_seconds, left_seconds,
             age_seconds}]; times in UTC seconds, the last three in opening time
show --json: the same of one case, with events: [{at, actor, staff, kind, public, state, note}]
open --json: {id}
""",
)


def _arguments(parser: Parser) -> None:
    actions = Actions(parser)
    listing = actions.add(
        "list", T("Help", "the cases not closed, or of one state, the oldest first")
    )
    listing.add_argument(
        "--state",
        **one_of(CaseStatus, STATUS_WORDS, vocabulary.STATUSES),
        help=T("Help", "only the cases in this state"),
    )
    listing.add_argument("--person", metavar="NAME", help=T("Help", "whose; nobody for nobody's"))
    listing.add_argument(
        "--text", metavar="WORDS", default="", help=T("Help", "a customer, or words in it")
    )
    listing.add_argument("--newest", action="store_true", help=T("Help", "the newest first"))
    add_limit_option(listing, 50)
    add_json_option(listing)
    show = actions.add("show", T("Help", "one case with its log"))
    show.add_argument("id", type=int, help=T("Help", "the id of the case"))
    add_json_option(show)
    _open_arguments(actions.add("open", T("Help", "open a case that no interaction opened")))
    for name, does in _WRITING.items():
        _writing_arguments(name, actions.add(name, does))


_WRITING = {
    "reply": T("Help", "write down what we told the customer"),
    "note": T("Help", "add an internal note"),
    "message": T("Help", "write down what the customer said"),
    "wait": T("Help", "wait for the customer"),
    "hold": T("Help", "put it on hold for someone else"),
    "solve": T("Help", "close it"),
    "reopen": T("Help", "open it again"),
    "assign": T("Help", "give it to someone, or to nobody"),
    "change": T("Help", "correct its kind, topic or subject"),
}


def _open_arguments(parser: Parser) -> None:
    parser.add_argument(
        "said", nargs="+", help=T("Help", "what the customer said, or why we open it")
    )
    parser.add_argument(
        "--customer", type=int, metavar="ID", help=T("Help", "the id of the customer")
    )
    parser.add_argument(
        "--channel", default="phone", help=T("Help", "a channel of the shop's list")
    )
    parser.add_argument(
        "--kind", **_KINDS, default="question", help=T("Help", "what kind of case it is")
    )
    parser.add_argument(
        "--topic", default="", help=T("Help", "what it is about, as in the shop's list")
    )
    parser.add_argument("--subject", default="", help=T("Help", "the case in a few words"))
    parser.add_argument("--person", metavar="NAME", help=T("Help", "whose case"))
    parser.add_argument("--by-us", action="store_true", help=T("Help", "opened by the shop"))
    parser.add_argument("--at", metavar="TIME", help=T("Help", "when it arrived"))
    add_json_option(parser)


def _writing_arguments(name: str, parser: Parser) -> None:
    parser.add_argument("id", type=int, help=T("Help", "the id of the case"))
    if name == "assign":
        parser.add_argument(
            "person", nargs="+", help=T("Help", "a name or initials; nobody for nobody")
        )
        return
    if name == "change":
        parser.add_argument("--kind", **_KINDS, help=T("Help", "what kind of case it is"))
        parser.add_argument("--topic", help=T("Help", "what it is about, as in the shop's list"))
        parser.add_argument("--subject", help=T("Help", "the case in a few words"))
        return
    needs_words = name in {"reply", "note", "message", "hold"}
    parser.add_argument("words", nargs="+" if needs_words else "*", help=T("Help", "what was said"))
    parser.add_argument("--at", metavar="TIME", help=T("Help", "when it was"))
    if name in {"wait", "hold"}:
        parser.add_argument("--remind", metavar="DATE", help=T("Help", "a follow-up for that day"))
    if name in {"reply", "solve"}:
        parser.add_argument(
            "--own-decision",
            action="store_true",
            help=T("Help", "whoever attended decided it, without asking"),
        )
    if name == "message":
        parser.add_argument("--thanks", action="store_true", help=T("Help", "it needs no answer"))
    if name == "solve":
        parser.add_argument("--topic", help=T("Help", "what it was about"))
        first = parser.add_mutually_exclusive_group()
        first.add_argument(
            "--first-contact",
            action="store_true",
            default=None,
            help=T("Help", "one contact was enough").source,
        )
        first.add_argument(
            "--more-contacts",
            action="store_true",
            default=None,
            help=T("Help", "it took more than one").source,
        )


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

    own, at = arguments.own_decision, _at(arguments)
    cases.reply(arguments.id, _words(arguments), own_decision=own, at=at, now=clock.now())


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
        own_decision=arguments.own_decision,
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
    help=T(
        "Help",
        "what customers wait for: list, show, open, reply, note, message, wait, hold, solve, "
        "reopen, assign, change",
    ),
    add_arguments=_arguments,
    run=_cases,
    epilog=_EPILOG,
)

"""Commands on the people of the shop and on its lists: topics, channels and tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.command import Actions, Command, add_json_option
from cxdesk.cli.one_of import one_of
from cxdesk.cli.output import print_json, print_table, say
from cxdesk.cli.shop_file import reading, writing
from cxdesk.domain import vocabulary
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.names import fold
from cxdesk.domain.staff import ROLE_WORDS, StaffRole
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse

    from cxdesk.cli.command import Parser
    from cxdesk.domain.staff import StaffMember

_DONE = {
    "deactivate": T("CLI", "{name} ({initials}) is off the lists now."),
    "activate": T("CLI", "{name} ({initials}), {role}, is back on the lists."),
}
_MOVES = {
    "deactivate": T("Help", "take off the lists"),
    "activate": T("Help", "put back on the lists"),
}
_LIST_HELP = {
    "topics": T("Help", "the shop's topics"),
    "channels": T("Help", "the shop's channels"),
    "tags": T("Help", "the shop's tags"),
}


def _staff_arguments(parser: Parser) -> None:
    actions = Actions(parser)
    listing = actions.add("list", T("Help", "who works in the shop"))
    listing.add_argument("--all", action="store_true", help=T("Help", "also those who left"))
    add = actions.add("add", T("Help", "add someone"))
    add.add_argument("name", help=T("Help", "first name and surname"))
    edit = actions.add("edit", T("Help", "change someone"))
    edit.add_argument("who", help=T("Help", "name, initials or id"))
    edit.add_argument("--name", help=T("Help", "another name"))
    for parser_ in (add, edit):
        parser_.add_argument("--initials", help=T("Help", "one to four letters"))
        parser_.add_argument(
            "--role",
            **one_of(StaffRole, ROLE_WORDS, vocabulary.ROLES),
            help=T("Help", "owner or staff"),
        )
    for name, does in _MOVES.items():
        made = actions.add(name, does)
        made.add_argument("who", help=T("Help", "name, initials or id"))
    actions.all()["deactivate"].add_argument(
        "--hand-to",
        metavar="WHO",
        help=T("Help", "who gets the open cases and tasks (else nobody)"),
    )
    for made in actions.all().values():
        add_json_option(made)


def _staff(arguments: argparse.Namespace) -> int:
    from cxdesk.services import staff

    if arguments.action == "list":
        with reading(arguments):
            return _list(arguments, staff.staff(with_inactive=arguments.all))
    with writing(arguments):
        staff_id = _write(arguments)
        member = next(one for one in staff.staff(with_inactive=True) if one.id == staff_id)
    if arguments.json:
        print_json(_json(member))
    else:
        text = _DONE.get(arguments.action) or T("CLI", "{name} ({initials}), {role}")
        role = ROLE_WORDS[member.role]
        print(say(text.fill(name=member.name, initials=member.initials, role=role)))
    return 0


def _write(arguments: argparse.Namespace) -> int:
    from cxdesk.services import departures, staff

    now = clock.now()
    if arguments.action == "add":
        role = StaffRole(arguments.role or StaffRole.STAFF)
        return staff.add_staff(arguments.name, arguments.initials or "", role, now=now)
    member = _found(arguments.who)
    if arguments.action == "edit":
        staff.edit_staff(
            member.id,
            name=arguments.name or member.name,
            initials=arguments.initials or member.initials,
            role=StaffRole(arguments.role or member.role),
            now=now,
        )
    elif arguments.action == "deactivate":
        to = _found(arguments.hand_to).id if arguments.hand_to else None
        departures.leave(member.id, hand_to=to, now=now)
    else:
        staff.bring_back(member.id, now=now)
    return member.id


def _found(who: str) -> StaffMember:
    """A person by id, initials or name, the active before those who left."""
    from cxdesk.services import staff

    people = staff.staff(with_inactive=True)
    for member in people:
        if who == str(member.id) or fold(who) in (fold(member.initials), fold(member.name)):
            return member
    raise ValidationError("who", T("CLI", "Nobody called “{name}” works here.").fill(name=who))


def _list(arguments: argparse.Namespace, people: tuple[StaffMember, ...]) -> int:
    if arguments.json:
        print_json([_json(member) for member in people])
        return 0
    heads = (T("CLI", "Id"), T("CLI", "Name"), T("CLI", "Initials"), T("CLI", "Role"))
    rows = [
        (str(member.id), member.name, member.initials, words.say(ROLE_WORDS[member.role]))
        for member in people
    ]
    print_table(heads, rows, left=4)
    return 0


def _json(member: StaffMember) -> dict[str, object]:
    return {
        "id": member.id,
        "name": member.name,
        "initials": member.initials,
        "role": member.role.value,
        "active": member.is_active,
    }


def _lists_arguments(parser: Parser) -> None:
    actions = Actions(parser)
    for name, says in _LIST_HELP.items():
        made = actions.add(name, says)
        add_json_option(made)
    answer = actions.add("answer", T("Help", "say what is usually answered to a topic"))
    answer.add_argument("topic", metavar="TOPIC", help=T("Help", "a topic of the shop's list"))
    answer.add_argument("words", nargs="*", help=T("Help", "the answer; nothing takes it away"))
    add_json_option(answer)


def _lists(arguments: argparse.Namespace) -> int:
    return _answer(arguments) if arguments.action == "answer" else _list_all(arguments)


def _answer(arguments: argparse.Namespace) -> int:
    from cxdesk.services import topics

    with writing(arguments):
        wanted = fold(arguments.topic)
        found = next((one for one in topics.topics() if fold(one.name) == wanted), None)
        if found is None:
            text = T("CLI", "There is no topic called “{name}”.")
            raise ValidationError("topic", text.fill(name=arguments.topic))
        topics.set_answer(found.id, " ".join(arguments.words), now=clock.now())
        kept = topics.answers().get(wanted, "")
    if arguments.json:
        print_json({"name": found.name, "answer": kept})
    else:
        print(say(T("CLI", "Noted.")))
    return 0


def _list_all(arguments: argparse.Namespace) -> int:
    with reading(arguments):
        found = _LISTS[arguments.action]()
    if arguments.json:
        print_json(found)
        return 0
    heads = (T("CLI", "Name"), T("CLI", "Used"), T("CLI", "Shown"))
    shown = (T("CLI", "yes"), T("CLI", "no"))
    rows = [
        (
            str(one["name"]),
            str(one["used"]),
            words.say(shown[bool(one.get("hidden"))]),
        )
        for one in found
    ]
    print_table(heads, rows)
    return 0


def _topics() -> list[dict[str, object]]:
    from cxdesk.services import topics

    return [
        {
            "id": one.id,
            "name": one.name,
            "used": one.uses,
            "hidden": not one.is_active,
            "answer": one.answer,
        }
        for one in topics.topics()
    ]


def _channels() -> list[dict[str, object]]:
    from cxdesk.services import channels

    uses = channels.uses()
    return [
        {
            "key": one.key,
            "name": words.say(one.words),
            "used": uses.get(one.key, 0),
            "live": one.is_live,
            "hidden": one.is_hidden,
        }
        for one in channels.channels(with_hidden=True)
    ]


def _tags() -> list[dict[str, object]]:
    from cxdesk.services import tag_list

    return [{"name": one.name, "used": one.uses} for one in tag_list.tags()]


_LISTS = {"topics": _topics, "channels": _channels, "tags": _tags}
STAFF = Command(
    name="staff",
    help=T("Help", "the people who work in the shop"),
    add_arguments=_staff_arguments,
    run=_staff,
    epilog=T(
        "Help", "--json: {id, name, initials, role: owner or staff, active}; list: a list of them"
    ),
)
LISTS = Command(
    name="lists",
    help=T("Help", "the shop's topics, channels and tags, with how often each is used"),
    add_arguments=_lists_arguments,
    run=_lists,
    epilog=T(
        "Help",
        "--json: [{name, used, hidden, ...}]; channels have a key, which filters take, and live;"
        " topics an answer; answer prints {name, answer}",
    ),
)

"""The command for themes: what comments speak of, what becomes of it, who has been told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.command import Actions, Command, add_json_option
from cxdesk.cli.one_of import one_of
from cxdesk.cli.output import amount, in_units, print_json, print_table, say
from cxdesk.cli.shop_file import reading, writing
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpi import Unit
from cxdesk.domain.periods import local_time
from cxdesk.domain.text import T
from cxdesk.domain.themes import THEME_WORDS, ThemeDraft, ThemeState
from cxdesk.domain.vocabulary import folded
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from cxdesk.cli.command import Parser
    from cxdesk.domain.themes import ThemeCustomer, ThemeRow

_HEADS = (
    T("CLI", "Theme"),
    T("CLI", "State"),
    T("CLI", "Impact"),
    T("CLI", "Effort"),
    T("CLI", "Answers"),
    T("CLI", "Customers"),
    T("CLI", "Their sales"),
)
_TOPIC_HEADS = (T("CLI", "Topic"), T("CLI", "Now"), T("CLI", "Before"))
_NOBODY = frozenset(("nobody", "nadie", "none"))
_EPILOG = T(
    "Help",
    """
A theme is named as in the list, capitals and accents ignored. Their sales are those of the last
twelve months, less refunds.

list --json:   [{id, name, note, state, impact, effort, owner, answers, answers_90_days, customers,
               revenue, told, told_text, told_on, done_on, tile}]
show --json:   the same of one theme, with customers: [{id, name, answers, last_at, last_comment,
               revenue, told_at, may_be_told}]
topics --json: [{topic, now, before, certain}]; what customers came about in the last --days
""",
)


def _arguments(parser: Parser) -> None:
    actions = Actions(parser)
    add_json_option(actions.add("list", T("Help", "every theme, what to do first above")))
    show = actions.add("show", T("Help", "one theme with the customers who spoke of it"))
    add, edit = (
        actions.add("add", T("Help", "write a theme")),
        actions.add("edit", T("Help", "change a theme")),
    )
    state = actions.add("state", T("Help", "say what becomes of it"))
    delete = actions.add("delete", T("Help", "take it off all answers and delete it"))
    merge = actions.add("merge", T("Help", "make it one with another theme"))
    text = actions.add("text", T("Help", "write what customers are told was done"))
    told = actions.add("told", T("Help", "a customer has been told"))
    not_told = actions.add("not-told", T("Help", "a customer has not been told after all"))
    for one in (show, add, edit, state, delete, merge, text, told, not_told):
        one.add_argument("theme", metavar="NAME", help=T("Help", "its name"))
    add_json_option(show)
    _add_draft_options(add)
    _add_draft_options(edit)
    state.add_argument(
        "state", **one_of(ThemeState, THEME_WORDS), help=T("Help", "the state it is in now")
    )
    merge.add_argument("into", metavar="NAME", help=T("Help", "the theme that stays"))
    text.add_argument("text", nargs="*", help=T("Help", "the sentence; nothing takes it away"))
    for one in (told, not_told):
        one.add_argument(
            "customer", type=int, metavar="ID", help=T("Help", "the id of the customer")
        )
    topics = actions.add("topics", T("Help", "what customers come about most often"))
    topics.add_argument(
        "--days", type=int, default=90, metavar="N", help=T("Help", "of how many days, up to today")
    )
    add_json_option(topics)


def _add_draft_options(parser: Parser) -> None:
    parser.add_argument("--name", help=T("Help", "another name"))
    parser.add_argument("--note", help=T("Help", "what is to be remembered"))
    parser.add_argument(
        "--impact", type=int, metavar="1-5", help=T("Help", "how much it matters to customers")
    )
    parser.add_argument("--effort", type=int, metavar="1-5", help=T("Help", "how much work it is"))
    parser.add_argument(
        "--owner", metavar="NAME", help=T("Help", "a name or initials; nobody for nobody")
    )
    tile = parser.add_mutually_exclusive_group()
    offered, not_offered = T("Help", "offer it at the kiosk"), T("Help", "do not offer it there")
    tile.add_argument("--tile", action="store_true", default=None, help=offered.source)
    tile.add_argument("--no-tile", dest="tile", action="store_false", help=not_offered.source)


def _themes(arguments: argparse.Namespace) -> int:
    reads = {"list": _list, "show": _show, "topics": _topics}
    if arguments.action in reads:
        with reading(arguments):
            reads[arguments.action](arguments)
        return 0
    with writing(arguments):
        _ACTS[arguments.action](arguments)
        print(say(T("CLI", "Theme “{name}”: done.").fill(name=arguments.theme)))
    return 0


def _list(arguments: argparse.Namespace) -> None:
    from cxdesk.services import shop, themes

    found, currency = themes.themes(now=clock.now()), shop.current().currency
    if arguments.json:
        print_json([_json(row, currency) for row in found])
    elif found:
        print_table(_HEADS, [_line(row, currency) for row in found], left=2)
    else:
        print(say(T("CLI", "No theme was written yet.")))


def _show(arguments: argparse.Namespace) -> None:
    from cxdesk.services import shop, themes

    settings = shop.current()
    row = _found(arguments.theme)
    people = themes.customers(row.id, now=clock.now())
    if arguments.json:
        listed = [_customer_json(one, settings.currency) for one in people]
        print_json({**_json(row, settings.currency), "customers": listed})
        return
    print(" · ".join(part for part in _line(row, settings.currency) if part))
    for text in (row.note, row.told_text):
        if text:
            print(text)
    zone = shop.calendar().zone
    for one in people:
        told = say(T("CLI", "told")) if one.told_at is not None else ""
        when = f"{local_time(one.last_at, zone):%Y-%m-%d}"
        said = " ".join(one.last_comment.split())
        print("  ".join(part for part in (str(one.id), one.name, when, said, told) if part))


def _topics(arguments: argparse.Namespace) -> None:
    from cxdesk.services import themes

    found = themes.topics(max(1, arguments.days), now=clock.now())
    if arguments.json:
        print_json(
            [
                {"topic": one.name, "now": one.now, "before": one.before, "certain": one.is_certain}
                for one in found
            ]
        )
    elif found:
        lines = [(one.name, str(one.now), str(one.before)) for one in found]
        print_table(_TOPIC_HEADS, lines)
    else:
        print(say(T("CLI", "Nothing was logged with a topic in these days.")))


def _add(arguments: argparse.Namespace) -> None:
    from cxdesk.services import themes

    draft = ThemeDraft(
        name=arguments.name or arguments.theme,
        note=arguments.note or "",
        impact=arguments.impact,
        effort=arguments.effort,
        owner_id=_person(arguments.owner) if arguments.owner else None,
        is_tile=bool(arguments.tile),
    )
    themes.add_theme(draft, now=clock.now())


def _edit(arguments: argparse.Namespace) -> None:
    from cxdesk.services import themes

    row = _found(arguments.theme)
    draft = ThemeDraft(
        name=arguments.name or row.name,
        note=row.note if arguments.note is None else arguments.note,
        impact=row.impact if arguments.impact is None else arguments.impact,
        effort=row.effort if arguments.effort is None else arguments.effort,
        state=row.state,
        owner_id=_person(arguments.owner) if arguments.owner else row.owner_id,
        is_tile=row.is_tile if arguments.tile is None else arguments.tile,
    )
    themes.edit_theme(row.id, draft, now=clock.now())


def _state(arguments: argparse.Namespace) -> None:
    from cxdesk.services import themes

    themes.set_state(_found(arguments.theme).id, ThemeState(arguments.state), now=clock.now())


def _delete(arguments: argparse.Namespace) -> None:
    from cxdesk.services import themes

    themes.delete_theme(_found(arguments.theme).id, now=clock.now())


def _merge(arguments: argparse.Namespace) -> None:
    from cxdesk.services import themes

    into = _found(arguments.into)
    themes.merge_theme(_found(arguments.theme).id, into.id, now=clock.now())


def _text(arguments: argparse.Namespace) -> None:
    from cxdesk.services import themes

    themes.set_told_text(_found(arguments.theme).id, " ".join(arguments.text), now=clock.now())


def _told(arguments: argparse.Namespace) -> None:
    from cxdesk.services import themes

    themes.mark_told(_found(arguments.theme).id, arguments.customer, now=clock.now())


def _not_told(arguments: argparse.Namespace) -> None:
    from cxdesk.services import themes

    themes.unmark_told(_found(arguments.theme).id, arguments.customer, now=clock.now())


_ACTS: dict[str, Callable[[argparse.Namespace], None]] = {
    "add": _add,
    "edit": _edit,
    "state": _state,
    "delete": _delete,
    "merge": _merge,
    "text": _text,
    "told": _told,
    "not-told": _not_told,
}


def _found(name: str) -> ThemeRow:
    from cxdesk.services import themes

    for row in themes.themes(now=clock.now()):
        if folded(row.name) == folded(name):
            return row
    raise ValidationError("theme", T("CLI", "There is no theme called “{name}”.").fill(name=name))


def _person(name: str) -> int | None:
    from cxdesk.services import staff

    if folded(name) in _NOBODY:
        return None
    for member in staff.staff():
        if folded(name) in {folded(member.name), folded(member.initials)}:
            return member.id
    text = T("CLI", "Nobody called “{name}” works here.")
    raise ValidationError("owner", text.fill(name=name))


def _line(row: ThemeRow, currency: str) -> tuple[str, ...]:
    return (
        row.name,
        words.say(THEME_WORDS[row.state]),
        str(row.impact or "–"),
        str(row.effort or "–"),
        str(row.answers),
        str(row.customers),
        amount(row.revenue_minor, Unit.MONEY, currency),
    )


def _json(row: ThemeRow, currency: str) -> dict[str, object]:
    return {
        "id": row.id,
        "name": row.name,
        "note": row.note,
        "state": row.state.value,
        "impact": row.impact,
        "effort": row.effort,
        "owner": row.owner_name,
        "answers": row.answers,
        "answers_90_days": row.lately,
        "customers": row.customers,
        "revenue": in_units(row.revenue_minor, Unit.MONEY, currency),
        "told": row.told,
        "told_text": row.told_text,
        "told_on": row.told_on,
        "done_on": row.done_on,
        "tile": row.is_tile,
    }


def _customer_json(one: ThemeCustomer, currency: str) -> dict[str, object]:
    return {
        "id": one.id,
        "name": one.name,
        "answers": one.answers,
        "last_at": one.last_at,
        "last_comment": one.last_comment,
        "revenue": in_units(one.revenue_minor, Unit.MONEY, currency),
        "told_at": one.told_at,
        "may_be_told": one.may_be_told,
    }


THEMES = Command(
    name="themes",
    help=T(
        "Help",
        "what comments speak of: list, show, add, edit, state, delete, merge, text, told,"
        " not-told, topics",
    ),
    add_arguments=_arguments,
    run=_themes,
    epilog=_EPILOG,
)

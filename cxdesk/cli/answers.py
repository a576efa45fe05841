"""The command for answers: list and show them, put themes on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli import answer_changes
from cxdesk.cli.command import Actions, Command, add_json_option, add_limit_option, add_span_options
from cxdesk.cli.one_of import one_of
from cxdesk.cli.output import number, print_json, print_table, say
from cxdesk.cli.shop_file import reading, writing
from cxdesk.cli.slips import add_batch, add_batch_arguments
from cxdesk.cli.values import date_of
from cxdesk.domain.answer_list import BAND_WORDS, WHICH_WORDS, AnswerFilter, Band, Which
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.periods import local_time
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import folded
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse
    from zoneinfo import ZoneInfo

    from cxdesk.cli.command import Parser
    from cxdesk.domain.answer_list import AnswerRow, AnswerView

_HEADS = (
    T("CLI", "Id"),
    T("CLI", "When"),
    T("CLI", "Survey"),
    T("CLI", "Customer"),
    T("CLI", "Themes"),
    T("CLI", "Said"),
    T("CLI", "Score"),
)
_LONGEST = 60
_EPILOG = T(
    "Help",
    """
--survey is the beginning of a key (nps, csat, ces, general) or of a name; scores are never turned
into those of another scale.

list --json: [{id, answered_at, survey, kind, scale_min, scale_max, score, parts, band, customer_id,
             customer, channel, comment, themes, excluded, changes}]; score null where there is
             none, of several questions their mean
show --json: the same of one answer, with question, entered_by, case_id, purchase_id and
             items: [{kind, question, score, scale_max, words}]
""",
)


def _arguments(parser: Parser) -> None:
    actions = Actions(parser)
    _list_arguments(actions.add("list", T("Help", "the answers, the newest first")))
    show = actions.add("show", T("Help", "one answer whole"))
    show.add_argument("id", type=int, help=T("Help", "the id of the answer"))
    add_json_option(show)
    put, take = T("Help", "put a theme on it"), T("Help", "take a theme off it")
    for tagging in (actions.add("tag", put), actions.add("untag", take)):
        tagging.add_argument("id", type=int, help=T("Help", "the id of the answer"))
        tagging.add_argument(
            "theme", nargs="+", metavar="NAME", help=T("Help", "the name of the theme")
        )
    add_batch_arguments(actions)
    answer_changes.add_change_arguments(actions)


def _list_arguments(listing: Parser) -> None:
    listing.add_argument("--survey", metavar="NAME", help=T("Help", "only the answers to this one"))
    add_span_options(listing)
    listing.add_argument(
        "--band", **one_of(Band, BAND_WORDS), help=T("Help", "only low, middling or high ones")
    )
    listing.add_argument(
        "--channel", default="", help=T("Help", "only those that came by this one")
    )
    listing.add_argument(
        "--person", metavar="NAME", help=T("Help", "who entered it (name or initials)")
    )
    listing.add_argument("--theme", metavar="NAME", help=T("Help", "only those with this theme"))
    listing.add_argument(
        "--which",
        default="counted",
        **one_of(Which, WHICH_WORDS),
        help=T("Help", "those that count, or were put aside or put right"),
    )
    listing.add_argument(
        "--with-words", action="store_true", help=T("Help", "only those with a comment")
    )
    listing.add_argument(
        "--text", metavar="WORDS", default="", help=T("Help", "in comments and names")
    )
    add_limit_option(listing, 50)
    add_json_option(listing)


def _answers(arguments: argparse.Namespace) -> int:
    acts = {
        "list": _list,
        "show": _show,
        "tag": _tag,
        "untag": _untag,
        "add-batch": add_batch,
        "correct": answer_changes.correct,
        "exclude": answer_changes.exclude,
        "include": answer_changes.include,
    }
    return acts[arguments.action](arguments)


def _list(arguments: argparse.Namespace) -> int:
    from cxdesk.services import answer_list, shop

    with reading(arguments):
        limit = max(1, arguments.limit)
        found = answer_list.answers_page(_filter(arguments), limit=limit)
        zone = shop.calendar().zone
        if arguments.json:
            print_json([_json(row) for row in found])
        elif found:
            print_table(_HEADS, [_line(row, zone) for row in found], left=6)
        else:
            print(say(T("CLI", "No answer matches.")))
    return 0


def _show(arguments: argparse.Namespace) -> int:
    from cxdesk.services import answer_list, shop

    with reading(arguments):
        view = answer_list.answer(arguments.id)
        if arguments.json:
            print_json(_view_json(view))
            return 0
        _print_view(view, shop.calendar().zone)
    return 0


def _tag(arguments: argparse.Namespace) -> int:
    from cxdesk.services import theme_tags

    with writing(arguments):
        theme_tags.tag_answer(arguments.id, " ".join(arguments.theme), now=clock.now())
        print(say(T("CLI", "The theme is on the answer.")))
    return 0


def _untag(arguments: argparse.Namespace) -> int:
    from cxdesk.services import theme_tags

    with writing(arguments):
        theme_id = _theme(" ".join(arguments.theme))
        theme_tags.untag_answer(arguments.id, theme_id, now=clock.now())
        print(say(T("CLI", "The theme is off the answer.")))
    return 0


def _filter(arguments: argparse.Namespace) -> AnswerFilter:
    from cxdesk.services import channels

    channel = channels.words(with_kiosk=True).get(folded(arguments.channel), arguments.channel)
    return AnswerFilter(
        questionnaire=_questionnaire(arguments.survey) if arguments.survey else "",
        first_on=date_of(arguments.first) if arguments.first else None,
        last_on=date_of(arguments.last) if arguments.last else None,
        band=Band(arguments.band) if arguments.band else None,
        channel=channel,
        staff_id=_person(arguments.person) if arguments.person else None,
        theme_id=_theme(arguments.theme) if arguments.theme else None,
        which=Which(arguments.which),
        with_comment=arguments.with_words,
        text=arguments.text,
    )


def _questionnaire(name: str) -> str:
    from cxdesk.services import answer_list

    wanted = folded(name)
    for one in answer_list.questionnaires():
        known = (one.key, say(one.title), say(one.name))
        if any(folded(text).startswith(wanted) for text in known):
            return one.key
    text = T("CLI", "There is no survey called “{name}”.")
    raise ValidationError("survey", text.fill(name=name))


def _theme(name: str) -> int:
    from cxdesk.services import theme_tags

    for tag in theme_tags.offered():
        if folded(tag.name) == folded(name):
            return tag.id
    raise ValidationError("theme", T("CLI", "There is no theme called “{name}”.").fill(name=name))


def _person(name: str) -> int:
    from cxdesk.services import staff

    for member in staff.staff(with_inactive=True):
        if folded(name) in {folded(member.name), folded(member.initials)}:
            return member.id
    text = T("CLI", "Nobody called “{name}” is in the shop's list.")
    raise ValidationError("person", text.fill(name=name))


def _line(row: AnswerRow, zone: ZoneInfo) -> tuple[str, ...]:
    said = " ".join(row.comment.split())
    return (
        str(row.id),
        f"{local_time(row.answered_at, zone):%Y-%m-%d %H:%M}",
        say(row.survey),
        row.customer_name,
        ", ".join(tag.name for tag in row.themes),
        f"{said[:_LONGEST]}…" if len(said) > _LONGEST else said,
        _score(row.value, row.scale.highest),
    )


def _score(value: float | None, highest: int | None) -> str:
    if value is None:
        return "–"
    written = number(value, 0 if value == int(value) else 1)
    return written if highest is None else f"{written}/{highest}"


def _print_view(view: AnswerView, zone: ZoneInfo) -> None:
    row = view.row
    when = f"{local_time(row.answered_at, zone):%Y-%m-%d %H:%M}"
    who = row.customer_name or say(T("CLI", "Nobody in particular"))
    parts = (_score(row.value, row.scale.highest), say(row.survey), who, when, view.staff)
    print(" · ".join(part for part in parts if part))
    if view.question:
        print(say(view.question))
    for item in view.items:
        told = item.words or _score(item.score, item.scale_max)
        print(f"{say(item.question)}: {told}")
    if row.comment:
        print(row.comment)
    if row.themes:
        print(", ".join(tag.name for tag in row.themes))
    if row.is_excluded:
        print(say(T("CLI", "Excluded: it counts in no figure.")))


def _json(row: AnswerRow) -> dict[str, object]:
    return {
        "id": row.id,
        "answered_at": row.answered_at,
        "survey": words.say(row.survey),
        "kind": row.scale.kind.value,
        "scale_min": row.scale.lowest,
        "scale_max": row.scale.highest,
        "score": row.value,
        "parts": row.parts,
        "band": row.band and row.band.value,
        "customer_id": row.customer_id,
        "customer": row.customer_name,
        "channel": row.channel,
        "comment": row.comment,
        "themes": [tag.name for tag in row.themes],
        "excluded": row.is_excluded,
        "changes": row.changes,
    }


def _view_json(view: AnswerView) -> dict[str, object]:
    items = [
        {
            "kind": item.kind.value,
            "question": words.say(item.question),
            "score": item.score,
            "scale_max": item.scale_max,
            "words": item.words,
        }
        for item in view.items
    ]
    return {
        **_json(view.row),
        "question": words.say(view.question),
        "entered_by": view.staff,
        "case_id": view.case_id,
        "purchase_id": view.purchase_id,
        "items": items,
    }


ANSWERS = Command(
    name="answers",
    help=T("Help", "what customers answered: list, show, tag, correct, exclude, add-batch"),
    add_arguments=_arguments,
    run=_answers,
    epilog=_EPILOG,
)

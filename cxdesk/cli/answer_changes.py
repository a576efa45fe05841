"""Actions of ``answers`` for what was entered wrong: correct, exclude, include, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.cli.output import say
from cxdesk.cli.shop_file import writing
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.questionnaires import ItemKind
from cxdesk.domain.rescues import CallChange
from cxdesk.domain.surveys import ItemAnswer
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import folded
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from cxdesk.cli.command import Actions, Parser
    from cxdesk.domain.surveys import ItemView

_CALLS = {
    CallChange.ON: T("CLI", "The customer is to be called."),
    CallChange.OFF: T("CLI", "The call about it is off the list."),
}
_WHY = T("Help", "why; it stays with the answer")


def add_change_arguments(actions: Actions) -> None:
    """The actions that change an answer and keep what was there before."""
    correct = actions.add("correct", T("Help", "put right what was entered; what was there stays"))
    correct.add_argument("id", type=int, help=T("Help", "the id of the answer"))
    correct.add_argument("--score", type=int, metavar="N", help=T("Help", "the score it should be"))
    correct.add_argument(
        "--comment", metavar="TEXT", help=T("Help", "the words as they should be; empty for none")
    )
    correct.add_argument(
        "--item",
        action="append",
        default=[],
        metavar="N=ANSWER",
        help=T("Help", "the answer to question N: a score, a choice or words; empty for none"),
    )
    _add_why(correct)
    out, back = T("Help", "count it in no figure"), T("Help", "count it again")
    for made in (actions.add("exclude", out), actions.add("include", back)):
        made.add_argument("id", type=int, help=T("Help", "the id of the answer"))
        _add_why(made)


def correct(arguments: argparse.Namespace) -> int:
    """Correct an answer."""
    from cxdesk.services import answer_changes

    with writing(arguments):
        scores, said = _items(arguments.id, arguments.item)
        call = answer_changes.correct_answer(
            arguments.id,
            " ".join(arguments.note),
            score=arguments.score,
            items=scores,
            said=said,
            comment=arguments.comment,
            now=clock.now(),
        )
    return _told(T("CLI", "Answer {id} is corrected."), arguments.id, call)


def exclude(arguments: argparse.Namespace) -> int:
    """Leave an answer out of all figures."""
    from cxdesk.services import answer_changes

    done = T("CLI", "Answer {id} counts in no figure now.")
    return _with_reason(arguments, answer_changes.exclude_answer, done)


def include(arguments: argparse.Namespace) -> int:
    """Count an answer again."""
    from cxdesk.services import answer_changes

    done = T("CLI", "Answer {id} counts again.")
    return _with_reason(arguments, answer_changes.include_answer, done)


def _items(answer_id: int, typed: list[str]) -> tuple[dict[int, int | None], list[ItemAnswer]]:
    """The scores, and the choices and words, by question, of what was typed as N=ANSWER."""
    from cxdesk.services import answer_changes, surveys

    if not typed:
        return {}, []
    items = surveys.survey(answer_changes.correctable(answer_id).survey_id).items
    scores: dict[int, int | None] = {}
    said: list[ItemAnswer] = []
    for text in typed:
        number, _, answer = text.partition("=")
        item = _asked(items, number)
        if item.kind is ItemKind.SCORE:
            scores[item.id] = _score(answer)
        else:
            said.append(_said(item, answer))
    return scores, said


def _asked(items: tuple[ItemView, ...], number: str) -> ItemView:
    if number.isdecimal() and 1 <= int(number) <= len(items):
        return items[int(number) - 1]
    words = T("CLI", "The questions of this answer are 1 to {n}.")
    raise ValidationError("item", words.fill(n=len(items)))


def _score(answer: str) -> int | None:
    if not answer:
        return None
    if answer.isdecimal():
        return int(answer)
    raise ValidationError("item", T("CLI", "The answer to this question is a whole number."))


def _said(item: ItemView, answer: str) -> ItemAnswer:
    if item.kind is ItemKind.TEXT or not answer:
        return ItemAnswer(item.id, words=answer)
    for choice in item.choices:
        if folded(choice.words) == folded(answer):
            return ItemAnswer(item.id, choice_id=choice.id)
    words = T("CLI", "This question is answered by one of these: {choices}.")
    choices = ", ".join(choice.words for choice in item.choices)
    raise ValidationError("item", words.fill(choices=choices))


def _with_reason(
    arguments: argparse.Namespace, act: Callable[..., CallChange | None], done: T
) -> int:
    with writing(arguments):
        call = act(arguments.id, " ".join(arguments.note), now=clock.now())
    return _told(done, arguments.id, call)


def _told(done: T, answer_id: int, call: CallChange | None) -> int:
    print(say(done.fill(id=answer_id)))
    if call is not None:
        print(say(_CALLS[call]))
    return 0


def _add_why(parser: Parser) -> None:
    parser.add_argument("note", nargs="+", metavar="WHY", help=_WHY)

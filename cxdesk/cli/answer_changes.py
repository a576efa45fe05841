"""Actions of ``answers`` for what was entered wrong: correct, exclude, include, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.cli.output import say
from cxdesk.cli.shop_file import writing
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from cxdesk.cli.command import Actions, Parser

_WHY = T("Help", "why; it stays with the answer")


def add_change_arguments(actions: Actions) -> None:
    """The actions that change an answer and keep what was there before."""
    correct = actions.add("correct", T("Help", "put right what was entered; what was there stays"))
    correct.add_argument("id", type=int, help=T("Help", "the id of the answer"))
    correct.add_argument("--score", type=int, metavar="N", help=T("Help", "the score it should be"))
    correct.add_argument(
        "--comment", metavar="TEXT", help=T("Help", "the words as they should be; empty for none")
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
        answer_changes.correct_answer(
            arguments.id,
            " ".join(arguments.note),
            score=arguments.score,
            comment=arguments.comment,
            now=clock.now(),
        )
    print(say(T("CLI", "Answer {id} is corrected.").fill(id=arguments.id)))
    return 0


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


def _with_reason(arguments: argparse.Namespace, act: Callable[..., None], done: T) -> int:
    with writing(arguments):
        act(arguments.id, " ".join(arguments.note), now=clock.now())
    print(say(done.fill(id=arguments.id)))
    return 0


def _add_why(parser: Parser) -> None:
    parser.add_argument("note", nargs="+", metavar="WHY", help=_WHY)

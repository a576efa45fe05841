"""The command that counts an NPS from figures given to it; it needs no shop file."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from cxdesk.cli.command import Command, add_json_option
from cxdesk.cli.output import number, print_json, say
from cxdesk.domain.nps import NpsFound, nps_of, nps_of_scores
from cxdesk.domain.text import T

if TYPE_CHECKING:
    import argparse

    from cxdesk.cli.command import Parser

_STANDARD_INPUT = "-"
_EPILOG = T(
    "Help",
    """
  cxdesk nps 10 9 9 7 4          scores of 0 to 10
  cxdesk nps 10x28 9x22 8x18     each with how often it was given
  cxdesk nps --counts 50 30 20   promoters, passives, detractors
  cxdesk nps - < scores.txt      scores from standard input

--json: {nps, low, high, n, promoters, passives, detractors}; points from -100 to 100
""",
)


def _arguments(parser: Parser) -> None:
    parser.add_argument(
        "scores", nargs="*", metavar="SCORE", help=T("Help", "scores; - reads them")
    )
    parser.add_argument(
        "--counts",
        nargs=3,
        type=int,
        metavar=("PROMOTERS", "PASSIVES", "DETRACTORS"),
        help=T("Help", "how many of each there are"),
    )
    add_json_option(parser)


def _nps(arguments: argparse.Namespace) -> int:
    found = nps_of(*arguments.counts) if arguments.counts else nps_of_scores(_text(arguments))
    if arguments.json:
        print_json(_json(found))
        return 0
    words = T("CLI", "NPS {nps}, answers: {n}; between {low} and {high}, 19 times of 20.")
    ends = {"low": _points(found.low), "high": _points(found.high)}
    print(say(words.fill(nps=_points(found.value), n=found.n, **ends)))
    return 0


def _points(value: float) -> str:
    """Points with their sign."""
    return f"+{number(value, 1)}" if value > 0 else number(value, 1)


def _text(arguments: argparse.Namespace) -> str:
    if arguments.scores == [_STANDARD_INPUT]:
        return sys.stdin.read()
    return " ".join(arguments.scores)


def _json(found: NpsFound) -> dict[str, object]:
    return {
        "nps": found.value,
        "low": found.low,
        "high": found.high,
        "n": found.n,
        "promoters": found.promoters,
        "passives": found.passives,
        "detractors": found.detractors,
    }


NPS = Command(
    name="nps",
    help=T("Help", "the NPS of scores or counts from elsewhere, and between what it lies"),
    add_arguments=_arguments,
    run=_nps,
    epilog=_EPILOG,
)

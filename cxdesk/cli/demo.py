"""The command that makes a demo shop."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.command import Command
from cxdesk.cli.values import date_of
from cxdesk.domain.periods import local_time
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse

    from cxdesk.cli.command import Parser


def _arguments(parser: Parser) -> None:
    parser.add_argument(
        "path", metavar="PATH", help=T("Help", "the file to make; it must not exist yet")
    )
    parser.add_argument(
        "--today", metavar="DATE", help=T("Help", "the shop's last day (default: today)")
    )
    parser.add_argument(
        "--seed", metavar="N", type=int, default=1, help=T("Help", "another shop for each N")
    )


def _demo(arguments: argparse.Namespace) -> int:
    from cxdesk.services import demo

    today = (
        date_of(arguments.today)
        if arguments.today
        else local_time(clock.now(), UTC).astimezone().date()
    )
    path = Path(arguments.path)
    demo.make_demo(path, today=today, seed=arguments.seed, lang=words.language())
    print(words.say(T("CLI", "Made the demo shop {path}.").fill(path=str(path))))
    return 0


DEMO = Command(
    name="demo",
    help=T("Help", "make a believable demo shop, 14 months deep, the same for the same arguments"),
    add_arguments=_arguments,
    run=_demo,
)

"""The goals on one page for the wall, as a PDF file: cxdesk wall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.cli.command import Command, add_json_option
from cxdesk.cli.one_of import one_of
from cxdesk.cli.paper import OUT, PAPER, PAPERS, told_paper, write_paper
from cxdesk.cli.shop_file import reading
from cxdesk.cli.values import as_of_instant
from cxdesk.domain.text import T

if TYPE_CHECKING:
    import argparse

    from cxdesk.cli.command import Parser


def _arguments(parser: Parser) -> None:
    parser.add_argument("--out", metavar="F.pdf", required=True, help=OUT)
    parser.add_argument("--paper", **one_of(PAPERS), help=PAPER)
    parser.add_argument(
        "--as-of", metavar="T", help=T("Help", "a date or instant; nothing later counts")
    )
    add_json_option(parser)


def _wall(arguments: argparse.Namespace) -> int:
    from cxdesk.services import goal_wall, shop
    from cxdesk.ui.wall_paper import lay_out_wall

    with reading(arguments):
        wall = goal_wall.wall(as_of_instant(arguments.as_of, shop.current()))
        pages = write_paper(arguments, lambda fmt, paper: lay_out_wall(wall, fmt, paper))
    return told_paper(arguments, pages, None)


WALL = Command(
    name="wall",
    help=T("Help", "print the goals on one page for the wall (--lang es or en)"),
    add_arguments=_arguments,
    run=_wall,
    epilog=T(
        "Help",
        """
What the shop is for, and of each open goal its figure, sign and word. No names: a goal about a
single person, or with a part about one, is left out.

--json: {path, pages}
""",
    ),
)

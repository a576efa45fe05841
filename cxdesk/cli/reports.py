"""The command that writes the PDF summary."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.command import Command
from cxdesk.cli.shop_file import reading
from cxdesk.cli.values import as_of_instant, dates_of
from cxdesk.domain.text import T

if TYPE_CHECKING:
    import argparse

    from cxdesk.cli.command import Parser


def _arguments(parser: Parser) -> None:
    parser.add_argument(
        "--from", dest="first", metavar="DATE", required=True, help=T("Help", "first day")
    )
    parser.add_argument(
        "--to", dest="last", metavar="DATE", required=True, help=T("Help", "last day")
    )
    parser.add_argument(
        "--out", metavar="F.pdf", required=True, help=T("Help", "the file to write")
    )
    parser.add_argument(
        "--as-of", metavar="T", help=T("Help", "a date or instant; nothing later counts")
    )


def _report(arguments: argparse.Namespace) -> int:
    from cxdesk.services import reports, shop

    first, last = dates_of(arguments.first, arguments.last)
    with reading(arguments):
        from cxdesk.ui.pdf import write_report

        lang = words.language()
        as_of = as_of_instant(arguments.as_of, shop.current())
        report = reports.build(first, last, lang, as_of=as_of)
        write_report(report, Path(arguments.out), lang)
    print(words.say(T("CLI", "Wrote the report {path}.").fill(path=arguments.out)))
    return 0


REPORT = Command(
    name="report",
    help=T("Help", "write the PDF summary of a period (--lang es or en)"),
    add_arguments=_arguments,
    run=_report,
)

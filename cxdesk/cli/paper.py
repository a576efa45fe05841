"""Pages written as PDF from the console: on which paper, and what is told of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.output import print_json, say
from cxdesk.domain.text import T

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from cxdesk.ui.format import Format
    from cxdesk.ui.page_layout import Paper
    from cxdesk.ui.paper_file import Printed

PAPERS = ("a4", "letter")
OUT = T("Help", "the file to write")
PAPER = T("Help", "the paper (default: that of the shop's country)")


def write_paper(arguments: argparse.Namespace, lay_out: Callable[[Format, Paper], Printed]) -> int:
    """The PDF in the language asked for; how many pages it has."""
    from cxdesk.services import saving, shop
    from cxdesk.ui.format import Format
    from cxdesk.ui.page_layout import A4, LETTER, paper_for
    from cxdesk.ui.paper_file import pdf_of
    from cxdesk.ui.pdf import ensure_application

    ensure_application()
    current = shop.current()
    papers = {"a4": A4, "letter": LETTER}
    paper = papers.get(arguments.paper or "", paper_for(current.country))
    printed = lay_out(Format(words.language(), current.currency, current.country), paper)
    saving.save_bytes(Path(arguments.out), pdf_of(printed))
    return len(printed.pages)


def told_paper(arguments: argparse.Namespace, pages: int, codes: list[str] | None) -> int:
    """Say what was written, as JSON with the codes of slips; the exit code."""
    if arguments.json:
        told: dict[str, object] = {"path": arguments.out, "pages": pages}
        print_json(told if codes is None else told | {"codes": codes})
    else:
        print(say(T("CLI", "Wrote {path}.").fill(path=arguments.out)))
    return 0

"""Paper: slips and the poster as PDF files, and a pile of slips typed into a file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cxdesk.cli.command import Command, add_json_option
from cxdesk.cli.one_of import one_of
from cxdesk.cli.output import print_json, say
from cxdesk.cli.paper import OUT, PAPER, PAPERS, told_paper, write_paper
from cxdesk.cli.shop_file import reading, writing
from cxdesk.cli.values import date_of
from cxdesk.domain import slips as rules
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.periods import local_date
from cxdesk.domain.slips import BatchDraft
from cxdesk.domain.text import T, plural
from cxdesk.domain.vocabulary import folded
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse

    from cxdesk.cli.command import Actions, Parser
    from cxdesk.services.slips import Slip

_WHICH = T("Help", "the questionnaire, by its key, its name or its kind (nps, csat, ces, general)")
_BATCH = T("Help", "a pile of paper slips from a file, in one step")
_SLIPS_EPILOG = T(
    "Help",
    """
Without --purchase and --case the slips are blank; the others carry a code each that ties the answer
to its customer, and count as offered. Printing again for the same purchase keeps its code.

  cxdesk slips --survey nps --out slips.pdf --sheets 5
  cxdesk slips --survey csat --out slips.pdf --purchase 118 --purchase 121 --case 7

--json: {path, pages, codes}
""",
)


def _slips_arguments(parser: Parser) -> None:
    parser.add_argument("--survey", metavar="NAME", required=True, help=_WHICH)
    parser.add_argument("--out", metavar="F.pdf", required=True, help=OUT)
    parser.add_argument(
        "--sheets",
        type=int,
        default=1,
        metavar="N",
        help=T("Help", "how many sheets of blank slips"),
    )
    parser.add_argument(
        "--purchase",
        type=int,
        action="append",
        default=[],
        metavar="ID",
        help=T("Help", "a slip with a code for this purchase"),
    )
    parser.add_argument(
        "--case",
        type=int,
        action="append",
        default=[],
        metavar="ID",
        help=T("Help", "a slip with a code for this case"),
    )
    parser.add_argument("--paper", **one_of(PAPERS), help=PAPER)
    add_json_option(parser)


def _slips(arguments: argparse.Namespace) -> int:
    from cxdesk.services import questionnaires, slips

    about = [("purchase", row_id) for row_id in arguments.purchase]
    about += [("cases", row_id) for row_id in arguments.case]
    with (writing if about else reading)(arguments):
        survey_id = questionnaires.find(arguments.survey)
        if about:
            made = slips.prepare(survey_id, about, now=clock.now())
        else:
            made = slips.blank(arguments.sheets)
        pages = _write_slips(arguments, survey_id, made)
    return told_paper(arguments, pages, [slip.code for slip in made if slip.code])


def _write_slips(arguments: argparse.Namespace, survey_id: int, made: tuple[Slip, ...]) -> int:
    from cxdesk.services import slips
    from cxdesk.ui.slip_paper import lay_out_slips

    sheet = slips.sheet(survey_id, made)
    return write_paper(arguments, lambda fmt, paper: lay_out_slips(sheet, fmt, paper))


def _poster_arguments(parser: Parser) -> None:
    parser.add_argument("--out", metavar="F.pdf", required=True, help=OUT)
    parser.add_argument(
        "--theme",
        type=int,
        action="append",
        metavar="ID",
        help=T("Help", "only this theme (default: all that are done and have words)"),
    )
    parser.add_argument("--paper", **one_of(PAPERS), help=PAPER)
    add_json_option(parser)


def _poster(arguments: argparse.Namespace) -> int:
    from cxdesk.services import poster
    from cxdesk.ui.poster_paper import lay_out_poster

    with reading(arguments):
        told = poster.build(arguments.theme)
        if not told.lines:
            text = T("CLI", "No theme is done and has words for customers (told_text).")
            raise ValidationError("theme", text)
        pages = write_paper(arguments, lambda fmt, paper: lay_out_poster(told, fmt, paper))
    return told_paper(arguments, pages, None)


def add_batch_arguments(actions: Actions) -> None:
    """The action of ``answers`` that takes a pile of slips."""
    batch = actions.add("add-batch", _BATCH)
    batch.add_argument(
        "path",
        metavar="FILE",
        help=T("Help", "CSV or Excel: score,code,comment; of several questions 1,2,…"),
    )
    batch.add_argument("--survey", metavar="NAME", required=True, help=_WHICH)
    batch.add_argument(
        "--on", metavar="DATE", help=T("Help", "the day they were filled in (default: today)")
    )
    batch.add_argument(
        "--channel", default="counter", help=T("Help", "a channel of the shop's list")
    )
    batch.add_argument(
        "--slips", type=int, metavar="N", help=T("Help", "how many the pile has, as counted")
    )
    batch.add_argument(
        "--total", type=int, metavar="N", help=T("Help", "what their scores add up to, as counted")
    )
    batch.add_argument(
        "--anyway", action="store_true", help=T("Help", "also when the counts differ")
    )
    add_json_option(batch)


def add_batch(arguments: argparse.Namespace) -> int:
    """Write the pile, unless it differs from its count."""
    from cxdesk.services import slip_batches

    with writing(arguments):
        draft = _batch(arguments)
        typed = rules.sums(_scores(draft))
        differ = rules.differences(typed._replace(slips=len(draft.lines)), draft.slips, draft.total)
        if differ and not arguments.anyway:
            for text in differ:
                print(f"cxdesk: {say(text)}", file=sys.stderr)
            raise ValidationError("slips", T("CLI", "Nothing was written (--anyway writes it)."))
        batch_id = slip_batches.record_batch(draft, now=clock.now())
    if arguments.json:
        print_json({"batch": batch_id, "slips": len(draft.lines), "total": typed.total})
    else:
        one, many = T("CLI", "1 slip was written."), T("CLI", "{n} slips were written.")
        print(say(plural(len(draft.lines), one, many)))
    return 0


def _batch(arguments: argparse.Namespace) -> BatchDraft:
    from cxdesk.services import channels, questionnaires, shop, slip_files

    survey_id = questionnaires.find(arguments.survey)
    today = local_date(clock.now(), shop.calendar().zone)
    return BatchDraft(
        survey_id=survey_id,
        answered_on=date_of(arguments.on) if arguments.on else today,
        channel=channels.words().get(folded(arguments.channel), arguments.channel),
        lines=slip_files.read_slips(Path(arguments.path), survey_id),
        slips=arguments.slips,
        total=arguments.total,
    )


def _scores(draft: BatchDraft) -> list[int | None]:
    """All scores of a pile."""
    of_items = [item.score for line in draft.lines for item in line.items]
    return [*(line.score for line in draft.lines), *of_items]


SLIPS = Command(
    name="slips",
    help=T("Help", "print paper slips to be filled in, four on a sheet (--lang es or en)"),
    add_arguments=_slips_arguments,
    run=_slips,
    epilog=_SLIPS_EPILOG,
)
POSTER = Command(
    name="poster",
    help=T("Help", "print the poster “You said, we did” (--lang es or en)"),
    add_arguments=_poster_arguments,
    run=_poster,
)

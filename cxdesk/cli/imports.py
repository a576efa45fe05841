"""The command that imports CSV files; also run by the window as a child process."""

from __future__ import annotations

import json
import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.command import Command, add_json_option
from cxdesk.cli.one_of import one_of
from cxdesk.cli.output import print_json, say
from cxdesk.cli.shop_file import reading, writing
from cxdesk.domain import vocabulary
from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.surveys import SurveyKind
from cxdesk.domain.text import T, plural
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from cxdesk.cli.command import Parser
    from cxdesk.services.importing import ImportResult
    from cxdesk.services.importing.look import Look
    from cxdesk.services.importing.mapping import ColumnMapping

_INTO = ("customers", "purchases", "cases", "case_events", "answers")
_SHOWN = 20
_EPILOG = T(
    "Help",
    """
Headings (matched in English and Spanish, whatever their case and accents):
  customers    customer_id,name,phone,email
               (also kind, address, postcode, city, birthday, tax_id, preferences,
               preferred_channel, tags, note, no_surveys, no_contact)
  purchases    purchase_id,customer_id,date,amount,cost,kind
               (also customer_name, product, category, receipt_number, agent, note; lines of one
               purchase_id become one purchase, whose cost is known if that of every line is)
  cases        case_id,customer_id,channel,agent,kind,opened_at,opened_by
  case_events  case_id,at,actor,type,status_after
  answers      survey_id,customer_id,case_id,kind,scale,sent_at,answered_at,score
               (without survey_id: what a form service exported, a time, a score and a comment;
               the columns are found by what their headings ask, the questionnaire too, else
               --survey says it. Each line counts for the score and not for the response rate.
               email and phone tie an answer to a customer who is known by it, code to the paper
               slip with that code)

Excel workbooks (.xlsx) are read like CSV files: their first sheet.

--map FILE.json says where fields come from when the headings do not: field -> heading, e.g.
  {"purchase_id": "Order ID", "customer_id": "Customer ID", "customer_name": "Customer Name",
   "date": {"column": "Order Date", "order": "mdy"}, "amount": "Sales",
   "cost": {"minus": ["Sales", "Profit"]}, "kind": {"value": "sale"}, "note": null}
  An entry is a heading, the number of a column counted from 1, {"column", "order": dmy|mdy|ymd,
  "decimal": "." or ","}, {"minus": [a, b]},
  {"value": constant} or null (leave out); "encoding", "delimiter", "decimal" and "date_order" set
  how the whole file is read. Fields that are not named are found by their headings.

Amounts with more decimals than the currency are rounded in order of date, the rest carried on, so
that the sum of any days is the file's. Dates without zone are local to the shop. Importing a file
again updates by id; blank cells change nothing.

--json: {into, file, dry_run, written, read, added, updated, unchanged, refused,
         refusals: [{line, reason}], customers_added, staff_added, notes: [text], encoding,
         delimiter, batch, step}; read counts lines, refused lines, the others records; step is
         what undo takes back, null where the import is too long for that.
--progress json: lines {"done", "total"} and at last {"result"}, {"error"} or {"cancelled"};
         a dry run begins with {"look": {into, headings, fields, rows, constants}}: what each column
         is taken for, and the first rows;
         "cancel" or the end of standard input stops, and nothing is written.
""",
)


def _arguments(parser: Parser) -> None:
    parser.add_argument("csv_file", metavar="FILE", help=T("Help", "the CSV or Excel (.xlsx) file"))
    parser.add_argument(
        "--into",
        required=True,
        **one_of(_INTO, synonyms=vocabulary.IMPORTED),
        help=T("Help", "what the file holds"),
    )
    parser.add_argument("--map", metavar="FILE.json", help=T("Help", "a saved column mapping"))
    parser.add_argument(
        "--survey",
        **one_of(SurveyKind, synonyms=vocabulary.SURVEY_KINDS),
        help=T("Help", "answers: which questionnaire, where the file does not say it"),
    )
    parser.add_argument(
        "--dry-run", action="store_true", help=T("Help", "only count, write nothing")
    )
    parser.add_argument(
        "--strict", action="store_true", help=T("Help", "all rows or none (exit code 2)")
    )
    add_json_option(parser)
    parser.add_argument(
        "--progress", choices=("json",), help=T("Help", "for programs: progress as JSON lines")
    )


def _import(arguments: argparse.Namespace) -> int:
    if arguments.progress:
        return _in_lines(arguments)
    show = _print_look if arguments.dry_run and not arguments.json else None
    result = _run(arguments, None, show)
    if arguments.json:
        print_json(_result_json(arguments, result))
    else:
        _print_result(result, dry_run=arguments.dry_run)
    return _exit_code(arguments, result)


def _run(
    arguments: argparse.Namespace,
    progress: Callable[[int, int], None] | None,
    looked: Callable[[Look], None] | None,
) -> ImportResult:
    from cxdesk.services import importing

    opened = reading if arguments.dry_run else writing
    with opened(arguments):
        return importing.run_import(
            Path(arguments.csv_file),
            arguments.into,
            mapping=_mapping(arguments),
            dry_run=arguments.dry_run,
            strict=arguments.strict,
            now=clock.now(),
            progress=progress,
            looked=looked,
        )


def _mapping(arguments: argparse.Namespace) -> ColumnMapping | None:
    """The saved mapping, with the questionnaire that was named."""
    from cxdesk.services.importing.mapping import ColumnMapping, load_mapping

    saved = load_mapping(Path(arguments.map)) if arguments.map else None
    if not arguments.survey:
        return saved
    fields = {**(saved.fields if saved else {}), "kind": {"value": arguments.survey}}
    return replace(saved or ColumnMapping(), fields=fields)


def _exit_code(arguments: argparse.Namespace, result: ImportResult) -> int:
    if not (arguments.strict and result.refused):
        return 0
    text = T("CLI", "Nothing was imported: with --strict, one refused line stops all.")
    print(f"cxdesk: {say(text)}", file=sys.stderr)
    return 2


def _in_lines(arguments: argparse.Namespace) -> int:
    """The child of a window: progress and result as JSON lines, cancelled by a line of input."""
    from cxdesk.services.importing import Cancelled

    stop = threading.Event()
    threading.Thread(target=_wait_for_cancel, args=(stop,), daemon=True).start()

    def progress(done: int, total: int) -> None:
        if stop.is_set():
            raise Cancelled
        _line({"done": done, "total": total})

    try:
        result = _run(arguments, progress, _line_look if arguments.dry_run else None)
    except Cancelled:
        _line({"cancelled": True})
        return 1
    except (ValidationError, OutsideError) as error:
        _line({"error": words.say(error.text)})
        raise
    _line({"result": _result_json(arguments, result)})
    return _exit_code(arguments, result)


def _wait_for_cancel(stop: threading.Event) -> None:
    for line in sys.stdin:
        if line.strip() == "cancel":
            break
    stop.set()


def _line_look(look: Look) -> None:
    _line({"look": look._asdict()})


def _line(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False), flush=True)


def _result_json(arguments: argparse.Namespace, result: ImportResult) -> dict[str, object]:
    return {
        "into": result.into,
        "file": arguments.csv_file,
        "dry_run": arguments.dry_run,
        "written": result.is_written,
        "read": result.read,
        "added": result.added,
        "updated": result.updated,
        "unchanged": result.unchanged,
        "refused": len(result.refused),
        "refusals": [{"line": r.line, "reason": say(r.reason)} for r in result.refused],
        "customers_added": result.customers_added,
        "staff_added": result.staff_added,
        "notes": [say(note) for note in result.notes],
        "encoding": result.encoding,
        "delimiter": result.delimiter,
        "batch": result.batch_id,
        "step": result.step_id,
    }


def _print_look(look: Look) -> None:
    """What each column is taken for; those that are left out are named with the counts."""
    from cxdesk.services.importing.field_words import field_words

    found = T("CLI", "“{heading}” is read as: {field}")
    pairs = list(zip(look.headings, look.fields, strict=True))
    for heading, field in pairs:
        if field:
            print(say(found.fill(heading=heading, field=field_words(look.into, field))))


def _print_result(result: ImportResult, *, dry_run: bool) -> None:
    counts = T(
        "CLI",
        "Lines read: {read}. Added: {added}. Updated: {updated}. Unchanged: {unchanged}. "
        "Lines refused: {refused}.",
    )
    n = len(result.refused)
    filled = counts.fill(
        read=result.read,
        added=result.added,
        updated=result.updated,
        unchanged=result.unchanged,
        refused=n,
    )
    print(say(filled))
    for refusal in result.refused[:_SHOWN]:
        text = T("CLI", "Line {line}: {reason}.")
        print("  " + say(text.fill(line=refusal.line, reason=say(refusal.reason).rstrip("."))))
    if n > _SHOWN:
        more = plural(
            n - _SHOWN, T("CLI", "One more line."), T("CLI", "{n} more lines (--json has all).")
        )
        print("  " + say(more))
    _print_notes(result, dry_run=dry_run)


def _print_notes(result: ImportResult, *, dry_run: bool) -> None:
    if result.customers_added:
        one = T("CLI", "One customer was made, known so far only by number.")
        many = T("CLI", "{n} customers were made from the purchases, cases or answers.")
        print(say(plural(result.customers_added, one, many)))
    for note in result.notes:
        print(say(note))
    if dry_run:
        print(say(T("CLI", "This was a dry run: nothing was written.")))
    elif result.refused and not result.is_written:
        print(say(T("CLI", "Nothing was written.")))


IMPORT = Command(
    name="import",
    help=T(
        "Help",
        "import a CSV or Excel file; bad rows are refused one by one, a fault writes nothing",
    ),
    add_arguments=_arguments,
    run=_import,
    epilog=_EPILOG,
)

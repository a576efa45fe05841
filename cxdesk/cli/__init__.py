"""The console program ``cxdesk``: the same services without a window."""

from __future__ import annotations

import argparse
import errno
import os
import sys
from typing import TYPE_CHECKING

from cxdesk import __version__, words
from cxdesk.cli import (
    actions,
    answers,
    ask,
    cases,
    counter,
    customers,
    demo,
    figures,
    files,
    history,
    imports,
    insight,
    kpis,
    manual,
    notes,
    nps,
    records,
    reports,
    rescues,
    reviews,
    settings,
    slips,
    staff,
    surveys,
    tasks,
    themes,
    wall,
    why,
)
from cxdesk.cli.command import Parser, add_shared_options, shared_options
from cxdesk.cli.errors import UsageError
from cxdesk.cli.goals.command import GOALS
from cxdesk.cli.output import say
from cxdesk.cli.shop_file import speak
from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Sequence

_DAYS = {"birthday": "--birthday", "sold_on": "--on", "due_on": "--due"}
COMMANDS = (
    files.NEW,
    demo.DEMO,
    imports.IMPORT,
    settings.SETTINGS,
    staff.STAFF,
    staff.LISTS,
    kpis.KPI,
    why.WHY,
    why.USUAL,
    insight.INSIGHT,
    GOALS,
    manual.MANUAL,
    notes.NOTES,
    figures.SPEND,
    figures.HOURS,
    reports.REPORT,
    customers.CUSTOMERS,
    cases.CASES,
    counter.LOG,
    counter.PURCHASES,
    surveys.SURVEYS,
    answers.ANSWERS,
    slips.SLIPS,
    slips.POSTER,
    wall.WALL,
    nps.NPS,
    themes.THEMES,
    tasks.TASKS,
    tasks.TODAY,
    ask.ASK,
    rescues.RESCUES,
    reviews.REVIEWS,
    actions.ACTIONS,
    tasks.ENTERED,
    records.EVENTS,
    history.HISTORY,
    history.BIN,
    files.CHECK,
    files.BACKUP,
    files.RESTORE,
)
OK, OUTSIDE, USAGE, INTERRUPTED = 0, 1, 2, 130
# Arguments without a name, which argparse takes before the options only.
_WORDS = ("words", "note", "text")
_ONE_WORD = {"amount": None, "until": "tomorrow"}
_EPILOG = T(
    "Help",
    """
Exit codes: 0 done; 1 something outside (file, disk, lock) stood in the way; 2 usage or bad input.
The shop file is --file, else the variable CXDESK_FILE, else shop.cxdesk in Documents/CXDesk.
--json prints one JSON value to standard output; its form is described in the help of each command
and stays stable: times in seconds, rates in per cent 0-100, money in currency units, no data null.
Options that take one of some keys also take the words shown for them, in English or Spanish.
""",
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code. Errors are one plain sentence on standard error."""
    _use_utf8()
    speak(None)
    try:
        code = _run(sys.argv[1:] if argv is None else list(argv))
        _flush()
    except SystemExit as stop:  # argparse after --help and --version
        code = int(stop.code or 0)
    except UsageError as error:
        code = _tell(error.text, USAGE)
    except ValidationError as error:
        code = _tell(_at_option(error), USAGE)
    except OutsideError as error:
        code = _tell(error.text, OUTSIDE)
    except OSError as error:
        code = _outside(error)
    except KeyboardInterrupt:
        code = _tell(T("CLI", "Stopped; nothing more was done."), INTERRUPTED)
    except Exception as error:  # noqa: BLE001  (the last place that can say it in words)
        code = _tell(_own_fault(error), OUTSIDE)
    return code


def build_parser(typed: Sequence[str] | None = None) -> Parser:
    """The parser of the whole command line; of what was ``typed``, where that is enough.

    Commands that nobody typed are known by name and help alone: the arguments of all take longer
    than most commands.
    """
    parser = Parser(prog="cxdesk")
    about = T("Help", "Customer indicators and SMART goals of a small shop, on the console.")
    parser.explain(about, _EPILOG)
    parser.add_argument("--version", action="version", version=f"CXDesk {__version__}")
    add_shared_options(parser, default=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    for command in COMMANDS:
        own = commands.add_parser(
            command.name, parents=[shared_options()], help=command.help.source
        )
        own.explain(command.help, command.epilog)
        own.set_defaults(run=command.run)
        if typed is None or command.name in typed:
            command.add_arguments(own)
    return parser


def _run(argv: list[str]) -> int:
    from cxdesk.services import shop

    parser = build_parser(argv)
    speak(_asked_language(argv))
    arguments = _parsed(parser, argv)
    speak(arguments.lang)
    if arguments.command is None:
        parser.print_help()
        return OK
    try:
        return int(arguments.run(arguments))
    finally:
        shop.close_shop()


def _parsed(parser: argparse.ArgumentParser, argv: list[str]) -> argparse.Namespace:
    """What was asked; words that stand after the options count as those before them would."""
    arguments, late = parser.parse_known_args(argv)
    if late and not _take_late(vars(arguments), late):
        parser.error(f"unrecognized arguments: {' '.join(late)}")
    return arguments


def _take_late(given: dict[str, object], late: list[str]) -> bool:
    """Put words into the argument that has none so far; whether there is one."""
    if any(word.startswith("-") for word in late):
        return False
    for name in _WORDS:
        if given.get(name) == []:
            given[name] = late
            return True
    for name, default in _ONE_WORD.items():
        if len(late) == 1 and name in given and given[name] == default:
            given[name] = late[0]
            return True
    return False


def _asked_language(argv: Sequence[str]) -> str | None:
    """The language asked for anywhere, so that even a wrong command line is told in it."""
    parser = Parser(add_help=False, allow_abbrev=False, exit_on_error=False)
    parser.add_argument("--lang", nargs="?")
    try:
        found: str | None = parser.parse_known_args(argv)[0].lang
    except (argparse.ArgumentError, UsageError):
        return None
    return found if found in words.LANGUAGES else None


def _at_option(error: ValidationError) -> T:
    """Which day is meant, where a sentence is about one of several."""
    option = _DAYS.get(error.field)
    if option is None:
        return error.text
    return T("CLI", "{option}: {reason}").fill(option=option, reason=error.text)


def _tell(text: object, code: int) -> int:
    try:
        print(f"cxdesk: {say(text)}", file=sys.stderr)
    except BrokenPipeError:
        return code
    return code


def _outside(error: OSError) -> int:
    if _is_closed_pipe(error):
        _silence_stdout()
        return OUTSIDE
    text = T("CLI", "The system stood in the way: {reason}.")
    return _tell(text.fill(reason=_reason(error)), OUTSIDE)


def _is_closed_pipe(error: OSError) -> bool:
    """Whether the reader of our output went away; Windows calls that an invalid argument."""
    return isinstance(error, BrokenPipeError) or (
        sys.platform == "win32" and error.errno == errno.EINVAL
    )


def _reason(error: OSError) -> object:
    from cxdesk.store.outside import reason_of

    return reason_of(error)


def _own_fault(error: Exception) -> T:
    from cxdesk.cli import log_file

    path = log_file.write_fault(error)
    text = T("CLI", "CXDesk made a mistake of its own; the details are in {path}.")
    return text.fill(path=str(path))


def _use_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _flush() -> None:
    if sys.stdout is not None:  # closed by whoever started us: >&-
        sys.stdout.flush()


def _silence_stdout() -> None:
    """The reader went away: what is left to print goes nowhere, without a complaint at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, sys.stdout.fileno())
    finally:
        os.close(nowhere)

"""What a command of the console program is."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli import usage
from cxdesk.cli.errors import UsageError
from cxdesk.cli.shop_file import LANGUAGE_HELP

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn


@dataclass(frozen=True, kw_only=True)
class Command:
    """A command: its name, its help, its arguments and what it does (returns the exit code)."""

    name: str
    help: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]
    epilog: str = ""


class Parser(argparse.ArgumentParser):
    """Errors become one sentence and exit code 2, like those of the commands."""

    def error(self, message: str) -> NoReturn:
        """Raise UsageError in place of printing the usage."""
        raise UsageError(usage.reason(message), self.prog)


def shared_options() -> Parser:
    """--file and --lang, which may stand before or after the command and its action."""
    shared = Parser(add_help=False)
    shared.add_argument("--file", metavar="PATH", default=argparse.SUPPRESS, help="the shop file")
    shared.add_argument(
        "--lang", choices=words.LANGUAGES, default=argparse.SUPPRESS, help=LANGUAGE_HELP
    )
    return shared

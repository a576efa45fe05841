"""What a command of the console program is, and the parser that reads and explains it."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cxdesk import words
from cxdesk.cli.errors import UsageError
from cxdesk.cli.shop_file import LANGUAGE_HELP
from cxdesk.cli.usage import in_words, metavar, reason
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import NoReturn

USUAL = "list"
_ASKING = frozenset(("-h", "--help"))
PRINT_JSON = T("Help", "print JSON")


@dataclass(frozen=True, kw_only=True)
class Command:
    """A command: its name, its help, its arguments and what it does (returns the exit code)."""

    name: str
    help: T
    add_arguments: Callable[[Parser], None]
    run: Callable[[argparse.Namespace], int]
    epilog: T | None = None


class Parser(argparse.ArgumentParser):
    """Keeps its help in English, and says it in the reader's language when it is shown.

    Errors become one sentence and exit code 2, like those of the commands.
    """

    _about: T | None = None
    _more: T | None = None
    usual: tuple[str, frozenset[str]] | None = None  # the action meant by none, and all of them

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Without an action of the command take the usual one; argparse calls it for actions."""
        typed = sys.argv[1:] if args is None else list(args)
        is_bare = not typed or typed[0].startswith("-")
        if self.usual and is_bare and not (self.usual[1] | _ASKING).intersection(typed):
            typed.insert(0, self.usual[0])
        return super().parse_known_args(typed, namespace)

    def add_argument(
        self, *names: str, help: T | str | None = None, **options: Any
    ) -> argparse.Action:
        """Add an argument; a help that is a ``T`` is of the context "Help"."""
        if help is not None:
            options["help"] = help.source if isinstance(help, T) else help
        return super().add_argument(*names, **options)

    def explain(self, about: T, more: T | None = None) -> None:
        """Set what its help says above and below the arguments."""
        self._about, self._more = about, more

    def format_help(self) -> str:
        """The help in the reader's language."""
        self.formatter_class = SpokenHelp
        self.description = words.say(self._about) if self._about else None
        self.epilog = words.say(self._more).strip() if self._more else None
        return super().format_help()

    def error(self, message: str) -> NoReturn:
        """Raise UsageError in place of printing the usage."""
        raise UsageError(reason(message), self.prog)


class SpokenHelp(argparse.RawDescriptionHelpFormatter):
    """Says what the parser keeps in English, argparse's own words among it."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],  # argparse's groups have no public name
        prefix: str | None = None,
    ) -> None:
        """The line of usage, behind our word for it."""
        said = in_words("usage: ") if prefix is None else prefix
        super().add_usage(usage, actions, groups, said)

    def start_section(self, heading: str | None) -> None:
        """The heading of a group of arguments."""
        super().start_section(heading and in_words(heading))

    def _expand_help(self, action: argparse.Action) -> str:
        return in_words(action.help or "")

    def _metavar_formatter(
        self, action: argparse.Action, default_metavar: str
    ) -> Callable[[int], tuple[str, ...]]:
        plain = super()._metavar_formatter(action, default_metavar)
        if isinstance(action.metavar, str) and action.metavar.islower():
            return plain  # the name of a command's action, which is typed as it is
        return lambda size: tuple(map(metavar, plain(size)))


class Actions:
    """What a command can do: a parser for each, with the options that all of them share.

    A command that can list does so when it is typed alone.
    """

    def __init__(self, parser: Parser, *, required: bool = True) -> None:
        self._parser, self._shared = parser, shared_options()
        self._parsers = parser.add_subparsers(dest="action", required=required, parser_class=Parser)

    def add(self, name: str, help: T) -> Parser:
        """The parser of one action."""
        made = self._parsers.add_parser(name, parents=[self._shared], help=help.source)
        self._parsers.metavar = "|".join(self._parsers.choices)
        if USUAL in self._parsers.choices:
            self._parser.usual = USUAL, frozenset(self._parsers.choices)
        return made

    def all(self) -> dict[str, Parser]:
        """The parsers by the names of their actions."""
        return dict(self._parsers.choices)


def shared_options() -> Parser:
    """--file and --lang, which may stand before or after the command and its action."""
    shared = Parser(add_help=False)
    add_shared_options(shared, default=argparse.SUPPRESS)
    return shared


def add_shared_options(parser: Parser, default: str | None) -> None:
    """--file and --lang themselves."""
    parser.add_argument("--file", metavar="PATH", default=default, help=T("Help", "the shop file"))
    parser.add_argument("--lang", choices=words.LANGUAGES, default=default, help=LANGUAGE_HELP)


def add_json_option(parser: Parser) -> None:
    """--json."""
    parser.add_argument("--json", action="store_true", help=PRINT_JSON)


def add_span_options(parser: Parser) -> None:
    """--from and --to, the first and the last day."""
    parser.add_argument("--from", dest="first", metavar="DATE", help=T("Help", "the first day"))
    parser.add_argument("--to", dest="last", metavar="DATE", help=T("Help", "the last day"))


def add_limit_option(parser: Parser, most: int) -> None:
    """--limit, and how many are listed without it."""
    parser.add_argument("--limit", type=int, default=most, help=T("Help", "how many at most"))

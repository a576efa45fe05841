"""The help of the console speaks the reader's language, of every command and every action."""

from __future__ import annotations

import argparse
import ast
import inspect
import re
from typing import TYPE_CHECKING

import pytest

from cxdesk import cli, words
from cxdesk.cli import usage
from cxdesk.cli.command import Actions, Parser
from cxdesk.domain.text import T, stored

if TYPE_CHECKING:
    from collections.abc import Iterator

# Forms and keys, the same in both languages.
SAME_METAVARS = {"ID", "N", "X", "V", "T", "D", "F.pdf", "HH:MM", "id"}
SAME_TEXTS = (
    "--json: [{step, at, who, what, undone, more,",
    "--json: {file, ok, version, rows:",
    "--json: {on, rescues:",
    "--json: {on, takings,",
    "find --json: [{id, name,",
    "list --json: [{",
    "2026-03, 2026-Q1 …",
)
# What argparse says to who builds a parser, and of what our parsers have not: files, numbers of
# values, arguments out of use, sections of subcommands; and the frame around an error.
NOT_OF_A_COMMAND_LINE = (
    "conflicting ",
    "cannot merge actions",
    "cannot have multiple subparser arguments",
    "dest= is required",
    "invalid conflict_resolution value",
    "invalid option string",
    "mutually exclusive arguments must be optional",
    "'required' is an invalid argument for positionals",
    "%r is not callable",
    ".__call__() not defined",
    "can't open ",
    'argument "-" with mode',
    "unexpected option string",
    "unknown parser",
    "expected %s argument",
    "argument %(argument_name)s: ",
    "argument '",
    "command '",
    "option '",
    "%(prog)s: ",
    "%(heading)s:",
    " (default: ",
    "subcommands",
)
KEYS = re.compile(r"--[a-z][a-z-]*|\b[a-z]+(?:_[a-z0-9]+)+\b|\"\w+\"|\{\w+")


def parsers(parser: argparse.ArgumentParser) -> Iterator[Parser]:
    """A parser and those of its commands and their actions."""
    assert isinstance(parser, Parser)
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for made in action.choices.values():
                yield from parsers(made)


def arguments(parser: Parser) -> list[argparse.Action]:
    """What the help of a parser lists, its commands or actions among it."""
    listed = [action for action in parser._actions if action.help != argparse.SUPPRESS]
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            listed += action._choices_actions
    return listed


def below(parser: Parser) -> list[str]:
    """The names of a parser's commands or actions, in their order."""
    made = (one for one in parser._actions if isinstance(one, argparse._SubParsersAction))
    return [name for one in made for name in one.choices]


def texts(parser: Parser) -> list[str]:
    """Every sentence of a parser's help, in English."""
    told = [text.source for text in (parser._about, parser._more) if text is not None]
    return told + [action.help for action in arguments(parser) if action.help]


def one_line(text: str) -> str:
    return " ".join(text.split())


def is_same(text: str) -> bool:
    return text.strip().startswith(SAME_TEXTS)


PARSER = cli.build_parser()
EVERY = tuple(parsers(PARSER))
SENTENCES = sorted({text for parser in EVERY for text in texts(parser)})


@pytest.fixture
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """A console on which no sentence is broken."""
    monkeypatch.setenv("COLUMNS", "1000")


@pytest.fixture
def once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command line is read by the parser that is looked at; making one takes longer."""
    monkeypatch.setattr(cli, "build_parser", lambda _typed: PARSER)


def test_the_walk_reaches_actions_of_commands() -> None:
    names = {parser.prog for parser in EVERY}
    assert {"cxdesk", "cxdesk kpi", "cxdesk cases open", "cxdesk customers merge"} <= names
    assert len(names) == len(EVERY)


@pytest.mark.parametrize("parser", EVERY, ids=lambda parser: parser.prog)
@pytest.mark.usefixtures("wide", "once")
def test_spanish_help_has_no_english_sentence(
    capsys: pytest.CaptureFixture[str], parser: Parser
) -> None:
    assert cli.main([*parser.prog.split()[1:], "--lang", "es", "--help"]) == 0
    shown = one_line(capsys.readouterr().out)
    english = [text.source for text in usage.ARGPARSE_WORDS if text.source in shown]
    english += [text for text in texts(parser) if not is_same(text) and one_line(text) in shown]
    assert english == []
    assert shown.startswith(f"uso: {parser.prog} ")


@pytest.mark.parametrize("lang", words.LANGUAGES)
def test_every_option_and_what_follows_a_command_has_help(lang: str) -> None:
    def is_told(option: argparse.Action) -> bool:
        said = words.say(stored("Help", option.help or ""), lang).strip()
        return bool(said) and (lang == "en" or said != option.help or is_same(said))

    without = [
        (parser.prog, option.option_strings or option.dest)
        for parser in EVERY
        for option in arguments(parser)
        if not isinstance(option, argparse._SubParsersAction) and not is_told(option)
    ]
    assert without == []


@pytest.mark.parametrize("parser", EVERY, ids=lambda parser: parser.prog)
@pytest.mark.usefixtures("wide")
def test_english_help_is_what_argparse_makes_of_the_words_in_the_code(parser: Parser) -> None:
    spoken = parser.format_help()
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    assert spoken == argparse.ArgumentParser.format_help(parser)


@pytest.mark.parametrize("text", SENTENCES, ids=lambda text: text[:40])
def test_every_help_sentence_is_spanish_with_the_same_keys_and_options(text: str) -> None:
    spanish = words.say(stored("Help", text), "es")
    assert (spanish == text) == is_same(text)
    assert set(KEYS.findall(spanish)) == set(KEYS.findall(text))


def test_what_stands_for_a_value_is_a_spanish_word() -> None:
    listed = [action for parser in EVERY for action in parser._actions]
    valued = [action for action in listed if action.nargs != 0 and not action.choices
              and action.help != argparse.SUPPRESS]  # fmt: skip
    shown = [action.metavar or (action.option_strings and action.dest.upper()) or action.dest
             for action in valued]  # fmt: skip
    several = [one if isinstance(one, tuple) else (str(one),) for one in shown]
    names = {name for one in several for name in one if name.isupper() or name.islower()}
    words.set_language("es")
    assert {name for name in names if usage.metavar(name) == name} <= SAME_METAVARS


@pytest.mark.parametrize(
    "parser", [made for made in EVERY if below(made)], ids=lambda made: made.prog
)
@pytest.mark.usefixtures("once")
def test_the_names_of_commands_and_actions_are_never_translated(
    capsys: pytest.CaptureFixture[str], parser: Parser
) -> None:
    assert cli.main([*parser.prog.split()[1:], "--lang", "es", "--help"]) == 0
    shown = capsys.readouterr().out
    names = [name for name in below(parser) if re.search(rf"^ +{name}( |$)", shown, re.MULTILINE)]
    assert names == below(parser)


def test_help_is_translated_only_when_it_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[object] = []
    monkeypatch.setattr(words, "say", lambda text, *_: said.append(text) or str(text))
    parser = cli.build_parser()
    assert said == []
    parser.format_help()
    assert said


def test_the_actions_of_a_command_stand_in_its_usage_in_their_order() -> None:
    parser = Parser(prog="cxdesk shelf")
    actions = Actions(parser)
    actions.add("fill", T("Help", "bring it back"))
    actions.add("empty", T("Help", "take it off"))
    assert parser.format_usage().split()[-2:] == ["fill|empty", "..."]


@pytest.mark.parametrize(
    ("args", "english", "spanish"),
    [
        (
            ("cases", "solve", "1", "--first-contact", "--more-contacts"),
            "--more-contacts: it does not go together with --first-contact",
            "--more-contacts: no puede ir junto con --first-contact",
        ),
        (
            ("kpi", "nps", "--json=yes"),
            "--json: it takes no value, and 'yes' was given",
            "--json: no lleva ningún valor y se dio 'yes'",
        ),
        (
            ("report", "--f", "2026-01-01"),
            "--f may mean --file, --from",
            "--f puede significar --file, --from",
        ),
        (
            ("customers", "merge"),
            "these arguments are missing: ID, ID",
            "faltan estos argumentos: ID, ID",
        ),
        (
            ("goals", "close", "two"),
            "id: 'two' is wrong",
            "id: 'two' no vale",
        ),
        (
            ("settings",),
            "these arguments are missing: export|import|holidays",
            "faltan estos argumentos: export|import|holidays",
        ),
    ],
)  # fmt: skip
def test_what_argparse_refuses_is_said_in_the_language_asked_for(
    capsys: pytest.CaptureFixture[str], args: tuple[str, ...], english: str, spanish: str
) -> None:
    for lang, told in (("en", english), ("es", spanish)):
        assert cli.main(["--lang", lang, *args]) == 2
        assert told in capsys.readouterr().err


def test_every_reason_of_argparse_has_a_sentence_of_ours() -> None:
    calls = [node for node in ast.walk(ast.parse(inspect.getsource(argparse)))
             if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
             and node.func.id in {"_", "ngettext"}]  # fmt: skip
    said = {str(arg.value) for call in calls for arg in call.args if isinstance(arg, ast.Constant)}
    known = {text.source for text in usage.ARGPARSE_WORDS}
    reasons = {text for text in said - known if not text.startswith(NOT_OF_A_COMMAND_LINE)}
    assert "unrecognized arguments: %s" in reasons
    filled = {re.sub(r"%(\(\w+\))?[rs]", "x", text) for text in reasons}
    assert [text for text in filled if not isinstance(usage.reason(text), T)] == []


def test_a_suggestion_of_a_newer_argparse_is_left_out() -> None:
    said = usage.reason("argument --kind: invalid choice: 'staf', maybe you meant 'staff'?"
                        " (choose from staff, hours)")  # fmt: skip
    assert words.say(said) == "--kind: 'staf' is none of staff, hours"


def test_help_speaks_the_language_of_the_system(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "es_ES.UTF-8")
    assert cli.main(["backup", "--help"]) == 0
    assert "hacer una copia de seguridad comprobada" in capsys.readouterr().out

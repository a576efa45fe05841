"""Keys on the command line are taken as words, too, in both languages."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from cxdesk import cli, words
from cxdesk.cli.one_of import one_of
from cxdesk.domain import (
    cases,
    events,
    goals,
    interactions,
    own,
    staff,
    tasks,
    vocabulary,
)
from tests.cli.test_help import EVERY, arguments

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from cxdesk.domain.text import T

GOAL = ("goals", "add", "nps", "--target", "50", "--by", "2030-12-31")
LISTS: tuple[tuple[Mapping[Any, T], Mapping[str, str]], ...] = (
    (cases.KIND_WORDS, vocabulary.CASE_KINDS),
    (cases.STATUS_WORDS, vocabulary.STATUSES),
    (interactions.OUTCOME_WORDS, vocabulary.OUTCOMES),
    (goals.KIND_WORDS, {}),
    (goals.MODE_WORDS, {}),
    (goals.WINDOW_WORDS, {}),
    (events.KIND_WORDS, {}),
    (tasks.TASK_WORDS, {}),
    (staff.ROLE_WORDS, vocabulary.ROLES),
    (own.UNIT_WORDS, {}),
    (own.EVERY_WORDS, vocabulary.GRAINS),
)


@pytest.mark.parametrize(
    ("args", "key"),
    [
        (("cases", "open", "Hola", "--kind", "QUEJA"), "complaint"),
        (("cases", "open", "Hola", "--kind", "Incident"), "incident"),
        (("cases", "change", "1", "--kind", "pedido"), "order"),
        (("cases", "list", "--state", "Esperando al cliente"), "pending"),
        (("cases", "list", "--state", "on hold"), "on_hold"),
        (("log", "x", "--outcome", "Felicitacion"), "compliment"),
        (("log", "x", "--direction", "nosotros"), "out"),
        (("log", "x", "--direction", "The customer"), "in"),
        (("purchases", "list", "--only", "Devoluciones"), "refunds"),
        (("purchases", "list", "--only", "Totales del día"), "day_totals"),
        (("purchases", "list", "--sort", "importe"), "amount"),
        ((*GOAL, "--kind", "Stay within a total"), "ceiling"),
        ((*GOAL, "--window", "Últimos 90 días"), "rolling_90"),
        ((*GOAL, "--mode", "improve by points"), "points"),
        (("import", "x.csv", "--into", "Clientes"), "customers"),
        (("kpi", "nps", "--every", "SEMANA"), "week"),
        (("kpi", "nps", "--every", "cada trimestre"), "quarter"),
        (("kpi", "nps", "--compare", "hace un año"), "last-year"),
        (("why", "nps", "--period", "2026-03", "--against", "año pasado"), "last-year"),
        (("manual", "new", "--unit", "dinero"), "money"),
        (("manual", "new", "--direction", "Menos"), "lower"),
        (("manual", "new", "--every", "día"), "day"),
        (("events", "add", "x", "--kind", "campaña"), "campaign"),
        (("events", "add", "x", "--kind", "Opening hours"), "hours"),
        (("staff", "add", "Ana", "--role", "Owner"), "owner"),
        (("staff", "add", "Ana", "--role", "propietaria"), "owner"),
        (("tasks", "add", "x", "--kind", "Llamada"), "call_back"),
        (("tasks", "add", "x", "--kind", "follow-up"), "follow_up"),
    ],
)
def test_a_word_stands_for_its_key(args: tuple[str, ...], key: str) -> None:
    option = next(word for word in reversed(args) if word.startswith("--"))
    given = vars(cli.build_parser().parse_args(args))
    assert given[option.removeprefix("--")] == key


@pytest.mark.parametrize("lang", words.LANGUAGES)
@pytest.mark.parametrize(("shown", "synonyms"), LISTS)
def test_every_word_that_is_shown_for_a_key_means_that_key(
    shown: Mapping[Any, T], synonyms: Mapping[str, str], lang: str
) -> None:
    key_of = one_of(shown, shown, synonyms)["type"]
    assert {str(key): key_of(words.say(text, lang)) for key, text in shown.items()} == {
        str(key): str(key) for key in shown
    }


def test_every_list_of_keys_takes_words() -> None:
    listed = [
        (parser.prog, option)
        for parser in EVERY
        for option in arguments(parser)
        if option.choices and option.option_strings and option.type is None
    ]
    assert {option.option_strings[0] for _, option in listed} == {"--lang", "--progress"}


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "--kind: 'nubes' is none of "), ("es", "'nubes' no es ninguno de ")]
)
def test_an_unknown_word_is_refused_with_the_keys(
    capsys: pytest.CaptureFixture[str], lang: str, said: str
) -> None:
    assert cli.main(["--lang", lang, "events", "add", "x", "--kind", "nubes"]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert all(kind.value in told for kind in events.ShopEventKind)


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("themes", "state", "1", "nubes"), "Abierto (open), "),
        (("rescues", "close", "1", "nubes"), "Recuperado (recovered), "),
        (("log", "x", "--direction", "nubes"), "in, out)"),
    ],
)
def test_an_unknown_word_is_refused_with_the_words_of_the_reader(
    capsys: pytest.CaptureFixture[str], args: tuple[str, ...], told: str
) -> None:
    assert cli.main(["--lang", "es", *args]) == 2
    assert f"'nubes' no es ninguno de {told}" in capsys.readouterr().err


def test_what_is_no_key_of_the_list_is_refused_although_it_has_a_word() -> None:
    with pytest.raises(cli.UsageError):
        cli.build_parser().parse_args(["tasks", "add", "x", "--kind", "rescue"])


def test_the_help_lists_the_keys(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--lang", "es", "events", "add", "--help"]) == 0
    assert "{prices,product,staff,hours,street,campaign,other}" in capsys.readouterr().out


def test_a_task_is_put_aside_in_spanish_words(
    capsys: pytest.CaptureFixture[str], empty_shop: Path
) -> None:
    def put_aside(until: str) -> str:
        head = ["--file", str(empty_shop), "tasks"]
        assert cli.main([*head, "add", "Pedir bolsas", "--json"]) == 0
        number = json.loads(capsys.readouterr().out)["id"]
        assert cli.main([*head, "snooze", str(number), until, "--json"]) == 0
        return str(json.loads(capsys.readouterr().out)["snoozed_to_on"])

    assert put_aside("mañana") == put_aside("tomorrow")
    assert put_aside("La semana que viene") == put_aside("next_week") > put_aside("tomorrow")
